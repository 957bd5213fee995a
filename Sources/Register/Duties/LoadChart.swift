/// How much comes due, by kind.
public struct Load: Hashable, Sendable {
  public var ends: Int
  public var reviews: Int

  public init(ends: Int = 0, reviews: Int = 0) {
    self.ends = ends
    self.reviews = reviews
  }

  public var total: Int { ends + reviews }

  mutating func add(_ due: DueDay) {
    switch due.kind {
    case .end: ends += 1
    case .review, .rule: reviews += 1
    }
  }
}

/// What a mandate period has in store: how many documents run out or are to be reviewed, month by
/// month, body by body, and at which meeting at the latest.
public struct LoadChart: Hashable, Sendable {
  /// The load of one month.
  public struct MonthLoad: Hashable, Sendable {
    public var month: Month
    public var load: Load
  }

  /// The load of one deciding body; `nil` for documents whose adopting body is not known.
  public struct BodyLoad: Hashable, Sendable {
    public var body: String?
    public var load: Load
  }

  /// What has to be decided at a meeting at the latest, for it is the last possible one.
  public struct MeetingLoad: Hashable, Sendable {
    public var meeting: Meeting
    public var items: [DraftedNext]
  }

  public var period: MandatePeriod
  /// Every month of the period, in order, the empty ones too.
  public var months: [MonthLoad]
  /// By name.
  public var bodies: [BodyLoad]
  /// The known meetings that are the last possible one for something, in order.
  public var meetings: [MeetingLoad]
  /// What falls due in the period and has no known last meeting.
  public var withoutMeeting: [DraftedNext]
  /// What was due before the period and still is open when it begins, as far as is known now.
  public var overdue: Load

  /// Counts drafts as `Planning.drafts` gives them.
  public init(_ period: MandatePeriod, _ drafts: [DraftedNext]) {
    self.period = period
    let inside = drafts.filter { period.from <= $0.due.dueOn && $0.due.dueOn < period.until }
    var overdue = Load()
    for draft in drafts where draft.due.dueOn < period.from { overdue.add(draft.due) }
    self.overdue = overdue
    var byMonth: [Month: Load] = [:]
    var byBody: [String?: Load] = [:]
    var byMeeting: [Meeting: [DraftedNext]] = [:]
    withoutMeeting = []
    for draft in inside {
      byMonth[Month(of: draft.due.dueOn), default: Load()].add(draft.due)
      byBody[draft.decidedBy, default: Load()].add(draft.due)
      if let meeting = draft.suggestedPlan?.decision?.meeting {
        byMeeting[meeting, default: []].append(draft)
      } else {
        withoutMeeting.append(draft)
      }
    }
    months = Month.all(from: period.from, until: period.until).map {
      MonthLoad(month: $0, load: byMonth[$0] ?? Load())
    }
    bodies = byBody.map { BodyLoad(body: $0.key, load: $0.value) }.sorted {
      ($0.body == nil ? 1 : 0, SortKey.make($0.body ?? ""))
        < ($1.body == nil ? 1 : 0, SortKey.make($1.body ?? ""))
    }
    meetings = byMeeting.map { MeetingLoad(meeting: $0.key, items: $0.value) }.sorted {
      ($0.meeting.on, $0.meeting.body) < ($1.meeting.on, $1.meeting.body)
    }
  }

  /// The most that any month holds.
  public var highest: Int { months.map(\.load.total).max() ?? 0 }

  /// All that falls due in the period.
  public var total: Load {
    months.reduce(into: Load()) {
      $0.ends += $1.load.ends
      $0.reviews += $1.load.reviews
    }
  }
}

extension DraftedNext {
  /// The way back of the choice suggested.
  public var suggestedPlan: BackwardPlan? { option(suggested)?.plan }
}

extension Planning {
  /// The due days of a document that are open on a day, by the taxonomy's rule too.
  public func dueDays(_ subject: ReminderSubject, on day: CalendarDate) -> [DueDay] {
    let rule = taxonomy?.entry(for: subject.record.document.type)?.review
    return subject.record.timeline.dueDays(on: day, reviewEvery: rule?.everyMonths)
  }

  /// The drafted next of every due day that is open on a day, by due day and title.
  public func drafts(
    _ subjects: some Sequence<ReminderSubject>, on day: CalendarDate
  ) -> [DraftedNext] {
    subjects.flatMap { subject in
      dueDays(subject, on: day).map { draft(subject, $0, on: day) }
    }.sorted {
      ($0.due.dueOn, SortKey.make($0.title), $0.document, $0.due.kind.rawValue)
        < ($1.due.dueOn, SortKey.make($1.title), $1.document, $1.due.kind.rawValue)
    }
  }
}
