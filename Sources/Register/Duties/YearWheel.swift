/// One year of work with the documents: meetings, last days to begin, due days.
public struct YearWheel: Hashable, Sendable {
  /// What a day of the wheel holds.
  public enum Event: Hashable, Sendable {
    /// A meeting, with what has to be decided there at the latest.
    case meeting(Meeting, decides: [DraftedNext])
    /// The last day for handing in papers to a meeting.
    case papersDue(Meeting)
    /// The last day to begin, for the choice suggested.
    case latestStart(DraftedNext)
    /// The referral is to go out.
    case referral(DraftedNext)
    /// The last day of validity, or of a review.
    case due(DraftedNext)

    var rank: Int {
      switch self {
      case .due: 0
      case .latestStart: 1
      case .referral: 2
      case .papersDue: 3
      case .meeting: 4
      }
    }
  }

  /// An event on its day.
  public struct Entry: Hashable, Sendable {
    public var day: CalendarDate
    public var event: Event
  }

  /// A month and what it holds, in order.
  public struct MonthEntries: Hashable, Sendable {
    public var month: Month
    public var entries: [Entry]
  }

  public var year: Int
  /// January to December; empty where the calendar has no such year.
  public var months: [MonthEntries]

  /// Puts together a year from drafts as `Planning.drafts` gives them.
  public init(year: Int, drafts: [DraftedNext], meetings: MeetingCalendar) {
    self.year = year
    guard let from = CalendarDate.first(ofYear: year), let last = CalendarDate.last(ofYear: year)
    else {
      months = []
      return
    }
    var entries: [Entry] = []
    var decided: [Meeting: [DraftedNext]] = [:]
    var begun: [DocumentID: Set<CalendarDate>] = [:]
    for draft in drafts {
      entries.append(Entry(day: draft.due.dueOn, event: .due(draft)))
      // One work can meet an end and a review on the same day: it begins once.
      guard let plan = draft.suggestedPlan,
        begun[draft.document, default: []].insert(plan.latestStart).inserted
      else { continue }
      entries.append(Entry(day: plan.latestStart, event: .latestStart(draft)))
      if let referral = plan.referralFrom {
        entries.append(Entry(day: referral, event: .referral(draft)))
      }
      if let meeting = plan.decision?.meeting { decided[meeting, default: []].append(draft) }
    }
    for meeting in meetings.meetings {
      entries.append(
        Entry(day: meeting.on, event: .meeting(meeting, decides: decided[meeting] ?? [])))
      if let papers = meeting.papersDueOn {
        entries.append(Entry(day: papers, event: .papersDue(meeting)))
      }
    }
    let inside = entries.enumerated().filter { from <= $1.day && $1.day <= last }.sorted {
      ($0.element.day, $0.element.event.rank, $0.offset)
        < ($1.element.day, $1.element.event.rank, $1.offset)
    }.map(\.element)
    let byMonth = Dictionary(grouping: inside) { Month(of: $0.day) }
    months = Month.all(from: from, until: last.next).map {
      MonthEntries(month: $0, entries: byMonth[$0] ?? [])
    }
  }
}
