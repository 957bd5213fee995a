import Crypto
import Register

/// A file that is to be recorded: its bytes and what was read of them.
public struct ImportFile: Sendable {
  /// The name to show, with the path it was given by.
  public var name: String
  public var content: [UInt8]
  public var reading: FileReading
  public let sha256: String

  public init(name: String, content: [UInt8], reading: FileReading) {
    self.name = name
    self.content = content
    self.reading = reading
    sha256 = SHA256.hexadecimal(of: content)
  }

  /// The name to keep: where a file lay on somebody's disk is not the register's to know.
  var baseName: String { name.split(separator: "/").last.map(String.init) ?? name }

  /// What orders the files of a run: the adoption they tell of, dated before undated.
  var adoption: CalendarDate? {
    let day = reading.documents.first?[.adoptedOn]?.foundValue
    let recited = reading.decisions.first { $0.recited && $0.action == .adopt }?
      .decidedOn?.foundValue
    return (reading.kind == .proposal ? recited : day ?? recited).flatMap(CalendarDate.init)
  }
}

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
  public var result: Result
  public var slug: String?
  public var isNewDocument = false
  /// The entries recorded, in order.
  public var entries: [Decision] = []
  public var proposals: [ProposalRecord] = []
  public var waiting: [WaitingFact] = []
}

extension Store {
  /// Records files in order of adoption, a batch to a transaction.
  ///
  /// - Parameters:
  ///   - batchSize: files a transaction; each is acknowledged after its batch's commit.
  ///   - acknowledge: called with the outcomes of a batch that is on disk.
  public func importFiles(
    _ files: [ImportFile], confirm: Confirm, by recorder: Recorder, batchSize: Int = 100,
    acknowledge: (_ committed: [ImportOutcome]) throws -> Void
  ) async throws {
    let ordered = files.enumerated().sorted { left, right in
      let (a, b) = (left.element.adoption, right.element.adoption)
      if let a, let b, a != b { return a < b }
      if (a == nil) != (b == nil) { return a != nil }
      return left.offset < right.offset
    }.map(\.element)
    var start = 0
    while start < ordered.count {
      let batch = Array(ordered[start..<min(start + batchSize, ordered.count)])
      let outcomes = try await engine.write { connection in
        try batch.map { try Importing(connection, $0, confirm, recorder).run() }
      }
      try acknowledge(outcomes)
      start += batchSize
    }
  }
}

/// The recording of one file within a transaction.
private struct Importing {
  let connection: any Connection
  let file: ImportFile
  let recorder: Recorder
  let planner: ImportPlanner

  init(
    _ connection: any Connection, _ file: ImportFile, _ confirm: Confirm, _ recorder: Recorder
  ) {
    self.connection = connection
    self.file = file
    self.recorder = recorder
    planner = ImportPlanner(confirm: confirm, sourceFile: file.sha256) {
      SHA256.hexadecimal(of: $0)
    }
  }

  func run() throws -> ImportOutcome {
    let isStored = try storeFile()
    var plan = try makePlan()
    var entries: [Decision] = []
    if !plan.decisions.isEmpty {
      do {
        entries = try connection.savepoint { try write(plan) }
      } catch let refusal as Refusal {
        // The file's other facts wait with the refused one: half a document is none.
        plan.waiting.append(
          WaitingFact(field: "decision", reason: .refused, value: refusal.code))
        if plan.isNew { plan.document = nil }
      }
    }
    try Proposals.store(
      plan.proposals, file: file.sha256, document: plan.document?.id, at: recorder.now(),
      connection)
    try storeWaiting(plan.waiting)
    let isKnown = entries.isEmpty && plan.waiting.isEmpty && isStored
    return ImportOutcome(
      name: file.name, sha256: file.sha256, kind: file.reading.kind,
      result: !entries.isEmpty ? .recorded : isKnown ? .known : .waiting,
      slug: plan.document?.slug, isNewDocument: plan.isNew && !entries.isEmpty,
      entries: entries, proposals: plan.proposals, waiting: plan.waiting)
  }

  private func makePlan() throws -> ImportPlan {
    var known: KnownDocument?
    var clashes = false
    if let identity = file.reading.documents.first.flatMap(planner.identity) {
      let candidates = try Documents.find(foldedTitle: identity.foldedTitle, connection)
      let same = candidates.first {
        $0.municipality == identity.municipality && $0.type == identity.type
      }
      known = try same.map { try Documents.known($0, connection) }
      clashes = same == nil && !candidates.isEmpty
    }
    var freeSlug = ""
    if known == nil, !clashes, let title = file.reading.documents.first?[.title]?.value {
      let short = DocumentIdentity.shortened(
        title, municipality: file.reading.documents.first?[.municipality]?.foundValue)
      freeSlug = try Documents.freeSlug(short, connection)
    }
    return planner.plan(file.reading, known: known, clashes: clashes) { identity, title in
      GoverningDocument(
        id: DocumentID(recorder.makeID()), slug: freeSlug, title: title, type: identity.type,
        municipality: identity.municipality)
    }
  }

  private func write(_ plan: ImportPlan) throws -> [Decision] {
    guard let document = plan.document else { return [] }
    if plan.isNew { try Documents.insert(document, at: recorder.now(), connection) }
    for edition in plan.editions { try Documents.insert(edition, connection) }
    var writer = try LedgerWriter(connection, recorder: recorder)
    let entries = try plan.decisions.map { try writer.append($0) }
    try writer.finish()
    return entries
  }

  /// Keeps the original by its hash; the same file twice is one. Answers whether it was there.
  private func storeFile() throws -> Bool {
    let there = try connection.query(
      "SELECT sha256 FROM source_file WHERE sha256 = $1", [.text(file.sha256)])
    guard there.isEmpty else { return true }
    try connection.insert(
      into: "source_file", ["sha256", "name", "byte_count", "content", "stored_at"],
      [
        [
          .text(file.sha256), .text(file.baseName), SQLValue(file.content.count),
          .blob(file.content), .integer(recorder.now().microseconds),
        ]
      ])
    return false
  }

  private func storeWaiting(_ facts: [WaitingFact]) throws {
    _ = try connection.query(
      "DELETE FROM waiting_fact WHERE source_file = $1", [.text(file.sha256)])
    try connection.insert(
      into: "waiting_fact",
      [
        "source_file", "position", "field", "reason", "value", "raw", "line",
        "confidence_permille",
      ],
      facts.enumerated().map { index, fact in
        [
          .text(file.sha256), SQLValue(index + 1), .text(fact.field),
          .text(fact.reason.rawValue), SQLValue(fact.value), .text(fact.raw),
          SQLValue(fact.line), SQLValue(fact.confidence.map { Int(($0 * 1000).rounded()) }),
        ]
      })
  }
}
