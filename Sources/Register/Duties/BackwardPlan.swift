/// What a body can do with a document whose time is running out.
public enum NextChoice: String, Sendable, Codable, CaseIterable {
  /// The wording stays, the end moves.
  case extend
  /// A new edition is written and adopted.
  case revise
  case repeal
}

/// The way back from a day that must be met to the last day on which the work can begin.
///
/// The new decision must be made, and its minutes approved, by that day. Each body's meeting is the
/// last in the calendar that is held when the papers of the next body are due. Where the calendar
/// cannot tell, the setting's interval is counted instead and the plan says so.
public struct BackwardPlan: Hashable, Sendable {
  /// One body's part.
  public struct Stage: Hashable, Sendable {
    public var body: String
    /// The last day on which its meeting can be held.
    public var by: CalendarDate
    /// The last possible meeting, where the calendar has it.
    public var meeting: Meeting?
    /// Why there is none, where it has not.
    public var missing: MissingMeeting?
    /// The meeting's day, or the day counted for one that is not known.
    public var countedOn: CalendarDate
    /// The last day for handing in papers to it.
    public var papersDueOn: CalendarDate
  }

  /// How the plan stands against a day.
  public enum Lateness: Hashable, Sendable {
    /// So many days are left until the latest start.
    case inTime(daysLeft: Int)
    /// The latest start passed so many days ago; the last possible meeting has not.
    case late(days: Int)
    /// The last possible meeting of the deciding body was so many days ago.
    case missed(days: Int)
  }

  public var choice: NextChoice
  /// The day that must be met: a review's last day, or the last day of validity.
  public var dueOn: CalendarDate
  /// The bodies in the order they handle the item; the last one decides.
  public var stages: [Stage]
  /// The last day for handing in papers to the first body.
  public var papersDueOn: CalendarDate
  /// The first day of writing the officer's report.
  public var writingFrom: CalendarDate
  /// The first day of the referral; `nil` where the choice needs none.
  public var referralFrom: CalendarDate?
  /// The last day on which the work can begin and the day be met.
  public var latestStart: CalendarDate
  /// The setting's reason, so that a reader can see where the weeks come from.
  public var reason: String

  /// Whether some body's meeting is counted and not taken from the calendar.
  public var isEstimated: Bool { stages.contains { $0.meeting == nil } }

  /// The deciding body's part.
  public var decision: Stage? { stages.last }

  /// How the plan stands on a day.
  public func lateness(on day: CalendarDate) -> Lateness {
    if let decision, decision.countedOn < day {
      return .missed(days: day.days(since: decision.countedOn))
    }
    let left = latestStart.days(since: day)
    return left >= 0 ? .inTime(daysLeft: left) : .late(days: -left)
  }

  /// Plans backwards from a day, or `nil` where no body is to handle the item.
  public init?(
    for choice: NextChoice, dueOn: CalendarDate, through chain: [String],
    meetings: MeetingCalendar, leadTimes: LeadTimes
  ) {
    guard !chain.isEmpty else { return nil }
    var limit = dueOn + -leadTimes.minutesApprovalDays
    var stages: [Stage] = []
    for body in chain.reversed() {
      let stage = Self.stage(body, by: limit, meetings, leadTimes)
      stages.append(stage)
      limit = stage.papersDueOn
    }
    self.choice = choice
    self.dueOn = dueOn
    self.stages = stages.reversed()
    papersDueOn = limit
    writingFrom = limit + -7 * leadTimes.writingWeeks
    if choice == .revise {
      let referral = writingFrom + -7 * leadTimes.referralWeeks
      referralFrom = referral
      latestStart = referral + -7 * leadTimes.draftingWeeks
    } else {
      latestStart = writingFrom
    }
    reason = leadTimes.reason
  }

  private static func stage(
    _ body: String, by limit: CalendarDate, _ meetings: MeetingCalendar, _ leadTimes: LeadTimes
  ) -> Stage {
    let weeks = leadTimes.meetingIntervalWeeks
    switch meetings.lastPossible(of: body, by: limit, within: weeks) {
    case .meeting(let meeting):
      return Stage(
        body: body, by: limit, meeting: meeting, countedOn: meeting.on,
        papersDueOn: meeting.papersDue(leadTimes))
    case .unknown(let missing):
      let counted = limit + -7 * weeks
      return Stage(
        body: body, by: limit, missing: missing, countedOn: counted,
        papersDueOn: (counted + -leadTimes.papersDays).orPreviousWorkingDay)
    }
  }
}

extension Meeting {
  /// The last day for papers: as the meeting says, else by the setting, and never after dispatch.
  func papersDue(_ leadTimes: LeadTimes) -> CalendarDate {
    if let papersDueOn { return papersDueOn }
    let counted = (on + -leadTimes.papersDays).orPreviousWorkingDay
    return dispatchOn.map { min($0, counted) } ?? counted
  }
}
