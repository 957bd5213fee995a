import Foundation
import Register
import Testing

@testable import Mail

/// A message of the fixed world.
func sample(_ change: (inout Message) -> Void = { _ in }) throws -> Message {
  var message = Message(
    from: Mailbox("Ekby kommun", try #require(MailAddress("kansli@ekby.example"))),
    to: Mailbox("Eva Ek", try #require(MailAddress("eva.ek@ekby.example"))),
    subject: "Något att göra", text: "Hej!\n\nInternationell policy går snart ut.\n",
    id: "0001.abc-DEF_9", writtenAt: try #require(Instant("2026-11-21T08:24:07Z")),
    language: "sv")
  change(&message)
  return message
}

/// The message as text.
func text(_ message: Message) throws -> String {
  String(decoding: try message.bytes(), as: UTF8.self)
}

@Suite("Messages")
struct MessageTests {
  @Test("a plain message is what it should be, byte for byte")
  func plain() throws {
    let expected = [
      "Date: Sat, 21 Nov 2026 09:24:07 +0100",
      "From: Ekby kommun <kansli@ekby.example>",
      "To: Eva Ek <eva.ek@ekby.example>",
      "Subject: =?UTF-8?Q?N=C3=A5got_att_g=C3=B6ra?=",
      "Message-ID: <0001.abc-DEF_9@ekby.example>",
      "MIME-Version: 1.0",
      "Content-Language: sv",
      "Auto-Submitted: auto-generated",
      "X-Auto-Response-Suppress: All",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "Hej!",
      "",
      "Internationell policy g=C3=A5r snart ut.",
      "", "",
    ]
    #expect(try text(sample()) == expected.joined(separator: "\r\n"))
  }

  @Test("HTML and a calendar entry stand beside the text, the richest last")
  func alternatives() throws {
    let message = try sample {
      $0.html = "<p>Hej å --=_kansli--</p>"
      $0.calendar = .init(text: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", method: "REQUEST")
      $0.unsubscribe = "https://kansli.ekby.example/brev/nej?t=1"
      $0.replyTo = Mailbox(nil, $0.to.address)
    }
    let text = try text(message)
    #expect(text.contains("\r\nReply-To: eva.ek@ekby.example\r\n"))
    #expect(
      text.contains("\r\nList-Unsubscribe: <https://kansli.ekby.example/brev/nej?t=1>\r\n"))
    #expect(text.contains("multipart/alternative; boundary=\"=_kansli\"\r\n\r\n--=_kansli\r\n"))
    let parts = text.components(separatedBy: "\r\n--=_kansli")
    #expect(parts.count == 5)
    #expect(parts[1].contains("text/plain"))
    #expect(parts[2].contains("text/html"))
    #expect(parts[2].contains("--=3D_kansli--"))
    #expect(parts[3].contains("text/calendar; charset=utf-8; method=REQUEST"))
    #expect(parts[4] == "--\r\n")
  }

  @Test(
    "nobody gets a field or a recipient of their own into the head",
    arguments: ["a\r\nBcc: x@evil.example", "a\nb", "a\rb", "a\u{0}b", "a\u{85}b", "a\u{2028}b"])
  func injection(value: String) throws {
    let problem = { (field: String) in MessageProblem.controlSign(field: field) }
    #expect(throws: problem("Subject")) { try sample { $0.subject = value }.bytes() }
    #expect(throws: problem("From")) { try sample { $0.from.name = value }.bytes() }
    #expect(throws: problem("To")) { try sample { $0.to.name = value }.bytes() }
    #expect(throws: MessageProblem.malformed(field: "Message-ID")) {
      try sample { $0.id = value }.bytes()
    }
    #expect(throws: MessageProblem.malformed(field: "Content-Language")) {
      try sample { $0.language = value }.bytes()
    }
    #expect(throws: MessageProblem.self) {
      try sample { $0.unsubscribe = "https://e.example/" + value }.bytes()
    }
    #expect(throws: MessageProblem.malformed(field: "Content-Type")) {
      try sample { $0.calendar = .init(text: "", method: value) }.bytes()
    }
    #expect(MailAddress("\(value)@ekby.example") == nil)
  }

  @Test(
    "addresses that are plain are taken",
    arguments: [
      "eva.ek@ekby.example", "o'neil+kansli@sub.ekby.example", "root@localhost", "a@b",
      "_x_@a-b.example",
    ])
  func addresses(text: String) {
    #expect(MailAddress(text)?.description == text)
  }

  @Test(
    "the others are refused",
    arguments: [
      "", "@", "eva", "eva@", "@ekby.example", "eva@@ekby.example", "a@b@c", "eva ek@ekby.example",
      "eva@ekby .example", ".eva@ekby.example", "eva.@ekby.example", "e..k@ekby.example",
      "eva@ekby..example", "eva@.example", "eva@ekby.example.", "eva@-ekby.example",
      "eva@ekby-.example", "åsa@ekby.example", "eva@ärla.example", "\"e k\"@ekby.example",
      "<eva@ekby.example>", "eva@ekby.example,x@y", "eva@ekby.example>", "eva@[192.0.2.1]",
      "eva@ekby.example\n",
      String(repeating: "a", count: 65) + "@ekby.example",
      "a@" + String(repeating: "b", count: 64) + ".example",
      "a@" + String(repeating: "b.", count: 126) + "example",
    ])
  func badAddresses(text: String) {
    #expect(MailAddress(text) == nil)
  }

  @Test("no line is longer than the net allows, whatever is written")
  func lengths() throws {
    let long = String(repeating: "ålderdomshem och äldreboende ", count: 60)
    let message = try sample {
      $0.subject = long
      $0.from.name = long
      $0.to.name = String(repeating: "x", count: 300)
      $0.text = String(repeating: "å", count: 5000) + "\n" + String(repeating: "x", count: 5000)
      $0.html = String(repeating: " ", count: 3000)
    }
    let lines = try text(message).components(separatedBy: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 78 })
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { (32...126).contains($0) } })
    #expect(!lines.contains { $0.hasSuffix(" ") && $0.count > 1 })
  }

  @Test(
    "moments are written as clocks in Sweden go",
    arguments: [
      ("2026-03-29T00:59:59Z", "Sun, 29 Mar 2026 01:59:59 +0100"),
      ("2026-03-29T01:00:00Z", "Sun, 29 Mar 2026 03:00:00 +0200"),
      ("2026-10-25T00:59:59Z", "Sun, 25 Oct 2026 02:59:59 +0200"),
      ("2026-10-25T01:00:00Z", "Sun, 25 Oct 2026 02:00:00 +0100"),
      ("2026-12-31T23:30:00Z", "Fri, 1 Jan 2027 00:30:00 +0100"),
      ("1969-12-31T22:00:00Z", "Wed, 31 Dec 1969 23:00:00 +0100"),
      ("2024-02-29T12:00:00.999999Z", "Thu, 29 Feb 2024 13:00:00 +0100"),
    ])
  func dates(instant: String, expected: String) throws {
    #expect(MailDate.text(try #require(Instant(instant))) == expected)
  }

  @Test("or in universal time")
  func universal() throws {
    let instant = try #require(Instant("2026-07-01T08:05:09Z"))
    #expect(MailDate.text(instant, in: .utc) == "Wed, 1 Jul 2026 08:05:09 +0000")
    // The ends of time have no text of their own, but stop nothing.
    #expect(!MailDate.text(.endOfTime).isEmpty && !MailDate.text(.beginning).isEmpty)
  }

  @Test("what failed is tried again, later and later, for three days")
  func retries() throws {
    let rule = RetryRule.standard
    let start = try #require(Instant("2026-11-21T08:00:00Z"))
    var (now, waits) = (start, [Int64]())
    while let next = rule.next(attempts: waits.count + 1, writtenAt: start, now: now) {
      waits.append((next - now).components.seconds / 60)
      now = next
    }
    #expect(Array(waits.prefix(6)) == [1, 4, 16, 64, 240, 240])
    #expect(waits.count == 21)
    #expect(now - start <= .seconds(3 * 86_400))
    let spread = rule.next(attempts: 1, writtenAt: start, now: start, chance: 1)
    #expect(spread == start + .seconds(72))
    #expect(rule.next(attempts: 1_000_000, writtenAt: start, now: start) != nil)
  }

  @Test(
    "a server's address is read, and shown without its password",
    arguments: [
      ("smtp://mail.ekby.example", "smtp://mail.ekby.example:25?starttls=required"),
      ("smtp://localhost:2525", "smtp://localhost:2525?starttls=opportunistic"),
      ("smtp://[::1]", "smtp://[::1]:25?starttls=opportunistic"),
      ("smtps://u:hemlig@mail.ekby.example", "smtps://mail.ekby.example:465"),
      ("smtp://u:hemlig@mail.ekby.example", "smtp://mail.ekby.example:587?starttls=required"),
      ("smtp://mail.ekby.example?starttls=none", "smtp://mail.ekby.example:25?starttls=none"),
      ("smtp://u%40e:hemlig%3A@127.0.0.1?starttls=none", "smtp://127.0.0.1:587?starttls=none"),
    ])
  func servers(text: String, shown: String) throws {
    let server = try #require(MailServer(text))
    #expect(server.description == shown)
    var dumped = ""
    dump(server, to: &dumped)
    #expect(!dumped.contains("hemlig"))
  }

  @Test(
    "one that is none, or would send a password in the clear, is refused",
    arguments: [
      "", "mail.ekby.example", "http://mail.ekby.example", "smtp://", "smtp://u@mail.ekby.example",
      "smtp://u:p@mail.ekby.example?starttls=none",
      "smtp://u:p@mail.ekby.example?starttls=opportunistic", "smtp://mail.ekby.example/x",
      "smtp://mail.ekby.example?starttls=maybe", "smtp://localhost?name=a%20b",
      "smtp://localhost?name=", "smtp://mail.ekby.example?tls=1",
      "smtp://mail.ekby.example:0", "smtp://mail.ekby.example:99999", "smtp://a:b%0A@localhost",
    ])
  func badServers(text: String) {
    #expect(MailServer(text) == nil)
  }
}
