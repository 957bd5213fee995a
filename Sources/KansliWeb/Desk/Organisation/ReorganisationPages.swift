import HTML
import KansliStore
import Register

/// The reorganisations there have been and are to be.
struct ReorganisationListPage: Page {
  /// One with what is left to do.
  struct Line: Sendable {
    var record: ReorganisationRecord
    var waiting: Int
    var amendments: Int
  }

  var frame: Frame
  var lines: [Line]

  var route: Route { .reorganisations }
  var title: String { words.title }
  private var words: Shared<ReorganisationPhrases> { phrases.reorganisation }
  private var mayWrite: Bool { (frame.person?.rights ?? .none).may(.reorganise) }

  var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      if mayWrite {
        acts {
          element("a", ["class": "button main", "href": frame.path(.newReorganisation)]) {
            words.add
          }
        }
      }
      if lines.isEmpty { element("p") { words.none } } else { table }
    }
  }

  private var table: HTML {
    element("table") {
      element("thead") {
        element("tr") { for label in words.columns { element("th", ["scope": "col"]) { label } } }
      }
      element("tbody") {
        for line in lines {
          element("tr", ["class": line.record.isWithdrawn ? "off" : nil]) {
            element("th", ["scope": "row"]) { digits(line.record.reorganisation.takesEffectOn) }
            element("td", ["data-label": words.columns[1]]) {
              link(
                .reorganisation(id: line.record.id), words.sentence(line.record.reorganisation))
            }
            element("td", ["data-label": words.columns[2]]) { state(line.record) }
            element("td", ["data-label": words.columns[3]]) { "\(line.waiting)" }
            element("td", ["data-label": words.columns[4]]) { "\(line.amendments)" }
          }
        }
      }
    }
  }
}

extension Page {
  /// How a reorganisation stands today.
  func state(_ record: ReorganisationRecord) -> String {
    let words = phrases.reorganisation
    if record.isWithdrawn { return words.withdrawn }
    return frame.today < record.reorganisation.takesEffectOn ? words.planned : words.inEffect
  }
}

/// What would follow, before anything is recorded.
struct ReorganisationPreviewPage: Page {
  var frame: Frame
  var record: ReorganisationRecord?
  var following: ReorganisationFollowing
  var input: FormInput

  var route: Route {
    record.map { .editReorganisation(id: $0.id) } ?? .newReorganisation
  }
  var title: String { words.previewTitle }
  private var words: Shared<ReorganisationPhrases> { phrases.reorganisation }

  var main: HTML {
    let view = FollowingView(page: self, following: following)
    return HTML {
      trail((.reorganisations, words.title))
      element("h1") { title }
      element("p", ["class": "lead"]) {
        words.sentence(following.reorganisation)
        " "
        time(following.reorganisation.takesEffectOn)
        "."
      }
      element("p") { words.previewLead }
      form(route, class: "plain") {
        if let version = input.firsts["version"] { hidden("version", version) }
        for name in FormInput.reorganisationFields where input.has(name) {
          hidden(name, input[name])
        }
        acts {
          button(record == nil ? words.record : words.saveCorrection, "record", isMain: true)
          button(words.change, "change")
        }
      }
      if following.isEmpty { element("p") { words.nothingFollows } }
      view.choices
      view.amendments
      view.moves
    }
  }
}

extension ReorganisationFollowing {
  /// Whether nothing in the register is concerned.
  var isEmpty: Bool {
    duties.isEmpty && grants.isEmpty && offices.isEmpty && meetings.isEmpty && matters.isEmpty
      && amendments.isEmpty
  }
}

/// A reorganisation on record: what follows from it, what is chosen, and what it has been.
struct ReorganisationPage: Page {
  var frame: Frame
  var record: ReorganisationRecord
  var following: ReorganisationFollowing
  /// Bodies that a document can be given to.
  var bodies: [String]
  /// Names of people by account.
  var names: [String: String]
  var input = FormInput()
  var problem: String?

  var route: Route { .reorganisation(id: record.id) }
  var title: String { words.sentence(record.reorganisation) }
  private var words: Shared<ReorganisationPhrases> { phrases.reorganisation }
  private var mayWrite: Bool {
    (frame.person?.rights ?? .none).may(.reorganise) && !record.isWithdrawn
  }

