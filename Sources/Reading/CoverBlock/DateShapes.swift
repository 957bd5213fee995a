import Register

/// Tells from its shape what a token of digits and marks is.
enum DateShapes {
  private static let marks = "-/.".utf8.map { $0 }
  private static let stand = Set("xyåmd".utf8)

  static func reading(_ token: ArraySlice<UInt8>) -> DateWords.Reading? {
    let parts = token.split(omittingEmptySubsequences: false) { marks.contains($0) }
    if isPlaceholder(token, parts) { return .placeholder }
    let numbers = parts.compactMap(number)
    guard numbers.count == parts.count else { return nil }
    let lengths = parts.map(\.count)
    switch lengths {
    case [4]: return isYear(numbers[0]) ? .year(numbers[0]) : nil
    case [8]:
      let (year, month, day) = (numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
      guard isYear(year) else { return nil }
      return CalendarDate(year: year, month: month, day: day).map { .day($0) }
    case [4, 4]:
      return isYear(numbers[0]) && isYear(numbers[1]) && numbers[0] < numbers[1]
        ? .span(through: numbers[1]) : nil
    case [4, 2]:
      return isYear(numbers[0]) && (1...12).contains(numbers[1]) && token.contains(Bytes.hyphen)
        ? .month(year: numbers[0]) : nil
    case _ where isDay(lengths): return day(numbers[0], numbers[1], numbers[2])
    case _ where isDay(lengths.reversed()): return day(numbers[2], numbers[1], numbers[0])
    default: break
    }
    // Eight digits in three groups that fit no calendar: a slip of the pen (`201-502-23`).
    let isSlip = lengths.count == 3 && lengths.reduce(0, +) == 8 && token.contains(Bytes.hyphen)
    return isSlip ? .impossible : nil
  }

  /// Four digits and twice one or two.
  private static func isDay(_ lengths: [Int]) -> Bool {
    lengths.count == 3 && lengths[0] == 4 && lengths.dropFirst().allSatisfy { (1...2).contains($0) }
  }

  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
      guard Bytes.isDigit(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> DateWords.Reading? {
    guard isYear(year) else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { .day($0) } ?? .impossible
  }

  static func isYear(_ number: Int) -> Bool { (1850...2199).contains(number) }

  /// `201x-xx-xx`, `20XX-00-00`, `åååå-mm-dd`.
  private static func isPlaceholder(
    _ token: ArraySlice<UInt8>, _ parts: [ArraySlice<UInt8>]
  ) -> Bool {
    guard token.count >= 4, parts.count == 1 || parts.count == 3 else { return false }
    let letters = token.count(where: { !Bytes.isDigit($0) && !marks.contains($0) })
    if letters == 0 {
      // `2020-00-00`: zeros stand for digits to come.
      return parts.count == 3 && token.count == 10
        && parts.dropFirst().contains { $0.allSatisfy { $0 == 0x30 } }
    }
    let isStandIn = token.allSatisfy {
      Bytes.isDigit($0) || marks.contains($0) || stand.contains($0) || $0 == 0xC3 || $0 == 0xA5
    }
    guard isStandIn else { return false }
    if parts.count == 3 { return true }
    return token.starts(with: "20".utf8) && token.dropFirst(2).contains(UInt8(ascii: "x"))
  }
}
