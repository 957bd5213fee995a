import HTML
import Register

/// Two editions compared, as HTML: what is gone in `del`, what is new in `ins`.
public struct ComparisonTable: Sendable {
  public var comparison: EditionComparison

  public init(comparison: EditionComparison) { self.comparison = comparison }

  public var html: HTML {
    element("div", ["class": "comparison"]) {
      for change in comparison.changes {
        let name = "change \(change.kind.rawValue)"
        switch change.provisionKind {
        case .heading: element("h3", ["id": change.id, "class": name]) { runs(change) }
        case .paragraph, .row, .footnote:
          element("p", ["id": change.id, "class": name]) { runs(change) }
        case .item:
          element("ul") { element("li", ["id": change.id, "class": name]) { runs(change) } }
        }
      }
    }
  }

  private func runs(_ change: EditionComparison.Change) -> HTML {
    HTML {
      for (index, run) in change.runs.enumerated() {
        if index > 0 { " " }
        switch run.kind {
        case .same: run.text
        case .removed: element("del") { run.text }
        case .added: element("ins") { run.text }
        }
      }
    }
  }
}
