import Register

/// What follows from a reorganisation, before it is recorded or after: all that goes over by
/// itself, what a person has to choose, and what bodies have to decide.
public struct ReorganisationFollowing: Sendable {
  /// A duty for a document that a body of before has.
  public struct Duty: Hashable, Sendable {
    public var document: GoverningDocument
    /// `reviewResponsible`, `followUpResponsible`, `documentOwner`, `adoptedBy` or `appliesTo`.
    public var field: String
    /// The body as the cover or the decision names it.
    public var named: String
    /// Who has it on the day; empty where it is to be chosen, several where it applies to all.
    public var to: [String]
  }

  /// A document that a person chooses the body for.
  public struct Choice: Hashable, Sendable {
    public var document: GoverningDocument
    /// What the body answers for with it.
    public var fields: [String]
    /// What somebody has chosen.
    public var chosen: String?
    /// Who has it as things are; `nil` where nobody has.
    public var body: String?
  }

  /// What a body may adopt from the day on.
  public struct Right: Hashable, Sendable {
    public var body: Body
    /// The types that the body before it could adopt and it can too, by its kind.
    public var keeps: [DocumentType]
    /// Those that a body of its kind cannot.
    public var loses: [DocumentType]
  }

  /// A role that somebody has for a body of before.
  public struct Grant: Hashable, Sendable {
    public var account: Account
    public var grant: RoleGrant
    /// What is added to it from the day on; `nil` where nothing is.
    public var added: RoleGrant?
  }

  /// Meetings planned for a body of before.
  public struct Meetings: Hashable, Sendable {
    public var body: String
    public var days: [CalendarDate]
    /// Whose they are; `nil` where a person has to say.
    public var to: String?
    /// Days on which that body has another meeting.
    public var clashes: [CalendarDate]
  }

  /// A matter under way.
  public struct OpenMatter: Hashable, Sendable {
    public var id: MatterID
    public var title: String
    /// The names that are other ones from the day on, each with the one in its place.
    public var changes: [String: String]
    /// Names that wait for a choice.
    public var waiting: [String]
  }

  public var reorganisation: Reorganisation
  /// The day as of which it is seen: its own, or today where that is later.
  public var day: CalendarDate
  public var duties: [Duty] = []
  public var choices: [Choice] = []
  public var rights: [Right] = []
  public var grants: [Grant] = []
  /// Offices that are bodies of before, with who is told through them.
  public var offices: [Office] = []
  public var meetings: [Meetings] = []
  public var matters: [OpenMatter] = []
  public var amendments: [AmendmentGroup] = []

  /// Documents that wait for a choice.
  public var waiting: [Choice] { choices.filter { $0.body == nil } }
}

/// Works out what follows, within a transaction.
struct FollowingReading {
  let event: Reorganisation
  let day: CalendarDate
  let connection: any Connection
  let settings: Settings
  /// The bodies' changes with the reorganisation, and without it.
  let with: Lineage
  let without: Lineage
  /// Every name that means a body of before on the day before.
  let names: [String]

  init(_ event: Reorganisation, on today: CalendarDate, _ connection: any Connection) throws {
    self.event = event
    self.connection = connection
    day = max(event.takesEffectOn, today)
    settings = try Settings.read(connection)
    let others = settings.lineage.events.filter { $0.id != event.id }
    (with, without) = (Lineage(others + [event]), Lineage(others))
    let eve = event.takesEffectOn.previous
    var names = event.before
    for name in event.before { names += without.predecessors(of: name, on: eve) }
    self.names = names
  }

  func following() throws -> ReorganisationFollowing {
    var following = ReorganisationFollowing(reorganisation: event, day: day)
    let duties = try duties()
    following.duties = duties.map(\.duty)
    following.choices = choices(duties)
    following.rights = rights()
    following.grants = try grants()
    following.offices = try OfficeRows.all(connection).map(\.office).filter { isBefore($0.name) }
    following.meetings = try meetings()
    following.matters = try matters()
    following.amendments = AmendmentGroup.grouping(
      try AmendmentReading(event.ceasing, with, on: day, connection).amendments(),
      settings.organisation.reorganised(with))
    return following
  }

  private func isBefore(_ name: String) -> Bool { names.contains { $0.isBody(name) } }

  // MARK: Documents

  private struct Found {
    var duty: ReorganisationFollowing.Duty
    var answer: Lineage.Answer
    /// Whether it goes by this reorganisation.
    var isConcerned: Bool
  }

