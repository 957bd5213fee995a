/// The years a title names: *Biblioteksplan 2017–2020*, *Cykelplan 2020/2021*.
enum TitlePeriod {
  static func read(_ title: String) -> (from: Int, through: Int)? {
    let digits = title.split(whereSeparator: { !$0.isNumber }).map(String.init)
    guard digits.count >= 2, digits.suffix(2).allSatisfy({ $0.utf8.count == 4 }),
      let from = Int(digits[digits.count - 2]), let through = Int(digits[digits.count - 1]),
      DateShapes.isYear(from), (from + 1...from + 30).contains(through)
    else { return nil }
    // The years are neighbours, parted by a dash or a stroke.
    let joined = ["-", "–", "—", "/", " - ", " – ", " till "].contains { mark in
      title.contains("\(from)\(mark)\(through)")
    }
    return joined ? (from, through) : nil
  }
}
