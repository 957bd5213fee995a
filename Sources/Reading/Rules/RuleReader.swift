public import Register

/// Proposes the rules that a text on cooperation with others abroad sets: on whom, who decides on
/// exemptions, what it is to give and how projects are run.
///
/// Grammar and word forms, no list of known texts. What it finds is a proposal: a person confirms.
public enum RuleReader {
  /// The rules of a text in the order of the text, each once; none of a text about other things.
  ///
  /// - Parameter title: the document's title, which tells what it is about.
  public static func read(_ provisions: [Provision], title: String?) -> [PolicyRule] {
    let subject = RuleSubject(title: title)
    guard subject.isWhole || provisions.contains(where: speaksOfCooperation) else { return [] }
    var work = RuleWork(provisions, subject)
    return work.run()
  }

  /// The sentences of a provision, each as it stands in it: what a rule can rest on.
  public static func sentences(of text: String) -> [String] {
    RuleSentence.all(of: text).map(\.verbatim)
  }

  private static func speaksOfCooperation(_ provision: Provision) -> Bool {
    let sheet = Sheet(Array(provision.text.utf8))
    return RuleSubject.mayHold(sheet, 0..<sheet.bytes.count)
  }

  /// The same for a text under reading, which is seldom about cooperation.
  static func read(
    _ provisions: [Provision], title: String?, page: Page, lines: Range<Int>
  ) -> [PolicyRule] {
    guard let first = lines.first, let last = lines.last, !provisions.isEmpty else { return [] }
    let lines = page.sheet.lines
    let range = lines[first].range.lowerBound..<lines[last].range.upperBound
    guard RuleSubject.mayHold(page.sheet, range) else { return [] }
    return read(provisions, title: title)
  }
}

/// One text under reading.
private struct RuleWork {
  /// A provision with its sentences and the list it may open.
  private struct Part {
    var provision: Provision
    var sentences: [RuleSentence]
    var heading: RuleSentence?
    /// Counts the headings before it.
    var section: Int
    /// The items that follow at once, by their places.
    var items: Range<Int>
  }

  private let parts: [Part]
  private let subject: RuleSubject
  private var rules: [PolicyRule] = []

  init(_ provisions: [Provision], _ subject: RuleSubject) {
    self.subject = subject
    var parts: [Part] = []
    var (heading, section): (RuleSentence?, Int) = (nil, 0)
    for (index, provision) in provisions.enumerated() {
      let sentences = RuleSentence.all(of: provision.text)
      var end = index + 1
      if provision.kind == .paragraph || provision.kind == .heading {
        while end < provisions.count, provisions[end].kind == .item { end += 1 }
      }
      if provision.kind == .heading {
        heading = sentences.last
        section += 1
      }
      parts.append(
        Part(
          provision: provision, sentences: sentences, heading: heading, section: section,
          items: index + 1..<end))
    }
    self.parts = parts
  }

  mutating func run() -> [PolicyRule] {
    var sections: Set<Int> = []
    for part in parts where part.provision.kind != .footnote {
      readConditions(part, &sections)
      readContributions(part)
    }
    for part in parts where part.provision.kind != .footnote {
      for (index, sentence) in part.sentences.enumerated() {
        readExemption(
          sentence, after: index > 0 ? part.sentences[index - 1] : nil, part, sections)
        guard subject.holds(sentence, under: part.heading) else { continue }
        for found in ProjectRules.read(sentence) {
          rules.append(
            PolicyRule(
              found.content, found.modality, provision: part.provision.id,
              words: sentence.verbatim))
        }
      }
    }
    return ordered()
  }

  // MARK: Conditions

  private mutating func readConditions(_ part: Part, _ sections: inout Set<Int>) {
    for sentence in part.sentences where subject.holds(sentence, under: part.heading) {
      let found = PartnerConditions.read(sentence)
      for condition in found {
        rules.append(
          PolicyRule(
            .condition(condition.criterion), condition.modality, provision: part.provision.id,
            words: sentence.verbatim))
      }
      if !found.isEmpty { sections.insert(part.section) }
    }
    // "Samarbete inleds endast med parter i länder som" and the criteria as a list.
    guard !part.items.isEmpty, let lead = part.sentences.last, lead.isOpen,
      subject.holds(lead, under: part.heading), let modality = PartnerConditions.opens(lead)
    else { return }
    for item in parts[part.items] {
      for sentence in item.sentences {
        for criterion in PartnerConditions.criteria(in: sentence) {
          sections.insert(part.section)
          rules.append(
            PolicyRule(
              .condition(criterion), modality, provision: item.provision.id,
              words: sentence.verbatim))
        }
      }
    }
  }

  /// Whoever decides on exemptions, where there is something to be exempted from.
  private mutating func readExemption(
    _ sentence: RuleSentence, after previous: RuleSentence?, _ part: Part,
    _ sections: Set<Int>
  ) {
    guard !sections.isEmpty, let body = Exemptions.body(in: sentence, after: previous) else {
      return
    }
    let isOnCooperation =
      subject.holds(sentence, under: part.heading)
      && (sentence.has(RuleWords.cooperation) || sentence.has(RuleWords.party))
    guard sections.contains(part.section) || isOnCooperation else { return }
    let isShould = sentence.has(RuleWords.should) && !sentence.has(RuleWords.must)
    rules.append(
      PolicyRule(
        .exemption(body: body), isShould ? .should : .must, provision: part.provision.id,
        words: sentence.verbatim))
  }

  // MARK: Contributions

  private mutating func readContributions(_ part: Part) {
    guard let first = part.items.first, let lead = part.sentences.last,
      let modality = Contributions.opens(lead, isWhole: subject.isWhole)
    else { return }
    let level = parts[first].provision.level
    for item in parts[part.items] where item.provision.level == level {
      guard let name = Contributions.name(of: item.provision.text),
        let words = item.sentences.first?.verbatim
      else { continue }
      rules.append(
        PolicyRule(
          .contribution(name), modality, provision: item.provision.id, words: words))
    }
  }

  // MARK: The whole

  /// In the order of the text, each rule once.
  private func ordered() -> [PolicyRule] {
    let places = Dictionary(
      zip(parts.map(\.provision.id), parts.indices), uniquingKeysWith: { first, _ in first })
    var seen: Set<PolicyRule.Content> = []
    return rules.enumerated().sorted { left, right in
      let (a, b) = (places[left.element.provision] ?? 0, places[right.element.provision] ?? 0)
      return (a, left.offset) < (b, right.offset)
    }.map(\.element).filter { seen.insert($0.content).inserted }
  }
}
