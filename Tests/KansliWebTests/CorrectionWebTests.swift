import Foundation
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Register
import Testing

@testable import KansliWeb

@Suite("Correcting and voiding decisions at the desk")
struct CorrectionWebTests {
  private func way(_ id: String, part: Int? = nil) -> String {
    Route.correctDecision(id: id, part: part).path(.swedish)
  }

  /// The id of the entry that stands for the decision of the tests.
  private func standing(_ desk: DeskWorld) async throws -> Decision {
    try await desk.store.decision(DecisionID(desk.decision), for: desk.actor(.secretary)).standing
  }

  private func periods(_ desk: DeskWorld) async throws -> [Timeline.Period] {
    try await desk.store.document(slug: "bokpolicy").timeline.periods
  }

  @Test("a correction shows what follows, then is recorded, once however often one presses")
  func correct() async throws {
    try await withDeskWorld { desk in
      let page = try await desk.get(way(desk.decision), as: .secretary).text
      #expect(
        page.contains("value=\"Kommunfullmäktige\"") && page.contains("value=\"tills vidare\""))
      #expect(!page.contains("För in rättelsen i registret"))
      let fields = [
        ("post", desk.decision), ("organ", "Kommunfullmäktige"), ("dag", "2026-10-01"),
        ("paragraf", "§ 8"), ("e1-till", "2027"), ("e1-provas", "2026"),
        ("skal", "Fel dag avskriven."),
      ]
      let head = try await desk.store.head()
      let preview = try await desk.post(
        way(desk.decision), fields + [("gor", "preview")], as: .secretary)
      #expect(preview.status == .ok)
      for words in [
        "Utgåva 1: från 2026-11-11 tills vidare",
        "Utgåva 1: från 2026-10-01 till och med 2027-12-31",
        "<del>7</del> → <ins>§ 8</ins>", "För in rättelsen i registret", "Fel dag avskriven.",
      ] {
        #expect(preview.text.contains(words), "\(words)")
      }
      #expect(try await desk.store.head() == head)
      for _ in 1...2 {
        let done = try await desk.post(
          way(desk.decision), fields + [("gor", "record")], as: .secretary)
        #expect(done.status == .seeOther)
      }
      #expect(try await desk.store.head().count == head.count + 1)
      #expect(try await periods(desk).map(\.from.description) == ["2026-10-01"])
      let standing = try await standing(desk)
      #expect(standing.header.moment.minutesItem == "8" && standing.reason == "Fel dag avskriven.")
      // The day's page and the document lead to the entry that stands.
      let shown = try await desk.get(Route.decision(id: desk.decision).path(.swedish), as: .reader)
      #expect(shown.text.contains("Fel dag avskriven.") && !shown.text.contains("Rätta uppgifter"))
      let document = Route.document(slug: "bokpolicy", on: nil).path(.swedish)
      let link = Route.decision(id: standing.id.rawValue).path(.swedish)
      #expect(try await desk.get(document, as: .administrator).text.contains(link))
      #expect(try await !desk.get(document, as: .author).text.contains(link))
      #expect(try await !desk.get(document, as: .stranger).text.contains(link))
    }
  }

  @Test("all that is wrong is told at once, and what was typed is still there")
  func bad() async throws {
    try await withDeskWorld { desk in
      let head = try await desk.store.head()
      let answer = try await desk.post(
        way(desk.decision),
        [
          ("post", desk.decision), ("gor", "record"), ("organ", ""), ("dag", "i våras"),
          ("e1-fran", "2026-02-30"), ("e1-till", "snart"), ("e1-provas", "sedan"), ("skal", " "),
          ("e1-ersatter-1", "finns-inte"),
        ], as: .secretary)
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.components(separatedBy: "aria-invalid=\"true\"").count == 8)
      for words in ["i våras", "2026-02-30", "snart", "sedan"] {
        #expect(answer.text.contains("value=\"\(words)\""), "\(words)")
      }
      let late = try await desk.post(
        way(desk.decision),
        [
          ("post", desk.decision), ("gor", "preview"), ("dag", "2026-12-24"),
          ("e1-till", "2020"), ("skal", "x"),
        ], as: .secretary)
      #expect(late.status == .unprocessableContent)
      #expect(late.text.contains("efter 2026-11-21") && late.text.contains("före 2026-12-24"))
      let nothing = try await desk.post(
        way(desk.decision), [("post", desk.decision), ("gor", "record"), ("skal", "x")],
        as: .secretary)
      #expect(nothing.status == .unprocessableContent)
      #expect(nothing.text.contains("Inget är ändrat"))
      #expect(try await desk.store.head() == head)
    }
  }

  @Test("of two who correct, the second sees both and loses nothing")
  func conflict() async throws {
    try await withDeskWorld { desk in
      let first = try await desk.post(
        way(desk.decision),
        [("post", desk.decision), ("gor", "record"), ("e1-till", "2028"), ("skal", "Ett skäl")],
        as: .secretary)
      #expect(first.status == .seeOther)
      let head = try await desk.store.head()
      let second = try await desk.post(
        way(desk.decision),
        [
          ("post", desk.decision), ("gor", "record"), ("e1-till", "2030"), ("paragraf", "77"),
          ("skal", "Mitt eget skäl"),
        ], as: .administrator)
      #expect(second.status == .conflict)
      for words in [
        "Någon annan har rättat", "Ett skäl", "Mitt eget skäl", "value=\"2030\"", "value=\"77\"",
        "<del>2028-12-31</del> → <ins>2030</ins>",
      ] {
        #expect(second.text.contains(words), "\(words)")
      }
      #expect(try await desk.store.head() == head)
      // Seen again from what stands now, it is recorded: the correction is corrected.
      let standing = try await standing(desk)
      let third = try await desk.post(
        way(standing.id.rawValue),
        [
          ("post", standing.id.rawValue), ("gor", "record"), ("e1-till", "2030"),
          ("paragraf", "77"), ("skal", "Mitt eget skäl"),
        ], as: .administrator)
      #expect(third.status == .seeOther)
      #expect(try await periods(desk).first?.until?.description == "2031-01-01")
    }
  }

  @Test("days saved from an old page are not, unless they are on record already")
  func staleDays() async throws {
    try await withDeskWorld { desk in
      let path = Route.decision(id: desk.decision).path(.swedish)
      let fields = [
        ("gor", "days"), ("post", desk.decision), ("justerat", "2026-11-16"),
        ("anslaget", "2026-11-17"),
      ]
      for _ in 1...2 {
        #expect(try await desk.post(path, fields, as: .secretary).status == .seeOther)
      }
      let head = try await desk.store.head()
      let other = fields.map { $0.0 == "anslaget" ? ("anslaget", "2026-11-19") : $0 }
      let late = try await desk.post(path, other, as: .secretary)
      #expect(late.status == .conflict)
      #expect(late.text.contains("Någon annan har rättat"))
      #expect(late.text.contains("value=\"2026-11-19\""))
      #expect(try await desk.store.head() == head)
    }
  }

  @Test("a decision whose part is corrected is corrected part by part")
  func parts() async throws {
    try await withDeskWorld { desk in
      let document = try await desk.store.document(slug: "bokpolicy").document.id
      let entry = try await desk.store.record(
        DecisionDraft(
          header: DecisionHeader(
            body: "Kommunfullmäktige", moment: LegalMoment(decidedOn: DeskWorld.today.previous)),
          effects: [
            .extend(
              Extend(
                document: document, edition: 1,
                end: StatedEnd(.through(DeskWorld.today.addingMonths(24))))),
            .assign(
              AssignResponsibility(
                document: document, duty: .review, responsible: "Kulturnämnden")),
          ]), by: desk.recorder)
      let id = entry.id.rawValue
      let whole = try await desk.get(way(id), as: .secretary).text
      #expect(whole.contains("f-e1-till") && whole.contains("f-e2-ansvarig"))
      let fields = [
        ("gor", "record"), ("post", id), ("e2-ansvarig", "Kommunstyrelsen"), ("skal", "Fel organ."),
      ]
      #expect(
        try await desk.post(way(id, part: 2), fields, as: .secretary).status == .seeOther)
      let record = try await desk.store.document(slug: "bokpolicy").timeline
      #expect(record.responsible(for: .review, on: DeskWorld.today) == "Kommunstyrelsen")
      #expect(record.periods.last?.end != .untilFurtherNotice)
      // The whole cannot be corrected any more: the parts are shown, the corrected one leads on.
      let parts = try await desk.get(way(id), as: .secretary).text
      #expect(parts.contains("Välj den del som är fel.") && !parts.contains("f-e1-till"))
      #expect(parts.contains(way(id, part: 1)))
      let later = try await desk.get(way(id, part: 2), as: .secretary)
      #expect(later.status == .seeOther && later.headers[.location] != way(id, part: 2))
      for part in [0, 3] {
        let answer = try await desk.get(way(id, part: part), as: .secretary)
        #expect(answer.status == .unprocessableContent, "\(part)")
      }
      let refused = try await desk.post(
        way(id), [("gor", "record"), ("post", id), ("dag", "2026-11-19"), ("skal", "x")],
        as: .secretary)
      #expect(refused.status == .conflict)
    }
  }

  @Test("voiding shows what follows, needs a reason, and can be taken back")
  func void() async throws {
    try await withDeskWorld { desk in
      let path = Route.voidDecision(id: desk.decision).path(.swedish)
      let page = try await desk.get(path, as: .secretary).text
      #expect(page.contains("Inget gäller, och inget har gällt."))
      #expect(page.contains("Utgåva 1: från 2026-11-11 tills vidare"))
      let without = try await desk.post(
        path, [("post", desk.decision), ("gor", "void")], as: .secretary)
      #expect(without.status == .unprocessableContent)
      for _ in 1...2 {
        let done = try await desk.post(
          path, [("post", desk.decision), ("gor", "void"), ("skal", "Infört två gånger.")],
          as: .secretary)
        #expect(done.status == .seeOther)
      }
      #expect(try await periods(desk).isEmpty)
      let late = try await desk.post(
        path, [("post", desk.decision), ("gor", "void"), ("skal", "Annat")], as: .secretary)
      #expect(late.status == .conflict)
      let standing = try await standing(desk)
      let void = try await desk.get(
        Route.decision(id: desk.decision).path(.swedish), as: .secretary)
      #expect(void.text.contains("Beslutet är makulerat") && void.text.contains("två gånger"))
      let view = try await desk.store.decision(standing.id, for: desk.actor(.secretary))
      let matter = try #require(view.matter?.id.rawValue)
      let told = try await desk.get(Route.matter(id: matter).path(.swedish), as: .reader).text
      #expect(told.contains("Beslutet i ärendet är makulerat."))
      let back = try await desk.post(
        way(standing.id.rawValue),
        [("post", standing.id.rawValue), ("gor", "record"), ("skal", "Det var ett enda.")],
        as: .secretary)
      #expect(back.status == .seeOther)
      #expect(try await periods(desk).map(\.from.description) == ["2026-11-11"])
      #expect(try await desk.store.verify().problems.isEmpty)
    }
  }

  @Test("a judgment is seen before it is recorded, and an appeal says how it ended")
  func judgment() async throws {
    try await withDeskWorld { desk in
      let path = Route.decision(id: desk.decision).path(.swedish)
      for _ in 1...2 {
        let appeal = try await desk.post(
          path, [("gor", "appeal"), ("inkom", "2026-11-15"), ("malnummer", "12-26")],
          as: .secretary)
        #expect(appeal.status == .seeOther)
      }
      let open = try await desk.get(path, as: .secretary).text
      #expect(!open.contains("malnummer-2"))
      #expect(open.contains("Står nu: överklagat") && open.contains("value=\"12-26\""))
      let halfway = try await desk.post(
        path,
        [("gor", "appeal"), ("nr", "1"), ("inkom-1", "2026-11-15"), ("utgang-1", "upheld")],
        as: .secretary)
      #expect(halfway.status == .unprocessableContent)
      _ = try await desk.post(
        path,
        [
          ("gor", "appeal"), ("nr", "1"), ("inkom-1", "2026-11-15"), ("avgjort-1", "2026-11-20"),
          ("utgang-1", "upheld"), ("malnummer-1", "12-26"),
        ], as: .secretary)
      let ended = try await desk.get(path, as: .secretary).text
      #expect(ended.contains("hela beslutet upphävdes") && ended.contains("domen är inte"))
      let fields = [
        ("post", desk.decision), ("domstol", "Förvaltningsrätten i Ekby"), ("domdag", "2026-11-20"),
      ]
      let head = try await desk.store.head()
      let preview = try await desk.post(path, fields + [("gor", "previewAnnul")], as: .secretary)
      #expect(preview.text.contains("Inget gäller, och inget har gällt."))
      #expect(preview.text.contains("För in domen i registret"))
      #expect(try await desk.store.head() == head)
      for _ in 1...2 {
        let done = try await desk.post(path, fields + [("gor", "annul")], as: .secretary)
        #expect(done.status == .seeOther)
      }
      #expect(try await desk.store.head().count == head.count + 1)
      #expect(try await periods(desk).isEmpty)
    }
  }
}
