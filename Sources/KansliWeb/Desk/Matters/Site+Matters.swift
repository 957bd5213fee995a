import Hummingbird
import KansliStore
import Register

/// The handlers of matters.
extension Site {
  func addMatters(to router: Router<Context>) {
    desk(router, .desk) { try await deskHome($0) }
    desk(router, .matters) { call in
      let filter = try call.request.value("visa", MatterFilter.self) ?? .open
      return try await show(
        MattersPage(
          frame: call.frame, filter: filter,
          matters: try await store.matters(filter, for: call.actor),
          proposals: filter == .open && call.actor.rights.has(.secretary)
            ? try await store.openProposals() : []))
    }
    desk(router, .newMatter) { call in
      try await newMatter(call)
    } post: {
      try await openMatter($0)
    }
    desk(router, .editMatter) { call in
      let view = try await store.matter(try call.matterID(), for: call.actor)
      try call.actor.require(
        view.matter.editing)
      let input = FormInput(
        view.matter, slug: view.document?.slug, officer: view.officer?.id,
        argument: view.argument)
      return try await show(try await matterForm(call, input, view.matter))
    } post: {
      try await editMatter($0)
    }
    desk(router, .matter) { call in
      try await show(try await matterPage(call, FormInput()))
    } post: {
      try await moveMatter($0)
    }
  }

  private func deskHome(_ call: DeskCall) async throws -> Response {
    let mine = try await store.matters(.mine, for: call.actor)
    let today = call.frame.today
    let words = call.frame.phrases.matter
    var tasks: [DeskPage.Task] = []
    if call.actor.rights.may(.reviewReadings) {
      let counts = try await store.reviewCounts()
      let waiting = (counts[.ready] ?? 0) + (counts[.doubtful] ?? 0)
      if waiting > 0 {
        tasks.append(
          DeskPage.Task(
            route: .review(ReviewQuery()), title: words.toReview,
            what: call.frame.phrases.number(waiting)))
      }
    }
    if call.actor.rights.may(.administer) {
      let failed = try await store.unsentLetters(on: today, for: call.actor)
        .count { $0.state == .givenUp }
      if failed > 0 {
        tasks.append(
          DeskPage.Task(
            route: .outbox, title: call.frame.phrases.outbox.title,
            what: call.frame.phrases.number(failed)))
      }
    }
    for view in try await store.matters(.open, for: call.actor) {
      guard let holder = view.matter.holder,
        call.actor.rights.may(.planMeetings(body: holder))
      else { continue }
      if let meeting = view.nextMeeting {
        guard meeting.heldOn <= today else { continue }
        tasks.append(
          DeskPage.Task(
            route: .matter(id: view.matter.id.rawValue), title: view.matter.title,
            what: words.outcome))
      } else {
        tasks.append(
          DeskPage.Task(
            route: .matter(id: view.matter.id.rawValue), title: view.matter.title,
            what: words.waitsFor(holder)))
      }
    }
    tasks += try await cooperationDeskTask(call)
    tasks += try await ruleTasks(call)
    tasks += try await dueTasks(call)
    return try await show(
      DeskPage(
        frame: call.frame, tasks: tasks, mine: mine,
        meetings: Array(try await store.meetings(from: today).prefix(5))))
  }

  // MARK: Opening and editing

  private func newMatter(_ call: DeskCall) async throws -> Response {
    guard call.actor.rights.opensMatters else { throw StoreError.forbidden }
    var input = FormInput()
    if let proposal = call.request.parameter("forslag") {
      input = try await self.input(ofProposal: proposal)
    } else if let slug = call.request.parameter("dokument") {
      input = try await self.input(
        ofDocument: slug, call, choice: try call.request.value("val"),
        through: try call.request.day("till"))
    }
    if let departments = call.actor.rights.departments, departments.count == 1 {
      input["forvaltning"] = departments[0]
    }
    if !input.has("handlaggare") { input["handlaggare"] = call.actor.id }
    return try await show(try await matterForm(call, input, nil))
  }

  private func matterForm(
    _ call: DeskCall, _ input: FormInput, _ matter: Matter?
  ) async throws -> MatterFormPage {
    let settings = call.frame.settings
    let own = call.actor.rights.departments
    return MatterFormPage(
      frame: call.frame, input: input, matter: matter,
      documents: try await store.titles(),
      departments: own
        ?? settings.bodies.bodies(on: call.frame.today).filter { $0.kind == .department }.map(
          \.name),
      officers: try await store.accounts().filter { !$0.isDisabled },
      proposal: input.has("forslag") ? input["forslag"] : call.request.parameter("forslag"))
  }

  private func openMatter(_ call: DeskCall) async throws -> Response {
    var input = call.input
    guard let form = try await matterForm(from: &input, call) else {
      return try await show(try await matterForm(call, input, nil), .unprocessableContent)
    }
    do {
      let id: MatterID
      if let (file, position) = ProposalPlace.read(input["forslag"]) {
        id = try await store.openMatter(
          fromProposal: file, position: position, form, by: call.actor)
      } else {
        id = try await store.openMatter(form, by: call.actor)
      }
      return redirect(.matter(id: id.rawValue), call.language)
    } catch StoreError.taken(let number) {
      input.fail("diarienummer", .taken(number))
      return try await show(try await matterForm(call, input, nil), .unprocessableContent)
    }
  }

