import HTML
import KansliStore
import Publishing
import Register

/// A meeting: what goes up, in order, to be looked at and printed; and its days.
struct MeetingPage: Page {
  var frame: Frame
  var view: MeetingView
  /// What is asked of the body in each matter, and what has come of it.
  var asks: [MatterID: AgendaAsk] = [:]
  var input: FormInput
  /// What somebody asked for that should be thought of once more.
  var question: MeetingQuestion?

  var route: Route { .meeting(id: meeting.id) }
  var title: String { "\(meeting.body) \(phrases.day(meeting.heldOn))" }
  private var words: Shared<MeetingPhrases> { phrases.meeting }
  private var meeting: MeetingRecord { view.meeting }
  private var rights: Rights { frame.person?.rights ?? .none }
  private var mayPlan: Bool { rights.may(.planMeetings(body: meeting.body)) }

  static func fields(_ words: Shared<MeetingPhrases>, _ leadTimes: LeadTimes) -> [FormField] {
    [
      FormField(name: "dag", label: words.dayLabel, control: .day, isRequired: true),
      FormField(
        name: "utskick", label: words.dispatchLabel, control: .day,
        hint: words.before(leadTimes.dispatchDays)),
      FormField(
        name: "handlingar", label: words.papersLabel, control: .day,
        hint: words.before(leadTimes.papersDays)),
    ]
  }

  private var fields: [FormField] { Self.fields(words, frame.leadTimes(on: meeting.heldOn)) }

  var main: HTML {
    HTML {
      trail((.meetings(body: nil), phrases.work.meetings))
      element("h1", ["lang": swedish]) { meeting.body }
      element("p", ["class": "lead"]) {
        capitalised(words.weekday(meeting.heldOn.weekday))
        " "
        time(meeting.heldOn)
      }
      if meeting.isCancelled { element("p", ["class": "warn"]) { words.cancelledLead } }
      if let question { ask(question) }
      problems(of: input, fields)
      element("dl", ["class": "facts screen"]) {
        fact(words.dispatchLabel, meeting.dispatchOn)
        fact(words.papersLabel, meeting.papersDueOn)
      }
      section("lista", words.agenda) {
        if view.matters.isEmpty {
          element("p") { words.agendaEmpty }
        } else {
          agenda
          element("p", ["class": "source screen"]) { words.print }
        }
      }
      element("div", ["class": "screen"]) {
        if mayPlan { change }
        deskLinks(of: HistorySubject(.meeting, meeting.id))
      }
    }
  }

  private func fact(_ label: String, _ day: CalendarDate?) -> HTML {
    element("div") {
      element("dt") { label }
      element("dd") { day.map { time($0) } ?? HTML("–") }
    }
  }

  // MARK: What goes up

  private var agenda: HTML {
    form(route, class: "plain") {
      hidden("version", "\(meeting.version)")
      element("ol", ["class": "agenda"]) {
        for (index, matter) in view.matters.enumerated() { item(matter, index) }
      }
    }
  }

  private func item(_ view: MatterView, _ index: Int) -> HTML {
    let matter = view.matter
    let id = matter.id.rawValue
    return element("li") {
      element("p", ["class": "title"]) { link(.matter(id: id), swedish: matter.title) }
      if let ask = asks[matter.id] { asked(ask) }
      element("p", ["class": "source"]) {
        if let number = matter.registryNumber { "\(number). " }
        element("span", ["lang": swedish]) { matter.department }
        if let officer = view.officer { ", \(officer.name)" }
      }
      element("p", ["class": "source screen"]) {
        "\(words.papers): "
        link(.paper(id: id, name: "tjansteskrivelse.html"), phrases.matter.officersReport)
        ", "
        link(.paper(id: id, name: "forslag.html"), phrases.matter.proposalPaper)
      }
      if mayPlan, self.view.matters.count > 1 {
        element("p", ["class": "acts screen"]) {
          if index > 0 { mover(words.up, "up \(id)", matter.title) }
          if index < self.view.matters.count - 1 { mover(words.down, "down \(id)", matter.title) }
        }
      }
    }
  }

  @HTMLBuilder private func asked(_ ask: AgendaAsk) -> HTML {
    if let decision = ask.decision {
      element("p") {
        link(
          .decision(id: decision.id.rawValue),
          words.decided(decision.header.decidedOn, decision.header.moment.minutesItem))
      }
    }
    if ask.clauses.count == 1 {
      element("p", ["lang": swedish]) {
        "\(ask.lead) \(OperativeText.closed(ask.clauses[0], isLast: true))"
      }
    } else {
      element("p", ["lang": swedish]) { ask.lead }
      element("ul", ["lang": swedish]) {
        for (index, clause) in ask.clauses.enumerated() {
          element("li") {
            OperativeText.closed(clause, isLast: index == ask.clauses.count - 1)
          }
        }
      }
    }
  }

  private func mover(_ label: String, _ wish: String, _ title: String) -> HTML {
    element(
      "button", ["name": "gor", "value": wish, "aria-label": "\(label): \(title)"]
    ) { label }
  }

  // MARK: Changing

  private var change: HTML {
    element("details", ["open": input.isSound ? nil : ""]) {
      element("summary") { words.change }
      form(route) {
        hidden("version", "\(meeting.version)")
        for one in fields { field(one, input) }
        acts {
          button(phrases.work.save, "save", isMain: true)
          if meeting.isCancelled {
            button(words.restore, "restore")
          } else {
            button(words.cancel, "cancel")
          }
        }
      }
    }
  }

  private func ask(_ question: MeetingQuestion) -> HTML {
    element("div", ["class": "warn", "role": "alert"]) {
      element("p") {
        switch question {
        case .move(let day): words.willMove(view.matters.count, day)
        case .cancel: words.willCancel(view.matters.count)
        }
      }
      form(route, class: "plain") {
        hidden("version", "\(meeting.version)")
        hidden("vidare", "ja")
        for name in ["dag", "utskick", "handlingar"] { hidden(name, input.raw(name)) }
        acts {
          button(words.confirm, question.wish, isMain: true)
          element("a", ["class": "button", "href": frame.path(route)]) { words.leave }
        }
      }
    }
  }
}

/// A change of a meeting that matters hang on.
enum MeetingQuestion: Hashable {
  case move(CalendarDate)
  case cancel

  var wish: String {
    switch self {
    case .move: "save"
    case .cancel: "cancel"
    }
  }
}

/// What a matter asks of a body at a meeting, by the words of its papers.
struct AgendaAsk {
  var lead: String
  var clauses: [String]
  /// The decision, where the matter is decided.
  var decision: (id: DecisionID, header: DecisionHeader)?
}

extension Frame {
  /// How long before a meeting its papers are due, as it is set for a day.
  func leadTimes(on day: CalendarDate) -> LeadTimes { settings.watch.leadTimes.on(day) }
}
