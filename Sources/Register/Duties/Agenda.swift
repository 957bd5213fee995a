/// A document that a body has to handle at a meeting at the latest, or should have already.
public struct AgendaItem: Hashable, Sendable {
  public var draft: DraftedNext
  /// The body's part of the plan: what it is counted from and by when.
  public var stage: BackwardPlan.Stage
  /// Whether the last possible meeting was an earlier one.
  public var isOverdue: Bool
}

extension Planning {
  /// What a body has to handle at a meeting at the latest: the items for which it is the last
  /// possible one, by the choice suggested, and before them those for which that one has passed.
  ///
  /// - Parameter drafts: the open ones, as `drafts(_:on:)` gives them.
  public func agenda(for meeting: Meeting, _ drafts: [DraftedNext]) -> [AgendaItem] {
    let body = meeting.body.lowercased()
    let items = drafts.compactMap { draft -> AgendaItem? in
      guard
        let stage = draft.suggestedPlan?.stages.last(where: { $0.body.lowercased() == body }),
        stage.countedOn <= meeting.on
      else { return nil }
      return AgendaItem(draft: draft, stage: stage, isOverdue: stage.countedOn < meeting.on)
    }
    return items.filter(\.isOverdue) + items.filter { !$0.isOverdue }
  }
}
