import Cooperation
import Foundation
import ReferenceData
import Register
import Testing

@Suite("Thresholds")
struct ThresholdTests {
  private typealias Fixture = ScreeningFixture

  private func values(_ indicator: String, _ year: Int) -> [String: Double] {
    var values: [String: Double] = [:]
    for edition in ShippedIndicators.data.editions {
      for (country, series) in edition.values {
        if let value = series[indicator]?[year]?.value { values[country.rawValue] = value }
      }
    }
    return values
  }

  @Test("the shipped ones have nothing wrong with them")
  func shipped() {
    #expect(Thresholds.shipped.settings.count == 1)
    #expect(Thresholds.shipped.settings[0].problems.isEmpty)
    #expect(Thresholds.shipped.settings[0].thresholds.count == Indicator.all.count)
  }

  @Test("the reasons given for them hold in the data")
  func reasons() {
    let (regime, liberal) = (values("row_regime", 2025), values("liberal_democracy", 2025))
    let (rights, law) = (values("civil_liberties_hri", 2025), values("rule_of_law", 2025))
    let democracies = regime.filter { $0.value >= 2 }.map(\.key)
    let european = CountryList.shared.countries.filter { $0.memberships.contains(.eu) }
      .map(\.code.rawValue)
    #expect(european.filter { rights[$0] ?? 0 < 0.8 } == ["HUN"])
    #expect(!regime.contains { $0.value == 0 && rights[$0.key] ?? 0 >= 0.8 })
    for code in democracies {
      #expect(rights[code] ?? 0 >= 0.5, "\(code)")
      #expect(liberal[code] ?? 0 >= 0.3, "\(code)")
      #expect(law[code] ?? 0 >= 0.25, "\(code)")
    }
    #expect(!regime.contains { $0.value == 3 && liberal[$0.key] ?? 0 < 0.5 })
    let electoral = european.filter { regime[$0] == 2 }
    #expect(electoral.filter { liberal[$0] ?? 0 < 0.5 }.sorted() == ["BGR", "ROU"])
    let liberals = european.filter { regime[$0] == 3 }.compactMap { law[$0] }
    #expect((0.86...0.87).contains(liberals.min() ?? 0))
    let lowest = Double(law.values.filter { $0 < 0.25 }.count) / Double(law.count)
    #expect((0.15...0.25).contains(lowest), "\(lowest)")
  }

  @Test(
    "a value at the line is on its better side",
    arguments: [
      (0.8, Indication.supports), (0.799, .doubtful), (0.5, .doubtful), (0.499, .contradicts),
    ])
  func atTheLine(value: Double, indication: Indication) {
    let threshold = IndicatorThreshold(
      "civil_liberties_hri", .primary, supportsFrom: 0.8, contradictsBelow: 0.5, reason: "Därför")
    #expect(threshold.indication(of: value) == indication)
  }

  @Test("a screening uses the thresholds of its own day, whatever is set later")
  func dated() throws {
    var strict = Thresholds.shipped.settings[0]
    strict.from = try Fixture.day("2025-01-01")
    for index in strict.thresholds.indices where strict.thresholds[index].indicator == "row_regime"
    {
      strict.thresholds[index].supportsFrom = 3
      strict.thresholds[index].contradictsBelow = 2
    }
    let thresholds = Thresholds(Thresholds.shipped.settings[0], [strict])
    let before = try Fixture.screen("PRT", "2024-12-31", thresholds: thresholds)
    let after = try Fixture.screen("PRT", "2026-06-01", thresholds: thresholds)
    #expect(before.thresholdsFrom == CalendarDate("2000-01-01"))
    #expect(before.outcome == .mayBeEntered)
    #expect(after.thresholdsFrom == strict.from)
    #expect(after.evidence(of: .democracy)?.indication == .doubtful)
    // A day before the first ones: the first ones.
    #expect(thresholds.applicable(on: try Fixture.day("1999-01-01")).from.civil.year == 2000)
  }

  @Test("they can be written down and read again")
  func written() throws {
    let bytes = try JSONEncoder().encode(Thresholds.shipped)
    #expect(try JSONDecoder().decode(Thresholds.self, from: bytes) == .shipped)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Thresholds.self, from: Data("{\"settings\":[]}".utf8))
    }
  }

  @Test("all that is wrong with thresholds is told of at once")
  func wrong() throws {
    let settings = ThresholdSettings(
      from: try Fixture.day("2026-01-01"),
      thresholds: [
        IndicatorThreshold(
          "row_regime", .primary, supportsFrom: 1, contradictsBelow: 2, reason: "Därför"),
        IndicatorThreshold(
          "rule_of_law", .secondary, supportsFrom: 7, contradictsBelow: 0.2, reason: " "),
        IndicatorThreshold(
          "row_regime", .primary, supportsFrom: 2, contradictsBelow: 2, reason: "Därför"),
        IndicatorThreshold("gdp", .primary, supportsFrom: 1, contradictsBelow: 0, reason: "Nej"),
      ])
    #expect(
      settings.problems == [
        .reversed("row_regime", supportsFrom: 1, contradictsBelow: 2),
        .outsideScale("rule_of_law", 7), .noReason("rule_of_law"),
        .repeated("row_regime"), .unknownIndicator("gdp"), .noPrimary(.humanRights),
        .noPrimary(.ruleOfLaw),
      ])
  }

  @Test(
    "how several figures of a criterion are weighed together",
    arguments: [
      // Regime, liberal democracy, voice (secondary).
      ("3,0.9", "1", Indication.supports), ("3,0.9", "-2", .doubtful), ("3,0.2", "1", .doubtful),
      ("2,0.4", "1", .doubtful), ("1,0.4", "1", .contradicts), ("0,0.1", "2", .contradicts),
      ("1,0.6", "1", .doubtful), (",0.2", "1", .contradicts), (",", "-2", .doubtful),
      (",", "1", .supports), (",", "", .noData), ("1,0.4", "", .contradicts),
      (",0.4", "-2", .doubtful),
    ])
  func weighed(vdem: String, voice: String, indication: Indication) throws {
    let first = try Fixture.edition(
      "iso3,year,row_regime,liberal_democracy\nNOR,2024,\(vdem)\nSWE,2024,3,0.9\n", "v1",
      publishedOn: "2025-03-01")
    let second = try Fixture.edition(
      "iso3,year,indicator,estimate\nNOR,2024,va,\(voice)\nSWE,2024,va,1\n", "1",
      publishedOn: "2025-03-01")
    let screening = try Fixture.screen("NOR", "2025-06-01", data: IndicatorData([first, second]))
    #expect(screening.evidence(of: .democracy)?.indication == indication)
  }
}
