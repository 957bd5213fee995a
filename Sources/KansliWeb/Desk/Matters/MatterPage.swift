import HTML
import KansliStore
import Register

/// A matter: where it is, what can be done now, and what has happened.
struct MatterPage: Page {
  var frame: Frame
  var view: MatterView
  /// Its decision, where that has been voided.
  var voided: DecisionID?
  var draft: Draft?
  var comments: [DraftComment]
  var referral: Referral?
  /// Meetings of the body that has it, to be put on.
  var meetings: [MeetingRecord]
  var findings: [CompletenessFinding]
  /// The papers as they were sent.
  var sent: [SentPaper]
  var names: [String: String]
  var input = FormInput()

  var route: Route { .matter(id: view.matter.id.rawValue) }
  var title: String { view.matter.title }
  private var words: Shared<MatterPhrases> { phrases.matter }
  private var matter: Matter { view.matter }
  private var id: String { matter.id.rawValue }
  private var rights: Rights { frame.person?.rights ?? .none }
  private var mayEdit: Bool {
    rights.may(matter.editing)
  }

  var main: HTML {
    HTML {
      trail((.matters(.open), phrases.work.matters))
      element("h1", ["lang": swedish]) { title }
      element("p", ["class": "lead"]) { words.place(matter) }
      if let voided {
        element("p", ["class": "warn"]) {
          phrases.correction.matterVoid
          " "
          link(.decision(id: voided.rawValue), words.decisionTitle)
        }
      }
      problems(of: input, questions)
      if !matter.place.isClosed {
        section("nasta", words.nextStep) { steps }
      }
      element("div", ["class": "columns"]) {
        element("div") {
          section("text", words.text) { text }
          if matter.proposal.hasText { section("kontroll", words.check) { check } }
          section("kommentarer", words.comments) { commentList }
        }
        element("div") {
          section("uppgifter", words.editMatter) { facts }
          section("handlingar", words.papers) {
            papers
            SentPaperList(page: self, view: view, papers: sent, names: names).html
          }
          section("hant", words.happened) {
            history
            deskLinks(of: HistorySubject(.matter, id))
          }
        }
      }
    }
  }

  // MARK: What can be done

  @HTMLBuilder private var steps: HTML {
    switch matter.place {
    case .drafting:
      if mayEdit {
        acts {
          if matter.proposal.hasText {
            linkButton(.draft(id: id), words.write, isMain: draft == nil)
          }
          if draft != nil { linkButton(.referral(id: id), words.sendReferral) }
        }
        act("submit") { button(words.submit, "submit", isMain: draft != nil) }
      }
    case .referral:
      if let referral {
        element("p") {
          words.answersBy(referral.answersBy)
          ". "
          words.answered(
            referral.bodies.count { $0.answeredOn != nil }, referral.bodies.count)
          "."
        }
      }
      if mayEdit { acts { linkButton(.referral(id: id), words.handleReferral, isMain: true) } }
    case .with: atBody
    case .decided, .withdrawn, .rejected: HTML()
    }
    if mayEdit, !matter.place.isClosed {
      element("details") {
        element("summary") { words.withdraw }
        element("p") { words.withdrawLead }
        act("withdraw") {
          field(withdrawalReason, input)
          acts { button(words.withdraw, "withdraw") }
        }
      }
    }
  }

