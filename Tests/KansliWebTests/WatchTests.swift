import Accounts
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Logging
import NIOCore
import Register
import Testing

@testable import KansliWeb

@Suite("The watch: page, filled-in matters, letters and calendars")
struct WatchTests {
  /// A desk with the policy that runs out at the end of 2027, and somebody who answers for it.
  private func withWatch(
    sendsMail: Bool = true,
    _ body:
      @escaping @Sendable (any TestClientProtocol, WatchWorld, HTTPFields) async throws -> Void
  ) async throws {
    try await EngineUnderTest.sqlite.withStore { store in
      let desk = try await WatchWorld(store)
      try await desk.importPolicy()
      try await desk.people()
      let berg = try #require(try await store.account(email: "berg@ekby.example"))
      var random = SystemRandomNumberGenerator()
      let secret = SecretToken(using: &random)
      try await store.signIn(berg.id, tokenHash: secret.fingerprint, at: desk.world.now())
      try await store.plan(
        [CalendarDate.of(2027, 11, 25), .of(2028, 1, 27)].map {
          MeetingForm(body: "Kommunfullmäktige", heldOn: $0)
        }, by: desk.secretary)
      let world = desk.world
      let site = Site(
        store: store,
        clock: SiteClock(
          now: { world.now() }, today: { .of(2026, 11, 21) }, secondsLeftToday: { 3600 }),
        makeReference: { world.makeID() },
        logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, sendsMail: sendsMail)
      let cookie: HTTPFields = [.cookie: "\(DeskCookie.session.rawValue)=\(secret.text)"]
      let token = FormToken.make(for: secret, using: &random)
      var headers = cookie
      headers[.userAgent] = token
      let given = headers
      try await site.application(host: "127.0.0.1", port: 0).test(.live) { client in
        try await body(client, desk, given)
      }
    }
  }

