import Register
import Testing

@testable import Accounts

@Suite("Guessing is slowed down")
struct ThrottleTests {
  /// The store, in memory.
  private final class World {
    var throttle = SignInThrottle.standard
    var tallies: [SignInThrottle.Key: SignInThrottle.Tally] = [:]
    var now: Instant

    init(now: Instant) { self.now = now }

    /// Tries with a wrong password; answers how long it has to wait if it may not.
    func fail(_ attempt: SignInThrottle.Attempt) -> Duration? {
      switch throttle.verdict(on: attempt, tallies: tallies, now: now) {
      case .allowed(let changed):
        tallies.merge(changed) { $1 }
        return nil
      case .wait(let until): return until - now
      }
    }

    /// Tries with the right one.
    func succeed(_ attempt: SignInThrottle.Attempt) -> Bool {
      guard fail(attempt) == nil else { return false }
      for (key, tally) in throttle.afterSuccess(of: attempt, tallies: tallies, now: now) {
        tallies[key] = tally
      }
      return true
    }
  }

  private func attempt(
    _ account: String, _ address: String, device: String? = nil
  ) throws -> SignInThrottle.Attempt {
    let network = try #require(ClientNetwork(address))
    return .init(account: account, network: network, device: device)
  }

  @Test("five tries are free, then each wait is twice the last, up to a quarter of an hour")
  func delays() throws {
    let world = World(now: try noon())
    let guess = try attempt("ek", "192.0.2.1")
    for _ in 0..<5 { #expect(world.fail(guess) == nil) }
    var waits: [Int] = []
    for _ in 0..<12 {
      let wait = try #require(world.fail(guess))
      waits.append(Int(wait.components.seconds))
      #expect(world.fail(guess) == wait, "to ask too early makes it no worse")
      world.now = world.now + wait
      #expect(world.fail(guess) == nil)
    }
    #expect(waits == [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900])
  }

  @Test("guesses that come at once are counted before they are judged")
  func atOnce() throws {
    let world = World(now: try noon())
    let guess = try attempt("ek", "192.0.2.1")
    let admitted = (0..<100).filter { _ in world.fail(guess) == nil }
    #expect(admitted.count == 5)
  }

  @Test("a mistake or two are forgotten when the password is right")
  func success() throws {
    let world = World(now: try noon())
    let holder = try attempt("ek", "192.0.2.1")
    for _ in 0..<4 { #expect(world.fail(holder) == nil) }
    #expect(world.succeed(holder))
    for _ in 0..<5 { #expect(world.fail(holder) == nil) }
  }

  @Test("the world's guesses at an account make it slow, never closed")
  func distributed() throws {
    let world = World(now: try noon())
    // A thousand computers, as fast as they may, for a day.
    let end = world.now + .seconds(86_400)
    var (guesses, host) = (0, 0)
    while world.now < end {
      host += 1
      let guess = try attempt("ek", "10.\(host / 256 % 256).\(host % 256).1")
      if let wait = world.fail(guess) {
        #expect(wait <= .seconds(60))
        world.now = world.now + wait
      } else {
        guesses += 1
      }
    }
    #expect(guesses < 1600, "\(guesses)")
    // The rightful holder, from a browser that has signed in before, at the same moment.
    #expect(world.succeed(try attempt("ek", "192.0.2.1", device: "laptop")))
    // From a new browser it takes a minute.
    world.now = world.now + .seconds(61)
    #expect(world.succeed(try attempt("ek", "192.0.2.1")))
  }

  @Test("nobody on the same network can keep a remembered browser out")
  func neighbour() throws {
    let world = World(now: try noon())
    for index in 0..<500 { _ = world.fail(try attempt("account \(index)", "192.0.2.1")) }
    #expect(world.fail(try attempt("ek", "192.0.2.1")) != nil)
    #expect(world.succeed(try attempt("ek", "192.0.2.1", device: "laptop")))
  }

  @Test("a stolen browser is slowed down by itself")
  func stolen() throws {
    let world = World(now: try noon())
    let thief = try attempt("ek", "192.0.2.1", device: "laptop")
    let admitted = (0..<100).filter { _ in world.fail(thief) == nil }
    #expect(admitted.count == 10)
    #expect(world.fail(try attempt("ek", "192.0.2.1", device: "telephone")) == nil)
    #expect(world.fail(try attempt("ek", "192.0.2.1")) == nil)
  }

  @Test("one's own account does not wash a network clean")
  func washing() throws {
    let world = World(now: try noon())
    let own = try attempt("mallory", "192.0.2.1")
    var admitted = 0
    for index in 0..<1000 {
      if world.fail(try attempt("account \(index)", "192.0.2.1")) == nil { admitted += 1 }
      _ = world.succeed(own)
    }
    #expect(admitted <= 51, "\(admitted)")
  }

  @Test("what was counted is forgotten little by little, and rows grow old")
  func pardon() throws {
    let world = World(now: try noon())
    let guess = try attempt("ek", "192.0.2.1")
    for _ in 0..<5 { #expect(world.fail(guess) == nil) }
    world.now = world.now + .seconds(2 * 1800)
    for _ in 0..<2 { #expect(world.fail(guess) == nil) }
    #expect(world.fail(guess) != nil)
    let old = world.throttle.forgotten(now: world.now)
    #expect(old < world.now - .seconds(86_400))
    // A clock that was set back keeps nobody out.
    world.now = try noon() - .seconds(864_000)
    #expect(world.fail(guess) == nil)
  }

  @Test("a key tells neither name nor address, and names differ only as names do")
  func keys() throws {
    let throttle = SignInThrottle.standard
    let keys = throttle.keys(for: try attempt("Ek", "192.0.2.1"))
    #expect(keys == throttle.keys(for: try attempt("eK", "192.0.2.1")))
    #expect(Set(keys).count == 3)
    #expect(keys.allSatisfy { $0.description.utf8.count == 43 })
    let other = throttle.keys(for: try attempt("Ek1", "92.0.2.1"))
    #expect(Set(keys).isDisjoint(with: other))
  }

  @Test(
    "networks are what one client can choose its address within",
    arguments: [
      ("192.0.2.17", "192.0.2.17"), ("::ffff:192.0.2.17", "192.0.2.17"),
      ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"), ("2001:db8:1:2::ffff", "2001:db8:1:2::/64"),
      ("2001:db8:1:3::1", "2001:db8:1:3::/64"), ("fe80::1%eth0", "fe80:0:0:0::/64"),
      ("::1", "0:0:0:0::/64"),
    ])
  func networks(address: String, expected: String) {
    #expect(ClientNetwork(address)?.description == expected)
  }

  @Test(
    "what is no address is no network", arguments: ["", "ekby", "192.0.2", "1.2.3.4:80", "[::1]"])
  func noNetwork(text: String) {
    #expect(ClientNetwork(text) == nil)
  }
}

@Suite("Rates are limited")
struct RateLimitTests {
  @Test("a burst passes, then an even pace, and rest gives the burst back")
  func bucket() throws {
    let limit = RateLimit(burst: 3, every: .seconds(10))
    var bucket: RateLimit.Bucket?
    func take(_ now: Instant) -> RateLimit.Verdict { limit.take(from: &bucket, now: now) }
    let start = try noon()
    for _ in 0..<3 { #expect(take(start) == .allowed) }
    #expect(take(start) == .wait(until: start + .seconds(10)))
    let early = start + .seconds(9)
    #expect(take(early) == .wait(until: start + .seconds(10)))
    #expect(take(start + .seconds(10)) == .allowed)
    #expect(take(start + .seconds(11)) != .allowed)
    let rested = start + .seconds(1000)
    for _ in 0..<3 { #expect(take(rested) == .allowed) }
    #expect(take(rested) != .allowed)
    // A clock that was set back makes nobody wait longer than for a full bucket.
    guard case .wait(let until) = take(start) else {
      Issue.record("it was let through")
      return
    }
    #expect(until <= start + .seconds(10))
  }

  @Test("a flood of keys takes no more room, and who is over the limit stays so")
  func flood() throws {
    let table = RateLimitTable<String>(RateLimit(burst: 2, every: .seconds(60)), capacity: 100)
    let now = try noon()
    for _ in 0..<2 { #expect(table.take("busy", now: now) == .allowed) }
    for index in 0..<5000 {
      #expect(table.take("key \(index)", now: now) == .allowed)
      #expect(table.count <= 100)
    }
    #expect(table.take("busy", now: now) != .allowed)
  }
}
