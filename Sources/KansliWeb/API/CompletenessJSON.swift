import KansliStore
import Register

/// A finding of the check before a decision, as commands and the API write it.
public struct CompletenessJSON: Encodable, Sendable {
  var code: CompletenessFinding.Code
  var level: Finding.Level
  /// The document on record; absent for a file.
  var slug: String?
  var edition: Int?
  /// The file; absent for a document on record.
  var file: String?
  /// The provision's id, or the name of the field of the title page.
  var place: String
  var message: String

  public init(
    _ finding: CompletenessFinding, slug: String? = nil, edition: Int? = nil,
    file: String? = nil, _ phrases: Phrases
  ) {
    code = finding.code
    level = finding.level
    self.slug = slug
    self.edition = edition
    self.file = file
    place =
      switch finding.place {
      case .cover(let field): field.rawValue
      case .globalGoals: "globalGoals"
      case .provision(let id): id
      case .section(let kind): kind.rawValue
      }
    message = phrases.matter.finding(finding)
  }
}
