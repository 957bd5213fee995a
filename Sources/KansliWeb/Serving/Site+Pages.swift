import HTML
import HTTPTypes
import Hummingbird
import KansliStore
import NIOCore
import Register

/// The handlers of pages: read input, ask, build the page, return.
extension Site {
  public typealias Context = SiteContext

  /// Documents on a page of the register.
  static let pageSize = 100
  /// Documents that the front page draws one by one.
  static let drawnDocuments = 60

  /// The router: every pattern, pages in both languages.
  public func router() -> Router<Context> {
    let router = Router(context: Context.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: ErrorPages(site: self))
    if hasDesk {
      addDoors(to: router)
      addReview(to: router)
      addMatters(to: router)
      addDrafts(to: router)
      addReferrals(to: router)
      addDecisions(to: router)
      addDecisionWay(to: router)
      addCorrections(to: router)
      addWatch(to: router)
      addMeetings(to: router)
      addAccounts(to: router)
      addOwnPage(to: router)
      addOffices(to: router)
      addReorganisations(to: router)
      addHistory(to: router)
      addPapers(to: router)
      addRules(to: router)
      addDraftHistory(to: router)
      addOutbox(to: router)
      addRelations(to: router)
      addPartners(to: router)
      addAgreements(to: router)
      addActivities(to: router)
      addProjects(to: router)
      addAssignments(to: router)
      addContributions(to: router)
      addPictures(to: router)
      addReports(to: router)
      addReportsEntrance(to: router)
      addPartnerTables(to: router)
      addScreenings(to: router)
      addExemptions(to: router)
      addSources(to: router)
    }
    for kind in Route.Kind.allCases where kind.isPage && !kind.isDesk && !kind.isDoor {
      for language in Language.allCases {
        let prefix = language == .english ? "/en" : ""
        let pattern = prefix + (kind == .front && !prefix.isEmpty ? "" : kind.rawValue)
        router.get(RouterPath(pattern)) { request, context in
          try await page(kind, request, context, language)
        }
      }
    }
    addFiles(to: router)
    addFeeds(to: router)
    addAPI(to: router)
    addInternationalAPI(to: router)
    return router
  }

  private func page(
    _ kind: Route.Kind, _ request: Request, _ context: Context, _ language: Language
  ) async throws -> Response {
    // Whoever is signed in has ways to the desk from a document, on a page that is nobody else's.
    if kind == .document, hasDesk, let secret = DeskCookie.session.secret(in: request),
      let person = try await signedIn(secret), person.rights.may(.workAtDesk)
    {
      var frame = try await self.frame(language)
      (frame.isDesk, frame.person) = (false, person)
      frame.hasInternational = try await store.hasPublicCooperations()
      return try await show(try await body(kind, request, context, frame))
    }
    return try await respond(request) { state in
      var frame = Frame(
        language: language, settings: try await store.settings(), today: state.day,
        entries: state.version.head.count)
      frame.hasInternational = try await store.hasPublicCooperations()
      return try await body(kind, request, context, frame).html.bytes
    }
  }

  private func body(
    _ kind: Route.Kind, _ request: Request, _ context: Context, _ frame: Frame
  ) async throws -> any Page {
    switch kind {
    case .front: return try await front(frame)
    case .register: return try await register(RegisterQuery(request), frame)
    case .document: return try await document(request, context, frame)
    case .edition: return try await edition(context, frame)
    case .bodies:
      return IndexPage(
        frame: frame, route: .bodies, title: frame.phrases.site.bodies,
        lead: frame.phrases.list.bodiesLead,
        entries: try await store.bodies().map { (.body(slug: Slug.make($0)), $0) },
        notes: try await store.formerBodies(on: frame.today).mapValues {
          frame.phrases.reorganisation.endedShort($0.takesEffectOn)
        })
    case .body:
      let slug = try context.parameters.require("slug")
      return BodyPage(
        frame: frame, overview: try await store.body(slug: slug, on: frame.today))
    case .topics:
      return IndexPage(
        frame: frame, route: .topics, title: frame.phrases.site.topics,
        lead: frame.phrases.list.topicsLead,
        entries: try await store.topics().map { (.topic(slug: Slug.make($0.name)), $0.name) })
    case .topic:
      let slug = try context.parameters.require("slug")
      let name = try await store.topic(slug: slug)
      return try await register(
        RegisterQuery(topic: slug, day: try request.day("den")), frame, heading: name)
    case .types:
      return TypesPage(
        frame: frame, inForce: try await store.overview(on: frame.today, latest: 0).inForce)
    case .about: return AboutPage(frame: frame)
    case .referrals:
      return PublicReferralsPage(frame: frame, referrals: try await store.publicReferrals())
    case .publicReferral:
      let id = try context.parameters.require("id")
      guard let referral = try await store.publicReferrals().first(where: { $0.id == id }) else {
        throw StoreError.unknown(.referral, id)
      }
      return PublicReferralPage(frame: frame, referral: referral)
    default:
      if let page = try await international(kind, context, frame) { return page }
      preconditionFailure("\(kind) is no public page")
    }
  }

