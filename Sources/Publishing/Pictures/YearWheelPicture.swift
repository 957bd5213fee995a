import HTML
import Register

/// The words of the picture of a year's wheel.
public struct YearWheelWords: Sendable {
  /// What the picture shows, in a few words.
  public var title: String
  /// What it says, for one who does not see it.
  public var summary: @Sendable (YearWheel) -> String
  /// A month in at most three letters or so.
  public var shortMonth: @Sendable (Month) -> String
  /// A month by name.
  public var month: @Sendable (Month) -> String
  /// An event in a sentence, without its day.
  public var event: @Sendable (YearWheel.Event) -> String
  /// A day, as people read it.
  public var day: @Sendable (CalendarDate) -> String
  public var monthHeading: String
  public var dayHeading: String
  public var eventHeading: String
  /// What stands in a month without events.
  public var nothing: String

  public init(
    title: String, summary: @escaping @Sendable (YearWheel) -> String,
    shortMonth: @escaping @Sendable (Month) -> String,
    month: @escaping @Sendable (Month) -> String,
    event: @escaping @Sendable (YearWheel.Event) -> String,
    day: @escaping @Sendable (CalendarDate) -> String, monthHeading: String, dayHeading: String,
    eventHeading: String, nothing: String
  ) {
    self.title = title
    self.summary = summary
    self.shortMonth = shortMonth
    self.month = month
    self.event = event
    self.day = day
    self.monthHeading = monthHeading
    self.dayHeading = dayHeading
    self.eventHeading = eventHeading
    self.nothing = nothing
  }
}

/// A year as a wheel, January to the right of twelve o'clock, and the same as a table.
///
/// Three rings: meetings outermost, due days in the middle, last days to begin innermost.
/// Everything is drawn at twelve o'clock and turned to its day, so that no sine is needed; colours
/// come from classes (`wheel`, `month`, `meeting`, `papers`, `due`, `start`, `referral`, `count`).
public struct YearWheelPicture: Sendable {
  public var wheel: YearWheel
  public var words: YearWheelWords
  /// What the ids within the picture begin with, where a page has several.
  public var id: String

  public init(_ wheel: YearWheel, words: YearWheelWords, id: String = "wheel") {
    self.wheel = wheel
    self.words = words
    self.id = id
  }

  /// Where the twelve months' names stand, on a circle of radius 100 around the centre.
  private static let places: [(x: Int, y: Int)] = [
    (26, -97), (71, -71), (97, -26), (97, 26), (71, 71), (26, 97), (-26, 97), (-71, 71), (-97, 26),
    (-97, -26), (-71, -71), (-26, -97),
  ]

  /// The picture.
  public var svg: HTML {
    element(
      "svg",
      [
        "class": "wheel", "role": "img", "viewBox": "-220 -220 440 440",
        "aria-labelledby": "\(id)-title \(id)-desc",
      ]
    ) {
      element("title", ["id": "\(id)-title"]) { words.title }
      element("desc", ["id": "\(id)-desc"]) { words.summary(wheel) }
      for (index, month) in wheel.months.enumerated() { sector(index, month) }
      for mark in marks { draw(mark) }
      element("text", ["class": "year", "x": "0", "y": "10", "text-anchor": "middle"]) {
        "\(wheel.year)"
      }
    }
  }

  /// A month's twelfth of the ring, with its name.
  private func sector(_ index: Int, _ month: YearWheel.MonthEntries) -> HTML {
    let name = Self.places[index % 12]
    return element("g", ["class": month.entries.isEmpty ? "month empty" : "month"]) {
      // From twelve o'clock over 30 degrees: radius 210 out, 80 in.
      element(
        "path",
        [
          "d": "M0 -210A210 210 0 0 1 105 -181.9L40 -69.3A80 80 0 0 0 0 -80Z",
          "transform": "rotate(\(index * 30))",
        ])
      element(
        "text",
        ["x": "\(name.x)", "y": "\(name.y + 4)", "text-anchor": "middle", "aria-hidden": "true"]
      ) { words.shortMonth(month.month) }
    }
  }

  /// What one day holds of one kind: one mark, with the number where there are several.
  private struct Mark {
    var day: CalendarDate
    var kind: String
    var events: [YearWheel.Event]
  }

