import Cooperation
import Foundation
import ReferenceData
import Register
import Testing

@Suite("The files of figures")
struct IndicatorFileTests {
  private typealias Fixture = ScreeningFixture

  @Test("the shipped editions are read whole, without a fault")
  func shipped() throws {
    #expect(ShippedIndicators.data.editions.map(\.title) == ["WGI 2024", "LIED v6.8", "V-Dem v16"])
    for (file, count) in [(ReferenceFile.vdem, 18_193), (.wgi, 4_598), (.lied, 2_924)] {
      let reading = try IndicatorReading(file.bytes, countries: CountryList.shared)
      #expect(reading.problems.isEmpty)
      #expect(reading.unknown.isEmpty)
      #expect(reading.ignoredColumns.isEmpty)
      #expect(reading.count == count, "\(file)")
    }
    let vdem = try IndicatorReading(ReferenceFile.vdem.bytes, countries: CountryList.shared)
    #expect(vdem.notCountries.map(\.name).sorted() == ["PSE-GAZA", "PSE-WB", "SOL", "ZZB"])
    #expect(vdem.years == 2000...2025)
  }

  @Test("what is said of the shipped files is said of these bytes")
  func digests() throws {
    var root = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { root.deleteLastPathComponent() }
    let names: [IndicatorSource: String] = [
      .vdem: "vdem-16.csv", .wgi: "wgi-2024.csv", .lied: "lied-6.8.csv",
    ]
    for edition in ShippedIndicators.data.editions {
      let name = try #require(names[edition.source])
      let path = root.appendingPathComponent("Sources/CReferenceData/Data/\(name)").path
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
      process.arguments = [path]
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(said.prefix(64) == edition.sha256, "\(name)")
      #expect(!edition.attribution.isEmpty && !edition.licence.isEmpty)
    }
  }

  @Test("all countries are read and screened in the blink of an eye")
  func speed() throws {
    let day = try Fixture.day("2026-11-20")
    let countries = CountryList.shared.countries.map(\.code)
    var outcomes: [ScreeningOutcome: Int] = [:]
    let time = try ContinuousClock().measure {
      let editions = try [ReferenceFile.vdem, .wgi, .lied].map {
        try IndicatorReading($0.bytes, countries: CountryList.shared).edition(
          named: "x", publishedOn: day, retrievedOn: day, sha256: "", licence: "", attribution: "")
      }
      let data = IndicatorData(editions)
      for country in countries {
        let screening = CountryScreening.make(
          country, on: day, rules: Fixture.rules(), data: data, thresholds: .shipped)
        outcomes[screening.outcome, default: 0] += 1
      }
    }
    #expect(outcomes.values.reduce(0, +) == 250)
    #if DEBUG
      let limit = Duration.seconds(10)
    #else
      let limit = Duration.milliseconds(300)
    #endif
    #expect(time < limit, "\(time)")
  }

  @Test(
    "the collected files are read, or refused where they are of none of the sources",
    .enabled(if: Fixture.shared != nil, Fixture.missing),
    arguments: [
      ("vdem_v16_latest_2025.csv", IndicatorSource.vdem, 170...720),
      ("vdem_v16_timeseries_2000_2025.csv", .vdem, 18_000...18_600),
      ("vdem_v15_polyarchy_libdem_ci_2015_2024.csv", .vdem, 1_700...1_790),
      ("lied_v6_8_2010_2024.csv", .lied, 2_800...2_969),
      ("wgi_2024ed_rl_va_2013_2023.csv", .wgi, 4_598...4_598),
      ("wgi_2024ed_all6_2023.csv", .wgi, 400...426),
    ])
  func collected(name: String, source: IndicatorSource, count: ClosedRange<Int>) throws {
    let reading = try IndicatorReading(
      try bytes(name), countries: CountryList.shared,
      year: name.contains("all6") ? 2023 : nil)
    #expect(reading.source == source)
    #expect(reading.problems.isEmpty, "\(reading.problems.prefix(3))")
    #expect(reading.unknown.isEmpty)
    #expect(count.contains(reading.count), "\(reading.count)")
  }

  @Test(
    "other collected files are refused", .enabled(if: Fixture.shared != nil, Fixture.missing),
    arguments: ["hrps_fariss_v4_2000_2019.csv", "ucdp_conflict_deaths_2015_2025.csv"])
  func others(name: String) throws {
    let bytes = try bytes(name)
    let problem = #expect(throws: IndicatorProblem.self) {
      try IndicatorReading(bytes, countries: CountryList.shared)
    }
    #expect(problem?.remedy == .useKnownFormat)
  }

  @Test(
    "every name in the collected files leads to the country of its code",
    .enabled(if: Fixture.shared != nil, Fixture.missing),
    arguments: [
      ("lied_v6_8_2010_2024.csv", "lied_country"), ("wgi_2024ed_all6_2023.csv", "wgi_country"),
      ("vdem_v16_latest_2025.csv", "entity"),
      ("vdem_v15_polyarchy_libdem_ci_2015_2024.csv", "vdem_country_name"),
    ])
  func names(file: String, column: String) throws {
    let table = try CSVTable(try bytes(file))
    let name = try #require(table.column(column))
    let code = try #require(table.column("iso3"))
    var wrong: Set<String> = []
    for row in table.rows {
      guard let iso = CountryCode(rawValue: row.text(code)) else { continue }
      guard CountryList.shared.contains(iso) else { continue }
      if CountryList.shared.code(named: row.text(name)) != iso {
        wrong.insert("\(row.text(name)) \(iso.rawValue)")
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "the collected partners are screened, each by its country",
    .enabled(if: Fixture.shared != nil, Fixture.missing),
    arguments: [
      ("boras_twin_towns.csv", "iso3", Set([ScreeningOutcome.mayBeEntered])),
      ("policy_precedents_sv.csv", "iso3", Set([.needsExemption])),
      (
        "sweden_twin_towns_wikipedia_excerpt_A-B.csv", "partner_iso3",
        Set([.mayBeEntered, .needsExemption, .needsJudgement])
      ),
    ])
  func partners(name: String, column: String, outcomes: Set<ScreeningOutcome>) throws {
    let table = try CSVTable(try bytes("../partners/\(name)"))
    let place = try #require(table.column(column))
    #expect(table.count > 3)
    let found = try table.rows.map { try Fixture.screen($0.text(place)).outcome }
    #expect(Set(found) == outcomes)
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    let folder = try #require(Fixture.shared)
    return [UInt8](
      try #require(FileManager.default.contents(atPath: "\(folder)/indicators/\(name)")))
  }
}
