/// Other governing documents, by a title that names its type: in quotes, with a capital inside a
/// sentence, or as the municipality's own ("kommunens riktlinjer för representation").
enum TitleReferences {
  private static let longest = 120

  static func read(_ word: Range<Int>, _ scan: ReferenceScan) -> TextReference? {
    let (start, end) = (word.lowerBound, word.upperBound)
    if DocumentWords.owners[scan.folded[start]].contains(where: { scan.isWhole(word, $0) }) {
      return owned(scan.skipBlanks(end), scan)
    }
    guard scan.isUpper(start), let type = DocumentWords.type(start..<end, scan) else { return nil }
    let isWholeText = start == 0
    guard isWholeText || !scan.isSentenceStart(start) else { return nil }
    if let close = close(end, scan) {
      // At the beginning of a text a title counts where nothing follows it.
      if isWholeText, scan.skipBlanks(close) < scan.bytes.count { return nil }
      return reference(start..<close, scan.text(start..<close))
    }
    guard type.isOneOfAKind, !isWholeText || end == scan.bytes.count else { return nil }
    return reference(start..<end, type.name)
  }

  private static func owned(_ start: Int, _ scan: ReferenceScan) -> TextReference? {
    guard start < scan.bytes.count, scan.isWordStart(start) else { return nil }
    let end = scan.wordEnd(start)
    guard let type = DocumentWords.type(start..<end, scan) else { return nil }
    if let close = close(end, scan) {
      return reference(start..<close, DocumentWords.capitalised(scan.text(start..<close)))
    }
    guard type.isOneOfAKind || type.isOrder else { return nil }
    return reference(start..<end, DocumentWords.capitalised(type.name))
  }

  private static func reference(_ range: Range<Int>, _ target: String) -> TextReference {
    TextReference(kind: .document, range: range, target: target)
  }

  /// Where "för informationssäkerhet" ends; nil where no such words follow.
  private static func close(_ end: Int, _ scan: ReferenceScan) -> Int? {
    var index = scan.skipBlanks(end)
    guard index > end, let lead = word(index, scan), DocumentWords.leads.contains(lead.text) else {
      return nil
    }
    index = lead.end
    var close: Int?
    var (words, wasName) = (0, true)
    while words < 8, index - end < longest {
      let next = scan.skipBlanks(index)
      guard next > index, let found = word(next, scan) else { break }
      // A capital behind a plain word begins something else, one behind a name goes on with it.
      if DocumentWords.stops.contains(found.text) || scan.isUpper(next) && !wasName { break }
      wasName = scan.isUpper(next) || DocumentWords.smalls.contains(found.text)
      if DocumentWords.ties.contains(found.text) {
        // "och" goes on where a word follows that is no title of its own.
        let after = scan.skipBlanks(found.end)
        guard after > found.end, let second = word(after, scan), !scan.isUpper(after),
          !DocumentWords.stops.contains(second.text),
          DocumentWords.type(after..<second.end, scan) == nil
        else { break }
      } else if !DocumentWords.smalls.contains(found.text) {
        close = found.end
      }
      index = found.end
      words += 1
    }
    return close
  }

  /// A word, with the hyphen of "barn-" where it has one.
  private static func word(_ start: Int, _ scan: ReferenceScan) -> (text: String, end: Int)? {
    guard start < scan.bytes.count, scan.isWordStart(start) else { return nil }
    var end = scan.wordEnd(start)
    while end < scan.bytes.count, scan.bytes[end] == UInt8(ascii: "-"), end - start < 60 {
      end = scan.wordEnd(end + 1)
    }
    guard end - start <= 60 else { return nil }
    return (String(decoding: scan.folded[start..<end], as: UTF8.self), end)
  }
}

/// Titles in quotes: ”Resepolicy”, »Policy för gåvor«.
enum QuotedTitles {
  /// What closes each opening quote.
  static let closing: [[UInt8]: [[UInt8]]] = [
    bytes("\""): [bytes("\"")], bytes("”"): [bytes("”")], bytes("“"): [bytes("”"), bytes("“")],
    bytes("»"): [bytes("«"), bytes("»")], bytes("«"): [bytes("»")],
    bytes("„"): [bytes("”"), bytes("“")],
  ]

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// What closes the quote that opens at an index; nil where none does.
  static func closing(at index: Int, _ scan: ReferenceScan) -> [[UInt8]]? {
    // Bullets and dashes begin with the same bytes as quotes, and there are many of them.
    let length = scan.bytes[index] < 0x80 ? 1 : scan.bytes[index] == 0xC2 ? 2 : 3
    return closing[Array(scan.bytes[index..<min(scan.bytes.count, index + length)])]
  }

  static func read(_ start: Int, _ closing: [[UInt8]], _ scan: ReferenceScan) -> TextReference? {
    let open = start + (scan.bytes[start] < 0x80 ? 1 : scan.bytes[start] == 0xC2 ? 2 : 3)
    guard open < scan.bytes.count, scan.isUpper(open) else { return nil }
    var end = open
    while end < scan.bytes.count, end - open <= 100 {
      let isClosed = closing.contains { mark in
        end + mark.count <= scan.bytes.count
          && scan.bytes[end..<(end + mark.count)].elementsEqual(mark)
      }
      if isClosed { return title(open..<end, scan) }
      if scan.bytes[end] == UInt8(ascii: "."), end + 1 < scan.bytes.count,
        scan.bytes[end + 1] == 0x20
      {
        return nil
      }
      end += 1
    }
    return nil
  }

  /// The quoted words where one before "för", "om" … names a type of document.
  private static func title(_ range: Range<Int>, _ scan: ReferenceScan) -> TextReference? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard scan.isWordStart(index) else {
        index += 1
        continue
      }
      let end = min(scan.wordEnd(index), range.upperBound)
      if DocumentWords.type(index..<end, scan) != nil {
        return TextReference(kind: .document, range: range, target: scan.text(range))
      }
      let word = String(decoding: scan.folded[index..<end], as: UTF8.self)
      if DocumentWords.leads.contains(word) { return nil }
      index = end
    }
    return nil
  }
}
