/// Writes JSON as `JSONEncoder` does with its keys in order and no slash escaped, many times
/// faster: what is read of a file is written more often than anything else.
///
/// Keys are given in order by whoever writes them.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  /// Whether the next key or element is the first of its object or array.
  private var isFirst = true

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func object(_ members: (inout JSONText) -> Void) {
    bracketed(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  mutating func array<Element>(
    _ elements: [Element], _ write: (inout JSONText, Element) -> Void
  ) {
    bracketed(UInt8(ascii: "["), UInt8(ascii: "]")) { json in
      for element in elements {
        json.part()
        write(&json, element)
      }
    }
  }

  mutating func array(_ texts: [String]) { array(texts) { $0.string($1) } }

  mutating func key(_ name: String) {
    part()
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  mutating func member(_ name: String, _ text: String) {
    key(name)
    string(text)
  }

  mutating func member(_ name: String, _ number: Int) {
    key(name)
    bytes += String(number).utf8
  }

  mutating func member(_ name: String, _ flag: Bool) {
    key(name)
    bytes += (flag ? "true" : "false").utf8
  }

  /// A number that is no whole one ends in its figures, a whole one without ".0".
  mutating func member(_ name: String, _ number: Double) {
    key(name)
    let text = number.description
    bytes += (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8
  }

  mutating func string(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices
      where utf8[index] < 0x20 || utf8[index] == 0x22 || utf8[index] == 0x5C {
        bytes += utf8[start..<index]
        escape(utf8[index])
        start = index + 1
      }
      bytes += utf8[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case ..<0x20:
      bytes += (byte < 0x10 ? "u000" : "u001").utf8
      bytes += String(byte & 0x0F, radix: 16).utf8
    default: bytes.append(byte)
    }
  }

  /// Parts what comes from what stands before it.
  private mutating func part() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private mutating func bracketed(
    _ open: UInt8, _ close: UInt8, _ inner: (inout JSONText) -> Void
  ) {
    bytes.append(open)
    isFirst = true
    inner(&self)
    bytes.append(close)
    isFirst = false
  }
}
