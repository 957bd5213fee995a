import Crypto
import Foundation

/// What was shown is what is recorded: a page that shows what would follow from a form seals the
/// answers it showed it for, and answers that have changed since are shown anew.
extension FormInput {
  /// The field that the seal stands in.
  static let shown = "visat"

  /// The answers in short. What the page itself puts in a form is none.
  var seal: String {
    let own: Set<String> = [Self.shown, "gor", "form", "version"]
    let answers = values.filter { !own.contains($0.key) }.sorted { $0.key < $1.key }
    let text = answers.map { name, words in
      "\(name)=" + words.map(Self.plain).joined(separator: "\u{1}")
    }.filter { !$0.hasSuffix("=") }.joined(separator: "\u{0}")
    return Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }

  /// Whether nothing has been shown yet, or these very answers.
  var isAsShown: Bool { values[Self.shown] == nil || self[Self.shown] == seal }

  /// Browsers send other line ends than pages have.
  private static func plain(_ text: String) -> String {
    FormInput(["x": text.replacing("\r\n", with: "\n")])["x"]
  }
}
