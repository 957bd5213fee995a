import Register
import Testing

/// Laws that hold for any ledger, tried on generated ones.
@Suite("Laws of the ledger")
struct LawTests {
  private let document = DocumentID("d")

  /// A ledger of acts that were accepted when they were recorded.
  func ledger(seed: UInt64) -> [Decision] {
    var random = SplitMix(seed: seed)
    var entries: [Decision] = []
    var editions = 0
    for _ in 0..<14 {
      let day = CalendarDate(ordinal: 15_000 + Int32.random(in: 0..<4000, using: &random))
      let isDated = Int.random(in: 0..<8, using: &random) > 0
      let effect = effect(&random, day: day, editions: editions)
      var draft = DecisionDraft(
        header: DecisionHeader(
          body: "Kommunfullmäktige", moment: LegalMoment(decidedOn: isDated ? day : nil)),
        effects: [effect])
      if Int.random(in: 0..<6, using: &random) == 0,
        let target = entries.randomElement(using: &random)
      {
        draft.correction = Correct(EffectReference(target.id), reason: "fel")
        if Bool.random(using: &random) { draft.effects = [] }
      }
      guard Timeline(entries, document: document).refusal(of: draft) == nil else { continue }
      if case .adopt(let act)? = draft.effects.first { editions = max(editions, act.edition) }
      entries.append(
        draft.entry(
          id: DecisionID("e\(entries.count + 1)"), sequence: entries.count + 1,
          recordedAt: Instant(microseconds: Int64(entries.count + 1)), recordedBy: "Ek"))
    }
    return entries
  }

  private func effect(
    _ random: inout SplitMix, day: CalendarDate, editions: Int
  ) -> Effect {
    let length = Int.random(in: 1..<2500, using: &random)
    let ends: [ValidityEnd] = [.through(day + length), .notStated, .untilFurtherNotice]
    let end = StatedEnd(ends.randomElement(using: &random) ?? .notStated)
    let edition = Int.random(in: 1...max(1, editions), using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<4: return Adopt(document: document, edition: editions + 1, end: end).effect
    case 4..<7: return Extend(document: document, edition: edition, end: end).effect
    case 7: return Repeal(document: document).effect
    case 8: return Annul(EffectReference(DecisionID("e\(edition)"))).effect
    default:
      return AssignResponsibility(document: document, duty: .review, responsible: "Nämnden").effect
    }
  }

  @Test("never are two editions in force on one day", arguments: UInt64(0)..<300)
  func oneEdition(seed: UInt64) {
    let periods = Timeline(ledger(seed: seed), document: document).periods
    for (before, after) in zip(periods, periods.dropFirst()) {
      #expect(before.until != nil)
      if let until = before.until { #expect(before.from < until && until <= after.from) }
    }
  }

  @Test("the order of the entries handed in does not matter", arguments: UInt64(0)..<100)
  func order(seed: UInt64) {
    let entries = ledger(seed: seed)
    #expect(
      Timeline(entries.reversed(), document: document).periods
        == Timeline(entries, document: document).periods)
  }

  @Test(
    "what was known at an instant is what the entries until then say", arguments: UInt64(0)..<100)
  func knownAt(seed: UInt64) {
    let entries = ledger(seed: seed)
    for count in 0...entries.count {
      let known = Timeline(
        entries, document: document, knownAt: Instant(microseconds: Int64(count)))
      let then = Timeline(Array(entries.prefix(count)), document: document)
      #expect(known.periods == then.periods && known.undated == then.undated)
    }
  }

  @Test("the steps say on every day what the standing says", arguments: UInt64(0)..<150)
  func steps(seed: UInt64) {
    let timeline = Timeline(ledger(seed: seed), document: document)
    let steps = timeline.steps { _ in nil }
    var random = SplitMix(seed: seed)
    for _ in 0..<60 {
      let day = CalendarDate(ordinal: 14_000 + Int32.random(in: 0..<8000, using: &random))
      let step = steps.first { $0.from <= day && ($0.until.map { day < $0 } ?? true) }
      let now = timeline.step(on: day) { _ in nil }
      #expect(step?.standing == now?.standing && step?.edition == now?.edition, "\(day)")
      #expect(step?.validThrough == now?.validThrough, "\(day)")
      #expect(step?.reviewDueBy == now?.reviewDueBy, "\(day)")
    }
    for (before, after) in zip(steps, steps.dropFirst()) {
      #expect(before.until.map { $0 <= after.from } ?? false)
    }
  }

  @Test("an entry is corrected once; the second correction is refused", arguments: UInt64(0)..<60)
  func correctedOnce(seed: UInt64) {
    let entries = ledger(seed: seed)
    for entry in entries where entry.corrects != nil {
      guard let target = entry.corrects else { continue }
      let again = DecisionDraft(
        header: entry.header, effects: [], correction: Correct(target, reason: "igen"))
      let code = Timeline(entries, document: document).refusal(of: again)?.code
      #expect(code == "alreadyCorrected")
    }
  }

  @Test("correcting an entry with the same facts changes no period", arguments: UInt64(0)..<100)
  func sameFacts(seed: UInt64) {
    let entries = ledger(seed: seed)
    let before = Timeline(entries, document: document)
    for entry in entries where !entry.effects.isEmpty {
      let draft = DecisionDraft(
        header: entry.header, effects: entry.effects,
        correction: Correct(EffectReference(entry.id), reason: "samma"))
      guard before.refusal(of: draft) == nil, !isJudged(entry, in: entries) else { continue }
      let after = Timeline(
        entries + [
          draft.entry(
            id: DecisionID("ny"), sequence: entries.count + 1,
            recordedAt: Instant(microseconds: 1000), recordedBy: "Ek")
        ], document: document)
      #expect(
        after.periods.map { [$0.from, $0.until] } == before.periods.map { [$0.from, $0.until] })
    }
  }

  /// Whether an entry is a judgment: which of two judgments comes last decides between them.
  private func isJudged(_ entry: Decision, in entries: [Decision]) -> Bool {
    entry.effects.contains { if case .annul = $0 { true } else { false } }
  }
}
