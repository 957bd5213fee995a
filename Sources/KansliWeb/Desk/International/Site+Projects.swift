import Cooperation
import HTML
import Hummingbird
import KansliStore
import Publishing
import ReferenceData
import Register

/// The projects, those that run first.
struct ProjectsPage: Page {
  var frame: Frame
  var register: CooperationRegister

  var route: Route { .international(.projects) }
  var title: String { words.projects }
  private var words: Shared<CooperationPhrases> { phrases.cooperation }

  var main: HTML {
    HTML {
      way([(.international(.desk), words.title)])
      element("h1") { title }
      if frame.person?.rights.may(.keepCooperations) ?? false {
        element("p") { link(route(.newProject(relation: nil)), words.newProject) }
      }
      if register.projects.isEmpty { element("p", ["class": "source"]) { words.nothing } }
      for state in [Project.State.running, .applied, .idea, .completed, .dropped] {
        let group = register.projects.filter { $0.state == state }
        if !group.isEmpty {
          element("h2") { "\(capitalised(words.words.projectState(state))) (\(group.count))" }
          element("ol", ["class": "rows"]) { for project in group { row(project) } }
        }
      }
    }
  }

  private func row(_ project: Project) -> HTML {
    element("li") {
      element("div") {
        element("p", ["class": "title"]) {
          link(route(.project(id: project.id.rawValue)), swedish: project.title)
        }
        element("p", ["class": "source"]) {
          project.programme.map { Programme.named($0)?.name ?? $0 } ?? words.noProgramme
        }
      }
      element("div") {
        element("p", ["class": "source"]) {
          words.period(project.from, project.through)
        }
        if let granted = project.funding.granted {
          element("p", ["class": "source"]) {
            "\(words.granted): \(words.words.amount(granted))"
          }
        }
      }
    }
  }
}

/// The handlers of projects.
extension Site {
  func addProjects(to router: Router<Context>) {
    desk(router, .projects) { call in
      try await show(
        ProjectsPage(
          frame: call.frame, register: try await store.cooperations(for: call.actor)))
    }
    desk(router, .newProject) { call in
      try call.actor.require(.keepCooperations)
      let register = try await store.cooperations(for: call.actor)
      let relation = call.request.parameter("samarbete")
      let input = FormInput(
        filled: [("samarbete", relation), ("roll", "partner"), ("lage", "idea")],
        partners: relation.flatMap { register.relation(CooperationID($0)) }?.partners ?? [])
      return try await show(try await projectPage(call, register, nil, input))
    } post: {
      try await saveProject($0, isNew: true)
    }
    desk(router, .project) { call in
      let (register, project) = try await project(call)
      return try await show(try await projectPage(call, register, project, FormInput(project)))
    } post: { call in
      switch call.wish {
      case "save", "parter": try await saveProject(call, isNew: false)
      default: try await moveProject(call)
      }
    }
  }

  private func project(
    _ call: DeskCall
  ) async throws -> (register: CooperationRegister, project: Project) {
    let register = try await store.cooperations(for: call.actor)
    let id = try call.parameter("id")
    guard let project = register.project(CooperationID(id)) else {
      throw StoreError.unknown(.cooperation, id)
    }
    return (register, project)
  }

