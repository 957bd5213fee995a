import HTML
import KansliStore
import Reading
import Register

/// The rules of an edition: its text with the sentences marked, and beside it what they ask.
struct RulesPage: Page {
  var frame: Frame
  var sheet: EditionRuleSheet
  /// The form that is open, where one is.
  var form: RuleForm?
  var input: FormInput
  /// Why something was not done.
  var problem: String?

  var route: Route { .rules(slug: sheet.document.slug, number: sheet.edition.number) }
  var title: String { words.title(sheet.edition.number) }
  private var words: Shared<RulePhrases> { phrases.rules }

  var main: HTML {
    HTML {
      trail(
        (.document(slug: sheet.document.slug, on: nil), sheet.document.title),
        (
          .edition(slug: sheet.document.slug, number: sheet.edition.number),
          phrases.pages.edition(sheet.edition.number)
        ))
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      element("p") {
        words.counts(sheet.rules(.proposed).count, sheet.rules(.confirmed).count)
      }
      wholeActs
      if !sheet.changes.isEmpty { section("andrat", words.changed) { changes } }
      section("text", words.text) {
        if sheet.edition.provisions.isEmpty {
          element("p") { phrases.pages.noText }
        }
        element("div", ["class": "rule-sheet"]) {
          for provision in sheet.edition.provisions { row(provision) }
        }
      }
    }
  }

  @HTMLBuilder private var wholeActs: HTML {
    if !sheet.rules(.proposed).isEmpty || sheet.rules.isEmpty {
      self.form(route, class: "plain") {
        acts {
          if sheet.rules.isEmpty {
            button(words.read, "read", isMain: true)
          } else {
            button(words.confirmAll(sheet.rules(.proposed).count), "confirmAll", isMain: true)
          }
        }
      }
    }
  }

  private var changes: HTML {
    HTML {
      element("p") { words.changedLead }
      element("ul", ["class": "notes"]) {
        for change in sheet.changes {
          element("li") {
            element("b") { words.name(change.rule) }
            ": "
            words.become(change.what)
            if case .reworded(_, let after) = change.what {
              element("blockquote", ["lang": swedish]) { change.rule.words }
              element("blockquote", ["lang": swedish]) { after }
            }
          }
        }
      }
    }
  }

  // MARK: The text

  private func row(_ provision: Provision) -> HTML {
    let rules = sheet.rules.filter { $0.rule.provision == provision.id }
    let isAdding = form == .add(provision: provision.id)
    return element("div", ["class": "rule-row", "id": provision.id]) {
      element("div", ["class": "rule-text \(provision.kind.rawValue)"]) {
        element("p", ["lang": swedish]) { marked(provision, rules) }
        if provision.kind != .heading, !isAdding {
          element("p", ["class": "source"]) {
            element(
              "a",
              [
                "href": address(.add(provision: provision.id), provision.id),
                "aria-label": "\(words.add): \(provision.text.prefix(60))",
              ]
            ) { words.add }
          }
        }
      }
      element("div", ["class": "rule-cards"]) {
        for rule in rules { card(rule, provision) }
        if isAdding { editor(provision, nil) }
      }
    }
  }

  private func address(_ form: RuleForm, _ id: String) -> String {
    let route = Route.rules(
      slug: sheet.document.slug, number: sheet.edition.number, form: form)
    return "\(frame.path(route))#\(id)"
  }

  /// The provision's words with the sentences that rules rest on marked.
  @HTMLBuilder private func marked(_ provision: Provision, _ rules: [EditionRule]) -> HTML {
    let text = provision.text
    let ranges = Self.ranges(of: rules, in: text)
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    let ends = sorted.map(\.upperBound)
    for (index, range) in sorted.enumerated() {
      String(text[(index == 0 ? text.startIndex : ends[index - 1])..<range.lowerBound])
      element("mark") { String(text[range]) }
    }
    String(text[(ends.last ?? text.startIndex)...])
  }

  /// Where the sentences stand, none overlapping another.
  private static func ranges(of rules: [EditionRule], in text: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    for rule in rules where rule.state != .rejected {
      guard let range = text.firstRange(of: rule.rule.words),
        !ranges.contains(where: { $0.overlaps(range) })
      else { continue }
      ranges.append(range)
    }
    return ranges
  }

  // MARK: A rule

  private func card(_ rule: EditionRule, _ provision: Provision) -> HTML {
    let id = "regel-\(rule.position)"
    return element("div", ["class": "rule-card \(rule.state.rawValue)", "id": id]) {
      element("p", ["class": "rule-name"]) {
        element("b") { words.name(rule.rule) }
        " "
        element("span", ["class": "rule-modality"]) { words.modality(rule.rule.modality) }
      }
      if rule.rule.words != provision.text {
        element("p", ["class": "source", "lang": swedish]) { "”\(rule.rule.words)”" }
      }
      element("p", ["class": "source"]) { words.state(rule.state) }
      if form == .change(rule.position) {
        editor(provision, rule)
      } else {
        self.form(route, class: "plain") {
          hidden("regel", "\(rule.position)")
          hidden("version", "\(rule.version)")
          acts {
            if rule.state != .confirmed { act(words.confirm, "confirm", rule) }
            if rule.state != .rejected { act(words.reject, "reject", rule) }
            element(
              "a",
              [
                "class": "button", "href": address(.change(rule.position), id),
                "aria-label": "\(words.change): \(words.name(rule.rule))",
              ]
            ) { words.change }
          }
        }
      }
    }
  }

  /// A button that says, to whoever only hears it, which rule it is about.
  private func act(_ label: String, _ wish: String, _ rule: EditionRule) -> HTML {
    element(
      "button",
      [
        "name": "gor", "value": wish, "aria-label": "\(label): \(words.name(rule.rule))",
      ]
    ) { label }
  }

  /// The form that adds a rule or changes one.
  private func editor(_ provision: Provision, _ rule: EditionRule?) -> HTML {
    let fields = fields(provision)
    return self.form(route) {
      problems(of: input, fields)
      hidden("stycke", provision.id)
      if let rule {
        hidden("regel", "\(rule.position)")
        hidden("version", "\(rule.version)")
      }
      for one in fields { field(one, input) }
      acts {
        button(
          rule == nil ? words.add : phrases.work.save, rule == nil ? "add" : "change",
          isMain: true)
        element("a", ["class": "button", "href": "\(frame.path(route))#\(provision.id)"]) {
          words.cancel
        }
      }
    }
  }

  private func fields(_ provision: Provision) -> [FormField] {
    var sentences = RuleReader.sentences(of: provision.text)
    let chosen = input.raw("mening")
    if !chosen.isEmpty, !sentences.contains(chosen), provision.text.contains(chosen) {
      sentences.insert(chosen, at: 0)
    }
    return [
      FormField(
        name: "mening", label: words.sentenceLabel,
        control: .select(sentences.map { ($0, $0) }), isRequired: true, language: swedish),
      FormField(
        name: "slag", label: words.kindLabel,
        control: .select(
          [("", words.choose)] + RuleChoice.all.map { ($0.text, words.choice($0)) }),
        isRequired: true),
      FormField(
        name: "namn", label: words.nameLabel,
        control: .proposals(frame.settings.organisation.bodies.map(\.name)),
        hint: words.nameHint, language: swedish),
      FormField(
        name: "styrka", label: words.modalityLabel,
        control: .select(
          PolicyRule.Modality.allCases.map { ($0.rawValue, words.modality($0)) }),
        isRequired: true),
    ]
  }
}
