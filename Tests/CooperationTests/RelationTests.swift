import Cooperation
import Register
import Testing

@Suite("Relations")
struct RelationTests {
  @Test("every state but the first can be reached, and none leads to itself")
  func states() {
    let reached = Set(RelationState.allCases.flatMap(\.next))
    #expect(reached == Set(RelationState.allCases))
    for state in RelationState.allCases { #expect(!state.next.contains(state)) }
  }

  @Test("only what enters or takes up again is tried", arguments: RelationState.allCases)
  func entering(from state: RelationState) {
    #expect(!RelationState.isEntering(from: state, to: .ended))
    let isTried = RelationState.isEntering(from: state, to: .active)
    #expect(isTried == !(state == .dormant || state == .underTermination))
  }
}
