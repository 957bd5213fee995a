import Register

/// A matter with what a list and its page show.
public struct MatterView: Sendable {
  /// With the department and the bodies there are now, while it is under way.
  public var matter: Matter
  /// The bodies it goes through by the names it was recorded with.
  public var recordedChain: [String]
  /// The officer's account, where somebody has it.
  public var officer: Account?
  /// The document on record that it is about.
  public var document: GoverningDocument?
  public var argument: MatterArgument
  public var steps: [MatterStep]
  /// Meetings it has been put on that are not over with, in order.
  public var meetings: [MeetingRecord]

  /// The meeting it goes up at with the body that has it now.
  public var nextMeeting: MeetingRecord? {
    guard let holder = matter.holder else { return nil }
    return meetings.last { $0.body == holder && !$0.isCancelled }
  }
}

/// Something that happened to a matter.
public struct MatterStep: Hashable, Sendable {
  /// What it was.
  public enum Kind: String, Sendable {
    case open, edit, refer, closeReferral, submit, outcome, withdraw
    /// Put on a meeting.
    case place
  }

  public var position: Int
  public var kind: Kind
  public var body: String?
  public var meeting: String?
  public var outcome: MeetingOutcome?
  public var reason: String?
  public var decision: DecisionID?
  public var at: Instant
  /// The account's id.
  public var by: String
}

extension MatterStep {
  init(row: Row) throws {
    self.init(
      position: try row.integer("position"), kind: Kind(rawValue: try row.text("kind")) ?? .edit,
      body: try row.optionalText("body"), meeting: try row.optionalText("meeting_id"),
      outcome: try row.optionalValue("outcome"), reason: try row.optionalText("reason"),
      decision: try row.optionalText("decision_id").map { DecisionID($0) },
      at: Instant(microseconds: Int64(try row.integer("done_at"))), by: try row.text("done_by"))
  }
}

/// What is said of a matter when it is opened or edited.
public struct MatterForm: Hashable, Sendable {
  public var title: String
  public var registryNumber: String?
  public var proposal: ProposedAct
  public var department: String
  public var officer: String?
  public var chain: [String]
  public var argument: MatterArgument

  public init(
    title: String, registryNumber: String?, proposal: ProposedAct, department: String,
    officer: String?, chain: [String], argument: MatterArgument = MatterArgument()
  ) {
    self.argument = argument
    self.title = title
    self.registryNumber = registryNumber
    self.proposal = proposal
    self.department = department
    self.officer = officer
    self.chain = chain
  }
}

/// What a matter's papers argue from, in paragraphs.
public struct MatterArgument: Hashable, Sendable {
  /// What has happened.
  public var background: String
  /// Why it is proposed.
  public var reasons: String
  /// What it leads to, by respect (economy, organisation, …).
  public var consequences: [String: String]

  public init(
    background: String = "", reasons: String = "", consequences: [String: String] = [:]
  ) {
    self.background = background
    self.reasons = reasons
    self.consequences = consequences
  }
}

/// Which matters a list shows.
public enum MatterFilter: String, Sendable, CaseIterable {
  case open, mine, closed
}

/// Matters, within a transaction.
enum Matters {
  /// - Parameter heirs: who answers today for the bodies that the matter names.
  static func known(
    _ id: MatterID, _ connection: any Connection, _ heirs: Heirs = .none
  ) throws -> Matter {
    guard
      let row = try connection.query("SELECT * FROM matter WHERE id = $1", [.text(id.rawValue)])
        .first
    else { throw StoreError.unknown(.matter, id.rawValue) }
    return heirs.seen(try matter(row, connection))
  }

