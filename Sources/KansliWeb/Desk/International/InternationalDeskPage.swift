import Cooperation
import HTML
import KansliStore
import Publishing
import Register

/// Which relations are asked for.
struct RelationFilter: Sendable {
  var state: RelationState?
  var kind: Relation.Kind?
}

/// The coordinator's first page: what is to be done, and every relation as it stands.
struct InternationalDeskPage: Page {
  var frame: Frame
  var register: CooperationRegister
  var findings: [CooperationFinding]
  var tasks: Int
  var filter: RelationFilter

  var route: Route { .international(.desk) }
  var title: String { words.title }
  private var words: Shared<CooperationPhrases> { phrases.cooperation }
  private var mayKeep: Bool { frame.person?.rights.may(.keepCooperations) ?? false }

  var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      ways
      section("forst", words.first) { first }
      section("samarbeten", words.relations) {
        ask
        relations
      }
    }
  }

  private var ways: HTML {
    element("ul", ["class": "ways"]) {
      for (place, label) in places { element("li") { link(route(place), label) } }
    }
  }

  private var places: [(InternationalRoute, String)] {
    let new: [(InternationalRoute, String)] =
      mayKeep
      ? [(.newRelation(partner: nil), words.newRelation), (.newPartner, words.newPartner)] : []
    return new + [
      (.partners, words.partners), (.projects, words.projects),
      (.assignments, words.assignments), (.countries(on: nil), words.countries),
      (.pictures, words.pictures), (.report(year: frame.today.civil.year - 1), words.report),
      (.tables, words.tables), (.sources, words.sources),
    ]
  }

  // MARK: What to do

  @HTMLBuilder private var first: HTML {
    if tasks > 0 {
      element("p") { link(route(.tasks), words.openTasks(tasks)) }
    }
    if findings.isEmpty, tasks == 0 {
      element("p", ["class": "source"]) { words.nothingToDo }
    }
    for level in CooperationFinding.Level.allCases {
      let found = findings.filter { $0.level == level }
      if !found.isEmpty { group(level, found) }
    }
  }

  /// What should be done stands open; what is merely not known can be opened.
  private func group(_ level: Finding.Level, _ found: [CooperationFinding]) -> HTML {
    element("details", ["class": "level", "open": level == .note ? nil : ""]) {
      element("summary") { "\(capitalised(phrases.findingLevel(level))) (\(found.count))" }
      element("ol", ["class": "rows"]) {
        for finding in found {
          element("li") {
            element("div") {
              element("p", ["class": "title"]) {
                link(place(finding.subject), swedish: register.title(of: finding.subject))
              }
              if case .agreement(_, let id) = finding.subject, let relation = register.relation(id)
              {
                element("p", ["class": "source", "lang": swedish]) { relation.title }
              }
            }
            element("p", ["class": level == .error ? "warn" : nil]) { sentence(finding, register) }
          }
        }
      }
    }
  }

  // MARK: Relations

  private var ask: HTML {
    element("form", ["class": "ask", "method": "get", "action": frame.path(route)]) {
      choice(
        "lage", words.state, filter.state?.rawValue ?? "",
        RelationState.allCases.map { ($0.rawValue, capitalised(words.words.state($0))) })
      choice(
        "slag", words.kind, filter.kind?.rawValue ?? "",
        Relation.Kind.allCases.map { ($0.rawValue, capitalised(words.words.relationKind($0))) })
      element("button") { phrases.site.show }
    }
  }

  private func choice(
    _ name: String, _ label: String, _ value: String, _ options: [(String, String)]
  ) -> HTML {
    element("label") {
      label
      " "
      element("select", ["name": name]) {
        for option in [("", words.all)] + options {
          element(
            "option", ["value": option.0, "selected": option.0 == value ? "" : nil]
          ) { option.1 }
        }
      }
    }
  }

  @HTMLBuilder private var relations: HTML {
    let shown = register.relations.filter { relation in
      filter.state.map { $0 == relation.state } ?? true
        && filter.kind.map { $0 == relation.kind } ?? true
    }
    if shown.isEmpty { element("p", ["class": "source"]) { words.noRelations } }
    for state in Self.order {
      let group = shown.filter { $0.state == state }
      if !group.isEmpty {
        element("h3", ["class": "state"]) {
          "\(capitalised(words.words.state(state))) (\(group.count))"
        }
        element("ol", ["class": "rows"]) { for relation in group { row(relation) } }
      }
    }
  }

  /// What goes on first, then what may come, then what has been.
  private static let order: [RelationState] = [
    .active, .dormant, .paused, .underTermination, .intent, .underAssessment, .idea, .ended,
  ]

  private func row(_ relation: Relation) -> HTML {
    element("li") {
      element("div") {
        element("p", ["class": "title"]) {
          link(route(.relation(id: relation.id.rawValue)), swedish: relation.title)
        }
        element("p", ["class": "source"]) {
          let partners = register.partners(relation.partners)
            .map { placed($0.name, $0.country) }.joined(separator: "; ")
          capitalised(words.words.relationKind(relation.kind))
          partners.isEmpty ? "" : " – \(partners)"
        }
        if let committee = relation.committee {
          element("p", ["class": "source", "lang": swedish]) { committee }
        }
      }
      element("div") {
        for line in lines(relation) { element("p", ["class": "source"]) { line } }
      }
    }
  }

  private func lines(_ relation: Relation) -> [String] {
    let id = relation.id
    let last = register.activities(of: id).map(\.lastDay).filter { $0 <= frame.today }.max()
    let end = register.agreements(of: id).filter { $0.signedOn != nil }
      .compactMap(\.end.end.through).max()
    let exemption = register.exemptions(of: id).compactMap(\.end.end.through).max()
    return [
      "\(words.lastActivity): \(last.map(phrases.day) ?? words.noneKnown)",
      end.map { "\(words.agreementThrough) \(phrases.day($0))" },
      exemption.map { "\(words.exemptionThrough) \(phrases.day($0))" },
    ].compactMap(\.self)
  }
}
