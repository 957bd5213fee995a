import Cooperation
import HTML
import Hummingbird
import KansliStore
import Register

/// The handlers of seats in networks and organisations.
extension Site {
  func addAssignments(to router: Router<Context>) {
    desk(router, .assignments) { call in
      try await show(try await assignmentsPage(call, FormInput()))
    } post: {
      try await saveAssignment($0, nil)
    }
    desk(router, .assignment) { call in
      let assignment = try await assignment(call)
      return try await show(try await assignmentPage(call, assignment, FormInput(assignment)))
    } post: { call in
      try await saveAssignment(call, try await assignment(call))
    }
  }

  private func assignment(_ call: DeskCall) async throws -> Assignment {
    let id = try call.parameter("id")
    let register = try await store.cooperations(for: call.actor)
    guard let found = register.assignments.first(where: { $0.id == id }) else {
      throw StoreError.unknown(.assignment, id)
    }
    return found
  }

  private func assignmentsPage(
    _ call: DeskCall, _ input: FormInput
  ) async throws -> CooperationFormPage {
    let register = try await store.cooperations(for: call.actor)
    let words = call.frame.phrases.cooperation
    var page = CooperationFormPage(
      frame: call.frame, route: .international(.assignments), title: words.assignments,
      register: register, lead: words.assignmentsLead,
      items: call.actor.rights.may(.keepCooperations)
        ? [.heading(words.newAssignment)] + Self.assignmentItems(register, call.frame) : [],
      input: input, button: words.add)
    page.before = { page in
      HTML {
        if register.assignments.isEmpty {
          element("p", ["class": "source"]) { words.nothing }
        }
        element("ol", ["class": "rows"]) {
          for seat in register.assignments {
            element("li") {
              element("div") {
                element("p", ["class": "title"]) {
                  page.link(.international(.assignment(id: seat.id)), swedish: seat.seat)
                }
                element("p", ["class": "source"]) {
                  register.partner(seat.partner)?.name ?? ""
                }
              }
              element("div") {
                element("p", ["class": "source", "lang": page.swedish]) { seat.holder }
                element("p", ["class": "source"]) { words.period(seat.from, seat.through) }
              }
            }
          }
        }
      }
    }
    return page
  }

  private func assignmentPage(
    _ call: DeskCall, _ assignment: Assignment, _ input: FormInput,
    _ notice: CooperationNotice? = nil
  ) async throws -> CooperationFormPage {
    let register = try await store.cooperations(for: call.actor)
    let words = call.frame.phrases.cooperation
    let mayKeep = call.actor.rights.may(.keepCooperations)
    var page = CooperationFormPage(
      frame: call.frame, route: .international(.assignment(id: assignment.id)),
      title: assignment.seat, register: register,
      steps: [(.international(.assignments), words.assignments)], notice: notice,
      items: mayKeep ? Self.assignmentItems(register, call.frame) : [], input: input,
      version: assignment.version, button: call.frame.phrases.work.save)
    page.isNamed = true
    page.subject = HistorySubject(.assignment, assignment.id)
    let partner = register.partner(assignment.partner)
    page.shown = [
      CooperationFact(
        words.partner, partner?.name ?? "",
        route: .international(.partner(id: assignment.partner.rawValue))),
      CooperationFact(
        words.holder, assignment.holder, isSecret: assignment.secret.contains(.contact),
        isSwedish: true),
      CooperationFact(words.periodLabel, words.period(assignment.from, assignment.through)),
    ]
    if let words = assignment.permeatedBy {
      page.shown.append(
        CooperationFact(
          call.frame.phrases.cooperation.permeated, words,
          isSecret: assignment.secret.contains(.reasons), isSwedish: true))
    }
    if let day = assignment.followedUpOn {
      page.shown.append(CooperationFact(words.followedUp, call.frame.phrases.day(day)))
    }
    let findings = register.findings(on: call.frame.today).filter {
      $0.subject == .assignment(assignment.id)
    }
    page.before = { page in
      HTML {
        if !findings.isEmpty {
          page.section("atgarder", words.toLookAt) { page.findingNotes(findings, register) }
        }
      }
    }
    return page
  }

  private static func assignmentItems(
    _ register: CooperationRegister, _ frame: Frame
  ) -> [CooperationItem] {
    let words = frame.phrases.cooperation
    let swedish = frame.language == .swedish ? nil : "sv"
    let partners = register.partners.map { ($0.id.rawValue, $0.name) }
    return [
      .field(
        FormField(
          name: "part", label: words.partner, control: .select([("", words.choose)] + partners),
          isRequired: true)),
      .field(
        FormField(
          name: "uppdrag", label: words.seat, hint: words.seatHint, isRequired: true,
          language: swedish)),
      .field(
        FormField(
          name: "innehavare", label: words.holder, hint: words.holderHint, isRequired: true,
          language: swedish), secret: .contact),
      .field(FormField(name: "fran", label: words.firstDay, control: .day)),
      .field(FormField(name: "till", label: words.lastDay, control: .day)),
      .field(
        FormField(
          name: "genomsyras", label: words.permeated, control: .area(rows: 3),
          language: swedish), secret: .reasons),
      .field(FormField(name: "foljt", label: words.followedUp, control: .day)),
    ]
  }

  private func saveAssignment(_ call: DeskCall, _ old: Assignment?) async throws -> Response {
    try call.actor.require(.keepCooperations)
    var input = call.input
    let register = try await store.cooperations(for: call.actor)
    guard var seat = input.assignment(old, register) else {
      if let old {
        return try await show(
          try await assignmentPage(call, old, input), .unprocessableContent)
      }
      return try await show(try await assignmentsPage(call, input), .unprocessableContent)
    }
    seat.version = call.version
    let written = seat
    var place = old?.id
    let notice = try await noticed {
      if old == nil {
        place = try await store.add(written, by: call.actor)
      } else {
        try await store.change(written, by: call.actor)
      }
    }
    if let notice, let old {
      return try await show(try await assignmentPage(call, old, input, notice), .conflict)
    }
    return redirect(
      .international(place.map { .assignment(id: $0) } ?? .assignments), call.language)
  }
}

extension FormInput {
  /// The form of a seat, filled in.
  init(_ seat: Assignment) {
    self.init(
      filled: [
        ("part", seat.partner.rawValue), ("uppdrag", seat.seat), ("innehavare", seat.holder),
        ("fran", seat.from?.description), ("till", seat.through?.description),
        ("genomsyras", seat.permeatedBy), ("foljt", seat.followedUpOn?.description),
      ], secret: seat.secret)
  }

  mutating func assignment(
    _ old: Assignment?, _ register: CooperationRegister
  ) -> Assignment? {
    let partner = PartnerID(self["part"])
    if !has("part") {
      fail("part", .missing)
    } else if register.partner(partner) == nil {
      fail("part", .notAChoice)
    }
    let seat = words("uppdrag", atMost: 200)
    let holder = words("innehavare", atMost: 200)
    let (from, through) = (optionalDay("fran"), optionalDay("till"))
    checkOrder(from, through, "till")
    let permeated = optionalWords("genomsyras", atMost: 4000)
    let followedUp = optionalDay("foljt")
    guard isSound else { return nil }
    return Assignment(
      id: old?.id ?? "", partner: partner, seat: seat, holder: holder, from: from,
      through: through, permeatedBy: permeated, followedUpOn: followedUp, secret: secret(),
      version: old?.version ?? 1)
  }
}
