import HTML
import KansliStore
import Publishing
import Register

/// Where meetings are planned: one, several at once, or from a calendar file.
struct PlanMeetingsPage: Page {
  /// Which of the forms was sent, and is shown with its answers.
  enum Form: String { case one, several, file }

  var frame: Frame
  var body: String?
  /// Bodies that the person plans for.
  var bodies: [String]
  var leadTimes: LeadTimes
  var input = FormInput()
  var sent: Form?

  var route: Route { .newMeetings(body: body) }
  var title: String { words.plan }
  private var words: Shared<MeetingPhrases> { phrases.meeting }

  /// Ids are one to a page, so the question of the body has a name in each form.
  static func bodyName(_ form: Form) -> String {
    switch form {
    case .one: "organ"
    case .several: "organ-flera"
    case .file: "organ-fil"
    }
  }

  private func bodyField(_ form: Form) -> FormField {
    let first: [(String, String)] =
      form == .file ? [("", words.bodyInTitle)] : bodies.count == 1 ? [] : [("", "")]
    return FormField(
      name: Self.bodyName(form), label: words.bodyLabel,
      control: .select(first + bodies.map { ($0, $0) }), isRequired: form != .file,
      language: swedish)
  }

  private var days: [FormField] {
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

  private var severalField: FormField {
    FormField(
      name: "dagar", label: words.daysLabel, control: .area(rows: 8), hint: words.daysHint,
      isRequired: true)
  }

  private var fileField: FormField {
    FormField(
      name: "fil", label: words.fileLabel, control: .file(accept: ".ics,text/calendar"),
      isRequired: true)
  }

  var main: HTML {
    HTML {
      trail((.meetings(body: nil), phrases.work.meetings))
      element("h1") { title }
      if bodies.isEmpty {
        element("p", ["class": "lead"]) { words.mayNotPlan }
      } else {
        element("p", ["class": "lead"]) { words.planLead }
        problems(
          of: input,
          [Form.one, .several, .file].map(bodyField) + days + [severalField, fileField])
        section("ett", words.one) {
          form(route) {
            for one in [bodyField(.one)] + days { field(one, input) }
            acts { button(phrases.work.save, Form.one.rawValue, isMain: true) }
          }
        }
        section("flera", words.several) {
          element("p") { words.severalLead }
          form(route) {
            field(bodyField(.several), input)
            field(severalField, input)
            acts { button(words.show, Form.several.rawValue, isMain: true) }
          }
        }
        section("kalender", words.file) {
          element("p") { words.fileLead }
          form(route, hasFile: true) {
            field(bodyField(.file), input)
            field(fileField, input)
            acts { button(words.show, Form.file.rawValue, isMain: true) }
          }
        }
      }
    }
  }
}

/// What planning would add, before it is done.
struct MeetingPreviewPage: Page {
  var frame: Frame
  var body: String?
  var planned: [PlannedMeeting]
  /// What is to be looked at in the file.
  var notes: [String]

  var route: Route { .newMeetings(body: body) }
  var title: String { words.preview }
  private var words: Shared<MeetingPhrases> { phrases.meeting }
  private var hasNews: Bool { planned.contains { $0.effect != .keeps } }

  var main: HTML {
    HTML {
      trail((.meetings(body: nil), phrases.work.meetings), (route, words.plan))
      element("h1") { title }
      element("p", ["class": "lead"]) { hasNews ? words.previewLead : words.nothingToAdd }
      if !notes.isEmpty {
        section("filen", words.faults) {
          element("ul", ["class": "notes"]) { for note in notes { element("li") { note } } }
        }
      }
      if !planned.isEmpty {
        form(route, class: "plain") {
          table
          if hasNews { acts { button(words.addChosen, "add", isMain: true) } }
        }
      }
    }
  }

  private var table: HTML {
    element("table", ["class": "meetings"]) {
      element("thead") {
        element("tr") {
          for label in [
            words.includeLabel, words.dayLabel, words.bodyLabel, words.dispatchLabel,
            words.papersLabel, words.effectLabel,
          ] {
            element("th", ["scope": "col"]) { label }
          }
        }
      }
      element("tbody") { for one in planned { row(one) } }
    }
  }

  private func row(_ planned: PlannedMeeting) -> HTML {
    let form = planned.form
    let name = "\(form.heldOn) \(form.body)"
    return element("tr") {
      element("td") {
        if planned.effect != .keeps {
          element(
            "input",
            [
              "type": "checkbox", "name": "mote", "value": form.text, "checked": "",
              "aria-label": "\(words.includeLabel) \(name)",
            ])
        }
      }
      element("th", ["scope": "row"]) {
        capitalised(words.weekday(form.heldOn.weekday))
        " "
        digits(form.heldOn)
      }
      element("td", ["lang": swedish]) { form.body }
      element("td", ["data-label": words.dispatchLabel]) { form.dispatchOn?.description ?? "–" }
      element("td", ["data-label": words.papersLabel]) { form.papersDueOn?.description ?? "–" }
      element("td") { words.effect(planned.effect) }
    }
  }
}

extension MeetingForm {
  /// As a preview sends it back: day, body and the calendar's own name, apart by a bar.
  var text: String { "\(heldOn)|\(body)|\(uid ?? "")" }

  init?(text: String, leadTimes: LeadTimes) {
    let parts = text.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let day = CalendarDate(String(parts[0])), !parts[1].isEmpty else {
      return nil
    }
    self.init(
      body: String(parts[1]), on: day, uid: parts[2].isEmpty ? nil : String(parts[2]), leadTimes)
  }

  /// With the days that the lead times give.
  init(body: String, on day: CalendarDate, uid: String? = nil, _ leadTimes: LeadTimes) {
    self.init(
      body: body, heldOn: day, dispatchOn: day + -leadTimes.dispatchDays,
      papersDueOn: day + -leadTimes.papersDays, uid: uid)
  }
}
