import Cooperation
import KansliStore
import Publishing
import ReferenceData
import Register

/// What the pictures of cooperation abroad are drawn from: the desk's register, or what everybody
/// may see. Whichever it is, nothing else comes in.
struct CooperationPictures: Sendable {
  /// A step of a relation, without its reasons.
  struct Step: Hashable, Sendable {
    var state: RelationState
    var on: CalendarDate
    var decision: DecisionID?
  }

  /// A relation as it is drawn.
  struct Tie: Sendable {
    var id: CooperationID
    var title: String
    var partners: [PartnerID]
    var committee: String?
    var state: RelationState
    var enteredOn: CalendarDate?
    var steps: [Step]
    var agreements: [RelationTimelinePicture.AgreementBar]
    var route: InternationalRoute
  }

  /// What is drawn underneath the maps: made once for as long as the program runs.
  static let ground = PartnerMap.Ground(
    world: MapOutlines.world, europe: MapOutlines.europe, points: MapOutlines.labelPoints)

  var language: Language
  var today: CalendarDate
  var ties: [Tie]
  var partners: [PartnerID: PublicPartner]
  var decisions: [DecisionID: DecisionHeader]
  var projects: [Project]
  var matrix: ContributionMatrix
  /// The municipality itself, where its place is known.
  var home: PartnerMap.Home?

  /// What the desk sees, marked fields among it.
  init(
    _ register: CooperationRegister, committees: [String], today: CalendarDate,
    language: Language
  ) {
    (self.language, self.today) = (language, today)
    partners = Dictionary(
      register.partners.map { partner in
        var shown = partner
        shown.secret = []
        return (partner.id, PublicView.partner(shown))
      }, uniquingKeysWith: { first, _ in first })
    ties = register.relations.map { relation in
      Tie(
        id: relation.id, title: relation.title, partners: relation.partners,
        committee: relation.committee, state: relation.state, enteredOn: relation.enteredOn,
        steps: (register.steps[relation.id] ?? []).map {
          Step(state: $0.state, on: $0.on, decision: $0.decision)
        },
        agreements: register.agreements(of: relation.id).compactMap(PublicView.agreement)
          .map(Self.bar),
        route: .relation(id: relation.id.rawValue))
    }
    decisions = Dictionary(
      Ledger(register.entries).standing.map { ($0.reference.decision, $0.header) },
      uniquingKeysWith: { first, _ in first })
    projects = register.projects
    matrix = register.matrix(on: today, committees: committees)
  }

  /// What everybody may see.
  init(
    _ basis: ReportBasis, committees: [String], today: CalendarDate, language: Language
  ) {
    self.init(
      basis.cooperations, decisions: basis.decisions, today: today, language: language)
    ties = ties.compactMap { $0.stood(on: today) }
    let contributions = basis.cooperations.contributions
    let going =
      ties.filter(\.state.isEntered).map { ($0.id, $0.committee) }
      + projects.filter { $0.state == .running }.map { ($0.id, $0.committee) }
    let edition = ContributionBasis.of(enteredOn: nil, book: basis.book, today: today)
    matrix = ContributionMatrix(
      contributions: edition?.contributions ?? [], committees: committees,
      items: going.map { id, committee in
        ContributionMatrix.Item(
          cooperation: id, committee: committee,
          served: (contributions[id] ?? []).map(\.contribution))
      })
  }

  /// What everybody may see, without the matrix, which needs the rules.
  init(
    _ all: PublicCooperations, decisions: [DecisionID: DecisionHeader] = [:],
    today: CalendarDate, language: Language
  ) {
    (self.language, self.today, self.decisions) = (language, today, decisions)
    partners = Dictionary(
      all.partners.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    ties = all.relations.map { relation in
      Tie(
        id: relation.id, title: relation.title, partners: relation.partners,
        committee: relation.committee, state: relation.state, enteredOn: relation.enteredOn,
        steps: relation.steps.map { Step(state: $0.state, on: $0.on, decision: $0.decision) },
        agreements: all.agreements.filter { $0.relation == relation.id }.map(Self.bar),
        route: .cooperation(slug: relation.slug))
    }
    projects = all.projects.map { project in
      Project(
        id: project.id, slug: project.slug, title: project.title, programme: project.programme,
        state: project.state, from: project.from, funding: project.funding,
        committee: project.committee)
    }
    matrix = ContributionMatrix(contributions: [], committees: [], items: [])
  }

  private static func bar(_ agreement: PublicAgreement) -> RelationTimelinePicture.AgreementBar {
    RelationTimelinePicture.AgreementBar(
      title: agreement.title,
      period: RelationTimelinePicture.Period(
        from: agreement.from ?? agreement.signedOn, end: agreement.end))
  }
}

extension CooperationPictures.Tie {
  /// The relation as it stood on a day; `nil` where it was not meant yet.
  func stood(on day: CalendarDate) -> Self? {
    var tie = self
    tie.steps = steps.filter { $0.on <= day }
    guard let last = tie.steps.last else {
      // Older than the register: it was entered, and what is recorded of it came later.
      tie.state = .active
      return enteredOn.map { $0 <= day } ?? false ? tie : nil
    }
    tie.state = last.state
    return tie
  }
}

extension CooperationPictures {
  private var isSwedish: Bool { language == .swedish }
  private var shared: CooperationWords { isSwedish ? .swedish : .english }