  static func matter(_ row: Row, _ connection: any Connection) throws -> Matter {
    let id = try row.text("id")
    let end: ValidityEnd =
      switch try row.text("end_kind") {
      case "stated": .through(try row.day("end_through"))
      case "untilFurtherNotice": .untilFurtherNotice
      default: .notStated
      }
    let place: Matter.Place =
      switch try row.text("place") {
      case "referral": .referral
      case "with": .with(try row.integer("place_index"))
      case "decided": .decided
      case "withdrawn": .withdrawn
      case "rejected": .rejected
      default: .drafting
      }
    return Matter(
      id: MatterID(id), registryNumber: try row.optionalText("registry_number"),
      title: try row.text("title"),
      proposal: ProposedAct(
        verb: try row.value("verb"),
        document: try row.optionalText("document_id").map { DocumentID($0) },
        documentTitle: try row.text("document_title"),
        documentType: try row.value("document_type"), end: StatedEnd(end),
        effectiveFrom: try row.optionalDay("effective_from"),
        reviewBy: try row.optionalDay("review_by"), exemption: try exemption(id, connection)),
      department: try row.text("department"),
      chain: try connection.query(
        "SELECT body FROM matter_body WHERE matter_id = $1 ORDER BY position", [.text(id)]
      ).map { try $0.text("body") },
      place: place, version: try row.integer("version"))
  }

  static func view(
    _ id: MatterID, _ connection: any Connection, _ heirs: Heirs = .none
  ) throws -> MatterView {
    let recorded = try known(id, connection)
    let matter = heirs.seen(recorded)
    let row = try connection.query(
      "SELECT officer_id, background, reasons, consequences FROM matter WHERE id = $1",
      [.text(id.rawValue)]
    ).first
    let officer = try row?.optionalText("officer_id")
    let argument = MatterArgument(
      background: try row?.text("background") ?? "", reasons: try row?.text("reasons") ?? "",
      consequences: try row.map { try StoredJSON.value(try $0.text("consequences")) } ?? [:])
    let document = try matter.proposal.document.flatMap { id in
      try connection.query("SELECT * FROM document WHERE id = $1", [.text(id.rawValue)]).first
        .map { try GoverningDocument(row: $0) }
    }
    return MatterView(
      matter: matter, recordedChain: recorded.chain,
      officer: try officer.flatMap { try Accounts.find($0, connection) },
      document: document, argument: argument, steps: try steps(of: id, connection),
      meetings: try Meetings.records(
        """
        SELECT m.* FROM meeting m JOIN meeting_item i ON i.meeting_id = m.id
        WHERE i.matter_id = $1 ORDER BY m.held_on
        """, [.text(id.rawValue)], connection))
  }

  static func steps(of id: MatterID, _ connection: any Connection) throws -> [MatterStep] {
    try connection.query(
      "SELECT * FROM matter_step WHERE matter_id = $1 ORDER BY position", [.text(id.rawValue)]
    ).map { try MatterStep(row: $0) }
  }

  /// The matter, where the actor may write in it and it is as it was shown.
  static func writable(
    _ id: MatterID, version: Int?, _ actor: Actor, _ connection: any Connection
  ) throws -> Matter {
    let matter = try known(id, connection, actor.heirs)
    try actor.require(matter.editing)
    guard version == nil || matter.version == version else { throw StoreError.stale }
    return matter
  }

  static func columns(_ form: MatterForm) throws -> [(String, SQLValue)] {
    let end = form.proposal.end.end
    var through: CalendarDate?
    var kind = "notStated"
    switch end {
    case .through(let day): (kind, through) = ("stated", day)
    case .untilFurtherNotice: kind = "untilFurtherNotice"
    case .notStated: break
    }
    return [
      ("registry_number", SQLValue(form.registryNumber)), ("title", .text(form.title)),
      ("verb", .text(form.proposal.verb.rawValue)),
      ("document_id", SQLValue(form.proposal.document?.rawValue)),
      ("document_title", .text(form.proposal.documentTitle)),
      ("document_type", .text(form.proposal.documentType.rawValue)),
      ("end_kind", .text(kind)), ("end_through", SQLValue(through)),
      ("effective_from", SQLValue(form.proposal.effectiveFrom)),
      ("review_by", SQLValue(form.proposal.reviewBy)), ("department", .text(form.department)),
      ("officer_id", SQLValue(form.officer)), ("background", .text(form.argument.background)),
      ("reasons", .text(form.argument.reasons)),
      ("consequences", .text(try StoredJSON.text(form.argument.consequences))),
    ]
  }

