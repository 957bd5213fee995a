import Cooperation
import Register
import Testing

@Suite("Steps of relations")
struct RelationMoveTests {
  let today = CalendarDate.of(2026, 4, 1)
  let free = Result<Clearance, CooperationRefusal>.success(.free(.nobodyToTry))

  private func outcome(
    _ old: RelationState?, _ move: RelationMove, endIsDecided: Bool = false,
    since: CalendarDate? = nil, clearance: Result<Clearance, CooperationRefusal>? = nil
  ) -> String {
    let position = RelationMove.Position(
      state: old, since: since, endIsDecided: endIsDecided)
    do throws(CooperationRefusal) {
      let outcome = try move.outcome(from: position, today: today, clearance: clearance ?? free)
      return outcome.verb?.rawValue ?? "done"
    } catch { return error.code }
  }

  @Test("every step that does not follow is refused", arguments: RelationState.allCases)
  func order(from old: RelationState) {
    for new in RelationState.allCases where !old.next.contains(new) {
      #expect(outcome(old, RelationMove(to: new, on: today, reason: "Skäl")) == "wrongState")
    }
    for new in old.next {
      #expect(outcome(old, RelationMove(to: new, on: today, reason: "Skäl")) == "done")
    }
  }

  @Test("a body's decision goes into the ledger as what it is")
  func verbs() {
    let cases: [(RelationState?, RelationState, String)] = [
      (.intent, .active, "enter"), (.paused, .active, "enter"), (.active, .paused, "pause"),
      (.active, .ended, "end"), (.active, .underTermination, "end"), (nil, .active, "enter"),
      (nil, .ended, "end"), (.underTermination, .active, "enter"),
      (.active, .dormant, "decisionWithoutEffect"), (.idea, .ended, "decisionWithoutEffect"),
      (.idea, .underAssessment, "decisionWithoutEffect"),
    ]
    for (old, new, expected) in cases {
      let move = RelationMove(to: new, on: today, isDecided: true)
      #expect(outcome(old, move) == expected, "\(String(describing: old)) → \(new)")
    }
  }

  @Test("what enters, pauses and ends has a decision or a reason; an idea needs neither")
  func grounds() {
    let cases: [(RelationState?, RelationState, String)] = [
      (.idea, .underAssessment, "done"), (.underAssessment, .intent, "done"),
      (.active, .dormant, "done"), (.dormant, .active, "done"), (nil, .idea, "done"),
      (.intent, .active, "groundsMissing"), (.active, .paused, "groundsMissing"),
      (.active, .ended, "groundsMissing"), (nil, .active, "groundsMissing"),
      (.idea, .ended, "reasonMissing"), (.intent, .underAssessment, "reasonMissing"),
      (.ended, .underAssessment, "reasonMissing"), (.underTermination, .ended, "groundsMissing"),
    ]
    for (old, new, expected) in cases {
      let move = RelationMove(to: new, on: today, reason: " ")
      #expect(outcome(old, move) == expected, "\(String(describing: old)) → \(new)")
    }
    let end = RelationMove(to: .ended, on: today)
    #expect(outcome(.underTermination, end, endIsDecided: true) == "done")
  }

  @Test("days go forward, and what is to come is not recorded as done")
  func days() {
    let move = RelationMove(to: .dormant, on: .of(2026, 3, 1))
    #expect(outcome(.active, move, since: .of(2026, 3, 1)) == "done")
    #expect(outcome(.active, move, since: .of(2026, 3, 2)) == "beforeLastStep")
    // Else a rule could be stepped around by entering on a day when it will have run out.
    let ahead = RelationMove(to: .active, on: .of(2028, 1, 1), reason: "Skäl")
    #expect(outcome(.intent, ahead) == "dayAhead")
  }

  @Test("only what enters asks for clearance")
  func clearance() {
    let refused = Result<Clearance, CooperationRefusal>.failure(.noPartner)
    for old in RelationState.allCases {
      for new in old.next {
        let said = outcome(
          old, RelationMove(to: new, on: today, reason: "Skäl"), clearance: refused)
        let isEntering = RelationState.isEntering(from: old, to: new)
        #expect(said == (isEntering ? "noPartner" : "done"), "\(old) → \(new)")
      }
    }
    // Nor can what slumbers or is paused be taken up as if it had been entered: it is tried too.
    for state in RelationState.allCases {
      let first = RelationMove(to: state, on: .of(1991, 1, 1), reason: "Enligt arkivet")
      let isTried = state.isEntered
      #expect(outcome(nil, first, clearance: refused) == (isTried ? "noPartner" : "done"))
    }
  }
}
