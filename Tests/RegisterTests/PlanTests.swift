import Register
import Testing

@Suite("What is planned of a reading")
struct PlanTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func field(_ value: String, _ confidence: Double = 0.95) -> FieldReading {
    FieldReading(.found, value: value, raw: value, line: 1, confidence: confidence)
  }

  private let policy = GoverningDocument(
    id: DocumentID("d1"), slug: "resepolicy", title: "Resepolicy", type: .policy)

  /// Resepolicy as the council adopted it on 26 March 2020, through 2023.
  private func known() throws -> KnownDocument {
    let adoption = DecisionDraft(
      header: DecisionHeader(
        body: "Kommunfullmäktige", moment: LegalMoment(decidedOn: try day("2020-03-26")),
        basis: .cover),
      effects: [
        .adopt(
          Adopt(
            document: policy.id, edition: 1,
            end: StatedEnd(.through(try day("2023-12-31")), words: "2023")))
      ])
    let entry = adoption.entry(
      id: DecisionID("e1"), sequence: 1, recordedAt: .beginning, recordedBy: "Registrar Ek")
    return KnownDocument(
      document: policy, timeline: Timeline([entry], document: policy.id), provisions: [],
      lastEdition: 1)
  }

  private func planner(_ confirm: Confirm = .certain) -> ImportPlanner {
    ImportPlanner(confirm: confirm, sourceFile: "file") { _ in "hash" }
  }

  private func decision(
    _ action: DecisionReading.Action, on day: String, final: Bool = true
  ) -> DecisionReading {
    DecisionReading(
      action: action, final: final, body: field("Kommunfullmäktige"), decidedOn: field(day),
      document: field("Resepolicy", 0.85), validThrough: field("2027"))
  }

  @Test("a decision that extends acts on the edition of its day, with the days it gives")
  func extend() throws {
    let plan = planner().plan(
      decision(.extend, on: "2023-11-23"), known: [try known()], newDocument: nil)
    #expect(plan.waiting.isEmpty)
    let change = try #require(
      Consequence(of: plan.decisions, on: try known().timeline).changes.first)
    #expect(change.edition == 1)
    #expect(change.before?.until == CalendarDate("2024-01-01"))
    #expect(change.after?.until == CalendarDate("2028-01-01"))
  }

  @Test("minutes of an adoption on record plan no second one")
  func onRecord() throws {
    var reading = decision(.adopt, on: "2020-03-26")
    reading.validThrough = nil
    let same = planner().plan(reading, known: [try known()], newDocument: nil)
    #expect(same.decisions.isEmpty)
    reading.paragraph = field("57")
    let more = planner().plan(reading, known: [try known()], newDocument: nil)
    #expect(more.decisions.map { $0.header.moment.minutesItem } == ["57"])
    #expect(more.decisions.first?.correction?.target.decision == DecisionID("e1"))
  }

  @Test(
    "what decides nothing is never planned",
    arguments: [
      DecisionReading.Action.propose, .referBack, .postpone, .withdraw, .reject, .other,
    ])
  func nothingDecided(action: DecisionReading.Action) throws {
    for confirm in Confirm.allCases + [.person] {
      let reading = decision(action, on: "2023-11-23", final: action == .other)
      let plan = planner(confirm).plan(reading, known: [try known()], newDocument: nil)
      #expect(plan.decisions.isEmpty)
      #expect(plan.waiting.map(\.field) == ["action"])
    }
  }

  @Test("an adoption that is not final is a proposal, whatever its verb")
  func notFinal() throws {
    let reading = decision(.adopt, on: "2023-11-23", final: false)
    let plan = planner(.all).plan(reading, known: [try known()], newDocument: nil)
    #expect(plan.decisions.isEmpty)
  }

  @Test("another body's decision on what the council adopted is a doubt, and is planned")
  func otherBody() throws {
    var reading = decision(.repeal, on: "2023-11-23")
    reading.body = field("Kommunstyrelsen")
    let plan = planner().plan(reading, known: [try known()], newDocument: nil)
    #expect(plan.waiting.map(\.reason) == [.otherBody])
    #expect(plan.decisions.count == 1)
  }

  @Test("without its day a decision waits")
  func noDay() throws {
    var reading = decision(.repeal, on: "2023-11-23")
    reading.decidedOn = FieldReading(.unknown, raw: "den", line: 1, confidence: 0.5)
    let plan = planner(.all).plan(reading, known: [try known()], newDocument: nil)
    #expect(plan.decisions.isEmpty)
    #expect(plan.waiting.map(\.field) == ["decidedOn"])
  }

  @Test("a refusal is told as a consequence, and changes nothing")
  func refused() throws {
    var reading = decision(.extend, on: "2023-11-23")
    reading.validThrough = field("2019")
    let plan = planner().plan(reading, known: [try known()], newDocument: nil)
    let consequence = Consequence(of: plan.decisions, on: try known().timeline)
    #expect(consequence.refusal != nil)
    #expect(consequence.changes.isEmpty)
  }

  @Test(
    "answers are brought to normal form, or are none",
    arguments: [
      ("adoptedOn", "2020-03-26", "2020-03-26"), ("adoptedOn", "26 mars", nil),
      ("adoptedOn", "3013-01-31", nil), ("adoptedOn", "0013-01-31", nil),
      ("validThrough", "2027", "2027"), ("validThrough", " Tills  vidare ", "until-further-notice"),
      ("validThrough", "t.v.", "until-further-notice"), ("reviewBy", "tills vidare", nil),
      ("paragraph", "§ 57", "57"), ("paragraph", "femtiosju", nil), ("type", "policy", "policy"),
      ("type", "kolportage", nil), ("title", "  Rese   policy ", "Rese policy"), ("body", "", ""),
    ] as [(String, String, String?)])
  func answers(field: String, words: String, value: String?) {
    #expect(AnswerForm.value(words, of: field) == value)
  }

  @Test(
    "definite names are the register's titles",
    arguments: [
      ("resepolicyn", "resepolicy"), ("riktlinjerna för resor", "riktlinjer för resor"),
      ("biblioteksprogrammet", "biblioteksprogram"), ("resepolicy", nil),
    ] as [(String, String?)])
  func definite(name: String, title: String?) {
    #expect(DefiniteForms.indefinite(name) == title)
  }

  @Test("likeness: the same title, a near one, another")
  func likeness() {
    #expect(Likeness.ofTitles("Resepolicy", "RESEPOLICY") == 1)
    #expect(Likeness.ofTitles("Resepolicy", "Policy för resor") > 0.45)
    #expect(Likeness.ofTitles("Resepolicy", "Avfallstaxa") < 0.2)
    #expect(Likeness.ofTitles("", "Resepolicy") == 0)
  }
}
