import Markdown
import Register

extension Paper {
  /// The paper as Markdown: for the web, for mail, and for whoever writes on from it.
  public func markdown(_ words: PaperWords) -> String {
    var lines: [String] = []
    func add(_ line: String) { lines += [line, ""] }
    add(PaperText.escaped(municipality))
    add("**\(PaperText.escaped(from))**")
    if minutesItem != nil {
      add(words.kind(kind) + (day.map { " \($0)" } ?? ""))
    } else {
      add(words.kind(kind))
      if let sender = sender(words) { add("\(words.officer): \(PaperText.escaped(sender))") }
      if let day { add("\(words.date): \(day)") }
      if let registryNumber { add("\(words.registryNumber) \(PaperText.escaped(registryNumber))") }
      if let to { add("\(words.to): \(PaperText.escaped(to))") }
    }
    add("# \(PaperText.escaped(fullTitle))")
    if minutesItem != nil, let registryNumber {
      add("\(words.registryNumber) \(PaperText.escaped(registryNumber))")
    }
    for section in sections { PaperText.write(section, words).forEach(add) }
    if kind == .proposal, !signatures.isEmpty { add(PaperText.escaped(from.uppercased())) }
    for signature in signatures {
      add(
        [signature.name, words.role(signature)].compactMap { $0.map(PaperText.escaped) }
          .joined(separator: "  \n"))
    }
    for section in annexes { PaperText.write(section, words).forEach(add) }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }
}

/// The pieces of a paper as Markdown.
private enum PaperText {
  static func escaped(_ text: String) -> String { MarkdownWriter.escaped(text) }

  static func write(_ section: PaperSection, _ words: PaperWords) -> [String] {
    let heading: [String] =
      switch section.heading {
      case .none: []
      case .words(let heading): ["## \(words.heading(heading))"]
      case .operative(let text): ["## \(escaped(text))"]
      }
    return heading + section.parts.flatMap { write($0, words) }
  }

  private static func write(_ part: PaperPart, _ words: PaperWords) -> [String] {
    switch part {
    case .paragraph(let text): [escaped(text)]
    case .list(let items): [items.map { "- " + escaped($0) }.joined(separator: "\n")]
    case .heading(let text): ["### \(escaped(text))"]
    case .clauses(let lead, let clauses):
      (lead.map { [escaped($0)] } ?? [])
        + clauses.enumerated().map {
          escaped(OperativeText.closed($0.element, isLast: $0.offset == clauses.count - 1))
        }
    case .consequences(let consequences):
      consequences.flatMap { ["### \(words.consequence($0.kind))", escaped($0.text)] }
    case .views(let views): [table(views, words)]
    case .table(let table): [escaped(table.caption), rows([table.head] + table.rows)]
    case .referralCount(let referral):
      [
        [
          words.referralDays(referral.sentOn, referral.answeredBy),
          words.referralCount(referral.partyCount, referral.answerCount),
        ].compactMap { $0 }.joined(separator: " ")
      ]
    }
  }

  private static func table(_ views: [ReferralSummary.View], _ words: PaperWords) -> String {
    let head = [words.party, words.provision, words.response, words.answer]
    let rows = views.map {
      [$0.party, $0.provision ?? words.wholeText, $0.response, $0.answer ?? words.notAnswered]
    }
    return self.rows([head] + rows)
  }

  /// A table, the head first.
  private static func rows(_ table: [[String]]) -> String {
    let lines = table.map { row in
      "| " + row.map { MarkdownWriter.escapedCell($0) }.joined(separator: " | ") + " |"
    }
    let rule = "|" + String(repeating: "---|", count: table[0].count)
    return ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n")
  }
}
