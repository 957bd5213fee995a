import HTML
import Register

/// A text with links to what it refers to: laws, and documents that the register holds.
struct ReferenceLinks<Host: Page> {
  let page: Host
  let text: String
  /// Documents by the title that the text names them with.
  let documents: [String: GoverningDocument]

  var html: HTML {
    let links = TextReference.find(in: text).compactMap { reference in
      address(reference).flatMap { address in
        reference.indices(in: text).map { (range: $0, address: address) }
      }
    }
    guard !links.isEmpty else { return HTML(text) }
    let starts = [text.startIndex] + links.map(\.range.upperBound)
    return HTML {
      for (link, start) in zip(links, starts) {
        String(text[start..<link.range.lowerBound])
        element("a", ["href": link.address]) { String(text[link.range]) }
      }
      String(text[(starts.last ?? text.startIndex)...])
    }
  }

  private func address(_ reference: TextReference) -> String? {
    switch reference.kind {
    case .law: Self.law(reference.target)
    case .document:
      documents[reference.target].map { page.frame.path(.document(slug: $0.slug, on: nil)) }
    // A registry is looked up by those who keep it; there is no page to lead to.
    case .registryNumber: nil
    }
  }

  /// The consolidated text in the government's legal database. EU acts are not in it.
  private static func law(_ target: String) -> String? {
    guard target.hasPrefix("SFS ") else { return nil }
    return "https://rkrattsbaser.gov.se/sfst?bet=\(target.dropFirst(4))"
  }
}
