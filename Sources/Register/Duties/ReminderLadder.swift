/// A step of the ladder: how long before or after a due day something is said.
public enum ReminderStep: Hashable, Sendable, Codable {
  /// Whole months before the due day.
  case before(months: Int)
  /// Whole months after it; zero is the day after it.
  case after(months: Int)

  /// The step in a few characters, such as `-12`, `+0`, `+6`.
  public var sign: String {
    switch self {
    case .before(let months): "-\(months)"
    case .after(let months): "+\(months)"
    }
  }

  /// The day of the step.
  ///
  /// Months are counted from the due day itself and never from another step: the day with the same
  /// number, or the month's last where it has none (as in lag 1930:173, 1 §). So twelve months
  /// before 2017-12-31 is 2016-12-31, one month before it 2017-11-30, and six months before
  /// 2024-08-31 is 2024-02-29.
  public func day(for dueOn: CalendarDate) -> CalendarDate {
    switch self {
    case .before(let months): dueOn.addingMonths(-months)
    case .after(0): dueOn.next
    case .after(let months): dueOn.addingMonths(months)
    }
  }
}

/// When reminders of a due day are sent.
public struct ReminderLadder: Hashable, Sendable, Codable {
  /// Months before the due day.
  public let before: [Int]
  /// Months after it while nothing has been decided; zero is the day after it.
  public let after: [Int]
  /// From then on, every so many months, at whole multiples; `nil` for no more.
  public let thenEvery: Int?
  /// Months after the due day where a decision of unknown day may have met it: asked then, no more.
  public let afterIfMayBeMet: [Int]

  public init(
    before: [Int] = [12, 9, 6, 3, 1], after: [Int] = [0, 1, 3], thenEvery: Int? = 6,
    afterIfMayBeMet: [Int] = [1]
  ) {
    self.before = before.filter { (1...600).contains($0) }
    self.after = after.filter { (0...600).contains($0) }
    self.thenEvery = thenEvery.flatMap { (1...600).contains($0) ? $0 : nil }
    self.afterIfMayBeMet = afterIfMayBeMet.filter { (0...600).contains($0) }
  }

  /// Reads a stored ladder, passing over what is no step.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let standard = ReminderLadder()
    func months(_ key: CodingKeys, _ standard: [Int]) throws -> [Int] {
      try values.decodeIfPresent([Int].self, forKey: key) ?? standard
    }
    self.init(
      before: try months(.before, standard.before), after: try months(.after, standard.after),
      thenEvery: try values.decodeIfPresent(Int.self, forKey: .thenEvery),
      afterIfMayBeMet: try months(.afterIfMayBeMet, standard.afterIfMayBeMet))
  }

  /// 12, 9, 6, 3 and 1 months before, the day after, 1, 3 and 6 months after, then every half year.
  public static let standard = ReminderLadder()

  /// The last step whose day has come, or `nil` before the first.
  public func step(for dueOn: CalendarDate, mayBeMet: Bool, on day: CalendarDate) -> ReminderStep? {
    var steps = before.map { ReminderStep.before(months: $0) }
    if dueOn < day {
      steps += (mayBeMet ? afterIfMayBeMet : after).map { .after(months: $0) }
      if !mayBeMet, let thenEvery, let last = repeated(thenEvery, dueOn, on: day) {
        steps.append(.after(months: last))
      }
    }
    let past = steps.map { (step: $0, day: $0.day(for: dueOn)) }.filter { $0.day <= day }
    return past.max { $0.day < $1.day }?.step
  }

  /// The last whole multiple of an interval, beyond the fixed steps, whose day has come.
  private func repeated(_ months: Int, _ dueOn: CalendarDate, on day: CalendarDate) -> Int? {
    let fixed = after.max() ?? 0
    var count = (day.days(since: dueOn) / 28) / months * months
    while count > fixed {
      if ReminderStep.after(months: count).day(for: dueOn) <= day { return count }
      count -= months
    }
    return nil
  }
}
