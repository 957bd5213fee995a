extension Finality {
  /// A day that the law's periods give, for a person to confirm or correct.
  public struct ProposedDay: Hashable, Sendable {
    public var day: CalendarDate
    /// The milestone that it is counted from.
    public var countedFrom: Milestone
    /// Whether that milestone's own day is proposed too, so that this one stands on a guess.
    public var isEstimated: Bool
    /// The day counted to, where a day of rest moved the end of the period.
    public var movedFrom: CalendarDate?
  }

  /// The days of the law for what is not yet recorded: each absent where it is recorded, or where
  /// there is nothing to count from.
  public struct Proposal: Hashable, Sendable {
    /// The last lawful day for approving the minutes: kommunallagen 5 kap. 69 §, 6 kap. 35 §.
    public var minutesApprovedOn: ProposedDay?
    /// The last lawful day for the announcement: 8 kap. 12 §.
    public var announcedOn: ProposedDay?
    /// The last day for an appeal: 13 kap. 5 §. Given also where the announcement is recorded.
    public var appealThrough: ProposedDay?
    /// The first day after that: final, and the first day the notice may be taken down.
    public var finalOn: ProposedDay?
  }

  /// Something about the days that a person should look at.
  public enum Remark: Hashable, Sendable {
    /// Approved so many days after the last lawful day.
    case minutesApprovedLate(days: Int)
    /// Announced so many days after the last lawful day.
    case announcedLate(days: Int)
    /// The later milestone has the earlier day.
    case reversed(Milestone, before: Milestone)
    /// Recorded as final though the notice is known to have been down.
    case finalWithBrokenNotice(from: CalendarDate)
    /// Recorded as final before the time for appeal had run out.
    case finalTooEarly(appealThrough: CalendarDate)
  }

  /// What the law's periods give for the days that are not recorded.
  public var proposal: Proposal {
    var proposal = Proposal()
    var approved = minutesApprovedOn.map { (day: $0, isEstimated: false) }
    if approved == nil, let decidedOn {
      let day = proposed(MunicipalActPeriod.minutesApproval, from: decidedOn, .decided, false)
      proposal.minutesApprovedOn = day
      approved = (day.day, true)
    }
    var announced = (announcedOn ?? postings.map(\.from).min()).map {
      (day: $0, isEstimated: false)
    }
    if announced == nil, let approved {
      let day = proposed(
        MunicipalActPeriod.announcement, from: approved.day, .minutesApproved,
        approved.isEstimated)
      proposal.announcedOn = day
      announced = (day.day, true)
    }
    // A notice that was taken down too soon and put up again counts from its last putting up.
    let last = CalendarDate(ordinal: .max - 1000)
    if let period = appealPeriod(on: last) { announced = (period.announcedOn, false) }
    guard finalOn == nil, let announced else { return proposal }
    // Where the notice was taken down too soon the law gives no day: it is to be put up anew.
    if case .broken? = appealPeriod(on: last)?.proof { return proposal }
    let through = proposed(
      MunicipalActPeriod.appeal, from: announced.day, .announced, announced.isEstimated)
    proposal.appealThrough = through
    proposal.finalOn = ProposedDay(
      day: through.day.next, countedFrom: .announced, isEstimated: announced.isEstimated)
    return proposal
  }

  private func proposed(
    _ period: LegalPeriod, from day: CalendarDate, _ milestone: Milestone, _ isEstimated: Bool
  ) -> ProposedDay {
    ProposedDay(
      day: period.lastDay(from: day), countedFrom: milestone, isEstimated: isEstimated,
      movedFrom: period.moved(from: day)?.from)
  }

  /// What stands against the law's periods in the days that are recorded.
  public var remarks: [Remark] {
    var remarks: [Remark] = []
    let days: [(Milestone, CalendarDate?)] = [
      (.decided, decidedOn), (.minutesApproved, minutesApprovedOn), (.announced, announcedOn),
      (.final, finalOn),
    ]
    let known = days.compactMap { milestone, day in day.map { (milestone, $0) } }
    for (earlier, later) in zip(known, known.dropFirst()) where later.1 < earlier.1 {
      remarks.append(.reversed(later.0, before: earlier.0))
    }
    func late(_ day: CalendarDate?, _ period: LegalPeriod, _ from: CalendarDate?) -> Int? {
      guard let day, let from else { return nil }
      let late = day.days(since: period.lastDay(from: from))
      return late > 0 ? late : nil
    }
    if let days = late(minutesApprovedOn, MunicipalActPeriod.minutesApproval, decidedOn) {
      remarks.append(.minutesApprovedLate(days: days))
    }
    if let days = late(announcedOn, MunicipalActPeriod.announcement, minutesApprovedOn) {
      remarks.append(.announcedLate(days: days))
    }
    if let finalOn, appeals.isEmpty, let period = appealPeriod(on: finalOn) {
      if case .broken(let from, _) = period.proof {
        remarks.append(.finalWithBrokenNotice(from: from))
      } else if finalOn <= period.through {
        remarks.append(.finalTooEarly(appealThrough: period.through))
      }
    }
    return remarks
  }
}

extension Timeline {
  /// The way to being final of an entry that concerns the document, a court's judgment on it
  /// included; `nil` where no such entry stands.
  ///
  /// Postings, appeals and stays are not in the ledger and are given by the caller.
  public func finality(
    of decision: DecisionID, postings: [NoticePosting] = [], appeals: [Appeal] = [],
    stays: [Stay] = []
  ) -> Finality? {
    if let item = effects.first(where: { $0.reference.decision == decision }) {
      return Finality(item.header, postings: postings, appeals: appeals, stays: stays)
    }
    guard
      let item = ledger.annulled.first(where: { $0.standing.reference.decision == decision })
    else { return nil }
    var finality = Finality(
      item.standing.header, postings: postings, appeals: appeals, stays: stays)
    finality.isAnnulled = true
    finality.annulledOn = item.by.header.decidedOn
    return finality
  }
}
