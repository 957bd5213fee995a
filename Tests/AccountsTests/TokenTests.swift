import Crypto
import Foundation
import Register
import Testing

@testable import Accounts

@Suite("Tokens and sessions")
struct TokenTests {
  @Test("a token reads back from its text, is stored as a hash, and shows itself to no log")
  func secret() throws {
    var random = SteppedRandom()
    let (one, other) = (SecretToken(using: &random), SecretToken(using: &random))
    #expect(one.text.utf8.count == 43)
    #expect(one.text != other.text)
    #expect(SecretToken(one.text)?.fingerprint == one.fingerprint)
    #expect(one.fingerprint != other.fingerprint)
    #expect(one.fingerprint != one.text)
    #expect("\(one)" == "SecretToken")
    var dumped = ""
    dump(one, to: &dumped)
    #expect(!dumped.contains(one.text.prefix(8)))
  }

  @Test("what is no token is none")
  func malformed() throws {
    var random = SteppedRandom()
    let text = SecretToken(using: &random).text
    #expect(SecretToken(text) != nil)
    for bad in [
      "", text + "=", text + "A", String(text.dropLast()), text.dropLast() + "+",
      text.dropLast() + "å", String(repeating: " ", count: 43),
      // The last sign holds two bits that mean nothing: only one way to write them.
      String(repeating: "A", count: 42) + "B",
    ] {
      #expect(SecretToken(bad) == nil, "\(bad)")
    }
  }

  @Test("a form's token holds for its own session, and no two are alike")
  func form() throws {
    var random = SteppedRandom()
    let (mine, other) = (SecretToken(using: &random), SecretToken(using: &random))
    let token = FormToken.make(for: mine, using: &random)
    #expect(token != FormToken.make(for: mine, using: &random))
    #expect(FormToken.isValid(token, for: mine))
    #expect(!FormToken.isValid(token, for: other))
    for index in [0, 20, 30, 63] {
      var signs = Array(token)
      signs[index] = signs[index] == "A" ? "B" : "A"
      #expect(!FormToken.isValid(String(signs), for: mine), "sign \(index)")
    }
    for bad in ["", mine.text, String(token.dropLast()), token + "A"] {
      #expect(!FormToken.isValid(bad, for: mine))
    }
  }

  @Test("a proof key's challenge is that of RFC 7636")
  func challenge() {
    let proof = Array("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".utf8)
    #expect(
      Base64URL.text(SHA256.hash(data: proof)) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM")
  }

  @Test(
    "a session ends when nobody is there, and at the end of the day",
    arguments: [
      (0, 0, SessionPolicy.Standing.valid(shouldNoteSeen: false)),
      (59, 59, .valid(shouldNoteSeen: false)), (60, 60, .valid(shouldNoteSeen: true)),
      (3599, 3599, .valid(shouldNoteSeen: true)), (3600, 3600, .idleTooLong),
      (43_199, 10, .valid(shouldNoteSeen: false)), (43_200, 10, .tooOld),
      // The clock was set back.
      (-100, -100, .valid(shouldNoteSeen: true)),
    ])
  func session(age: Int, idle: Int, expected: SessionPolicy.Standing) throws {
    let now = try noon()
    let standing = SessionPolicy.standard.standing(
      begunAt: now - .seconds(age), seenAt: now - .seconds(idle), now: now)
    #expect(standing == expected)
  }

  @Test("the end that a page tells is the first of the two")
  func end() throws {
    let begun = try noon()
    let policy = SessionPolicy.standard
    #expect(policy.endsAt(begunAt: begun, seenAt: begun) == begun + .seconds(3600))
    let late = begun + .seconds(42_000)
    #expect(policy.endsAt(begunAt: begun, seenAt: late) == begun + .seconds(43_200))
  }
}
