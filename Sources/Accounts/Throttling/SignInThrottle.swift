import Crypto
import Register

/// Slows down guessing of passwords, without giving anyone the means to lock someone else out.
///
/// Three counts are kept for an attempt from a browser that is not remembered: of the account from
/// that network, of the network over all accounts, and of the account over all networks. Each lets
/// a few through at once, then makes the next wait, twice as long each time up to a limit; none
/// ever closes an account. What was counted is forgotten little by little.
///
/// A browser that has a token from an earlier sign-in to the same account (a *remembered device*)
/// has a count of its own instead of the three: however many others guess at the account or from
/// the same network, its rightful holder gets in. An attacker can take part in the account's own
/// count only, whose longest wait is therefore short: a minute, against fifteen from one network.
/// That is some 1,400 guesses a day from all the world, too few against twelve signs.
///
/// All is values in and out. An attempt is counted *before* the password is judged and taken back
/// afterwards if it was right, so that a hundred guesses sent at once are a hundred.
public struct SignInThrottle: Hashable, Sendable {
  /// Who tries to sign in, as far as is known before the password is judged.
  public struct Attempt: Sendable {
    /// The name or address that was typed, whether or not there is such an account.
    public var account: String
    public var network: ClientNetwork
    /// The fingerprint of the browser's device token, *if it is stored for this account*.
    public var device: String?

    public init(account: String, network: ClientNetwork, device: String? = nil) {
      self.account = account
      self.network = network
      self.device = device
    }
  }

  /// What is counted together. Its text, a hash, is the key to store a ``Tally`` under: the name
  /// field sometimes holds a password by mistake.
  public struct Key: Hashable, Sendable, CustomStringConvertible {
    enum Kind: String, Sendable {
      case accountAndNetwork, network, account, device
    }

    let kind: Kind
    public let description: String

    init(_ kind: Kind, _ parts: String...) {
      self.kind = kind
      let text = ([kind.rawValue] + parts).map { "\($0.utf8.count):\($0)" }.joined()
      description = Base64URL.text(SHA256.hash(data: Array(text.utf8)))
    }
  }

  /// How many attempts have failed, and when the last one was made.
  public struct Tally: Hashable, Sendable {
    public var failures: Int
    public var lastAt: Instant

    public init(failures: Int, lastAt: Instant) {
      self.failures = failures
      self.lastAt = lastAt
    }
  }

  /// Whether the password may be judged.
  public enum Verdict: Hashable, Sendable {
    /// It may, once these tallies are stored.
    case allowed(storing: [Key: Tally])
    /// Not before then; nothing is stored, so asking too early makes it no worse.
    case wait(until: Instant)
  }

  /// How one kind of key is slowed down.
  public struct Pace: Hashable, Sendable {
    /// How many may fail without any wait.
    public var free: Int
    /// The longest wait.
    public var longest: Duration
    /// How long it takes to forget one failure.
    public var pardon: Duration
  }

  /// One account from one network.
  public var accountAndNetwork = Pace(
    free: 5, longest: .seconds(900), pardon: .seconds(1800))
  /// One network over all accounts: a municipality may well have a single address.
  public var network = Pace(free: 50, longest: .seconds(60), pardon: .seconds(60))
  /// One account over all networks.
  public var account = Pace(free: 20, longest: .seconds(60), pardon: .seconds(600))
  /// One account from one remembered device.
  public var device = Pace(free: 10, longest: .seconds(300), pardon: .seconds(600))

  public static let standard = SignInThrottle()

  public init() {}

  /// The keys whose tallies are to be fetched, under lock, for an attempt.
  public func keys(for attempt: Attempt) -> [Key] {
    let account = PasswordRule.normalised(attempt.account).lowercased()
    if let device = attempt.device { return [Key(.device, account, device)] }
    return [
      Key(.accountAndNetwork, account, "\(attempt.network)"), Key(.network, "\(attempt.network)"),
      Key(.account, account),
    ]
  }

  /// Whether an attempt may be made now, given the tallies stored for its keys.
  public func verdict(
    on attempt: Attempt, tallies: [Key: Tally], now: Instant
  ) -> Verdict {
    let keys = keys(for: attempt)
    let waits = keys.compactMap { key in
      tallies[key].flatMap { opening(of: $0, pace(of: key), now) }
    }
    if let until = waits.max() { return .wait(until: until) }
    let counted = keys.map { key in
      let before = remaining(tallies[key], pace(of: key), now)
      return (key, Tally(failures: before + 1, lastAt: now))
    }
    return .allowed(storing: Dictionary(uniqueKeysWithValues: counted))
  }

  /// The tallies to store after the password was right; those with `nil` are to be removed.
  ///
  /// What others did to the account or from the network stays counted: someone with an account of
  /// their own could otherwise wash a network clean.
  public func afterSuccess(
    of attempt: Attempt, tallies: [Key: Tally], now: Instant
  ) -> [Key: Tally?] {
    var changed: [Key: Tally?] = [:]
    for key in keys(for: attempt) {
      switch key.kind {
      case .accountAndNetwork, .device: changed.updateValue(nil, forKey: key)
      case .network, .account:
        guard let tally = tallies[key] else { continue }
        let left = tally.failures - 1
        changed.updateValue(
          left > 0 ? Tally(failures: left, lastAt: tally.lastAt) : nil, forKey: key)
      }
    }
    return changed
  }

  /// Tallies last counted before this are as good as none, and can be deleted.
  public func forgotten(now: Instant) -> Instant {
    let paces = [accountAndNetwork, network, account, device]
    let longest = paces.map { $0.pardon * Self.mostCounted + $0.longest }.max() ?? .zero
    return now - longest
  }

  /// Beyond this nothing gets slower, and forgetting must not take for ever.
  private static let mostCounted = 200

  private func pace(of key: Key) -> Pace {
    switch key.kind {
    case .accountAndNetwork: accountAndNetwork
    case .network: network
    case .account: account
    case .device: device
    }
  }

  private func remaining(_ tally: Tally?, _ pace: Pace, _ now: Instant) -> Int {
    guard let tally else { return 0 }
    let age = max((now - tally.lastAt).wholeMicroseconds, 0)
    let pardoned = age / max(pace.pardon.wholeMicroseconds, 1)
    return max(0, min(tally.failures, Self.mostCounted) - Int(min(pardoned, 1_000_000)))
  }

  /// When the next attempt may be made, or `nil` where it may be made now.
  private func opening(of tally: Tally, _ pace: Pace, _ now: Instant) -> Instant? {
    let excess = min(tally.failures, Self.mostCounted) - pace.free
    guard excess >= 0 else { return nil }
    // One second, then twice as long each time.
    let wait = min(Duration.seconds(1 << min(excess, 30)), pace.longest)
    let until = tally.lastAt + wait
    // A clock that was set back must not make anyone wait longer than the longest.
    guard until > now, until <= now + pace.longest else { return nil }
    return until
  }
}
