/// A name as it stands in an address: lower case, å ä → a, ö → o, words joined by `-`.
public enum Slug {
  /// The slug of a name; empty where it holds no letter or digit.
  public static func make(_ name: String) -> String {
    var slug = ""
    for scalar in name.lowercased().unicodeScalars {
      if let plain = plain(scalar) {
        slug += plain
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug
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
