/// Why a message was not delivered, and whether it is worth another try.
public struct DeliveryFailure: Error, Hashable, Sendable {
  /// What stood in the way. No credentials are in it.
  public enum Cause: Hashable, Sendable {
    /// The server said no: its code, such as 550, and its line.
    case refused(code: Int, line: String)
    /// It does not know us by the user and password that are set, or wants TLS or a sign-in that
    /// are not.
    case signInRefused(code: Int, line: String)
    /// No connection, or it broke.
    case unreachable
    case timedOut
    /// No TLS where it is required, or a certificate that is not trusted.
    case notTrusted
    /// The program that was to send it is not there, or ended with that code.
    case program(code: Int32)
    /// This installation cannot send that way.
    case unusable
  }

  public var cause: Cause
  /// Whether it may go better later.
  public var isTemporary: Bool

  public init(_ cause: Cause, isTemporary: Bool) {
    self.cause = cause
    self.isTemporary = isTemporary
  }
}

/// A way for messages to leave the register.
public protocol Transport: Sendable {
  /// Delivers a message: `bytes` to `recipient`, in the name of `sender`.
  func deliver(
    _ bytes: [UInt8], from sender: MailAddress, to recipient: MailAddress
  ) async throws(DeliveryFailure)
}

extension Transport {
  /// Writes a message and delivers it to the one it is for.
  public func send(_ message: Message) async throws(SendFailure) {
    let bytes: [UInt8]
    do { bytes = try message.bytes() } catch { throw .message(error) }
    do {
      try await deliver(bytes, from: message.from.address, to: message.to.address)
    } catch { throw .delivery(error) }
  }
}

/// Why a message was not sent.
public enum SendFailure: Error, Hashable, Sendable {
  /// It can never be written; no use in trying again.
  case message(MessageProblem)
  case delivery(DeliveryFailure)

  /// Whether it may go better later.
  public var isTemporary: Bool {
    switch self {
    case .message: false
    case .delivery(let failure): failure.isTemporary
    }
  }
}
