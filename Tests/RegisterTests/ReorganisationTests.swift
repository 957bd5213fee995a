import Register
import Testing

/// Reorganisations in one line each: `2027-01-01 rename A > B`.
enum Reorganised {
  static func event(
    _ day: String, _ kind: Reorganisation.Kind, _ before: [String], _ after: [String] = [],
    heir: String? = nil, choices: [DocumentID: String] = [:]
  ) -> Reorganisation {
    Reorganisation(
      id: "\(day) \(kind.rawValue) \(before.joined())", kind: kind,
      takesEffectOn: CalendarDate(day) ?? CalendarDate(ordinal: 0), before: before,
      after: after.map { Body(name: $0, kind: BodyKind(naming: $0)) }, heir: heir,
      choices: choices)
  }

  static let culture = "Kultur- och fritidsnämnden"
  static let policy = DocumentID("policy")

  /// A renamed in 2020, B merged with C in 2024, D split in 2024, E dissolved in 2024.
  static let lineage = Lineage([
    event("2024-01-01", .merge, ["Bnämnden", "Cnämnden"], ["Mnämnden"]),
    event("2020-01-01", .rename, ["Anämnden"], ["Bnämnden"]),
    event(
      "2024-01-01", .split, ["Dnämnden"], ["Norra nämnden", "Södra nämnden"],
      choices: [policy: "södra Nämnden"]),
    event("2024-01-01", .dissolve, ["Enämnden"], heir: "Kommunstyrelsen"),
    event("2024-01-01", .dissolve, ["Fnämnden"]),
  ])
}

@Suite("Which body answers for what another did")
struct LineageTests {
  @Test(
    "on the day itself the new order holds, on the day before the old one",
    arguments: [
      ("Anämnden", "2019-12-31", "Anämnden"), ("Anämnden", "2020-01-01", "Bnämnden"),
      ("Anämnden", "2023-12-31", "Bnämnden"), ("anämnden", "2024-01-01", "Mnämnden"),
      ("Cnämnden", "2023-12-31", "Cnämnden"), ("Cnämnden", "2024-01-01", "Mnämnden"),
      ("Mnämnden", "2023-01-01", "Mnämnden"), ("Enämnden", "2023-12-31", "Enämnden"),
      ("Enämnden", "2024-01-01", "Kommunstyrelsen"), ("Socialnämnden", "2030-01-01", nil),
    ])
  func settled(body: String, day: String, expected: String?) throws {
    let day = try #require(CalendarDate(day))
    let answer = Reorganised.lineage.answer(body, on: day)
    #expect(answer.body?.lowercased() == (expected ?? body).lowercased())
  }

  @Test("of a split body each document goes where somebody has chosen, and else waits")
  func split() {
    let (lineage, day) = (Reorganised.lineage, Fixed.day("2025-03-01"))
    #expect(lineage.answer("Dnämnden", for: Reorganised.policy, on: day).body == "Södra nämnden")
    let open = lineage.answer("Dnämnden", for: DocumentID("annat"), on: day)
    #expect(open.body == nil && open.known == "Dnämnden" && open.hasMoved)
    #expect(open.candidates == ["Norra nämnden", "Södra nämnden"])
    #expect(open.since == Fixed.day("2024-01-01"))
    #expect(lineage.answer("Fnämnden", on: day).candidates == [])
    let rest = Lineage([
      Reorganised.event(
        "2024-01-01", .split, ["Dnämnden"], ["Norra nämnden", "Södra nämnden"],
        heir: "Norra nämnden")
    ])
    #expect(rest.answer("Dnämnden", for: DocumentID("annat"), on: day).body == "Norra nämnden")
    // One that gives a part away keeps what is not chosen to go.
    let part = Lineage([
      Reorganised.event(
        "2024-01-01", .split, ["Dnämnden"], ["Dnämnden", "Södra nämnden"],
        choices: [Reorganised.policy: "Södra nämnden"])
    ])
    #expect(part.answer("Dnämnden", on: day).body == "Dnämnden")
    #expect(!part.answer("Dnämnden", on: day).hasMoved)
    #expect(part.answer("Dnämnden", for: Reorganised.policy, on: day).body == "Södra nämnden")
  }

