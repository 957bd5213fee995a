import Conversion
import Foundation
import HTML
import Publishing
import Reading
import Register
import Testing

/// How a paper leaves the program and comes back as a file.
enum Road: String, CaseIterable, CustomTestStringConvertible {
  case markdown, html, word

  var testDescription: String { rawValue }

  func reading(_ paper: Paper) async throws -> FileReading {
    let converter = Converter()
    let bytes: [UInt8]
    switch self {
    case .markdown: bytes = Array(paper.markdown(.swedish).utf8)
    case .html:
      bytes = try await converter.text(of: paper.page(.swedish).bytes, name: "a.html").bytes
    case .word:
      let printer = Printer(weasyprint: nil)
      let file = try await printer.word(
        ofPage: paper.page(.swedish, for: .word).bytes, language: "sv")
      bytes = try await converter.text(of: file, name: "a.docx").bytes
    }
    return try DocumentReader.read(bytes)
  }
}

@Suite("Papers are read back as what they are", .serialized)
struct RoundTripTests {
  private static let day = SampleMatters.day("2026-11-19")

  private static let acts:
    [(OperativeAct, DecisionReading.Action, through: String?, from: String?)] =
      [
        (.extend(SampleMatters.through(2031)), .extend, "2031", nil),
        (.adopt(end: SampleMatters.through(2030)), .adopt, "2030", nil),
        (
          .adopt(
            from: SampleMatters.day("2027-01-01"),
            end: StatedEnd(.through(SampleMatters.day("2030-06-30")))), .adopt, "2030-06-30",
          "2027-01-01"
        ),
        (.repeal(from: SampleMatters.day("2027-07-01")), .repeal, nil, "2027-07-01"),
        (.amend(from: SampleMatters.day("2027-02-01")), .amend, nil, "2027-02-01"),
      ]

  @Test(
    "a proposal is read as a proposal of its act, never as a decision",
    arguments: Road.allCases, acts.indices)
  func proposals(road: Road, index: Int) async throws {
    let (act, action, through, from) = Self.acts[index]
    let facts = SampleMatters.matter(act)
    let papers = [
      Paper.officersReport(facts, day: Self.day),
      try #require(Paper.proposal(facts, from: 0, day: Self.day)),
      try #require(Paper.proposal(facts, from: 1, day: Self.day)),
    ]
    for paper in papers {
      let reading = try await road.reading(paper)
      #expect(reading.kind == .proposal, "\(paper.kind)")
      let own = reading.decisions.filter { !$0.recited }
      let clause = try #require(own.first, "\(paper.kind)")
      #expect(own.allSatisfy { $0.action == .propose && !$0.final }, "\(paper.kind)")
      #expect(clause.proposes == action, "\(paper.kind)")
      #expect(clause.document?.value == "Resepolicy", "\(paper.kind)")
      #expect(clause.validThrough?.value == through, "\(paper.kind)")
      #expect(clause.effectiveFrom?.value == from, "\(paper.kind)")
    }
  }

  @Test(
    "an extract of the deciding body's minutes is read as a decision: body, day, §, act",
    arguments: Road.allCases, acts.indices)
  func extracts(road: Road, index: Int) async throws {
    let (act, action, through, from) = Self.acts[index]
    let paper = try #require(
      Paper.minutesExtract(
        SampleMatters.matter(act), body: 2, day: Self.day, minutesItem: "123"))
    let reading = try await road.reading(paper)
    #expect(reading.kind == .decision)
    let own = reading.decisions.filter { !$0.recited }
    let decision = try #require(own.first)
    #expect(own.count == 1)
    #expect(decision.action == action && decision.final)
    #expect(decision.body?.value == "Kommunfullmäktige")
    #expect(decision.decidedOn?.value == "2026-11-19")
    #expect(decision.paragraph?.value == "123")
    #expect(decision.registryNumber?.value == "KS 2026-00123")
    #expect(decision.document?.value == "Resepolicy")
    #expect(decision.validThrough?.value == through)
    #expect(decision.effectiveFrom?.value == from)
  }

  @Test(
    "the extract of a body that only proposes is no decision of the next", arguments: Road.allCases)
  func onTheWay(road: Road) async throws {
    let paper = try #require(
      Paper.minutesExtract(
        SampleMatters.extension2031, body: 1, day: Self.day, minutesItem: "88"))
    let reading = try await road.reading(paper)
    #expect(reading.decisions.filter { !$0.recited }.allSatisfy { $0.action == .propose })
    #expect(!reading.decisions.contains { $0.final && !$0.recited })
  }

  @Test(
    "an exemption, which reading a file knows no words for, is taken for nothing else",
    arguments: Road.allCases)
  func exemption(road: Road) async throws {
    let facts = SampleMatters.matter(
      .exempt(
        partner: "Testhamn", rule: "kravet på part", end: SampleMatters.through(2028),
        conditions: ["samarbetet redovisas varje år"]), bodies: ["Kommunstyrelsen"])
    let papers = [
      Paper.officersReport(facts, day: Self.day),
      try #require(Paper.minutesExtract(facts, body: 0, day: Self.day, minutesItem: "9")),
    ]
    for paper in papers {
      let own = try await road.reading(paper).decisions.filter { !$0.recited }
      let taken = own.map { $0.proposes ?? $0.action }
      #expect(taken.allSatisfy { $0 == .exempt || $0 == .other }, "\(taken)")
    }
  }
}
