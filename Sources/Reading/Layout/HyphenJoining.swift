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
      if next.bytes.first.map(Bytes.isDigit) ?? false, next.heading == 0 {
        joinDay(&rows, index)
        continue
      }
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

  /// `2019-` and `04-23` on two lines: pages are broken at the hyphens of a day, too.
  private static func joinDay(_ rows: inout [Row], _ index: Int) {
    let last = rows[index].bytes.dropLast().suffix(4)
    let isYear = last.count == 4 && last.allSatisfy(Bytes.isDigit)
    let isMonth =
      last.count == 4 && last.dropFirst().first == Bytes.hyphen
      && last.suffix(2).allSatisfy(Bytes.isDigit)
    guard isYear || isMonth else { return }
    let next = rows[index + 1].bytes
    let rest = next.prefix(while: { Bytes.isDigit($0) || $0 == Bytes.hyphen })
    // The rest of a day and no more; a list of years ends differently.
    guard rest.count == 2 || isYear && rest.count == 5 && rest.dropFirst(2).first == Bytes.hyphen
    else { return }
    let end = next.firstIndex(of: Bytes.space) ?? next.count
    rows[index].bytes.append(contentsOf: next[..<end])
    rows[index + 1].bytes.removeFirst(min(end + 1, next.count))
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
