import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("Decisions corrected and voided at the desk")
struct CorrectionStoreTests {
  /// A policy through 2023, then a second edition from 2026, both decided by the council.
  private func recorded(
    _ desk: DeskWorld, by secretary: Actor
  ) async throws -> (first: Decision, second: Decision) {
    var entries: [Decision] = []
    for (day, through, text) in [
      (CalendarDate.of(2020, 1, 2), CalendarDate.of(2023, 12, 31), "Vi reser med tåg."),
      (.of(2026, 1, 2), .of(2029, 12, 31), "Vi reser helst med tåg."),
    ] {
      let document = try await desk.store.titles().isEmpty ? nil : document(desk)
      let id = try await desk.store.openMatter(
        desk.form(document: document), by: secretary)
      _ = try await desk.store.save(text, cover: [:], of: id, from: 0, by: secretary)
      let version = try await desk.bring(id, toDeciderBy: secretary)
      entries.append(
        try await desk.store.decide(
          id, desk.decision(day, through: through, text: text), version: version, by: secretary
        ).decision)
    }
    return (entries[0], entries[1])
  }

  private func document(_ desk: DeskWorld) async throws -> DocumentID {
    try await desk.store.document(slug: "resepolicy").document.id
  }

  private func form(
    _ entry: Decision, through day: CalendarDate, reason: String = "Fel år avskrivet."
  ) throws -> CorrectionForm {
    guard case .adopt(var act)? = entry.effects.first else { throw StoreError.stale }
    act.end = StatedEnd(.through(day))
    return CorrectionForm(
      EffectReference(entry.id), header: entry.header, effects: [.adopt(act)], reason: reason)
  }

  private func timeline(_ desk: DeskWorld) async throws -> Timeline {
    try await desk.store.document(slug: "resepolicy").timeline
  }

