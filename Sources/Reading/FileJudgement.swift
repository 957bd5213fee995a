import Register

/// Puts the readers in order and judges what sort of file it is.
enum FileJudgement {
  /// What a file says, with the names of persons that were kept out of it.
  typealias Judged = (reading: FileReading, names: [String])

  static func read(_ start: Page) -> FileReading { judge(start).reading }

  static func judge(_ start: Page) -> Judged {
    var judged = weigh(start)
    judged.reading.decisions = judged.reading.decisions.map(\.typed)
    return judged
  }

  private static func weigh(_ start: Page) -> Judged {
    var (start, page) = (start, start)
    Furniture.mark(&page)
    ContentsList.mark(&page)
    if let end = EarlierWording.start(page) {
      start.sheet.lines.removeSubrange(end...)
      page.sheet.lines.removeSubrange(end...)
    }
    if let table = RegisterTables.read(start) {
      page.warnings += table.warnings
      return (register(table.documents, page), [])
    }
    if let documents = RegisterPage.read(start) { return (register(documents, page), []) }
    if let notes = DecisionNotes.read(page) {
      return (notes, page.personNames + PartyMarks.names(in: page.sheet))
    }
    if let minutes = MinutesReader.read(page), !isNote(minutes, over: page) {
      var signed = page
      _ = Signatures.mark(&signed, lines: 0..<signed.sheet.lines.count)
      return (minutes, signed.personNames + PartyMarks.names(in: page.sheet))
    }
    let municipality = MunicipalityFinder.find(page)
    let letter = ProposalLetter.find(&page)
    let lines = letter?.annex ?? 0..<page.sheet.lines.count
    var document = DocumentDraft(municipality)
    document.read(&page, lines: lines, letter: letter)
    var reading = FileReading(kind: .unknown)
    if let letter {
      reading.kind = .proposal
      reading.letter = letter.reading
      reading.decisions = letter.decisions
      let hasAnnex = !lines.isEmpty || document.isStub
      reading.documents = hasAnnex ? [document.reading] : []
    } else {
      settle(&reading, document, page)
    }
    reading.warnings = page.warnings
    for conflict in document.fields.conflicts {
      reading.warnings.append(
        ReadingWarning(.conflict, detail: conflict.field.rawValue, line: conflict.line))
    }
    return (Anonymity.without(page.personNames, reading), page.personNames)
  }

  /// An extract with no more than a proposal, glued below the title of the document it concerns:
  /// the document goes on after it, with its own cover.
  private static func isNote(_ minutes: FileReading, over page: Page) -> Bool {
    guard minutes.decisions.allSatisfy({ !$0.final }),
      let first = page.sheet.lines.first(where: { $0.role == .text }), first.range.count <= 60,
      TypeWords.type(ofTitle: page.sheet.text(first)) != nil
    else { return false }
    var copy = page
    let cover = CoverReader.read(&copy, lines: 0..<page.sheet.lines.count)
    return cover.fields[.adoptedBy]?.state == .found && cover.fields[.adoptedOn]?.state == .found
  }

  private static func register(_ documents: [DocumentReading], _ page: Page) -> FileReading {
    var warnings = page.warnings
    if documents.count > 1 {
      warnings.append(ReadingWarning(.severalDocuments, detail: "\(documents.count)"))
    }
    let municipality = MunicipalityFinder.find(page)
    let all = documents.map { document in
      var document = document
      document.fields[.municipality] = municipality
      return document
    }
    return FileReading(kind: .register, documents: all, warnings: warnings)
  }

  /// A page that tells of governing documents in general and is none itself.
  private static func isOverview(_ document: DocumentDraft, _ page: Page) -> Bool {
    guard document.ownDecisions.isEmpty, CollectionNames.opens(page) else { return false }
    // One kind of document is decided by one body, another by the next: nothing was decided.
    let fields = document.fields
    guard let body = fields[.adoptedBy] else { return !document.isCovered }
    let isNamed = fields[.title]?.value.flatMap(TypeWords.type(ofTitle:)) != nil
    return fields[.adoptedOn]?.value == nil && fields[.registryNumber]?.value == nil
      && (body.state != .found || !isNamed && fields[.paragraph]?.value == nil)
  }

  /// A document, a text of decisions, or neither.
  private static func settle(
    _ reading: inout FileReading, _ document: DocumentDraft, _ page: Page
  ) {
    // A note of what was proposed, glued before an adopted document, does not make it minutes.
    let isNote =
      document.isAdopted && document.isGoverning
      && (document.meetingDecisions.allSatisfy { !$0.final } || document.tellsOfItself)
    if !document.meetingDecisions.isEmpty, !document.isCovered, !isNote {
      reading.decisions = document.meetingDecisions
      let isAsking =
        document.meetings == 0 && reading.decisions.allSatisfy { $0.action == .propose }
      reading.kind = isAsking ? .proposal : .decision
      return
    }
    guard document.isGoverning, !isOverview(document, page) else { return }
    reading.documents = [document.reading]
    reading.kind = .document
    // "Förslag" by the title, and nobody has adopted it: asked for, not decided.
    if !document.isDecided, ProposalMark.stands(by: document.reading[.title]?.value, page) {
      reading.kind = .proposal
      return
    }
    let own = document.ownDecisions
    if own.contains(where: { $0.action == .extend || $0.action == .amend }) {
      reading.decisions = own
    }
    if document.isBare, let decision = document.coverDecision {
      // A title and a line of decision, nothing more: it tells of a decision.
      reading.kind = .decision
      if reading.decisions.isEmpty { reading.decisions = [decision.named(by: own.first)] }
    }
  }
}

extension DecisionReading {
  /// With the type that the document's name gives.
  fileprivate var typed: DecisionReading {
    guard documentType == nil, var name = document, let title = name.value,
      let type = TypeWords.type(ofTitle: title)
    else { return self }
    name.value = type.type.rawValue
    name.state = .found
    name.alternatives = []
    name.confidence = min(type.confidence, name.confidence)
    var decision = self
    decision.documentType = name
    return decision
  }

  /// The document as the clause names it, rather than as the whole sentence stands.
  fileprivate func named(by clause: DecisionReading?) -> DecisionReading {
    guard let name = clause?.document, name.confidence >= DocumentNames.named else { return self }
    var decision = self
    decision.document = name
    return decision
  }
}