  @HTMLBuilder private var atBody: HTML {
    let holder = matter.holder ?? ""
    if let meeting = view.nextMeeting {
      element("p") {
        words.goesUp(holder, meeting.heldOn)
        " "
        link(.meeting(id: meeting.id), words.meetingLabel)
      }
    } else {
      element("p") { words.waitsFor(holder) }
    }
    if mayEdit { putForm(holder) }
    if rights.may(.planMeetings(body: holder)) {
      if matter.isWithDecider {
        acts { linkButton(.decide(id: id), words.recordDecision, isMain: true) }
      }
      let isAnswered = ["utfall", "skal"].contains { input.problems[$0] != nil }
      element("details", ["open": matter.isWithDecider && !isAnswered ? nil : ""]) {
        element("summary") { words.outcome }
        act("outcome") {
          element("fieldset", ["id": "f-utfall"]) {
            element("legend") { words.outcome }
            for outcome in MeetingOutcome.allCases where isPossible(outcome) {
              element("label") {
                element(
                  "input",
                  [
                    "type": "radio", "name": "utfall", "value": outcome.rawValue,
                    "checked": input["utfall"] == outcome.rawValue ? "" : nil,
                  ])
                element("span") { capitalised(words.outcomeName(outcome)) }
              }
            }
          }
          field(outcomeReason, input)
          acts { button(words.saveOutcome, "outcome", isMain: !matter.isWithDecider) }
        }
      }
    }
  }

  private var withdrawalReason: FormField {
    FormField(name: "skal-dra", label: words.reasonLabel)
  }
  private var outcomeReason: FormField {
    FormField(name: "skal", label: words.reasonLabel, hint: words.reasonHint)
  }
  private var commentWords: FormField {
    FormField(
      name: "ord", label: words.commentLabel, control: .area(rows: 3), language: swedish)
  }

  /// What the page asks, by the labels it asks with, for what is wrong with the answers.
  private var questions: [FormField] {
    [
      FormField(name: "utfall", label: words.outcome), outcomeReason, withdrawalReason,
      FormField(name: "sammantrade", label: words.putOn), commentWords,
    ]
  }

  private func isPossible(_ outcome: MeetingOutcome) -> Bool {
    switch outcome {
    case .decides: false
    case .supports, .opposes: !matter.isWithDecider
    case .rejects: matter.isWithDecider
    case .refersBack, .postpones: true
    }
  }

  @HTMLBuilder private func putForm(_ holder: String) -> HTML {
    if meetings.isEmpty {
      element("p") {
        words.noMeetings
        " "
        link(.meetings(body: holder), words.planMeeting)
      }
    } else {
      act("put") {
        field(
          FormField(
            name: "sammantrade", label: words.putOn,
            control: .select(
              meetings.map { ($0.id, "\($0.body) \(phrases.day($0.heldOn))") })), input)
        acts { button(words.put, "put", isMain: view.nextMeeting == nil) }
      }
    }
  }

  private func act(_ name: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    form(route) {
      hidden("version", "\(matter.version)")
      content()
    }
  }

  private func linkButton(_ route: Route, _ label: String, isMain: Bool = false) -> HTML {
    element("a", ["class": isMain ? "button main" : "button", "href": frame.path(route)]) {
      label
    }
  }

  // MARK: What there is

  @HTMLBuilder private var text: HTML {
    if let draft {
      element("p") {
        words.version(draft.version)
        ". "
        words.savedBy(name(draft.savedBy), draft.savedAt.day)
        "."
      }
      element("p") { link(.draft(id: id), words.write) }
      element("p") { link(.draftHistory(id: id, from: nil, to: nil), phrases.kept.title) }
    } else if matter.proposal.hasText {
      element("p") { words.noDraft }
    }
    if let document = view.document {
      element("p") { link(.document(slug: document.slug, on: nil), swedish: document.title) }
    }
  }

  @HTMLBuilder private var check: HTML {
    if draft == nil {
      element("p") { words.noDraft }
    } else if findings.isEmpty {
      element("p") { words.checkClean }
    } else {
      element("ul", ["class": "notes"]) {
        for finding in findings {
          element("li", ["class": finding.level == .error ? "warn" : nil]) {
            element("b") { capitalised(phrases.findingLevel(finding.level)) }
            ": "
            words.finding(finding)
          }
        }
      }
    }
  }

