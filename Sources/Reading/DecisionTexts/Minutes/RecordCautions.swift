import Register

/// What takes its force from a verb of decision in minutes, although it stands under a heading of
/// decision: tasks given to others, wishes, conditions, what is only noted.
enum RecordCautions {
  /// Tasks and powers given away: what follows is for another to do.
  private static let mandates = PhraseTable<Void>(groups: [
    (
      (),
      [
        "uppdra", "uppdrar", "uppdras", "uppdrog", "uppdrogs", "i uppdrag", "uppdrag att",
        "uppdraget att", "uppdrages", "bemyndiga", "bemyndigar", "bemyndigas", "delegera",
        "delegerar", "delegeras", "befullmäktiga", "befullmäktigar", "befullmäktigas", "rätt att",
        "rätten att", "ansvarar för att", "ansvaret för att", "ansvar för att", "ansvarig för att",
        "uppmanar", "uppmana", "uppmanas", "ber", "be", "begär", "begära", "anmodar", "anmoda",
        "åläggs", "ålägger", "ålägga", "möjlighet att", "möjligheten att", "tillåts",
      ]
    )
  ])

  /// Wishes, what is to come, and what is only told.
  private static let words = PhraseTable<Void>(groups: [
    (
      (),
      [
        "bör", "borde", "kan", "kunde", "kunnat", "kommer att", "väntas", "förväntas", "vill",
        "ville", "önskar", "önskas", "skulle", "måste", "avser", "för avsikt", "avsikten",
        "överväger", "överväga", "planerar", "planeras", "behöver", "behövde", "ser gärna",
        "hoppas", "utreda", "utreder", "utreds", "ser positivt på", "se positivt på",
        "inget att erinra", "ingen erinran", "erinrar", "inget att invända", "ingen invändning",
        "noterar", "notera", "noteras", "konstaterar", "konstatera", "konstateras", "antecknar",
        "anteckna", "antecknas", "informationen om", "information om", "innebär", "innebar",
        "innebära", "ställning till", "arbetet med att", "arbete med att", "arbetet att", "inleda",
        "inleder", "inleds", "påbörja", "påbörjar", "påbörjas", "förbereda", "förbereder",
        "verka för", "verkar för", "huruvida", "på remiss", "remitterar", "remittera",
        "remitteras", "innan", "till dess", "såvida", "för att", "i syfte att", "ännu",
        "eventuellt",
        "frågan om", "uttalar", "uttala", "anser", "räknar med", "avvaktar", "avvakta", "inväntar",
        "invänta", "förutsätter", "förutsätta", "åligger", "avstå från", "avstår från",
        "tackar", "tacka", "istället för att", "i stället för att", "krävs", "diskuterar",
        "diskuterade",
      ]
    )
  ])
  private static let proposals = PhraseTable<Void>(groups: [
    ((), ["förslaget att", "förslaget om", "förslag att", "förslag om", "idén att"])
  ])
  private static let consent = PhraseTable<Void>(groups: [
    ((), ["bifall", "bifaller", "bifalla", "enligt", "i enlighet med", "i linje med"])
  ])
  private static let provisos = PhraseTable<Void>(groups: [
    (
      (),
      ["under förutsättning att", "förutsatt att", "på villkor att", "med förbehåll att", "om"]
    )
  ])
  private static let duties = PhraseTable<Void>(groups: [((), ["ska", "skall", "skulle", "får"])])
  /// After "ska revideras": a duty for later days, and no change made now.
  private static let later = PhraseTable<Void>(groups: [
    (
      (),
      [
        "senast", "under", "årligen", "vartannat", "varje", "varannat", "en gång", "minst",
        "vid behov", "löpande", "när", "före", "innan", "av", "inom", "i samband", "efter",
        "nästa", "regelbundet", "vid varje", "inför", "kontinuerligt", "fortlöpande", "först",
      ]
    )
  ])
  /// What is said yes to is no document, but work, news or a wish for one.
  private static let hollow = PhraseTable<Void>(groups: [
    (
      (),
      [
        "intentionen", "intentionerna", "informationen", "information om", "arbetet", "ambitionen",
        "att arbetet", "att arbete", "redovisningen", "återrapporteringen", "att frågan",
      ]
    )
  ])
  private static let announced = PhraseTable<Void>(groups: [
    ((), ["beslut om att", "beslutet om att", "beslutet att", "ett beslut om att"])
  ])
  private static let that = PhraseTable<Void>(groups: [((), ["att"])])
  private static let ties = PhraseTable<Void>(groups: [((), ["och", "samt"])])

