/// Which rows of the history are about a relation, a project or a partner abroad.
enum CooperationHistory {
  /// A relation's history is that of its agreements, projects, activities and screenings too, and
  /// of the decisions and matters that concern any of them.
  static func condition(
    ofCooperation id: String, _ source: HistoryEntry.Source
  ) -> String {
    let cooperations = """
      SELECT c.id FROM cooperation c LEFT JOIN project p ON p.id = c.id
      WHERE c.id = \(id) OR p.relation_id = \(id)
      """
    let decisions =
      "SELECT d.decision_sequence FROM decision_cooperation d "
      + "WHERE d.cooperation_id IN (\(cooperations))"
    let matters =
      "SELECT e.matter_id FROM matter_exemption e WHERE e.cooperation_id IN (\(cooperations))"
    return switch source {
    case .ledger: "sequence IN (\(decisions))"
    case .matter: "matter_id IN (\(matters))"
    case .change:
      """
      subject IN (SELECT 'cooperation ' || k.id FROM cooperation k WHERE k.id IN (\(cooperations)))
      OR subject IN (SELECT 'agreement ' || a.id FROM agreement a WHERE a.relation_id = \(id))
      OR subject IN
        (SELECT 'activity ' || a.id FROM activity a WHERE a.cooperation_id IN (\(cooperations)))
      OR subject IN
        (SELECT 'screening ' || s.id FROM screening s WHERE s.cooperation_id IN (\(cooperations)))
      OR subject IN
        (SELECT 'decision ' || x.id FROM decision x WHERE x.sequence IN (\(decisions)))
      OR subject IN (SELECT 'matter ' || m.id FROM matter m WHERE m.id IN (\(matters)))
      """
    }
  }

  /// A partner's history is that of its seats and screenings too; only changes are told of one.
  static func condition(
    ofPartner id: String, _ source: HistoryEntry.Source
  ) -> String? {
    guard source == .change else { return nil }
    return """
      subject = 'partner ' || \(id)
      OR subject IN (SELECT 'assignment ' || a.id FROM assignment a WHERE a.partner_id = \(id))
      OR subject IN (SELECT 'screening ' || s.id FROM screening s WHERE s.partner_id = \(id))
      """
  }
}
