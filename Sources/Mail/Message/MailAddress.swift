/// An e-mail address that can be written into a message and given to a server as it is.
///
/// Plain addresses only: ASCII, no quotes, no comments, no lists. What a person may have typed
/// beyond that is refused rather than interpreted.
public struct MailAddress: Hashable, Sendable, LosslessStringConvertible {
  public let description: String

  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, parts[0].count <= 64,
      Self.isDotted(parts[0], Self.isAtom), Self.isDotted(parts[1], Self.isLetterOrDigit),
      parts[1].split(separator: UInt8(ascii: ".")).allSatisfy({
        $0.count <= 63 && $0.first != UInt8(ascii: "-") && $0.last != UInt8(ascii: "-")
      })
    else { return nil }
    description = text
  }

  /// What stands after the `@`.
  public var domain: String {
    String(description.drop { $0 != "@" }.dropFirst())
  }

  private static func isDotted(
    _ bytes: Substring.UTF8View, _ isAllowed: (UInt8) -> Bool
  ) -> Bool {
    bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(isAllowed) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
  }
}

/// An address with the name of who has it.
public struct Mailbox: Hashable, Sendable {
  public var name: String?
  public var address: MailAddress

  public init(_ name: String? = nil, _ address: MailAddress) {
    self.name = name
    self.address = address
  }
}
