/// Decides what of a reading becomes fact, and what waits.
///
/// Pure: the store gives what it knows and writes what it is told. Running it again on the same
/// file plans nothing new, so an interrupted import is run again without doubling.
public struct ImportPlanner: Sendable {
  let confirm: Confirm
  /// The file's SHA-256 in hexadecimal.
  let sourceFile: String
  let hash: @Sendable ([UInt8]) -> String

  /// - Parameter hash: SHA-256 in hexadecimal, given by the edge so that this stays pure.
  public init(
    confirm: Confirm, sourceFile: String, hash: @escaping @Sendable ([UInt8]) -> String
  ) {
    self.confirm = confirm
    self.sourceFile = sourceFile
    self.hash = hash
  }

  /// What the file says it is, or what keeps it from being recorded.
  public func identity(of reading: DocumentReading) -> DocumentIdentity? {
    guard let title = usable(reading[.title]), let type = usable(reading[.type]),
      let type = DocumentType(rawValue: type)
    else { return nil }
    return DocumentIdentity(
      municipality: reading[.municipality]?.foundValue, type: type, title: title)
  }

  /// The plan for a file.
  ///
  /// - Parameters:
  ///   - known: the document with the same identity, where the register has one.
  ///   - clashes: whether a document with the same title has another municipality or type.
  ///   - newDocument: the name to give a document not seen before, and its free slug.
  public func plan(
    _ reading: FileReading, known: KnownDocument?, clashes: Bool,
    newDocument: (DocumentIdentity, String) -> GoverningDocument
  ) -> ImportPlan {
    var plan = ImportPlan()
    plan.proposals = proposals(in: reading)
    guard reading.kind == .document || reading.kind == .proposal else {
      plan.waiting = [WaitingFact(field: "kind", reason: .kind, value: reading.kind.rawValue)]
      return plan
    }
    guard let document = reading.documents.first else { return plan }
    guard confirm != .none else {
      plan.waiting = waitingFacts(document, all: true)
      return plan
    }
    guard let identity = identity(of: document), let title = usable(document[.title]) else {
      plan.waiting = waitingFacts(document, all: true)
      return plan
    }
    guard !clashes else {
      plan.waiting = [
        WaitingFact(
          field: "title", reason: .identity, value: title, raw: document[.title]?.raw ?? "",
          line: document[.title]?.line ?? 0)
      ]
      return plan
    }
    plan.waiting = waitingFacts(document, all: false)
    let shortTitle = DocumentIdentity.shortened(title, municipality: identity.municipality)
    let governing = known?.document ?? newDocument(identity, shortTitle)
    var work = DocumentWork(
      planner: self, reading: reading, document: document, governing: governing, known: known,
      title: shortTitle)
    work.run(&plan)
    if !plan.decisions.isEmpty || known != nil {
      plan.document = governing
      plan.isNew = known == nil
    }
    return plan
  }

  /// The value of a field, where it may be recorded.
  func usable(_ field: FieldReading?) -> String? {
    guard let field, let value = field.foundValue else { return nil }
    switch confirm {
    case .certain: return field.isCertain ? value : nil
    case .all: return field.alternatives.isEmpty ? value : nil
    case .none: return nil
    }
  }

  /// The facts that keep something from being recorded, each with its line.
  func waitingFacts(_ document: DocumentReading, all: Bool) -> [WaitingFact] {
    let decisive: [DocumentReading.Field] = [
      .title, .type, .municipality, .adoptedBy, .adoptedOn, .validFrom, .validThrough, .reviewBy,
      .extendedOn,
    ]
    return decisive.compactMap { field in
      guard let reading = document[field], usable(reading) == nil else { return nil }
      let reason: WaitingFact.Reason =
        switch reading.state {
        case .conflict: .conflict
        case .unknown, .placeholder: .unknown
        case .found: confirm == .none && reading.isCertain ? .notConfirmed : .uncertain
        }
      return WaitingFact(
        field: field.rawValue, reason: reason, value: reading.value, raw: reading.raw,
        line: reading.line, confidence: reading.confidence)
    } + (all ? missing(document) : [])
  }

  private func missing(_ document: DocumentReading) -> [WaitingFact] {
    [.title, .type].filter { document[$0] == nil }.map { (field: DocumentReading.Field) in
      WaitingFact(field: field.rawValue, reason: .unknown)
    }
  }

  private func proposals(in reading: FileReading) -> [ProposalRecord] {
    reading.decisions.filter { $0.action == .propose && !$0.recited }.map { decision in
      ProposalRecord(
        documentTitle: reading.documents.first?[.title]?.value ?? decision.document?.value,
        proposes: decision.proposes ?? .other, validThrough: decision.validThrough?.value,
        from: decision.body?.value ?? reading.letter?.from, to: reading.letter?.to,
        reasons: reading.letter?.reasons ?? [], signedBy: reading.letter?.signedBy ?? [])
    }
  }
}
