/// Cuts HTML or XML into tags and text, in one pass, whatever is wrong with it.
struct MarkupScanner {
  /// A piece of the source; text and attributes are still as written.
  enum Token {
    case text(Range<Int>)
    case open(String, attributes: Range<Int>, isEmpty: Bool)
    case close(String)
  }

  let bytes: [UInt8]
  private(set) var index: Int
  private let end: Int
  /// No tag ends after this point, so that a file of `<` alone is not searched over and over.
  private var isOnlyText = false

  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    index = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  mutating func next() -> Token? {
    while index < end {
      if bytes[index] != UInt8(ascii: "<") || isOnlyText || !opensTag(index + 1) {
        return text()
      }
      if let token = tag() { return token }
    }
    return nil
  }

  /// Goes past the end tag of an element whose content is no markup: scripts and styles.
  mutating func skip(past name: String) {
    let wanted = Array(name.utf8)
    while index < end {
      guard bytes[index] == UInt8(ascii: "<"), index + 2 + wanted.count <= end,
        bytes[index + 1] == UInt8(ascii: "/"),
        wanted.indices.allSatisfy({ bytes[index + 2 + $0] | 0x20 == wanted[$0] })
      else {
        index += 1
        continue
      }
      index = tagEnd(from: index).map { $0 + 1 } ?? end
      return
    }
  }

  /// The value of an attribute, entities not yet replaced.
  func attribute(_ name: StaticString, in range: Range<Int>) -> Range<Int>? {
    var at = range.lowerBound
    while at < range.upperBound {
      while at < range.upperBound, isBlank(bytes[at]) { at += 1 }
      let start = at
      while at < range.upperBound, !isBlank(bytes[at]), bytes[at] != UInt8(ascii: "=") { at += 1 }
      let isWanted = matches(start..<at, name)
      while at < range.upperBound, isBlank(bytes[at]) { at += 1 }
      guard at < range.upperBound, bytes[at] == UInt8(ascii: "=") else {
        if isWanted { return at..<at }
        if at == start { at += 1 }
        continue
      }
      at += 1
      while at < range.upperBound, isBlank(bytes[at]) { at += 1 }
      let value = attributeValue(at, range.upperBound)
      if isWanted { return value.range }
      at = value.end
    }
    return nil
  }

  /// A whole number that an attribute holds.
  func number(_ name: StaticString, in range: Range<Int>) -> Int? {
    attribute(name, in: range).flatMap(number)
  }

  /// A whole number that stands there alone.
  func number(_ value: Range<Int>) -> Int? {
    var (number, isNegative): (Int, Bool) = (0, false)
    for (place, byte) in zip(0..., bytes[value]) {
      if place == 0, byte == UInt8(ascii: "-"), value.count > 1 {
        isNegative = true
        continue
      }
      guard case 0...9 = byte &- UInt8(ascii: "0"), place < 18 else { return nil }
      number = number * 10 + Int(byte &- UInt8(ascii: "0"))
    }
    return value.isEmpty ? nil : isNegative ? -number : number
  }

  private func attributeValue(_ start: Int, _ limit: Int) -> (range: Range<Int>, end: Int) {
    guard start < limit else { return (start..<start, start) }
    let quote = bytes[start]
    var at = start
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      at += 1
      while at < limit, bytes[at] != quote { at += 1 }
      return ((start + 1)..<at, min(at + 1, limit))
    }
    while at < limit, !isBlank(bytes[at]) { at += 1 }
    return (start..<at, at)
  }

  private func matches(_ range: Range<Int>, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { name in
      range.count == name.count
        && name.indices.allSatisfy { bytes[range.lowerBound + $0] | 0x20 == name[$0] | 0x20 }
    }
  }

  private func opensTag(_ at: Int) -> Bool {
    guard at < end else { return false }
    let byte = bytes[at]
    return (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "?")
  }

  private mutating func text() -> Token {
    let start = index
    index += 1
    while index < end,
      bytes[index] != UInt8(ascii: "<") || isOnlyText || !opensTag(index + 1)
    { index += 1 }
    return .text(start..<index)
  }

  /// The tag here; nil for a comment, a declaration or an instruction, which are passed over.
  private mutating func tag() -> Token? {
    let start = index
    if bytes[start...].prefix(4).elementsEqual("<!--".utf8) {
      let close = Search.first(Array("-->".utf8), in: bytes[start..<end], from: start + 4)
      index = close.map { $0 + 3 } ?? end
      return nil
    }
    guard let close = tagEnd(from: start) else {
      isOnlyText = true
      return nil
    }
    index = close + 1
    let isClosing = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < close, !isBlank(bytes[nameEnd]), bytes[nameEnd] != UInt8(ascii: "/"),
      nameEnd - nameStart < 64
    { nameEnd += 1 }
    guard nameEnd > nameStart, (bytes[nameStart] | 0x20) &- 0x61 < 26 else { return nil }
    let name = name(in: nameStart..<nameEnd)
    if isClosing { return .close(name) }
    let isEmpty = close > nameEnd && bytes[close - 1] == UInt8(ascii: "/")
    return .open(name, attributes: nameEnd..<(isEmpty ? close - 1 : close), isEmpty: isEmpty)
  }

  /// An element's name in small letters.
  private func name(in range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { name in
      for (place, byte) in zip(0..., bytes[range]) {
        name[place] = byte &- 0x41 < 26 ? byte + 0x20 : byte
      }
      return range.count
    }
  }

  /// Where the `>` stands that ends a tag, quotes looked through.
  private func tagEnd(from start: Int) -> Int? {
    var (at, quote) = (start + 1, UInt8(0))
    while at < end {
      let byte = bytes[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return at
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"),
        bytes[at - 1] == UInt8(ascii: "=") || isBlank(bytes[at - 1])
      {
        quote = byte
      }
      at += 1
    }
    return nil
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
