import KansliStore
import Publishing
import Register

extension MeetingPhrases {
  static let english = MeetingPhrases(
    lead: "What is planned, and when the papers must be in.",
    upcoming: "Coming",
    past: "Earlier",
    none: "No meetings are planned.",
    nonePast: "No meetings have been held.",
    allBodies: "All bodies",
    bodyLabel: "Body",
    dayLabel: "Day",
    dispatchLabel: "Notice sent",
    papersLabel: "Papers due",
    mattersLabel: "Matters",
    cancelled: "Cancelled",
    plan: "Plan meetings",
    planLead: "One at a time, all the year’s days at once, or from a calendar file.",
    mayNotPlan: "You have no body to plan for. Ask the administrator if you need one.",
    one: "One meeting",
    several: "Several at once",
    severalLead: "When the year’s meetings are decided: write the days, one a line.",
    daysLabel: "Days",
    daysHint: "One day a line: 2027-01-26.",
    file: "From a calendar file",
    fileLead: "A file in the iCalendar format (.ics), as Outlook and Google save it. "
      + "You see what is added before anything is saved.",
    fileLabel: "Calendar file",
    bodyInTitle: "(the event’s title names the body)",
    show: "Show what would be added",
    preview: "This is added",
    previewLead: "Nothing is saved yet.",
    includeLabel: "Include",
    effectLabel: "What happens",
    nothingToAdd: "No meeting to add.",
    addChosen: "Add those chosen",
    faults: "To look at in the file",
    agenda: "Agenda",
    agendaEmpty: "No matters go up here.",
    asked: "Proposal",
    papers: "Papers",
    up: "Move up",
    down: "Move down",
    print: "Print the page to have the agenda on paper.",
    change: "Change the meeting",
    cancel: "Cancel the meeting",
    restore: "Take the cancellation back",
    confirm: "Yes, do it",
    leave: "No, leave it",
    cancelledLead: "The meeting is cancelled.",
    weekday: {
      ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][
        $0.rawValue - 1]
    },
    month: { "\(EnglishCalendar.months[$0.month - 1]) \($0.year)" },
    matters: { $0 == 1 ? "One matter" : "\($0) matters" },
    before: {
      $0 == 1 ? "Empty means the day before." : "Empty means \($0) days before the meeting."
    },
    willMove: {
      ($0 == 1 ? "One matter goes up here" : "\($0) matters go up here")
        + " and will follow to \($1). The notice may have been sent already."
    },
    willCancel: {
      ($0 == 1 ? "One matter goes up here and needs" : "\($0) matters go up here and need")
        + " another meeting."
    },
    effect: { effect in
      switch effect {
      case .adds: "New meeting"
      case .moves(let from): "Moved here from \(from)"
      case .completes: "Known; takes the days that are missing"
      case .keeps: "Known already"
      }
    },
    fault: EnglishCalendar.fault,
    refusal: EnglishCalendar.refusal,
    leftOut: { unnamed, past in
      [
        unnamed > 0
          ? "Events that name no body that you plan for are left out: \(unnamed)." : nil,
        past > 0 ? "Events that are over are left out: \(past)." : nil,
      ].compactMap { $0 }.joined(separator: " ")
    },
    decided: { day, item in
      "Decided" + (day.map { " \($0)" } ?? "") + (item.map { ", § \($0)" } ?? "")
    })
}

enum EnglishCalendar {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  @Sendable static func fault(_ fault: CalendarImport.Fault) -> String {
    let title = fault.summary.map { " (\($0))" } ?? ""
    let what =
      switch fault.kind {
      case .notUTF8: "The letters are in an older encoding; see that å, ä and ö are right."
      case .cutShort: "The file ends within an event; save it again."
      case .notALine: "The line cannot be read and is left out."
      case .noStart: "The event has no day and is left out."
      case .impossibleStart(let words): "\(words) is no day, so the event is left out."
      case .cancelled: "The event is cancelled in the calendar and is left out."
      case .repeats: "The event repeats; only the first time is here. Add the others yourself."
      case .unknownZone(let zone): "The time zone \(zone) is not known; check the day."
      case .noSummary: "The event has no title."
      }
    return "Line \(fault.line)\(title): \(what)"
  }

  @Sendable static func refusal(_ refusal: CalendarImport.Refusal) -> String {
    switch refusal {
    case .empty: "The file is empty; choose another."
    case .tooLarge: "The file is too large for a calendar of meetings; save a shorter time."
    case .notACalendar: "The file is no calendar in the iCalendar format (.ics); choose another."
    case .tooManyEvents(let limit): "The file has more than \(limit) events; save a shorter time."
    }
  }
}
