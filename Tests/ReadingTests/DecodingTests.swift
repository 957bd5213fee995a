import Reading
import Register
import Testing

@Suite("Bytes become text")
struct DecodingTests {
  private static let text = "# Resepolicy\n\nFastställt av: Kommunstyrelsen\n\nÅka tåg ska vi."

  private func value(_ bytes: [UInt8]) throws -> FileReading { try DocumentReader.read(bytes) }

  @Test("UTF-8 is read without a warning")
  func utf8() throws {
    let reading = try value(Array(Self.text.utf8))
    #expect(reading.warnings.isEmpty)
    #expect(reading.documents.first?.value(.adoptedBy) == "Kommunstyrelsen")
  }

  @Test("A byte order mark is skipped with a warning")
  func byteOrderMark() throws {
    let reading = try value([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
    #expect(reading.warnings.map(\.code) == [.byteOrderMark])
    #expect(reading.documents.first?.value(.title) == "Resepolicy")
  }

  @Test("Latin-1 is read with a warning")
  func latin1() throws {
    let bytes = Self.text.unicodeScalars.map { UInt8($0.value) }
    let reading = try value(bytes)
    #expect(reading.warnings.map(\.code) == [.latin1])
    #expect(reading.documents.first?.provisions.last?.text == "Åka tåg ska vi.")
  }

  @Test("UTF-16 of both orders is read, with and without a mark", arguments: [true, false])
  func utf16(bigEndian: Bool) throws {
    let units = Array(Self.text.utf16)
    let bytes = units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
    for mark in [bigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE], []] as [[UInt8]] {
      let reading = try value(mark + bytes)
      #expect(reading.warnings.map(\.code) == [.utf16])
      #expect(reading.documents.first?.value(.adoptedBy) == "Kommunstyrelsen")
    }
  }

  @Test("What is no text is refused")
  func refusals() {
    #expect(throws: UnreadableFile.empty) { try DocumentReader.read([]) }
    #expect(throws: UnreadableFile.empty) { try DocumentReader.read(Array(" \n\t\u{A0} ".utf8)) }
    #expect(throws: UnreadableFile.empty) { try DocumentReader.read([0xEF, 0xBB, 0xBF, 0x20]) }
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 1, 2, 3, 200]
    #expect(throws: UnreadableFile.binary) { try DocumentReader.read(png) }
    let large = [UInt8](repeating: 0x20, count: 50_000_001)
    #expect(throws: UnreadableFile.tooLarge(byteCount: 50_000_001)) {
      try DocumentReader.read(large)
    }
  }

  @Test("Line ends of every sort give the same reading", arguments: ["\r\n", "\r"])
  func lineEnds(_ end: String) {
    let plain = Samples.read(Samples.template())
    let other = Samples.template().split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: end)
    #expect(Samples.read(other) == plain)
  }

  @Test("Letters in two pieces, hard blanks and form feeds do not matter")
  func oddCharacters() {
    let text = Self.text.replacing("ä", with: "a\u{308}").replacing("Å", with: "A\u{30A}")
      .replacing(": ", with: ":\u{A0}")
    let document = Samples.document("\u{C}" + text)
    #expect(document?.value(.adoptedBy) == "Kommunstyrelsen")
    #expect(document?[.adoptedBy]?.line == 3)
    #expect(document?.provisions.last?.text == "Åka tåg ska vi.")
  }
}
