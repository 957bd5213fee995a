import Accounts
import HTTPTypes
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Register
import Testing

@testable import KansliWeb

@Suite("Accounts at the desk")
struct AccountWebTests {
  private let new = Route.newAccount.path(.swedish)

  private func page(_ desk: DeskWorld, _ part: DeskWorld.Part) -> String {
    Route.account(id: desk.accounts[part]?.id ?? "").path(.swedish)
  }

  private func fields(_ name: String, _ email: String) -> [(String, String)] {
    [("namn", name), ("epost", email), ("sprak", "sv"), ("roll", "author"), ("roll", "secretary")]
      + [("forvaltning", "Kansliet"), ("forvaltning", "Byggkontoret")]
  }

  @Test("an account is made with its roles, and its link is shown once and works once")
  func add() async throws {
    try await withDeskWorld { desk in
      let made = try await desk.post(
        new, fields("Nora Ny", "Nora@example.org"), as: .administrator)
      #expect(made.status == .ok && made.headers[.cacheControl] == "no-store")
      let link = try #require(made.text.firstMatch(of: /http[^"]+(\/losenord\/[^"]+)"/)?.1)
      let account = try #require(try await desk.store.account(email: "nora@example.org"))
      #expect(
        Set(account.grants) == [
          RoleGrant(.author, .department("Kansliet")),
          RoleGrant(.author, .department("Byggkontoret")), RoleGrant(.secretary),
        ])
      let path = Route.account(id: account.id).path(.swedish)
      #expect(try await !desk.get(path, as: .administrator).text.contains(link))
      #expect(try await desk.get(String(link), as: .stranger).status == .ok)
      // A new link ends the one before.
      let next = try await desk.post(path, [("gor", "link")], as: .administrator)
      #expect(next.text.contains("/losenord/") && !next.text.contains(link))
      #expect(try await desk.get(String(link), as: .stranger).status == .gone)
    }
  }

  @Test("what is missing or taken is told with what was written")
  func bad() async throws {
    try await withDeskWorld { desk in
      let bad = try await desk.post(
        new, [("namn", ""), ("epost", "ingen adress"), ("sprak", "sv")], as: .administrator)
      #expect(bad.status == .unprocessableContent && bad.text.contains("3 uppgifter"))
      #expect(bad.text.contains("value=\"ingen adress\""))
      let taken = try await desk.post(
        new, fields("Nora", "reader@example.org"), as: .administrator)
      #expect(taken.status == .unprocessableContent && taken.text.contains("används redan"))
      #expect(taken.text.contains("value=\"author\" checked"))
      let odd = try await desk.post(
        new, fields("Nora", "n@example.org") + [("roll", "kung")], as: .administrator)
      #expect(odd.status == .unprocessableContent)
      #expect(try await desk.store.account(email: "n@example.org") == nil)
      for part in [DeskWorld.Part.secretary, .auditor, .reader] {
        let answer = try await desk.post(new, fields("N", "n@example.org"), as: part)
        #expect(answer.status == .forbidden, "\(part)")
      }
    }
  }

  @Test("a stale change is shown beside what somebody else saved")
  func stale() async throws {
    try await withDeskWorld { desk in
      let path = page(desk, .reader)
      let first = fields("Rut Ett", "rut@example.org") + [("gor", "save"), ("version", "1")]
      #expect(try await desk.post(path, first, as: .administrator).status == .seeOther)
      let second = fields("Rut Två", "rut@example.org") + [("gor", "save"), ("version", "1")]
      let answer = try await desk.post(path, second, as: .administrator)
      #expect(answer.status == .conflict)
      #expect(answer.text.contains("value=\"Rut Två\"") && answer.text.contains("<dd>Rut Ett</dd>"))
      #expect(answer.text.contains("name=\"version\" value=\"2\""))
    }
  }

  @Test("disabling signs out; removing says what stays, and both spare the last administrator")
  func end() async throws {
    try await withDeskWorld { desk in
      let author = page(desk, .author)
      let disabled = try await desk.post(
        author, [("gor", "disable"), ("version", "1")], as: .administrator)
      #expect(disabled.status == .seeOther)
      #expect(try await desk.get("/arbete", as: .author).status == .seeOther)
      #expect(try await desk.get("/arbete/konton", as: .administrator).text.contains("Avstängt"))
      #expect(
        try await desk.post(author, [("gor", "enable"), ("version", "2")], as: .administrator)
          .status == .seeOther)
      let secretary = try await desk.get(page(desk, .secretary), as: .administrator).text
      #expect(secretary.contains("Ett infört beslut."))
      let own = page(desk, .administrator)
      for wish in ["disable", "remove"] {
        let refused = try await desk.post(
          own, [("gor", wish), ("version", "1")], as: .administrator)
        #expect(refused.status == .conflict)
        #expect(refused.text.contains("ditt eget konto; be en annan administratör"), "\(wish)")
      }
      let last = try await desk.post(
        own, fields("Ada", "ada@example.org") + [("gor", "save"), ("version", "1")],
        as: .administrator)
      #expect(last.status == .conflict && last.text.contains("den enda administratören"))
      let old = try await desk.post(
        page(desk, .reader), [("gor", "remove"), ("version", "7")], as: .administrator)
      #expect(old.status == .conflict)
      let removed = try await desk.post(
        page(desk, .reader), [("gor", "remove"), ("version", "1")], as: .administrator)
      #expect(removed.status == .seeOther)
      #expect(try await desk.get(page(desk, .reader), as: .administrator).status == .notFound)
      #expect(
        try await desk.post(page(desk, .reader), [("gor", "link")], as: .administrator).status
          == .notFound)
    }
  }
}

