import Hummingbird
import KansliStore
import Register

/// The handlers of the watch.
extension Site {
  func addWatch(to router: Router<Context>) {
    desk(router, .watch) { try await watchPage($0) }
  }

  private func watchPage(_ call: DeskCall) async throws -> Response {
    let query = try WatchQuery(call.request)
    let today = call.frame.today
    let months = query.months ?? call.frame.settings.watch.horizonMonths
    let list = try await store.watchList(on: today, through: today.addingMonths(months))
    let bodies = Set(list.items.compactMap(\.next.decidedBy)).sorted {
      SortKey.make($0) < SortKey.make($1)
    }
    let items = list.items.filter { item in
      query.body.map { $0 == item.next.decidedBy.map(Slug.make) } ?? true
    }
    let (mine, others) = Self.documents(items, of: call.actor.id, list)
    return try await show(
      WatchPage(
        frame: call.frame, query: query, months: months, list: list, mine: mine, others: others,
        bodies: bodies, chart: Self.mandate(on: today).map { LoadChart($0, list.drafts) },
        wheel: YearWheel(
          year: query.year ?? today.civil.year, drafts: list.drafts, meetings: list.meetings)))
  }

  /// The period to plan for: the present one, or the next where less than two years are left.
  private static func mandate(on day: CalendarDate) -> MandatePeriod? {
    guard let period = MandatePeriod(containing: day) else { return nil }
    return day.addingMonths(24) < period.until ? period : period.next
  }

  /// What is due of each document, one's own apart.
  private static func documents(
    _ items: [WatchItem], of account: String, _ list: WatchList
  ) -> (mine: [[WatchItem]], others: [[WatchItem]]) {
    var documents: [[WatchItem]] = []
    var places: [DocumentID: Int] = [:]
    for item in items {
      if let place = places[item.document.id] {
        documents[place].append(item)
      } else {
        places[item.document.id] = documents.count
        documents.append([item])
      }
    }
    let mine = documents.filter { $0.contains { list.isOf(account, $0) } }
    return (mine, documents.filter { !$0.contains { list.isOf(account, $0) } })
  }

  /// One's own due items that are late or begin within a month, for the desk's first page.
  func dueTasks(_ call: DeskCall) async throws -> [DeskPage.Task] {
    let today = call.frame.today
    let words = call.frame.phrases.watch
    let list = try await store.watchList(on: today)
    let mine = Self.documents(list.items, of: call.actor.id, list).mine.compactMap(\.first)
    return mine.filter { item in
      guard item.matters.isEmpty else { return false }
      guard let plan = item.next.suggestedPlan else { return true }
      return plan.latestStart <= today.addingMonths(1) || item.next.due.dueOn < today
    }.prefix(10).map { item in
      let start = item.next.suggestedPlan.map { " " + words.start($0, today) } ?? ""
      return DeskPage.Task(
        route: .newMatter(
          document: item.document.slug, proposal: nil,
          next: item.next.option(item.next.suggested).map { NextMatter($0) }),
        title: item.next.title, what: words.due(item.next.due, today) + start)
    }
  }
}

extension WatchQuery {
  init(_ request: Request) throws {
    func number(_ name: String, _ range: ClosedRange<Int>) throws -> Int? {
      guard let text = request.parameter(name) else { return nil }
      guard let value = Int(text), range.contains(value) else {
        throw BadParameter(name: name, value: text)
      }
      return value
    }
    self.init(
      body: request.parameter("organ"), months: try number("manader", 1...120),
      year: try number("ar", 1900...2199))
  }
}
