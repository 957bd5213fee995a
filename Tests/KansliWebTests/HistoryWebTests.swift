import Foundation
import HTTPTypes
import HummingbirdTesting
import KansliStore
import Register
import Testing

@testable import KansliWeb

@Suite("The history at the desk")
struct HistoryWebTests {
  @Test("it tells who did what to what, in both languages, and names no account that is removed")
  func page() async throws {
    try await withDeskWorld { desk in
      let author = try #require(desk.accounts[.author])
      _ = try await desk.store.openMatter(
        MatterForm(
          title: "Cykelplan", registryNumber: nil,
          proposal: ProposedAct(
            verb: .adopt, documentTitle: "Cykelplan", documentType: .plan, end: .notStated),
          department: "Kansliet", officer: nil, chain: DeskWorld.chain), by: desk.actor(.author))
      let page = try await desk.get("/arbete/historik?slag=matter", as: .auditor).text
      #expect(page.contains("Ärendet öppnades") && page.contains("Person author"))
      #expect(page.contains("2026-11-21 kl. 13."))
      let english = try await desk.get("/en/arbete/historik?slag=ledger", as: .auditor).text
      #expect(english.contains("Recorded Kommunfullmäktige 2026-11-11 § 7: "))
      try await desk.store.remove(account: author.id, version: 1, by: desk.actor(.administrator))
      let after = try await desk.get("/arbete/historik?vem=\(author.id)", as: .auditor).text
      #expect(after.contains("borttaget konto") && !after.contains("Person author"))
      #expect(after.contains("Cykelplan"))
    }
  }

  @Test("it is narrowed by person, kind and day, and a bad answer is told")
  func filters() async throws {
    try await withDeskWorld { desk in
      let nothing = try await desk.get("/arbete/historik?till=2026-11-20", as: .auditor).text
      #expect(nothing.contains("Inget att visa."))
      let today = try await desk.get(
        "/arbete/historik?fran=2026-11-21&till=2026-11-21&slag=ledger", as: .auditor
      ).text
      #expect(today.contains("Bokpolicy"))
      for query in ["fran=2026-02-30", "slag=allt", "efter=x"] {
        let answer = try await desk.get("/arbete/historik?\(query)", as: .auditor)
        #expect(answer.status == .unprocessableContent, "\(query)")
      }
      let gone = try await desk.get("/arbete/historik?om=matter%20finns-inte", as: .auditor)
      #expect(gone.status == .ok && gone.text.contains("Inget att visa."))
    }
  }

  @Test("a long history has pages, and a file holds all of it")
  func pagesAndFiles() async throws {
    try await withDeskWorld { desk in
      let days = (0..<1200).map {
        MeetingForm(body: "Kommunstyrelsen", heldOn: CalendarDate(ordinal: Int32(30_000 + $0)))
      }
      try await desk.store.plan(days, by: desk.actor(.secretary))
      var (path, seen, pages) = ("/arbete/historik?slag=change", 0, 0)
      while pages < 30 {
        let text = try await desk.get(path, as: .auditor).text
        seen += text.components(separatedBy: "<th scope=\"row\">").count - 1
        pages += 1
        guard let next = text.firstMatch(of: /href="([^"]+)">Äldre/)?.1 else { break }
        path = String(next).replacingOccurrences(of: "&amp;", with: "&")
      }
      let json = try await desk.get("/arbete/historik.json?slag=change", as: .auditor)
      let lines = try #require(
        try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [[String: Any]])
      #expect(lines.count == seen && seen > 1200)
      #expect(lines.first?["name"] as? String == "Person secretary")
      let csv = try await desk.get("/arbete/historik.csv?slag=change", as: .auditor)
      #expect(csv.headers[.contentDisposition]?.contains("historik.csv") ?? false)
      #expect(csv.text.components(separatedBy: "\r\n").count == seen + 2)
      #expect(csv.text.hasPrefix("\u{FEFF}tid_utc;tid_stockholm;vem_id;"))
    }
  }

  @Test(
    "a cell is what was written, and never a formula",
    arguments: [
      ("Bokpolicy", "Bokpolicy"), ("a;b", "\"a;b\""), ("sa \"hej\"", "\"sa \"\"hej\"\"\""),
      ("=1+1", "'=1+1"), ("@x", "'@x"), ("-2;3", "\"'-2;3\""), ("", ""), ("a\r\nb", "\"a\r\nb\""),
    ])
  func cells(text: String, cell: String) {
    #expect(HistoryCSV.cell(text) == cell)
  }

  @Test(
    "a moment is told by the clock in Stockholm, summer and winter",
    arguments: [
      ("2026-01-15T11:30:00Z", "2026-01-15 12:30:00"),
      ("2026-07-15T22:30:00Z", "2026-07-16 00:30:00"),
      ("2026-03-29T00:59:59Z", "2026-03-29 01:59:59"),
      ("2026-03-29T01:00:00Z", "2026-03-29 03:00:00"),
      ("2026-10-25T00:59:59Z", "2026-10-25 02:59:59"),
      ("2026-10-25T01:00:00Z", "2026-10-25 02:00:00"),
      ("2025-12-31T23:00:00Z", "2026-01-01 00:00:00"),
    ])
  func clock(utc: String, stockholm: String) throws {
    #expect(StockholmTime(try #require(Instant(utc))).sortable == stockholm)
  }

  @Test(
    "a day begins at midnight in Stockholm",
    arguments: ["2026-01-15", "2026-03-29", "2026-03-30", "2026-07-15", "2026-10-25", "2026-10-26"])
  func beginnings(day: String) throws {
    let day = try #require(CalendarDate(day))
    let beginning = StockholmTime.beginning(of: day)
    #expect(StockholmTime(beginning).sortable == "\(day) 00:00:00")
    let before = Instant(microseconds: beginning.microseconds - 1)
    #expect(StockholmTime(before).day == day.previous)
  }
}
