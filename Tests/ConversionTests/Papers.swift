import Testing

/// Invented documents, each told once; every format is made from the same words.
struct Paper: CustomTestStringConvertible, Sendable {
  var name: String
  /// The cover and the rest, as they are set in a page.
  var cover: String
  var body: String
  /// The whole as plain text, and as Markdown.
  var text: String
  var markdown: String
  /// What must be read out of every form of it.
  var facts: [String: String]

  var testDescription: String { name }
  var html: String { cover + "<div class=text>" + body + "</div>" }

  static let all = [strip, table, prose]

  private static let sentences = [
    "Policyn anger hur kommunen tar emot besök från andra orter och länder.",
    "Nämnderna ska planera besök i god tid och berätta för invånarna vad de har gett.",
    "Ett besök bör ha ett tydligt syfte som har med verksamhetens mål att göra.",
    "Kostnaderna ska vara rimliga och redovisas varje år i kommunens årsredovisning.",
    "Den som tar emot gäster ansvarar för att lokalerna går att nå för alla.",
    "Erfarenheter från besöken sammanställs och delas med de nämnder som berörs.",
  ]

  private static let headings = ["Syfte", "Ansvar", "Uppföljning"]

  private static var bodyHTML: String {
    headings.map { heading in
      "<h2>\(heading)</h2><p>\(sentences.joined(separator: " "))</p>"
        + "<p>\(sentences.reversed().joined(separator: " "))</p>"
    }.joined()
  }

  private static func bodyText(_ mark: String) -> String {
    headings.map { heading in
      "\(mark)\(heading)\n\n\(sentences.joined(separator: "\n"))\n\n"
        + sentences.reversed().joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  static let strip: Paper = {
    let types = ["Strategi", "Program", "Plan", "Policy", "Riktlinjer", "Regler"]
    let labels = [
      ("Fastställt av", "Kommunfullmäktige"), ("Datum", "2023-04-19"),
      ("För revidering ansvarar", "Kommunstyrelsen"),
      ("Dokumentet gäller för", "Alla nämnder och bolag"),
      ("Dokumentet gäller till och med", "2027"),
    ]
    let items = types.map { $0 == "Policy" ? "<li><b>\($0)</b></li>" : "<li>\($0)</li>" }
    let lines = labels.map { "\($0.0): \($0.1)" }
    return Paper(
      name: "a strip of types",
      cover: "<ul class=strip>\(items.joined())</ul><p>Ekby kommuns</p><h1>Besökspolicy</h1>"
        + lines.map { "<p>\($0)</p>" }.joined(),
      body: bodyHTML,
      text: types.map { $0 == "Policy" ? "» Policy" : $0 }.joined(separator: "\n")
        + "\n\nEkby kommuns\n\nBesökspolicy\n\n" + lines.joined(separator: "\n") + "\n\n"
        + bodyText(""),
      markdown: types.map { $0 == "Policy" ? "- **Policy**" : "- \($0)" }.joined(separator: "\n")
        + "\n\nEkby kommuns\n\n# Besökspolicy\n\n" + lines.joined(separator: "\n\n") + "\n\n"
        + bodyText("## "),
      facts: [
        "title": "Besökspolicy", "type": "policy", "adoptedBy": "Kommunfullmäktige",
        "adoptedOn": "2023-04-19", "validThrough": "2027", "reviewResponsible": "Kommunstyrelsen",
      ])
  }()

  static let table: Paper = {
    let labels = [
      ("Beslutat av", "Kommunstyrelsen"), ("Beslutsdatum", "2021-09-07"), ("Paragraf", "§ 118"),
      ("Diarienummer", "KS 2021/00345"), ("Giltig till och med", "2025-12-31"),
      ("Revideras senast", "2024-06-30"), ("Dokumentansvarig", "Kanslichefen"),
    ]
    let rows = labels.map { "<tr><td>\($0.0)</td><td>\($0.1)</td></tr>" }.joined()
    return Paper(
      name: "a cover table",
      cover: "<p>Norrby kommun</p><h1>Riktlinjer för besök</h1><table>\(rows)</table>",
      body: bodyHTML,
      text: "Norrby kommun\n\nRiktlinjer för besök\n\n"
        + labels.map { "\($0.0): \($0.1)" }.joined(separator: "\n") + "\n\n" + bodyText(""),
      markdown: "Norrby kommun\n\n# Riktlinjer för besök\n\n|  |  |\n|---|---|\n"
        + labels.map { "| \($0.0) | \($0.1) |" }.joined(separator: "\n") + "\n\n" + bodyText("## "),
      facts: [
        "title": "Riktlinjer för besök", "type": "guidelines", "adoptedBy": "Kommunstyrelsen",
        "adoptedOn": "2021-09-07", "paragraph": "118", "registryNumber": "KS 2021/00345",
        "validThrough": "2025-12-31", "reviewBy": "2024-06-30",
      ])
  }()

  static let prose: Paper = {
    let line = "Antagen av kommunfullmäktige den 14 juni 2022, § 77. Gäller till och med 2026."
    return Paper(
      name: "one line of adoption",
      cover: "<p>Ekevalla kommun</p><h1>Strategi för besök och möten</h1><p>\(line)</p>",
      body: bodyHTML,
      text: "Ekevalla kommun\n\nStrategi för besök och möten\n\n\(line)\n\n" + bodyText(""),
      markdown: "Ekevalla kommun\n\n# Strategi för besök och möten\n\n\(line)\n\n"
        + bodyText("## "),
      facts: [
        "title": "Strategi för besök och möten", "type": "strategy",
        "adoptedBy": "Kommunfullmäktige", "adoptedOn": "2022-06-14", "paragraph": "77",
        "validThrough": "2026",
      ])
  }()
}
