import Accounts
import Cooperation
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Logging
import NIOCore
import Reading
import Register

@testable import KansliWeb

/// A desk in the tests: its cast signed in, a matter with the body that decides, one being written,
/// and a decision on record.
struct DeskWorld: Sendable {
  /// Who asks.
  enum Part: String, CaseIterable, Sendable {
    case stranger, reader, author, otherAuthor, secretary, otherSecretary, coordinator, auditor
    case administrator

    var grants: [RoleGrant] {
      switch self {
      case .stranger: []
      case .reader: [RoleGrant(.reader)]
      case .author: [RoleGrant(.author, .department("Kansliet"))]
      case .otherAuthor: [RoleGrant(.author, .department("Byggkontoret"))]
      case .secretary: [RoleGrant(.secretary)]
      case .otherSecretary: [RoleGrant(.secretary, .body("Byggnadsnämnden"))]
      case .coordinator: [RoleGrant(.internationalCoordinator)]
      case .auditor: [RoleGrant(.auditor)]
      case .administrator: [RoleGrant(.administrator)]
      }
    }
  }

  let store: Store
  let client: any TestClientProtocol
  let secrets: [Part: SecretToken]
  let accounts: [Part: Account]
  let drafting: String
  let deciding: String
  let decision: String
  let meeting: String
  let item: String
  let office: String
  /// The step of the matter being decided that its papers went with.
  let sentStep = 2
  let reorganisation: String
  /// A relation abroad, and a screening of its partner.
  let cooperation: String
  let screening: String
  let recorder: Recorder

  static let today = CalendarDate("2026-11-21") ?? CalendarDate(ordinal: 0)
  static let chain = ["Kommunstyrelsen", "Kommunfullmäktige"]

  func actor(_ part: Part) -> Actor {
    guard let account = accounts[part] else { preconditionFailure("\(part) has no account") }
    return Actor(account, recorder: recorder)
  }

  func get(_ path: String, as part: Part) async throws -> TestResponse {
    try await client.execute(uri: path, method: .get, headers: headers(part))
  }

  /// Sends a form; with the token that the part's session gives unless told otherwise.
  func post(
    _ path: String, _ fields: [(String, String)], as part: Part, token: String? = nil,
    extra: HTTPFields = [:]
  ) async throws -> TestResponse {
    var fields = fields
    if let secret = secrets[part] {
      var random = SystemRandomNumberGenerator()
      fields.append(("form", token ?? FormToken.make(for: secret, using: &random)))
    }
    let body = fields.map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }.joined(separator: "&")
    var headers = headers(part)
    headers[.contentType] = "application/x-www-form-urlencoded"
    for field in extra { headers[field.name] = field.value }
    return try await client.execute(
      uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
  }

  private func headers(_ part: Part) -> HTTPFields {
    guard let secret = secrets[part] else { return [:] }
    return [.cookie: "\(DeskCookie.session.rawValue)=\(secret.text)"]
  }

  func version(_ id: String) async throws -> String {
    "\(try await store.matter(MatterID(id), for: actor(.secretary)).matter.version)"
  }
}

/// Serves a desk of its own for one test.
func withDeskWorld(
  _ engine: EngineUnderTest = .sqlite,
  _ body: @escaping @Sendable (DeskWorld) async throws -> Void
) async throws {
  try await engine.withStore { store in
    let world = FixedWorld(now: "2026-11-21T12:00:00Z")
    let recorder = world.ek
    var secrets: [DeskWorld.Part: SecretToken] = [:]
    var accounts: [DeskWorld.Part: Account] = [:]
    for part in DeskWorld.Part.allCases where part != .stranger {
      let form = AccountForm(
        email: "\(part.rawValue)@example.org", name: "Person \(part.rawValue)",
        grants: part.grants)
      guard let account = try await store.addAccount(form, by: recorder) else { continue }
      var random = SystemRandomNumberGenerator()
      let secret = SecretToken(using: &random)
      try await store.signIn(account.id, tokenHash: secret.fingerprint, at: world.now())
      (secrets[part], accounts[part]) = (secret, account)
    }
    guard let account = accounts[.secretary], let other = accounts[.administrator] else { return }
    let secretary = Actor(account, recorder: recorder)
    let made = try await Things(store: store, secretary: secretary, recorder: recorder).make()
    let reorganisation = try await store.record(
      ReorganisationForm(
        kind: .rename, takesEffectOn: DeskWorld.today + 41, before: ["Kulturchef"],
        after: ["Chef för kultur"]), on: DeskWorld.today,
      by: Actor(other, recorder: recorder))
    let site = Site(
      store: store,
      clock: SiteClock(
        now: { world.now() }, today: { DeskWorld.today }, secondsLeftToday: { 3600 }),
      makeReference: { world.makeID() },
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
      doors: Doors(
        passwords: PasswordHashing(
          cost: PasswordCost(logRounds: 10, blockSize: 8, parallelism: 1) ?? .standard)))
    let (sessions, people) = (secrets, accounts)
    try await site.application(host: "127.0.0.1", port: 0).test(.live) { client in
      try await body(
        DeskWorld(
          store: store, client: client, secrets: sessions, accounts: people,
          drafting: made.drafting, deciding: made.deciding, decision: made.decision,
          meeting: made.meeting, item: made.item, office: made.office,
          reorganisation: reorganisation, cooperation: made.cooperation,
          screening: made.screening, recorder: recorder))
    }
  }
}

