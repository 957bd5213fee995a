import Conversion
import Foundation
import HTML
import Publishing
import Reading
import Register
import Testing

@Suite("An edition leaves the register", .serialized)
struct EditionTests {
  static let sheet = EditionSheet(
    title: "Riktlinjer för skogsutflykter", number: 3, municipality: "Ekby kommun",
    text: CheckedText(
      fields: [
        .type: "guidelines", .adoptedBy: "Kommunstyrelsen", .adoptedOn: "2024-03-21",
        .paragraph: "45", .registryNumber: "KS 2024-00012", .validThrough: "2027",
        .reviewResponsible: "Kommunstyrelsen", .followUpResponsible: "Utbildningsnämnden",
        .appliesTo: "Alla nämnder", .familyLabel: "Normerande",
      ],
      provisions: Provision.suggested([
        (.heading, 1, "Riktlinjer för skogsutflykter"),
        (.paragraph, 1, "Alla barn i Ekby bör komma ut i skogen varje vecka <året om>.[1]"),
        (.heading, 2, "Syfte"), (.item, 1, "Rektorn planerar utflykterna tillsammans med barnen."),
        (.item, 2, "Bussen bokas i god tid."), (.item, 1, "Vårdnadshavare får veta i förväg."),
        (.heading, 4, "Avgifter"), (.row, 1, "Skog | Avstånd | Avgift"),
        (.row, 1, "Ekskogen | 4 km"), (.row, 1, "Lindskogen |  | 20 kr"),
        (.paragraph, 1, "Avgiften ses över varje år."),
        (.footnote, 1, "[1] Utom när det åskar."),
      ])))

  @Test("as Markdown it is read back as the same edition: title page and every word")
  func markdown() throws {
    let reading = DocumentReader.read(text: Self.sheet.markdown(.swedish))
    let document = try #require(reading.documents.first)
    #expect(reading.kind == .document && reading.decisions.isEmpty)
    #expect(Self.sheet.markdown(.swedish).contains("Dokumenttyp: Riktlinjer (normerande)"))
    for (field, value) in Self.sheet.text.fields where field != .familyLabel {
      #expect(document[field]?.value == value, "\(field)")
    }
    #expect(document[.title]?.value == Self.sheet.title)
    #expect(document[.municipality]?.value == "Ekby kommun")
    let texts = document.provisions.map { "\($0.kind) \($0.text)" }
    let expected = Self.sheet.text.provisions.dropFirst().map { "\($0.kind) \($0.text)" }
    #expect(texts == expected)
  }

  @Test("as HTML every provision has its id, headings go down one by one, tables have headers")
  func html() {
    let html = String(decoding: Self.sheet.page(.swedish).bytes, as: UTF8.self)
    for provision in Self.sheet.text.provisions.dropFirst() {
      #expect(html.contains("id=\"\(provision.id)\""), "\(provision.id)")
    }
    #expect(html.contains("<h1>Riktlinjer för skogsutflykter</h1>"))
    #expect(html.contains("<h2 id=\"syfte\">") && html.contains("<h3 id=\"avgifter\">"))
    #expect(html.contains("<ul><li id="))
    #expect(html.contains("barnen.<ul><li"))
    #expect(html.contains("<th scope=\"col\">Avstånd</th>") && html.contains("<td></td>"))
    #expect(html.contains("&lt;året om&gt;") && !html.contains("<året"))
    #expect(html.contains("Utgåva 3"))
  }

  @Test(
    "as PDF it is tagged, and read back it has the same title page",
    .enabled(if: Press.weasyprint != nil, Press.missing))
  func pdf() async throws {
    let pdf = try await Printer(weasyprint: Press.weasyprint).pdf(
      ofPage: Self.sheet.page(.swedish).bytes, stylesheet: PrintStyle.css)
    #expect(try Press.ask(["pdfinfo"], of: pdf).contains("Tagged:          yes"))
    let text = try await Converter().text(of: pdf, name: "a.pdf")
    let reading = try DocumentReader.read(text.bytes)
    let document = try #require(reading.documents.first)
    for field in [
      DocumentReading.Field.adoptedBy, .adoptedOn, .validThrough, .reviewResponsible, .appliesTo,
    ] {
      #expect(document[field]?.value == Self.sheet.text.fields[field], "\(field)")
    }
  }

  @Test("until further notice is said in words, and the rest of an empty title page is left out")
  func words() {
    var sheet = Self.sheet
    sheet.text.fields = [.validThrough: "until-further-notice"]
    #expect(sheet.markdown(.swedish).contains("Dokumentet gäller till och med: tills vidare"))
    #expect(sheet.markdown(.english).contains("Valid through: until further notice"))
    #expect(!sheet.markdown(.swedish).contains("Fastställt av"))
  }
}
