import HTML
import Register

/// A document's time, drawn: each period, gap and review is one element whose place and width are
/// its days' share of the years shown. The table beside it says the same.
struct TimelinePicture {
  let timeline: Timeline
  let day: CalendarDate
  let today: CalendarDate
  let phrases: Phrases
  private let span: TimeSpan

  init(_ timeline: Timeline, day: CalendarDate, today: CalendarDate, phrases: Phrases) {
    self.timeline = timeline
    self.day = day
    self.today = today
    self.phrases = phrases
    let days =
      timeline.periods.flatMap { [$0.from, $0.until?.previous].compactMap { $0 } }
      + timeline.reviews.map(\.dueBy)
    span = TimeSpan(holding: days, today: day)
  }

  var html: HTML {
    let years = span.years
    let stretches = timeline.stretches.map {
      phrases.pages.stretch($0.edition, $0.from, $0.through)
    }
    return element(
      "svg",
      [
        "class": "timeline", "role": "img",
        "aria-label": phrases.pages.timelineLabel(
          stretches, years.lowerBound, years.upperBound),
      ]
    ) {
      yearLines(years)
      for period in timeline.periods { bar(period) }
      for gap in timeline.gaps { bar(gap) }
      for review in timeline.reviews { mark(review) }
      element("g", ["class": day == today ? "day" : "day asked"]) {
        element("line", ["x1": span.x(day), "x2": span.x(day), "y1": "18", "y2": "84"])
        element("text", ["x": span.x(day), "y": "13", "text-anchor": "\(anchor)"]) {
          day == today ? phrases.pages.today : phrases.pages.thatDay
        }
      }
    }
  }

  /// The day's word grows away from the nearer edge.
  private var anchor: String {
    Int(day.ordinal - span.first.ordinal) * 2 < span.days ? "start" : "end"
  }

  private func yearLines(_ years: ClosedRange<Int>) -> HTML {
    element("g", ["class": "years", "aria-hidden": "true"]) {
      for year in years {
        if let first = CalendarDate.first(ofYear: year) {
          element("line", ["x1": span.x(first), "x2": span.x(first), "y1": "38", "y2": "84"])
          if years.count <= 30 || year.isMultiple(of: 10) {
            element(
              "text",
              [
                "x": span.x(first), "dx": "3", "y": "100",
                "class": year.isMultiple(of: 5) ? nil : "minor",
              ]
            ) { "\(year)" }
          }
        }
      }
    }
  }

  private func bar(_ period: Timeline.Period) -> HTML {
    let state = period.contains(today) ? " now" : today < period.from ? " coming" : ""
    return element("g", ["class": "period\(state)"]) {
      element("title") {
        phrases.pages.stretch(period.edition, period.from, period.until?.previous)
      }
      rect(period.from, period.until)
      if span.isWide(period.from, period.until) {
        element("text", ["x": span.x(period.from), "dx": "2", "y": "32"]) {
          phrases.pages.edition(period.edition)
        }
      }
      if period.until == nil {
        element(
          "text",
          [
            "class": "open", "x": "100%", "dx": "-6", "y": "54", "text-anchor": "end",
            "aria-hidden": "true",
          ]
        ) { "→" }
      }
    }
  }

  private func bar(_ gap: Timeline.Gap) -> HTML {
    element("g", ["class": "gap"]) {
      element("title") { phrases.pages.stretch(nil, gap.from, gap.until.previous) }
      rect(gap.from, gap.until)
      if span.isWide(gap.from, gap.until) {
        element("text", ["class": "minor", "x": span.x(gap.from), "dx": "2", "y": "32"]) {
          phrases.pages.nothing
        }
      }
    }
  }

  private func rect(_ from: CalendarDate, _ until: CalendarDate?) -> HTML {
    element(
      "rect",
      [
        "x": span.x(from), "y": "38", "width": span.width(from: from, until: until),
        "height": "22",
      ])
  }

  private func mark(_ review: Review) -> HTML {
    let state = review.state(on: day)
    let signs: [Review.State: String] = [.done: "✓", .due: "·", .missed: "!", .unknown: "?"]
    return element("g", ["class": "review \(state.rawValue)"]) {
      element("title") { phrases.pages.reviewState(review, day) }
      element(
        "rect",
        [
          "x": span.x(review.dueBy), "y": "60",
          "width": span.width(from: review.dueBy, until: review.dueBy.next), "height": "6",
        ])
      element("text", ["x": span.x(review.dueBy), "y": "79"]) { signs[state] ?? "" }
    }
  }
}

extension Timeline {
  /// Periods and gaps in the order of time; a gap has no edition.
  var stretches: [(edition: Int?, from: CalendarDate, through: CalendarDate?)] {
    let periods = periods.map {
      (edition: Int?.some($0.edition), from: $0.from, through: $0.until?.previous)
    }
    let gaps = gaps.map {
      (edition: Int?.none, from: $0.from, through: CalendarDate?.some($0.until.previous))
    }
    return (periods + gaps).sorted { $0.from < $1.from }
  }
}
