import Foundation
import Register

/// The register kept in a database. Its parts stand in extensions, one subject each.
public struct Store: Sendable {
  let engine: any Engine
  /// The database's address as it may be shown.
  public let address: String

  /// Opens a register.
  ///
  /// - Parameters:
  ///   - mode: whether the database must exist, or is made. One that is made, or older than the
  ///     program, is brought up to date when opened with `.create`.
  /// - Throws: `StoreError` where it cannot be opened.
  public static func open(
    _ address: DatabaseAddress, mode: DatabaseAddress.Mode
  ) async throws -> Store {
    let engine = try await address.engine(mode)
    let store = Store(engine: engine, address: address.shown)
    switch mode {
    case .create: _ = try await Migrator.migrate(engine)
    case .existing: try await Migrator.check(engine)
    }
    return store
  }

  /// Opens a database and applies the migrations it lacks; answers their versions.
  public static func migrate(_ address: DatabaseAddress) async throws -> [Int] {
    let engine = try await address.engine(.create)
    let versions = try await Migrator.migrate(engine)
    try await engine.close()
    return versions
  }

  /// Finishes what is under way and lets the database go.
  public func close() async throws { try await engine.close() }

  /// Whether the database answers.
  public func ping() async throws { _ = try await engine.read { try LedgerHead.read($0) } }

  /// The head of the ledger.
  public func head() async throws -> LedgerHead {
    try await engine.read { try LedgerHead.read($0) }
  }

  /// Records a decision, or throws its `Refusal`; nothing is written then.
  @discardableResult
  public func record(_ draft: DecisionDraft, by recorder: Recorder) async throws -> Decision {
    try await engine.write { connection in
      var writer = try LedgerWriter(connection, recorder: recorder)
      let entry = try writer.append(draft)
      try writer.finish()
      return entry
    }
  }
}
