import Register
import Synchronization

/// A limit on how often something may be done: a bucket of tokens that fills at an even pace.
public struct RateLimit: Hashable, Sendable {
  /// How many may be done at once after a time of rest.
  public var burst: Int
  /// How long it takes until one more may be done.
  public var interval: Duration

  public init(burst: Int, every interval: Duration) {
    precondition(burst > 0 && interval > .zero, "a limit that lets nothing through is none")
    self.burst = burst
    self.interval = interval
  }

  /// What has been used of a limit: the moment at which the bucket will be full again.
  public struct Bucket: Hashable, Sendable {
    var fullAt: Instant
  }

  /// Takes one from the bucket (`nil` for a full one), or answers when there will be one to take.
  public func take(from bucket: inout Bucket?, now: Instant) -> Verdict {
    let longest = interval * burst
    // A clock that was set back must not keep anyone out.
    let fullAt = min(max(bucket?.fullAt ?? now, now), now + longest)
    let after = fullAt + interval
    guard after - now <= longest else {
      bucket = Bucket(fullAt: fullAt)
      return .wait(until: after - longest)
    }
    bucket = Bucket(fullAt: after)
    return .allowed
  }

  /// Whether something may be done now.
  public enum Verdict: Hashable, Sendable {
    case allowed
    case wait(until: Instant)
  }
}

/// Buckets in memory, one for each key, at most so many.
public final class RateLimitTable<Key: Hashable & Sendable>: Sendable {
  private let limit: RateLimit
  private let capacity: Int
  private let buckets = Mutex<[Key: RateLimit.Bucket]>([:])

  public init(_ limit: RateLimit, capacity: Int = 100_000) {
    self.limit = limit
    self.capacity = max(1, capacity)
  }

  /// How many keys are remembered.
  public var count: Int { buckets.withLock { $0.count } }

  /// Takes one from a key's bucket.
  public func take(_ key: Key, now: Instant) -> RateLimit.Verdict {
    buckets.withLock { buckets in
      if buckets[key] == nil, buckets.count >= capacity {
        buckets = buckets.filter { $0.value.fullAt > now }
        // Still too many: who is nearest to a full bucket loses least by being forgotten. Half go
        // at once, so that the sorting is paid for by as many requests.
        if buckets.count >= capacity {
          let kept = buckets.sorted { $0.value.fullAt > $1.value.fullAt }.prefix(capacity / 2)
          buckets = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
        }
      }
      var bucket = buckets[key]
      let verdict = limit.take(from: &bucket, now: now)
      buckets[key] = bucket
      return verdict
    }
  }
}