  private var marks: [Mark] {
    var marks: [Mark] = []
    for entry in wheel.months.flatMap(\.entries) {
      let kind = Self.form(entry.event).kind
      if let index = marks.lastIndex(where: { $0.day == entry.day && $0.kind == kind }) {
        marks[index].events.append(entry.event)
      } else {
        marks.append(Mark(day: entry.day, kind: kind, events: [entry.event]))
      }
    }
    return marks
  }

  private func draw(_ mark: Mark) -> HTML {
    let radius = mark.events.first.map { Self.form($0).radius } ?? 0
    let angle = Self.angle(mark.day)
    let isMany = mark.events.count > 1
    return element("g", ["class": mark.kind, "transform": "rotate(\(angle))"]) {
      element("title") {
        ([words.day(mark.day)] + mark.events.map(words.event)).joined(separator: "\n")
      }
      if let event = mark.events.first { shape(event, radius, isLarge: isMany) }
      if isMany {
        // Turned back, so that the number stands upright.
        element(
          "text",
          [
            "class": "count", "y": "-\(radius)", "dy": "4", "text-anchor": "middle",
            "transform": "rotate(-\(angle) 0 -\(radius))", "aria-hidden": "true",
          ]
        ) { "\(mark.events.count)" }
      }
    }
  }

  private func shape(_ event: YearWheel.Event, _ radius: Int, isLarge: Bool) -> HTML {
    switch event {
    case .meeting(_, let decides):
      return element(
        "circle", ["cy": "-\(radius)", "r": isLarge ? "9" : decides.isEmpty ? "5" : "8"])
    case .papersDue: return element("circle", ["cy": "-\(radius)", "r": isLarge ? "7" : "3"])
    case .due:
      let half = isLarge ? 9 : 6
      return element(
        "rect",
        [
          "x": "-\(half)", "y": "-\(radius + half)", "width": "\(2 * half)",
          "height": "\(2 * half)",
        ])
    case .latestStart, .referral:
      let size = isLarge ? 11 : 6
      return element(
        "path",
        ["d": "M0 -\(radius + size + 2)L\(size) -\(radius - size)L-\(size) -\(radius - size)Z"])
    }
  }

  private static func form(_ event: YearWheel.Event) -> (kind: String, radius: Int) {
    switch event {
    case .meeting: ("meeting", 196)
    case .papersDue: ("papers", 182)
    case .due(let draft):
      draft.due.kind == .end ? ("due end", 166) : ("due review", 150)
    case .referral: ("referral", 136)
    case .latestStart: ("start", 118)
    }
  }

  /// Each month takes thirty degrees, whatever its length; in tenths of a degree.
  private static func angle(_ day: CalendarDate) -> String {
    let month = Month(of: day)
    let length = month.until.days(since: month.from)
    let tenths = (month.month - 1) * 300 + (2 * (day.civil.day - 1) + 1) * 150 / length
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The same as a table: a row for each event, months without one told so.
  public var table: HTML {
    element("table", ["class": "wheel"]) {
      element("caption") { words.title }
      element("thead") {
        element("tr") {
          for heading in [words.monthHeading, words.dayHeading, words.eventHeading] {
            element("th", ["scope": "col"]) { heading }
          }
        }
      }
      for month in wheel.months { element("tbody") { rows(month) } }
    }
  }

  @HTMLBuilder private func rows(_ month: YearWheel.MonthEntries) -> HTML {
    if month.entries.isEmpty {
      element("tr", ["class": "empty"]) {
        element("th", ["scope": "row"]) { words.month(month.month) }
        element("td", ["colspan": "2"]) { words.nothing }
      }
    }
    for (index, entry) in month.entries.enumerated() {
      element("tr", ["class": Self.form(entry.event).kind]) {
        if index == 0 {
          element(
            "th", ["scope": "rowgroup", "rowspan": "\(month.entries.count)"]
          ) { words.month(month.month) }
        }
        element("td") { element("time", ["datetime": "\(entry.day)"]) { words.day(entry.day) } }
        element("td") { words.event(entry.event) }
      }
    }
  }
}
