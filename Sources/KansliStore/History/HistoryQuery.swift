import Register

/// The rows of one source that a filter asks for: each source is read by its own index, and the
/// three are merged.
struct HistoryQuery {
  var filter: HistoryFilter
  var after: HistoryPlace?
  var limit: Int

  /// The columns that stand for moment, person and place, by source.
  private struct Columns {
    var at: String
    var by: String
    /// The text that tells entries of a moment apart, and the number; `nil` where one is enough.
    var id: String?
    var number: String?
  }

  private static func columns(_ source: HistoryEntry.Source) -> Columns {
    switch source {
    case .ledger: Columns(at: "recorded_at", by: "recorded_by", id: nil, number: "sequence")
    case .matter: Columns(at: "done_at", by: "done_by", id: "matter_id", number: "position")
    case .change: Columns(at: "changed_at", by: "changed_by", id: "id", number: nil)
    }
  }

  private static func table(_ source: HistoryEntry.Source) -> String {
    switch source {
    case .ledger: "decision"
    case .matter: "matter_step"
    case .change: "change"
    }
  }

  func rows(
    _ source: HistoryEntry.Source, _ connection: any Connection
  ) throws -> [Row] {
    guard filter.source == nil || filter.source == source else { return [] }
    let columns = Self.columns(source)
    var conditions: [String] = []
    var arguments: [SQLValue] = []
    func parameter(_ value: SQLValue) -> String {
      arguments.append(value)
      return "$\(arguments.count)"
    }
    if let subject = filter.subject {
      guard let condition = Self.condition(subject, source, parameter(.text(subject.id))) else {
        return []
      }
      conditions.append("(\(condition))")
    }
    if let person = filter.person {
      conditions.append("\(columns.by) = \(parameter(.text(person)))")
    }
    if let from = filter.from {
      conditions.append("\(columns.at) >= \(parameter(.integer(from.microseconds)))")
    }
    if let until = filter.until {
      conditions.append("\(columns.at) < \(parameter(.integer(until.microseconds)))")
    }
    if let after { conditions.append(Self.rest(after, source, columns, parameter)) }
    let order = [columns.at, columns.id, columns.number].compactMap { $0 }
      .map { "\($0) DESC" }.joined(separator: ", ")
    let condition = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
    return try connection.query(
      "SELECT * FROM \(Self.table(source)) \(condition) ORDER BY \(order) LIMIT \(limit)",
      arguments)
  }

  /// What comes after a place in the list.
  private static func rest(
    _ place: HistoryPlace, _ source: HistoryEntry.Source, _ columns: Columns,
    _ parameter: (SQLValue) -> String
  ) -> String {
    let at = parameter(.integer(place.at.microseconds))
    if place.source.rank < source.rank { return "\(columns.at) <= \(at)" }
    if source.rank < place.source.rank { return "\(columns.at) < \(at)" }
    var same: [String] = []
    if let id = columns.id {
      let value = parameter(.text(place.id))
      same.append("\(id) < \(value)")
      if let number = columns.number {
        same.append("(\(id) = \(value) AND \(number) < \(parameter(SQLValue(place.number))))")
      }
    } else if let number = columns.number {
      same.append("\(number) < \(parameter(SQLValue(place.number)))")
    }
    return
      "(\(columns.at) < \(at) OR (\(columns.at) = \(at) AND (\(same.joined(separator: " OR ")))))"
  }

  /// Which rows of a source are about an object, or `nil` for none.
  private static func condition(
    _ subject: HistorySubject, _ source: HistoryEntry.Source, _ id: String
  ) -> String? {
    let ofDocument =
      "SELECT c.decision_sequence FROM decision_document c "
      + "JOIN document d ON d.id = c.document_id WHERE d.slug = \(id)"
    let mattersOfDocument =
      "SELECT m.id FROM matter m JOIN document d ON d.id = m.document_id WHERE d.slug = \(id)"
    switch (source, subject.kind) {
    case (_, .cooperation), (_, .project):
      return CooperationHistory.condition(ofCooperation: id, source)
    case (_, .partner): return CooperationHistory.condition(ofPartner: id, source)
    case (.ledger, .document): return "sequence IN (\(ofDocument))"
    case (.ledger, .matter):
      return "id IN (SELECT s.decision_id FROM matter_step s WHERE s.matter_id = \(id))"
    case (.ledger, .meeting):
      return "id IN (SELECT s.decision_id FROM matter_step s WHERE s.meeting_id = \(id))"
    case (.ledger, .decision): return "id = \(id) OR corrects_decision = \(id)"
    case (.matter, .document): return "matter_id IN (\(mattersOfDocument))"
    case (.matter, .matter): return "matter_id = \(id)"
    case (.matter, .meeting): return "meeting_id = \(id)"
    case (.matter, .decision): return "decision_id = \(id)"
    case (.change, .document):
      return """
        subject = 'document ' || \(id)
        OR subject IN (SELECT 'document ' || d.id FROM document d WHERE d.slug = \(id))
        OR subject IN
          (SELECT 'decision ' || x.id FROM decision x WHERE x.sequence IN (\(ofDocument)))
        OR subject IN (SELECT 'matter ' || m.id FROM matter m WHERE m.id IN (\(mattersOfDocument)))
        """
    case (.change, .matter):
      return """
        subject = 'matter ' || \(id) OR subject IN
          (SELECT 'decision ' || s.decision_id FROM matter_step s WHERE s.matter_id = \(id))
        """
    case (.change, .other), (.change, .projection): return "subject = \(id)"
    case (.change, let kind): return "subject = '\(kind.rawValue) ' || \(id)"
    default: return nil
    }
  }
}
