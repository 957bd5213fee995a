import Cooperation
import Hummingbird
import KansliStore
import Publishing
import Register

/// The handlers of the coordinator's first page and of relations.
extension Site {
  func addRelations(to router: Router<Context>) {
    desk(router, .internationalDesk) { call in
      let register = try await store.cooperations(for: call.actor)
      return try await show(
        InternationalDeskPage(
          frame: call.frame, register: register,
          findings: register.findings(on: call.frame.today),
          tasks: try await store.cooperationTasks(for: call.actor).count,
          filter: RelationFilter(
            state: try call.request.value("lage"), kind: try call.request.value("slag"))))
    }
    desk(router, .relation) { call in
      try await show(try await relationPage(call))
    } post: {
      try await moveRelation($0)
    }
    desk(router, .newRelation) { call in
      try call.actor.require(.keepCooperations)
      let input = FormInput(
        filled: [
          ("slag", Relation.Kind.cooperation.rawValue),
          ("till", RelationState.idea.rawValue), ("dag", call.frame.today.description),
        ], partners: call.request.parameter("part").map { [PartnerID($0)] } ?? [])
      return try await show(try await relationForm(call, input))
    } post: {
      try await addRelation($0)
    }
    desk(router, .editRelation) { call in
      try call.actor.require(.keepCooperations)
      let (_, relation) = try await relation(call)
      return try await show(try await relationForm(call, FormInput(relation), relation))
    } post: {
      try await changeRelation($0)
    }
  }

  /// The relation that the address names.
  func relation(
    _ call: DeskCall
  ) async throws -> (register: CooperationRegister, relation: Relation) {
    let register = try await store.cooperations(for: call.actor)
    let id = try call.parameter("id")
    guard let relation = register.relation(CooperationID(id)) else {
      throw StoreError.unknown(.cooperation, id)
    }
    return (register, relation)
  }

  private func relationPage(
    _ call: DeskCall, _ input: FormInput = FormInput(), _ notice: CooperationNotice? = nil
  ) async throws -> RelationPage {
    let (register, relation) = try await relation(call)
    return RelationPage(
      frame: call.frame, register: register, relation: relation,
      findings: register.findings(of: relation.id, on: call.frame.today), notice: notice,
      choices: try await choices(call, register, relation.id, input), input: input)
  }

