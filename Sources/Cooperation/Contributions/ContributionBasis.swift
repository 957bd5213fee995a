import Register

/// Which edition's contributions a cooperation is assessed by.
public struct ContributionBasis: Hashable, Sendable {
  /// How the edition was found.
  public enum Choice: String, Hashable, Sendable, Codable, CaseIterable {
    /// It was in force the day the cooperation was entered.
    case whenEntered
    /// The cooperation is not entered, or nobody knows when: it is today's.
    case today
    /// Nothing was in force that day: the latest before it.
    case latestBefore
    /// There was none before it either: today's.
    case noneBefore
  }

  public var choice: Choice
  public var edition: RuleBook.Applicable
  /// The day that was asked for.
  public var day: CalendarDate

  public var contributions: [String] { edition.contributions }

  /// The edition by whose contributions what was entered on a day is assessed; `nil` where no
  /// edition has ever named any.
  public static func of(
    enteredOn: CalendarDate?, book: RuleBook, today: CalendarDate
  ) -> ContributionBasis? {
    guard let enteredOn else {
      return latest(by: today, in: book).map {
        ContributionBasis(choice: .today, edition: $0.edition, day: today)
      }
    }
    if let (edition, isInForce) = latest(by: enteredOn, in: book) {
      return ContributionBasis(
        choice: isInForce ? .whenEntered : .latestBefore, edition: edition, day: enteredOn)
    }
    return latest(by: today, in: book).map {
      ContributionBasis(choice: .noneBefore, edition: $0.edition, day: enteredOn)
    }
  }

  /// The edition with contributions that is in force on a day, or else the last that was.
  private static func latest(
    by day: CalendarDate, in book: RuleBook
  ) -> (edition: RuleBook.Applicable, isInForce: Bool)? {
    if let edition = book.applicable(on: day), !edition.contributions.isEmpty {
      return (edition, true)
    }
    let before = book.entries.flatMap { entry in
      entry.timeline.periods.filter { $0.from <= day }.compactMap { period in
        let edition = RuleBook.Applicable(
          document: entry.document, edition: period.edition,
          rules: entry.rules[period.edition] ?? [])
        return edition.contributions.isEmpty ? nil : (period, edition)
      }
    }
    return before.max { $0.0.from < $1.0.from }.map { ($0.1, $0.0.contains(day)) }
  }
}

/// What a cooperation is to give to one of the policy's contributions, and what came of it.
public struct ContributionEntry: Hashable, Sendable {
  /// The contribution's name in the text of the edition.
  public var contribution: String
  /// What is meant to come of it.
  public var aim: String
  /// How it is seen.
  public var indicator: String
  /// What came of it; `nil` until something is known.
  public var result: String?

  public init(contribution: String, aim: String, indicator: String = "", result: String? = nil) {
    self.contribution = contribution
    self.aim = aim
    self.indicator = indicator
    self.result = result
  }

  /// Whether anything is said.
  public var isEmpty: Bool {
    (aim + indicator + (result ?? "")).allSatisfy(\.isWhitespace)
  }
}

/// A cooperation against the contributions of the edition it answers to: every contribution has a
/// row, with or without an entry.
public struct ContributionAssessment: Hashable, Sendable {
  /// A contribution and what is said of it.
  public struct Row: Hashable, Sendable {
    public var contribution: String
    public var entry: ContributionEntry?
  }

  public var basis: ContributionBasis?
  public var rows: [Row]
  /// Entries for contributions that the edition does not name: kept, since they were written.
  public var others: [ContributionEntry]

  public init(basis: ContributionBasis?, entries: [ContributionEntry]) {
    let names = basis?.contributions ?? []
    self.basis = basis
    rows = names.map { name in
      Row(contribution: name, entry: entries.first { $0.contribution == name && !$0.isEmpty })
    }
    others = entries.filter { !names.contains($0.contribution) && !$0.isEmpty }
  }

  /// The contributions that the cooperation is said to give to.
  public var served: [String] { rows.filter { $0.entry != nil }.map(\.contribution) }
}
