import Register

/// Reads what a sentence asks of the country or city of a partner.
enum PartnerConditions {
  typealias Found = (criterion: Criterion, modality: PolicyRule.Modality)

  /// The conditions that a sentence sets, in the order it names them.
  static func read(_ sentence: RuleSentence) -> [Found] {
    guard let frame = frame(of: sentence) else { return [] }
    return criteria(in: sentence, from: frame.start, refusing: frame.refuses)
      .map { ($0, frame.modality) }
  }

  /// How binding a sentence is that ends where its conditions begin, as a list of their own;
  /// `nil` where it is none such.
  static func opens(_ sentence: RuleSentence) -> PolicyRule.Modality? {
    guard criteria(in: sentence).isEmpty else { return nil }
    return frame(of: sentence).flatMap { $0.refuses ? nil : $0.modality }
  }

  /// Where the words that set a condition end, and what they make of what follows.
  private struct Frame {
    var start: Int
    var modality: PolicyRule.Modality
    /// Whether what follows is what rules a partner out.
    var refuses = false
  }

  private static func frame(of sentence: RuleSentence) -> Frame? {
    let aboutOthers = sentence.has(RuleWords.party) || sentence.has(RuleWords.place)
    guard aboutOthers else { return nil }
    let exemption = sentence.first(RuleWords.exemption)
    let found = demand(sentence) ?? restriction(sentence)
    if let found { return exemption.map { found.start <= $0 } ?? true ? found : nil }
    guard exemption == nil else { return nil }
    return refusal(sentence) ?? requirement(sentence)
  }

  /// "En förutsättning för samarbetet är att landet …", "av partner krävs att …".
  private static func demand(_ sentence: RuleSentence) -> Frame? {
    guard let index = sentence.first(RuleWords.demand),
      !sentence.has(RuleWords.negation, near: index, within: 1),
      sentence.has(RuleWords.cooperation) || sentence.has(RuleWords.party)
    else { return nil }
    // "Med en part som inte uppfyller kraven": the demands were made elsewhere.
    let isReference =
      index > 0
      && ["uppfyller", "uppfylla", "dessa", "av"].contains(sentence.words[index - 1].text)
    guard !isReference || sentence.words[index].text.hasPrefix("kräv") else { return nil }
    return Frame(start: index + 1, modality: modality(sentence, index))
  }

  /// "Vi samarbetar endast med …", "får bara inleda samarbete med …".
  private static func restriction(_ sentence: RuleSentence) -> Frame? {
    guard let index = sentence.first(RuleWords.only), index + 1 < sentence.words.count,
      sentence.has(RuleWords.cooperation) || sentence.has(RuleWords.cooperating)
    else { return nil }
    // "Endast Kommunstyrelsen får …" restricts who decides, not with whom.
    let next = sentence.words[index + 1].text
    guard
      RuleWords.cooperation.contains(next) || RuleWords.cooperating.contains(next)
        || RuleWords.party.contains(next) || RuleWords.place.contains(next)
        || Self.followers.contains(next)
    else { return nil }
    return Frame(start: index + 1, modality: modality(sentence, index))
  }

  private static let followers = RuleWords(
    "med i mellan om ske sker ha har söka söker komma omfatta avse gälla vara få då när till")

  /// "Samarbete ska inte inledas med länder som kränker …".
  private static func refusal(_ sentence: RuleSentence) -> Frame? {
    let words = sentence.words
    guard
      let index = words.indices.first(where: { index in
        (RuleWords.negation.contains(words[index].text) || avoiding.contains(words[index].text))
          && (sentence.has(RuleWords.cooperating, near: index, within: 3)
            || sentence.has(RuleWords.cooperation, near: index, within: 3))
      })
    else { return nil }
    let rest = words[(index + 1)...]
    guard
      rest.contains(where: {
        RuleWords.defect.contains($0.text) || RuleWords.negation.contains($0.text)
      })
    else { return nil }
    return Frame(start: index + 1, modality: modality(sentence, index), refuses: true)
  }

  private static let avoiding = RuleWords("undvik* avstå* avböj*")

  /// "Partnerns land ska vara en demokrati", "parten bör respektera …".
  private static func requirement(_ sentence: RuleSentence) -> Frame? {
    guard
      let index = sentence.words.firstIndex(where: {
        RuleWords.should.contains($0.text) || RuleWords.must.contains($0.text)
      })
    else { return nil }
    let words = sentence.words
    let clause = words[index].clause
    let before = words[..<index].filter { $0.clause == clause }
    let isSubject = before.contains {
      RuleWords.party.contains($0.text) || RuleWords.place.contains($0.text)
    }
    guard isSubject, index + 1 < words.count, !sentence.isConditional(at: index),
      !RuleWords.negation.contains(words[index + 1].text),
      words[(index + 1)...].prefix(4).contains(where: {
        RuleWords.holding.contains($0.text) || origins.contains($0.text)
      })
    else { return nil }
    let modality: PolicyRule.Modality =
      RuleWords.should.contains(words[index].text) ? .should : .must
    return Frame(start: index + 1, modality: modality)
  }

  private static let origins = RuleWords("komma ligga finnas höra tillhöra")

  private static func modality(_ sentence: RuleSentence, _ index: Int) -> PolicyRule.Modality {
    sentence.modality(before: index + 1) ?? .must
  }

  // MARK: Criteria

  /// The criteria that a sentence says are met, or where it refuses, are not.
  static func criteria(
    in sentence: RuleSentence, from start: Int = 0, refusing: Bool = false
  ) -> [Criterion] {
    var found: [Criterion] = []
    var isPromoted = false
    for index in sentence.words.indices where index >= start {
      let word = sentence.words[index].text
      if RuleWords.promoting.contains(word) {
        isPromoted = true
      } else if RuleWords.holding.contains(word) {
        isPromoted = false
      } else if let criterion = Criterion.named(sentence.words, at: index), !isPromoted,
        !found.contains(criterion)
      {
        found.append(criterion)
      }
    }
    return found
  }
}
