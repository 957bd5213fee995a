public import HTML
import Register

extension Paper {
  /// What the page is made for.
  public enum Medium: Sendable {
    /// A browser or a printer: a page with its title as its first heading.
    case print
    /// A word processor: the page has no title, since pandoc would print it above the letterhead.
    case word
  }

  /// The paper as a whole page: valid HTML without script, and with no style of its own.
  ///
  /// - Parameter stylesheet: the address of `PrintStyle.css` where the page is shown in a browser.
  public func page(
    _ words: PaperWords, stylesheet: String? = nil, for medium: Medium = .print
  ) -> HTML {
    let writer = PaperWriter(paper: self, words: words)
    return HTML.document(language: words.language) {
      element("head") {
        element("meta", ["charset": "utf-8"])
        element(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        if medium == .print { element("title") { fullTitle } }
        if let stylesheet {
          element("link", ["rel": "stylesheet", "href": stylesheet])
        }
      }
      element("body", ["class": "paper"]) {
        element("main") {
          // No header element: whoever imports a saved page takes that for the web site's.
          element("div", ["class": "letterhead"]) { writer.letterhead }
          element("h1", ["lang": writer.textLanguage]) { fullTitle }
          // In an extract the § and its title come first, then the number in the registry.
          if minutesItem != nil { writer.registryLine }
          for section in sections { writer.html(of: section) }
          writer.signatures
          for section in annexes { writer.html(of: section, class: "annex") }
        }
      }
    }
  }

  /// Who answers for the paper; `nil` where that would only say the label once more.
  func sender(_ words: PaperWords) -> String? { senderRole == words.officer ? nil : senderRole }

  /// The title with the § of the minutes before it.
  public var fullTitle: String { minutesItem.map { "§ \($0) \(title)" } ?? title }
}

private struct PaperWriter {
  let paper: Paper
  let words: PaperWords

  /// The tag of the matter's own texts, where the page is in another language.
  var textLanguage: String? { paper.language == words.language ? nil : paper.language }
  private var operativeLanguage: String? { words.language == "sv" ? nil : "sv" }

  var letterhead: HTML {
    HTML {
      element("p", ["class": "municipality", "lang": textLanguage]) { paper.municipality }
      element("p", ["class": "from", "lang": textLanguage]) { paper.from }
      if paper.minutesItem != nil {
        element("p", ["class": "kind"]) {
          words.kind(paper.kind) + (paper.day.map { " \($0)" } ?? "")
        }
      } else {
        element("p", ["class": "kind"]) { words.kind(paper.kind) }
        if let role = paper.sender(words) { line(words.officer, role) }
        if let day = paper.day { line(words.date, day.description) }
        registryLine
        if let to = paper.to { line(words.to, to) }
      }
    }
  }

  @HTMLBuilder var registryLine: HTML {
    if let number = paper.registryNumber {
      element("p", ["class": "registry"]) { "\(words.registryNumber) \(number)" }
    }
  }

  private func line(_ label: String, _ value: String) -> HTML {
    element("p") { "\(label): \(value)" }
  }

  func html(of section: PaperSection, class name: String? = nil) -> HTML {
    element("section", ["class": name]) {
      switch section.heading {
      case .none: HTML()
      case .words(let heading): element("h2") { words.heading(heading) }
      case .operative(let text): element("h2", ["lang": operativeLanguage]) { text }
      }
      for part in section.parts { html(of: part) }
    }
  }

  private func html(of part: PaperPart) -> HTML {
    switch part {
    case .paragraph(let text): element("p", ["lang": textLanguage]) { text }
    case .list(let items):
      element("ul", ["lang": textLanguage]) { for item in items { element("li") { item } } }
    case .heading(let text): element("h3", ["lang": textLanguage]) { text }
    case .clauses(let lead, let clauses): html(of: clauses, lead)
    case .consequences(let consequences):
      HTML {
        for consequence in consequences {
          element("h3") { words.consequence(consequence.kind) }
          element("p", ["lang": textLanguage]) { consequence.text }
        }
      }
    case .views(let views): table(views)
    case .table(let table): self.table(table)
    case .referralCount(let referral):
      element("p") {
        [
          words.referralDays(referral.sentOn, referral.answeredBy),
          words.referralCount(referral.partyCount, referral.answerCount),
        ].compactMap { $0 }.joined(separator: " ")
      }
    }
  }

  /// Each clause is a paragraph of its own: what is decided can be pointed at, and read aloud.
  private func html(of clauses: [String], _ lead: String?) -> HTML {
    element("div", ["class": "operative", "lang": operativeLanguage]) {
      if let lead { element("p", ["class": "lead"]) { lead } }
      for (index, clause) in clauses.enumerated() {
        element("p", ["class": "clause"]) {
          OperativeText.closed(clause, isLast: index == clauses.count - 1)
        }
      }
    }
  }

  private func table(_ views: [ReferralSummary.View]) -> HTML {
    element("table") {
      element("caption") { words.responsesCaption }
      element("thead") {
        element("tr") {
          for word in [words.party, words.provision, words.response, words.answer] {
            element("th", ["scope": "col"]) { word }
          }
        }
      }
      element("tbody", ["lang": textLanguage]) {
        for view in views {
          element("tr") {
            element("th", ["scope": "row"]) { view.party }
            cell(view.provision, words.wholeText)
            element("td") { view.response }
            cell(view.answer, words.notAnswered)
          }
        }
      }
    }
  }

  private func table(_ table: PaperTable) -> HTML {
    element("table", ["lang": textLanguage]) {
      element("caption") { table.caption }
      element("thead") {
        element("tr") {
          for word in table.head { element("th", ["scope": "col"]) { word } }
        }
      }
      element("tbody") {
        for row in table.rows {
          element("tr") {
            for (index, text) in row.enumerated() {
              if index == 0 {
                element("th", ["scope": "row"]) { text }
              } else {
                element("td") { text }
              }
            }
          }
        }
      }
    }
  }

  private func cell(_ text: String?, _ otherwise: String) -> HTML {
    text.map { text in element("td") { text } }
      ?? element("td", ["lang": textLanguage == nil ? nil : words.language]) { otherwise }
  }

  @HTMLBuilder var signatures: HTML {
    if !paper.signatures.isEmpty {
      element("section", ["class": "signatures"]) {
        if paper.kind == .proposal {
          element("p", ["class": "from", "lang": textLanguage]) { paper.from.uppercased() }
        }
        for signature in paper.signatures {
          element("p", ["class": "signature"]) {
            if let name = signature.name {
              name
              element("br")
            }
            words.role(signature)
          }
        }
      }
    }
  }
}

extension PaperWords {
  func role(_ signature: PaperSignature) -> String {
    switch signature.role {
    case .chair: chair(signature.body)
    case .secretary: secretary
    case .minutesApprover: minutesApprover
    case .post(let post): post
    }
  }
}
