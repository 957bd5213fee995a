import Cooperation
import Register

/// A decision that the ledger has already, and that can stand behind a step.
public struct LedgerChoice: Sendable, Hashable {
  public var id: DecisionID
  public var header: DecisionHeader
  /// What it does, each once.
  public var effects: [Effect.Kind]
  /// The documents and cooperations it is about, by their titles.
  public var subjects: [String]
}

/// What a decision in the ledger is looked for by; what is not said matters not.
public struct LedgerSearch: Sendable, Hashable {
  /// The body, or a part of its name.
  public var body: String?
  public var decidedOn: CalendarDate?
  /// The item of the minutes, with or without its sign.
  public var minutesItem: String?

  public init(
    body: String? = nil, decidedOn: CalendarDate? = nil, minutesItem: String? = nil
  ) {
    self.body = body
    self.decidedOn = decidedOn
    self.minutesItem = minutesItem.map { String($0.drop { $0 == "§" || $0.isWhitespace }) }
  }

  public var isEmpty: Bool { body == nil && decidedOn == nil && minutesItem == nil }
}

extension Store {
  /// The most decisions that are offered at once.
  public static let choiceLimit = 25

  /// The decisions that can stand behind a step: those that a search finds, then those that concern
  /// certain cooperations and the documents that the rules stand in, the latest first, and one that
  /// has been chosen already.
  public func choices(
    concerning cooperations: [CooperationID], _ search: LedgerSearch = LedgerSearch(),
    chosen: DecisionID? = nil, for actor: Actor
  ) async throws -> LedgerChoices {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      func read(_ ids: [DecisionID]) throws -> [LedgerChoice] {
        try ids.compactMap { try LedgerChoices.choice($0, connection) }
      }
      let found = search.isEmpty ? [] : try read(LedgerChoices.found(search, connection))
      var all = found
      for choice in try read(LedgerChoices.concerning(cooperations, connection))
        + read(chosen.map { [$0] } ?? [])
      where !all.contains(where: { $0.id == choice.id }) {
        all.append(choice)
      }
      return LedgerChoices(all: all, found: found.count)
    }
  }
}

/// Decisions of the ledger to choose among.
public struct LedgerChoices: Sendable {
  public var all: [LedgerChoice]
  /// How many of them, the first ones, a search found.
  public var found: Int

  public init(all: [LedgerChoice] = [], found: Int = 0) {
    self.all = all
    self.found = found
  }
}

/// Within a transaction.
extension LedgerChoices {
  /// Ids, the latest decision first.
  static func concerning(
    _ cooperations: [CooperationID], _ connection: any Connection
  ) throws -> [DecisionID] {
    let documents = try connection.query("SELECT DISTINCT document_id FROM provision_rule")
      .map { try $0.text("document_id") }
    func marks(_ count: Int, after: Int) -> String {
      count == 0 ? "NULL" : (1...count).map { "$\($0 + after)" }.joined(separator: ", ")
    }
    let rows = try connection.query(
      """
      SELECT d.id FROM decision d WHERE d.sequence IN (
        SELECT decision_sequence FROM decision_document
        WHERE document_id IN (\(marks(documents.count, after: 0)))
        UNION SELECT decision_sequence FROM decision_cooperation
        WHERE cooperation_id IN (\(marks(cooperations.count, after: documents.count))))
      ORDER BY \(order) LIMIT \(Store.choiceLimit)
      """, documents.map { .text($0) } + cooperations.map { .text($0.rawValue) })
    return try rows.map { DecisionID(try $0.text("id")) }
  }

  static func found(
    _ search: LedgerSearch, _ connection: any Connection
  ) throws -> [DecisionID] {
    var conditions: [String] = []
    var values: [SQLValue] = []
    if let body = search.body?.lowercased() {
      // Case is folded here: the engines fold letters outside ASCII differently.
      let bodies = try connection.query("SELECT DISTINCT body FROM decision")
        .map { try $0.text("body") }.filter { $0.lowercased().contains(body) }
      guard !bodies.isEmpty else { return [] }
      conditions.append("body IN (\(bodies.indices.map { "$\($0 + 1)" }.joined(separator: ", ")))")
      values += bodies.map { .text($0) }
    }
    if let day = search.decidedOn {
      values.append(SQLValue(day))
      conditions.append("decided_on = $\(values.count)")
    }
    if let item = search.minutesItem {
      values.append(.text(item))
      conditions.append("minutes_item = $\(values.count)")
    }
    let rows = try connection.query(
      """
      SELECT id FROM decision WHERE \(conditions.joined(separator: " AND "))
      ORDER BY \(order) LIMIT \(Store.choiceLimit)
      """, values)
    return try rows.map { DecisionID(try $0.text("id")) }
  }

  /// The engines place unknown days differently where nothing is said.
  private static let order = "(decided_on IS NULL), decided_on DESC, sequence DESC"

  /// The decision as it stands; `nil` where nothing of it does.
  static func choice(
    _ id: DecisionID, _ connection: any Connection
  ) throws -> LedgerChoice? {
    let standing = try standing(id, connection)
    guard let header = standing.first?.header else { return nil }
    var kinds: [Effect.Kind] = []
    for kind in standing.map(\.effect.kind) where !kinds.contains(kind) { kinds.append(kind) }
    var subjects: [String] = []
    for effect in standing.map(\.effect) {
      let rows: [Row]
      if let document = effect.document {
        rows = try connection.query(
          "SELECT title FROM document WHERE id = $1", [.text(document.rawValue)])
      } else if let cooperation = effect.cooperation {
        rows = try connection.query(
          "SELECT title FROM cooperation WHERE id = $1", [.text(cooperation.rawValue)])
      } else {
        continue
      }
      if let title = try rows.first?.text("title"), !subjects.contains(title) {
        subjects.append(title)
      }
    }
    return LedgerChoice(id: id, header: header, effects: kinds, subjects: subjects)
  }

  /// What still stands of an entry, by all that concerns the same things.
  static func standing(
    _ id: DecisionID, _ connection: any Connection
  ) throws -> [Ledger.Standing] {
    guard let entry = try LedgerReading.entry(id, connection) else { return [] }
    var known: [DecisionID: Decision] = [entry.id: entry]
    for document in Set(entry.effects.flatMap(\.documents)) {
      for other in try LedgerReading.entries(of: document, connection) { known[other.id] = other }
    }
    for cooperation in Set(entry.effects.compactMap(\.cooperation)) {
      for other in try LedgerReading.entries(of: cooperation, connection) {
        known[other.id] = other
      }
    }
    // A court's judgment decides on no cooperation.
    return Ledger(Array(known.values)).standing.filter {
      $0.reference.decision == id && $0.effect.kind != .annul
    }
  }
}