  @Test(
    "a corrected end closes the gap after it, and the preview said so",
    arguments: EngineUnderTest.available)
  func end(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let secretary = try await desk.secretary()
      let entries = try await recorded(desk, by: secretary)
      #expect(try await timeline(desk).gaps.count == 1)
      let form = try form(entries.first, through: .of(2026, 1, 1))
      let seen = try #require(
        try await store.consequences(of: form, on: desk.today, for: secretary).first)
      #expect(seen.consequence.closedGaps.map(\.from) == [.of(2024, 1, 1)])
      #expect(seen.consequence.newGaps.isEmpty)
      #expect(seen.consequence.after.map(\.until) == [.of(2026, 1, 2), .of(2030, 1, 1)])
      #expect(try await store.head().count == 2)
      try await store.correct(form, by: secretary)
      #expect(
        try await timeline(desk).periods.map(\.until) == seen.consequence.after.map(\.until))
      let view = try await store.decision(entries.first.id, for: secretary)
      #expect(view.line.count == 2 && view.standing.reason == "Fel år avskrivet.")
      #expect(try await store.verify().problems.isEmpty)
    }
  }

  @Test(
    "of two who correct at once one is told that somebody was first, and nothing doubles",
    arguments: EngineUnderTest.available)
  func race(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let secretary = try await desk.secretary()
      let entries = try await recorded(desk, by: secretary)
      let forms = try [
        form(entries.first, through: .of(2024, 12, 31), reason: "En"),
        form(entries.first, through: .of(2022, 12, 31), reason: "Två"),
      ]
      let failures = await withTaskGroup(of: (any Error)?.self) { group in
        for form in forms {
          group.addTask {
            do {
              _ = try await store.correct(form, by: secretary)
              return nil
            } catch {
              return error
            }
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(failures.compactMap { $0 }.map { $0 as? StoreError } == [.stale], "\(failures)")
      #expect(try await store.head().count == 3)
      await #expect(throws: StoreError.stale) {
        try await store.correct(forms[0], by: secretary)
      }
      await #expect(throws: StoreError.stale) {
        _ = try await store.consequences(of: forms[1], on: desk.today, for: secretary)
      }
      let last = try await store.decision(entries.first.id, for: secretary).standing
      try await store.correct(form(last, through: .of(2025, 12, 31)), by: secretary)
      #expect(try await store.head().count == 4)
    }
  }

  @Test(
    "a voided decision leaves the document as if it had never been, and can be taken back",
    arguments: EngineUnderTest.available)
  func void(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let secretary = try await desk.secretary()
      let second = try await recorded(desk, by: secretary).second
      let before = try await timeline(desk)
      let void = CorrectionForm(
        EffectReference(second.id), header: second.header, effects: [], reason: "Aldrig fattat.")
      let seen = try #require(
        try await store.consequences(of: void, on: desk.today, for: secretary).first)
      #expect(seen.consequence.after.count == 1)
      try await store.correct(void, by: secretary)
      #expect(try await timeline(desk).periods.map(\.edition) == [1])
      let view = try await store.decision(second.id, for: secretary)
      #expect(view.isVoid && view.lastWithEffects == second && view.documents.count == 1)
      try await store.correct(
        CorrectionForm(
          EffectReference(view.standing.id), header: second.header, effects: second.effects,
          reason: "Det var rätt."), by: secretary)
      #expect(
        try await timeline(desk).periods.map(\.from) == before.periods.map(\.from))
      #expect(try await store.verify().problems.isEmpty)
    }
  }

  @Test("those alone correct who may, for the body it was and the one it becomes")
  func rights() async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      let desk = DeskWorld(store: store)
      let secretary = try await desk.secretary()
      let first = try await recorded(desk, by: secretary).first
      let form = try form(first, through: .of(2025, 12, 31))
      let council = RoleGrant(.secretary, .body("Kommunfullmäktige"))
      for (name, grants, may) in [
        ("a@example.org", [RoleGrant(.author)], false),
        ("b@example.org", [RoleGrant(.auditor)], false),
        ("c@example.org", [RoleGrant(.secretary, .body("Kommunstyrelsen"))], false),
        ("d@example.org", [council], true), ("e@example.org", [RoleGrant(.administrator)], true),
      ] {
        let actor = try await desk.actor(name, grants)
        if may {
          _ = try await store.consequences(of: form, on: desk.today, for: actor)
        } else {
          await #expect(throws: StoreError.forbidden) {
            try await store.correct(form, by: actor)
          }
        }
      }
      var moved = form
      moved.header.body = "Byggnadsnämnden"
      let actor = try await desk.actor("f@example.org", [council])
      await #expect(throws: StoreError.forbidden) { try await store.correct(moved, by: actor) }
      #expect(try await store.head().count == 2)
    }
  }

  @Test(
    "an effect corrected by itself leaves the rest, and the whole is refused afterwards",
    arguments: EngineUnderTest.available)
  func part(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let secretary = try await desk.secretary()
      _ = try await recorded(desk, by: secretary)
      let id = try await document(desk)
      let header = DecisionHeader(
        body: "Kommunfullmäktige", moment: LegalMoment(decidedOn: .of(2026, 3, 1)))
      let entry = try await store.record(
        DecisionDraft(
          header: header,
          effects: [
            .extend(Extend(document: id, edition: 2, end: StatedEnd(.through(.of(2031, 12, 31))))),
            .assign(
              AssignResponsibility(
                document: id, duty: .review, responsible: "Kommunstyrelsen")),
          ]), by: secretary.recorder)
      let part = CorrectionForm(
        EffectReference(entry.id, position: 1), header: header,
        effects: [
          .extend(Extend(document: id, edition: 2, end: StatedEnd(.through(.of(2030, 12, 31)))))
        ], reason: "Fel år.")
      let corrected = try await store.correct(part, by: secretary)
      let timeline = try await timeline(desk)
      #expect(timeline.periods.last?.until == .of(2031, 1, 1))
      #expect(timeline.responsible(for: .review, on: .of(2027, 1, 1)) == "Kommunstyrelsen")
      let view = try await store.decision(entry.id, for: secretary)
      #expect(view.correctedParts == [1: corrected.id])
      await #expect(throws: StoreError.stale) { try await store.correct(part, by: secretary) }
      await #expect(throws: Refusal.self) {
        try await store.correct(
          CorrectionForm(
            EffectReference(entry.id), header: header, effects: [], reason: "Allt."),
          by: secretary)
      }
      #expect(try await store.head().count == 4)
    }
  }

  @Test(
    "a judgment on a part leaves the rest, and pressed twice it is one judgment",
    arguments: EngineUnderTest.available)
  func judgment(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let secretary = try await desk.secretary()
      let second = try await recorded(desk, by: secretary).second
      let judgment = DecisionHeader(
        body: "Förvaltningsrätten", moment: LegalMoment(decidedOn: .of(2026, 5, 4)),
        basis: .judgment)
      let seen = try #require(
        try await store.consequences(
          ofAnnulling: second.id, by: judgment, on: .of(2026, 6, 1), for: secretary
        ).first)
      #expect(seen.consequence.after.map(\.edition) == [1])
      #expect(!seen.newFindings.isEmpty)
      #expect(try await store.head().count == 2)
      let first = try await store.annul(second.id, by: judgment, recordedBy: secretary)
      let again = try await store.annul(second.id, by: judgment, recordedBy: secretary)
      #expect(first == again)
      #expect(try await store.head().count == 3)
      #expect(try await timeline(desk).periods.map(\.edition) == [1])
    }
  }

  @Test(
    "an appeal keeps how it ended; one that nobody has said it of follows nothing",
    arguments: EngineUnderTest.available)
  func appeals(engine: EngineUnderTest) async throws {
    try await engine.withStore { store in
      let desk = DeskWorld(store: store)
      let secretary = try await desk.secretary()
      let entry = try await recorded(desk, by: secretary).second
      for closing in Appeal.Closing.allCases {
        try await store.appeal(
          entry.id,
          AppealRecord(
            id: "a", receivedOn: .of(2026, 1, 20), stayedOn: nil, endedOn: .of(2026, 4, 1),
            closing: closing, caseNumber: "123-26"), by: secretary)
        let view = try await store.decision(entry.id, for: secretary)
        #expect(view.appeals.count == 1)
        #expect(view.appeals[0].appeal.closing == closing)
        #expect(view.appeals[0].caseNumber == "123-26")
      }
    }
  }
}
