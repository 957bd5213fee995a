import Register

extension Store {
  /// Opens a matter.
  public func openMatter(_ form: MatterForm, by actor: Actor) async throws -> MatterID {
    try actor.require(
      form.proposal.exemption == nil
        ? .openMatter(department: form.department) : .proposeExemption(bodies: form.chain))
    return try await engine.write { connection in
      try Self.open(form, proposal: nil, actor, connection)
    }
  }

  /// Makes a matter of a proposal that an import has kept, once: who asks again gets the same.
  public func openMatter(
    fromProposal file: String, position: Int, _ form: MatterForm, by actor: Actor
  ) async throws -> MatterID {
    try actor.require(.openMatter(department: form.department))
    return try await engine.write { connection in
      let made = try connection.query(
        "SELECT id FROM matter WHERE proposal_file = $1 AND proposal_position = $2",
        [.text(file), SQLValue(position)]
      ).first
      if let made { return MatterID(try made.text("id")) }
      return try Self.open(form, proposal: (file, position), actor, connection)
    }
  }

  private static func open(
    _ form: MatterForm, proposal: (file: String, position: Int)?, _ actor: Actor,
    _ connection: any Connection
  ) throws -> MatterID {
    let id = MatterID(actor.recorder.makeID())
    try checkNumber(form.registryNumber, of: id, connection)
    let columns = try Matters.columns(form)
    try connection.insert(
      into: "matter",
      ["id"] + columns.map(\.0) + [
        "place", "proposal_file", "proposal_position", "created_at", "version",
      ],
      [
        [.text(id.rawValue)] + columns.map(\.1) + [
          .text("drafting"), SQLValue(proposal?.file), SQLValue(proposal?.position),
          .integer(actor.recorder.now().microseconds), .integer(0 + 1),
        ]
      ])
    try Matters.set(form.chain, of: id, connection)
    try Matters.set(form.proposal.exemption, of: id, connection)
    let matter = try Matters.known(id, connection)
    try Matters.step(matter, .open, to: .drafting, actor, connection)
    return id
  }

  /// A registry number is one matter's.
  private static func checkNumber(
    _ number: String?, of id: MatterID, _ connection: any Connection
  ) throws {
    guard let number else { return }
    let others = try connection.query(
      "SELECT id FROM matter WHERE registry_number = $1 AND id <> $2",
      [.text(number), .text(id.rawValue)])
    guard others.isEmpty else { throw StoreError.taken(number) }
  }

  /// Changes what a matter says of itself. A chain of bodies is changed before it is on its way.
  public func change(
    matter id: MatterID, _ form: MatterForm, version: Int, by actor: Actor
  ) async throws {
    try await engine.write { connection in
      let matter = try Matters.writable(id, version: version, actor, connection)
      guard !matter.place.isClosed else { throw MatterRefusal.closed(matter.place) }
      guard matter.place.isWritable || matter.chain == form.chain else {
        throw MatterRefusal.wrongPlace(matter.place)
      }
      try Self.checkNumber(form.registryNumber, of: id, connection)
      let columns = try Matters.columns(form)
      let assignments = columns.enumerated().map { "\($1.0) = $\($0 + 2)" }
      _ = try connection.query(
        "UPDATE matter SET \(assignments.joined(separator: ", ")) WHERE id = $1",
        [.text(id.rawValue)] + columns.map(\.1))
      try Matters.set(form.chain, of: id, connection)
      try Matters.set(form.proposal.exemption, of: id, connection)
      try Matters.step(matter, .edit, to: matter.place, actor, connection)
    }
  }

  /// A matter with its history.
  public func matter(_ id: MatterID, for actor: Actor) async throws -> MatterView {
    try actor.require(.workAtDesk)
    return try await engine.read { try Matters.view(id, $0, actor.heirs) }
  }

  /// Matters of a list, the last touched first.
  public func matters(_ filter: MatterFilter, for actor: Actor) async throws -> [MatterView] {
    try actor.require(.workAtDesk)
    let condition =
      switch filter {
      case .open: "place IN ('drafting', 'referral', 'with') AND $1 <> ''"
      case .mine: "place IN ('drafting', 'referral', 'with') AND officer_id = $1"
      case .closed: "place IN ('decided', 'withdrawn', 'rejected') AND $1 <> ''"
      }
    return try await engine.read { connection in
      try connection.query(
        "SELECT id FROM matter WHERE \(condition) ORDER BY id DESC LIMIT 500", [.text(actor.id)]
      ).map { try Matters.view(MatterID(try $0.text("id")), connection, actor.heirs) }
    }
  }

