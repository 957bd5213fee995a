import Markdown
import Register

extension EditionSheet {
  /// The edition as Markdown: title, title page, text. Read back it is the same edition.
  public func markdown(_ words: PaperWords) -> String {
    var blocks = ["# " + MarkdownWriter.escaped(title)]
    if let municipality { blocks.append(MarkdownWriter.escaped(municipality)) }
    blocks += titlePage(words).map { MarkdownWriter.escaped("\($0.label): \($0.value)") }
    // The title once more, as covers have it, so that it is clear where the text begins.
    blocks.append("# " + MarkdownWriter.escaped(title))
    blocks.append(MarkdownWriter.text(of: Array(provisions)))
    return blocks.joined(separator: "\n\n")
  }
}
