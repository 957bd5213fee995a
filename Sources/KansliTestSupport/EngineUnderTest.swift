import Foundation
import KansliStore
import Register

/// A database engine as the tests use it: every store test runs on each.
public enum EngineUnderTest: String, Sendable, CaseIterable {
  case sqlite, postgres

  /// The engines of this run. PostgreSQL needs a server, named by `KANSLI_TEST_POSTGRES`.
  public static let available: [EngineUnderTest] =
    serverURL == nil ? [.sqlite] : [.sqlite, .postgres]

  static let serverURL = ProcessInfo.processInfo.environment["KANSLI_TEST_POSTGRES"]

  /// Makes an empty database and gives its address to a body.
  public func withAddress<T>(_ body: (String) async throws -> T) async throws -> T {
    switch self {
    case .sqlite:
      return try await withFolder { try await body("sqlite:\($0.path)/test.sqlite") }
    case .postgres:
      guard let server = Self.serverURL else { throw Missing.postgres }
      let schema = "t_" + UUID().uuidString.lowercased().replacingOccurrences(of: "-", with: "")
      try run("psql", server, "-q", "-c", "CREATE SCHEMA \(schema)")
      let address = "\(server)&options=-csearch_path%3D\(schema),public"
      let result: Result<T, any Error>
      do { result = .success(try await body(address)) } catch { result = .failure(error) }
      try run(
        "psql", server, "-q", "-c",
        "SET client_min_messages TO error; DROP SCHEMA \(schema) CASCADE")
      return try result.get()
    }
  }

  /// Makes an empty register and gives it to a body.
  public func withStore<T>(_ body: (Store) async throws -> T) async throws -> T {
    try await withAddress { address in
      let store = try await Store.open(DatabaseAddress(address), mode: .create)
      do {
        let value = try await body(store)
        try await store.close()
        return value
      } catch {
        try await store.close()
        throw error
      }
    }
  }

  /// Runs SQL from outside the program, as someone at the server could.
  public func tamper(_ address: String, _ sql: String) throws {
    switch self {
    case .sqlite: try run("sqlite3", String(address.dropFirst("sqlite:".count)), sql)
    case .postgres: try run("psql", address, "-q", "-v", "ON_ERROR_STOP=1", "-c", sql)
    }
  }

  private enum Missing: Error {
    case postgres
  }
}

/// A folder that is gone afterwards.
public func withFolder<T>(_ body: (URL) async throws -> T) async throws -> T {
  let folder = FileManager.default.temporaryDirectory.appending(path: "kansli-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}

/// A program that ended badly, with what it said.
public struct CommandFailed: Error, CustomStringConvertible {
  public var description: String
}

/// Runs a program of the system to its end; answers what it printed.
@discardableResult
public func run(_ name: String, _ arguments: String...) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [name] + arguments
  let output = Pipe()
  process.standardOutput = output
  process.standardError = output
  try process.run()
  let data = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  let text = String(decoding: data, as: UTF8.self)
  guard process.terminationStatus == 0 else {
    throw CommandFailed(description: "\(name) ended with \(process.terminationStatus): \(text)")
  }
  return text
}
