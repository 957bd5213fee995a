import KansliStore
import Register

extension ReorganisationPhrases {
  static let english = ReorganisationPhrases(
    title: "Reorganisation",
    lead: "Committees and departments that are renamed, merged, split or dissolved on a day. From "
      + "that day duties, rights and meetings go over; what was decided and written before stays "
      + "as it was.",
    none: "No reorganisation is recorded.",
    add: "New reorganisation",
    edit: "Correct the reorganisation",
    formLead: "First all that follows is shown. Nothing is recorded until you say so.",
    kindLabel: "What happens",
    kind: {
      switch $0 {
      case .rename: "renamed"
      case .merge: "merged"
      case .split: "split"
      case .dissolve: "dissolved"
      }
    },
    dayLabel: "In effect from",
    dayHint: "The first day of the new order, often 1 January.",
    before: "Before",
    beforeHint: "The committees or departments there are until the day.",
    after: "After",
    afterHint: "Those there are from the day. Leave empty where a body ends without successors.",
    moreBodies: "More bodies",
    bodyLabel: { "Body \($0)" },
    heirLabel: "What is not given out goes to",
    heirHint:
      "Only where a body is split or dissolved. Empty: each document is chosen for by itself.",
    decisionLabel: "Decision it rests on",
    decisionHint: "For example Kommunfullmäktige 2026-06-17 § 88.",
    numberLabel: "Registry number",
    reasonLabel: "Reason",
    reasonHint: "Why it is changed. The reason is kept beside what stood there before.",
    preview: "Show what follows",
    previewTitle: "This follows",
    previewLead: "Nothing is recorded yet. Read it through, then record the reorganisation.",
    record: "Record the reorganisation",
    saveCorrection: "Record the correction",
    change: "Change the answers",
    correct: "Correct",
    withdraw: "Withdraw",
    withdrawLead: "Then it is as if the reorganisation had never been recorded. It stays in the "
      + "history with the reason.",
    withdrawn: "withdrawn",
    planned: "planned",
    inEffect: "in effect",
    stale: "Somebody else has changed the reorganisation, so nothing is saved. It is now:",
    recordedNow: "As it is recorded",
    columns: ["In effect from", "What", "State", "To choose", "To amend"],
    sentence: ReorganisationSentences.english,
    problem: ReorganisationSentences.english,
    nothingFollows: "Nothing in the register is concerned.",
    toChoose: "To choose",
    toChooseLead: {
      $0 == 0
        ? "Every document has been given a body."
        : ($0 == 1 ? "One document has" : "\($0) documents have")
          + " no body yet from the day. Choose one for each."
    },
    chooseLabel: "Taken over by",
    notChosen: "Not chosen",
    asTheRest: { "As the rest: \($0)" },
    saveChoices: "Save the choices",
    movesByItself: "Goes over by itself",
    movesLead: "Computed on the day. Title pages and decisions are not changed; the old names stay "
      + "where they were written.",
    document: "Document",
    duty: "Duty",
    from: "From",
    to: "To",
    waits: "To choose",
    field: {
      switch $0 {
      case "reviewResponsible": "responsible for review"
      case "followUpResponsible": "responsible for follow-up"
      case "documentOwner": "document owner"
      case "adoptedBy": "decides next time"
      default: "applies to"
      }
    },
    adoption: "Right to adopt",
    keeps: { "\($0) may adopt \(EnglishWatch.list($1)), as the body before it." },
    loses: {
      "\($0) may by the municipality's order not adopt \(EnglishWatch.list($1)), which the body "
        + "before it could; change the order, or let another body adopt them."
    },
    people: "Roles",
    gets: { "\($0), who is \($1), is also \($2)." },
    getsNothing: { "\($0), who is \($1), is given no new role; give one under Accounts." },
    offices: "Offices",
    officesLead:
      "Those who hold the office are told after the day too, until who takes over is set "
      + "up under Offices.",
    meetings: "Meetings",
    meetingsMove: { body, count, to in
      let count = count == 1 ? "one planned meeting" : "\(count) planned meetings"
      return to.map { "\(body) has \(count) from the day, which are those of \($0)." }
        ?? "\(body) has \(count) from the day; say whose they are by planning them anew."
    },
    clash: { "Two meetings on one day: \($0.map(\.description).joined(separator: ", "))." },
    matters: "Matters under way",
    matterChange: { "\($0) becomes \($1)" },
    matterWaits: { "\($0): choose who takes over by changing the matter's facts" },
    amendments: "Documents that must be amended",
    amendmentsLead: { count, day in
      (count == 1 ? "One document" : "\(count) documents")
        + " in force on \(EnglishWords.day(day)) \(count == 1 ? "names" : "name") a body that is "
        + "not there then, or \(count == 1 ? "was" : "were") adopted by one. Each body amends its "
        + "own."
    },
    noAmendments: "No document in force names a body that is not there.",
    decides: { $0.map { "\($0) decides" } ?? "Deciding body to be chosen" },
    adopted: { edition, body, day in
      "Edition \(edition)" + (body.map { ", adopted by \($0)" } ?? "")
        + (day.map { " \($0)" } ?? "")
        + "."
    },
    task: {
      switch $0 {
      case .termsOfReference:
        "The terms of reference are those of a body that is not there: repeal them and adopt "
          + "others for the new body."
      case .wording: "The text names the body: amend it, or adopt a new edition."
      case .takeOver:
        "The body that adopted the document is not there: who has taken over adopts it anew or "
          + "repeals it. Until then it applies."
      case .titlePage:
        "Only the title page names the body: the duty has passed on already, and the page is "
          + "rewritten when the document is next decided."
      }
    },
    chooseDecider: {
      $0.isEmpty ? "Choose who takes over." : "Choose between \(EnglishWatch.list($0))."
    },
    place: {
      switch $0 {
      case .title: "the title"
      case .cover(let field): "the title page, \(EnglishWords.field(field))"
      case .provision(_, let heading?): "under \(heading)"
      case .provision(_, nil): "the text"
      }
    },
    print: "Print",
    listTitle: "Documents that must be amended at a reorganisation",
    csvColumns: [
      "decides", "document", "address", "edition", "adopted_by", "adopted_on", "task", "place",
      "before", "name", "after",
    ],
    versions: "What has been recorded",
    version: { version in
      let what = ReorganisationSentences.english(version.reorganisation)
      let day = EnglishWords.day(version.reorganisation.takesEffectOn)
      let act = version.isWithdrawn ? "Withdrawn" : version.number == 1 ? "Recorded" : "Corrected"
      return "\(act): \(what) on \(day)."
    },
    ended: { event in
      let day = EnglishWords.day(event.takesEffectOn)
      let names = event.after.map(\.name)
      return switch event.kind {
      case .rename: "Renamed on \(day) to \(names.first ?? "")."
      case .merge, .split: "Ended on \(day). Its tasks passed to \(EnglishWatch.list(names))."
      case .dissolve:
        event.heir.map { "Ended on \(day). Its tasks passed to \($0)." } ?? "Ended on \(day)."
      }
    },
    ends: { event in
      let day = EnglishWords.day(event.takesEffectOn)
      let names = event.after.map(\.name)
      return switch event.kind {
      case .rename: "To be renamed on \(day) to \(names.first ?? "")."
      case .merge, .split: "Ends on \(day). Its tasks pass to \(EnglishWatch.list(names))."
      case .dissolve:
        event.heir.map { "Ends on \(day). Its tasks pass to \($0)." } ?? "Ends on \(day)."
      }
    },
    tookOver: { event in
      let day = EnglishWords.day(event.takesEffectOn)
      let eve = EnglishWords.day(event.takesEffectOn.previous)
      return event.kind == .rename
        ? "Until \(eve) called \(event.before.first ?? "")."
        : "On \(day) took over tasks from \(EnglishWatch.list(event.ceasing))."
    },
    endedShort: { "ended on \(EnglishWords.day($0))" },
    formerly: { "\($0) (formerly \($1))" },
    passedOn: { from, day in
      "The document says \(from); the duty passed on"
        + (day.map { " \(EnglishWords.day($0))" } ?? "")
    },
    isNow: { from, to in
      to.isEmpty
        ? "\(from) is no longer there" : "\(from) is now \(EnglishWatch.list(to))"
    },
    passedOnOpen: { from, day in
      "\(from) ended" + (day.map { " on \(EnglishWords.day($0))" } ?? "")
        + "; who takes over is not decided"
    })
}
