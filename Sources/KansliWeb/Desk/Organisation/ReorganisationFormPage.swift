import HTML
import KansliStore
import Register

/// Where a reorganisation is written down, or corrected.
struct ReorganisationFormPage: Page {
  var frame: Frame
  /// The one that is corrected; `nil` for a new one.
  var record: ReorganisationRecord?
  var names: [String]
  var input: FormInput
  var isStale = false

  var route: Route {
    record.map { .editReorganisation(id: $0.id) } ?? .newReorganisation
  }
  var title: String { record == nil ? words.add : words.edit }
  private var words: Shared<ReorganisationPhrases> { phrases.reorganisation }

  var main: HTML {
    HTML {
      if let record {
        trail(
          (.reorganisations, words.title),
          (.reorganisation(id: record.id), words.sentence(record.reorganisation)))
      } else {
        trail((.reorganisations, words.title))
      }
      element("h1") { title }
      element("p", ["class": "lead"]) { words.formLead }
      if isStale, let record {
        element("div", ["class": "warn", "role": "alert"]) {
          element("p") { words.stale }
          element("p") {
            "\(words.sentence(record.reorganisation)), \(record.reorganisation.takesEffectOn)"
          }
        }
      }
      problems(of: input, ReorganisationFields(page: self).all(names, isNew: record == nil))
      form(route) {
        if let record { hidden("version", "\(record.version)") }
        ReorganisationFields(page: self).html(names, input, isNew: record == nil)
        acts { button(words.preview, "preview", isMain: true) }
      }
    }
  }
}

/// The questions of a reorganisation.
struct ReorganisationFields<Host: Page> {
  let page: Host

  /// How many bodies there is room for on each side.
  static var most: Int { 8 }
  /// How many of them are open to begin with.
  private static var shown: Int { 3 }
  private var words: Shared<ReorganisationPhrases> { page.phrases.reorganisation }

  private var kind: FormField {
    FormField(
      name: "slag", label: words.kindLabel,
      control: .select(
        Reorganisation.Kind.allCases.map { ($0.rawValue, capitalised(words.kind($0))) }),
      isRequired: true)
  }

  private var day: FormField {
    FormField(
      name: "dag", label: words.dayLabel, control: .day, hint: words.dayHint, isRequired: true)
  }

  private func bodies(_ side: String, _ names: [String]) -> [FormField] {
    (1...Self.most).map {
      FormField(
        name: "\(side)\($0)", label: words.bodyLabel($0), control: .proposals(names),
        language: page.swedish)
    }
  }

  private func rest(_ names: [String]) -> [FormField] {
    [
      FormField(
        name: "resten", label: words.heirLabel, control: .proposals(names), hint: words.heirHint,
        language: page.swedish),
      FormField(
        name: "beslut", label: words.decisionLabel, hint: words.decisionHint,
        language: page.swedish),
      FormField(name: "diarienummer", label: words.numberLabel),
    ]
  }

  private var reason: FormField {
    FormField(
      name: "skal", label: words.reasonLabel, hint: words.reasonHint, isRequired: true,
      language: page.swedish)
  }

  func all(_ names: [String], isNew: Bool) -> [FormField] {
    [kind, day] + labelled("fore", words.before, names) + labelled("efter", words.after, names)
      + rest(names) + (isNew ? [] : [reason])
  }

  /// In the list of problems a body is told from one of the other side.
  private func labelled(_ side: String, _ label: String, _ names: [String]) -> [FormField] {
    bodies(side, names).map {
      var field = $0
      field.label = "\(label), \(field.label.lowercased())"
      return field
    }
  }

  func html(_ names: [String], _ input: FormInput, isNew: Bool) -> HTML {
    HTML {
      page.field(kind, input)
      page.field(day, input)
      element("div", ["class": "sides"]) {
        side(words.before, words.beforeHint, bodies("fore", names), input)
        side(words.after, words.afterHint, bodies("efter", names), input)
      }
      for field in rest(names) { page.field(field, input) }
      if !isNew { page.field(reason, input) }
    }
  }

