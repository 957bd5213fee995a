import Cooperation
import HTML
import Hummingbird
import KansliStore
import Register

/// What a cooperation gives to each contribution of its edition, and the short form by the
/// municipality's criteria for development work.
struct ContributionsPage: Page {
  var frame: Frame
  var register: CooperationRegister
  var id: CooperationID
  var criteria: AssessmentCriteria
  /// Those of today, where the cooperation was assessed by others.
  var newer: AssessmentCriteria?
  var isStale = false
  var input: FormInput

  var route: Route { .international(.contributions(relation: id.rawValue)) }
  var title: String { words.contributions }
  private var words: Shared<CooperationPhrases> { phrases.cooperation }
  private var mayKeep: Bool { frame.person?.rights.may(.keepCooperations) ?? false }
  private var assessment: ContributionAssessment {
    register.contributions(of: id, today: frame.today)
  }

  /// The contributions that are asked of, the edition's own first.
  static func names(_ assessment: ContributionAssessment) -> [String] {
    assessment.rows.map(\.contribution) + assessment.others.map(\.contribution)
  }

  var main: HTML {
    HTML {
      way([(.international(.desk), words.title)] + (Site.step(id, register).map { [$0] } ?? []))
      element("h1") { title }
      if isStale { element("p", ["class": "warn", "role": "alert"]) { words.stale } }
      basis
      if mayKeep { contributionForm } else { contributionList }
      section("bedomning", words.assessment) { short }
    }
  }

  @HTMLBuilder private var basis: HTML {
    if let basis = assessment.basis {
      element("p", ["class": "lead"]) {
        words.basis(basis)
        " "
        link(
          .edition(slug: basis.edition.document.slug, number: basis.edition.edition),
          swedish: basis.edition.document.title)
        ", \(editionName(basis.edition.edition))."
      }
    } else {
      element("p", ["class": "lead"]) { words.noContributions }
    }
  }

  private func entry(_ name: String) -> ContributionEntry? {
    register.contributions[id]?.first { $0.contribution == name }
  }

  @HTMLBuilder private var contributionForm: HTML {
    let names = Self.names(assessment)
    if !names.isEmpty {
      form(route) {
        hidden("version", "\(register.contributionVersions[id] ?? 0)")
        for (index, name) in names.enumerated() {
          element("h2", ["lang": swedish]) { name }
          hidden("omrade-\(index)", name)
          for (field, label) in [
            ("avsikt", words.aim), ("matt", words.indicator), ("resultat", words.result),
          ] {
            self.field(
              FormField(
                name: "\(field)-\(index)", label: label, control: .area(rows: 2),
                language: swedish), input)
          }
        }
        acts { button(phrases.work.save, "contributions", isMain: true) }
      }
    }
  }

  @HTMLBuilder private var contributionList: HTML {
    for name in Self.names(assessment) {
      element("h2", ["lang": swedish]) { name }
      if let entry = entry(name) {
        facts([
          CooperationFact(words.aim, entry.aim, isSwedish: true),
          CooperationFact(words.indicator, entry.indicator, isSwedish: true),
          CooperationFact(words.result, entry.result ?? words.nothing, isSwedish: true),
        ])
      } else {
        element("p", ["class": "source"]) { words.nothing }
      }
    }
  }

  @HTMLBuilder private var short: HTML {
    element("p", ["class": "source"]) { words.criteriaFrom(criteria) }
    if let newer {
      element("p", ["class": "source"]) {
        words.newerCriteria(newer)
        if mayKeep {
          " "
          link(
            .international(
              .contributions(relation: id.rawValue, criteria: newer.from.description)),
            words.assessAnew)
        }
      }
    }
    let known = register.assessments[id]
    if mayKeep {
      form(route) {
        hidden("version", "\(known?.version ?? 0)")
        hidden("kriterier", criteria.from.description)
        for item in criteria.items {
          self.field(
            FormField(
              name: "svar-\(item.key)", label: question(item), control: .area(rows: 2),
              language: swedish), input)
        }
        acts { button(words.saveAssessment, "assessment", isMain: true) }
      }
    } else {
      facts(
        criteria.items.map {
          CooperationFact(
            question($0), known?.answers[$0.key] ?? words.nothing, isSwedish: true)
        })
    }
  }

