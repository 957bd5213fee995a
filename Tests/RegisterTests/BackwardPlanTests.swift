import Foundation
import Register
import Testing

@Suite("Plans through the meeting calendar")
struct BackwardPlanTests {
  @Test("the plan of the case is the one counted by hand", arguments: Fixtures.cases(in: "Plans"))
  func plans(name: String) throws {
    let file = try PlanCase(Fixtures.text(ofCase: "Plans/\(name)"))
    for (subject, answer) in file.questions {
      #expect(try file.answer(subject) == answer, "? \(subject)")
    }
  }

  @Test("the cases are there")
  func count() { #expect(Fixtures.cases(in: "Plans").count >= 8) }

  @Test(
    "an item for the council goes through the board and its sub-committee",
    arguments: [
      (
        "Kommunfullmäktige", nil,
        ["Kommunstyrelsens arbetsutskott", "Kommunstyrelsen", "Kommunfullmäktige"]
      ),
      (
        "Kommunfullmäktige", "Fritidsnämnden",
        [
          "Fritidsnämnden", "Kommunstyrelsens arbetsutskott", "Kommunstyrelsen",
          "Kommunfullmäktige",
        ]
      ),
      (
        "Regionfullmäktige", nil,
        ["Regionstyrelsens arbetsutskott", "Regionstyrelsen", "Regionfullmäktige"]
      ),
      ("Kommunstyrelsen", nil, ["Kommunstyrelsens arbetsutskott", "Kommunstyrelsen"]),
      ("Fritidsnämnden", "Fritidsnämnden", ["Fritidsnämnden"]),
      ("Fritidsnämnden", "Kommunikationschef", ["Fritidsnämnden"]),
    ] as [(String, String?, [String])])
  func chain(body: String, committee: String?, bodies: [String]) {
    #expect(LeadTimes().chain(for: .policy, decidedBy: body, preparedBy: committee) == bodies)
  }

  @Test("the municipality's own chain goes before the law's least one, for its types")
  func ownChain() {
    let times = LeadTimes(chains: [
      .init(
        types: [.tariff], bodies: ["Budgetberedningen", "Kommunstyrelsen", "Kommunfullmäktige"])
    ])
    #expect(times.chain(for: .tariff, decidedBy: "Kommunfullmäktige").first == "Budgetberedningen")
    #expect(times.chain(for: .policy, decidedBy: "Kommunfullmäktige").count == 3)
    #expect(times.chain(for: .tariff, decidedBy: "Fritidsnämnden") == ["Fritidsnämnden"])
  }

  @Test("a setting applies from its day, until the next one does")
  func settings() throws {
    func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
    let settings = LeadTimeSettings([
      LeadTimes(from: try day("2027-01-01"), reason: "KS § 9", referralWeeks: 12),
      LeadTimes(reason: "sedan länge", referralWeeks: 6),
      LeadTimes(from: try day("2025-01-01"), reason: "KS § 3", referralWeeks: 10),
    ])
    #expect(settings.on(try day("2024-12-31")).referralWeeks == 6)
    #expect(settings.on(try day("2025-01-01")).reason == "KS § 3")
    #expect(settings.on(try day("2027-01-01")).referralWeeks == 12)
    #expect(LeadTimeSettings().on(try day("2027-01-01")).referralWeeks == 8)
  }

  @Test("a meeting imported again replaces itself")
  func merged() throws {
    func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
    let calendar = MeetingCalendar([
      Meeting(body: "Kommunfullmäktige", on: try day("2026-09-30"), uid: "a"),
      Meeting(body: "Kommunstyrelsen", on: try day("2026-09-07")),
    ])
    let merged = calendar.merged(with: [
      Meeting(body: "Kommunfullmäktige", on: try day("2026-10-07"), uid: "a"),
      Meeting(body: "kommunstyrelsen", on: try day("2026-09-07"), place: "Sessionssalen"),
    ])
    #expect(merged.meetings.map(\.on.description) == ["2026-09-07", "2026-10-07"])
    #expect(merged.meetings.first?.place == "Sessionssalen")
    #expect(
      merged.next(of: "KOMMUNFULLMÄKTIGE", onOrAfter: try day("2026-10-07"))?.on.description
        == "2026-10-07")
    #expect(merged.last(of: "Kommunfullmäktige", onOrBefore: try day("2026-10-06")) == nil)
  }

