import Testing

@testable import Register

/// References are looked for only where a word opens as one of theirs does.
@Suite("No reference is passed over")
struct WordOpeningTests {
  @Test("every law's name is found inside a sentence", arguments: LawNames.words)
  func laws(name: [UInt8]) {
    let word = String(decoding: name, as: UTF8.self)
    // The short names count in capitals alone.
    let written = word.utf8.count <= 4 ? word.uppercased() : word
    let found = TextReference.find(in: "Arbetet sker enligt \(written) och budget.")
    #expect(found.map(\.kind) == [.law])
  }

  @Test("every act of the Union is found", arguments: European.words)
  func acts(name: [UInt8]) {
    let word = String(decoding: name, as: UTF8.self)
    let found = TextReference.find(in: "Se \(word) (EU) 2016/679 om detta.")
    #expect(found.map(\.target) == ["EU 2016/679"])
  }

  @Test("every word for a registry number is found", arguments: RegistryReferences.words)
  func labels(name: [UInt8]) {
    let word = String(decoding: name, as: UTF8.self)
    let found = TextReference.find(in: "Svara med \(word) 2019/123 i brevet.")
    #expect(found.map(\.kind) == [.registryNumber])
  }

  @Test("every owner's documents are found", arguments: DocumentWords.ownerWords)
  func owners(name: [UInt8]) {
    let word = String(decoding: name, as: UTF8.self)
    let found = TextReference.find(in: "Följ \(word) riktlinjer för resor.")
    #expect(found.map(\.target) == ["Riktlinjer för resor"])
  }

  @Test(
    "a word for a law with its number is found, and none without",
    arguments: [("lag (2017:725)", 1), ("bostadslagen (2000:1383)", 1), ("bostadslagen och", 0)])
  func laws(words: String, count: Int) {
    #expect(TextReference.find(in: "Enligt \(words) ska det ske.").count == count)
  }
}
