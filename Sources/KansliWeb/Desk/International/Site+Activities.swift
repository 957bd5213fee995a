import Cooperation
import HTML
import Hummingbird
import KansliStore
import Publishing
import Register

/// The handlers of visits, delegations and other things done.
extension Site {
  func addActivities(to router: Router<Context>) {
    desk(router, .newActivity) { call in
      try call.actor.require(.keepCooperations)
      let id = CooperationID(try call.parameter("id"))
      return try await show(
        try await activityPage(call, id, nil, FormInput(["slag": "meeting"])))
    } post: { call in
      try await saveActivity(call, CooperationID(try call.parameter("id")), nil)
    }
    desk(router, .activity) { call in
      let activity = try await activity(call)
      return try await show(
        try await activityPage(call, activity.cooperation, activity, FormInput(activity)))
    } post: { call in
      let activity = try await activity(call)
      if call.wish == "remove" { return try await remove(activity, call) }
      return try await saveActivity(call, activity.cooperation, activity)
    }
  }

  private func activity(_ call: DeskCall) async throws -> Activity {
    let id = try call.parameter("id")
    let register = try await store.cooperations(for: call.actor)
    guard let activity = register.activities.first(where: { $0.id == id }) else {
      throw StoreError.unknown(.activity, id)
    }
    return activity
  }

  private func activityPage(
    _ call: DeskCall, _ cooperation: CooperationID, _ activity: Activity?, _ input: FormInput,
    _ notice: CooperationNotice? = nil
  ) async throws -> CooperationFormPage {
    let register = try await store.cooperations(for: call.actor)
    let words = call.frame.phrases.cooperation
    let id = cooperation.rawValue
    guard let step = Self.step(cooperation, register) else {
      throw StoreError.unknown(.cooperation, id)
    }
    let mayKeep = call.actor.rights.may(.keepCooperations)
    var page = CooperationFormPage(
      frame: call.frame,
      route: .international(
        activity.map { .activity(id: $0.id) } ?? .newActivity(relation: id)),
      title: activity?.title ?? words.newActivity, register: register, steps: [step],
      notice: notice, items: mayKeep ? Self.activityItems(call.frame) : [], input: input,
      version: activity?.version,
      button: activity == nil ? words.add : call.frame.phrases.work.save)
    guard let activity else { return page }
    page.isNamed = true
    page.shown = Self.facts(activity, call.frame)
    page.subject = HistorySubject(.activity, activity.id)
    if mayKeep {
      page.after = { page in
        page.form(page.route, class: "plain") {
          page.hidden("version", "\(activity.version)")
          page.acts { page.button(words.removeActivity, "remove") }
        }
      }
    }
    return page
  }

  /// Where a relation or project is, with its name.
  static func step(
    _ id: CooperationID, _ register: CooperationRegister
  ) -> (Route, String)? {
    if let relation = register.relation(id) {
      return (.international(.relation(id: id.rawValue)), relation.title)
    }
    return register.project(id).map { (.international(.project(id: id.rawValue)), $0.title) }
  }

  private static func facts(_ activity: Activity, _ frame: Frame) -> [CooperationFact] {
    let words = frame.phrases.cooperation
    let day = frame.phrases.day
    var facts: [CooperationFact] = []
    func add(_ label: String, _ value: String?, _ secret: SecretField? = nil) {
      guard let value else { return }
      facts.append(
        CooperationFact(
          label, value, isSecret: secret.map(activity.secret.contains) ?? false,
          isSwedish: true))
    }
    facts.append(
      CooperationFact(words.kind, capitalised(words.words.activityKind(activity.kind))))
    facts.append(
      CooperationFact(
        words.days,
        activity.through.map { "\(day(activity.from)) – \(day($0))" } ?? day(activity.from)))
    add(words.place, activity.place, .place)
    add(words.participants, activity.participants.map { frame.phrases.number($0) })
    add(words.cost, activity.cost.map(words.words.amount), .cost)
    add(words.result, activity.result, .result)
    return facts
  }

