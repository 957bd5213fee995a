import Cooperation
import HTML
import KansliStore
import Register

/// A screening as it was made, to read and to print.
struct ScreeningRecordPage: Page {
  var frame: Frame
  var screening: Screening
  var partner: Partner
  /// The cooperation's title, and the relation it is where it is one.
  var cooperation: String
  var relation: Relation?
  /// Who made it.
  var person: String
  /// The document that the rule stands in, and the conditions as that edition has them.
  var document: GoverningDocument?
  var rules: [PolicyRule]
  var attributions: [String]
  /// A later one of the same partner for the same cooperation.
  var newer: Screening?

  var route: Route { .international(.screeningRecord(id: screening.id)) }
  var title: String { words.recordTitle(partner.name) }
  var words: Shared<ScreeningFormPhrases> { phrases.screeningForm }
  private var rights: Rights { frame.person?.rights ?? .none }

  /// The body that the rules of its edition name.
  private var body: String? {
    rules.lazy.compactMap { if case .exemption(let body) = $0.content { body } else { nil } }.first
  }

  private var asked: [Criterion] {
    rules.compactMap { rule in
      if case .condition(let criterion) = rule.content { criterion } else { nil }
    }
  }

  private var unmet: [Criterion] {
    asked.filter { screening.findings[$0]?.answer == .notMet }
  }

  var main: HTML {
    HTML {
      trail(
        (
          relation.map { .international(.relation(id: $0.id.rawValue)) } ?? .international(.desk),
          cooperation
        ))
      element("h1") { title }
      element("p", ["class": "lead"]) { words.made(screening.on, person) }
      outcome
      section("regel", words.rule) { rule }
      for known in screening.criteria { criterion(known) }
      section("parten", partner.name) { texts }
      element("p", ["class": "source"]) { words.frozen }
      attributions(attributions)
      if rights.may(.keepCooperations) { marks }
    }
  }

  private var outcome: HTML {
    section("utfall", phrases.screening.outcomeLabel) {
      element("p", ["class": "outcome \(screening.outcome.rawValue)"]) {
        element("b") { capitalised(phrases.screening.outcome(screening.outcome)) }
      }
      element("p") { words.meaning(screening.outcome, unmet, body) }
      if let newer {
        element("p") {
          words.newer + " "
          link(.international(.screeningRecord(id: newer.id)), phrases.day(newer.on))
        }
      } else {
        next
      }
    }
  }

  @HTMLBuilder private var next: HTML {
    if let relation {
      acts {
        switch screening.outcome {
        case .mayBeEntered, .noRule:
          way(.relation(id: relation.id.rawValue), words.enter)
        case .needsExemption:
          if rights.may(.proposeExemption(bodies: body.map { [$0] } ?? [])) {
            way(.exemption(relation: relation.id.rawValue), words.exempt)
          }
        case .needsJudgement:
          if rights.may(.keepCooperations) {
            way(
              .screening(relation: relation.id.rawValue, partner: partner.id.rawValue),
              words.judge)
          }
        }
      }
    }
  }

  private func way(_ route: InternationalRoute, _ label: String) -> HTML {
    element("a", ["class": "button main", "href": frame.path(.international(route))]) { label }
  }

  @HTMLBuilder private var rule: HTML {
    if let ground = screening.rule, let document {
      let sentences = rules.filter { $0.kind == .condition }
      let edition = Route.edition(slug: document.slug, number: ground.edition)
      for (index, rule) in sentences.enumerated()
      where sentences.firstIndex(where: { $0.words == rule.words }) == index {
        quoted(
          rule.words, words.place(document.title, ground.edition), edition,
          provision: rule.provision)
      }
      element("p") { body.map(words.decides) ?? words.nobodyDecides }
    } else {
      element("p") { words.noRuleThen }
    }
  }

  private func criterion(_ known: CriterionEvidence) -> HTML {
    section(
      "k-\(known.criterion.rawValue)", capitalised(phrases.screening.criterion(known.criterion))
    ) {
      element("dl", ["class": "facts"]) {
        element("div") {
          element("dt") { words.evidence }
          element("dd") { indication(known.indication) }
        }
        element("div") {
          element("dt") { words.findingMade }
          element("dd") {
            screening.findings[known.criterion].map { capitalised(words.answer($0.answer)) }
              ?? words.noFinding
          }
        }
      }
      if let reasons = screening.findings[known.criterion]?.reasons {
        text(reasons, words.reasons, .reasons)
      }
      evidence(known)
    }
  }

  @HTMLBuilder private var texts: HTML {
    if let record = screening.ownRecord { text(record, words.ownRecord, .ownRecord) }
    if let risks = screening.risks { text(risks, words.risks, .risks) }
    if let benefit = screening.localBenefit { text(benefit, words.benefit, .benefit) }
  }

  private func text(_ text: String, _ label: String, _ mark: SecretField) -> HTML {
    element("div", ["class": "told"]) {
      element("h3") {
        label
        if screening.secret.contains(mark) {
          " "
          element("span", ["class": "secrecy"]) { words.secretMark }
        }
      }
      for line in text.split(whereSeparator: \.isNewline) {
        element("p", ["lang": swedish]) { String(line) }
      }
    }
  }

  /// Nothing of a screening is ever changed but its marks.
  private var marks: HTML {
    section("sekretess", words.marks) {
      form(route) {
        for (mark, label) in [
          (SecretField.reasons, words.reasons), (.ownRecord, words.ownRecord),
          (.risks, words.risks), (.benefit, words.benefit),
        ] {
          element("p", ["class": "tick"]) {
            element("label") {
              element(
                "input",
                [
                  "type": "checkbox", "name": "sekretess", "value": mark.rawValue,
                  "checked": screening.secret.contains(mark) ? "" : nil,
                ])
              element("span") { label }
            }
          }
        }
        acts { button(words.saveMarks, "marks") }
      }
    }
  }
}
