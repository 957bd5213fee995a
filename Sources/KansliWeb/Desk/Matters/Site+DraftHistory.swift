import Hummingbird
import KansliStore
import Markdown
import Register

/// The handler of a matter's versions and comments.
extension Site {
  func addDraftHistory(to router: Router<Context>) {
    desk(router, .draftHistory) { try await draftHistory($0) }
  }

  private func draftHistory(_ call: DeskCall) async throws -> Response {
    let id = try call.matterID()
    let view = try await store.matter(id, for: call.actor)
    var compared: (from: Draft, to: Draft)?
    if let from = try await version("fran", call), let to = try await version("till", call) {
      compared = from.version <= to.version ? (from, to) : (to, from)
    }
    let last = try await store.draft(of: id, for: call.actor)
    var provisions: [String: String] = [:]
    for provision in last?.provisions ?? [] {
      provisions[provision.id] = String(provision.text.prefix(80))
    }
    return try await show(
      DraftHistoryPage(
        frame: call.frame, view: view,
        versions: try await store.draftVersions(of: id, for: call.actor),
        comments: try await store.comments(of: id, for: call.actor),
        referrals: try await store.referrals(of: id, for: call.actor), compared: compared,
        provisions: provisions, names: try await store.accountNames()))
  }

  /// The version that a parameter of the address names.
  private func version(_ name: String, _ call: DeskCall) async throws -> Draft? {
    guard let text = call.request.parameter(name) else { return nil }
    guard let number = Int(text),
      let draft = try await store.draft(number, of: try call.matterID(), for: call.actor)
    else { throw BadParameter(name: name, value: text) }
    return draft
  }
}
