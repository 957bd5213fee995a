/// A condition as people type it, made to stand after *att* within a sentence.
enum OperativeCondition {
  /// Without the *att* and the marks that whoever typed it began and ended with.
  static func words(_ typed: String) -> String {
    var words = typed.split(whereSeparator: \.isWhitespace)
    if words.first?.lowercased() == "att" { words.removeFirst() }
    while let last = words.last {
      let bare = withoutEnd(last)
      guard bare.isEmpty else {
        words[words.count - 1] = bare
        break
      }
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static func withoutEnd(_ word: Substring) -> Substring {
    var word = word
    while let mark = word.last, ".,;:".contains(mark), !(mark == "." && isAbbreviation(word)) {
      word.removeLast()
    }
    return word
  }

  /// "m.m." and "osv." keep their full stop.
  private static func isAbbreviation(_ word: Substring) -> Bool {
    let letters = word.dropLast()
    return letters.last?.isLetter == true
      && (letters.contains(".")
        || ["osv", "etc", "dvs", "mm", "kr"].contains(letters.lowercased()))
  }
}
