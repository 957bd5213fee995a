import HTML
import Register

/// What has been in force over the years: the number each day, and each document's time.
struct RegisterChart {
  /// Days on which the number changes, with the number from that day.
  let curve: [(day: CalendarDate, inForce: Int)]
  /// The documents by family, where they are few enough to be drawn.
  let families: [(label: String, records: [DocumentRecord])]
  let frame: Frame
  private let span: TimeSpan

  init(
    curve: [(day: CalendarDate, inForce: Int)],
    families: [(label: String, records: [DocumentRecord])], frame: Frame
  ) {
    self.curve = curve
    self.families = families
    self.frame = frame
    let horizon = frame.today.addingMonths(72)
    span = TimeSpan(
      holding: curve.map(\.day).filter { $0 <= horizon && $0 > Timeline.dawnOfRegister },
      today: frame.today)
  }

  var html: HTML {
    element("div", ["class": "chart"]) {
      element("svg", ["aria-hidden": "true"]) {
        element("g", ["class": "years"]) {
          for year in span.years {
            if let first = CalendarDate.first(ofYear: year) {
              element("line", ["x1": span.x(first), "x2": span.x(first), "y1": "22", "y2": "100%"])
            }
          }
        }
        element("g", ["class": "day"]) {
          element(
            "line", ["x1": span.x(frame.today), "x2": span.x(frame.today), "y1": "0", "y2": "100%"])
        }
      }
      axis
      count
      if !families.isEmpty { documents }
    }
  }

  private var axis: HTML {
    element("svg", ["class": "axis", "aria-hidden": "true"]) {
      element("g", ["class": "years"]) {
        for year in span.years where span.years.count <= 30 || year.isMultiple(of: 5) {
          if let first = CalendarDate.first(ofYear: year) {
            element(
              "text",
              [
                "x": span.x(first), "dx": "3", "y": "14",
                "class": year.isMultiple(of: 5) ? nil : "minor",
              ]
            ) { "\(year)" }
          }
        }
      }
    }
  }

  private var count: HTML {
    let most = max(1, curve.map(\.inForce).max() ?? 1)
    let now = curve.last { $0.day <= frame.today }?.inForce ?? 0
    var path = "M0 \(most)"
    for (day, inForce) in curve where day < span.until {
      path += "H\(max(0, Int(day.ordinal - span.first.ordinal)))V\(most - inForce)"
    }
    path += "H\(span.days)V\(most)Z"
    return element(
      "svg",
      [
        "class": "count", "role": "img",
        "aria-label": frame.phrases.front.countLabel(now, most),
        "viewBox": "0 0 \(span.days) \(most)", "preserveAspectRatio": "none",
      ]
    ) { element("path", ["d": path]) }
  }

  private var documents: HTML {
    element("ol") {
      for family in families {
        element("li") {
          element("h3") { family.label }
          element("ol") { for record in family.records { row(record) } }
        }
      }
    }
  }

  private func row(_ record: DocumentRecord) -> HTML {
    let phrases = frame.phrases
    let stretches = record.timeline.stretches.map {
      phrases.pages.stretch($0.edition, $0.from, $0.through)
    }
    return element("li") {
      element(
        "a",
        [
          "href": frame.path(.document(slug: record.document.slug, on: nil)),
          "lang": frame.language == .swedish ? nil : "sv",
        ]
      ) {
        record.document.title
      }
      element(
        "svg",
        [
          "role": "img",
          "aria-label": stretches.isEmpty
            ? phrases.pages.dayUnknown : stretches.joined(separator: " "),
        ]
      ) {
        for period in record.timeline.periods where period.from < span.until { bar(period) }
        for gap in record.timeline.gaps where gap.from < span.until {
          element("g", ["class": "gap"]) {
            element("title") { phrases.pages.stretch(nil, gap.from, gap.until.previous) }
            rect(gap.from, gap.until)
          }
        }
      }
    }
  }

  private func bar(_ period: Timeline.Period) -> HTML {
    let state =
      period.contains(frame.today) ? " now" : frame.today < period.from ? " coming" : ""
    return element("g", ["class": "period\(state)"]) {
      element("title") {
        frame.phrases.pages.stretch(period.edition, period.from, period.until?.previous)
      }
      rect(period.from, period.until)
      if period.until == nil {
        element(
          "text",
          [
            "class": "open", "x": "100%", "dx": "-5", "y": "13.5", "text-anchor": "end",
            "aria-hidden": "true",
          ]
        ) { "→" }
      }
    }
  }

  private func rect(_ from: CalendarDate, _ until: CalendarDate?) -> HTML {
    element(
      "rect",
      [
        "x": span.x(from), "y": "4", "width": span.width(from: from, until: until),
        "height": "12",
      ])
  }
}

extension Timeline {
  /// Days before this are those of entries whose day is not known.
  static let dawnOfRegister = CalendarDate(ordinal: -700_000)
}
