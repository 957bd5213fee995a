import Register

/// One document under reading: what its cover, title and prose say, gathered.
struct DocumentDraft {
  private(set) var fields = FieldCollection()
  private(set) var reading = DocumentReading()
  private(set) var ownDecisions: [DecisionReading] = []
  private(set) var meetingDecisions: [DecisionReading] = []
  private(set) var meetings = 0
  private var strongLabels = 0
  private var hasStrip = false
  private var hasKicker = false
  private var isOtherMatter = false
  private var isPaper = false
  private var titlePeriod: FieldReading?
  private var hasNormativeWords = false
  private var length = 0
  private let municipality: FieldReading?

  init(_ municipality: FieldReading?) { self.municipality = municipality }

  mutating func read(_ page: inout Page, lines: Range<Int>, letter: ProposalLetter?) {
    let strip = TypeStrip.read(&page, lines: lines)
    hasStrip = strip.wasSeen
    let start = page
    let cover = CoverReader.read(&page, lines: lines)
    fields = cover.fields
    strongLabels = cover.strongLabels
    reading.globalGoals = GlobalGoals.read(&page, lines: lines)
    let head = Letterhead.read(&page, lines: lines)
    let before = page
    if letter == nil {
      readMeetings(&page, lines: lines)
      if meetings == 0, strongLabels == 1, !hasStrip { readNews(start, &page, lines: lines) }
    }
    _ = Signatures.mark(&page, lines: lines)
    let title = Self.title(of: page, lines: lines, letter: letter)
    readTitle(title, &page, lines: lines)
    readType(strip, title?.type ?? head.kicker?.type, &page)
    readPeriod(page, beside: title?.period ?? title?.title)
    hasKicker = head.kicker != nil || title?.type != nil
    if meetingDecisions.isEmpty || isCovered || tellsOfItself {
      let own = OwnDecisions.read(
        &page, lines: lines, title: fields[.title]?.value, into: &fields)
      ownDecisions = letter == nil ? own.decisions : []
    }
    if let titlePeriod { fields.addIfAbsent(.validThrough, titlePeriod) }
    if let letter { readLetter(letter) }
    if let municipality { fields.set(.municipality, municipality) }
    let text = ProvisionReader.read(page, lines: lines)
    reading.provisions = text.provisions
    reading.rules = RuleReader.read(
      text.provisions, title: fields[.title]?.value, page: page, lines: lines)
    reading.sections = TextRelations.sections(text)
    reading.references = TextRelations.references(
      page, lines: lines, text, reading.sections, fields: fields)
    hasNormativeWords = Self.hasNormativeWords(page, lines: lines)
    if fields[.registryNumber] == nil, let bare = RegistryNumbers.bare(page, lines: lines) {
      fields.set(.registryNumber, bare)
    }
    if fields[.appliesTo] == nil, let scope = ScopeSentence.read(page, lines: lines) {
      fields.set(.appliesTo, scope)
    }
    isOtherMatter = letter == nil && OtherMatter.speaks(in: page, lines: lines)
    isPaper = letter == nil && OtherMatter.isPaper(before, lines: lines)
    weighDay()
    weighEnd()
    length = page.sheet.bytes.count
    reading.fields = fields.readings
    let isLoose =
      !isGoverning
      || strongLabels == 0 && !hasStrip
        && (ownDecisions.isEmpty || opensWithDecision(before, lines))
    if letter == nil, meetings == 0, isLoose, !isPaper, !isPage(before, lines),
      !TitleFinder.isFlattened(before, lines: lines)
    {
      readLooseDecisions(before, lines: lines)
    }
  }

  /// Whether a cover with at least two labels was read.
  var isCovered: Bool { strongLabels >= 2 || hasStrip && strongLabels >= 1 }

  /// Whether anything but the municipality is known, where no annex was found.
  var isStub: Bool { fields[.title] != nil }

