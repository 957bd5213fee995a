import Cooperation
import Register

/// What a task of the watch is about, as the task keeps it before and after.
public struct CooperationTaskFacts: Hashable, Sendable, Codable {
  /// What figures say of a criterion in a country.
  public struct Figure: Hashable, Sendable, Codable {
    public var country: String
    public var criterion: Criterion
    public var indication: Indication
  }

  public var figures: [Figure]?
  /// The editions of figures, such as `V-Dem v17`.
  public var edition: String?
  /// The last day of what has ended.
  public var through: CalendarDate?
  /// What has ended, by its title.
  public var title: String?
  /// The document whose rules have changed, and the edition that it came to.
  public var document: String?
  public var number: Int?

  public init(
    figures: [Figure]? = nil, edition: String? = nil, through: CalendarDate? = nil,
    title: String? = nil, document: String? = nil, number: Int? = nil
  ) {
    self.figures = figures
    self.edition = edition
    self.through = through
    self.title = title
    self.document = document
    self.number = number
  }

  /// Reads what a task keeps; `nil` where it is something else.
  public init?(_ text: String?) {
    guard let text, let facts = try? StoredJSON.value(text, Self.self) else { return nil }
    self = facts
  }

  var text: String { get throws { try StoredJSON.text(self) } }
}

extension CooperationTask {
  /// Figures of a country have become worse.
  public static let indicatorsWorse = "indicatorsWorse"
  public static let exemptionEnded = CooperationFinding.Code.exemptionEnded.rawValue
  public static let agreementEnded = CooperationFinding.Code.agreementEnded.rawValue
  public static let ruleChanged = CooperationFinding.Code.ruleChanged.rawValue
}
