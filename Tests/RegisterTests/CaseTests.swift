import Register
import Testing

@Suite("Cases that a registrar can read")
struct CaseTests {
  @Test("the answers of the case are the timeline's answers", arguments: Fixtures.cases)
  func answers(name: String) throws {
    try CaseRunner(Fixtures.text(ofCase: name)).check()
  }

  @Test("the cases are there")
  func count() {
    #expect(Fixtures.cases.count >= 25)
  }
}
