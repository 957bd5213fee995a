import Reading
import Register
import Testing

@Suite("What stands under a heading of decision and decides nothing")
struct RecordCautionTests {
  static func read(_ clause: String, by body: String = "Kommunfullmäktige") -> [DecisionReading] {
    let text =
      "\(body)\nSammanträdesprotokoll\nSammanträdesdatum 2024-03-25\n\n§ 41 Dnr 2024/00112\n\n"
      + "Resepolicy\n\nBeslut\n\(clause)\n\nSammanfattning av ärendet\nÄrendet har beretts.\n"
    return Samples.read(text).decisions.filter { !$0.recited }
  }

  private static let settling: [DecisionReading.Action] = [.adopt, .amend, .extend, .repeal]

  @Test(
    "Wishes, tasks, conditions and duties adopt nothing",
    arguments: [
      "Resepolicyn bör antas under våren.", "Resepolicyn föreslås antas av kommunfullmäktige.",
      "Resepolicyn kommer att antas vid nästa sammanträde.", "Resepolicyn ska antas senast 2026.",
      "Kommunfullmäktige uppdrar åt kommunstyrelsen att ta fram och anta en resepolicy.",
      "Kommunfullmäktige ger kommunstyrelsen i uppdrag att revidera resepolicyn.",
      "Kommunstyrelsen bemyndigas att anta riktlinjer för resor.",
      "Kommunfullmäktige ser gärna att resepolicyn antas.",
      "Om resepolicyn antas ska nämnderna informeras.",
      "Under förutsättning att resepolicyn antas anslås 50 000 kronor.",
      "Kommunfullmäktige konstaterar att resepolicyn inte behöver revideras.",
      "Förslaget innebär att resepolicyn upphävs.",
      "Kommunfullmäktige remitterar förslaget att anta resepolicyn till nämnderna.",
      "Kommunfullmäktige beslutar att inte upphäva resepolicyn.",
      "Kommunfullmäktige beslutar att resepolicyn ska revideras under 2025.",
      "Nämnderna ska anta egna rutiner för resor.", "Resepolicyn antas inte.",
      "Kommunfullmäktige beslutar att anteckna att nämnden antar resepolicyn i maj.",
      "Kommunfullmäktige avslår förslaget att anta resepolicyn.",
      "Kommunfullmäktige ställer sig positiv till att kommunstyrelsen antar riktlinjer för resor.",
      "Kommunfullmäktige förutsätter att resepolicyn revideras.",
      "Beslut om att anta resepolicyn fattas i juni.",
      "Kommunfullmäktige ställer sig bakom intentionen att revidera resepolicyn.",
      "Kommundirektören får fastställa riktlinjer för resor.",
      "Kommundirektören fastställer riktlinjer för resor.",
      "Kommunfullmäktige godkänner att arbetet med att revidera resepolicyn påbörjas.",
      "Kommunfullmäktige beslutar att avstå från att anta resepolicyn.",
      "Ledamoten reserverar sig mot beslutet att anta resepolicyn.",
    ])
  func cautions(clause: String) {
    #expect(Self.read(clause).allSatisfy { !$0.final || !Self.settling.contains($0.action) })
  }

  @Test(
    "What a board wishes of the council is at most a proposal",
    arguments: [
      "Kommunstyrelsen ser positivt på att resepolicyn antas.",
      "Resepolicyn antas av kommunfullmäktige i juni.",
      "Kommunstyrelsen ställer sig positiv till att anta resepolicyn.",
      "Kommunstyrelsen uppmanar kommunfullmäktige att anta resepolicyn.",
    ])
  func boards(clause: String) {
    #expect(Self.read(clause, by: "Kommunstyrelsen").allSatisfy { !$0.final })
  }

  @Test(
    "Beside a task, a duty or a condition the decision is still read",
    arguments: [
      ("Kommunfullmäktige beslutar att resepolicyn ska antas.", DecisionReading.Action.adopt),
      ("Resepolicyn ska upphöra att gälla 2025-12-31.", .repeal),
      ("Kommunfullmäktige antar resepolicyn och uppdrar åt styrelsen att revidera den.", .adopt),
      ("Kommunfullmäktige noterar informationen och antar resepolicyn.", .adopt),
      ("Kommunfullmäktige beslutar, förutsatt att medel finns, att anta resepolicyn.", .adopt),
      ("Resepolicyn förlängs inte utan upphävs.", .repeal),
      ("Kommunfullmäktige beslutar att upphäva den resepolicy som antogs 2011-03-28.", .repeal),
      ("Kommunfullmäktige beslutar med bifall till förslaget att anta resepolicyn.", .adopt),
      ("Resepolicyn ska ändras enligt bilaga 1.", .amend),
    ])
  func decided(clause: String, action: DecisionReading.Action) {
    let told = Self.read(clause)
    #expect(told.map(\.action) == [action] && told.allSatisfy(\.final))
  }

