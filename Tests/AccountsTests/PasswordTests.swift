import Foundation
import Synchronization
import Testing

@testable import Accounts

@Suite("Passwords")
struct PasswordTests {
  private static func cheap() throws -> PasswordCost {
    try #require(PasswordCost(logRounds: 4, blockSize: 8, parallelism: 1))
  }

  @Test("the stored hash is judged by its own cost, and reads back as text")
  func verifies() async throws {
    let hashing = PasswordHashing(cost: try Self.cheap())
    let hash = try await hashing.make("grön cykel i regnet")
    let text = hash.description
    #expect(text.hasPrefix("scrypt$4$8$1$"))
    #expect(PasswordHash(text) == hash)
    #expect(try await hashing.verify("grön cykel i regnet", against: hash))
    #expect(try await !hashing.verify("grön cykel i regnet ", against: hash))
    #expect(try await !hashing.verify("", against: hash))
    let other = try await hashing.make("grön cykel i regnet")
    #expect(other != hash, "each has a salt of its own")
    let dearer = PasswordHashing(
      cost: try #require(PasswordCost(logRounds: 5, blockSize: 8, parallelism: 1)))
    #expect(try await dearer.verify("grön cykel i regnet", against: hash))
    #expect(dearer.needsRehash(hash))
    #expect(!hashing.needsRehash(hash))
  }

  @Test("scrypt is the one of RFC 7914")
  func vector() async throws {
    // The RFC's third vector, its first 32 of 64 bytes, stored as we store: N 16384, r 8, p 1.
    let salt = Base64URL.text(Array("SodiumChloride".utf8) + [0, 0])
    let key = Base64URL.text([UInt8](repeating: 0, count: 32))
    let hash = try #require(PasswordHash("scrypt$14$8$1$\(salt)$\(key)"))
    #expect(hash.matches("pleaseletmein") == false)
    let right: [UInt8] = [
      0x70, 0x23, 0xbd, 0xcb, 0x3a, 0xfd, 0x73, 0x48, 0x46, 0x1c, 0x06, 0xcd, 0x81, 0xfd, 0x38,
      0xeb, 0xfd, 0xa8, 0xfb, 0xba, 0x90, 0x4f, 0x8e, 0x3e, 0xa9, 0xb5, 0x43, 0xf6, 0x54, 0x5d,
      0xa1, 0xf2,
    ]
    let cost = try #require(PasswordCost(logRounds: 14, blockSize: 8, parallelism: 1))
    let stored = PasswordHash(cost: cost, salt: Array("SodiumChloride".utf8), key: right)
    #expect(stored.matches("pleaseletmein") == true)
  }

  @Test("an å is an å, however it was typed")
  func composition() async throws {
    let hashing = PasswordHashing(cost: try Self.cheap())
    let hash = try await hashing.make("sma\u{30a}lands skogar")
    #expect(try await hashing.verify("sm\u{e5}lands skogar", against: hash))
  }

  @Test("what is no stored hash is none, nor is one that would exhaust the memory")
  func malformed() {
    let salt = Base64URL.text([UInt8](repeating: 1, count: 16))
    let key = Base64URL.text([UInt8](repeating: 2, count: 32))
    #expect(PasswordHash("scrypt$17$8$1$\(salt)$\(key)") != nil)
    for text in [
      "", "scrypt", "scrypt$17$8$1$\(salt)", "bcrypt$17$8$1$\(salt)$\(key)",
      "scrypt$20$8$1$\(salt)$\(key)", "scrypt$63$8$1$\(salt)$\(key)",
      "scrypt$17$32$1$\(salt)$\(key)", "scrypt$-1$8$1$\(salt)$\(key)",
      "scrypt$17$8$99$\(salt)$\(key)", "scrypt$17$8$1$\(salt)$\(key)$", "scrypt$17$8$1$$\(key)",
      "scrypt$17$8$1$\(key)$\(salt)", "scrypt$17$8$1$\(salt)=$\(key)",
    ] {
      #expect(PasswordHash(text) == nil, "\(text)")
    }
  }

  @Test("an account that is not there takes as long, and never lets anyone in")
  func decoy() async throws {
    let cost = try #require(PasswordCost(logRounds: 13, blockSize: 8, parallelism: 1))
    let hashing = PasswordHashing(cost: cost)
    let hash = try await hashing.make("grön cykel i regnet")
    let clock = ContinuousClock()
    func time(_ stored: PasswordHash?) async throws -> Duration {
      let start = clock.now
      #expect(try await !hashing.verify("gul cykel i regnet", against: stored))
      return clock.now - start
    }
    var (there, absent) = (Duration.seconds(60), Duration.seconds(60))
    for _ in 0..<10 {
      there = min(there, try await time(hash))
      absent = min(absent, try await time(nil))
    }
    // Other tests are running; without the work it would be a thousand times faster.
    #expect(absent > there / 10 && absent < there * 10, "\(absent) against \(there)")
    #expect(try await !hashing.verify("-", against: nil))
  }

  @Test("no more wait than may, and the others are told that it is busy")
  func busy() async throws {
    let cost = try #require(PasswordCost(logRounds: 14, blockSize: 8, parallelism: 1))
    let hashing = PasswordHashing(cost: cost, threads: 1, waiting: 3)
    let (done, busy) = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<40 {
        group.addTask { (try? await hashing.verify("grön cykel", against: nil)) != nil }
      }
      var counts = (0, 0)
      for await wasDone in group { if wasDone { counts.0 += 1 } else { counts.1 += 1 } }
      return counts
    }
    #expect(done >= 4)
    #expect(busy >= 20)
    // Afterwards there is room again.
    #expect(try await !hashing.verify("grön cykel", against: nil))
  }

  @Test("a password is refused where it is short, endless, or one's own name")
  func rule() {
    let rule = PasswordRule.standard
    let names = ["registrator@ekby.example", "Eva Ek"]
    #expect(rule.problems(in: "grön cykel i regnet", names: names).isEmpty)
    #expect(rule.problems(in: "åååååååååååå", names: names).isEmpty, "no classes of signs")
    #expect(rule.problems(in: "grön cykel", names: names) == [.tooShort(atLeast: 12)])
    #expect(rule.problems(in: "", names: [""]) == [.tooShort(atLeast: 12)])
    let long = String(repeating: "å", count: 257)
    #expect(rule.problems(in: long, names: names) == [.tooLong(atMost: 256)])
    // One visible sign of a thousand parts is not one sign.
    let stacked = "a" + String(repeating: "\u{301}", count: 1000)
    #expect(rule.problems(in: stacked, names: names) == [.tooLong(atMost: 256)])
    // Composed before it is counted.
    let decomposed = String(repeating: "a\u{30a}", count: 6)
    #expect(rule.problems(in: decomposed, names: names) == [.tooShort(atLeast: 12)])
    for own in ["registrator@ekby.example", "Registrator@Ekby.Example1!", "registrator1!"] {
      #expect(rule.problems(in: own, names: names) == [.isOwnName], "\(own)")
    }
  }
}