  /// Whether the text is a governing document: cover, title and contents weighed together.
  var isGoverning: Bool {
    if isOtherMatter, !hasStrip, fields[.adoptedBy]?.value == nil, ownDecisions.isEmpty {
      return false
    }
    if isPaper, !hasStrip, fields[.adoptedOn]?.value == nil || strongLabels < 2 { return false }
    if isBlank, !hasStrip { return false }
    // Where no cover and no decision speaks, the title must: standing first, naming a type.
    let hasFacts =
      strongLabels > 0 || hasStrip || hasKicker || fields[.adoptedBy]?.value != nil
      || fields[.adoptedOn]?.value != nil || !ownDecisions.isEmpty
    if !hasFacts, (fields[.title]?.confidence ?? 0) < 0.7 { return false }
    var score = min(strongLabels, 3) * 2 + (hasStrip ? 3 : 0)
    if let title = fields[.title]?.value, TypeWords.type(ofTitle: title) != nil { score += 2 }
    if municipality != nil { score += 1 }
    if hasKicker { score += 1 }
    if fields[.adoptedBy]?.state == .found { score += 2 }
    if !ownDecisions.isEmpty { score += 2 }
    if hasNormativeWords { score += 1 }
    if reading.globalGoals != nil { score += 1 }
    return score >= 3 && (municipality != nil || fields[.adoptedBy]?.value != nil || score >= 4)
  }

  /// Labels without a single value under a heading that names no type: a form to fill in.
  private var isBlank: Bool {
    let isNamed = fields[.title]?.value.flatMap(TypeWords.type(ofTitle:)) != nil
    return !isNamed && strongLabels > 0 && ownDecisions.isEmpty
      && fields.readings.allSatisfy { field, reading in
        reading.value == nil || field == .title || field == .municipality
      }
  }

  /// Whether the document's own decision is stated, over a title that names a type.
  var isAdopted: Bool {
    guard fields[.adoptedBy]?.value != nil, fields[.adoptedOn]?.value != nil,
      let title = fields[.title], let name = title.value
    else { return false }
    return title.confidence >= 0.7 && TypeWords.type(ofTitle: name) != nil
  }

  /// Whether all that an adopted document tells of meetings is that it was prolonged itself.
  var tellsOfItself: Bool {
    let title = fields[.title]?.value.map(TitleFinder.key)
    return isAdopted
      && meetingDecisions.allSatisfy { decision in
        let name = decision.document
        return decision.action == .extend
          && ((name?.confidence ?? 0) < DocumentNames.named
            || name?.value.map(TitleFinder.key) == title)
      }
  }

  /// Whether a body and its day are stated, or any decision on the document.
  var isDecided: Bool {
    fields[.adoptedBy]?.value != nil && fields[.adoptedOn]?.value != nil
      || ownDecisions.contains { $0.final }
  }

  /// Whether there is a title and a dated decision, and nothing besides.
  var isBare: Bool {
    reading.provisions.isEmpty && length <= 400
      && (fields[.adoptedOn]?.value != nil || !ownDecisions.isEmpty)
  }

  /// The cover's adoption as a decision, where the text tells of nothing else.
  var coverDecision: DecisionReading? {
    guard let body = fields[.adoptedBy], body.value != nil else { return nil }
    return DecisionReading(
      action: .adopt, final: true, body: body, decidedOn: fields[.adoptedOn],
      document: fields[.title], validThrough: fields[.validThrough],
      effectiveFrom: fields[.validFrom], paragraph: fields[.paragraph],
      registryNumber: fields[.registryNumber])
  }

  private mutating func readMeetings(_ page: inout Page, lines: Range<Int>) {
    var marked = page
    let found = MeetingHeadings.read(&marked, lines: lines)
    guard !found.isEmpty else { return }
    let decisions = DecisionText.read(&marked, meetings: found, lines: lines)
    guard !decisions.isEmpty else { return }
    meetings = found.count
    meetingDecisions = decisions.filter { $0.body != nil }
    page = marked
  }

