/// A function of the municipality that can answer for a document, such as *Kommunikationschef*, or
/// a body. It lasts while the people who hold it change.
public struct Office: Hashable, Sendable, Codable {
  /// A name that never changes.
  public var id: String
  /// The function's name as documents write it.
  public var name: String
  /// Other names that documents have for it, older ones among them.
  public var aliases: [String]
  /// The id of the office one level up; `nil` at the top.
  public var parent: String?

  public init(id: String, name: String, aliases: [String] = [], parent: String? = nil) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.parent = parent
  }
}

/// That a person holds an office for a time, or stands in for the one who does.
public struct Holding: Hashable, Sendable, Codable {
  /// The id of the office.
  public var office: String
  /// The id of the person; names and addresses are kept elsewhere.
  public var person: String
  public var from: CalendarDate
  /// The first day no longer; `nil` while it lasts.
  public var until: CalendarDate?
  public var isDeputy: Bool

  public init(
    office: String, person: String, from: CalendarDate, until: CalendarDate? = nil,
    isDeputy: Bool = false
  ) {
    self.office = office
    self.person = person
    self.from = from
    self.until = until
    self.isDeputy = isDeputy
  }

  /// Whether it lasts on a day.
  public func holds(on day: CalendarDate) -> Bool {
    from <= day && (until.map { day < $0 } ?? true)
  }
}

/// Someone to be told, and by which way it became that one.
public struct Told: Hashable, Sendable {
  /// Who.
  public enum Recipient: Hashable, Sendable {
    /// A person, by id.
    case person(String)
    /// The registry's own mailbox: nobody else was found, and nobody is never told nothing.
    case registry
  }

  /// One turn of the way, in order.
  public enum Link: Hashable, Sendable {
    /// No office is named as responsible.
    case noneNamed
    /// The name given is no office that is known.
    case unknownOffice(String)
    /// The office has nobody on the day.
    case vacant(office: String)
    /// From an office to the one above it, since the first has nobody.
    case wentUp(from: String, to: String)
    /// From an office to the one above it, since so many reminders had no answer.
    case noAnswer(from: String, to: String, reminders: Int)
    case holder(office: String)
    case deputy(office: String)
    /// To the registry, as a last resort.
    case registry
  }

  public var recipient: Recipient
  /// The id of the office through which the person is told; `nil` for the registry's mailbox.
  public var office: String?
  public var path: [Link]

  public init(recipient: Recipient, office: String?, path: [Link]) {
    self.recipient = recipient
    self.office = office
    self.path = path
  }
}

/// The offices of a municipality and who holds them.
public struct Offices: Hashable, Sendable {
  public let offices: [Office]
  public let holdings: [Holding]
  /// The id of the office that is the registry (kansliet), the last resort.
  public let registry: String?
  /// How the bodies that are offices have changed.
  public let lineage: Lineage
  private let byID: [String: Office]
  private let byName: [String: String]

  public init(
    offices: [Office], holdings: [Holding], registry: String?, lineage: Lineage = .none
  ) {
    self.lineage = lineage
    self.offices = offices
    self.holdings = holdings.sorted { ($0.from, $0.person) < ($1.from, $1.person) }
    self.registry = registry
    byID = Dictionary(offices.map { ($0.id, $0) }) { first, _ in first }
    var names: [String: String] = [:]
    for office in offices {
      for name in [office.name] + office.aliases where names[Self.fold(name)] == nil {
        names[Self.fold(name)] = office.id
      }
    }
    byName = names
  }

  private static func fold(_ name: String) -> String { BodyName.fold(name) }

  /// The office with an id.
  public func office(id: String) -> Office? { byID[id] }

  /// The office that a document means by a name.
  public func office(named name: String) -> Office? { byName[Self.fold(name)].flatMap { byID[$0] } }

  /// The office that a document means by a name on a day: of a body that has taken over from others
  /// and is no office itself, the first of theirs that somebody holds.
  public func office(named name: String, on day: CalendarDate) -> Office? {
    if let office = office(named: name) { return office }
    let earlier = lineage.predecessors(of: name, on: day).compactMap { office(named: $0) }
    return earlier.first { person(in: $0, on: day) != nil } ?? earlier.first
  }

  /// Who is to be told on a day: the holder of the office responsible, else the deputy, else the
  /// office above, at last the registry. Never nobody.
  ///
  /// - Parameters:
  ///   - responsible: the office's name as the document or a decision has it.
  ///   - unanswered: how many reminders of the same matter had no answer. For each the office one
  ///     level further up is told too, as far as there is one.
  public func told(
    responsible: String?, on day: CalendarDate, unanswered: Int = 0
  ) -> [Told] {
    var told: [Told] = []
    var start: Office?
    var path: [Told.Link] = []
    if let responsible, !fold(responsible).isEmpty {
      start = office(named: responsible, on: day)
      if start == nil { path = [.unknownOffice(responsible)] }
    } else {
      path = [.noneNamed]
    }
    var reached = climb(from: start, on: day, path)
    told.append(reached)
    for level in 0..<max(0, min(unanswered, offices.count)) {
      guard let from = reached.office, from != registry else { break }
      let above = byID[from]?.parent.flatMap { byID[$0] }
      let link = (above?.id ?? registry).map {
        [Told.Link.noAnswer(from: from, to: $0, reminders: level + 1)]
      }
      reached = climb(from: above, on: day, link ?? [])
      if !told.contains(where: { $0.recipient == reached.recipient }) { told.append(reached) }
    }
    return told
  }

  private func fold(_ name: String) -> String { Self.fold(name) }

  private func climb(
    from start: Office?, on day: CalendarDate, _ path: [Told.Link]
  ) -> Told {
    var path = path
    var seen: Set<String> = []
    var office = start
    while let current = office, seen.insert(current.id).inserted {
      if let found = person(in: current, on: day) {
        return Told(
          recipient: .person(found.person), office: current.id,
          path: path + [found.isDeputy ? .deputy(office: current.id) : .holder(office: current.id)])
      }
      path.append(.vacant(office: current.id))
      office = current.parent.flatMap { byID[$0] }
      if let next = office { path.append(.wentUp(from: current.id, to: next.id)) }
    }
    path.append(.registry)
    if let registry, let office = byID[registry], let found = person(in: office, on: day) {
      return Told(
        recipient: .person(found.person), office: registry,
        path: path + [found.isDeputy ? .deputy(office: registry) : .holder(office: registry)])
    }
    return Told(recipient: .registry, office: nil, path: path)
  }

  /// The holder, else the deputy; of several the one who came last.
  private func person(in office: Office, on day: CalendarDate) -> Holding? {
    let now = holdings.filter { $0.office == office.id && $0.holds(on: day) }
    return now.last { !$0.isDeputy } ?? now.last
  }
}
