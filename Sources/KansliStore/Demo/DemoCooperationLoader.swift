import Cooperation
import ReferenceData
import Register

/// Writes the example municipality's cooperation as it was, older than the rules and by them.
struct DemoCooperationLoader {
  let connection: any Connection
  let recorder: Recorder
  let file: DemoCooperation
  private var partners: [String: PartnerID] = [:]
  private var relations: [String: CooperationID] = [:]

  init(_ connection: any Connection, _ recorder: Recorder, _ file: DemoCooperation) {
    self.connection = connection
    self.recorder = recorder
    self.file = file
  }

  mutating func run() throws {
    for partner in file.partners { try insert(partner) }
    for relation in file.relations { try insert(relation) }
    for project in file.projects { try insert(project) }
    for seat in file.assignments {
      guard let partner = partners[seat.partner] else { continue }
      let made = Assignment(
        id: recorder.makeID(), partner: partner, seat: seat.seat, holder: seat.holder,
        from: seat.from, through: seat.through)
      try Cooperations.insert(
        CooperationColumns.of(made), into: "assignment", id: made.id, connection)
    }
  }

  private mutating func insert(_ partner: DemoCooperation.Partner) throws {
    let country = partner.country.flatMap { CountryCode(rawValue: $0) }
    let coordinate = country.flatMap { country in
      partner.place.flatMap { PlaceList.coordinate(of: $0, in: country) }
    }
    let made = Partner(
      id: PartnerID(recorder.makeID()), name: partner.name, kind: partner.kind,
      country: country, place: partner.place, coordinate: coordinate)
    try Cooperations.insert(
      CooperationColumns.of(made), into: "partner", id: made.id.rawValue, connection)
    partners[partner.key] = made.id
  }

  private mutating func insert(_ relation: DemoCooperation.Relation) throws {
    let id = CooperationID(recorder.makeID())
    let made = Relation(
      id: id, slug: "", title: relation.title, kind: relation.kind,
      partners: relation.partners.compactMap { partners[$0] }, committee: relation.committee,
      department: relation.department, contact: relation.contact, purpose: relation.purpose,
      benefit: relation.benefit, enteredOn: relation.enteredOn,
      state: relation.steps.last?.state ?? .idea)
    relations[relation.title] = id
    try Cooperations.insertCooperation(
      id, kind: "relation", slug: "", title: made.title, connection)
    try Cooperations.insert(
      CooperationColumns.of(made) + [("state", .text(made.state.rawValue))], into: "relation",
      id: id.rawValue, connection)
    try Cooperations.set(
      made.partners, of: id.rawValue, "relation_partner", "relation_id", connection)
    var screening: String?
    for one in relation.screenings ?? [] { screening = try insert(one, of: id) }
    if let exemption = relation.exemption { try exempt(id, exemption, screening) }
    for step in relation.steps { try take(step, of: id) }
    for agreement in relation.agreements ?? [] { try insert(agreement, of: made) }
    for activity in relation.activities ?? [] { try insert(activity, of: id) }
    try insert(relation.contributions ?? [], of: id)
  }

  private func insert(
    _ screening: DemoCooperation.Screening, of id: CooperationID
  ) throws -> String? {
    guard let partner = partners[screening.partner],
      let country = try Cooperations.partner(partner, connection).country
    else { return nil }
    let known = CountryScreening.make(
      country, on: screening.on,
      rules: try EditionRules.book(connection).conditions(on: screening.on),
      data: ShippedIndicators.data, thresholds: .shipped)
    let findings = Dictionary(
      Criterion.allCases.map {
        ($0, OfficerFinding(screening.answer, reasons: screening.reasons))
      }, uniquingKeysWith: { first, _ in first })
    let made = try Screening(
      known, id: recorder.makeID(), partner: partner, cooperation: id, findings: findings,
      madeAt: recorder.now(), madeBy: recorder.name)
    try made.insert(connection)
    return made.id
  }

  private func exempt(
    _ id: CooperationID, _ exemption: DemoCooperation.Exemption, _ screening: String?
  ) throws {
    var ground: CooperationEffect.Ground?
    let book = try EditionRules.book(connection)
    if case .success(let edition) = book.conditions(on: exemption.on) {
      ground = edition.conditions.first.map { RuleCitation($0.rule, of: edition).ground }
    }
    try append(
      CooperationEffect(
        .exempt, id, end: StatedEnd(.through(exemption.through)),
        conditions: exemption.conditions, screening: screening, ground: ground),
      exemption.on,
      DemoCooperation.Decision(
        body: exemption.body, item: exemption.item, number: exemption.number))
  }

