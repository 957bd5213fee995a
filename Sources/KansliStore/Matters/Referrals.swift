import Register

/// Remiss: a draft sent to others for their view, with a day to answer by.
public struct Referral: Hashable, Sendable {
  public var id: String
  public var matter: MatterID
  /// The saved state of the text that was sent.
  public var draftVersion: Int
  public var sentOn: CalendarDate
  public var answersBy: CalendarDate
  public var question: String
  /// Whether the public list of referrals shows it.
  public var isPublic: Bool
  public var closedOn: CalendarDate?
  public var version: Int
  public var bodies: [ReferralBody]
}

/// Remissinstans: a body or an outside party that is asked.
public struct ReferralBody: Hashable, Sendable {
  public var id: String
  public var name: String
  public var email: String?
  public var remindedOn: CalendarDate?
  public var answeredOn: CalendarDate?
  public var responses: [ReferralResponse]
}

/// What a party answered, on a provision or the whole.
public struct ReferralResponse: Hashable, Sendable {
  public var id: String
  public var provision: String?
  public var words: String
  /// A file that the answer came as, by SHA-256.
  public var sourceFile: String?
  /// How the department met it.
  public var answeredHow: String?
  public var version: Int
}

/// A party asked: its name, and where the invitation goes.
public struct ReferralParty: Hashable, Sendable {
  public var name: String
  public var email: String?
  /// The SHA-256 of the secret in the link it answers by.
  public var tokenHash: String?

  public init(name: String, email: String? = nil, tokenHash: String? = nil) {
    self.name = name
    self.email = email
    self.tokenHash = tokenHash
  }
}

/// A referral as the public list shows it.
public struct PublicReferral: Sendable {
  public var id: String
  public var title: String
  public var registryNumber: String?
  public var department: String
  public var sentOn: CalendarDate
  public var answersBy: CalendarDate
  public var question: String
  /// Markdown of the text that was sent.
  public var text: String
}

enum Referrals {
  static func read(_ row: Row, _ connection: any Connection) throws -> Referral {
    let id = try row.text("id")
    let bodies = try connection.query(
      "SELECT * FROM referral_body WHERE referral_id = $1 ORDER BY position", [.text(id)]
    ).map { row in
      let id = try row.text("id")
      return ReferralBody(
        id: id, name: try row.text("name"), email: try row.optionalText("email"),
        remindedOn: try row.optionalDay("reminded_on"),
        answeredOn: try row.optionalDay("answered_on"),
        responses: try connection.query(
          "SELECT * FROM referral_response WHERE referral_body_id = $1 ORDER BY id", [.text(id)]
        ).map { row in
          ReferralResponse(
            id: try row.text("id"), provision: try row.optionalText("provision"),
            words: try row.text("words"), sourceFile: try row.optionalText("source_file"),
            answeredHow: try row.optionalText("answered_how"),
            version: try row.integer("version"))
        })
    }
    return Referral(
      id: id, matter: MatterID(try row.text("matter_id")),
      draftVersion: try row.integer("draft_version"), sentOn: try row.day("sent_on"),
      answersBy: try row.day("answers_by"), question: try row.text("question"),
      isPublic: try row.flag("is_public"), closedOn: try row.optionalDay("closed_on"),
      version: try row.integer("version"), bodies: bodies)
  }

  static func known(_ id: String, _ connection: any Connection) throws -> Referral {
    guard
      let row = try connection.query("SELECT * FROM referral WHERE id = $1", [.text(id)]).first
    else { throw StoreError.unknown(.referral, id) }
    return try read(row, connection)
  }

  static func open(of matter: MatterID, _ connection: any Connection) throws -> Referral? {
    try connection.query(
      "SELECT * FROM referral WHERE matter_id = $1 AND closed_on IS NULL",
      [.text(matter.rawValue)]
    ).first.map { try read($0, connection) }
  }
}