  @HTMLBuilder private var commentList: HTML {
    let open = comments.filter { !$0.isClosed }
    if open.isEmpty { element("p") { words.noComments } }
    for comment in open {
      element("div", ["class": "remark"]) {
        element("p", ["class": "source"]) {
          "\(name(comment.by)), \(comment.at.day)"
          if let provision = comment.provision { ", \(provision)" }
        }
        element("p", ["lang": swedish]) { comment.words }
        if mayEdit {
          act("close") {
            hidden("kommentar", comment.id)
            acts { button(words.closeComment, "closeComment") }
          }
        }
      }
    }
    if rights.may(.comment) {
      act("comment") {
        if draft != nil {
          field(
            FormField(
              name: "stycke", label: words.commentOn,
              control: .select([("", words.whole)] + places)), input)
        }
        field(
          commentWords, input)
        acts { button(words.comment, "comment") }
      }
    }
  }

  /// The provisions that a comment can be about.
  var places: [(value: String, text: String)] {
    draft?.provisions.map { ($0.id, String($0.text.prefix(80))) } ?? []
  }

  private var facts: HTML {
    HTML {
      element("dl", ["class": "facts"]) {
        fact(words.numberLabel, matter.registryNumber ?? "–")
        fact(words.verbLabel, capitalised(words.verb(matter.proposal.verb)))
        fact(words.documentLabel, matter.proposal.documentTitle)
        switch matter.proposal.end.end {
        case .through(let day): fact(words.endLabel, phrases.day(day))
        case .untilFurtherNotice:
          fact(words.endLabel, phrases.desk.value("until-further-notice"))
        case .notStated: HTML()
        }
        if let day = matter.proposal.effectiveFrom { fact(words.fromLabel, phrases.day(day)) }
        if let day = matter.proposal.reviewBy { fact(words.reviewLabel, phrases.day(day)) }
        fact(words.departmentLabel, matter.department)
        fact(words.officerLabel, view.officer?.name ?? "–")
        fact(words.chainLabel, matter.chain.joined(separator: " → "))
      }
      if let exemption = matter.proposal.exemption {
        element("p") {
          link(
            .international(.relation(id: exemption.cooperation.rawValue)),
            swedish: exemption.title)
          if let screening = exemption.screening {
            ", "
            link(.international(.screeningRecord(id: screening)), phrases.exemption.screening)
          }
        }
      }
      if mayEdit, !matter.place.isClosed {
        element("p") { link(.editMatter(id: id), words.editMatter) }
      }
    }
  }

  private func fact(_ label: String, _ value: String) -> HTML {
    element("div") {
      element("dt") { label }
      element("dd", ["lang": swedish]) { value }
    }
  }

  private var papers: HTML {
    element("ul", ["class": "notes"]) {
      for (name, label) in paperNames {
        element("li") {
          label
          ": "
          for (index, form) in ["html", "pdf", "docx", "md"].enumerated() {
            if index > 0 { ", " }
            link(.paper(id: id, name: "\(name).\(form)"), form == "html" ? words.web : form)
          }
        }
      }
    }
  }

  private var paperNames: [(String, String)] {
    var names = [
      ("tjansteskrivelse", words.officersReport), ("forslag", words.proposalPaper),
    ]
    if referral != nil { names.append(("remissammanstallning", words.compilation)) }
    if matter.place == .decided { names.append(("protokollsutdrag", words.extract)) }
    return names
  }

  private var history: HTML {
    element("ol", ["class": "log"]) {
      for step in view.steps.reversed() {
        element("li") {
          element("span", ["class": "day"]) { step.at.day.description }
          element("p") {
            words.step(step)
            if let decision = step.decision {
              " "
              link(.decision(id: decision.rawValue), words.decisionTitle)
            }
          }
          if let reason = step.reason { element("p", ["lang": swedish]) { reason } }
          element("p", ["class": "source"]) { name(step.by) }
        }
      }
    }
  }

  private func name(_ id: String) -> String { names[id] ?? words.unknownPerson(id) }
}
