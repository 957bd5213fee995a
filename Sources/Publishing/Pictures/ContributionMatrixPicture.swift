public import HTML

/// Which committees contribute to what: a table whose cells are shaded by how many cooperations
/// there are. It is its own text alternative, so there is no drawing beside it.
public struct ContributionMatrixPicture: Sendable {
  /// How many cooperations a committee has for a contribution.
  public struct Cell: Hashable, Sendable {
    public var committee: String
    public var contribution: String
    public var count: Int
    /// Where they are listed.
    public var address: String?

    public init(committee: String, contribution: String, count: Int, address: String? = nil) {
      self.committee = committee
      self.contribution = contribution
      self.count = count
      self.address = address
    }
  }

  /// All committees that the rule is for, those with nothing too.
  public var committees: [String]
  /// The contributions of the edition in force, in its order.
  public var contributions: [String]
  public var cells: [Cell]
  public var words: ContributionMatrixWords

  public init(
    committees: [String], contributions: [String], cells: [Cell], words: ContributionMatrixWords
  ) {
    self.committees = committees
    self.contributions = contributions
    self.cells = cells
    self.words = words
  }

  private var highest: Int { max(1, cells.map(\.count).max() ?? 1) }

  private func cell(_ committee: String, _ contribution: String) -> Cell? {
    cells.first {
      $0.committee == committee && $0.contribution == contribution && $0.count > 0
    }
  }

  /// The contributions that nobody works with: what the matrix is read for.
  public var missing: [String] {
    contributions.filter { name in !committees.contains { cell($0, name) != nil } }
  }

  /// The matrix.
  public var table: HTML {
    element("table", ["class": "matrix"]) {
      element("caption") { words.title }
      element("thead") {
        element("tr") {
          element("th", ["scope": "col"]) { words.committee }
          for name in contributions { element("th", ["scope": "col"]) { name } }
          element("th", ["scope": "col"]) { words.total }
        }
      }
      element("tbody") {
        if committees.isEmpty || contributions.isEmpty {
          element("tr", ["class": "empty"]) {
            element("td", ["colspan": "\(contributions.count + 2)"]) { words.nothing }
          }
        } else {
          for committee in committees { row(committee) }
        }
      }
      if !committees.isEmpty, !contributions.isEmpty {
        element("tfoot") { totals }
      }
    }
  }

  private func row(_ committee: String) -> HTML {
    element("tr") {
      element("th", ["scope": "row"]) { committee }
      for name in contributions {
        if let cell = cell(committee, name) {
          element("td", ["class": "count n\(shade(cell.count))", "data-label": name]) {
            number(cell)
          }
        } else {
          missingCell(name)
        }
      }
      element("td", ["class": "sum", "data-label": words.total]) {
        "\(sum(of: committee))"
      }
    }
  }

  private func sum(of committee: String) -> Int {
    contributions.reduce(0) { $0 + (cell(committee, $1)?.count ?? 0) }
  }

  private func missingCell(_ name: String) -> HTML {
    element("td", ["class": "missing", "data-label": name]) {
      element("span", ["aria-hidden": "true"]) { "–" }
      element("span", ["class": "hidden"]) { words.missing }
    }
  }

  @HTMLBuilder private func number(_ cell: Cell) -> HTML {
    if let address = cell.address {
      element(
        "a",
        [
          "href": address,
          "aria-label": "\(cell.count) · \(cell.committee) · \(cell.contribution)",
        ]
      ) { "\(cell.count)" }
    } else {
      "\(cell.count)"
    }
  }

  private var totals: HTML {
    element("tr") {
      element("th", ["scope": "row"]) { words.total }
      for name in contributions {
        let sum = committees.reduce(0) { $0 + (cell($1, name)?.count ?? 0) }
        if sum == 0 {
          missingCell(name)
        } else {
          element("td", ["class": "sum", "data-label": name]) { "\(sum)" }
        }
      }
      element("td", ["class": "sum", "data-label": words.total]) {
        "\(committees.reduce(0) { $0 + sum(of: $1) })"
      }
    }
  }

  /// Four shades, the darkest for the highest count.
  private func shade(_ count: Int) -> Int { (count * 4 + highest - 1) / highest }
}

/// The words of the matrix of contributions.
public struct ContributionMatrixWords: Sendable {
  public var title: String
  public var committee: String
  public var total: String
  /// What an empty cell says to one who listens.
  public var missing: String
  public var nothing: String

  public init(title: String, committee: String, total: String, missing: String, nothing: String) {
    self.title = title
    self.committee = committee
    self.total = total
    self.missing = missing
    self.nothing = nothing
  }

  public static let swedish = ContributionMatrixWords(
    title: "Samarbeten per nämnd och bidrag", committee: "Nämnd", total: "Summa",
    missing: "saknas", nothing: "Ingen regel om bidrag gäller.")

  public static let english = ContributionMatrixWords(
    title: "Cooperation by committee and contribution", committee: "Committee", total: "Total",
    missing: "none", nothing: "No rule on contributions applies.")
}
