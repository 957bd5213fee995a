/// The document that a new one replaces: its name without what was decided of it.
enum EarlierDocument {
  /// Words after a comma that tell of the older document's own decisions.
  private static let tales = [
    ", antag", ", fastställ", ", beslut", ", vilk", " som ", ", dnr", ", reviderad", ", från den",
    ", daterad", " som upphör", " som antogs", " vilken ", " vilka ",
  ]

  static func name(in words: String) -> String {
    // A name is short; a page in one line is not gone through for it.
    guard words.utf8.count <= 600 else { return words }
    let folded = words.lowered()
    var cut = words.endIndex
    for tale in tales {
      guard let start = folded.range(ofWords: tale), start < cut else { continue }
      cut = start
    }
    var name = String(words[..<cut])
    // "(h.id. 2013.427)" is where it is filed.
    if name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex,
      name[open...].contains(where: \.isNumber)
    {
      name = String(name[..<open])
    }
    while let last = name.last, " ,;.".contains(last) { name.removeLast() }
    return name
  }
}

extension String {
  /// Where other words begin in it.
  fileprivate func range(ofWords words: String) -> String.Index? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(words) { return index }
      index = self.index(after: index)
    }
    return nil
  }
}