  /// Whether anything round the verb takes its force from it.
  static func doubts(
    _ range: Range<Int>, _ verb: DecisionVerb, at place: Range<Int>, own: String?,
    isProposal: Bool, _ sheet: Sheet
  ) -> Bool {
    // "Tillstyrker förslaget": the word that proposes is the verb itself.
    guard range.lowerBound < place.lowerBound else { return false }
    let before = start(range, place, sheet)..<place.lowerBound
    let next = DateReader.skipSpace(place.upperBound, sheet, range.upperBound)
    if sheet.match(of: hollow, at: next, before: range.upperBound) != nil { return true }
    if before.isEmpty { return false }
    let isFinite = verb.form == .presentActive || verb.form == .pastActive
    if isFinite, isTied(place.lowerBound, before, sheet) { return false }
    if let task = sheet.firstMatch(of: mandates, in: before) {
      return !isListed(place.lowerBound, after: task.range, before, sheet)
    }
    guard !isProposal else { return false }
    if sheet.match(of: announced, at: before.lowerBound) != nil { return true }
    if let word = sheet.firstMatch(of: words, in: before) {
      return !isListed(place.lowerBound, after: word.range, before, sheet)
    }
    if sheet.firstMatch(of: proposals, in: before) != nil,
      sheet.firstMatch(of: consent, in: before) == nil
    {
      return true
    }
    return isConditional(before, sheet) || isDuty(range, verb, place, sheet)
      || isDeniedAfar(before, sheet) || isOthers(before, verb, own, sheet)
      || decider(range, verb, place, own, sheet).map { _ in
        PassingOn.isCouncil(own ?? "")
      } ?? false
  }

  /// "Noterar informationen och beslutar att anta …": a new beginning.
  private static func start(_ range: Range<Int>, _ place: Range<Int>, _ sheet: Sheet) -> Int {
    var start = range.lowerBound
    var offset = start
    while offset < place.lowerBound,
      let hit = sheet.firstMatch(of: DecisionCues.deciding, in: offset..<place.lowerBound)
    {
      offset = hit.range.upperBound
      let lead = sheet.text(max(start, hit.range.lowerBound - 8)..<hit.range.lowerBound)
      let last = lead.lowered().split(separator: " ").last.map(String.init) ?? ""
      if ["och", "samt"].contains(last) || last.hasSuffix(",") { start = offset }
    }
    return start
  }

  /// Whether "och" or "samt" stands close before.
  private static func isTied(_ end: Int, _ before: Range<Int>, _ sheet: Sheet) -> Bool {
    let near = sheet.trimmed(max(before.lowerBound, end - 6)..<end)
    return sheet.folded[near].hasSuffix(Array("och".utf8))
      || sheet.folded[near].hasSuffix(Array("samt".utf8))
  }

  /// "Att notera informationen samt att anta …": one point beside another, both decided.
  private static func isListed(
    _ end: Int, after word: Range<Int>, _ before: Range<Int>, _ sheet: Sheet
  ) -> Bool {
    let near = max(before.lowerBound, end - 5)
    guard word.upperBound <= near,
      sheet.firstMatch(of: that, in: before.lowerBound..<word.lowerBound) != nil,
      let last = sheet.firstMatch(of: that, in: near..<end)
    else { return false }
    return isTied(last.range.lowerBound, before, sheet)
  }

  private static func isConditional(_ before: Range<Int>, _ sheet: Sheet) -> Bool {
    guard sheet.firstMatch(of: DecisionCues.deciding, in: before) == nil else { return false }
    if sheet.match(of: DecisionCues.ifs, at: before.lowerBound) != nil { return true }
    guard let hit = sheet.firstMatch(of: provisos, in: before) else { return false }
    let rest = hit.range.upperBound..<before.upperBound
    // "Beslutar, under förutsättning att …, att anta": the proviso is over at the comma.
    return !sheet.bytes[rest].contains(UInt8(ascii: ","))
      && hit.range.upperBound - hit.range.lowerBound > 2
  }

