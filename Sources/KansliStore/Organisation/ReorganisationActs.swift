import Register

/// What is said of a reorganisation when it is recorded or corrected.
public struct ReorganisationForm: Hashable, Sendable {
  public var kind: Reorganisation.Kind
  public var takesEffectOn: CalendarDate
  public var before: [String]
  public var after: [String]
  public var decision: String?
  public var registryNumber: String?
  public var heir: String?

  public init(
    kind: Reorganisation.Kind, takesEffectOn: CalendarDate, before: [String],
    after: [String] = [], decision: String? = nil, registryNumber: String? = nil,
    heir: String? = nil
  ) {
    self.kind = kind
    self.takesEffectOn = takesEffectOn
    self.before = before
    self.after = after
    self.decision = decision
    self.registryNumber = registryNumber
    self.heir = heir
  }

  public init(_ reorganisation: Reorganisation) {
    self.init(
      kind: reorganisation.kind, takesEffectOn: reorganisation.takesEffectOn,
      before: reorganisation.before, after: reorganisation.after.map(\.name),
      decision: reorganisation.decision, registryNumber: reorganisation.registryNumber,
      heir: reorganisation.heir)
  }
}

/// Why a reorganisation is not recorded: every reason.
public struct ReorganisationRefusal: Error, Hashable, Sendable {
  public var problems: [ReorganisationProblem]

  public init(problems: [ReorganisationProblem]) { self.problems = problems }
}

extension ReorganisationForm {
  /// The reorganisation, its bodies by the names that the register has for them.
  func reorganisation(
    id: String, choices: [DocumentID: String], _ connection: any Connection
  ) throws -> Reorganisation {
    let organisation = try Settings.read(connection).bodies
    let names = try Reorganisations.names(connection)
    func known(_ name: String) -> String { names.first { $0.isBody(name) } ?? name }
    let before = before.map(known)
    let kinds = before.map { organisation.kind(of: $0) }
    return Reorganisation(
      id: id, kind: kind, takesEffectOn: takesEffectOn, before: before,
      after: after.map { name in
        let name = kind == .rename ? name : known(name)
        let registered = organisation.bodies.first { $0.name == name }?.kind
        return Body(name: name, kind: registered ?? Reorganisation.kind(of: name, after: kinds))
      }, decision: decision, registryNumber: registryNumber, heir: heir.map(known),
      choices: choices)
  }
}

extension Reorganisations {
  /// A reorganisation that is to be, checked against all others.
  static func checked(
    _ form: ReorganisationForm, replacing old: ReorganisationRecord?, id: String,
    on today: CalendarDate, _ connection: any Connection
  ) throws -> Reorganisation {
    let new = try form.reorganisation(
      id: id, choices: old?.reorganisation.choices ?? [:], connection)
    let now = try lineage(connection)
    let others = now.events.filter { $0.id != id }
    let hearing = try hearing(on: today, connection)
    var problems = Lineage(others).problems(with: new, hearing)
    if problems.isEmpty, old != nil { problems = now.broken(by: others + [new], hearing) }
    guard problems.isEmpty else { throw ReorganisationRefusal(problems: problems) }
    return new
  }
}

extension Store {
  /// How the bodies have changed.
  public func lineage() async throws -> Lineage {
    try await engine.read { try Reorganisations.lineage($0) }
  }

  /// Every reorganisation, the last to take effect first.
  public func reorganisations(for actor: Actor) async throws -> [ReorganisationRecord] {
    try actor.require(.readReorganisations)
    return try await engine.read { try Reorganisations.all($0) }.reversed()
  }

  public func reorganisation(
    _ id: String, for actor: Actor
  ) async throws -> ReorganisationRecord {
    try actor.require(.readReorganisations)
    return try await engine.read { try Reorganisations.known(id, $0) }
  }

  /// The names of bodies that the register has, for whoever is to name one.
  public func bodyNames(for actor: Actor) async throws -> [String] {
    try actor.require(.workAtDesk)
    return try await engine.read { try Reorganisations.names($0) }
  }

