import Foundation

/// Where requests come from, as coarse as one client can choose its address within.
///
/// An IPv4 address is a network of its own; of an IPv6 address the first 64 bits are, since each
/// customer has at least that many to choose among.
public struct ClientNetwork: Hashable, Sendable, CustomStringConvertible {
  public let description: String

  /// Reads an address without a port; `nil` for anything that is no IP address.
  public init?(_ address: String) {
    // A zone says through which of our own interfaces, not who it is.
    let bare = address.prefix { $0 != "%" }
    var four = in_addr()
    if inet_pton(AF_INET, String(bare), &four) == 1 {
      description = String(bare)
      return
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, String(bare), &six) == 1 else { return nil }
    let bytes = withUnsafeBytes(of: &six) { Array($0) }
    if bytes[..<10].allSatisfy({ $0 == 0 }), bytes[10] == 0xff, bytes[11] == 0xff {
      description = bytes[12...].map(String.init).joined(separator: ".")
      return
    }
    let groups = (0..<4).map { String(Int(bytes[$0 * 2]) << 8 | Int(bytes[$0 * 2 + 1]), radix: 16) }
    description = groups.joined(separator: ":") + "::/64"
  }
}
