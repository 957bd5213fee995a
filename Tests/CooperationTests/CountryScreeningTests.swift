import Cooperation
import ReferenceData
import Register
import Testing

@Suite("Screening of a country")
struct CountryScreeningTests {
  private typealias Fixture = ScreeningFixture

  @Test(
    "what the figures say: human rights, democracy, the rule of law",
    arguments: [
      ("SWE NOR DNK FIN ISL DEU EST IRL BEL CZE LUX ESP LVA LTU FRA NLD AUT ITA CYP", "+++"),
      ("CHE NZL CAN AUS JPN KOR TWN URY CRI CHL", "+++"),
      // Electoral democracies: in a democracy's class, and none contradicts.
      ("PRT POL MLT HRV SVN GRC GBR USA", "+++"), ("SVK", "++?"), ("BGR ROU", "+??"),
      ("CHN RUS BLR PRK IRN MMR AFG ERI NIC VEN", "---"),
      ("HUN", "?-?"), ("UKR", "?-?"), ("TUR", "---"), ("SRB", "?-?"), ("GEO", "?-?"),
      ("IND", "?-?"), ("MDA", "+??"), ("XKX", "+??"), ("MNE", "++?"), ("ISR", "?++"),
      ("SGP", "?-+"), ("SAU SYR", "--?"), ("BRA", "++?"), ("ZAF", "++?"), ("KEN", "???"),
    ])
  func countries(codes: String, signs: String) throws {
    for code in codes.split(separator: " ") {
      let screening = try Fixture.screen(String(code))
      #expect(Fixture.signs(screening) == signs, "\(code)")
    }
  }

  @Test("where sources disagree it is shown", arguments: ["HUN", "UKR"])
  func disagreement(code: String) throws {
    let known = try #require(try Fixture.screen(code).evidence(of: .democracy))
    #expect(known.indication == .contradicts)
    #expect(known.basis == .disagreement)
    let regime = try #require(known.evidence.first { $0.indicator == "row_regime" })
    #expect(regime.value == 1)
    #expect(regime.indication == .contradicts)
    let lexical = try #require(known.evidence.first { $0.indicator == "lexical_index" })
    #expect(lexical.value == 6)
    #expect(lexical.indication == .supports)
    #expect(lexical.notes == [.shownOnly])
    #expect(!lexical.isCounted)
  }

  private static let notInVDem = [
    "AND", "ATG", "BHS", "BLZ", "BRN", "DMA", "FSM", "GRD", "KIR", "KNA", "LCA", "LIE", "MCO",
    "MHL", "NRU", "PLW", "SMR", "TON", "TUV", "VCT", "WSM",
  ]

  @Test("the states that V-Dem lacks are never contradicted", arguments: notInVDem)
  func lacking(code: String) throws {
    for day in ["2015-06-01", "2019-06-01", "2026-11-20", "2027-06-01", "2031-06-01"] {
      let screening = try Fixture.screen(code, day)
      #expect(!screening.criteria.contains { $0.indication == .contradicts })
      #expect(screening.outcome == .needsJudgement)
      let rights = try #require(screening.evidence(of: .humanRights))
      #expect(rights.indication == .noData)
      #expect(rights.basis == .noValue)
    }
    let today = try Fixture.screen(code)
    let democracy = try #require(today.evidence(of: .democracy))
    #expect(democracy.basis == .onlySecondary)
    #expect(democracy.evidence.contains { $0.indicator == "lexical_index" && $0.isCounted })
    let isDoubtful = ["BRN", "LIE", "MCO"].contains(code)
    #expect(democracy.indication == (isDoubtful ? .doubtful : .supports))
  }

  @Test("those are all the members of the United Nations that it lacks")
  func lackingIsWhole() throws {
    let vdem = try #require(ShippedIndicators.data.editions.first { $0.source == .vdem })
    let lacking = CountryList.shared.countries.filter {
      $0.memberships.contains(.unMember) && vdem.values[$0.code] == nil
    }
    #expect(Set(lacking.map(\.code.rawValue)) == Set(Self.notInVDem))
  }

  @Test(
    "territories have what there is of them, and no verdict is drawn from a secondary source",
    arguments: [
      ("ALA", "000"), ("FRO", "000"), ("GRL", "0++"), ("PSE", "0??"), ("MAC", "0?+"),
      ("ATA", "000"), ("VAT", "000"), ("HKG", "?-?"), ("ESH", "000"), ("PRI", "0++"),
    ])
  func territories(code: String, signs: String) throws {
    let screening = try Fixture.screen(code)
    #expect(Fixture.signs(screening) == signs)
  }

