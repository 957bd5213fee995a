import Register

/// Clauses that prolong a document: whose body and day they name decided on the extension, not on
/// the document.
enum ExtensionClauses {
  /// The verbs and nouns of extension, in all their forms but the participles of labels.
  static let acts = PhraseTable<Void>(groups: [
    (
      (),
      [
        "förlänga", "förlängas", "förlänger", "förlängs", "förlänges", "förlängde", "förlängdes",
        "förlängt", "förlängts", "förlängning", "förlängningen", "förlängning av",
        "förlängd giltighet", "förlängd giltighetstid", "prolongera", "prolongeras",
        "prolongerar", "prolongerade", "prolongerades", "prolongerat", "prolongerats",
        "prolongering", "om förlängd", "blivit förlängd", "blivit förlängt",
        "fortsatt giltighet", "fortsätta gälla", "fortsätter gälla",
      ]
    )
  ])

  /// The same, with the participles that labels are.
  static let labels = PhraseTable<Void>(groups: [
    (
      (),
      [
        "förlängd", "förlängt", "förlängda", "förlängts", "förlängdes", "förlängs", "förlängning",
        "prolongerad", "prolongerat", "prolongerats", "prolongerades",
      ]
    )
  ])

  private static let ends = PhraseTable<Void>(groups: [
    (
      (),
      [
        "till", "till den", "till år", "till och med", "till och med den", "till och med år",
        "t.o.m.", "t.o.m", "t o m", "tom", "till utgången av", "till och med utgången av",
        "till slutet av", "fram till", "fram till och med", "längst till", "längst till och med",
      ]
    )
  ])

  /// The new end: the day or year at once behind "till" or "till och med".
  static func end(in range: Range<Int>, _ sheet: Sheet) -> (date: DateWords, start: Int)? {
    var from = range.lowerBound
    while let hit = sheet.firstMatch(of: ends, in: from..<range.upperBound) {
      from = hit.range.upperBound
      let next = DateReader.skipSpace(from, sheet, range.upperBound)
      if let date = DateReader.at(next, of: sheet, before: range.upperBound) {
        return (date, hit.range.lowerBound)
      }
    }
    return nil
  }

  private static let means = PhraseTable<Void>(groups: [
    ((), ["genom", "enligt", "efter", "vid", "i", "genom ett", "av"])
  ])

  /// "Förlängd till 2026 genom beslut av …": whose decision follows the later act it brought about.
  static func brings(_ label: Range<Int>, after act: Int, _ sheet: Sheet) -> Bool {
    guard sheet.match(of: decisions, at: label.lowerBound) != nil else { return false }
    let between = act..<max(act, label.lowerBound)
    guard between.count <= 80, !between.contains(where: { endsSentence($0, sheet) }) else {
      return false
    }
    let near = max(between.lowerBound, between.upperBound - 12)..<between.upperBound
    return sheet.firstMatch(of: means, in: near) != nil
  }

  /// Later acts on a document that was adopted before.
  private static let changes = PhraseTable<Void>(groups: [
    (
      (),
      [
        "reviderats", "ändrats", "uppdaterats", "kompletterats", "upphävts", "aktualiserats",
        "att revidera", "att ändra", "att upphäva", "om revidering", "om ändring", "om upphävande",
      ]
    )
  ])

  /// Labels that name a decision of any kind, which its clause must tell.
  private static let decisions = PhraseTable<Void>(groups: [
    (
      (),
      [
        "beslut", "beslut i", "beslut av", "beslutad", "beslutat", "beslutade", "beslutad av",
        "beslutat av", "beslutade av", "beslutad i", "beslutat i", "beslut fattat av",
        "beslutas av", "kommunfullmäktiges beslut", "kommunstyrelsens beslut", "nämndens beslut",
        "kommunfullmäktige beslut", "kommunstyrelsen beslut",
      ]
    )
  ])

  /// Whether the decision a label names is one of extension, change or repeal.
  static func claims(_ label: Range<Int>, _ sheet: Sheet) -> Bool {
    guard sheet.match(of: decisions, at: label.lowerBound) != nil else { return false }
    if followsLaterAct(label.lowerBound, sheet) { return true }
    let clause = clause(around: label, sheet)
    return [acts, changes].contains { table in
      guard let act = sheet.firstMatch(of: table, in: clause) else { return false }
      // "Beslutad av KF 2015-05-04, förlängd 2019": what follows a comma is told beside it.
      let between = label.upperBound..<max(label.upperBound, act.range.lowerBound)
      guard sheet.bytes[between].contains(0x2C) else { return true }
      return !isParticiple(act.range, sheet)
    }
  }

  private static let later = WordSet([
    "förlängd", "förlängt", "förlängda", "ändrad", "ändrat", "ändrade", "reviderad", "reviderat",
    "reviderade", "uppdaterad", "uppdaterat", "kompletterad", "kompletterat", "upphävd",
    "upphävt", "upphävda",
  ])

  /// "Ändrad genom beslut av …".
  private static func followsLaterAct(_ label: Int, _ sheet: Sheet) -> Bool {
    let before = sheet.trimmed(max(0, label - 30)..<label)
    let words = ByteWords.split(sheet.folded, before) { Bytes.isSpace($0) }
    guard words.count > 1, let means = words.last,
      ["genom", "enligt", "efter"].contains(String(decoding: sheet.folded[means], as: UTF8.self))
    else { return false }
    return later.contains(sheet.folded, words[words.count - 2])
  }

  private static func isParticiple(_ word: Range<Int>, _ sheet: Sheet) -> Bool {
    let bytes = sheet.folded[word]
    return bytes.starts(with: "förläng".utf8)
      && [UInt8(ascii: "d"), UInt8(ascii: "t")]
        .contains(bytes.last ?? 0)
  }

  /// The sentence a label stands in, which may go on over a line's end.
  private static func clause(around label: Range<Int>, _ sheet: Sheet) -> Range<Int> {
    var start = label.lowerBound
    let first = max(0, label.lowerBound - 200)
    while start > first, !endsSentence(start - 1, sheet), sheet.bytes[start - 1] != Bytes.newline {
      start -= 1
    }
    var end = label.upperBound
    let last = min(sheet.bytes.count, label.upperBound + 240)
    while end < last, !endsSentence(end, sheet), !endsLine(end, sheet) { end += 1 }
    return start..<end
  }

  /// A full stop before a new beginning.
  private static func endsSentence(_ index: Int, _ sheet: Sheet) -> Bool {
    sheet.bytes[index] == 0x2E && index + 2 < sheet.bytes.count
      && Bytes.isSpace(sheet.bytes[index + 1]) && Bytes.isUpper(sheet.bytes, index + 2)
  }

  /// A line's end, unless the next line goes on in small letters.
  private static func endsLine(_ index: Int, _ sheet: Sheet) -> Bool {
    sheet.bytes[index] == Bytes.newline
      && !(index + 1 < sheet.bytes.count && Bytes.isLower(sheet.bytes, index + 1))
  }
}
