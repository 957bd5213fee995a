import Reading
import Register
import Testing

/// A small generator that gives the same numbers every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}

@Suite("No input makes the reader crash")
struct RobustnessTests {
  private static let sources = [
    Array(Samples.template().utf8), Array(Samples.letter.utf8),
    Array("Kommunfullmäktige 2021-04-22\n\nCykelplan\n\nÄrendet utgick.".utf8),
  ]

  @Test("Random bytes")
  func randomBytes() {
    var dice = Dice(1)
    for length in 0..<300 {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &dice) }
      _ = try? DocumentReader.read(bytes)
    }
  }

  @Test("Words and marks in random order")
  func randomWords() {
    let words = [
      "Fastställt av:", "Datum:", "§", "31", "2023-02-30", "t.o.m.", "Policy", "•", "**", "\n",
      "\n\n", "#", "Kommunstyrelsen", "föreslår", "besluta", "antogs", "av", "Mål", "-", "»",
      "Region", "kommun", "den", "29/11", "20xx", ":", "|", "Pdf,", "till och med", "\u{AD}\n", "Å",
    ]
    var dice = Dice(2)
    for _ in 0..<600 {
      let count = Int.random(in: 1...40, using: &dice)
      let picked = (0..<count).map { _ in words.randomElement(using: &dice) ?? "" }
      _ = DocumentReader.read(text: picked.joined(separator: Bool.random(using: &dice) ? " " : ""))
    }
  }

  @Test("Every cut of the samples", arguments: [0, 1, 2])
  func truncations(source: Int) {
    let bytes = Self.sources[source]
    for end in stride(from: 0, to: bytes.count, by: 7) {
      _ = try? DocumentReader.read(Array(bytes[..<end]))
      _ = try? DocumentReader.read(Array(bytes[end...]))
    }
  }

  @Test("Changed, dropped and doubled bytes", arguments: [0, 1, 2])
  func mutations(source: Int) {
    var dice = Dice(UInt64(source) + 3)
    for _ in 0..<200 {
      var bytes = Self.sources[source]
      for _ in 0..<Int.random(in: 1...12, using: &dice) {
        let index = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0..<3, using: &dice) {
        case 0: bytes[index] = UInt8.random(in: 0...255, using: &dice)
        case 1: bytes.remove(at: index)
        default: bytes.insert(contentsOf: bytes[index...].prefix(9), at: index)
        }
      }
      _ = try? DocumentReader.read(bytes)
    }
  }

  @Test("The same bytes always give the same reading")
  func deterministic() {
    #expect(Samples.read(Samples.letter) == Samples.read(Samples.letter))
  }
}