  @Test("A refused adoption names no document of its own")
  func refused() {
    let told = Samples.read("KF 2024-03-25 § 41: Resepolicyn antas inte.").decisions
    #expect(told.allSatisfy { $0.document?.value != "Inte" && $0.action != .adopt })
  }
}

@Suite("Heads, datelines and asides of decisions")
struct DecisionAsideTests {
  @Test("A dateline in capitals is no part of the body")
  func dateline() throws {
    let text =
      "Ny policy klubbad\n\nNORRBY Kommunfullmäktige klubbade på onsdagen igenom en ny resepolicy."
    let told = try #require(Samples.read(text).decisions.first)
    #expect(told.body?.value == "Kommunfullmäktige" && told.action == .adopt)
    #expect(told.document?.value?.lowercased().hasPrefix("igenom") == false)
  }

  @Test("A relative clause tells of another day and another body")
  func relative() throws {
    let text =
      "Publicerad 2022-05-18\n\nKommunfullmäktige beslutade i måndags om en revidering av "
      + "resepolicyn, som ursprungligen antogs av kommunstyrelsen 2007."
    let told = try #require(Samples.read(text).decisions.first)
    #expect(told.body?.value == "Kommunfullmäktige" && told.decidedOn?.value == "2022-05-16")
  }

  @Test("Day and paragraph may stand inside the verb")
  func parted() throws {
    let text = "Kulturnämnden fattade den 4 maj 2022 (§ 19) beslut om att anta Rutin för utlån."
    let told = try #require(Samples.read(text).decisions.first)
    #expect(told.body?.value == "Kulturnämnden" && told.decidedOn?.value == "2022-05-04")
  }

  @Test("A day beside the word for minutes is the meeting's own")
  func head() throws {
    let text =
      "Kommunfullmäktige\nSammanträdesprotokoll 2023-11-23\n\n§ 80 Resepolicy\n\nBeslut\n"
      + "Kommunfullmäktige antar Resepolicy för Ekby kommun.\n"
    let told = try #require(Samples.read(text).decisions.first)
    #expect(told.decidedOn?.value == "2023-11-23" && (told.decidedOn?.confidence ?? 0) >= 0.92)
  }

  @Test("The board of a union bears its name")
  func union() throws {
    let text =
      "Direktionen för Norra räddningsförbundet\nProtokoll 2021-12-03\n\n§ 7 Finanspolicy\n\n"
      + "Direktionen beslutar att fastställa Finanspolicy.\n"
    let told = try #require(Samples.read(text).decisions.first)
    #expect(told.body?.value == "Direktionen för Norra räddningsförbundet")
  }

  @Test("Of several paragraphs none is chosen")
  func several() {
    let told = Samples.read("KF 2025-02-24 §§ 10-11. Resepolicyn upphävs.").decisions
    #expect(told.map(\.action) == [.repeal] && told.allSatisfy { $0.paragraph == nil })
  }
}

@Suite("Small words round a decision")
struct DecisionWordTests {
  @Test("A board's yes is a proposal where the council takes the final decision")
  func final() {
    let text =
      "Kommunstyrelsen i Ekby antog igår den nya energiplanen. Kommunfullmäktige fattar ett "
      + "slutgiltigt beslut om planen den 18 juni.\n\nPublicerad 2021-05-05"
    #expect(Samples.read(text).decisions.allSatisfy { !$0.final })
  }

  @Test("The old text's day does not make its repeal an old one")
  func repealed() throws {
    let text =
      "Protokollsutdrag\nKulturnämnden 2022-09-20\n\n§ 77 Bidragsregler\n\nBeslut\n"
      + "Nämnden beslutar\natt bidragsregler beslutade 2018-11-13 § 90 upphävs.\n"
    let told = Samples.read(text).decisions.filter { !$0.recited }
    #expect(told.map(\.action) == [.repeal])
    #expect(told.first?.decidedOn?.value == "2022-09-20")
  }

  @Test("A union's name may go on after the word")
  func union() throws {
    let text =
      "Styrelsen för Kommunalförbundet Norra Vård\nSammanträdesprotokoll 2019-03-28\n\n"
      + "§ 12 Arkivreglemente\n\nStyrelsen beslutar att anta Arkivreglemente för förbundet.\n"
    let told = try #require(Samples.read(text).decisions.first)
    #expect(told.body?.value == "Styrelsen för Kommunalförbundet Norra Vård")
  }
}
