import HTML
import KansliStore
import Markdown
import Register

extension Draft {
  /// The text as provisions, with ids of their own.
  var provisions: [Provision] { MarkdownText(text).provisions() }

  /// The text as the check before a decision sees it, with what the matter proposes.
  func checked(_ matter: Matter) -> CheckedText {
    var fields: [DocumentReading.Field: String] = [:]
    for (name, value) in cover {
      if let field = DocumentReading.Field(rawValue: name) { fields[field] = value }
    }
    let proposal = matter.proposal
    fields[.title] = proposal.documentTitle
    fields[.type] = proposal.documentType.rawValue
    fields[.adoptedBy] = matter.decider
    switch proposal.end.end {
    case .through(let day): fields[.validThrough] = day.description
    case .untilFurtherNotice: fields[.validThrough] = "until-further-notice"
    case .notStated: break
    }
    if let day = proposal.effectiveFrom { fields[.validFrom] = day.description }
    if let day = proposal.reviewBy { fields[.reviewBy] = day.description }
    let goals = cover["globalGoals"].flatMap { $0.isEmpty ? nil : CheckedText.Goals.stated($0) }
    return CheckedText(
      fields: fields, goals: goals ?? .notMentioned, provisions: provisions,
      document: proposal.document)
  }

  /// The facts of the cover that a person writes, by the names of the reading contract.
  static let coverFields = ["reviewResponsible", "followUpResponsible", "appliesTo", "globalGoals"]
}

extension FormInput {
  /// How the text that was written differs from the edition that it would replace; `nil` where
  /// there is none, or none whose text is known.
  func difference(from edition: Edition?) -> HTML? {
    guard let provisions = edition?.provisions, !provisions.isEmpty else { return nil }
    let written = MarkdownText(raw("text")).provisions(after: provisions)
    return ComparisonTable(comparison: EditionComparison(from: provisions, to: written)).html
  }
}

extension Instant {
  /// The day of the instant in UTC: near enough for what happened when.
  var day: CalendarDate {
    CalendarDate(String(description.prefix(10))) ?? CalendarDate(ordinal: 0)
  }
}
