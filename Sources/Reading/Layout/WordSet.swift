/// A set of words that is asked with bytes, so that no string has to be made of them.
struct WordSet: Sendable {
  /// All the words one after the other, and where each begins; one more, where the last ends.
  private var pool: [UInt8] = []
  private var bounds: [Int] = [0]
  /// The places of words by their number; the next free place is taken where one is.
  private var places: [Int] = []

  init(_ words: some Sequence<String>) {
    let words = Array(Set(words))
    var size = 16
    while size < words.count * 4 { size *= 2 }
    places = Array(repeating: -1, count: size)
    for (index, word) in words.enumerated() {
      let start = pool.count
      pool += Array(word.utf8)
      bounds.append(pool.count)
      var place = Self.number(pool, start..<pool.count) & (size - 1)
      while places[place] >= 0 { place = (place + 1) & (size - 1) }
      places[place] = index
    }
  }

  /// Whether the bytes of a range are one of the words.
  func contains(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var place = Self.number(bytes, range) & (places.count - 1)
    while places[place] >= 0 {
      let word = places[place]
      if isWord(word, bytes, range) { return true }
      place = (place + 1) & (places.count - 1)
    }
    return false
  }

  func contains(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return contains(bytes, 0..<bytes.count)
  }

  private func isWord(_ word: Int, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = bounds[word]
    guard bounds[word + 1] - start == range.count else { return false }
    for offset in 0..<range.count where pool[start + offset] != bytes[range.lowerBound + offset] {
      return false
    }
    return true
  }

  /// A number of the word's length and of the letters at its ends.
  private static func number(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    guard range.count > 0 else { return 0 }
    let (first, last) = (Int(bytes[range.lowerBound]), Int(bytes[range.upperBound - 1]))
    let middle = Int(bytes[range.lowerBound + range.count / 2])
    return first &* 31 &+ last &* 131 &+ middle &* 17 &+ range.count &* 1009
  }
}
