import Foundation

/// A form as browsers send it without files.
enum URLEncodedForm {
  static func values(_ body: String) -> [String: [String]] {
    var values: [String: [String]] = [:]
    for pair in body.split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let decoded = parts.map { $0.replacing("+", with: " ").removingPercentEncoding ?? "" }
      guard let name = decoded.first else { continue }
      values[name, default: []].append(decoded.count > 1 ? decoded[1] : "")
    }
    return values
  }
}
