import Cooperation
import HTML
import Register

/// The exemptions of a cooperation, with their conditions and ends: a piece of its page.
struct ExemptionList<Host: Page> {
  var page: Host
  var exemptions: [Exemption]
  var day: CalendarDate

  init(_ page: Host, _ exemptions: [Exemption], on day: CalendarDate) {
    self.page = page
    self.exemptions = exemptions
    self.day = day
  }

  private var words: Shared<ExemptionPhrases> { page.phrases.exemption }

  @HTMLBuilder var html: HTML {
    if exemptions.isEmpty {
      element("p") { words.none }
    } else {
      element("ul", ["class": "exemptions"]) {
        for exemption in exemptions { item(exemption) }
      }
    }
  }

  private func item(_ exemption: Exemption) -> HTML {
    let state = Self.state(exemption, on: day)
    return element("li", ["class": state.rawValue]) {
      element("p") {
        element("b") { words.holds(exemption.from, exemption.end) }
        " (\(words.state(state)))"
      }
      element("p", ["class": "source"]) {
        page.link(
          .decision(id: exemption.reference.decision.rawValue),
          words.decided(exemption.body, exemption.decidedOn, exemption.minutesItem))
        if let screening = exemption.screening {
          ". "
          page.link(.international(.screeningRecord(id: screening)), words.screening)
        }
      }
      if let conditions = exemption.conditions {
        element("p") { words.conditions + ":" }
        element("ul", ["lang": page.swedish]) {
          for line in conditions.split(whereSeparator: \.isNewline) {
            element("li") { String(line) }
          }
        }
      }
    }
  }

  static func state(_ exemption: Exemption, on day: CalendarDate) -> ExemptionState {
    if exemption.holds(on: day) { return .holds }
    return exemption.from.map { day < $0 } ?? false ? .coming : .ended
  }
}