  var main: HTML {
    let view = FollowingView(page: self, following: following)
    return HTML {
      trail((.reorganisations, words.title))
      element("h1") { title }
      element("p", ["class": "lead"]) {
        time(record.reorganisation.takesEffectOn)
        ", \(state(record))."
      }
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      problems(of: input, [reason])
      facts
      if !record.isWithdrawn {
        if mayWrite { choosing } else { view.choices }
        view.amendments
        if !following.amendments.isEmpty { printing }
        view.moves
      }
      section("infort", words.versions) { versions }
      if mayWrite { withdrawing }
      deskLinks(of: HistorySubject(.reorganisation, record.id))
    }
  }

  private var facts: HTML {
    HTML {
      element("dl", ["class": "facts"]) {
        for (label, value) in [
          (words.decisionLabel, record.reorganisation.decision),
          (words.numberLabel, record.reorganisation.registryNumber),
          (words.heirLabel, record.reorganisation.heir),
        ] {
          if let value {
            element("div") {
              element("dt") { label }
              element("dd", ["lang": swedish]) { value }
            }
          }
        }
      }
      if mayWrite {
        acts {
          element("a", ["class": "button", "href": frame.path(.editReorganisation(id: record.id))])
          {
            words.correct
          }
        }
      }
    }
  }

  /// A list for each document that somebody has to choose for.
  @HTMLBuilder private var choosing: HTML {
    if !following.choices.isEmpty {
      section("valj", words.toChoose) {
        element("p") { words.toChooseLead(following.waiting.count) }
        form(route) {
          for choice in following.choices { field(self.choice(choice), chosen(choice)) }
          acts { button(words.saveChoices, "choose", isMain: true) }
        }
      }
    }
  }

  private func choice(_ choice: ReorganisationFollowing.Choice) -> FormField {
    let event = record.reorganisation
    let rest =
      event.heir
      ?? event.candidates.first { name in
        event.before.contains { $0.isBody(name) }
      }
    return FormField(
      name: "val-\(choice.document.id.rawValue)",
      label: "\(choice.document.title): \(words.chooseLabel.lowercased())",
      control: .select(
        [("", rest.map(words.asTheRest) ?? words.notChosen)] + bodies.map { ($0, $0) }),
      hint: choice.fields.map(words.field).joined(separator: ", "), language: swedish)
  }

  private func chosen(_ choice: ReorganisationFollowing.Choice) -> FormInput {
    var input = FormInput()
    let chosen = choice.chosen ?? ""
    input["val-\(choice.document.id.rawValue)"] = bodies.first { $0.isBody(chosen) } ?? ""
    return input
  }

  private var printing: HTML {
    element("p", ["class": "acts screen", "aria-label": words.print]) {
      for name in ["lista.html", "lista.pdf", "lista.docx", "lista.csv"] {
        element(
          "a",
          [
            "class": "button",
            "href": frame.path(.reorganisationList(id: record.id, name: name)),
          ]
        ) { name == "lista.html" ? words.print : String(name.dropFirst(6)).uppercased() }
      }
    }
  }

  private var versions: HTML {
    element("ol", ["class": "log"]) {
      for version in record.versions.reversed() {
        element("li") {
          element("time", ["datetime": version.recordedAt.description]) {
            StockholmTime(version.recordedAt).day.description
          }
          element("strong") { words.version(version) }
          element("p", ["class": "source"]) {
            names[version.recordedBy] ?? phrases.matter.unknownPerson(version.recordedBy)
            if let reason = version.reason { ". \(words.reasonLabel): \(reason)" }
          }
        }
      }
    }
  }

  private var reason: FormField {
    FormField(name: "skal", label: words.reasonLabel, isRequired: true, language: swedish)
  }

  private var withdrawing: HTML {
    element("section", ["class": "screen", "aria-labelledby": "tillbaka"]) {
      element("h2", ["id": "tillbaka"]) { words.withdraw }
      element("p") { words.withdrawLead }
      form(route) {
        hidden("version", "\(record.version)")
        field(reason, input)
        acts { button(words.withdraw, "withdraw") }
      }
    }
  }
}