  /// "Beslut i kommunfullmäktige 18 december" looks like a cover's only line; over decisions on
  /// several documents it is the heading of news.
  private mutating func readNews(_ start: Page, _ page: inout Page, lines: Range<Int>) {
    var marked = start
    let found = MeetingHeadings.read(&marked, lines: lines)
    guard !found.isEmpty else { return }
    let decisions = DecisionText.read(&marked, meetings: found, lines: lines)
      .filter { $0.body != nil }
    guard Set(decisions.map(\.document?.value)).count >= 2 else { return }
    meetings = found.count
    meetingDecisions = decisions
    fields = FieldCollection()
    page = marked
  }

  /// "Kommunfullmäktige beslutade den 15 juni 2020 att anta …" as the first words of a text.
  private func opensWithDecision(_ page: Page, _ lines: Range<Int>) -> Bool {
    guard let first = lines.first(where: { page.sheet.lines[$0].role == .text }) else {
      return false
    }
    let line = page.sheet.lines[first].range
    let opening = line.lowerBound..<min(line.upperBound, line.lowerBound + 80)
    return BodyReader.at(line.lowerBound, of: page.sheet, before: line.upperBound) != nil
      && page.sheet.firstMatch(of: DecisionCues.deciding, in: opening) != nil
  }

  /// A page of the web that tells of one document: its name, then what it is for.
  private func isPage(_ page: Page, _ lines: Range<Int>) -> Bool {
    guard isGoverning, let title = fields[.title], let name = title.value,
      title.confidence >= 0.85, TypeWords.type(ofTitle: name) != nil, length >= 300,
      let first = lines.first(where: { page.sheet.lines[$0].role == .text })
    else { return false }
    return TitleFinder.key(page.sheet.text(page.sheet.lines[first])) == TitleFinder.key(name)
  }

  /// Sentences of decision in a short text that names no meeting and is no document.
  private mutating func readLooseDecisions(_ page: Page, lines: Range<Int>) {
    guard page.sheet.bytes.count <= 1500 else { return }
    var page = page
    meetingDecisions = DecisionText.read(&page, meetings: [], lines: lines)
      .filter { $0.body != nil }
  }

  private static func title(
    of page: Page, lines: Range<Int>, letter: ProposalLetter?
  ) -> TitleFinder.Found? {
    if TitleFinder.isFlattened(page, lines: lines),
      let found = FlattenedTitle.find(page, lines: lines)
    {
      return found
    }
    return TitleFinder.find(page, lines: lines, subject: letter?.subject)
      ?? FlattenedTitle.find(page, lines: lines)
  }

  private mutating func readTitle(
    _ title: TitleFinder.Found?, _ page: inout Page, lines: Range<Int>
  ) {
    guard let title else { return }
    let labelled = fields[.title]?.value.map { TitleFinder.common.contains($0.lowered()) }
    if labelled ?? true {
      fields.set(.title, page.field(.found, title.title, title.raw, title.confidence))
    }
    for line in title.lines { page.sheet.lines[line].role = .title }
    guard let first = title.lines.first else { return }
    // What stands above the title and is no cover belongs to the page it was printed on.
    for line in lines.lowerBound..<first where page.sheet.lines[line].role == .text {
      page.sheet.lines[line].role = .furniture
    }
  }

  private mutating func readType(
    _ strip: TypeStrip, _ beside: DocumentType?, _ page: inout Page
  ) {
    if let chosen = strip.chosen {
      let range = page.sheet.lines[chosen.line].range
      fields.set(.type, page.field(.found, chosen.type.rawValue, range, 0.96))
    } else {
      if strip.wasSeen {
        page.warnings.append(ReadingWarning(.typeMarkMissing))
      }
      if let title = fields[.title], let value = title.value,
        let type = TypeWords.type(ofTitle: value)
      {
        var reading = title
        reading.state = .found
        reading.value = type.type.rawValue
        reading.confidence = min(type.confidence, title.confidence + 0.05)
        reading.alternatives = []
        fields.addIfAbsent(.type, reading)
      } else if let beside, var reading = fields[.title] {
        reading.value = beside.rawValue
        reading.state = .found
        reading.alternatives = []
        reading.confidence = 0.85
        fields.addIfAbsent(.type, reading)
      }
    }
    if let type = fields[.type]?.value.flatMap(DocumentType.init), let family = strip.families[type]
    {
      fields.set(
        .familyLabel,
        FieldReading(
          .found, value: family.label, raw: family.label, line: family.line, confidence: 0.95))
    }
  }

