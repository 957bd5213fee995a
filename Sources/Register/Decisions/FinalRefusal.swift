extension Finality {
  /// Why a decision cannot have become final on the day that somebody gives.
  public enum FinalRefusal: Hashable, Sendable {
    /// The time for appeal, counted from the day of a milestone, has not run out by then. Where the
    /// announcement is not known, the day is the earliest that it can have been made.
    case timeRuns(from: CalendarDate, countedFrom: Milestone, through: CalendarDate)
    /// The notice was down from a day while the time for appeal ran, so that time has not run out.
    case noticeBroken(from: CalendarDate, appealThrough: CalendarDate)

    /// The earliest day; `nil` where the notice has to be put up anew first.
    public var earliest: CalendarDate? {
      switch self {
      case .timeRuns(_, _, let through): through.next
      case .noticeBroken: nil
      }
    }
  }

  /// What stands against the day of finality that is recorded: kommunallagen 13 kap. 5 §, three
  /// weeks from the announcement with the notice up throughout. `nil` where nothing does, or where
  /// an appeal is known: then it is for the court's record to say.
  public var finalRefusal: FinalRefusal? {
    guard let finalOn, appeals.isEmpty, !isAnnulled else { return nil }
    if let announced = announcedOn ?? postings.map(\.from).min(),
      let period = appealPeriod(on: max(finalOn, announced))
    {
      if case .broken(let from, _) = period.proof {
        return .noticeBroken(from: from, appealThrough: period.through)
      }
      guard finalOn <= period.through else { return nil }
      return .timeRuns(
        from: period.announcedOn, countedFrom: .announced, through: period.through)
    }
    let milestone: Milestone = minutesApprovedOn == nil ? .decided : .minutesApproved
    guard let from = minutesApprovedOn ?? decidedOn else { return nil }
    let through = MunicipalActPeriod.appeal.lastDay(from: from)
    return finalOn <= through
      ? .timeRuns(from: from, countedFrom: milestone, through: through) : nil
  }

  /// The notice's break that still has to be mended on a day: down too soon, and not put up anew.
  public func openBreak(
    on day: CalendarDate
  ) -> (from: CalendarDate, appealThrough: CalendarDate)? {
    guard let status = status(on: day), status.stage == .announced,
      let period = status.appealPeriod, case .broken(let from, until: nil) = period.proof
    else { return nil }
    return (from, period.through)
  }
}
