import Register

/// Looks for an exemption that counts: decided by the body that the provision names, in force on
/// the day, from the conditions in force, and about this partner.
struct ExemptionSearch {
  let record: ClearanceRecord
  let asked: ClearanceCase
  let partner: PartnerID
  let edition: RuleBook.Applicable
  let day: CalendarDate

  /// The exemption that counts; of several the one that lasts longest.
  var counting: Exemption? {
    candidates.filter { isByRightBody($0) && isFromRule($0) && $0.holds(on: day) }
      .max { lastDay($0) < lastDay($1) }
  }

  /// Why none of them counts: what is nearest to counting is named.
  func refusal(unmet: [Criterion]) -> CooperationRefusal {
    let citation = RuleCitation(edition.exemption?.rule ?? edition.demanded[0].rule, of: edition)
    let right = candidates.filter(isByRightBody)
    let ended = right.filter(isFromRule).filter { lastDay($0) < day }
    if let last = ended.max(by: { lastDay($0) < lastDay($1) }) {
      return .exemptionEnded(partner, on: lastDay(last), body: last.body, citation)
    }
    if let older = right.last(where: { !isFromRule($0) }) {
      return .exemptionFromOlderRule(partner, older.reference, citation)
    }
    if let wrong = candidates.last(where: { !isByRightBody($0) }), let body {
      return .exemptionByWrongBody(partner, decidedBy: wrong.body, demanded: body, citation)
    }
    return .needsExemption(partner, unmet, body: body, citation)
  }

  private var body: String? { edition.exemption?.body }

  /// Those for the cooperation, decided by the day, that have this partner in view.
  private var candidates: [Exemption] {
    record.exemptions.filter { exemption in
      asked.isAbout(exemption.cooperation) && (exemption.decidedOn.map { $0 <= day } ?? true)
        && isAboutPartner(exemption)
    }
  }

  /// A body that had one partner's screening before it has not decided about a partner that came
  /// later.
  private func isAboutPartner(_ exemption: Exemption) -> Bool {
    guard let id = exemption.screening,
      let before = record.screenings.first(where: { $0.id == id }), before.partner != partner,
      let decidedOn = exemption.decidedOn
    else { return true }
    return record.screenings.contains {
      $0.partner == partner && asked.isAbout($0.cooperation) && $0.on <= decidedOn
    }
  }

  private func isByRightBody(_ exemption: Exemption) -> Bool {
    guard let body else { return false }
    return Self.folded(exemption.body) == Self.folded(body)
  }

  private func isFromRule(_ exemption: Exemption) -> Bool {
    guard let ground = exemption.ground, record.book.isUnchanged(ground, in: edition) else {
      return false
    }
    if ground.edition == edition.edition { return edition.exemptible.contains(ground.provision) }
    return true
  }

  private func lastDay(_ exemption: Exemption) -> CalendarDate {
    exemption.end.end.through ?? CalendarDate(ordinal: .max)
  }

  private static func folded(_ body: String) -> String {
    body.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
