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

  /// The plan for a document of a file.
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
      plan.waiting = [WaitingFact("title", .identity, document[.title])]
      return plan
    }
    // What another file has told of leaves a line of a list nothing to ask.
    let isKnownLine =
      reading.kind == .register
      && known?.timeline.effects.contains {
        $0.header.sourceFile != sourceFile && $0.effect.kind == .adopt
      } == true
    plan.waiting = isKnownLine ? [] : waitingFacts(document, all: false)
    let shortTitle = DocumentIdentity.shortened(title, municipality: identity.municipality)
    let governing = known?.document ?? newDocument(identity, shortTitle)
    var work = DocumentWork(
      planner: self, reading: reading, document: document, governing: governing, known: known,
      title: shortTitle)
    work.run(&plan)
    if plan.decisions.isEmpty, known == nil, plan.waiting.isEmpty {
      // Nobody is said to have adopted it: what a list often leaves out.
      plan.waiting = [WaitingFact("adoptedBy", .unknown, document[.adoptedBy])]
    }
    if !plan.decisions.isEmpty || known != nil { plan.take(governing, isNew: known == nil) }
    return plan
  }

  /// The plan for a decision that a text tells of.
  ///
  /// - Parameters:
  ///   - known: the documents that its words name; empty where the register has none, or several.
  ///   - newDocument: a document to record it for, where a person has said that it is new.
  public func plan(
    _ decision: DecisionReading, known: [KnownDocument], newDocument: GoverningDocument?
  ) -> ImportPlan {
    var plan = ImportPlan()
    guard decision.final, DecisionWork.recordable.contains(decision.action) else {
      plan.waiting = [
        WaitingFact(field: "action", reason: .kind, value: decision.action.rawValue)
      ]
      return plan
    }
    plan.waiting = waitingFacts(decision, isNamed: !known.isEmpty)
    var targets = known.map {
      DecisionWork.Target(governing: $0.document, known: $0, title: $0.document.title)
    }
    if targets.isEmpty, let newDocument {
      plan.take(newDocument, isNew: true)
      targets = [
        DecisionWork.Target(governing: newDocument, known: nil, title: newDocument.title)
      ]
    } else if targets.isEmpty {
      plan.waiting.removeAll { $0.field == "document" }
      plan.waiting.append(WaitingFact("document", .unnamed, decision.document))
    }
    guard confirm != .none else { return plan }
    for document in known { plan.take(document.document, isNew: false) }
    DecisionWork(planner: self, decision: decision).run(targets, &plan)
    return plan
  }

  /// The value of a field, where it may be recorded.
  func usable(_ field: FieldReading?) -> String? {
    guard let field, let value = field.foundValue else { return nil }
    switch confirm {
    case .certain: return field.isCertain ? value : nil
    case .all: return field.alternatives.isEmpty ? value : nil
    case .person: return value
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
      return WaitingFact(field.rawValue, reason(reading), reading)
    } + (all ? missing(document) : [])
  }

  private func reason(_ field: FieldReading) -> WaitingFact.Reason {
    switch field.state {
    case .conflict: .conflict
    case .unknown, .placeholder: .unknown
    case .found: confirm == .none && field.isCertain ? .notConfirmed : .uncertain
    }
  }

  private func missing(_ document: DocumentReading) -> [WaitingFact] {
    [.title, .type].filter { document[$0] == nil }.map { (field: DocumentReading.Field) in
      WaitingFact(field: field.rawValue, reason: .unknown)
    }
  }

  /// The facts of a decision that want a person's eye. A name that is a title of the register is
  /// sure enough, however it stood in its sentence.
  private func waitingFacts(_ decision: DecisionReading, isNamed: Bool) -> [WaitingFact] {
    let read: [(String, FieldReading?, isNeeded: Bool)] = [
      ("document", isNamed ? nil : decision.document, !isNamed), ("body", decision.body, true),
      ("decidedOn", decision.decidedOn, true), ("effectiveFrom", decision.effectiveFrom, false),
      ("validThrough", decision.validThrough, false),
    ]
    return read.compactMap { name, field, isNeeded in
      guard let field else { return isNeeded ? WaitingFact(field: name, reason: .unknown) : nil }
      guard usable(field) == nil else { return nil }
      return WaitingFact(name, reason(field), field)
    }
  }

  /// The proposals that a file holds.
  public static func proposals(in reading: FileReading) -> [ProposalRecord] {
    reading.decisions.filter { $0.action == .propose && !$0.recited }.map { decision in
      ProposalRecord(
        documentTitle: reading.documents.first?[.title]?.value ?? decision.document?.value,
        proposes: decision.proposes ?? .other, validThrough: decision.validThrough?.value,
        from: decision.body?.value ?? reading.letter?.from, to: reading.letter?.to,
        reasons: reading.letter?.reasons ?? [], signedBy: reading.letter?.signedBy ?? [])
    }
  }
}
