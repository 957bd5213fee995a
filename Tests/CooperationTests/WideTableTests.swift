import Cooperation
import ReferenceData
import Register
import Testing

@Suite("Tables that are wide, long or nonsense")
struct WideTableTests {
  @Test("columns that are not wanted are counted and not kept")
  func wanted() throws {
    let text = "a,b,c,d\n1,\"x,\ny\",3,4\n1,2,3\n5,6,7,8,\n1,2,3,4,5\n"
    let table = try CSVTable(Array(text.utf8)) { $0 == "a" || $0 == "c" }
    let rows = Array(table.rows)
    #expect(
      rows.map { [$0.text(0), $0.text(1), $0.text(2), $0.text(3), $0.text(9)] } == [
        ["1", "", "3", "", ""], ["5", "", "7", "", ""],
      ])
    #expect(rows.map(\.line) == [2, 5])
    #expect(
      table.problems == [
        .fieldCount(line: 4, got: 3, expected: 4), .fieldCount(line: 6, got: 5, expected: 4),
      ])
  }

  @Test("a file as wide as V-Dem's own is read for the few columns that matter")
  func wide() throws {
    let others = (0..<1_800).map { "v2other_\($0)" }.joined(separator: ",")
    let fill = String(repeating: ",0.123", count: 1_800)
    var text = "country_name,country_text_id,year,\(others),v2x_regime,v2x_libdem\n"
    for year in 1990..<2026 { text += "Sweden,SWE,\(year)\(fill),3,0.853\n" }
    let reading = try ScreeningFixture.read(text)
    #expect(reading.count == 72)
    #expect(reading.problems.isEmpty)
    #expect(reading.ignoredColumns.count == 1_800)
  }

  @Test("whatever the bytes, a file is read or refused", arguments: 0..<40)
  func nonsense(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33)
    }
    let alphabet = Array("iso3,year,row_regime;\"\"\r\n\n,,SWE2025å.-\u{FEFF}".utf8) + [0xFF, 0]
    for _ in 0..<200 {
      var bytes = Array("iso3,year,row_regime\n".utf8.prefix(next() % 30))
      for _ in 0..<(next() % 60) { bytes.append(alphabet[next() % alphabet.count]) }
      let table = try? CSVTable(bytes)
      for row in table.map({ Array($0.rows) }) ?? [] { _ = (row.text(0), row.number(1)) }
      _ = try? IndicatorReading(bytes, countries: CountryList.shared)
    }
  }
}
