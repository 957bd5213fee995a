import Register
import Testing

@Suite("A matter's way")
struct MatterTests {
  private let chain = ["Kommunstyrelsens arbetsutskott", "Kommunstyrelsen", "Kommunfullmäktige"]

  private func matter(_ place: Matter.Place) -> Matter {
    Matter(
      id: MatterID("m"), title: "Resepolicy",
      proposal: ProposedAct(verb: .adopt, documentTitle: "Resepolicy", documentType: .policy),
      department: "Stadsledningskansliet", chain: chain, place: place)
  }

  @Test(
    "each step leads where the law and the order of bodies say",
    arguments: [
      (Matter.Place.drafting, MatterMove.refer, Matter.Place.referral),
      (.referral, .closeReferral, .drafting),
      (.drafting, .submit, .with(0)),
      (.with(0), .outcome(.supports, reason: nil), .with(1)),
      (.with(1), .outcome(.opposes, reason: nil), .with(2)),
      (.with(1), .outcome(.postpones, reason: nil), .with(1)),
      (.with(2), .outcome(.refersBack, reason: "Samråd saknas"), .drafting),
      (.with(2), .outcome(.rejects, reason: nil), .rejected),
      (.with(2), .outcome(.decides, reason: nil), .decided),
      (.referral, .withdraw(reason: nil), .withdrawn),
      (.with(1), .withdraw(reason: "Bättre underlag"), .withdrawn),
    ])
  func steps(from: Matter.Place, move: MatterMove, to: Matter.Place) throws {
    #expect(try matter(from).place(after: move) == to)
  }

  @Test(
    "a step that does not follow is refused, with its ground",
    arguments: [
      (Matter.Place.decided, MatterMove.submit, MatterRefusal.closed(.decided)),
      (.withdrawn, .withdraw(reason: nil), .closed(.withdrawn)),
      (.referral, .submit, .wrongPlace(.referral)),
      (.drafting, .closeReferral, .wrongPlace(.drafting)),
      (.drafting, .outcome(.decides, reason: nil), .wrongPlace(.drafting)),
      (
        .with(1), .outcome(.decides, reason: nil), .notTheDecider("Kommunstyrelsen")
      ),
      (.with(1), .outcome(.rejects, reason: nil), .notTheDecider("Kommunstyrelsen")),
      (.with(2), .outcome(.supports, reason: nil), .isTheDecider("Kommunfullmäktige")),
      (.with(0), .outcome(.refersBack, reason: ""), .reasonMissing),
      (.with(0), .outcome(.refersBack, reason: nil), .reasonMissing),
    ])
  func refused(from: Matter.Place, move: MatterMove, ground: MatterRefusal) {
    #expect(throws: ground) { try matter(from).place(after: move) }
  }

  @Test("a matter without bodies cannot be handed to any")
  func nobody() {
    var matter = matter(.drafting)
    matter.chain = []
    #expect(throws: MatterRefusal.nobodyDecides) { try matter.place(after: .submit) }
    #expect(matter.decider == nil && matter.holder == nil)
  }
}

@Suite("Rights")
struct RightsTests {
  @Test("an author writes for own departments alone")
  func author() {
    let rights = Rights([RoleGrant(.author, .department("Kulturförvaltningen"))])
    #expect(rights.may(.openMatter(department: "Kulturförvaltningen")))
    #expect(!rights.may(.openMatter(department: "Tekniska förvaltningen")))
    #expect(!rights.may(.record(body: "Kulturnämnden")))
    #expect(!rights.may(.reviewReadings) && !rights.may(.administer) && !rights.may(.readHistory))
    #expect(rights.departments == ["Kulturförvaltningen"])
  }

  @Test("a secretary records for own bodies alone")
  func secretary() {
    let rights = Rights([RoleGrant(.secretary, .body("Kulturnämnden"))])
    #expect(rights.may(.record(body: "Kulturnämnden")))
    #expect(!rights.may(.record(body: "Kommunfullmäktige")))
    #expect(rights.may(.editMatter(department: "Annan", bodies: ["Kulturnämnden", "Fullmäktige"])))
    #expect(!rights.may(.editMatter(department: "Annan", bodies: ["Kommunfullmäktige"])))
    #expect(rights.departments == nil)
  }

  @Test("coordinator and secretary keep the register of cooperation, nobody else")
  func cooperations() {
    for role in Role.allCases {
      let isKeeper = role == .internationalCoordinator || role == .secretary
      #expect(Rights([RoleGrant(role)]).may(.keepCooperations) == isKeeper, "\(role)")
    }
    #expect(!Rights.none.may(.keepCooperations))
  }

  @Test("whoever has no role may nothing, and a reader and an administrator write no matter")
  func least() {
    let all: [Permission] = [
      .workAtDesk, .reviewReadings, .openMatter(department: "A"),
      .editMatter(department: "A", bodies: ["B"]), .comment, .planMeetings(body: "B"),
      .record(body: "B"), .readHistory, .administer,
    ]
    #expect(all.allSatisfy { !Rights.none.may($0) })
    #expect(all.filter(Rights([RoleGrant(.reader)]).may) == [.workAtDesk])
    #expect(
      all.filter(Rights([RoleGrant(.administrator)]).may) == [
        .workAtDesk, .readHistory, .administer,
      ])
    #expect(all.filter(Rights([RoleGrant(.auditor)]).may) == [.workAtDesk, .readHistory])
  }
}
