import Register
import Testing

@Suite("Days of rest and periods of law")
struct HolidayTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  @Test(
    "Easter falls where the almanac has it",
    arguments: [
      "2005-03-27", "2008-03-23", "2011-04-24", "2016-03-27", "2019-04-21", "2024-03-31",
      "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "1954-04-18", "1981-04-19",
    ])
  func easter(text: String) throws {
    let easter = try day(text)
    #expect(CalendarDate.easter(ofYear: easter.civil.year) == easter)
    #expect(easter.weekday == .sunday)
  }

  @Test("the holidays and eves of 2026 are those of the almanac")
  func year() {
    #expect(
      Holiday.days(ofYear: 2026).map { "\($0.day) \($0.holiday.rawValue)" } == [
        "2026-01-01 newYearsDay", "2026-01-06 epiphany", "2026-04-03 goodFriday",
        "2026-04-05 easterDay", "2026-04-06 easterMonday", "2026-05-01 mayDay",
        "2026-05-14 ascensionDay", "2026-05-24 whitSunday", "2026-06-06 nationalDay",
        "2026-06-19 midsummerEve", "2026-06-20 midsummerDay", "2026-10-31 allSaints",
        "2026-12-24 christmasEve", "2026-12-25 christmasDay", "2026-12-26 boxingDay",
        "2026-12-31 newYearsEve",
      ])
  }

  @Test(
    "movable days are found in other years too",
    arguments: [
      ("2025-06-20", Holiday.midsummerEve), ("2025-11-01", .allSaints), ("2027-11-06", .allSaints),
      ("2020-10-31", .allSaints), ("2024-05-09", .ascensionDay), ("2008-05-01", .ascensionDay),
      ("2004-05-31", .whitMonday), ("2038-06-13", .whitSunday),
    ])
  func movable(text: String, holiday: Holiday) throws {
    #expect(Holiday.on(try day(text)) == holiday)
  }

  @Test(
    "a working day is no holiday, whatever it is close to",
    arguments: [
      "2026-04-02", "2004-06-07", "2005-05-16", "2026-06-18", "2026-01-05", "2026-04-30",
      "2026-12-30", "2026-12-23", "2026-10-30",
    ])
  func plain(text: String) throws {
    #expect(Holiday.on(try day(text)) == nil)
    #expect(try !day(text).isDayOfRest)
  }

  @Test("6 June was a working day before 2005")
  func nationalDay() throws {
    #expect(Holiday.on(try day("2003-06-06")) == nil)
    #expect(Holiday.on(try day("2005-06-06")) == .nationalDay)
  }

  @Test(
    "a period ends on the last day it may be used",
    arguments: [
      // Three weeks from a Tuesday end on a Tuesday.
      (LegalPeriod.weeks(3), "2026-09-01", "2026-09-22"),
      // From a Friday three weeks before Good Friday: over Easter to the Tuesday.
      (.weeks(3), "2026-03-13", "2026-04-07"),
      // To Midsummer Eve, so to the Monday.
      (.weeks(3), "2026-05-29", "2026-06-22"),
      // To Christmas Eve, a Thursday in 2026: to the Monday after Boxing Day's Saturday.
      (.weeks(3), "2026-12-03", "2026-12-28"),
      // To New Year's Eve: over New Year's Day, a Friday, and the weekend.
      (.weeks(3), "2026-12-10", "2027-01-04"),
      // To Epiphany, a Wednesday in 2027.
      (.weeks(3), "2026-12-16", "2027-01-07"),
      (.days(14), "2026-06-11", "2026-06-25"), (.days(14), "2026-06-05", "2026-06-22"),
      (.days(2), "2026-09-04", "2026-09-07"), (.days(2), "2026-09-01", "2026-09-03"),
      (.months(1), "2026-08-31", "2026-09-30"), (.months(6), "2026-08-31", "2027-03-01"),
      (.months(1), "2024-01-31", "2024-02-29"), (.months(12), "2024-02-29", "2025-02-28"),
    ])
  func periods(period: LegalPeriod, from: String, last: String) throws {
    #expect(period.lastDay(from: try day(from)).description == last)
    #expect(try !period.lastDay(from: day(from)).isDayOfRest)
  }

  @Test("a period that moved tells from where")
  func moved() throws {
    let moved = LegalPeriod.weeks(3).moved(from: try day("2026-12-03"))
    #expect(moved?.from.description == "2026-12-24")
    #expect(LegalPeriod.weeks(3).moved(from: try day("2026-09-01")) == nil)
  }

  @Test(
    "a mandate period begins on 15 October of the year of the election",
    arguments: [
      ("2022-10-14", 2018), ("2022-10-15", 2022), ("2026-10-14", 2022), ("2026-10-15", 2026),
      ("2027-01-01", 2026), ("2029-12-31", 2026), ("2024-02-29", 2022),
    ])
  func mandate(text: String, election: Int) throws {
    let period = try #require(MandatePeriod(containing: try day(text)))
    #expect(period.electionYear == election)
    #expect(period.from <= (try day(text)))
    #expect(try day(text) < period.until)
    #expect(period.next.from == period.until)
  }

  @Test("years without an election have no period", arguments: [2023, 2024, 2025, 0, -2, 10_000])
  func noElection(year: Int) { #expect(MandatePeriod(electionYear: year) == nil) }

  @Test("months are counted over the turn of a year")
  func months() throws {
    let months = Month.all(from: try day("2026-10-15"), until: try day("2027-02-01"))
    #expect(months.map(\.description) == ["2026-10", "2026-11", "2026-12", "2027-01"])
    #expect(Month.all(from: try day("2027-02-01"), until: try day("2027-02-01")).isEmpty)
  }
}
