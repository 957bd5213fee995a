import Register

extension Store {
  /// The confirmed rules of every document that has any, with their timelines: what governs.
  public func ruleBook() async throws -> RuleBook {
    try await engine.read { try EditionRules.book($0) }
  }

  /// What new editions changed in rules, in order of days for each document: whatever rests on
  /// those rules is to be tried again.
  public func changedRules() async throws -> [ChangedRules] {
    try await engine.read { try EditionRules.changed($0) }
  }

  /// Editions with rules that wait for a person, in the order of the register.
  public func waitingRules(for actor: Actor) async throws -> [WaitingRules] {
    guard actor.rights.may(.keepRules) else { return [] }
    return try await engine.read { connection in
      try connection.query(
        """
        SELECT r.document_id, r.edition, count(*) AS n FROM provision_rule r
        JOIN document d ON d.id = r.document_id WHERE r.state = 'proposed'
        GROUP BY r.document_id, r.edition, d.sort_key, d.slug
        ORDER BY d.sort_key, d.slug, r.edition
        """
      ).map { row in
        WaitingRules(
          document: try Documents.find(id: DocumentID(try row.text("document_id")), connection),
          edition: try row.integer("edition"), count: try row.integer("n"))
      }
    }
  }

  /// How many rules an edition has that wait, and that are confirmed.
  public func ruleCounts(
    of document: DocumentID, edition: Int
  ) async throws -> (proposed: Int, confirmed: Int) {
    try await engine.read { connection in
      let rules = try EditionRules.of(document, edition, connection)
      return (
        rules.count { $0.state == .proposed }, rules.count { $0.state == .confirmed }
      )
    }
  }

  /// An edition's text with its rules.
  ///
  /// - Throws: `StoreError.unknownDocument`, `StoreError.unknownEdition`, `StoreError.forbidden`.
  public func rules(
    slug: String, edition number: Int, for actor: Actor
  ) async throws -> EditionRuleSheet {
    try await engine.read { connection in
      let found = try RuleWriting.edition(slug, number, actor, connection)
      let rules = try EditionRules.of(found.document.id, number, connection)
      let entry = try EditionRules.book(connection).entries
        .first { $0.document.id == found.document.id }
      let before = entry?.timeline.editions.last { $0 < number }
      return EditionRuleSheet(
        document: found.document, edition: found.edition, rules: rules,
        changes: try before.flatMap { old in
          try entry.map { try EditionRules.changes(from: old, to: number, $0, connection) }
        } ?? [])
    }
  }

  /// Keeps what reading proposes for an edition that is on record; answers how many are new.
  @discardableResult
  public func proposeRules(
    _ rules: [PolicyRule], slug: String, edition: Int, by actor: Actor
  ) async throws -> Int {
    try await engine.write { connection in
      let found = try RuleWriting.edition(slug, edition, actor, connection)
      return try EditionRules.propose(
        rules, edition: edition, of: found.document, areConfirmed: false, actor.recorder,
        connection)
    }
  }

  /// Confirms every rule of an edition that waits; answers how many.
  @discardableResult
  public func confirmRules(slug: String, edition: Int, by actor: Actor) async throws -> Int {
    try await engine.write { connection in
      let found = try RuleWriting.edition(slug, edition, actor, connection)
      return try EditionRules.confirmWaiting(
        edition, of: found.document, actor.recorder, connection)
    }
  }

  /// Confirms or rejects a rule; one that was rejected may be confirmed, and the other way round.
  ///
  /// - Throws: `StoreError.stale` where it has been changed since version `version` was shown.
  public func decideRule(
    _ position: Int, as state: EditionRule.State, version: Int, slug: String, edition: Int,
    by actor: Actor
  ) async throws {
    try await engine.write { connection in
      let found = try RuleWriting.edition(slug, edition, actor, connection)
      let writing = RuleWriting(found.document, edition, actor, connection)
      var rule = try writing.rule(position, version)
      guard rule.state != state, state != .proposed else { return }
      rule.state = state
      try writing.rewrite(rule)
      let what = state == .confirmed ? "ruleConfirmed" : "ruleRejected"
      try EditionRules.tell(what, found.document, connection, actor.recorder)
    }
  }

