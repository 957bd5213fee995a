/// The headings inside an item of minutes, which tell whose words stand below them.
enum SectionHeadings {
  enum Kind: Sendable {
    /// What the meeting decided.
    case decision
    /// What somebody asked it to decide.
    case proposal
    /// What was said and voted on: never a decision, and full of names.
    case debate
    /// Reasons, papers, addressees.
    case background
  }

  /// Lines longer than this are pages without their line ends.
  static let longLine = 240

  struct Heading {
    var kind: Kind
    /// Whose decision or proposal, where the heading says so.
    var body: BodyWords?
    /// Where the words below it begin: after the colon, or on the next line.
    var end: Int
  }

  /// Whole headings; a body's name may stand before those of decision and proposal.
  private static let table = PhraseTable<Kind>(groups: [
    (
      .decision,
      [
        "beslut", "beslutet", "beslut i ärendet", "besluter", "beslutar", "beslut (omedelbar",
        "beslutar följande", "beslutade", "slutligt beslut", "dagens beslut",
      ]
    ),
    (
      .proposal,
      [
        "förslag till beslut", "beslutsförslag", "förslag på beslut", "förslag",
        "förslag till kommunfullmäktige", "förslag till fullmäktige",
        "förslag till regionfullmäktige", "förslag till kommunstyrelsen",
        "förslag till beslut i kommunfullmäktige", "förslag till beslut i kommunstyrelsen",
        "förslag till kommunfullmäktige för beslut", "förslag till kommunfullmäktiges beslut",
        "förslag till beslut till kommunfullmäktige", "ursprungligt förslag till beslut",
      ]
    ),
    (
      .debate,
      [
        "yrkande", "yrkanden", "yrkanden på sammanträdet", "förslag till beslut på sammanträdet",
        "förslag till beslut under sammanträdet", "förslag på sammanträdet",
        "ändringsyrkande", "tilläggsyrkande", "tilläggsyrkanden", "ändringsyrkanden",
        "yrkanden/förslag till beslut på sammanträdet", "yrkanden och propositionsordning",
        "propositionsordning", "propositioner", "proposition", "beslutsgång", "beslutsordning",
        "omröstning", "omröstningsresultat", "votering", "voteringsordning", "reservation",
        "reservationer", "protokollsanteckning", "protokollsanteckningar", "jäv",
        "särskilt yttrande", "särskilda yttranden", "ajournering", "deltar inte i beslutet",
        "deltar ej i beslutet", "inlägg", "anföranden", "yttranden", "debatt",
        "skriftlig reservation", "avslagsyrkande", "återremissyrkande",
        "förslag och yrkanden", "anförande", "behandling på sammanträdet",
      ]
    ),
    (
      .background,
      [
        "sammanfattning", "sammanfattning av ärendet", "ärendet", "ärendebeskrivning", "bakgrund",
        "beskrivning av ärendet", "beslutsunderlag", "underlag för beslut", "underlag", "bedömning",
        "förvaltningens bedömning", "handlingar", "handlingar i ärendet", "tidigare behandling",
        "tidigare beslut", "ärendets behandling", "ärendets beredning", "beredning",
        "ärendets tidigare behandling", "inledning", "barnperspektivet",
        "barnkonsekvensanalys", "ekonomiska konsekvenser", "ekonomi", "finansiering", "motivering",
        "beslutsmotivering", "motivering till beslut", "skäl till beslut", "skälen för beslutet",
        "beslutet skickas till", "beslutet ska skickas till", "beslutet expedieras till",
        "beslut skickas till", "beslutet delges", "skickas till", "expedieras till", "expedieras",
        "expediering", "delges", "delgivning", "kopia till", "protokollsutdrag till",
        "protokollsutdrag", "upplysningar", "upplysning", "bilagor", "bilaga", "överklagande",
        "hur man överklagar", "paragrafen är omedelbart justerad", "lagstöd", "redogörelse",
        "paragrafen justeras omedelbart", "beslutsexpediering", "sändlista", "uppföljning",
        "yttrande", "remiss", "ärende", "ärendebeskrivning och bakgrund", "justering",
        "föredragande",
      ]
    ),
  ])

  /// A line that is a heading, alone or before a colon.
  static func heading(_ line: Line, _ sheet: Sheet) -> Heading? {
    guard line.range.count > 3 else { return nil }
    if let heading = heading(at: line.range.lowerBound, before: line.range.upperBound, sheet) {
      return heading
    }
    return isSomebodys(line, sheet)
      ? Heading(kind: .debate, body: nil, end: line.range.upperBound) : nil
  }

