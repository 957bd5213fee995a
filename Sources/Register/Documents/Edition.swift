/// One wording of a document, frozen at adoption.
public struct Edition: Hashable, Sendable {
  public var document: DocumentID
  /// A name, from 1 in the order of recording; it never changes and says nothing of age.
  public var number: Int
  public var title: String
  public var type: DocumentType
  /// The family as the edition's own cover prints it.
  public var familyLabel: String?
  /// BCP 47 language tag of the text.
  public var language: String
  public var provisions: [Provision]
  public var facts: [CoverFact]
  /// The file that the text was read from, by SHA-256.
  public var sourceFile: String?

  public init(
    document: DocumentID, number: Int, title: String, type: DocumentType,
    familyLabel: String? = nil, language: String = "sv", provisions: [Provision],
    facts: [CoverFact] = [], sourceFile: String? = nil
  ) {
    self.document = document
    self.number = number
    self.title = title
    self.type = type
    self.familyLabel = familyLabel
    self.language = language
    self.provisions = provisions
    self.facts = facts
    self.sourceFile = sourceFile
  }

  /// The bytes that the adopting decision's hash is taken over: exactly these words, in this order.
  ///
  /// Ids are not part of them: giving a provision the id of an earlier edition changes no word.
  public static func canonicalText(_ provisions: [Provision]) -> [UInt8] {
    var bytes: [UInt8] = []
    for provision in provisions {
      let line = "\(provision.kind.rawValue) \(provision.level) \(provision.text.utf8.count):"
      bytes.append(contentsOf: line.utf8)
      bytes.append(contentsOf: provision.text.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The value of a cover fact, where one was read.
  public func fact(_ field: String) -> String? { facts.first { $0.field == field }?.value }
}

/// A fact that a cover states, with its source: outside what the council adopted word by word.
public struct CoverFact: Hashable, Sendable, Codable {
  /// The field's name in the contract for reading (`reviewResponsible`, `appliesTo` …).
  public var field: String
  public var value: String?
  /// The words of the source.
  public var raw: String
  /// Line in the source file, from 1; 0 where there is no file.
  public var line: Int

  public init(field: String, value: String?, raw: String, line: Int) {
    self.field = field
    self.value = value
    self.raw = raw
    self.line = line
  }
}
