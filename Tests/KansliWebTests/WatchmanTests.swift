import Foundation
import KansliStore
import KansliTestSupport
import Logging
import Mail
import Register
import Testing

@testable import KansliWeb

@Suite("The watchman beside the server")
struct WatchmanTests {
  private func watchman(
    _ desk: WatchWorld, _ mail: KeptMail, today: CalendarDate, secondsLeft: Int,
    address: String? = "register@ekby.example"
  ) -> Watchman {
    let world = desk.world
    return Watchman(
      store: desk.store,
      clock: SiteClock(
        now: { world.now() }, today: { today }, secondsLeftToday: { secondsLeft }),
      mail: MailDoor(transport: mail, sender: address.flatMap { MailAddress($0) }),
      address: "https://dok.ekby.example", makeID: { world.makeID() },
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  @Test("the day's reminders are sent once, and not before six")
  func once() async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      let desk = try await WatchWorld(store)
      try await desk.importPolicy()
      try await desk.people()
      let mail = KeptMail()
      let day = CalendarDate.of(2027, 1, 1)
      await watchman(desk, mail, today: day, secondsLeft: 18 * 3600 + 60).turn()
      #expect(mail.messages.isEmpty)
      for left in [18 * 3600 - 60, 12 * 3600, 3600] {
        await watchman(desk, mail, today: day, secondsLeft: left).turn()
      }
      #expect(mail.messages.map(\.to) == ["berg@ekby.example"])
      let text = try #require(mail.messages.first?.text)
      #expect(text.contains("From: "))
      #expect(text.contains("<register@ekby.example>"))
      #expect(text.contains("multipart/alternative"))
    }
  }

  @Test("a letter that the server cannot take now is tried again, one it refuses is given up")
  func retries() async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      let desk = try await WatchWorld(store)
      func post(_ key: String, to address: String) async throws {
        try await store.post(
          [
            OutboxLetter(
              key: key, address: address, name: "", language: "sv", subject: key, plain: "x",
              html: "<p>x</p>")
          ], by: desk.world.ek)
      }
      let mail = KeptMail(refusals: [
        DeliveryFailure(.refused(code: 451, line: "later"), isTemporary: true),
        DeliveryFailure(.refused(code: 550, line: "no"), isTemporary: false),
      ])
      try await post("first", to: "a@ekby.example")
      let man = watchman(desk, mail, today: .of(2026, 1, 2), secondsLeft: 3600)
      await man.turn()
      #expect(try await store.outboxCounts().waiting == 1)
      try await post("second", to: "b@ekby.example")
      try await post("third", to: "no address")
      await man.turn()
      #expect(try await store.outboxCounts() == (waiting: 1, sent: 0, failed: 2))
      #expect(mail.messages.isEmpty)
      // A quarter of an hour later the first is taken.
      for _ in 0..<900 { _ = desk.world.now() }
      await man.turn()
      #expect(mail.messages.map(\.to) == ["a@ekby.example"])
      #expect(try await store.outboxCounts() == (waiting: 0, sent: 1, failed: 2))
    }
  }

  @Test("without a sender letters wait", arguments: EngineUnderTest.available)
  func noSender(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = try await WatchWorld(store)
      let mail = KeptMail()
      try await store.post(
        [
          OutboxLetter(
            key: "k", address: "a@ekby.example", name: "", language: "sv", subject: "s",
            plain: "x", html: "")
        ], by: desk.world.ek)
      await watchman(desk, mail, today: .of(2026, 1, 2), secondsLeft: 3600, address: nil).turn()
      #expect(mail.messages.isEmpty)
      #expect(try await store.outboxCounts().waiting == 1)
    }
  }

  @Test(
    "two watchmen at once send each letter once", arguments: EngineUnderTest.available)
  func two(engine: EngineUnderTest) async throws {
    try await engine.withAddress { address in
      let first = try await Store.open(DatabaseAddress(address), mode: .create)
      let second = try await Store.open(DatabaseAddress(address), mode: .existing)
      let desk = try await WatchWorld(first)
      try await desk.importPolicy()
      try await desk.people()
      let other = WatchWorld(copying: desk, with: second)
      let mail = KeptMail()
      let day = CalendarDate.of(2027, 1, 1)
      let men = [
        watchman(desk, mail, today: day, secondsLeft: 3600),
        watchman(other, mail, today: day, secondsLeft: 3600),
      ]
      await withTaskGroup(of: Void.self) { group in
        for man in men { group.addTask { await man.turn() } }
      }
      for man in men { await man.turn() }
      #expect(mail.messages.map(\.to) == ["berg@ekby.example"])
      #expect(try await first.outboxCounts() == (waiting: 0, sent: 1, failed: 0))
      try await second.close()
      try await first.close()
    }
  }
}
