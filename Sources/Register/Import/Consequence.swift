/// What would apply if some decisions were recorded: shown before anyone records them.
public struct Consequence: Sendable, Hashable {
  /// A stretch that begins, ends or moves by it.
  public struct Change: Sendable, Hashable {
    public var edition: Int
    /// How the stretch is on record now; `nil` where it is new.
    public var before: Timeline.Period?
    /// How it would be; `nil` where nothing would be left of it.
    public var after: Timeline.Period?
  }

  public var document: DocumentID
  /// In order of days.
  public var changes: [Change]
  /// Days that nothing would apply on between stretches, that are no gap now.
  public var newGaps: [Timeline.Gap]
  /// Gaps of now that would be filled, from their first day at the least.
  public var closedGaps: [Timeline.Gap]
  /// What is in force from when to when, as it is on record and as it would be.
  public var before: [Timeline.Period]
  public var after: [Timeline.Period]
  /// Why it cannot be recorded, where it cannot.
  public var refusal: Refusal?

  /// Folds drafts, one after the other, into what is on record.
  public init(of drafts: [DecisionDraft], on timeline: Timeline) {
    document = timeline.document
    var entries = timeline.entries
    var last = timeline
    var refused: Refusal?
    for (index, draft) in drafts.enumerated() {
      refused = refused ?? last.refusal(of: draft)
      let sequence = (entries.map(\.sequence).max() ?? 0) + 1
      entries.append(
        draft.entry(
          id: DecisionID("\u{0}draft\(index)"), sequence: sequence, recordedAt: .beginning,
          recordedBy: ""))
      last = Timeline(entries, document: timeline.document)
    }
    refusal = refused
    changes = refused == nil ? Self.changes(timeline.periods, last.periods) : []
    newGaps = refused == nil ? last.gaps.filter { !timeline.gaps.contains($0) } : []
    closedGaps =
      refused == nil ? timeline.gaps.filter { last.period(on: $0.from) != nil } : []
    before = timeline.periods
    after = refused == nil ? last.periods : timeline.periods
  }

  /// Stretches that are not the same before and after, paired by edition and first day.
  private static func changes(
    _ before: [Timeline.Period], _ after: [Timeline.Period]
  ) -> [Change] {
    var gone = before
    var changes: [(from: CalendarDate, change: Change)] = []
    for period in after {
      let index = gone.firstIndex { $0.edition == period.edition && $0.from == period.from }
      let old = index.map { gone.remove(at: $0) }
      if let old, old.until == period.until, old.end == period.end { continue }
      changes.append((period.from, Change(edition: period.edition, before: old, after: period)))
    }
    changes += gone.map { ($0.from, Change(edition: $0.edition, before: $0, after: nil)) }
    return changes.sorted { $0.from < $1.from }.map(\.change)
  }
}
