import Cooperation
import HTTPTypes
import Hummingbird
import KansliStore
import ReferenceData
import Register

/// The handlers of screenings, and of what is known of countries.
extension Site {
  func addScreenings(to router: Router<Context>) {
    desk(router, .screening) { call in
      try call.actor.require(.keepCooperations)
      let id = try call.parameter("id")
      let relation = try await store.cooperations(for: call.actor).relation(CooperationID(id))
      // Whom it is with has to be said first.
      if let relation, relation.partners.isEmpty {
        return redirect(.international(.editRelation(id: id)), call.language)
      }
      let tried = try await screeningCase(call, partner: call.request.parameter("part"))
      return try await show(ScreeningPage(frame: call.frame, tried: tried))
    } post: {
      try await recordScreening($0)
    }
    desk(router, .screeningRecord) { call in
      try await show(try await screeningRecord(call))
    } post: { call in
      guard call.wish == "marks" else { throw BadParameter(name: "gor", value: call.wish) }
      let id = try call.parameter("id")
      try await store.mark(screening: id, secret: call.input.marks, by: call.actor)
      return redirect(.international(.screeningRecord(id: id)), call.language)
    }
    desk(router, .countries) { try await countries($0) }
    desk(router, .country) { try await country($0) }
  }

  /// The partner that is tried: the one asked for, else the first that has not been.
  private func screeningCase(
    _ call: DeskCall, partner wanted: String?
  ) async throws -> ScreeningCase {
    let id = CooperationID(try call.parameter("id"))
    let register = try await store.cooperations(for: call.actor)
    guard let relation = register.relation(id) else {
      throw StoreError.unknown(.cooperation, id.rawValue)
    }
    let partners = register.partners(relation.partners)
    let tried = Set(register.screenings(of: id).map(\.partner))
    let partner =
      wanted.map { wanted in partners.first { $0.id.rawValue == wanted } }
      ?? partners.first { !tried.contains($0.id) } ?? partners.first
    guard let partner,
      let found = ScreeningCase(
        relation, partner: partner, partners: partners, basis: try await store.screeningBasis(),
        on: call.frame.today)
    else { throw StoreError.unknown(.partner, wanted ?? "") }
    return found
  }

  private func recordScreening(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.keepCooperations)
    var input = call.input
    let tried = try await screeningCase(call, partner: input["part"])
    let findings = input.findings(tried.screening, call.frame.phrases.screeningForm)
    let record = input.optionalWords("historia", atMost: 5000)
    let risks = input.risks()
    let benefit = input.optionalWords("nytta", atMost: 5000)
    func again(
      _ status: HTTPResponse.Status, hasChanged: Bool = false
    ) async throws -> Response {
      try await show(
        ScreeningPage(frame: call.frame, tried: tried, input: input, hasChanged: hasChanged),
        status)
    }
    guard input["underlag"] == tried.ground else {
      return try await again(.conflict, hasChanged: true)
    }
    guard input.isSound else { return try await again(.unprocessableContent) }
    let (partner, relation) = (tried.partner.id, tried.relation.id)
    let screening =
      tried.partner.country != nil
      ? try Screening(
        tried.screening, id: "", partner: partner, cooperation: relation, findings: findings,
        ownRecord: record, risks: risks, localBenefit: benefit, madeAt: clock.now(),
        madeBy: call.actor.id, secret: input.marks)
      : try Screening(
        overBorders: partner, cooperation: relation, on: tried.screening.on,
        rules: try await store.ruleBook().conditions(on: tried.screening.on), id: "",
        findings: findings, ownRecord: record, risks: risks, localBenefit: benefit,
        madeAt: clock.now(), madeBy: call.actor.id, secret: input.marks)
    do {
      let id = try await store.record(screening, by: call.actor)
      return redirect(.international(.screeningRecord(id: id)), call.language)
    } catch StoreError.stale {
      return try await again(.conflict, hasChanged: true)
    }
  }

  private func screeningRecord(_ call: DeskCall) async throws -> ScreeningRecordPage {
    let id = try call.parameter("id")
    let register = try await store.cooperations(for: call.actor)
    guard let screening = register.screenings.first(where: { $0.id == id }),
      let partner = register.partner(screening.partner)
    else { throw StoreError.unknown(.screening, id) }
    let own = register.screenings(of: screening.cooperation).filter {
      $0.partner == screening.partner
    }
    let relation = register.relation(screening.cooperation)
    let entry = register.book.entries.first { $0.document.id == screening.rule?.document }
    let sources = Set(screening.criteria.flatMap(\.evidence).map(\.source)).sorted()
    return ScreeningRecordPage(
      frame: call.frame, screening: screening, partner: partner,
      cooperation: relation?.title ?? register.project(screening.cooperation)?.title ?? "",
      relation: relation,
      person: try await store.accountNames()[screening.madeBy]
        ?? call.frame.phrases.matter.unknownPerson(screening.madeBy),
      document: entry?.document,
      rules: screening.rule.flatMap { entry?.rules[$0.edition] } ?? [],
      attributions: try await store.screeningBasis().attributions(of: sources),
      newer: own.first?.id == id ? nil : own.first)
  }

  // MARK: Countries

  private func countries(_ call: DeskCall) async throws -> Response {
    let day = try call.request.day("den") ?? call.frame.today
    let name = call.request.parameter("namn") ?? ""
    let basis = try await store.screeningBasis()
    let list = CountryList.shared
    let wanted = name.lowercased().filter { !$0.isWhitespace }
    var found = list.countries.filter { country in
      wanted.isEmpty
        || [country.swedish, country.english, country.code.rawValue, country.alpha2].contains {
          $0.lowercased().filter { !$0.isWhitespace }.contains(wanted)
        }
    }
    if found.isEmpty { found = list.find(name).map { [$0] } ?? list.suggestions(for: name) }
    return try await show(
      CountriesPage(
        frame: call.frame, day: day, name: name,
        countries: found.map { ($0, basis.screen($0.code, on: day)) }))
  }

  private func country(_ call: DeskCall) async throws -> Response {
    let code = try call.parameter("code")
    guard let country = CountryList.shared.find(code) else { throw HTTPError(.notFound) }
    let basis = try await store.screeningBasis()
    let screening = basis.screen(
      country.code, on: try call.request.day("den") ?? call.frame.today)
    let sources = Set(screening.criteria.flatMap(\.evidence).map(\.source)).sorted()
    return try await show(
      CountryPage(
        frame: call.frame, country: country, screening: screening,
        document: basis.rules.entries.first { $0.document.id == screening.rule?.document }?
          .document.title,
        attributions: basis.attributions(of: sources)))
  }
}
