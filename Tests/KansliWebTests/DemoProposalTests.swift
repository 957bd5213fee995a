import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Logging
import Reading
import Register
import Testing

@testable import KansliWeb

/// The real letter by which a board proposed that a policy be extended, and ours for the example
/// municipality's own policy, laid beside each other.
@Suite(
  "A proposal made from the example municipality",
  .enabled(if: Repository.hasSeeds, "the seeds are not beside the clone"))
struct DemoProposalTests {
  private func letter() throws -> FileReading {
    let file = try #require(Repository.seeds.first)
    return try DocumentReader.read([UInt8](try Data(contentsOf: file)))
  }

  /// The proposal as the desk hands it out.
  private func paper() async throws -> String {
    let world = FixedWorld(now: "2026-11-21T12:00:00Z")
    return try await EngineUnderTest.sqlite.withStore { store in
      _ = try await store.loadDemo(by: world.ek)
      let form = AccountForm(
        email: "ek@example.org", name: "Ek", grants: [RoleGrant(.secretary)])
      let account = try #require(try await store.addAccount(form, by: world.ek))
      var random = SystemRandomNumberGenerator()
      let secret = SecretToken(using: &random)
      try await store.signIn(account.id, tokenHash: secret.fingerprint, at: world.now())
      let policy = try await store.document(slug: "internationell-policy").document
      let through = try #require(CalendarDate("2031-12-31"))
      let id = try await store.openMatter(
        MatterForm(
          title: "Revidering av Internationell policy", registryNumber: "KS 2026-00417",
          proposal: ProposedAct(
            verb: .extend, document: policy.id, documentTitle: policy.title,
            documentType: policy.type, end: StatedEnd(.through(through), words: "2031")),
          department: "Näringslivsenheten", officer: nil,
          chain: ["Kommunstyrelsen", "Kommunfullmäktige"],
          argument: MatterArgument(reasons: "Arbetet ska fortsätta som hittills i fyra år till.")),
        by: Actor(account, recorder: world.ek))
      let site = Site(
        store: store,
        clock: SiteClock(
          now: { world.now() }, today: { DeskWorld.today }, secondsLeftToday: { 3600 }),
        makeReference: { world.makeID() },
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
      let path = Route.paper(id: id.rawValue, name: "forslag.md").path(.swedish)
      return try await site.application(host: "127.0.0.1", port: 0).test(.live) { client in
        try await client.execute(
          uri: path, method: .get,
          headers: [.cookie: "\(DeskCookie.session.rawValue)=\(secret.text)"]
        ).text
      }
    }
  }

  @Test("has every part that the real letter has, and reads as the same sort of letter")
  func parts() async throws {
    let (original, text) = (try letter(), try await paper())
    let ours = try DocumentReader.read(Array(text.utf8))
    #expect(ours.kind == original.kind && original.kind == .proposal)
    // Who asks whom.
    #expect(ours.letter?.from == original.letter?.from)
    #expect(ours.letter?.to == original.letter?.to)
    // Why.
    #expect(original.letter?.reasons.isEmpty == false)
    #expect(text.contains("Arbetet ska fortsätta som hittills"))
    // What is asked, until when, of which document.
    let asked = try #require(ours.decisions.first { $0.action == .propose })
    let model = try #require(original.decisions.first { $0.action == .propose })
    #expect(asked.proposes == model.proposes && asked.validThrough?.value == "2031-12-31")
    let title = try #require(asked.document?.value)
    #expect(model.document?.value?.hasPrefix(title) == true)
    // What was decided before, by whom and when, and the duty of review with who answers for it.
    let recited = try #require(ours.decisions.first { $0.recited })
    #expect(recited.body?.value == original.decisions.first { $0.recited }?.body?.value)
    #expect(recited.decidedOn?.value == "2021-05-27")
    #expect(text.contains("revideras senast") && text.contains("ansvarar Kommunstyrelsen"))
    // Over the signatures the body, and under them as many posts as the letter has.
    #expect(text.contains("KOMMUNSTYRELSEN"))
    #expect(text.contains("Kommunstyrelsens ordförande"))
    #expect(original.letter?.signedBy.count == 2)
  }
}
