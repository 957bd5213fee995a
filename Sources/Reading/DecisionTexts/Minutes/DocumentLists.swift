import Register

/// One decision over many documents.
enum DocumentLists {
  static func add(_ name: FieldReading, to decision: inout DecisionReading) {
    if let first = decision.document {
      if decision.documents.isEmpty { decision.documents = [first] }
      decision.documents.append(name)
    } else {
      decision.document = name
    }
  }

  /// "policy för sponsring och riktlinjer för representation": each with a type of its own.
  static func split(_ name: FieldReading?) -> [FieldReading] {
    guard let name, let text = name.value else { return [] }
    let words = text.split(separator: " ").map(String.init)
    var parts: [[String]] = [[]]
    for (index, word) in words.enumerated() {
      let isTie =
        ["och", "samt"].contains(word.lowered())
        || parts[parts.count - 1].last?.hasSuffix(",") ?? false
      let next = ["och", "samt"].contains(word.lowered()) ? index + 1 : index
      if isTie, next < words.count,
        TypeWords.type(ofWord: words[next].lowered().trimmingMarks()) != nil,
        isWhole(parts[parts.count - 1])
      {
        parts.append(next == index ? [word] : [])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    guard parts.count > 1 else { return [] }
    return parts.map { part in
      var reading = name
      let text = part.joined(separator: " ").trimmingTitle().trimmingMarks()
      reading.value = BodyReader.capitalised(text)
      reading.raw = text
      return reading
    }
  }

  /// "Policy för sponsring" is whole; "policy" in "policy och riktlinjer för resor" is not.
  private static func isWhole(_ words: [String]) -> Bool {
    guard
      let type = words.firstIndex(where: {
        TypeWords.type(ofWord: $0.lowered().trimmingMarks()) != nil
      })
    else { return false }
    return type + 1 < words.count || words[type].count > 9
  }
}
