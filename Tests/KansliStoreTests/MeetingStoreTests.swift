import KansliStore
import KansliTestSupport
import Register
import Testing

@Suite("Meetings in the store")
struct MeetingStoreTests {
  private func form(_ day: CalendarDate, uid: String? = nil) -> MeetingForm {
    MeetingForm(body: "Kommunstyrelsen", heldOn: day, dispatchOn: day + -7, uid: uid)
  }

  @Test(
    "what planning would do is seen before it is done, and is then what is done",
    arguments: EngineUnderTest.available)
  func preview(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let secretary = try await desk.secretary()
      try await store.plan(
        [
          form(.of(2026, 2, 3), uid: "a@kalender"),
          MeetingForm(body: "Kommunstyrelsen", heldOn: .of(2026, 3, 3)),
        ],
        by: secretary)
      let forms = [
        form(.of(2026, 2, 10), uid: "a@kalender"), form(.of(2026, 3, 3)), form(.of(2026, 4, 7)),
      ]
      let planned = try await store.preview(forms, for: secretary)
      #expect(planned.map(\.effect) == [.moves(from: .of(2026, 2, 3)), .completes, .adds])
      #expect(try await store.plan(forms, by: secretary) == 1)
      let meetings = try await store.meetings(from: .of(2026, 1, 1))
      #expect(meetings.map(\.heldOn) == [.of(2026, 2, 10), .of(2026, 3, 3), .of(2026, 4, 7)])
      #expect(meetings.map(\.dispatchOn) == [.of(2026, 2, 3), .of(2026, 2, 24), .of(2026, 3, 31)])
      let again = try await store.preview(forms, for: secretary)
      #expect(again.map(\.effect) == [.keeps, .keeps, .keeps])
      #expect(try await store.plan(forms, by: secretary) == 0)
    }
  }

  @Test(
    "the order of a meeting is changed by whoever saw all that goes up there",
    arguments: EngineUnderTest.available)
  func order(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let (secretary, author) = (try await desk.secretary(), try await desk.author())
      try await store.plan([form(.of(2026, 2, 3))], by: secretary)
      let meeting = try #require(try await store.meetings(from: .of(2026, 1, 1)).first)
      var matters: [MatterID] = []
      for number in ["KS 2026-1", "KS 2026-2"] {
        let id = try await store.openMatter(desk.form(number: number), by: secretary)
        var version = try await store.matter(id, for: secretary).matter.version
        try await store.move(id, .submit, version: version, by: secretary)
        version = try await store.matter(id, for: secretary).matter.version
        try await store.put(id, on: meeting.id, version: version, by: secretary)
        matters.append(id)
      }
      #expect(try await store.matterCounts(from: .of(2026, 1, 1)) == [meeting.id: 2])
      let turned = Array(matters.reversed())
      await #expect(throws: StoreError.forbidden) {
        try await store.order(meeting: meeting.id, turned, version: 1, by: author)
      }
      await #expect(throws: StoreError.stale) {
        try await store.order(meeting: meeting.id, [turned[0]], version: 1, by: secretary)
      }
      try await store.order(meeting: meeting.id, turned, version: 1, by: secretary)
      await #expect(throws: StoreError.stale) {
        try await store.order(meeting: meeting.id, matters, version: 1, by: secretary)
      }
      let view = try await store.meeting(meeting.id, for: author)
      #expect(view.matters.map(\.matter.id) == turned)
      // What goes up at a meeting that is cancelled has none.
      var cancelled = form(meeting.heldOn)
      cancelled.isCancelled = true
      try await store.change(meeting: meeting.id, cancelled, version: 2, by: secretary)
      #expect(try await store.matter(matters[0], for: author).nextMeeting == nil)
    }
  }

  @Test("who may plan for one body plans for no other", arguments: EngineUnderTest.available)
  func ownBody(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let other = try await desk.actor(
        "os@example.org", [RoleGrant(.secretary, .body("Miljönämnden"))])
      await #expect(throws: StoreError.forbidden) {
        try await store.preview([form(.of(2026, 2, 3))], for: other)
      }
      await #expect(throws: StoreError.forbidden) {
        try await store.plan([form(.of(2026, 2, 3))], by: other)
      }
      #expect(try await store.meetings(from: .of(2026, 1, 1)).isEmpty)
    }
  }
}