  private func front(_ frame: Frame) async throws -> FrontPage {
    FrontPage(
      frame: frame, overview: try await store.overview(on: frame.today, latest: 8),
      curve: try await store.curve(),
      records: try await store.timelines(atMost: Self.drawnDocuments) ?? [],
      topics: try await store.topics().map(\.name))
  }

  private func register(
    _ query: RegisterQuery, _ frame: Frame, heading: String? = nil
  ) async throws -> RegisterPage {
    let (bodies, topics) = (try await store.bodies(), try await store.topics().map(\.name))
    func named(_ slug: String?, _ names: [String], _ parameter: String) throws -> String? {
      guard let slug else { return nil }
      guard let name = names.first(where: { Slug.make($0) == slug }) else {
        throw BadParameter(name: parameter, value: slug)
      }
      return name
    }
    let day = query.day ?? frame.today
    let filter = StatusFilter(
      standing: query.standing, type: query.type, body: try named(query.body, bodies, "organ"),
      topic: try named(query.topic, topics, "amne"))
    let items = try await store.status(
      on: day, filter: filter, after: try query.after.map(Self.place), limit: Self.pageSize + 1)
    let shown = Array(items.prefix(Self.pageSize))
    let isWhole = query.after == nil && shown.count == items.count
    let isUnfiltered = filter == StatusFilter()
    let total =
      isWhole
      ? shown.count
      : isUnfiltered ? try await store.counts(on: day).values.reduce(0, +) : nil
    return RegisterPage(
      frame: frame, query: query, items: shown, total: total,
      next: items.count > shown.count
        ? shown.last.map { "\($0.place.sortKey)/\($0.place.slug)" } : nil,
      bodies: bodies, topics: topics, heading: heading)
  }

  private func document(
    _ request: Request, _ context: Context, _ frame: Frame
  ) async throws -> DocumentPage {
    let day = try request.day("den")
    return DocumentPage(
      frame: frame,
      view: try await store.document(slug: try context.parameters.require("slug")),
      askedDay: day == frame.today ? nil : day)
  }

  private func edition(_ context: Context, _ frame: Frame) async throws -> EditionPage {
    let slug = try context.parameters.require("slug")
    let view = try await store.document(slug: slug)
    let number = Int(try context.parameters.require("number")) ?? 0
    guard let edition = view.editions.first(where: { $0.number == number }) else {
      throw StoreError.unknownEdition(slug: slug, number: number)
    }
    return EditionPage(frame: frame, view: view, edition: edition)
  }

  static func place(_ text: String) throws -> StatusItem.Place {
    guard let slash = text.lastIndex(of: "/") else {
      throw BadParameter(name: "efter", value: text)
    }
    return StatusItem.Place(
      sortKey: String(text[..<slash]), slug: String(text[text.index(after: slash)...]))
  }
}

/// A value of an address that is none of those there are.
struct BadParameter: Error {
  var name: String
  var value: String
}

/// A day that is none.
struct BadDay: Error {
  var text: String
}

extension Request {
  /// A parameter that has a value.
  func parameter(_ name: String) -> String? {
    uri.queryParameters[Substring(name)].map(String.init).flatMap { $0.isEmpty ? nil : $0 }
  }

  func day(_ name: String) throws -> CalendarDate? {
    guard let text = parameter(name) else { return nil }
    guard let day = CalendarDate(text) else { throw BadDay(text: text) }
    return day
  }

  func value<T: RawRepresentable<String>>(_ name: String, _ type: T.Type = T.self) throws -> T? {
    guard let text = parameter(name) else { return nil }
    guard let value = T(rawValue: text) else { throw BadParameter(name: name, value: text) }
    return value
  }
}

extension RegisterQuery {
  init(_ request: Request) throws {
    self.init(
      type: try request.value("typ"), body: request.parameter("organ"),
      topic: request.parameter("amne"), standing: try request.value("standing"),
      day: try request.day("den"), after: request.parameter("efter"))
  }
}
