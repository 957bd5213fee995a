import Foundation
import KansliStore
import KansliTestSupport
import Logging
import Mail
import Register
import Testing

@testable import KansliWeb

@Suite("Never lapse unseen: reminders given from the store")
struct RemindingTests {
  private static let held = Repository.root.appending(
    path: "Tests/KansliWebTests/Snapshots/reminders.txt")

  @Test(
    "every day from 2016 to 2028: each letter to its people on its day, and none twice",
    arguments: EngineUnderTest.available)
  func walk(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = try await WatchWorld(store)
      try await desk.importPolicy()
      try await desk.people()
      #expect(try await store.head().count == 3)
      var lines: [String] = []
      for ordinal in CalendarDate.of(2016, 1, 1).ordinal...CalendarDate.of(2028, 12, 31).ordinal {
        let day = CalendarDate(ordinal: ordinal)
        let due = try await desk.give(on: day)
        #expect(due.untold.isEmpty)
        guard !due.reminders.isEmpty else { continue }
        for letter in try await desk.takeLetters() {
          lines.append("\(day) \(letter.address): \(letter.subject)")
        }
      }
      let text = lines.joined(separator: "\n") + "\n"
      if ProcessInfo.processInfo.environment["SNAPSHOTS"] == "record" {
        try Data(text.utf8).write(to: Self.held)
      }
      let held = try String(contentsOf: Self.held, encoding: .utf8)
      #expect(text == held, "SNAPSHOTS=record writes the file anew")
      #expect(Set(lines).count == lines.count)
      let given = try await store.remindersGiven()
      #expect(Set(given.map(\.key)).count == given.count)
      // Going through the same days again gives nothing.
      for entry in given { #expect(try await desk.give(on: entry.givenOn).reminders.isEmpty) }
      #expect(try await desk.takeLetters().isEmpty)
    }
  }