  @Test("successors and predecessors are each other's mirror, day by day")
  func mirror() {
    let (lineage, day) = (Reorganised.lineage, Fixed.day("2025-01-01"))
    #expect(lineage.successors(of: "Anämnden", on: day) == ["Mnämnden"])
    #expect(lineage.successors(of: "Dnämnden", on: day) == ["Norra nämnden", "Södra nämnden"])
    #expect(lineage.successors(of: "Fnämnden", on: day) == [])
    #expect(
      lineage.predecessors(of: "Mnämnden", on: day) == ["Anämnden", "Bnämnden", "Cnämnden"])
    #expect(lineage.predecessors(of: "Bnämnden", on: Fixed.day("2021-01-01")) == ["Anämnden"])
    #expect(lineage.predecessors(of: "Bnämnden", on: day) == [])
    #expect(lineage.predecessors(of: "Mnämnden", on: Fixed.day("2023-12-31")) == [])
    #expect(lineage.predecessors(of: "Kommunstyrelsen", on: day) == ["Enämnden"])
  }

  @Test("a name that is used again means the body there was when it was named")
  func again() {
    let lineage = Lineage([
      Reorganised.event(
        "2015-01-01", .merge, ["Miljönämnden", "Byggnadsnämnden"], ["Plannämnden"]),
      Reorganised.event(
        "2023-01-01", .split, ["Plannämnden"], ["Miljönämnden", "Samhällsnämnden"],
        heir: "Samhällsnämnden"),
    ])
    let day = Fixed.day("2025-01-01")
    func named(_ since: String?) -> String? {
      lineage.answer("Miljönämnden", since: since.flatMap { CalendarDate($0) }, on: day).body
    }
    #expect(named("2010-06-01") == "Samhällsnämnden")
    #expect(named("2024-06-01") == "Miljönämnden")
    #expect(named(nil) == "Miljönämnden")
    #expect(lineage.answer("Miljönämnden", on: Fixed.day("2020-01-01")).body == "Plannämnden")
    #expect(lineage.end(of: "Miljönämnden", on: Fixed.day("2020-01-01")) != nil)
    #expect(lineage.end(of: "Miljönämnden", on: day) == nil)
  }

  @Test("a department is renamed while its committee stays")
  func department() {
    let lineage = Lineage([
      Reorganised.event(
        "2027-01-01", .rename, ["Socialförvaltningen"], ["Omsorgsförvaltningen"])
    ])
    let (before, after) = (Fixed.day("2026-12-31"), Fixed.day("2027-01-01"))
    #expect(lineage.answer("Socialförvaltningen", on: before).body == "Socialförvaltningen")
    #expect(lineage.answer("Socialförvaltningen", on: after).body == "Omsorgsförvaltningen")
    #expect(lineage.answer("Socialnämnden", on: after).body == "Socialnämnden")
    let grants = [RoleGrant(.author, .department("Socialförvaltningen")), RoleGrant(.reader)]
    #expect(Heirs(lineage, on: before).inherited(grants) == [])
    #expect(
      Heirs(lineage, on: after).inherited(grants)
        == [RoleGrant(.author, .department("Omsorgsförvaltningen"))])
  }

  @Test("nobody gets a right over a part of a split body that nobody has chosen")
  func rightsAfterSplit() {
    let heirs = Heirs(Reorganised.lineage, on: Fixed.day("2025-01-01"))
    #expect(heirs.inherited([RoleGrant(.secretary, .body("Dnämnden"))]) == [])
    #expect(
      heirs.inherited([RoleGrant(.secretary, .body("Cnämnden"))])
        == [RoleGrant(.secretary, .body("Mnämnden"))])
  }

  @Test("the registered bodies get the days that reorganisations give them")
  func organisation() {
    let before = Organisation(
      name: "Ekby", bodies: ["Anämnden", "Cnämnden"].map { Body(name: $0, kind: .committee) })
    let after = before.reorganised(Reorganised.lineage)
    func names(_ day: String) -> [String] { after.bodies(on: Fixed.day(day)).map(\.name) }
    #expect(names("2019-12-31") == ["Anämnden", "Cnämnden"])
    #expect(names("2020-01-01") == ["Cnämnden", "Bnämnden"])
    #expect(names("2024-01-01") == ["Mnämnden", "Norra nämnden", "Södra nämnden"])
    #expect(after.kind(of: "Mnämnden") == .committee)
  }
}

@Suite("What a reorganisation cannot be")
struct ReorganisationProblemTests {
  private static let known = [
    "Anämnden", "Cnämnden", "Dnämnden", "Enämnden", "Fnämnden", "Kommunstyrelsen",
    "Socialnämnden", "Vårdnämnden",
  ]

  private static let hears = Lineage.Hearing(
    isKnown: { name in known.contains { BodyName.fold($0) == BodyName.fold(name) } },
    isThere: { name, _ in known.contains(name) })

