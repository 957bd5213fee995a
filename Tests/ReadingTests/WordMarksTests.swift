import Register
import Testing

@testable import Reading

/// The marks and keys only spare work: what is found by them is what is found without.
@Suite("Words are told once")
struct WordMarksTests {
  private static let words = [
    "kommunfullmäktige", "kf", "kfs", "e-post", "antagen av", "antagen", "antogs", "den", "dnr",
    "maj", "majs", "x", "å", "ärende", "Å", "ß", "§", "§ 3", "2019-04-23", "xx-xx-xx", "åååå-mm-dd",
    "–", "•", "\"", "(", ").", "giltig t.o.m", "beslut", "beslutade om", "\n", "\n\n", "-", ".",
    "Fastställd av:", "gäller till och med", "KS", "kommun", "stads", "п", "…", "²",
  ]

  private static func text(_ dice: inout Dice) -> [UInt8] {
    let count = Int.random(in: 1...40, using: &dice)
    return (0..<count).flatMap { _ in
      let blank = Bool.random(using: &dice) ? " " : ""
      return Array(((words.randomElement(using: &dice) ?? "") + blank).utf8)
    }
  }

  /// Whether a word begins at an index, told from the bytes around it.
  private func isStart(_ bytes: [UInt8], _ index: Int) -> Bool {
    Bytes.isWord(bytes, index) && bytes[index] & 0xC0 != 0x80
      && (index == 0 || !Bytes.isWord(bytes, index - 1))
  }

  @Test("starts, ends and signs are those of the bytes")
  func marks() {
    var dice = Dice(11)
    for _ in 0..<400 {
      let bytes = Self.text(&dice)
      let marks = Sheet(bytes).words
      let starts = bytes.indices.filter { isStart(bytes, $0) }
      let signs = bytes.indices.dropLast().filter { bytes[$0] == 0xC2 && bytes[$0 + 1] == 0xA7 }
      for index in bytes.indices {
        #expect(marks.isWord(index) == Bytes.isWord(bytes, index))
        #expect(marks.isStart(index) == isStart(bytes, index))
        #expect(marks.start(from: index, before: bytes.count) == starts.first { $0 >= index })
        #expect(marks.section(from: index, before: bytes.count) == signs.first { $0 >= index })
        let end = bytes[index...].indices.first { !Bytes.isWord(bytes, $0) } ?? bytes.count
        #expect(marks.end(from: index, before: bytes.count) == end)
      }
    }
  }

  @Test("by its word's key a phrase is found wherever the bytes have it, also before a cut")
  func keys() {
    var dice = Dice(12)
    for _ in 0..<60 {
      let sheet = Sheet(Self.text(&dice))
      let limit = Int.random(in: 0...sheet.bytes.count, using: &dice)
      check(CoverLabels.table, sheet, limit)
      check(BodyNames.known, sheet, limit)
      check(DecisionVerbs.table, sheet, limit)
      check(MonthNames.leads, sheet, limit)
      check(MonthNames.table, sheet, limit)
    }
  }

  private func check<Value>(_ table: PhraseTable<Value>, _ sheet: Sheet, _ limit: Int) {
    for index in 0..<limit {
      let plain = table.match(sheet.folded, at: index, before: limit)
      #expect(sheet.match(of: table, at: index, before: limit)?.end == plain?.end)
      let first = (index..<limit).first { start in
        isStart(sheet.bytes, start) && table.match(sheet.folded, at: start, before: limit) != nil
      }
      #expect(sheet.firstMatch(of: table, in: index..<limit)?.range.lowerBound == first)
    }
  }

  @Test("every label is found in a line of its own", arguments: CoverLabels.phrases.map(\.0))
  func labels(label: String) {
    let sheet = Sheet(Array("Ekby, \(label): 3".utf8))
    // Where the words of a cover are looked for: at words and at §.
    let start = sheet.words.startOrSection(from: 6, before: sheet.bytes.count)
    #expect(start == 6)
    let hit = sheet.match(of: CoverLabels.table, at: 6)
    #expect(hit?.end == sheet.bytes.count - 3)
  }

  @Test("no ending or opening of a body's name is too short for its key")
  func bodyKeys() {
    for ending in BodyNames.endingsByLast.joined() { #expect(ending.count >= WordMarks.keyLength) }
    for opening in BodyNames.openings { #expect(opening.bytes.count >= WordMarks.keyLength) }
  }

  @Test("every ending of a body's name tells a body", arguments: BodyNames.endings.map(\.found))
  func bodies(ending: String) {
    let sheet = Sheet(Array("Norrby Skogs\(ending) möttes i Ekby.".utf8))
    let body = BodyReader.first(in: sheet.bytes.indices, of: sheet)
    #expect(body.map { sheet.text($0.range) } == "Skogs\(ending)")
  }

  @Test(
    "every shape of a date is found behind other words",
    arguments: [
      "2020-03-18", "20200318", "2 december 2019", "29/11 2017", "mars 2020", "2027", "2020/2021",
      "201x-xx-xx", "xx-xx-xx", "åååå-mm-dd", "20xx", "x.x.x", "2 maj",
    ])
  func dates(shape: String) {
    let sheet = Sheet(Array("Det är sagt i Ekby, \(shape) eller så".utf8))
    let date = DateReader.first(in: sheet.bytes.indices, of: sheet)
    #expect(date.map { sheet.text($0.range) } == shape)
  }

  @Test("a set of words holds its words and no other")
  func sets() {
    let words = ["för", "om", "i", "å", "över", "till och med"]
    let set = WordSet(words)
    for word in words {
      #expect(set.contains(word))
      let bytes = Array("x\(word)y".utf8)
      #expect(set.contains(bytes, 1..<bytes.count - 1) && !set.contains(bytes, 0..<bytes.count))
    }
    #expect(!set.contains("") && !set.contains("föra") && !set.contains("o"))
  }

  @Test(
    "lower case is that of the letters",
    arguments: ["", "Ekby", "ÅÄÖ É ß ×÷", "Škoda", "“Norrby” – ÅR", "ΣΑΣ", "İ", "ﬁ", "Ǆ", "K"])
  func lower(text: String) { #expect(text.lowered() == text.lowercased()) }
}
