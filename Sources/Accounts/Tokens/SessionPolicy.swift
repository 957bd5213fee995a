import Register

/// How long someone stays signed in.
public struct SessionPolicy: Hashable, Sendable {
  /// What a session is worth at a moment.
  public enum Standing: Hashable, Sendable {
    /// It holds; `shouldNoteSeen` where the stored moment it was last seen is to be renewed.
    case valid(shouldNoteSeen: Bool)
    /// Nobody was there for too long.
    case idleTooLong
    /// It is too long since the sign-in.
    case tooOld
  }

  /// How long a session lasts with nobody there.
  public var idle: Duration
  /// How long it lasts at most.
  public var absolute: Duration
  /// How old the moment last seen gets before it is written anew: a page must not cost a write.
  public var renewal: Duration

  /// An hour idle and a working day in all.
  public static let standard = SessionPolicy()

  public init(
    idle: Duration = .seconds(3600), absolute: Duration = .seconds(12 * 3600),
    renewal: Duration = .seconds(60)
  ) {
    self.idle = idle
    self.absolute = absolute
    self.renewal = renewal
  }

  /// What a session that began and was last seen then is worth now.
  ///
  /// A clock that was set back does not end it.
  public func standing(begunAt: Instant, seenAt: Instant, now: Instant) -> Standing {
    if now - begunAt >= absolute { return .tooOld }
    if now - seenAt >= idle { return .idleTooLong }
    let age = now - seenAt
    return .valid(shouldNoteSeen: age >= renewal || age < .zero)
  }

  /// When the session ends unless it is used again; what a page may tell beforehand.
  public func endsAt(begunAt: Instant, seenAt: Instant) -> Instant {
    min(begunAt + absolute, seenAt + idle)
  }
}
