import Foundation
import KansliStore
import Register

/// Rendered pages. A public page is a pure function of the register's version, the day, the
/// language and the address, so that is its key, and nothing is ever stale.
final class PageCache: Sendable {
  /// What a page is made from, besides its address.
  struct State: Hashable, Sendable {
    var version: RegisterVersion
    var day: CalendarDate
  }

  /// A rendered page, plain and compressed.
  struct Rendered: Sendable {
    var bytes: [UInt8]
    var compressed: [UInt8]?
  }

  private struct Content {
    var state: State?
    var pages: [String: Rendered] = [:]
    var size = 0
  }

  private let lock = NSLock()
  nonisolated(unsafe) private var content = Content()
  /// Bytes held at the most; then all is let go, which the next visitors rebuild.
  private let limit: Int

  init(limit: Int = 64_000_000) { self.limit = limit }

  /// The page of an address, rendered if it is not at hand for this state of the register.
  func page(
    _ address: String, _ state: State, render: () async throws -> [UInt8]
  ) async throws -> Rendered {
    if let page = lock.withLock({ content.state == state ? content.pages[address] : nil }) {
      return page
    }
    let bytes = try await render()
    let page = Rendered(bytes: bytes, compressed: bytes.count > 900 ? Gzip.compress(bytes) : nil)
    lock.withLock {
      if content.state != state || content.size > limit { content = Content(state: state) }
      content.pages[address] = page
      content.size += page.bytes.count + (page.compressed?.count ?? 0)
    }
    return page
  }
}
