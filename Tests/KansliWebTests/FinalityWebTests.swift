import Foundation
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Register
import Testing

@testable import KansliWeb

@Suite("How far decisions have come, for anybody")
struct FinalityWebTests {
  private func page(_ desk: DeskWorld, _ day: String? = nil, english: Bool = false) async throws
    -> String
  {
    let route = Route.document(slug: "bokpolicy", on: day.flatMap { CalendarDate($0) })
    return try await desk.get(route.path(english ? .english : .swedish), as: .stranger).text
  }

  private func finality(_ desk: DeskWorld, _ day: String) async throws -> [[String: Any]] {
    let path = Route.documentAPI(slug: "bokpolicy").path(.swedish) + "?on=\(day)"
    let body = try await desk.get(path, as: .stranger).text
    let json = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
    return try #require(json?["finality"] as? [[String: Any]])
  }

  private func days(_ desk: DeskWorld, _ fields: [(String, String)]) async throws {
    let standing = try await desk.store.decision(
      DecisionID(desk.decision), for: desk.actor(.secretary)
    ).standing
    let answer = try await desk.post(
      Route.decision(id: desk.decision).path(.swedish),
      fields + [("gor", "days"), ("post", standing.id.rawValue)], as: .secretary)
    #expect(answer.status == .seeOther)
  }

