import Cooperation
import Register

extension Store {
  /// Adds an agreement to a relation; its id and version are given here. One that is signed is
  /// tried by the rules of the day it was signed.
  ///
  /// - Throws: `CooperationRefusal`.
  public func add(
    _ agreement: Agreement, today: CalendarDate, by actor: Actor
  ) async throws -> AgreementID {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      let id = AgreementID(actor.recorder.makeID())
      if let day = agreement.signedOn {
        try Agreements.check(agreement, on: day, today: today, connection)
      }
      _ = try Cooperations.relation(agreement.relation, connection)
      try Cooperations.insert(
        CooperationColumns.of(agreement), into: "agreement", id: id.rawValue, connection)
      try Agreements.setParts(agreement, of: id, connection)
      try Cooperations.tell("agreement \(id.rawValue)", "added", actor, connection)
      return id
    }
  }

  /// Writes an agreement anew. When it was signed is not changed here; to let a signed one last
  /// longer is to renew it, which the rules of today are asked about.
  ///
  /// - Throws: `StoreError.stale`, `CooperationRefusal`.
  public func change(
    _ agreement: Agreement, today: CalendarDate, by actor: Actor
  ) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      let old = try Cooperations.agreement(agreement.id, connection)
      guard old.version == agreement.version else { throw StoreError.stale }
      var new = agreement
      (new.relation, new.signedOn) = (old.relation, old.signedOn)
      if old.signedOn != nil, Agreements.isLonger(new, than: old) {
        try Agreements.check(new, on: today, today: today, connection)
      }
      try Cooperations.update(
        CooperationColumns.of(new), of: "agreement", id: new.id.rawValue, version: new.version,
        connection)
      try Agreements.setParts(new, of: new.id, connection)
      try Cooperations.tell("agreement \(new.id.rawValue)", "changed", actor, connection)
    }
  }

  /// Records that an agreement is signed: it is renewed or entered by that.
  ///
  /// - Throws: `StoreError.stale`, `CooperationRefusal`.
  public func sign(
    _ id: AgreementID, on day: CalendarDate, file: String? = nil, today: CalendarDate,
    version: Int, by actor: Actor
  ) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      var agreement = try Cooperations.agreement(id, connection)
      guard agreement.version == version else { throw StoreError.stale }
      if let signed = agreement.signedOn { throw CooperationRefusal.alreadySigned(signed) }
      try Agreements.check(agreement, on: day, today: today, connection)
      agreement.signedOn = day
      if let file { agreement.file = file }
      try Cooperations.update(
        CooperationColumns.of(agreement), of: "agreement", id: id.rawValue, version: version,
        connection)
      try Cooperations.tell("agreement \(id.rawValue)", "signed", actor, connection)
    }
  }
}

/// Agreements, within a transaction.
private enum Agreements {
  /// Asks whether it may be signed on a day, with everybody who is party to it.
  static func check(
    _ agreement: Agreement, on day: CalendarDate, today: CalendarDate,
    _ connection: any Connection
  ) throws {
    guard day <= today else { throw CooperationRefusal.dayAhead(day, today: today) }
    let relation = try Cooperations.relation(agreement.relation, connection)
    var asked = ClearanceCase(relation, .sign)
    asked.partners += agreement.parties.filter { !relation.partners.contains($0) }
    _ = try Cooperations.clearance(asked, on: day, connection).get()
  }

  /// Whether it lasts longer than it did; an end that was not known and now is, is no longer.
  static func isLonger(_ new: Agreement, than old: Agreement) -> Bool {
    guard let was = old.end.end.through else { return false }
    return new.end.end.through.map { was < $0 } ?? true
  }

  static func setParts(
    _ agreement: Agreement, of id: AgreementID, _ connection: any Connection
  ) throws {
    try Cooperations.set(
      agreement.parties, of: id.rawValue, "agreement_party", "agreement_id", connection)
    try Cooperations.set(agreement.clauses, of: id, connection)
  }
}