extension Store {
  /// Sends a matter's text on referral; answers its id.
  ///
  /// - Parameter letters: the letters to a party, by its place among the parties and its id.
  public func refer(
    _ id: MatterID, to parties: [ReferralParty], on day: CalendarDate,
    answersBy: CalendarDate, question: String, isPublic: Bool, version: Int, by actor: Actor,
    letters: @escaping @Sendable (_ party: Int, _ body: String) -> [OutboxLetter] = { _, _ in [] }
  ) async throws -> String {
    try await engine.write { connection in
      let matter = try Matters.writable(id, version: version, actor, connection)
      let place = try matter.place(after: .refer)
      guard let draft = try Drafts.last(id, connection) else {
        throw MatterRefusal.wrongPlace(matter.place)
      }
      let referral = actor.recorder.makeID()
      try connection.insert(
        into: "referral",
        [
          "id", "matter_id", "draft_version", "sent_on", "answers_by", "question", "is_public",
          "version",
        ],
        [
          [
            .text(referral), .text(id.rawValue), SQLValue(draft.version), SQLValue(day),
            SQLValue(answersBy), .text(question), SQLValue(isPublic), .integer(1),
          ]
        ])
      let bodies = parties.map { _ in actor.recorder.makeID() }
      try connection.insert(
        into: "referral_body",
        ["id", "referral_id", "position", "name", "email", "token_hash"],
        parties.enumerated().map { index, party in
          [
            .text(bodies[index]), .text(referral), SQLValue(index + 1),
            .text(party.name), SQLValue(party.email), SQLValue(party.tokenHash),
          ]
        })
      try Outbox.add(
        bodies.enumerated().flatMap { letters($0, $1) }, actor.recorder, connection)
      try Matters.step(matter, .refer, to: place, actor, connection)
      return referral
    }
  }

  /// The referrals of a matter, the latest first.
  public func referrals(of id: MatterID, for actor: Actor) async throws -> [Referral] {
    try actor.require(.workAtDesk)
    return try await engine.read { connection in
      try connection.query(
        "SELECT * FROM referral WHERE matter_id = $1 ORDER BY id DESC", [.text(id.rawValue)]
      ).map { try Referrals.read($0, connection) }
    }
  }

  /// Takes in a party's answer, as an officer enters it.
  public func answer(
    referralBody: String, of id: MatterID, _ words: String, provision: String?,
    file: (name: String, content: [UInt8])? = nil, on day: CalendarDate, by actor: Actor
  ) async throws {
    try await engine.write { connection in
      let matter = try Matters.writable(id, version: nil, actor, connection)
      guard let referral = try Referrals.open(of: id, connection),
        referral.bodies.contains(where: { $0.id == referralBody })
      else { throw MatterRefusal.wrongPlace(matter.place) }
      let sha = try file.map {
        try SourceFiles.keep($0.name, $0.content, at: actor.recorder.now(), connection).sha256
      }
      try Self.insertResponse(
        referralBody, words, provision: provision, file: sha, on: day, actor.recorder,
        by: actor.id, connection)
    }
  }

  private static func insertResponse(
    _ body: String, _ words: String, provision: String?, file: String?, on day: CalendarDate,
    _ recorder: Recorder, by name: String, _ connection: any Connection
  ) throws {
    try connection.insert(
      into: "referral_response",
      [
        "id", "referral_body_id", "provision", "words", "source_file", "recorded_at",
        "recorded_by", "version",
      ],
      [
        [
          .text(recorder.makeID()), .text(body), SQLValue(provision), .text(words),
          SQLValue(file), .integer(recorder.now().microseconds), .text(name), .integer(1),
        ]
      ])
    _ = try connection.query(
      "UPDATE referral_body SET answered_on = coalesce(answered_on, $2) WHERE id = $1",
      [.text(body), SQLValue(day)])
  }

  /// The referral and party that a link is for, while answers are taken.
  public func referral(
    tokenHash: String
  ) async throws -> (referral: PublicReferral, party: ReferralBody)? {
    try await engine.read { connection in
      let row = try connection.query(
        """
        SELECT b.id AS body, b.referral_id FROM referral_body b
        JOIN referral r ON r.id = b.referral_id
        WHERE b.token_hash = $1 AND r.closed_on IS NULL
        """, [.text(tokenHash)]
      ).first
      guard let row else { return nil }
      let referral = try Referrals.known(try row.text("referral_id"), connection)
      let id = try row.text("body")
      guard let party = referral.bodies.first(where: { $0.id == id }) else { return nil }
      return (try Self.shown(referral, connection), party)
    }
  }

