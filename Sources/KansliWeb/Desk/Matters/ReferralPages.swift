import HTML
import KansliStore
import Markdown
import Register

/// A matter's referral: sending it, taking in answers, saying how they were met.
struct ReferralPage: Page {
  var frame: Frame
  var view: MatterView
  var referral: Referral?
  /// Whether there is a text to send.
  var hasDraft: Bool
  /// The text that was sent, as provisions.
  var provisions: [Provision]
  /// The links to answer by, right after sending.
  var links: [(name: String, address: String)] = []
  /// Whether this server sends mail at all.
  var sendsMail = false
  var input: FormInput

  var route: Route { .referral(id: view.matter.id.rawValue) }
  var title: String { words.handleReferral }
  private var words: Shared<MatterPhrases> { phrases.matter }
  private var mayEdit: Bool {
    (frame.person?.rights ?? .none).may(
      view.matter.editing)
  }

  var fields: [FormField] {
    [
      FormField(
        name: "instanser", label: words.partiesLabel, control: .area(rows: 6),
        hint: words.partiesHint, isRequired: true, language: swedish),
      FormField(
        name: "svar-senast", label: words.answersByLabel, control: .day, isRequired: true),
      FormField(
        name: "fraga", label: words.questionLabel, control: .area(rows: 4), isRequired: true,
        language: swedish),
      FormField(
        name: "visas", label: words.publicLabel,
        control: .select([("ja", words.yes), ("nej", words.no)])),
    ]
  }

  var main: HTML {
    HTML {
      trail(
        (.matters(.open), phrases.work.matters),
        (.matter(id: view.matter.id.rawValue), view.matter.title))
      element("h1") { title }
      problems(of: input, fields + answerFields)
      if !links.isEmpty { linkList }
      if let referral {
        element("p", ["class": "lead"]) {
          words.answersBy(referral.answersBy)
          ". "
          words.answered(
            referral.bodies.count { $0.answeredOn != nil }, referral.bodies.count)
          "."
        }
        element("p", ["lang": swedish]) { referral.question }
        section("svar", words.answers) { answers(referral) }
        if referral.closedOn == nil, mayEdit {
          section("ta-in", words.takeIn) { takeIn(referral) }
          form(route) {
            hidden("version", "\(view.matter.version)")
            acts { button(words.closeReferral, "close", isMain: true) }
          }
        }
      }
      if view.matter.place == .drafting, mayEdit, !hasDraft {
        element("p") { words.noDraft }
        element("p") { link(.draft(id: view.matter.id.rawValue), words.write) }
      }
      if view.matter.place == .drafting, mayEdit, hasDraft {
        section("skicka", words.sendReferral) {
          form(route) {
            hidden("version", "\(view.matter.version)")
            for one in fields { field(one, input) }
            acts { button(words.send, "send", isMain: true) }
          }
        }
      }
    }
  }

  private var linkList: HTML {
    section("lankar", words.links) {
      if sendsMail {
        element("p") { words.linksLead }
      } else {
        element("p", ["class": "warn"]) { words.linksLeadUnsent }
      }
      element("dl", ["class": "facts"]) {
        for link in links {
          element("div") {
            element("dt", ["lang": swedish]) { link.name }
            element("dd") { link.address }
          }
        }
      }
    }
  }

  private func provisionName(_ id: String?) -> String {
    guard let id else { return words.whole }
    return provisions.first { $0.id == id }.map { String($0.text.prefix(80)) } ?? id
  }

  private func answers(_ referral: Referral) -> HTML {
    element("table") {
      element("thead") {
        element("tr") {
          element("th", ["scope": "col"]) { words.party }
          element("th", ["scope": "col"]) { words.provisionLabel }
          element("th", ["scope": "col"]) { words.answerLabel }
          element("th", ["scope": "col"]) { words.howAnswered }
        }
      }
      element("tbody") {
        for body in referral.bodies {
          if body.responses.isEmpty {
            element("tr") {
              element("th", ["scope": "row", "lang": swedish]) { body.name }
              element("td") { "–" }
              element("td") { words.noAnswer }
              element("td") { "–" }
            }
          }
          for response in body.responses { row(body, response, referral) }
        }
      }
    }
  }

  private func row(
    _ body: ReferralBody, _ response: ReferralResponse, _ referral: Referral
  ) -> HTML {
    element("tr") {
      element("th", ["scope": "row", "lang": swedish]) { body.name }
      element("td", ["lang": swedish]) { provisionName(response.provision) }
      element("td", ["lang": swedish]) { response.words }
      element("td") {
        if mayEdit, !view.matter.place.isClosed {
          form(route, class: "plain field") {
            hidden("svar", response.id)
            hidden("version", "\(response.version)")
            element("label", ["class": "hidden", "for": "m-\(response.id)"]) {
              "\(words.howAnswered): \(body.name)"
            }
            element(
              "textarea",
              ["id": "m-\(response.id)", "name": "bemott", "rows": "2", "lang": swedish]
            ) { response.answeredHow ?? "" }
            acts { button(phrases.work.save, "meet") }
          }
        } else {
          element("span", ["lang": swedish]) { response.answeredHow ?? "–" }
        }
      }
    }
  }

