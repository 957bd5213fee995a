import Foundation
import Reading
import Register
import Testing

/// The real seeds, which lie beside the repository and are never copied into it.
enum Seeds {
  static let missing: Comment = "the seeds are not in ../shared/seeds"

  static let folder: String? = {
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/" {
      url.deleteLastPathComponent()
      if FileManager.default.fileExists(atPath: url.appendingPathComponent("Package.swift").path) {
        let seeds = url.deletingLastPathComponent().appendingPathComponent("shared/seeds").path
        return FileManager.default.fileExists(atPath: seeds) ? seeds : nil
      }
    }
    return nil
  }()

  static func read(_ prefix: String) throws -> FileReading {
    let folder = try #require(folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let name = try #require(names.first { $0.hasPrefix(prefix) })
    let data = try #require(FileManager.default.contents(atPath: "\(folder)/\(name)"))
    return try DocumentReader.read([UInt8](data))
  }
}

@Suite("The seeds", .enabled(if: Seeds.folder != nil, Seeds.missing))
struct SeedTests {
  @Test("The edition of 2023: every fact certain, twelve provisions")
  func edition() throws {
    let reading = try Seeds.read("001")
    #expect(reading.kind == .document)
    #expect(reading.decisions.isEmpty)
    let document = try #require(reading.documents.first)
    #expect(document.value(.title) == "Internationell policy")
    #expect(document.value(.type) == "policy")
    #expect(document.value(.municipality) == "Borås Stad")
    #expect(document.value(.adoptedBy) == "Kommunfullmäktige")
    #expect(document.value(.adoptedOn) == "2023-06-21")
    #expect(document.value(.validThrough) == "2027")
    #expect(document.value(.familyLabel) == "Normerande")
    #expect(document.fields.values.allSatisfy { $0.isCertain })
    #expect(document.globalGoals?.state == .unknown)
    let kinds = document.provisions.map(\.kind)
    #expect(kinds == Array(repeating: .paragraph, count: 5) + Array(repeating: .item, count: 7))
    #expect(document.provisions[4].text.hasSuffix(":"))
  }

  @Test("The letter of 2017: a proposal to extend, a recital, the annex")
  func letter() throws {
    let reading = try Seeds.read("000")
    #expect(reading.kind == .proposal)
    let document = try #require(reading.documents.first)
    #expect(document.value(.validThrough) == "2021")
    #expect(document.value(.reviewBy) == "2017")
    #expect(document[.adoptedOn] == nil)
    #expect(document.fields.values.allSatisfy { $0.isCertain })
    #expect(document.provisions.map(\.kind).filter { $0 == .item }.count == 4)
    #expect(document.provisions.count == 9)
    #expect(document.provisions.last?.kind == .paragraph)
    #expect(reading.decisions.map(\.action) == [.propose, .adopt])
    #expect(reading.decisions.first?.proposes == .extend)
    #expect(reading.decisions.last?.decidedOn?.value == "2016-01-28")
    #expect(reading.letter?.signedBy == ["Kommunstyrelsens Ordförande", "Näringslivschef"])
    #expect(reading.letter?.reasons.count == 3)
    #expect(!"\(reading)".contains("Olsson") && !"\(reading)".contains("Glemfelt"))
  }
}
