import Cooperation
import KansliStore
import Register

extension Site {
  /// How much waits on the coordinator's first page, for whoever keeps the cooperations.
  func cooperationDeskTask(_ call: DeskCall) async throws -> [DeskPage.Task] {
    guard call.actor.rights.may(.keepCooperations) else { return [] }
    let findings = try await store.cooperations(for: call.actor).findings(on: call.frame.today)
    let waiting =
      try await store.cooperationTasks(for: call.actor).count
      + findings.count { $0.level != .note }
    guard waiting > 0 else { return [] }
    let phrases = call.frame.phrases
    return [
      DeskPage.Task(
        route: .international(.desk), title: phrases.cooperation.title,
        what: phrases.number(waiting))
    ]
  }
}
