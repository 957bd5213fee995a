import KansliStore
import Register

/// What a new matter is filled in with, so that nothing known is typed again.
extension Site {
  /// The answers that a kept proposal gives.
  func input(ofProposal text: String) async throws -> FormInput {
    guard let place = ProposalPlace.read(text) else {
      throw BadParameter(name: "forslag", value: text)
    }
    let (proposal, document) = try await store.proposal(
      file: place.file, position: place.position)
    var input = FormInput()
    input["forslag"] = text
    let title = document?.title ?? proposal.documentTitle ?? ""
    input["rubrik"] = title
    input["titel"] = title
    input["dokument"] = document?.slug ?? ""
    input["typ"] = document?.type.rawValue ?? ""
    input["till"] = proposal.validThrough ?? ""
    switch proposal.proposes {
    case .extend: input["verb"] = ProposedAct.Verb.extend.rawValue
    case .repeal: input["verb"] = ProposedAct.Verb.repeal.rawValue
    default: input["verb"] = ProposedAct.Verb.adopt.rawValue
    }
    input["vag"] = [proposal.from, proposal.to].compactMap(\.self).joined(separator: "\n")
    return input
  }

  /// The answers that a document gives, and what is chosen to come next for it.
  func input(
    ofDocument slug: String, _ call: DeskCall, choice: NextChoice?, through: CalendarDate?
  ) async throws -> FormInput {
    let record = try await store.timeline(slug: slug)
    let (document, today) = (record.document, call.frame.today)
    let settings = call.frame.settings
    var input = FormInput()
    input["dokument"] = slug
    input["titel"] = document.title
    input["typ"] = document.type.rawValue
    input["rubrik"] =
      choice.map { call.frame.phrases.watch.matterTitle($0, document.title) } ?? document.title
    switch choice {
    case .extend: input["verb"] = ProposedAct.Verb.extend.rawValue
    case .repeal: input["verb"] = ProposedAct.Verb.repeal.rawValue
    case .revise: input["verb"] = ProposedAct.Verb.adopt.rawValue
    case nil: break
    }
    if let through { input["till"] = through.description }
    let leadTimes = settings.watch.leadTimes.on(today)
    // The body that adopted it decides on it again.
    let edition = record.timeline.periods.last?.edition
    let heirs = call.actor.heirs
    let decider = edition.flatMap { record.timeline.adoption(of: $0) }.map {
      heirs.lineage.name($0.body, since: $0.decidedOn, for: document.id, on: today)
    }
    let chain =
      decider.map { leadTimes.chain(for: document.type, decidedBy: $0) }
      ?? leadTimes.chain(
        for: document.type, taxonomy: settings.taxonomy, organisation: settings.bodies,
        on: today)
    input["vag"] = chain.joined(separator: "\n")
    let departments = settings.bodies.bodies(on: today).filter { $0.kind == .department }.map(
      \.name)
    let responsible = record.timeline.assignment(for: .review, on: today).map {
      heirs.lineage.name($0.responsible, since: $0.since, for: document.id, on: today)
    }
    if let own = departments.first(where: { $0 == responsible }) ?? departments.only {
      input["forvaltning"] = own
    }
    return input
  }
}

extension Array {
  /// The element of an array that has no other.
  fileprivate var only: Element? { count == 1 ? self[0] : nil }
}

extension LeadTimes {
  /// The bodies that a document of a type goes through in a municipality: to the body that its own
  /// order lets adopt the type, by the way that the law asks for.
  func chain(
    for type: DocumentType, taxonomy: Taxonomy, organisation: Organisation,
    on day: CalendarDate
  ) -> [String] {
    let kinds: [BodyKind] = [.council, .executiveBoard, .committee]
    let kind = kinds.first { taxonomy.mayAdopt($0, type, on: day) ?? ($0 == .council) }
    let known = organisation.bodies(on: day).first { $0.kind == kind }?.name
    let decider =
      known ?? (kind == .executiveBoard ? "Kommunstyrelsen" : "Kommunfullmäktige")
    return chain(for: type, decidedBy: decider)
  }
}
