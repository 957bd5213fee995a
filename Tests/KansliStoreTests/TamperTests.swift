import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("A register changed behind the program's back")
struct TamperTests {
  /// A register with a handful of entries of every kind.
  private func withDemo(
    _ engine: EngineUnderTest, _ body: (Store, String) async throws -> Void
  ) async throws {
    try await engine.withAddress { address in
      let store = try await Store.open(DatabaseAddress(address), mode: .create)
      _ = try await store.loadDemo(by: FixedWorld().ek)
      #expect(try await store.verify().problems == [])
      try await body(store, address)
      try await store.close()
    }
  }

  private func unlock(_ engine: EngineUnderTest) -> String {
    switch engine {
    case .sqlite:
      """
      DROP TRIGGER decision_is_never_updated; DROP TRIGGER decision_is_never_deleted;
      DROP TRIGGER effect_is_never_updated; DROP TRIGGER effect_is_never_deleted;
      DROP TRIGGER provision_is_never_updated; DROP TRIGGER provision_is_never_deleted;
      PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF;
      """
    case .postgres: "SET session_replication_role = replica;"
    }
  }

  /// Another value than the one there, that the column's type can hold.
  private func other(_ value: SQLValue, _ column: String) -> String {
    switch column {
    case "basis": return value == .text("minutes") ? "'cover'" : "'minutes'"
    case "kind": return value == .text("repeal") ? "'extend'" : "'repeal'"
    case "end_kind": return value == .text("notStated") ? "'untilFurtherNotice'" : "'notStated'"
    case "duty": return value == .text("review") ? "'followUp'" : "'review'"
    case "text_attributed": return value == .integer(0) ? "TRUE" : "FALSE"
    case let name where name.hasSuffix("_on") || name == "end_through": return "'1999-12-31'"
    case "minutes_item", "id", "body", "registry_number", "source_file", "corrects_decision",
      "reason", "recorded_by", "previous_hash", "document_id", "end_words", "review_by",
      "review_words", "supersedes", "text_hash", "target_decision", "responsible":
      return "'något annat'"
    default: return "4711"
    }
  }

  @Test(
    "an edit of any single field of the first, a middle and the last entry is found",
    arguments: EngineUnderTest.available)
  func everyField(engine: EngineUnderTest) async throws {
    try await withDemo(engine) { store, _ in
      let unlock = unlock(engine)
      let count = try await store.head().count
      for sequence in [1, count / 2, count] {
        for (table, key, columns) in [
          ("decision", "sequence", LedgerColumns.decision + ["hash"]),
          ("effect", "decision_sequence", LedgerColumns.effect),
        ] {
          for column in columns where column != "hash" || table == "decision" {
            let found = try await finds(store, unlock, table, key, sequence, column)
            #expect(found, "\(table).\(column) i post \(sequence)")
          }
        }
      }
    }
  }

  /// Edits a field inside a transaction that is undone, verifies in it, and answers whether the
  /// edit was found, or refused by the database itself.
  private func finds(
    _ store: Store, _ unlock: String, _ table: String, _ key: String, _ sequence: Int,
    _ column: String
  ) async throws -> Bool {
    struct Undo: Error {
      var found: Bool
    }
    do {
      try await store.engine.write { connection in
        let condition = "\(key) = \(sequence)" + (table == "effect" ? " AND position = 1" : "")
        let row = try connection.query("SELECT \(column) FROM \(table) WHERE \(condition)").first
        guard let row else { throw Undo(found: true) }
        try connection.script(unlock)
        do {
          try connection.script(
            "UPDATE \(table) SET \(column) = \(other(row[column], column)) WHERE \(condition)")
        } catch {
          throw Undo(found: true)
        }
        throw Undo(found: try !store.check(connection).isEmpty)
      }
      return false
    } catch let undo as Undo {
      return undo.found
    }
  }

  @Test(
    "edits made with the database's own tools are found", arguments: EngineUnderTest.available,
    [
      "UPDATE decision SET decided_on = '2011-01-01' WHERE sequence = 3",
      "DELETE FROM decision WHERE sequence = 4",
      "DELETE FROM decision WHERE sequence = (SELECT max(sequence) FROM decision)",
      "DELETE FROM effect WHERE decision_sequence = 5",
      "UPDATE ledger_head SET entry_count = entry_count - 1",
      "UPDATE ledger_head SET hash = 'x'",
      "UPDATE provision SET text = 'Något annat.' WHERE position = 1 AND edition = 1",
      "UPDATE document_step SET standing = 'inForce' WHERE standing = 'repealed'",
      "DELETE FROM decision_document WHERE decision_sequence = 2",
      """
      UPDATE decision SET sequence = 900 WHERE sequence = 2;
      UPDATE decision SET sequence = 2 WHERE sequence = 3;
      UPDATE decision SET sequence = 3 WHERE sequence = 900
      """,
    ])
  func fromOutside(engine: EngineUnderTest, sql: String) async throws {
    try await withDemo(engine) { store, address in
      try engine.tamper(address, "\(unlock(engine)) \(sql)")
      #expect(try await !store.verify().problems.isEmpty)
    }
  }

  @Test("the database itself refuses to edit the ledger", arguments: EngineUnderTest.available)
  func refused(engine: EngineUnderTest) async throws {
    try await withDemo(engine) { store, _ in
      for sql in [
        "UPDATE decision SET body = 'x'", "DELETE FROM decision", "UPDATE effect SET edition = 9",
        "DELETE FROM effect", "UPDATE provision SET text = 'x'", "DELETE FROM provision",
      ] {
        await #expect(throws: (any Error).self) {
          try await store.engine.write { try $0.script(sql) }
        }
      }
    }
  }

  @Test("rebuild mends a projection that was edited", arguments: EngineUnderTest.available)
  func rebuild(engine: EngineUnderTest) async throws {
    try await withDemo(engine) { store, address in
      try engine.tamper(address, "DELETE FROM document_step")
      #expect(try await !store.verify().problems.isEmpty)
      #expect(try await store.rebuild(by: FixedWorld(now: "2026-03-01T00:00:00Z").rebuilder) == 12)
      #expect(try await store.verify().problems == [])
    }
  }

  @Test(
    "a head kept elsewhere tells whether it was ever this ledger's",
    arguments: EngineUnderTest.available)
  func keptHead(engine: EngineUnderTest) async throws {
    try await withDemo(engine) { store, _ in
      let head = try await store.head()
      let later = try await store.document(slug: "biblioteksplan")
      _ = try await store.record(
        DecisionDraft(
          header: DecisionHeader(
            body: "Kommunfullmäktige",
            moment: LegalMoment(decidedOn: CalendarDate("2026-11-26"))),
          effects: [Repeal(document: later.document.id).effect]), by: FixedWorld().ek)
      #expect(try await store.verify(kept: head.hash).problems == [])
      let strange = String(repeating: "0", count: 64)
      #expect(try await store.verify(kept: strange).problems == [.headUnknown(strange)])
    }
  }
}

extension FixedWorld {
  /// A recorder whose names do not meet those of another world.
  var rebuilder: Recorder {
    Recorder(name: "Registrar Ek", now: { self.now() }, makeID: { "om-" + self.makeID() })
  }
}
