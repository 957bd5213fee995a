import Accounts
import Cooperation
import Foundation
import HTTPTypes
import HummingbirdTesting
import Register
import Testing

@testable import KansliStore
@testable import KansliWeb

@Suite("What cannot be done says so, and leads on")
struct WayOnWebTests {
  private static let toDesk = "<a href=\"/arbete\">Till Mitt arbete</a>"

  @Test("an error page of the desk keeps the menu of whoever is signed in, and leads to their work")
  func errors() async throws {
    try await withDeskWorld { desk in
      let missing = try await desk.get("/arbete/arenden/finns-inte", as: .reader)
      #expect(missing.status == .notFound)
      #expect(missing.text.contains(Self.toDesk) && missing.text.contains("Person reader"))
      let forbidden = try await desk.get("/arbete/konton", as: .reader)
      #expect(forbidden.status == .forbidden && forbidden.text.contains(Self.toDesk))
      #expect(forbidden.text.contains("Person reader"))
      let english = try await desk.get("/en/arbete/konton", as: .reader).text
      #expect(english.contains("<a href=\"/en/arbete\">To My work</a>"))
      // Nobody's menu for nobody, and the public site leads to the register.
      let stranger = try await desk.get("/finns-inte", as: .stranger).text
      #expect(!stranger.contains("/arbete") && !stranger.contains("Person "))
    }
  }

  @Test("what is too large is refused with the limit that it broke")
  func tooLarge() async throws {
    try await withDeskWorld { desk in
      let path = Route.readText.path(.swedish)
      let fits = String(repeating: "a", count: 500_001)
      let long = try await desk.post(path, [("text", fits)], as: .secretary)
      #expect(long.status == .contentTooLarge)
      #expect(long.text.contains("längre än \(Phrases.grouped(500_000)) tecken"))
      #expect(long.text.contains("Person secretary") && long.text.contains("<textarea"))
      let huge = String(repeating: "a", count: 2_000_001)
      let refused = try await desk.post(path, [("text", huge)], as: .secretary)
      #expect(refused.status == .contentTooLarge)
      #expect(refused.text.contains("större än 2 MB") && refused.text.contains(Self.toDesk))
      #expect(refused.text.contains("Person secretary"))
    }
  }

  @Test("whoever keeps the cooperations sees at their work how much waits there")
  func waiting() async throws {
    try await withDeskWorld { desk in
      let link = "<a href=\"/arbete/internationellt\">Internationellt</a>"
      func first(_ part: DeskWorld.Part) async throws -> String {
        let page = try await desk.get("/arbete", as: part).text
        return String(page[(page.range(of: "<main")?.lowerBound ?? page.startIndex)...])
      }
      #expect(!(try await first(.coordinator)).contains(link))
      try await desk.store.ask(
        [
          CooperationTaskForm(
            cooperation: CooperationID(desk.cooperation), kind: CooperationTask.exemptionEnded)
        ], by: desk.recorder)
      #expect(try await first(.coordinator).contains(link))
      #expect(!(try await first(.reader)).contains(link))
    }
  }

  @Test("the reports' address without a year leads to this year's")
  func reports() async throws {
    try await withDeskWorld { desk in
      for (path, year) in [
        ("/arbete/internationellt/rapporter", "/arbete/internationellt/rapporter/2026"),
        ("/en/arbete/internationellt/rapporter", "/en/arbete/internationellt/rapporter/2026"),
      ] {
        let answer = try await desk.get(path, as: .reader)
        #expect(answer.status == .seeOther && answer.headers[.location] == year)
      }
    }
  }

  @Test("what is missing in the outcome of a meeting is told by the questions' own labels")
  func outcome() async throws {
    try await withDeskWorld { desk in
      for (language, labels) in [
        (Language.swedish, ("Vad blev det?", "Skäl")), (.english, ("What came of it?", "Reason")),
      ] {
        let path = Route.matter(id: desk.deciding).path(language)
        let version = try await desk.version(desk.deciding)
        let none = try await desk.post(
          path, [("gor", "outcome"), ("version", version)], as: .secretary)
        #expect(none.status == .unprocessableContent)
        #expect(none.text.contains("<a href=\"#f-utfall\">\(labels.0)</a>"))
        #expect(none.text.contains("id=\"f-utfall\""))
        let back = try await desk.post(
          path, [("gor", "outcome"), ("version", version), ("utfall", "refersBack")],
          as: .secretary)
        #expect(back.text.contains("<a href=\"#f-skal\">\(labels.1)</a>"))
      }
    }
  }

  @Test("where no mail is sent the links are to be copied, and no letter is said to have gone")
  func noMail() async throws {
    try await withDeskWorld { desk in
      let path = Route.referral(id: desk.drafting).path(.swedish)
      // Six weeks on is a Saturday, two days after New Year.
      let form = try await desk.get(path, as: .secretary).text
      #expect(form.contains("value=\"2027-01-04\""))
      let sent = try await desk.post(
        path,
        [
          ("gor", "send"), ("version", try await desk.version(desk.drafting)),
          ("instanser", "Kulturnämnden\nBok & film <bok@example.org>"),
          ("svar-senast", "2027-01-04"), ("fraga", "Vad tycker ni?"), ("visas", "nej"),
        ], as: .secretary)
      #expect(sent.status == .ok && sent.text.contains("kopiera dem"))
      #expect(!sent.text.contains("i ett brev") && !sent.text.contains("i breven"))
      let outbox = try await desk.get(Route.outbox.path(.swedish), as: .administrator).text
      #expect(outbox.contains("skickar ingen e-post") && !outbox.contains("har kommit iväg"))
    }
  }

  @Test(
    "an end long past is told in whole years",
    arguments: [(1, "en dag"), (364, "364 dagar"), (367, "ett år"), (800, "2 år")])
  func years(days: Int, words: String) {
    #expect(SwedishWatch.reason(.lapsed(days: days)) == "inget har gällt på \(words)")
  }

  @Test("a history line names each kind once, with how many there are")
  func history() {
    let decision = HistoryDecision(
      id: DecisionID("d"), sequence: 1, body: "Kommunfullmäktige", decidedOn: nil, minutesItem: nil,
      effects: [.adopt, .repeal, .adopt], corrects: nil)
    #expect(
      HistorySentences.swedish(decision)
        == "Förde in Kommunfullmäktige: fastställer (2), upphäver")
    #expect(
      HistorySentences.english(decision) == "Recorded Kommunfullmäktige: adopts (2), repeals")
  }

  @Test("conditions are one or several")
  func conditions() {
    #expect(ConditionWords.swedish([.democracy]) == "villkoret om demokrati")
    #expect(
      ConditionWords.swedish([.humanRights, .democracy])
        == "villkoren om mänskliga rättigheter och demokrati")
    #expect(ConditionWords.met([.democracy]) == "uppfyllt")
    #expect(ConditionWords.met([.humanRights, .democracy]) == "uppfyllda")
    let words = ScreeningFormPhrases.swedish.meaning(.needsExemption, [.democracy], nil)
    #expect(words.hasPrefix("Villkoret om demokrati är inte uppfyllt."))
    let english = ScreeningFormPhrases.english.meaning(
      .needsExemption, [.humanRights, .democracy], nil)
    #expect(english.hasPrefix("The conditions on human rights and democracy are not met."))
  }
}
