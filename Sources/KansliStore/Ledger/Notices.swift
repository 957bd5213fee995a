import Register

/// What is known of decisions' posting and of appeals against them, within a transaction. Both hang
/// on the first entry of a line of corrections.
enum Notices {
  static func of(_ decision: DecisionID, _ connection: any Connection) throws -> [Notice] {
    try connection.query(
      "SELECT * FROM notice WHERE decision_id = $1 ORDER BY posted_on, id",
      [.text(decision.rawValue)]
    ).map { try Notice(row: $0) }
  }

  static func appeals(
    against decision: DecisionID, _ connection: any Connection
  ) throws -> [AppealRecord] {
    try connection.query(
      "SELECT * FROM appeal WHERE decision_id = $1 ORDER BY received_on, id",
      [.text(decision.rawValue)]
    ).map { try AppealRecord(row: $0) }
  }

  /// How far each decision about a document has come, by the entry that stands for it.
  static func finality(
    of timeline: Timeline, _ connection: any Connection
  ) throws -> [DecisionID: Finality] {
    guard !timeline.entries.isEmpty else { return [:] }
    func rows<T>(_ table: String, _ read: (Row) throws -> T) throws -> [String: [T]] {
      var found: [String: [T]] = [:]
      for row in try connection.query(
        """
        SELECT n.* FROM \(table) n JOIN decision d ON d.id = n.decision_id
        JOIN decision_document c ON c.decision_sequence = d.sequence
        WHERE c.document_id = $1 ORDER BY n.id
        """, [.text(timeline.document.rawValue)])
      {
        found[try row.text("decision_id"), default: []].append(try read(row))
      }
      return found
    }
    let notices = try rows("notice") { try Notice(row: $0) }
    let appeals = try rows("appeal") { try AppealRecord(row: $0) }
    let corrected = Set(
      timeline.entries.compactMap { $0.corrects?.position == nil ? $0.corrects?.decision : nil })
    var finality: [DecisionID: Finality] = [:]
    for entry in timeline.entries
    where !entry.effects.isEmpty && !entry.isJudgment && !corrected.contains(entry.id) {
      let first = first(of: entry, timeline.entries).rawValue
      finality[entry.id] = timeline.finality(
        of: entry.id,
        postings: (notices[first] ?? []).compactMap {
          NoticePosting(from: $0.postedOn, until: $0.takenDownOn)
        }, appeals: (appeals[first] ?? []).map(\.appeal),
        stays: (appeals[first] ?? []).compactMap(\.stay))
    }
    return finality
  }

  private static func first(of entry: Decision, _ entries: [Decision]) -> DecisionID {
    var first = entry
    while let target = first.corrects, target.position == nil,
      let earlier = entries.first(where: { $0.id == target.decision })
    {
      first = earlier
    }
    return first.id
  }
}

extension Decision {
  /// Whether it is a court's, which has no minutes to approve nor a notice to put up.
  fileprivate var isJudgment: Bool {
    effects.allSatisfy { if case .annul = $0 { true } else { false } }
  }
}

extension Notice {
  init(row: Row) throws {
    self.init(
      id: try row.text("id"), postedOn: try row.day("posted_on"),
      takenDownOn: try row.optionalDay("taken_down_on"))
  }
}

extension AppealRecord {
  init(row: Row) throws {
    self.init(
      id: try row.text("id"), receivedOn: try row.day("received_on"),
      stayedOn: try row.optionalDay("stayed_on"), endedOn: try row.optionalDay("ended_on"),
      closing: try row.optionalValue("closing"), caseNumber: try row.optionalText("case_number"))
  }
}
