import HTML
import KansliStore
import Register

/// What the families and types mean, who may adopt them and how often they are reviewed.
public struct TypesPage: Page {
  public var frame: Frame
  public var inForce: [DocumentType: Int]

  public init(frame: Frame, inForce: [DocumentType: Int]) {
    self.frame = frame
    self.inForce = inForce
  }

  public var route: Route { .types }
  public var title: String { phrases.about.typesTitle }

  private func text(_ text: BilingualText) -> String {
    frame.language == .english ? text.en : text.sv
  }

  public var main: HTML {
    let taxonomy = frame.settings.taxonomy
    return HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { phrases.about.typesLead(frame.municipality) }
      for family in taxonomy.families {
        section(family.id, label(family)) {
          for former in family.labels where former.through.map({ $0 < frame.today }) ?? false {
            element("p", ["class": "source"]) {
              former.through.map { phrases.about.formerLabel(text(former.label), $0) } ?? ""
            }
          }
          element("dl", ["class": "types"]) {
            for entry in taxonomy.types where entry.family == family.id { self.entry(entry) }
          }
        }
      }
    }
  }

  private func label(_ family: Taxonomy.Family) -> String {
    let current = family.labels.first {
      ($0.from.map { $0 <= frame.today } ?? true) && ($0.through.map { frame.today <= $0 } ?? true)
    }
    return current.map { text($0.label) } ?? family.id
  }

  private func entry(_ entry: Taxonomy.TypeEntry) -> HTML {
    let count = inForce[entry.type] ?? 0
    let kinds = entry.adoptedBy.last?.bodies.map(phrases.bodyKind) ?? []
    return element("div", ["id": entry.type.rawValue]) {
      element("dt") { capitalised(text(entry.name)) }
      element("dd") {
        element("p") { text(entry.definition) }
        element("p", ["class": "source"]) {
          "\(phrases.about.mayAdopt(kinds)) \(phrases.about.reviewRule(entry.review))"
        }
      }
      element("dd") {
        if count > 0 {
          link(
            .register(RegisterQuery(type: entry.type, standing: .inForce)),
            phrases.about.inForce(count))
        } else {
          phrases.about.inForce(0)
        }
      }
    }
  }
}

/// What the register is, and how far it is to be trusted.
public struct AboutPage: Page {
  public var frame: Frame

  public init(frame: Frame) { self.frame = frame }

  public var route: Route { .about }
  public var title: String { phrases.about.title }

  public var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { phrases.about.lead }
      for (index, part) in phrases.about.sections.enumerated() {
        section("del-\(index + 1)", part.title) { element("p", ["class": "lead"]) { part.text } }
      }
    }
  }
}

/// Something is not there, not understood, or failed: said in a sentence, with a way on.
public struct ErrorPage: Page {
  public var frame: Frame
  public var title: String
  public var sentence: String

  public init(frame: Frame, title: String, sentence: String) {
    self.frame = frame
    self.title = title
    self.sentence = sentence
  }

  public var route: Route { .front }

  public var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { sentence }
      element("p") {
        if frame.person != nil {
          link(.desk, phrases.desk.backToDesk)
        } else if frame.isDesk {
          link(.review(ReviewQuery()), phrases.desk.backToQueue)
        } else {
          link(.register(RegisterQuery()), phrases.site.backToRegister)
        }
      }
    }
  }
}
