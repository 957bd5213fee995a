public import Cooperation
public import Register

/// A yearly report as somebody has written on it.
public struct StoredReport: Hashable, Sendable {
  public var year: Int
  public var version: Int
  /// Markdown.
  public var text: String
  public var savedAt: Instant
  /// The account's id.
  public var savedBy: String

  init(row: Row) throws {
    year = try row.integer("year")
    version = try row.integer("version")
    text = try row.text("text")
    savedAt = Instant(microseconds: Int64(try row.integer("saved_at")))
    savedBy = try row.text("saved_by")
  }
}

/// What came of saving a report.
public enum ReportSaving: Sendable {
  case saved(StoredReport)
  /// Somebody has saved since: theirs, while what one wrote is still in the form.
  case stale(StoredReport)
}

/// What a yearly report is made from: what everybody may see, the decisions that it cites and the
/// rules that it follows up.
public struct ReportBasis: Sendable {
  public var cooperations: PublicCooperations
  /// The decisions that stand of what is published, by the entry that steps name.
  public var decisions: [DecisionID: DecisionHeader]
  public var book: RuleBook
}

extension Store {
  /// What a yearly report is made from. It holds nothing that is not public.
  public func reportBasis() async throws -> ReportBasis {
    try await engine.read { connection in
      let register = try Cooperations.register(connection)
      let cooperations = PublicCooperations(register)
      let named = Set(cooperations.relations.flatMap(\.steps).compactMap(\.decision))
      var decisions: [DecisionID: DecisionHeader] = [:]
      for item in Ledger(register.entries).standing
      where named.contains(item.reference.decision) {
        decisions[item.reference.decision] = item.header
      }
      return ReportBasis(
        cooperations: cooperations, decisions: decisions, book: register.book)
    }
  }

  /// The report of a year as it was last saved; `nil` where nobody has written on it. What is
  /// written in it is written to be handed on.
  public func report(year: Int) async throws -> StoredReport? {
    try await engine.read { try Self.lastReport(year, $0) }
  }

  /// Every state of a year's report that was saved, the latest first.
  public func reports(year: Int, for actor: Actor) async throws -> [StoredReport] {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      try connection.query(
        "SELECT * FROM cooperation_report WHERE year = $1 ORDER BY version DESC LIMIT 200",
        [SQLValue(year)]
      ).map { try StoredReport(row: $0) }
    }
  }

  /// The years that have a report somebody has written on.
  public func reportYears(for actor: Actor) async throws -> [Int] {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      try connection.query("SELECT DISTINCT year FROM cooperation_report ORDER BY year DESC")
        .map { try $0.integer("year") }
    }
  }

  /// Saves a year's report. Nothing is overwritten: each save is a version, and one that was made
  /// from an older version than the last is answered with the last instead.
  ///
  /// - Parameter version: the version it was made from; 0 where there was none.
  public func save(
    report text: String, year: Int, from version: Int, by actor: Actor
  ) async throws -> ReportSaving {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      let last = try Self.lastReport(year, connection)
      if let last, last.text == text { return .saved(last) }
      guard (last?.version ?? 0) == version else {
        // Nothing to be stale against: a version that never was.
        guard let last else { throw StoreError.stale }
        return .stale(last)
      }
      try connection.insert(
        into: "cooperation_report", ["year", "version", "text", "saved_at", "saved_by"],
        [
          [
            SQLValue(year), SQLValue(version + 1), .text(text),
            .integer(actor.recorder.now().microseconds), .text(actor.id),
          ]
        ])
      try Cooperations.tell("report \(year)", "saved", actor, connection)
      guard let saved = try Self.lastReport(year, connection) else {
        throw StoreError.damaged(column: "cooperation_report")
      }
      return .saved(saved)
    }
  }

  private static func lastReport(
    _ year: Int, _ connection: any Connection
  ) throws -> StoredReport? {
    try connection.query(
      "SELECT * FROM cooperation_report WHERE year = $1 ORDER BY version DESC LIMIT 1",
      [SQLValue(year)]
    ).first.map { try StoredReport(row: $0) }
  }
}
