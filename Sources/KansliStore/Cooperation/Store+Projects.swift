import Cooperation
import Register

extension Store {
  /// Takes a project up in the register: an idea, or applied for. One that has run already is
  /// tried by the rules of the day it began. Its id and version are given here, and its address
  /// where it has none.
  ///
  /// - Throws: `CooperationRefusal`.
  public func add(
    _ project: Project, today: CalendarDate, by actor: Actor
  ) async throws -> CooperationID {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      let id = CooperationID(actor.recorder.makeID())
      if project.state == .running || project.state == .completed {
        var asked = ClearanceCase(project)
        asked.cooperation = id
        let day = project.from ?? today
        guard day <= today else { throw CooperationRefusal.dayAhead(day, today: today) }
        _ = try Cooperations.clearance(asked, on: day, connection).get()
      }
      try Projects.insert(project, id: id, connection)
      try Cooperations.tell("cooperation \(id.rawValue)", "added", actor, connection)
      return id
    }
  }

  /// Writes anew what a project says of itself; its state moves by acts alone. A party that comes
  /// into a project that runs is tried by the rules of today.
  ///
  /// - Throws: `StoreError.stale`, `StoreError.taken`, `CooperationRefusal`.
  public func change(_ project: Project, today: CalendarDate, by actor: Actor) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      let old = try Cooperations.project(project.id, connection)
      guard old.version == project.version else { throw StoreError.stale }
      if old.state == .running, Set(project.parties) != Set(old.parties) {
        var asked = ClearanceCase(project)
        // Those that were there before are not tried again; that there are several is.
        let added = project.parties.filter { !old.parties.contains($0) }
        if project.parties.isEmpty || !added.isEmpty {
          asked.partners = added
          _ = try Cooperations.clearance(asked, on: today, connection).get()
        }
      }
      try Projects.update(project, connection)
      try Cooperations.tell(
        "cooperation \(project.id.rawValue)", "changed", actor, connection)
    }
  }

  /// Starts a project, with a decision in the ledger where a body has taken one.
  ///
  /// - Throws: `CooperationRefusal` where the rules of the day say no, `StoreError.stale`.
  public func start(
    _ id: CooperationID, on day: CalendarDate, decision: CooperationDecision? = nil,
    today: CalendarDate, version: Int, by actor: Actor
  ) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      let project = try Cooperations.project(id, connection)
      guard project.version == version else { throw StoreError.stale }
      guard project.state == .idea || project.state == .applied else {
        throw CooperationRefusal.wrongState(
          from: project.state.rawValue, to: Project.State.running.rawValue)
      }
      guard day <= today else { throw CooperationRefusal.dayAhead(day, today: today) }
      let clearance = try Cooperations.clearance(ClearanceCase(project), on: day, connection)
        .get()
      if let decision {
        _ = try CooperationDeciding.entry(
          decision, .enter, of: id, on: day, screening: clearance.screening, today: today,
          actor, connection)
      }
      try Projects.set(.running, of: project, from: day, connection)
      try Cooperations.tell("cooperation \(id.rawValue)", "started", actor, connection)
    }
  }

  /// Takes a project to a state that needs no trial: applied for, completed, dropped.
  ///
  /// - Throws: `CooperationRefusal.wrongState`, `StoreError.stale`.
  public func settle(
    _ id: CooperationID, as state: Project.State, version: Int, by actor: Actor
  ) async throws {
    try actor.require(.keepCooperations)
    try await engine.write { connection in
      let project = try Cooperations.project(id, connection)
      guard project.version == version else { throw StoreError.stale }
      switch (project.state, state) {
      case (.idea, .applied), (.idea, .dropped), (.applied, .idea), (.applied, .dropped),
        (.running, .completed), (.running, .dropped), (.dropped, .idea):
        break
      default:
        throw CooperationRefusal.wrongState(from: project.state.rawValue, to: state.rawValue)
      }
      try Projects.set(state, of: project, from: project.from, connection)
      try Cooperations.tell("cooperation \(id.rawValue)", state.rawValue, actor, connection)
    }
  }
}

/// Projects, within a transaction.
enum Projects {
  static func insert(
    _ project: Project, id: CooperationID, _ connection: any Connection
  ) throws {
    try Cooperations.insertCooperation(
      id, kind: "project", slug: project.slug, title: project.title, connection)
    try Cooperations.insert(
      CooperationColumns.of(project) + [("state", .text(project.state.rawValue))],
      into: "project", id: id.rawValue, connection)
    try Cooperations.set(
      project.parties, of: id.rawValue, "project_party", "project_id", connection)
  }

  static func update(_ project: Project, _ connection: any Connection) throws {
    try Cooperations.rename(project.id, slug: project.slug, title: project.title, connection)
    try Cooperations.update(
      CooperationColumns.of(project), of: "project", id: project.id.rawValue,
      version: project.version, connection)
    try Cooperations.set(
      project.parties, of: project.id.rawValue, "project_party", "project_id", connection)
  }

  static func set(
    _ state: Project.State, of project: Project, from: CalendarDate?,
    _ connection: any Connection
  ) throws {
    try Cooperations.update(
      [("state", .text(state.rawValue)), ("from_on", SQLValue(from))], of: "project",
      id: project.id.rawValue, version: project.version, connection)
  }
}
