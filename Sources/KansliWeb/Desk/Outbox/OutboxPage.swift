import HTML
import Hummingbird
import KansliStore
import Register

/// Letters that could not be sent, and what can be done about each.
struct OutboxPage: Page {
  var frame: Frame
  var letters: [UnsentLetter]
  /// Whether this server sends mail at all.
  var sendsMail: Bool
  /// Why something was not done.
  var problem: String?

  var route: Route { .outbox }
  var title: String { words.title }
  private var words: Shared<OutboxPhrases> { phrases.outbox }

  var main: HTML {
    HTML {
      trail((.accounts, phrases.work.accounts))
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      if !sendsMail { element("p", ["class": "warn"]) { words.noMail } }
      if !letters.isEmpty { table } else if sendsMail { element("p") { words.none } }
    }
  }

  private var table: HTML {
    element("table", ["class": "history"]) {
      element("thead") {
        element("tr") {
          for label in [words.to, words.letter, words.why, words.tries, words.next, words.acts] {
            element("th", ["scope": "col"]) { label }
          }
        }
      }
      element("tbody") { for letter in letters { row(letter) } }
    }
  }

  private func row(_ letter: UnsentLetter) -> HTML {
    element("tr") {
      element("th", ["scope": "row"]) {
        letter.offices.isEmpty ? letter.name : letter.offices.joined(separator: ", ")
        element("p", ["class": "source"]) {
          letter.offices.isEmpty || letter.name.isEmpty
            ? letter.address : "\(letter.name), \(letter.address)"
        }
      }
      element("td", ["data-label": words.letter]) {
        element("span", ["lang": swedish]) { letter.subject }
        element("p", ["class": "source"]) { phrases.history.moment(letter.createdAt) }
      }
      element("td", ["data-label": words.why]) {
        words.problem(letter.problem)
        if !letter.isWhole { element("p", ["class": "source"]) { words.emptied } }
      }
      element("td", ["data-label": words.tries]) { "\(letter.attempts)" }
      element("td", ["data-label": words.next]) {
        switch letter.state {
        case .waits(let until): phrases.history.moment(until)
        case .givenUp: words.givenUp
        }
      }
      element("td", ["data-label": words.acts]) {
        form(route, class: "plain") {
          hidden("brev", letter.id)
          acts {
            if letter.isWhole { button(words.retry, "retry") }
            button(words.remove, "remove")
          }
        }
      }
    }
  }
}

/// The handlers of letters that could not be sent.
extension Site {
  func addOutbox(to router: Router<Context>) {
    desk(router, .outbox) { call in
      try await show(try await outboxPage(call))
    } post: { call in
      do {
        switch call.wish {
        case "retry": try await store.retry(letter: call.input["brev"], by: call.actor)
        case "remove": try await store.remove(letter: call.input["brev"], by: call.actor)
        default: throw BadParameter(name: "gor", value: call.wish)
        }
        return redirect(.outbox, call.language)
      } catch StoreError.stale {
        var page = try await outboxPage(call)
        page.problem = call.frame.phrases.outbox.gone
        return try await show(page, .conflict)
      }
    }
  }

  private func outboxPage(_ call: DeskCall) async throws -> OutboxPage {
    OutboxPage(
      frame: call.frame,
      letters: try await store.unsentLetters(on: call.frame.today, for: call.actor),
      sendsMail: sendsMail)
  }
}
