import KansliStore
import Register

extension SitePhrases {
  static let english = SitePhrases(
    name: "Governing documents", municipality: "the municipality", skipToContent: "Skip to content",
    mainMenu: "Main menu", documents: "All documents", topics: "Topics", bodies: "Bodies",
    types: "Types", about: "About", otherLanguage: "På svenska", whereYouAre: "Where you are",
    onThisPage: "On this page", askDay: "What applied on that day?", show: "Show",
    asOf: { "As of \(EnglishWords.day($0))" },
    madeFrom: { "computed from \(Phrases.grouped($0)) decisions" },
    notFoundTitle: "There is no such page",
    notFound:
      "Nothing is here. The address may be misspelt or cut short; look for it in the register.",
    badDayTitle: "The day is not understood",
    badDay: { "“\($0)” is no day. Write the day as YYYY-MM-DD." },
    badParameterTitle: "The question is not understood",
    badParameter: {
      "“\($1)” cannot be chosen as \($0). Choose from the list on the register’s page."
    },
    wrongMethodTitle: "The page cannot be used like that",
    wrongMethod: "The page can only be read. Nothing was changed.",
    unavailableTitle: "The register does not answer just now",
    unavailable: "The register cannot be read just now. Try again in a while.",
    failedTitle: "Something went wrong",
    failed: { "It is noted as \($0). Try again, and give that name if it goes on." },
    backToRegister: "To all documents",
    deskClosedTitle: "The review opens on its own computer only",
    deskClosed:
      "Nobody has an account yet. Therefore the working pages answer only on the computer where "
      + "Kansli runs, and not through a web server before it. Open it there, at 127.0.0.1.",
    deskForeign:
      "The request came from another site and has not been carried out. Do it again on the page "
      + "itself.",
    noAccountsTitle: "An account comes first",
    noAccounts:
      "Nobody has an account yet, and this part of the desk needs to know who does what. Make the "
      + "first administrator with kansli user add --administrator, and open the link it prints.",
    forbiddenTitle: "Not allowed",
    refusedTitle: "Cannot be done",
    tooLargeTitle: "Too large",
    tooLarge: {
      "What was sent is larger than \($0) MB, so nothing was taken in. Send a smaller file."
    },
    tooLongText: {
      "The text is larger than \($0) MB, so nothing was taken in. Go back and divide it, or save "
        + "it as a file and read that in."
    },
    staleTitle: "Somebody was first",
    stale:
      "The item has changed since the page was shown, so nothing was saved. Open it again and "
      + "see what holds now.")
}

extension FrontPhrases {
  private static let numbers = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]

  static let english = FrontPhrases(
    answer: { day, count, municipality in
      let number = count < numbers.count ? numbers[count] : Phrases.grouped(count)
      let verb = count == 1 ? "document is" : "documents are"
      return "On \(EnglishWords.day(day)) \(number) governing \(verb) in force in \(municipality)."
    },
    lead:
      "Governing documents are the programmes, plans, policies, guidelines and rules that the "
      + "municipality’s politicians have adopted. Here is what is in force, since when and by "
      + "whose decision.",
    inForce: "In force now", whatWordsMean: "What the words mean", lapsed: "Nothing in force",
    noLapsed: "No document has expired without another in its place.",
    since: "since", nothingInstead: "Has expired. Nothing was decided in its place.",
    ending: "Ending within twelve months", noEnding: "Nothing ends within twelve months.",
    endsIn: { $0 == 1 ? "Tomorrow nothing applies." : "In \($0) days. Then nothing is in force." },
    takesOver: { "Edition \($0) is adopted and takes over on \($1)." },
    replacedOn: { "Ends on \($0) by decision." }, answersForReview: "is responsible for review",
    latest: "New and changed", noDecisions: "No decisions are recorded.",
    throughTheYears: "The register through the years",
    chartNote:
      "At the top: how many documents were in force each day. Below: when each of them is. "
      + "Filled was or is in force, dashed means nothing was, an empty frame is adopted but not "
      + "yet in force. The vertical line is today.",
    countLabel: { now, most in
      "Number of documents in force over the years: \(most) at most, \(now) today."
    })
}

extension ListPhrases {
  static let english = ListPhrases(
    title: "All governing documents", type: "Type", body: "Adopted by", topic: "Topic",
    standing: "Standing", day: "As of", all: "all",
    count: { $0 == 1 ? "1 document" : "\(Phrases.grouped($0)) documents" },
    note: { "As of \(EnglishWords.day($0)), in alphabetical order." },
    none: "No document fits. Choose fewer conditions or another day.", next: "Next page",
    first: "To the beginning", line: line, adoptedBy: "Has adopted",
    answersForReview: "Responsible for review", answersForFollowUp: "Responsible for follow-up",
    mustFollow: "Shall follow", nothingHere: "No document on that day.",
    reviewBy: { "Review by \($0)" }, noReviewDay: "No day for review is stated",
    topicsLead: "The governing documents by what they are about.",
    bodiesLead: "What the municipality’s bodies have adopted, answer for and shall follow.")

  @Sendable private static func line(_ item: StatusItem) -> String {
    switch (item.standing, item.end) {
    case (.inForce, .through(let day)): "In force through \(day)"
    case (.inForce, .untilFurtherNotice): "In force until further notice"
    case (.inForce, _): "In force, end not stated"
    case (.expired, .through(let day)): "Was in force through \(day)"
    case (.superseded, .through(let day)): "Superseded, was in force through \(day)"
    default: capitalised(EnglishWords.standing(item.standing))
    }
  }
}
