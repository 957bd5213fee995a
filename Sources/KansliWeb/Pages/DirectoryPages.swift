import HTML
import KansliStore
import Register

/// Names with links: the bodies, or the topics.
public struct IndexPage: Page {
  public var frame: Frame
  public var route: Route
  public var title: String
  public var lead: String
  public var entries: [(route: Route, name: String)]
  /// What is said beside a name.
  public var notes: [String: String]

  public init(
    frame: Frame, route: Route, title: String, lead: String,
    entries: [(route: Route, name: String)], notes: [String: String] = [:]
  ) {
    self.notes = notes
    self.frame = frame
    self.route = route
    self.title = title
    self.lead = lead
    self.entries = entries
  }

  public var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { lead }
      element("ol", ["class": "rows"]) {
        for entry in entries {
          element("li") {
            element("p", ["class": "title"]) { link(entry.route, swedish: entry.name) }
            if let note = notes[entry.name] { element("p", ["class": "source"]) { note } }
          }
        }
      }
    }
  }
}

/// A body: what it has adopted, answers for and shall follow.
public struct BodyPage: Page {
  public var frame: Frame
  public var overview: BodyOverview

  public init(frame: Frame, overview: BodyOverview) {
    self.frame = frame
    self.overview = overview
  }

  public var route: Route { .body(slug: Slug.make(overview.name)) }
  public var title: String { overview.name }

  public var main: HTML {
    let words = phrases.list
    return HTML {
      trail((.bodies, phrases.site.bodies))
      element("h1", ["lang": swedish]) { title }
      element("p", ["class": "lead"]) { "\(phrases.site.asOf(frame.today))." }
      lineage
      // Of a body that is no longer there, only what is left.
      let isGone = overview.end != nil
      if !(isGone && overview.adopted.isEmpty) {
        section("faststallt", words.adoptedBy) { list(overview.adopted) }
      }
      if !(isGone && overview.reviews.isEmpty) {
        section("revidering", words.answersForReview) { reviews }
      }
      if !(isGone && overview.followsUp.isEmpty) {
        section("uppfoljning", words.answersForFollowUp) { list(overview.followsUp) }
      }
      if !isGone { section("folja", words.mustFollow) { list(overview.mustFollow) } }
    }
  }

  /// What has become of the body, and what it came from.
  @HTMLBuilder private var lineage: HTML {
    let words = phrases.reorganisation
    for origin in overview.origins {
      change(words.tookOver(origin), leadingTo: origin.before)
    }
    if let end = overview.end {
      change(words.ended(end), leadingTo: end.successors, isEnd: true)
    } else if let coming = overview.coming {
      change(words.ends(coming), leadingTo: coming.successors)
    }
  }

  /// A sentence in which the names of other bodies lead to their pages.
  private func change(_ text: String, leadingTo names: [String], isEnd: Bool = false) -> HTML {
    var pieces: [(words: String, name: String?)] = []
    var rest = text[...]
    // The longest first: a name may be a part of another.
    let names = names.filter { !$0.isBody(overview.name) }.sorted { $0.count > $1.count }
    while let (name, range) = Self.first(of: names, in: rest) {
      pieces.append((String(rest[..<range.lowerBound]), name))
      rest = rest[range.upperBound...]
    }
    pieces.append((String(rest), nil))
    return element("p", ["class": isEnd ? "warn" : nil]) {
      for piece in pieces {
        piece.words
        if let name = piece.name { body(name) }
      }
    }
  }

  private static func first(
    of names: [String], in text: Substring
  ) -> (String, Range<String.Index>)? {
    names.compactMap { name in text.firstRange(of: name).map { (name, $0) } }
      .min { $0.1.lowerBound < $1.1.lowerBound }
  }

  private func list(_ items: [StatusItem]) -> HTML {
    items.isEmpty
      ? element("p", ["class": "source"]) { phrases.list.nothingHere } : rows(items, on: nil)
  }

  private var reviews: HTML {
    guard !overview.reviews.isEmpty else { return list([]) }
    let ordered = overview.reviews.sorted {
      ($0.reviewDueBy ?? .init(ordinal: .max)) < ($1.reviewDueBy ?? .init(ordinal: .max))
    }
    return element("ol", ["class": "log"]) {
      for item in ordered {
        element("li") {
          if let day = item.reviewDueBy {
            digits(day)
          } else {
            element("span", ["class": "day"]) { "–" }
          }
          element("strong") { link(.document(slug: item.slug, on: nil), swedish: item.title) }
          element("p", ["class": item.reviewDueBy.map { $0 < frame.today } ?? false ? "warn" : nil])
          {
            item.reviewDueBy.map { phrases.list.reviewBy($0) } ?? phrases.list.noReviewDay
          }
        }
      }
    }
  }
}
