import Reading
import Register
import Testing

/// Decisions that prolong a document, told in its own prose and on its cover: their body, day and
/// paragraph are never the adoption's.
@Suite("Extension told in prose")
struct ExtensionProseTests {
  private func plan(_ line: String, below: String = "") -> DocumentReading? {
    Samples.document(
      """
      Ekby kommun

      Handlingsplan för trygghet

      \(line)

      \(below)

      Bakgrund

      Nämnderna ska arbeta för trygga platser i hela kommunen.
      """)
  }

  @Test(
    "A clause that prolongs gives the new end and the day of extension, never the adoption",
    arguments: [
      """
      Planens giltighetstid har genom beslut i socialnämnden 2022-11-15 § 88 förlängts till och \
      med den 31 december 2024.
      """,
      """
      Giltighetstiden har genom beslut av socialnämnden 2022-11-15 § 88 förlängts till och med \
      2024-12-31.
      """,
      "Socialnämnden beslutade 2022-11-15 § 88 att förlänga planen till och med 2024-12-31.",
      """
      Socialnämnden beslutade 2022-11-15 § 88 att förlänga handlingsplanens giltighetstid till \
      och med 2024-12-31.
      """,
    ])
  func extended(sentence: String) throws {
    let read = try #require(
      plan("Antagen av kommunfullmäktige 2019-05-20 § 61. Dnr KS 2019/112. \(sentence)"))
    #expect(read.value(.adoptedBy) == "Kommunfullmäktige")
    #expect(read.value(.adoptedOn) == "2019-05-20")
    #expect(read.value(.paragraph) == "61")
    #expect(read.value(.extendedOn) == "2022-11-15")
    #expect(read.value(.validThrough) == "2024-12-31")
  }

  @Test(
    "Without an adoption beside it the clause leaves the adoption's fields empty",
    arguments: [
      """
      Dnr SN 2019/112. Planens giltighetstid har genom beslut i socialnämnden 2022-11-15 § 88 \
      förlängts till och med 2024.
      """,
      """
      Dnr SN 2019/112. Beslut av socialnämnden 2022-11-15 om förlängning av planen till och med \
      2024.
      """,
      "Förlängning: fastställd av socialnämnden 2022-11-15 § 88 till och med 2024.",
    ])
  func noAdoption(line: String) throws {
    let read = try #require(plan(line))
    #expect(read.value(.adoptedOn) == nil)
    #expect(read.value(.paragraph) == nil)
    #expect(read[.adoptedBy]?.isCertain != true)
    // What is not told by a verb may be left unread, but never read as something else.
    #expect(["2022-11-15", nil].contains(read.value(.extendedOn)))
  }

  @Test(
    "The new end and the day of the act are told apart, in either order",
    arguments: [
      "Giltighetstiden förlängd till den 31 december 2026 av kommunstyrelsen den 30 maj 2022.",
      "Förlängd av kommunstyrelsen 2022-05-30 § 77 till och med 2026-12-31",
      "Genom beslut i kommunstyrelsen 2022-05-30 § 77 har planens giltighet förlängts t.o.m. "
        + "2026-12-31.",
      "Kommunstyrelsen beslutade 2022-05-30 § 77 att planen ska fortsätta gälla till och med "
        + "2026-12-31.",
    ])
  func order(words: String) throws {
    let read = try #require(
      plan("Antagen av kommunfullmäktige den 26 februari 2018, § 12.", below: words))
    #expect(read.value(.adoptedOn) == "2018-02-26")
    #expect(read.value(.extendedOn) == "2022-05-30")
    #expect(read.value(.validThrough) == "2026-12-31")
  }

  @Test(
    "Wishes, proposals and conditions prolong nothing",
    arguments: [
      "Planen kan förlängas till och med 2026 av kommunstyrelsen.",
      "Kommunstyrelsen föreslår 2022-05-30 att planen förlängs till och med 2026.",
      "Om planen inte ersätts förlängs den till och med 2026.",
    ])
  func unreal(words: String) throws {
    let read = try #require(
      plan("Antagen av kommunfullmäktige den 26 februari 2018, § 12.", below: words))
    #expect(read.value(.extendedOn) == nil)
    #expect(read.value(.validThrough) == nil)
  }

  @Test(
    "A later act by another body beside the adoption is not the adoption's",
    arguments: [
      "Antagen av kommunfullmäktige 2018-02-26 § 12, ändrad genom beslut av kommunstyrelsen "
        + "2020-01-13 § 4",
      "Antagen av kommunfullmäktige 2018-02-26 § 12 och förlängd till och med 2026 genom beslut av "
        + "kommunstyrelsen 2022-05-30 § 77.",
    ])
  func later(words: String) throws {
    let read = try #require(plan(words))
    #expect(read.value(.adoptedBy) == "Kommunfullmäktige")
    #expect(read.value(.adoptedOn) == "2018-02-26")
    #expect(read.value(.paragraph) == "12")
    #expect(read[.adoptedOn]?.state == .found)
  }

  @Test("An adoption with an extension told beside it keeps its own day")
  func beside() throws {
    let read = try #require(
      plan("Beslutad av kommunfullmäktige 2015-05-04 § 12, förlängd 2019-02-25 § 30"))
    #expect(read.value(.adoptedOn) == "2015-05-04")
    #expect(read.value(.paragraph) == "12")
  }

  @Test("What is prolonged for another document is not this one's")
  func others() throws {
    let read = try #require(
      plan(
        "Antagen av kommunfullmäktige 2019-05-20 § 61",
        below: """
          Kommunstyrelsen beslutade 2022-11-15 att förlänga avtalet med Norrby kommun till \
          och med 2026. Kommunstyrelsen beslutade 2022-12-01 att förlänga trafikstrategin till \
          och med 2027.
          """))
    #expect(read.value(.extendedOn) == nil)
    #expect(read.value(.validThrough) == nil)
  }

  @Test("A validity that was prolonged gives the later day as its end")
  func label() throws {
    let read = try #require(
      plan(
        """
        Antagen av: Socialnämnden 2019-05-20\n\n\
        Giltighetstid: förlängd av socialnämnden 2022-03-07 till och med 2026-12-31
        """))
    #expect(read.value(.validThrough) == "2026-12-31")
    #expect(read.value(.extendedOn) == "2022-03-07")
    #expect(read.value(.adoptedOn) == "2019-05-20")
  }

  @Test(
    "A slip of the pen in the label or in the body's name does not hide the adoption",
    arguments: [
      "Faställd av socialnämden måndagen den 20 maj 2019, § 61",
      "Fastsälld av socialnämden den 20 maj 2019 § 61",
      "Fastställd av socialnämnnden 2019-05-20, § 61",
    ])
  func slips(line: String) throws {
    let read = try #require(plan(line))
    #expect(read.value(.adoptedBy) == "Socialnämnden")
    #expect(read.value(.adoptedOn) == "2019-05-20")
    #expect(read.value(.paragraph) == "61")
  }
}
