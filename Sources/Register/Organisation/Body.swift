/// What sort of body decides or answers for something.
public enum BodyKind: String, Sendable, Codable, CaseIterable {
  /// Kommunfullmäktige, regionfullmäktige.
  case council
  /// Kommunstyrelsen, regionstyrelsen.
  case executiveBoard
  /// A nämnd.
  case committee
  /// An utskott of a board or committee.
  case subcommittee
  /// A förvaltning or kontor.
  case department
  case company
  /// A court, such as a förvaltningsrätt.
  case court
  /// A post or a body that is none of the above.
  case official

  /// The kind that a body's official name tells of, by the word forms Swedish law and usage give.
  public init(naming name: String) {
    let name = name.lowercased()
    self =
      if name.hasSuffix("fullmäktige") {
        .council
      } else if name.hasSuffix("utskottet") || name.hasSuffix("utskott") {
        .subcommittee
      } else if name == "kommunstyrelsen" || name == "regionstyrelsen" {
        .executiveBoard
      } else if name.hasSuffix("nämnden") || name.hasSuffix("nämnd") {
        .committee
      } else if name.hasSuffix("förvaltningen") || name.hasSuffix("kontoret") {
        .department
      } else if name.hasSuffix(" ab") || name.hasPrefix("ab ") {
        .company
      } else if name.hasSuffix("rätten") || name.hasSuffix("domstolen") {
        .court
      } else {
        .official
      }
  }
}

/// A body of the municipality, for the time it exists.
public struct Body: Hashable, Sendable, Codable {
  /// The full official name; what the ledger writes.
  public var name: String
  public var kind: BodyKind
  /// First day, where it is known.
  public var from: CalendarDate?
  /// Last day, where it has one.
  public var through: CalendarDate?

  public init(
    name: String, kind: BodyKind, from: CalendarDate? = nil, through: CalendarDate? = nil
  ) {
    self.name = name
    self.kind = kind
    self.from = from
    self.through = through
  }
}

/// The municipality and its bodies: council, board, committees, departments, companies.
public struct Organisation: Hashable, Sendable, Codable {
  /// The municipality's own name, such as "Ekevalla kommun"; empty until it is set.
  public var name: String
  public var bodies: [Body]

  public init(name: String, bodies: [Body]) {
    self.name = name
    self.bodies = bodies
  }

  /// The kind of a body: as registered, else as its name tells.
  public func kind(of name: String) -> BodyKind {
    bodies.first { $0.name == name }?.kind ?? BodyKind(naming: name)
  }
}
