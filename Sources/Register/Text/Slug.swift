/// A name as it stands in an address: lower case, å ä → a, ö → o, words joined by `-`.
public enum Slug {
  /// The slug of a name; empty where it holds no letter or digit.
  public static func make(_ name: String) -> String { make(Substring(name), words: .max) }

  /// The slug of the first words of a name.
  static func make(_ name: Substring, words: Int) -> String {
    let dash = UInt8(ascii: "-")
    var slug: [UInt8] = []
    slug.reserveCapacity(min(name.utf8.count, 120))
    var left = words
    /// Takes a byte that is no letter or digit of a slug; false where the last word was taken.
    func part() -> Bool {
      guard let last = slug.last, last != dash else { return true }
      left -= 1
      if left > 0 { slug.append(dash) }
      return left > 0
    }
    func append(_ scalar: Unicode.Scalar) -> Bool {
      guard let plain = plain(scalar) else { return part() }
      slug.append(contentsOf: plain.utf8)
      return true
    }
    scalars: for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: slug.append(UInt8(scalar.value))
      case 0x41...0x5A: slug.append(UInt8(scalar.value) + 0x20)
      case ..<0x80: if !part() { break scalars }
      // The letters that nearly all others are.
      case 0xE5, 0xE4, 0xC5, 0xC4: slug.append(UInt8(ascii: "a"))
      case 0xF6, 0xD6: slug.append(UInt8(ascii: "o"))
      // Letters in pieces become one of several: the mapping may be longer than what it maps.
      default:
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !append(lower) {
          break scalars
        }
      }
    }
    while slug.last == dash { slug.removeLast() }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "0"..."9": String(scalar)
    case "å", "ä", "á", "à", "â", "ã": "a"
    case "ö", "ó", "ò", "ô", "õ", "ø": "o"
    case "é", "è", "ê", "ë": "e"
    case "ü", "ú", "ù", "û": "u"
    case "í", "ì", "î", "ï": "i"
    case "ç": "c"
    case "ñ": "n"
    case "æ": "ae"
    case "ß": "ss"
    default: nil
    }
  }
}