  private func post(
    _ client: any TestClientProtocol, _ path: String, _ headers: HTTPFields,
    _ fields: [(String, String)]
  ) async throws -> TestResponse {
    var headers = headers
    let fields = fields + [("form", headers[.userAgent] ?? "")]
    headers[.contentType] = "application/x-www-form-urlencoded"
    let body = fields.map { name, value in
      "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
    }.joined(separator: "&")
    return try await client.execute(
      uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
  }

  @Test("one's own come first, with what is due, when to begin and the three choices")
  func page() async throws {
    try await withWatch { client, _, headers in
      for language in Language.allCases {
        let words = language.phrases.watch
        let path = Route.watch(WatchQuery()).path(language)
        let answer = try await client.execute(uri: path, method: .get, headers: headers)
        #expect(answer.status == .ok)
        let text = String(buffer: answer.body)
        for sentence in [
          words.mine, words.calendar, "2026–2030",
          language == .swedish
            ? "Gäller till och med 31 december 2027." : "Valid through 31 December 2027.",
          language == .swedish
            ? "Sista möjliga sammanträde är Kommunfullmäktige den 25 november 2027"
            : "The last possible meeting is that of Kommunfullmäktige on 25 November 2027",
        ] { #expect(text.contains(sentence), "\(sentence)") }
        for choice in NextChoice.allCases {
          #expect(text.contains("val=\(choice.rawValue)"))
        }
        #expect(text.contains("Berg, Kanslirådet"))
        #expect(text.contains("<svg class=\"wheel\" role=\"img\""))
      }
      let other = try await client.execute(
        uri: "/arbete/bevakning?organ=byggnadsnamnden&manader=12", method: .get, headers: headers)
      #expect(String(buffer: other.body).contains(Language.swedish.phrases.watch.allEmpty))
      for bad in ["manader=x", "manader=0", "ar=20", "manader=9999"] {
        let answer = try await client.execute(
          uri: "/arbete/bevakning?\(bad)", method: .get, headers: headers)
        #expect(answer.status == .unprocessableContent, "\(bad)")
      }
    }
  }

  @Test("the desk's first page tells what begins within a month, to whoever answers for it")
  func home() async throws {
    try await withWatch { client, desk, headers in
      let answer = try await client.execute(uri: "/arbete", method: .get, headers: headers)
      // The work has to begin long after a month from now.
      #expect(!String(buffer: answer.body).contains("val="))
      let list = try await desk.store.watchList(on: .of(2027, 6, 1))
      let item = try #require(list.items.first)
      let berg = try #require(try await desk.store.account(email: "berg@ekby.example"))
      #expect(list.isOf(berg.id, item))
      #expect(!list.isOf("nobody", item))
    }
  }

  @Test(
    "a choice opens a matter that is filled in, and what is no choice is refused",
    arguments: [
      ("extend", "Förlängning av Internationell policy"),
      ("revise", "Revidering av Internationell policy"),
      ("repeal", "Upphävande av Internationell policy"),
    ])
  func filled(choice: String, title: String) async throws {
    try await withWatch { client, _, headers in
      let path = "/arbete/nytt-arende?dokument=internationell-policy&val=\(choice)"
      let answer = try await client.execute(
        uri: path + "&till=2031-12-31", method: .get, headers: headers)
      let text = String(buffer: answer.body)
      #expect(answer.status == .ok)
      #expect(text.contains("value=\"\(title)\""))
      #expect(text.contains("value=\"2031-12-31\""))
      let verb = choice == "revise" ? "adopt" : choice
      #expect(text.contains("<option value=\"\(verb)\" selected"))
      #expect(text.contains("Kommunstyrelsens arbetsutskott\nKommunstyrelsen\nKommunfullmäktige"))
      for bad in ["&val=delete", "&val=extend&till=2031-02-30"] {
        let refused = try await client.execute(
          uri: "/arbete/nytt-arende?dokument=internationell-policy\(bad)", method: .get,
          headers: headers)
        #expect(refused.status == .unprocessableContent, "\(bad)")
      }
    }
  }

  @Test("a letter says what, when, who, why and what can be done, in the reader's language")
  func letter() async throws {
    try await withWatch { _, desk, _ in
      _ = try await desk.give(on: .of(2027, 1, 1))
      _ = try await desk.takeLetters()
      _ = try await desk.give(on: .of(2027, 4, 1))
      _ = try await desk.takeLetters()
      _ = try await desk.give(on: .of(2027, 7, 1))
      let letters = try await desk.takeLetters()
      let own = try #require(letters.first { $0.address == "berg@ekby.example" })
      for words in [
        "Hej Berg,", "Internationell policy", "Gäller till och med 31 december 2027.",
        "Från den 1 januari 2028 gäller inget i dess ställe",
        "Sista möjliga sammanträde är Kommunfullmäktige den 25 november 2027",
        "Registret föreslår:", "Du får den som Kanslirådet.",
        "Samma påminnelse går till Ha Holm och Sund.",
        "https://dok.ekby.example/arbete/nytt-arende?dokument=internationell-policy"
          + "&val=extend&till=", "&val=revise", "&val=repeal",
        "https://dok.ekby.example/arbete/bevakning",
      ] { #expect(own.plain.contains(words), "\(words)\n\(own.plain)") }
      #expect(own.html.contains("<html lang=\"sv\">"))
      #expect(own.html.contains("&amp;val=extend"))
      let english = try #require(letters.first { $0.address == "sund@ekby.example" })
      #expect(english.language == "en")
      #expect(english.subject == "Internationell policy is valid through 31 December 2027")
      #expect(english.plain.contains("2 reminders in a row have not led to a matter"))
      // Who may not open matters is given no links that refuse.
      #expect(!english.plain.contains("nytt-arende"))
      #expect(english.plain.contains("Extend through"))
    }
  }

  @Test("those asked get their link by mail, and who has not answered is reminded once")
  func referral() async throws {
    try await withWatch { client, desk, headers in
      let store = desk.store
      let berg = Actor(
        try #require(try await store.account(email: "berg@ekby.example")),
        recorder: desk.world.ek)
      let id = try await store.openMatter(
        MatterForm(
          title: "Kostpolicy", registryNumber: nil,
          proposal: ProposedAct(
            verb: .adopt, documentTitle: "Kostpolicy", documentType: .policy,
            end: StatedEnd(.untilFurtherNotice)),
          department: "Kansliet", officer: nil, chain: ["Kommunfullmäktige"]), by: berg)
      _ = try await store.save("# Kostpolicy\n\nMat.", cover: [:], of: id, from: 0, by: berg)
      let version = try await store.matter(id, for: berg).matter.version
      let sent = try await post(
        client, Route.referral(id: id.rawValue).path(.swedish), headers,
        [
          ("gor", "send"), ("version", "\(version)"), ("svar-senast", "2026-12-19"),
          ("fraga", "Vad saknas?"),
          ("instanser", "Skolan <skolan@ekby.example>\nMaten <maten@ekby.example>\nUtan adress"),
        ])
      #expect(sent.status == .ok)
      #expect(try await store.outboxCounts().waiting == 4)
      let first = try await desk.takeLetters()
      #expect(first.map(\.address) == ["skolan@ekby.example", "maten@ekby.example"])
      let letter = try #require(first.first)
      #expect(letter.subject == "Remiss: Kostpolicy, svar senast 19 december 2026")
      #expect(letter.plain.contains("Vad saknas?") && letter.plain.contains("/remiss/"))
      // Skolan answers; then it is a week before the last day.
      let referral = try #require(try await store.referrals(of: id, for: berg).first)
      try await store.answer(
        referralBody: referral.bodies[0].id, of: id, "Inget.", provision: nil,
        on: .of(2026, 12, 1), by: berg)
      let later = desk.world.now() + .seconds(22 * 86_400)
      let due = try await store.leaseLetters(limit: 10, until: later + .seconds(60), now: later)
      #expect(due.map(\.letter.address) == ["maten@ekby.example"])
      #expect(due.first?.letter.subject.hasPrefix("Påminnelse: svara på remissen") == true)
      let reminder = try #require(due.first)
      try await store.settle(letter: reminder.id, sent: true, retryAt: nil, problem: nil)
      try await store.noteReminded(letter: reminder.letter.key, on: .of(2026, 12, 12))
      let bodies = try #require(try await store.referrals(of: id, for: berg).first).bodies
      #expect(bodies.map(\.remindedOn) == [nil, .of(2026, 12, 12), nil])
    }
  }

  @Test(
    "a link to choose a password by goes by mail too, where mail is sent", arguments: [true, false])
  func accountLink(sendsMail: Bool) async throws {
    try await withWatch(sendsMail: sendsMail) { client, desk, headers in
      let berg = try #require(try await desk.store.account(email: "berg@ekby.example"))
      var form = AccountForm(email: berg.email, name: berg.name, grants: berg.grants)
      form.grants.append(RoleGrant(.administrator))
      try await desk.store.change(
        account: berg.id, form, version: berg.version, by: desk.world.ek)
      let sund = try #require(try await desk.store.account(email: "sund@ekby.example"))
      let page = try await post(
        client, Route.account(id: sund.id).path(.swedish), headers,
        [("gor", "link"), ("version", "\(sund.version)")])
      #expect(page.status == .ok)
      let letters = try await desk.takeLetters()
      #expect(letters.map(\.address) == (sendsMail ? ["sund@ekby.example"] : []))
      #expect(letters.allSatisfy { $0.plain.contains("/en/losenord/") })
    }
  }

  @Test("the public calendar holds what is due, with an entity tag and its type")
  func publicCalendar() async throws {
    try await withWatch { client, _, _ in
      let answer = try await client.execute(uri: "/styrdokument.ics", method: .get)
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8")
      let text = String(buffer: answer.body)
      #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n"))
      #expect(text.contains("DTSTART;VALUE=DATE:20271231\r\n"))
      #expect(text.contains("SUMMARY:Sista dag: Internationell policy\r\n"))
      let tag = try #require(answer.headers[.eTag])
      let again = try await client.execute(
        uri: "/styrdokument.ics", method: .get, headers: [.ifNoneMatch: tag])
      #expect(again.status == .notModified)
      let atom = try await client.execute(uri: "/styrdokument.atom", method: .get)
      #expect(atom.headers[.contentType] == "application/atom+xml; charset=utf-8")
      #expect(String(buffer: atom.body).contains("<title>Kommunfullmäktige fastställer"))
    }
  }

  @Test("one's own calendar opens by its address alone, until a new one is made")
  func ownCalendar() async throws {
    try await withWatch { client, desk, headers in
      func make() async throws -> String {
        let page = try await post(client, Route.me.path(.swedish), headers, [("gor", "calendar")])
        let text = String(buffer: page.body)
        let rest = try #require(text.components(separatedBy: "/kalender/").dropFirst().first)
        return "/kalender/" + rest.prefix { $0 != "<" && $0 != "\"" }
      }
      let path = try await make()
      #expect(path.hasSuffix(".ics"))
      let answer = try await client.execute(uri: path, method: .get)
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType] == "text/calendar; charset=utf-8")
      let text = String(buffer: answer.body).replacingOccurrences(of: "\r\n ", with: "")
      #expect(text.contains("SUMMARY:Sista dag: Internationell policy"))
      #expect(text.contains("SUMMARY:Sista dag att börja: Internationell policy"))
      let tag = try #require(answer.headers[.eTag])
      let again = try await client.execute(
        uri: path, method: .get, headers: [.ifNoneMatch: tag])
      #expect(again.status == .notModified)
      let new = try await make()
      #expect(try await client.execute(uri: path, method: .get).status == .notFound)
      #expect(try await client.execute(uri: new, method: .get).status == .ok)
      for bad in ["/kalender/x.ics", "/kalender/\(String(repeating: "A", count: 43)).ics"] {
        #expect(try await client.execute(uri: bad, method: .get).status == .notFound)
      }
      let berg = try #require(try await desk.store.account(email: "berg@ekby.example"))
      try await desk.store.change(
        account: berg.id,
        AccountForm(email: berg.email, name: berg.name, grants: berg.grants, isDisabled: true),
        version: berg.version, by: desk.world.ek)
      #expect(try await client.execute(uri: new, method: .get).status == .notFound)
    }
  }
}
