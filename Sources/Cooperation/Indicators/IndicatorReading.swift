import Register

/// What was read from a file of figures.
public struct IndicatorReading: Hashable, Sendable {
  /// Something in the file that is of no country of the table.
  public struct Left: Hashable, Sendable {
    /// Its code, or its name where it has no code.
    public var name: String
    /// The first line that it stands on.
    public var line: Int
    public var lines: Int

    public init(name: String, line: Int, lines: Int) {
      self.name = name
      self.line = line
      self.lines = lines
    }
  }

  public var format: IndicatorFormat
  public var source: IndicatorSource
  public var values: [CountryCode: [String: IndicatorSeries]]
  public var problems: [IndicatorProblem]
  /// Codes and names that the table does not have.
  public var unknown: [Left]
  /// Parts of countries and former states, such as Zanzibar.
  public var notCountries: [Left]
  /// Continents and the world.
  public var aggregates: [Left]
  /// Columns that were left out.
  public var ignoredColumns: [String]
  /// The first and last years that there are values of.
  public var years: ClosedRange<Int>?
  /// How many values there are.
  public var count: Int

  /// The reading as an edition, with what the file itself does not say.
  public func edition(
    named name: String, publishedOn: CalendarDate, retrievedOn: CalendarDate, sha256: String,
    licence: String, attribution: String
  ) -> IndicatorEdition {
    IndicatorEdition(
      source: source, name: name, publishedOn: publishedOn, retrievedOn: retrievedOn,
      sha256: sha256, licence: licence, attribution: attribution, values: values)
  }

  /// Reads a file that the columns tell the format of. A file that cannot be read at all is one
  /// problem, thrown; faults of single lines stand beside the values of the others.
  public init(
    _ bytes: some Collection<UInt8>, countries: some CountryTable, year: Int? = nil
  ) throws(IndicatorProblem) {
    let table: CSVTable
    do throws(CSVProblem) {
      table = try CSVTable(bytes) { IndicatorLayout.mayBeUsed($0) }
    } catch { throw IndicatorProblem(line: error.line, .table(error)) }
    guard let layout = IndicatorLayout(header: table.header) else {
      throw IndicatorProblem(line: 1, .unknownHeader(table.header))
    }
    guard layout.year != nil || year != nil else {
      throw IndicatorProblem(line: 1, .yearMissing)
    }
    var lines = IndicatorLines(layout: layout, header: table.header, year: year)
    for row in table.rows { lines.read(row, countries: countries) }
    let (values, repeated) = lines.figures.series()
    format = layout.format
    source = layout.source
    self.values = values
    problems =
      (table.problems.map { IndicatorProblem(line: $0.line, .table($0)) }
      + lines.problems + repeated).sorted { $0.line < $1.line }
    unknown = lines.unknown.inOrder
    notCountries = lines.notCountries.inOrder
    aggregates = lines.aggregates.inOrder
    ignoredColumns = layout.ignored(table.header)
    years = lines.figures.years
    count = values.values.reduce(0) { $0 + $1.values.reduce(0) { $0 + $1.points.count } }
    if count == 0, problems.isEmpty {
      problems.append(IndicatorProblem(line: 1, .noValues))
    }
  }
}

extension IndicatorLayout {
  func ignored(_ header: [String]) -> [String] {
    var used = Set([code, name, year, kind].compactMap { $0 })
    for column in columns {
      used.formUnion([column.value, column.low, column.high, column.error].compactMap { $0 })
    }
    return header.indices.filter { !used.contains($0) }.map { header[$0] }
  }
}
