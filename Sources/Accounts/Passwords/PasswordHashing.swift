import NIOPosix
import Synchronization

/// Why a password was neither hashed nor judged.
public enum PasswordFailure: Error, Hashable, Sendable {
  /// Too many are waiting already: try again in a moment.
  case busy
  /// Nothing to hash, or not the memory for it.
  case impossible
}

/// Hashes and judges passwords on threads of its own, a few at a time.
///
/// Each takes 128 MiB and most of a second at the standard cost. So few run at once, few wait, and
/// the rest are told that it is busy: a flood of sign-ins must not exhaust the machine.
public final class PasswordHashing: Sendable {
  private let cost: PasswordCost
  private let limit: Int
  private let pool: NIOThreadPool
  private let underWay = Mutex(0)
  /// What is judged where there is no account.
  private let decoy: PasswordHash

  /// Starts the threads.
  /// - Parameters:
  ///   - cost: What new hashes cost.
  ///   - threads: How many are hashed at once.
  ///   - waiting: How many may wait for their turn.
  public init(cost: PasswordCost = .standard, threads: Int = 1, waiting: Int = 16) {
    self.cost = cost
    limit = threads + waiting
    decoy = PasswordHash(
      cost: cost, salt: [UInt8](repeating: 7, count: PasswordHash.saltSize),
      key: [UInt8](repeating: 0, count: PasswordHash.keySize))
    pool = NIOThreadPool(numberOfThreads: threads)
    pool.start()
  }

  deinit {
    // The pool keeps itself until its threads have ended.
    pool.shutdownGracefully { _ in }
  }

  /// Makes the hash to store for a password that ``PasswordRule`` has no objection to.
  public func make(_ password: String) async throws(PasswordFailure) -> PasswordHash {
    let cost = cost
    return try await work {
      var random = SystemRandomNumberGenerator()
      return PasswordHash.make(password, cost: cost, using: &random)
    }
  }

  /// Whether a password is the one stored.
  ///
  /// Pass `nil` where there is no such account or it has no password: the answer is no, after as
  /// much work as for an account, so that the time does not tell who has one. (An account whose
  /// hash was made at another cost differs until its next sign-in: see ``needsRehash(_:)``.)
  public func verify(
    _ password: String, against stored: PasswordHash?
  ) async throws(PasswordFailure) -> Bool {
    // What no rule could have let in is not worth hashing as it is, yet takes the same time.
    let isPossible =
      !password.isEmpty
      // Not composed yet, one sign may be several.
      && password.unicodeScalars.count <= 4 * PasswordRule.standard.atMost
    let tried = isPossible ? password : "-"
    let hash = stored ?? decoy
    let matches = try await work { hash.matches(tried) }
    return matches && isPossible && stored != nil
  }

  /// Whether a stored hash should be made anew now that its password is at hand.
  public func needsRehash(_ stored: PasswordHash) -> Bool { stored.needsRehash(to: cost) }

  private func work<T: Sendable>(
    _ body: @escaping @Sendable () -> T?
  ) async throws(PasswordFailure) -> T {
    let isAdmitted = underWay.withLock { count in
      guard count < limit else { return false }
      count += 1
      return true
    }
    guard isAdmitted else { throw .busy }
    defer { underWay.withLock { $0 -= 1 } }
    let answer: T?
    do {
      answer = try await pool.runIfActive { body() }
    } catch {
      throw .busy
    }
    guard let answer else { throw .impossible }
    return answer
  }
}
