import Cooperation
import Register

/// A register with one policy: edition 1 names contributions, edition 2 has conditions on partners
/// and who decides on exemptions.
struct PolicyWorld {
  static let document = DocumentID("doc")
  static let relation = CooperationID("r1")
  static let nor = PartnerID("fjordby")
  static let far = PartnerID("fjarran")
  static let board = "Kommunstyrelsen"

  var screenings: [Screening] = []
  var exemptions: [Exemption] = []
  var rules: [Int: [PolicyRule]] = [1: Self.first, 2: Self.second]
  var entries: [Decision] = [
    Self.adoption(1, .of(2016, 1, 28), through: .of(2021, 12, 31), sequence: 1),
    Self.adoption(2, .of(2023, 6, 21), through: .of(2027, 12, 31), sequence: 2),
  ]

  static let first = [
    PolicyRule(.contribution("Lärande"), .must, provision: "larande", words: "Lärande"),
    PolicyRule(.contribution("Utbyte"), .must, provision: "utbyte", words: "Utbyte"),
  ]

  static let words = "Ett samarbete förutsätter att partens land är en demokrati."

  static let second: [PolicyRule] =
    [Criterion.humanRights, .democracy, .ruleOfLaw].map {
      PolicyRule(.condition($0), .must, provision: "villkor", words: words)
    } + [
      PolicyRule(
        .exemption(body: board), .must, provision: "undantag",
        words: "Kommunstyrelsen beslutar om undantag."),
      PolicyRule(.contribution("Klimat"), .must, provision: "klimat", words: "Klimat"),
      PolicyRule(.contribution("Kultur"), .must, provision: "kultur", words: "Kultur"),
      PolicyRule(
        .severalParties, .must, provision: "projekt", words: "Flera parter ska vara med."),
      PolicyRule(
        .externalFunding, .should, provision: "projekt", words: "Pengar utifrån bör finnas."),
      PolicyRule(
        .permeatesAssignments, .must, provision: "uppdrag", words: "Det genomsyrar uppdragen."),
    ]

  static func adoption(
    _ edition: Int, _ day: CalendarDate, through: CalendarDate, sequence: Int
  ) -> Decision {
    Decision(
      id: DecisionID("e\(sequence)"), sequence: sequence,
      header: DecisionHeader(body: "Kommunfullmäktige", moment: LegalMoment(decidedOn: day)),
      effects: [
        .adopt(
          Adopt(document: document, edition: edition, end: StatedEnd(.through(through))))
      ], recordedAt: Instant(microseconds: Int64(sequence)), recordedBy: "ek")
  }

  var book: RuleBook {
    RuleBook([
      RuleBook.Entry(
        document: GoverningDocument(
          id: Self.document, slug: "omvarldspolicy", title: "Omvärldspolicy", type: .policy),
        timeline: Timeline(entries, document: Self.document), rules: rules)
    ])
  }

  var record: ClearanceRecord {
    ClearanceRecord(book: book, screenings: screenings, exemptions: exemptions)
  }

  static func ground(_ edition: Int = 2, _ provision: String = "villkor")
    -> CooperationEffect.Ground
  {
    CooperationEffect.Ground(document: document, edition: edition, provision: provision)
  }

  static func screening(
    _ partner: PartnerID, _ indication: Indication = .supports,
    on day: CalendarDate = .of(2026, 3, 1),
    findings: [Criterion: OfficerFinding] = [:], outcome: ScreeningOutcome = .mayBeEntered,
    rule: CooperationEffect.Ground? = ground(), id: String = "s1"
  ) -> Screening {
    Screening(
      id: id, partner: partner, cooperation: relation, country: CountryCode(rawValue: "NOR"),
      on: day, rule: rule,
      criteria: Criterion.allCases.map {
        CriterionEvidence(criterion: $0, indication: indication, evidence: [])
      }, findings: findings, outcome: outcome, madeAt: Instant(microseconds: 1), madeBy: "a")
  }

  static func exemption(
    by body: String = board, on day: CalendarDate = .of(2026, 3, 10),
    through: CalendarDate? = .of(2028, 12, 31), ground: CooperationEffect.Ground? = ground(),
    screening: String? = nil, id: String = "x1"
  ) -> Exemption {
    let draft = Decision(
      id: DecisionID(id), sequence: 9,
      header: DecisionHeader(body: body, moment: LegalMoment(decidedOn: day)),
      effects: [
        .cooperation(
          CooperationEffect(
            .exempt, relation, end: through.map { StatedEnd(.through($0)) } ?? .notStated,
            screening: screening, ground: ground))
      ], recordedAt: Instant(microseconds: 9), recordedBy: "ek")
    return Exemption.standing(in: Ledger([draft]))[0]
  }

  static func asked(
    _ partners: [PartnerID], _ step: ClearanceCase.Step = .enter, purpose: String? = "Lära"
  ) -> ClearanceCase {
    ClearanceCase(step, relation, partners: partners, purpose: purpose)
  }
}

extension CalendarDate {
  /// A day that is there; tests write no other.
  static func of(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("no such day")
    }
    return date
  }
}

extension ClearanceRecord {
  /// The refusal's name, or how it was let through.
  func answer(_ asked: ClearanceCase, on day: CalendarDate) -> String {
    do throws(CooperationRefusal) {
      switch try clearance(of: asked, on: day) {
      case .free: return "free"
      case .cleared(_, let passages):
        return passages.contains { $0.exemption != nil } ? "exempted" : "cleared"
      }
    } catch { return error.code }
  }
}
