import Foundation
import Register
import Testing

@testable import KansliWeb

/// What is read is written as JSON by hand, since it is written so often.
@Suite("The JSON of what was read")
struct ReadingTextTests {
  private static let strange = "Alla \"nämnder\" \\ i\tEkby\n\u{1}\u{1F}\u{7F}\u{2028}/å😀"

  private static func field(_ value: String?, _ confidence: Double) -> FieldReading {
    FieldReading(
      value == nil ? .unknown : .conflict, value: value, raw: strange, line: 3,
      confidence: confidence,
      alternatives: [.init(value: "2023", raw: strange, line: 7)])
  }

  private static let document = DocumentReading(
    fields: Dictionary(
      uniqueKeysWithValues: DocumentReading.Field.allCases.map {
        ($0, field("2019", 0.85 * 0.93))
      }),
    globalGoals: field(nil, 1),
    provisions: [
      Provision(id: "syfte", kind: .heading, level: 2, text: "Syfte"),
      Provision(id: "resor", kind: .paragraph, text: strange),
    ],
    sections: [
      Section(kind: .purpose, provision: "syfte", line: 4),
      Section(kind: .scope, provision: "resor"),
    ],
    references: [
      ReferenceReading(kind: .law, target: "SFS 2017:725", raw: "kommunallagen", line: 9)
    ])

  private static let decision: DecisionReading = {
    var decision = DecisionReading(
      action: .propose, proposes: .extend, final: false, recited: true, body: field("KF", 0.95),
      decidedOn: field("2019", 0.5), document: field("Resepolicy", 0), validThrough: field(nil, 1),
      effectiveFrom: field("2020", 1), paragraph: field("61", 0.93),
      registryNumber: field("KS 2019/1", 0.1))
    decision.conditions = [strange, ""]
    decision.isUnchanged = true
    decision.documents = [field("Resepolicy", 1), field("Kostpolicy", 1)]
    decision.supersedes = field("Gammal policy", 0.7)
    return decision
  }()

  private static let readings = [
    FileReading(kind: .unknown),
    FileReading(
      kind: .document, documents: [document, DocumentReading()],
      warnings: [ReadingWarning(.conflict, detail: strange, line: 2), ReadingWarning(.latin1)]),
    FileReading(
      kind: .proposal, decisions: [decision, DecisionReading(action: .adopt, final: true)],
      letter: LetterReading(from: "Ekby", to: nil, reasons: [strange, "b"], signedBy: [])),
    FileReading(
      kind: .proposal, letter: LetterReading(from: nil, to: "KF", reasons: [], signedBy: ["chef"])),
  ]

  @Test("is the encoder's, byte for byte", arguments: readings)
  func same(reading: FileReading) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for phrases in [Phrases.swedish, .english] {
      let json = ReadingJSON(file: "mapp/\(Self.strange)", reading, phrases)
      #expect(try encoder.encode(json) == Data(json.line.utf8))
    }
  }

  @Test("a number is as short as it can be", arguments: [0, 1, 0.5, 0.85 * 0.93, 1e-7, 12e20])
  func numbers(number: Double) throws {
    var json = JSONText()
    json.object { $0.member("n", number) }
    #expect(try JSONEncoder().encode(["n": number]) == Data(json.bytes))
  }
}
