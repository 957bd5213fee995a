/// The key that puts names in Swedish order by comparing bytes.
///
/// The same bytes order the same way in SQLite, PostgreSQL (`COLLATE "C"`) and memory. Å, Ä and Ö
/// follow Z; É counts as E and Ü as Y; case and punctuation do not count; numbers go by value.
/// The rule is the one Svenska Akademiens ordlista uses.
public enum SortKey {
  /// The key, in printable ASCII so that it may be stored as text.
  public static func make(_ name: String) -> String {
    var key = ""
    var digits = ""
    var separated = false
    func flush() {
      guard !digits.isEmpty else { return }
      let significant = String(digits.drop { $0 == "0" })
      // The count of digits before them makes 9 come before 10; a number comes before a letter.
      key += "0" + padded(min(significant.count, 99), 2) + significant
      digits = ""
    }
    for scalar in name.lowercased().unicodeScalars {
      if ("0"..."9").contains(scalar) {
        if separated, !key.isEmpty || !digits.isEmpty {
          flush()
          key += " "
        }
        separated = false
        digits.unicodeScalars.append(scalar)
        continue
      }
      guard let letters = letters(scalar) else {
        separated = true
        continue
      }
      flush()
      if separated, !key.isEmpty { key += " " }
      separated = false
      key += letters
    }
    flush()
    return key
  }

  private static func letters(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z": return String(scalar)
    case "å": return "{a"
    case "ä", "æ": return "{b"
    case "ö", "ø": return "{c"
    case "é", "è", "ê", "ë": return "e"
    case "á", "à", "â", "ã": return "a"
    case "ü": return "y"
    case "ó", "ò", "ô", "õ": return "o"
    case "í", "ì", "î", "ï": return "i"
    case "ú", "ù", "û": return "u"
    case "ç": return "c"
    case "ñ": return "n"
    case "š": return "s"
    case "ž": return "z"
    case "ß": return "ss"
    default:
      guard scalar.properties.isAlphabetic else { return nil }
      // Other alphabets follow the Swedish one, in code order.
      return "~" + padded(Int(scalar.value), 7)
    }
  }
}