  /// Open matters that concern a document.
  public func openMatters(of document: DocumentID) async throws -> [Matter] {
    try await engine.read { connection in
      try connection.query(
        """
        SELECT * FROM matter WHERE document_id = $1
          AND place IN ('drafting', 'referral', 'with') ORDER BY id
        """, [.text(document.rawValue)]
      ).map { try Matters.matter($0, connection) }
    }
  }

  /// Takes a matter a step on its way; a decision is taken by `decide` alone.
  ///
  /// - Parameter papers: the papers as they are sent to the next body, kept as they are.
  public func move(
    _ id: MatterID, _ move: MatterMove, version: Int, papers: PapersToSend? = nil,
    by actor: Actor
  ) async throws {
    try await engine.write { connection in
      let matter = try Matters.known(id, connection, actor.heirs)
      try Self.require(move, on: matter, actor)
      guard matter.version == version else { throw StoreError.stale }
      if case .outcome(.decides, _) = move { preconditionFailure("a decision is recorded") }
      let place = try matter.place(after: move)
      let meeting = try Matters.view(id, connection, actor.heirs).nextMeeting
      switch move {
      case .refer: preconditionFailure("a referral is sent with its questions")
      case .closeReferral: preconditionFailure("a referral is closed by itself")
      case .submit:
        let step = try Matters.step(
          matter, .submit, to: place, body: matter.chain.first, actor, connection)
        try SentPapers.keep(papers, of: id, step: step, actor, connection)
      case .withdraw(let reason):
        try Matters.step(matter, .withdraw, to: place, reason: reason, actor, connection)
      case .outcome(let outcome, let reason):
        let step = try Matters.step(
          matter, .outcome, to: place, body: matter.holder, meeting: meeting?.id,
          outcome: outcome, reason: reason, actor, connection)
        // Only what goes on to another body is sent.
        if place != matter.place, !place.isWritable, !place.isClosed {
          try SentPapers.keep(papers, of: id, step: step, actor, connection)
        }
        if let meeting {
          // What was dealt with there stays on its list; what was postponed goes to another.
          if outcome == .postpones {
            _ = try connection.query(
              "DELETE FROM meeting_item WHERE meeting_id = $1 AND matter_id = $2",
              [.text(meeting.id), .text(id.rawValue)])
          }
        }
      }
    }
  }

  private static func require(_ move: MatterMove, on matter: Matter, _ actor: Actor) throws {
    if case .outcome = move, let holder = matter.holder {
      try actor.require(.planMeetings(body: holder))
    } else {
      try actor.require(matter.editing)
    }
  }

  /// Puts a matter on a meeting of the body that has it, after those that are there.
  ///
  /// - Parameter papers: the papers as they go to the meeting, kept as they are.
  public func put(
    _ id: MatterID, on meetingID: String, version: Int, papers: PapersToSend? = nil,
    by actor: Actor
  ) async throws {
    try await engine.write { connection in
      let matter = try Matters.writable(id, version: version, actor, connection)
      let meeting = try Meetings.known(meetingID, connection)
      guard let holder = matter.holder, holder == meeting.body else {
        throw MatterRefusal.wrongPlace(matter.place)
      }
      // It goes up at one meeting of a body at a time.
      _ = try connection.query(
        """
        DELETE FROM meeting_item WHERE matter_id = $1 AND meeting_id IN
          (SELECT id FROM meeting WHERE body = $2 AND held_on >= $3)
        """, [.text(id.rawValue), .text(holder), SQLValue(meeting.heldOn)])
      let last = try connection.query(
        "SELECT coalesce(max(position), 0) AS n FROM meeting_item WHERE meeting_id = $1",
        [.text(meetingID)]
      ).first?.integer("n")
      _ = try connection.query(
        """
        INSERT INTO meeting_item (meeting_id, matter_id, position) VALUES ($1, $2, $3)
        ON CONFLICT (meeting_id, matter_id) DO NOTHING
        """, [.text(meetingID), .text(id.rawValue), SQLValue((last ?? 0) + 1)])
      let step = try Matters.step(
        matter, .place, to: matter.place, body: holder, meeting: meetingID, actor, connection)
      try SentPapers.keep(papers, of: id, step: step, actor, connection)
    }
  }
}
