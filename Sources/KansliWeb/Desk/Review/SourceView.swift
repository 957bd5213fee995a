import HTML
import KansliStore
import Reading
import Register

/// A file's text by lines, with the places that facts came from marked.
struct SourceView {
  let page: ReviewItemPage
  let sheet: ReviewSheet

  /// A text longer than this is shown around its finds.
  private static let wholeLimit = 600
  /// Lines shown on each side of a find in a long text.
  private static let margin = 12

  private var words: Shared<DeskPhrases> { page.phrases.desk }

  var html: HTML {
    let lines: [String]
    do throws(UnreadableFile) {
      lines = try SourceText.lines(sheet.text.map { Array($0.utf8) } ?? sheet.content)
    } catch {
      return element("p") { words.unreadableSource }
    }
    let marks = self.marks
    let shown = shownLines(lines.count, marks.keys)
    return element(
      "div", ["class": "original", "tabindex": "0", "role": "group", "aria-labelledby": "kalla"]
    ) {
      for (index, run) in shown.enumerated() {
        if index > 0 || run.lowerBound > 1 {
          let before = index > 0 ? shown[index - 1].upperBound : 0
          let missing = run.lowerBound - before - 1
          if missing > 0 { element("p", ["class": "source"]) { words.leftOut(missing) } }
        }
        element("ol", ["start": "\(run.lowerBound)"]) {
          for number in run {
            line(number, lines[number - 1], marks[number] ?? [])
          }
        }
      }
    }
  }

  private func line(_ number: Int, _ text: String, _ finds: [String]) -> HTML {
    element("li", ["id": "rad-\(number)", "class": finds.isEmpty ? nil : "found"]) {
      if finds.isEmpty { text } else { marked(text, finds) }
    }
  }

  /// The line with what was read of it marked: the words themselves where they stand on it.
  private func marked(_ text: String, _ finds: [String]) -> HTML {
    var ranges: [Range<String.Index>] = []
    for find in finds.sorted(by: { $0.count > $1.count }) where !find.isEmpty {
      guard let range = Self.range(of: find, in: text) else { continue }
      if !ranges.contains(where: { $0.overlaps(range) }) { ranges.append(range) }
    }
    guard !ranges.isEmpty else { return element("mark") { text } }
    ranges.sort { $0.lowerBound < $1.lowerBound }
    let ends = [text.startIndex] + ranges.map(\.upperBound)
    return HTML {
      for (range, start) in zip(ranges, ends) {
        String(text[start..<range.lowerBound])
        element("mark") { String(text[range]) }
      }
      String(text[(ends.last ?? text.startIndex)...])
    }
  }

  private static func range(of words: String, in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(words) {
        return start..<text.index(start, offsetBy: words.count)
      }
      start = text.index(after: start)
    }
    return nil
  }

  /// The words found on each line.
  private var marks: [Int: [String]] {
    var marks: [Int: [String]] = [:]
    for name in sheet.part.fields {
      guard name != "action", let field = sheet.part.field(name), field.line > 0 else { continue }
      marks[field.line, default: []].append(field.raw)
      for other in field.alternatives where other.line > 0 {
        marks[other.line, default: []].append(other.raw)
      }
    }
    return marks
  }

  /// All lines of a short text, and the surroundings of the finds in a long one.
  private func shownLines(_ count: Int, _ found: some Collection<Int>) -> [ClosedRange<Int>] {
    guard count > 0 else { return [] }
    guard count > Self.wholeLimit else { return [1...count] }
    var runs: [ClosedRange<Int>] = []
    for line in found.sorted() where line <= count {
      let run = max(1, line - Self.margin)...min(count, line + Self.margin)
      if let last = runs.last, run.lowerBound <= last.upperBound + 1 {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, run.upperBound)
      } else {
        runs.append(run)
      }
    }
    return runs.isEmpty ? [1...Self.wholeLimit] : runs
  }
}
