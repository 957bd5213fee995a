import Register
import Testing

@Suite("Who is told")
struct OfficeTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func offices(registryHeld: Bool = true) throws -> Offices {
    var holdings = [
      Holding(
        office: "kom", person: "Ek", from: try day("2020-01-01"), until: try day("2024-07-01")),
      Holding(office: "kom", person: "Lind", from: try day("2020-01-01"), isDeputy: true),
      Holding(office: "stab", person: "Sund", from: try day("2022-01-01")),
    ]
    if registryHeld {
      holdings.append(Holding(office: "kansli", person: "Holm", from: try day("2020-01-01")))
    }
    return Offices(
      offices: [
        Office(
          id: "kom", name: "Kommunikationschef", aliases: ["Informationschef"], parent: "stab"),
        Office(id: "tom", name: "Miljöstrateg", parent: "stab"),
        Office(id: "stab", name: "Stabschef"),
        Office(id: "kansli", name: "Kansliet"),
        Office(id: "a", name: "Runt A", parent: "b"), Office(id: "b", name: "Runt B", parent: "a"),
      ], holdings: holdings, registry: "kansli")
  }

  @Test("the holder is told")
  func holder() throws {
    let told = try offices().told(responsible: "Kommunikationschef", on: day("2024-06-30"))
    #expect(
      told == [Told(recipient: .person("Ek"), office: "kom", path: [.holder(office: "kom")])])
  }

  @Test("from the day the holder is gone the deputy is told")
  func deputy() throws {
    let told = try offices().told(responsible: "Kommunikationschef", on: day("2024-07-01"))
    #expect(
      told == [Told(recipient: .person("Lind"), office: "kom", path: [.deputy(office: "kom")])])
  }

  @Test(
    "an office is known by its older names and however they are written",
    arguments: ["Informationschef", "KOMMUNIKATIONSCHEF", " Kommunikationschef, "])
  func names(name: String) throws {
    #expect(try offices().office(named: name)?.id == "kom")
  }

  @Test("where an office is vacant the one above is told, and the way is kept")
  func vacant() throws {
    let told = try offices().told(responsible: "Miljöstrateg", on: day("2024-01-01"))
    #expect(
      told == [
        Told(
          recipient: .person("Sund"), office: "stab",
          path: [
            .vacant(office: "tom"), .wentUp(from: "tom", to: "stab"), .holder(office: "stab"),
          ])
      ])
  }

  @Test("where all are vacant the registry is told")
  func allVacant() throws {
    let told = try offices().told(responsible: "Miljöstrateg", on: day("2021-01-01"))
    #expect(told.map(\.recipient) == [.person("Holm")])
    #expect(
      told.first?.path == [
        .vacant(office: "tom"), .wentUp(from: "tom", to: "stab"), .vacant(office: "stab"),
        .registry, .holder(office: "kansli"),
      ])
  }

  @Test(
    "an unknown office and none at all go to the registry",
    arguments: [
      ("Vem som helst", Told.Link.unknownOffice("Vem som helst")), (nil, .noneNamed),
      ("  ", .noneNamed),
    ] as [(String?, Told.Link)])
  func unknown(name: String?, link: Told.Link) throws {
    let told = try offices().told(responsible: name, on: day("2024-01-01"))
    #expect(told.map(\.recipient) == [.person("Holm")])
    #expect(told.first?.path == [link, .registry, .holder(office: "kansli")])
  }

  @Test("a registry without people is its mailbox: never nobody")
  func mailbox() throws {
    let told = try offices(registryHeld: false).told(responsible: nil, on: day("2024-01-01"))
    #expect(told == [Told(recipient: .registry, office: nil, path: [.noneNamed, .registry])])
    let none = Offices(offices: [], holdings: [], registry: nil)
    #expect(try none.told(responsible: "X", on: day("2024-01-01")).map(\.recipient) == [.registry])
  }

  @Test("offices that stand above each other do not go round for ever")
  func circle() throws {
    let told = try offices().told(responsible: "Runt A", on: day("2024-01-01"), unanswered: 9)
    #expect(told.map(\.recipient) == [.person("Holm")])
  }

  @Test(
    "each reminder without an answer goes one level further up too, at last to the registry",
    arguments: [
      (0, ["Ek"]), (1, ["Ek", "Sund"]), (2, ["Ek", "Sund", "Holm"]), (3, ["Ek", "Sund", "Holm"]),
      (50, ["Ek", "Sund", "Holm"]),
    ])
  func escalation(unanswered: Int, people: [String]) throws {
    let told = try offices().told(
      responsible: "Kommunikationschef", on: day("2024-01-01"), unanswered: unanswered)
    #expect(told.map(\.recipient) == people.map { .person($0) })
    if unanswered > 0 {
      #expect(told[1].path.first == .noAnswer(from: "kom", to: "stab", reminders: 1))
    }
  }
}
