import HTML
import KansliStore
import Publishing
import Register

/// What is due, for whoever is signed in: one's own first, then all.
struct WatchPage: Page {
  /// The choices of how far ahead, in months.
  static let periods = [12, 24, 48]
  /// Due days on a page, in each of its lists.
  static let limit = 100

  var frame: Frame
  var query: WatchQuery
  var months: Int
  var list: WatchList
  /// What is due of each document that one answers for.
  var mine: [[WatchItem]]
  /// The same of the other documents.
  var others: [[WatchItem]]
  var bodies: [String]
  var chart: LoadChart?
  var wheel: YearWheel

  var route: Route { .watch(query) }
  var title: String { words.title }
  private var words: Shared<WatchPhrases> { phrases.watch }

  var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      filter
      section("mina", words.mine) { rows(mine, words.mineEmpty) }
      if !others.isEmpty || mine.isEmpty {
        section("alla", mine.isEmpty ? words.all : words.others) {
          rows(others, words.allEmpty)
        }
      }
      wheelPart
      if let chart { load(chart) }
      element("p") { link(.me, words.calendar) }
    }
  }

  private var filter: HTML {
    element(
      "form", ["class": "ask", "method": "get", "action": frame.path(.watch(WatchQuery()))]
    ) {
      element("label") {
        words.periodLabel + " "
        element("select", ["name": "manader"]) {
          for count in Set(Self.periods + [months]).sorted() {
            element("option", ["value": "\(count)", "selected": count == months ? "" : nil]) {
              words.period(count)
            }
          }
        }
      }
      element("label") {
        words.bodyLabel + " "
        element("select", ["name": "organ"]) {
          element("option", ["value": ""]) { words.allBodies }
          for body in bodies {
            let slug = Slug.make(body)
            element(
              "option",
              [
                "value": slug, "selected": slug == query.body ? "" : nil, "lang": swedish,
              ]
            ) { body }
          }
        }
      }
      element("button") { phrases.site.show }
    }
  }

  @HTMLBuilder private func rows(_ documents: [[WatchItem]], _ empty: String) -> HTML {
    if documents.isEmpty {
      element("p") { empty }
    } else {
      element("ol", ["class": "rows watch"]) {
        for items in documents.prefix(Self.limit) {
          if let first = items.first { row(first, items) }
        }
      }
      if documents.count > Self.limit {
        element("p") { words.more(documents.count - Self.limit) }
      }
    }
  }

  /// A document: when more than one of its days comes, what can be done is said once.
  private func row(_ item: WatchItem, _ items: [WatchItem]) -> HTML {
    let next = item.next
    return element("li") {
      element("div") {
        element("p", ["class": "title"]) {
          link(.document(slug: item.document.slug, on: nil), swedish: next.title)
        }
        for other in items { due(other.next) }
        element("p", ["class": "source"]) { answers(item) }
      }
      element("div") {
        if let standing = item.standing {
          element("p", ["class": "standing \(standing.rawValue)"]) {
            capitalised(phrases.standing(standing))
          }
        }
        times(next)
        if item.matters.isEmpty {
          element("p", ["class": "source"]) { words.suggestion(next) }
          if frame.person?.rights.opensMatters ?? false { choices(item) }
        } else {
          element("p") {
            words.openMatter
            for matter in item.matters {
              " "
              link(.matter(id: matter.id.rawValue), swedish: matter.title)
            }
          }
        }
      }
    }
  }

  @HTMLBuilder private func due(_ next: DraftedNext) -> HTML {
    element("p") {
      element("strong") { words.due(next.due, frame.today) }
      " "
      words.afterwards(next, frame.today)
    }
    if next.due.mayBeMet { element("p", ["class": "source"]) { words.mayBeMet } }
  }

  @HTMLBuilder private func times(_ next: DraftedNext) -> HTML {
    if let option = next.option(next.suggested) {
      if let plan = option.plan {
        element("p", ["class": isLate(plan) ? "warn" : nil]) { words.start(plan, frame.today) }
        element("p") { words.meeting(plan, frame.today) }
      }
      if let earliest = option.earliest { element("p") { words.earliest(earliest) } }
    }
  }

  private func isLate(_ plan: BackwardPlan) -> Bool {
    if case .inTime = plan.lateness(on: frame.today) { false } else { true }
  }

  private func choices(_ item: WatchItem) -> HTML {
    element("p", ["class": "acts"]) {
      for option in item.next.options {
        element(
          "a",
          [
            "class": option.choice == item.next.suggested ? "button main" : "button",
            "href": frame.path(
              .newMatter(
                document: item.document.slug, proposal: nil, next: NextMatter(option))),
          ]
        ) {
          words.choice(option.choice)
          element("span", ["class": "hidden"]) { " \(item.next.title)" }
        }
      }
    }
  }

  private func answers(_ item: WatchItem) -> String {
    let told = item.told.first
    let office = told?.office.flatMap { list.offices.office(id: $0)?.name }
    let isDeputy =
      told?.path.contains { if case .deputy = $0 { true } else { false } } ?? false
    guard case .person(let id)? = told?.recipient else {
      return words.answers(nil, item.next.responsible, false)
    }
    return words.answers(list.names[id], office, isDeputy)
  }

  // MARK: Pictures

  private var wheelPart: HTML {
    let picture = YearWheelPicture(wheel, words: words.wheel(wheel.year))
    return section("hjul", words.wheelTitle(wheel.year)) {
      element("p") {
        for year in [wheel.year - 1, wheel.year + 1] {
          link(
            .watch(WatchQuery(body: query.body, months: query.months, year: year)),
            words.wheelTitle(year))
          " "
        }
      }
      element("figure", ["class": "wheel"]) {
        picture.svg
        element("figcaption", ["class": "source"]) { words.wheelLegend }
      }
      element("details") {
        element("summary") { words.asTable }
        picture.table
      }
    }
  }

  private func load(_ chart: LoadChart) -> HTML {
    let picture = LoadPicture(chart, words: words.load)
    return section("belastning", words.mandate(chart.period)) {
      element("p") { words.load.summary(chart) }
      if chart.overdue.total > 0 {
        element("p", ["class": "warn"]) { words.overdue(chart.overdue.total) }
      }
      if chart.total.total > 0 {
        element("figure", ["class": "load"]) {
          picture.svg
          element("figcaption", ["class": "source"]) { words.loadLegend }
        }
        element("details") {
          element("summary") { words.asTable }
          picture.table
        }
        element("ul", ["class": "notes"]) {
          for body in chart.bodies {
            element("li") {
              if let name = body.body {
                element("span", ["lang": swedish]) { name }
              } else {
                words.unknownBody
              }
              ": \(body.load.total)"
            }
          }
        }
      }
    }
  }
}
