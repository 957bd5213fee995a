/// One request to an identity provider.
public struct FetchRequest: Sendable {
  /// An absolute address, `https` unless the provider is on this computer.
  public var address: String
  /// The form to post; a request without one is a GET.
  public var form: String?
  /// The value of `Authorization`.
  public var authorization: String?

  public init(address: String, form: String? = nil, authorization: String? = nil) {
    self.address = address
    self.form = form
    self.authorization = authorization
  }
}

/// What the provider answered, whole.
public struct FetchAnswer: Sendable {
  public var status: Int
  public var body: [UInt8]

  public init(status: Int, body: [UInt8]) {
    self.status = status
    self.body = body
  }
}

/// Why there is no answer.
public enum FetchFailure: Error, Hashable, Sendable {
  /// No connection, no name, no TLS that is trusted, or a broken answer.
  case unreachable
  case timedOut
  case tooLarge
}

/// The one way out to an identity provider.
///
/// Who conforms keeps to limits of time and size, and follows no redirects: a provider that moves
/// is configured anew, not followed to wherever it points.
public protocol HTTPFetch: Sendable {
  func answer(to request: FetchRequest) async throws(FetchFailure) -> FetchAnswer
}