  private func duties() throws -> [Found] {
    let sources: [(field: String, value: String, join: String)] = [
      ("reviewResponsible", "s.review_responsible", ""),
      ("followUpResponsible", "f.value", "followUpResponsible"),
      ("documentOwner", "f.value", "documentOwner"),
    ]
    var found: [Found] = []
    for source in sources {
      let join =
        source.join.isEmpty
        ? ""
        : "JOIN cover_fact f ON f.document_id = s.document_id AND f.edition = s.edition "
          + "AND f.field = '\(source.join)'"
      found += try self.found(source.field, source.value, join)
    }
    found += try scopes()
    found += try self.found(
      "adoptedBy", "b.body",
      """
      JOIN effect e ON e.document_id = s.document_id AND e.edition = s.edition
        AND e.kind IN ('adopt', 'amend')
      JOIN decision b ON b.sequence = e.decision_sequence AND NOT EXISTS
        (SELECT 1 FROM decision c WHERE c.corrects_decision = b.id)
      """)
    return found.sorted {
      (SortKey.make($0.duty.document.title), $0.duty.document.slug)
        < (SortKey.make($1.duty.document.title), $1.duty.document.slug)
    }
  }

  /// What applies to a body of before: a title page may name several.
  private func scopes() throws -> [Found] {
    let clues = names.indices.map { "lower(f.value) LIKE $\($0 + 2)" }.joined(separator: " OR ")
    return try connection.query(
      """
      SELECT d.*, f.value AS named, \(Directory.adoptedOn) AS since
      FROM document_step s JOIN document d ON d.id = s.document_id
      JOIN cover_fact f ON f.document_id = s.document_id AND f.edition = s.edition
        AND f.field = 'appliesTo'
      WHERE s.from_on <= $1 AND (s.until_on IS NULL OR $1 < s.until_on)
        AND s.standing IN ('inForce', 'adopted', 'expired') AND (\(clues))
      ORDER BY d.sort_key, d.slug
      """, [SQLValue(day)] + names.map { .text("%\(BodyName.clue(to: $0))%") }
    ).flatMap { row in
      let document = try GoverningDocument(row: row)
      let value = try row.text("named")
      let since = try row.optionalDay("since")
      return names.filter { BodyName.isNamed($0, in: value) }.compactMap { name in
        duty("appliesTo", name, since: since, of: document)
      }
    }
  }

  /// A duty, where it is another body's by the reorganisation.
  private func duty(
    _ field: String, _ named: String, since: CalendarDate?, of document: GoverningDocument
  ) -> Found? {
    let answer = with.answer(named, since: since, for: document.id, on: day)
    let before = without.answer(named, since: since, for: document.id, on: day)
    let isConcerned = answer.path.contains { $0.id == event.id }
    guard isConcerned || answer != before else { return nil }
    let to =
      field == "appliesTo"
      ? with.successors(of: named, on: day) : answer.body.map { [$0] } ?? []
    return Found(
      duty: ReorganisationFollowing.Duty(document: document, field: field, named: named, to: to),
      answer: answer, isConcerned: isConcerned)
  }

  private func found(_ field: String, _ value: String, _ join: String) throws -> [Found] {
    let list = (2...(names.count + 1)).map { "$\($0)" }.joined(separator: ", ")
    return try connection.query(
      """
      SELECT d.*, \(value) AS named, \(Directory.adoptedOn) AS since
      FROM document_step s JOIN document d ON d.id = s.document_id \(join)
      WHERE s.from_on <= $1 AND (s.until_on IS NULL OR $1 < s.until_on)
        AND s.standing IN ('inForce', 'adopted', 'expired') AND \(value) IN (\(list))
      ORDER BY d.sort_key, d.slug
      """, [SQLValue(day)] + names.map { .text($0) }
    ).compactMap { row in
      duty(
        field, try row.text("named"), since: try row.optionalDay("since"),
        of: try GoverningDocument(row: row))
    }
  }

  private func choices(_ duties: [Found]) -> [ReorganisationFollowing.Choice] {
    guard event.needsChoice else { return [] }
    var choices: [ReorganisationFollowing.Choice] = []
    for found in duties where found.isConcerned && found.duty.field != "appliesTo" {
      let document = found.duty.document
      if let index = choices.firstIndex(where: { $0.document.id == document.id }) {
        choices[index].fields.append(found.duty.field)
      } else {
        choices.append(
          ReorganisationFollowing.Choice(
            document: document, fields: [found.duty.field],
            chosen: event.choices[document.id], body: found.answer.body))
      }
    }
    return choices
  }

  // MARK: What bodies and people may do

