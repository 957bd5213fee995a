import Register

/// The head of minutes, an extract or a call: which body met, on which day.
struct MinutesHead {
  private(set) var body: FieldReading?
  private(set) var decidedOn: FieldReading?
  /// Words of minutes stand in the head: "Sammanträdesprotokoll", "Protokollsutdrag".
  private(set) var isProtocol = false
  /// A call or an agenda: what is to be handled, nothing decided.
  private(set) var isAgenda = false
  /// A line that names body and day together.
  private(set) var isHeading = false
  /// The first line after the head.
  private(set) var end = 0
  private var bodyRank = 0
  private var dayRank = 0

  private init() {}

  /// A head that is known already: that of a note.
  init(body: FieldReading?, decidedOn: FieldReading?) {
    self.body = body
    self.decidedOn = decidedOn
  }

  /// The same meeting under another name of the body.
  func named(_ body: FieldReading) -> MinutesHead {
    var head = self
    head.body = body
    return head
  }

  private static let protocols = PhraseTable<Void>(groups: [
    (
      (),
      [
        "sammanträdesprotokoll", "protokollsutdrag", "protokoll utdrag", "utdrag ur protokoll",
        "utdrag ur protokollet", "beslutsprotokoll", "sammanträdes- protokoll", "protokoll",
        "utses att justera", "justerandes sign", "justerandes signatur", "utdragsbestyrkande",
        "anslag/bevis", "anslagsbevis", "paragrafer",
      ]
    )
  ])
  private static let agendas = PhraseTable<Void>(groups: [
    (
      (),
      [
        "kallelse", "kallelse till", "föredragningslista", "kungörelse", "kallelse/underrättelse",
        "ärendelista", "tillkännagivande", "mötesbok",
      ]
    )
  ])
  private static let letters = PhraseTable<Void>(groups: [
    (
      (),
      [
        "tjänsteskrivelse", "tjänsteutlåtande", "skrivelse", "missiv", "tjänsteyttrande",
        "förslag till beslut", "remissvar", "motion", "styrdokument", "antagen", "fastställd",
      ]
    )
  ])
  private static let days = PhraseTable<Int>(groups: [
    (3, ["sammanträdesdatum", "sammanträdesdag", "mötesdatum", "sammanträde", "sammanträdestid"]),
    (2, ["plats och tid", "tid och plats", "tid", "datum", "datum och tid"]),
  ])
  private static let organs = PhraseTable<Void>(groups: [
    (
      (),
      [
        "organ", "nämnd", "nämnd/styrelse", "beslutsinstans", "beslutsorgan", "instans", "forum",
        "beslutande organ", "styrelse/nämnd",
      ]
    )
  ])

  static func read(_ page: Page) -> MinutesHead? {
    var head = MinutesHead()
    let sheet = page.sheet
    let limit = min(sheet.lines.count, 44)
    for index in 0..<limit {
      let line = sheet.lines[index]
      if MinutesItem.sign(at: index, sheet) != nil {
        if index == 0, isPageTitle(sheet) { continue }
        head.end = index
        break
      }
      if head.isBeyond(line, index, sheet)
        || head.isAgenda && MinutesItem.matter(line, sheet) != nil
      {
        break
      }
      if index < 8, !head.isProtocol, !head.isHeading,
        sheet.match(of: letters, at: line.range.lowerBound) != nil
      {
        return nil
      }
      head.take(index, page)
      head.end = index + 1
      if line.range.count > SectionHeadings.longLine {
        // A flattened page: the head is the beginning of a line that holds all the rest.
        head.end = index
        break
      }
    }
    // Body and day on lines of their own, close above the first item.
    let isClose = head.end <= 6 && head.end < limit && MinutesItem.sign(at: head.end, sheet) != nil
    if head.bodyRank >= 3, head.dayRank >= 3 || head.dayRank >= 1 && isClose {
      head.isHeading = true
    }
    guard head.isProtocol || head.isHeading || head.isAgenda else { return nil }
    return head.body != nil || head.decidedOn != nil ? head : nil
  }

  /// "§ 97 Policy för möten" as a web page's title, over the minutes with their own head.
  private static func isPageTitle(_ sheet: Sheet) -> Bool {
    guard let sign = MinutesItem.sign(at: 0, sheet), !sign.rest.isEmpty else { return false }
    let next = 1..<max(1, min(sheet.lines.count, 14))
    guard let again = next.first(where: { MinutesItem.sign(at: $0, sheet)?.digits == sign.digits })
    else { return false }
    return (1..<again).contains { index in
      sheet.match(of: protocols, at: sheet.lines[index].range.lowerBound) != nil
    }
  }

  /// Whether the line is no head's any more: a section of an item begins.
  private func isBeyond(_ line: Line, _ index: Int, _ sheet: Sheet) -> Bool {
    if sheet.firstMatch(of: DecisionCues.deciding, in: line.range) != nil
      || sheet.firstMatch(of: DecisionCues.proposing, in: line.range) != nil
    {
      return line.range.count <= 240
    }
    guard index > 0, body != nil || decidedOn != nil else { return false }
    return SectionHeadings.heading(line, sheet) != nil && !organ(line, sheet)
  }

  private func organ(_ line: Line, _ sheet: Sheet) -> Bool {
    sheet.match(of: Self.organs, at: line.range.lowerBound) != nil
  }

