import Reading
import Register
import Testing

@Suite("Tables, notes, contents and known sections")
struct TableAndNoteTests {
  private func document(_ body: String) -> DocumentReading? {
    Samples.document("# Resepolicy\n\nFastställt av: Kommunstyrelsen\n\n\(body)")
  }

  private func parts(_ body: String) -> [String] {
    document(body)?.provisions.map { "\($0.kind.rawValue)\($0.level) \($0.text)" } ?? []
  }

  @Test(
    "Tables of every sort become rows, the header first",
    arguments: [
      "| Resa | Val |\n|:--|---|\n| Kort | **Cykel** |\n| Lång | Tåg |",
      "| Resa | Val |\n| Kort | Cykel |\n| Lång | Tåg |",
      "Resa | Val\n--- | ---\nKort | Cykel\nLång | Tåg",
      "+------+-------+\n| Resa | Val   |\n+======+=======+\n| Kort | Cykel |\n"
        + "+------+-------+\n| Lång | Tåg   |\n+------+-------+",
      "Resa      Val\n--------  -------\nKort      Cykel\nLång      Tåg",
      "Resa      Val\nKort      Cykel\nLång      Tåg",
      "Resa\tVal\nKort\tCykel\nLång\tTåg",
    ])
  func tables(_ table: String) {
    #expect(
      parts("Vi väljer så här.\n\n\(table)\n\nSedan reser vi.") == [
        "paragraph1 Vi väljer så här.", "row1 Resa | Val", "row1 Kort | Cykel",
        "row1 Lång | Tåg", "paragraph1 Sedan reser vi.",
      ])
  }

  @Test("A cell of several lines is one cell, and an empty one keeps its place")
  func cells() {
    #expect(
      parts(
        "+------+-------+-----+\n| Resa | Val   | Nr  |\n+------+-------+-----+\n"
          + "| Kort | Cykel | 1   |\n|      | eller |     |\n|      | buss  |     |\n"
          + "+------+-------+-----+\n| Lång |       | 2   |\n+------+-------+-----+")
        == ["row1 Resa | Val | Nr", "row1 Kort | Cykel eller buss | 1", "row1 Lång |  | 2"])
  }

  @Test("Two columns of running text and lists with wide gaps are no tables")
  func noTables() {
    let columns =
      "Alla resor ska planeras i god      tid och bokas av den som\n"
      + "ska resa. Den som bokar har        ansvar för att priset är\n"
      + "rimligt och att tåg väljs när      det går att göra så."
    #expect(!parts(columns).contains { $0.hasPrefix("row") })
    #expect(
      parts("•    Tåg ska väljas\n•    Buss ska väljas\n•    Cykel ska väljas")
        == ["item1 Tåg ska väljas", "item1 Buss ska väljas", "item1 Cykel ska väljas"])
  }

  @Test("A table the cover was read from stays cover")
  func coverTable() {
    let document = Samples.document(
      "# Resepolicy\n\n| Fastställt av | Kommunstyrelsen |\n|---|---|\n"
        + "| Datum | 2021-03-04 |\n\nTåg ska väljas.")
    #expect(document?[.adoptedOn]?.value == "2021-03-04")
    #expect(document?.provisions.map(\.kind) == [.paragraph])
  }

  @Test("Notes of Markdown and of printed pages")
  func notes() {
    #expect(
      parts("Vi följer lagen.[^1]\n\n[^1]: Se kommunallagen.\n\nOch annat.") == [
        "paragraph1 Vi följer lagen.[1]", "footnote1 [1] Se kommunallagen.",
        "paragraph1 Och annat.",
      ])
    #expect(
      parts("Vi följer lagen1 i allt.\n\n1 Se kommunallagen\n\nSida 2 av 3\n\nOch annat sägs.")
        == [
          "paragraph1 Vi följer lagen1 i allt.", "footnote1 1 Se kommunallagen",
          "paragraph1 Och annat sägs.",
        ])
    #expect(
      parts("Vi följer lagen.\n\n1 Ansvar\n\nNämnden ansvarar.").dropFirst().first
        == "heading1 1 Ansvar", "a number no word carries is no note")
  }

  @Test("Headings by chapter, paragraph, underline, bold and capitals")
  func headings() {
    #expect(
      parts(
        "Kapitel 1 Allmänt\n\nTåg ska väljas.\n\n2 kap. Ansvar\n\n§ 3 Uppföljning\n\nDet sker.\n\n"
          + "Syfte\n-----\n\nResor ska bli få.\n\n**Mål**\n\nFärre resor.\n\nANSVAR\nAlla ansvarar."
      ).filter { $0.hasPrefix("heading") } == [
        "heading1 Kapitel 1 Allmänt", "heading1 2 kap. Ansvar", "heading2 § 3 Uppföljning",
        "heading2 Syfte", "heading1 Mål", "heading1 ANSVAR",
      ])
    #expect(
      parts("§ 3 Nämnden ska följa upp resorna varje år.").first?.hasPrefix("paragraph") == true)
    #expect(
      parts("Tåg ska väljas.\n\n-----\n\nBuss ska väljas.")
        == ["paragraph1 Tåg ska väljas.", "paragraph1 Buss ska väljas."])
  }

  @Test("A table of contents goes, with page numbers, as links or as bare headings")
  func contents() {
    let body = "\n\n## Syfte\n\nTåg ska väljas.\n\n## Ansvar\n\nAlla ansvarar."
    let expected = [
      "heading2 Syfte", "paragraph1 Tåg ska väljas.", "heading2 Ansvar",
      "paragraph1 Alla ansvarar.",
    ]
    #expect(parts("Innehåll\n\nSyfte 2\nAnsvar 3" + body) == expected)
    #expect(parts("## Innehåll\n\n- [Syfte](#syfte)\n- [Ansvar](#ansvar)" + body) == expected)
    #expect(parts("Innehållsförteckning\n\n1 Syfte\n2 Ansvar" + body) == expected)
    #expect(parts("Innehåll\n\nSyfte ...... 2\n\nSida 1\n\nAnsvar ...... 3" + body) == expected)
  }

  @Test("Known sections are told with their provision and line")
  func sections() {
    let sections = document(
      "## 1. Syfte\n\nTåg.\n\n## Annat\n\nBuss.\n\n## Uppföljning\n\nÅrligen.")?
      .sections
    #expect(sections?.map(\.kind) == [.purpose, .followUp])
    #expect(sections?.map(\.provision) == ["1-syfte", "uppfoljning"])
    #expect(sections?.map(\.line) == [5, 13])
  }

  @Test("What the text refers to is told once; the document itself is not")
  func references() {
    let references =
      document(
        "Den följer kommunallagen\n(2017:725). Resepolicyn är ny, se dnr KS 2019/12. Åter "
          + "kommunallagen (2017:725) och Resepolicy för Ekby.\n\n## Relaterade styrdokument\n\n"
          + "- Kostpolicy (KF 2020-01-02)\n- Annat")?.references ?? []
    #expect(references.map(\.target) == ["SFS 2017:725", "KS 2019/12", "Kostpolicy"])
    #expect(references.map(\.line) == [5, 6, 10])
    #expect(references.first?.raw == "kommunallagen (2017:725)")
  }
}