  private func moveRelation(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.keepCooperations)
    let (_, relation) = try await relation(call)
    var input = call.input
    if call.wish == "find" {
      input.checkLedgerSearch()
      var page = try await relationPage(call, input)
      if input.isSound { page.notice = Self.found(page.choices, &page.input, call.frame) }
      return try await show(page, input.isSound ? .ok : .unprocessableContent)
    }
    let state = input.choice("till", RelationState.self)
    let grounds = input.grounds(call.frame)
    guard let state, let grounds, input.isSound else {
      return try await show(try await relationPage(call, input), .unprocessableContent)
    }
    let move = RelationMove(to: state, on: grounds.day, reason: grounds.reason)
    let notice = try await noticed {
      try await store.move(
        relation.id, move, decision: grounds.decision, today: call.frame.today,
        version: call.version, by: call.actor)
    }
    if let notice {
      return try await show(try await relationPage(call, input, notice), .conflict)
    }
    return redirect(.international(.relation(id: relation.id.rawValue)), call.language)
  }

  /// Does something; answers what stood in the way.
  func noticed(_ body: () async throws -> Void) async throws -> CooperationNotice? {
    do {
      try await body()
      return nil
    } catch let refusal as CooperationRefusal {
      return .refused(refusal)
    } catch StoreError.stale {
      return .stale
    }
  }

  // MARK: Forms

  private func relationForm(
    _ call: DeskCall, _ input: FormInput, _ relation: Relation? = nil,
    _ notice: CooperationNotice? = nil
  ) async throws -> CooperationFormPage {
    let register = try await store.cooperations(for: call.actor)
    let words = call.frame.phrases.cooperation
    let id = relation?.id.rawValue
    let choices =
      relation == nil ? try await choices(call, register, nil, input) : LedgerChoices()
    return CooperationFormPage(
      frame: call.frame,
      route: .international(id.map { .editRelation(id: $0) } ?? .newRelation(partner: nil)),
      title: relation == nil ? words.newRelation : words.changeFacts, register: register,
      steps: relation.map { [(.international(.relation(id: $0.id.rawValue)), $0.title)] } ?? [],
      lead: relation == nil ? words.newRelationLead : nil, notice: notice,
      ways: id.map {
        [
          (.international(.screening(relation: $0, partner: nil)), words.screen),
          (.international(.exemption(relation: $0)), words.proposeExemption),
        ]
      } ?? [],
      items: Self.items(relation, register.partners, choices, call.frame), input: input,
      version: relation?.version,
      button: relation == nil ? words.add : call.frame.phrases.work.save,
      buttons: relation == nil ? [(words.findDecision, "find")] : [], choices: choices)
  }

  private static func items(
    _ relation: Relation?, _ partners: [Partner], _ choices: LedgerChoices, _ frame: Frame
  ) -> [CooperationItem] {
    let words = frame.phrases.cooperation
    let swedish = frame.language == .swedish ? nil : "sv"
    let kinds = Relation.Kind.allCases.map { kind in
      (kind.rawValue, capitalised(words.words.relationKind(kind)))
    }
    var items: [CooperationItem] = [
      .field(
        FormField(name: "titel", label: words.name, isRequired: true, language: swedish)),
      .field(
        FormField(name: "slag", label: words.kind, control: .select(kinds), isRequired: true)),
      .partners(label: words.partners, partners, isRequired: false),
    ]
    items += responsible(frame)
    items += [
      .field(
        FormField(
          name: "kontakt", label: words.contact, hint: words.contactHint, language: swedish),
        secret: .contact),
      .field(
        FormField(
          name: "syfte", label: words.purpose, control: .area(rows: 3), hint: words.purposeHint,
          language: swedish), secret: .purpose),
      .field(
        FormField(
          name: "nytta", label: words.benefit, control: .area(rows: 3), hint: words.benefitHint,
          language: swedish), secret: .benefit),
      .field(
        FormField(
          name: "ingicks", label: words.enteredOn, control: .day, hint: words.enteredHint)),
    ]
    if relation == nil {
      let states = RelationState.allCases.map {
        ($0.rawValue, capitalised(words.words.state($0)))
      }
      items += [
        .heading(words.standsNow),
        .field(
          FormField(
            name: "till", label: words.state, control: .select(states), isRequired: true)),
      ]
      items += RelationPage.groundItems(frame, choices, reason: words.firstReasonHint)
    } else {
      items.append(
        .field(FormField(name: "adress", label: words.slug, hint: words.slugHint)))
    }
    return items
  }

  /// Who answers for it and who does the work.
  static func responsible(_ frame: Frame) -> [CooperationItem] {
    let words = frame.phrases.cooperation
    let bodies = frame.settings.organisation.bodies
    let swedish = frame.language == .swedish ? nil : "sv"
    return [
      .field(
        FormField(
          name: "namnd", label: words.committee,
          control: .proposals(bodies.filter { $0.kind != .department }.map(\.name)),
          language: swedish)),
      .field(
        FormField(
          name: "forvaltning", label: words.department,
          control: .proposals(bodies.filter { $0.kind == .department }.map(\.name)),
          language: swedish)),
    ]
  }

  private func addRelation(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.keepCooperations)
    var input = call.input
    if call.wish == "find" {
      input.checkLedgerSearch()
      var page = try await relationForm(call, input)
      if input.isSound { page.notice = Self.found(page.choices, &page.input, call.frame) }
      return try await show(page, input.isSound ? .ok : .unprocessableContent)
    }
    let partners = try await store.cooperations(for: call.actor).partners
    if let page = try await searching(call, partners, { try await relationForm(call, $0) }) {
      return page
    }
    let state = input.choice("till", RelationState.self)
    let grounds = input.grounds(call.frame)
    guard let relation = input.relation(nil, partners), let state, let grounds, input.isSound
    else { return try await show(try await relationForm(call, input), .unprocessableContent) }
    var made: CooperationID?
    let notice = try await noticed {
      made = try await store.add(
        relation, first: RelationMove(to: state, on: grounds.day, reason: grounds.reason),
        decision: grounds.decision, today: call.frame.today, by: call.actor)
    }
    guard let made else {
      return try await show(try await relationForm(call, input, nil, notice), .conflict)
    }
    return redirect(.international(.relation(id: made.rawValue)), call.language)
  }

  private func changeRelation(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.keepCooperations)
    var input = call.input
    let (register, old) = try await relation(call)
    if let page = try await searching(
      call, register.partners, { try await relationForm(call, $0, old) })
    {
      return page
    }
    guard var new = input.relation(old, register.partners), input.isSound else {
      return try await show(
        try await relationForm(call, input, old), .unprocessableContent)
    }
    new.version = call.version
    let changed = new
    do {
      let notice = try await noticed {
        try await store.change(changed, today: call.frame.today, by: call.actor)
      }
      if let notice {
        var page = try await relationForm(call, input, old, notice)
        if case .stale = notice {
          page.shown = Self.recorded(old, register, call.frame)
        }
        return try await show(page, .conflict)
      }
    } catch StoreError.taken(let slug) {
      input.fail("adress", .taken(slug))
      return try await show(
        try await relationForm(call, input, old), .unprocessableContent)
    }
    return redirect(.international(.relation(id: old.id.rawValue)), call.language)
  }

  /// What is on record, beside what was written.
  private static func recorded(
    _ relation: Relation, _ register: CooperationRegister, _ frame: Frame
  ) -> [CooperationFact] {
    let words = frame.phrases.cooperation
    let values: [(String, String?)] = [
      (words.name, relation.title),
      (words.partners, register.partners(relation.partners).map(\.name).joined(separator: ", ")),
      (words.committee, relation.committee), (words.department, relation.department),
      (words.contact, relation.contact), (words.purpose, relation.purpose),
      (words.benefit, relation.benefit),
    ]
    return values.compactMap { label, value in
      value.map { CooperationFact(label, $0, isSwedish: true) }
    }
  }
}
