import Conversion
import Testing

extension ConversionSuite {
  /// Saved web pages and spreadsheets: what is the document's is kept, and nothing else.
  @Suite("Saved pages keep their document and lose their menus")
  struct PageTests {
    private func text(_ html: String, name: String = "a.html") async throws -> String {
      let text = try await Converter().text(of: Array(html.utf8), name: name)
      return String(decoding: text.bytes, as: UTF8.self)
    }

    @Test("menus, banners, scripts and forms are gone")
    func main() async throws {
      let page = """
        <!DOCTYPE html><html><head><title>Policy - Ekby</title><style>p{}</style></head><body>
        <div id="cookie-banner"><p>Vi använder kakor.</p></div>
        <header><a href="/">Ekby kommun</a><nav><ul><li>Start</li></ul></nav></header>
        <main><div class="breadcrumbs">Start / Politik</div><article>
        <h1>Policy f&ouml;r bes&#246;k</h1><p>Antagen av <b>kommunfullmäktige</b>.</p>
        <script>if (a < b) document.write("<p>skräp</p>")</script>
        <ul><li>Ett</li><li>Två<ul><li>Tre</li></ul></li></ul>
        <p><strong>Uppföljning</strong></p><aside>Läs mer</aside>
        <form><button>Sök</button></form></article></main>
        <footer>Postadress: 123 45 Ekby</footer></body></html>
        """
      #expect(
        try await text(page) == """
          # Policy för besök

          Antagen av kommunfullmäktige.

          - Ett
          - Två
            - Tre

          **Uppföljning**

          """)
    }

    @Test("tables and lists of terms become labels and values")
    func tables() async throws {
      let page = """
        <html><body><table><tr><th>Beslutat av</th><td>Kommunstyrelsen</td></tr>
        <tr><td>Gäller&nbsp;till</td><td><p>2027</p></td></tr></table>
        <dl><dt>Diarienummer</dt><dd>KS 2023/12</dd><dt>Paragraf</dt><dd>§ 4</dd></dl>
        <table><tr><th>Antagen</th><th>Av</th><th>Paragraf</th></tr>
        <tr><td>2020-02-03</td><td>Nämnden</td><td>7</td></tr></table></body></html>
        """
      let lines = try await text(page).split(separator: "\n").map {
        $0.split(separator: " ").joined(separator: " ")
      }
      #expect(
        lines.map { $0.replacing("\u{A0}", with: " ") } == [
          "| Beslutat av | Kommunstyrelsen |", "| Gäller till | 2027 |",
          "| Diarienummer | KS 2023/12 |", "| Paragraf | § 4 |", "| Antagen | 2020-02-03 |",
          "| Av | Nämnden |", "| Paragraf | 7 |",
        ])
    }

    @Test("a page without main part, a main part that is empty, and Latin-1 are read")
    func awkward() async throws {
      #expect(try await text("<html><body><p>Policy</body>") == "Policy\n")
      let filled = "<html><main></main><div><h1>Policy</h1></div></html>"
      #expect(try await text(filled) == "# Policy\n")
      let latin = Array("<html><p>P".utf8) + [0xE5] + Array("verkan</p>".utf8)
      let read = try await Converter().text(of: latin, name: "a.html")
      #expect(read.bytes == Array("Påverkan\n".utf8))
    }

    @Test("text, Markdown and CSV pass as they are, in whatever encoding")
    func untouched() async throws {
      for (name, bytes) in [
        ("a.txt", [0xFE, 0xFF, 0, 0x41]), ("a.md", Array("# Å".utf8)),
        ("a.csv", [0x41, 0x3B, 0xE5]),
      ] as [(String, [UInt8])] {
        #expect(try await Converter().text(of: bytes, name: name).bytes == bytes)
      }
    }

    @Test("a workbook's cells are rows, days as days")
    func workbook() async throws {
      let sheet = """
        <worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
        <row><c r="A2" t="inlineStr"><is><t>Policy &amp; plan</t></is></c><c r="B2"><v>12</v></c>
        <c r="C2" s="1"><v>45035</v></c></row></sheetData></worksheet>
        """
      let book = ZipWriter.archive([
        "xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": sheet,
        "xl/sharedStrings.xml": "<sst><si><t>Titel</t></si><si><r><t>Antagen</t></r></si></sst>",
        "xl/styles.xml": "<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></s>",
      ])
      let read = try await Converter().text(of: book, name: "a.xlsx")
      #expect(read.format == .spreadsheet)
      #expect(
        String(decoding: read.bytes, as: UTF8.self)
          == "| Titel |  | Antagen |\n| Policy & plan | 12 | 2023-04-19 |\n")
    }

    @Test("a sheet of OpenDocument shows its cells as they were shown")
    func openDocument() async throws {
      let content = """
        <o><table:table><table:table-row><table:table-cell><text:p>Titel</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="2"/>
        <table:table-cell><text:p>Antagen</text:p></table:table-cell>
        <table:table-cell table:number-columns-repeated="16000"/>
        </table:table-row></table:table></o>
        """
      let book = ZipWriter.archive([
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content,
      ])
      let read = try await Converter().text(of: book, name: "a.ods")
      #expect(String(decoding: read.bytes, as: UTF8.self) == "| Titel |  |  | Antagen |\n")
    }
  }
}
