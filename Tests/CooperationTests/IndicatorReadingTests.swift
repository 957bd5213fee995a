import Cooperation
import ReferenceData
import Register
import Testing

@Suite("Files of figures")
struct IndicatorReadingTests {
  private static let vdem = "iso3,year,row_regime,liberal_democracy,civil_liberties_hri,rule_of_law"

  @Test(
    "the columns tell whose file it is",
    arguments: [
      ("\(vdem)\nSWE,2025,3,0.8,0.9,0.9", IndicatorFormat.table, IndicatorSource.vdem),
      ("iso3,entity,year,row_regime,other\nSWE,Sverige,2025,3,x", .table, .vdem),
      (
        "country_name,country_text_id,year,v2x_polyarchy,v2x_regime,v2x_libdem,"
          + "v2x_libdem_codelow,v2x_libdem_codehigh\nSweden,SWE,2025,0.9,3,0.8,0.75,0.85",
        .vdemCore, .vdem
      ),
      ("Entity,Code,Year,Political regime\nSweden,SWE,2025,3", .ourWorldInData, .vdem),
      ("Entity,Code,Year,rule_vdem__estimate_best\nSweden,SWE,2025,0.9", .ourWorldInData, .vdem),
      ("iso3,year,indicator,estimate,low,high\nSWE,2023,rl,1.6,1.3,1.9", .wgiLong, .wgi),
      ("code,countryname,year,indicator,estimate,stddev\nSWE,x,2023,va,1.6,0.2", .wgiLong, .wgi),
      ("code,countryname,year,rle,vae,gee\nSWE,Sweden,2023,1.6,1.5,1.2", .wgiWide, .wgi),
      ("iso3,year,lexical_index\nSWE,2024,6", .lied, .lied),
      ("countryn,cow,year,lexical_index\nSweden,380,2024,6", .lied, .lied),
    ])
  func formats(text: String, format: IndicatorFormat, source: IndicatorSource) throws {
    let reading = try ScreeningFixture.read(text)
    #expect(reading.format == format)
    #expect(reading.source == source)
    #expect(reading.problems.isEmpty)
    #expect(reading.values.keys.map(\.rawValue) == ["SWE"])
    #expect(reading.count >= 1)
  }

