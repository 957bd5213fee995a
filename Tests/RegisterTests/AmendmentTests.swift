import Register
import Testing

@Suite("Where texts name bodies")
struct BodyMentionTests {
  private static let mentions = BodyMentions(
    ["Fritidsnämnden", "Kulturkontoret", "Barn- och utbildningsnämnden", "Ånämnden"],
    others: ["Kultur- och fritidsnämnden", "Fritidsnämnden Norr"])

  @Test(
    "in whatever form the name stands, and never in another body's name",
    arguments: [
      ("Fritidsnämnden beslutar.", ["Fritidsnämnden"]),
      ("enligt fritidsnämndens beslut och FRITIDSNÄMNDEN", ["fritidsnämndens", "FRITIDSNÄMNDEN"]),
      ("en fritidsnämnd; varje fritidsnämnds plan", ["fritidsnämnd", "fritidsnämnds"]),
      ("kulturkontorets chef (kulturkontoret)", ["kulturkontorets", "kulturkontoret"]),
      ("Barn- och utbildningsnämnden", ["Barn- och utbildningsnämnden"]),
      ("Barn- och  utbildningsnämndens", ["Barn- och  utbildningsnämndens"]),
      ("Kultur- och fritidsnämnden beslutar.", []), ("Idrotts-, fritidsnämnden", []),
      ("Park- samt fritidsnämnden", []), ("Fritidsnämnden Norr beslutar", []),
      ("Storfritidsnämnden", []), ("utbildningsnämnden", []), ("ånämndens", ["ånämndens"]),
      ("", []), ("-", []), ("&", []),
    ])
  func forms(text: String, expected: [String]) {
    #expect(Self.mentions.find(in: text).map(\.words) == expected)
  }

  @Test("the words around it are whole words, with a mark where there is more")
  func around() throws {
    let long = String(repeating: "ord ", count: 40)
    let found = try #require(Self.mentions.find(in: "\(long)fritidsnämnden \(long)").first)
    #expect(found.before.hasPrefix("… ord") && found.before.hasSuffix("ord "))
    #expect(found.after.hasPrefix(" ord") && found.after.hasSuffix("ord …"))
    #expect(found.before.count < 80 && found.after.count < 80)
    let short = try #require(Self.mentions.find(in: "Här beslutar Fritidsnämnden nu.").first)
    #expect(short.before == "Här beslutar " && short.after == " nu.")
  }

  @Test(
    "a clue stands in every form of a name, in letters without accents",
    arguments: [
      ("Kultur- och fritidsnämnden", "fritidsn"), ("Socialnämnden", "socialn"), ("Ånämnden", "mnd"),
      ("Kommunstyrelsen", "kommunstyrelse"), ("Öå", ""),
    ])
  func clues(name: String, clue: String) {
    #expect(BodyName.clue(to: name) == clue)
  }
}

@Suite("What bodies have to amend")
struct AmendmentTests {
  private let lineage = Lineage([
    Reorganised.event("2027-01-01", .merge, ["Kulturnämnden", "Fritidsnämnden"], ["Nya nämnden"]),
    Reorganised.event("2027-01-01", .split, ["Tekniska nämnden"], ["Gatunämnden", "Parknämnden"]),
  ])

  private func edition(
    _ title: String, _ type: DocumentType = .policy, by body: String? = "Kommunfullmäktige",
    facts: [CoverFact] = [], text texts: String...
  ) -> AmendableEdition {
    AmendableEdition(
      document: GoverningDocument(
        id: DocumentID(title), slug: Slug.make(title), title: title, type: type),
      number: 2, title: title, adoptedBy: body, adoptedOn: Fixed.day("2020-01-01"), facts: facts,
      provisions: Provision.suggested(texts.map { (.paragraph, 1, $0) }))
  }

  private func amendment(_ edition: AmendableEdition) -> Amendment? {
    Amendments(
      lineage, ceased: ["Kulturnämnden", "Fritidsnämnden", "Tekniska nämnden"],
      others: ["Nya nämnden"]
    ).amendment(of: edition, on: Fixed.day("2027-01-01"))
  }

  @Test("who has to do what follows from where the name stands and who decided")
  func tasks() throws {
    #expect(amendment(edition("Resepolicy", text: "Resor går med tåg.")) == nil)
    #expect(amendment(edition("Resepolicy", by: nil, text: "Nya nämnden beslutar.")) == nil)
    let text = try #require(amendment(edition("Resepolicy", text: "Kulturnämnden beslutar.")))
    #expect(text.tasks == [.wording] && text.decider == "Kommunfullmäktige")
    let cover = CoverFact(field: "reviewResponsible", value: "Kulturnämnden", raw: "KN", line: 3)
    let page = try #require(amendment(edition("Resepolicy", facts: [cover], text: "Tåg.")))
    #expect(page.tasks == [.titlePage])
    #expect(page.namings.map(\.place) == [.cover("reviewResponsible")])
    let rules = try #require(
      amendment(edition("Reglemente för fritidsnämnden", .termsOfReference, text: "Sju ledamöter."))
    )
    #expect(rules.tasks == [.termsOfReference] && rules.namings.map(\.place) == [.title])
    let own = try #require(
      amendment(edition("Konstpolicy", by: "Kulturnämnden", text: "Konst köps.")))
    #expect(own.tasks == [.takeOver] && own.decider == "Nya nämnden" && own.namings.isEmpty)
    let both = try #require(
      amendment(edition("Konstpolicy", by: "Kulturnämnden", text: "Kulturnämnden köper konst.")))
    #expect(both.tasks == [.wording, .takeOver])
    let open = try #require(
      amendment(edition("Gatupolicy", by: "Tekniska nämnden", text: "Gator.")))
    #expect(open.decider == nil && open.candidates == ["Gatunämnden", "Parknämnden"])
    let unknown = try #require(amendment(edition("Resepolicy", by: nil, text: "Kulturnämnden.")))
    #expect(unknown.tasks == [.wording] && unknown.decider == nil)
  }

  @Test("the council comes first, then the executive, then the rest; whoever is not known last")
  func order() {
    let organisation = Organisation(name: "Ekby", bodies: [])
    let all = [
      edition("Ö", by: "Kulturnämnden", text: "Konst."), edition("B", text: "Kulturnämnden."),
      edition("A", text: "Kulturnämnden."),
      edition("E", by: "Kommunstyrelsen", text: "Kulturnämnden."),
      edition("X", by: nil, text: "Kulturnämnden."),
    ].compactMap(amendment)
    let groups = AmendmentGroup.grouping(all, organisation)
    #expect(
      groups.map(\.decider) == ["Kommunfullmäktige", "Kommunstyrelsen", "Nya nämnden", nil])
    #expect(groups.first?.amendments.map(\.title) == ["A", "B"])
  }
}
