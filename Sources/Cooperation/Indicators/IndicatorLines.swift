import Register

/// Reads a file of figures line by line.
struct IndicatorLines {
  /// Names that were left out, counted.
  struct Tally {
    private var places: [String: Int] = [:]
    private(set) var inOrder: [IndicatorReading.Left] = []

    mutating func add(_ name: String, line: Int) {
      if let place = places[name] {
        inOrder[place].lines += 1
      } else {
        places[name] = inOrder.count
        inOrder.append(IndicatorReading.Left(name: name, line: line, lines: 1))
      }
    }
  }

  private struct Key: Hashable {
    var code: String?
    var name: String?
  }

  let layout: IndicatorLayout
  let header: [String]
  /// The year of a file that has no column of years.
  let year: Int?
  var figures = IndicatorFigures()
  var problems: [IndicatorProblem] = []
  var unknown = Tally()
  var notCountries = Tally()
  var aggregates = Tally()
  private var known: [Key: CountryReading] = [:]

  /// How many standard errors lie on each side of an interval of 90 %, the one that the World
  /// Bank gives.
  private static let ninetyPercent = 1.645

  init(layout: IndicatorLayout, header: [String], year: Int?) {
    self.layout = layout
    self.header = header
    self.year = year
  }

  mutating func read(_ row: CSVTable.Row, countries: some CountryTable) {
    // A file of all governance indicators is mostly lines that are of no use here.
    let columns = columns(of: row)
    if columns.isEmpty { return }
    let key = Key(code: row.value(layout.code), name: row.value(layout.name))
    let reading: CountryReading
    if let already = known[key] {
      reading = already
    } else {
      reading = CountryReading(
        code: key.code, name: key.name, emptyIsAggregate: layout.format == .ourWorldInData,
        table: countries)
      known[key] = reading
    }
    let name = key.code ?? key.name ?? ""
    switch reading {
    case .country(let code): read(columns, of: row, code)
    case .notCountry: notCountries.add(name, line: row.line)
    case .aggregate: aggregates.add(key.name ?? "", line: row.line)
    case .unknown: unknown.add(name, line: row.line)
    case .missing: report(row, .countryMissing)
    }
  }

  private func columns(of row: CSVTable.Row) -> [IndicatorLayout.Column] {
    guard let kind = layout.kind else { return layout.columns }
    let named = IndicatorLayout.indicator(row.text(kind).lowercased())?.name
    return layout.columns.filter { $0.indicator.name == named }
  }

  private mutating func read(
    _ columns: [IndicatorLayout.Column], of row: CSVTable.Row, _ country: CountryCode
  ) {
    var yearOfRow = year
    if let column = layout.year {
      yearOfRow = row.integer(column)
      // V-Dem begins in 1789; nothing later than 2199 has been measured.
      guard let found = yearOfRow, 1789...2199 ~= found else {
        report(row, .notAYear(row.text(column)))
        return
      }
    }
    guard let yearOfRow else { return }
    for column in columns {
      if let figure = figure(column, of: row) {
        figures.add(country, column.indicator, yearOfRow, figure, line: row.line)
      }
    }
  }

  /// What sources write where they have no value.
  private static let absent: Set<String> = ["", "..", "NA", "N/A", "#N/A", "NaN", "nan"]

  private mutating func number(_ column: Int?, of row: CSVTable.Row) -> Double? {
    guard let column else { return nil }
    let text = row.text(column)
    if Self.absent.contains(text) { return nil }
    if let number = row.number(column) { return number }
    report(row, .notANumber(column: header[column], text))
    return nil
  }

  private mutating func figure(
    _ column: IndicatorLayout.Column, of row: CSVTable.Row
  ) -> IndicatorValue? {
    guard let value = number(column.value, of: row) else { return nil }
    let (name, range) = (column.indicator.name, column.indicator.range)
    guard range.contains(value) else {
      report(
        row,
        .outOfRange(indicator: name, value, low: range.lowerBound, high: range.upperBound))
      return nil
    }
    if column.indicator.isWhole, value != value.rounded() {
      report(row, .notWhole(indicator: name, value))
      return nil
    }
    var low = number(column.low, of: row)
    var high = number(column.high, of: row)
    if low == nil, high == nil, let error = number(column.error, of: row), error >= 0 {
      // To the thousandth: the estimates have no more.
      low = ((value - Self.ninetyPercent * error) * 1000).rounded() / 1000
      high = ((value + Self.ninetyPercent * error) * 1000).rounded() / 1000
    }
    if let low, let high, !(low <= value && value <= high) {
      report(row, .outsideInterval(indicator: name, value, low: low, high: high))
      return nil
    }
    return IndicatorValue(value, low: low, high: high)
  }

  private mutating func report(_ row: CSVTable.Row, _ what: IndicatorProblem.What) {
    problems.append(IndicatorProblem(line: row.line, what))
  }
}

/// Figures as they are gathered, before they are put in the order of the years.
struct IndicatorFigures {
  private struct Entry {
    var point: IndicatorSeries.Point
    var line: Int
  }

  private var places: [CountryCode: [String: Int]] = [:]
  private var entries: [[Entry]] = []
  private(set) var years: ClosedRange<Int>?

  mutating func add(
    _ country: CountryCode, _ indicator: Indicator, _ year: Int, _ figure: IndicatorValue,
    line: Int
  ) {
    let place: Int
    if let known = places[country]?[indicator.name] {
      place = known
    } else {
      place = entries.count
      places[country, default: [:]][indicator.name] = place
      entries.append([])
    }
    let point = IndicatorSeries.Point(year: year, figure: figure)
    entries[place].append(Entry(point: point, line: line))
    years = min(years?.lowerBound ?? year, year)...max(years?.upperBound ?? year, year)
  }

  /// The series, and the lines that say otherwise than an earlier line.
  func series() -> (values: [CountryCode: [String: IndicatorSeries]], [IndicatorProblem]) {
    var values: [CountryCode: [String: IndicatorSeries]] = [:]
    var problems: [IndicatorProblem] = []
    for (country, indicators) in places {
      for (indicator, place) in indicators {
        var first: [Int: Entry] = [:]
        for entry in entries[place] {
          guard let earlier = first.updateValue(entry, forKey: entry.point.year) else { continue }
          first[entry.point.year] = earlier
          if earlier.point != entry.point {
            problems.append(
              IndicatorProblem(
                line: entry.line,
                .repeated(
                  indicator: indicator, country: country, year: entry.point.year,
                  firstLine: earlier.line)))
          }
        }
        values[country, default: [:]][indicator] =
          IndicatorSeries(entries[place].map(\.point))
      }
    }
    return (values, problems)
  }
}
