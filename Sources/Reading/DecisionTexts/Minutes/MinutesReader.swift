import Register

/// Reads minutes and extracts: what each item decided, under its paragraph, and nothing besides.
///
/// Proposals, debate and reasons stand in the same items and use the same words; the headings of
/// the sections tell them apart, and what was only proposed on the way is told as recited.
struct MinutesReader {
  private let head: MinutesHead
  private var page: Page
  private var found: [DecisionReading] = []
  private var sawSection = false

  static func read(_ start: Page) -> FileReading? {
    var page = start
    FlattenedItems.split(&page)
    guard let head = MinutesHead.read(page) else { return nil }
    var reader = MinutesReader(head: head, page: page)
    return reader.read()
  }

  private init(head: MinutesHead, page: Page) {
    self.head = head
    self.page = page
  }

  private mutating func read() -> FileReading? {
    let items = MinutesItem.all(page, from: head.end, isAgenda: head.isAgenda)
    let hasSigns = items.contains { $0.paragraph != nil }
    // A statute has paragraphs too, from the first on, and its head is a stamp of adoption.
    let isStatute = !head.isProtocol && items.count > 2 && items.first?.paragraph?.value == "1"
    guard !isStatute, hasSigns || head.isProtocol || head.isAgenda else { return nil }
    var hasDecision = false
    for item in items {
      var reader = ItemReader(item, head: head, &page)
      let told = reader.read(&page)
      found += told
      if head.isAgenda, told.isEmpty, let asked = AgendaLine.read(item) { found.append(asked) }
      hasDecision = hasDecision || reader.hasDecisionSection
      sawSection = sawSection || reader.hasSection
    }
    let isCall = head.isAgenda && !hasDecision
    if isCall { found = found.filter { !$0.final } }
    guard sawSection || !found.isEmpty, hasDecision || head.isProtocol || isCall || !found.isEmpty
    else { return nil }
    guard !found.isEmpty || head.isProtocol && hasSigns else { return nil }
    var reading = FileReading(kind: isCall ? .proposal : .decision, decisions: found)
    reading.warnings = page.warnings
    return Anonymity.without(page.personNames + PartyMarks.names(in: page.sheet), reading)
  }
}