  private mutating func take(_ index: Int, _ page: Page) {
    let sheet = page.sheet
    let line = sheet.lines[index]
    // A flattened page is one long line, of which the head is the beginning.
    let zone = line.range.lowerBound..<min(line.range.upperBound, line.range.lowerBound + 240)
    let isAnnex = sheet.folded[zone].starts(with: "bilaga".utf8)
    var isTitled = false
    if !isAnnex, let hit = sheet.firstMatch(of: Self.protocols, in: zone),
      hit.range.lowerBound - zone.lowerBound <= 60, Bytes.isUpper(sheet.bytes, hit.range.lowerBound)
    {
      isProtocol = true
      isTitled = true
    }
    if index < 10, sheet.match(of: Self.agendas, at: zone.lowerBound) != nil { isAgenda = true }
    takeMeeting(zone, line, page)
    takeBody(zone, isTitled, page)
    takeDay(zone, index, isTitled, page)
  }

  /// "Kommunfullmäktige 2024-03-25", "kommunfullmäktiges sammanträde den 18 december 2023".
  private mutating func takeMeeting(_ zone: Range<Int>, _ line: Line, _ page: Page) {
    guard line.range.count <= 160, let mention = MeetingMention.first(in: zone, page.sheet),
      mention.date.day != nil, SectionSigns.first(in: zone, of: page.sheet) == nil
    else { return }
    let starts = mention.body.range.lowerBound == zone.lowerBound
    let isWhole =
      page.sheet.trimmed(mention.range.upperBound..<line.range.upperBound, " .").count <= 30
    guard isWhole,
      starts || isProtocol || isAgenda || page.sheet.bytes[zone].contains(UInt8(ascii: ">"))
    else { return }
    if starts { isHeading = true }
    if page.sheet.bytes[zone].contains(UInt8(ascii: ">")) { isHeading = true }
    setBody(mention.body, 4, page)
    setDay(mention.date, 4, page)
  }

  private mutating func takeBody(_ zone: Range<Int>, _ isTitled: Bool, _ page: Page) {
    let sheet = page.sheet
    if let label = sheet.match(of: Self.organs, at: zone.lowerBound, before: zone.upperBound) {
      let next = sheet.trimmed(label.end..<zone.upperBound, " :").lowerBound
      if let body = BodyReader.at(next, of: sheet, before: zone.upperBound) {
        return setBody(body, 4, page)
      }
    }
    if let body = BodyReader.at(zone.lowerBound, of: sheet, before: zone.upperBound),
      isHeadline(body.range.upperBound..<zone.upperBound, sheet)
    {
      return setBody(body, body.isSure ? 3 : 1, page)
    }
    if isTitled, let body = BodyReader.first(in: zone, of: sheet), body.isSure {
      setBody(body, 2, page)
    }
  }

  /// After the body a few words at most, and no sentence.
  private func isHeadline(_ rest: Range<Int>, _ sheet: Sheet) -> Bool {
    let words = sheet.trimmed(rest, " :.,-")
    return words.count <= 40 && (words.isEmpty || !Bytes.isLower(sheet.bytes, words.lowerBound))
  }

  private mutating func takeDay(
    _ zone: Range<Int>, _ index: Int, _ isTitled: Bool, _ page: Page
  ) {
    let sheet = page.sheet
    if let label = sheet.firstMatch(of: Self.days, in: zone),
      label.range.lowerBound == zone.lowerBound
        || Bytes.isUpper(sheet.bytes, label.range.lowerBound) && isTitled
    {
      let near = label.range.upperBound..<min(zone.upperBound, label.range.upperBound + 100)
      if let date = DateReader.first(in: near, of: sheet), date.day != nil {
        return setDay(date, label.value, page)
      }
      if sheet.trimmed(near, " :").isEmpty, index + 1 < sheet.lines.count {
        let below = sheet.lines[index + 1].range
        if let date = DateReader.at(below.lowerBound, of: sheet, before: below.upperBound),
          date.day != nil
        {
          return setDay(date, label.value, page)
        }
      }
    }
    guard let date = DateReader.first(in: zone, of: sheet), date.day != nil else { return }
    let isAlone =
      date.range.lowerBound == zone.lowerBound && zone.upperBound - date.range.upperBound <= 30
    if isTitled || isAlone { setDay(date, isTitled && isMeetings(date, zone, sheet) ? 3 : 1, page) }
  }

  private static let meetings = PhraseTable<Void>(groups: [
    ((), ["sammanträde", "sammanträdet", "möte", "mötet", "sammanträden"])
  ])

  /// "Sammanträdesprotokoll 2023-11-23": day and kind of paper beside one another.
  private func isMeetings(_ date: DateWords, _ zone: Range<Int>, _ sheet: Sheet) -> Bool {
    guard let title = sheet.firstMatch(of: Self.protocols, in: zone),
      title.range.upperBound < date.range.lowerBound
    else { return false }
    let between = title.range.upperBound..<date.range.lowerBound
    return between.count <= 100
      && (sheet.trimmed(between, " :,-\n\t").isEmpty
        || sheet.text(sheet.trimmed(between, " :,")).lowered() == "den"
        || sheet.firstMatch(of: Self.meetings, in: between) != nil)
  }

  private mutating func setBody(_ words: BodyWords, _ rank: Int, _ page: Page) {
    guard rank > bodyRank else { return }
    bodyRank = rank
    body = page.field(.found, words.name, words.range, words.isSure ? 0.95 : 0.75)
  }

  private mutating func setDay(_ date: DateWords, _ rank: Int, _ page: Page) {
    guard rank > dayRank, let day = date.value else { return }
    dayRank = rank
    decidedOn = page.field(.found, day, date.range, rank == 1 ? 0.85 : 0.95)
  }
}
