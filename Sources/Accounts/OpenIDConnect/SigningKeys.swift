import Foundation
import JWTKit

/// A key that a provider signs with.
struct SigningKey: Sendable {
  enum Material: Sendable {
    case rsa(Insecure.RSA.PublicKey)
    case p256(ES256PublicKey)
  }

  var id: String?
  /// The one algorithm the key is for, where the provider says so.
  var algorithm: String?
  var material: Material

  /// Reads one key of a set; `nil` for one that cannot verify our tokens: a secret, a curve or a
  /// use that we do not take, an RSA modulus under 2,048 bits.
  init?(_ json: JSONValue) {
    if let use = json["use"]?.text, use != "sig" { return nil }
    id = json["kid"]?.text
    algorithm = json["alg"]?.text
    switch json["kty"]?.text {
    case "RSA":
      guard let modulus = json["n"]?.text, let exponent = json["e"]?.text,
        let bytes = Base64URL.bytes(modulus), bytes.drop(while: { $0 == 0 }).count >= 256,
        bytes.count <= 2048,
        let key = try? Insecure.RSA.PublicKey(modulus: modulus, exponent: exponent)
      else { return nil }
      material = .rsa(key)
    case "EC":
      guard json["crv"]?.text == "P-256", let x = json["x"]?.text, let y = json["y"]?.text,
        let key = try? ES256PublicKey(parameters: (x, y))
      else { return nil }
      material = .p256(key)
    default: return nil
    }
  }

  /// All usable keys of a set.
  static func all(in body: [UInt8]) throws(OpenIDFailure) -> [SigningKey] {
    guard let json = try? JSONDecoder().decode(JSONValue.self, from: Data(body)),
      let keys = json["keys"]?.array
    else { throw .malformedAnswer }
    return keys.prefix(50).compactMap(SigningKey.init)
  }

  /// What verifies with this key under an algorithm, or `nil` where the key is not for it.
  ///
  /// The key's own kind decides: an RSA key is never taken for a shared secret, whatever the
  /// token's header says.
  func verifier(for algorithm: String) async -> JWTKeyCollection? {
    guard self.algorithm == nil || self.algorithm == algorithm else { return nil }
    let keys = JWTKeyCollection()
    switch (algorithm, material) {
    case ("RS256", .rsa(let key)): await keys.add(rsa: key, digestAlgorithm: .sha256)
    case ("PS256", .rsa(let key)): await keys.add(pss: key, digestAlgorithm: .sha256)
    case ("ES256", .p256(let key)): await keys.add(ecdsa: key)
    default: return nil
    }
    return keys
  }
}