  private static let claims: [[UInt8]] = [
    "förslag", "förslag till beslut", "yrkande", "yrkanden", "reservation", "motförslag",
  ].map { Array($0.utf8) }

  /// "Förnamn Efternamns (X) förslag": whosever it is, it is not the meeting's decision.
  private static func isSomebodys(_ line: Line, _ sheet: Sheet) -> Bool {
    guard line.range.count <= 100, line.bullet == .none else { return false }
    let words = sheet.trimmed(line.range, " :")
    return claims.contains { sheet.folded[words].hasSuffix([Bytes.space] + $0) }
      && sheet.firstMatch(of: DecisionVerbs.table, in: line.range) == nil
      && sheet.firstMatch(of: DecisionCues.asProposed, in: line.range) == nil
  }

  static func heading(at start: Int, before limit: Int, _ sheet: Sheet) -> Heading? {
    guard Bytes.isUpper(sheet.bytes, start) else { return nil }
    if let hit = sheet.match(of: table, at: start, before: limit),
      let end = end(after: hit.end, limit, sheet)
    {
      return Heading(kind: hit.value, body: nil, end: end)
    }
    if let body = BodyReader.at(start, of: sheet, before: limit) {
      return owned(by: body, from: body.range.upperBound, limit, sheet)
    }
    // "Förvaltningens förslag till beslut", "Utskottets beslut": somebody's, in the genitive.
    let word = BodyReader.wordEnd(start, sheet, limit)
    guard word > start + 2, sheet.bytes[word - 1] == UInt8(ascii: "s"), word - start < 48,
      let heading = owned(by: nil, from: word, limit, sheet)
    else { return nil }
    return heading
  }

  /// A heading inside a flattened line: what follows it begins anew.
  static func inline(at start: Int, before limit: Int, _ sheet: Sheet) -> Heading? {
    if let body = BodyReader.at(start, of: sheet, before: limit) {
      let after = DateReader.skipSpace(body.range.upperBound, sheet, limit)
      guard sheet.folded[body.range.upperBound - 1] == UInt8(ascii: "s"),
        let hit = sheet.match(of: table, at: after, before: limit), hit.value != .debate
      else { return nil }
      let next = sheet.trimmed(hit.end..<limit, " :").lowerBound
      return next < limit && Bytes.isUpper(sheet.bytes, next)
        ? Heading(kind: hit.value, body: body, end: next) : nil
    }
    guard let hit = sheet.match(of: table, at: start, before: limit) else { return nil }
    let next = sheet.trimmed(hit.end..<limit, " :").lowerBound
    guard next < limit, next > hit.end,
      Bytes.isUpper(sheet.bytes, next) || Bytes.isDigit(sheet.bytes[next])
        || sheet.folded[next...].starts(with: "att ".utf8) || sheet.bytes[hit.end] == Bytes.colon
    else { return nil }
    return Heading(kind: hit.value, body: nil, end: next)
  }

  private static func owned(
    by body: BodyWords?, from start: Int, _ limit: Int, _ sheet: Sheet
  ) -> Heading? {
    let next = DateReader.skipSpace(start, sheet, limit)
    guard let hit = sheet.match(of: table, at: next, before: limit),
      hit.value == .decision || hit.value == .proposal || hit.value == .background
        || body != nil, let end = end(after: hit.end, limit, sheet)
    else { return nil }
    return Heading(kind: hit.value, body: body, end: end)
  }

  /// After a heading nothing follows but a colon, or another body's name.
  private static func end(after start: Int, _ limit: Int, _ sheet: Sheet) -> Int? {
    var index = start
    if index < limit, sheet.bytes[index] == Bytes.colon { return index + 1 }
    if index < limit, sheet.bytes[index] == 0x29 { index += 1 }
    let rest = sheet.trimmed(index..<limit, " .:*")
    if rest.isEmpty { return limit }
    // "Förslag till beslut för kommunfullmäktige".
    guard limit - start < 60, sheet.bytes[limit - 1] != 0x2E,
      let body = BodyReader.first(in: rest, of: sheet),
      sheet.trimmed(body.range.upperBound..<limit, " :").isEmpty,
      ["för", "till", "i", "från", "åt"].contains(
        sheet.text(rest.lowerBound..<body.range.lowerBound).lowered())
    else { return nil }
    return limit
  }
}
