import Hummingbird
import KansliStore
import Publishing
import Register

/// The handlers of meetings.
extension Site {
  func addMeetings(to router: Router<Context>) {
    desk(router, .meetings) { try await meetings($0) }
    desk(router, .newMeetings) { call in
      try await show(try await planPage(call, nil))
    } post: {
      try await planMeetings($0)
    }
    desk(router, .meeting) { call in
      try await show(try await meetingPage(call, nil))
    } post: {
      try await changeMeeting($0)
    }
  }

  private func meetings(_ call: DeskCall) async throws -> Response {
    let today = call.frame.today
    let body = call.request.parameter("organ")
    let isPast = call.request.parameter("visa") == "tidigare"
    // What is held today is not over.
    let from = isPast ? CalendarDate(ordinal: 0) : today
    let through = isPast ? today.previous : nil
    let plannable = try await plannableBodies(call)
    let meetings = try await store.meetings(from: from, through: through)
    let bodies = Set(meetings.map(\.body)).union(plannable).union(body.map { [$0] } ?? [])
    return try await show(
      MeetingListPage(
        frame: call.frame, body: body, isPast: isPast,
        meetings: meetings.filter { body == nil || $0.body == body },
        counts: try await store.matterCounts(from: from, through: through),
        bodies: bodies.sorted { SortKey.make($0) < SortKey.make($1) },
        mayPlan: !plannable.isEmpty))
  }

  /// Bodies that meet, and that the person may plan for.
  private func plannableBodies(_ call: DeskCall) async throws -> [String] {
    let (organisation, heirs) = (call.frame.settings.bodies, call.frame.heirs)
    let known = try await store.bodies().filter { name in
      heirs.lineage.end(of: name, on: heirs.day) == nil
    }.filter { name in
      switch organisation.kind(of: name) {
      case .council, .executiveBoard, .committee, .subcommittee: true
      case .department, .company, .court, .official: false
      }
    }
    let own = call.actor.rights.grants.compactMap { grant in
      if case .body(let name) = grant.scope { name } else { nil }
    }
    return Set(known + own).filter { call.actor.rights.may(.planMeetings(body: $0)) }
      .sorted { SortKey.make($0) < SortKey.make($1) }
  }

  // MARK: Planning

  private func planPage(
    _ call: DeskCall, _ input: FormInput?
  ) async throws -> PlanMeetingsPage {
    guard call.actor.rights.has(.secretary) else { throw StoreError.forbidden }
    let bodies = try await plannableBodies(call)
    let asked = call.request.parameter("organ").flatMap { bodies.contains($0) ? $0 : nil }
    var filled = input ?? FormInput()
    if input == nil, let asked {
      filled["organ"] = asked
      filled["organ-flera"] = asked
    }
    return PlanMeetingsPage(
      frame: call.frame, body: asked, bodies: bodies,
      leadTimes: call.frame.leadTimes(on: call.frame.today), input: filled)
  }

  private func planMeetings(_ call: DeskCall) async throws -> Response {
    guard call.actor.rights.has(.secretary) else { throw StoreError.forbidden }
    switch call.wish {
    case "one": return try await planOne(call)
    case "several": return try await planSeveral(call)
    case "file": return try await planFromFile(call)
    case "add":
      let forms = call.input.all("mote").compactMap { text in
        MeetingForm(text: text, leadTimes: call.frame.leadTimes(on: call.frame.today))
      }
      guard forms.count == call.input.all("mote").count else {
        throw BadParameter(name: "mote", value: call.input["mote"])
      }
      try await store.plan(forms, by: call.actor)
      let bodies = Set(forms.map(\.body))
      return redirect(.meetings(body: bodies.count == 1 ? bodies.first : nil), call.language)
    default: throw BadParameter(name: "gor", value: call.wish)
    }
  }

  private func planOne(_ call: DeskCall) async throws -> Response {
    var input = call.input
    let body = input.words("organ", atMost: 200)
    guard let form = input.meetingForm(body: body, call.frame) else {
      return try await show(try await planPage(call, input), .unprocessableContent)
    }
    try call.actor.require(.planMeetings(body: body))
    let known = try await store.meetings(from: form.heldOn, through: form.heldOn, of: body)
    guard known.isEmpty else {
      input.fail("dag", .taken(form.heldOn.description))
      return try await show(try await planPage(call, input), .unprocessableContent)
    }
    try await store.plan([form], by: call.actor)
    return redirect(.meetings(body: body), call.language)
  }

