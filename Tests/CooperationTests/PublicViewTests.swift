import Cooperation
import Register
import Testing

@Suite("What leaves the desk")
struct PublicViewTests {
  let word = "Hemligstämplat"
  let day = CalendarDate.of(2026, 1, 1)

  /// Everything a value holds, however deep.
  private func dump(_ value: Any) -> String {
    var text = ""
    Swift.dump(value, to: &text)
    return text
  }

  private func hides(_ value: (some Any)?, _ field: SecretField) {
    guard let value else { return }
    let text = dump(value)
    #expect(!text.contains(word), "\(type(of: value)) shows \(field)")
    #expect(!text.contains("123456789"), "\(type(of: value)) shows an amount of \(field)")
    #expect(!text.contains("konto-7"), "\(type(of: value)) shows an account")
  }

  private func text(_ field: SecretField, _ marked: SecretField) -> String {
    field == marked ? word : "öppet"
  }

  private func amount(_ marked: SecretField) -> Money {
    Money(minorUnits: marked == .cost ? 123_456_789 : 1, currency: "SEK")
  }

  @Test("a marked field is in no public value", arguments: SecretField.allCases)
  func marked(_ mark: SecretField) throws {
    let id = CooperationID("r")
    let partner = Partner(
      id: PartnerID("p"), name: "Fjordby", kind: .city, place: text(.place, mark),
      coordinate: Coordinate(latitude: 60, longitude: 10), note: word, secret: [mark])
    hides(PublicView.partner(partner), mark)
    let relation = Relation(
      id: id, slug: "r", title: "R", kind: .network, partners: [partner.id],
      contact: text(.contact, mark), purpose: text(.purpose, mark),
      benefit: text(.benefit, mark), state: .active, secret: [mark])
    let step = RelationStep(
      state: .active, on: day, reason: word, doneAt: Instant(microseconds: 0), doneBy: "konto-7")
    hides(PublicView.relation(relation, steps: [step]), mark)
    let agreement = Agreement(
      id: AgreementID("a"), relation: id, title: "A", signedOn: day, clauses: [.exit: word],
      file: word, keptAt: word, secret: [mark])
    hides(PublicView.agreement(agreement), mark)
    let activity = Activity(
      id: "v", cooperation: id, kind: .visit, title: "B", from: day, place: text(.place, mark),
      cost: amount(mark), result: text(.result, mark), secret: [mark])
    hides(PublicView.activity(activity), mark)
    let project = Project(
      id: id, slug: "p", title: "P", state: .running, budget: amount(mark),
      ownShare: amount(mark),
      funding: Project.Funding(applied: amount(mark), granted: amount(mark), paid: amount(mark)),
      withoutFunding: text(.reasons, mark), purpose: text(.purpose, mark),
      result: text(.result, mark), secret: [mark])
    hides(PublicView.project(project), mark)
    var screening = PolicyWorld.screening(partner.id)
    screening.findings = [.democracy: OfficerFinding(.met, reasons: text(.reasons, mark))]
    screening.ownRecord = text(.ownRecord, mark)
    screening.localBenefit = text(.benefit, mark)
    screening.risks = word
    screening.madeBy = "konto-7"
    screening.secret = [mark]
    hides(PublicView.screening(screening), mark)
    let assignment = Assignment(
      id: "u", partner: partner.id, seat: "Ledamot", holder: text(.contact, mark),
      permeatedBy: text(.reasons, mark), secret: [mark])
    hides(PublicView.assignment(assignment), mark)
  }

  @Test("where nothing is marked the words are there")
  func open() throws {
    let relation = Relation(
      id: CooperationID("r"), slug: "r", title: "R", kind: .network, partners: [],
      contact: "Näringslivschefen", purpose: "Lära", benefit: "Bättre skola", state: .active)
    let view = try #require(PublicView.relation(relation))
    #expect(view.purpose == "Lära" && view.contact == "Näringslivschefen")
    #expect(view.benefit == "Bättre skola")
  }

  @Test("what is thought of is nobody else's yet", arguments: RelationState.allCases)
  func states(_ state: RelationState) {
    let relation = Relation(
      id: CooperationID("r"), slug: "r", title: "R", kind: .network, partners: [], state: state)
    let isShown = PublicView.relation(relation) != nil
    #expect(isShown == ![.idea, .underAssessment, .ended].contains(state))
    var ended = relation
    ended.enteredOn = day
    #expect(
      (PublicView.relation(ended) != nil) == ![.idea, .underAssessment].contains(state))
  }

  @Test("an agreement that is not signed and a project that is an idea stay at the desk")
  func drafts() {
    let agreement = Agreement(id: AgreementID("a"), relation: CooperationID("r"), title: "A")
    #expect(PublicView.agreement(agreement) == nil)
    for state in Project.State.allCases {
      let project = Project(id: CooperationID("p"), slug: "p", title: "P", state: state)
      #expect((PublicView.project(project) == nil) == [.idea, .dropped].contains(state))
    }
  }
}
