/// Replaces `&aring;`, `&#229;` and `&#xE5;` with what they stand for.
enum Entities {
  static func decode(_ bytes: ArraySlice<UInt8>, into out: inout [UInt8]) {
    guard bytes.contains(UInt8(ascii: "&")) else {
      out.append(contentsOf: bytes)
      return
    }
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == UInt8(ascii: "&"), let found = entity(bytes, index) else {
        out.append(byte)
        continue
      }
      out.append(contentsOf: String(Character(found.scalar)).utf8)
      index = found.end
    }
  }

  private static func entity(
    _ bytes: ArraySlice<UInt8>, _ start: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let limit = min(start + 12, bytes.endIndex)
    var end = start
    while end < limit, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < limit, end > start else { return nil }
    let name = String(decoding: bytes[start..<end], as: UTF8.self)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, value >= 0x20 || value == 9 || value == 10,
        let scalar = Unicode.Scalar(value)
      else { return nil }
      return (scalar, end + 1)
    }
    return names[name].map { ($0, end + 1) }
  }

  /// The letters and marks that Swedish pages name.
  private static let names: [String: Unicode.Scalar] = {
    var names: [String: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—",
      "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”", "bdquo": "„",
      "hellip": "…", "bull": "•", "euro": "€", "trade": "™", "thinsp": "\u{2009}",
      "ensp": "\u{2002}", "emsp": "\u{2003}", "zwnj": "\u{200C}", "zwj": "\u{200D}",
      "rarr": "→", "larr": "←", "rsaquo": "›", "lsaquo": "‹", "minus": "−", "permil": "‰",
      "scaron": "š", "Scaron": "Š", "dagger": "†", "check": "✓", "oelig": "œ", "OElig": "Œ",
    ]
    for (offset, name) in latin.enumerated() {
      names[name] = Unicode.Scalar(UInt32(0xA0 + offset))
    }
    return names
  }()

  /// The named letters of Latin-1 in order, from U+00A0 on.
  private static let latin: [String] =
    ("nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg "
    + "plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 "
    + "iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml "
    + "Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave "
    + "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil "
    + "egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde "
    + "ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml")
    .split(separator: " ").map(String.init)
}
