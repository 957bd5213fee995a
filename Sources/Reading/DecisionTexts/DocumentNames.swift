import Register

/// Takes the name of a document out of a clause.
enum DocumentNames {
  /// Words at which a name is over.
  private static let stops = PhraseTable<Void>(groups: [
    (
      (),
      [
        "att gälla", "att gälla från", "enligt", "ska", "skall", "från och med", "till och med",
        "med ikraftträdande", "gäller", "fr.o.m.", "t.o.m.", "utifrån", "som", "där",
        "av kommunfullmäktige", "av kommunstyrelsen", "och gäller", "i oförändrad", "oförändrad",
        "oförändrat", "oförändrade", "utan ändringar", "tills vidare", "antagen", "antagna",
        "antaget", "fastställd", "fastställda", "fastställt", "daterad", "daterade", "daterat",
        "i enlighet med", "med omedelbar", "med undantag", "upphör", "i sin helhet",
        "till dess", "under förutsättning", "och ersätter", "så att", "eftersom", "därmed", "såsom",
        "till kommunfullmäktige", "till fullmäktige", "till regionfullmäktige", "för antagande",
        "för fastställande", "fortsätter", "att träda", "beslutad", "beslutade av", "från 20",
        "för att",
        "med giltighet", "t o m", "fr o m", "på måndagen", "på torsdagen", "i och med",
      ]
    )
  ])

  /// Words before a name that are no part of it.
  private static let leads = PhraseTable<Void>(groups: [
    (
      (),
      [
        "beslut:", "beslut", "att", "nämnden", "utskottet", "styrelsen", "styrdokumentet",
        "förslaget till", "förslag till", "den",
        "det", "kommunfullmäktige", "kommunstyrelsen", "besluta", "besluta att",
        "kommunfullmäktige att",
        "därför", "därför att", "bilagd", "bilagt", "bilagda", "är", "upprättat", "upprättad",
        "beslutar", "beslutar att", "beslutade", "beslutade att", "föreslår", "föreslår att",
        "även", "också", "samtidigt", "därmed", "en", "ett", "de", "föreslagna", "föreslagen",
        "bifogad", "bifogat", "bifogade", "föreliggande", "och", "samt", "om",
        "giltighetstiden för",
        "giltighetstid för", "giltigheten för", "giltigheten av", "beslutar om", "enhälligt",
        "dels", "förlängning av", "revidering av", "revideringen av", "ändringar i",
        "ändringarna i", "ändring av", "ändring i", "upphävande av", "för egen del",
        "har beslutat att", "har beslutat", "vidare", "följande", "styrdokumenten", "slutligen",
        "igenom", "i måndags", "i tisdags", "i onsdags", "i torsdags", "i fredags", "i går", "igår",
        "däremot", "dessutom", "därefter", "bland annat", "på måndagen", "på tisdagen",
        "på onsdagen", "på torsdagen", "på fredagen",
      ]
    )
  ])

  /// What ties a clause to the next one.
  private static let tails: [[UInt8]] = [" samt", " och", ",samt"].map { Array($0.utf8) }

  /// The confidence of a name that holds the type of a document.
  static let named = 0.85

