import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Register
import Testing

@testable import KansliWeb

/// Every route by every role, and signed out: the answer expected of each.
@Suite("Who may see what")
struct RightsWalkTests {
  private typealias Part = DeskWorld.Part

  /// A row for every kind of address at the desk and its doors. The columns are the parts in their
  /// order: stranger, reader, author, another department's author, secretary, another body's
  /// secretary, coordinator, auditor, administrator.
  private static let expected: [Route.Kind: [Int]] = [
    .review: [303, 403, 403, 403, 200, 200, 403, 403, 403],
    .reviewItem: [303, 403, 403, 403, 200, 200, 403, 403, 403],
    .readText: [303, 403, 403, 403, 200, 200, 403, 403, 403],
    .desk: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .matters: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .newMatter: [303, 403, 200, 200, 200, 200, 403, 403, 403],
    .matter: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .editMatter: [303, 403, 200, 403, 200, 403, 403, 403, 403],
    .draft: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .draftHistory: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .sentPaper: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .outbox: [303, 403, 403, 403, 403, 403, 403, 403, 200],
    .referral: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .decide: [303, 403, 403, 403, 200, 403, 403, 403, 403],
    .paper: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .decision: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .correctDecision: [303, 403, 403, 403, 200, 403, 403, 403, 200],
    .voidDecision: [303, 403, 403, 403, 200, 403, 403, 403, 200],
    .meetings: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .meeting: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .watch: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .newMeetings: [303, 403, 403, 403, 200, 200, 403, 403, 403],
    .rules: [303, 403, 403, 403, 200, 200, 200, 403, 403],
    .office: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .newAccount: [303, 403, 403, 403, 403, 403, 403, 403, 200],
    .me: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .historyCSV: [303, 403, 403, 403, 200, 200, 403, 200, 200],
    .historyJSON: [303, 403, 403, 403, 200, 200, 403, 200, 200],
    .reorganisations: [303, 403, 403, 403, 200, 200, 403, 200, 200],
    .newReorganisation: [303, 403, 403, 403, 403, 403, 403, 403, 200],
    .reorganisation: [303, 403, 403, 403, 200, 200, 403, 200, 200],
    .editReorganisation: [303, 403, 403, 403, 403, 403, 403, 403, 200],
    .reorganisationList: [303, 403, 403, 403, 200, 200, 403, 200, 200],
    .offices: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .accounts: [303, 403, 403, 403, 403, 403, 403, 403, 200],
    .account: [303, 403, 403, 403, 403, 403, 403, 403, 200],
    .history: [303, 403, 403, 403, 200, 200, 403, 200, 200],
    .pictures: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .report: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .reportPaper: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .partnerTables: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .partnerTable: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .screening: [303, 403, 403, 403, 200, 200, 200, 403, 403],
    .screeningRecord: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .exemption: [303, 403, 403, 403, 200, 403, 200, 403, 403],
    .countries: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .country: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .sources: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .internationalTasks: [303, 200, 200, 200, 200, 200, 200, 200, 200],
    .signIn: [Int](repeating: 200, count: 9),
    .password: [Int](repeating: 410, count: 9),
    .answerReferral: [Int](repeating: 410, count: 9),
  ]

  /// Addresses that only take forms, need a provider, or are for programs.
  private static let withoutPage: Set<Route.Kind> = [
    .signOut, .signInElsewhere, .signInReturn, .ownCalendar,
  ]

