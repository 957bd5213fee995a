import Crypto
import CryptoExtras
import Foundation

@testable import Accounts

/// Keys that tokens of tests are signed with, by hand: nothing here is shared with what verifies.
enum TestKey: Sendable {
  case p256(P256.Signing.PrivateKey)
  case rsa(_RSA.Signing.PrivateKey)

  /// One for all tests: an RSA key takes a while to make.
  static let sharedRSA = try? _RSA.Signing.PrivateKey(keySize: .bits2048)

  static func ellipse() -> TestKey { .p256(P256.Signing.PrivateKey()) }

  /// The public key as a provider lists it.
  func jwk(_ id: String, algorithm: String? = nil) -> [String: JSONValue] {
    var members: [String: JSONValue] = ["kid": .string(id), "use": .string("sig")]
    if let algorithm { members["alg"] = .string(algorithm) }
    switch self {
    case .p256(let key):
      let point = key.publicKey.rawRepresentation
      members["kty"] = .string("EC")
      members["crv"] = .string("P-256")
      members["x"] = .string(Base64URL.text(point.prefix(32)))
      members["y"] = .string(Base64URL.text(point.suffix(32)))
    case .rsa(let key):
      let numbers = try? key.publicKey.getKeyPrimitives()
      members["kty"] = .string("RSA")
      members["n"] = .string(Base64URL.text(numbers?.modulus ?? Data()))
      members["e"] = .string(Base64URL.text(numbers?.publicExponent ?? Data()))
    }
    return members
  }

  func signature(of bytes: [UInt8], algorithm: String) throws -> [UInt8] {
    switch self {
    case .p256(let key): Array(try key.signature(for: bytes).rawRepresentation)
    case .rsa(let key):
      Array(
        try key.signature(
          for: SHA256.hash(data: bytes), padding: algorithm == "PS256" ? .PSS : .insecurePKCS1v1_5
        ).rawRepresentation)
    }
  }

  /// The public key as a file has it: what a careless client takes for a shared secret.
  var publicFile: String {
    switch self {
    case .p256(let key): key.publicKey.pemRepresentation
    case .rsa(let key): key.publicKey.pemRepresentation
    }
  }
}

/// A token put together by hand.
enum TestToken {
  static func part(_ json: [String: JSONValue]) throws -> String {
    Base64URL.text(try JSONEncoder().encode(json))
  }

  static func unsigned(_ header: [String: JSONValue], _ claims: [String: JSONValue]) throws
    -> String
  {
    "\(try part(header)).\(try part(claims))"
  }

  static func signed(
    _ claims: [String: JSONValue], _ key: TestKey, algorithm: String, id: String?,
    more: [String: JSONValue] = [:]
  ) throws -> String {
    var header: [String: JSONValue] = ["alg": .string(algorithm), "typ": .string("JWT")]
    if let id { header["kid"] = .string(id) }
    header.merge(more) { $1 }
    let text = try unsigned(header, claims)
    let signature = try key.signature(of: Array(text.utf8), algorithm: algorithm)
    return "\(text).\(Base64URL.text(signature))"
  }
}
