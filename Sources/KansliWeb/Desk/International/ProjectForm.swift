import Cooperation
import HTML
import KansliStore
import Publishing
import ReferenceData
import Register

/// What a project's page says and asks.
enum ProjectForm {
  static func facts(
    _ project: Project, _ register: CooperationRegister, _ frame: Frame
  ) -> [CooperationFact] {
    let words = frame.phrases.cooperation
    var facts: [CooperationFact] = []
    func add(_ label: String, _ value: String?, _ secret: SecretField? = nil) {
      guard let value, !value.isEmpty else { return }
      facts.append(
        CooperationFact(
          label, value, isSecret: secret.map(project.secret.contains) ?? false,
          isSwedish: true))
    }
    if let relation = project.relation.flatMap({ register.relation($0) }) {
      facts.append(
        CooperationFact(
          words.partOf, relation.title,
          route: .international(.relation(id: relation.id.rawValue)), isSwedish: true))
    }
    add(words.programme, project.programme.map { programme($0, words) } ?? words.noProgramme)
    add(words.role, capitalised(words.words.projectPart(project.part)))
    add(words.parties, register.partners(project.parties).map(\.name).joined(separator: ", "))
    add(words.periodLabel, words.period(project.from, project.through))
    add(words.committee, project.committee)
    add(words.department, project.department)
    add(words.budget, project.budget.map(words.words.amount), .cost)
    add(words.ownShare, project.ownShare.map(words.words.amount), .cost)
    add(words.applied, project.funding.applied.map(words.words.amount), .cost)
    add(words.granted, project.funding.granted.map(words.words.amount), .cost)
    add(words.paid, project.funding.paid.map(words.words.amount), .cost)
    add(words.withoutFunding, project.withoutFunding, .reasons)
    add(words.purpose, project.purpose, .purpose)
    add(words.result, project.result, .result)
    for item in register.decisions(of: project.id) where item.effect.kind == .enter {
      facts.append(
        CooperationFact(
          words.startDecision, words.decidedBy(item.header),
          route: .decision(id: item.reference.decision.rawValue), isSwedish: true))
    }
    return facts
  }

  /// A programme with its rate, and whether that has been checked.
  static func programme(_ text: String, _ words: Shared<CooperationPhrases>) -> String {
    guard let programme = Programme.named(text) else { return text }
    return programme.name
      + (words.rate(programme.share, programme.isChecked).map { " – \($0)" } ?? "")
  }

  static func mayStart(_ project: Project) -> Bool {
    project.state == .idea || project.state == .applied
  }

  /// What a start asks: the day, and the decision where there is one.
  static func startItems(
    _ choices: LedgerChoices, _ frame: Frame
  ) -> [CooperationItem] {
    let day = FormField(
      name: "startdag", label: frame.phrases.cooperation.startDay, control: .day,
      isRequired: true)
    return [.field(day)] + DecisionItems.items(frame, choices)
  }

  static let startFields = [
    "startdag", "beslut", "organ", "beslutsdag", "paragraf", "diarienummer",
  ]

  static func moving(_ project: Project, _ page: CooperationFormPage) -> HTML {
    let words = page.phrases.cooperation
    let states: [Project.State] =
      switch project.state {
      case .idea: [.applied, .dropped]
      case .applied: [.idea, .dropped]
      case .running: [.completed, .dropped]
      case .dropped: [.idea]
      case .completed: []
      }
    let mayStart = mayStart(project)
    let refusal =
      mayStart && page.notice == nil
      ? page.register.record.refusal(of: ClearanceCase(project), on: page.frame.today) : nil
    return HTML {
      if mayStart {
        page.section("starta", words.start) {
          if let refusal { page.refused(refusal, page.register, page.ways) }
          page.form(page.route) {
            page.hidden("version", "\(project.version)")
            page.questions(startItems(page.choices, page.frame), page.input)
            page.acts {
              page.button(words.startButton, "start", isMain: refusal == nil)
              page.button(words.findDecision, "find")
            }
          }
        }
      }
      if !states.isEmpty {
        page.form(page.route, class: "plain") {
          page.hidden("version", "\(project.version)")
          page.acts {
            for state in states { page.button(words.settle(state), state.rawValue) }
          }
        }
      }
    }
  }

