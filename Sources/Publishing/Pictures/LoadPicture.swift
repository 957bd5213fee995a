import HTML
import Register

/// The words of the picture of a mandate period's load.
public struct LoadWords: Sendable {
  /// What the picture shows, in a few words.
  public var title: String
  /// What it says: the sum and the busiest month, for one who does not see it.
  public var summary: @Sendable (LoadChart) -> String
  /// A month and its load in a sentence, shown at its column.
  public var column: @Sendable (LoadChart.MonthLoad) -> String
  /// A month by name, such as *december 2027*.
  public var month: @Sendable (Month) -> String
  public var monthHeading: String
  public var ends: String
  public var reviews: String
  public var total: String

  public init(
    title: String, summary: @escaping @Sendable (LoadChart) -> String,
    column: @escaping @Sendable (LoadChart.MonthLoad) -> String,
    month: @escaping @Sendable (Month) -> String, monthHeading: String, ends: String,
    reviews: String, total: String
  ) {
    self.title = title
    self.summary = summary
    self.column = column
    self.month = month
    self.monthHeading = monthHeading
    self.ends = ends
    self.reviews = reviews
    self.total = total
  }
}

/// The load of a mandate period as a picture, and the same as a table.
///
/// Colours and type come from classes (`load`, `ends`, `reviews`, `grid`, `years`): the page's
/// content policy allows no style of an element's own.
public struct LoadPicture: Sendable {
  public var chart: LoadChart
  public var words: LoadWords
  /// What the ids within the picture begin with, where a page has several.
  public var id: String

  public init(_ chart: LoadChart, words: LoadWords, id: String = "load") {
    self.chart = chart
    self.words = words
    self.id = id
  }

  private static let (column, height, top, foot) = (16, 160, 16, 24)

  /// The picture: a column for each month, ends below and reviews above.
  public var svg: HTML {
    let width = 28 + chart.months.count * Self.column
    let full = Self.top + Self.height + Self.foot
    return element(
      "svg",
      [
        "class": "load", "role": "img", "viewBox": "0 0 \(width) \(full)",
        "aria-labelledby": "\(id)-title \(id)-desc",
      ]
    ) {
      element("title", ["id": "\(id)-title"]) { words.title }
      element("desc", ["id": "\(id)-desc"]) { words.summary(chart) }
      grid(width)
      for (index, month) in chart.months.enumerated() {
        let x = 28 + index * Self.column
        if month.month.month == 1 || index == 0 { year(month.month.year, x) }
        if month.load.total > 0 { bar(month, x) }
      }
    }
  }

  private var scale: Int { max(1, chart.highest) }

  private func length(_ count: Int) -> Int { count * Self.height / scale }

  /// Lines at whole numbers, five at most.
  private func grid(_ width: Int) -> HTML {
    let step = (scale + 4) / 5
    return element("g", ["class": "grid", "aria-hidden": "true"]) {
      for count in stride(from: 0, through: scale, by: step) {
        let y = Self.top + Self.height - length(count)
        element("line", ["x1": "28", "x2": "\(width)", "y1": "\(y)", "y2": "\(y)"])
        element("text", ["x": "22", "y": "\(y + 4)", "text-anchor": "end"]) { "\(count)" }
      }
    }
  }

  private func year(_ year: Int, _ x: Int) -> HTML {
    let foot = Self.top + Self.height
    return element("g", ["class": "years", "aria-hidden": "true"]) {
      element("line", ["x1": "\(x)", "x2": "\(x)", "y1": "\(Self.top)", "y2": "\(foot + 16)"])
      element("text", ["x": "\(x)", "dx": "3", "y": "\(foot + 15)"]) { "\(year)" }
    }
  }

  private func bar(_ month: LoadChart.MonthLoad, _ x: Int) -> HTML {
    let foot = Self.top + Self.height
    let ends = length(month.load.ends)
    let all = length(month.load.total)
    return element("g", ["class": "month"]) {
      element("title") { words.column(month) }
      rect("ends", x, y: foot - ends, height: ends)
      rect("reviews", x, y: foot - all, height: all - ends)
    }
  }

  @HTMLBuilder private func rect(_ kind: String, _ x: Int, y: Int, height: Int) -> HTML {
    if height > 0 {
      element(
        "rect",
        [
          "class": kind, "x": "\(x + 2)", "y": "\(y)", "width": "\(Self.column - 4)",
          "height": "\(height)",
        ])
    }
  }

  /// The same as a table: the months that hold something, and the sum.
  public var table: HTML {
    let total = chart.total
    return element("table", ["class": "load"]) {
      element("caption") { words.title }
      element("thead") {
        element("tr") {
          for heading in [words.monthHeading, words.ends, words.reviews, words.total] {
            element("th", ["scope": "col"]) { heading }
          }
        }
      }
      element("tbody") {
        for month in chart.months where month.load.total > 0 {
          row(words.month(month.month), month.load)
        }
      }
      element("tfoot") { row(words.total, total) }
    }
  }

  private func row(_ heading: String, _ load: Load) -> HTML {
    element("tr") {
      element("th", ["scope": "row"]) { heading }
      for count in [load.ends, load.reviews, load.total] { element("td") { "\(count)" } }
    }
  }
}
