import Cooperation
import ReferenceData
import Register
import Testing

@Suite("What a new edition changes")
struct IndicatorChangeTests {
  private typealias Fixture = ScreeningFixture

  private func changes(_ before: String, _ after: String) throws -> [IndicatorChange] {
    let header = "iso3,year,civil_liberties_hri\nDEU,2023,0.9\nDEU,2024,0.9\n"
    let old = try Fixture.edition(header + before, "v1", publishedOn: "2024-03-01")
    let new = try Fixture.edition(header + after, "v2", publishedOn: "2025-03-01")
    let data = IndicatorData([old])
    return IndicatorChange.between(
      data, data.adding(new), countries: [try Fixture.code("DEU"), try Fixture.code("NOR")],
      on: try Fixture.day("2025-03-01"), thresholds: .shipped
    ).filter { $0.country.rawValue == "NOR" }
  }

  @Test(
    "from supporting towards contradicting is worse, and so is it after nothing was known",
    arguments: [
      ("0.9", "0.7", true), ("0.9", "0.3", true), ("0.7", "0.3", true), ("0.3", "0.9", false),
      ("0.3", "0.7", false), ("0.7", "0.9", false), ("0.9", "", false), ("", "0.9", false),
      ("", "0.7", false), ("", "0.3", true), ("0.3", "", false),
    ])
  func worse(before: String, after: String, isWorse: Bool) throws {
    let found = try changes("NOR,2023,\(before)", "NOR,2024,\(after)")
    #expect(found.count == 1)
    #expect(found.first?.criterion == .humanRights)
    #expect(found.first?.changesIndication == true)
    #expect(found.first?.isWorse == isWorse)
  }

  @Test("a figure that moves within its indication is a change, and nothing worse")
  func within() throws {
    let change = try #require(try changes("NOR,2023,0.95", "NOR,2024,0.85").first)
    #expect(!change.changesIndication)
    #expect(!change.isWorse)
    #expect(change.figures.map(\.indicator) == ["civil_liberties_hri"])
    #expect(change.figures.first?.before?.value == 0.95)
    #expect(change.figures.first?.before?.source == "V-Dem v1")
    #expect(change.figures.first?.after?.value == 0.85)
    #expect(change.figures.first?.after?.source == "V-Dem v2")
  }

  @Test("a new edition that says the same changes nothing, for any country or criterion")
  func same() throws {
    #expect(try changes("NOR,2023,0.9", "NOR,2023,0.9").isEmpty)
  }

  @Test("the data that are shipped change nothing against themselves")
  func shipped() throws {
    let data = ShippedIndicators.data
    let found = IndicatorChange.between(
      data, data, countries: CountryList.shared.countries.map(\.code),
      on: try Fixture.day("2026-11-20"), thresholds: .shipped)
    #expect(found.isEmpty)
  }
}