  private func address(_ kind: Route.Kind, _ desk: DeskWorld) -> Route? {
    switch kind {
    case .review: .review(ReviewQuery())
    case .reviewItem: .reviewItem(id: desk.item, done: nil)
    case .readText: .readText
    case .desk: .desk
    case .matters: .matters(.open)
    case .newMatter: .newMatter(document: nil, proposal: nil)
    case .matter: .matter(id: desk.drafting)
    case .editMatter: .editMatter(id: desk.drafting)
    case .draft: .draft(id: desk.drafting)
    case .draftHistory: .draftHistory(id: desk.drafting, from: nil, to: nil)
    case .sentPaper: .sentPaper(id: desk.deciding, step: desk.sentStep, name: "text.md")
    case .outbox: .outbox
    case .referral: .referral(id: desk.drafting)
    case .decide: .decide(id: desk.deciding)
    case .paper: .paper(id: desk.drafting, name: "forslag.md")
    case .decision: .decision(id: desk.decision)
    case .correctDecision: .correctDecision(id: desk.decision, part: nil)
    case .voidDecision: .voidDecision(id: desk.decision)
    case .meetings: .meetings(body: nil)
    case .meeting: .meeting(id: desk.meeting)
    case .watch: .watch(WatchQuery())
    case .newMeetings: .newMeetings(body: nil)
    case .offices: .offices
    case .office: .office(id: desk.office)
    case .rules: .rules(slug: "bokpolicy", number: 1)
    case .reorganisations: .reorganisations
    case .newReorganisation: .newReorganisation
    case .reorganisation: .reorganisation(id: desk.reorganisation)
    case .editReorganisation: .editReorganisation(id: desk.reorganisation)
    case .reorganisationList:
      .reorganisationList(id: desk.reorganisation, name: "lista.csv")
    case .newAccount: .newAccount
    case .me: .me
    case .historyCSV: .historyCSV(HistoryQuestion())
    case .historyJSON: .historyJSON(HistoryQuestion())
    case .accounts: .accounts
    case .account: .account(id: desk.accounts[.reader]?.id ?? "")
    case .history: .history(subject: nil)
    case .pictures: .international(.pictures)
    case .report: .international(.report(year: 2026))
    case .reportPaper: .international(.reportPaper(year: 2026, name: "rapport.html"))
    case .partnerTables: .international(.tables)
    case .partnerTable: .international(.table(name: "partners.csv"))
    case .screening:
      .international(.screening(relation: desk.cooperation, partner: nil))
    case .screeningRecord: .international(.screeningRecord(id: desk.screening))
    case .exemption: .international(.exemption(relation: desk.cooperation))
    case .countries: .international(.countries(on: nil))
    case .country: .international(.country(code: "NOR", on: nil))
    case .sources: .international(.sources)
    case .internationalTasks: .international(.tasks)
    case .signIn: .signIn(back: nil)
    case .password: .password(token: "nej")
    case .answerReferral: .answerReferral(token: "nej")
    default: nil
    }
  }

