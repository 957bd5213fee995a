/// A name as it stands in an address: lower case, å ä → a, ö → o, words joined by `-`.
public enum Slug {
  /// The slug of a name; empty where it holds no letter or digit.
  public static func make(_ name: String) -> String {
    let dash = UInt8(ascii: "-")
    var slug: [UInt8] = []
    slug.reserveCapacity(name.utf8.count)
    func append(_ scalar: Unicode.Scalar) {
      if let plain = plain(scalar) {
        slug.append(contentsOf: plain.utf8)
      } else if let last = slug.last, last != dash {
        slug.append(dash)
      }
    }
    for scalar in name.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: slug.append(UInt8(scalar.value))
      case 0x41...0x5A: slug.append(UInt8(scalar.value) + 0x20)
      case ..<0x80: append(scalar)
      // Letters in pieces become one of several: the mapping may be longer than what it maps.
      default: for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(lower) }
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
