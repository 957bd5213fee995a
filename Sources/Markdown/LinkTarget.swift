/// Where a link may lead: the web, a mailbox, or a place in the same text. Nothing that runs.
public struct LinkTarget: Hashable, Sendable {
  public let address: String

  /// The address, or `nil` where it leads elsewhere than `http`, `https`, `mailto` or `#`.
  public init?(_ address: String) {
    // Browsers pass over blanks and controls in a scheme; an address with them is none.
    guard address.utf8.count <= 2000, address.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      return nil
    }
    let lower = address.lowercased()
    let isAllowed = Self.openings.contains { lower.hasPrefix($0) && lower.count > $0.count }
    guard isAllowed else { return nil }
    self.address = address
  }

  private static let openings = ["https://", "http://", "mailto:", "#"]
}
