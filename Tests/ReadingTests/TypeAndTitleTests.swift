import Reading
import Register
import Testing

@Suite("Type, family, title and municipality")
struct TypeAndTitleTests {
  @Test(
    "The bold bullet marks the type",
    arguments: [
      ("Program", "programme", "Planerande"), ("Riktlinjer", "guidelines", "Normerande"),
      ("Policy", "policy", "Normerande"), ("Strategi", "strategy", "Planerande"),
    ])
  func mark(word: String, type: String, family: String) {
    let document = Samples.document(Samples.template(title: "Lugna gatan", type: word))
    #expect(document?.value(.type) == type)
    #expect((document?[.type]?.confidence ?? 0) >= 0.95)
    #expect(document?.value(.familyLabel) == family)
  }

  @Test(
    "Other marks",
    arguments: [
      "Strategi\nProgram\n**Plan**\nPolicy\nRiktlinjer\nRegler",
      "Strategi\nProgram\n- **Plan**\nPolicy\nRiktlinjer\nRegler",
      "Strategi\nProgram\n» Plan\nPolicy\nRiktlinjer\nRegler",
      "Strategi\nProgram\nPlan >>\nPolicy\nRiktlinjer\nRegler",
      "Strategi Program» Plan Policy Riktlinjer Regler",
    ])
  func otherMarks(strip: String) {
    let text = "\(strip)\n\n# Lugna gatan\n\nFastställt av: Kommunstyrelsen\n\nAlla ska gå."
    #expect(Samples.document(text)?.value(.type) == "plan")
  }

  @Test("Without a mark the title's word tells, with a warning")
  func titleWord() throws {
    let reading = Samples.read(Samples.template(title: "Internationell strategi", type: ""))
    let type = try #require(reading.documents.first?[.type])
    #expect(type.value == "strategy")
    #expect((0.9..<0.95).contains(type.confidence))
    #expect(reading.warnings.map(\.code).contains(.typeMarkMissing))
  }

  @Test(
    "Types from titles",
    arguments: [
      ("Kulturprogram", "programme"), ("Riktlinjer för resor", "guidelines"),
      ("Regler för föreningsbidrag", "rules"), ("Handlingsplan mot buller", "actionPlan"),
      ("Biblioteksplan 2016-2018", "plan"), ("Policy för resor", "policy"),
      ("Reglemente för socialnämnden", "termsOfReference"), ("Taxa för tillsyn", "tariff"),
    ])
  func types(title: String, type: String) {
    let document = Samples.document(
      "# \(title)\n\nFastställt av: Kommunfullmäktige\n\nAllt ska gå.")
    #expect(document?.value(.type) == type)
  }

  @Test("A title split over two lines is put together")
  func splitTitle() {
    let text = """
      Riktlinjer för

      skolskjuts i Ekby kommun

      Fastställt av: Barnnämnden

      Riktlinjer för skolskjuts i Ekby kommun

      Skjuts ska sökas i tid.
      """
    let document = Samples.document(text)
    #expect(document?.value(.title) == "Riktlinjer för skolskjuts i Ekby kommun")
    #expect((document?[.title]?.confidence ?? 0) >= 0.9)
    #expect(document?.provisions.map(\.text) == ["Skjuts ska sökas i tid."])
  }

  @Test(
    "Municipalities in the nominative",
    arguments: [
      ("Ekby Stads", "Ekby Stad"), ("Lunds kommuns", "Lunds kommun"), ("Ekby stads", "Ekby stad"),
      ("Upplands Väsby kommuns", "Upplands Väsby kommun"), ("Region Skånes", "Region Skåne"),
    ])
  func municipalities(written: String, name: String) {
    let text = Samples.template(owner: written)
    #expect(Samples.document(text)?.value(.municipality) == name)
  }

  @Test("No municipality is invented")
  func noMunicipality() {
    let text = "# Resepolicy\n\nFastställt av: Kommunstyrelsen\n\nVarje kommun ska ha en plan."
    #expect(Samples.document(text)?[.municipality] == nil)
  }
}

@Suite("Global goals")
struct GlobalGoalsTests {
  private func goals(_ section: String) -> (FieldReading?, [String]) {
    let document = Samples.document(
      "# Resepolicy\n\nFastställt av: Kommunstyrelsen\n\n\(section)\n\n"
        + "# Resepolicy\n\nTåg ska väljas."
    )
    return (document?.globalGoals, document?.provisions.map(\.text) ?? [])
  }

  @Test(
    "The closing sentence may stand right below other words, or be broken in two",
    arguments: [
      "Allt hänger samman.\nDetta styrdokument bidrar till följande globala mål.\n",
      "Detta styrdokument bidrar till\nföljande globala mål.\n",
    ])
  func closing(sentence: String) {
    let (goals, _) = goals("## Om globala målen\n\n\(sentence)\nMål 3\n\nMål 11\n\n")
    #expect(goals?.value == "3, 11")
  }

  @Test(
    "Listed goals are numbers in order",
    arguments: [
      ("Mål 16 Fredliga och inkluderande samhällen", "16"),
      ("16. Fredliga och inkluderande samhällen", "16"),
      ("- Mål 11\n- Mål 4", "4, 11"), ("4, 11 och 16", "4, 11, 16"),
      ("God utbildning för alla\n\nHållbara städer och samhällen", "4, 11"),
    ])
  func listed(list: String, value: String) {
    let section =
      "## Om globala målen\n\nMålen är sjutton.\n\n"
      + "Detta styrdokument bidrar till följande globala mål.\n\n"
    let (field, provisions) = goals(section + list)
    #expect(field?.value == value)
    #expect(provisions == ["Tåg ska väljas."])
  }

  @Test("A section whose icons are gone is unknown, with a warning")
  func icons() {
    let section =
      "## Om globala målen\n\nMålen är sjutton.\n\n"
      + "Detta styrdokument bidrar till följande globala mål."
    #expect(goals(section).0?.state == .unknown)
    #expect(goals(section).1 == ["Tåg ska väljas."])
  }

  @Test("A text that says nothing of goals has none")
  func silent() { #expect(goals("").0 == nil) }
}