  private var answerFields: [FormField] {
    [
      FormField(
        name: "instans", label: words.answerFrom,
        control: .select((referral?.bodies ?? []).map { ($0.id, $0.name) }),
        language: swedish),
      FormField(
        name: "stycke", label: words.provisionLabel,
        control: .select(
          [("", words.whole)] + provisions.map { ($0.id, String($0.text.prefix(80))) }),
        language: swedish),
      FormField(
        name: "svaret", label: words.answerLabel, control: .area(rows: 4), language: swedish),
      FormField(
        name: "fil", label: words.answerFile,
        control: .file(accept: ".docx,.odt,.pdf,.txt,.md")),
    ]
  }

  private func takeIn(_ referral: Referral) -> HTML {
    form(route, hasFile: true) {
      for one in answerFields { field(one, input) }
      acts { button(words.takeIn, "answer", isMain: true) }
    }
  }
}

/// What is out on referral, for all to see.
struct PublicReferralsPage: Page {
  var frame: Frame
  var referrals: [PublicReferral]

  var route: Route { .referrals }
  var title: String { phrases.matter.publicTitle }

  var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { phrases.matter.publicLead }
      if referrals.isEmpty {
        element("p") { phrases.matter.publicEmpty }
      } else {
        element("ol", ["class": "rows"]) {
          for referral in referrals {
            element("li") {
              element("div") {
                element("p", ["class": "title"]) {
                  link(.publicReferral(id: referral.id), swedish: referral.title)
                }
                element("p", ["class": "source", "lang": swedish]) {
                  frame.heirs.name(referral.department)
                }
              }
              element("p") { phrases.matter.answersBy(referral.answersBy) }
            }
          }
        }
      }
    }
  }
}

/// One referral as all see it: the question and the proposed text.
struct PublicReferralPage: Page {
  var frame: Frame
  var referral: PublicReferral

  var route: Route { .publicReferral(id: referral.id) }
  var title: String { referral.title }

  var main: HTML {
    HTML {
      trail((.referrals, phrases.matter.publicTitle))
      element("h1", ["lang": swedish]) { title }
      ReferralText(page: self, referral: referral).html
    }
  }
}

/// The question and the text of a referral.
struct ReferralText<Host: Page> {
  let page: Host
  let referral: PublicReferral

  var html: HTML {
    HTML {
      element("p", ["class": "lead"]) {
        page.phrases.matter.answersBy(referral.answersBy)
        if let number = referral.registryNumber { ", \(number)" }
      }
      element("p", ["lang": page.swedish]) { referral.question }
      element("div", ["class": "text", "lang": page.swedish]) {
        MarkdownText(referral.text).rendered(topHeading: 2).html
      }
    }
  }
}

/// Where a party answers by its link.
struct AnswerReferralPage: Page {
  var frame: Frame
  var token: String
  /// The referral and the party; `nil` where no answer is taken.
  var asked: (referral: PublicReferral, party: ReferralBody)?
  var hasAnswered = false
  var input = FormInput()

  var route: Route { .answerReferral(token: token) }
  var title: String { words.answerTitle }
  private var words: Shared<MatterPhrases> { phrases.matter }

  private var fields: [FormField] {
    let provisions = asked.map { MarkdownText($0.referral.text).provisions() } ?? []
    return [
      FormField(
        name: "stycke", label: words.provisionLabel,
        control: .select(
          [("", words.whole)] + provisions.map { ($0.id, String($0.text.prefix(80))) }),
        hint: words.provisionHint, language: swedish),
      FormField(
        name: "svaret", label: words.answerLabel, control: .area(rows: 10),
        hint: words.answerHint),
      FormField(
        name: "fil", label: words.answerFile,
        control: .file(accept: ".docx,.odt,.pdf,.txt,.md")),
    ]
  }

  var main: HTML {
    HTML {
      element("h1") { asked.map { "\(title): \($0.referral.title)" } ?? title }
      if hasAnswered { element("p", ["class": "done", "role": "status"]) { words.answerThanks } }
      if let asked {
        element("p", ["lang": swedish]) { asked.party.name }
        problems(of: input, fields)
        form(route, hasFile: true) {
          for one in fields { field(one, input) }
          acts { button(words.sendAnswer, isMain: true) }
        }
        ReferralText(page: self, referral: asked.referral).html
      } else {
        element("p", ["class": "lead"]) { words.answerGone }
      }
    }
  }
}