  /// The years in a title are an end where nothing else says one: what they mean is a guess.
  private mutating func readPeriod(_ page: Page, beside found: String?) {
    guard fields[.validThrough]?.value == nil, fields[.validThrough]?.state != .placeholder,
      var title = fields[.title],
      let years = [title.value, found].lazy.compactMap({ $0.flatMap(TitlePeriod.read) }).first
    else { return }
    title.value = "\(years.through)"
    title.state = .found
    title.alternatives = []
    // A label of validity that stands empty says that somebody meant to fill in another end.
    title.confidence = fields[.validThrough] == nil ? 0.7 : 0.6
    titlePeriod = title
  }

  private mutating func readLetter(_ letter: ProposalLetter) {
    if let review = letter.reviewBy { fields.addIfAbsent(.reviewBy, review) }
    guard fields[.title] == nil,
      let name = letter.decisions.first(where: { !$0.recited })?.document
    else { return }
    fields.set(.title, Self.withoutEdition(name))
    if let value = name.value, let type = TypeWords.type(ofTitle: value) {
      var reading = name
      reading.value = type.type.rawValue
      reading.confidence = min(type.confidence, 0.85)
      fields.addIfAbsent(.type, reading)
    }
  }

  /// "Reviderade riktlinjer för …" is what is proposed; the document is called *Riktlinjer …*.
  private static func withoutEdition(_ name: FieldReading) -> FieldReading {
    guard let value = name.value, let space = value.firstIndex(of: " "),
      [
        "kommunens", "regionens", "stadens", "reviderad", "reviderat", "reviderade", "uppdaterad",
        "uppdaterade", "uppdaterat",
      ]
      .contains(value[..<space].lowered())
    else { return name }
    var name = name
    name.value = BodyReader.capitalised(String(value[value.index(after: space)...]))
    return name
  }

  /// A day under "Datum" is the decision's where the cover also says who decided.
  private mutating func weighDay() {
    guard var day = fields[.adoptedOn], fields[.adoptedBy]?.value == nil, day.value != nil else {
      return
    }
    day.confidence = min(day.confidence, 0.75)
    fields.set(.adoptedOn, day)
  }

  /// An end before the decision was misread, or is another edition's.
  private mutating func weighEnd() {
    guard var end = fields[.validThrough], let through = end.value,
      let adopted = fields[.adoptedOn]?.value, through.first?.isNumber ?? false
    else { return }
    let isYear = through.utf8.count == 4 || adopted.utf8.count == 4
    let isBefore = isYear ? through.prefix(4) < adopted.prefix(4) : through <= adopted
    guard isBefore, fields[.extendedOn]?.value == nil else { return }
    end.confidence = min(end.confidence, 0.5)
    fields.set(.validThrough, end)
  }

  private static let normative = PhraseTable<Void>(groups: [
    (
      (),
      [
        "styrdokument", "styrdokumentet", "kommunfullmäktige", "kommunstyrelsen", "nämnder",
        "förvaltningar", "kommunens", "regionens", "stadens",
      ]
    )
  ])

  private static func hasNormativeWords(_ page: Page, lines: Range<Int>) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    let range = page.sheet.lines[first].range.lowerBound..<page.sheet.lines[last].range.upperBound
    return page.sheet.firstMatch(of: normative, in: range) != nil
  }
}