  /// Takes in an answer that a party gives by its link, on the whole or a provision, in words or as
  /// a file; `false` where none is taken any more.
  public func answer(
    tokenHash: String, _ words: String, provision: String? = nil,
    file: (name: String, content: [UInt8])? = nil, on day: CalendarDate, by recorder: Recorder
  ) async throws -> Bool {
    try await engine.write { connection in
      let row = try connection.query(
        """
        SELECT b.id FROM referral_body b JOIN referral r ON r.id = b.referral_id
        WHERE b.token_hash = $1 AND r.closed_on IS NULL
        """, [.text(tokenHash)]
      ).first
      guard let row else { return false }
      let body = try row.text("id")
      let sha = try file.map {
        try SourceFiles.keep($0.name, $0.content, at: recorder.now(), connection).sha256
      }
      let same = try connection.query(
        """
        SELECT id FROM referral_response WHERE referral_body_id = $1 AND words = $2
          AND coalesce(provision, '') = $3 AND coalesce(source_file, '') = $4
        """, [.text(body), .text(words), .text(provision ?? ""), .text(sha ?? "")])
      // The button pressed twice is one answer.
      guard same.isEmpty else { return true }
      try Self.insertResponse(
        body, words, provision: provision, file: sha, on: day, recorder, by: "referral",
        connection)
      return true
    }
  }

  /// Says how the department met an answer.
  public func meet(
    response: String, of id: MatterID, _ words: String, version: Int, by actor: Actor
  ) async throws {
    try await engine.write { connection in
      _ = try Matters.writable(id, version: nil, actor, connection)
      let changed = try connection.query(
        """
        UPDATE referral_response SET answered_how = $2, version = version + 1
        WHERE id = $1 AND version = $3 AND referral_body_id IN
          (SELECT b.id FROM referral_body b JOIN referral r ON r.id = b.referral_id
           WHERE r.matter_id = $4)
        RETURNING id
        """, [.text(response), .text(words), SQLValue(version), .text(id.rawValue)])
      guard !changed.isEmpty else { throw StoreError.stale }
    }
  }

  /// Closes a matter's referral: answers are in, or the day has passed.
  public func closeReferral(
    of id: MatterID, on day: CalendarDate, version: Int, by actor: Actor
  ) async throws {
    try await engine.write { connection in
      let matter = try Matters.writable(id, version: version, actor, connection)
      let place = try matter.place(after: .closeReferral)
      _ = try connection.query(
        """
        UPDATE referral SET closed_on = $2, version = version + 1
        WHERE matter_id = $1 AND closed_on IS NULL
        """, [.text(id.rawValue), SQLValue(day)])
      try Matters.step(matter, .closeReferral, to: place, actor, connection)
    }
  }

  /// What is out on referral and open to all, by the day answers are due.
  public func publicReferrals() async throws -> [PublicReferral] {
    try await engine.read { connection in
      try connection.query(
        """
        SELECT * FROM referral WHERE is_public = $1 AND closed_on IS NULL
        ORDER BY answers_by, id
        """, [SQLValue(true)]
      ).map { try Self.shown(try Referrals.read($0, connection), connection) }
    }
  }

  private static func shown(
    _ referral: Referral, _ connection: any Connection
  ) throws -> PublicReferral {
    let matter = try Matters.known(referral.matter, connection)
    let text = try connection.query(
      "SELECT text FROM draft WHERE matter_id = $1 AND version = $2",
      [.text(matter.id.rawValue), SQLValue(referral.draftVersion)]
    ).first?.text("text")
    return PublicReferral(
      id: referral.id, title: matter.title, registryNumber: matter.registryNumber,
      department: matter.department, sentOn: referral.sentOn, answersBy: referral.answersBy,
      question: referral.question, text: text ?? "")
  }
}
