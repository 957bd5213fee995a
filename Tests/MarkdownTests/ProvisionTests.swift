import Markdown
import Reading
import Register
import Testing

@Suite("A draft in Markdown becomes provisions")
struct DraftProvisionTests {
  static let draft = """
    # Policy för utflykter

    Alla barn i Ekby ska komma ut **varje vecka**, se [planen](https://ekby.example/plan).[^1]

    ## 1 Syfte

    - Verksamheten planerar _minst_ en utflykt i veckan.
    - Varje enhet
      - väljer plats,
      - bokar buss.
    1. Rektorn beslutar om undantag.
    2. Nämnden följer upp varje år.

    > Utflykten är en del av undervisningen.

    | Förskola | Utflykter | Bussar |
    |----------|-----------|--------|
    | Eken | 40 | 3 |
    | Linden |  | 1 |
    | Aspen | 20 |  |

    [^1]: Planen antas av nämnden.
    """

  @Test("headings, paragraphs, items by depth, rows and notes, in order and without marks")
  func parts() {
    let provisions = MarkdownText(Self.draft).provisions()
    let expected: [(Provision.Kind, Int, String)] = [
      (.heading, 1, "Policy för utflykter"),
      (.paragraph, 1, "Alla barn i Ekby ska komma ut varje vecka, se planen.[1]"),
      (.heading, 2, "1 Syfte"),
      (.item, 1, "Verksamheten planerar minst en utflykt i veckan."),
      (.item, 1, "Varje enhet"), (.item, 2, "väljer plats,"), (.item, 2, "bokar buss."),
      (.item, 1, "Rektorn beslutar om undantag."), (.item, 1, "Nämnden följer upp varje år."),
      (.paragraph, 1, "Utflykten är en del av undervisningen."),
      (.row, 1, "Förskola | Utflykter | Bussar"), (.row, 1, "Eken | 40 | 3"),
      (.row, 1, "Linden |  | 1"), (.row, 1, "Aspen | 20"),
      (.footnote, 1, "[1] Planen antas av nämnden."),
    ]
    #expect(provisions.count == expected.count)
    for (provision, expected) in zip(provisions, expected) {
      #expect(provision.kind == expected.0 && provision.level == expected.1, "\(provision)")
      #expect(provision.text == expected.2)
    }
    #expect(Set(provisions.map(\.id)).count == provisions.count)
  }

  @Test("importing the same text gives the same kinds, levels and words")
  func sameAsReading() {
    let cover = "Fastställt av: Kommunfullmäktige\n\nDatum: 2024-03-21\n\n"
    let reading = DocumentReader.read(text: cover + Self.draft)
    let imported = reading.documents.first?.provisions ?? []
    let written = MarkdownText(Self.draft).provisions()
    // The title of the document is its cover's, not a provision, where a file is imported.
    let tail = written.filter { $0.text != "Policy för utflykter" }
    #expect(
      imported.filter { $0.text != "Policy för utflykter" }.map {
        "\($0.kind) \($0.level) \($0.text)"
      }
        == tail.map { "\($0.kind) \($0.level) \($0.text)" })
  }

  @Test(
    "a number makes a heading of a line that stands alone, an item of a sentence",
    arguments: [
      ("1. Syfte\n\nText.", Provision.Kind.heading, "1. Syfte"),
      ("2.1 Ansvar och roller\n\nText.", .heading, "2.1 Ansvar och roller"),
      ("§ 3 Avgifter\n\nText.", .heading, "§ 3 Avgifter"),
      ("Kapitel 2 Mål\n\nText.", .heading, "Kapitel 2 Mål"),
      ("1. Nämnden ska höras.\n\nText.", .item, "Nämnden ska höras."),
      ("2.1 Nämnden ska höras.\n\nText.", .item, "Nämnden ska höras."),
      ("1. Syfte\n2. Mål\n\nText.", .item, "Syfte"),
      ("2024 är ett år.\n\nText.", .paragraph, "2024 är ett år."),
      ("§ 3 gäller inte här.\n\nText.", .paragraph, "§ 3 gäller inte här."),
      ("10 elever får plats\n\nText.", .paragraph, "10 elever får plats"),
    ])
  func counted(markdown: String, kind: Provision.Kind, text: String) throws {
    let first = try #require(MarkdownText(markdown).provisions().first)
    #expect(first.kind == kind)
    #expect(first.text == text)
  }

  @Test(
    "bullets that other programs paste are items; a dash inside a sentence is a dash",
    arguments: [
      ("• Ekar\n• Lindar", ["Ekar", "Lindar"]), ("– Ekar\n– Lindar", ["Ekar", "Lindar"]),
      ("\u{F0B7} Ekar\n\u{F0B7} Lindar", ["Ekar", "Lindar"]),
      ("Ekar, lindar\n– och aspar.", ["Ekar, lindar – och aspar."]),
    ])
  func pasted(markdown: String, texts: [String]) {
    #expect(MarkdownText(markdown).provisions().map(\.text) == texts)
  }

  @Test("a provision keeps the id it has in the edition in force, a new one gets a new id")
  func ids() {
    let inForce = MarkdownText(Self.draft).provisions()
    let changed = Self.draft.replacingFirst("minst", with: "helst")
      .replacingFirst("Rektorn beslutar", with: "Hissen är ur funktion. Ingen beslutar")
    let next = MarkdownText(changed).provisions(after: inForce)
    #expect(next[3].id == inForce[3].id)
    #expect(next[3].text.contains("helst"))
    #expect(!inForce.map(\.id).contains(next[7].id))
  }
}

extension String {
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(in: range, new)
  }

  private func replacingCharacters(in range: Range<String.Index>, _ new: String) -> String {
    String(self[..<range.lowerBound]) + new + String(self[range.upperBound...])
  }
}
