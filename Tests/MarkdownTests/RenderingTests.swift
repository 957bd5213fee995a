import HTML
import Markdown
import Register
import Testing

@Suite("Markdown is shown as HTML")
struct RenderingTests {
  private func html(_ markdown: String) -> String {
    String(decoding: MarkdownText(markdown).rendered().html.bytes, as: UTF8.self)
  }

  @Test(
    "each part has its element",
    arguments: [
      ("# A\n\n## B", "<h2>A</h2><h3>B</h3>"), ("### A", "<h2>A</h2>"),
      ("a *b* **c**", "<p>a <em>b</em> <strong>c</strong></p>"),
      ("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
      ("3) a\n4) b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
      ("> a", "<blockquote><p>a</p></blockquote>"),
      (
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "<table><thead><tr><th scope=\"col\">a</th><th scope=\"col\">b</th></tr></thead>"
          + "<tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
      ),
      (
        "a[^1]\n\n[^1]: b",
        "<p>a<sup><a href=\"#not-1\" aria-label=\"Not 1\">1</a></sup></p>"
          + "<p class=\"note\" id=\"not-1\"><sup>1</sup> b</p>"
      ),
      (
        "[a](https://ekby.example/?a=1&b=2)",
        "<p><a href=\"https://ekby.example/?a=1&amp;b=2\" rel=\"noopener\">a</a></p>"
      ),
    ])
  func elements(markdown: String, expected: String) { #expect(html(markdown) == expected) }

  @Test(
    "what could run is words",
    arguments: [
      "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=x>b</b>",
      "[a](javascript:alert(1))", "[a](JaVaScRiPt:alert(1))", "[a](java\tscript:alert(1))",
      "[a](data:text/html;base64,PHNjcmlwdD4=)", "[a](vbscript:x)", "[a](//ekby.example)",
      "[a](/arbete)", "[a](&#106;avascript:alert(1))", "<javascript:alert(1)>",
      "![a](https://ekby.example/x.png)", "[a]: javascript:alert(1)\n\n[a]", "[a](https:// x)",
      "<!-- a --><iframe src=x>", "```html\n<script>\n```", "[a](http://)",
      "|<script>|\n|---|\n|<script>|", "[^<b>]: <i>x</i>", "[x](https://a\"onclick=alert(1))",
    ])
  func hostile(markdown: String) {
    let html = html(markdown)
    for mark in [
      "<script", "<img", "<iframe", "<b", "<i>", "href=\"j", "href=\"d", "href=\"v",
      "href=\"/", "href=\"&", "\"onclick",
    ] {
      #expect(!html.contains(mark), "\(html)")
    }
  }

  @Test(
    "texts made to be deep, wide or long are read in time and without an end of the program",
    arguments: [
      String(repeating: "> ", count: 5_000) + "a",
      String(repeating: "- ", count: 5_000) + "a",
      (0..<200).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n"),
      String(repeating: "*a **b ", count: 5_000), String(repeating: "[", count: 20_000),
      String(repeating: "[a](", count: 5_000), String(repeating: "[^1]", count: 20_000),
      String(repeating: "[^1]: a\n", count: 5_000), String(repeating: "<", count: 50_000),
      "|" + String(repeating: "a|", count: 500) + "\n|" + String(repeating: "-|", count: 500)
        + "\n" + String(repeating: "|a", count: 500),
      "|" + String(repeating: "a|", count: 40_000) + "\n|" + String(repeating: "-|", count: 40_000)
        + "\n" + String(repeating: "|a\n", count: 40_000),
      "|" + String(repeating: "a|", count: 90) + "\n|" + String(repeating: "-|", count: 90)
        + "\n" + String(repeating: "|a\n", count: 100_000),
      String(repeating: "`a``", count: 5_000), String(repeating: "a\u{0}\u{FFFD}", count: 100),
      String(repeating: "# ekar\n\n- lindar\n\n", count: 40_000),
    ])
  func vast(markdown: String) {
    let start = ContinuousClock.now
    let text = MarkdownText(markdown)
    #expect(!text.rendered().html.bytes.isEmpty)
    #expect(!text.provisions().isEmpty || text.blocks.isEmpty)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("a table of a hundred columns is a table, one of more is words")
  func columns() {
    for (count, isTable) in [(2, true), (100, true), (101, false)] {
      let head = (1...count).map { "a\($0)" }.joined(separator: "|")
      let rule = Array(repeating: "-", count: count).joined(separator: "|")
      let kinds = MarkdownText("|\(head)|\n|\(rule)|\n|b|").provisions().map(\.kind)
      #expect(kinds == (isTable ? [.row, .row] : [.paragraph]), "\(count)")
    }
  }

  @Test("what is too long is cut at a line, and says so")
  func cut() {
    let text = MarkdownText(String(repeating: "åäö.\n\n", count: 200_000))
    #expect(text.isCut)
    #expect(text.provisions().allSatisfy { $0.text == "åäö." })
    #expect(!MarkdownText("åäö").isCut)
    #expect(MarkdownText("").blocks.isEmpty)
  }
}