  private func side(
    _ legend: String, _ hint: String, _ fields: [FormField], _ input: FormInput
  ) -> HTML {
    element("fieldset", ["class": "bodies"]) {
      element("legend") { legend }
      element("p", ["class": "source"]) { hint }
      for field in fields.prefix(Self.shown) { page.field(field, input) }
      let more = fields.dropFirst(Self.shown)
      let isUsed = more.contains { input.has($0.name) || input.problems[$0.name] != nil }
      element("details", ["open": isUsed ? "" : nil]) {
        element("summary") { words.moreBodies }
        for field in more { page.field(field, input) }
      }
    }
  }
}

extension FormInput {
  /// Fields of a reorganisation, by which what was typed is handed on.
  static var reorganisationFields: [String] {
    let sides = ["fore", "efter"].flatMap { side in
      (1...ReorganisationFields<ReorganisationFormPage>.most).map { "\(side)\($0)" }
    }
    return ["slag", "dag"] + sides + ["resten", "beslut", "diarienummer", "skal"]
  }

  /// The answers that a reorganisation gives.
  init(_ event: Reorganisation) {
    var values = [
      "slag": event.kind.rawValue, "dag": event.takesEffectOn.description,
      "resten": event.heir ?? "", "beslut": event.decision ?? "",
      "diarienummer": event.registryNumber ?? "",
    ]
    for (index, name) in event.before.enumerated() { values["fore\(index + 1)"] = name }
    for (index, body) in event.after.enumerated() { values["efter\(index + 1)"] = body.name }
    self.init(values)
  }

  /// The reorganisation that the answers make; problems are noted.
  mutating func reorganisationForm(isNew: Bool) -> ReorganisationForm? {
    let kind = choice("slag", Reorganisation.Kind.self)
    let day = self.day("dag")
    var sides: [[String]] = []
    for side in ["fore", "efter"] {
      var names: [String] = []
      for number in 1...ReorganisationFields<ReorganisationFormPage>.most {
        if let name = optionalWords("\(side)\(number)", atMost: 200) {
          names.append(name.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
      }
      sides.append(names)
    }
    let heir = optionalWords("resten", atMost: 200)
    let decision = optionalWords("beslut", atMost: 500)
    let number = optionalWords("diarienummer", atMost: 100)
    if !isNew { _ = words("skal", atMost: 1000) }
    guard isSound, let kind, let day else {
      if sides[0].isEmpty { fail("fore1", .reorganisation(.noneNamed(.before))) }
      return nil
    }
    return ReorganisationForm(
      kind: kind, takesEffectOn: day, before: sides[0], after: sides[1], decision: decision,
      registryNumber: number, heir: heir)
  }

  /// Notes why it cannot be, each reason at the field it is about.
  mutating func fail(_ refusal: ReorganisationRefusal) {
    for problem in refusal.problems {
      fail(field(of: problem), .reorganisation(problem))
    }
  }

  private func field(of problem: ReorganisationProblem) -> String {
    let side: String
    switch problem.part {
    case .heir: return "resten"
    case .day: return "dag"
    case .before: side = "fore"
    case .after: side = "efter"
    }
    guard let name = problem.name else { return "\(side)1" }
    let fields = (1...ReorganisationFields<ReorganisationFormPage>.most).map { "\(side)\($0)" }
    // Of a name that stands twice the second is the one too many.
    return fields.last { self[$0].isBody(name) } ?? "\(side)1"
  }
}

extension ReorganisationProblem {
  /// The name of the body it is about.
  fileprivate var name: String? {
    switch self {
    case .twice(_, let name), .sameName(let name), .unknown(_, let name), .ended(_, let name, _),
      .endsLater(let name, _), .notYet(_, let name, _), .nameTaken(let name), .noHeir(let name):
      name
    case .circle(let names): names.first
    case .noneNamed, .tooFew, .tooMany, .noneExpected, .neededBy: nil
    }
  }
}
