import HTML
import KansliStore
import Register

/// The meetings to come, or those that have been, by month.
struct MeetingListPage: Page {
  var frame: Frame
  var body: String?
  var isPast: Bool
  var meetings: [MeetingRecord]
  /// Matters at each meeting, by its id.
  var counts: [String: Int]
  var bodies: [String]
  var mayPlan: Bool

  var route: Route { isPast ? .pastMeetings(body: body) : .meetings(body: body) }
  var title: String { phrases.work.meetings }
  private var words: Shared<MeetingPhrases> { phrases.meeting }

  var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      if mayPlan {
        acts {
          element("a", ["class": "button", "href": frame.path(.newMeetings(body: body))]) {
            words.plan
          }
        }
      }
      element("nav", ["class": "tabs", "aria-label": title]) {
        element("ul") {
          tab(.meetings(body: body), words.upcoming, isHere: !isPast)
          tab(.pastMeetings(body: body), words.past, isHere: isPast)
        }
      }
      if bodies.count > 1 { filter }
      if meetings.isEmpty { element("p") { isPast ? words.nonePast : words.none } }
      for month in months { table(month) }
    }
  }

  private func tab(_ route: Route, _ label: String, isHere: Bool) -> HTML {
    element("li") {
      element("a", ["href": frame.path(route), "aria-current": isHere ? "page" : nil]) { label }
    }
  }

  private var filter: HTML {
    element("form", ["class": "ask", "method": "get", "action": frame.path(.meetings(body: nil))]) {
      if isPast { hidden("visa", "tidigare") }
      element("label") {
        words.bodyLabel + " "
        element("select", ["name": "organ"]) {
          element("option", ["value": ""]) { words.allBodies }
          for name in bodies {
            element(
              "option", ["value": name, "selected": name == body ? "" : nil, "lang": swedish]
            ) { name }
          }
        }
      }
      element("button") { phrases.site.show }
    }
  }

  private var months: [Month] {
    let months = Set(meetings.map { Month(of: $0.heldOn) }).sorted()
    return isPast ? months.reversed() : months
  }

  private func table(_ month: Month) -> HTML {
    let meetings = meetings.filter { Month(of: $0.heldOn) == month }
    return section("m-\(month)", capitalised(words.month(month))) {
      element("table", ["class": "meetings"]) {
        element("thead") {
          element("tr") {
            for label in [
              words.dayLabel, words.bodyLabel, words.dispatchLabel, words.papersLabel,
              words.mattersLabel,
            ] {
              element("th", ["scope": "col"]) { label }
            }
          }
        }
        element("tbody") {
          for meeting in isPast ? meetings.reversed() : meetings { row(meeting) }
        }
      }
    }
  }

  private func row(_ meeting: MeetingRecord) -> HTML {
    element("tr", ["class": meeting.isCancelled ? "off" : nil]) {
      element("th", ["scope": "row"]) {
        element("a", ["href": frame.path(.meeting(id: meeting.id))]) {
          capitalised(words.weekday(meeting.heldOn.weekday))
          " "
          digits(meeting.heldOn)
        }
      }
      element("td", ["lang": swedish]) { meeting.body }
      element("td", ["data-label": words.dispatchLabel]) { day(meeting.dispatchOn) }
      element("td", ["data-label": words.papersLabel]) { day(meeting.papersDueOn) }
      element("td", ["data-label": isEmpty(meeting) ? words.mattersLabel : nil]) {
        if meeting.isCancelled {
          element("strong") { words.cancelled }
        } else if let count = counts[meeting.id] {
          words.matters(count)
        } else {
          "–"
        }
      }
    }
  }

  private func isEmpty(_ meeting: MeetingRecord) -> Bool {
    !meeting.isCancelled && counts[meeting.id] == nil
  }

  @HTMLBuilder private func day(_ day: CalendarDate?) -> HTML {
    if let day { digits(day) } else { "–" }
  }
}
