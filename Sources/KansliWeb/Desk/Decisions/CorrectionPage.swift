import HTML
import KansliStore
import Register

/// Where what was recorded of a decision is corrected: what it says now, what should have stood
/// there, what follows, then the ledger.
struct CorrectionPage: Page {
  var frame: Frame
  var view: DecisionView
  var sheet: CorrectionSheet
  var bodies: [String]
  var names: [String: String]
  var input: FormInput
  /// What would follow, where it has been asked for.
  var consequences: [DocumentConsequence]?
  /// Why it is not recorded.
  var problem: String?
  /// Somebody corrected it while this was written.
  var isConflict = false

  var route: Route {
    .correctDecision(id: view.standing.id.rawValue, part: sheet.target.position)
  }
  var title: String { view.isVoid ? words.restoreTitle : words.title }
  private var words: Shared<CorrectionPhrases> { phrases.correction }

  var groups: [CorrectionSheet.Group] {
    sheet.groups(phrases, bodies: bodies, swedish: swedish)
  }

  private var reason: FormField {
    FormField(
      name: "skal", label: words.reasonLabel, control: .area(rows: 3), hint: words.reasonHint,
      isRequired: true, language: swedish)
  }

  var main: HTML {
    HTML {
      trail((.decision(id: view.first.id.rawValue), phrases.matter.decisionTitle))
      element("h1") { title }
      element("p", ["class": "lead"]) { view.isVoid ? words.restoreLead : words.lead }
      if isConflict { conflict }
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      problems(of: input, groups.flatMap(\.fields) + [reason])
      LedgerLine(page: self, line: view.line, names: names).html
      if needsPart { parts } else { formAndConsequences }
    }
  }

  /// Whether parts have corrections of their own, so that the whole cannot be corrected any more.
  private var needsPart: Bool {
    !view.correctedParts.isEmpty && sheet.target.position == nil
  }

  private var conflict: HTML {
    element("div", ["class": "warn", "role": "alert"]) {
      element("p") { words.conflict }
      let differences = sheet.differences(input, groups)
      if !differences.isEmpty {
        element("p") { words.conflictDifferences }
        changes(differences)
      }
    }
  }

  @HTMLBuilder private var formAndConsequences: HTML {
    if let consequences {
      let view = ConsequenceView(page: self, documents: consequences)
      section("andras", words.changes) {
        let differences = sheet.differences(input, groups)
        if differences.isEmpty {
          element("p") { words.noFieldChanged }
        } else {
          changes(differences)
        }
      }
      section("foljer", words.consequences) {
        if !input.isAsShown {
          element("p", ["class": "warn"]) { phrases.matter.changedSinceShown }
        }
        view.html
      }
    }
    form(route) {
      hidden("post", view.standing.id.rawValue)
      if consequences != nil { hidden(FormInput.shown, input.seal) }
      for (index, group) in groups.enumerated() {
        element("div", ["role": "group", "aria-labelledby": "grupp-\(index)"]) {
          element("h2", ["id": "grupp-\(index)"]) { group.heading }
          for one in group.fields { field(one, input) }
        }
      }
      field(reason, input)
      acts {
        button(words.preview, "preview", isMain: !mayRecord)
        if mayRecord { button(words.record, "record", isMain: true) }
      }
    }
  }

  private var mayRecord: Bool {
    guard let consequences else { return false }
    return ConsequenceView(page: self, documents: consequences).refusal == nil
  }

  private func changes(_ differences: [(label: String, before: String, after: String)]) -> HTML {
    element("dl", ["class": "facts"]) {
      for one in differences {
        element("div") {
          element("dt") { one.label }
          element("dd") {
            element("del", ["lang": swedish]) { one.before.isEmpty ? words.empty : one.before }
            " → "
            element("ins", ["lang": swedish]) { one.after.isEmpty ? words.empty : one.after }
          }
        }
      }
    }
  }

  private var parts: HTML {
    HTML {
      element("p") { words.partsLead }
      element("ul", ["class": "notes"]) {
        for part in sheet.parts {
          element("li") {
            let heading = words.effectHeading(part.effect, sheet.title(part.effect.document))
            if let later = view.correctedParts[part.position] {
              link(.correctDecision(id: later.rawValue, part: nil), heading)
              " "
              words.partCorrected
            } else {
              link(
                .correctDecision(id: view.standing.id.rawValue, part: part.position), heading)
            }
          }
        }
      }
    }
  }
}

/// The entries of a decision: recorded, corrected, voided, by whom, when and why.
struct LedgerLine {
  let page: any Page
  let line: [Decision]
  let names: [String: String]

  private var words: Shared<CorrectionPhrases> { page.phrases.correction }

  @HTMLBuilder var html: HTML {
    if line.count > 1 {
      page.section("poster", words.entries) {
        element("ol", ["class": "log"]) {
          for entry in line.reversed() {
            element("li") {
              element("span", ["class": "day"]) { entry.recordedAt.day.description }
              element("p") { words.entry(entry) }
              if let reason = entry.reason {
                let text = words.reason(reason)
                // Words of the program are in the page's language, a person's in Swedish.
                element("p", ["lang": text == reason ? page.swedish : nil]) { text }
              }
              element("p", ["class": "source"]) {
                page.phrases.history.moment(entry.recordedAt)
                ", "
                names[entry.recordedBy] ?? page.phrases.matter.unknownPerson(entry.recordedBy)
              }
            }
          }
        }
      }
    }
  }
}

/// Where a decision is voided: it was never taken, or was recorded by mistake.
struct VoidPage: Page {
  var frame: Frame
  var view: DecisionView
  var names: [String: String]
  var consequences: [DocumentConsequence]
  var input: FormInput
  /// Why it is not recorded.
  var problem: String?

  var route: Route { .voidDecision(id: view.standing.id.rawValue) }
  var title: String { words.voidTitle }
  private var words: Shared<CorrectionPhrases> { phrases.correction }

  private var reason: FormField {
    FormField(
      name: "skal", label: words.voidReasonLabel, control: .area(rows: 3),
      hint: words.voidReasonHint,
      isRequired: true, language: swedish)
  }

  var main: HTML {
    HTML {
      trail((.decision(id: view.first.id.rawValue), phrases.matter.decisionTitle))
      element("h1") { title }
      element("p", ["class": "lead", "lang": swedish]) { words.entry(view.standing) }
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      problems(of: input, [reason])
      LedgerLine(page: self, line: view.line, names: names).html
      if view.isVoid {
        element("p") { words.isVoid }
        acts {
          element(
            "a",
            [
              "class": "button",
              "href": frame.path(.correctDecision(id: view.standing.id.rawValue, part: nil)),
            ]
          ) { words.restoreTitle }
        }
      } else {
        element("p") { words.voidLead }
        let shown = ConsequenceView(page: self, documents: consequences)
        section("foljer", words.consequences) { shown.html }
        if shown.refusal == nil {
          form(route) {
            hidden("post", view.standing.id.rawValue)
            field(reason, input)
            acts { button(words.voidRecord, "void", isMain: true) }
          }
        }
      }
    }
  }
}