  private func editMatter(_ call: DeskCall) async throws -> Response {
    let id = try call.matterID()
    let view = try await store.matter(id, for: call.actor)
    var input = call.input
    guard
      let form = try await matterForm(
        from: &input, call, exemption: view.matter.proposal.exemption)
    else {
      return try await show(try await matterForm(call, input, view.matter), .unprocessableContent)
    }
    do {
      try await store.change(matter: id, form, version: call.version, by: call.actor)
      return redirect(.matter(id: id.rawValue), call.language)
    } catch StoreError.taken(let number) {
      input.fail("diarienummer", .taken(number))
      return try await show(try await matterForm(call, input, view.matter), .unprocessableContent)
    }
  }

  private func matterForm(
    from input: inout FormInput, _ call: DeskCall, exemption: ProposedExemption? = nil
  ) async throws -> MatterForm? {
    var documents: [String: GoverningDocument] = [:]
    if input.has("dokument") {
      do {
        let slug = input["dokument"]
        documents[slug] = try await store.document(slug: slug).document
      } catch StoreError.unknownDocument {
        // The form says that it is no choice.
      }
    }
    return input.matterForm(documents: documents, exemption: exemption)
  }

  // MARK: The matter's page

  func matterPage(_ call: DeskCall, _ input: FormInput) async throws -> MatterPage {
    let id = try call.matterID()
    let view = try await store.matter(id, for: call.actor)
    let draft = try await store.draft(of: id, for: call.actor)
    var findings: [CompletenessFinding] = []
    if let draft, !view.matter.place.isClosed {
      findings = try await store.completeness(on: call.frame.today)
        .findings(of: draft.checked(view.matter))
    }
    var meetings: [MeetingRecord] = []
    if let holder = view.matter.holder {
      meetings = try await store.meetings(from: call.frame.today, of: holder)
        .filter { !$0.isCancelled }
    }
    var voided: DecisionID?
    if view.matter.place == .decided,
      let decision = view.steps.last(where: { $0.decision != nil })?.decision,
      try await store.decision(decision, for: call.actor).isVoid
    {
      voided = decision
    }
    return MatterPage(
      frame: call.frame, view: view, voided: voided, draft: draft,
      comments: try await store.comments(of: id, for: call.actor),
      referral: try await store.referrals(of: id, for: call.actor).first,
      meetings: meetings, findings: findings,
      sent: try await store.sentPapers(of: id, for: call.actor),
      names: try await store.accountNames(),
      input: input)
  }

  private func moveMatter(_ call: DeskCall) async throws -> Response {
    let id = try call.matterID()
    var input = call.input
    switch call.wish {
    case "submit":
      try await store.move(
        id, .submit, version: call.version, papers: try await papersToSend(call), by: call.actor)
    case "withdraw":
      try await store.move(
        id, .withdraw(reason: input.optionalWords("skal-dra", atMost: 2000)),
        version: call.version, by: call.actor)
    case "put":
      try await store.put(
        id, on: input.words("sammantrade"), version: call.version,
        papers: try await papersToSend(call), by: call.actor)
    case "comment":
      let words = input.words("ord", atMost: 10_000)
      guard input.isSound else {
        return try await show(try await matterPage(call, input), .unprocessableContent)
      }
      try await store.comment(
        words, on: input.optionalWords("stycke"), of: id, by: call.actor)
    case "closeComment":
      try await store.close(comment: input["kommentar"], of: id, by: call.actor)
    case "outcome":
      let outcome = input.choice("utfall", MeetingOutcome.self)
      let reason = input.optionalWords("skal", atMost: 2000)
      if outcome == .refersBack, reason == nil { input.fail("skal", .missing) }
      if outcome == .decides { input.fail("utfall", .notAChoice) }
      guard input.isSound, let outcome else {
        return try await show(try await matterPage(call, input), .unprocessableContent)
      }
      try await store.move(
        id, .outcome(outcome, reason: reason), version: call.version,
        papers: try await papersToSend(call), by: call.actor)
    default: throw BadParameter(name: "gor", value: call.wish)
    }
    return redirect(.matter(id: id.rawValue), call.language)
  }
}

extension DeskCall {
  func matterID() throws -> MatterID { MatterID(try parameter("id")) }
}

/// The place of a proposal among those of imported files, as an address holds it.
enum ProposalPlace {
  static func text(_ file: String, _ position: Int) -> String { "\(file)-\(position)" }

  static func read(_ text: String) -> (file: String, position: Int)? {
    let parts = text.split(separator: "-")
    guard parts.count == 2, parts[0].count == 64, let position = Int(parts[1]) else { return nil }
    return (String(parts[0]), position)
  }
}
