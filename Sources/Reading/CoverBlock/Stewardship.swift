import Register

/// Who answers for a document, follows it up and revises it, and when, as its own prose says it.
///
/// No label stands by these words, so that what they give is never sure.
enum Stewardship {
  private static let confidence = 0.75

  private enum Cue { case answers, isResponsible, follows, isFollowed, isRevised }

  /// The words themselves: what stands before them ("är", "har", "ska") is common in all prose.
  private static let cues = PhraseTable<Cue>(groups: [
    (.answers, ["ansvarar för", "ansvarar också för", "ansvarar även för", "svarar för"]),
    (
      .isResponsible,
      [
        "ansvarig för", "ansvarig för att", "ansvaret för", "ansvaret för att", "ansvariga för",
        "ansvar för", "ansvar för att",
      ]
    ),
    (.follows, ["följer", "följa"]),
    (
      .isFollowed,
      [
        "följs upp", "följas upp", "utvärderas", "följs årligen upp", "följs varje år upp",
        "följs regelbundet upp",
      ]
    ),
    (
      .isRevised,
      ["revideras", "ses över", "aktualitetsprövas", "aktualiseras", "uppdateras", "omprövas"]
    ),
  ])

  /// What is to be done with a document, as verb and as noun.
  private static let tasks = PhraseTable<[DocumentReading.Field]>(groups: [
    (
      [.reviewResponsible],
      [
        "revideras", "revidering", "revideringen", "revidera", "ses över", "översyn", "översynen",
        "aktualiseras", "aktualisering", "aktualitetsprövas", "aktualitetsprövning", "uppdateras",
        "uppdatering", "uppdateringen", "hålls uppdaterad", "hålls uppdaterat",
        "hålls uppdaterade",
      ]
    ),
    (
      [.documentOwner],
      [
        "är aktuell", "är aktuellt", "är aktuella", "hålls aktuell", "hålls aktuellt",
        "hålls aktuella", "hålla dokumentet aktuellt",
      ]
    ),
    (
      [.followUpResponsible],
      [
        "följs upp", "uppföljning", "uppföljningen", "följa upp", "utvärderas", "utvärdering",
        "utvärderingen",
      ]
    ),
  ])

  /// The words one of which stands in every sentence that anything is read of.
  static let keys = cues.keys

  static func read(
    _ sentence: Range<Int>, title: String?, into fields: inout FieldCollection, _ page: inout Page
  ) {
    var from = sentence.lowerBound
    while let cue = page.sheet.firstMatch(of: cues, in: from..<sentence.upperBound) {
      from = cue.range.upperBound
      let reader = StewardshipClause(sentence, cue.range, title, page.sheet)
      switch cue.value {
      case .answers:
        guard let who = reader.subject, let task = reader.task(tasks) else { continue }
        keep(who, task, into: &fields, page)
      case .isResponsible:
        // "Kommunchefen är ansvarig för …", "Ansvarig för … är kommunchefen".
        guard let task = reader.task(tasks, orOwn: .documentOwner),
          let who = reader.subject ?? reader.predicate
        else { continue }
        keep(who, task, into: &fields, page)
      case .follows:
        guard let who = reader.subject, reader.isFollowed else { continue }
        keep(who, [.followUpResponsible], into: &fields, page)
      case .isFollowed:
        guard reader.isSubjectOwn, let who = reader.agent else { continue }
        keep(who, [.followUpResponsible], into: &fields, page)
      case .isRevised:
        guard reader.isSubjectOwn else { continue }
        if let who = reader.agent { keep(who, [.reviewResponsible], into: &fields, page) }
        readDay(reader, into: &fields, &page)
      }
    }
  }

  private static func keep(
    _ who: StewardshipClause.Office, _ names: [DocumentReading.Field],
    into fields: inout FieldCollection, _ page: Page
  ) {
    let reading = page.field(.found, who.name, who.range, confidence)
    for name in names { fields.addIfAbsent(name, reading) }
  }

  private static func readDay(
    _ reader: StewardshipClause, into fields: inout FieldCollection, _ page: inout Page
  ) {
    guard fields[.reviewBy]?.value == nil, let date = reader.latestDay else { return }
    let raw = reader.cue.lowerBound..<date.range.upperBound
    let day = DateField.make(date, raw, within: date.range, 0.85, &page)
    if day.value != nil { fields.addIfAbsent(.reviewBy, day) }
  }
}

/// The parts of a sentence round the words that tell of responsibility.
struct StewardshipClause {
  typealias Office = (name: String, range: Range<Int>)

  let sentence: Range<Int>
  let cue: Range<Int>
  let title: String?
  let sheet: Sheet

  init(_ sentence: Range<Int>, _ cue: Range<Int>, _ title: String?, _ sheet: Sheet) {
    self.sentence = sentence
    self.cue = cue
    self.title = title
    self.sheet = sheet
  }

  private var after: Range<Int> {
    cue.upperBound..<min(sentence.upperBound, cue.upperBound + 120)
  }

  /// Who acts: all that stands before the verb, where it names a body or an office.
  var subject: Office? {
    var before = sheet.trimmed(sentence.lowerBound..<cue.lowerBound, " ,.")
    guard before.count <= 90 else { return nil }
    while let space = sheet.bytes[before].lastIndex(of: Bytes.space),
      Self.auxiliaries.contains(sheet.folded, (space + 1)..<before.upperBound)
    {
      before = sheet.trimmed(before.lowerBound..<space)
    }
    return office(before, isWhole: true)
  }

  private static let auxiliaries = WordSet([
    "är", "har", "ska", "skall", "bör", "det", "övergripande", "yttersta", "årligen", "också",
    "även", "samt",
  ])

