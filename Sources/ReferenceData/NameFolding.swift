/// Names made alike, so that different ways of writing one name meet.
enum NameFolding {
  /// Lower case, with what sources write differently left out: marks, *and*, *the*, *Saint*.
  /// Å, ä and ö stay.
  static func exact(_ name: String) -> String {
    var words: [String] = []
    var word = ""
    for scalar in name.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || (0x300...0x36F).contains(scalar.value)
      {
        word.unicodeScalars.append(scalar)
      } else if !dropped.contains(scalar) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    let kept = words.filter { !empty.contains($0) }.map {
      ["saint", "sankt"].contains($0) ? "st" : $0
    }
    return (kept.isEmpty ? words : kept).joined(separator: " ")
  }

  /// As `exact`, in plain letters: for a keyboard without å, ä and ö.
  static func plain(_ name: String) -> String {
    var plain = ""
    for scalar in exact(name).unicodeScalars {
      if (0x300...0x36F).contains(scalar.value) { continue }
      if let letters = letters[scalar] {
        plain += letters
      } else {
        plain.unicodeScalars.append(scalar)
      }
    }
    return plain
  }

  /// Marks inside words: *S:t*, *Côte d’Ivoire*, *U.S.*
  private static let dropped: Set<Unicode.Scalar> = [":", ".", "'", "’", "`", "´"]
  private static let empty: Set<String> = ["and", "och", "the", "of"]

  private static let letters: [Unicode.Scalar: String] = {
    let table = [
      "a": "àáâãäåāă", "c": "çčć", "e": "èéêëēěę", "i": "ìíîïī", "n": "ñńň", "o": "òóôõöøō",
      "u": "ùúûüū", "s": "šşśș", "z": "žźż", "y": "ýÿ", "g": "ğ", "t": "țţ", "l": "ł", "d": "đð",
      "ae": "æ", "ss": "ß", "th": "þ",
    ]
    var letters: [Unicode.Scalar: String] = [:]
    for (plain, marked) in table {
      for scalar in marked.unicodeScalars { letters[scalar] = plain }
    }
    return letters
  }()

  /// How many letters have to be put in, taken out, changed or made to change places; `nil` over
  /// a limit.
  static func distance(_ one: String, _ other: String, limit: Int) -> Int? {
    let (a, b) = (Array(one.utf8), Array(other.utf8))
    guard abs(a.count - b.count) <= limit, !a.isEmpty, !b.isEmpty else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 1...a.count {
      var current = [i]
      current.reserveCapacity(b.count + 1)
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var least = min(current[j - 1] + 1, last[j] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          least = min(least, beforeLast[j - 2] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[b.count] <= limit ? last[b.count] : nil
  }
}
