import Crypto
import Foundation
import JWTKit
import Register

/// An identity token in three parts, nothing of it believed yet.
struct UnverifiedToken: Sendable {
  let text: String
  let algorithm: String
  let keyID: String?

  /// Reads the header; refuses what can never be accepted.
  init(_ text: String) throws(TokenProblem) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard text.utf8.count <= 64 << 10, parts.count == 3,
      let bytes = Base64URL.bytes(String(parts[0])),
      let header = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)),
      let algorithm = header["alg"]?.text
    else { throw .malformed }
    // An extension that must be understood is not; nor is a token of another kind.
    guard header["crit"] == nil, (header["typ"]?.text ?? "JWT").uppercased() == "JWT" else {
      throw .malformed
    }
    guard ["RS256", "PS256", "ES256"].contains(algorithm) else { throw .algorithm }
    if let id = header["kid"], id.text == nil { throw .malformed }
    self.text = text
    self.algorithm = algorithm
    keyID = header["kid"]?.text
  }

  /// The keys that may have signed it.
  func candidates(in keys: [SigningKey]) -> [SigningKey] {
    keys.filter { key in
      (keyID == nil || key.id == keyID)
        && (key.algorithm == nil || key.algorithm == algorithm)
    }
  }

  /// The claims, once one of the keys has been found to have signed them.
  func claims(signedBy keys: [SigningKey]) async throws(TokenProblem) -> JSONValue {
    for key in keys {
      guard let verifier = await key.verifier(for: algorithm) else { continue }
      do {
        return try await verifier.verify(text, as: Claims.self).json
      } catch {
        continue
      }
    }
    throw .signature
  }

  private struct Claims: JWTPayload {
    var json: JSONValue
    init(from decoder: any Decoder) throws {
      json = try JSONValue(from: decoder)
    }
    func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }
    /// What the claims say is judged afterwards, against a clock that is passed in.
    func verify(using algorithm: some JWTAlgorithm) {}
  }
}

/// What signed claims must say to be believed.
struct TokenExpectations: Sendable {
  var issuer: String
  var clientID: String
  var nonce: String
  var assurance: [String]
  var leeway: Duration

  /// Judges the claims; `accessToken` is the one that came with the identity token.
  func check(_ claims: JSONValue, accessToken: String?, now: Instant) throws(TokenProblem) {
    guard claims["iss"]?.text == issuer else { throw .issuer }
    let audiences = claims["aud"]?.texts ?? []
    guard audiences.contains(clientID) else { throw .audience }
    let party = claims["azp"]?.text
    // Made for several, it must say that it was made for us to use.
    if audiences.count > 1 && party == nil { throw .audience }
    if claims["azp"] != nil && party != clientID { throw .audience }
    guard let subject = claims["sub"]?.text, !subject.isEmpty, subject.utf8.count <= 255 else {
      throw .malformed
    }
    try checkTimes(claims, now)
    guard claims["nonce"]?.text == nonce else { throw .nonce }
    if let hash = claims["at_hash"] {
      guard let accessToken, hash.text == Self.half(of: accessToken) else {
        throw .accessTokenHash
      }
    }
    if !assurance.isEmpty {
      guard let level = claims["acr"]?.text, assurance.contains(level) else { throw .assurance }
    }
  }

  private func checkTimes(_ claims: JSONValue, _ now: Instant) throws(TokenProblem) {
    func moment(_ name: String) throws(TokenProblem) -> Instant? {
      guard let value = claims[name] else { return nil }
      // Year 9999 is late enough, and what is more does not fit.
      guard let seconds = value.number, (0...253_402_300_799).contains(seconds) else {
        throw .malformed
      }
      return Instant(microseconds: Int64(seconds * 1_000_000))
    }
    guard let expires = try moment("exp"), let issued = try moment("iat") else {
      throw .malformed
    }
    if now >= expires + leeway { throw .expired }
    if issued > now + leeway { throw .notYetValid }
    if let begins = try moment("nbf"), begins > now + leeway { throw .notYetValid }
  }

  /// The left half of a token's SHA-256, as all three algorithms that are taken hash.
  private static func half(of token: String) -> String {
    Base64URL.text(Array(SHA256.hash(data: Array(token.utf8))).prefix(16))
  }
}
