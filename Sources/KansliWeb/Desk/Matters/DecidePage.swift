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
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      problems(of: input, fields)
      if let preview { section("foljer", words.consequences) { consequences(preview) } }
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

  private func consequences(_ preview: DecisionPreview) -> HTML {
    let desk = phrases.desk
    return element("div", ["class": "would"]) {
      if let refusal = preview.consequence.refusal {
        element("p", ["class": "warn"]) { phrases.refusal(refusal) }
      } else {
        element("ul") {
          for change in preview.consequence.changes {
            element("li") {
              element("b", ["lang": swedish]) { preview.document.title }
              ": "
              desk.change(change)
            }
          }
          for gap in preview.consequence.newGaps {
            element("li", ["class": "warn"]) { desk.newGap(gap) }
          }
          for finding in preview.findings {
            let phrase = phrases.finding(finding)
            element("li", ["class": finding.level == .error ? "warn" : nil]) {
              phrase.message + " " + phrase.todo
            }
          }
          if preview.consequence.changes.isEmpty { element("li") { desk.noChange } }
        }
      }
    }
  }
}

/// A decision on its way to being final: its days, its notice, its appeals.
struct DecisionPage: Page {
  var frame: Frame
  var view: DecisionView
  var finality: Finality
  var names: [String: String]
  var input: FormInput

  var route: Route { .decision(id: view.first.id.rawValue) }
  var title: String { words.decisionTitle }
  private var words: Shared<MatterPhrases> { phrases.matter }
  private var header: DecisionHeader { view.standing.header }
  private var mayRecord: Bool {
    (frame.person?.rights ?? .none).may(.record(body: header.body))
  }

  var dayFields: [FormField] {
    let proposal = finality.proposal
    var fields = [
      FormField(
        name: "justerat", label: words.minutesApproved, control: .day,
        hint: proposal.minutesApprovedOn.map { words.proposedDay($0.day) }),
      FormField(
        name: "anslaget", label: words.announced, control: .day,
        hint: proposal.announcedOn.map { words.proposedDay($0.day) }),
      FormField(
        name: "nedtaget", label: words.takenDown, control: .day,
        hint: proposal.finalOn.map { words.proposedDay($0.day) }),
      FormField(name: "laga-kraft", label: words.final, control: .day),
    ]
    // To fill in a day is to go on; to change one is to correct.
    let isFilled = [header.minutesApprovedOn, header.announcedOn, header.finalOn]
      .contains { $0 != nil }
    if isFilled {
      fields.append(FormField(name: "skal", label: words.correctReason, language: swedish))
    }
    return fields
  }

  var main: HTML {
    HTML {
      if let matter = view.matter {
        trail(
          (.matters(.closed), phrases.work.matters),
          (.matter(id: matter.id.rawValue), matter.title))
      }
      element("h1") { title }
      element("p", ["class": "lead", "lang": swedish]) {
        header.body
        if let day = header.decidedOn {
          " "
          time(day)
        }
        if let item = header.moment.minutesItem { " § \(item)" }
        if let number = header.registryNumber { ", \(number)" }
      }
      for document in view.documents {
        element("p") { link(.document(slug: document.slug, on: nil), swedish: document.title) }
      }
      problems(of: input, dayFields + annulFields)
      section("vag", words.way) {
        if let status = finality.status(on: frame.today) {
          element("p", ["class": "standing \(status.stage.rawValue)"]) {
            words.stands
            ": "
            words.stage(status.stage)
            if let day = status.since {
              " "
              time(day)
            }
          }
        }
        if mayRecord {
          form(route) {
            hidden("post", view.standing.id.rawValue)
            for one in dayFields { field(one, input) }
            acts { button(words.saveDays, "days", isMain: true) }
          }
        } else {
          days
        }
      }
      section("overklagan", words.appeals) { appealList }
      if mayRecord, finality.isAnnulled == false { annulment }
    }
  }

  var annulFields: [FormField] {
    [
      FormField(
        name: "domstol", label: words.court, isRequired: true, language: swedish),
      FormField(name: "domdag", label: words.judgedOn, control: .day, isRequired: true),
      FormField(name: "mal", label: words.caseNumber),
    ]
  }

  private var annulment: HTML {
    element("details", ["open": input.has("domstol") ? "" : nil]) {
      element("summary") { words.annul }
      element("p") { words.annulLead }
      form(route) {
        hidden("post", view.standing.id.rawValue)
        for one in annulFields { field(one, input) }
        acts { button(words.recordAnnulment, "annul") }
      }
    }
  }

  private var days: HTML {
    element("dl", ["class": "facts"]) {
      for (label, day) in [
        (words.minutesApproved, header.minutesApprovedOn),
        (words.announced, header.announcedOn), (words.final, header.finalOn),
      ] {
        element("div") {
          element("dt") { label }
          element("dd") { day.map { phrases.day($0) } ?? "–" }
        }
      }
    }
  }

  @HTMLBuilder private var appealList: HTML {
    if !view.appeals.isEmpty {
      element("ul", ["class": "notes"]) {
        for appeal in view.appeals {
          element("li") {
            words.appealReceived
            " "
            time(appeal.receivedOn)
            if let day = appeal.stayedOn { ", \(words.stayed) \(phrases.day(day))" }
            if let day = appeal.endedOn { ", \(words.appealEnded) \(phrases.day(day))" }
          }
        }
      }
    }
    if mayRecord {
      element("details") {
        element("summary") { words.addAppeal }
        form(route) {
          for (name, label) in [
            ("inkom", words.appealReceived), ("inhibition", words.stayed),
            ("avgjort", words.appealEnded),
          ] {
            field(FormField(name: name, label: label, control: .day), input)
          }
          acts { button(words.addAppeal, "appeal") }
        }
      }
    }
  }
}
