import Foundation

/// Base64 for addresses and cookies, without padding.
enum Base64URL {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    Data(bytes).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// The bytes, or `nil` for anything but the one text that they have.
  static func bytes(_ text: String) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    guard
      let data = Data(
        base64Encoded: text.replacing("-", with: "+").replacing("_", with: "/") + padding)
    else { return nil }
    let bytes = Array(data)
    return self.text(bytes) == text ? bytes : nil
  }
}

extension [UInt8] {
  static func random(count: Int, using random: inout some RandomNumberGenerator) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }
}