  private static func activityItems(_ frame: Frame) -> [CooperationItem] {
    let words = frame.phrases.cooperation
    let swedish = frame.language == .swedish ? nil : "sv"
    let kinds = Activity.Kind.allCases.map {
      ($0.rawValue, capitalised(words.words.activityKind($0)))
    }
    return [
      .field(FormField(name: "titel", label: words.name, isRequired: true, language: swedish)),
      .field(
        FormField(name: "slag", label: words.kind, control: .select(kinds), isRequired: true)),
      .field(FormField(name: "fran", label: words.firstDay, control: .day, isRequired: true)),
      .field(
        FormField(name: "till", label: words.lastDay, control: .day, hint: words.lastDayHint)),
      .field(FormField(name: "ort", label: words.place), secret: .place),
      .field(
        FormField(name: "antal", label: words.participants, hint: words.participantsHint)),
      .money(name: "kostnad", label: words.cost, secret: .cost),
      .field(
        FormField(
          name: "resultat", label: words.result, control: .area(rows: 3), language: swedish),
        secret: .result),
    ]
  }

  private func saveActivity(
    _ call: DeskCall, _ cooperation: CooperationID, _ old: Activity?
  ) async throws -> Response {
    try call.actor.require(.keepCooperations)
    var input = call.input
    guard var activity = input.activity(cooperation, old, call.frame.phrases.cooperation) else {
      return try await show(
        try await activityPage(call, cooperation, old, input), .unprocessableContent)
    }
    activity.version = call.version
    let written = activity
    let notice = try await noticed {
      if old == nil {
        _ = try await store.add(written, by: call.actor)
      } else {
        try await store.change(written, by: call.actor)
      }
    }
    if let notice {
      return try await show(
        try await activityPage(call, cooperation, old, input, notice), .conflict)
    }
    return try await back(to: cooperation, call)
  }

  private func remove(_ activity: Activity, _ call: DeskCall) async throws -> Response {
    try call.actor.require(.keepCooperations)
    let notice = try await noticed {
      try await store.remove(activity: activity.id, version: call.version, by: call.actor)
    }
    if let notice {
      return try await show(
        try await activityPage(
          call, activity.cooperation, activity, FormInput(activity), notice), .conflict)
    }
    return try await back(to: activity.cooperation, call)
  }

  private func back(to id: CooperationID, _ call: DeskCall) async throws -> Response {
    let register = try await store.cooperations(for: call.actor)
    return redirect(Self.step(id, register)?.0 ?? .international(.desk), call.language)
  }
}

extension FormInput {
  /// The form of an activity, filled in.
  init(_ activity: Activity) {
    self.init(
      filled: [
        ("titel", activity.title), ("slag", activity.kind.rawValue),
        ("fran", activity.from.description), ("till", activity.through?.description),
        ("ort", activity.place), ("antal", activity.participants.map { "\($0)" }),
        ("resultat", activity.result),
      ] + Self.written("kostnad", activity.cost), secret: activity.secret)
  }

  mutating func activity(
    _ cooperation: CooperationID, _ old: Activity?, _ words: Shared<CooperationPhrases>
  ) -> Activity? {
    let title = self.words("titel", atMost: 200)
    let kind = choice("slag", Activity.Kind.self)
    let from = day("fran")
    let through = optionalDay("till")
    checkOrder(from, through, "till")
    let place = optionalWords("ort", atMost: 200)
    let participants = count("antal", words)
    let cost = money("kostnad", words)
    let result = optionalWords("resultat", atMost: 4000)
    guard isSound, let kind, let from else { return nil }
    return Activity(
      id: old?.id ?? "", cooperation: cooperation, kind: kind, title: title, from: from,
      through: through == from ? nil : through, place: place, participants: participants,
      cost: cost, result: result, secret: secret())
  }
}
