import KansliStore
import KansliTestSupport
import Register

/// The desk of the tests: the cast with their roles, and a matter on its way.
struct DeskWorld {
  let store: Store
  let world = FixedWorld()
  let chain = ["Kommunstyrelsen", "Kommunfullmäktige"]
  let today: CalendarDate = .of(2026, 1, 2)

  func actor(_ email: String, _ grants: [RoleGrant]) async throws -> Actor {
    let form = AccountForm(email: email, name: email, grants: grants)
    let made = try await store.addAccount(form, by: world.ek)
    guard let account = made else { throw StoreError.taken(email) }
    return Actor(account, recorder: world.ek)
  }

  func author() async throws -> Actor {
    try await actor("lind@example.org", [RoleGrant(.author, .department("Kansliet"))])
  }

  func secretary() async throws -> Actor {
    try await actor("ek@example.org", [RoleGrant(.secretary)])
  }

  func form(
    _ verb: ProposedAct.Verb = .adopt, document: DocumentID? = nil, number: String? = nil
  ) -> MatterForm {
    MatterForm(
      title: "Resepolicy", registryNumber: number,
      proposal: ProposedAct(
        verb: verb, document: document, documentTitle: "Resepolicy", documentType: .policy,
        end: StatedEnd(.through(.of(2029, 12, 31)))), department: "Kansliet", officer: nil,
      chain: chain)
  }

  func decision(_ day: CalendarDate, through: CalendarDate, text: String) -> MatterDecision {
    MatterDecision(
      header: DecisionHeader(
        body: "Kommunfullmäktige", moment: LegalMoment(decidedOn: day, minutesItem: "12")),
      end: StatedEnd(.through(through)), title: "Resepolicy",
      provisions: Provision.suggested([(.heading, 1, "Resepolicy"), (.paragraph, 1, text)]))
  }

  /// Takes a matter to the body that decides; answers its version there.
  func bring(_ id: MatterID, toDeciderBy secretary: Actor) async throws -> Int {
    func version() async throws -> Int {
      try await store.matter(id, for: secretary).matter.version
    }
    try await store.move(id, .submit, version: version(), by: secretary)
    try await store.move(
      id, .outcome(.supports, reason: nil), version: version(), by: secretary)
    return try await version()
  }
}

extension CalendarDate {
  static func of(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("no day: \(year)-\(month)-\(day)")
    }
    return date
  }

}
