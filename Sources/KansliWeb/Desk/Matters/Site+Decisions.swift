import Hummingbird
import KansliStore
import Markdown
import Reading
import Register

/// The handler of recording a decision.
extension Site {
  func addDecisions(to router: Router<Context>) {
    desk(router, .decide) { call in
      try await show(try await decidePage(call, try await decideInput(call)))
    } post: {
      try await decide($0)
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
    let view = try await store.matter(id, for: call.actor)
    let draft = try await store.draft(of: id, for: call.actor)
    let decision = input.decision(
      of: view, draft, call.frame.settings.lineage, today: call.frame.today)
    guard let decision else {
      return try await show(try await decidePage(call, input), .unprocessableContent)
    }
    if call.wish == "record", input.isAsShown {
      do {
        let done = try await store.decide(id, decision, version: call.version, by: call.actor)
        return redirect(.decision(id: done.decision.id.rawValue), call.language)
      } catch let refusal as Refusal {
        return try await show(
          try await decidePage(call, input, problem: call.frame.phrases.refusal(refusal)),
          .conflict)
      } catch StoreError.stale {
        return try await tooLate(call, input, decision)
      } catch is MatterRefusal {
        return try await tooLate(call, input, decision)
      }
    }
    guard view.matter.isWithDecider else { return try await tooLate(call, input, decision) }
    let preview = try await store.preview(
      decision, of: id, on: call.frame.today, for: call.actor)
    return try await show(try await decidePage(call, input, preview: preview))
  }

  /// Somebody was first: what they recorded is led to, and what was typed is kept.
  private func tooLate(
    _ call: DeskCall, _ input: FormInput, _ decision: MatterDecision
  ) async throws -> Response {
    let view = try await store.matter(try call.matterID(), for: call.actor)
    var page = DecidePage(
      frame: call.frame, view: view, problem: call.frame.phrases.storeError(.stale), input: input)
    if let recorded = view.steps.last(where: { $0.decision != nil })?.decision {
      // The button pressed twice: it is recorded.
      let first = try await store.decision(recorded, for: call.actor).first
      if first.header == decision.header {
        return redirect(.decision(id: recorded.rawValue), call.language)
      }
      page.problem = call.frame.phrases.matter.decidedAlready
      page.recorded = recorded
    }
    return try await show(page, .conflict)
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
}

extension FormInput {
  /// The decision that the answers make; problems are noted.
  ///
  /// - Parameter lineage: tells the name that the deciding body had on the day it decided.
  mutating func decision(
    of view: MatterView, _ draft: Draft?, _ lineage: Lineage, today: CalendarDate
  ) -> MatterDecision? {
    let matter = view.matter
    let day = self.day("dag")
    if let day, today < day { fail("dag", .after(today)) }
    let item = optionalWords("paragraf", atMost: 40)
    let number = optionalWords("diarienummer", atMost: 100)
    let end = self.end("till")
    let from = optionalDay("fran")
    let review = optionalDay("provas")
    if [.extend, .exempt].contains(matter.proposal.verb), end.end == .notStated {
      fail("till", .missing)
    }
    var title = matter.proposal.documentTitle
    var provisions: [Provision] = []
    if matter.proposal.hasText {
      title = words("titel", atMost: 300)
      provisions = MarkdownText(draftText).provisions()
      if provisions.isEmpty { fail("text", .missing) }
    }
    if case .through(let last) = end.end {
      if let start = from ?? day, last < start { fail("till", .before(start)) }
      if let review, last < review { fail("provas", .after(last)) }
    }
    guard isSound, let day, let recorded = view.recordedChain.last else { return nil }
    let body = lineage.name(recorded, for: matter.proposal.document, on: day)
    let cover = (draft?.cover ?? [:]).sorted { $0.key < $1.key }.map { name, value in
      CoverFact(field: name, value: value, raw: value, line: 0)
    }
    var decision = MatterDecision(
      header: DecisionHeader(
        body: body,
        moment: LegalMoment(
          decidedOn: day, minutesItem: item.map { $0.filter { $0 != "§" && $0 != " " } }),
        registryNumber: number ?? matter.registryNumber),
      end: end, effectiveFrom: from, reviewBy: review, title: title, provisions: provisions,
      cover: cover, reason: optionalWords("andring", atMost: 5000),
      conditions: matter.proposal.exemption == nil ? [] : conditions("villkor"))
    decision.rules = RuleReader.read(provisions, title: title)
    return decision
  }
}
