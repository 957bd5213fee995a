import Register
import Testing

@Suite("Days, years and moments")
struct CalendarTests {
  @Test("every day of eight centuries goes to its parts and back")
  func roundTrip() throws {
    var day = try #require(CalendarDate("1600-01-01"))
    let last = try #require(CalendarDate("2400-12-31"))
    var count = 0
    var before = day.previous
    while day <= last {
      let (year, month, number) = day.civil
      guard CalendarDate(year: year, month: month, day: number) == day, before.next == day,
        CalendarDate(day.description) == day
      else {
        Issue.record("\(day)")
        return
      }
      before = day
      day = day.next
      count += 1
    }
    #expect(count == 292_560)
  }

  @Test(
    "days that do not exist cannot be made",
    arguments: [
      "2026-02-29", "1900-02-29", "2023-02-30", "2026-04-31", "2026-13-01", "2026-00-10",
      "2026-01-00", "0000-01-01", "2026-1-01", "26-01-01", "201x-xx-xx", "", "2026-01-01 ",
      "２０２６-01-01",
    ])
  func impossible(text: String) { #expect(CalendarDate(text) == nil) }

  @Test("leap years follow the Gregorian rule", arguments: [1600, 2000, 2024, 2400])
  func leap(year: Int) { #expect(CalendarDate(year: year, month: 2, day: 29) != nil) }

  @Test("months are added to the last day where the month is shorter")
  func months() throws {
    let day = try #require(CalendarDate("2024-01-31"))
    #expect(day.addingMonths(1).description == "2024-02-29")
    #expect(day.addingMonths(12).description == "2025-01-31")
    #expect(day.addingMonths(-2).description == "2023-11-30")
  }

  @Test("a validity is half-open inside and inclusive in words, and cannot be reversed")
  func validity() throws {
    let from = try #require(CalendarDate("2023-06-21"))
    let end = try #require(ValidityEnd.through(year: 2027))
    let validity = try #require(Validity(from: from, end: end))
    #expect(validity.until?.description == "2028-01-01")
    #expect(validity.contains(from))
    #expect(try validity.contains(#require(CalendarDate("2027-12-31"))))
    #expect(try !validity.contains(#require(CalendarDate("2028-01-01"))))
    #expect(Validity(from: from, end: .through(from.previous)) == nil)
    #expect(Validity(from: from, end: .through(from)) != nil)
    #expect(Validity(from: from, end: .notStated)?.until == nil)
  }

  @Test("a stated date keeps its words and means the whole year where a year is stated")
  func stated() {
    let year = StatedDate(normal: "2017", words: "senast 2017")
    #expect(year.firstDay?.description == "2017-01-01")
    #expect(year.lastDay?.description == "2017-12-31")
    #expect(year.words == "senast 2017")
    #expect(StatedDate(normal: "2023-02-30").reading == .unknown)
    #expect(StatedDate(normal: "0000").reading == .unknown)
    #expect(StatedDate(normal: "2024-02-29").lastDay?.description == "2024-02-29")
  }

  @Test(
    "an instant reads and writes the same text",
    arguments: [
      "1970-01-01T00:00:00.000000Z", "2026-11-21T02:03:04.000005Z", "1969-12-31T23:59:59.999999Z",
    ])
  func instants(text: String) { #expect(Instant(text)?.description == text) }

  @Test(
    "what is no instant is refused",
    arguments: [
      "2026-11-21", "2026-11-21T25:00:00Z", "2026-11-21T02:03:04", "2026-02-30T00:00:00Z",
      "2026-11-21T02:03:04.0000001Z", "igår",
    ])
  func badInstants(text: String) { #expect(Instant(text) == nil) }
}
