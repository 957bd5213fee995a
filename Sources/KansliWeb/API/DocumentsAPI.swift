import Foundation
import HTTPTypes
import Hummingbird
import KansliStore
import NIOCore
import Register

/// The open API: the same forms as the commands with `--json`.
extension Site {
  /// Documents on a page of the API, unless fewer are asked for.
  static let apiPageSize = 100
  /// Documents on a page at the most.
  static let apiPageLimit = 1000

  func addAPI(to router: Router<Context>) {
    router.get(RouterPath(Route.Kind.documentsAPI.rawValue)) { request, _ in
      try await documents(request)
    }
    router.get(RouterPath(Route.Kind.documentAPI.rawValue)) { request, context in
      let slug = try context.parameters.require("slug")
      let asked = try request.day("on")
      return try await respond(request, type: "application/json") { state in
        let view = try await store.document(slug: slug)
        let day = asked ?? state.day
        let status = try await store.status(slug: slug, on: day)
        return Array(
          try Self.encoder.encode(
            DocumentJSON(
              timeline: RegisterJSON.Timeline(view.document, view.timeline, today: day),
              on: day, status: status.map(RegisterJSON.Status.init),
              proposals: view.proposals.map(DocumentJSON.Proposal.init),
              finality: DocumentJSON.Finality.list(view, on: min(day, state.day)))))
      }
    }
  }

  private func documents(_ request: Request) async throws -> Response {
    let asked = try request.day("on")
    let filter = StatusFilter(
      standing: try request.value("standing"), type: try request.value("type"))
    let limit = try self.limit(request)
    let after = try request.parameter("after").map(Self.place)
    // The link to the next page depends on what the page holds, so it is found first.
    let day = asked ?? clock.today()
    let items = try await store.status(on: day, filter: filter, after: after, limit: limit + 1)
    let shown = items.prefix(limit)
    var response = try await respond(request, type: "application/json") { _ in
      Array(try Self.encoder.encode(shown.map(RegisterJSON.Status.init)))
    }
    if items.count > limit, let last = shown.last {
      let place = "\(last.place.sortKey)/\(last.place.slug)"
      response.headers[.linkNext] = "<\(next(request, place))>; rel=\"next\""
    }
    return response
  }

  private func limit(_ request: Request) throws -> Int {
    guard let text = request.parameter("limit") else { return Self.apiPageSize }
    guard let limit = Int(text), (1...Self.apiPageLimit).contains(limit) else {
      throw BadParameter(name: "limit", value: text)
    }
    return limit
  }

  private func next(_ request: Request, _ place: String) -> String {
    var components = URLComponents()
    components.path = Route.documentsAPI.path(.swedish)
    let kept = ["on", "standing", "type", "limit"].compactMap { name in
      request.parameter(name).map { URLQueryItem(name: name, value: $0) }
    }
    components.queryItems = kept + [URLQueryItem(name: "after", value: place)]
    return components.string ?? components.path
  }

  static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
}

/// A document over HTTP: its timeline, with how it stands on the day asked and what is proposed.
struct DocumentJSON: Encodable {
  struct Proposal: Encodable {
    var proposes: DecisionReading.Action
    var validThrough: String?
    var from: String?
    var to: String?

    init(_ proposal: ProposalRecord) {
      proposes = proposal.proposes
      validThrough = proposal.validThrough
      from = proposal.from
      to = proposal.to
    }
  }

  var timeline: RegisterJSON.Timeline
  var on: CalendarDate
  var status: RegisterJSON.Status?
  var proposals: [Proposal]
  var finality: [Finality]

  private enum Keys: String, CodingKey {
    case on, status, proposals, finality
  }

  /// The timeline's keys stand at the top, as on the command line.
  func encode(to encoder: any Encoder) throws {
    try timeline.encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(on, forKey: .on)
    try container.encodeIfPresent(status, forKey: .status)
    try container.encode(proposals, forKey: .proposals)
    try container.encode(finality, forKey: .finality)
  }
}

/// An error of the API (RFC 9457).
struct Problem: Encodable {
  var type = "about:blank"
  var title: String
  var status: Int
  var detail: String
}
