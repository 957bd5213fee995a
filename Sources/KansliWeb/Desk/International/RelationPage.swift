import Cooperation
import HTML
import KansliStore
import Publishing
import Register

/// A relation at the desk: its facts, what there is to look at, where it stands and has stood, and
/// all that belongs to it.
struct RelationPage: Page {
  var frame: Frame
  var register: CooperationRegister
  var relation: Relation
  var findings: [CooperationFinding]
  var notice: CooperationNotice?
  /// Decisions of the ledger that a step may rest on.
  var choices = LedgerChoices()
  var input: FormInput

  var route: Route { .international(.relation(id: relation.id.rawValue)) }
  var title: String { relation.title }
  var words: Shared<CooperationPhrases> { phrases.cooperation }
  var mayKeep: Bool { frame.person?.rights.may(.keepCooperations) ?? false }
  private var id: String { relation.id.rawValue }

  var main: HTML {
    HTML {
      way([(.international(.desk), words.title)])
      element("h1", ["lang": swedish]) { title }
      element("p", ["class": "lead"]) {
        capitalised(words.words.relationKind(relation.kind))
        ", "
        words.words.state(relation.state)
        relation.enteredOn.map { " · \(words.entered) \(phrases.day($0))" } ?? ""
      }
      notice(notice, register, trying)
      problems(of: input, in: moveItems)
      facts(relationFacts)
      if mayKeep {
        element("p") { link(route(.editRelation(id: id)), words.changeFacts) }
      }
      deskLinks(of: HistorySubject(.cooperation, id))
      if !findings.isEmpty {
        section("atgarder", words.toLookAt) { findingNotes(findings, register) }
      }
      section("lage", words.states) {
        history
        if mayKeep { moving }
      }
      section("avtal", words.agreements) { agreements }
      section("provning", words.trials) { trials }
      section("projekt", words.projects) { projects }
      section("aktiviteter", words.activities) { activities }
      section("bidrag", words.contributions) { contributions }
    }
  }

  /// Where a partner is tried and an exemption is asked for.
  private var trying: [(Route, String)] {
    [
      (route(.screening(relation: id, partner: nil)), words.screen),
      (route(.exemption(relation: id)), words.proposeExemption),
    ]
  }

  private var relationFacts: [CooperationFact] {
    var facts = register.partners(relation.partners).map {
      CooperationFact(
        words.partner, placed($0.name, $0.country), route: route(.partner(id: $0.id.rawValue)))
    }
    func add(_ label: String, _ value: String?, _ secret: SecretField? = nil) {
      guard let value else { return }
      facts.append(
        CooperationFact(
          label, value, isSecret: secret.map(relation.secret.contains) ?? false, isSwedish: true))
    }
    add(words.committee, relation.committee)
    add(words.department, relation.department)
    add(words.contact, relation.contact, .contact)
    add(words.purpose, relation.purpose, .purpose)
    add(words.benefit, relation.benefit, .benefit)
    return facts
  }

  // MARK: Where it stands

  @HTMLBuilder private var history: HTML {
    let steps = register.steps[relation.id] ?? []
    element("ol", ["class": "log"]) {
      for step in steps.reversed() {
        element("li") {
          digits(step.on)
          element("strong") { capitalised(words.words.state(step.state)) }
          if let decision = step.decision {
            element("p") { link(.decision(id: decision.rawValue), decided(decision)) }
          }
          if let reason = step.reason { element("p", ["lang": swedish]) { reason } }
        }
      }
    }
  }

  private func decided(_ id: DecisionID) -> String {
    guard let header = register.entries.first(where: { $0.id == id })?.header else {
      return words.decision
    }
    return words.decidedBy(header)
  }

  /// The ways on: what a step would be refused for is said before anybody asks.
  @HTMLBuilder private var moving: HTML {
    let entering = relation.state.next.contains { isEntering($0) }
    if entering, notice == nil,
      let refusal = register.record.refusal(of: ClearanceCase(relation), on: frame.today)
    {
      element("h3") { words.beforeEntering }
      refused(refusal, register, trying)
    }
    element("details", ["open": input.values.isEmpty ? nil : ""]) {
      element("summary") { words.move }
      form(route) {
        hidden("version", "\(relation.version)")
        questions(moveItems, input)
        acts {
          button(words.moveButton, "move", isMain: true)
          button(words.findDecision, "find")
        }
      }
    }
  }

  private func isEntering(_ state: RelationState) -> Bool {
    RelationState.isEntering(from: relation.state, to: state)
  }

  private var moveItems: [CooperationItem] {
    let states = relation.state.next.map { ($0.rawValue, capitalised(words.words.state($0))) }
    let to = FormField(
      name: "till", label: words.toState, control: .select([("", words.choose)] + states),
      isRequired: true)
    return [.field(to)] + Self.groundItems(frame, choices, reason: words.reasonHint)
  }

  /// What stands behind a step: the day, a reason, or a body's decision.
  static func groundItems(
    _ frame: Frame, _ choices: LedgerChoices, reason hint: String
  ) -> [CooperationItem] {
    let words = frame.phrases.cooperation
    let swedish = frame.language == .swedish ? nil : "sv"
    return [
      .field(FormField(name: "dag", label: words.onDay, control: .day, isRequired: true)),
      .field(
        FormField(
          name: "skal", label: words.reason, control: .area(rows: 2), hint: hint,
          language: swedish)),
    ] + DecisionItems.items(frame, choices)
  }
}