  private func projectPage(
    _ call: DeskCall, _ register: CooperationRegister, _ project: Project?, _ input: FormInput,
    _ notice: CooperationNotice? = nil
  ) async throws -> CooperationFormPage {
    let words = call.frame.phrases.cooperation
    let mayKeep = call.actor.rights.may(.keepCooperations)
    let id = project?.id.rawValue
    var page = CooperationFormPage(
      frame: call.frame,
      route: .international(id.map { .project(id: $0) } ?? .newProject(relation: nil)),
      title: project?.title ?? words.newProject, register: register,
      steps: [(.international(.projects), words.projects)], notice: notice,
      ways: id.map {
        [
          (.international(.screening(relation: $0, partner: nil)), words.screen),
          (.international(.exemption(relation: $0)), words.proposeExemption),
        ]
      } ?? [],
      items: mayKeep ? ProjectForm.items(project, register, call.frame) : [], input: input,
      version: project?.version,
      button: project == nil ? words.add : call.frame.phrases.work.save)
    guard let project else { return page }
    page.isNamed = true
    page.lead = capitalised(words.words.projectState(project.state))
    page.shown = ProjectForm.facts(project, register, call.frame)
    page.subject = HistorySubject(.project, project.id.rawValue)
    if ProjectForm.mayStart(project) {
      page.choices = try await choices(call, register, project.id, input)
      page.otherItems = ProjectForm.startItems(page.choices, call.frame)
    }
    let findings = register.findings(of: project.id, on: call.frame.today)
    page.before = { page in
      HTML {
        if !findings.isEmpty {
          page.section("atgarder", words.toLookAt) { page.findingNotes(findings, register) }
        }
        if mayKeep { ProjectForm.moving(project, page) }
        page.section("aktiviteter", words.activities) {
          page.activityRows(register.activities(of: project.id))
          if mayKeep {
            element("p") {
              page.link(
                .international(.newActivity(relation: project.id.rawValue)), words.newActivity)
            }
          }
        }
        element("p") {
          page.link(
            .international(.contributions(relation: project.id.rawValue)),
            words.contributionsLink)
        }
      }
    }
    return page
  }

  private func saveProject(_ call: DeskCall, isNew: Bool) async throws -> Response {
    try call.actor.require(.keepCooperations)
    var input = call.input
    let register = try await store.cooperations(for: call.actor)
    let old = isNew ? nil : try await project(call).project
    if let page = try await searching(
      call, register.partners, { try await projectPage(call, register, old, $0) })
    {
      return page
    }
    guard var project = input.project(old, register, call.frame.phrases.cooperation) else {
      return try await show(
        try await projectPage(call, register, old, input), .unprocessableContent)
    }
    project.version = call.version
    let written = project
    var place = old?.id
    do {
      let notice = try await noticed {
        if old == nil {
          place = try await store.add(written, today: call.frame.today, by: call.actor)
        } else {
          try await store.change(written, today: call.frame.today, by: call.actor)
        }
      }
      if let notice {
        return try await show(try await projectPage(call, register, old, input, notice), .conflict)
      }
    } catch StoreError.taken(let slug) {
      input.fail("adress", .taken(slug))
      return try await show(
        try await projectPage(call, register, old, input), .unprocessableContent)
    }
    return redirect(
      .international(place.map { .project(id: $0.rawValue) } ?? .projects), call.language)
  }

  /// Starts a project, by a decision where there is one, or takes it to a state that needs no
  /// trial.
  private func moveProject(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.keepCooperations)
    let (register, project) = try await project(call)
    var input = FormInput(project)
    for name in ProjectForm.startFields { input[name] = call.input.raw(name) }
    let notice: CooperationNotice?
    switch call.wish {
    case "find":
      input.checkLedgerSearch()
      var page = try await projectPage(call, register, project, input)
      if input.isSound { page.notice = Self.found(page.choices, &page.input, call.frame) }
      return try await show(page, input.isSound ? .ok : .unprocessableContent)
    case "start":
      let (day, decision) = (input.day("startdag"), input.decision(call.frame))
      guard let day, input.isSound else {
        return try await show(
          try await projectPage(call, register, project, input), .unprocessableContent)
      }
      notice = try await noticed {
        try await store.start(
          project.id, on: day, decision: decision, today: call.frame.today,
          version: call.version, by: call.actor)
      }
    default:
      guard let state = Project.State(rawValue: call.wish) else {
        throw BadParameter(name: "gor", value: call.wish)
      }
      notice = try await noticed {
        try await store.settle(project.id, as: state, version: call.version, by: call.actor)
      }
    }
    if let notice {
      return try await show(
        try await projectPage(call, register, project, input, notice), .conflict)
    }
    return redirect(.international(.project(id: project.id.rawValue)), call.language)
  }
}
