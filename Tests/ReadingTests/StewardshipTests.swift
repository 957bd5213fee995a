import Reading
import Register
import Testing

/// Who answers for a document, as its own prose says it; and sentences that only look so.
@Suite("Responsibility told in prose")
struct StewardshipTests {
  typealias Field = DocumentReading.Field

  private func plan(_ prose: String) -> DocumentReading? {
    Samples.document(
      """
      # Kulturplan för Ekby kommun

      Antagen av kommunfullmäktige 2020-03-30 § 14

      ## Arbetet

      \(prose)
      """)
  }

  @Test(
    "Office or body, and what it answers for",
    arguments: [
      ("Socialchefen ansvarar för att planen revideras.", Field.reviewResponsible, "Socialchefen"),
      (
        "Kommunstyrelsen ansvarar för översyn av planen.", .reviewResponsible, "Kommunstyrelsen"
      ),
      (
        """
        Ansvarig för att dokumentet är aktuellt och att det publiceras på webbplatsen är \
        Kommunchef
        """, .documentOwner, "Kommunchef"
      ),
      (
        "Socialnämnden följer varje år upp hur planen har använts.", .followUpResponsible,
        "Socialnämnden"
      ),
      (
        "Kultur- och fritidsnämnden följer upp kulturplanen vartannat år.", .followUpResponsible,
        "Kultur- och fritidsnämnden"
      ),
      (
        "Planen följs upp varje år av kulturnämnden.", .followUpResponsible, "Kulturnämnden"
      ),
      ("Kulturchefen är ansvarig för att planen följs upp.", .followUpResponsible, "Kulturchefen"),
    ])
  func told(prose: String, field: Field, value: String) throws {
    let read = try #require(plan(prose))
    #expect(read.value(field) == value)
    // No label says so: a person looks.
    #expect(read[field]?.isCertain == false)
  }

  @Test(
    "What somebody answers for besides the document makes nobody responsible for it",
    arguments: [
      "Socialchefen ansvarar för att lokalerna städas.",
      "Socialnämnden följer varje år upp antalet besök.",
      "Respektive chef ansvarar för att planen revideras.",
      "Alla nämnder följer upp sina mål.",
      "Trafikstrategin följs upp av tekniska nämnden.",
      "Den som ansvarar för planen får hjälp.",
    ])
  func notTold(prose: String) throws {
    let read = try #require(plan(prose))
    #expect(read.value(.reviewResponsible) == nil)
    #expect(read.value(.documentOwner) == nil)
    #expect(read.value(.followUpResponsible) == nil)
  }

  @Test(
    "The year a document is to be seen over",
    arguments: [
      ("Planen ska ses över senast under 2026.", "2026"),
      ("Kulturplanen revideras senast 2026-06-30.", "2026-06-30"),
      ("Lokalerna ska ses över senast under 2026.", nil), ("Planen ska ses över vid behov.", nil),
    ])
  func review(prose: String, day: String?) throws {
    let read = try #require(plan(prose))
    #expect(read.value(.reviewBy) == day)
  }

  @Test(
    "Whom a text applies to, where its own sentence names them",
    arguments: [
      (
        "Planen gäller för kommunens förtroendevalda, som avses i lagen.",
        "kommunens förtroendevalda"
      ),
      (
        "Planen gäller för kommunstyrelsen, kommunens nämnder och kommunens revisorer.",
        "kommunstyrelsen, kommunens nämnder och kommunens revisorer"
      ),
      ("Avgiften gäller för kommunens förtroendevalda.", nil),
      ("Planen gäller för närvarande.", nil),
    ])
  func scope(prose: String, value: String?) throws {
    let read = try #require(plan(prose))
    #expect(read.value(.appliesTo) == value)
  }
}
