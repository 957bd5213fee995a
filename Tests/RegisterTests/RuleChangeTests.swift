import Foundation
import Register
import Testing

@Suite("What a new edition does to rules")
struct RuleChangeTests {
  private let condition = PolicyRule(
    .condition(.democracy), .must, provision: "villkor", words: "Landet ska vara en demokrati.")
  private let exemption = PolicyRule(
    .exemption(body: "Kommunstyrelsen"), .must, provision: "undantag",
    words: "Kommunstyrelsen beslutar om undantag.")
  private let old = [
    Provision(id: "villkor", kind: .paragraph, text: "Bra. Landet ska vara en demokrati."),
    Provision(id: "undantag", kind: .paragraph, text: "Kommunstyrelsen beslutar om undantag."),
  ]

  @Test("The same words change nothing, wherever they stand")
  func same() {
    let changes = RuleBook.changes(
      from: ([condition, exemption], old), to: ([exemption, condition], old.reversed()))
    #expect(changes == [])
  }

  @Test("Other words, a provision that is gone and a new rule are told apart")
  func changed() {
    let new = [
      Provision(id: "villkor", kind: .paragraph, text: "Landet bör vara en demokrati."),
      Provision(id: "lista", kind: .item, text: "Lärande"),
    ]
    let added = PolicyRule(.contribution("Lärande"), .must, provision: "lista", words: "Lärande")
    let changes = RuleBook.changes(
      from: ([condition, exemption], old), to: ([condition, added], new))
    #expect(
      changes == [
        RuleChange(
          condition,
          .reworded(
            before: "Bra. Landet ska vara en demokrati.", after: "Landet bör vara en demokrati.")),
        RuleChange(exemption, .gone(before: "Kommunstyrelsen beslutar om undantag.")),
        RuleChange(added, .added),
      ])
    #expect(changes.map(\.oldWords) == [condition.words, exemption.words, nil])
    #expect(changes.map(\.newWords) == ["Landet bör vara en demokrati.", nil, "Lärande"])
    #expect(changes.map(\.keepsSentence) == [false, false, false])
  }

  @Test("A sentence that stands in a reworded provision is kept")
  func kept() {
    let new = [
      Provision(id: "villkor", kind: .paragraph, text: "Landet ska vara en demokrati. Alltid.")
    ]
    let changes = RuleBook.changes(from: ([condition], old), to: ([condition], new))
    #expect(changes.count == 1)
    #expect(changes[0].keepsSentence)
  }

  @Test("A rule is the same through JSON; one that is none is refused")
  func coding() throws {
    let data = try JSONEncoder().encode([condition, exemption])
    #expect(try JSONDecoder().decode([PolicyRule].self, from: data) == [condition, exemption])
    let bad =
      #"{"kind":"condition","modality":"must","value":"wealth","provision":"a","words":"b"}"#
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(PolicyRule.self, from: Data(bad.utf8))
    }
  }
}
