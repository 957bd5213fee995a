import Foundation
import KansliStore
import KansliWeb
import Register

/// The world outside: environment, clock and chance, as values. Read here and nowhere else.
struct Edge: Sendable {
  @TaskLocal static var current = Edge.process

  var environment: [String: String]
  var clock: @Sendable () -> Instant
  var makeID: @Sendable () -> String

  /// The process's own world.
  static let process = Edge(
    environment: ProcessInfo.processInfo.environment,
    clock: {
      Instant(microseconds: Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down)))
    },
    makeID: { TimeOrderedID.make() })

  /// Refuses a clock that is fixed to something that is no time.
  func check() throws {
    if let text = environment["KANSLI_NOW"], Instant(text) == nil {
      throw InputError.badInstant(text)
    }
    if let text = environment["KANSLI_TODAY"], CalendarDate(text) == nil {
      throw InputError.badDay(text)
    }
  }

  /// The present, or what `KANSLI_NOW` fixes it to.
  func now() -> Instant { environment["KANSLI_NOW"].flatMap(Instant.init) ?? clock() }

  /// The day it is in Stockholm, or what `KANSLI_TODAY` fixes it to.
  func today() -> CalendarDate {
    environment["KANSLI_TODAY"].flatMap(CalendarDate.init) ?? StockholmDay.of(now())
  }

  var language: Language {
    environment["KANSLI_LANGUAGE"].flatMap(Language.init) ?? .swedish
  }

  var phrases: Phrases { language.phrases }

  /// The time as the site has it.
  var siteClock: SiteClock {
    let edge = self
    return SiteClock(
      now: { edge.now() }, today: { edge.today() },
      secondsLeftToday: { StockholmDay.secondsLeft(at: edge.now()) })
  }

  /// Who records from the command line.
  var recorder: Recorder {
    let edge = self
    return Recorder(name: "kansli", now: { edge.now() }, makeID: makeID)
  }
}

/// The legal day of an instant in Sweden.
enum StockholmDay {
  /// Seconds until the day of an instant ends: 23 to 25 hours after it began.
  static func secondsLeft(at instant: Instant) -> Int {
    let date = Date(timeIntervalSince1970: Double(instant.microseconds) / 1_000_000)
    let calendar = stockholm
    guard let next = calendar.date(byAdding: .day, value: 1, to: calendar.startOfDay(for: date))
    else { return 0 }
    return max(0, Int(next.timeIntervalSince(date)))
  }

  private static var stockholm: Calendar {
    var calendar = Calendar(identifier: .gregorian)
    guard let zone = TimeZone(identifier: "Europe/Stockholm") else {
      preconditionFailure("the system has no time zone data for Europe/Stockholm")
    }
    calendar.timeZone = zone
    return calendar
  }

  static func of(_ instant: Instant) -> CalendarDate {
    let seconds = Double(instant.microseconds) / 1_000_000
    let parts = stockholm.dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSince1970: seconds))
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let date = CalendarDate(year: year, month: month, day: day)
    else { preconditionFailure("an instant without a day: \(instant)") }
    return date
  }
}

/// A help text in the language that `KANSLI_LANGUAGE` asks for.
func help(_ swedish: String, _ english: String) -> String {
  Edge.process.environment["KANSLI_LANGUAGE"] == "en" ? english : swedish
}

/// Names that sort by when they were made (RFC 9562, UUID version 7): those made together lie
/// together in an index, which a large import feels.
enum TimeOrderedID {
  static func make() -> String {
    let milliseconds = UInt64(Date().timeIntervalSince1970 * 1000)
    var bytes = (0..<6).map { UInt8(truncatingIfNeeded: milliseconds >> (40 - 8 * $0)) }
    bytes += (0..<10).map { _ in UInt8.random(in: 0...255) }
    bytes[6] = 0x70 | bytes[6] & 0x0F
    bytes[8] = 0x80 | bytes[8] & 0x3F
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      let digits = String(byte, radix: 16)
      text += digits.count == 1 ? "0" + digits : digits
    }
    return text
  }
}
