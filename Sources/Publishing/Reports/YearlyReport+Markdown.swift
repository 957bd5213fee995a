import Markdown
import Register

extension YearlyReport {
  /// The report as plain Markdown with tables, for a person to write on from. Pictures are
  /// described: what they show stands in the tables.
  public func markdown(_ words: YearlyReportWords) -> String {
    var blocks = ["# " + MarkdownWriter.escaped(title), MarkdownWriter.escaped(municipality)]
    if let department {
      blocks.append(MarkdownWriter.escaped("\(words.department): \(department)"))
    }
    blocks.append("*" + MarkdownWriter.escaped(basis) + "*")
    for section in sections {
      blocks.append("## " + MarkdownWriter.escaped(section.title))
      blocks += section.parts.flatMap { Self.blocks(of: $0, in: section, words) }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func blocks(
    of part: ReportPart, in section: ReportSection, _ words: YearlyReportWords
  ) -> [String] {
    switch part {
    case .paragraph(let text): [MarkdownWriter.escaped(text)]
    case .picture(let picture): [MarkdownWriter.escaped(words.picture(picture.description))]
    // A caption that is the heading again is not said twice.
    case .table(let table) where table.caption == section.title: [lines(of: table)]
    case .table(let table): ["**" + MarkdownWriter.escaped(table.caption) + "**", lines(of: table)]
    }
  }

  private static func lines(of table: ReportTable) -> String {
    let rule = "|" + table.columns.map { _ in "---|" }.joined()
    let rows = ([table.columns] + table.rows + (table.total.map { [$0] } ?? [])).map { row in
      "| " + row.map(MarkdownWriter.escapedCell).joined(separator: " | ") + " |"
    }
    return ([rows[0], rule] + rows.dropFirst()).joined(separator: "\n")
  }
}
