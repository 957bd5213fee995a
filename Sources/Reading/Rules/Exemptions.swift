import Register

/// Reads which body decides on exemptions.
enum Exemptions {
  /// The body by its full official name; `nil` where a sentence names none that decides.
  ///
  /// - Parameter previous: the sentence before: "Undantag får göras. Beslut fattas av …".
  static func body(in sentence: RuleSentence, after previous: RuleSentence? = nil) -> String? {
    let isSaidBefore = previous.map { $0.has(RuleWords.exemption) && body(in: $0) == nil } ?? false
    let isDeciding = sentence.words.first.map { $0.text.hasPrefix("beslut") } ?? false
    guard sentence.has(RuleWords.exemption) || isSaidBefore && isDeciding else { return nil }
    let bodies = BodyReader.all(in: sentence.range, of: sentence.sheet) + fields(of: sentence)
    return bodies.first { isDecided($0, sentence) }?.name
      ?? bodies.first { decides($0, sentence) }?.name
  }

  /// "Nämnden för arbetsmarknad": a committee named by its field, up to what it does.
  private static func fields(of sentence: RuleSentence) -> [BodyWords] {
    let words = sentence.words
    guard
      let start = words.indices.dropLast(2).first(where: {
        words[$0].text == "nämnden" && words[$0 + 1].text == "för"
      })
    else { return [] }
    var end = start + 2
    while end < words.count, end < start + 9, !ends.contains(words[end].text),
      !RuleWords.deciding.contains(words[end].text)
    {
      end += 1
    }
    guard end > start + 2 else { return [] }
    let range = words[start].range.lowerBound..<words[end - 1].range.upperBound
    let name = BodyReader.capitalised(sentence.sheet.text(range))
    return [BodyWords(name: name, range: range, isSure: true)]
  }

  private static let ends = RuleWords("kan får ska skall om efter vid när i inom")

  /// "Beslut om undantag fattas av Kommunstyrelsen", "undantag kan beviljas av Kulturnämnden",
  /// "kräver beslut i Kommunstyrelsen".
  private static func isDecided(_ body: BodyWords, _ sentence: RuleSentence) -> Bool {
    guard let place = place(of: body, sentence), place > 0 else { return false }
    var index = place - 1
    if articles.contains(sentence.words[index].text), index > 0 { index -= 1 }
    guard agents.contains(sentence.words[index].text) else { return false }
    // "fattas dock alltid av": the verb stands a few words before.
    return sentence.words[max(0, index - 4)..<index].contains {
      RuleWords.decided.contains($0.text)
    }
  }

  /// "Kommunstyrelsen beslutar om undantag", "Kulturnämnden får i särskilda fall medge undantag".
  private static func decides(_ body: BodyWords, _ sentence: RuleSentence) -> Bool {
    let bytes = sentence.sheet.folded
    // "Kommunstyrelsens ordförande" is somebody else.
    guard bytes[body.range.upperBound - 1] != UInt8(ascii: "s"),
      let place = place(of: body, sentence),
      let start = sentence.words.firstIndex(where: { $0.range.lowerBound >= body.range.upperBound })
    else { return inverted(body, sentence) }
    let reach = sentence.words[start...].prefix(6)
    guard let verb = reach.firstIndex(where: { RuleWords.deciding.contains($0.text) }) else {
      return inverted(body, sentence)
    }
    let between = sentence.words[start...verb]
    let isNegated = between.contains { RuleWords.negation.contains($0.text) }
    let isOwn = between.allSatisfy { $0.clause == sentence.words[start].clause }
    return !isNegated && isOwn && !asks(sentence, place)
  }

  /// "Om undantag beslutar Kommunstyrelsen", "undantag medger Kulturnämnden".
  private static func inverted(_ body: BodyWords, _ sentence: RuleSentence) -> Bool {
    guard let place = place(of: body, sentence), place > 0 else { return false }
    let before = sentence.words[place - 1].text
    let isModal = ["kan", "får", "ska", "skall"].contains(before)
    let after = sentence.words[place...].prefix(6)
    return finite.contains(before)
      || isModal && after.contains { RuleWords.deciding.contains($0.text) }
  }

  /// Whoever is asked or heard is not the one who decides.
  private static func asks(_ sentence: RuleSentence, _ place: Int) -> Bool {
    place > 0 && ["till", "hos", "från", "med"].contains(sentence.words[place - 1].text)
  }

  private static func place(of body: BodyWords, _ sentence: RuleSentence) -> Int? {
    sentence.words.firstIndex { $0.range.lowerBound >= body.range.lowerBound }
  }

  private static let agents = RuleWords("av i från hos")
  private static let articles = RuleWords("den det kommunens stadens regionens")
  private static let finite = RuleWords(
    "beslutar fattar beviljar medger prövar avgör godkänner lämnar ger")
}
