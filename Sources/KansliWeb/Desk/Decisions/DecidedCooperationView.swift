import Cooperation
import HTML
import KansliStore
import Register

/// What a decision did to a cooperation abroad, as the ledger has it: a piece of its page.
struct DecidedCooperation {
  var act: CooperationEffect
  var decidedOn: CalendarDate?
  /// What the cooperation is called, where it still is on record.
  var title: String?
  /// The sentence that an exemption is made from.
  var rule: String?
}

struct DecidedCooperationView<Host: Page> {
  let page: Host
  let decided: DecidedCooperation

  private var act: CooperationEffect { decided.act }
  private var words: Shared<ExemptionPhrases> { page.phrases.exemption }

  var html: HTML {
    element("div", ["class": "remark"]) {
      element("p") {
        element("b") { page.phrases.correction.effectHeading(.cooperation(act), "") }
        ": "
        page.link(
          .international(.relation(id: act.cooperation.rawValue)),
          swedish: decided.title ?? words.cooperation)
      }
      if let rule = decided.rule {
        element("p") {
          "\(words.rule): "
          element("span", ["lang": page.swedish]) { "”\(rule)”" }
        }
      }
      if act.verb == .exempt || act.end.end != .notStated {
        element("p") { words.holds(act.from ?? decided.decidedOn, act.end) + "." }
      }
      conditions
      if let screening = act.screening {
        element("p") {
          page.link(.international(.screeningRecord(id: screening)), words.screening)
        }
      }
    }
  }

  @HTMLBuilder private var conditions: HTML {
    if let conditions = act.conditions {
      element("p") { words.conditions + ":" }
      element("ul", ["lang": page.swedish]) {
        for line in conditions.split(whereSeparator: \.isNewline) {
          element("li") { String(line) }
        }
      }
    }
  }
}

extension Site {
  /// The cooperations that a decision is about, with what it did to each.
  func decidedCooperations(_ view: DecisionView, _ call: DeskCall) async throws
    -> [DecidedCooperation]
  {
    let acts = view.standing.effects.compactMap { effect in
      if case .cooperation(let act) = effect { act } else { nil }
    }
    guard !acts.isEmpty else { return [] }
    let register = try await store.cooperations(for: call.actor)
    return acts.map { act in
      // The ledger's ground is the provision on exemptions; the screening names the condition.
      let screened = register.screenings(of: act.cooperation).first { $0.id == act.screening }
      let rule = (screened?.rule ?? act.ground).flatMap { ground in
        register.book.entries.first { $0.document.id == ground.document }?.rules[ground.edition]?
          .first { $0.provision == ground.provision && $0.kind == .condition }?.words
      }
      return DecidedCooperation(
        act: act, decidedOn: view.standing.header.decidedOn,
        title: register.relation(act.cooperation)?.title
          ?? register.project(act.cooperation)?.title,
        rule: rule)
    }
  }
}
