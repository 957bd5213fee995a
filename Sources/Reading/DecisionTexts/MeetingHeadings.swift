import Register

/// Where a text says which body met and when: "Kommunfullmäktige, sammanträde 2020-01-23".
enum MeetingHeadings {
  struct Meeting {
    var line: Int
    var body: FieldReading
    var decidedOn: FieldReading
    /// "Kommunstyrelsen 2022-03-07 § 52".
    var paragraph: FieldReading?
  }

  /// Openings of news about a meeting, where body and day may stand in prose.
  private static let reports = PhraseTable<Void>(groups: [
    (
      (),
      [
        "referat från", "axplock", "i korthet", "beslut vid", "beslut från", "beslut i",
        "beslutades av", "beslutades på", "sammanfattning från", "sammanfattning av",
        "senaste nytt från", "aktuellt från", "notiser från", "detta beslutade", "här är besluten",
        "nytt från", "rapport från",
      ]
    )
  ])
  private static let met = PhraseTable<Void>(groups: [
    (
      (),
      ["hade", "höll", "sammanträdde", "möttes", "samlades", "beslutade", "träffades", "fattade"]
    )
  ])

  /// The longest text in which prose may name the meeting; longer ones are documents.
  private static let newsLimit = 8000

  static func read(_ page: inout Page, lines: Range<Int>) -> [Meeting] {
    guard !isStatute(page, lines) else { return [] }
    let published = PublishedDay(page)
    let isNews = page.sheet.bytes.count <= newsLimit
    var found: [Meeting] = []
    for index in lines where page.sheet.lines[index].role == .text {
      let line = page.sheet.lines[index]
      guard line.bullet == .none, line.range.count <= (isNews ? 500 : 90) else { continue }
      if let meeting = heading(index, published, page) {
        found.append(meeting)
        page.sheet.lines[index].role = .letter
      } else if isNews, let meeting = prose(index, published, page) {
        found.append(meeting)
      }
    }
    return found
  }

  /// Paragraphs from the first on below a stamp of adoption: a statute, whose "Kommunfullmäktige
  /// 2015-06-15 § 77" is no meeting's heading.
  private static func isStatute(_ page: Page, _ lines: Range<Int>) -> Bool {
    var count = 0
    for index in lines {
      guard let sign = MinutesItem.sign(at: index, page.sheet) else { continue }
      if count == 0, sign.digits != "1" { return false }
      count += 1
      if count == 2 { return true }
    }
    return false
  }

  /// A line of its own: body, words of meetings, day.
  private static func heading(_ index: Int, _ published: PublishedDay?, _ page: Page) -> Meeting? {
    let line = page.sheet.lines[index]
    guard line.range.count <= 90, page.sheet.bytes[line.range.upperBound - 1] != 0x2E,
      let mention = MeetingMention.first(in: line.range, page.sheet),
      mention.body.range.lowerBound == line.range.lowerBound
    else { return nil }
    var meeting = meeting(mention, index, published, 0.95, page)
    let rest = mention.range.upperBound..<line.range.upperBound
    meeting?.paragraph = SectionSigns.first(in: rest, of: page.sheet).map {
      page.field(.found, $0.digits, $0.range, 0.95)
    }
    return meeting
  }

  private static func prose(_ index: Int, _ published: PublishedDay?, _ page: Page) -> Meeting? {
    let sheet = page.sheet
    let line = sheet.lines[index]
    if let mention = MeetingMention.first(in: line.range, sheet) {
      let before = line.range.lowerBound..<mention.body.range.lowerBound
      let isReport = sheet.firstMatch(of: reports, in: before) != nil
      let isAt = sheet.match(of: at, at: before.lowerBound, before: before.upperBound) != nil
      if mention.isMeeting || isReport || isAt && before.count <= 12
        || sheet.firstMatch(of: reports, in: line.range) != nil
      {
        return meeting(mention, index, published, 0.9, page)
      }
    }
    for sentence in Sentences.ranges(in: line.range, of: sheet) {
      if let meeting = reversed(sentence, index, published, page) { return meeting }
      if let meeting = weekday(sentence, index, published, page) { return meeting }
    }
    return nil
  }

  private static let at = PhraseTable<Void>(groups: [((), ["på", "vid", "under"])])

  private static let holding = PhraseTable<Void>(groups: [
    (
      (),
      [
        "hade möte", "höll möte", "hade sammanträde", "höll sammanträde", "sammanträdde",
        "möttes", "samlades", "träffades", "hade sitt möte", "höll sitt möte",
        "hade sitt sammanträde", "hade årets första möte", "hade årets sista möte",
        "hade sammanträde nu",
      ]
    )
  ])

  /// "… vid fullmäktige under torsdagen": body and weekday beside one another.
  private static func weekday(
    _ sentence: Range<Int>, _ index: Int, _ published: PublishedDay?, _ page: Page
  ) -> Meeting? {
    guard let published, let body = BodyReader.first(in: sentence, of: page.sheet) else {
      return nil
    }
    let near = body.range.upperBound..<min(sentence.upperBound, body.range.upperBound + 40)
    guard let day = published.weekday(in: near, page.sheet) else { return nil }
    let between = page.sheet.trimmed(body.range.upperBound..<day.range.lowerBound)
    // "Kommunfullmäktige hade möte i måndags."
    guard between.isEmpty || holding.value(of: page.sheet.text(between).lowered()) != nil
    else { return nil }
    return Meeting(
      line: index, body: page.field(.found, body.name, body.range, body.isSure ? 0.9 : 0.75),
      decidedOn: page.field(.found, day.day, day.range, 0.7))
  }

  /// "Torsdagen den 21 mars hade kommunfullmäktige sammanträde."
  private static func reversed(
    _ sentence: Range<Int>, _ index: Int, _ published: PublishedDay?, _ page: Page
  ) -> Meeting? {
    let sheet = page.sheet
    let zone = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + 60)
    if let day = published?.weekday(in: zone, sheet) {
      let next = DateReader.skipSpace(day.range.upperBound, sheet, sentence.upperBound)
      if let verb = sheet.match(of: met, at: next),
        let body = BodyReader.at(
          DateReader.skipSpace(verb.end, sheet, sentence.upperBound), of: sheet,
          before: sentence.upperBound)
      {
        return Meeting(
          line: index, body: page.field(.found, body.name, body.range, body.isSure ? 0.9 : 0.75),
          decidedOn: page.field(.found, day.day, day.range, 0.7))
      }
    }
    guard let date = DateReader.first(in: zone, of: sheet),
      let verb = sheet.match(
        of: met, at: DateReader.skipSpace(date.range.upperBound, sheet, sentence.upperBound)),
      let body = BodyReader.at(
        DateReader.skipSpace(verb.end, sheet, sentence.upperBound), of: sheet,
        before: sentence.upperBound)
    else { return nil }
    let mention = MeetingMention(
      body: body, date: date, range: date.range.lowerBound..<body.range.upperBound, isMeeting: true)
    return meeting(mention, index, published, 0.9, page)
  }

  private static func meeting(
    _ mention: MeetingMention, _ index: Int, _ published: PublishedDay?, _ confidence: Double,
    _ page: Page
  ) -> Meeting? {
    let isWhole = mention.date.day != nil
    let day = isWhole ? mention.date.value : published?.day(of: mention.date.range, page.sheet)
    guard let day else { return nil }
    let body = mention.body
    return Meeting(
      line: index,
      body: page.field(.found, body.name, body.range, body.isSure ? confidence : 0.75),
      decidedOn: page.field(.found, day, mention.date.range, isWhole ? confidence : 0.75))
  }
}
