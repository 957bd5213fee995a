import Cooperation
import Register

extension YearlyReport {
  /// The report of the facts, every section in it: one that has nothing says so.
  ///
  /// - Parameter pictures: what is drawn, by the section it stands in.
  public init(
    _ facts: YearlyReportFacts, words: YearlyReportWords,
    pictures: [ReportHeading: [ReportPicture]] = [:]
  ) {
    let maker = ReportMaker(facts: facts, words: words)
    self.init(
      title: words.title(facts.year), municipality: facts.municipality,
      department: facts.department, asOf: facts.asOf, language: words.shared.language,
      basis: words.basis(facts.asOf, facts.source),
      sections: ReportHeading.allCases.map { heading in
        let parts = maker.parts(of: heading)
        let drawn = (pictures[heading] ?? []).map(ReportPart.picture)
        return ReportSection(
          heading: heading, title: words.heading(heading),
          parts: (parts.isEmpty ? [.paragraph(words.nothing(heading))] : parts) + drawn)
      })
  }
}

/// Turns facts into sentences and tables.
struct ReportMaker {
  let facts: YearlyReportFacts
  let words: YearlyReportWords

  func parts(of heading: ReportHeading) -> [ReportPart] {
    switch heading {
    case .summary: summary
    case .ties: ties
    case .activities: activities
    case .projects: projects
    case .contributions: contributions
    case .newTies: changes(facts.newTies, heading)
    case .endedTies: changes(facts.endedTies, heading)
    case .exemptions: exemptions
    case .costs: costs
    case .conditions: conditions
    case .attention: attention
    case .dormant: dormant
    case .assignments: assignments
    }
  }

  /// A table, or nothing where it has no rows.
  func table(
    _ caption: String, _ columns: [YearlyReportWords.Column], _ rows: [[String?]]
  ) -> [ReportPart] {
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        ReportTable(
          caption: caption, columns: columns.map(words.column),
          rows: rows.map { $0.map { $0 ?? words.shared.notStated } }))
    ]
  }

  func day(_ day: CalendarDate?) -> String? { day.map(words.shared.day) }

  func amount(_ money: Money?) -> String? { money.map(words.shared.amount) }

  func list(_ names: [String]) -> String? {
    names.isEmpty ? nil : names.joined(separator: ", ")
  }

  func period(_ from: CalendarDate?, _ through: CalendarDate?) -> String? {
    switch (day(from), day(through)) {
    case (nil, nil): nil
    case (let from?, let through?): from == through ? from : "\(from) – \(through)"
    case (let from?, nil): "\(from) –"
    case (nil, let through?): "– \(through)"
    }
  }

  private var summary: [ReportPart] {
    var counts = YearlyReportWords.Counts()
    counts.entered = facts.ties.filter(\.state.isEntered).count
    counts.new = facts.newTies.count
    counts.ended = facts.endedTies.count
    counts.activities = facts.activities.count
    counts.projects = facts.projects.count
    counts.exemptions = facts.exemptions.count
    counts.dormant = facts.dormant.count
    let sentences =
      (facts.policy.map { [words.follows($0)] } ?? []) + words.summary(facts.asOf, counts)
    return sentences.map(ReportPart.paragraph)
  }

  private var ties: [ReportPart] {
    guard !facts.ties.isEmpty else { return [] }
    return [.table(byFormAndState)]
      + table(
        words.heading(.ties), [.cooperation, .form, .state, .partners, .committee, .entered],
        facts.ties.map {
          [
            $0.title, words.shared.relationKind($0.kind), words.shared.state($0.state),
            list($0.partners), $0.committee, day($0.enteredOn) ?? words.shared.unknown,
          ]
        })
  }

  /// Forms down, states across, those that occur.
  private var byFormAndState: ReportTable {
    let states = RelationState.allCases.filter { state in
      facts.ties.contains { $0.state == state }
    }
    let kinds = Relation.Kind.allCases.filter { kind in
      facts.ties.contains { $0.kind == kind }
    }
    func row(_ title: String, _ ties: [TieFact]) -> [String] {
      [title] + states.map { state in "\(ties.filter { $0.state == state }.count)" }
        + ["\(ties.count)"]
    }
    return ReportTable(
      caption: words.tiesByForm,
      columns: [words.column(.form)] + states.map(words.shared.state) + [words.shared.total],
      rows: kinds.map { kind in
        row(words.shared.relationKind(kind), facts.ties.filter { $0.kind == kind })
      },
      total: row(words.shared.total, facts.ties))
  }

  private var activities: [ReportPart] {
    table(
      words.heading(.activities),
      [.what, .cooperation, .kind, .when, .participants, .cost, .result],
      facts.activities.map {
        [
          $0.title, $0.cooperation, words.shared.activityKind($0.kind),
          period($0.from, $0.through ?? $0.from), $0.participants.map { "\($0)" },
          amount($0.cost), $0.result,
        ]
      })
  }

  private var projects: [ReportPart] {
    // Two tables: what it is, and what it costs; one would have eleven columns.
    table(
      words.heading(.projects), [.project, .programme, .part, .state, .period, .partners, .result],
      facts.projects.map {
        [
          $0.title, $0.programme, words.shared.projectPart($0.part),
          words.shared.projectState($0.state), period($0.from, $0.through), list($0.partners),
          $0.result,
        ]
      })
      + table(
        words.projectMoney, [.project, .budget, .ownShare, .applied, .granted, .paid],
        facts.projects.map {
          [
            $0.title, amount($0.budget), amount($0.ownShare),
            amount($0.funding.applied) ?? ($0.funding.isEmpty ? $0.withoutFunding : nil),
            amount($0.funding.granted), amount($0.funding.paid),
          ]
        })
  }
}
