import HTML
import KansliStore
import Register

/// Where a day at the desk begins: what waits for one, and what is going on.
struct DeskPage: Page {
  /// Something that somebody should do.
  struct Task: Sendable {
    var route: Route
    var title: String
    var what: String
  }

  var frame: Frame
  var tasks: [Task]
  var mine: [MatterView]
  var meetings: [MeetingRecord]

  var route: Route { .desk }
  var title: String { phrases.work.deskTitle }
  private var words: Shared<MatterPhrases> { phrases.matter }

  var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { words.deskLead }
      section("gora", words.todo) {
        if tasks.isEmpty {
          element("p") { words.nothingToDo }
        } else {
          element("ul", ["class": "rows"]) {
            for task in tasks {
              element("li") {
                element("p", ["class": "title"]) { link(task.route, swedish: task.title) }
                element("p") { task.what }
              }
            }
          }
        }
      }
      section("mina", words.mine) {
        matterRows(mine)
        newMatterLink
      }
      section("moten", words.upcoming) {
        if meetings.isEmpty {
          element("p") { words.noMeetings }
        } else {
          element("ul", ["class": "log"]) {
            for meeting in meetings {
              element("li") {
                time(meeting.heldOn)
                element("p") { link(.meeting(id: meeting.id), swedish: meeting.body) }
              }
            }
          }
        }
      }
    }
  }
}

extension Page {
  /// The way to a new matter, for those who may open one.
  @HTMLBuilder var newMatterLink: HTML {
    if frame.person?.rights.opensMatters == true {
      acts {
        element(
          "a",
          ["class": "button", "href": frame.path(.newMatter(document: nil, proposal: nil))]
        ) { phrases.matter.newMatter }
      }
    }
  }

  /// Matters as rows: what they are on the left, where they are on the right.
  @HTMLBuilder func matterRows(_ matters: [MatterView]) -> HTML {
    let words = phrases.matter
    if matters.isEmpty {
      element("p") { words.empty }
    } else {
      element("ol", ["class": "rows"]) {
        for view in matters {
          element("li") {
            element("div") {
              element("p", ["class": "title"]) {
                link(.matter(id: view.matter.id.rawValue), swedish: view.matter.title)
              }
              element("p", ["class": "source"]) {
                capitalised(words.verb(view.matter.proposal.verb))
                ", "
                element("span", ["lang": swedish]) { view.matter.department }
                if let number = view.matter.registryNumber { ", \(number)" }
              }
            }
            element("div") {
              element("p") { words.place(view.matter) }
              if let meeting = view.nextMeeting {
                element("p", ["class": "source"]) { time(meeting.heldOn) }
              } else if let officer = view.officer {
                element("p", ["class": "source"]) { officer.name }
              }
            }
          }
        }
      }
    }
  }
}

/// Matters under way, one's own, or closed.
struct MattersPage: Page {
  var frame: Frame
  var filter: MatterFilter
  var matters: [MatterView]
  /// Proposals of imported files that could become matters.
  var proposals: [OpenProposal] = []

  var route: Route { .matters(filter) }
  var title: String { phrases.work.matters }
  private var words: Shared<MatterPhrases> { phrases.matter }

  var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      newMatterLink
      element("nav", ["class": "tabs", "aria-label": title]) {
        element("ul") {
          for other in MatterFilter.allCases {
            element("li") {
              element(
                "a",
                [
                  "href": frame.path(.matters(other)),
                  "aria-current": other == filter ? "page" : nil,
                ]
              ) { words.filter(other) }
            }
          }
        }
      }
      matterRows(matters)
      if !proposals.isEmpty { section("forslag", words.proposals) { proposalRows } }
    }
  }

  private var proposalRows: HTML {
    element("ul", ["class": "rows"]) {
      for proposal in proposals {
        element("li") {
          element("div") {
            element("p", ["class": "title", "lang": swedish]) { proposal.title }
            element("p", ["class": "source"]) { phrases.proposes(proposal.proposal.proposes) }
          }
          element("p") {
            link(
              .newMatter(
                document: nil,
                proposal: ProposalPlace.text(proposal.file, proposal.position)),
              words.makeMatter)
          }
        }
      }
    }
  }
}
