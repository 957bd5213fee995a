import Foundation
import KansliTestSupport
import Register
import Testing

@testable import Mail

/// What a mail server of the tests took.
struct TakenMessage: Sendable {
  var sender: String
  var recipient: String
  var wasEncrypted: Bool
  var user: String
  /// What the sender called itself.
  var greeting: String
  var bytes: [UInt8]

  init?(_ file: URL) {
    guard let data = try? Data(contentsOf: file) else { return nil }
    let parts = data.split(separator: 10, maxSplits: 5, omittingEmptySubsequences: false)
    guard parts.count == 6 else { return nil }
    let head = parts.prefix(5).map { String(decoding: $0, as: UTF8.self) }
    (sender, recipient, wasEncrypted, user) = (head[0], head[1], head[2] == "True", head[3])
    (greeting, bytes) = (head[4], Array(parts[5]))
  }
}

@Suite(
  "Delivery to a mail server of others' making",
  .enabled(if: PythonServer.isWanted, "KANSLI_TEST_PYTHON names no Python; see Tests/python"))
struct TransportTests {
  /// Delivers to a server that behaves as told; answers what it took.
  private func deliver(
    _ message: Message? = nil, to server: PythonServer, _ address: String? = nil,
    limit: Duration = .seconds(10)
  ) async throws -> TakenMessage {
    let text = (address ?? "smtp://127.0.0.1:PORT")
      .replacingOccurrences(of: "PORT", with: "\(server.port)")
    let transport = SMTPTransport(try #require(MailServer(text)), timeLimit: limit)
    try await transport.send(try message ?? sample())
    let file = URL(fileURLWithPath: server.greeting[1]).appending(path: "0.eml")
    return try #require(TakenMessage(file))
  }

  /// Why a delivery fails.
  private func failure(
    _ arguments: [String], _ address: String? = nil, limit: Duration = .seconds(10)
  ) async throws -> DeliveryFailure? {
    let server = try PythonServer("mail", arguments)
    defer { server.stop() }
    do {
      _ = try await deliver(to: server, address, limit: limit)
      return nil
    } catch SendFailure.delivery(let failure) {
      return failure
    }
  }

  /// A certificate for this computer that nobody else vouches for.
  private func withCertificate(_ body: (String, String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "kansli-certificate-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (certificate, key) = (folder.path + "/certificate.pem", folder.path + "/key.pem")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments =
      ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
      + ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
      + ["-keyout", key, "-out", certificate]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try await body(certificate, key)
  }

  @Test("a message arrives as it was written, envelope and all")
  func plain() async throws {
    let server = try PythonServer("mail", ["plain"])
    defer { server.stop() }
    let message = try sample { $0.html = "<p>Hej å</p>" }
    let taken = try await deliver(
      message, to: server, "smtp://127.0.0.1:PORT?name=kansli.ekby.example")
    #expect(taken.greeting == "kansli.ekby.example")
    #expect(taken.sender == "kansli@ekby.example")
    #expect(taken.recipient == "eva.ek@ekby.example")
    #expect(!taken.wasEncrypted)
    #expect(try taken.bytes == message.bytes())
  }

  @Test("dots, long lines, and Swedish arrive as they were, read by another's reader")
  func awkward() async throws {
    let server = try PythonServer("mail", ["plain"])
    defer { server.stop() }
    let lines = [
      ".", "..", ".punkt", "Från och med", "From here", "tab\tåt höger\t", "slut på rad ",
      String(repeating: "lång rad ", count: 300), "=3D", "🇸🇪 ß 漢", "", "",
    ]
    let message = try sample {
      $0.subject =
        "Åtgärd: översyn av »Internationell policy« "
        + String(repeating: "och ännu mer ", count: 12)
      $0.from.name = "Örjan \"Öl\" Åberg, nämndsekreterare"
      $0.to.name = #"Ek, Eva "E" \ (registrator)"#
      $0.text = lines.joined(separator: "\n")
      $0.html = "<p>" + String(repeating: "å", count: 3000) + "</p>"
    }
    let taken = try await deliver(message, to: server)
    #expect(try taken.bytes == message.bytes())
    let read = try Self.read(taken.bytes)
    #expect(read["subject"] == message.subject)
    #expect(read["from"] == message.from.name)
    #expect(read["to"] == message.to.name)
    #expect(read["text"] == message.text)
    #expect(read["html"] == message.html)
    #expect(read["defects"] == "0")
  }

  @Test("with STARTTLS what is required is kept, and what is offered is used")
  func startTLS() async throws {
    try await withCertificate { certificate, key in
      for kind in ["starttls", "required", "tls"] {
        let server = try PythonServer("mail", [kind, certificate, key])
        defer { server.stop() }
        let scheme = kind == "tls" ? "smtps" : "smtp"
        let taken = try await deliver(
          to: server, "\(scheme)://localhost:PORT?certificates=\(certificate)&starttls=required")
        #expect(taken.wasEncrypted || kind == "tls")
      }
      let lax = try PythonServer("mail", ["starttls", certificate, key])
      defer { lax.stop() }
      #expect(
        try await deliver(to: lax, "smtp://localhost:PORT?starttls=opportunistic").wasEncrypted)
      // Nobody vouches for the certificate, or it is for another name.
      let distrusted = DeliveryFailure(.notTrusted, isTemporary: true)
      for kind in ["starttls", "tls"] {
        let scheme = kind == "tls" ? "smtps" : "smtp"
        #expect(
          try await failure(
            [kind, certificate, key], "\(scheme)://localhost:PORT?starttls=required")
            == distrusted)
      }
      #expect(
        try await failure(["plain"], "smtp://localhost:PORT?starttls=required") == distrusted)
      let wanted = try await failure(
        ["required", certificate, key], "smtp://localhost:PORT?starttls=none")
      guard case .signInRefused(530, _) = wanted?.cause else {
        Issue.record("\(String(describing: wanted))")
        return
      }
      #expect(wanted?.isTemporary == true, "it waits until the operator has mended the settings")
    }
  }

  @Test("user and password are given over TLS, and are in no error")
  func signIn() async throws {
    try await withCertificate { certificate, key in
      let query = "?starttls=required&certificates=\(certificate)"
      let server = try PythonServer("mail", ["user", certificate, key])
      defer { server.stop() }
      let taken = try await deliver(
        to: server, "smtp://registrator:hemlig%20%C3%A5%3A%40@localhost:PORT\(query)")
      #expect(taken.user == "registrator")
      let refused = try #require(
        try await failure(
          ["user", certificate, key], "smtp://registrator:felaktigt@localhost:PORT\(query)"))
      guard case .signInRefused(535, _) = refused.cause else {
        Issue.record("\(refused)")
        return
      }
      #expect(refused.isTemporary, "it waits until the operator has mended the settings")
      #expect(!"\(refused)".contains("felaktigt"))
    }
  }

  @Test(
    "the server's no is told with its code and line, and whether to try again",
    arguments: [
      ("rcpt", "550 5.1.1 No such person", 550, false),
      ("rcpt", "451 4.7.1 Greylisted, come back", 451, true),
      ("data", "554 5.7.1 This looks like advertising", 554, false),
      ("data", "452 4.3.1 No room", 452, true),
    ])
  func refusals(stage: String, line: String, code: Int, isTemporary: Bool) async throws {
    #expect(
      try await failure([stage, line])
        == DeliveryFailure(.refused(code: code, line: line), isTemporary: isTemporary))
  }

  @Test("who is not there, hangs up or says nothing is tried again")
  func away() async throws {
    let server = try PythonServer("mail", ["plain"])
    server.stop()
    await #expect(
      throws: SendFailure.delivery(DeliveryFailure(.unreachable, isTemporary: true))
    ) { try await deliver(to: server) }
    #expect(try await failure(["hangup"])?.isTemporary == true)
    #expect(
      try await failure(["greeting", "554 Not from there"])
        == DeliveryFailure(.refused(code: 554, line: "554 Not from there"), isTemporary: true))
    let clock = ContinuousClock()
    let start = clock.now
    #expect(
      try await failure(["slow"], limit: .milliseconds(800))
        == DeliveryFailure(.timedOut, isTemporary: true))
    #expect(clock.now - start < .seconds(8))
  }

  /// What Python's own reader of mail makes of a message.
  private static func read(_ bytes: [UInt8]) throws -> [String: String] {
    let script = """
      import email, email.policy, json, sys
      from email.header import decode_header, make_header
      b = sys.stdin.buffer.read()
      m = email.message_from_bytes(b, policy=email.policy.default)
      # The new policy's reader parts a name where an encoded word ends.
      o = email.message_from_bytes(b)
      name = lambda h: str(make_header(decode_header(email.utils.parseaddr(o[h])[0])))
      body = lambda k: m.get_body((k,)).get_content().replace("\\r\\n", "\\n")
      defects = sum(len(p.defects) for p in m.walk())
      print(json.dumps({"subject": m["subject"], "from": name("from"), "to": name("to"),
        "text": body("plain"), "html": body("html"), "defects": str(defects)}))
      """
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: try #require(PythonServer.python))
    process.arguments = ["-c", script]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(bytes))
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode([String: String].self, from: data)
  }
}

