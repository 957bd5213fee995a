import KansliStore
import Register

extension CorrectionPhrases {
  static let english = CorrectionPhrases(
    title: "Correct the facts",
    lead:
      "Write what the decision says according to its source. The correction becomes a new entry "
      + "of the ledger; the old one stays, and what the register showed before can still be seen.",
    restoreTitle: "Take the voiding back",
    restoreLead:
      "The decision is void. Below is what the entry said before. Write why it is to stand again, "
      + "correct it where needed and see what follows.",
    decisionHeading: "The decision",
    bodyLabel: "Body",
    dayHint: "Empty: the day is not known.",
    basisLabel: "Source",
    endHint: "Day, year or until further notice. Empty: no end is stated.",
    keptEndHint: "Day, year or until further notice. Empty: the end of the edition amended.",
    reviewHint: "Day or year. Empty: no review is stated.",
    textFromLabel: "The text is taken from",
    ownPapers: "the decision's own papers",
    otherPapers: "another paper",
    amendsLabel: "Edition amended",
    extendsLabel: "Edition extended",
    repealedFrom: "Not in force from",
    dutyLabel: "Responsibility for",
    responsibleLabel: "Responsible",
    reasonLabel: "Reason for the correction",
    reasonHint: "For example: the wrong day was copied, see the minutes § 12. Name no persons.",
    preview: "Show what follows",
    record: "Record the correction",
    changes: "What changes",
    consequences: "What follows",
    noFieldChanged: "No facts change.",
    nothingChanged: "Nothing is changed, so there is nothing to record. Change a fact first.",
    empty: "not stated",
    conflict:
      "Somebody else corrected the decision while you wrote, so nothing was recorded. What you "
      + "wrote is kept below. Compare it with what stands now and see anew what follows.",
    conflictDifferences: "This is how what stands now differs from what you wrote:",
    partsLead:
      "Parts of the decision have been corrected one by one, so it can no longer be corrected as "
      + "a whole. Choose the part that is wrong.",
    partCorrected: "(corrected; the link leads to the last correction)",
    entries: "Entries of the ledger",
    voidTitle: "Void the decision",
    voidLead:
      "Void a decision that was never taken, or was recorded by mistake. Where a body has repealed "
      + "it, or a court annulled it, there is a new decision or a judgment to record instead. The "
      + "entry stays in the ledger and does nothing.",
    voidReasonLabel: "Reason for voiding",
    voidReasonHint: "For example: recorded twice. Name no persons.",
    voidRecord: "Void",
    isVoid: "The decision is void. That can be taken back.",
    matterVoid:
      "The decision of the matter is void. Open a new matter where it is to be decided.",
    now: "Now",
    afterwards: "Afterwards",
    samePeriods: "What is in force from day to day does not change:",
    nothingEver: "Nothing is in force, and nothing has been.",
    correctedPart: "The decision corrects a part of another",
    judgmentMissing:
      "By an appeal the decision has been set aside, wholly or in part, and the judgment is not "
      + "recorded. Record it below.",
    noAppeals: "No appeals are known.",
    appealClosing: "How it ended",
    closingNotStated: "not stated",
    changeAppeal: "Change the facts of the appeal",
    saveAppeal: "Save the appeal",
    annulledParts: "What the judgment sets aside",
    annulledPartsHint: "Tick parts, or leave empty for the whole decision.",
    wholeDecision: "The whole decision",
    basis: {
      switch $0 {
      case .minutes: "the minutes"
      case .cover: "the title page"
      case .recital: "a text that tells of the decision"
      case .judgment: "a judgment"
      }
    },
    duty: { $0 == .review ? "the review" : "the follow-up" },
    closing: {
      switch $0 {
      case .dismissed: "dismissed"
      case .notAdmitted: "not admitted"
      case .withdrawn: "withdrawn"
      case .upheld: "upheld: the whole decision was set aside"
      case .upheldInPart: "upheld in part: a part was set aside"
      case .notStated: "ended, not known how"
      }
    },
    supersedesLabel: { $0 == 1 ? "Supersedes the document" : "Supersedes also" },
    effectHeading: { effect, title in
      switch effect {
      case .adopt(let act): "Adopts edition \(act.edition) of \(title)"
      case .amend(let act): "Amends \(title), which becomes edition \(act.edition)"
      case .extend: "Extends \(title)"
      case .repeal: "Repeals \(title)"
      case .annul: "Annuls a decision by judgment"
      case .assign: "Makes a body responsible for \(title)"
      case .cooperation(let act):
        switch act.verb {
        case .enter: "Enters a cooperation"
        case .pause: "Pauses a cooperation"
        case .end: "Ends a cooperation"
        case .exempt: "Grants an exemption for a cooperation"
        }
      }
    },
    entry: CorrectionSentences.english,
    reason: {
      switch $0 {
      case "days": "The days on the way to being final were recorded or changed"
      case "withdrawn": "Taken back in the review"
      default: $0
      }
    },
    stretch: { period in
      let end =
        period.until.map { " through \($0.previous)" }
        ?? (period.end == .untilFurtherNotice ? " until further notice" : ", no end stated")
      return "Edition \(period.edition): from \(period.from)\(end)"
    },
    gapOpens: { "A gap opens: nothing is in force from \($0.from) through \($0.until.previous)." },
    gapCloses: { "A gap closes: the one from \($0.from) through \($0.until.previous)." },
    findingGone: { "Needs no attention any more: \($0)" })
}
