import ArgumentParser
import Foundation
import KansliStore
import KansliWeb
import Register

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      help(
        "Databasen: sqlite:SÖKVÄG eller postgres://… (även KANSLI_DATABASE).",
        "The database: sqlite:PATH or postgres://… (also KANSLI_DATABASE)."),
      valueName: "url"))
  var database: String?

  /// The database's address: the option, the environment, or the file in the current folder.
  func address() throws -> DatabaseAddress {
    try DatabaseAddress(
      database ?? Edge.current.environment["KANSLI_DATABASE"] ?? "sqlite:kansli.sqlite")
  }

  /// Opens the register for a piece of work and closes it again.
  func withStore<T>(
    _ mode: DatabaseAddress.Mode = .existing, _ body: (Store) async throws -> T
  ) async throws -> T {
    let store = try await Store.open(address(), mode: mode)
    do {
      let value = try await body(store)
      try await store.close()
      return value
    } catch {
      // The first error is the one to tell of, whatever closing says after it.
      try? await store.close()
      throw error
    }
  }
}

/// Reads the words of options.
enum Words {
  static func day(_ text: String?) throws -> CalendarDate {
    guard let text else { return Edge.current.today() }
    guard let day = CalendarDate(text) else { throw InputError.badDay(text) }
    return day
  }

  static func instant(_ text: String?) throws -> Instant? {
    guard let text else { return nil }
    guard let instant = Instant(text) else { throw InputError.badInstant(text) }
    return instant
  }
}

/// Writes JSON: one line, keys in order, nothing escaped that need not be.
enum JSON {
  static func line(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// The elements of an array without its brackets, so that a long one can be written in parts.
  static func elements(_ values: [some Encodable]) throws -> String {
    String(decoding: try encoder.encode(values).dropFirst().dropLast(), as: UTF8.self)
  }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
}
