import Cooperation
import Hummingbird
import KansliStore
import Register

/// The handlers of exemptions.
extension Site {
  func addExemptions(to router: Router<Context>) {
    desk(router, .exemption) { call in
      let asked = try await exemptionCase(call)
      return try await show(
        exemptionPage(call, asked, FormInput(asked, officer: call.actor.id)))
    } post: {
      try await proposeExemption($0)
    }
  }

  private func exemptionCase(_ call: DeskCall) async throws -> ExemptionCase {
    let id = CooperationID(try call.parameter("id"))
    let register = try await store.cooperations(for: call.actor)
    guard let relation = register.relation(id) else {
      throw StoreError.unknown(.cooperation, id.rawValue)
    }
    let asked = ExemptionCase(relation, in: register, on: call.frame.today)
    try call.actor.require(.proposeExemption(bodies: [asked.body]))
    return asked
  }

  private func exemptionPage(
    _ call: DeskCall, _ asked: ExemptionCase, _ input: FormInput
  ) -> ExemptionPage {
    let bodies = call.frame.settings.organisation.bodies
    return ExemptionPage(
      frame: call.frame, asked: asked, input: input,
      departments: bodies.filter { $0.kind == .department }.map(\.name),
      bodies: bodies.filter { $0.kind != .department }.map(\.name))
  }

  private func proposeExemption(_ call: DeskCall) async throws -> Response {
    let asked = try await exemptionCase(call)
    guard let edition = asked.edition, let first = asked.unmet.first else {
      return try await show(exemptionPage(call, asked, call.input), .conflict)
    }
    var input = call.input
    // What is not a question of this form is settled by what it is about.
    input["verb"] = ProposedAct.Verb.exempt.rawValue
    input["dokument"] = edition.document.slug
    input["titel"] = edition.document.title
    input["handlaggare"] = call.actor.id
    let form = input.matterForm(
      documents: [edition.document.slug: edition.document],
      exemption: ProposedExemption(
        cooperation: asked.relation.id, title: asked.relation.title, partner: asked.partner,
        screening: first.screening.id))
    if let named = edition.exemption?.body, let last = form?.chain.last,
      !call.actor.heirs.name(last).isBody(call.actor.heirs.name(named))
    {
      input.fail("vag", .notTheBody(named))
    }
    guard let form, input.isSound else {
      return try await show(exemptionPage(call, asked, input), .unprocessableContent)
    }
    do {
      let id = try await store.openMatter(form, by: call.actor)
      return redirect(.matter(id: id.rawValue), call.language)
    } catch StoreError.taken(let number) {
      input.fail("diarienummer", .taken(number))
      return try await show(exemptionPage(call, asked, input), .unprocessableContent)
    }
  }
}

extension FormInput {
  /// What is known already: nothing is typed twice.
  init(_ asked: ExemptionCase, officer: String) {
    let words = ExemptionPhrases.swedish
    var values = [
      "rubrik": words.matterTitle(asked.partner), "skal": asked.reasons, "vag": asked.body,
      "forvaltning": asked.relation.department ?? "",
    ]
    if let first = asked.unmet.first {
      values["bakgrund"] = words.background(asked.partner, first.screening.on)
    }
    self.init(values)
  }
}