/// The matters and the rest that a desk of the tests has.
private struct Things {
  let store: Store
  let secretary: Actor
  let recorder: Recorder

  func make() async throws -> (
    drafting: String, deciding: String, decision: String, meeting: String, item: String,
    office: String, cooperation: String, screening: String
  ) {
    let drafting = try await open("Kostpolicy")
    let deciding = try await open("Resepolicy")
    try await bring(deciding)
    let done = try await open("Bokpolicy")
    try await bring(done)
    let day = DeskWorld.today + -10
    let entry = try await store.decide(
      done,
      MatterDecision(
        header: DecisionHeader(
          body: "Kommunfullmäktige", moment: LegalMoment(decidedOn: day, minutesItem: "7")),
        end: StatedEnd(.untilFurtherNotice), title: "Bokpolicy",
        provisions: Provision.suggested([(.paragraph, 1, "Böcker lånas ut.")])),
      version: try await version(done), by: secretary)
    try await store.plan(
      [MeetingForm(body: "Kommunfullmäktige", heldOn: DeskWorld.today + 5)], by: secretary)
    let content = Array(SampleTexts.policy(day: "2020-02-30").utf8)
    let file = ImportFile(
      name: "policy.md", content: content, reading: try DocumentReader.read(content))
    try await store.importFiles([file], confirm: .certain, by: recorder) { _ in }
    let (cooperation, screening) = try await abroad()
    return (
      drafting.rawValue, deciding.rawValue, entry.decision.id.rawValue,
      try await store.meetings(from: DeskWorld.today).first?.id ?? "",
      try await store.reviewItems(.doubtful, limit: 1).first?.id ?? "",
      try await store.addOffice(OfficeForm(name: "Kulturchef"), by: secretary),
      cooperation, screening
    )
  }

  private func abroad() async throws -> (cooperation: String, screening: String) {
    let partner = try await store.add(
      Partner(
        id: PartnerID(""), name: "Fjordby", kind: .city, country: CountryCode(rawValue: "NOR")),
      by: secretary)
    let relation = try await store.add(
      Relation(
        id: CooperationID(""), slug: "", title: "Vänorten Fjordby", kind: .sisterCity,
        partners: [partner]),
      first: RelationMove(to: .idea, on: DeskWorld.today), today: DeskWorld.today, by: secretary)
    let screening = try await store.record(
      Screening(
        id: "", partner: partner, cooperation: relation, country: CountryCode(rawValue: "NOR"),
        on: DeskWorld.today,
        rule: nil, criteria: [], outcome: .noRule, madeAt: Instant(microseconds: 0), madeBy: ""),
      by: secretary)
    return (relation.rawValue, screening)
  }

  private func open(_ title: String) async throws -> MatterID {
    let id = try await store.openMatter(
      MatterForm(
        title: title, registryNumber: nil,
        proposal: ProposedAct(
          verb: .adopt, documentTitle: title, documentType: .policy,
          end: StatedEnd(.through(DeskWorld.today.addingMonths(48)))),
        department: "Kansliet", officer: nil, chain: DeskWorld.chain), by: secretary)
    _ = try await store.save(
      "# \(title)\n\nTexten.", cover: [:], of: id, from: 0, by: secretary)
    return id
  }

  private func version(_ id: MatterID) async throws -> Int {
    try await store.matter(id, for: secretary).matter.version
  }

  private func bring(_ id: MatterID) async throws {
    let papers = PapersToSend(draftVersion: 1, files: [("text.md", Array("Texten.".utf8))])
    try await store.move(
      id, .submit, version: version(id), papers: papers, by: secretary)
    try await store.move(
      id, .outcome(.supports, reason: nil), version: version(id), by: secretary)
  }
}
