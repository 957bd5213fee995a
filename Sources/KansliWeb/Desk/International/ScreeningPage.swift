import Cooperation
import HTML
import KansliStore
import Register

/// Where somebody tries a partner: the rule, the figures, and what is found.
struct ScreeningPage: Page {
  var frame: Frame
  var tried: ScreeningCase
  var input = FormInput()
  /// Whether the rule or the figures are others than those that were shown.
  var hasChanged = false

  var route: Route {
    .international(
      .screening(relation: tried.relation.id.rawValue, partner: tried.partner.id.rawValue))
  }
  var title: String { words.title(tried.partner.name) }
  private var words: Shared<ScreeningFormPhrases> { phrases.screeningForm }
  private var screening: CountryScreening { tried.screening }

  var main: HTML {
    HTML {
      trail(
        (.international(.relation(id: tried.relation.id.rawValue)), tried.relation.title))
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      if hasChanged { element("p", ["class": "warn", "role": "alert"]) { words.changed } }
      others
      problems(of: input, labels)
      section("regel", words.rule) { rule }
      form(route) {
        hidden("part", tried.partner.id.rawValue)
        hidden("underlag", tried.ground)
        if tried.partner.country == nil { element("p") { words.noCountry } }
        territory(screening)
        for known in screening.criteria { criterion(known) }
        section("parten", tried.partner.name) { partnerFields }
        element("p", ["class": "source"]) { words.saveHint }
        acts { button(words.save, "save", isMain: true) }
      }
      attributions(tried.attributions)
    }
  }

  @HTMLBuilder private var others: HTML {
    let others = tried.partners.filter { $0.id != tried.partner.id }
    if !others.isEmpty {
      element("p") { words.choosePartner }
      element("ul") {
        for other in others {
          element("li") {
            link(
              .international(
                .screening(
                  relation: tried.relation.id.rawValue, partner: other.id.rawValue)),
              swedish: other.name)
          }
        }
      }
    }
  }

  @HTMLBuilder private var rule: HTML {
    if let rule = screening.rule {
      let edition = Route.edition(slug: rule.slug, number: rule.edition)
      ForEachSentence(rule.conditions).html { condition in
        quoted(
          condition.words,
          words.place(tried.document ?? rule.slug, rule.edition), edition,
          provision: condition.provision)
      }
      element("p") { rule.exemptionBody.map(words.decides) ?? words.nobodyDecides }
    } else {
      element("p") { phrases.screening.why(screening.conclusion) }
    }
  }

  private func criterion(_ known: CriterionEvidence) -> HTML {
    let name = known.criterion.rawValue
    let isAsked = screening.asked.contains(known.criterion)
    return section("k-\(name)", capitalised(phrases.screening.criterion(known.criterion))) {
      element("p") {
        words.evidence + ": "
        indication(known.indication)
      }
      if screening.rule != nil, !isAsked { element("p") { words.notAsked } }
      evidence(known)
      answers(known.criterion, isRequired: isAsked)
      field(reasonsField(known.criterion), input)
    }
  }

  private func answers(_ criterion: Criterion, isRequired: Bool) -> HTML {
    let name = "fynd-\(criterion.rawValue)"
    let problem = input.problems[name]
    return element(
      "fieldset",
      [
        "class": problem == nil ? "field answers" : "field answers doubt", "id": "f-\(name)",
        "aria-describedby": problem == nil ? nil : "om-\(name)",
      ]
    ) {
      element("legend") {
        "\(words.finding): \(phrases.screening.criterion(criterion))"
        if isRequired { element("span", ["class": "source"]) { " (\(phrases.work.required))" } }
      }
      for answer in OfficerFinding.Answer.allCases {
        element("label") {
          element(
            "input",
            [
              "type": "radio", "name": name, "value": answer.rawValue,
              "checked": input[name] == answer.rawValue ? "" : nil,
            ])
          element("span") { capitalised(words.answer(answer)) }
        }
      }
      if let problem {
        element("p", ["class": "source", "id": "om-\(name)"]) {
          element("strong", ["class": "warn"]) { phrases.work.problem(problem) }
        }
      }
    }
  }

  private var partnerFields: HTML {
    HTML {
      secretBox(.reasons, words.reasons)
      field(recordField, input)
      secretBox(.ownRecord, words.ownRecord)
      element("h3") { words.risks }
      for risk in ScreeningRisk.allCases { field(riskField(risk), input) }
      secretBox(.risks, words.risks)
      field(benefitField, input)
      secretBox(.benefit, words.benefit)
    }
  }

  private func secretBox(_ mark: SecretField, _ what: String) -> HTML {
    element("p", ["class": "tick"]) {
      element("label") {
        element(
          "input",
          [
            "type": "checkbox", "name": "sekretess", "value": mark.rawValue,
            "checked": input.marks.contains(mark) ? "" : nil,
          ])
        element("span") { "\(what). \(words.secret)" }
      }
    }
  }

  // MARK: Fields

  private func reasonsField(_ criterion: Criterion) -> FormField {
    FormField(
      name: "skal-\(criterion.rawValue)",
      label: "\(words.reasons): \(phrases.screening.criterion(criterion))",
      control: .area(rows: 3), hint: words.reasonsHint, language: swedish)
  }

  private var recordField: FormField {
    FormField(
      name: "historia", label: words.ownRecord, control: .area(rows: 3),
      hint: words.ownRecordHint, language: swedish)
  }

  private func riskField(_ risk: ScreeningRisk) -> FormField {
    FormField(
      name: "risk-\(risk.rawValue)", label: words.risk(risk), control: .area(rows: 2),
      language: swedish)
  }

  private var benefitField: FormField {
    FormField(
      name: "nytta", label: words.benefit, control: .area(rows: 3), hint: words.benefitHint,
      language: swedish)
  }

  private var labels: [FormField] {
    let findings = Criterion.allCases.flatMap { criterion in
      [
        FormField(
          name: "fynd-\(criterion.rawValue)",
          label: "\(words.finding): \(phrases.screening.criterion(criterion))"),
        reasonsField(criterion),
      ]
    }
    return findings + [recordField, benefitField] + ScreeningRisk.allCases.map(riskField)
  }
}

/// The conditions of a rule by sentence: several criteria may rest on one.
private struct ForEachSentence {
  var conditions: [ScreeningRule.Condition]

  init(_ conditions: [ScreeningRule.Condition]) {
    var kept: [ScreeningRule.Condition] = []
    for one in conditions where !kept.contains(where: { $0.words == one.words }) {
      kept.append(one)
    }
    self.conditions = kept
  }

  @HTMLBuilder func html(
    _ content: (ScreeningRule.Condition) -> HTML
  ) -> HTML {
    for condition in conditions { content(condition) }
  }
}
