import Register

/// Tells from its shape what a token of digits and marks is.
enum DateShapes {
  /// - . and /, which follow each other in ASCII.
  static func isMark(_ byte: UInt8) -> Bool { byte &- 0x2D < 3 }

  /// Figures, and the bytes of the letters that stand in for them: x, y, å, m and d.
  static func mayStand(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x78, 0x79, 0xC3, 0xA5, 0x6D, 0x64: true
    default: Bytes.isDigit(byte)
    }
  }

  static func reading(_ token: ArraySlice<UInt8>) -> DateWords.Reading? {
    // A word is no date; every shape has a figure or a mark in it.
    guard token.contains(where: { $0 < 0x3A }) else { return nil }
    if token.allSatisfy(Bytes.isDigit) { return plain(token) }
    let parts = token.split(omittingEmptySubsequences: false, whereSeparator: isMark)
    if isPlaceholder(token, parts) { return .placeholder }
    let numbers = parts.compactMap(number)
    guard numbers.count == parts.count else { return nil }
    let lengths = parts.map(\.count)
    switch lengths {
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

  /// `2027`, `20200318`.
  private static func plain(_ digits: ArraySlice<UInt8>) -> DateWords.Reading? {
    guard digits.count == 4 || digits.count == 8, let number = number(digits) else { return nil }
    if digits.count == 4 { return isYear(number) ? .year(number) : nil }
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    guard isYear(year) else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { .day($0) }
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
    let letters = token.count(where: { !Bytes.isDigit($0) && !isMark($0) })
    if letters == 0 {
      // `2020-00-00`: zeros stand for digits to come.
      return parts.count == 3 && token.count == 10
        && parts.dropFirst().contains { $0.allSatisfy { $0 == 0x30 } }
    }
    let isStandIn = token.allSatisfy { mayStand($0) || isMark($0) }
    guard isStandIn else { return false }
    if parts.count == 3 { return true }
    return token.starts(with: "20".utf8) && token.dropFirst(2).contains(UInt8(ascii: "x"))
  }
}
