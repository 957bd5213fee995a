import Hummingbird
import KansliStore
import Markdown
import Reading
import Register

/// The handlers of decisions: recording one, and its way to being final.
extension Site {
  func addDecisions(to router: Router<Context>) {
    desk(router, .decide) { call in
      try await show(try await decidePage(call, try await decideInput(call)))
    } post: {
      try await decide($0)
    }
    desk(router, .decision) { call in
      try await show(try await decisionPage(call, nil))
    } post: {
      try await changeDecision($0)
    }
  }

  /// What the form is filled in with: all that is known already.
  private func decideInput(_ call: DeskCall) async throws -> FormInput {
    let id = try call.matterID()
    let view = try await store.matter(id, for: call.actor)
    var input = FormInput(view.matter, slug: nil, officer: nil)
    input["dag"] =
      view.nextMeeting.flatMap { $0.heldOn <= call.frame.today ? $0.heldOn : nil }?.description
      ?? ""
    input["text"] = try await store.draft(of: id, for: call.actor)?.text ?? ""
    return input
  }

  private func decidePage(
    _ call: DeskCall, _ input: FormInput, preview: DecisionPreview? = nil,
    problem: String? = nil
  ) async throws -> DecidePage {
    let view = try await store.matter(try call.matterID(), for: call.actor)
    guard view.matter.isWithDecider, let decider = view.matter.decider else {
      throw MatterRefusal.wrongPlace(view.matter.place)
    }
    try call.actor.require(.record(body: decider))
    return DecidePage(
      frame: call.frame, view: view, preview: preview, problem: problem, input: input)
  }

  private func decide(_ call: DeskCall) async throws -> Response {
    let id = try call.matterID()
    var input = call.input
    if call.wish == "read" { return try await readLine(call) }
    let matter = try await store.matter(id, for: call.actor).matter
    let draft = try await store.draft(of: id, for: call.actor)
    guard let decision = input.decision(of: matter, draft) else {
      return try await show(try await decidePage(call, input), .unprocessableContent)
    }
    if call.wish == "record" {
      do {
        let done = try await store.decide(id, decision, version: call.version, by: call.actor)
        return redirect(.decision(id: done.decision.id.rawValue), call.language)
      } catch let refusal as Refusal {
        return try await show(
          try await decidePage(call, input, problem: call.frame.phrases.refusal(refusal)),
          .conflict)
      }
    }
    let preview = try await store.preview(
      decision, of: id, on: call.frame.today, for: call.actor)
    return try await show(try await decidePage(call, input, preview: preview))
  }

  /// The line of the minutes, pasted: what it says is filled in, what it does not say stays.
  private func readLine(_ call: DeskCall) async throws -> Response {
    var input = try await decideInput(call)
    input["rad"] = call.input.raw("rad")
    var reading: DecisionReading?
    do throws(UnreadableFile) {
      reading = try DocumentReader.read(Array(call.input.raw("rad").utf8)).decisions
        .first { $0.final && !$0.recited && $0.action != .propose }
    } catch {
      // An empty or unreadable text says nothing, which is said below.
    }
    guard let reading else {
      return try await show(
        try await decidePage(call, input, problem: call.frame.phrases.matter.lineNotRead),
        .unprocessableContent)
    }
    func fill(_ name: String, _ field: FieldReading?) {
      if let value = field?.foundValue { input[name] = value }
    }
    fill("dag", reading.decidedOn)
    fill("paragraf", reading.paragraph)
    fill("diarienummer", reading.registryNumber)
    fill("till", reading.validThrough)
    fill("fran", reading.effectiveFrom)
    return try await show(try await decidePage(call, input))
  }

  // MARK: The way to being final

  private func decisionPage(_ call: DeskCall, _ input: FormInput?) async throws -> DecisionPage {
    let view = try await store.decision(DecisionID(try call.parameter("id")), for: call.actor)
    let finality = try await finality(of: view)
    let header = view.standing.header
    let filled = FormInput([
      "justerat": header.minutesApprovedOn?.description ?? "",
      "anslaget": header.announcedOn?.description ?? "",
      "nedtaget": view.notices.last?.takenDownOn?.description ?? "",
      "laga-kraft": header.finalOn?.description ?? "",
    ])
    return DecisionPage(
      frame: call.frame, view: view, finality: finality,
      names: try await store.accountNames(), input: input ?? filled)
  }

  /// How far a decision has come, by the ledger and what is known of its notice and appeals.
  func finality(of view: DecisionView) async throws -> Finality {
    let postings = view.notices.compactMap {
      NoticePosting(from: $0.postedOn, until: $0.takenDownOn)
    }
    let appeals = view.appeals.map {
      Appeal(
        appealedOn: $0.receivedOn, closing: $0.endedOn == nil ? nil : .dismissed,
        closedOn: $0.endedOn)
    }
    let stays = view.appeals.compactMap { appeal in
      appeal.stayedOn.map { Stay(from: $0, until: appeal.endedOn) }
    }
    if let document = view.documents.first {
      let timeline = try await store.document(slug: document.slug).timeline
      if let finality = timeline.finality(
        of: view.standing.id, postings: postings, appeals: appeals, stays: stays)
      {
        return finality
      }
    }
    return Finality(view.standing.header, postings: postings, appeals: appeals, stays: stays)
  }

