import Cooperation
import Foundation
import Register

/// A table of the open export: what any spreadsheet or program can take over.
///
/// No file contents and no personal data: roles only, and no signatories.
public struct ExportTable: Sendable {
  public var name: String
  public var columns: [String]
  public var rows: [[String?]]
}

extension Store {
  /// The register as tables: documents, editions, provisions, rules, decisions, effects,
  /// proposals and reorganisations, and what everybody may see of cooperation abroad.
  public func exportTables() async throws -> [ExportTable] {
    try await engine.read { connection in
      let cooperation = PublicCooperations(try Cooperations.register(connection))
      return try Self.exports.map { name, sql in
        let rows = try connection.query(sql)
        let columns =
          rows.first?.columns.names
          ?? sql.split(separator: "FROM")[0].dropFirst(6).split(separator: ",").map {
            let words = $0.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "." })
            return String(words.last ?? "")
          }
        return ExportTable(
          name: name, columns: columns, rows: rows.map { $0.values.map(\.exported) })
      } + ExportTable.all(of: cooperation)
    }
  }

  private static let exports = [
    (
      "documents",
      "SELECT slug, title, type, municipality FROM document ORDER BY sort_key, slug"
    ),
    (
      "editions",
      """
      SELECT d.slug, e.number, e.title, e.type, e.family_label, e.language
      FROM edition e JOIN document d ON d.id = e.document_id ORDER BY d.slug, e.number
      """
    ),
    (
      "provisions",
      """
      SELECT d.slug, p.edition, p.position, p.id, p.kind, p.level, p.text
      FROM provision p JOIN document d ON d.id = p.document_id
      ORDER BY d.slug, p.edition, p.position
      """
    ),
    (
      "rules",
      """
      SELECT d.slug, r.edition, r.position, r.kind, r.modality, r.value, r.provision, r.words
      FROM provision_rule r JOIN document d ON d.id = r.document_id
      WHERE r.state = 'confirmed' ORDER BY d.slug, r.edition, r.position
      """
    ),
    (
      "decisions",
      """
      SELECT sequence, id, body, decided_on, minutes_item, registry_number, minutes_approved_on,
        announced_on, final_on, basis, corrects_decision, corrects_position, reason, hash
      FROM decision ORDER BY sequence
      """
    ),
    (
      "effects",
      """
      SELECT e.decision_sequence, e.position, e.kind, d.slug, e.edition, e.amends_edition,
        e.comes_into_force_on, e.end_kind, e.end_through, e.end_words, e.review_by, e.text_hash,
        e.target_decision, e.target_position, e.duty, e.responsible
      FROM effect e LEFT JOIN document d ON d.id = e.document_id
      ORDER BY e.decision_sequence, e.position
      """
    ),
    (
      "cooperation_effects",
      """
      SELECT e.decision_sequence, e.position, e.kind, e.cooperation_id, e.from_on, e.end_kind,
        e.end_through, e.end_words, e.conditions, d.slug, e.edition, e.provision
      FROM cooperation_effect e LEFT JOIN document d ON d.id = e.document_id
      ORDER BY e.decision_sequence, e.position
      """
    ),
    (
      "proposals",
      """
      SELECT d.slug, p.document_title, p.proposes, p.valid_through, p.from_body, p.to_body
      FROM proposal p LEFT JOIN document d ON d.id = p.document_id
      ORDER BY p.document_title, p.source_file, p.position
      """
    ),
    (
      "reorganisations",
      """
      SELECT r.id, r.version, r.kind, r.takes_effect_on, r.decision, r.registry_number, r.heir,
        r.is_withdrawn, r.reason, b.side, b.position, b.name, b.kind AS body_kind
      FROM reorganisation r JOIN reorganisation_body b
        ON b.reorganisation_id = r.id AND b.version = r.version
      ORDER BY r.takes_effect_on, r.id, r.version, b.side DESC, b.position
      """
    ),
  ]
}

extension SQLValue {
  fileprivate var exported: String? {
    switch self {
    case .null, .blob: nil
    case .integer(let number): String(number)
    case .text(let text): text
    }
  }
}