  @Test("each day says what had come to pass by it, and changes when a day is recorded")
  func days() async throws {
    try await withDeskWorld { desk in
      #expect(try await page(desk).contains("Beslutat. Ingen justering är registrerad."))
      try await days(desk, [("justerat", "2026-11-16"), ("anslaget", "2026-11-17")])
      for (day, words) in [
        ("2026-11-12", "Beslutat. Ingen justering är registrerad."),
        ("2026-11-16", "Justerat 2026-11-16. Inget tillkännagivande är registrerat."),
        ("2026-11-17", "Tillkännagivet 2026-11-17. Kan överklagas till och med 2026-12-08."),
        // Of the day to come no more is said than is known today.
        ("2027-02-01", "Tillkännagivet 2026-11-17. Kan överklagas till och med 2026-12-08."),
      ] {
        #expect(try await page(desk, day).contains(words), "\(day)")
      }
      #expect(
        try await page(desk, english: true)
          .contains("Announced 2026-11-17. Can be appealed through 2026-12-08."))
      let before = try await page(desk, "2026-11-10")
      #expect(!before.contains("class=\"finality\""))
      let told = try #require(try await finality(desk, "2026-11-20").first)
      #expect(told["stage"] as? String == "announced")
      #expect(told["since"] as? String == "2026-11-17")
      #expect(told["appealThrough"] as? String == "2026-12-08")
      #expect(told["isStayed"] as? Bool == false)
      #expect(try await finality(desk, "2026-11-10").isEmpty)
    }
  }

  @Test("a notice may come down, and the decision be final, when the time for appeal is over")
  func notBefore() async throws {
    try await withDeskWorld { desk in
      let path = Route.decision(id: desk.decision).path(.swedish)
      func send(_ fields: [(String, String)]) async throws -> TestResponse {
        let standing = try await desk.store.decision(
          DecisionID(desk.decision), for: desk.actor(.secretary)
        ).standing
        return try await desk.post(
          path, fields + [("gor", "days"), ("post", standing.id.rawValue)], as: .secretary)
      }
      let before = try await desk.get(path, as: .secretary).text
      #expect(!before.contains("Tidigast"), "nothing is known to count from")
      let known = [("justerat", "2026-11-12"), ("anslaget", "2026-11-13")]
      #expect(try await send(known).status == .seeOther)
      let page = try await desk.get(path, as: .secretary).text
      #expect(page.components(separatedBy: "Tidigast 2026-12-05 enligt lag").count == 3)
      let english = Route.decision(id: desk.decision).path(.english)
      #expect(
        try await desk.get(english, as: .secretary).text.contains("Not before 2026-12-05, by law"))
      let early = try await send(known + [("laga-kraft", "2026-12-04"), ("skal", "x")])
      #expect(early.status == .unprocessableContent)
      #expect(early.text.contains("Laga kraft tidigast 2026-12-05"))
      #expect(early.text.contains("value=\"2026-12-04\""))
      // It happened: the notice is recorded as taken down, and what to do is told.
      let down = known + [("nedtaget", "2026-11-18"), ("skal", "Togs ned för tidigt")]
      #expect(try await send(down).status == .seeOther)
      let told = try await desk.get(path, as: .secretary).text
      #expect(told.contains("Anslaget togs ned 2026-11-18") && told.contains("Anslå på nytt"))
      let late = try await send(down + [("laga-kraft", "2027-01-15")])
      #expect(late.status == .unprocessableContent && late.text.contains("Anslå på nytt; tidigast"))
      let anew = [("justerat", "2026-11-12"), ("anslaget", "2026-11-19"), ("skal", "På nytt")]
      #expect(try await send(anew).status == .seeOther)
      let mended = try await desk.get(path, as: .secretary).text
      #expect(!mended.contains("Anslaget togs ned") && mended.contains("Tidigast 2026-12-11"))
      let view = try await desk.store.decision(
        DecisionID(desk.decision), for: desk.actor(.secretary))
      #expect(view.notices.map(\.postedOn.description) == ["2026-11-13", "2026-11-19"])
      #expect(try await send(anew + [("laga-kraft", "2026-12-11")]).status == .seeOther)
    }
  }

  @Test("an appeal, a stay and a judgment are told; a closing that nobody has said is unknown")
  func appeals() async throws {
    try await withDeskWorld { desk in
      let path = Route.decision(id: desk.decision).path(.swedish)
      _ = try await desk.post(
        path,
        [("gor", "appeal"), ("inkom", "2026-11-14"), ("inhibition", "2026-11-16")],
        as: .secretary)
      let words = "Överklagat 2026-11-14, inte avgjort. Får inte verkställas tills vidare"
      #expect(try await page(desk).contains(words))
      let standing = DecisionID(desk.decision)
      try await desk.store.annul(
        standing,
        by: DecisionHeader(
          body: "Förvaltningsrätten", moment: LegalMoment(decidedOn: CalendarDate("2026-11-19")),
          basis: .judgment), recordedBy: desk.actor(.secretary))
      let annulled = try await page(desk)
      #expect(annulled.contains("Upphävt av domstol 2026-11-19."))
      // The judgment is no decision of a body: it has no minutes to approve.
      #expect(annulled.components(separatedBy: "Ingen justering").count == 1)
      #expect(try await page(desk, "2026-11-18").contains("Överklagat 2026-11-14"))
      #expect(try await finality(desk, "2026-11-20").map { $0["stage"] as? String } == ["annulled"])
    }
  }

  @Test("of an old decision with nothing but its day nothing is said")
  func old() throws {
    let decided = try #require(CalendarDate("2016-01-28"))
    let today = DeskWorld.today
    #expect(Finality(decidedOn: decided).told(on: today) == nil)
    #expect(Finality(decidedOn: nil).told(on: today) == nil)
    #expect(Finality(decidedOn: decided, minutesApprovedOn: decided + 7).told(on: today) != nil)
    #expect(Finality(decidedOn: today.previous).told(on: today)?.stage == .decided)
    for closing in Appeal.Closing.allCases {
      let finality = Finality(
        decidedOn: decided, minutesApprovedOn: decided + 7, announcedOn: decided + 8,
        postings: [NoticePosting(from: decided + 8, until: decided + 60)].compactMap { $0 },
        appeals: [Appeal(appealedOn: decided + 20, closing: closing, closedOn: decided + 200)])
      let stage = try #require(finality.told(on: today)).stage
      switch closing {
      case .upheld: #expect(stage == .annulled)
      case .notStated: #expect(stage == .announced)
      case .dismissed, .notAdmitted, .withdrawn, .upheldInPart: #expect(stage == .final)
      }
    }
  }
}
