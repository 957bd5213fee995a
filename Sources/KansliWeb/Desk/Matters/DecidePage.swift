import HTML
import KansliStore
import Register

/// Where a matter's decision is recorded: one form, what follows from it shown beforehand, then the
/// ledger.
struct DecidePage: Page {
  var frame: Frame
  var view: MatterView
  var preview: DecisionPreview?
  /// Why it cannot be recorded.
  var problem: String?
  /// The decision that somebody else has recorded.
  var recorded: DecisionID?
  var input: FormInput

  var route: Route { .decide(id: view.matter.id.rawValue) }
  var title: String { words.recordDecision }
  private var words: Shared<MatterPhrases> { phrases.matter }

  var fields: [FormField] {
    let proposal = view.matter.proposal
    var fields = [
      FormField(name: "dag", label: words.decidedOn, control: .day, isRequired: true),
      FormField(name: "paragraf", label: words.item),
      FormField(name: "diarienummer", label: words.numberLabel),
    ]
    if proposal.verb != .repeal {
      fields.append(FormField(name: "till", label: words.endLabel, hint: words.endHint))
    }
    fields.append(
      FormField(name: "fran", label: words.fromLabel, control: .day, hint: words.fromHint))
    if proposal.verb == .exempt {
      fields.append(
        FormField(
          name: "villkor", label: words.conditionsLabel, control: .area(rows: 4),
          hint: words.conditionsHint, language: swedish))
    }
    if proposal.verb == .adopt {
      fields.append(FormField(name: "provas", label: words.reviewLabel, control: .day))
      fields.append(
        FormField(
          name: "titel", label: words.documentTitleLabel, isRequired: true, language: swedish))
      fields.append(
        FormField(
          name: "text", label: words.asDecided, control: .area(rows: 18),
          hint: words.asDecidedHint, isRequired: true, language: swedish))
    }
    fields.append(
      FormField(
        name: "andring", label: words.amendedLabel, control: .area(rows: 2), language: swedish))
    return fields
  }

  var main: HTML {
    HTML {
      trail(
        (.matters(.open), phrases.work.matters),
        (.matter(id: view.matter.id.rawValue), view.matter.title))
      element("h1") { title }
      element("p", ["class": "lead", "lang": swedish]) { view.matter.title }
      if let problem {
        element("div", ["class": "warn", "role": "alert"]) {
          element("p") { problem }
          if let recorded {
            element("p") { link(.decision(id: recorded.rawValue), words.decisionTitle) }
          }
        }
      }
      problems(of: input, fields)
      if let preview {
        section("foljer", words.consequences) {
          if !input.isAsShown { element("p", ["class": "warn"]) { words.changedSinceShown } }
          consequences(preview)
        }
      }
      element("details") {
        element("summary") { words.minutesLine }
        form(route) {
          field(
            FormField(
              name: "rad", label: words.minutesLine, control: .area(rows: 3),
              hint: words.minutesHint, language: swedish), input)
          acts { button(words.readLine, "read") }
        }
      }
      form(route) {
        hidden("version", "\(view.matter.version)")
        if preview != nil { hidden(FormInput.shown, input.seal) }
        for one in fields { field(one, input) }
        acts {
          button(words.showConsequences, "preview", isMain: preview == nil)
          if let preview, preview.consequence.refusal == nil {
            button(words.record, "record", isMain: true)
          }
        }
      }
    }
  }

  @HTMLBuilder private func consequences(_ preview: DecisionPreview) -> HTML {
    if let exemption = view.matter.proposal.exemption, preview.consequence.refusal == nil {
      element("p") {
        element("b", ["lang": swedish]) { exemption.title }
        ": "
        words.willBeExempt(input["till"])
      }
    } else {
      documentConsequences(preview)
    }
  }

  private func documentConsequences(_ preview: DecisionPreview) -> HTML {
    ConsequenceView(
      page: self,
      documents: [
        DocumentConsequence(
          document: preview.document, consequence: preview.consequence,
          newFindings: preview.findings, goneFindings: preview.goneFindings)
      ]
    ).html
  }
}
