import HTML
import Testing

@Suite("Writing HTML")
struct HTMLTests {
  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  @Test("text and attribute values are escaped")
  func escaping() {
    let html = element("a", ["href": "/x?a=1&b=\"2\"", "title": "it's"]) { "<b>å & ä</b>" }
    #expect(
      text(html)
        == "<a href=\"/x?a=1&amp;b=&quot;2&quot;\" title=\"it&#39;s\">"
        + "&lt;b&gt;å &amp; ä&lt;/b&gt;</a>")
  }

  @Test("control characters are left out")
  func control() { #expect(text(HTML("a\u{0}b\u{8}c\nd")) == "abc\nd") }

  @Test("void elements have no end and attributes without a value are left out")
  func void() {
    #expect(text(element("br")) == "<br>")
    #expect(text(element("input", ["id": nil, "required": ""])) == "<input required>")
  }

  @Test("parts stand in order, loops and choices among them")
  func builder() {
    let html = HTML {
      for number in 1...3 { element("i") { "\(number)" } }
      if text(HTML()).isEmpty { "tom" } else { "full" }
    }
    #expect(text(html) == "<i>1</i><i>2</i><i>3</i>tom")
  }
}
