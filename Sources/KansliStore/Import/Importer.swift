import Register

/// What became of a file.
public struct ImportOutcome: Sendable, Hashable {
  /// The main thing that happened.
  public enum Result: String, Sendable, Codable, CaseIterable {
    /// Facts were written to the ledger.
    case recorded
    /// The register held everything already.
    case known
    /// Something waits for a person, and nothing new was recorded.
    case waiting
  }

  public var name: String
  public var sha256: String
  public var kind: FileReading.Kind
  public var result: Result = .known
  /// The documents it is about, in the order the file names them.
  public var slugs: [String] = []
  public var newDocuments = 0
  /// The entries recorded, in order.
  public var entries: [Decision] = []
  public var proposals: [ProposalRecord] = []
  public var waiting: [WaitingFact] = []
  /// Parts that are certain and want no more than a person's word.
  public var ready = 0
  /// Rules of editions that now wait for a person, and those that were confirmed.
  public var proposedRules = 0
  public var confirmedRules = 0

  init(_ file: StagedFile) {
    name = file.name
    sha256 = file.sha256
    kind = file.kind
  }

  public var slug: String? { slugs.first }
  public var isNewDocument: Bool { newDocuments > 0 }
}

extension Store {
  /// Keeps files and takes them up at once: what a small number of files wants.
  public func importFiles(
    _ files: [ImportFile], confirm: Confirm, recordsDecisions: Bool = false,
    by recorder: Recorder, batchSize: Int = 100,
    acknowledge: (_ committed: [ImportOutcome]) throws -> Void
  ) async throws {
    var staged: [StagedFile] = []
    for start in stride(from: 0, to: files.count, by: batchSize) {
      let batch = Array(files[start..<min(start + batchSize, files.count)])
      staged += try await stage(batch, reader: "", by: recorder)
    }
    try await take(
      staged, confirm: confirm, recordsDecisions: recordsDecisions, by: recorder,
      batchSize: batchSize, acknowledge: acknowledge)
  }

  /// Takes up files that are kept, in order of adoption, a batch to a transaction.
  ///
  /// - Parameters:
  ///   - recordsDecisions: whether decisions of which nothing is doubtful are recorded without a
  ///     person's word, as a person has asked for.
  ///   - batchSize: files a transaction; each is acknowledged after its batch's commit.
  ///   - acknowledge: called with the outcomes of a batch that is on disk.
  public func take(
    _ files: [StagedFile], confirm: Confirm, recordsDecisions: Bool = false,
    by recorder: Recorder, batchSize: Int = 100,
    acknowledge: (_ committed: [ImportOutcome]) throws -> Void
  ) async throws {
    let ordered = files.enumerated().sorted { left, right in
      let (a, b) = (left.element.decidedOn, right.element.decidedOn)
      if let a, let b, a != b { return a < b }
      if (a == nil) != (b == nil) { return a != nil }
      return left.offset < right.offset
    }.map(\.element)
    for start in stride(from: 0, to: ordered.count, by: batchSize) {
      let batch = Array(ordered[start..<min(start + batchSize, ordered.count)])
      let outcomes = try await engine.write { connection in
        try batch.map {
          try Importing(connection, $0, confirm, recordsDecisions, recorder).run()
        }
      }
      try acknowledge(outcomes)
    }
  }
}

/// The taking up of one file within a transaction.
private struct Importing {
  let connection: any Connection
  let file: StagedFile
  let confirm: Confirm
  let recordsDecisions: Bool
  let recorder: Recorder

  init(
    _ connection: any Connection, _ file: StagedFile, _ confirm: Confirm,
    _ recordsDecisions: Bool, _ recorder: Recorder
  ) {
    self.connection = connection
    self.file = file
    self.confirm = confirm
    self.recordsDecisions = recordsDecisions
    self.recorder = recorder
  }

  func run() throws -> ImportOutcome {
    var outcome = ImportOutcome(file)
    let rows = try connection.query(
      """
      SELECT * FROM review_item WHERE source_file = $1 AND state IN ('read', 'open')
      ORDER BY position
      """, [.text(file.sha256)])
    let rulesBefore = try EditionRules.counts(ofFile: file.sha256, connection)
    for row in rows { try take(try ReviewItem(row: row), try row.part, &outcome) }
    if confirm == .all {
      try EditionRules.confirmWaiting(ofFile: file.sha256, recorder, connection)
    }
    let rules = try EditionRules.counts(ofFile: file.sha256, connection)
    outcome.proposedRules = max(0, rules.proposed - rulesBefore.proposed)
    outcome.confirmedRules = max(0, rules.confirmed - rulesBefore.confirmed)
    outcome.proposals = try Proposals.of(file: file.sha256, connection)
    let hasMore = !outcome.waiting.isEmpty || outcome.ready > 0
    outcome.result =
      !outcome.entries.isEmpty
      ? .recorded : hasMore || !file.isKnown && isUnspoken(outcome) ? .waiting : .known
    return outcome
  }

  /// A proposal alone, or a text of which nothing is to be recorded: kept, and that is all.
  private func isUnspoken(_ outcome: ImportOutcome) -> Bool { outcome.slugs.isEmpty }

  private func take(
    _ item: ReviewItem, _ part: ReadingPart, _ outcome: inout ImportOutcome
  ) throws {
    let recording = PartRecording(
      connection, sourceFile: file.sha256, confirm, .byItsWords, recorder)
    var plan = try recording.plan(part)
    // A decision names its document in words of its own: a person says which, unless all is taken.
    let isSure = recordsDecisions && plan.waiting.isEmpty
    let isHeld =
      part.subject == .decision && confirm != .all && !plan.decisions.isEmpty && !isSure
    let entries = isHeld ? [] : try recording.write(&plan)
    if let document = plan.document {
      if !isHeld { outcome.slugs.append(document.slug) }
      if part.subject == .document, confirm != .none || !plan.isNew {
        try Proposals.attach(
          file: file.sha256, to: document.id, at: recorder.now(), connection)
      }
      if plan.isNew, !entries.isEmpty { outcome.newDocuments += 1 }
    }
    outcome.entries += entries
    outcome.waiting += plan.waiting
    let isConfirmable = confirm == .none && part.subject == .document
    if plan.waiting.isEmpty, !isHeld, !isConfirmable {
      // Everything is on record: nothing is left for a person.
      _ = try connection.query("DELETE FROM review_item WHERE id = $1", [.text(item.id)])
      return
    }
    let doubts = plan.waiting.count { $0.reason != .notConfirmed }
    if doubts == 0 { outcome.ready += 1 }
    _ = try connection.query(
      """
      UPDATE review_item SET state = 'open', doubts = $2, document_id = $3, version = version + 1
      WHERE id = $1
      """,
      [
        .text(item.id), SQLValue(doubts),
        SQLValue(plan.isNew && entries.isEmpty ? nil : plan.document?.id.rawValue),
      ])
  }
}