  private func planSeveral(_ call: DeskCall) async throws -> Response {
    var input = call.input
    let body = input.words("organ-flera", atMost: 200)
    let days = input.days("dagar")
    guard input.isSound else {
      return try await show(try await planPage(call, input), .unprocessableContent)
    }
    return try await preview(
      days.map { MeetingForm(body: body, on: $0, call.frame.leadTimes(on: $0)) }, [], call)
  }

  private func planFromFile(_ call: DeskCall) async throws -> Response {
    var input = call.input
    let words = call.frame.phrases.meeting
    var read: CalendarImport?
    if let file = call.files["fil"] {
      do throws(CalendarImport.Refusal) {
        read = try CalendarImport(file.content)
      } catch {
        input.fail("fil", .unreadable(words.refusal(error)))
      }
    } else {
      input.fail("fil", .missing)
    }
    guard let read else {
      return try await show(try await planPage(call, input), .unprocessableContent)
    }
    let body = input.optionalWords("organ-fil", atMost: 200)
    let bodies = try await plannableBodies(call)
    let named = body.map { read.meetings(of: $0) } ?? read.meetings(ofBodies: bodies)
    let coming = named.filter { call.frame.today <= $0.on }
    var notes = read.faults.map(words.fault)
    let left = words.leftOut(read.events.count - named.count, named.count - coming.count)
    if !left.isEmpty { notes.append(left) }
    return try await preview(
      coming.map {
        MeetingForm(body: $0.body, on: $0.on, uid: $0.uid, call.frame.leadTimes(on: $0.on))
      }, notes, call)
  }

  private func preview(
    _ forms: [MeetingForm], _ notes: [String], _ call: DeskCall
  ) async throws -> Response {
    let bodies = Set(forms.map(\.body))
    // A body has one meeting a day, however often it is written.
    var seen: Set<String> = []
    let forms = forms.filter { seen.insert("\($0.heldOn) \($0.body)").inserted }
    return try await show(
      MeetingPreviewPage(
        frame: call.frame, body: bodies.count == 1 ? bodies.first : nil,
        planned: try await store.preview(forms, for: call.actor), notes: notes))
  }

  // MARK: A meeting

  private func meetingPage(
    _ call: DeskCall, _ input: FormInput?, question: MeetingQuestion? = nil
  ) async throws -> MeetingPage {
    let view = try await store.meeting(try call.parameter("id"), for: call.actor)
    return MeetingPage(
      frame: call.frame, view: view, asks: try await asks(of: view, call),
      input: input ?? FormInput(view.meeting), question: question)
  }

  private func changeMeeting(_ call: DeskCall) async throws -> Response {
    let id = try call.parameter("id")
    let view = try await store.meeting(id, for: call.actor)
    try call.actor.require(.planMeetings(body: view.meeting.body))
    switch call.wish {
    case "save": return try await saveMeeting(call, view)
    case "cancel":
      guard view.matters.isEmpty || call.input["vidare"] == "ja" else {
        return try await show(try await meetingPage(call, nil, question: .cancel))
      }
      var form = MeetingForm(view.meeting)
      form.isCancelled = true
      try await store.change(meeting: id, form, version: call.version, by: call.actor)
    case "restore":
      var form = MeetingForm(view.meeting)
      form.isCancelled = false
      try await store.change(meeting: id, form, version: call.version, by: call.actor)
    default:
      guard let order = MeetingOrder(wish: call.wish, in: view.matters.map(\.matter.id)) else {
        throw BadParameter(name: "gor", value: call.wish)
      }
      try await store.order(meeting: id, order.matters, version: call.version, by: call.actor)
    }
    return redirect(.meeting(id: id), call.language)
  }

