/// Writes fields of a message's head: folded, and in ASCII whatever they say (RFC 5322, 2047).
struct HeaderWriter {
  private(set) var bytes: [UInt8] = []

  /// A field of words: `Subject`.
  mutating func text(_ name: String, _ value: String) throws(MessageProblem) {
    try Self.check(value, name)
    write(name, Self.words(value, firstWidth: 76 - name.utf8.count - 2))
  }

  /// A field with a person: `From`, `To`.
  mutating func mailbox(_ name: String, _ mailbox: Mailbox) throws(MessageProblem) {
    guard let person = mailbox.name, !person.isEmpty else {
      write(name, ["\(mailbox.address)"])
      return
    }
    try Self.check(person, name)
    write(
      name,
      Self.phrase(person, firstWidth: 76 - name.utf8.count - 2) + ["<\(mailbox.address)>"])
  }

  /// A field whose value is of our own making; pieces may stand on lines of their own.
  mutating func plain(_ name: String, _ pieces: String...) { write(name, pieces) }

  /// Refuses what could end the field.
  static func check(_ value: String, _ name: String) throws(MessageProblem) {
    // NEL and the two separators count as line breaks to some programs.
    let isUnsafe = value.unicodeScalars.contains {
      $0.value < 32 || (127...159).contains($0.value) || $0 == "\u{2028}" || $0 == "\u{2029}"
    }
    if isUnsafe { throw .controlSign(field: name) }
  }

  private mutating func write(_ name: String, _ pieces: [String]) {
    bytes += Array("\(name):".utf8)
    var width = name.utf8.count + 1
    for (index, piece) in pieces.enumerated() {
      if index > 0, width + 1 + piece.utf8.count > 76 {
        bytes += [13, 10]
        width = 0
      }
      bytes.append(32)
      bytes += Array(piece.utf8)
      width += 1 + piece.utf8.count
    }
    bytes += [13, 10]
  }

  /// The words to write for free text: as they are where all is short ASCII, else encoded.
  private static func words(_ text: String, firstWidth: Int) -> [String] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let isPlain =
      text.utf8.allSatisfy { (32...126).contains($0) } && !text.contains("=?")
      // Two spaces in a row, or at an end, would get lost in folding.
      && words.allSatisfy { !$0.isEmpty && $0.utf8.count <= 70 }
    return isPlain || text.isEmpty ? words : encodedWords(text, firstWidth: firstWidth)
  }

  /// A person's name: words, a quoted text, or encoded.
  private static func phrase(_ name: String, firstWidth: Int) -> [String] {
    guard name.utf8.allSatisfy({ (32...126).contains($0) }), name.utf8.count <= 60,
      !name.contains("=?")
    else { return encodedWords(name, firstWidth: firstWidth) }
    let isSimple = name.utf8.allSatisfy {
      switch $0 {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: " "):
        true
      default: false
      }
    }
    if isSimple, !name.contains("  "), name.first != " ", name.last != " " { return [name] }
    let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return ["\"\(escaped)\""]
  }

  /// Encoded words of at most 75 signs, none of which parts a character.
  private static func encodedWords(_ text: String, firstWidth: Int) -> [String] {
    let (start, end) = ("=?UTF-8?Q?", "?=")
    var words: [String] = []
    var word = ""
    var limit = min(75, firstWidth) - start.utf8.count - end.utf8.count
    for scalar in text.unicodeScalars {
      let piece = encoded(scalar)
      while word.utf8.count + piece.utf8.count > limit, !word.isEmpty {
        // After a space where there is one: some readers show the seam.
        let cut = word.lastIndex(of: "_").map(word.index(after:)) ?? word.endIndex
        words.append(start + word[..<cut] + end)
        word = String(word[cut...])
        limit = 75 - start.utf8.count - end.utf8.count
      }
      word += piece
    }
    return words + [start + word + end]
  }

  /// Only what is allowed everywhere, in names too (RFC 2047, 5 (3)), stands as it is.
  private static func encoded(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case " ": "_"
    case "a"..."z", "A"..."Z", "0"..."9", "-", "!", "*", "+", "/": String(Character(scalar))
    default:
      String(decoding: String(scalar).utf8.flatMap(QuotedPrintable.escaped), as: UTF8.self)
    }
  }
}
