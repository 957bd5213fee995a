import Cooperation
import Register

extension Store {
  /// Keeps a signed paper; answers its SHA-256. The same file twice is one.
  public func keepAgreementFile(
    _ name: String, _ content: [UInt8], by actor: Actor
  ) async throws -> String {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      try SourceFiles.keep(name, content, at: actor.recorder.now(), connection).sha256
    }
  }

  /// The signed paper of an agreement, or `nil` where none is kept.
  public func agreementFile(
    _ id: AgreementID, for actor: Actor
  ) async throws -> (name: String, content: [UInt8])? {
    try actor.require(.workAtDesk)
    let agreement = try await engine.read { try Cooperations.agreement(id, $0) }
    guard let file = agreement.file else { return nil }
    return try await sourceFile(file)
  }

  /// Whether there is anything of cooperation abroad that everybody may see.
  public func hasPublicCooperations() async throws -> Bool {
    try await engine.read { connection in
      let found = try connection.query(
        """
        SELECT id FROM relation
          WHERE state IN ('intent', 'active', 'dormant', 'paused', 'underTermination')
            OR (state = 'ended' AND entered_on IS NOT NULL)
        UNION SELECT id FROM project WHERE state IN ('applied', 'running', 'completed') LIMIT 1
        """)
      return !found.isEmpty
    }
  }
}

extension Store {
  /// The bodies and days of the decisions on cooperations, which are public.
  public func cooperationDecisions() async throws -> [DecisionID: DecisionHeader] {
    try await engine.read { connection in
      Dictionary(
        try LedgerReading.cooperationEntries(connection).map { ($0.id, $0.header) },
        uniquingKeysWith: { first, _ in first })
    }
  }
}
