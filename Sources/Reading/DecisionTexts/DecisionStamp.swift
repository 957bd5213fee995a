import Register

/// Body, day and paragraph beside one another, in any order: "KF 2023-11-23 § 120:".
struct DecisionStamp {
  private(set) var body: BodyWords?
  private(set) var date: DateWords?
  private(set) var section: (digits: String, range: Range<Int>)?
  private(set) var registryNumber: Range<Int>?
  /// "§§ 10–11": which of them is meant nobody knows.
  private(set) var isSeveral = false
  /// The year after a paragraph's number: "§ 45/2024".
  private var sectionYear: Int?
  private(set) var range: Range<Int>

  /// Words that may stand among them and say nothing of their own.
  private static let words = PhraseTable<Void>(groups: [
    (
      (),
      [
        "beslut", "beslutet", "protokoll", "protokollet", "protokollsutdrag", "sammanträde",
        "sammanträdet", "möte", "mötet", "från", "i", "på", "vid", "den", "av", "datum",
        "beslutade", "beslutar", "har beslutat", "beslöt", "beslutades", "beslutats", "har",
        "måndag", "tisdag", "onsdag",
        "torsdag", "fredag", "måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen",
        "sammanträdesdatum", "beslutsdatum", "enligt",
      ]
    )
  ])
  private static let labels = PhraseTable<Void>(groups: [
    ((), ["dnr", "dnr.", "diarienr", "diarienummer", "ärendenummer", "ärendenr"])
  ])

  /// The stamp that begins where the range does; nil where it does not tell who decided.
  static func read(in range: Range<Int>, _ sheet: Sheet) -> DecisionStamp? {
    var stamp = DecisionStamp(range: range.lowerBound..<range.lowerBound)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let byte = sheet.bytes[offset]
      if " ,.:;()|–-\n".utf8.contains(byte) && byte < 0x80 || byte == 0xE2 {
        // A dash is three bytes long.
        offset += byte == 0xE2 ? 3 : 1
      } else if let end = stamp.take(at: offset, range.upperBound, sheet) {
        offset = end
        stamp.range = range.lowerBound..<end
      } else {
        break
      }
    }
    guard stamp.body != nil, stamp.date != nil || stamp.section != nil else { return nil }
    return stamp
  }

  private mutating func take(at offset: Int, _ limit: Int, _ sheet: Sheet) -> Int? {
    let near = offset..<min(limit, offset + 16)
    if let sign = SectionSigns.first(in: near, of: sheet), sign.range.lowerBound == offset {
      guard section == nil else { return nil }
      section = sign
      if let end = several(sign.range, limit, sheet) {
        isSeveral = true
        return end
      }
      return takeYear(after: sign.range.upperBound, limit, sheet)
    }
    if let label = sheet.match(of: Self.labels, at: offset, before: limit) {
      guard registryNumber == nil else { return nil }
      return takeNumber(after: label.end, limit, sheet)
    }
    if let found = DateReader.at(offset, of: sheet, before: limit),
      found.day != nil || found.reading == .incomplete
    {
      guard date == nil else { return nil }
      date = found
      return found.range.upperBound
    }
    if let found = BodyReader.at(offset, of: sheet, before: limit) {
      guard body == nil else { return nil }
      body = found
      let end = found.range.upperBound
      let isGenitive = end + 1 < limit && sheet.folded[end..<(end + 2)].elementsEqual(":s".utf8)
      return isGenitive ? end + 2 : end
    }
    return sheet.match(of: Self.words, at: offset, before: limit)?.end
  }

  /// Where "§§ 10–11" ends.
  private func several(_ sign: Range<Int>, _ limit: Int, _ sheet: Sheet) -> Int? {
    guard sheet.bytes[sign].starts(with: "§§".utf8) else { return nil }
    var end = sign.upperBound
    while end < limit, " –-,".utf8.contains(sheet.bytes[end]) { end += 1 }
    let start = end
    while end < limit, Bytes.isDigit(sheet.bytes[end]) { end += 1 }
    return end > start && start > sign.upperBound ? end : nil
  }

  private mutating func takeYear(after end: Int, _ limit: Int, _ sheet: Sheet) -> Int {
    guard end < limit, sheet.bytes[end] == UInt8(ascii: "/") else { return end }
    var stop = end + 1
    while stop < limit, Bytes.isDigit(sheet.bytes[stop]) { stop += 1 }
    guard let year = DateShapes.number(sheet.bytes[(end + 1)..<stop]) else { return end }
    switch stop - end - 1 {
    case 2: sectionYear = 2000 + year
    case 4: sectionYear = year
    default: return end
    }
    return stop
  }

  /// "KS 2021/33", "2021-0145": a code at most, and a word with figures and a mark.
  private mutating func takeNumber(after end: Int, _ limit: Int, _ sheet: Sheet) -> Int? {
    var start = end
    while start < limit, " :".utf8.contains(sheet.bytes[start]) { start += 1 }
    var stop = start
    var hasFigures = false
    for _ in 0..<2 where !hasFigures {
      while stop < limit, sheet.bytes[stop] == Bytes.space { stop += 1 }
      while stop < limit, !Bytes.isSpace(sheet.bytes[stop]), !",;)".utf8.contains(sheet.bytes[stop])
      {
        hasFigures = hasFigures || Bytes.isDigit(sheet.bytes[stop])
        stop += 1
      }
    }
    while stop > start, ".:".utf8.contains(sheet.bytes[stop - 1]) { stop -= 1 }
    guard hasFigures else { return nil }
    registryNumber = start..<stop
    return stop
  }

  func decidedOn(_ page: inout Page) -> FieldReading? {
    guard let date else { return nil }
    if date.day != nil { return DateField.make(date, date.range, within: date.range, 0.96, &page) }
    guard let sectionYear,
      let day = PublishedDay.numbers(of: date.range, page.sheet)
        .flatMap({ CalendarDate(year: sectionYear, month: $0.month, day: $0.day) })
    else { return nil }
    return page.field(.found, day.description, date.range, 0.85)
  }
}
