import Cooperation
import Register

/// A finding as it stands in the database; evidence stands as it is.
private struct StoredFinding: Codable {
  var criterion: Criterion
  var answer: OfficerFinding.Answer
  var reasons: String?
}

extension Screening {
  init(row: Row) throws {
    let document = try row.optionalText("document_id")
    let criteria: [CriterionEvidence] = try StoredJSON.value(try row.text("criteria"))
    let findings: [StoredFinding] = try StoredJSON.value(try row.text("findings"))
    self.init(
      id: try row.text("id"), partner: PartnerID(try row.text("partner_id")),
      cooperation: CooperationID(try row.text("cooperation_id")), country: try row.country(),
      on: try row.day("on_day"),
      rule: try document.map {
        CooperationEffect.Ground(
          document: DocumentID($0), edition: try row.integer("edition"),
          provision: try row.text("provision"))
      },
      criteria: criteria,
      findings: Dictionary(
        findings.map { ($0.criterion, OfficerFinding($0.answer, reasons: $0.reasons)) },
        uniquingKeysWith: { $1 }),
      ownRecord: try row.optionalText("own_record"), risks: try row.optionalText("risks"),
      localBenefit: try row.optionalText("local_benefit"), outcome: try row.value("outcome"),
      madeAt: Instant(microseconds: Int64(try row.integer("made_at"))),
      madeBy: try row.text("made_by"), secret: try row.secret())
  }

  func insert(_ connection: any Connection) throws {
    let findings = self.findings.sorted { $0.key.rawValue < $1.key.rawValue }.map {
      StoredFinding(criterion: $0.key, answer: $0.value.answer, reasons: $0.value.reasons)
    }
    let columns: [(String, SQLValue)] = [
      ("id", .text(id)), ("partner_id", .text(partner.rawValue)),
      ("cooperation_id", .text(cooperation.rawValue)), ("country", SQLValue(country?.rawValue)),
      ("on_day", SQLValue(on)), ("document_id", SQLValue(rule?.document.rawValue)),
      ("edition", SQLValue(rule?.edition)), ("provision", SQLValue(rule?.provision)),
      ("criteria", .text(try StoredJSON.text(criteria))),
      ("findings", .text(try StoredJSON.text(findings))), ("own_record", SQLValue(ownRecord)),
      ("risks", SQLValue(risks)), ("local_benefit", SQLValue(localBenefit)),
      ("outcome", .text(outcome.rawValue)), ("made_at", .integer(madeAt.microseconds)),
      ("made_by", .text(madeBy)), ("secret", .text(SecretField.column(secret))),
    ]
    try connection.insert(into: "screening", columns.map(\.0), [columns.map(\.1)])
  }
}

extension SecretField {
  /// Marks as they stand in the database: names, one a word, in order.
  static func column(_ marks: Set<SecretField>) -> String {
    marks.map(\.rawValue).sorted().joined(separator: " ")
  }
}
