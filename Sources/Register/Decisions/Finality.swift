/// What is known of a decision's way from the meeting to being final (laga kraft).
///
/// Days that are not known are `nil`, and unknown is never read as *no*. What a person has recorded
/// goes before what the law's periods would give. Nothing here moves a period of validity: a
/// municipality's decision applies at once unless it says otherwise (kommunallagen 13 kap. 14 §).
public struct Finality: Hashable, Sendable {
  /// How far a decision has come, as far as is known.
  public enum Stage: String, Sendable, Codable, CaseIterable {
    case decided
    /// Justerat.
    case minutesApproved
    /// Tillkännagivet on the notice board; the time for appeal runs, or is not proved to be over.
    case announced
    /// Laga kraft.
    case final
    /// An appeal is open.
    case appealed
    /// A court has set it aside.
    case annulled
  }

  /// A day on the way.
  public enum Milestone: String, Sendable, Codable, CaseIterable {
    case decided, minutesApproved, announced, final
  }

  /// Why a decision is held to be final.
  public enum FinalGround: String, Sendable, Codable {
    /// A person has recorded the day.
    case recorded
    /// The notice stood unbroken until the time for appeal had run out, and no appeal is known.
    case timeRanOut
    /// Every appeal known is closed without the decision being set aside.
    case appealsClosed
  }

  /// How a decision stands on a day.
  public struct Status: Hashable, Sendable {
    public var stage: Stage
    /// The first day of the stage, where it is known.
    public var since: CalendarDate?
    /// Days that are not recorded and may have come: what a person could fill in.
    public var unknown: [Milestone] = []
    /// Whether a court's stay holds.
    public var isStayed = false
    /// The time for appeal that counts, where an announcement is known.
    public var appealPeriod: AppealPeriod?
    /// Set where the stage is final.
    public var finalGround: FinalGround?
  }

  public var decidedOn: CalendarDate?
  public var minutesApprovedOn: CalendarDate?
  public var announcedOn: CalendarDate?
  /// The day it became final, as a person has recorded it.
  public var finalOn: CalendarDate?
  public var postings: [NoticePosting]
  public var appeals: [Appeal]
  public var stays: [Stay]
  /// Whether the ledger holds a court's judgment that sets it aside.
  public var isAnnulled: Bool
  /// The day of that judgment, where it is known.
  public var annulledOn: CalendarDate?

  public init(
    decidedOn: CalendarDate?, minutesApprovedOn: CalendarDate? = nil,
    announcedOn: CalendarDate? = nil, finalOn: CalendarDate? = nil,
    postings: [NoticePosting] = [], appeals: [Appeal] = [], stays: [Stay] = [],
    isAnnulled: Bool = false, annulledOn: CalendarDate? = nil
  ) {
    self.decidedOn = decidedOn
    self.minutesApprovedOn = minutesApprovedOn
    self.announcedOn = announcedOn
    self.finalOn = finalOn
    self.postings = postings
    self.appeals = appeals
    self.stays = stays
    self.isAnnulled = isAnnulled || annulledOn != nil
    self.annulledOn = annulledOn
  }

  /// The days that an entry of the ledger holds.
  public init(
    _ header: DecisionHeader, postings: [NoticePosting] = [], appeals: [Appeal] = [],
    stays: [Stay] = []
  ) {
    self.init(
      decidedOn: header.decidedOn, minutesApprovedOn: header.minutesApprovedOn,
      announcedOn: header.announcedOn, finalOn: header.finalOn, postings: postings,
      appeals: appeals, stays: stays)
  }
}

extension Finality {
  /// How the decision stands on a day; `nil` before the day it was decided.
  public func status(on day: CalendarDate) -> Status? {
    if let decidedOn, day < decidedOn { return nil }
    var status = stage(on: day)
    status.isStayed = stays.contains { $0.holds(on: day) }
    status.appealPeriod = appealPeriod(on: day)
    status.unknown = unknown(on: day, status)
    return status
  }

