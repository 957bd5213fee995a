import Register

/// A table of contents without dots: the lines after "Innehåll" that come back as headings, or
/// that end in page numbers which rise.
enum ContentsList {
  private static let words = ["innehåll", "innehållsförteckning", "innehåll:", "i dokumentet"]
    .map { Array($0.utf8) }

  /// The longest table of contents that is looked for, in lines.
  private static let longest = 150

  static func mark(_ page: inout Page) {
    let lines = page.sheet.lines
    guard
      let start = lines.firstIndex(where: { line in
        line.range.count <= 24
          && words.contains { page.sheet.folded[line.range].elementsEqual($0) }
      })
    else { return }
    let end = min(lines.count, start + 1 + longest)
    var later: [[UInt8]: Int] = [:]
    for index in (start + 1)..<max(start + 1, lines.count) where lines[index].range.count <= 120 {
      later[name(lines[index], page.sheet)] = index
    }
    page.sheet.lines[start].role = .furniture
    var (index, current) = (start + 1, 0)
    var marked: [Int] = []
    while index < end {
      let line = lines[index]
      if line.role == .furniture {
        index += 1
        continue
      }
      guard line.role == .text, line.range.count <= 120 else { break }
      if let number = pageNumber(line, page.sheet), number >= current {
        current = number
      } else {
        guard let again = later[name(line, page.sheet)], again > index else { break }
      }
      marked.append(index)
      index += 1
    }
    guard marked.count >= 2 else { return }
    for index in marked { page.sheet.lines[index].role = .furniture }
  }

  /// A heading as the table of contents and the text share it: no number, no page, lower case.
  private static func name(_ line: Line, _ sheet: Sheet) -> [UInt8] {
    var bytes = sheet.folded[line.range]
    while let first = bytes.first, Bytes.isDigit(first) || first == 0x2E || first == Bytes.space {
      bytes.removeFirst()
    }
    while let last = bytes.last, last == Bytes.space || last == 0x2E { bytes.removeLast() }
    return Array(bytes)
  }

  /// The page a line ends in: "Syfte 3".
  private static func pageNumber(_ line: Line, _ sheet: Sheet) -> Int? {
    let digits = sheet.bytes[line.range].reversed().prefix(while: Bytes.isDigit)
    guard (1...3).contains(digits.count), line.range.count > digits.count + 2 else { return nil }
    let before = line.range.upperBound - digits.count - 1
    guard Bytes.isSpace(sheet.bytes[before]) || sheet.bytes[before] == 0x2E else { return nil }
    return digits.reversed().reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
