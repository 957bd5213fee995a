import Foundation
import Publishing
import Reading
import Register
import Testing

/// The real letter, which lies beside the repository and is never copied into it.
enum SeedLetter {
  static let file: String? = {
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/" {
      url.deleteLastPathComponent()
      let seeds = url.appendingPathComponent("shared/seeds").path
      if let name = try? FileManager.default.contentsOfDirectory(atPath: seeds)
        .first(where: { $0.hasPrefix("000") })
      {
        return "\(seeds)/\(name)"
      }
    }
    return nil
  }()
}

@Suite(
  "A proposal has every part that the real letter has",
  .enabled(if: SeedLetter.file != nil, "the seeds are not in ../shared/seeds"))
struct SeedLetterTests {
  private func letter() throws -> FileReading {
    let file = try #require(SeedLetter.file)
    let data = try #require(FileManager.default.contents(atPath: file))
    return try DocumentReader.read([UInt8](data))
  }

  /// The matter as the letter tells of it: every fact is the letter's own.
  private func facts(_ letter: FileReading) throws -> MatterFacts {
    let asked = try #require(letter.decisions.first { $0.action == .propose })
    let recited = try #require(letter.decisions.first { $0.recited })
    let end = try #require(asked.validThrough?.value)
    let last = try #require(StatedDate(normal: end).lastDay)
    let document = try #require(letter.documents.first)
    let title = try #require(asked.document?.value)
    let from = try #require(letter.letter?.from)
    let to = try #require(letter.letter?.to)
    return MatterFacts(
      municipality: "Ekby kommun", registryNumber: "KS 2017-00001", title: "Revidering av \(title)",
      documentTitle: title, documentType: .policy, department: "Näringslivsenheten",
      officerRole: "Näringslivschef", bodies: [from, to],
      act: .extend(StatedEnd(.through(last), words: end)),
      editionInForce: EditionInForce(
        number: 1, adoptedBy: try #require(recited.body?.value),
        adoptedOn: recited.decidedOn?.value.flatMap { CalendarDate($0) },
        reviewBy: document[.reviewBy]?.value.map { StatedDate(normal: $0) },
        reviewResponsible: document[.reviewResponsible]?.value),
      reasons: ["\(from) anser att arbetet ska fortsätta som hittills i fyra år till."])
  }

  // Addressee, heading, recital, duty of review and who answers for it, reasons, who asks whom,
  // clause, the body over the signatures, two posts.
  @Test("the parts stand in the letter's order")
  func parts() async throws {
    let letter = try letter()
    let paper = try #require(Paper.proposal(try facts(letter), from: 0, day: nil))
    let text = paper.markdown(.swedish)
    let parts = [
      "Till: Kommunfullmäktige", "# Revidering av Internationell",
      "fastställdes av Kommunfullmäktige den 28 januari 2016",
      "och ska enligt riktlinjerna för styrdokument revideras senast 2017.",
      "För revideringen ansvarar Kommunstyrelsen.", "anser att arbetet ska fortsätta",
      "## Kommunstyrelsen föreslår att Kommunfullmäktige beslutar",
      "fastställs att gälla till och med 2021", "\nKOMMUNSTYRELSEN\n",
      "\nKommunstyrelsens ordförande\n", "\nNäringslivschef\n",
    ]
    var rest = text[...]
    for part in parts {
      let hit = try #require(rest.firstRange(of: part), "\(part)\n\(text)")
      rest = rest[hit.lowerBound...]
    }
    // And what the original does not have, but every letter should.
    #expect(text.contains("Dnr KS 2017-00001"))
  }

  @Test("read side by side, the two letters tell the same", arguments: Road.allCases)
  func sameReading(road: Road) async throws {
    let original = try letter()
    var paper = try #require(Paper.proposal(try facts(original), from: 0, day: nil))
    // Posts are read where a name stands over them, as in the original.
    paper.signatures[0].name = "Nils Påhitt"
    paper.signatures[1].name = "Berit Fiktiv"
    let ours = try await road.reading(paper)
    #expect(ours.kind == .proposal && original.kind == .proposal)
    #expect(ours.letter?.from == original.letter?.from)
    #expect(ours.letter?.to == original.letter?.to)
    #expect(
      ours.letter?.signedBy.map { $0.lowercased() }
        == original.letter?.signedBy.map { $0.lowercased() })
    let (left, right) = (ours.decisions[0], original.decisions[0])
    #expect(
      left.proposes == right.proposes && left.validThrough?.value == right.validThrough?.value)
    #expect(left.document?.value == right.document?.value)
    let (mine, theirs) = (
      ours.decisions.first { $0.recited }, original.decisions.first { $0.recited }
    )
    #expect(mine?.decidedOn?.value == theirs?.decidedOn?.value)
    #expect(mine?.body?.value == theirs?.body?.value)
  }
}
