import Register

/// A part of a reading that waits for a person, or that one has dealt with.
public struct ReviewItem: Sendable, Hashable {
  /// How far it has come.
  public enum State: String, Sendable, Codable, CaseIterable {
    /// Kept, not yet taken up: an import was interrupted.
    case read
    /// Waits for a person.
    case open
    case accepted
    case rejected
  }

  public var id: String
  public var sourceFile: String
  /// The file's own name.
  public var fileName: String
  public var subject: ReadingPart.Subject
  public var title: String?
  public var decidedOn: CalendarDate?
  public var state: State
  /// Facts that want a person's eye; none: ready to accept.
  public var doubts: Int
  /// The document it has become part of.
  public var document: DocumentID?
  /// Of a decision: the verb, and the body.
  public var action: DecisionReading.Action?
  public var body: String?
  /// Counts up at every change: what was made from an older one is stale.
  public var version: Int

  static let columns = [
    "id", "source_file", "position", "subject", "title", "decided_on", "reading", "answers",
    "state", "doubts", "version",
  ]

  init(row: Row) throws {
    id = try row.text("id")
    sourceFile = try row.text("source_file")
    fileName = row.columns.names.contains("name") ? try row.text("name") : ""
    subject = try row.value("subject")
    title = try row.optionalText("title")
    decidedOn = try row.optionalDay("decided_on")
    state = try row.value("state")
    doubts = try row.integer("doubts")
    document = try row.optionalText("document_id").map(DocumentID.init(_:))
    version = try row.integer("version")
    if subject == .decision, let decision = try row.part.reading.decisions.first {
      action = decision.action
      body = decision.body?.value
    }
  }
}

extension Row {
  /// The part of a reading that a row of review_item holds.
  var part: ReadingPart {
    get throws {
      ReadingPart(try value("subject"), try StoredJSON.value(try text("reading")))
    }
  }
}

/// What a list of the review queue is asked for.
public enum ReviewFilter: String, Sendable, CaseIterable {
  /// Every fact is certain; a person's word is all it wants.
  case ready
  /// Something is doubtful.
  case doubtful
  case accepted
  case rejected

  var condition: String {
    switch self {
    case .ready: "i.state = 'open' AND i.doubts = 0"
    case .doubtful: "i.state = 'open' AND i.doubts > 0"
    case .accepted: "i.state = 'accepted'"
    case .rejected: "i.state = 'rejected'"
    }
  }
}

extension Store {
  /// Items of the queue in the order they came, after one of them.
  public func reviewItems(
    _ filter: ReviewFilter, after: String? = nil, limit: Int
  ) async throws -> [ReviewItem] {
    try await engine.read { connection in
      try connection.query(
        """
        SELECT i.*, f.name FROM review_item i JOIN source_file f ON f.sha256 = i.source_file
        WHERE \(filter.condition) AND i.id > $1 ORDER BY i.id LIMIT $2
        """, [.text(after ?? ""), SQLValue(limit)]
      ).map { try ReviewItem(row: $0) }
    }
  }

  /// The items of a file, in the order they stand in it.
  public func reviewItems(ofFile sha256: String) async throws -> [ReviewItem] {
    try await engine.read { connection in
      try connection.query(
        """
        SELECT i.*, f.name FROM review_item i JOIN source_file f ON f.sha256 = i.source_file
        WHERE i.source_file = $1 ORDER BY i.position
        """, [.text(sha256)]
      ).map { try ReviewItem(row: $0) }
    }
  }

  /// How many items each list holds.
  public func reviewCounts() async throws -> [ReviewFilter: Int] {
    try await engine.read { connection in
      var counts: [ReviewFilter: Int] = [:]
      for filter in ReviewFilter.allCases {
        counts[filter] = try connection.query(
          "SELECT count(*) AS n FROM review_item i WHERE \(filter.condition)"
        ).first?.integer("n")
      }
      return counts
    }
  }
}