  /// Adds a rule that a person has found in the text; that confirms it. Answers its position.
  ///
  /// - Throws: `RuleProblem`.
  @discardableResult
  public func addRule(
    _ rule: PolicyRule, slug: String, edition: Int, by actor: Actor
  ) async throws -> Int {
    try await engine.write { connection in
      let found = try RuleWriting.edition(slug, edition, actor, connection)
      let writing = RuleWriting(found.document, edition, actor, connection)
      let others = try EditionRules.of(found.document.id, edition, connection)
      try writing.check(rule, in: found.edition, others: others.filter { $0.state != .rejected })
      let position: Int
      if var rejected = others.first(where: { $0.rule.content == rule.content }) {
        // Once rejected and now added: the same rule, taken up again.
        rejected.rule = rule
        rejected.state = .confirmed
        try writing.rewrite(rejected)
        position = rejected.position
      } else {
        position = try EditionRules.insert(
          rule, .confirmed, edition, of: found.document.id, actor.recorder, connection)
      }
      try EditionRules.tell("ruleAdded", found.document, connection, actor.recorder)
      return position
    }
  }

  /// Changes what a rule asks or rests on; a person's word confirms it.
  ///
  /// - Throws: `RuleProblem`, `StoreError.stale`.
  public func changeRule(
    _ position: Int, to rule: PolicyRule, version: Int, slug: String, edition: Int,
    by actor: Actor
  ) async throws {
    try await engine.write { connection in
      let found = try RuleWriting.edition(slug, edition, actor, connection)
      let writing = RuleWriting(found.document, edition, actor, connection)
      var kept = try writing.rule(position, version)
      let others = try EditionRules.of(found.document.id, edition, connection)
      try writing.check(
        rule, in: found.edition,
        others: others.filter { $0.position != position && $0.state != .rejected })
      kept.rule = rule
      kept.state = .confirmed
      try writing.rewrite(kept)
      try EditionRules.tell("ruleChanged", found.document, connection, actor.recorder)
    }
  }
}

/// The changing of an edition's rules within a transaction.
private struct RuleWriting {
  let document: GoverningDocument
  let edition: Int
  let actor: Actor
  let connection: any Connection

  init(
    _ document: GoverningDocument, _ edition: Int, _ actor: Actor, _ connection: any Connection
  ) {
    self.document = document
    self.edition = edition
    self.actor = actor
    self.connection = connection
  }

  /// The edition, where whoever asks may keep its rules.
  static func edition(
    _ slug: String, _ number: Int, _ actor: Actor, _ connection: any Connection
  ) throws -> (document: GoverningDocument, edition: Edition) {
    try actor.require(.keepRules)
    let document = try Documents.find(slug: slug, connection)
    guard let edition = try Documents.edition(number, of: document.id, connection) else {
      throw StoreError.unknownEdition(slug: slug, number: number)
    }
    return (document, edition)
  }

  func rule(_ position: Int, _ version: Int) throws -> EditionRule {
    let row = try connection.query(
      """
      SELECT * FROM provision_rule WHERE document_id = $1 AND edition = $2 AND position = $3
      """, [.text(document.id.rawValue), SQLValue(edition), SQLValue(position)]
    ).first
    guard let row else { throw StoreError.unknown(.rule, "\(position)") }
    let rule = try EditionRule(row: row)
    guard rule.version == version else { throw StoreError.stale }
    return rule
  }

  func check(_ rule: PolicyRule, in edition: Edition, others: [EditionRule]) throws {
    guard let carrier = edition.provisions.first(where: { $0.id == rule.provision }) else {
      throw RuleProblem.unknownProvision(rule.provision)
    }
    guard !rule.words.isEmpty, carrier.text.contains(rule.words) else {
      throw RuleProblem.wordsNotInProvision
    }
    guard !others.contains(where: { $0.rule.content == rule.content }) else {
      throw RuleProblem.alreadyThere
    }
  }

  func rewrite(_ rule: EditionRule) throws {
    _ = try connection.query(
      """
      UPDATE provision_rule SET kind = $4, modality = $5, value = $6, provision = $7, words = $8,
        state = $9, decided_at = $10, decided_by = $11, version = version + 1
      WHERE document_id = $1 AND edition = $2 AND position = $3
      """,
      [
        .text(document.id.rawValue), SQLValue(edition), SQLValue(rule.position),
        .text(rule.rule.kind.rawValue), .text(rule.rule.modality.rawValue),
        SQLValue(rule.rule.value), .text(rule.rule.provision), .text(rule.rule.words),
        .text(rule.state.rawValue), .integer(actor.recorder.now().microseconds),
        .text(actor.id),
      ])
  }
}
