/// The first decision that can be reached when the work begins on a day: what is left to ask when
/// the latest start has passed.
public struct ForwardPlan: Hashable, Sendable {
  /// One body's meeting on the way.
  public struct Stage: Hashable, Sendable {
    public var body: String
    /// The first meeting whose papers can be ready; `nil` where the calendar has none such.
    public var meeting: Meeting?
    /// The meeting's day, or the day counted for one that is not known.
    public var countedOn: CalendarDate
  }

  public var choice: NextChoice
  public var startOn: CalendarDate
  /// The bodies in the order they handle the item; the last one decides.
  public var stages: [Stage]

  /// The day of the decision, meeting or estimate.
  public var decidedOn: CalendarDate { stages.last?.countedOn ?? startOn }

  /// Whether some body's meeting is counted and not taken from the calendar.
  public var isEstimated: Bool { stages.contains { $0.meeting == nil } }

  /// Plans forward from a day, or `nil` where no body is to handle the item.
  public init?(
    for choice: NextChoice, from day: CalendarDate, through chain: [String],
    meetings: MeetingCalendar, leadTimes: LeadTimes
  ) {
    guard !chain.isEmpty else { return nil }
    self.choice = choice
    startOn = day
    stages = []
    var weeks = leadTimes.writingWeeks
    if choice == .revise { weeks += leadTimes.draftingWeeks + leadTimes.referralWeeks }
    var ready = day + 7 * weeks
    for body in chain {
      let meeting = meetings.meetings(of: body).first { ready <= $0.papersDue(leadTimes) }
      let counted =
        meeting?.on ?? ready + leadTimes.papersDays + 7 * leadTimes.meetingIntervalWeeks
      stages.append(Stage(body: body, meeting: meeting, countedOn: counted))
      ready = counted
    }
  }
}