  /// Records a reorganisation; answers its id.
  ///
  /// - Throws: `ReorganisationRefusal` with every reason why it cannot be.
  public func record(
    _ form: ReorganisationForm, on today: CalendarDate, by actor: Actor
  ) async throws -> String {
    try actor.require(.reorganise)
    let id = actor.recorder.makeID()
    return try await engine.write { connection in
      let new = try Reorganisations.checked(form, replacing: nil, id: id, on: today, connection)
      try Reorganisations.append(new, version: 1, actor.recorder, connection)
      try Changes.write("reorganisation \(id)", "added", connection, actor.recorder)
      return id
    }
  }

  /// Corrects a reorganisation, before its day or after it: what it was stays among its versions.
  public func correct(
    reorganisation id: String, _ form: ReorganisationForm, reason: String, version: Int,
    on today: CalendarDate, by actor: Actor
  ) async throws {
    try actor.require(.reorganise)
    try await engine.write { connection in
      let old = try Reorganisations.known(id, connection)
      guard old.version == version, !old.isWithdrawn else { throw StoreError.stale }
      let new = try Reorganisations.checked(form, replacing: old, id: id, on: today, connection)
      try Reorganisations.append(
        new, version: version + 1, reason: reason, actor.recorder, connection)
      try Changes.write("reorganisation \(id)", "corrected", connection, actor.recorder)
    }
  }

  /// Takes a reorganisation back: from then on it is as if it had never been.
  public func withdraw(
    reorganisation id: String, reason: String, version: Int, on today: CalendarDate,
    by actor: Actor
  ) async throws {
    try actor.require(.reorganise)
    try await engine.write { connection in
      let old = try Reorganisations.known(id, connection)
      guard old.version == version, !old.isWithdrawn else { throw StoreError.stale }
      let now = try Reorganisations.lineage(connection)
      let problems = now.broken(
        by: now.events.filter { $0.id != id }, try Reorganisations.hearing(on: today, connection))
      guard problems.isEmpty else { throw ReorganisationRefusal(problems: problems) }
      try Reorganisations.append(
        old.reorganisation, version: version + 1, isWithdrawn: true, reason: reason,
        actor.recorder, connection)
      try Changes.write("reorganisation \(id)", "withdrawn", connection, actor.recorder)
    }
  }

  /// Says who takes over documents after a split; `nil` takes a choice back. What is chosen already
  /// is not written again.
  public func choose(
    _ bodies: [DocumentID: String?], in id: String, by actor: Actor
  ) async throws {
    try actor.require(.reorganise)
    try await engine.write { connection in
      let record = try Reorganisations.known(id, connection)
      let event = record.reorganisation
      guard event.needsChoice, !record.isWithdrawn else { throw StoreError.stale }
      var position =
        try connection.query(
          "SELECT coalesce(max(position), 0) AS n FROM reorganisation_choice "
            + "WHERE reorganisation_id = $1", [.text(id)]
        ).first?.integer("n") ?? 0
      var isChanged = false
      for (document, body) in bodies.sorted(by: { $0.key < $1.key }) {
        _ = try Documents.find(id: document, connection)
        guard event.choices[document] != body else { continue }
        if let body, !event.candidates.isEmpty,
          !event.candidates.contains(where: { $0.isBody(body) })
        {
          throw ReorganisationRefusal(problems: [.noHeir(body)])
        }
        position += 1
        isChanged = true
        try connection.insert(
          into: "reorganisation_choice",
          [
            "reorganisation_id", "position", "version", "document_id", "body", "chosen_at",
            "chosen_by",
          ],
          [
            [
              .text(id), SQLValue(position), SQLValue(record.version),
              .text(document.rawValue), SQLValue(body),
              .integer(actor.recorder.now().microseconds), .text(actor.id),
            ]
          ])
      }
      if isChanged {
        try Changes.write("reorganisation \(id)", "chosen", connection, actor.recorder)
      }
    }
  }
}