  private func stage(on day: CalendarDate) -> Status {
    func has(_ date: CalendarDate?) -> Bool { date.map { $0 <= day } ?? false }
    if isAnnulled, annulledOn.map({ $0 <= day }) ?? true {
      return Status(stage: .annulled, since: annulledOn)
    }
    let upheld = appeals.filter { $0.closing == .upheld && has($0.closedOn) }
    if !upheld.isEmpty {
      return Status(stage: .annulled, since: upheld.compactMap(\.closedOn).min())
    }
    if let finalOn, finalOn <= day {
      return Status(stage: .final, since: finalOn, finalGround: .recorded)
    }
    let open = appeals.filter { $0.isOpen(on: day) }
    if !open.isEmpty {
      let days = open.compactMap(\.appealedOn)
      return Status(stage: .appealed, since: days.count == open.count ? days.min() : nil)
    }
    if finalOn == nil, let final = computedFinal(on: day) { return final }
    if let announced = firstAnnounced, announced <= day {
      return Status(stage: .announced, since: announced)
    }
    if has(minutesApprovedOn) { return Status(stage: .minutesApproved, since: minutesApprovedOn) }
    return Status(stage: .decided, since: decidedOn)
  }

  private var firstAnnounced: CalendarDate? { announcedOn ?? postings.map(\.from).min() }

  private func computedFinal(on day: CalendarDate) -> Status? {
    guard let period = appealPeriod(on: day), period.proof == .unbroken, period.through < day,
      !hasUnstatedClosing(on: day)
    else { return nil }
    let ranOut = period.through.next
    let closed = appeals.compactMap(\.closedOn).filter { $0 <= day }.max()
    guard let closed, ranOut < closed else {
      return Status(stage: .final, since: ranOut, finalGround: .timeRanOut)
    }
    return Status(stage: .final, since: closed, finalGround: .appealsClosed)
  }

  /// Whether an appeal has ended without anybody having said how.
  private func hasUnstatedClosing(on day: CalendarDate) -> Bool {
    appeals.contains { $0.closing == .notStated && !$0.isOpen(on: day) }
  }

  /// Every time for appeal known on a day, in order: a notice put up anew begins a new one.
  public func appealPeriods(on day: CalendarDate) -> [AppealPeriod] {
    let runs = NoticePosting.runs(postings.filter { $0.from <= day })
    var starts = announcedOn.map { $0 <= day ? [$0] : [] } ?? []
    for run in runs where starts.last.map({ $0 < run.from }) ?? true { starts.append(run.from) }
    return starts.map { AppealPeriod(announcedOn: $0, runs: runs, on: day) }
  }

  /// The time for appeal that counts: the first that ran out with the notice up, else the last.
  public func appealPeriod(on day: CalendarDate) -> AppealPeriod? {
    let periods = appealPeriods(on: day)
    return periods.first { $0.proof == .unbroken } ?? periods.last
  }

  private func unknown(on day: CalendarDate, _ status: Status) -> [Milestone] {
    var unknown: [Milestone] = []
    if decidedOn == nil { unknown.append(.decided) }
    guard status.stage != .annulled else { return unknown }
    if minutesApprovedOn == nil { unknown.append(.minutesApproved) }
    if firstAnnounced == nil { unknown.append(.announced) }
    guard status.stage != .final, status.stage != .appealed, finalOn == nil else { return unknown }
    switch status.appealPeriod?.proof {
    case .notRecorded?:
      if let through = status.appealPeriod?.through, through < day { unknown.append(.final) }
    case .unbroken? where hasUnstatedClosing(on: day): unknown.append(.final)
    case .running?, .unbroken?, .broken?: break
    case nil:
      // The notice can have gone up on the day of the meeting, at the earliest.
      let earliest = minutesApprovedOn ?? decidedOn
      if earliest.map({ MunicipalActPeriod.appeal.lastDay(from: $0) < day }) ?? true,
        firstAnnounced == nil
      {
        unknown.append(.final)
      }
    }
    return unknown
  }
}
