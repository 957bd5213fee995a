import Cooperation
import Register

/// What importing a table does, or would do.
public struct PartnerImport: Hashable, Sendable {
  /// What happens to a row.
  public enum Effect: String, Hashable, Sendable, CaseIterable {
    case adds, changes, keeps
  }

  /// A row of the table and what happens to it.
  public struct Row: Hashable, Sendable {
    public var title: String
    public var line: Int
    public var effect: Effect
    /// What of something on record becomes another.
    public var changed: [PartnerTable.Column] = []
  }

  public var partners: [Row] = []
  public var projects: [Row] = []
  public var problems: [PartnerTable.Problem] = []
  /// The table names Swedish parties alone: those abroad are added by hand.
  public var holdsSwedishPartiesOnly = false

  public func count(_ effect: Effect) -> Int {
    (partners + projects).filter { $0.effect == effect }.count
  }
}

extension Store {
  /// What importing a table would do. Nothing is written.
  public func preview(
    _ table: PartnerTable, on today: CalendarDate, for actor: Actor
  ) async throws -> PartnerImport {
    try actor.require(.keepCooperations)
    return try await engine.read { connection in
      try PartnerImporting(connection: connection, actor: actor, writes: false)
        .run(table, today)
    }
  }

  /// Imports a table of partners or projects in one transaction. What is there already, by title
  /// and programme or name and country, takes what the table says and keeps the rest; importing
  /// again changes nothing.
  ///
  /// Projects that have ended are recorded as they are: a table tells of what has been done, which
  /// no rule undoes. One that runs is tried by the rules of the day it began; where they say no it
  /// is recorded as applied for, and starts on its page.
  public func importTable(
    _ table: PartnerTable, on today: CalendarDate, by actor: Actor
  ) async throws -> PartnerImport {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      try PartnerImporting(connection: connection, actor: actor, writes: true)
        .run(table, today)
    }
  }
}

/// The import of a table within a transaction.
private struct PartnerImporting {
  let connection: any Connection
  let actor: Actor
  let writes: Bool
  private var partners: [String: Partner] = [:]
  private var projects: [String: Project] = [:]
  private var result = PartnerImport()

  init(connection: any Connection, actor: Actor, writes: Bool) {
    self.connection = connection
    self.actor = actor
    self.writes = writes
  }

  func run(_ table: PartnerTable, _ today: CalendarDate) throws -> PartnerImport {
    var importing = self
    let register = try Cooperations.register(connection)
    importing.partners = Dictionary(
      register.partners.map { (PartnerTable.key($0.name, $0.country?.rawValue), $0) },
      uniquingKeysWith: { first, _ in first })
    importing.projects = Dictionary(
      register.projects.map { (PartnerTable.key($0.title, $0.programme), $0) },
      uniquingKeysWith: { first, _ in first })
    importing.result.problems = table.problems
    importing.result.holdsSwedishPartiesOnly = table.holdsSwedishPartiesOnly
    for planned in table.partners { _ = try importing.take(planned, isParty: false) }
    for planned in table.projects {
      try importing.take(planned, today, isTried: !table.holdsSwedishPartiesOnly)
    }
    if writes, importing.result.count(.adds) + importing.result.count(.changes) > 0 {
      try Cooperations.tell("partner import", "imported", actor, connection)
    }
    return importing.result
  }

