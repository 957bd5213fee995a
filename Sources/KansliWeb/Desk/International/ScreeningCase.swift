import Cooperation
import KansliStore
import Register

/// What a screening is made from: a partner of a relation, and what is known on the day.
struct ScreeningCase: Sendable {
  var relation: Relation
  var partner: Partner
  /// All that the relation is with.
  var partners: [Partner]
  var screening: CountryScreening
  /// The title of the document that the rule stands in.
  var document: String?
  var attributions: [String]

  /// Whom a partner over borders is tried as: no source has figures of it.
  private static let nowhere = CountryCode(rawValue: "XXX")

  init?(
    _ relation: Relation, partner: Partner, partners: [Partner], basis: ScreeningBasis,
    on day: CalendarDate
  ) {
    guard let country = partner.country ?? Self.nowhere else { return nil }
    self.relation = relation
    self.partner = partner
    self.partners = partners
    screening = basis.screen(country, on: day)
    let rule = screening.rule
    document = basis.rules.entries.first { $0.document.id == rule?.document }?.document.title
    let sources = Set(screening.criteria.flatMap(\.evidence).map(\.source)).sorted()
    attributions = basis.attributions(of: sources)
  }

  /// The rule and figures in short: a form says which ones its page showed, so that nobody freezes
  /// others than they saw.
  var ground: String {
    let rule = screening.rule.map { "\($0.slug) \($0.edition) \($0.conditions.count)" } ?? "-"
    let figures = screening.criteria.map { known in
      known.criterion.rawValue + " " + known.indication.rawValue
        + known.evidence.map { " \($0.source) \($0.year) \($0.value)" }.joined()
    }
    return ([rule, "\(screening.on)", "\(screening.thresholdsFrom)"] + figures)
      .joined(separator: "; ")
  }
}

extension FormInput {
  /// What an officer has found; what is missing is noted, all at once.
  mutating func findings(
    _ screening: CountryScreening, _ words: Shared<ScreeningFormPhrases>
  ) -> [Criterion: OfficerFinding] {
    var findings: [Criterion: OfficerFinding] = [:]
    for known in screening.criteria {
      let name = known.criterion.rawValue
      let reasons = optionalWords("skal-\(name)", atMost: 5000)
      let isAsked = screening.asked.contains(known.criterion)
      guard has("fynd-\(name)") || isAsked else { continue }
      guard let answer = choice("fynd-\(name)", OfficerFinding.Answer.self) else { continue }
      findings[known.criterion] = OfficerFinding(answer, reasons: reasons)
    }
    for problem in screening.problems(findings) {
      switch problem {
      case .reasonsMissing(let criterion, let indication, _):
        fail("skal-\(criterion.rawValue)", .unreadable(words.reasonsMissing(indication)))
      }
    }
    return findings
  }

  /// The five kinds of risk as one text.
  mutating func risks() -> String? {
    let parts = ScreeningRisk.allCases.compactMap { risk in
      optionalWords("risk-\(risk.rawValue)", atMost: 5000).map {
        "\(ScreeningFormPhrases.swedish.risk(risk)): \($0)"
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }

  /// The fields whose boxes for secrecy are ticked.
  var marks: Set<SecretField> { Set(all("sekretess").compactMap(SecretField.init(rawValue:))) }
}