  @discardableResult
  private func append(
    _ effect: CooperationEffect, _ day: CalendarDate, _ decision: DemoCooperation.Decision
  ) throws -> DecisionID {
    let header = DecisionHeader(
      body: decision.body, moment: LegalMoment(decidedOn: day, minutesItem: decision.item),
      registryNumber: decision.number)
    var writer = try LedgerWriter(connection, recorder: recorder)
    let entry = try writer.append(DecisionDraft(header: header, effects: [.cooperation(effect)]))
    try writer.finish()
    return entry.id
  }

  private func take(_ step: DemoCooperation.Step, of id: CooperationID) throws {
    var entry: DecisionID?
    if let decision = step.decision {
      entry = try append(
        CooperationEffect(step.state == .ended ? .end : .enter, id), step.on, decision)
    }
    try Cooperations.addStep(
      RelationStep(
        state: step.state, on: step.on, decision: entry, reason: step.reason,
        doneAt: recorder.now(), doneBy: recorder.name), to: id, connection)
  }

  private func insert(
    _ agreement: DemoCooperation.Agreement, of relation: Relation
  ) throws {
    var clauses: [Agreement.Clause: String] = [:]
    for (name, words) in agreement.clauses ?? [:] {
      if let clause = Agreement.Clause(rawValue: name) { clauses[clause] = words }
    }
    let made = Agreement(
      id: AgreementID(recorder.makeID()), relation: relation.id, title: agreement.title,
      parties: relation.partners, registryNumber: agreement.registryNumber,
      languages: agreement.languages, signedOn: agreement.signedOn, from: agreement.from,
      end: agreement.through.map { StatedEnd(.through($0)) } ?? .notStated,
      evaluateBy: agreement.evaluateBy, clauses: clauses, keptAt: agreement.keptAt)
    try Cooperations.insert(
      CooperationColumns.of(made), into: "agreement", id: made.id.rawValue, connection)
    try Cooperations.set(
      made.parties, of: made.id.rawValue, "agreement_party", "agreement_id", connection)
    try Cooperations.set(made.clauses, of: made.id, connection)
  }

  private func insert(_ activity: DemoCooperation.Activity, of id: CooperationID) throws {
    let made = Activity(
      id: recorder.makeID(), cooperation: id, kind: activity.kind, title: activity.title,
      from: activity.from, through: activity.through, place: activity.place,
      participants: activity.participants,
      cost: activity.cost.map { Money(minorUnits: $0, currency: activity.currency ?? "SEK") },
      result: activity.result)
    try Cooperations.insert(
      CooperationColumns.of(made), into: "activity", id: made.id, connection)
  }

  private func insert(
    _ entries: [DemoCooperation.Contribution], of id: CooperationID
  ) throws {
    try connection.insert(
      into: "contribution_entry",
      ["cooperation_id", "position", "contribution", "aim", "indicator", "result"],
      entries.enumerated().map { index, entry in
        [
          .text(id.rawValue), SQLValue(index + 1), .text(entry.contribution), .text(entry.aim),
          .text(entry.indicator), SQLValue(entry.result),
        ]
      })
  }

  private func insert(_ project: DemoCooperation.Project) throws {
    func money(_ units: Int?) -> Money? {
      units.map { Money(minorUnits: $0, currency: project.currency) }
    }
    let made = Project(
      id: CooperationID(recorder.makeID()), slug: "", title: project.title,
      relation: project.relation.flatMap { relations[$0] }, programme: project.programme,
      part: project.part, parties: project.parties.compactMap { partners[$0] },
      state: project.state, from: project.from, through: project.through,
      budget: money(project.budget), ownShare: money(project.ownShare),
      funding: Project.Funding(granted: money(project.granted), paid: money(project.paid)),
      committee: project.committee, department: project.department, purpose: project.purpose,
      result: project.result)
    try Projects.insert(made, id: made.id, connection)
    try insert(project.contributions ?? [], of: made.id)
  }
}