  @Test(
    "a header of none of these is refused",
    arguments: [
      "a,b\n1,2", "iso3,year,hrps\nSWE,2019,2", "Entity,Code,Year,GDP\nSweden,SWE,2020,1",
    ])
  func unknownHeader(text: String) throws {
    let header = text.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
    #expect(throws: IndicatorProblem(line: 1, .unknownHeader(header))) {
      try ScreeningFixture.read(text)
    }
    #expect(IndicatorProblem(line: 1, .unknownHeader([])).remedy == .useKnownFormat)
  }

  @Test("a file that is no table is refused with what to do")
  func noTable() {
    let problem = #expect(throws: IndicatorProblem.self) { try ScreeningFixture.read("") }
    #expect(problem?.what == .table(.empty))
    #expect(problem?.remedy == .fetchAgain)
  }

  @Test("a file without years needs one")
  func year() throws {
    let text = "iso3,country,cc,rl,va\nSWE,Sweden,1,1.6,1.5"
    #expect(throws: IndicatorProblem(line: 1, .yearMissing)) { try ScreeningFixture.read(text) }
    let reading = try ScreeningFixture.read(text, year: 2023)
    #expect(reading.years == 2023...2023)
    #expect(reading.ignoredColumns == ["cc"])
  }

  @Test("faults are told of by line, and the good lines beside them are read")
  func faults() throws {
    let text = """
      \(Self.vdem)
      SWE,2025,3,0.85,0.96,0.98
      NOR,2025,7,1.4,0.9,0.9
      DNK,2025,2.5,0.8,ja,0.9
      FIN,i fjol,3,0.8,0.9,0.9
      DEU,2025,3,0.8
      ,2025,3,0.8,0.9,0.9
      SWE,2025,2,0.85,,
      SWE,2025,3,0.85,,
      """
    let reading = try ScreeningFixture.read(text)
    let swe = try ScreeningFixture.code("SWE")
    #expect(
      reading.problems.map { "\($0.line) \($0.what)" }
        == [
          IndicatorProblem(line: 3, .outOfRange(indicator: "row_regime", 7, low: 0, high: 3)),
          IndicatorProblem(
            line: 3, .outOfRange(indicator: "liberal_democracy", 1.4, low: 0, high: 1)),
          IndicatorProblem(line: 4, .notWhole(indicator: "row_regime", 2.5)),
          IndicatorProblem(line: 4, .notANumber(column: "civil_liberties_hri", "ja")),
          IndicatorProblem(line: 5, .notAYear("i fjol")),
          IndicatorProblem(line: 6, .table(.fieldCount(line: 6, got: 4, expected: 6))),
          IndicatorProblem(line: 7, .countryMissing),
          IndicatorProblem(
            line: 8,
            .repeated(indicator: "row_regime", country: swe, year: 2025, firstLine: 2)),
        ].map { "\($0.line) \($0.what)" })
    #expect(reading.values[swe]?["row_regime"]?[2025]?.value == 3)
    #expect(reading.values[try ScreeningFixture.code("NOR")]?["row_regime"] == nil)
    #expect(reading.values[try ScreeningFixture.code("NOR")]?["rule_of_law"]?[2025]?.value == 0.9)
    #expect(reading.values[try ScreeningFixture.code("DNK")]?["liberal_democracy"] != nil)
  }

  @Test("unknown countries and what is no country are listed, never dropped silently")
  func left() throws {
    let text = """
      Entity,Code,Year,Political regime
      Sweden,SWE,2025,3
      Kosovo,OWID_KOS,2025,2
      Europe,,2025,2
      Europe,,2024,2
      World,OWID_WRL,2025,1
      Zanzibar,OWID_ZAN,2025,1
      Palestine/Gaza,PSE_GAZA,2025,0
      Atlantis,ATL,2025,3
      """
    let reading = try ScreeningFixture.read(text)
    #expect(Set(reading.values.keys.map(\.rawValue)) == ["SWE", "XKX"])
    #expect(reading.aggregates == [.init(name: "Europe", line: 4, lines: 2)])
    #expect(reading.notCountries.map(\.name) == ["OWID_WRL", "OWID_ZAN", "PSE_GAZA"])
    #expect(reading.unknown == [.init(name: "ATL", line: 9, lines: 1)])
    #expect(reading.problems.isEmpty)
  }

  @Test("the West Bank is not all of Palestine, though it has its code in V-Dem's own file")
  func westBank() throws {
    let reading = try ScreeningFixture.read(
      "country_name,country_text_id,year,v2x_rule\nPalestine/West Bank,PSE,2025,0.2\n"
        + "Palestine/Gaza,PSG,2025,0.1\nSomaliland,SML,2025,0.4\nZanzibar,ZZB,2025,0.4\n")
    #expect(reading.values.isEmpty)
    #expect(reading.notCountries.map(\.name) == ["PSE", "PSG", "SML", "ZZB"])
    #expect(reading.problems.map(\.what) == [.noValues])
  }

  @Test("names take the place of missing codes in the lexical index")
  func names() throws {
    let reading = try ScreeningFixture.read(
      "country,year,lexical_index\n\"Korea, South\",2024,6\nBurma/Myanmar,2024,0\nBavaria,1900,2\n")
    #expect(Set(reading.values.keys.map(\.rawValue)) == ["KOR", "MMR"])
    #expect(reading.unknown.map(\.name) == ["Bavaria"])
  }

  @Test("the World Bank's codes and standard errors are understood")
  func worldBank() throws {
    let reading = try ScreeningFixture.read(
      "code,year,indicator,estimate,standard error\nROM,2023,rl,0.5,0.1\nROM,2023,ge,9,9\n"
        + "ZAR,2023,va,..,..\nADO,2023,va,1,\n")
    #expect(
      reading.values[try ScreeningFixture.code("ROU")]?["rl"]?[2023]
        == IndicatorValue(0.5, low: 0.336, high: 0.665))
    #expect(reading.values[try ScreeningFixture.code("AND")]?["va"]?[2023] == IndicatorValue(1))
    #expect(reading.count == 2)
    #expect(reading.problems.isEmpty)
  }

  @Test("an interval that does not hold its value is told of")
  func interval() throws {
    let reading = try ScreeningFixture.read(
      "iso3,year,indicator,estimate,low,high\nSWE,2023,rl,1,2,3")
    #expect(
      reading.problems.map(\.what) == [.outsideInterval(indicator: "rl", 1, low: 2, high: 3)])
  }

  @Test("a Swedish spreadsheet's file is read: semicolons, decimal commas, a byte-order mark")
  func spreadsheet() throws {
    let reading = try ScreeningFixture.read("\u{FEFF}iso3;year;rule_of_law\r\nSWE;2025;0,989\r\n")
    #expect(reading.values[try ScreeningFixture.code("SWE")]?["rule_of_law"]?[2025]?.value == 0.989)
  }

  @Test("one file for each indicator makes one edition")
  func joined() throws {
    let one = try ScreeningFixture.edition(
      "Entity,Code,Year,Political regime\nSweden,SWE,2025,3", "v16", publishedOn: "2026-03-17")
    let two = try ScreeningFixture.edition(
      "Entity,Code,Year,Rule of law index\nSweden,SWE,2025,0.98", "v16", publishedOn: "2026-03-17")
    let data = IndicatorData([one, two])
    #expect(data.editions.count == 1)
    #expect(data.editions[0].indicators == ["row_regime", "rule_of_law"])
  }

  @Test("of two files of one edition the one fetched later is followed")
  func fetchedAgain() throws {
    let first = try ScreeningFixture.edition(
      "iso3,year,rule_of_law\nSWE,2025,0.5\nNOR,2025,0.9", "v16", publishedOn: "2026-03-17")
    var second = try ScreeningFixture.edition(
      "iso3,year,rule_of_law\nSWE,2025,0.98", "v16", publishedOn: "2026-03-17")
    let swe = try ScreeningFixture.code("SWE")
    func value(_ data: IndicatorData) -> Double? {
      data.editions[0].series("rule_of_law", of: swe)?[2025]?.value
    }
    #expect(value(IndicatorData([first, second])) == 0.5)
    second.retrievedOn = try ScreeningFixture.day("2026-11-21")
    let data = IndicatorData([first, second])
    #expect(value(data) == 0.98)
    #expect(data.editions[0].values.count == 2)
  }
}