  @Test(
    "the years that are used are those before the day's year",
    arguments: [
      ("2019-05-02", 2018, 2018, true), ("2022-05-02", 2021, 2021, true),
      ("2026-03-16", 2025, 2023, true), ("2026-03-17", 2025, 2023, false),
      ("2026-11-20", 2025, 2023, false),
    ])
  func years(on: String, vdem: Int, wgi: Int, isLater: Bool) throws {
    let rule = try #require(try Fixture.screen("SWE", on).evidence(of: .ruleOfLaw))
    #expect(rule.evidence.map(\.year) == [vdem, wgi])
    let published = CalendarDate("2026-03-17")
    #expect(
      rule.evidence[0].notes == (isLater ? [.editionPublishedLater(try #require(published))] : []))
    #expect(rule.evidence[0].source == "V-Dem v16")
    #expect(rule.indication == .supports)
  }

  @Test("direction and interval come with the value")
  func direction() throws {
    let screening = try Fixture.screen("HUN")
    let democracy = try #require(screening.evidence(of: .democracy))
    let liberal = try #require(democracy.evidence.first { $0.indicator == "liberal_democracy" })
    #expect(liberal.change5 ?? 0 < 0)
    #expect(liberal.change10 ?? 0 < liberal.change5 ?? 0)
    #expect(liberal.low == nil)
    let voice = try #require(democracy.evidence.first { $0.indicator == "va" })
    #expect(try #require(voice.low) < voice.value && voice.value < #require(voice.high))
  }

  @Test(
    "an old value settles nothing by itself, and a very old one is not counted",
    arguments: [
      ("2024-06-01", "+++", "---"), ("2026-06-01", "+++", "---"), ("2027-06-01", "???", "???"),
      ("2033-06-01", "???", "???"), ("2034-06-01", "000", "000"),
    ])
  func old(on: String, good: String, bad: String) throws {
    let edition = try Fixture.edition(
      "iso3,year,row_regime,liberal_democracy,civil_liberties_hri,rule_of_law\n"
        + "NOR,2023,3,0.9,0.9,0.9\nBLR,2023,0,0.1,0.1,0.1\n", "v14", publishedOn: "2024-03-01")
    let data = IndicatorData([edition])
    let norway = try Fixture.screen("NOR", on, data: data)
    #expect(Fixture.signs(norway) == good)
    #expect(Fixture.signs(try Fixture.screen("BLR", on, data: data)) == bad)
    let basis = norway.evidence(of: .humanRights)?.basis
    #expect(basis == (good == "+++" ? .values : good == "???" ? .onlyOld : .onlyTooOld))
  }

  @Test("a secondary source that is late makes no doubt of what the primary one says")
  func late() throws {
    let screening = try Fixture.screen("SWE", "2028-06-01")
    #expect(Fixture.signs(screening) == "+++")
    let voice = screening.evidence(of: .democracy)?.evidence.first { $0.indicator == "va" }
    #expect(voice?.notes == [.old(years: 5)])
  }

  @Test("the newest edition that had been published by the day is used, for each indicator")
  func newest() throws {
    let old = try Fixture.edition(
      "iso3,year,rule_of_law,row_regime\nNOR,2020,0.7,2\n", "v11", publishedOn: "2021-03-01")
    let new = try Fixture.edition(
      "iso3,year,rule_of_law\nNOR,2020,0.9\nNOR,2021,0.91\n", "v12", publishedOn: "2022-03-01")
    let data = IndicatorData([new, old])
    func source(_ day: String, _ criterion: Criterion) throws -> Evidence? {
      try Fixture.screen("NOR", day, data: data).evidence(of: criterion)?.evidence.first
    }
    #expect(try source("2022-02-28", .ruleOfLaw)?.source == "V-Dem v11")
    #expect(try source("2022-03-01", .ruleOfLaw)?.source == "V-Dem v12")
    #expect(try source("2022-03-01", .ruleOfLaw)?.year == 2021)
    #expect(try source("2022-03-01", .democracy)?.source == "V-Dem v11")
    #expect(try source("2020-06-01", .ruleOfLaw) == nil)
    #expect(
      try source("2021-01-31", .ruleOfLaw)?.notes
        == [.editionPublishedLater(try Fixture.day("2021-03-01"))])
  }
}