  /// - Parameter id: what the ids within the drawing begin with, where a page has several.
  func map(_ view: PartnerMap.View, links: Bool = true) -> PartnerMap {
    let entries = ties.flatMap { tie in
      tie.partners.compactMap { partners[$0] }.map { partner in
        let country = partner.country.flatMap { CountryList.shared[$0] }
        return PartnerMap.Entry(
          name: partner.name, kind: partner.kind, country: partner.country,
          countryName: country.map { isSwedish ? $0.swedish : $0.english },
          coordinate: partner.coordinate, state: tie.state, since: tie.enteredOn,
          address: links ? Route.international(tie.route).path(language) : nil)
      }
    }
    return PartnerMap(
      view, entries, home: home, ground: Self.ground,
      words: isSwedish ? .swedish : .english)
  }

  func timeline(links: Bool = true) -> RelationTimelinePicture {
    let rows = ties.map { tie in
      let ended = tie.state == .ended ? tie.steps.last { $0.state == .ended }?.on : nil
      return RelationTimelinePicture.Row(
        title: tie.title,
        address: links ? Route.international(tie.route).path(language) : nil,
        state: tie.state, enteredOn: tie.enteredOn, endedOn: ended, pauses: pauses(tie.steps),
        agreements: tie.agreements, decisions: marks(tie.steps))
    }
    return RelationTimelinePicture(
      rows, today: today, words: isSwedish ? .swedish : .english)
  }

  private func pauses(_ steps: [Step]) -> [RelationTimelinePicture.Period] {
    steps.indices.filter { steps[$0].state == .paused }.map { index in
      let next = index + 1 < steps.count ? steps[index + 1].on.previous : nil
      return RelationTimelinePicture.Period(
        from: steps[index].on, end: next.map { .through($0) } ?? .notStated)
    }
  }

  private func marks(_ steps: [Step]) -> [RelationTimelinePicture.DecisionMark] {
    steps.compactMap { step in
      guard let header = step.decision.flatMap({ decisions[$0] }) else { return nil }
      let item = header.moment.minutesItem.map { " § \($0)" } ?? ""
      return RelationTimelinePicture.DecisionMark(
        on: header.decidedOn ?? step.on,
        text: "\(header.body)\(item): \(shared.state(step.state))")
    }
  }

  var matrixPicture: ContributionMatrixPicture {
    let none = shared.notStated
    return ContributionMatrixPicture(
      committees: matrix.rows.map { $0.committee ?? none },
      contributions: matrix.contributions,
      cells: matrix.rows.flatMap { row in
        zip(matrix.contributions, row.cells).map { name, ids in
          ContributionMatrixPicture.Cell(
            committee: row.committee ?? none, contribution: name, count: ids.count)
        }
      }, words: isSwedish ? .swedish : .english)
  }

  /// A picture a currency, and how many projects have funding but no first day to draw it at.
  var funding: (pictures: [FundingPicture], undated: Int) {
    let rows = FundingSummary(projects).rows
    let none = shared.notStated
    let amounts = rows.compactMap { row in
      row.year.map { year in
        FundingPicture.Amounts(
          programme: row.programme.map { Programme.named($0)?.name ?? $0 } ?? none, year: year,
          applied: money(row.applied, row.currency), granted: money(row.granted, row.currency),
          paid: money(row.paid, row.currency))
      }
    }
    return (
      FundingPicture.each(amounts, words: isSwedish ? .swedish : .english),
      rows.filter { $0.year == nil }.reduce(0) { $0 + $1.projects }
    )
  }

  /// A sum of nothing is not known from a sum of what nobody has stated.
  private func money(_ amount: Int, _ currency: String) -> Money? {
    amount == 0 ? nil : Money(minorUnits: amount, currency: currency)
  }
}
