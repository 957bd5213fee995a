import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("What is done to a cooperation stands in the ledger", .serialized)
struct CooperationLedgerTests {
  private let city = CooperationID("relation-1")
  private let world = FixedWorld()

  private func exemption(through year: Int, conditions: String) throws -> DecisionDraft {
    let end = StatedEnd(try #require(ValidityEnd.through(year: year)))
    return DecisionDraft(
      header: DecisionHeader(
        body: "Kommunstyrelsen",
        moment: LegalMoment(decidedOn: CalendarDate("2026-03-02"), minutesItem: "41")),
      effects: [
        .cooperation(CooperationEffect(.exempt, city, end: end, conditions: conditions))
      ])
  }

  private func append(_ draft: DecisionDraft, to store: Store) async throws -> Decision {
    let recorder = world.ek
    return try await store.engine.write { connection in
      var writer = try LedgerWriter(connection, recorder: recorder)
      let entry = try writer.append(draft)
      try writer.finish()
      return entry
    }
  }

  private func entries(_ store: Store) async throws -> [Decision] {
    try await store.engine.read { [city] in try LedgerReading.entries(of: city, $0) }
  }

  @Test(
    "an exemption is read back as it was recorded, and its change is found",
    arguments: EngineUnderTest.available)
  func kept(engine: EngineUnderTest) async throws {
    try await engine.withAddress { address in
      let store = try await Store.open(DatabaseAddress(address), mode: .create)
      let draft = try exemption(through: 2028, conditions: "Årlig rapport till styrelsen.")
      let entry = try await append(draft, to: store)
      #expect(try await entries(store) == [entry])
      #expect(entry.effects == draft.effects)
      #expect(try await store.verify().problems == [])
      try await store.close()
      #expect(throws: (any Error).self) {
        try engine.tamper(address, "UPDATE cooperation_effect SET conditions = ''")
      }
      try engine.tamper(
        address,
        engine == .sqlite
          ? """
          DROP TRIGGER cooperation_effect_is_never_updated;
          UPDATE cooperation_effect SET conditions = '';
          """
          : """
          ALTER TABLE cooperation_effect DISABLE TRIGGER ALL;
          UPDATE cooperation_effect SET conditions = '';
          """)
      let again = try await Store.open(DatabaseAddress(address), mode: .existing)
      #expect(try await again.verify().problems == [.entryChanged(1)])
      try await again.close()
    }
  }

  @Test(
    "a correction takes the exemption's place once, and a second one is refused",
    arguments: EngineUnderTest.available)
  func corrected(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let first = try await append(
        exemption(through: 2028, conditions: "Årlig rapport."), to: store)
      var draft = try exemption(through: 2027, conditions: "Årlig rapport.")
      draft.correction = Correct(EffectReference(first.id), reason: "Fel år i protokollet.")
      let second = try await append(draft, to: store)
      let ledger = Ledger(try await entries(store))
      #expect(ledger.standing.map(\.reference.decision) == [second.id])
      let again = draft
      await #expect(throws: Refusal.self) { try await append(again, to: store) }
      let void = DecisionDraft(
        header: second.header, effects: [],
        correction: Correct(EffectReference(second.id), reason: "Togs aldrig."))
      _ = try await append(void, to: store)
      #expect(Ledger(try await entries(store)).standing.isEmpty)
      #expect(try await store.verify().problems == [])
    }
  }
}