  private static let day = "2027-01-01"
  private static let ended = Fixed.day("2024-01-01")

  private typealias Case = (Reorganisation, [ReorganisationProblem])

  @Test(
    "it is refused with every reason",
    arguments: [
      (Reorganised.event(day, .rename, ["Socialnämnden"], ["Omsorgsnämnden"]), []),
      (Reorganised.event(day, .rename, [], []), [.noneNamed(.before), .noneNamed(.after)]),
      (
        Reorganised.event(day, .rename, ["Socialnämnden"], ["SOCIALNÄMNDEN"]),
        [.sameName("SOCIALNÄMNDEN")]
      ),
      (
        Reorganised.event(day, .rename, ["Socialnämnden", "Vårdnämnden"], ["Omsorgsnämnden"]),
        [.tooMany(.before)]
      ),
      (Reorganised.event(day, .merge, ["Socialnämnden", "Vårdnämnden"], ["Omsorgsnämnden"]), []),
      // Into one that there is, whether it is named among those before or not.
      (Reorganised.event(day, .merge, ["Socialnämnden", "Vårdnämnden"], ["Vårdnämnden"]), []),
      (Reorganised.event(day, .merge, ["Socialnämnden"], ["Vårdnämnden"]), []),
      (
        Reorganised.event(day, .merge, ["Socialnämnden"], ["Socialnämnden"]), [.tooFew(.before)]
      ),
      (
        Reorganised.event(
          day, .merge, ["Socialnämnden", "socialnämnden", "Vårdnämnden"], ["Omsorgsnämnden"]),
        [.twice(.before, "socialnämnden")]
      ),
      (Reorganised.event(day, .split, ["Socialnämnden"], ["Omsorgsnämnden"]), [.tooFew(.after)]),
      (
        Reorganised.event(
          day, .split, ["Socialnämnden"], ["Omsorgsnämnden", "Familjenämnden"],
          heir: "Vårdnämnden"), [.noHeir("Vårdnämnden")]
      ),
      (Reorganised.event(day, .dissolve, ["Socialnämnden"]), []),
      (
        Reorganised.event(day, .dissolve, ["Socialnämnden"], ["Vårdnämnden"]), [.noneExpected]
      ),
      (
        Reorganised.event(day, .dissolve, ["Socialnämnden"], heir: "Okänd nämnd"),
        [.unknown(.heir, "Okänd nämnd")]
      ),
      // It ended in 2024 and cannot end again.
      (
        Reorganised.event(day, .rename, ["Cnämnden"], ["Omsorgsnämnden"]),
        [.ended(.before, "Cnämnden", ended)]
      ),
      (
        Reorganised.event("2022-01-01", .rename, ["Cnämnden"], ["Omsorgsnämnden"]),
        [.endsLater("Cnämnden", ended)]
      ),
      (
        Reorganised.event("2022-01-01", .rename, ["Mnämnden"], ["Omsorgsnämnden"]),
        [.notYet(.before, "Mnämnden", ended)]
      ),
      (
        Reorganised.event(day, .rename, ["Okänd nämnd"], ["Omsorgsnämnden"]),
        [.unknown(.before, "Okänd nämnd")]
      ),
      (
        Reorganised.event(day, .rename, ["Socialnämnden"], ["Vårdnämnden"]),
        [.nameTaken("Vårdnämnden")]
      ),
      // A chain goes on from what a reorganisation made, and a name may come back.
      (Reorganised.event(day, .rename, ["Mnämnden"], ["Omsorgsnämnden"]), []),
      (Reorganised.event(day, .rename, ["Mnämnden"], ["Cnämnden"]), []),
      (
        Reorganised.event("2020-01-01", .rename, ["Bnämnden"], ["Anämnden"]),
        [.endsLater("Bnämnden", ended), .circle(["Bnämnden", "Anämnden", "Bnämnden"])]
      ),
    ] as [Case])
  func cases(new: Reorganisation, expected: [ReorganisationProblem]) {
    let problems = Reorganised.lineage.problems(with: new, Self.hears)
    #expect(problems == expected)
  }

  @Test("what others build on cannot be taken away")
  func neededBy() {
    let rest = Reorganised.lineage.events.filter { $0.kind != .rename }
    let broken = Reorganised.lineage.broken(by: rest, Self.hears)
    #expect(broken == [.neededBy(Self.ended, ["Bnämnden", "Cnämnden"])])
    #expect(Reorganised.lineage.broken(by: Reorganised.lineage.events, Self.hears) == [])
  }
}

enum Fixed {
  static func day(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(ordinal: 0)
  }
}
