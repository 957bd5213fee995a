import Cooperation
import Foundation
import Register
import Testing

@Suite("Tables of partners and projects")
struct PartnerTableTests {
  private func read(_ text: String, _ municipality: String = "Ekby kommun") throws -> PartnerTable {
    PartnerTable(try CSVTable(text.utf8), municipality: municipality)
  }

  @Test("partners are read by Swedish or English header words")
  func partners() throws {
    let swedish = try read(
      """
      Namn;Slag;Landkod;Lat;Lon;Anteckning
      Fjordby;stad;NOR;60,5;10,25;Sedan 1950
      Nätet;nätverk;;;;
      """)
    #expect(swedish.problems.isEmpty)
    #expect(swedish.partners.map(\.kind) == [.city, .network])
    #expect(swedish.partners[0].coordinate == Coordinate(latitude: 60.5, longitude: 10.25))
    #expect(swedish.partners[1].country == nil && swedish.partners[1].line == 3)
    let english = try read("city,iso3,website\nFjordby,NOR,https://fjordby.example\n")
    #expect(english.partners.map(\.country?.rawValue) == ["NOR"])
  }

  @Test("what is wrong is told by line, and the rest is read")
  func problems() throws {
    let table = try read(
      """
      name,kind,country,lat,lon
      ,city,NOR,1,1
      Sundby,slott,NOR,1,1
      Landsby,city,Lilleput,1,1
      Norrby,city,NOR,91,1
      Kort,city
      Fjordby,city,NOR,,
      fjordby,city,NOR,,
      """)
    #expect(table.partners.map(\.name) == ["Sundby", "Landsby", "Norrby", "Fjordby"])
    #expect(
      table.problems.map { "\($0.line) \($0.code)" } == [
        "2 nameMissing", "3 unknownKind", "4 unknownCountry", "5 badPlace", "6 fieldCount",
      ])
  }

  @Test("a table of neither is said to be")
  func neither() throws {
    let table = try read("a,b\n1,2\n")
    #expect(table.problems.map(\.code) == [.columnsMissing])
  }

  @Test("the municipality is known by its name, and its companies are not it")
  func names() throws {
    let rows = [
      ("Ekby kommun", true), ("EKBY KOMMUN", true), ("Ekbys kommun", true), ("Ekby stad", true),
      ("City of Ekby", true), ("Ekby", true), ("Ekby kommun, Miljökontoret", true),
      ("Högskolan i Ekby", false), ("Ekby Energi AB", false), ("Ekbyregionens kommun", false),
      ("Norr Ekby kommun", false), ("Ekbys", false), ("Kommun", false),
    ]
    for (name, isOwn) in rows {
      let table = try read(
        "project,programme,organisation,role\nTåg,Norr,\"\(name)\",PP\n")
      #expect((table.projects.count == 1) == isOwn, "\(name)")
      #expect(table.problems.map(\.code) == (isOwn ? [] : [.municipalityNotFound]))
    }
  }

  @Test("the rows of a project become its parties")
  func projects() throws {
    let table = try read(
      """
      program,projekt,start,slut,organisation,roll,län,budget
      Norr,Tåg,2024-01-01,2026-12-31,Ekby kommun,LP,Norrlän,100.5
      Norr,Tåg,2024-01-01,2026-12-31,Norrby kommun,PP,Norrlän,50
      Norr,Tåg,2024-01-01,2026-12-31,Norrby kommun,PP,Norrlän,50
      Söder,Tåg,2024-01-01,2026-12-31,Norrby kommun,LP,Norrlän,50
      Norr,Båt,2025-02-30,2024-01-01,EKBY KOMMUN,kapten,Norrlän,-3
      Norr,Båt,2025-03-01,2024-01-01,Norrby kommun,PP,Norrlän,0
      Norr,Båt,2025-02-30,2024-01-01,,PP,Norrlän,0
      Söder,Tåg,2024-01-01,2026-12-31,,PP,Norrlän,50
      """)
    #expect(table.projects.map(\.title) == ["Tåg", "Båt"])
    let first = try #require(table.projects.first)
    #expect(first.part == .lead && first.programme == "Norr")
    #expect(first.budget == Money(minorUnits: 10_050, currency: "EUR"))
    #expect(first.parties.map(\.name) == ["Norrby kommun"])
    #expect(first.parties.map(\.country?.rawValue) == ["SWE"] && table.holdsSwedishPartiesOnly)
    #expect(table.projects[1].budget == nil && table.projects[1].from == nil)
    #expect(
      Set(table.problems.map(\.code))
        == [.badDay, .contradicts, .unknownPart, .badNumber, .nameMissing])
    #expect(table.problems.filter { $0.code == .nameMissing }.map(\.line) == [8])
    #expect(first.state(on: .of(2023, 12, 31)) == .applied)
    #expect(first.state(on: .of(2026, 12, 31)) == .running)
    #expect(first.state(on: .of(2027, 1, 1)) == .completed)
  }

  static let open = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(
      path: "../../../shared/data/eu/interreg_2021_2027_swedish_partners.csv"
    ).standardizedFileURL

  @Test(
    "the open table of Interreg parties is read, and only what it lacks is told",
    .enabled(if: FileManager.default.fileExists(atPath: open.path), "the table is not here"))
  func interreg() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.open))
    let table = PartnerTable(try CSVTable(bytes), municipality: "Luleå kommun")
    #expect(!table.projects.isEmpty && table.holdsSwedishPartiesOnly)
    let other = table.problems.filter { $0.code != .contradicts && $0.column != .organisation }
    #expect(other == [])
    #expect(table.projects.allSatisfy { $0.programme != nil && $0.from != nil })
    #expect(Set(table.projects.map(\.key)).count == table.projects.count)
  }
}
