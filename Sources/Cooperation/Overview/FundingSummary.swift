import Register

/// Outside funding by programme and year, each currency by itself.
public struct FundingSummary: Hashable, Sendable {
  /// Sums in the smallest unit of the currency.
  public struct Row: Hashable, Sendable {
    public var programme: String?
    /// The year that the projects began; `nil` where that is not known.
    public var year: Int?
    public var currency: String
    public var projects: Int
    public var applied: Int
    public var granted: Int
    public var paid: Int
  }

  public var rows: [Row]

  private struct Key: Hashable {
    var programme: String?
    var year: Int?
    var currency: String
  }

  public init(_ projects: [Project]) {
    var sums: [Key: Row] = [:]
    for project in projects {
      let amounts = [project.funding.applied, project.funding.granted, project.funding.paid]
      for currency in Set(amounts.compactMap { $0?.currency }) {
        let key = Key(
          programme: project.programme, year: project.from?.civil.year, currency: currency)
        let own = amounts.map { $0?.currency == currency ? $0?.minorUnits ?? 0 : 0 }
        var row =
          sums[key]
          ?? Row(
            programme: key.programme, year: key.year, currency: currency, projects: 0, applied: 0,
            granted: 0, paid: 0)
        row.projects += 1
        row.applied = Self.sum(row.applied, own[0])
        row.granted = Self.sum(row.granted, own[1])
        row.paid = Self.sum(row.paid, own[2])
        sums[key] = row
      }
    }
    rows = sums.values.sorted { left, right in
      (left.year ?? .max, SortKey.make(left.programme ?? "\u{FFFD}"), left.currency)
        < (right.year ?? .max, SortKey.make(right.programme ?? "\u{FFFD}"), right.currency)
    }
  }

  /// What no municipality has stops at the largest number there is.
  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (value, overflows) = left.addingReportingOverflow(right)
    return overflows ? .max : value
  }
}
