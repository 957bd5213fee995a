import Register

/// What makes a note of something other than a decision: wishes, proposals, what others decide.
enum NoteCautions {
  private static let words = PhraseTable<Void>(groups: [
    (
      (),
      [
        "ska", "skall", "bör", "borde", "kan", "kunde", "kommer att", "vill", "önskar", "väntas",
        "reservation", "reservationen", "reserverar", "återremiss", "yrkande", "yrkandet",
        "yrkar", "avslag", "bordläggning", "remiss", "beslutsförslag", "förslag att",
        "förslaget att", "förslag om", "förslaget om", "förslag på", "motion", "motionen",
        "medborgarförslag", "inför", "utkast", "frågan om", "huruvida", "diskuterar",
        "diskuterade", "information", "innan", "såvida",
      ]
    )
  ])
  private static let proposals = PhraseTable<Void>(groups: [
    ((), ["förslag", "förslaget", "beslutsförslag", "yrkande", "ordförandeförslag"])
  ])
  private static let agents = PhraseTable<Void>(groups: [((), ["av", "i", "hos"])])

  /// Whether anything before the verb takes its force from it.
  static func doubts(_ rest: Range<Int>, _ verb: Range<Int>, _ sheet: Sheet) -> Bool {
    let before = rest.lowerBound..<verb.lowerBound
    if sheet.firstMatch(of: words, in: before) != nil { return true }
    if sheet.match(of: DecisionCues.ifs, at: rest.lowerBound) != nil { return true }
    var start = before.lowerBound
    while let hit = sheet.firstMatch(of: proposals, in: start..<before.upperBound) {
      start = hit.range.upperBound
      // "Kommunstyrelsens förslag: …"; "förslaget till policy antas" decides.
      if start < rest.upperBound, sheet.bytes[start] == Bytes.colon { return true }
    }
    return false
  }

  /// Whether another body is the one that decides: "… antas av kommunfullmäktige".
  static func isOthers(
    _ rest: Range<Int>, _ verb: Range<Int>, own: String, _ sheet: Sheet
  ) -> Bool {
    BodyReader.all(in: rest, of: sheet).contains { body in
      guard body.isSure, !ItemReader.same(body, own) else { return false }
      if body.range.lowerBound == rest.lowerBound { return body.range.upperBound < verb.lowerBound }
      guard body.range.lowerBound > verb.upperBound else { return false }
      let lead = sheet.text(verb.upperBound..<body.range.lowerBound).lowered()
      return lead.split(separator: " ").last.flatMap { agents.value(of: String($0)) } != nil
        && lead.utf8.count <= 12
    }
  }
}