  @Test("without a body there is no plan")
  func none() throws {
    let day = try #require(CalendarDate("2026-12-31"))
    #expect(
      BackwardPlan(
        for: .extend, dueOn: day, through: [], meetings: MeetingCalendar([]),
        leadTimes: LeadTimes()) == nil)
  }

  @Test("each stage is in time for the next, whatever the due day")
  func order() throws {
    let first = try #require(CalendarDate("2026-01-01"))
    let bodies = ["Kommunstyrelsens arbetsutskott", "Kommunstyrelsen", "Kommunfullmäktige"]
    let meetings = (0..<24).flatMap { index in
      bodies.enumerated().map { place, body in
        Meeting(body: body, on: first + (30 * index + 9 * place))
      }
    }
    for offset in 100..<600 {
      let due = first + offset
      let plan = try #require(
        BackwardPlan(
          for: .revise, dueOn: due, through: bodies, meetings: MeetingCalendar(meetings),
          leadTimes: LeadTimes()))
      #expect((plan.decision?.countedOn ?? due) + 14 <= due)
      for (earlier, later) in zip(plan.stages, plan.stages.dropFirst()) {
        #expect(earlier.countedOn <= later.papersDueOn)
      }
      #expect(plan.latestStart < plan.papersDueOn)
    }
  }
}

/// A case of planning: facts, one a line, and questions.
private struct PlanCase {
  var due: CalendarDate?
  var chain: [String] = []
  var meetings: [Meeting] = []
  var times = LeadTimes()
  var questions: [(String, String)] = []

  struct NotUnderstood: Error { var line: String }

  init(_ text: String) throws {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let words = line.split(separator: " ").map(String.init)
      let rest = line.dropFirst(words[0].count + 1)
      switch words[0] {
      case "?":
        let parts = rest.components(separatedBy: "  ")
        questions.append((parts[0], parts[1]))
      case "förfaller": due = CalendarDate(words[1])
      case "kedja": chain = rest.components(separatedBy: "; ")
      case "möte": meetings.append(try meeting(String(rest)))
      case "tid": set(words[1], try #require(Int(words[2])))
      default: throw NotUnderstood(line: String(line))
      }
    }
  }

  private func meeting(_ text: String) throws -> Meeting {
    let clauses = text.components(separatedBy: ", ")
    let head = clauses[0].split(separator: " ").map(String.init)
    var meeting = Meeting(
      body: head.dropLast().joined(separator: " "),
      on: try #require(CalendarDate(head[head.count - 1])))
    for clause in clauses.dropFirst() {
      let words = clause.split(separator: " ").map(String.init)
      let day = try #require(CalendarDate(words[1]))
      if words[0] == "utskick" { meeting.dispatchOn = day } else { meeting.papersDueOn = day }
    }
    return meeting
  }

  private mutating func set(_ name: String, _ value: Int) {
    switch name {
    case "remiss": times.referralWeeks = value
    case "skrivning": times.writingWeeks = value
    case "utkast": times.draftingWeeks = value
    case "justering": times.minutesApprovalDays = value
    default: times.papersDays = value
    }
  }

  func answer(_ subject: String) throws -> String {
    let words = subject.split(separator: " ").map(String.init)
    let choices: [String: NextChoice] = ["ändra": .revise, "förläng": .extend, "upphäv": .repeal]
    if words[0] == "först" {
      let day = try #require(CalendarDate(words[1]))
      return try first(choices[words[2]] ?? .extend, from: day)
    }
    let due = try #require(due)
    let plan = try #require(
      BackwardPlan(
        for: choices[words[0]] ?? .repeal, dueOn: due, through: chain,
        meetings: MeetingCalendar(meetings), leadTimes: times))
    guard words.count > 1 else { return self.words(plan) }
    return switch plan.lateness(on: try #require(CalendarDate(words[1]))) {
    case .inTime(let left): "\(left) dagar kvar"
    case .late(let days): "\(days) dagar för sent"
    case .missed(let days): "sista mötet var för \(days) dagar sedan"
    }
  }

  private func first(_ choice: NextChoice, from day: CalendarDate) throws -> String {
    let plan = try #require(
      ForwardPlan(
        for: choice, from: day, through: chain, meetings: MeetingCalendar(meetings),
        leadTimes: times))
    return plan.stages.map { "\($0.body)\($0.meeting == nil ? " räknat" : "") \($0.countedOn)" }
      .joined(separator: "; ")
  }

  private func words(_ plan: BackwardPlan) -> String {
    var parts = plan.stages.map { stage in
      let note: String =
        switch stage.missing {
        case .noneKnown: " (inget möte känt)"
        case .outsideCalendar(let first, let last): " (kalendern har \(first)–\(last))"
        case nil: ""
        }
      let counted = stage.meeting == nil ? " räknat" : ""
      return "\(stage.body)\(counted) \(stage.countedOn)\(note), handlingar \(stage.papersDueOn)"
    }
    parts.append("skriv \(plan.writingFrom)")
    if let referral = plan.referralFrom { parts.append("remiss \(referral)") }
    parts.append("börja \(plan.latestStart)")
    return parts.joined(separator: "; ")
  }
}