  private static func exemption(
    _ id: String, _ connection: any Connection
  ) throws -> ProposedExemption? {
    try connection.query("SELECT * FROM matter_exemption WHERE matter_id = $1", [.text(id)])
      .first.map { row in
        ProposedExemption(
          cooperation: CooperationID(try row.text("cooperation_id")),
          title: try row.text("cooperation_title"), partner: try row.text("partner"),
          screening: try row.optionalText("screening_id"),
          conditions: try row.text("conditions").split(whereSeparator: \.isNewline)
            .map(String.init))
      }
  }

  static func set(
    _ exemption: ProposedExemption?, of id: MatterID, _ connection: any Connection
  ) throws {
    _ = try connection.query(
      "DELETE FROM matter_exemption WHERE matter_id = $1", [.text(id.rawValue)])
    guard let exemption else { return }
    try connection.insert(
      into: "matter_exemption",
      [
        "matter_id", "cooperation_id", "cooperation_title", "partner", "screening_id", "conditions",
      ],
      [
        [
          .text(id.rawValue), .text(exemption.cooperation.rawValue), .text(exemption.title),
          .text(exemption.partner), SQLValue(exemption.screening),
          .text(exemption.conditions.joined(separator: "\n")),
        ]
      ])
  }

  static func set(_ chain: [String], of id: MatterID, _ connection: any Connection) throws {
    _ = try connection.query(
      "DELETE FROM matter_body WHERE matter_id = $1", [.text(id.rawValue)])
    try connection.insert(
      into: "matter_body", ["matter_id", "position", "body"],
      chain.enumerated().map { [.text(id.rawValue), SQLValue($0 + 1), .text($1)] })
  }

  /// Writes a step in the matter's history and its new place; answers the step's position.
  @discardableResult
  static func step(
    _ matter: Matter, _ kind: MatterStep.Kind, to place: Matter.Place, body: String? = nil,
    meeting: String? = nil, outcome: MeetingOutcome? = nil, reason: String? = nil,
    decision: DecisionID? = nil, _ actor: Actor, _ connection: any Connection
  ) throws -> Int {
    let last = try connection.query(
      "SELECT coalesce(max(position), 0) AS n FROM matter_step WHERE matter_id = $1",
      [.text(matter.id.rawValue)]
    ).first?.integer("n")
    let position = (last ?? 0) + 1
    try connection.insert(
      into: "matter_step",
      [
        "matter_id", "position", "kind", "body", "meeting_id", "outcome", "reason",
        "decision_id", "done_at", "done_by",
      ],
      [
        [
          .text(matter.id.rawValue), SQLValue(position), .text(kind.rawValue),
          SQLValue(body), SQLValue(meeting), SQLValue(outcome?.rawValue), SQLValue(reason),
          SQLValue(decision?.rawValue), .integer(actor.recorder.now().microseconds),
          .text(actor.id),
        ]
      ])
    var (name, index): (String, Int?) = ("", nil)
    switch place {
    case .drafting: name = "drafting"
    case .referral: name = "referral"
    case .with(let number): (name, index) = ("with", number)
    case .decided: name = "decided"
    case .withdrawn: name = "withdrawn"
    case .rejected: name = "rejected"
    }
    _ = try connection.query(
      """
      UPDATE matter SET place = $2, place_index = $3, version = version + 1 WHERE id = $1
      """, [.text(matter.id.rawValue), .text(name), SQLValue(index)])
    try LedgerHead.countEdit(at: actor.recorder.now(), connection)
    return position
  }
}
