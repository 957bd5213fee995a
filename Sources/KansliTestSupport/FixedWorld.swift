import Foundation
import KansliStore
import Register

/// The fixed world of the tests: a clock that steps a second at each look, names that count.
public final class FixedWorld: Sendable {
  private let lock = NSLock()
  nonisolated(unsafe) private var instant: Instant
  nonisolated(unsafe) private var number = 0

  /// - Parameter now: the first moment the clock shows.
  public init(now: String = "2026-01-02T12:00:00Z") {
    guard let instant = Instant(now) else { preconditionFailure("no instant: \(now)") }
    self.instant = instant
  }

  /// The moment, a second later each time.
  public func now() -> Instant {
    lock.withLock {
      let now = instant
      instant = Instant(microseconds: now.microseconds + 1_000_000)
      return now
    }
  }

  /// Names `id-0001`, `id-0002`, …
  public func makeID() -> String {
    lock.withLock {
      number += 1
      return "id-" + String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
    }
  }

  /// Registrar Ek, who records.
  public var ek: Recorder {
    Recorder(name: "Registrar Ek", now: { self.now() }, makeID: { self.makeID() })
  }
}

/// Files of the repository and beside it.
public enum Repository {
  /// The repository's root.
  public static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// Two real files beside the clone, where they are: a proposal of 2017 and a policy of 2023.
  public static let seeds: [URL] = {
    let folder = root.appending(path: "../shared/seeds").standardizedFileURL
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { folder.appending(path: $0) }
  }()

  public static var hasSeeds: Bool { seeds.count == 2 }
}
