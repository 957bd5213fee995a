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
    makeID: { UUID().uuidString.lowercased() })

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

  /// Who records from the command line.
  var recorder: Recorder {
    let edge = self
    return Recorder(name: "kansli", now: { edge.now() }, makeID: makeID)
  }
}

/// The legal day of an instant in Sweden.
enum StockholmDay {
  static func of(_ instant: Instant) -> CalendarDate {
    let seconds = Double(instant.microseconds) / 1_000_000
    var calendar = Calendar(identifier: .gregorian)
    guard let zone = TimeZone(identifier: "Europe/Stockholm") else {
      preconditionFailure("the system has no time zone data for Europe/Stockholm")
    }
    calendar.timeZone = zone
    let parts = calendar.dateComponents(
      [.year, .month, .day], from: Date(timeIntervalSince1970: seconds))
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let date = CalendarDate(year: year, month: month, day: day)
    else { preconditionFailure("an instant without a day: \(instant)") }
    return date
  }
}

/// A help text in the language that `KANSLI_LANGUAGE` asks for.
func help(_ swedish: String, _ english: String) -> String {
  ProcessInfo.processInfo.environment["KANSLI_LANGUAGE"] == "en" ? english : swedish
}
