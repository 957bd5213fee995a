import Dispatch
import Foundation
import Register

/// Hands messages to the system's own `sendmail` (Postfix, Exim, msmtp), which queues them.
public final class SendmailTransport: Transport {
  private let path: String
  private let timeLimit: Duration
  private let queue = DispatchQueue(label: "kansli.sendmail")

  public init(path: String = "/usr/sbin/sendmail", timeLimit: Duration = .seconds(30)) {
    self.path = path
    self.timeLimit = timeLimit
  }

  public func deliver(
    _ bytes: [UInt8], from sender: MailAddress, to recipient: MailAddress
  ) async throws(DeliveryFailure) {
    let (path, timeLimit) = (path, timeLimit)
    let failure: DeliveryFailure? = await withCheckedContinuation { continuation in
      queue.async {
        // An address may begin with a hyphen, hence `--`; `-i`: a dot alone ends nothing.
        let arguments = ["-i", "-f", "\(sender)", "--", "\(recipient)"]
        continuation.resume(returning: Self.run(path, arguments, bytes, timeLimit))
      }
    }
    if let failure { throw failure }
  }

  private static func run(
    _ path: String, _ arguments: [String], _ bytes: [UInt8], _ timeLimit: Duration
  ) -> DeliveryFailure? {
    // Read from a file without a name: a pipe would wait for a program that does not read.
    guard FileManager.default.isExecutableFile(atPath: path), let file = tmpfile() else {
      return DeliveryFailure(.unusable, isTemporary: true)
    }
    defer { fclose(file) }
    // The ends of lines are the system's own here; sendmail writes the net's.
    let text = bytes.filter { $0 != 13 }
    guard fwrite(text, 1, text.count, file) == text.count, fflush(file) == 0 else {
      return DeliveryFailure(.unusable, isTemporary: true)
    }
    rewind(file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"]
    process.standardInput = FileHandle(fileDescriptor: fileno(file), closeOnDealloc: false)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch { return DeliveryFailure(.unusable, isTemporary: true) }
    let limit = Int(clamping: timeLimit.wholeMicroseconds)
    if ended.wait(timeout: .now() + .microseconds(limit)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      return DeliveryFailure(.timedOut, isTemporary: true)
    }
    return verdict(process.terminationStatus)
  }

  /// What the codes of sysexits.h mean for a message.
  static func verdict(_ code: Int32) -> DeliveryFailure? {
    switch code {
    case 0: nil
    // EX_DATAERR, EX_NOUSER, EX_NOHOST: this message, or whom it is for.
    case 65, 67, 68: DeliveryFailure(.program(code: code), isTemporary: false)
    default: DeliveryFailure(.program(code: code), isTemporary: true)
    }
  }
}
