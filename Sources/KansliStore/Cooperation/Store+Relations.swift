import Cooperation
import Register

extension Store {
  /// Everything that is kept of cooperation abroad, for the desk.
  public func cooperations(for actor: Actor) async throws -> CooperationRegister {
    try actor.require(.workAtDesk)
    return try await engine.read { try Cooperations.register($0) }
  }

  /// What everybody may see of cooperation abroad.
  public func publicCooperations() async throws -> PublicCooperations {
    try await engine.read { PublicCooperations(try Cooperations.register($0)) }
  }

  public func publicRelations() async throws -> [PublicRelation] {
    try await publicCooperations().relations
  }

  /// A published relation, or `nil`: what is not published is not there.
  public func publicRelation(slug: String) async throws -> PublicRelation? {
    try await publicCooperations().relation(slug: slug)
  }

  public func publicProjects() async throws -> [PublicProject] {
    try await publicCooperations().projects
  }

  public func publicProject(slug: String) async throws -> PublicProject? {
    try await publicCooperations().project(slug: slug)
  }

  /// Whether something may be done on a day: what a page asks before it offers the button.
  public func clearance(
    of asked: ClearanceCase, on day: CalendarDate, for actor: Actor
  ) async throws -> Result<Clearance, CooperationRefusal> {
    try actor.require(.workAtDesk)
    return try await engine.read { try Cooperations.clearance(asked, on: day, $0) }
  }

  // MARK: Partners

  /// Adds a partner; its id and version are given here.
  public func add(_ partner: Partner, by actor: Actor) async throws -> PartnerID {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      let id = PartnerID(actor.recorder.makeID())
      try Cooperations.insert(
        CooperationColumns.of(partner), into: "partner", id: id.rawValue, connection)
      try Cooperations.tell("partner \(id.rawValue)", "added", actor, connection)
      return id
    }
  }

  /// Writes a partner anew.
  ///
  /// - Throws: `StoreError.stale` where somebody has changed it since its version was read.
  public func change(_ partner: Partner, by actor: Actor) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      _ = try Cooperations.partner(partner.id, connection)
      try Cooperations.update(
        CooperationColumns.of(partner), of: "partner", id: partner.id.rawValue,
        version: partner.version, connection)
      try Cooperations.tell("partner \(partner.id.rawValue)", "changed", actor, connection)
    }
  }

  // MARK: Relations

  /// Takes a relation up in the register, where it stands by its first step: an idea, or one that
  /// was entered long ago. Its id, state and version are given here, and its address where it has
  /// none.
  ///
  /// - Throws: `CooperationRefusal` where the rules of the first step's day say no.
  public func add(
    _ relation: Relation, first move: RelationMove, decision: CooperationDecision? = nil,
    today: CalendarDate, by actor: Actor
  ) async throws -> CooperationID {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      var new = relation
      new.id = CooperationID(actor.recorder.makeID())
      if move.to == .active, new.enteredOn == nil { new.enteredOn = move.on }
      try Self.check(new.enteredOn, today)
      try Cooperations.insertCooperation(
        new.id, kind: "relation", slug: relation.slug, title: relation.title, connection)
      try Cooperations.insert(
        CooperationColumns.of(new) + [("state", .text(move.to.rawValue))], into: "relation",
        id: new.id.rawValue, connection)
      try Cooperations.set(
        new.partners, of: new.id.rawValue, "relation_partner", "relation_id", connection)
      try RelationMoving(actor: actor, connection: connection, today: today)
        .take(move, decision, new, RelationMove.Position(state: nil))
      try Cooperations.tell("cooperation \(new.id.rawValue)", "added", actor, connection)
      return new.id
    }
  }

  /// Writes anew what a relation says of itself; its state moves by steps alone. A partner that
  /// comes into a relation that has been entered is tried by the rules of today.
  ///
  /// - Throws: `StoreError.stale`, `StoreError.taken` for another's address, `CooperationRefusal`.
  public func change(
    _ relation: Relation, today: CalendarDate, by actor: Actor
  ) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      let old = try Cooperations.relation(relation.id, connection)
      guard old.version == relation.version else { throw StoreError.stale }
      try Self.check(relation.enteredOn, today)
      let added = relation.partners.filter { !old.partners.contains($0) }
      if old.state.isEntered, relation.partners.isEmpty { throw CooperationRefusal.noPartner }
      if old.state.isEntered, !added.isEmpty {
        var asked = ClearanceCase(relation)
        asked.partners = added
        _ = try Cooperations.clearance(asked, on: today, connection).get()
      }
      try Cooperations.rename(
        relation.id, slug: relation.slug, title: relation.title, connection)
      try Cooperations.update(
        CooperationColumns.of(relation), of: "relation", id: relation.id.rawValue,
        version: relation.version, connection)
      try Cooperations.set(
        relation.partners, of: relation.id.rawValue, "relation_partner", "relation_id",
        connection)
      try Cooperations.tell(
        "cooperation \(relation.id.rawValue)", "changed", actor, connection)
    }
  }

  /// What has been entered was entered on a day that has come.
  private static func check(_ enteredOn: CalendarDate?, _ today: CalendarDate) throws {
    if let enteredOn, today < enteredOn {
      throw CooperationRefusal.dayAhead(enteredOn, today: today)
    }
  }

  /// Takes a step with a relation, with its decision in the ledger in the same transaction: two
  /// that press at once take it once.
  ///
  /// - Parameter version: the relation's, as it was shown.
  /// - Throws: `CooperationRefusal` where the step does not follow or the rules of its day say no,
  ///   `Refusal`, `StoreError.stale`.
  public func move(
    _ id: CooperationID, _ move: RelationMove, decision: CooperationDecision? = nil,
    today: CalendarDate, version: Int, by actor: Actor
  ) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      let relation = try Cooperations.relation(id, connection)
      guard relation.version == version else { throw StoreError.stale }
      let steps = try Cooperations.steps(of: id, connection)
      try RelationMoving(actor: actor, connection: connection, today: today)
        .take(move, decision, relation, RelationMove.Position(steps))
      try Cooperations.tell("cooperation \(id.rawValue)", move.to.rawValue, actor, connection)
    }
  }

  /// Records an exemption in the ledger, as it was decided: whether it counts is said by clearance.
  @discardableResult
  public func exempt(
    _ id: CooperationID, _ form: ExemptionForm, today: CalendarDate, by actor: Actor
  ) async throws -> Decision {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      let known = try connection.query(
        "SELECT id FROM cooperation WHERE id = $1", [.text(id.rawValue)])
      guard !known.isEmpty else { throw StoreError.unknown(.cooperation, id.rawValue) }
      if let screening = form.screening {
        let made = try connection.query(
          "SELECT id FROM screening WHERE id = $1", [.text(screening)])
        guard !made.isEmpty else { throw StoreError.unknown(.screening, screening) }
      }
      let ground = try form.ground ?? Self.ground(on: form.header.decidedOn ?? today, connection)
      let effect = CooperationEffect(
        .exempt, id, from: form.from, end: form.end, conditions: form.conditions,
        screening: form.screening, ground: ground)
      let entry = try CooperationDeciding.append(
        effect, form.header, today: today, actor, connection)
      try Cooperations.tell("cooperation \(id.rawValue)", "exempted", actor, connection)
      return entry
    }
  }

  /// The provision of the edition in force that an exemption is made from.
  private static func ground(
    on day: CalendarDate, _ connection: any Connection
  ) throws -> CooperationEffect.Ground? {
    guard case .success(let edition) = try EditionRules.book(connection).conditions(on: day)
    else { return nil }
    let rule = edition.exemption?.rule ?? edition.conditions.first?.rule
    return rule.map { RuleCitation($0, of: edition).ground }
  }
}

