import Cooperation
import Testing

@Suite("Tables of comma-separated values")
struct CSVTableTests {
  private func cells(_ text: String) throws -> [[String]] {
    let table = try CSVTable(Array(text.utf8))
    return table.rows.map { row in table.header.indices.map { row.text($0) } }
  }

  @Test(
    "one table, however it is written",
    arguments: [
      "a,b\n1,Ekby\n2,Norrby\n", "a,b\r\n1,Ekby\r\n2,Norrby", "a;b\r\n1;Ekby\r\n2;Norrby\r\n",
      "\u{FEFF}a,b\n1,Ekby\n\n2,Norrby\n", "a\tb\n1\tEkby\n2\tNorrby\n", "a,b\r1,Ekby\r2,Norrby\r",
      "\"a\",\"b\"\n\"1\",\"Ekby\"\n\"2\",\"Norrby\"", " a , b \n1, Ekby \n2,Norrby,,\n",
    ])
  func forms(text: String) throws {
    #expect(try CSVTable(Array(text.utf8)).header == ["a", "b"])
    #expect(try cells(text) == [["1", "Ekby"], ["2", "Norrby"]])
  }

  @Test("quotes hold separators, quotes and line ends, and lines are still counted")
  func quotes() throws {
    let table = try CSVTable(Array("a,b\n\"x, \"\"y\"\"\",\"två\r\nrader\"\n3,\"\"\n".utf8))
    let rows = Array(table.rows)
    #expect(rows.map { $0.text(0) } == ["x, \"y\"", "3"])
    #expect(rows.map { $0.text(1) } == ["två\r\nrader", ""])
    #expect(rows.map(\.line) == [2, 4])
    #expect(rows[1].value(1) == nil)
  }

  @Test(
    "what cannot be read is told of by line",
    arguments: [
      ("", CSVProblem.empty), ("\n\n", .empty), ("a,b\n1,\"öppet\n2,3\n", .openQuote(line: 2)),
      ("a,b\n1,2\n\"x\"y,2\n", .textAfterQuote(line: 3)), ("a,b,a\n", .repeatedColumn("a")),
    ])
  func bad(text: String, problem: CSVProblem) {
    #expect(throws: problem) { try CSVTable(Array(text.utf8)) }
  }

  @Test("another encoding than UTF-8 is refused, with the line")
  func encoding() {
    #expect(throws: CSVProblem.notUTF8(line: 3)) {
      try CSVTable(Array("a\nb\n".utf8) + [0xE5, 0x0A])
    }
    // UTF-16 as a spreadsheet may save it.
    #expect(throws: CSVProblem.notUTF8(line: 1)) { try CSVTable([0xFF, 0xFE, 0x61, 0x00]) }
  }

  @Test("a line with the wrong number of fields is left out, and the others are read")
  func fieldCount() throws {
    let table = try CSVTable(Array("a,b\n1\n1,2\n1,2,3\n".utf8))
    #expect(table.count == 1)
    #expect(
      table.problems == [
        .fieldCount(line: 2, got: 1, expected: 2), .fieldCount(line: 4, got: 3, expected: 2),
      ])
  }

  @Test(
    "numbers are plain ones; a decimal comma only where fields are parted by semicolons",
    arguments: [
      ("a,b\n0.5,x", 0.5), ("a;b\n0,5;x", 0.5), ("a;b\n-1.25;x", -1.25), ("a,b\n1e-3,x", 0.001),
      ("a,b\n\"0,5\",x", nil), ("a,b\ninf,x", nil), ("a,b\n0x10,x", nil), ("a,b\n,x", nil),
      ("a,b\n1 2,x", nil), ("a,b\nnan,x", nil), ("a,b\n1e999,x", nil),
    ] as [(String, Double?)])
  func numbers(text: String, number: Double?) throws {
    let table = try CSVTable(Array(text.utf8))
    #expect(try #require(Array(table.rows).first).number(0) == number)
  }

  @Test("a header alone is a table without lines")
  func headerOnly() throws { #expect(try CSVTable(Array("a,b".utf8)).count == 0) }
}