  private func question(_ item: AssessmentCriteria.Item) -> String {
    item.words[frame.language.rawValue] ?? item.words["sv"] ?? item.key
  }
}

/// The handlers of contributions and of the short form.
extension Site {
  func addContributions(to router: Router<Context>) {
    desk(router, .contributions) { call in
      let asked = try call.request.parameter("kriterier").map { text in
        guard let day = CalendarDate(text) else {
          throw BadParameter(name: "kriterier", value: text)
        }
        return day
      }
      return try await show(try await contributionsPage(call, nil, by: asked))
    } post: {
      try await saveContributions($0)
    }
  }

  private func contributionsPage(
    _ call: DeskCall, _ input: FormInput?, by asked: CalendarDate? = nil
  ) async throws -> ContributionsPage {
    let register = try await store.cooperations(for: call.actor)
    let id = CooperationID(try call.parameter("id"))
    guard Self.step(id, register) != nil else {
      throw StoreError.unknown(.cooperation, id.rawValue)
    }
    let settings = call.frame.settings.cooperation
    let current = settings.criteria(on: call.frame.today)
    // What has been answered stands under the questions that it answers, until somebody assesses
    // it anew by those of today.
    let answered = register.assessments[id].map { settings.criteria(on: $0.on) } ?? current
    let criteria = asked == current.from ? current : answered
    // What was typed in one of the forms, and in the other what is on record.
    var filled = Self.filled(id, register, call.frame.today)
    for (name, values) in input?.values ?? [:] { filled[name] = values.first ?? "" }
    return ContributionsPage(
      frame: call.frame, register: register, id: id, criteria: criteria,
      newer: criteria == current ? nil : current, input: filled)
  }

  private static func filled(
    _ id: CooperationID, _ register: CooperationRegister, _ today: CalendarDate
  ) -> FormInput {
    var values: [(String, String?)] = []
    let names = ContributionsPage.names(register.contributions(of: id, today: today))
    for (index, name) in names.enumerated() {
      let entry = register.contributions[id]?.first { $0.contribution == name }
      values += [
        ("avsikt-\(index)", entry?.aim), ("matt-\(index)", entry?.indicator),
        ("resultat-\(index)", entry?.result),
      ]
    }
    values += (register.assessments[id]?.answers ?? [:]).map { ("svar-\($0.key)", $0.value) }
    return FormInput(filled: values)
  }

  private func saveContributions(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.keepCooperations)
    var page = try await contributionsPage(
      call, call.input, by: CalendarDate(call.input["kriterier"]))
    let id = page.id
    var input = call.input
    let entries = input.contributions()
    // Answers to questions that are asked no longer are kept.
    var answers = page.register.assessments[id]?.answers ?? [:]
    for key in page.criteria.items.map(\.key) {
      answers[key] = input.has("svar-\(key)") ? input["svar-\(key)"] : nil
    }
    let given = answers
    for item in page.criteria.items { _ = input.optionalWords("svar-\(item.key)", atMost: 4000) }
    guard input.isSound else {
      page.input = input
      return try await show(page, .unprocessableContent)
    }
    let notice = try await noticed {
      switch call.wish {
      case "contributions":
        try await store.set(entries, of: id, version: call.version, by: call.actor)
      case "assessment":
        try await store.save(
          DevelopmentAssessment(
            cooperation: id, on: page.criteria.from, answers: given, version: call.version),
          by: call.actor)
      default: throw BadParameter(name: "gor", value: call.wish)
      }
    }
    if notice != nil {
      page.isStale = true
      return try await show(page, .conflict)
    }
    return redirect(.international(.contributions(relation: id.rawValue)), call.language)
  }
}

extension FormInput {
  /// What was written of each contribution.
  mutating func contributions() -> [ContributionEntry] {
    var entries: [ContributionEntry] = []
    for index in 0..<100 where has("omrade-\(index)") {
      let result = optionalWords("resultat-\(index)", atMost: 4000)
      entries.append(
        ContributionEntry(
          contribution: self["omrade-\(index)"],
          aim: optionalWords("avsikt-\(index)", atMost: 4000) ?? "",
          indicator: optionalWords("matt-\(index)", atMost: 4000) ?? "", result: result))
    }
    return entries
  }
}
