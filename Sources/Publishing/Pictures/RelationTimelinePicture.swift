public import Cooperation
public import HTML
public import Register

/// Relations over the years: a bar each, from when it was entered until it ended, and the same as
/// a table.
///
/// Pauses are hatched, agreements are thin bars under it, decisions are marks above. Every row is
/// a drawing of its own beside its name, so that names stay readable where the screen is narrow.
public struct RelationTimelinePicture: Sendable {
  /// A time with an end that may be open or unknown.
  public struct Period: Hashable, Sendable {
    public var from: CalendarDate
    public var end: ValidityEnd

    public init(from: CalendarDate, end: ValidityEnd) {
      self.from = from
      self.end = end
    }
  }

  /// An agreement's own time.
  public struct AgreementBar: Hashable, Sendable {
    public var title: String
    public var period: Period

    public init(title: String, period: Period) {
      self.title = title
      self.period = period
    }
  }

  /// A body's decision on it.
  public struct DecisionMark: Hashable, Sendable {
    public var on: CalendarDate
    /// Such as "Kommunstyrelsen § 114: pausas".
    public var text: String

    public init(on: CalendarDate, text: String) {
      self.on = on
      self.text = text
    }
  }

  /// One relation.
  public struct Row: Hashable, Sendable {
    public var title: String
    public var address: String?
    public var state: RelationState
    /// `nil` where nobody knows: its bar then begins where something of it is first known.
    public var enteredOn: CalendarDate?
    public var endedOn: CalendarDate?
    public var pauses: [Period]
    public var agreements: [AgreementBar]
    public var decisions: [DecisionMark]

    public init(
      title: String, address: String? = nil, state: RelationState,
      enteredOn: CalendarDate? = nil, endedOn: CalendarDate? = nil, pauses: [Period] = [],
      agreements: [AgreementBar] = [], decisions: [DecisionMark] = []
    ) {
      self.title = title
      self.address = address
      self.state = state
      self.enteredOn = enteredOn
      self.endedOn = endedOn
      self.pauses = pauses
      self.agreements = agreements
      self.decisions = decisions
    }

    /// The first day that anything of it is known for.
    var firstKnown: CalendarDate? {
      ([enteredOn, endedOn].compactMap { $0 } + pauses.map(\.from) + agreements.map(\.period.from)
        + decisions.map(\.on)).min()
    }
  }

  public var rows: [Row]
  /// Bars that have not ended go on to this day.
  public var today: CalendarDate
  public var words: RelationTimelineWords
  /// What the ids within the picture begin with, where a page has several.
  public var id: String

  public init(
    _ rows: [Row], today: CalendarDate, words: RelationTimelineWords, id: String = "ties"
  ) {
    self.rows = rows
    self.today = today
    self.words = words
    self.id = id
  }

  /// First day of the first year, and the day after the last: what the width stands for.
  var range: (from: CalendarDate, until: CalendarDate) {
    let last = rows.flatMap { $0.agreements.compactMap(\.period.end.through) }.max() ?? today
    let first = min(rows.compactMap(\.firstKnown).min() ?? today, today)
    let from = CalendarDate.first(ofYear: first.civil.year) ?? first
    // An agreement for a hundred years would leave nothing to see of the others.
    let end = max(min(last, today.addingMonths(120)), today)
    return (from, CalendarDate.last(ofYear: end.civil.year)?.next ?? end.next)
  }

  /// Where a day stands, in hundredths of a per cent of the width.
  private func place(_ day: CalendarDate) -> Int {
    let (from, until) = range
    let whole = max(1, until.days(since: from))
    return max(0, min(10_000, day.days(since: from) * 10_000 / whole))
  }

  private func percent(_ hundredths: Int) -> String {
    let rest = hundredths % 100
    return "\(hundredths / 100)" + (rest == 0 ? "" : (rest < 10 ? ".0" : ".") + "\(rest)") + "%"
  }

  /// The picture: the years, and a row a relation.
  public var figure: HTML {
    element("figure", ["class": "ties", "aria-labelledby": "\(id)-title"]) {
      element("figcaption", ["id": "\(id)-title"]) { words.title }
      if rows.isEmpty {
        element("p") { words.nothing }
      } else {
        years
        element("ol") { for row in rows { item(row) } }
        key
      }
    }
  }

  /// A line at every tenth year or so, and its number.
  private var years: HTML {
    let (from, until) = range
    let (first, last) = (from.civil.year, until.civil.year)
    let step = [1, 2, 5, 10, 20, 50, 100].first { (last - first) / $0 <= 8 } ?? 100
    let all = stride(from: (first + step - 1) / step * step, to: last, by: step)
    return element("svg", ["class": "axis", "aria-hidden": "true", "height": "22"]) {
      for year in all {
        if let day = CalendarDate.first(ofYear: year) {
          let place = place(day)
          element(
            "line",
            ["x1": percent(place), "x2": percent(place), "y1": "0", "y2": "22", "stroke": "#999"])
          if place < 9_300 {
            element("text", ["x": percent(place), "dx": "4", "y": "14", "font-size": "12"]) {
              "\(year)"
            }
          }
        }
      }
    }
  }

  private func item(_ row: Row) -> HTML {
    element("li") {
      element("span", ["class": "name"]) {
        if let address = row.address {
          element("a", ["href": address]) { row.title }
        } else {
          row.title
        }
      }
      drawing(row)
    }
  }

