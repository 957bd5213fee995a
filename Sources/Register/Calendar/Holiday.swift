/// A public holiday in Sweden that is not simply a Sunday, or an eve that counts as one.
///
/// Source: lag (1989:253) om allmänna helgdagar, as it reads since 2005, when 6 June took the place
/// of Whit Monday; the three eves are those that lag (1930:173) om beräkning av lagstadgad tid 2 §
/// places beside holidays. Easter Day and Whit Sunday are holidays as Sundays too.
public enum Holiday: String, Sendable, Codable, CaseIterable {
  case newYearsDay, epiphany, goodFriday, easterDay, easterMonday, mayDay, ascensionDay, whitSunday
  /// Until 2004 only.
  case whitMonday
  /// From 2005.
  case nationalDay
  case midsummerEve, midsummerDay, allSaints, christmasEve, christmasDay, boxingDay, newYearsEve

  /// Whether it is one of the eves: no holiday in the law, but a day on which a period of law does
  /// not end.
  public var isEve: Bool {
    self == .midsummerEve || self == .christmasEve || self == .newYearsEve
  }

  /// The holiday or eve that falls on a day, or `nil`.
  public static func on(_ day: CalendarDate) -> Holiday? {
    let (year, month, number) = day.civil
    switch (month, number) {
    case (1, 1): return .newYearsDay
    case (1, 6): return .epiphany
    case (5, 1): return movable(day, year: year) ?? .mayDay
    case (6, 6) where year >= 2005: return movable(day, year: year) ?? .nationalDay
    case (6, 19...25) where day.weekday == .friday: return .midsummerEve
    case (6, 20...26) where day.weekday == .saturday: return .midsummerDay
    case (10, 31) where day.weekday == .saturday: return .allSaints
    case (11, 1...6) where day.weekday == .saturday: return .allSaints
    case (12, 24): return .christmasEve
    case (12, 25): return .christmasDay
    case (12, 26): return .boxingDay
    case (12, 31): return .newYearsEve
    default: return movable(day, year: year)
    }
  }

  /// The holidays that follow Easter. Where one falls on a fixed holiday it goes before it.
  private static func movable(_ day: CalendarDate, year: Int) -> Holiday? {
    guard let easter = CalendarDate.easter(ofYear: year) else { return nil }
    switch day.days(since: easter) {
    case -2: return .goodFriday
    case 0: return .easterDay
    case 1: return .easterMonday
    case 39: return .ascensionDay
    case 49: return .whitSunday
    case 50 where year < 2005: return .whitMonday
    default: return nil
    }
  }

  /// The holidays and eves of a year, in order.
  public static func days(ofYear year: Int) -> [(day: CalendarDate, holiday: Holiday)] {
    guard let first = CalendarDate.first(ofYear: year), let last = CalendarDate.last(ofYear: year)
    else { return [] }
    return (first.ordinal...last.ordinal).compactMap { ordinal in
      let day = CalendarDate(ordinal: ordinal)
      return on(day).map { (day, $0) }
    }
  }
}

extension CalendarDate {
  /// Easter Day by the Gregorian reckoning (the method of Meeus, Jones and Butcher).
  public static func easter(ofYear year: Int) -> CalendarDate? {
    let golden = year % 19
    let (century, rest) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let late = (golden + 11 * epact + 22 * weekday) / 451
    let number = epact + weekday - 7 * late + 114
    return CalendarDate(year: year, month: number / 31, day: number % 31 + 1)
  }

  /// Whether a period of law cannot end on the day: a Saturday, a Sunday, a holiday or one of the
  /// three eves (lag 1930:173, 2 §).
  public var isDayOfRest: Bool {
    weekday == .saturday || weekday == .sunday || Holiday.on(self) != nil
  }

  /// The day itself, or the next one that is no day of rest.
  public var orNextWorkingDay: CalendarDate {
    var day = self
    while day.isDayOfRest { day = day.next }
    return day
  }

  /// The day itself, or the last one before it that is no day of rest.
  public var orPreviousWorkingDay: CalendarDate {
    var day = self
    while day.isDayOfRest { day = day.previous }
    return day
  }
}
