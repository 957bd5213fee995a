import Foundation

/// Work on many things at once, as many as there are cores, handed on in the order given.
enum Abreast {
  /// - Parameters:
  ///   - width: how many are under way at the same time.
  ///   - work: done on any thread.
  ///   - take: given each outcome in order, one at a time.
  static func map<Item: Sendable, Outcome: Sendable>(
    _ items: [Item], width: Int = ProcessInfo.processInfo.activeProcessorCount,
    by work: @escaping @Sendable (Item) async -> Outcome,
    take: (Outcome) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
      var started = 0
      // A little ahead, so that one slow file does not leave the cores idle.
      let ahead = width * 8
      func start() {
        let index = started
        let item = items[index]
        group.addTask { (index, await work(item)) }
        started += 1
      }
      while started < min(width, items.count) { start() }
      var waiting: [Int: Outcome] = [:]
      var next = 0
      while let (index, outcome) = try await group.next() {
        waiting[index] = outcome
        while let ready = waiting.removeValue(forKey: next) {
          next += 1
          try await take(ready)
        }
        if started < items.count, started < next + ahead { start() }
        // Those held back by a slow one start when it is done.
        while started < items.count, started - next - waiting.count < width, started < next + ahead
        { start() }
      }
    }
  }
}
