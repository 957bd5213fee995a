/// How alike two titles or two texts are, from 0 to 1: what a merge is suggested by.
public enum Likeness {
  /// Share of three-letter pieces in common (Dice), case and punctuation aside, so that
  /// *riktlinjer* meets *riktlinje* and *Resepolicy* meets *Policy för resor* halfway.
  public static func ofTitles(_ a: String, _ b: String) -> Double {
    let (left, right) = (pieces(a), pieces(b))
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    return 2 * Double(left.intersection(right).count) / Double(left.count + right.count)
  }

  /// Share of four-word sequences of the shorter text that stand in the other too.
  public static func ofTexts(_ a: [Provision], _ b: [Provision]) -> Double {
    let (left, right) = (sequences(a), sequences(b))
    let smaller = min(left.count, right.count)
    guard smaller > 0 else { return 0 }
    return Double(left.intersection(right).count) / Double(smaller)
  }

  private static func pieces(_ text: String) -> Set<[UInt8]> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    var pieces: Set<[UInt8]> = []
    for word in words {
      let bytes = [0x20] + Array(word.utf8) + [0x20]
      for start in 0..<max(0, bytes.count - 2) { pieces.insert(Array(bytes[start..<start + 3])) }
    }
    return pieces
  }

  private static func sequences(_ provisions: [Provision]) -> Set<Int> {
    let words = provisions.flatMap {
      $0.text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(\.hashValue)
    }
    guard words.count >= 4 else { return [] }
    return Set((0...(words.count - 4)).map { words[$0..<$0 + 4].hashValue })
  }
}