  @Test(
    "the two real files give reminders on the same days",
    .enabled(if: Repository.hasSeeds, "the seeds are not beside the clone"))
  func seeds() async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      let desk = try await WatchWorld(store)
      try await desk.importTexts(
        Repository.seeds.map { ($0.lastPathComponent, Array(try Data(contentsOf: $0))) })
      try await desk.people()
      #expect(try await store.head().count == 3)
      var days: [String] = []
      for ordinal in CalendarDate.of(2016, 1, 1).ordinal...CalendarDate.of(2028, 12, 31).ordinal {
        let due = try await desk.give(on: CalendarDate(ordinal: ordinal))
        days += due.reminders.map { "\(due.day) \($0.key.kind) \($0.key.step.sign)" }
      }
      #expect(
        days == [
          "2016-12-31 review -12", "2017-03-31 review -9", "2017-06-30 review -6",
          "2017-09-30 review -3", "2017-11-30 review -1", "2018-01-31 review +1",
          "2020-12-31 end -12", "2021-03-31 end -9", "2021-06-30 end -6", "2021-09-30 end -3",
          "2021-11-30 end -1", "2022-01-01 end +0", "2022-01-31 end +1", "2022-03-31 end +3",
          "2022-06-30 end +6", "2022-12-31 end +12", "2026-12-31 end -12", "2027-03-31 end -9",
          "2027-06-30 end -6", "2027-09-30 end -3", "2027-11-30 end -1", "2028-01-01 end +0",
          "2028-01-31 end +1", "2028-03-31 end +3", "2028-06-30 end +6", "2028-12-31 end +12",
        ])
    }
  }

  @Test(
    "two servers that give at once give each reminder once", arguments: EngineUnderTest.available)
  func atOnce(engine: EngineUnderTest) async throws {
    try await engine.withAddress { address in
      let first = try await Store.open(DatabaseAddress(address), mode: .create)
      let second = try await Store.open(DatabaseAddress(address), mode: .existing)
      let desk = try await WatchWorld(first)
      try await desk.importPolicy()
      try await desk.people()
      let letters = desk.letters
      for day in [CalendarDate.of(2027, 1, 1), .of(2027, 4, 1), .of(2028, 2, 1)] {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for (number, store) in [first, second, first, second].enumerated() {
            let world = FixedWorld()
            let recorder = Recorder(
              name: "kansli", now: { world.now() },
              makeID: { "\(number)-\(day)-\(world.makeID())" })
            group.addTask {
              try await store.giveReminders(on: day, by: recorder) { letters.digest($0) }
            }
          }
          try await group.waitForAll()
        }
      }
      let given = try await first.remindersGiven()
      #expect(given.map(\.key.step.sign) == ["-12", "-9", "+1"])
      let sent = try await desk.takeLetters()
      #expect(Set(sent.map(\.key)).count == sent.count)
      #expect(sent.filter { $0.address == "berg@ekby.example" }.count == 3)
      try await second.close()
      try await first.close()
    }
  }

  @Test("a matter opened on the document answers, and nobody above is told")
  func answered() async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      let desk = try await WatchWorld(store)
      try await desk.importPolicy()
      try await desk.people()
      _ = try await desk.give(on: .of(2027, 1, 1))
      #expect(try await desk.takeLetters().map(\.address) == ["berg@ekby.example"])
      let document = try await store.document(slug: "internationell-policy").document
      let id = try await store.openMatter(
        MatterForm(
          title: "Förlängning", registryNumber: nil,
          proposal: ProposedAct(
            verb: .extend, document: document.id, documentTitle: document.title,
            documentType: .policy, end: StatedEnd(.through(.of(2028, 12, 31)))),
          department: "Kansliet", officer: nil, chain: ["Kommunfullmäktige"]),
        by: desk.secretary)
      _ = try await desk.give(on: .of(2027, 4, 1))
      let letters = try await desk.takeLetters()
      #expect(letters.map(\.address) == ["berg@ekby.example"])
      let text = try #require(letters.first?.plain)
      #expect(text.contains("https://dok.ekby.example/arbete/arenden/\(id.rawValue)"))
      #expect(!text.contains("val=extend"))
    }
  }

  @Test("without anybody to tell a reminder is not counted as given")
  func nobody() async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      let desk = try await WatchWorld(store)
      try await desk.importPolicy()
      let holm = desk.secretary.account
      try await store.change(
        account: holm.id,
        AccountForm(email: holm.email, name: holm.name, grants: holm.grants, isDisabled: true),
        version: holm.version, by: desk.world.ek)
      let due = try await desk.give(on: .of(2027, 1, 1))
      #expect(due.untold.count == 1)
      #expect(try await store.remindersGiven().isEmpty)
      var settings = Settings.standard
      settings.watch.registryAddress = "kansli@ekby.example"
      try await store.set(settings, by: desk.world.ek)
      #expect(try await desk.give(on: .of(2027, 1, 2)).untold.isEmpty)
      #expect(try await store.remindersGiven().count == 1)
    }
  }

  @Test("settings of the watch are kept, and older settings are read")
  func settings() async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      let world = FixedWorld()
      var settings = try await store.settings()
      #expect(settings.watch == WatchSettings())
      settings.watch = WatchSettings(
        leadTimes: LeadTimeSettings([LeadTimes(from: .of(2027, 1, 1), referralWeeks: 12)]),
        ladder: ReminderLadder(before: [6, 2], thenEvery: nil), registry: "Kanslichef",
        registryAddress: "kansli@ekby.example", sender: "register@ekby.example",
        referralReminderDays: 10, horizonMonths: 12)
      try await store.set(settings, by: world.ek)
      #expect(try await store.settings() == settings)
      let data = try JSONEncoder().encode(settings)
      #expect(try JSONDecoder().decode(Settings.self, from: data) == settings)
      var old = try #require(
        try JSONSerialization.jsonObject(with: data) as? [String: Any])
      old["watch"] = nil
      let read = try JSONDecoder().decode(
        Settings.self, from: JSONSerialization.data(withJSONObject: old))
      #expect(read.watch == WatchSettings())
      let some = try JSONDecoder().decode(
        WatchSettings.self, from: Data(#"{"reminders": {"before": [8]}}"#.utf8))
      #expect(some.ladder.before == [8] && some.ladder.thenEvery == 6)
    }
  }
}
