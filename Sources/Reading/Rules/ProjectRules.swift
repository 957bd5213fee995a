import Register

/// Reads what a sentence asks of projects, efforts and assignments.
enum ProjectRules {
  typealias Found = (content: PolicyRule.Content, modality: PolicyRule.Modality)

  static func read(_ sentence: RuleSentence) -> [Found] {
    guard sentence.modality() != nil else { return [] }
    var found: [Found] = []
    if let modality = severalParties(sentence) { found.append((.severalParties, modality)) }
    if let modality = externalFunding(sentence) { found.append((.externalFunding, modality)) }
    if let modality = sameCriteria(sentence) { found.append((.sameCriteria, modality)) }
    if let modality = permeates(sentence) { found.append((.permeatesAssignments, modality)) }
    return found
  }

  /// "En förutsättning är att flera parter medverkar", "minst två partner ska delta".
  private static func severalParties(_ sentence: RuleSentence) -> PolicyRule.Modality? {
    let words = sentence.words
    guard
      let index = words.indices.first(where: { index in
        isSeveral(words, index)
          && words[(index + 1)...].prefix(3).contains {
            RuleWords.severalParty.contains($0.text)
          }
      }), !sentence.isConditional(at: index), sentence.has(RuleWords.project) || isDemand(sentence),
      sentence.has(RuleWords.taking)
    else { return nil }
    return governing(sentence, index)
  }

  private static func isSeveral(_ words: [RuleToken], _ index: Int) -> Bool {
    switch words[index].text {
    case "flera", "fler": true
    case "två", "tre": index > 0 && words[index - 1].text == "minst"
    case "en": index > 1 && words[index - 1].text == "än" && more.contains(words[index - 2].text)
    default: false
    }
  }

  private static let more = RuleWords("mer fler")

  private static func isDemand(_ sentence: RuleSentence) -> Bool {
    sentence.has(RuleWords.demand)
  }

  /// "Det bör finnas extern finansiering", "projekt ska finansieras med externa medel".
  private static func externalFunding(_ sentence: RuleSentence) -> PolicyRule.Modality? {
    let words = sentence.words
    guard
      let index = words.indices.first(where: { index in
        let word = words[index].text
        if word.hasPrefix("medfinansier") { return true }
        if word == "medel", index > 0, words[index - 1].text == "eu" { return true }
        return RuleWords.outside.contains(word)
          && words[(index + 1)...].prefix(2).contains { RuleWords.funding.contains($0.text) }
      }), !sentence.isConditional(at: index), sentence.has(RuleWords.funded)
    else { return nil }
    // "Ansökan om extern finansiering ska godkännas" asks for no funding.
    let before = words[max(0, index - 2)..<index]
    guard !before.contains(where: { RuleWords.fundingObject.contains($0.text) }) else {
      return nil
    }
    return governing(sentence, index)
  }

  /// "Insatserna ska bedömas efter samma kriterier som …".
  private static func sameCriteria(_ sentence: RuleSentence) -> PolicyRule.Modality? {
    let words = sentence.words
    guard
      let index = words.indices.first(where: { index in
        words[index].text == "samma"
          && words[(index + 1)...].prefix(3).contains { RuleWords.measure.contains($0.text) }
      }), sentence.has(RuleWords.judging), words[index...].contains(where: { $0.text == "som" })
    else { return nil }
    return governing(sentence, index)
  }

  /// "Mänskliga rättigheter och demokrati ska genomsyra de internationella uppdragen".
  private static func permeates(_ sentence: RuleSentence) -> PolicyRule.Modality? {
    guard let index = sentence.first(RuleWords.permeating) ?? ground(of: sentence),
      sentence.has(RuleWords.assignment),
      sentence.words.indices.contains(where: {
        Criterion.named(sentence.words, at: $0) != nil
      })
    else { return nil }
    return governing(sentence, index)
  }

  /// "… ska ligga till grund för".
  private static func ground(of sentence: RuleSentence) -> Int? {
    sentence.words.indices.dropFirst().first {
      sentence.words[$0].text == "grund" && sentence.words[$0 - 1].text == "till"
    }
  }

  /// The modality of the clause nearest before a place, else of the first after it.
  private static func governing(
    _ sentence: RuleSentence, _ index: Int
  ) -> PolicyRule.Modality? {
    let words = sentence.words
    for word in words[..<index].reversed() {
      if RuleWords.should.contains(word.text) { return .should }
      if RuleWords.must.contains(word.text) { return .must }
    }
    for word in words[index...] {
      if RuleWords.should.contains(word.text) { return .should }
      if RuleWords.must.contains(word.text) { return .must }
    }
    return nil
  }
}
