import Crypto
import Register

/// Which document a part of a reading becomes facts of.
public enum ReviewTarget: Sendable, Hashable {
  /// The one its own words name, or a new one where the register has none such.
  case byItsWords
  /// A new one, whatever the register has.
  case new
  /// One that a person has chosen: the part becomes an edition or a decision of it.
  case existing(slug: String)
}

/// The planning and recording of one part of a file, within a transaction.
struct PartRecording {
  let connection: any Connection
  let sourceFile: String
  let confirm: Confirm
  let target: ReviewTarget
  let recorder: Recorder
  private let planner: ImportPlanner

  init(
    _ connection: any Connection, sourceFile: String, _ confirm: Confirm,
    _ target: ReviewTarget = .byItsWords, _ recorder: Recorder
  ) {
    self.connection = connection
    self.sourceFile = sourceFile
    self.confirm = confirm
    self.target = target
    self.recorder = recorder
    planner = ImportPlanner(confirm: confirm, sourceFile: sourceFile) {
      SHA256.hexadecimal(of: $0)
    }
  }

  /// What recording the part would write.
  func plan(_ part: ReadingPart) throws -> ImportPlan {
    switch part.subject {
    case .document: try planDocument(part.reading)
    case .decision: try part.reading.decisions.first.map(planDecision) ?? ImportPlan()
    }
  }

  /// Writes a plan; what is refused waits, and the rest of the part with it: half is none.
  func write(_ plan: inout ImportPlan) throws -> [Decision] {
    guard plan.document != nil,
      !plan.decisions.isEmpty || !plan.texts.isEmpty || !plan.rules.isEmpty
    else { return [] }
    let wanted = plan
    do {
      return try connection.savepoint { try record(wanted) }
    } catch let refusal as Refusal {
      plan.refuse(refusal)
      return []
    }
  }

  /// Writes a plan whole, or throws the refusal.
  func record(_ plan: ImportPlan) throws -> [Decision] {
    if plan.isNew, let document = plan.document {
      try Documents.insert(document, at: recorder.now(), connection)
    }
    for edition in plan.editions { try Documents.insert(edition, connection) }
    for edition in plan.texts { try Documents.fill(edition, connection) }
    for edition in plan.reused { try Documents.rewriteCover(edition, connection) }
    var writer = try LedgerWriter(connection, recorder: recorder)
    let entries = try plan.decisions.map { try writer.append($0) }
    try writer.finish()
    if let document = plan.document {
      for (edition, rules) in plan.rules.sorted(by: { $0.key < $1.key }) {
        try EditionRules.propose(
          rules, edition: edition, of: document, areConfirmed: confirm == .all, recorder,
          connection)
      }
    }
    return entries
  }

  private func planDocument(_ reading: FileReading) throws -> ImportPlan {
    var known: KnownDocument?
    var clashes = false
    if case .existing(let slug) = target {
      known = try Documents.known(try Documents.find(slug: slug, connection), connection)
    } else if target == .byItsWords,
      let identity = reading.documents.first.flatMap(planner.identity)
    {
      let candidates = try Documents.find(foldedTitle: identity.foldedTitle, connection)
      let same = candidates.first {
        $0.municipality == identity.municipality && $0.type == identity.type
      }
      known = try same.map { try Documents.known($0, connection) }
      clashes = same == nil && !candidates.isEmpty
    }
    var freeSlug = ""
    if known == nil, !clashes, let title = reading.documents.first?[.title]?.value {
      let short = DocumentIdentity.shortened(
        title, municipality: reading.documents.first?[.municipality]?.foundValue)
      freeSlug = try Documents.freeSlug(short, connection)
    }
    return planner.plan(reading, known: known, clashes: clashes) { identity, title in
      GoverningDocument(
        id: DocumentID(recorder.makeID()), slug: freeSlug, title: title, type: identity.type,
        municipality: identity.municipality)
    }
  }

  private func planDecision(_ decision: DecisionReading) throws -> ImportPlan {
    var known: [KnownDocument] = []
    var new: GoverningDocument?
    switch target {
    case .existing(let slug):
      known = [try Documents.known(try Documents.find(slug: slug, connection), connection)]
    case .byItsWords:
      known = try documents(named: decision).map { try Documents.known($0, connection) }
    case .new: new = try newDocument(for: decision)
    }
    var plan = planner.plan(decision, known: known, newDocument: new)
    if target == .new, new == nil {
      plan.waiting = [WaitingFact(field: "type", reason: .unknown)]
    }
    return plan
  }

  /// The documents that a decision's words name, each by exactly its title; none where one of them
  /// is not to be told, since half a decision is none.
  private func documents(named decision: DecisionReading) throws -> [GoverningDocument] {
    let names =
      decision.documents.isEmpty
      ? [decision.document?.value].compactMap(\.self) : decision.documents.compactMap(\.value)
    let municipality = try Settings.read(connection).organisation.name
    var documents: [GoverningDocument] = []
    for name in names {
      let folded = DocumentIdentity.fold(name, municipality: municipality)
      var found = try Documents.find(foldedTitle: folded, connection)
      if found.isEmpty, let indefinite = DefiniteForms.indefinite(folded) {
        found = try Documents.find(foldedTitle: indefinite, connection)
      }
      guard found.count == 1 else { return [] }
      if !documents.contains(found[0]) { documents.append(found[0]) }
    }
    return documents
  }

  private func newDocument(for decision: DecisionReading) throws -> GoverningDocument? {
    guard let title = decision.document?.foundValue,
      let type = decision.documentType?.foundValue.flatMap(DocumentType.init)
    else { return nil }
    let municipality = try Settings.read(connection).organisation.name
    let short = DocumentIdentity.shortened(title, municipality: municipality)
    return GoverningDocument(
      id: DocumentID(recorder.makeID()), slug: try Documents.freeSlug(short, connection),
      title: short, type: type, municipality: municipality.isEmpty ? nil : municipality)
  }
}
