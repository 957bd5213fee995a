/// Checks a draft before the decision: what its title page lacks, what its text lacks, and what
/// stands against the municipality's own rules of the day.
public struct Completeness: Sendable {
  let day: CalendarDate
  let taxonomy: Taxonomy
  let organisation: Organisation
  let templates: Templates
  let titles: RegisterTitles
  let lineage: Lineage

  /// The check as of a day, under the rules and the register of that day.
  public init(
    on day: CalendarDate, taxonomy: Taxonomy, organisation: Organisation, templates: Templates,
    titles: RegisterTitles = RegisterTitles(), lineage: Lineage = .none
  ) {
    self.day = day
    self.taxonomy = taxonomy
    self.organisation = organisation
    self.templates = templates
    self.titles = titles
    self.lineage = lineage
  }

  /// What is found of a draft: the title page first, then the text from its beginning.
  public func findings(of text: CheckedText) -> [CompletenessFinding] {
    let template = text.type.flatMap { templates.template(for: $0, on: ruleDay(text)) }
    return fields(text, template) + time(text) + authority(text) + bodiesGone(text)
      + labels(text) + goals(text, template) + sections(text, template) + guidance(text)
      + references(text) + wording(text)
  }

  /// The same of an edition that is adopted: nothing of it can be stopped any more, only mended
  /// at the next revision, so nothing is an error.
  public func findings(adopted text: CheckedText) -> [CompletenessFinding] {
    findings(of: text).map { finding in
      var finding = finding
      if finding.level == .error { finding.level = .warning }
      return finding
    }
  }

  /// The day whose rules a text is held to: the day it was adopted, or the one asked for.
  private func ruleDay(_ text: CheckedText) -> CalendarDate {
    text.date(.adoptedOn)?.firstDay ?? day
  }

  // MARK: The title page

  private func fields(_ text: CheckedText, _ template: Template?) -> [CompletenessFinding] {
    let required = template?.fields ?? Self.always
    var found: [CompletenessFinding] = []
    for field in required {
      if field == .validThrough {
        guard text.fields[.validThrough] == nil, text.fields[.reviewBy] == nil else { continue }
        let words = text.unclear[.validThrough]
        found.append(
          CompletenessFinding(
            words.map { .fieldUnclear(.validThrough, words: $0) } ?? .endMissing, .error,
            .cover(.validThrough)))
      } else if text.fields[field] == nil {
        let words = text.unclear[field]
        found.append(
          CompletenessFinding(
            words.map { .fieldUnclear(field, words: $0) } ?? .fieldMissing(field), .error,
            .cover(field)))
      }
    }
    if let type = text.fields[.type], text.type.flatMap(taxonomy.entry(for:)) == nil {
      found.append(CompletenessFinding(.typeUnknown(type), .error, .cover(.type)))
    }
    return found
  }

  /// What every governing document states, where its type has no template.
  static let always: [DocumentReading.Field] = [
    .title, .type, .adoptedBy, .validThrough, .reviewResponsible, .followUpResponsible, .appliesTo,
  ]

  private func time(_ text: CheckedText) -> [CompletenessFinding] {
    let start = text.date(.validFrom)?.firstDay ?? text.date(.adoptedOn)?.firstDay ?? day
    let end = text.date(.validThrough)?.lastDay
    let review = text.date(.reviewBy)?.lastDay
    var found: [CompletenessFinding] = []
    if let end, end < start {
      found.append(
        CompletenessFinding(
          .endBeforeStart(start: start, end: end), .error, .cover(.validThrough)))
    }
    guard let rule = text.type.flatMap(taxonomy.entry(for:))?.review else { return found }
    // The rule counts in months, title pages in years: the last day of the month's year is meant
    // where only the year is stated.
    let latest = start.addingMonths(rule.everyMonths)
    func isLate(_ field: DocumentReading.Field) -> Bool {
      guard let date = text.date(field) else { return false }
      if case .year(let year) = date.reading { return year > latest.civil.year }
      return date.lastDay.map { $0 > latest } ?? false
    }
    if let review, isLate(.reviewBy) {
      found.append(
        CompletenessFinding(
          .reviewTooLate(dueBy: review, latest: latest, everyMonths: rule.everyMonths), .error,
          .cover(.reviewBy)))
    } else if let end, review == nil, isLate(.validThrough) {
      found.append(
        CompletenessFinding(
          .validityTooLong(through: end, latest: latest, everyMonths: rule.everyMonths), .error,
          .cover(.validThrough)))
    }
    return found
  }

  private func authority(_ text: CheckedText) -> [CompletenessFinding] {
    guard let body = text.fields[.adoptedBy], let type = text.type,
      taxonomy.mayAdopt(organisation.kind(of: body), type, on: ruleDay(text)) == false
    else { return [] }
    let allowed = BodyKind.allCases.filter {
      taxonomy.mayAdopt($0, type, on: ruleDay(text)) == true
    }
    return [
      CompletenessFinding(
        .bodyNotAllowed(body: body, type: type, allowed: allowed), .error, .cover(.adoptedBy))
    ]
  }

  /// Bodies on the title page that another has taken over from, or nobody yet.
  private func bodiesGone(_ text: CheckedText) -> [CompletenessFinding] {
    let fields: [DocumentReading.Field] = [.adoptedBy, .reviewResponsible, .followUpResponsible]
    return fields.compactMap { field in
      guard let body = text.fields[field] else { return nil }
      let answer = lineage.answer(body, for: text.document, on: ruleDay(text))
      guard answer.hasMoved else { return nil }
      return CompletenessFinding(
        .bodyGone(field, body: body, successor: answer.body), .warning, .cover(field))
    }
  }

