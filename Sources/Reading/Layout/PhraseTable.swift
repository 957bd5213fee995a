/// Phrases that are looked for at the start of a word, the longest first.
///
/// A blank in a phrase stands for any blanks, also one line end; a phrase ends where a word does.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry {
    var bytes: [UInt8]
    var value: Value
  }

  /// The phrases with one first byte. The second bytes stand apart: nearly every word is dismissed
  /// by them, without a look at a phrase.
  private struct Bucket {
    var seconds: [UInt8] = []
    var entries: [Entry] = []
  }

  /// A second byte that says nothing: a blank, or the end of the phrase.
  private static var anySecond: UInt8 { 0 }

  private var buckets: [Bucket] = Array(repeating: Bucket(), count: 256)

  init(_ phrases: [(String, Value)]) {
    for (phrase, value) in phrases {
      let bytes = Bytes.fold(Array(phrase.utf8))
      guard let first = bytes.first else { continue }
      buckets[Int(first)].entries.append(Entry(bytes: bytes, value: value))
    }
    for index in buckets.indices {
      buckets[index].entries.sort { $0.bytes.count > $1.bytes.count }
      buckets[index].seconds = buckets[index].entries.map { entry in
        guard entry.bytes.count > 1, entry.bytes[1] != Bytes.space else { return Self.anySecond }
        return entry.bytes[1]
      }
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
    let bucket = buckets[Int(folded[start])]
    guard !bucket.seconds.isEmpty else { return nil }
    let second = start + 1 < folded.count ? folded[start + 1] : Self.anySecond
    for index in bucket.seconds.indices {
      let wanted = bucket.seconds[index]
      guard wanted == second || wanted == Self.anySecond else { continue }
      let entry = bucket.entries[index]
      if let end = Self.end(of: entry.bytes, in: folded, at: start, limit: limit) {
        return (entry.value, end)
      }
    }
    return nil
  }

  /// Whether a phrase begins with the byte.
  func begins(with byte: UInt8) -> Bool { !buckets[Int(byte)].seconds.isEmpty }

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
