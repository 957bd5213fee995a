import HTML
import KansliStore
import Register

/// A decision on its way to being final: its days, its notice, its appeals, and what was corrected.
struct DecisionPage: Page {
  var frame: Frame
  var view: DecisionView
  var finality: Finality
  var names: [String: String]
  var input: FormInput
  /// What a judgment would lead to, where that has been asked for.
  var judgment: [DocumentConsequence]?
  /// Why something is not recorded.
  var problem: String?
  /// The editions it adopted whose texts have rules, where whoever looks may keep them.
  var rules: [RuleNote] = []
  /// What it did to cooperations abroad.
  var cooperations: [DecidedCooperation] = []

  var route: Route { .decision(id: view.first.id.rawValue) }
  var title: String { words.decisionTitle }
  private var words: Shared<MatterPhrases> { phrases.matter }
  private var more: Shared<CorrectionPhrases> { phrases.correction }
  private var header: DecisionHeader { view.standing.header }
  private var rights: Rights { frame.person?.rights ?? .none }
  private var mayRecord: Bool { rights.may(.record(body: frame.heirs.name(header.body))) }
  private var isAnnulled: Bool { finality.isAnnulled }

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
      for note in rules {
        element("p") {
          link(.rules(slug: note.slug, number: note.edition), phrases.rules.note(note))
        }
      }
      for one in cooperations { DecidedCooperationView(page: self, decided: one).html }
      if let part = view.first.corrects {
        element("p") {
          link(.decision(id: part.decision.rawValue), more.correctedPart)
        }
      }
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      problems(of: input, dayFields + judgmentFields + view.appeals.indices.flatMap(appealFields))
      if view.isVoid { element("p", ["class": "warn"]) { more.isVoid } } else { way }
      if rights.may(.correct(body: frame.heirs.name(header.body))) { corrections }
      LedgerLine(page: self, line: view.line, names: names).html
      if !view.isVoid {
        section("overklagan", words.appeals) { appealList }
        if mayRecord, !isAnnulled { annulment }
      }
    }
  }

  private var corrections: HTML {
    element("p", ["class": "acts"]) {
      linkButton(
        .correctDecision(id: view.standing.id.rawValue, part: nil),
        view.isVoid ? more.restoreTitle : more.title)
      if !view.isVoid {
        linkButton(.voidDecision(id: view.standing.id.rawValue), more.voidTitle)
      }
    }
  }

  private func linkButton(_ route: Route, _ label: String) -> HTML {
    element("a", ["class": "button", "href": frame.path(route)]) { label }
  }

  // MARK: The way to being final

  var dayFields: [FormField] {
    let proposal = finality.proposal
    // Counted from a day that is itself a guess, the law gives no earliest day.
    let earliest = proposal.finalOn.flatMap { $0.isEstimated ? nil : $0.day }
    var fields = [
      FormField(
        name: "justerat", label: words.minutesApproved, control: .day,
        hint: proposal.minutesApprovedOn.map { words.proposedDay($0.day) }),
      FormField(
        name: "anslaget", label: words.announced, control: .day,
        hint: proposal.announcedOn.map { words.proposedDay($0.day) }),
      FormField(
        name: "nedtaget", label: words.takenDown, control: .day,
        hint: earliest.map(words.earliestDay)),
      FormField(
        name: "laga-kraft", label: words.final, control: .day,
        hint: earliest.map(words.earliestDay)),
    ]
    // To fill in a day is to go on; to change one is to correct.
    let isFilled = [header.minutesApprovedOn, header.announcedOn, header.finalOn]
      .contains { $0 != nil }
    if isFilled {
      fields.append(FormField(name: "skal", label: words.correctReason, language: swedish))
    }
    return fields
  }

  private var way: HTML {
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
      if let broken = finality.openBreak(on: frame.today) {
        element("p", ["class": "warn"]) {
          words.noticeBroken(broken.from, broken.appealThrough)
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

  // MARK: Appeals

  /// The fields of an appeal: of one on record by its place, of a new one where there is none.
  func appealFields(_ index: Int?) -> [FormField] {
    let end = index.map { "-\($0 + 1)" } ?? ""
    let closings = Appeal.Closing.allCases.filter { $0 != .notStated }
      .map { ($0.rawValue, capitalised(more.closing($0))) }
    return [
      FormField(
        name: "inkom\(end)", label: words.appealReceived, control: .day, isRequired: true),
      FormField(name: "malnummer\(end)", label: words.caseNumber),
      FormField(name: "inhibition\(end)", label: words.stayed, control: .day),
      FormField(name: "avgjort\(end)", label: words.appealEnded, control: .day),
      FormField(
        name: "utgang\(end)", label: more.appealClosing,
        control: .select([("", more.closingNotStated)] + closings)),
    ]
  }

  @HTMLBuilder private var appealList: HTML {
    if view.appeals.isEmpty { element("p") { more.noAppeals } }
    for (index, appeal) in view.appeals.enumerated() {
      element("div", ["class": "remark"]) {
        element("p") { sentence(appeal) }
        if mayRecord {
          appealForm(more.changeAppeal, more.saveAppeal, appealFields(index), number: index + 1)
        }
      }
    }
    if !isAnnulled, view.appeals.contains(where: { $0.closing == .upheld }) {
      element("p", ["class": "warn"]) { more.judgmentMissing }
    }
    if mayRecord { appealForm(words.addAppeal, words.addAppeal, appealFields(nil), number: nil) }
  }

  private func sentence(_ appeal: AppealRecord) -> String {
    var parts = ["\(words.appealReceived) \(phrases.day(appeal.receivedOn))"]
    if let number = appeal.caseNumber { parts.append(number) }
    if let day = appeal.stayedOn { parts.append("\(words.stayed) \(phrases.day(day))") }
    if let day = appeal.endedOn {
      parts.append(
        "\(words.appealEnded) \(phrases.day(day)): \(more.closing(appeal.closing ?? .notStated))")
    }
    return parts.joined(separator: ", ")
  }

  private func appealForm(
    _ summary: String, _ label: String, _ fields: [FormField], number: Int?
  ) -> HTML {
    element(
      "details", ["open": fields.contains { input.problems[$0.name] != nil } ? "" : nil]
    ) {
      element("summary") { summary }
      form(route) {
        if let number { hidden("nr", "\(number)") }
        for one in fields { field(one, input) }
        acts { button(label, "appeal") }
      }
    }
  }

  // MARK: A court's judgment

  var judgmentFields: [FormField] {
    [
      FormField(
        name: "domstol", label: words.court, isRequired: true, language: swedish),
      FormField(name: "domdag", label: words.judgedOn, control: .day, isRequired: true),
      FormField(name: "mal", label: words.caseNumber),
    ]
  }

  private var isJudging: Bool {
    judgment != nil || judgmentFields.contains { input.has($0.name) || !isSound($0.name) }
  }

  private func isSound(_ name: String) -> Bool { input.problems[name] == nil }

  private var annulment: HTML {
    element("details", ["open": isJudging ? "" : nil]) {
      element("summary") { words.annul }
      element("p") { words.annulLead }
      if let judgment {
        section("foljer", more.consequences) {
          ConsequenceView(page: self, documents: judgment).html
        }
      }
      form(route) {
        hidden("post", view.standing.id.rawValue)
        for one in judgmentFields { field(one, input) }
        if view.standing.effects.count > 1 { partsOfJudgment }
        acts {
          button(words.showConsequences, "previewAnnul", isMain: judgment == nil)
          if let judgment, ConsequenceView(page: self, documents: judgment).refusal == nil {
            button(words.recordAnnulment, "annul", isMain: true)
          }
        }
      }
    }
  }

  private var partsOfJudgment: HTML {
    element("fieldset") {
      element("legend") { more.annulledParts }
      element("p", ["class": "source"]) { more.annulledPartsHint }
      for (index, effect) in view.standing.effects.enumerated() {
        element("label") {
          element(
            "input",
            [
              "type": "checkbox", "name": "delar", "value": "\(index + 1)",
              "checked": input.all("delar").contains("\(index + 1)") ? "" : nil,
            ])
          element("span", ["lang": swedish]) {
            let title = view.documents.first { $0.id == effect.document }?.title ?? ""
            more.effectHeading(effect, title)
          }
        }
      }
    }
  }
}
