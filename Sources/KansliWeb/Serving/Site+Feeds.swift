import Accounts
import HTTPTypes
import Hummingbird
import KansliStore
import NIOCore
import Publishing
import Register

/// The calendars that others subscribe to.
extension Site {
  static let calendarType = "text/calendar; charset=utf-8"

  func addFeeds(to router: Router<Context>) {
    router.get(RouterPath(Route.Kind.calendar.rawValue)) { request, _ in
      try await respond(request, type: Self.calendarType) { state in
        try await publicCalendar(state, address(of: request))
      }
    }
    router.get(RouterPath(Route.Kind.latest.rawValue)) { request, _ in
      try await respond(request, type: "application/atom+xml; charset=utf-8") { state in
        try await latestDecisions(state, address(of: request))
      }
    }
    guard hasDesk else { return }
    router.get(RouterPath(Route.Kind.ownCalendar.rawValue)) { request, context in
      try await ownCalendar(request, try context.parameters.require("token"))
    }
  }

  /// The address that the site is reached by, without a path.
  private func address(of request: Request) -> String {
    doors.publicAddress ?? "http://\(request.head.authority ?? "localhost")"
  }

  /// The host's name: part of every event's name, so that it is nobody else's.
  private static func host(_ address: String) -> String {
    let rest = address.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first
    return rest.map { String($0.prefix { $0 != ":" }) } ?? "localhost"
  }

  /// A number of content that is another where the content is (FNV-1a): not against forgery.
  private static func digest(_ bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }

  /// Ends of validity and reviews of every document.
  private func publicCalendar(
    _ state: PageCache.State, _ address: String
  ) async throws -> [UInt8] {
    let words = Language.swedish.phrases.watch
    let list = try await store.watchList(on: state.day)
    let settings = try await store.settings()
    let slugs = Dictionary(
      list.items.map { ($0.next.document, $0.document.slug) }, uniquingKeysWith: { $1 })
    // What lapsed long ago is no day to come.
    let from = state.day.addingMonths(-12)
    let events = list.items.map(\.next).filter { from <= $0.due.dueOn }.map { next in
      CalendarEvent(
        next.due, host: Self.host(address), summary: words.dueEvent(next),
        details: words.due(next.due, state.day) + " " + words.afterwards(next, state.day),
        url: slugs[next.document].map {
          address + Route.document(slug: $0, on: nil).path(.swedish)
        })
    }
    let name = settings.organisation.name
    return CalendarFeed(
      name: words.feedName(name.isEmpty ? Language.swedish.phrases.site.municipality : name),
      changedAt: state.version.changedAt ?? Instant(microseconds: 0), events: events
    ).bytes
  }

  /// The decisions last taken, as a feed to follow.
  private func latestDecisions(
    _ state: PageCache.State, _ address: String
  ) async throws -> [UInt8] {
    let phrases = Language.swedish.phrases
    let overview = try await store.overview(on: state.day, latest: 50)
    let name = try await store.settings().organisation.name
    let entries = overview.latest.map { recorded in
      let decision = recorded.decision
      let acts = Set(decision.effects.map { phrases.effect($0.kind) }).sorted()
      let titles = recorded.documents.map(\.title)
      return AtomFeed.Entry(
        id: "\(address)/#\(decision.id.rawValue)",
        title: "\(decision.header.body) \(SwedishWatch.list(acts)) \(SwedishWatch.list(titles))",
        updatedAt: decision.recordedAt,
        summary: decision.header.moment.decidedOn.map(phrases.day) ?? "",
        link: recorded.documents.first.map {
          address + Route.document(slug: $0.slug, on: nil).path(.swedish)
        } ?? address)
    }
    return AtomFeed(
      id: address + Route.latest.path(.swedish),
      title: phrases.watch.feedName(name.isEmpty ? phrases.site.municipality : name),
      updatedAt: state.version.changedAt ?? Instant(microseconds: 0), entries: entries
    ).bytes
  }

  /// What one answers for, and the meetings that handle one's matters.
  private func ownCalendar(_ request: Request, _ name: String) async throws -> Response {
    let text = name.hasSuffix(".ics") ? String(name.dropLast(4)) : name
    guard let secret = SecretToken(text),
      let account = try await store.tokenOwner(
        secret.fingerprint, .calendar, at: clock.now()),
      !account.isDisabled, account.rights.may(.workAtDesk)
    else { throw HTTPError(.notFound) }
    let version = try await store.version()
    let bytes = try await ownEvents(account, version, address(of: request))
    // The content itself is what the tag tells of: meetings and offices are in it too.
    let tag = "\"\(Self.digest(bytes))\""
    var headers = HTTPFields.pages(type: Self.calendarType)
    headers[.eTag] = tag
    headers[.cacheControl] = "private, max-age=0, must-revalidate"
    if request.headers[.ifNoneMatch].map({ $0 == "*" || $0.contains(tag) }) ?? false {
      return Response(status: .notModified, headers: headers)
    }
    headers[.contentLength] = "\(bytes.count)"
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private func ownEvents(
    _ account: Account, _ version: RegisterVersion, _ address: String
  ) async throws -> [UInt8] {
    let language = Language(rawValue: account.language) ?? .swedish
    let words = language.phrases.watch
    let (today, host) = (clock.today(), Self.host(address))
    let list = try await store.watchList(on: today)
    var events: [CalendarEvent] = []
    for item in list.items where list.isOf(account.id, item) {
      let url = address + Route.document(slug: item.document.slug, on: nil).path(language)
      let next = item.next
      let plan = next.suggestedPlan
      events.append(
        CalendarEvent(
          next.due, host: host, summary: words.dueEvent(next),
          details: [
            words.due(next.due, today), words.afterwards(next, today), words.suggestion(next),
          ].joined(separator: " "), url: url, alarmDaysBefore: [30]))
      if let plan, item.matters.isEmpty {
        events.append(
          CalendarEvent(
            uid: "start-" + CalendarEvent.uid(for: next.due, host: host), on: plan.latestStart,
            summary: words.startEvent(next), details: words.meeting(plan, today), url: url,
            alarmDaysBefore: [14]))
      }
    }
    let actor = Actor(
      account, recorder: Recorder(name: account.id, now: clock.now, makeID: makeReference))
    for view in try await store.matters(.mine, for: actor) {
      let url = address + Route.matter(id: view.matter.id.rawValue).path(language)
      for meeting in view.meetings where !meeting.isCancelled {
        events.append(
          CalendarEvent(
            uid: "\(meeting.id)-\(view.matter.id.rawValue)@\(host)", on: meeting.heldOn,
            summary: words.meetingEvent(meeting.body, view.matter.title), url: url))
      }
    }
    let name = try await store.settings().organisation.name
    return CalendarFeed(
      name: words.myFeedName(name.isEmpty ? language.phrases.site.municipality : name),
      changedAt: version.changedAt ?? Instant(microseconds: 0), events: events
    ).bytes
  }
}
