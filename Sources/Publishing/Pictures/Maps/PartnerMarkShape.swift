import Cooperation
import HTML

/// How a partner is drawn: the kind by its shape, the state by what is in it, so that neither
/// hangs on a colour.
struct PartnerMarkShape: Hashable, Sendable {
  var kind: Partner.Kind
  var state: RelationState

  /// Around the origin, some 28 units wide.
  private var outline: String {
    switch kind {
    case .city: "M-13 0a13 13 0 1 0 26 0a13 13 0 1 0-26 0z"
    case .region: "M-12-12h24v24h-24z"
    case .organisation: "M0-16l16 16-16 16-16-16z"
    case .network:
      "M0-17l4.9 8.5h9.8l-4.9 8.5 4.9 8.5h-9.8l-4.9 8.5-4.9-8.5h-9.8l4.9-8.5-4.9-8.5h9.8z"
    case .university: "M0-17l16 27h-32z"
    case .company: "M0 17l16-27h-32z"
    }
  }

  /// What stands inside.
  private var sign: String? {
    switch state {
    case .idea, .underAssessment, .intent, .active: nil
    case .dormant: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"
    case .paused: "M-5-5.5h3.5v11h-3.5zM1.5-5.5h3.5v11h-3.5z"
    case .underTermination: "M-6-2h12v4h-12z"
    case .ended:
      "M-5-3.2l1.8-1.8 3.2 3.2 3.2-3.2 1.8 1.8-3.2 3.2 3.2 3.2-1.8 1.8-3.2-3.2-3.2 3.2-1.8-1.8 "
        + "3.2-3.2z"
    }
  }

  /// A triangle's middle is not its box's.
  private var shift: String? {
    switch kind {
    case .university: "translate(0 1)"
    case .company: "translate(0 -1)"
    case .city, .region, .organisation, .network: nil
    }
  }

  /// The states that are drawn alike.
  var form: String {
    switch state {
    case .idea, .underAssessment, .intent: "planned"
    case .active, .dormant, .paused, .ended: state.rawValue
    case .underTermination: "leaving"
    }
  }

  /// What stands around all marks: for where no stylesheet reaches, such as a PDF's maker; the
  /// page's own colours overrule these.
  static let colours: Attributes = [
    "class": "marks", "fill": "#fff", "stroke": "#2d5f4a", "stroke-width": "3",
  ]

  @HTMLBuilder var drawing: HTML {
    element(
      "path",
      [
        "class": "shape", "d": outline, "fill": form == "active" ? "#2d5f4a" : nil,
        "stroke-dasharray": form == "planned" ? "4 3.5" : nil,
      ])
    if let sign {
      element(
        "path",
        [
          "class": "sign", "d": sign, "transform": shift, "fill": "#2d5f4a",
          "stroke": "none",
        ])
    }
  }

  var name: String { "mark \(kind.rawValue) \(form)" }
}
