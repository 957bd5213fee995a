extension Finality {
  /// The next thing for the office to do with a decision on its way to being final.
  public enum Task: Hashable, Sendable {
    /// The minutes are to be approved, by the law's last day.
    case approveMinutes(by: CalendarDate)
    /// The approval is to be announced on the notice board, by the law's last day.
    case announce(by: CalendarDate)
    /// The notice must stay up: it may be taken down on the day given, not before.
    case keepNotice(until: CalendarDate)
    /// The notice was down from a day while the time for appeal ran: it is to be put up anew.
    case putUpNoticeAnew(brokenFrom: CalendarDate)
    /// The time for appeal has passed, but nobody has recorded how long the notice was up.
    case recordNotice(appealThrough: CalendarDate)
    /// An appeal is open: wait for the court.
    case awaitCourt
    /// The decision is old and nothing but its day is known: record what can be found.
    case recordDays([Milestone])
  }

  /// The next thing to do on a day, or `nil` where nothing is left: the decision is final or
  /// annulled, or not yet made.
  ///
  /// A decision whose time for appeal has long passed without anything recorded is not asked to be
  /// approved and announced now; what is asked for is the record.
  public func task(on day: CalendarDate) -> Task? {
    guard let status = status(on: day) else { return nil }
    let proposal = known(on: day).proposal
    switch status.stage {
    case .final, .annulled: return nil
    case .appealed: return .awaitCourt
    case .decided, .minutesApproved:
      if status.unknown.contains(.final) { return .recordDays(status.unknown) }
      if status.stage == .decided, let proposed = proposal.minutesApprovedOn {
        return .approveMinutes(by: proposed.day)
      }
      return proposal.announcedOn.map { .announce(by: $0.day) }
    case .announced:
      guard let period = status.appealPeriod else { return nil }
      switch period.proof {
      case .broken(let from, _): return .putUpNoticeAnew(brokenFrom: from)
      case .running, .unbroken: return .keepNotice(until: period.through.next)
      case .notRecorded:
        return day <= period.through
          ? .keepNotice(until: period.through.next)
          : .recordNotice(appealThrough: period.through)
      }
    }
  }

  /// What had come to pass by a day: days recorded beforehand, or learned since, left out.
  private func known(on day: CalendarDate) -> Finality {
    func passed(_ date: CalendarDate?) -> CalendarDate? { date.flatMap { $0 <= day ? $0 : nil } }
    var known = self
    known.minutesApprovedOn = passed(minutesApprovedOn)
    known.announcedOn = passed(announcedOn)
    known.finalOn = passed(finalOn)
    known.postings = postings.filter { $0.from <= day }
    return known
  }
}
