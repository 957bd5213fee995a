import Cooperation
import Foundation
import ReferenceData
import Register
import Testing

/// What the tests of screenings share: an invented policy, and figures written as a file has them.
enum ScreeningFixture {
  static let document = GoverningDocument(
    id: DocumentID("d1"), slug: "policy-for-utbyten", title: "Policy för utbyten", type: .policy)

  static func rules(_ criteria: [Criterion] = Criterion.allCases, body: String? = "Ekbystyrelsen")
    -> Result<RuleBook.Applicable, AbsenceOfRule>
  {
    var rules = criteria.enumerated().map { index, criterion in
      PolicyRule(
        .condition(criterion), .must, provision: "p\(index + 3)", words: "Parten uppfyller det.")
    }
    if let body {
      rules.append(PolicyRule(.exemption(body: body), .must, provision: "p9", words: "Undantag."))
    }
    return .success(RuleBook.Applicable(document: document, edition: 2, rules: rules))
  }

  static func code(_ text: String) throws -> CountryCode {
    try #require(CountryCode(rawValue: text))
  }

  static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  static func read(_ text: String, year: Int? = nil) throws(IndicatorProblem) -> IndicatorReading {
    try IndicatorReading(Array(text.utf8), countries: CountryList.shared, year: year)
  }

  static func edition(_ text: String, _ name: String, publishedOn: String) throws
    -> IndicatorEdition
  {
    try read(text).edition(
      named: name, publishedOn: day(publishedOn), retrievedOn: day("2026-11-20"), sha256: "00",
      licence: "CC0", attribution: "Ingen")
  }

  static func screen(
    _ country: String, _ on: String = "2026-11-20", data: IndicatorData = ShippedIndicators.data,
    rules: Result<RuleBook.Applicable, AbsenceOfRule> = rules(),
    thresholds: Thresholds = .shipped
  ) throws -> CountryScreening {
    .make(
      try code(country), on: try day(on), rules: rules, data: data, thresholds: thresholds)
  }

  /// The indications of human rights, democracy and the rule of law, as `+ ? - 0`.
  static func signs(_ screening: CountryScreening) -> String {
    String(
      Criterion.allCases.map { criterion in
        switch screening.evidence(of: criterion)?.indication {
        case .supports: "+"
        case .doubtful: "?"
        case .contradicts: "-"
        case .noData, nil: "0"
        }
      })
  }

  /// The data that lie beside the repository and are never copied into it.
  static let shared: String? = {
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/" {
      url.deleteLastPathComponent()
      let folder = url.appendingPathComponent("shared/data").path
      if FileManager.default.fileExists(atPath: folder) { return folder }
    }
    return nil
  }()

  static let missing: Comment = "the data are not in ../shared/data"
}
