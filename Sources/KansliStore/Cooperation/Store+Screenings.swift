import Cooperation
import Register

extension Store {
  /// Keeps a screening as it was made; nothing of it but its marks of secrecy is ever changed. Its
  /// id, moment and maker are given here.
  ///
  /// - Throws: `StoreError.stale` where the edition in force on its day is another than it was made
  ///   by, or the partner is in another country than it was made for: somebody has recorded a
  ///   decision, confirmed rules or changed the partner in the meantime.
  public func record(_ screening: Screening, by actor: Actor) async throws -> String {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      var kept = screening
      kept.id = actor.recorder.makeID()
      kept.madeAt = actor.recorder.now()
      kept.madeBy = actor.id
      let partner = try Cooperations.partner(kept.partner, connection)
      guard kept.country == partner.country else { throw StoreError.stale }
      try Cooperations.checkKnown(kept.cooperation, connection)
      try checkRule(kept, connection)
      try kept.insert(connection)
      try Cooperations.tell(
        "cooperation \(kept.cooperation.rawValue)", "screened", actor, connection)
      return kept.id
    }
  }

  private func checkRule(_ screening: Screening, _ connection: any Connection) throws {
    let rule: (document: DocumentID, edition: Int)?
    switch try EditionRules.book(connection).conditions(on: screening.on) {
    case .success(let edition): rule = (edition.document.id, edition.edition)
    case .failure: rule = nil
    }
    guard screening.rule?.document == rule?.document, screening.rule?.edition == rule?.edition
    else { throw StoreError.stale }
  }

  /// Marks fields of a screening as secret, or takes the marks away.
  public func mark(
    screening id: String, secret: Set<SecretField>, by actor: Actor
  ) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      try Cooperations.checkKnown("screening", id, .screening, connection)
      _ = try connection.query(
        "UPDATE screening SET secret = $2 WHERE id = $1",
        [.text(id), .text(SecretField.column(secret))])
      try Cooperations.tell("screening \(id)", "changed", actor, connection)
    }
  }

  // MARK: Contributions

  /// Writes what a cooperation contributes to, all of it.
  ///
  /// - Parameter version: of the contributions as they were shown; 0 where there were none.
  public func set(
    _ entries: [ContributionEntry], of id: CooperationID, version: Int, by actor: Actor
  ) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      try Cooperations.checkKnown(id, connection)
      let rows = try connection.query(
        """
        UPDATE cooperation SET contributions_version = contributions_version + 1
        WHERE id = $1 AND contributions_version = $2 RETURNING id
        """, [.text(id.rawValue), SQLValue(version)])
      guard !rows.isEmpty else { throw StoreError.stale }
      _ = try connection.query(
        "DELETE FROM contribution_entry WHERE cooperation_id = $1", [.text(id.rawValue)])
      var seen: Set<String> = []
      let kept = entries.filter { !$0.isEmpty && seen.insert($0.contribution).inserted }
      try connection.insert(
        into: "contribution_entry",
        ["cooperation_id", "position", "contribution", "aim", "indicator", "result"],
        kept.enumerated().map { index, entry in
          [
            .text(id.rawValue), SQLValue(index + 1), .text(entry.contribution),
            .text(entry.aim), .text(entry.indicator), SQLValue(entry.result),
          ]
        })
      try Cooperations.tell("cooperation \(id.rawValue)", "assessed", actor, connection)
    }
  }

  /// Writes the short form of a cooperation.
  ///
  /// - Throws: `StoreError.stale` where its version is not the one on record; 0 is none.
  public func save(_ assessment: DevelopmentAssessment, by actor: Actor) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      let id = assessment.cooperation
      try Cooperations.checkKnown(id, connection)
      let known = try connection.query(
        "SELECT version FROM assessment WHERE cooperation_id = $1", [.text(id.rawValue)]
      ).first?.integer("version")
      guard (known ?? 0) == assessment.version else { throw StoreError.stale }
      _ = try connection.query(
        """
        INSERT INTO assessment (cooperation_id, on_day, answers, version)
        VALUES ($1, $2, $3, 1)
        ON CONFLICT (cooperation_id) DO UPDATE SET on_day = excluded.on_day,
          answers = excluded.answers, version = assessment.version + 1
        """,
        [
          .text(id.rawValue), SQLValue(assessment.on),
          .text(try StoredJSON.text(assessment.answers)),
        ])
      try Cooperations.tell("cooperation \(id.rawValue)", "assessed", actor, connection)
    }
  }
}