  private func drawing(_ row: Row) -> HTML {
    let end = row.endedOn ?? today
    let lanes = lanes(row.agreements)
    let height = 24 + 6 * max(1, (lanes.max() ?? 0) + 1)
    return element(
      "svg",
      ["class": "tie \(row.state.rawValue)", "role": "img", "height": "\(height)"]
    ) {
      element("title") { words.row(row) }
      if row.firstKnown != nil {
        let from = row.enteredOn ?? row.firstKnown ?? end
        bar(
          from, end, ["class": row.enteredOn == nil ? "whole unsure" : "whole"], y: 9, height: 10,
          Ink(row))
        for pause in row.pauses {
          hatch(pause.from, pause.end.through ?? end)
        }
        for (agreement, lane) in zip(row.agreements, lanes) {
          bar(
            agreement.period.from, last(of: agreement), ["class": "agreement"],
            y: 22 + 6 * lane, height: 4, Ink(fill: "#231f1a"))
        }
        for decision in row.decisions { mark(decision.on) }
      }
      element(
        "line",
        [
          "class": "today", "x1": percent(place(today)), "x2": percent(place(today)), "y1": "0",
          "y2": "\(height)", "stroke": "#231f1a",
        ])
    }
  }

  private func last(of agreement: AgreementBar) -> CalendarDate {
    agreement.period.end.through ?? max(today, agreement.period.from)
  }

  /// A line under the bar for each agreement, the same for two that do not meet.
  private func lanes(_ agreements: [AgreementBar]) -> [Int] {
    var ends: [CalendarDate] = []
    var lanes = [Int](repeating: 0, count: agreements.count)
    let order = agreements.indices.sorted {
      (agreements[$0].period.from, $0) < (agreements[$1].period.from, $1)
    }
    for index in order {
      let agreement = agreements[index]
      if let lane = ends.firstIndex(where: { $0 < agreement.period.from }) {
        lanes[index] = lane
        ends[lane] = last(of: agreement)
      } else {
        lanes[index] = ends.count
        ends.append(last(of: agreement))
      }
    }
    return lanes
  }

  private func bar(
    _ from: CalendarDate, _ through: CalendarDate, _ attributes: Attributes, y: Int, height: Int,
    _ ink: Ink
  ) -> HTML {
    let (left, right) = (place(from), place(max(through, from).next))
    return element("g", attributes) {
      element(
        "rect",
        [
          // What lasted a day is seen too.
          "x": percent(left), "width": percent(max(right - left, 40)), "y": "\(y)",
          "height": "\(height)",
          "fill": ink.fill, "stroke": ink.line, "stroke-width": ink.line == nil ? nil : "1.5",
          "stroke-dasharray": ink.line == nil ? nil : "4 3",
        ])
    }
  }

  /// Stripes are a thick line's dashes: a pattern would need an id that every row shares.
  private func hatch(_ from: CalendarDate, _ through: CalendarDate) -> HTML {
    let (left, right) = (place(from), place(max(through, from).next))
    return element("g", ["class": "pause"]) {
      element(
        "rect",
        [
          "x": percent(left), "width": percent(max(right - left, 40)), "y": "9", "height": "10",
          "fill": "#fff", "stroke": "#2d5f4a",
        ])
      element(
        "line",
        [
          "x1": percent(left), "x2": percent(max(right, left + 40)), "y1": "14", "y2": "14",
          "stroke": "#2d5f4a", "stroke-width": "10", "stroke-dasharray": "2 3",
        ])
    }
  }

  /// A triangle cannot stand at a per cent by itself: it is drawn in a drawing of its own.
  private func mark(_ day: CalendarDate) -> HTML {
    element("svg", ["class": "decision", "x": percent(place(day)), "overflow": "visible"]) {
      element("path", ["d": "M0 8l-4.5-7h9z", "fill": "#963a18"])
    }
  }

  private var key: HTML {
    element("ul", ["class": "key", "aria-hidden": "true"]) {
      for (kind, word) in [
        ("whole", words.relation), ("pause", words.pause), ("agreement", words.agreement),
        ("decision", words.decision),
      ] {
        element("li") {
          element("svg", ["class": "sample", "width": "24", "height": "14"]) { sample(kind) }
          word
        }
      }
    }
  }

  @HTMLBuilder private func sample(_ kind: String) -> HTML {
    switch kind {
    case "pause":
      element("g", ["class": "pause"]) {
        element(
          "rect",
          [
            "x": "1", "y": "2", "width": "22", "height": "10", "fill": "#fff",
            "stroke": "#2d5f4a",
          ])
        element(
          "line",
          [
            "x1": "1", "x2": "23", "y1": "7", "y2": "7", "stroke": "#2d5f4a",
            "stroke-width": "10", "stroke-dasharray": "2 3",
          ])
      }
    case "agreement":
      element("g", ["class": "agreement"]) {
        element("rect", ["y": "5", "width": "24", "height": "4", "fill": "#231f1a"])
      }
    case "decision":
      element("g", ["class": "decision"]) {
        element("path", ["d": "M12 12l-5.5-9h11z", "fill": "#963a18"])
      }
    default:
      element("g", ["class": "whole"]) {
        element("rect", ["y": "2", "width": "24", "height": "10", "fill": "#2d5f4a"])
      }
    }
  }
}

/// The colours of the site's style, for where that style does not reach: a drawing within a page
/// that is printed to a PDF has its own attributes alone.
private struct Ink {
  var fill: String
  /// Of the dashes round it.
  var line: String?

  init(fill: String) { self.fill = fill }

  init(_ row: RelationTimelinePicture.Row) {
    guard row.enteredOn != nil else {
      (fill, line) = ("#fff", "#2d5f4a")
      return
    }
    switch row.state {
    case .active: fill = "#2d5f4a"
    case .ended: fill = "#978b79"
    case .idea, .underAssessment, .intent, .dormant, .paused, .underTermination: fill = "#8aa495"
    }
  }
}
