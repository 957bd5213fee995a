/// Phrases that are looked for at the start of a word, the longest first.
///
/// A blank in a phrase stands for any blanks, also one line end; a phrase ends where a word does.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry {
    var bytes: [UInt8]
    var value: Value
  }

  private var buckets: [[Entry]] = Array(repeating: [], count: 256)

  init(_ phrases: [(String, Value)]) {
    for (phrase, value) in phrases {
      let bytes = Bytes.fold(Array(phrase.utf8))
      guard let first = bytes.first else { continue }
      buckets[Int(first)].append(Entry(bytes: bytes, value: value))
    }
    for index in buckets.indices {
      buckets[index].sort { $0.bytes.count > $1.bytes.count }
    }
  }

  init(groups: [(Value, [String])]) {
    self.init(groups.flatMap { group in group.1.map { ($0, group.0) } })
  }

  /// The longest phrase at an offset, and where it ends.
  func match(_ folded: [UInt8], at start: Int, before limit: Int? = nil) -> (
    value: Value, end: Int
  )? {
    guard start < folded.count else { return nil }
    let limit = min(limit ?? folded.count, folded.count)
    for entry in buckets[Int(folded[start])] {
      if let end = Self.end(of: entry.bytes, in: folded, at: start, limit: limit) {
        return (entry.value, end)
      }
    }
    return nil
  }

  /// The value of words that are a phrase and nothing more.
  func value(of words: String) -> Value? {
    let folded = Bytes.fold(Array(words.utf8))
    guard let hit = match(folded, at: 0), hit.end == folded.count else { return nil }
    return hit.value
  }

  private static func end(
    of phrase: [UInt8], in folded: [UInt8], at start: Int, limit: Int
  ) -> Int? {
    var index = start
    for byte in phrase {
      guard index < limit else { return nil }
      if byte == Bytes.space {
        guard Bytes.isSpace(folded[index]) else { return nil }
        index += 1
        if index < limit, Bytes.isSpace(folded[index]) { return nil }
      } else {
        guard folded[index] == byte else { return nil }
        index += 1
      }
    }
    return index < limit && Bytes.isWord(folded, index) ? nil : index
  }
}
