import Cooperation
import HTML
import KansliStore
import Register

/// What an exemption would be from and for.
struct ExemptionCase: Sendable {
  var relation: Relation
  /// Those of its partners that do not meet a condition, with the screenings that say so.
  var unmet: [(partner: Partner, screening: Screening)]
  /// The first of its partners that nobody has screened by the rules in force.
  var untried: Partner?
  /// The rules of the day; `nil` where there are none.
  var edition: RuleBook.Applicable?

  init(_ relation: Relation, in register: CooperationRegister, on day: CalendarDate) {
    self.relation = relation
    if case .success(let edition) = register.book.conditions(on: day) { self.edition = edition }
    let (book, record) = (self.edition, register.record)
    var untried: Partner?
    unmet = register.partners(relation.partners).compactMap { partner in
      guard record.isAbroad(partner.id) else { return nil }
      let latest = record.latestScreening(of: partner.id, ClearanceCase(relation), on: day)
      guard let latest, latest.rule?.document == book?.document.id,
        latest.rule?.edition == book?.edition
      else {
        untried = untried ?? partner
        return nil
      }
      return latest.outcome == .needsExemption ? (partner, latest) : nil
    }
    self.untried = untried
  }

  /// The body that the provision names; where it names none, the council decides as in any matter.
  var body: String { edition?.exemption?.body ?? "Kommunfullmäktige" }

  /// The partners in words.
  var partner: String { ScreeningPhrases.list(unmet.map(\.partner.name), "och") }

  /// The reasons that were found, those marked as secret aside: papers leave the desk.
  var reasons: String {
    unmet.filter { !$0.screening.secret.contains(.reasons) }.map { one in
      one.screening.criteria.compactMap { known in
        guard let finding = one.screening.findings[known.criterion], finding.answer == .notMet,
          let reasons = finding.reasons
        else { return nil }
        let name = ScreeningPhrases.swedish.criterion(known.criterion)
        return "\(one.partner.name), \(name): \(reasons)"
      }.joined(separator: "\n")
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  var hidesReasons: Bool { unmet.contains { $0.screening.secret.contains(.reasons) } }
}

/// Where an exemption is proposed: it becomes a matter.
struct ExemptionPage: Page {
  var frame: Frame
  var asked: ExemptionCase
  var input: FormInput
  var departments: [String]
  var bodies: [String]

  var route: Route { .international(.exemption(relation: asked.relation.id.rawValue)) }
  var title: String { words.title }
  private var words: Shared<ExemptionPhrases> { phrases.exemption }
  private var matter: Shared<MatterPhrases> { phrases.matter }

  var fields: [FormField] {
    [
      FormField(
        name: "rubrik", label: matter.titleLabel, isRequired: true, language: swedish),
      FormField(name: "diarienummer", label: matter.numberLabel, hint: matter.numberHint),
      FormField(
        name: "till", label: matter.endLabel, hint: words.endHint, isRequired: true),
      FormField(name: "fran", label: matter.fromLabel, control: .day, hint: matter.fromHint),
      FormField(
        name: "villkor", label: matter.conditionsLabel, control: .area(rows: 4),
        hint: matter.conditionsHint, language: swedish),
      FormField(
        name: "bakgrund", label: matter.backgroundLabel, control: .area(rows: 4),
        language: swedish),
      FormField(
        name: "skal", label: matter.reasonsLabel, control: .area(rows: 5),
        hint: asked.hidesReasons ? words.secretLeft : words.reasonsHint, language: swedish),
      FormField(
        name: "forvaltning", label: matter.departmentLabel, control: .proposals(departments),
        isRequired: true, language: swedish),
      FormField(
        name: "vag", label: matter.chainLabel, control: .area(rows: 3), hint: matter.chainHint,
        isRequired: true, language: swedish),
    ]
  }

  var main: HTML {
    HTML {
      trail((.international(.relation(id: asked.relation.id.rawValue)), asked.relation.title))
      element("h1") { title }
      if let edition = asked.edition {
        if asked.unmet.isEmpty {
          nothing
        } else {
          element("p", ["class": "lead"]) { words.lead(asked.body) }
          section("regel", words.rule) { rule(edition) }
          proposal
        }
      } else {
        element("p", ["class": "lead"]) { words.noRule }
      }
    }
  }

  /// Why there is nothing to propose, and what can be done.
  private var nothing: HTML {
    HTML {
      element("p", ["class": "lead"]) {
        asked.untried == nil ? words.notNeeded : words.screenFirst
      }
      acts {
        element(
          "a",
          [
            "class": "button main",
            "href": frame.path(
              .international(
                .screening(
                  relation: asked.relation.id.rawValue, partner: asked.untried?.id.rawValue))),
          ]
        ) { words.screen }
      }
    }
  }

  @HTMLBuilder private func rule(_ edition: RuleBook.Applicable) -> HTML {
    let conditions = edition.conditions.map(\.rule)
    let sentences = conditions + [edition.exemption?.rule].compactMap(\.self)
    for (index, rule) in sentences.enumerated()
    where sentences.firstIndex(where: { $0.words == rule.words }) == index {
      quoted(
        rule.words,
        phrases.screeningForm.place(edition.document.title, edition.edition),
        .edition(slug: edition.document.slug, number: edition.edition), provision: rule.provision)
    }
    element("ul", ["class": "notes"]) {
      for one in asked.unmet {
        element("li") {
          link(
            .international(.screeningRecord(id: one.screening.id)),
            phrases.screeningForm.recordTitle(one.partner.name))
          ", \(phrases.day(one.screening.on))"
        }
      }
    }
  }

  private var proposal: HTML {
    form(route) {
      problems(of: input, fields)
      for one in fields { field(one, input) }
      acts { button(words.propose, "propose", isMain: true) }
    }
  }
}