  @Test("every address of the desk answers each role as it should")
  func pages() async throws {
    try await withDeskWorld { desk in
      let things = try await desk.makeCooperation()
      for kind in Route.Kind.allCases where kind.isDesk || kind.isDoor {
        guard !Self.withoutPage.contains(kind) else { continue }
        let row = try #require(
          Self.expected[kind] ?? CooperationThings.expected[kind],
          "no answers are stated for \(kind)")
        let route = try #require(
          address(kind, desk) ?? things.address(kind), "no address is given for \(kind)")
        for (part, status) in zip(Part.allCases, row) {
          let answer = try await desk.get(route.path(.swedish), as: part)
          #expect(
            answer.status.code == status, "\(kind) as \(part): \(answer.status.code)")
          // A page in the other language is the same page.
          let english = try await desk.get(route.path(.english), as: part)
          #expect(english.status.code == status, "/en \(kind) as \(part)")
        }
      }
    }
  }

  @Test("a form is taken from those who may, and changes nothing for the rest")
  func forms() async throws {
    try await withDeskWorld { desk in
      let before = try await desk.store.matter(
        MatterID(desk.drafting), for: desk.actor(.secretary))
      let head = try await desk.store.head()
      for part in [Part.reader, .author, .otherAuthor, .auditor, .administrator] {
        for wish in ["read", "confirmAll", "confirm", "reject", "add", "change"] {
          let answer = try await desk.post(
            Route.rules(slug: "bokpolicy", number: 1).path(.swedish),
            [("gor", wish), ("regel", "1"), ("version", "1")], as: part)
          #expect(answer.status == .forbidden, "\(wish) as \(part): \(answer.status)")
        }
      }
      for part in [Part.reader, .otherAuthor, .otherSecretary, .coordinator, .auditor] {
        for (route, fields) in [
          (Route.matter(id: desk.drafting), [("gor", "submit")]),
          (.matter(id: desk.drafting), [("gor", "withdraw")]),
          (.draft(id: desk.drafting), [("gor", "save"), ("text", "x"), ("version", "1")]),
          (.referral(id: desk.drafting), [("gor", "close")]),
          (
            .decide(id: desk.deciding),
            [("gor", "record"), ("dag", "2026-11-20"), ("titel", "T"), ("text", "x")]
          ),
          (
            .decision(id: desk.decision),
            [
              ("gor", "days"), ("justerat", "2026-11-20"), ("post", desk.decision),
            ]
          ),
          (
            .correctDecision(id: desk.decision, part: nil),
            [("gor", "record"), ("e1-till", "2030"), ("skal", "x"), ("post", desk.decision)]
          ),
          (
            .voidDecision(id: desk.decision),
            [("gor", "void"), ("skal", "x"), ("post", desk.decision)]
          ),
          (
            .newReorganisation,
            [
              ("gor", "record"), ("slag", "rename"), ("dag", "2027-01-01"),
              ("fore1", "Kansliet"), ("efter1", "Staben"),
            ]
          ),
          (
            .reorganisation(id: desk.reorganisation), [("gor", "withdraw"), ("skal", "Nej")]
          ),
        ] {
          let answer = try await desk.post(
            route.path(.swedish), fields + [("version", "\(before.matter.version)")], as: part)
          #expect(answer.status == .forbidden, "\(route.kind) as \(part): \(answer.status)")
        }
      }
      let after = try await desk.store.matter(
        MatterID(desk.drafting), for: desk.actor(.secretary))
      #expect(after.matter == before.matter && after.steps == before.steps)
      #expect(try await desk.store.head() == head)
    }
  }

  @Test("public pages ask nobody who they are, and set no cookie")
  func open() async throws {
    try await withDeskWorld { desk in
      for route in [
        Route.front, .register(RegisterQuery()), .bodies, .topics, .types, .about, .referrals,
        .edition(slug: "bokpolicy", number: 1),
      ] {
        let answer = try await desk.get(route.path(.swedish), as: .stranger)
        #expect(answer.status == .ok)
        #expect(answer.headers[.setCookie] == nil)
        let signedIn = try await desk.get(route.path(.swedish), as: .secretary)
        #expect(String(buffer: signedIn.body) == String(buffer: answer.body))
      }
    }
  }

  @Test("a document's page leads to its history those who may read it, and nobody else")
  func wayToHistory() async throws {
    try await withDeskWorld { desk in
      let path = Route.document(slug: "bokpolicy", on: nil).path(.swedish)
      let history = Route.history(subject: "document bokpolicy").path(.swedish)
      let open = try await desk.get(path, as: .stranger)
      #expect(open.headers[.cacheControl]?.hasPrefix("public") ?? false)
      for part in Part.allCases {
        let answer = try await desk.get(path, as: part)
        #expect(answer.status == .ok && answer.headers[.setCookie] == nil)
        let may = part != .stranger && Rights(part.grants).may(.readHistory)
        #expect(answer.text.contains(history) == may, "\(part)")
        if part != .stranger { #expect(answer.headers[.cacheControl] == "no-store") }
      }
      let about = try await desk.get(history, as: .auditor).text
      #expect(about.contains("Om Bokpolicy") && about.contains("Förde in Kommunfullmäktige"))
    }
  }
}
