import Crypto
import CryptoExtras
import Foundation

/// What one hashing of a password costs whoever does it: scrypt's parameters.
public struct PasswordCost: Hashable, Sendable {
  /// The binary logarithm of scrypt's N.
  public let logRounds: Int
  /// Scrypt's r.
  public let blockSize: Int
  /// Scrypt's p.
  public let parallelism: Int

  /// Answers `nil` where the parameters are none of scrypt's, or take more than 256 MiB: a stored
  /// hash must not be able to exhaust the memory of who verifies it.
  public init?(logRounds: Int, blockSize: Int, parallelism: Int) {
    guard (1...20).contains(logRounds), (1...32).contains(blockSize),
      (1...16).contains(parallelism), 128 * (blockSize << logRounds) <= 256 << 20
    else { return nil }
    self.init(valid: (logRounds, blockSize, parallelism))
  }

  private init(valid: (Int, Int, Int)) { (logRounds, blockSize, parallelism) = valid }

  /// 128 MiB and about 0.7 s on one core: what is recommended for sign-in today.
  public static let standard = PasswordCost(valid: (17, 8, 1))

  /// A quarter of the memory of ``standard`` with as much work, for small machines.
  public static let smallMemory = PasswordCost(valid: (15, 8, 3))
}

/// A password as it is stored: scrypt's parameters, salt and key, never the password.
///
/// As text `scrypt$17$8$1$salt$key`, so that old ones are understood when the cost is raised.
public struct PasswordHash: Hashable, Sendable, LosslessStringConvertible {
  public let cost: PasswordCost
  let salt: [UInt8]
  let key: [UInt8]

  static let saltSize = 16
  static let keySize = 32

  init(cost: PasswordCost, salt: [UInt8], key: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.key = key
  }

  public init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let logRounds = Int(parts[1]),
      let blockSize = Int(parts[2]), let parallelism = Int(parts[3]),
      let cost = PasswordCost(
        logRounds: logRounds, blockSize: blockSize, parallelism: parallelism),
      let salt = Base64URL.bytes(parts[4]), salt.count == Self.saltSize,
      let key = Base64URL.bytes(parts[5]), key.count == Self.keySize
    else { return nil }
    self.init(cost: cost, salt: salt, key: key)
  }

  public var description: String {
    let numbers = [cost.logRounds, cost.blockSize, cost.parallelism].map(String.init)
    return (["scrypt"] + numbers + [Base64URL.text(salt), Base64URL.text(key)])
      .joined(separator: "$")
  }

  /// Whether it was made at another cost than is wanted now: make it anew at the next sign-in,
  /// when the password is at hand.
  public func needsRehash(to wanted: PasswordCost) -> Bool { cost != wanted }

  /// Hashes a password on the thread that asks: most of a second, so ask ``PasswordHashing``.
  ///
  /// Answers `nil` for an empty password, and where the memory does not suffice.
  static func make(
    _ password: String, cost: PasswordCost, using random: inout some RandomNumberGenerator
  ) -> PasswordHash? {
    let salt = [UInt8].random(count: saltSize, using: &random)
    guard let key = derive(password, salt: salt, cost: cost) else { return nil }
    return PasswordHash(cost: cost, salt: salt, key: key)
  }

  /// Whether this was made of the password; `nil` where that cannot be computed.
  func matches(_ password: String) -> Bool? {
    guard let other = Self.derive(password, salt: salt, cost: cost) else { return nil }
    // Compares authentication codes under a key of the moment: constant in time.
    let secret = SymmetricKey(size: .bits256)
    let code = HMAC<SHA256>.authenticationCode(for: other, using: secret)
    return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: key, using: secret)
  }

  private static func derive(_ password: String, salt: [UInt8], cost: PasswordCost) -> [UInt8]? {
    let bytes = Array(PasswordRule.normalised(password).utf8)
    // The library has no answer for a password without bytes.
    guard !bytes.isEmpty else { return nil }
    let key = try? KDF.Scrypt.deriveKey(
      from: bytes, salt: salt, outputByteCount: keySize, rounds: 1 << cost.logRounds,
      blockSize: cost.blockSize, parallelism: cost.parallelism)
    return key?.withUnsafeBytes { Array($0) }
  }
}
