import Hummingbird
import KansliStore
import Register

/// The handlers of a decision's way to being final: days, notices, appeals, judgments.
extension Site {
  func addDecisionWay(to router: Router<Context>) {
    desk(router, .decision) { call in
      try await show(try await decisionPage(call, nil))
    } post: {
      try await changeDecision($0)
    }
  }

  private func decisionPage(_ call: DeskCall, _ input: FormInput?) async throws -> DecisionPage {
    let view = try await store.decision(DecisionID(try call.parameter("id")), for: call.actor)
    var filled = FormInput(view)
    for (name, value) in input?.firsts ?? [:] { filled[name] = value }
    var shown = input ?? filled
    shown.fill(from: filled)
    return DecisionPage(
      frame: call.frame, view: view, finality: try await finality(of: view),
      names: try await store.accountNames(), input: shown, rules: try await ruleNotes(view, call),
      cooperations: try await decidedCooperations(view, call))
  }

  /// How far a decision has come, by the ledger and what is known of its notice and appeals.
  func finality(of view: DecisionView) async throws -> Finality {
    let postings = view.notices.compactMap {
      NoticePosting(from: $0.postedOn, until: $0.takenDownOn)
    }
    let appeals = view.appeals.map(\.appeal)
    let stays = view.appeals.compactMap(\.stay)
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
    switch call.wish {
    case "days": try await saveDays(call)
    case "appeal": try await saveAppeal(call)
    case "previewAnnul", "annul": try await annul(call)
    default: throw BadParameter(name: "gor", value: call.wish)
    }
  }

  private func saveDays(_ call: DeskCall) async throws -> Response {
    let id = DecisionID(try call.parameter("id"))
    var input = call.input
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
    let refusal = finalRefusal(header, takenDownOn: takenDown, of: view)
    if input.isSound, let refusal { input.fail("laga-kraft", .notFinal(refusal)) }
    guard input.isSound else {
      return try await show(try await decisionPage(call, input), .unprocessableContent)
    }
    let reason = input.optionalWords("skal") ?? "days"
    do {
      try await store.correct(DecisionID(input["post"]), header, reason: reason, by: call.actor)
    } catch StoreError.stale where view.standing.header != header {
      var page = try await decisionPage(call, input)
      page.problem = call.frame.phrases.correction.conflict
      return try await show(page, .conflict)
    } catch StoreError.stale {
      // The button pressed twice: the days are on record.
    }
    if let announced = header.announcedOn {
      try await store.post(
        id, on: announced, insteadOf: former(view, for: announced), takenDownOn: takenDown,
        by: call.actor)
    }
    return redirect(.decision(id: id.rawValue), call.language)
  }

  /// The day of the posting that a new one takes the place of; `nil` where a notice that was taken
  /// down is put up anew, so that both stand.
  private func former(_ view: DecisionView, for announced: CalendarDate) -> CalendarDate? {
    let day = view.standing.header.announcedOn
    let isAnew = view.notices.contains { notice in
      notice.postedOn == day && notice.takenDownOn.map { $0 <= announced } ?? false
    }
    return isAnew ? nil : day
  }

  /// What stands against a day of finality, with the notice as it is about to be recorded.
  private func finalRefusal(
    _ header: DecisionHeader, takenDownOn: CalendarDate?, of view: DecisionView
  ) -> Finality.FinalRefusal? {
    guard header.basis != .judgment else { return nil }
    var postings: [NoticePosting] = []
    if let announced = header.announcedOn {
      let replaced = [announced, former(view, for: announced)]
      postings = view.notices.filter { !replaced.contains($0.postedOn) }
        .compactMap { NoticePosting(from: $0.postedOn, until: $0.takenDownOn) }
      if let posting = NoticePosting(from: announced, until: takenDownOn) {
        postings.append(posting)
      }
    }
    let appeals = view.appeals.map(\.appeal)
    let refusal = Finality(header, postings: postings, appeals: appeals).finalRefusal
    // What stood there already is not refused when something else is filled in.
    let known = view.standing.header
    guard refusal != nil, known.finalOn == header.finalOn else { return refusal }
    let former = view.notices.compactMap {
      NoticePosting(from: $0.postedOn, until: $0.takenDownOn)
    }
    let stood = Finality(known, postings: former, appeals: appeals).finalRefusal
    return refusal == stood ? nil : refusal
  }

