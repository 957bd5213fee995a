import Register

/// A table of partners, or of projects with their parties, as a spreadsheet or an open data set has
/// it: read into rows to be recorded, with what is wrong told by line.
public struct PartnerTable: Sendable {
  /// What a column holds.
  public enum Column: String, Hashable, Sendable, CaseIterable {
    case name, kind, country, place, latitude, longitude, website, note
    case project, programme, part, from, through, budget, organisation, organisationKind
    /// A Swedish region: a table with this and no country holds Swedish parties alone.
    case swedishRegion
  }

  /// Something wrong with a line, or with the whole.
  public struct Problem: Hashable, Sendable {
    /// What it is; the sentences are the interface's.
    public enum Code: String, Hashable, Sendable, CaseIterable {
      /// The header has no column that names partners, or projects with organisations.
      case columnsMissing
      /// The line has more or fewer fields than the header.
      case fieldCount
      case nameMissing, unknownCountry, unknownKind, unknownPart
      case badDay, badNumber, endBeforeStart
      /// A place that is not on the map, or an address that is none: left out.
      case badPlace, badWebsite
      /// Two lines of one project say different days; the first counts.
      case contradicts
      /// No organisation of the table is the municipality.
      case municipalityNotFound
      /// A project whose parties nobody has tried: it is recorded as applied for, not as running.
      case notCleared
    }

    public var code: Code
    public var line: Int
    public var column: Column?
    public var value: String?

    public init(_ code: Code, line: Int, column: Column? = nil, value: String? = nil) {
      self.code = code
      self.line = line
      self.column = column
      self.value = value
    }
  }

  /// A partner to be recorded.
  public struct PlannedPartner: Hashable, Sendable {
    public var name: String
    public var kind: Partner.Kind
    public var country: CountryCode?
    public var place: String?
    public var coordinate: Coordinate?
    public var website: String?
    public var note: String?
    /// The line of the table that it stands on.
    public var line: Int

    public init(
      name: String, kind: Partner.Kind, country: CountryCode? = nil, place: String? = nil,
      coordinate: Coordinate? = nil, website: String? = nil, note: String? = nil, line: Int
    ) {
      self.name = name
      self.kind = kind
      self.country = country
      self.place = place
      self.coordinate = coordinate
      self.website = website
      self.note = note
      self.line = line
    }

    /// What makes two rows, or a row and what is recorded, one partner.
    public var key: String { PartnerTable.key(name, country?.rawValue) }
  }

  /// A project to be recorded.
  public struct PlannedProject: Hashable, Sendable {
    public var title: String
    public var programme: String?
    public var part: Project.Part
    public var from: CalendarDate?
    public var through: CalendarDate?
    /// The municipality's own budget in it.
    public var budget: Money?
    public var parties: [PlannedPartner]
    public var line: Int

    /// Title and programme: what makes two one project.
    public var key: String { PartnerTable.key(title, programme) }

    /// Where it stands on a day, by its days alone.
    public func state(on day: CalendarDate) -> Project.State {
      if let through, through < day { return .completed }
      guard let from, from <= day else { return .applied }
      return .running
    }
  }

  public internal(set) var partners: [PlannedPartner] = []
  public internal(set) var projects: [PlannedProject] = []
  public internal(set) var problems: [Problem] = []
  /// The table names Swedish parties alone: those abroad are not in it.
  public internal(set) var holdsSwedishPartiesOnly = false

  let columns: [Column: Int]
  let rows: [CSVTable.Row]
  let country: @Sendable (String) -> CountryCode?

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - municipality: the municipality's name, by which its own projects are found.
  ///   - country: the country that a code or a name stands for.
  public init(
    _ table: CSVTable, municipality: String,
    country: @escaping @Sendable (String) -> CountryCode? = { CountryCode(rawValue: $0) }
  ) {
    columns = Self.columns(of: table.header)
    rows = Array(table.rows)
    self.country = country
    for case .fieldCount(let line, let got, _) in table.problems {
      problems.append(Problem(.fieldCount, line: line, value: "\(got)"))
    }
    if columns[.project] != nil, columns[.organisation] != nil {
      holdsSwedishPartiesOnly = columns[.swedishRegion] != nil && columns[.country] == nil
      readProjects(of: OrganisationName(municipality))
    } else if columns[.name] != nil {
      readPartners()
    } else {
      problems.append(Problem(.columnsMissing, line: 1))
    }
    problems.sort { $0.line < $1.line }
  }

  /// The columns that a header has, by the words that each is known by.
  static func columns(of header: [String]) -> [Column: Int] {
    var columns: [Column: Int] = [:]
    let names = header.map { folded($0) }
    for column in Column.allCases {
      for word in headerWords[column] ?? [] where columns[column] == nil {
        columns[column] = names.firstIndex(of: word)
      }
    }
    return columns
  }

  /// Words without case, punctuation and blanks around them.
  static func folded(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// The key that what is recorded is found by.
  public static func key(_ name: String, _ other: String?) -> String {
    folded(name) + "|" + (other.map { folded($0) } ?? "")
  }
}
