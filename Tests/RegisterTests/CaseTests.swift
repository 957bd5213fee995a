import Register
import Testing

@Suite("Cases that a registrar can read")
struct CaseTests {
  @Test("the answers of the case are the timeline's answers", arguments: Fixtures.cases)
  func answers(name: String) throws {
    try CaseRunner(Fixtures.text(ofCase: name)).check()
  }

  @Test("reminders follow what was decided", arguments: Fixtures.cases(in: "Reminders"))
  func reminders(name: String) throws {
    try CaseRunner(Fixtures.text(ofCase: "Reminders/\(name)")).check()
  }

  @Test("the cases are there")
  func count() {
    #expect(Fixtures.cases.count >= 25)
    #expect(Fixtures.cases(in: "Reminders").count >= 14)
  }
}