  /// "Nämnderna ska anta", "policyn ska revideras vartannat år": for others, or for later.
  private static func isDuty(
    _ range: Range<Int>, _ verb: DecisionVerb, _ place: Range<Int>, _ sheet: Sheet
  ) -> Bool {
    let near = max(range.lowerBound, place.lowerBound - 24)..<place.lowerBound
    guard let duty = sheet.firstMatch(of: duties, in: near),
      !sheet.bytes[duty.range.upperBound..<place.lowerBound].contains(UInt8(ascii: ","))
    else { return false }
    guard sheet.folded[place.upperBound - 1] == UInt8(ascii: "s") else {
      return verb.form == .infinitive && sheet.bytes[place].count < 14
    }
    guard verb.action == .adopt || verb.action == .amend else { return false }
    let rest = place.upperBound..<min(range.upperBound, place.upperBound + 24)
    return sheet.firstMatch(of: later, in: rest) != nil
  }

  /// "Inte ska upphävas": denied, with a word between.
  private static func isDeniedAfar(_ before: Range<Int>, _ sheet: Sheet) -> Bool {
    let near = max(before.lowerBound, before.upperBound - 30)..<before.upperBound
    guard let hit = sheet.firstMatch(of: DecisionCues.negations, in: near) else { return false }
    let rest = sheet.trimmed(hit.range.upperBound..<before.upperBound)
    return !rest.isEmpty && !sheet.bytes[rest].contains(UInt8(ascii: ","))
  }

  /// "… att nämnden antar riktlinjer": told of another body than the one that met.
  private static func isOthers(
    _ before: Range<Int>, _ verb: DecisionVerb, _ own: String?, _ sheet: Sheet
  ) -> Bool {
    guard let own, verb.form == .presentActive || verb.form == .pastActive,
      let body = BodyReader.all(in: before, of: sheet).last,
      sheet.trimmed(body.range.upperBound..<before.upperBound).isEmpty,
      !ItemReader.same(body, own)
    else { return false }
    // "Kommundirektören fastställer anvisningar" in the council's minutes: who is to do it.
    if PassingOn.isCouncil(own) { return true }
    return body.isSure && !PassingOn.isCouncil(body.name)
      && sheet.firstMatch(of: that, in: before.lowerBound..<body.range.lowerBound) != nil
  }

  /// "Antas av kommunfullmäktige": the other body that is to decide it.
  static func decider(
    _ range: Range<Int>, _ verb: DecisionVerb, _ place: Range<Int>, _ own: String?,
    _ sheet: Sheet
  ) -> BodyWords? {
    guard let own, verb.form == .presentPassive || verb.form == .infinitive else { return nil }
    let next = DateReader.skipSpace(place.upperBound, sheet, range.upperBound)
    guard next + 3 < range.upperBound, sheet.folded[next...].starts(with: "av ".utf8),
      let body = BodyReader.at(next + 3, of: sheet, before: range.upperBound), body.isSure,
      !ItemReader.same(body, own)
    else { return nil }
    return body
  }

  /// "Uppdrar åt styrelsen att revidera planen och anta riktlinjer": the task goes on.
  static func isCarried(_ clause: Range<Int>, from previous: Range<Int>, _ sheet: Sheet) -> Bool {
    guard let task = sheet.firstMatch(of: mandates, in: previous),
      let tie = sheet.match(of: ties, at: clause.lowerBound, before: clause.upperBound)
    else { return false }
    var next = DateReader.skipSpace(tie.end, sheet, clause.upperBound)
    if let that = sheet.match(of: that, at: next, before: clause.upperBound) {
      let lead = previous.lowerBound..<task.range.lowerBound
      guard sheet.firstMatch(of: Self.that, in: lead) == nil else { return false }
      next = DateReader.skipSpace(that.end, sheet, clause.upperBound)
    }
    return sheet.match(of: DecisionVerbs.table, at: next, before: clause.upperBound)
      .map { $0.value.form == .infinitive } ?? false
  }
}
