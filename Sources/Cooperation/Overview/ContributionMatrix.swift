import Register

/// Committees against contributions: how many cooperations each has for each. An empty cell is a
/// cell: what nobody works for is what the table is for.
public struct ContributionMatrix: Hashable, Sendable {
  /// A cooperation as it is counted.
  public struct Item: Hashable, Sendable {
    public var cooperation: CooperationID
    /// The committee that answers for it.
    public var committee: String?
    /// The contributions that it gives to.
    public var served: [String]

    public init(cooperation: CooperationID, committee: String?, served: [String]) {
      self.cooperation = cooperation
      self.committee = committee
      self.served = served
    }
  }

  /// A committee's row; `nil` for what no committee answers for.
  public struct Row: Hashable, Sendable {
    public var committee: String?
    /// The cooperations of each contribution, in the columns' order.
    public var cells: [[CooperationID]]

    public var total: Int { Set(cells.flatMap { $0 }).count }
  }

  public var contributions: [String]
  public var rows: [Row]

  /// - Parameters:
  ///   - contributions: those of the edition in force, in the order of the text.
  ///   - committees: those that have a row even where they have no cooperation.
  public init(contributions: [String], committees: [String], items: [Item]) {
    self.contributions = contributions
    let named = Set(items.compactMap(\.committee)).subtracting(committees)
    let order = committees + named.sorted { SortKey.make($0) < SortKey.make($1) }
    func row(_ committee: String?) -> Row {
      let own = items.filter { $0.committee == committee }
      return Row(
        committee: committee,
        cells: contributions.map { name in
          own.filter { $0.served.contains(name) }.map(\.cooperation)
        })
    }
    rows = order.map { row($0) }
    if items.contains(where: { $0.committee == nil }) { rows.append(row(nil)) }
  }

  /// How many cooperations give to each contribution.
  public var totals: [Int] {
    contributions.indices.map { index in rows.reduce(0) { $0 + $1.cells[index].count } }
  }

  /// The contributions that nothing gives to.
  public var empty: [String] { zip(contributions, totals).filter { $0.1 == 0 }.map(\.0) }
}