/// A relation's step, within a transaction.
private struct RelationMoving {
  let actor: Actor
  let connection: any Connection
  let today: CalendarDate

  func take(
    _ asked: RelationMove, _ decision: CooperationDecision?, _ relation: Relation,
    _ position: RelationMove.Position
  ) throws {
    var move = asked
    move.isDecided = decision != nil
    let isEntering = RelationMove.isEntering(from: position.state, to: move.to)
    // What was entered before there was a rule is taken up as it stands, whenever that is.
    let day = position.state == nil ? relation.enteredOn ?? move.on : move.on
    let clearance =
      isEntering
      ? try Cooperations.clearance(ClearanceCase(relation), on: day, connection)
      : .success(.free(.nobodyToTry))
    let outcome = try move.outcome(from: position, today: today, clearance: clearance)
    var entry: DecisionID?
    if let decision, let verb = outcome.verb {
      entry = try CooperationDeciding.entry(
        decision, verb, of: relation.id, on: move.on, screening: outcome.clearance?.screening,
        today: today, actor, connection)
    }
    try Cooperations.addStep(
      RelationStep(
        state: outcome.state, on: move.on, decision: entry, reason: move.reason,
        doneAt: actor.recorder.now(), doneBy: actor.id),
      to: relation.id, connection)
    guard position.state != nil else { return }
    // The first day it was entered stays: what is taken up again answers to the edition it was
    // entered under.
    let enteredOn = relation.enteredOn ?? (isEntering ? move.on : nil)
    try Cooperations.update(
      [("state", .text(outcome.state.rawValue)), ("entered_on", SQLValue(enteredOn))],
      of: "relation", id: relation.id.rawValue, version: relation.version, connection)
  }
}

extension Clearance {
  /// The one screening that it rests on, where it is one.
  var screening: String? {
    guard case .cleared(_, let passages) = self, passages.count == 1 else { return nil }
    return passages[0].screening
  }
}