@Suite("One's own page")
struct OwnPageTests {
  private let me = Route.me.path(.swedish)

  /// Gives a part a password, and a session anew.
  private func setPassword(_ desk: DeskWorld, _ part: DeskWorld.Part) async throws {
    let account = try #require(desk.accounts[part])
    let cost = try #require(PasswordCost(logRounds: 10, blockSize: 8, parallelism: 1))
    let hash = try await PasswordHashing(cost: cost).make("en lång mening här")
    try await desk.store.setPassword(hash.description, of: account.id, by: desk.recorder)
    let secret = try #require(desk.secrets[part])
    try await desk.store.signIn(
      account.id, tokenHash: secret.fingerprint, at: desk.recorder.now())
  }

  @Test("a new password asks for the present one, and signs out every other browser")
  func password() async throws {
    try await withDeskWorld { desk in
      try await setPassword(desk, .author)
      let bad = try await desk.post(
        me,
        [("gor", "password"), ("nuvarande", "fel"), ("losenord", "kort"), ("igen", "annat")],
        as: .author)
      #expect(bad.status == .unprocessableContent && bad.text.contains("3 uppgifter"))
      #expect(bad.text.contains("inte ditt nuvarande lösenord") && !bad.text.contains("kort\""))
      let right = [
        ("gor", "password"), ("nuvarande", "en lång mening här"),
        ("losenord", "en ny lång mening"), ("igen", "en ny lång mening"),
      ]
      let done = try await desk.post(me, right, as: .author)
      #expect(done.status == .seeOther && done.headers[.location] == me)
      #expect(done.headers[.setCookie]?.hasPrefix("kansli=") ?? false)
      #expect(try await desk.get(me, as: .author).status == .seeOther)
      #expect(try await desk.store.sessionCount(desk.accounts[.author]?.id ?? "") == 1)
    }
  }

  @Test("guesses at the present password have to wait, as at the door")
  func throttled() async throws {
    try await withDeskWorld { desk in
      try await setPassword(desk, .author)
      var statuses: [Int] = []
      for _ in 0..<30 {
        let answer = try await desk.post(
          me, [("gor", "password"), ("nuvarande", "gissning")], as: .author)
        statuses.append(answer.status.code)
      }
      #expect(statuses.first == 422 && statuses.contains(429))
    }
  }

  @Test("who has no password here has none to change")
  func elsewhere() async throws {
    try await withDeskWorld { desk in
      let page = try await desk.get(me, as: .reader)
      #expect(page.text.contains("inloggningstjänst"))
      let answer = try await desk.post(me, [("gor", "password")], as: .reader)
      #expect(answer.status == .forbidden)
    }
  }

  @Test("language, calendar and sign-ins are one's own to change")
  func rest() async throws {
    try await withDeskWorld { desk in
      let language = try await desk.post(
        me, [("gor", "language"), ("valt-sprak", "en")], as: .reader)
      #expect(language.headers[.location] == "/en/arbete/jag")
      #expect(
        try await desk.post(me, [("gor", "language"), ("valt-sprak", "x")], as: .reader).status
          == .unprocessableContent)
      let calendar = try await desk.post(me, [("gor", "calendar")], as: .reader)
      let token = try #require(calendar.text.firstMatch(of: /\/kalender\/([^".]+)\.ics/)?.1)
      let secret = try #require(SecretToken(String(token)))
      let owner = try await desk.store.tokenOwner(
        secret.fingerprint, .calendar, at: desk.recorder.now())
      #expect(owner?.id == desk.accounts[.reader]?.id)
      #expect(try await !desk.get(me, as: .reader).text.contains(token))
      let out = try await desk.post(me, [("gor", "signOut")], as: .reader)
      #expect(out.status == .seeOther)
      #expect(try await desk.get(me, as: .reader).status == .seeOther)
      #expect(try await desk.get(me, as: .author).status == .ok)
    }
  }
}
