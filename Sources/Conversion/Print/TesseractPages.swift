/// Reads tesseract's table of words: each with its box and how sure the program was.
enum TesseractPages {
  static func read(_ table: [UInt8]) -> [PrintedPage] {
    var pages: [PrintedPage] = []
    var line: [Word] = []
    var lineHeight = 0
    for row in table.split(separator: 0x0A).dropFirst() {
      let columns = row.split(separator: 0x09, maxSplits: 11, omittingEmptySubsequences: false)
      guard columns.count == 12, let level = number(columns[0]) else { continue }
      switch level {
      case 1:
        end(&line, lineHeight, &pages)
        pages.append(
          PrintedPage(width: number(columns[8]) ?? 2480, height: number(columns[9]) ?? 3508))
      case 4:
        end(&line, lineHeight, &pages)
        lineHeight = number(columns[9]) ?? 0
      case 5:
        if let word = word(columns) { line.append(word) }
      default: break
      }
    }
    end(&line, lineHeight, &pages)
    return pages
  }

  private struct Word {
    var fragment: Fragment
    var confidence: Int
  }

  private static func number(_ column: ArraySlice<UInt8>) -> Int? {
    Int(String(decoding: column.prefix(while: { $0 != UInt8(ascii: ".") }), as: UTF8.self))
  }

  private static func word(_ columns: [ArraySlice<UInt8>]) -> Word? {
    guard let left = number(columns[6]), let top = number(columns[7]),
      let width = number(columns[8]), let height = number(columns[9]),
      let confidence = number(columns[10]), confidence >= 10
    else { return nil }
    let text = Array(columns[11].filter { $0 >= 0x20 })
    guard text.contains(where: { $0 != 0x20 }) else { return nil }
    return Word(
      fragment: Fragment(
        left: left, top: top, width: width, height: height, size: height, isBold: false,
        text: text), confidence: confidence)
  }

  /// Puts a line's words together, parted where the gap is wider than any blank.
  private static func end(_ line: inout [Word], _ height: Int, _ pages: inout [PrintedPage]) {
    defer { line = [] }
    guard !line.isEmpty, !pages.isEmpty else { return }
    // A dot in the margin is read as whatever is round: no Swedish line begins with these alone.
    let marks: Set<String> = ["e", "o", "+", "*", "«", "»", ".", "-", "¢", "«»", "®", "©", "°"]
    if line.count > 1, marks.contains(String(decoding: line[0].fragment.text, as: UTF8.self)),
      line[1].fragment.left - line[0].fragment.right > height / 3
    {
      line[0].fragment.text = Array("•".utf8)
    }
    var parts: [Fragment] = []
    for word in SectionMarks.mended(line.map(\.fragment)) {
      guard var last = parts.last, word.left - last.right <= max(height, 10) else {
        parts.append(word)
        continue
      }
      last.text += [0x20] + word.text
      let bottom = max(last.bottom, word.bottom)
      last.top = min(last.top, word.top)
      last.height = bottom - last.top
      last.width = word.right - last.left
      parts[parts.count - 1] = last
    }
    for var part in parts {
      part.size = max(1, parts.count == 1 ? height : part.height)
      pages[pages.count - 1].fragments.append(part)
    }
  }
}

/// Gives back the sign § to scans: tesseract's Swedish has none, and reads it as an 8.
///
/// The sign goes below the line and figures do not, so its box tells it from a figure; `8 118 kr`
/// stays as it is.
enum SectionMarks {
  private static let marks = Set("3589S$&".utf8)
  private static let doubled: Set<String> = ["88", "55", "SS", "$$", "8$", "$8"]

  static func mended(_ words: [Fragment]) -> [Fragment] {
    var words = words
    for index in words.indices {
      let near = [index - 1, index + 1].filter(words.indices.contains).map { words[$0] }
      let word = words[index]
      guard near.contains(where: { isFigures($0.text) && isLower(word, than: $0) }) else {
        continue
      }
      let text = String(decoding: words[index].text, as: UTF8.self)
      let isNarrow = word.width * 100 < word.height * 65
      if text.utf8.count <= 2, isNarrow, text.utf8.allSatisfy({ marks.contains($0) }) {
        // Two figures in the width of one are one sign.
        words[index].text = Array("§".utf8)
      } else if doubled.contains(text) {
        words[index].text = Array("§§".utf8)
      } else if (2...4).contains(text.utf8.count), text.first == "8", isFigures(words[index].text) {
        // The sign and its number, set close.
        words[index].text = Array("§ \(text.dropFirst())".utf8)
      }
    }
    return words
  }

  private static func isFigures(_ text: [UInt8]) -> Bool {
    let digits = text.count(where: { $0 &- 0x30 < 10 })
    return digits > 0 && text.allSatisfy { $0 &- 0x30 < 10 || !(($0 | 0x20) &- 0x61 < 26) }
  }

  private static func isLower(_ word: Fragment, than figures: Fragment) -> Bool {
    word.bottom - figures.bottom >= max(2, figures.height / 10)
      && word.height * 100 >= figures.height * 112
  }
}
