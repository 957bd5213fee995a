import Foundation
import KansliTestSupport
import Testing

/// Two servers on one register: what one does the other sees, and nothing doubles or is lost when
/// one of them is killed.
@Suite("Two servers on one register", .serialized)
struct TwoServersTests {
  private static let email = "ek@ekby.example"

  /// A register with one account, and the folder of its visitors' cookies.
  private func withAccount(
    _ engine: EngineUnderTest, _ body: (Shell, URL, _ link: String) async throws -> Void
  ) async throws {
    try await engine.withShell { shell, folder in
      var shell = shell
      // A link to choose a password by holds two days by the clock of whoever made it.
      shell.environment["KANSLI_NOW"] = Served.now
      let made = await shell.run(
        "user", "add", Self.email, "--name", "Eva Ek", "--role", "secretary", "--role", "author")
      try await body(shell, folder, try #require(made.lines.last))
    }
  }

  private func visitor(_ server: Served, _ name: String, _ folder: URL) throws -> Visitor {
    let visitor = Visitor(server: server.address, cookies: folder.appending(path: name))
    #expect(try visitor.signIn(Self.email).status == 303)
    return visitor
  }

  private func entries(_ shell: Shell) async -> String {
    let verified = await shell.run("verify")
    #expect(verified.code == 0, "\(verified.output)\(verified.errors)")
    return verified.output
  }

  @Test(
    "two people write, decide and go on while the servers are killed between the steps",
    arguments: EngineUnderTest.available)
  func matter(engine: EngineUnderTest) async throws {
    try await withAccount(engine) { shell, folder, link in
      var first = try Served(shell.database)
      defer { first.stop() }
      var second = try Served(shell.database)
      defer { second.stop() }
      let chooser = Visitor(server: first.address, cookies: folder.appending(path: "lank"))
      #expect(try chooser.choosePassword(link).status == 303)
      var eva = try visitor(first, "eva", folder)
      var bo = try visitor(second, "bo", folder)
      let opened = try eva.post(
        "/arbete/nytt-arende",
        [
          ("rubrik", "Resepolicy"), ("verb", "adopt"), ("titel", "Resepolicy"),
          ("typ", "policy"), ("till", "2029"), ("forvaltning", "Kansliet"),
          ("vag", "Kommunstyrelsen\nKommunfullmäktige"),
        ])
      let matter = try #require(opened.location)

      try write(eva, bo, matter)
      #expect(try eva.get(matter).body.contains("Version 2"))

      // The first is killed, the second goes on; restarted, the first goes on from there.
      first.kill()
      #expect(try bo.post(matter, step("submit", bo, matter)).status == 303)
      first = try Served(shell.database)
      eva = Visitor(server: first.address, cookies: eva.cookies)
      second.kill()
      #expect(
        try eva.post(matter, step("outcome", eva, matter) + [("utfall", "supports")]).status == 303)
      second = try Served(shell.database)
      bo = Visitor(server: second.address, cookies: bo.cookies)

      let decision = try decide(eva, bo, matter)
      #expect(await entries(shell).contains("1 post"))
      first.kill()
      let page = try bo.get(decision)
      #expect(page.status == 200 && page.body.contains("Kommunfullmäktige"))
      try correct(bo, decision)
      #expect(await entries(shell).contains("2 poster"))
      let status = try #require(
        try await shell.run("status", "resepolicy", "--json").json() as? [[String: Any]])
      #expect(status.first?["validThrough"] as? String == "2030-12-31")
    }
  }

  /// A step's fields, with the version that the page shows.
  private func step(
    _ name: String, _ visitor: Visitor, _ path: String
  ) throws -> [(String, String)] {
    [("gor", name), ("version", try visitor.get(path).value("version") ?? "")]
  }

  /// Both save a first text at once: one is saved, the other shown beside it, then both are in.
  private func write(_ eva: Visitor, _ bo: Visitor, _ matter: String) throws {
    let path = matter + "/text"
    let texts = ["# Resepolicy\n\nEva: vi tar tåget.", "# Resepolicy\n\nBo: vi cyklar."]
    let tokens = try [eva.token(path), bo.token(path)]
    let pending = try [
      eva.begin(
        path, [("gor", "save"), ("version", "0"), ("text", texts[0])], token: tokens[0]),
      bo.begin(path, [("gor", "save"), ("version", "0"), ("text", texts[1])], token: tokens[1]),
    ]
    let answers = try pending.map { try $0.answer() }
    #expect(answers.map(\.status).sorted() == [303, 409])
    let stale = try #require(answers.first { $0.status == 409 })
    #expect(stale.body.contains("Eva: vi tar tåget.") && stale.body.contains("Bo: vi cyklar."))
    let loser = answers[0].status == 409 ? eva : bo
    let again = try loser.post(
      path,
      [
        ("gor", "save"), ("version", stale.value("version") ?? ""),
        ("text", "# Resepolicy\n\nEva: vi tar tåget.\n\nBo: vi cyklar."),
      ])
    #expect(again.status == 303)
    for visitor in [eva, bo] {
      let text = try visitor.get(path).body
      #expect(text.contains("Eva: vi tar tåget.\n\nBo: vi cyklar."))
    }
  }

  /// Both record the decision at once; answers the address of the one that there is.
  private func decide(_ eva: Visitor, _ bo: Visitor, _ matter: String) throws -> String {
    let path = matter + "/beslut"
    let version = try eva.get(path).value("version") ?? ""
    let fields = [
      ("gor", "record"), ("version", version), ("dag", "2026-11-19"), ("paragraf", "12"),
      ("till", "2029"), ("titel", "Resepolicy"), ("text", "# Resepolicy\n\nVi tar tåget."),
    ]
    let tokens = try [eva.token(path), bo.token(path)]
    let pending = try [
      eva.begin(path, fields, token: tokens[0]), bo.begin(path, fields, token: tokens[1]),
    ]
    let answers = try pending.map { try $0.answer() }
    // It was the same decision: both are led to the one entry.
    #expect(answers.map(\.status) == [303, 303])
    #expect(Set(answers.map(\.location)).count == 1)
    let recorded = try #require(answers[0].location)
    #expect(try bo.get(matter).body.contains(recorded))
    // Another decision of the same matter comes too late, and what was typed is kept.
    let other = fields.map { $0.0 == "paragraf" ? ("paragraf", "99") : $0 }
    let late = try bo.begin(path, other, token: tokens[1]).answer()
    #expect(late.status == 409)
    #expect(late.body.contains("value=\"99\"") && late.body.contains(recorded))
    return recorded
  }

  /// The same correction sent twice is one entry.
  private func correct(_ bo: Visitor, _ decision: String) throws {
    let path = decision + "/ratta"
    let fields = [
      ("gor", "record"), ("post", try bo.get(path).value("post") ?? ""), ("e1-till", "2030"),
      ("skal", "Fel år avskrivet."),
    ]
    let token = try bo.token(path)
    let pending = try [
      bo.begin(path, fields, token: token), bo.begin(path, fields, token: token),
    ]
    let answers = try pending.map { try $0.answer().status }
    #expect(answers == [303, 303])
  }

  @Test(
    "reminders are given and mail is sent once, whoever is killed and started again",
    .enabled(if: PythonServer.isWanted, "KANSLI_TEST_PYTHON names no Python; see Tests/python"),
    arguments: EngineUnderTest.available)
  func jobs(engine: EngineUnderTest) async throws {
    let mail = try PythonServer("mail", ["plain"])
    defer { mail.stop() }
    let box = URL(fileURLWithPath: mail.greeting[1])
    try await withAccount(engine) { shell, folder, _ in
      let text = SampleTexts.policy(day: "2023-06-21", through: "2027")
      #expect(await shell.run("import", try folder.file("policy.md", text)).code == 0)
      func environment(_ day: String) -> [String: String] {
        [
          "KANSLI_TODAY": day, "KANSLI_NOW": "\(day)T12:00:00Z",
          "KANSLI_MAIL": "smtp://127.0.0.1:\(mail.port)", "KANSLI_MAIL_FROM": "r@ekby.example",
        ]
      }
      func count() throws -> Int {
        try FileManager.default.contentsOfDirectory(atPath: box.path)
          .filter { $0.hasSuffix(".eml") }.count
      }
      /// Waits for a number of letters, then a while for one too many.
      func settles(at number: Int) async throws {
        for _ in 0..<100 where try count() < number {
          try await Task.sleep(for: .milliseconds(100))
        }
        try await Task.sleep(for: .seconds(1))
        #expect(try count() == number)
      }
      let first = try Served(shell.database, environment("2027-01-01"))
      let second = try Served(shell.database, environment("2027-01-01"))
      defer { second.stop() }
      try await settles(at: 1)
      first.kill()
      let again = try Served(shell.database, environment("2027-01-01"))
      defer { again.stop() }
      try await settles(at: 1)
      // The next step of the ladder is a letter of its own, and that one too is sent once.
      let spring = try [
        Served(shell.database, environment("2027-03-31")),
        Served(shell.database, environment("2027-03-31")),
      ]
      defer { for server in spring { server.stop() } }
      try await settles(at: 2)
      #expect(await shell.run("verify").code == 0)
    }
  }
}
