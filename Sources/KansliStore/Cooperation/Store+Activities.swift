import Cooperation
import Register

extension Store {
  // MARK: Activities

  /// Adds something done within a cooperation; its id and version are given here.
  public func add(_ activity: Activity, by actor: Actor) async throws -> String {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      let id = actor.recorder.makeID()
      try Cooperations.checkKnown(activity.cooperation, connection)
      try Cooperations.insert(
        CooperationColumns.of(activity), into: "activity", id: id, connection)
      try Cooperations.tell("activity \(id)", "added", actor, connection)
      return id
    }
  }

  public func change(_ activity: Activity, by actor: Actor) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      try Cooperations.checkKnown("activity", activity.id, .activity, connection)
      try Cooperations.update(
        CooperationColumns.of(activity), of: "activity", id: activity.id,
        version: activity.version, connection)
      try Cooperations.tell("activity \(activity.id)", "changed", actor, connection)
    }
  }

  /// Takes away what was never done.
  public func remove(activity id: String, version: Int, by actor: Actor) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      try Cooperations.checkKnown("activity", id, .activity, connection)
      let gone = try connection.query(
        "DELETE FROM activity WHERE id = $1 AND version = $2 RETURNING id",
        [.text(id), SQLValue(version)])
      guard !gone.isEmpty else { throw StoreError.stale }
      try Cooperations.tell("activity \(id)", "removed", actor, connection)
    }
  }

  // MARK: Assignments

  /// Adds a seat abroad; its id and version are given here.
  public func add(_ assignment: Assignment, by actor: Actor) async throws -> String {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      let id = actor.recorder.makeID()
      _ = try Cooperations.partner(assignment.partner, connection)
      try Cooperations.insert(
        CooperationColumns.of(assignment), into: "assignment", id: id, connection)
      try Cooperations.tell("assignment \(id)", "added", actor, connection)
      return id
    }
  }

  public func change(_ assignment: Assignment, by actor: Actor) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      _ = try Cooperations.partner(assignment.partner, connection)
      try Cooperations.checkKnown("assignment", assignment.id, .assignment, connection)
      try Cooperations.update(
        CooperationColumns.of(assignment), of: "assignment", id: assignment.id,
        version: assignment.version, connection)
      try Cooperations.tell("assignment \(assignment.id)", "changed", actor, connection)
    }
  }
}

extension Cooperations {
  static func checkKnown(
    _ table: String, _ id: String, _ thing: DeskThing, _ connection: any Connection
  ) throws {
    let rows = try connection.query("SELECT id FROM \(table) WHERE id = $1", [.text(id)])
    guard !rows.isEmpty else { throw StoreError.unknown(thing, id) }
  }

  static func checkKnown(_ id: CooperationID, _ connection: any Connection) throws {
    try checkKnown("cooperation", id.rawValue, .cooperation, connection)
  }
}