  private func saveMeeting(_ call: DeskCall, _ view: MeetingView) async throws -> Response {
    var input = call.input
    input.shiftDays(of: view.meeting)
    guard var form = input.meetingForm(body: view.meeting.body, call.frame) else {
      return try await show(try await meetingPage(call, input), .unprocessableContent)
    }
    form.isCancelled = view.meeting.isCancelled
    let isMove = form.heldOn != view.meeting.heldOn && !view.matters.isEmpty
    guard !isMove || input["vidare"] == "ja" else {
      return try await show(
        try await meetingPage(call, input, question: .move(form.heldOn)))
    }
    do {
      try await store.change(
        meeting: view.meeting.id, form, version: call.version, by: call.actor)
    } catch StoreError.taken(let day) {
      input.fail("dag", .taken(day))
      return try await show(try await meetingPage(call, input), .unprocessableContent)
    }
    return redirect(.meeting(id: view.meeting.id), call.language)
  }
}

/// The matters of a meeting with one of them a step up or down.
struct MeetingOrder {
  var matters: [MatterID]

  init?(wish: String, in matters: [MatterID]) {
    let parts = wish.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, parts[0] == "up" || parts[0] == "down" else { return nil }
    self.matters = matters
    guard let index = matters.firstIndex(of: MatterID(parts[1])) else { return }
    let other = parts[0] == "up" ? index - 1 : index + 1
    if matters.indices.contains(other) { self.matters.swapAt(index, other) }
  }
}

extension FormInput {
  init(_ meeting: MeetingRecord) {
    self.init([
      "dag": meeting.heldOn.description, "utskick": meeting.dispatchOn?.description ?? "",
      "handlingar": meeting.papersDueOn?.description ?? "",
    ])
  }

  /// Lets the days before a meeting follow it when it is moved, where nobody gave others.
  mutating func shiftDays(of meeting: MeetingRecord) {
    guard let day = CalendarDate(self["dag"]), day != meeting.heldOn else { return }
    let days = day.days(since: meeting.heldOn)
    for (name, known) in [("utskick", meeting.dispatchOn), ("handlingar", meeting.papersDueOn)] {
      if let known, self[name] == known.description { self[name] = (known + days).description }
    }
  }

  /// A meeting with its days; those that are not given are as the lead times say.
  mutating func meetingForm(body: String, _ frame: Frame) -> MeetingForm? {
    let day = self.day("dag")
    let dispatch = optionalDay("utskick")
    let papers = optionalDay("handlingar")
    if let day, let dispatch, day < dispatch { fail("utskick", .after(day)) }
    if let day, let papers, day < papers { fail("handlingar", .after(day)) }
    guard isSound, let day else { return nil }
    var form = MeetingForm(body: body, on: day, frame.leadTimes(on: day))
    if let dispatch { form.dispatchOn = dispatch }
    if let papers { form.papersDueOn = papers }
    return form
  }

  /// Days, one a line, in order and each once.
  mutating func days(_ name: String) -> [CalendarDate] {
    let lines = self[name].split(whereSeparator: \.isNewline)
      .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
    if lines.isEmpty { fail(name, .missing) }
    var days: Set<CalendarDate> = []
    for line in lines {
      if let day = Self.day(words: line) {
        days.insert(day)
      } else {
        fail(name, .notADay(String(line.prefix(60))))
      }
    }
    if days.count > 400 { fail(name, .tooLong(400)) }
    return days.sorted()
  }

  /// `2027-01-26`, or as a calendar of meetings has it: `tisdag 26 januari 2027`.
  static func day(words: String) -> CalendarDate? {
    if let day = CalendarDate(words) { return day }
    var parts = words.lowercased().split(whereSeparator: { $0 == " " || $0 == "," }).map(
      String.init)
    if parts.count == 4 { parts.removeFirst() }
    guard parts.count == 3, let number = Int(parts[0]), let year = Int(parts[2]),
      let month = SwedishWords.months.firstIndex(of: parts[1])
        ?? EnglishCalendar.months.firstIndex(where: { $0.lowercased() == parts[1] })
    else { return nil }
    return CalendarDate(year: year, month: month + 1, day: number)
  }
}

extension MeetingForm {
  init(_ meeting: MeetingRecord) {
    self.init(
      body: meeting.body, heldOn: meeting.heldOn, dispatchOn: meeting.dispatchOn,
      papersDueOn: meeting.papersDueOn, uid: meeting.uid, isCancelled: meeting.isCancelled)
  }
}
