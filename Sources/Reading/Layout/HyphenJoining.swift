/// Puts words together that were parted at the end of a line.
enum HyphenJoining {
  /// Words that follow a hyphen which is part of an enumeration ("drift- och").
  private static let enumerators: [[UInt8]] = ["och", "eller", "samt", "respektive", "till", "som"]
    .map { Array($0.utf8) }

  /// Joins in place; answers the numbers of the lines that ended in a parted word.
  static func join(_ rows: inout [Row]) -> [Int] {
    var joined: [Int] = []
    guard rows.count > 1 else { return [] }
    for index in 0..<(rows.count - 1) where rows[index].bytes.last == Bytes.hyphen {
      let next = rows[index + 1]
      guard next.bullet == .none, next.heading == 0, Bytes.isLower(next.bytes, 0),
        let stem = stem(rows[index].bytes)
      else { continue }
      let end = next.bytes.firstIndex(of: Bytes.space) ?? next.bytes.count
      if enumerators.contains(where: { next.bytes[..<end].elementsEqual($0) }) { continue }
      // "EU-" and "e-" keep their hyphen: it is the word's own.
      if stem.keepsHyphen == false { rows[index].bytes.removeLast() }
      rows[index].bytes.append(contentsOf: next.bytes[..<end])
      rows[index + 1].bytes.removeFirst(min(end + 1, next.bytes.count))
      rows[index + 1].gaps = []
      joined.append(rows[index].number)
    }
    return joined
  }

  private static func stem(_ bytes: [UInt8]) -> (keepsHyphen: Bool, length: Int)? {
    let end = bytes.count - 1
    guard end > 0, Bytes.isWord(bytes, end - 1) else { return nil }
    var start = end
    while start > 0, Bytes.isWord(bytes, start - 1) { start -= 1 }
    let word = bytes[start..<end]
    let letters = word.count(where: { $0 & 0xC0 != 0x80 })
    let capitals = (start..<end).count(where: { Bytes.isUpper(bytes, $0) })
    let isOwn = letters == 1 || capitals == letters || word.contains(where: Bytes.isDigit)
    return (isOwn, letters)
  }
}
