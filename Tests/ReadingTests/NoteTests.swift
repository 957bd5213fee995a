import Reading
import Register
import Testing

@Suite("Both ends of a validity in one breath")
struct ClausePeriodTests {
  @Test(
    "att gälla 2025–2028 has a start and an end",
    arguments: [
      ("att gälla 2025–2028", "2025", "2028"), ("att gälla 2025-2028", "2025", "2028"),
      ("att gälla under perioden 2025–2028", "2025", "2028"),
      ("att gälla 2025-04-01–2028-12-31", "2025-04-01", "2028-12-31"),
      ("att gälla från 2025-04-01", "2025-04-01", nil), ("att gälla", nil, nil),
    ] as [(String, String?, String?)])
  func period(words: String, from: String?, through: String?) {
    let decision = Samples.read(
      "Kommunfullmäktige 2024-03-21 § 45: Resepolicy antas \(words)."
    ).decisions.first { !$0.recited }
    #expect(decision?.action == .adopt)
    #expect(decision?.effectiveFrom?.value == from)
    #expect(decision?.validThrough?.value == through)
  }
}

@Suite("Notes of decisions, jotted down or pasted")
struct NoteTests {
  @Test(
    "Who, when and which paragraph stand in any order",
    arguments: [
      "Kommunfullmäktige 2021-11-22, § 87. Kommunfullmäktige beslutar att förlänga giltighetstiden "
        + "för Skogspolicy till och med 2028.",
      "KF 2021-11-22 § 87: Skogspolicyn förlängs t.o.m. 2028",
      "2021-11-22 § 87 Kommunfullmäktige: förlänger Skogspolicyn till och med 2028",
      "§ 87 KF 22 november 2021. Skogspolicyn ska fortsätta gälla t.o.m. 2028.",
      "Beslut KF § 87/2021 den 22 november: Skogspolicyn förlängs till och med 2028",
      "KF:s beslut 2021-11-22 § 87 att förlänga Skogspolicyn t o m 2028",
      "Skogspolicyn förlängs till och med 2028 (KF 2021-11-22 § 87)",
      "Skogspolicyn ska fortsätta gälla till och med 2028 enligt beslut i kommunfullmäktige "
        + "2021-11-22, § 87",
      "Beslutades i KF 2021-11-22 (§ 87): Skogspolicyn förlängs till och med 2028",
    ])
  func orders(note: String) throws {
    let reading = Samples.read(note)
    #expect(reading.kind == .decision && reading.decisions.count == 1)
    let decision = try #require(reading.decisions.first)
    #expect(decision.action == .extend && decision.final)
    #expect(decision.body?.value == "Kommunfullmäktige")
    #expect(decision.decidedOn?.value == "2021-11-22")
    #expect(decision.paragraph?.value == "87")
    #expect(decision.validThrough?.value == "2028")
    #expect(decision.document?.value?.hasPrefix("Skogspolicy") ?? false)
    #expect(decision.documentType?.value == "policy")
  }

  @Test(
    "Every verb of decision",
    arguments: [
      ("antar Skogspolicy", DecisionReading.Action.adopt), ("Skogspolicyn upphävs", .repeal),
      ("Skogspolicyn revideras", .amend), ("Skogspolicyn återremitteras", .referBack),
      ("bordlägger Skogspolicyn", .postpone), ("Vänortsavtalet med Velsk sägs upp", .end),
      ("har antagit Skogspolicy", .adopt), ("att anta Skogspolicy", .adopt),
    ])
  func verbs(words: String, action: DecisionReading.Action) {
    let decisions = Samples.read("KF 2021-11-22 § 87: \(words)").decisions
    #expect(decisions.map(\.action) == [action])
  }

  @Test("Several notes, one on each line, with their registry numbers")
  func several() {
    let decisions = Samples.read(
      """
      Tekniska nämnden 2021-11-22 § 14, dnr TN 2021/33: Riktlinjer för gator antas.
      Tekniska nämnden 2021-11-22 § 15. Riktlinjer för broar upphävs, dnr TN 2021/34.
      """
    ).decisions
    #expect(decisions.map(\.action) == [.adopt, .repeal])
    #expect(decisions.map(\.paragraph?.value) == ["14", "15"])
    #expect(decisions.map(\.registryNumber?.value) == ["TN 2021/33", "TN 2021/34"])
    #expect(decisions.allSatisfy { $0.body?.value == "Tekniska nämnden" })
  }

  @Test(
    "What is only asked for is no decision",
    arguments: [
      "KS 2021-11-08 § 52: föreslår kommunfullmäktige att anta Skogspolicy",
      "KS 2021-11-08 § 52: Kommunfullmäktige antar Skogspolicy",
      "KS 2021-11-08 § 52: tillstyrker förslaget till skogspolicy",
      "KS 2021-11-08 § 52: förordar antagande av Skogspolicy",
      "KS 2021-11-08 § 52: ställer sig bakom förslaget till skogspolicy",
      "KF 2021-11-22 § 87: Nils Påhitt (X) yrkar att Skogspolicyn antas",
      "KF 2021-11-22 § 87: Motion om att anta Skogspolicy avslås",
      "Förslag till KF 2021-11-22 § 87: Skogspolicyn antas",
      "KF 2021-11-22 § 87: Kommunstyrelsens förslag: Skogspolicyn antas",
      "KF 2021-11-22 § 87 Förslag: Skogspolicyn antas",
      "KF 2021-11-22 § 87: om Skogspolicyn antas ska den gälla till och med 2027",
      "KF 2021-11-22 § 87: Reservation mot att Skogspolicyn antas",
      "KF 2021-11-22 § 87: återremiss av förslaget att anta Skogspolicy",
      "KF 2021-11-22 § 87: Skogspolicyn bör antas", "KF 2021-11-22 § 87: Skogspolicyn kan antas",
      "KS 2021-11-08 § 52: Skogspolicyn antas av kommunfullmäktige",
      "KS 2021-11-08 § 52: Skogspolicyn ska antas av kommunfullmäktige",
      "Kommunstyrelsens arbetsutskott 2021-11-08 § 52: Kommunstyrelsen antar Skogspolicy",
    ])
  func asked(note: String) {
    let reading = Samples.read(note)
    #expect(!reading.decisions.contains { $0.final && $0.action == .adopt && !$0.recited })
    #expect(!"\(reading)".contains("Påhitt"))
  }

  @Test("A name is sure as a title, or as the item's own; the type follows it")
  func weights() throws {
    let written = try #require(
      Samples.read("KF 2021-11-22 § 87: antar Policy för skogar").decisions.first)
    #expect((written.document?.confidence ?? 0) >= 0.9)
    #expect(written.documentType?.value == "policy")
    let loose = try #require(
      Samples.read("KF 2021-11-22 § 87: antar en ny policy för skogar").decisions.first)
    #expect((loose.document?.confidence ?? 1) < 0.9)
    #expect((loose.documentType?.confidence ?? 1) <= (loose.document?.confidence ?? 0))
    let item = try #require(
      Samples.read(
        "Kommunfullmäktige 2021-11-22\n\n§ 87 Plan för parker\n\nBeslut\nPlanen antas."
      ).decisions.first)
    #expect(item.document?.value == "Plan för parker" && item.documentType?.value == "plan")
  }
}