@Suite("Delivery through the system's own sendmail")
struct SendmailTests {
  /// A program in sendmail's place.
  private func withProgram(
    _ script: String, _ body: (SendmailTransport, URL) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "kansli-sendmail-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = folder.appending(path: "sendmail")
    // Written by another process: a file that this one has open for writing cannot be run, nor
    // while a child that another test has just started still holds it.
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = [
      "-c", "printf '%s\n' '#!/bin/sh' \"cd '$0'\" \"$1\" >\"$2\" && chmod 755 \"$2\"",
      folder.path, script, program.path,
    ]
    try writer.run()
    writer.waitUntilExit()
    try await body(
      SendmailTransport(path: program.path, timeLimit: .milliseconds(900)), folder)
  }

  @Test("it gets the envelope as arguments and the message as it is, however long")
  func delivers() async throws {
    try await withProgram("cat >message; echo \"$@\" >arguments") { transport, folder in
      let message = try sample { $0.text = String(repeating: "En rad till.\n", count: 50_000) }
      try await transport.send(message)
      let arguments = try String(contentsOf: folder.appending(path: "arguments"), encoding: .utf8)
      #expect(arguments == "-i -f kansli@ekby.example -- eva.ek@ekby.example\n")
      let sent = try Data(contentsOf: folder.appending(path: "message"))
      #expect(try Array(sent) == message.bytes().filter { $0 != 13 })
    }
  }

  @Test(
    "its code says whether to try again",
    arguments: [("exit 75", true), ("exit 67", false), ("exit 65", false), ("exit 1", true)])
  func codes(script: String, isTemporary: Bool) async throws {
    try await withProgram(script) { transport, _ in
      let code = Int32(script.dropFirst(5)) ?? 0
      await #expect(
        throws: SendFailure.delivery(
          DeliveryFailure(.program(code: code), isTemporary: isTemporary))
      ) { try await transport.send(try sample()) }
    }
  }

  @Test("one that does not end is ended, one that is not there is said not to be")
  func away() async throws {
    try await withProgram("exec sleep 30") { transport, _ in
      await #expect(
        throws: SendFailure.delivery(DeliveryFailure(.timedOut, isTemporary: true))
      ) { try await transport.send(try sample()) }
    }
    await #expect(
      throws: SendFailure.delivery(DeliveryFailure(.unusable, isTemporary: true))
    ) { try await SendmailTransport(path: "/no/such/program").send(try sample()) }
  }
}