  /// Whether what stands before the verb is the document itself.
  var isSubjectOwn: Bool {
    let before = sentence.lowerBound..<cue.lowerBound
    guard before.count <= 80, let word = OwnDocument.first(in: before, title, sheet) else {
      return false
    }
    let lead = sheet.text(before.lowerBound..<word.lowerBound).split(separator: " ")
    return lead.allSatisfy { ["denna", "detta", "dessa", "hela"].contains($0.lowered()) }
  }

  /// "Följer … upp planen", "följer upp hur planen används".
  var isFollowed: Bool {
    let near = sheet.text(after).lowered().split(separator: " ")
    guard let up = near.prefix(6).firstIndex(where: { $0.trimmingMarks() == "upp" }) else {
      return false
    }
    let zone = after
    let offset = near[..<up].reduce(0) { $0 + $1.utf8.count + 1 } + 3
    let object = min(zone.upperBound, zone.lowerBound + offset)..<zone.upperBound
    return OwnDocument.first(
      in: object.lowerBound..<min(object.upperBound, object.lowerBound + 60), title, sheet) != nil
  }

  /// What somebody answers for, where it is the document's own.
  func task(
    _ tasks: PhraseTable<[DocumentReading.Field]>, orOwn other: DocumentReading.Field? = nil
  ) -> [DocumentReading.Field]? {
    guard let own = OwnDocument.first(in: after, title, sheet) else { return nil }
    var found: [DocumentReading.Field] = []
    var from = after.lowerBound
    let end = min(after.upperBound, own.upperBound + 60)
    while let task = sheet.firstMatch(of: tasks, in: from..<end) {
      for field in task.value where !found.contains(field) { found.append(field) }
      from = task.range.upperBound
    }
    if !found.isEmpty { return found }
    // "Ansvarig för planen är …": nothing but the document between.
    let lead = sheet.trimmed(after.lowerBound..<own.lowerBound)
    return lead.isEmpty ? other.map { [$0] } : nil
  }

  private static let being = PhraseTable<Void>(groups: [
    ((), ["är", "ligger hos", "ligger på", "åvilar", "vilar på"])
  ])

  /// "… är kommunchefen": who, behind the last verb that may say it.
  var predicate: Office? {
    let rest = cue.upperBound..<min(sentence.upperBound, cue.upperBound + 260)
    var (from, found) = (rest.lowerBound, Office?.none)
    while let hit = sheet.firstMatch(of: Self.being, in: from..<rest.upperBound) {
      from = hit.range.upperBound
      let start = DateReader.skipSpace(from, sheet, sentence.upperBound)
      found = office(start..<sentence.upperBound, isWhole: false) ?? found
    }
    return found
  }

  /// "… av kommunstyrelsen": who does it, near behind the verb.
  var agent: Office? {
    let near = cue.upperBound..<min(sentence.upperBound, cue.upperBound + 70)
    guard let by = sheet.firstMatch(of: Self.by, in: near) else { return nil }
    let start = DateReader.skipSpace(by.range.upperBound, sheet, sentence.upperBound)
    return office(start..<sentence.upperBound, isWhole: false)
  }

  private static let by = PhraseTable<Void>(groups: [((), ["av"])])

  private static let latest = PhraseTable<Void>(groups: [
    (
      (),
      [
        "senast", "senast under", "senast den", "senast år", "under", "år", "före", "i", "vid",
        "senast i", "senast vid", "före utgången av", "senast under år", "före den",
      ]
    )
  ])

  /// "… senast under 2026": the day, at once behind the verb.
  var latestDay: DateWords? {
    let start = DateReader.skipSpace(cue.upperBound, sheet, sentence.upperBound)
    guard let lead = sheet.match(of: Self.latest, at: start, before: sentence.upperBound) else {
      return nil
    }
    let next = DateReader.skipSpace(lead.end, sheet, sentence.upperBound)
    return DateReader.at(next, of: sheet, before: sentence.upperBound)
  }

  /// A body, or words of which the last names an office.
  private func office(_ range: Range<Int>, isWhole: Bool) -> Office? {
    guard !range.isEmpty else { return nil }
    if let body = BodyReader.at(range.lowerBound, of: sheet, before: range.upperBound),
      body.isSure,
      !isWhole || sheet.trimmed(body.range.upperBound..<range.upperBound, " ,").isEmpty
    {
      return (body.name, body.range)
    }
    let end = isWhole ? range.upperBound : officeEnd(range)
    let words = sheet.text(range.lowerBound..<end)
    let parts = words.split(separator: " ")
    guard (1...4).contains(parts.count), let first = parts.first, let last = parts.last,
      !Self.anybody.contains(first.lowered()), Roles.isRole(String(last)),
      !PersonNames.isName(words), !words.contains(where: { ".,:;()".contains($0) })
    else { return nil }
    return (BodyReader.capitalised(words), range.lowerBound..<end)
  }

  /// One word, and those before it that lead up to an office: "kommunens säkerhetschef".
  private func officeEnd(_ range: Range<Int>) -> Int {
    var end = BodyReader.wordEnd(range.lowerBound, sheet, range.upperBound)
    for _ in 0..<3 where !Roles.isRole(sheet.text(range.lowerBound..<end)) {
      let next = DateReader.skipSpace(end, sheet, range.upperBound)
      guard next > end, next < range.upperBound else { break }
      end = BodyReader.wordEnd(next, sheet, range.upperBound)
    }
    return end
  }

  /// Everyone is nobody in particular.
  private static let anybody: Set<String> = [
    "respektive", "varje", "alla", "samtliga", "berörda", "berörd", "resp", "resp.", "ansvarig",
    "ansvariga", "den", "det", "de", "som", "och", "inte", "en", "ett", "närmaste",
  ]
}