  static func items(
    _ project: Project?, _ register: CooperationRegister, _ frame: Frame
  ) -> [CooperationItem] {
    let words = frame.phrases.cooperation
    let swedish = frame.language == .swedish ? nil : "sv"
    let programmes = Programme.all.map { ($0.code, programme($0.code, words)) }
    let relations = register.relations.map { ($0.id.rawValue, $0.title) }
    let parts = Project.Part.allCases.map {
      ($0.rawValue, capitalised(words.words.projectPart($0)))
    }
    var items: [CooperationItem] = [
      .field(FormField(name: "titel", label: words.name, isRequired: true, language: swedish)),
      .field(
        FormField(
          name: "samarbete", label: words.partOf,
          control: .select([("", words.noRelation)] + relations),
          language: swedish)),
      .field(
        FormField(
          name: "program", label: words.programme,
          control: .select([("", words.noProgramme)] + programmes), hint: words.programmeHint)),
      .field(FormField(name: "annat", label: words.otherProgramme)),
      .field(
        FormField(name: "roll", label: words.role, control: .select(parts), isRequired: true)),
      .partners(label: words.otherParties, register.partners, isRequired: false),
      .field(FormField(name: "fran", label: words.firstDay, control: .day)),
      .field(FormField(name: "till", label: words.lastDay, control: .day)),
    ]
    items += Site.responsible(frame)
    items += [
      .field(
        FormField(name: "syfte", label: words.purpose, control: .area(rows: 3), language: swedish),
        secret: .purpose),
      .heading(words.funding),
      .money(name: "budget", label: words.budget, secret: .cost),
      .money(name: "egen", label: words.ownShare),
      .money(name: "sokt", label: words.applied),
      .money(name: "beviljat", label: words.granted),
      .money(name: "utbetalt", label: words.paid),
      .field(
        FormField(
          name: "utan", label: words.withoutFunding, control: .area(rows: 2),
          hint: words.withoutHint, language: swedish), secret: .reasons),
      .field(
        FormField(
          name: "resultat", label: words.result, control: .area(rows: 3), language: swedish),
        secret: .result),
    ]
    return items + [.field(project == nil ? state(words) : address(words))]
  }

  /// Where a new project stands.
  private static func state(_ words: Shared<CooperationPhrases>) -> FormField {
    let states = [Project.State.idea, .applied, .running, .completed].map {
      ($0.rawValue, capitalised(words.words.projectState($0)))
    }
    return FormField(
      name: "lage", label: words.state, control: .select(states), hint: words.ranBefore,
      isRequired: true)
  }

  private static func address(_ words: Shared<CooperationPhrases>) -> FormField {
    FormField(name: "adress", label: words.slug, hint: words.slugHint)
  }
}

extension FormInput {
  /// The form of a project, filled in.
  init(_ project: Project) {
    let programme = project.programme.flatMap { Programme.named($0) }
    var values: [(String, String?)] = [
      ("titel", project.title), ("samarbete", project.relation?.rawValue),
      ("program", programme?.code), ("annat", programme == nil ? project.programme : nil),
      ("roll", project.part.rawValue), ("fran", project.from?.description),
      ("till", project.through?.description), ("namnd", project.committee),
      ("forvaltning", project.department), ("syfte", project.purpose),
      ("utan", project.withoutFunding), ("resultat", project.result),
      ("adress", project.slug),
    ]
    values += Self.written("budget", project.budget)
    values += Self.written("egen", project.ownShare)
    values += Self.written("sokt", project.funding.applied)
    values += Self.written("beviljat", project.funding.granted)
    values += Self.written("utbetalt", project.funding.paid)
    self.init(filled: values, secret: project.secret, partners: project.parties)
  }

  mutating func project(
    _ old: Project?, _ register: CooperationRegister, _ words: Shared<CooperationPhrases>
  ) -> Project? {
    let title = self.words("titel", atMost: 200)
    let relation = has("samarbete") ? CooperationID(self["samarbete"]) : nil
    if let relation, register.relation(relation) == nil { fail("samarbete", .notAChoice) }
    if has("program"), Programme.named(self["program"]) == nil { fail("program", .notAChoice) }
    let other = optionalWords("annat", atMost: 200)
    let part = choice("roll", Project.Part.self)
    let parties = partners(register.partners)
    let (from, through) = (optionalDay("fran"), optionalDay("till"))
    checkOrder(from, through, "till")
    let (committee, department) = (optionalWords("namnd"), optionalWords("forvaltning"))
    let purpose = optionalWords("syfte", atMost: 4000)
    let (budget, own) = (money("budget", words), money("egen", words))
    let funding = Project.Funding(
      applied: money("sokt", words), granted: money("beviljat", words),
      paid: money("utbetalt", words))
    let without = optionalWords("utan", atMost: 4000)
    let result = optionalWords("resultat", atMost: 4000)
    let state = old?.state ?? choice("lage", Project.State.self)
    guard isSound, let part, let state else { return nil }
    return Project(
      id: old?.id ?? CooperationID(""), slug: has("adress") ? self["adress"] : old?.slug ?? "",
      title: title, relation: relation, programme: has("program") ? self["program"] : other,
      part: part, parties: parties, state: state, from: from, through: through, budget: budget,
      ownShare: own, funding: funding, withoutFunding: without, committee: committee,
      department: department, purpose: purpose, result: result, secret: secret(),
      version: old?.version ?? 1)
  }
}