  /// Records a partner; what the table does not say stays.
  private mutating func take(
    _ planned: PartnerTable.PlannedPartner, isParty: Bool
  ) throws -> PartnerID {
    let known = partners[planned.key]
    var partner =
      known
      ?? Partner(
        id: PartnerID(""), name: planned.name, kind: planned.kind, country: planned.country,
        place: planned.place)
    partner.coordinate = planned.coordinate ?? partner.coordinate
    partner.website = planned.website ?? partner.website
    partner.note = planned.note ?? partner.note
    // A party of a project is described by whoever knows it, not by each table that names it.
    if !isParty { partner.place = planned.place ?? partner.place }
    let effect: PartnerImport.Effect =
      known == nil ? .adds : partner == known ? .keeps : .changes
    if !isParty || effect == .adds {
      result.partners.append(
        PartnerImport.Row(
          title: planned.name, line: planned.line, effect: effect,
          changed: known.map { Self.changed(from: $0, to: partner) } ?? []))
    }
    if effect == .adds {
      partner.id = PartnerID(writes ? actor.recorder.makeID() : "new-\(planned.key)")
    }
    if writes, effect != .keeps {
      let columns = CooperationColumns.of(partner)
      if effect == .adds {
        try Cooperations.insert(columns, into: "partner", id: partner.id.rawValue, connection)
      } else {
        try Cooperations.update(
          columns, of: "partner", id: partner.id.rawValue, version: partner.version, connection)
        partner.version += 1
      }
    }
    partners[planned.key] = partner
    return partner.id
  }

  private mutating func take(
    _ planned: PartnerTable.PlannedProject, _ today: CalendarDate, isTried: Bool
  ) throws {
    let parties = try planned.parties.map { try take($0, isParty: true) }
    let known = projects[planned.key]
    var project =
      known
      ?? Project(
        id: CooperationID(""), slug: "", title: planned.title, programme: planned.programme,
        state: planned.state(on: today))
    project.part = planned.part
    project.from = planned.from ?? project.from
    project.through = planned.through ?? project.through
    project.budget = planned.budget ?? project.budget
    // Parties abroad that were added by hand stay.
    project.parties += parties.filter { !project.parties.contains($0) }
    if isTried { try hold(&project, known, planned, today) }
    let effect: PartnerImport.Effect =
      known == nil ? .adds : project == known ? .keeps : .changes
    result.projects.append(
      PartnerImport.Row(
        title: planned.title, line: planned.line, effect: effect,
        changed: known.map { Self.changed(from: $0, to: project) } ?? []))
    if effect == .adds { project.id = CooperationID(writes ? actor.recorder.makeID() : "new") }
    if writes, effect == .adds {
      try Projects.insert(project, id: project.id, connection)
    } else if writes, effect == .changes {
      try Projects.update(project, connection)
      project.version += 1
    }
    projects[planned.key] = project
  }

  private static func changed(from old: Partner, to new: Partner) -> [PartnerTable.Column] {
    [
      (old.place != new.place, .place), (old.coordinate != new.coordinate, .latitude),
      (old.website != new.website, .website), (old.note != new.note, .note),
    ].compactMap { $0 ? $1 : nil }
  }

  private static func changed(from old: Project, to new: Project) -> [PartnerTable.Column] {
    [
      (old.part != new.part, .part), (old.from != new.from, .from),
      (old.through != new.through, .through), (old.budget != new.budget, .budget),
      (old.parties != new.parties, .organisation),
    ].compactMap { $0 ? $1 : nil }
  }

  /// Keeps what the rules do not let start from running, and strangers out of what runs.
  private mutating func hold(
    _ project: inout Project, _ known: Project?, _ planned: PartnerTable.PlannedProject,
    _ today: CalendarDate
  ) throws {
    guard project.state == .running else { return }
    var asked = ClearanceCase(project)
    // A table says no purpose; the title says what it is about.
    asked.purpose = project.purpose ?? project.title
    if let known {
      asked.partners = project.parties.filter { !known.parties.contains($0) }
      guard !asked.partners.isEmpty else { return }
    }
    let day = known == nil ? project.from ?? today : today
    var record = try Cooperations.record(
      of: [asked.cooperation] + [asked.within].compactMap { $0 }, connection)
    // Those that the table brings are not written yet where it is only looked at.
    record.partners = Array(partners.values)
    guard record.refusal(of: asked, on: day) != nil else { return }
    result.problems.append(
      PartnerTable.Problem(.notCleared, line: planned.line, value: project.title))
    if let known { project.parties = known.parties } else { project.state = .applied }
  }
}