  private func labels(_ text: CheckedText) -> [CompletenessFinding] {
    guard let type = text.type else { return [] }
    var found: [CompletenessFinding] = []
    if let label = text.fields[.familyLabel],
      let ofDay = taxonomy.familyLabel(for: type, on: ruleDay(text))?.sv,
      label.lowercased() != ofDay.lowercased()
    {
      found.append(
        CompletenessFinding(
          .labelOfAnotherTime(label: label, labelOfDay: ofDay), .warning, .cover(.familyLabel)))
    }
    if let title = text.fields[.title], let named = typeNamed(in: title, besides: type) {
      found.append(
        CompletenessFinding(
          .titleNamesOtherType(title: title, named: named, type: type), .warning, .cover(.title)))
    }
    return found
  }

  /// The type a title names, where it is not the document's own.
  private func typeNamed(in title: String, besides own: DocumentType) -> DocumentType? {
    let words = title.lowercased().split { !$0.isLetter }
    let named = taxonomy.types.filter { entry in
      words.contains { $0.hasSuffix(entry.name.sv.lowercased()) }
    }
    guard !named.contains(where: { $0.type == own }) else { return nil }
    return named.max { $0.name.sv.count < $1.name.sv.count }?.type
  }

  private func goals(_ text: CheckedText, _ template: Template?) -> [CompletenessFinding] {
    guard template?.requiresGlobalGoals ?? false else { return [] }
    if case .stated = text.goals { return [] }
    return [CompletenessFinding(.goalsMissing, .error, .globalGoals)]
  }

  // MARK: The text

  private func sections(_ text: CheckedText, _ template: Template?) -> [CompletenessFinding] {
    let sections = text.sections
    var found: [CompletenessFinding] = []
    for part in template?.sections ?? [] {
      if let section = sections.first(where: { $0.kind == part.kind }) {
        let next = section.index + 1
        let isEmpty =
          next >= text.provisions.count
          || text.provisions[next].kind == .heading
            && text.provisions[next].level <= text.provisions[section.index].level
        guard isEmpty else { continue }
        found.append(
          CompletenessFinding(
            .sectionEmpty(part.kind), part.isRequired ? .error : .warning,
            .provision(text.provisions[section.index].id)))
      } else if part.isRequired, !isOnTitlePage(part.kind, text, template) {
        found.append(
          CompletenessFinding(.sectionMissing(part.kind), .error, .section(part.kind)))
      }
    }
    return found
  }

  /// Whether the title page says what a section would, or is asked for it already.
  private func isOnTitlePage(
    _ kind: SectionKind, _ text: CheckedText, _ template: Template?
  ) -> Bool {
    kind.coverFields.contains {
      text.fields[$0] != nil || template?.fields.contains($0) ?? false
    }
  }

  private func guidance(_ text: CheckedText) -> [CompletenessFinding] {
    var sentences = templates.guidance
    for language in SkeletonLanguage.allCases {
      for type in DocumentType.allCases {
        guard let meaning = Template.meaning(of: type, taxonomy, on: day, language) else {
          continue
        }
        sentences.insert(meaning)
      }
    }
    return text.provisions.filter { $0.kind != .heading && sentences.contains($0.text) }.map {
      CompletenessFinding(.guidanceLeft($0.text), .error, .provision($0.id))
    }
  }

  private func references(_ text: CheckedText) -> [CompletenessFinding] {
    var told: Set<String> = []
    let replaced = text.fields[.replaces].map { DocumentIdentity.fold($0, municipality: nil) }
    return text.provisions.flatMap { provision -> [CompletenessFinding] in
      TextReference.find(in: provision.text).compactMap { reference in
        guard reference.kind == .document, let entry = titles.entry(named: reference.target),
          entry.document != text.document, Self.isOver(entry.standing),
          DocumentIdentity.fold(entry.title, municipality: nil) != replaced,
          !Self.tellsOfEnd(provision.text),
          told.insert("\(provision.id) \(entry.document.rawValue)").inserted
        else { return nil }
        return CompletenessFinding(
          .referenceNotInForce(title: entry.title, standing: entry.standing), .warning,
          .provision(provision.id))
      }
    }
  }

  static func isOver(_ standing: Standing.Name) -> Bool {
    switch standing {
    case .expired, .repealed, .superseded, .annulled: true
    case .draft, .adopted, .inForce, .unknown: false
    }
  }

  /// A text that says what it takes the place of may name what is no longer in force.
  static func tellsOfEnd(_ text: String) -> Bool {
    let words = Set(text.lowercased().split { !$0.isLetter })
    return ["ersätter", "ersätts", "upphör", "upphävs", "upphävdes", "tidigare"]
      .contains { words.contains($0) }
  }

  private func wording(_ text: CheckedText) -> [CompletenessFinding] {
    guard let type = text.type, let definition = taxonomy.entry(for: type)?.definition.sv,
      let fit = WordingFit(definition: definition)
    else { return [] }
    return text.provisions.compactMap { provision in
      guard provision.kind != .heading, let word = fit.misfit(in: provision.text) else {
        return nil
      }
      return CompletenessFinding(
        .wordingDoesNotFit(word: word, type: type, definition: definition), .note,
        .provision(provision.id))
    }
  }
}
