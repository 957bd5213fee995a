import KansliStore
import KansliTestSupport
import Register
import Testing

@Suite("Offices in the store")
struct OfficeStoreTests {
  @Test(
    "an office is held for a time, and reminders find its holder, deputy or the office above",
    arguments: EngineUnderTest.available)
  func holdings(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let (ek, lind) = (try await desk.secretary(), try await desk.author())
      let top = try await store.addOffice(OfficeForm(name: "Kommundirektör"), by: ek)
      let id = try await store.addOffice(
        OfficeForm(name: "Kulturchef", aliases: ["Chefen för kultur"], parent: top), by: ek)
      try await store.give(
        HoldingForm(person: lind.id, from: .of(2026, 1, 1), through: .of(2026, 6, 30)),
        ofOffice: id, by: ek)
      try await store.give(HoldingForm(person: ek.id, isDeputy: true), ofOffice: top, by: ek)
      let offices = try await store.offices(registry: "Kommundirektör")
      #expect(offices.registry == top)
      func told(_ day: CalendarDate) -> Told.Recipient? {
        offices.told(responsible: "chefen för Kultur", on: day).first?.recipient
      }
      // The last day is one of its days; nobody holds it the day after.
      #expect(told(.of(2026, 6, 30)) == .person(lind.id))
      #expect(told(.of(2026, 7, 1)) == .person(ek.id))
      #expect(told(.of(2025, 12, 31)) == .person(ek.id))
      let record = try await store.office(id, for: lind)
      #expect(record.isVacant(on: .of(2026, 7, 1)) && !record.isVacant(on: .of(2026, 6, 30)))
      try await store.end(
        holding: record.holdings[0].id, ofOffice: id, through: nil, by: ek)
      #expect(try await !store.office(id, for: lind).isVacant(on: .of(2026, 7, 1)))
    }
  }

  @Test("what an office cannot be is refused", arguments: EngineUnderTest.available)
  func refusals(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let (ek, lind) = (try await desk.secretary(), try await desk.author())
      let top = try await store.addOffice(OfficeForm(name: "Kommundirektör"), by: ek)
      let id = try await store.addOffice(OfficeForm(name: "Kulturchef", parent: top), by: ek)
      await #expect(throws: StoreError.taken("Kulturchef")) {
        try await store.addOffice(OfficeForm(name: "Kulturchef"), by: ek)
      }
      await #expect(throws: OfficeRefusal.aboveItself) {
        try await store.change(
          office: top, OfficeForm(name: "Kommundirektör", parent: id), version: 1, by: ek)
      }
      await #expect(throws: StoreError.stale) {
        try await store.change(office: id, OfficeForm(name: "Chef"), version: 7, by: ek)
      }
      await #expect(throws: OfficeRefusal.inUse) { try await store.remove(office: top, by: ek) }
      await #expect(throws: OfficeRefusal.endsBeforeItBegins) {
        try await store.give(
          HoldingForm(person: lind.id, from: .of(2026, 2, 1), through: .of(2026, 1, 1)),
          ofOffice: id, by: ek)
      }
      await #expect(throws: StoreError.unknown(.account, "ingen")) {
        try await store.give(HoldingForm(person: "ingen"), ofOffice: id, by: ek)
      }
      await #expect(throws: StoreError.forbidden) {
        try await store.addOffice(OfficeForm(name: "Rektor"), by: lind)
      }
      try await store.remove(office: id, by: ek)
      #expect(try await store.officeRecords(for: lind).map(\.office.name) == ["Kommundirektör"])
    }
  }
}
