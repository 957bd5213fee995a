import Foundation
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Register
import Testing

@testable import KansliWeb

@Suite("What is kept: versions, comments, papers sent, letters that failed")
struct KeptWebTests {
  @Test("the versions' page tells who and when, and compares any two")
  func versions() async throws {
    try await withDeskWorld { desk in
      let id = MatterID(desk.drafting)
      let author = desk.actor(.author)
      for (number, text) in ["# Kostpolicy\n\nVi äter gröt.", "# Kostpolicy\n\nVi äter bröd."]
        .enumerated()
      {
        _ = try await desk.store.save(
          text, cover: ["reviewResponsible": number == 0 ? "Kansliet" : "Kommunstyrelsen"],
          of: id, from: number + 1, by: author)
      }
      try await desk.store.comment("Och fil?", on: nil, of: id, by: author)
      try await desk.store.comment("Inte gröt.", on: nil, of: id, by: author)
      let comment = try #require(try await desk.store.comments(of: id, for: author).first)
      try await desk.store.close(comment: comment.id, of: id, by: author)
      let route = Route.draftHistory(id: desk.drafting, from: nil, to: nil)
      let matter = try await desk.get(Route.matter(id: desk.drafting).path(.swedish), as: .reader)
      #expect(matter.text.contains(route.path(.swedish)))
      let page = try await desk.get(route.path(.swedish), as: .reader).text
      for words in [
        "Version 3", "Version 1", "Person author", "Person secretary", "Och fil?", "Inte gröt.",
        "Inte klar", "Klar 2026-11-21",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      // The newer may be named first: the difference reads forwards all the same.
      for (from, to) in [(2, 3), (3, 2)] {
        let path = Route.draftHistory(id: desk.drafting, from: from, to: to).path(.swedish)
        let text = try await desk.get(path, as: .reader).text
        #expect(text.contains("Skillnaden mellan version 2 och 3"))
        #expect(text.contains("<del") && text.contains("gröt") && text.contains("bröd"))
        #expect(text.contains("Kansliet</del> → <ins"))
      }
      for query in ["?fran=1&till=9", "?fran=x&till=2"] {
        let answer = try await desk.get(route.path(.swedish) + query, as: .reader)
        #expect(answer.status == .unprocessableContent, "\(query)")
      }
      let none = Route.draftHistory(id: "finns-inte", from: nil, to: nil).path(.swedish)
      #expect(try await desk.get(none, as: .reader).status == .notFound)
    }
  }

  @Test("a draft that saves itself shows at once how it differs from what is in force")
  func difference() async throws {
    try await withDeskWorld { desk in
      let secretary = desk.actor(.secretary)
      let document = try #require(
        try await desk.store.documents().first { $0.title == "Bokpolicy" })
      let id = try await desk.store.openMatter(
        MatterForm(
          title: "Ny bokpolicy", registryNumber: nil,
          proposal: ProposedAct(
            verb: .adopt, document: document.id, documentTitle: "Bokpolicy",
            documentType: .policy,
            end: StatedEnd(.through(DeskWorld.today.addingMonths(48)))),
          department: "Kansliet", officer: nil, chain: DeskWorld.chain), by: secretary)
      for (matter, isRevision) in [(id.rawValue, true), (desk.drafting, false)] {
        let answer = try await desk.post(
          Route.draft(id: matter).path(.swedish),
          [
            ("gor", "save"), ("version", isRevision ? "0" : "1"),
            ("text", "Böcker och filmer lånas ut.\n\n<script>"),
          ],
          as: .secretary, extra: [.accept: "application/json"])
        #expect(answer.status == .ok, "\(answer.text)")
        let told = try #require(
          try JSONSerialization.jsonObject(with: Data(answer.text.utf8)) as? [String: Any])
        let shown = told["difference"] as? String
        #expect(shown?.contains("<ins>och filmer</ins>") == (isRevision ? true : nil))
        #expect(shown?.contains("<script>") != true)
      }
    }
  }

  @Test("papers are kept as the matter goes on, and stay as they were when it changes")
  func papers() async throws {
    try await withDeskWorld { desk in
      let path = Route.matter(id: desk.drafting).path(.swedish)
      let sent = try await desk.post(
        path, [("gor", "submit"), ("version", try await desk.version(desk.drafting))],
        as: .author)
      #expect(sent.status == .seeOther)
      let page = try await desk.get(path, as: .reader).text
      #expect(page.contains("Så som det skickades den 21 november 2026"))
      #expect(page.contains("till Kommunstyrelsen"))
      let report = Route.sentPaper(id: desk.drafting, step: 2, name: "tjansteskrivelse.html")
        .path(.swedish)
      let text = Route.sentPaper(id: desk.drafting, step: 2, name: "text.md").path(.swedish)
      #expect(page.contains(report) && page.contains(text))
      let before = try await desk.get(report, as: .reader)
      #expect(before.status == .ok && before.text.contains("Kostpolicy"))
      #expect(before.headers[.contentType]?.hasPrefix("text/html") ?? false)
      _ = try await desk.store.save(
        "# Kostpolicy\n\nNy text.", cover: [:], of: MatterID(desk.drafting), from: 1,
        by: desk.actor(.author))
      #expect(try await desk.get(report, as: .reader).text == before.text)
      #expect(try await desk.get(text, as: .reader).text == "# Kostpolicy\n\nTexten.")
      // Sent on again it is a version of its own; the first stays.
      _ = try await desk.post(
        path,
        [
          ("gor", "outcome"), ("utfall", "supports"),
          ("version", try await desk.version(desk.drafting)),
        ], as: .secretary)
      let again = Route.sentPaper(id: desk.drafting, step: 3, name: "text.md").path(.swedish)
      #expect(try await desk.get(again, as: .reader).text == "# Kostpolicy\n\nNy text.")
      #expect(try await desk.get(text, as: .reader).text == "# Kostpolicy\n\nTexten.")
      for name in ["text.pdf", "finns-inte.md", "text"] {
        let none = Route.sentPaper(id: desk.drafting, step: 2, name: name).path(.swedish)
        #expect(try await desk.get(none, as: .reader).status == .notFound, "\(name)")
      }
    }
  }

  @Test("letters that failed are shown with whom, why and when, tried again and removed")
  func letters() async throws {
    try await withDeskWorld { desk in
      func letter(_ key: String, _ name: String) -> OutboxLetter {
        OutboxLetter(
          key: key, address: "kultur@ekby.example", name: name, language: "sv",
          subject: "Påminnelse", plain: "x", html: "<p>x</p>")
      }
      try await desk.store.post(
        [letter("digest a", "Kulturchefen"), letter("digest b", "Skolchefen")],
        by: desk.recorder)
      let now = desk.recorder.now() + .seconds(60)
      for leased in try await desk.store.leaseLetters(limit: 9, until: now, now: now) {
        let isFirst = leased.letter.key == "digest a"
        try await desk.store.settle(
          letter: leased.id, sent: false, retryAt: isFirst ? nil : now + .seconds(900),
          problem: isFirst ? "refused 550 no such user" : "unreachable")
      }
      let path = Route.outbox.path(.swedish)
      let accounts = try await desk.get(Route.accounts.path(.swedish), as: .administrator).text
      #expect(accounts.contains(path))
      let home = try await desk.get(Route.desk.path(.swedish), as: .administrator).text
      #expect(home.contains("Brev som inte kom fram"))
      #expect(
        try await !desk.get(Route.desk.path(.swedish), as: .secretary).text.contains(path))
      let page = try await desk.get(path, as: .administrator).text
      for words in [
        "Kulturchefen", "Skolchefen", "tog inte emot brevet. Servern svarade: 550 no such user",
        "gick inte att nå", "Kansli har gett upp", "skickar ingen e-post",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      let letters = try await desk.store.unsentLetters(
        on: DeskWorld.today, for: desk.actor(.administrator))
      let (first, second) = (letters[0].id, letters[1].id)
      let stranger = try await desk.post(path, [("gor", "retry"), ("brev", first)], as: .secretary)
      #expect(stranger.status == .forbidden)
      for (wish, id, status) in [
        ("retry", first, 303), ("remove", second, 303), ("remove", second, 409),
        ("retry", "finns-inte", 409), ("annat", first, 422),
      ] {
        let answer = try await desk.post(path, [("gor", wish), ("brev", id)], as: .administrator)
        #expect(answer.status.code == status, "\(wish) \(id)")
      }
      #expect(try await desk.store.outboxCounts().waiting == 1)
    }
  }
}
