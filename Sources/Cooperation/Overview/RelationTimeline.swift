import Register

/// What a relation has been through, as it is drawn: its states, its agreements and projects as
/// stretches of days, and what was done as points.
public struct RelationTimeline: Hashable, Sendable {
  /// A stretch of days.
  public struct Span: Hashable, Sendable {
    /// What it is.
    public enum Kind: Hashable, Sendable {
      case state(RelationState)
      case agreement(AgreementID)
      case project(CooperationID)
    }

    public var kind: Kind
    public var title: String
    public var from: CalendarDate
    /// The first day after it; `nil` where nothing ends it.
    public var until: CalendarDate?
  }

  /// Something done.
  public struct Point: Hashable, Sendable {
    public var activity: String
    public var kind: Activity.Kind
    public var title: String
    public var from: CalendarDate
    public var through: CalendarDate
  }

  public var states: [Span]
  public var agreements: [Span]
  public var projects: [Span]
  public var activities: [Point]

  public init(
    steps: [RelationStep], agreements: [Agreement], projects: [Project], activities: [Activity]
  ) {
    states = steps.enumerated().compactMap { index, step in
      let until = index + 1 < steps.count ? steps[index + 1].on : nil
      // What lasted no day has no length; what ended goes on for ever and needs no bar.
      guard until != step.on, step.state != .ended || until != nil else { return nil }
      return Span(kind: .state(step.state), title: "", from: step.on, until: until)
    }
    self.agreements = agreements.compactMap { agreement in
      guard let signed = agreement.signedOn else { return nil }
      return Span(
        kind: .agreement(agreement.id), title: agreement.title, from: agreement.from ?? signed,
        until: agreement.end.end.until)
    }.sorted { $0.from < $1.from }
    self.projects = projects.compactMap { project in
      guard let from = project.from, project.state == .running || project.state == .completed
      else { return nil }
      return Span(
        kind: .project(project.id), title: project.title, from: from,
        until: project.through?.next)
    }.sorted { $0.from < $1.from }
    self.activities = activities.map {
      Point(activity: $0.id, kind: $0.kind, title: $0.title, from: $0.from, through: $0.lastDay)
    }.sorted { ($0.from, $0.activity) < ($1.from, $1.activity) }
  }

  /// The first and the last day that anything is drawn on, with today where something goes on.
  public func extent(today: CalendarDate) -> (from: CalendarDate, through: CalendarDate)? {
    let spans = states + agreements + projects
    let starts = spans.map(\.from) + activities.map(\.from)
    let ends = spans.map { $0.until?.previous ?? today } + activities.map(\.through)
    guard let from = starts.min(), let through = ends.max() else { return nil }
    return (from, max(from, through))
  }
}