  private func rights() -> [ReorganisationFollowing.Right] {
    let organisation = settings.bodies
    let before = Set(event.before.map { organisation.kind(of: $0) })
    let types = DocumentType.allCases.filter { type in
      before.contains { settings.taxonomy.mayAdopt($0, type, on: day) == true }
    }
    return event.beginning.map { body in
      let may = { settings.taxonomy.mayAdopt(body.kind, $0, on: day) == true }
      return ReorganisationFollowing.Right(
        body: body, keeps: types.filter(may), loses: types.filter { !may($0) })
    }
  }

  private func grants() throws -> [ReorganisationFollowing.Grant] {
    let heirs = Heirs(with, on: day)
    var found: [ReorganisationFollowing.Grant] = []
    for row in try connection.query("SELECT * FROM account WHERE disabled_at IS NULL ORDER BY name")
    {
      let account = try Account(
        row: row, grants: Accounts.grants(try row.text("id"), connection))
      for grant in account.grants {
        switch grant.scope {
        case .everywhere: continue
        case .department(let name), .body(let name):
          guard isBefore(name) else { continue }
        }
        found.append(
          ReorganisationFollowing.Grant(
            account: account, grant: grant, added: heirs.inherited([grant]).first))
      }
    }
    return found
  }

  // MARK: Work under way

  private func meetings() throws -> [ReorganisationFollowing.Meetings] {
    let rows = try connection.query(
      "SELECT body, held_on FROM meeting WHERE held_on >= $1 AND is_cancelled = $2 "
        + "ORDER BY held_on, body", [SQLValue(event.takesEffectOn), SQLValue(false)])
    var days: [String: [CalendarDate]] = [:]
    for row in rows { days[try row.text("body"), default: []].append(try row.day("held_on")) }
    return days.keys.filter { name in
      isBefore(name)
        && with.answer(name, on: day).path.contains { $0.id == event.id }
    }.sorted { SortKey.make($0) < SortKey.make($1) }.map { name in
      let to = with.answer(name, on: day).body
      let others = days.filter { other in
        other.key != name && to.map { with.name(other.key, on: day).isBody($0) } ?? false
      }.flatMap(\.value)
      return ReorganisationFollowing.Meetings(
        body: name, days: days[name] ?? [], to: to,
        clashes: (days[name] ?? []).filter { others.contains($0) })
    }
  }

  private func matters() throws -> [ReorganisationFollowing.OpenMatter] {
    try connection.query(
      "SELECT * FROM matter WHERE place IN ('drafting', 'referral', 'with') ORDER BY id"
    ).compactMap { row in
      let matter = try Matters.matter(row, connection)
      var (changes, waiting): ([String: String], [String]) = ([:], [])
      for name in [matter.department] + matter.chain where isBefore(name) {
        let answer = with.answer(name, for: matter.proposal.document, on: day)
        if let body = answer.body {
          if !body.isBody(name) { changes[name] = body }
        } else {
          waiting.append(name)
        }
      }
      guard !changes.isEmpty || !waiting.isEmpty else { return nil }
      return ReorganisationFollowing.OpenMatter(
        id: matter.id, title: matter.title, changes: changes, waiting: waiting)
    }
  }
}

extension Store {
  /// What would follow from a reorganisation that is not recorded, or is to be corrected.
  ///
  /// - Throws: `ReorganisationRefusal` with every reason why it cannot be.
  public func preview(
    _ form: ReorganisationForm, replacing id: String?, on today: CalendarDate, for actor: Actor
  ) async throws -> ReorganisationFollowing {
    try actor.require(.reorganise)
    return try await engine.read { connection in
      let old = try id.map { try Reorganisations.known($0, connection) }
      let new = try Reorganisations.checked(
        form, replacing: old, id: id ?? "\u{10FFFF}", on: today, connection)
      return try FollowingReading(new, on: today, connection).following()
    }
  }

  /// What follows from a reorganisation on record.
  public func following(
    reorganisation id: String, on today: CalendarDate, for actor: Actor
  ) async throws -> ReorganisationFollowing {
    try actor.require(.readReorganisations)
    return try await engine.read { connection in
      let record = try Reorganisations.known(id, connection)
      return try FollowingReading(record.reorganisation, on: today, connection).following()
    }
  }

  /// The reorganisations that have not taken effect, and those whose documents are not yet
  /// amended, with what follows: for whoever sits at the computer.
  public func reorganisationPlans(
    on today: CalendarDate
  ) async throws -> [ReorganisationFollowing] {
    try await engine.read { connection in
      try Reorganisations.lineage(connection).events.map {
        try FollowingReading($0, on: today, connection).following()
      }.filter {
        today < $0.reorganisation.takesEffectOn || !$0.amendments.isEmpty
          || !$0.waiting.isEmpty
      }
    }
  }
}
