/// Phrases that are looked for at the start of a word, the longest first.
///
/// A blank in a phrase stands for any blanks, also one line end; a phrase ends where a word does.
/// A table lives as long as the program: its parts are laid out once and never given back.
struct PhraseTable<Value: Sendable>: @unchecked Sendable {
  private struct Entry {
    var bytes: [UInt8]
    var value: Value
    var first: UInt8
    /// The key of the word it opens with; nil where it opens with a mark.
    var key: Int?
  }

  /// A second byte that says nothing: a blank, or the end of the phrase.
  private static var anySecond: UInt8 { 0 }

  /// For each first byte, which phrases begin with it; one more, where the last ones end.
  private let firsts: UnsafePointer<Int32>
  /// The second bytes stand apart: nearly every word is dismissed by them, without a look at a
  /// phrase.
  private let seconds: UnsafePointer<UInt8>
  /// All the phrases one after the other, and where each begins; one more, where the last ends.
  private let phrases: UnsafePointer<UInt8>
  private let bounds: UnsafePointer<Int32>
  private let values: [Value]
  /// The keys of the words that phrases open with.
  let keys: WordKeys
  /// For each of those keys, where its phrases begin in `keyed`; one more, where the last end.
  private let groups: UnsafePointer<Int32>
  /// The phrases that open with a word, by its key, the longest first.
  private let keyed: UnsafePointer<Int32>

  init(_ phrases: [(String, Value)]) {
    var entries: [Entry] = []
    entries.reserveCapacity(phrases.count)
    for (phrase, value) in phrases {
      let bytes = Bytes.fold(Array(phrase.utf8))
      guard let first = bytes.first else { continue }
      let key = WordMarks.key(ofFirstWord: bytes)
      entries.append(Entry(bytes: bytes, value: value, first: first, key: key))
    }
    entries.sort { ($0.first, $1.bytes.count) < ($1.first, $0.bytes.count) }
    var (seconds, pool, bounds) = ([UInt8](), [UInt8](), [Int32(0)])
    var (firsts, values) = ([Int32](repeating: 0, count: 257), [Value]())
    for entry in entries {
      let isTold = entry.bytes.count > 1 && entry.bytes[1] != Bytes.space
      seconds.append(isTold ? entry.bytes[1] : Self.anySecond)
      pool += entry.bytes
      bounds.append(Int32(pool.count))
      values.append(entry.value)
      firsts[Int(entry.first) + 1] = Int32(values.count)
    }
    for first in 1...256 { firsts[first] = max(firsts[first], firsts[first - 1]) }
    let keyed = entries.indices.compactMap { index in entries[index].key.map { ($0, index) } }
      .sorted { $0 < $1 }
    var groups: [Int32] = []
    for (place, entry) in keyed.enumerated()
    where place == 0 || keyed[place - 1].0 != entry.0 { groups.append(Int32(place)) }
    groups.append(Int32(keyed.count))
    keys = WordKeys(keyed.map(\.0))
    self.values = values
    self.firsts = lasting(firsts)
    self.seconds = lasting(seconds)
    self.phrases = lasting(pool)
    self.bounds = lasting(bounds)
    self.groups = lasting(groups)
    self.keyed = lasting(keyed.map { Int32($0.1) })
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
    let first = Int(folded[start])
    let second = start + 1 < folded.count ? folded[start + 1] : Self.anySecond
    for index in Int(firsts[first])..<Int(firsts[first + 1]) {
      let wanted = seconds[index]
      guard wanted == second || wanted == Self.anySecond else { continue }
      if let end = end(of: index, in: folded, at: start, limit: limit) {
        return (values[index], end)
      }
    }
    return nil
  }

  /// The longest phrase at the start of a whole word of that key, and where it ends.
  func match(_ folded: [UInt8], key: Int, at start: Int, before limit: Int) -> (
    value: Value, end: Int
  )? {
    guard let group = keys.place(of: key) else { return nil }
    for place in Int(groups[group])..<Int(groups[group + 1]) {
      let index = Int(keyed[place])
      if let end = end(of: index, in: folded, at: start, limit: limit) {
        return (values[index], end)
      }
    }
    return nil
  }

  /// The value of words that are a phrase and nothing more.
  func value(of words: String) -> Value? {
    let folded = Bytes.fold(Array(words.utf8))
    return value(of: folded, folded.indices)
  }

  /// The same for a range of bytes in lower case.
  func value(of folded: [UInt8], _ words: Range<Int>) -> Value? {
    guard let hit = match(folded, at: words.lowerBound, before: words.upperBound),
      hit.end == words.upperBound
    else { return nil }
    return hit.value
  }

  /// Where a phrase that stands at an offset ends: each of its bytes is one of the text's.
  private func end(of phrase: Int, in folded: [UInt8], at start: Int, limit: Int) -> Int? {
    let (low, high) = (Int(bounds[phrase]), Int(bounds[phrase + 1]))
    // Many phrases begin alike: their last bytes tell most of them apart.
    let (last, end) = (phrases[high - 1], start + high - low)
    guard end <= limit, folded[end - 1] == last || last == Bytes.space else { return nil }
    var index = start
    for place in low..<high {
      let byte = phrases[place]
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

/// A set of the keys of words.
struct WordKeys: @unchecked Sendable {
  /// One bit for each key.
  private let bits: UnsafePointer<UInt64>
  /// How many keys of the set lie before each 64 of them.
  private let counts: UnsafePointer<Int32>

  init(_ keys: some Sequence<Int>) {
    var bits = [UInt64](repeating: 0, count: WordMarks.keyCount / 64)
    for key in keys { bits[key >> 6] |= 1 << UInt64(key & 63) }
    var (counts, count) = ([Int32](), Int32(0))
    for block in bits {
      counts.append(count)
      count += Int32(block.nonzeroBitCount)
    }
    self.bits = lasting(bits)
    self.counts = lasting(counts)
  }

  /// The keys of several sets.
  init(_ sets: [WordKeys]) {
    self.init((0..<WordMarks.keyCount).filter { key in sets.contains { $0.contains(key) } })
  }

  @inline(__always)
  func contains(_ key: Int) -> Bool { bits[key >> 6] & (1 << UInt64(key & 63)) != 0 }

  /// Which of the set's keys it is, counted from the least; nil where it is none.
  func place(of key: Int) -> Int? {
    guard contains(key) else { return nil }
    let before = bits[key >> 6] & ((1 << UInt64(key & 63)) - 1)
    return Int(counts[key >> 6]) + before.nonzeroBitCount
  }
}

/// A copy of some values that stays where it is until the program ends.
private func lasting<Element>(_ values: [Element]) -> UnsafePointer<Element> {
  let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(values.count, 1))
  copy.initialize(from: values, count: values.count)
  return UnsafePointer(copy)
}
