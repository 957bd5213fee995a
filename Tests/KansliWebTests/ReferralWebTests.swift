import Accounts
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import NIOCore
import Register
import Testing

@testable import KansliWeb

@Suite("A referral is answered by a link")
struct ReferralWebTests {
  private static let text = "# Kostpolicy\n\n## Syfte\n\nVi äter gröt.\n\n## Ansvar\n\nKöken."

  /// A referral that is out, with the link that a party has got.
  private func with(
    _ engine: EngineUnderTest, _ body: @escaping @Sendable (DeskWorld, String) async throws -> Void
  ) async throws {
    try await withDeskWorld(engine) { desk in
      let (id, author) = (MatterID(desk.drafting), desk.actor(.author))
      _ = try await desk.store.save(Self.text, cover: [:], of: id, from: 1, by: author)
      var random = SystemRandomNumberGenerator()
      let secret = SecretToken(using: &random)
      _ = try await desk.store.refer(
        id, to: [ReferralParty(name: "Gröna gillet", tokenHash: secret.fingerprint)],
        on: DeskWorld.today, answersBy: DeskWorld.today + 30, question: "Saknas något?",
        isPublic: true, version: try await desk.store.matter(id, for: author).matter.version,
        by: author)
      try await body(desk, Route.answerReferral(token: secret.text).path(.swedish))
    }
  }

  private func send(
    _ desk: DeskWorld, _ path: String, _ fields: [(String, String)],
    file: (name: String, content: String)? = nil
  ) async throws -> TestResponse {
    let edge = "kant"
    var body = fields.map { name, value in
      "--\(edge)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
    }.joined()
    if let file {
      body +=
        "--\(edge)\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"\(file.name)\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n\(file.content)\r\n"
    }
    return try await desk.client.execute(
      uri: path, method: .post,
      headers: [.contentType: "multipart/form-data; boundary=\(edge)"],
      body: ByteBuffer(string: body + "--\(edge)--\r\n"))
  }

  private func responses(_ desk: DeskWorld) async throws -> [ReferralResponse] {
    let referral = try await desk.store.referrals(
      of: MatterID(desk.drafting), for: desk.actor(.author)
    ).first
    return referral?.bodies.flatMap(\.responses) ?? []
  }

  @Test(
    "on the whole or a provision, in words or as a file, several times and none of them twice",
    arguments: EngineUnderTest.available)
  func answers(engine: EngineUnderTest) async throws {
    try await with(engine) { desk, path in
      let page = try await desk.get(path, as: .stranger).text
      #expect(page.contains("<option value=\"syfte\">") && page.contains("name=\"fil\""))
      for _ in 1...2 {
        let part = try await send(desk, path, [("stycke", "syfte"), ("svaret", "Bröd också.")])
        #expect(part.status == .seeOther)
      }
      let whole = try await send(desk, path, [("stycke", ""), ("svaret", "Bröd också.")])
      #expect(whole.status == .seeOther)
      let file = try await send(
        desk, path, [("stycke", ""), ("svaret", "")], file: ("yttrande.txt", "Vi tillstyrker."))
      #expect(file.status == .seeOther)
      let said = try await responses(desk)
      #expect(said.map(\.words) == ["Bröd också.", "Bröd också.", "yttrande.txt"])
      #expect(said.map(\.provision) == ["syfte", nil, nil])
      #expect(said.map { $0.sourceFile != nil } == [false, false, true])
    }
  }

  @Test("nothing said, a part that is not there and a file that is no paper are told, all at once")
  func bad() async throws {
    try await with(.sqlite) { desk, path in
      let empty = try await send(desk, path, [("stycke", "månen"), ("svaret", " ")])
      #expect(empty.status == .unprocessableContent)
      #expect(empty.text.contains("href=\"#f-svaret\""))
      #expect(empty.text.contains("href=\"#f-stycke\""))
      let program = try await send(
        desk, path, [("svaret", "Se filen.")], file: ("svar.exe", "MZ\u{0}\u{1}\u{2}"))
      #expect(program.status == .unprocessableContent)
      #expect(program.text.contains("svar.exe kan inte tas emot"))
      #expect(program.text.contains("Se filen."))
      #expect(try await responses(desk).isEmpty)
    }
  }
}
