import Cooperation
import Register

/// The sections that follow up: results, decisions, costs, conditions.
extension ReportMaker {
  var contributions: [ReportPart] {
    table(
      words.heading(.contributions), [.contribution, .count, .results],
      facts.contributions.map {
        [$0.name, "\($0.count)", $0.results.isEmpty ? nil : $0.results.joined(separator: " ")]
      })
  }

  func changes(_ changes: [TieChangeFact], _ heading: ReportHeading) -> [ReportPart] {
    table(
      words.heading(heading), [.cooperation, .on, .decision, .reason],
      changes.map {
        [
          $0.title, day($0.on) ?? words.shared.unknown, $0.decision.map(words.decision), $0.reason,
        ]
      })
  }

  var exemptions: [ReportPart] {
    table(
      words.heading(.exemptions), [.cooperation, .decision, .conditions, .end],
      facts.exemptions.map {
        [$0.cooperation, words.decision($0.decision), $0.conditions, end($0)]
      })
  }

  private func end(_ exemption: ExemptionFact) -> String? {
    let last: String? =
      switch exemption.end.end {
      case .through(let day): words.through(day)
      case .untilFurtherNotice: words.shared.untilFurtherNotice
      case .notStated: nil
      }
    return list([day(exemption.from), last].compactMap { $0 })
  }

  /// Sums a currency each, and how many have no figure: a sum of what is known is no sum of all.
  var costs: [ReportPart] {
    let rows =
      sums(words.costOfActivities, facts.activities.map(\.cost))
      + sums(words.ownShares, facts.projects.map(\.ownShare))
      + facts.costs.map { [$0.what, words.shared.amount($0.amount), "0"] }
    return table(words.heading(.costs), [.what, .amount, .unstated], rows)
  }

  private func sums(_ what: String, _ amounts: [Money?]) -> [[String?]] {
    guard !amounts.isEmpty else { return [] }
    let stated = amounts.compactMap { $0 }
    let unstated = "\(amounts.count - stated.count)"
    let currencies = Set(stated.map(\.currency)).sorted()
    guard !currencies.isEmpty else { return [[what, nil, unstated]] }
    return currencies.map { currency in
      let sum = stated.filter { $0.currency == currency }
        .reduce(0) { $0.addingReportingOverflow($1.minorUnits).partialValue }
      return [what, words.shared.amount(Money(minorUnits: sum, currency: currency)), unstated]
    }
  }

  var conditions: [ReportPart] {
    table(
      words.heading(.conditions), [.cooperation, .condition, .followedUp, .finding],
      facts.conditions.map { [$0.cooperation, $0.condition, day($0.followedUpOn), $0.finding] })
  }

  var attention: [ReportPart] {
    table(
      words.heading(.attention), [.about, .finding, .todo],
      facts.attention.map { [$0.about, $0.finding, $0.todo] })
  }

  var dormant: [ReportPart] {
    table(
      words.heading(.dormant), [.cooperation, .lastActivity, .committee],
      facts.dormant.map {
        [$0.title, day($0.lastActivityOn) ?? words.shared.unknown, $0.committee]
      })
  }

  var assignments: [ReportPart] {
    table(
      words.heading(.assignments), [.organisation, .seat, .holder, .permeatedBy, .followedUp],
      facts.assignments.map {
        [$0.organisation, $0.seat, $0.holder, $0.permeatedBy, day($0.followedUpOn)]
      })
  }
}
