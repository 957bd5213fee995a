import KansliStore
import Publishing
import Register

/// What the agenda of a meeting says of its matters.
extension Site {
  func asks(of view: MeetingView, _ call: DeskCall) async throws -> [MatterID: AgendaAsk] {
    var asks: [MatterID: AgendaAsk] = [:]
    for one in view.matters {
      var ask = AgendaAsk(
        lead: OperativeText.lead(of: view.meeting.body, in: one.matter.chain),
        clauses: try await clauses(of: one, call))
      if one.matter.place == .decided,
        let id = one.steps.last(where: { $0.decision != nil })?.decision
      {
        let decision = try await store.decision(id, for: call.actor)
        if !decision.isVoid { ask.decision = (id, decision.standing.header) }
      }
      asks[one.matter.id] = ask
    }
    return asks
  }
}