  private func changeDecision(_ call: DeskCall) async throws -> Response {
    let id = DecisionID(try call.parameter("id"))
    var input = call.input
    switch call.wish {
    case "days":
      let view = try await store.decision(id, for: call.actor)
      var header = view.standing.header
      header.minutesApprovedOn = input.optionalDay("justerat")
      header.announcedOn = input.optionalDay("anslaget")
      header.finalOn = input.optionalDay("laga-kraft")
      let takenDown = input.optionalDay("nedtaget")
      if let decided = header.decidedOn, let approved = header.minutesApprovedOn,
        approved < decided
      {
        input.fail("justerat", .before(decided))
      }
      if let approved = header.minutesApprovedOn, let announced = header.announcedOn,
        announced < approved
      {
        input.fail("anslaget", .before(approved))
      }
      if let announced = header.announcedOn, let takenDown, takenDown < announced {
        input.fail("nedtaget", .before(announced))
      }
      guard input.isSound else {
        return try await show(try await decisionPage(call, input), .unprocessableContent)
      }
      let reason = input.optionalWords("skal") ?? "days"
      try await store.correct(
        DecisionID(input["post"]), header, reason: reason, by: call.actor)
      if let announced = header.announcedOn {
        try await store.post(
          id, on: announced, insteadOf: view.standing.header.announcedOn, takenDownOn: takenDown,
          by: call.actor)
      }
    case "appeal":
      let received = input.day("inkom")
      let (stayed, ended) = (input.optionalDay("inhibition"), input.optionalDay("avgjort"))
      guard input.isSound, let received else {
        return try await show(try await decisionPage(call, input), .unprocessableContent)
      }
      try await store.appeal(
        id,
        AppealRecord(
          id: makeReference(), receivedOn: received, stayedOn: stayed, endedOn: ended),
        by: call.actor)
    case "annul": return try await annul(id, call)
    default: throw BadParameter(name: "gor", value: call.wish)
    }
    return redirect(.decision(id: id.rawValue), call.language)
  }

  private func annul(_ id: DecisionID, _ call: DeskCall) async throws -> Response {
    var input = call.input
    let court = input.words("domstol", atMost: 200)
    let day = input.day("domdag")
    let number = input.optionalWords("mal", atMost: 100)
    let decided = try await store.decision(id, for: call.actor).standing.header.decidedOn
    if let day, let decided, day < decided { input.fail("domdag", .before(decided)) }
    guard input.isSound, let day else {
      return try await show(try await decisionPage(call, input), .unprocessableContent)
    }
    try await store.annul(
      DecisionID(input["post"]),
      by: DecisionHeader(
        body: court, moment: LegalMoment(decidedOn: day), registryNumber: number,
        basis: .judgment), recordedBy: call.actor)
    return redirect(.decision(id: id.rawValue), call.language)
  }
}

extension FormInput {
  /// The decision that the answers make; problems are noted.
  mutating func decision(of matter: Matter, _ draft: Draft?) -> MatterDecision? {
    let day = self.day("dag")
    let item = optionalWords("paragraf", atMost: 40)
    let number = optionalWords("diarienummer", atMost: 100)
    let end = self.end("till")
    let from = optionalDay("fran")
    let review = optionalDay("provas")
    if matter.proposal.verb == .extend, end.end == .notStated { fail("till", .missing) }
    var title = matter.proposal.documentTitle
    var provisions: [Provision] = []
    if matter.proposal.hasText {
      title = words("titel", atMost: 300)
      provisions = MarkdownText(draftText).provisions()
      if provisions.isEmpty { fail("text", .missing) }
    }
    if case .through(let last) = end.end, let start = from ?? day, last < start {
      fail("till", .before(start))
    }
    guard isSound, let day, let body = matter.decider else { return nil }
    let cover = (draft?.cover ?? [:]).sorted { $0.key < $1.key }.map { name, value in
      CoverFact(field: name, value: value, raw: value, line: 0)
    }
    return MatterDecision(
      header: DecisionHeader(
        body: body,
        moment: LegalMoment(
          decidedOn: day, minutesItem: item.map { $0.filter { $0 != "§" && $0 != " " } }),
        registryNumber: number ?? matter.registryNumber),
      end: end, effectiveFrom: from, reviewBy: review, title: title, provisions: provisions,
      cover: cover, reason: optionalWords("andring", atMost: 5000))
  }
}
