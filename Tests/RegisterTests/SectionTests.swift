import Register
import Testing

@Suite("Sections with a known purpose")
struct SectionTests {
  @Test(
    "A heading tells what its section is for, counted or not",
    arguments: [
      ("Syfte", SectionKind.purpose), ("2.1 Syfte", .purpose), ("§ 3 Ansvar", .responsibility),
      ("3 § Ansvar", .responsibility), ("Kapitel 2 Mål", .goals), ("1 kap. Omfattning", .scope),
      ("UPPFÖLJNING", .followUp), ("Giltighet:", .validity), ("Ikraftträdande", .entryIntoForce),
      ("Relaterade styrdokument", .relatedDocuments), ("Roller och ansvar", .responsibility),
      ("Begrepp och definitioner", .definitions), ("1. Bakgrund", .background),
      ("Revidering", .review), ("Gäller för", .scope),
    ])
  func known(_ heading: String, _ kind: SectionKind) {
    #expect(SectionKind(heading: heading) == kind)
  }

  @Test(
    "Other headings tell nothing",
    arguments: [
      "Tåg och buss", "Syfte är viktigt", "2.1", "", "§", "Målning av hus", "Ansvarsfrihet",
    ])
  func unknown(_ heading: String) {
    #expect(SectionKind(heading: heading) == nil)
  }
}
