/// The name of a document that nothing ever changes: not its title, not its address.
public struct DocumentID: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A governing document: what stays the same while editions come and go. Nearly empty on purpose.
public struct GoverningDocument: Hashable, Sendable {
  public var id: DocumentID
  /// The document's address.
  public var slug: String
  /// The title as first recorded; each edition keeps the form its own cover has.
  public var title: String
  public var type: DocumentType
  /// The municipality that the texts name, where they name one.
  public var municipality: String?
  public var topics: [String]

  public init(
    id: DocumentID, slug: String, title: String, type: DocumentType,
    municipality: String? = nil, topics: [String] = []
  ) {
    self.id = id
    self.slug = slug
    self.title = title
    self.type = type
    self.municipality = municipality
    self.topics = topics
  }
}

/// What makes two texts editions of one document: municipality, type and folded title.
public struct DocumentIdentity: Hashable, Sendable {
  public var municipality: String?
  public var type: DocumentType
  /// The title in the form that agrees between covers.
  public var foldedTitle: String

  public init(municipality: String?, type: DocumentType, title: String) {
    self.municipality = municipality
    self.type = type
    self.foldedTitle = Self.fold(title, municipality: municipality)
  }

  /// A title without *för <kommun>*, case and punctuation.
  public static func fold(_ title: String, municipality: String?) -> String {
    shortened(title, municipality: municipality).lowercased()
      .split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// A title without *för <kommun>* or *i <kommun>* at its end, as it stands in the register.
  public static func shortened(_ title: String, municipality: String?) -> String {
    guard let municipality, !municipality.isEmpty else { return title }
    let lower = title.lowercased()
    for preposition in ["för", "i"] {
      let tail = " \(preposition) \(municipality.lowercased())"
      if lower.hasSuffix(tail), lower.count > tail.count {
        return String(title.dropLast(tail.count))
      }
    }
    return title
  }
}
