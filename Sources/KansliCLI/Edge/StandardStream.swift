import Foundation
import KansliStore
import KansliWeb

/// One of the process's output streams, written in whole pieces.
final class StandardStream: @unchecked Sendable {
  private let descriptor: Int32
  private let limit: Int
  private let lock = NSLock()
  private var buffer: [UInt8] = []

  /// - Parameter limit: bytes to gather before they are sent on; 0 sends each piece at once.
  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    self.limit = limit
  }

  func write(_ text: String) {
    lock.withLock {
      buffer.append(contentsOf: text.utf8)
      if buffer.count > limit { send() }
    }
  }

  func flush() { lock.withLock { send() } }

  private func send() {
    var sent = 0
    while sent < buffer.count {
      let count = buffer[sent...].withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        // Output that cannot be written must not look as if it had been: a full disk behind a
        // redirection ends the program with the code for "unavailable".
        let sentence = Edge.current.phrases.storeError(.diskFull) + "\n"
        _ = sentence.withCString { Foundation.write(STDERR_FILENO, $0, strlen($0)) }
        exit(5)
      }
      sent += count
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