  /// The name in a range; *policyn* is none, unless it is all there is (`alone`).
  static func read(_ range: Range<Int>, _ sheet: Sheet, alone: Bool = false) -> FieldReading? {
    var start = DateReader.skipSpace(range.lowerBound, sheet, range.upperBound)
    while let end = leadEnd(start, range.upperBound, sheet) {
      start = end
      while start < range.upperBound,
        Bytes.isSpace(sheet.bytes[start]) || sheet.bytes[start] == Bytes.colon
      {
        start += 1
      }
    }
    var end = range.upperBound
    if let stop = sheet.firstMatch(of: stops, in: start..<max(start, end)) {
      end = stop.range.lowerBound
    }
    if let day = day(in: start..<max(start, end), sheet) { end = day }
    for index in start..<max(start, end) {
      let byte = sheet.bytes[index]
      if byte == Bytes.newline, index + 1 < end, sheet.bytes[index + 1] == Bytes.newline {
        end = index
        break
      }
      if byte == 0x2E, index + 1 >= end || Bytes.isSpace(sheet.bytes[index + 1]) {
        end = index
        break
      }
    }
    var name = sheet.trimmed(start..<max(start, end), " .,:;")
    for tail in tails where sheet.folded[name].hasSuffix(tail) {
      name = sheet.trimmed(name.lowerBound..<(name.upperBound - tail.count), " .,:;")
    }
    guard (4...160).contains(name.count) else { return nil }
    let text = sheet.text(name)
    let words = text.split(separator: " ")
    // "Programmet", "reglementet": the thing meant stands elsewhere.
    if words.count == 1, isPronoun(String(words[0]).lowered()) {
      guard alone, isType(String(words[0])), words[0].count > 9 else { return nil }
    }
    if words.first.map({ $0.lowered() }).map({
      ["inte", "icke", "ej", "till", "av", "från", "i", "för", "på", "vid", "under", "efter"]
        .contains($0)
    }) ?? true {
      return nil
    }
    guard words.count <= 18 else { return nil }
    // "Ärendet till nästa sammanträde", "kommunstyrelsens förslag": the matter, not its document.
    if words.first.map({ isPronoun($0.lowered()) && !isType(String($0)) }) ?? false {
      return nil
    }
    if words.last.map({ ["förslag", "förslaget"].contains($0.lowered()) }) ?? false {
      return nil
    }
    let isNamed = words.prefix(5).contains {
      TypeWords.type(ofWord: $0.lowered().trimmingMarks()) != nil
    }
    return FieldReading(
      .found, value: BodyReader.capitalised(text), raw: text,
      line: sheet.number(at: name.lowerBound), confidence: isNamed ? named : 0.6)
  }

  private static let dayLeads: Set<String> = ["den", "i", "på", "vid", "från"]

  /// Where a day ends the name: "anta den nya skogsplanen den 26 april 2021".
  private static func day(in range: Range<Int>, _ sheet: Sheet) -> Int? {
    guard let date = DateReader.first(in: range, of: sheet),
      date.range.lowerBound > range.lowerBound
    else { return nil }
    let lead = sheet.text(range.lowerBound..<date.range.lowerBound).lowered()
    let last = lead.split(separator: " ").last.map(String.init) ?? ""
    guard date.day != nil || last == "från" else { return nil }
    guard dayLeads.contains(last) else { return date.range.lowerBound }
    return sheet.trimmed(range.lowerBound..<date.range.lowerBound).upperBound - last.utf8.count
  }

  /// The end of a word, body, day or number that leads up to a name.
  private static func leadEnd(_ start: Int, _ limit: Int, _ sheet: Sheet) -> Int? {
    guard start < limit else { return nil }
    if let date = DateReader.at(start, of: sheet, before: limit),
      date.day != nil || date.reading == .incomplete
    {
      return date.range.upperBound
    }
    if sheet.bytes[start] == 0xC2,
      let sign = SectionSigns.first(in: start..<min(limit, start + 12), of: sheet),
      sign.range.lowerBound == start
    {
      return sign.range.upperBound
    }
    if let lead = sheet.match(of: leads, at: start, before: limit) { return lead.end }
    if let body = BodyReader.at(start, of: sheet, before: limit), body.range.upperBound < limit,
      sheet.folded[body.range.upperBound - 1] != UInt8(ascii: "s")
    {
      return body.range.upperBound
    }
    guard sheet.bytes[start] == UInt8(ascii: ","), start + 1 < limit else { return nil }
    return start + 1
  }

  private static func isType(_ word: String) -> Bool {
    TypeWords.type(ofWord: word.lowered().trimmingMarks()) != nil
  }

  private static func isPronoun(_ word: String) -> Bool {
    if [
      "ärendet", "frågan", "förslaget", "dokumentet", "detta", "styrdokumentet", "den", "denna",
      "dessa", "styrdokument", "avtalet",
      "samarbetet",
    ].contains(word) {
      return true
    }
    return isDefinite(word)
  }

  /// "Policyn", "delegationsordningen": a type with the article that points back to a name.
  static func isDefinite(_ word: String) -> Bool { definite.contains { word.hasSuffix($0) } }

  /// The types with the article that points back to a name.
  private static let definite = [
    "planen", "planerna", "policyn", "programmet", "programmen", "strategin", "strategierna",
    "riktlinjen", "riktlinjerna", "reglementet", "reglementena", "taxan", "taxorna", "visionen",
    "direktivet", "direktiven", "föreskriften", "föreskrifterna", "instruktionen", "anvisningen",
    "anvisningarna", "reglerna", "regeln", "arbetsordningen",
    "delegationsordningen", "delegeringsordningen", "bolagsordningen", "förbundsordningen",
    "stadgan", "stadgarna", "dokumenten",
  ]
}
