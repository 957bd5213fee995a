/// What a document is about, as its title tells, so that two on one matter can be seen.
///
/// The words of the title without its type: *Policy för upphandling* and *Upphandlingspolicy* are
/// both about *upphandling*. Two subjects are one where type, municipality and words agree.
public struct Subject: Hashable, Sendable {
  let type: DocumentType
  let municipality: String?
  let words: Set<String>

  /// The subject of a document, or `nil` where its title names nothing but its type.
  public init?(_ document: GoverningDocument) {
    type = document.type
    municipality = document.municipality
    let title = DocumentIdentity.shortened(document.title, municipality: document.municipality)
    words = Set(
      title.lowercased().split { !$0.isLetter }.compactMap { Self.stem(String($0)) })
    guard !words.isEmpty else { return nil }
  }

  private static let typeWords = [
    "policy", "policyn", "strategi", "strategin", "program", "programmet", "plan", "planen",
    "handlingsplan", "riktlinje", "riktlinjer", "regler", "reglemente", "taxa", "föreskrifter",
    "direktiv", "vision", "anvisning", "anvisningar",
  ]
  private static let smallWords: Set<String> = [
    "för", "i", "om", "och", "av", "till", "med", "på", "vid", "kommun", "kommunen", "kommunens",
    "stad", "stads", "staden", "stadens", "den", "det", "en", "ett",
  ]

  private static func stem(_ word: String) -> String? {
    if smallWords.contains(word) || typeWords.contains(word) { return nil }
    for type in typeWords where word.hasSuffix(type) {
      let head = word.dropLast(type.count)
      guard head.count >= 3 else { continue }
      // A compound joins with an s: upphandling-s-policy.
      return head.hasSuffix("s") ? String(head.dropLast()) : String(head)
    }
    return word
  }
}
