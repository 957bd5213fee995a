import HTML
import KansliStore
import Register

/// The answer first: what is in force today, what has lapsed, what ends, what is new.
public struct FrontPage: Page {
  public var frame: Frame
  public var overview: Overview
  public var curve: [(day: CalendarDate, inForce: Int)]
  /// Every document, where they are few enough to be drawn.
  public var records: [DocumentRecord]
  public var topics: [String]

  public init(
    frame: Frame, overview: Overview, curve: [(day: CalendarDate, inForce: Int)],
    records: [DocumentRecord], topics: [String]
  ) {
    self.frame = frame
    self.overview = overview
    self.curve = curve
    self.records = records
    self.topics = topics
  }

  public var route: Route { .front }
  public var title: String { phrases.site.name }

  public var main: HTML {
    let words = phrases.front
    let count = overview.inForce.values.reduce(0, +)
    return HTML {
      element("h1", ["class": "answer"]) { words.answer(frame.today, count, frame.municipality) }
      element("div", ["class": "opening"]) {
        element("p", ["class": "lead"]) { words.lead }
        askDay(.register(RegisterQuery()), day: frame.today)
      }
      element("div", ["class": "columns"]) {
        section("galler", words.inForce) { counts }
        element("div") {
          section("luckor", words.lapsed) { lapsed }
          section("upphor", words.ending) { ending }
        }
      }
      if !topics.isEmpty {
        section("amnen", phrases.site.topics) {
          element("ul", ["class": "tags"]) {
            for topic in topics {
              element("li") { link(.topic(slug: Slug.make(topic)), swedish: topic) }
            }
          }
        }
      }
      if !curve.isEmpty {
        section("ar", words.throughTheYears) {
          element("p", ["class": "source"]) { words.chartNote }
          RegisterChart(curve: curve, families: families, frame: frame).html
        }
      }
      section("nytt", words.latest) { latest }
    }
  }

  private func family(_ type: DocumentType) -> String {
    let label = frame.settings.taxonomy.familyLabel(for: type, on: frame.today)
    return (frame.language == .english ? label?.en : label?.sv) ?? ""
  }

  private var counts: HTML {
    let order = frame.settings.taxonomy.types.map(\.type) + [.other]
    let types = order.filter { overview.inForce[$0] ?? 0 > 0 }
    var labels: [String] = []
    for type in types where !labels.contains(family(type)) { labels.append(family(type)) }
    return HTML {
      for label in labels {
        element("div", ["class": "family"]) {
          if !label.isEmpty { element("h3") { label } }
          element("ul", ["class": "counts"]) {
            for type in types where family(type) == label {
              element("li") {
                link(
                  .register(RegisterQuery(type: type, standing: .inForce)), phrases.types(type))
                " "
                element("i")
                " "
                element("b") { phrases.number(overview.inForce[type] ?? 0) }
              }
            }
          }
        }
      }
      element("p", ["class": "source"]) { link(.types, phrases.front.whatWordsMean) }
    }
  }

  private var lapsed: HTML {
    guard !overview.lapsed.isEmpty else {
      return element("p", ["class": "source"]) { phrases.front.noLapsed }
    }
    return element("ol", ["class": "log"]) {
      for item in overview.lapsed {
        element("li") {
          if let through = item.validThrough {
            element("span", ["class": "day"]) {
              "\(phrases.front.since) "
              digits(through.next)
            }
          }
          element("strong") { link(.document(slug: item.slug, on: nil), swedish: item.title) }
          element("p") { phrases.front.nothingInstead }
          if let responsible = item.reviewResponsible {
            element("p", ["class": "source"]) {
              body(responsible)
              " \(phrases.front.answersForReview)"
            }
          }
        }
      }
    }
  }

  private var ending: HTML {
    guard !overview.ending.isEmpty else {
      return element("p", ["class": "source"]) { phrases.front.noEnding }
    }
    return element("ol", ["class": "log"]) {
      for document in overview.ending {
        element("li") {
          digits(document.until.previous)
          element("strong") {
            link(.document(slug: document.item.slug, on: nil), swedish: document.item.title)
          }
          after(document)
        }
      }
    }
  }

  private func after(_ document: EndingDocument) -> HTML {
    let words = phrases.front
    switch document.next {
    case .inForce:
      return element("p") { words.takesOver(document.nextEdition ?? 0, document.until) }
    case .expired, nil:
      let days = Int(document.until.ordinal - frame.today.ordinal)
      return element("p", ["class": "warn"]) { words.endsIn(days) }
    default: return element("p") { words.replacedOn(document.until.previous) }
    }
  }

  private var latest: HTML {
    guard !overview.latest.isEmpty else {
      return element("p", ["class": "source"]) { phrases.front.noDecisions }
    }
    return element("ol", ["class": "log"]) {
      for item in overview.latest {
        element("li") {
          if let day = item.decision.header.decidedOn { digits(day) }
          element("strong") {
            for (index, document) in item.documents.enumerated() {
              if index > 0 { ", " }
              link(.document(slug: document.slug, on: nil), swedish: document.title)
            }
          }
          element("p") {
            body(item.decision.header.body)
            ": \(effects(item))"
          }
        }
      }
    }
  }

  private func effects(_ item: RecordedDecision) -> String {
    let byID = Dictionary(
      item.documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return item.decision.effects.map { phrases.pages.effect($0, byID) }.joined(separator: "; ")
  }

  private var families: [(label: String, records: [DocumentRecord])] {
    let order = frame.settings.taxonomy.types.map(\.type)
    let grouped = Dictionary(grouping: records) { family($0.document.type) }
    let labels = order.map(family) + [""]
    var seen: Set<String> = []
    return labels.filter { seen.insert($0).inserted }.compactMap { label in
      grouped[label].map { (label, $0) }
    }
  }
}
