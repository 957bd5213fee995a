import Cooperation
public import HTML
import Register

extension PartnerMap {
  /// The map with its key, what it could not show, and where its outlines come from.
  public var figure: HTML {
    element("figure", ["class": "map \(view.rawValue)"]) {
      svg
      element("figcaption") {
        if entries.isEmpty { element("p") { words.nothing } }
        key
        if !beside.isEmpty { element("p") { words.beside(beside.map(\.name)) } }
        if !withoutPlace.isEmpty {
          element("p") { words.withoutPlace(withoutPlace.map(\.name)) }
        }
        element("p", ["class": "source"]) { words.source }
      }
    }
  }

  /// The kinds and the states that the map shows, each with its mark.
  @HTMLBuilder private var key: HTML {
    let shown = self.shown
    let kinds = Partner.Kind.allCases.filter { kind in shown.contains { $0.kind == kind } }
    if !shown.isEmpty || showsHome {
      element("ul", ["class": "key", "aria-label": words.legend]) {
        if showsHome, let home { homeSample(home) }
        for kind in kinds {
          sample(PartnerMarkShape(kind: kind, state: .active), words.shared.partnerKind(kind))
        }
        for (shape, states) in forms(shown) {
          sample(shape, states.map(words.shared.state).joined(separator: ", "))
        }
      }
    }
  }

  /// The states shown, those that are drawn alike together.
  private func forms(_ shown: [Entry]) -> [(PartnerMarkShape, [RelationState])] {
    var forms: [(shape: PartnerMarkShape, states: [RelationState])] = []
    for state in Self.order where shown.contains(where: { $0.state == state }) {
      let shape = PartnerMarkShape(kind: .city, state: state)
      if let place = forms.firstIndex(where: { $0.shape.form == shape.form }) {
        forms[place].states.append(state)
      } else {
        forms.append((shape, [state]))
      }
    }
    return forms
  }

  /// What is, before what may be and what was.
  private static let order: [RelationState] = [
    .active, .dormant, .paused, .underTermination, .ended, .idea, .underAssessment, .intent,
  ]

  private func homeSample(_ home: Home) -> HTML {
    element("li") {
      element(
        "svg",
        [
          "class": "sample", "viewBox": "-20 -20 40 40", "width": "20", "height": "20",
          "aria-hidden": "true",
        ]
      ) {
        element("g", ["class": "home"]) { homeDrawing }
      }
      home.name
    }
  }

  private func sample(_ shape: PartnerMarkShape, _ words: String) -> HTML {
    element("li") {
      element(
        "svg",
        [
          "class": "sample", "viewBox": "-20 -20 40 40", "width": "20", "height": "20",
          "aria-hidden": "true",
        ]
      ) {
        element("g", PartnerMarkShape.colours) {
          element("g", ["class": shape.name]) { shape.drawing }
        }
      }
      words
    }
  }

  /// The same as a table: those on the map, and those without a place.
  public var table: HTML {
    let shared = words.shared
    return element("table", ["class": "partners"]) {
      element("caption") { words.title(view) }
      element("thead") {
        element("tr") {
          for heading in [
            shared.partner, shared.kind, shared.country, shared.stateHeading, shared.since,
          ] {
            element("th", ["scope": "col"]) { heading }
          }
        }
      }
      element("tbody") {
        if listed.isEmpty {
          element("tr", ["class": "empty"]) { element("td", ["colspan": "5"]) { words.nothing } }
        }
        for entry in listed { row(entry) }
      }
    }
  }

  private func row(_ entry: Entry) -> HTML {
    let shared = words.shared
    return element("tr") {
      element("th", ["scope": "row"]) {
        if let address = entry.address {
          element("a", ["href": address]) { entry.name }
        } else {
          entry.name
        }
      }
      element("td", ["data-label": shared.kind]) { shared.partnerKind(entry.kind) }
      element("td", ["data-label": shared.country]) { entry.countryName ?? "–" }
      element("td", ["data-label": shared.stateHeading]) { shared.state(entry.state) }
      element("td", ["data-label": shared.since]) {
        if let since = entry.since {
          element("time", ["datetime": "\(since)"]) { shared.day(since) }
        } else {
          shared.unknown
        }
      }
    }
  }
}
