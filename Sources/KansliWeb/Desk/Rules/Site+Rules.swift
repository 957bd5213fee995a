import Hummingbird
import KansliStore
import Reading
import Register

/// The handlers of the rules that editions carry.
extension Site {
  func addRules(to router: Router<Context>) {
    desk(router, .rules) { call in
      var form: RuleForm?
      if let provision = call.request.parameter("stycke") { form = .add(provision: provision) }
      if let position = call.request.parameter("andra").flatMap({ Int($0) }) {
        form = .change(position)
      }
      return try await show(try await rulesPage(call, form))
    } post: {
      try await changeRules($0)
    }
  }

  private func place(_ call: DeskCall) throws -> (slug: String, number: Int) {
    let slug = try call.parameter("slug")
    let text = try call.parameter("number")
    guard let number = Int(text), number >= 1 else {
      throw StoreError.unknownEdition(slug: slug, number: 0)
    }
    return (slug, number)
  }

  private func rulesPage(
    _ call: DeskCall, _ form: RuleForm?, _ input: FormInput? = nil, problem: String? = nil
  ) async throws -> RulesPage {
    let (slug, number) = try place(call)
    let sheet = try await store.rules(slug: slug, edition: number, for: call.actor)
    var filled = input ?? FormInput()
    if input == nil, case .change(let position)? = form,
      let rule = sheet.rules.first(where: { $0.position == position })
    {
      filled = FormInput(rule.rule)
    }
    return RulesPage(
      frame: call.frame, sheet: sheet, form: form, input: filled, problem: problem)
  }

  private func changeRules(_ call: DeskCall) async throws -> Response {
    let (slug, number) = try place(call)
    let page = Route.rules(slug: slug, number: number)
    let position = Int(call.input["regel"]) ?? 0
    switch call.wish {
    case "confirmAll":
      try await store.confirmRules(slug: slug, edition: number, by: call.actor)
    case "read":
      let sheet = try await store.rules(slug: slug, edition: number, for: call.actor)
      let rules = RuleReader.read(sheet.edition.provisions, title: sheet.edition.title)
      let added = try await store.proposeRules(
        rules, slug: slug, edition: number, by: call.actor)
      guard added > 0 else {
        return try await show(
          try await rulesPage(call, nil, problem: call.frame.phrases.rules.nothingRead))
      }
    case "confirm", "reject":
      try await store.decideRule(
        position, as: call.wish == "confirm" ? .confirmed : .rejected, version: call.version,
        slug: slug, edition: number, by: call.actor)
      return redirect(to: "\(page.path(call.language))#regel-\(position)")
    case "add", "change": return try await writeRule(call, slug, number)
    default: throw BadParameter(name: "gor", value: call.wish)
    }
    return redirect(page, call.language)
  }

  /// Adds or changes a rule; what is wrong is shown in the form.
  private func writeRule(
    _ call: DeskCall, _ slug: String, _ number: Int
  ) async throws -> Response {
    var input = call.input
    var position = Int(input["regel"]) ?? 0
    let isNew = call.wish == "add"
    let form: RuleForm = isNew ? .add(provision: input["stycke"]) : .change(position)
    let sheet = try await store.rules(slug: slug, edition: number, for: call.actor)
    if let rule = input.rule(in: sheet.edition) {
      do {
        if isNew {
          position = try await store.addRule(
            rule, slug: slug, edition: number, by: call.actor)
        } else {
          try await store.changeRule(
            position, to: rule, version: call.version, slug: slug, edition: number,
            by: call.actor)
        }
        let path = Route.rules(slug: slug, number: number).path(call.language)
        return redirect(to: "\(path)#regel-\(position)")
      } catch RuleProblem.alreadyThere {
        input.fail("slag", .taken(call.frame.phrases.rules.name(rule)))
      } catch is RuleProblem {
        input.fail("mening", .notAChoice)
      }
    }
    return try await show(try await rulesPage(call, form, input), .unprocessableContent)
  }

  // MARK: Ways to the page

  /// Editions whose rules wait for whoever is at the desk.
  func ruleTasks(_ call: DeskCall) async throws -> [DeskPage.Task] {
    try await store.waitingRules(for: call.actor).map { waiting in
      DeskPage.Task(
        route: .rules(slug: waiting.document.slug, number: waiting.edition),
        title: waiting.document.title,
        what: call.frame.phrases.rules.waits(waiting.edition, waiting.count))
    }
  }

  /// The rules of what a decision adopted, for whoever may keep them.
  func ruleNotes(_ view: DecisionView, _ call: DeskCall) async throws -> [RuleNote] {
    guard call.actor.rights.may(.keepRules) else { return [] }
    var notes: [RuleNote] = []
    for effect in view.standing.effects {
      let adopted: (id: DocumentID, edition: Int)? =
        switch effect {
        case .adopt(let act): (act.document, act.edition)
        case .amend(let act): (act.document, act.edition)
        default: nil
        }
      guard let adopted, let document = view.documents.first(where: { $0.id == adopted.id })
      else { continue }
      let counts = try await store.ruleCounts(of: adopted.id, edition: adopted.edition)
      guard counts.proposed + counts.confirmed > 0 else { continue }
      notes.append(
        RuleNote(
          slug: document.slug, edition: adopted.edition, proposed: counts.proposed,
          confirmed: counts.confirmed))
    }
    return notes
  }
}
