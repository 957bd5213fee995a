import Foundation

/// An address that may be asked, or that a browser may be sent to.
enum ProviderAddress {
  /// Whether an address has TLS and a host, no user, no fragment; without TLS only on this
  /// computer, where nobody listens in between.
  static func isAcceptable(_ address: String, allowsLoopback: Bool) -> Bool {
    guard address.utf8.count <= 2000, let parts = URLComponents(string: address),
      let host = parts.host, !host.isEmpty, parts.user == nil, parts.password == nil,
      parts.fragment == nil
    else { return false }
    switch parts.scheme {
    case "https": return true
    case "http": return allowsLoopback && isLoopback(host)
    default: return false
    }
  }

  /// Whether the address is without TLS, on this computer.
  static func isPlainLoopback(_ address: String) -> Bool {
    isAcceptable(address, allowsLoopback: true) && !isAcceptable(address, allowsLoopback: false)
  }

  private static func isLoopback(_ host: String) -> Bool {
    ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
  }

  /// An address with questions added to those that it has.
  static func adding(_ pairs: [(String, String)], to address: String) -> String {
    address + (address.contains("?") ? "&" : "?") + form(pairs)
  }

  /// Pairs as a form is written.
  static func form(_ pairs: [(String, String)]) -> String {
    pairs.map { "\(encoded($0.0))=\(encoded($0.1))" }.joined(separator: "&")
  }

  /// Every byte but letters, digits and `-._~` as `%XX`.
  static func encoded(_ text: String) -> String {
    var result: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(byte)
      default:
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
