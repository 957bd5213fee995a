import Cooperation
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Reading
import Register

@testable import KansliWeb

/// What a desk of the tests has of cooperation abroad: a policy with rules, and one of each thing,
/// all that can be marked as secret marked.
struct CooperationThings: Sendable {
  var partner: String
  /// Entered long ago, with everything that belongs to a relation.
  var relation: String
  /// Under assessment: nobody else's yet.
  var request: String
  var agreement: String
  var activity: String
  var project: String
  var assignment: String

  /// A word that stands in every field that is marked.
  static let secretWord = "Skyddsvärt"
  static let policy = "internationell-policy"
  static let condition = "Vi samarbetar endast med parter i länder som är demokratier."
  static let parties = "Flera parter medverkar i varje projekt."

  /// The addresses of the desk's pages that this subject has, and what each role is answered.
  static let expected: [Route.Kind: [Int]] = {
    let read = [303, 200, 200, 200, 200, 200, 200, 200, 200]
    let write = [303, 403, 403, 403, 200, 200, 200, 403, 403]
    return [
      .internationalDesk: read, .partners: read, .newPartner: write, .partner: read,
      .newRelation: write, .relation: read, .editRelation: write, .contributions: read,
      .newAgreement: write, .agreement: read, .newActivity: write, .activity: read,
      .projects: read, .newProject: write, .project: read, .assignments: read,
      .assignment: read,
    ]
  }()

  func address(_ kind: Route.Kind) -> Route? {
    let route: InternationalRoute? =
      switch kind {
      case .internationalDesk: .desk
      case .partners: .partners
      case .newPartner: .newPartner
      case .partner: .partner(id: partner)
      case .newRelation: .newRelation(partner: nil)
      case .relation: .relation(id: relation)
      case .editRelation: .editRelation(id: relation)
      case .contributions: .contributions(relation: relation)
      case .newAgreement: .newAgreement(relation: relation)
      case .agreement: .agreement(id: agreement)
      case .newActivity: .newActivity(relation: relation)
      case .activity: .activity(id: activity)
      case .projects: .projects
      case .newProject: .newProject(relation: nil)
      case .project: .project(id: project)
      case .assignments: .assignments
      case .assignment: .assignment(id: assignment)
      default: nil
      }
    return route.map { .international($0) }
  }
}

extension DeskWorld {
  /// Takes in the policy and one of each thing.
  func makeCooperation() async throws -> CooperationThings {
    try await makePolicy()
    let actor = actor(.coordinator)
    let word = CooperationThings.secretWord
    let all = Set(SecretField.allCases)
    let partner = try await store.add(
      Partner(
        id: PartnerID(""), name: "Fjordby", kind: .city, country: CountryCode(rawValue: "NOR"),
        place: word, coordinate: Coordinate(latitude: 62.5, longitude: 7.5), note: word,
        secret: all), by: actor)
    let relation = try await store.add(
      Relation(
        id: CooperationID(""), slug: "", title: "Vänort Fjordby", kind: .sisterCity,
        partners: [partner], committee: "Kulturnämnden", contact: word, purpose: word,
        benefit: word, secret: all),
      first: RelationMove(
        to: .active, on: .init(ordinal: Self.today.ordinal - 20_000), reason: word),
      today: Self.today, by: actor)
    let request = try await store.add(
      Relation(
        id: CooperationID(""), slug: "", title: "Förfrågan från Fjordby", kind: .cooperation,
        partners: [partner], purpose: "Lära av varandra"),
      first: RelationMove(to: .underAssessment, on: Self.today + -30), today: Self.today,
      by: actor)
    let agreement = try await store.add(
      Agreement(
        id: AgreementID(""), relation: relation, title: "Vänortsavtal", parties: [partner],
        signedOn: .init(ordinal: Self.today.ordinal - 19_990), clauses: [.exit: word],
        keptAt: word, secret: all), today: Self.today, by: actor)
    let money = Money(minorUnits: 7_654_321_00, currency: "SEK")
    let activity = try await store.add(
      Activity(
        id: "", cooperation: relation, kind: .visit, title: "Besök", from: Self.today + -9,
        place: word, cost: money, result: word, secret: all), by: actor)
    let project = try await store.add(
      Project(
        id: CooperationID(""), slug: "", title: "Sjöprojektet", relation: relation,
        state: .applied, budget: money, ownShare: money,
        funding: Project.Funding(applied: money), withoutFunding: word, purpose: word,
        result: word, secret: all), today: Self.today, by: actor)
    let assignment = try await store.add(
      Assignment(
        id: "", partner: partner, seat: "Ledamot", holder: word, permeatedBy: word,
        secret: all), by: actor)
    try await store.set(
      [
        ContributionEntry(contribution: "Lärande", aim: word, indicator: word, result: word)
      ], of: relation, version: 0, by: actor)
    return CooperationThings(
      partner: partner.rawValue, relation: relation.rawValue, request: request.rawValue,
      agreement: agreement.rawValue, activity: activity, project: project.rawValue,
      assignment: assignment)
  }

  private func makePolicy() async throws {
    let text = """
      \(CooperationThings.condition)

      Undantag beviljas av Kommunstyrelsen.

      Internationella samarbeten ska bidra till lärande.

      \(CooperationThings.parties)
      """
    let content = Array(
      SampleTexts.policy(
        title: "Internationell policy", day: "2025-03-27", through: "2029", first: text
      ).utf8)
    let file = ImportFile(
      name: "policy.md", content: content, reading: try DocumentReader.read(content))
    try await store.importFiles([file], confirm: .certain, by: recorder) { _ in }
    let slug = CooperationThings.policy
    let sheet = try await store.rules(slug: slug, edition: 1, for: actor(.secretary))
    for rule in sheet.rules {
      try await store.decideRule(
        rule.position, as: .rejected, version: rule.version, slug: slug, edition: 1,
        by: actor(.secretary))
    }
    let rules: [(PolicyRule.Content, String)] = [
      (.condition(.democracy), CooperationThings.condition),
      (.exemption(body: "Kommunstyrelsen"), "Undantag beviljas av Kommunstyrelsen."),
      (.contribution("Lärande"), "Internationella samarbeten ska bidra till lärande."),
      (.severalParties, CooperationThings.parties),
    ]
    for (content, words) in rules {
      let carrier = sheet.edition.provisions.first { $0.text.contains(words) }
      do {
        try await store.addRule(
          PolicyRule(content, .must, provision: carrier?.id ?? "", words: words), slug: slug,
          edition: 1, by: actor(.secretary))
      } catch RuleProblem.alreadyThere {
        let there = try await store.rules(slug: slug, edition: 1, for: actor(.secretary))
        for rule in there.rules where rule.rule.content == content {
          try await store.decideRule(
            rule.position, as: .confirmed, version: rule.version, slug: slug, edition: 1,
            by: actor(.secretary))
        }
      }
    }
  }
}