  private func saveAppeal(_ call: DeskCall) async throws -> Response {
    let id = DecisionID(try call.parameter("id"))
    var input = call.input
    let view = try await store.decision(id, for: call.actor)
    var known: AppealRecord?
    if input.has("nr") {
      guard let number = Int(input["nr"]), view.appeals.indices.contains(number - 1) else {
        throw BadParameter(name: "nr", value: input["nr"])
      }
      known = view.appeals[number - 1]
    }
    let end = input.has("nr") ? "-\(input["nr"])" : ""
    guard let appeal = input.appeal(end, id: known?.id ?? makeReference()) else {
      return try await show(try await decisionPage(call, input), .unprocessableContent)
    }
    try await store.appeal(id, appeal, by: call.actor)
    return redirect(.decision(id: id.rawValue), call.language)
  }

  private func annul(_ call: DeskCall) async throws -> Response {
    let id = DecisionID(try call.parameter("id"))
    var input = call.input
    let court = input.words("domstol", atMost: 200)
    let day = input.day("domdag")
    let number = input.optionalWords("mal", atMost: 100)
    let view = try await store.decision(id, for: call.actor)
    if let day, let decided = view.standing.header.decidedOn, day < decided {
      input.fail("domdag", .before(decided))
    }
    if let day, call.frame.today < day { input.fail("domdag", .after(call.frame.today)) }
    let parts = input.all("delar").compactMap(Int.init)
      .filter { (1...max(1, view.standing.effects.count)).contains($0) }
    guard input.isSound, let day else {
      return try await show(try await decisionPage(call, input), .unprocessableContent)
    }
    let judgment = DecisionHeader(
      body: court, moment: LegalMoment(decidedOn: day), registryNumber: number, basis: .judgment)
    // All of its parts are the whole of it.
    let chosen = parts.count == view.standing.effects.count ? [] : parts
    let post = DecisionID(input["post"])
    var page = try await decisionPage(call, input)
    do {
      if call.wish == "annul" {
        try await store.annul(post, parts: chosen, by: judgment, recordedBy: call.actor)
        return redirect(.decision(id: id.rawValue), call.language)
      }
      page.judgment = try await store.consequences(
        ofAnnulling: post, parts: chosen, by: judgment, on: call.frame.today, for: call.actor)
      return try await show(page)
    } catch StoreError.stale {
      page.problem = call.frame.phrases.correction.conflict
      return try await show(page, .conflict)
    }
  }
}

extension FormInput {
  /// The days and appeals of a decision, as the record has them.
  init(_ view: DecisionView) {
    let header = view.standing.header
    var values = [
      "justerat": header.minutesApprovedOn?.description ?? "",
      "anslaget": header.announcedOn?.description ?? "",
      "nedtaget": view.notices.last?.takenDownOn?.description ?? "",
      "laga-kraft": header.finalOn?.description ?? "",
    ]
    for (index, appeal) in view.appeals.enumerated() {
      let end = "-\(index + 1)"
      values["inkom\(end)"] = appeal.receivedOn.description
      values["malnummer\(end)"] = appeal.caseNumber ?? ""
      values["inhibition\(end)"] = appeal.stayedOn?.description ?? ""
      values["avgjort\(end)"] = appeal.endedOn?.description ?? ""
      values["utgang\(end)"] = appeal.closing?.rawValue ?? ""
    }
    self.init(values)
  }

  /// The appeal that the answers make; problems are noted.
  fileprivate mutating func appeal(_ end: String, id: String) -> AppealRecord? {
    let received = day("inkom\(end)")
    let (stayed, ended) = (optionalDay("inhibition\(end)"), optionalDay("avgjort\(end)"))
    let number = optionalWords("malnummer\(end)", atMost: 100)
    var closing: Appeal.Closing?
    if has("utgang\(end)") {
      closing = choice("utgang\(end)", Appeal.Closing.self)
      if ended == nil, problems["avgjort\(end)"] == nil { fail("avgjort\(end)", .missing) }
    }
    for (name, day) in [("inhibition", stayed), ("avgjort", ended)] {
      if let day, let received, day < received { fail("\(name)\(end)", .before(received)) }
    }
    guard isSound, let received else { return nil }
    return AppealRecord(
      id: id, receivedOn: received, stayedOn: stayed, endedOn: ended, closing: closing,
      caseNumber: number)
  }
}
