import Register
import Testing

@Suite("A draft is checked before the decision")
struct CompletenessTests {
  private static let day = CalendarDate("2026-11-21") ?? CalendarDate(ordinal: 0)

  private static let organisation = Organisation(
    name: "Ekby kommun",
    bodies: [
      Body(name: "Kommunfullmäktige", kind: .council),
      Body(name: "Kommunstyrelsen", kind: .executiveBoard),
      Body(name: "Utbildningskontoret", kind: .department),
    ])

  private static let titles: RegisterTitles = {
    var titles = RegisterTitles()
    titles.add("Telefonpolicy", of: DocumentID("tel"), standing: .repealed)
    titles.add("Resepolicy", of: DocumentID("resa"), standing: .expired)
    titles.add("Upphandlingspolicy", of: DocumentID("upph"), standing: .inForce)
    titles.add("Riktlinjer för gåvor", of: DocumentID("gava"), standing: .superseded)
    return titles
  }()

  private func check(_ text: CheckedText, templates: Templates = Fixtures.templates)
    -> [CompletenessFinding]
  {
    Completeness(
      on: Self.day, taxonomy: Fixtures.taxonomy, organisation: Self.organisation,
      templates: templates, titles: Self.titles
    ).findings(of: text)
  }

  /// A draft that lacks nothing, with the changes of a case.
  private func draft(
    _ changes: [DocumentReading.Field: String?] = [:],
    parts: [(Provision.Kind, String)] = [
      (.heading, "Syfte"), (.paragraph, "Kommunen vill att den som arbetar kommer ut i skogen."),
    ]
  ) -> CheckedText {
    var fields: [DocumentReading.Field: String] = [
      .title: "Policy för utflykter", .type: "policy", .adoptedBy: "Kommunfullmäktige",
      .validThrough: "2030", .reviewResponsible: "Kommunstyrelsen",
      .followUpResponsible: "Kommunstyrelsen", .appliesTo: "Alla nämnder",
      .familyLabel: "Normerande",
    ]
    for (field, value) in changes { fields[field] = value }
    return CheckedText(
      fields: fields,
      provisions: Provision.suggested(parts.map { (kind: $0.0, level: 1, text: $0.1) }))
  }

  @Test("nothing is said of a draft that lacks nothing")
  func complete() { #expect(check(draft()).isEmpty) }

  @Test(
    "each thing that is wrong on the title page is named, and the good beside it is not",
    arguments: [
      (.title, nil, .fieldMissing), (.type, nil, .fieldMissing), (.adoptedBy, nil, .fieldMissing),
      (.reviewResponsible, nil, .fieldMissing), (.followUpResponsible, nil, .fieldMissing),
      (.appliesTo, nil, .fieldMissing), (.validThrough, nil, .endMissing),
      (.validThrough, "2031", .validityTooLong), (.validThrough, "2030-11-22", .validityTooLong),
      (.validThrough, "2030-11-21", nil), (.validThrough, "2025", .endBeforeStart),
      (.validThrough, "until-further-notice", nil), (.reviewBy, "2030", nil),
      (.reviewBy, "2032", .reviewTooLate), (.adoptedBy, "Kommunstyrelsen", .bodyNotAllowed),
      (.adoptedBy, "Utbildningskontoret", .bodyNotAllowed),
      (.familyLabel, "Aktiverande", .labelOfAnotherTime),
      (.familyLabel, "NORMERANDE", nil), (.familyLabel, nil, nil),
      (.title, "Riktlinjer för utflykter", .titleNamesOtherType), (.title, "Utflyktspolicy", nil),
      (.title, "Utflykter i skogen", nil), (.type, "other", .typeUnknown),
    ] as [(DocumentReading.Field, String?, CompletenessFinding.Code?)])
  func titlePage(field: DocumentReading.Field, value: String?, code: CompletenessFinding.Code?) {
    let found = check(draft([field: value])).map(\.code)
    if let code { #expect(found.contains(code)) } else { #expect(found.isEmpty) }
  }

  @Test("a planning document with the label of another time is told the label of the day")
  func label() throws {
    let changes: [DocumentReading.Field: String?] = [
      .title: "Program för skog", .type: "programme", .familyLabel: "Aktiverande",
    ]
    let finding = try #require(check(draft(changes)).first { $0.code == .labelOfAnotherTime })
    #expect(
      finding.reason == .labelOfAnotherTime(label: "Aktiverande", labelOfDay: "Planerande"))
    #expect(finding.place == .cover(.familyLabel))
    // An edition adopted while the label was the right one carries it rightly.
    var old = changes
    old[.adoptedOn] = "2016-03-17"
    old[.validThrough] = "2019"
    #expect(!check(draft(old)).contains { $0.code == .labelOfAnotherTime })
  }

  @Test("a field whose words tell nothing is unclear, with its words")
  func unclear() {
    var text = draft([.validThrough: nil])
    text.unclear[.validThrough] = "till och med ."
    #expect(
      check(text).map(\.reason) == [.fieldUnclear(.validThrough, words: "till och med .")])
  }

  @Test("a required section is missing unless the title page says the same")
  func sections() {
    let bare = [(Provision.Kind.paragraph, "Kommunen vill ut i skogen.")]
    #expect(check(draft(parts: bare)).map(\.reason) == [.sectionMissing(.purpose)])
    let unscoped = check(draft([.appliesTo: nil], parts: bare)).map(\.reason)
    #expect(unscoped == [.fieldMissing(.appliesTo), .sectionMissing(.purpose)])
    let empty: [(Provision.Kind, String)] = [
      (.heading, "1. Syfte"), (.heading, "2. Omfattning"), (.paragraph, "Alla."),
    ]
    let found = check(draft(parts: empty))
    #expect(found.map(\.reason) == [.sectionEmpty(.purpose)])
    #expect(found.first?.place == .provision("1-syfte"))
  }

  @Test("a section is asked for where the title page is not asked for the same")
  func uncovered() throws {
    var template = try #require(Fixtures.templates.template(for: .policy, on: Self.day))
    template.fields = [.title]
    let found = check(draft([.appliesTo: nil]), templates: Templates([template]))
    #expect(found.map(\.reason) == [.sectionMissing(.scope)])
    #expect(found.first?.place == .section(.scope))
  }

  @Test("the template's own sentences left in the text are found, the type's meaning too")
  func guidance() throws {
    let template = try #require(Fixtures.templates.template(for: .policy, on: Self.day))
    let parts: [(Provision.Kind, String)] = [
      (.paragraph, "Policy (normerande): Kommunens hållning i en fråga."),
      (.heading, "Syfte"), (.paragraph, template.sections[0].guidance.sv),
    ]
    #expect(check(draft(parts: parts)).map(\.code) == [.guidanceLeft, .guidanceLeft])
  }

  @Test(
    "references to what is no longer in force are named; what is in force or replaced is not",
    arguments: [
      ("Den som ringer följer kommunens telefonpolicy i allt.", "Telefonpolicy"),
      ("Se även Resepolicyn för den som reser.", "Resepolicy"),
      ("Se kommunens riktlinjer för gåvor.", "Riktlinjer för gåvor"),
      ("Den som köper följer kommunens upphandlingspolicy.", nil),
      ("Policyn ersätter kommunens telefonpolicy.", nil),
      ("Se kommunens badpolicy.", nil),
    ])
  func references(text: String, title: String?) {
    let found = check(draft(parts: [(.heading, "Syfte"), (.paragraph, text)]))
    let titles = found.compactMap { finding -> String? in
      if case .referenceNotInForce(let title, _) = finding.reason { title } else { nil }
    }
    #expect(titles == (title.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.level == .warning })
  }

  @Test(
    "words that the type's definition does not fit are hints on their provision",
    arguments: [
      ("guidelines", "Riktlinjer för skog", "Skolan ska gå ut.", "ska"),
      ("guidelines", "Riktlinjer för skog", "Skolan bör gå ut.", nil),
      ("rules", "Regler för skog", "Skolan bör gå ut.", "bör"),
      ("rules", "Regler för skog", "Skolan måste gå ut.", nil),
      ("policy", "Policy för skog", "Skolan ska och bör gå ut.", nil),
      ("guidelines", "Riktlinjer för skog", "Skolans åskådare går ut.", nil),
    ])
  func wording(type: String, title: String, text: String, word: String?) {
    let draft = draft(
      [.type: type, .title: title, .validThrough: "2027"],
      parts: [(.heading, "Syfte"), (.item, text)])
    let hints = check(draft).filter { $0.code == .wordingDoesNotFit }
    #expect(hints.count == (word == nil ? 0 : 1))
    #expect(
      hints.allSatisfy { $0.level == .note && $0.place == .provision(draft.provisions[1].id) })
    if case .wordingDoesNotFit(let found, _, _)? = hints.first?.reason { #expect(found == word) }
  }

  @Test("global goals are asked for where the municipality requires them")
  func goals() {
    var templates = Fixtures.templates
    for index in templates.templates.indices {
      templates.templates[index].requiresGlobalGoals = true
    }
    var text = draft()
    #expect(check(text, templates: templates).map(\.code) == [.goalsMissing])
    text.goals = .notStated
    #expect(check(text, templates: templates).map(\.code) == [.goalsMissing])
    text.goals = .stated("15")
    #expect(check(text, templates: templates).isEmpty)
  }

  @Test("a template holds for its own time")
  func dated() {
    var template = Template(
      type: .policy, through: Self.day.previous, fields: [.version], sections: [])
    #expect(check(draft(), templates: Templates([template])).isEmpty)
    template.through = Self.day
    #expect(
      check(draft(), templates: Templates([template])).map(\.reason) == [.fieldMissing(.version)])
  }

  @Test("a body that is no more is told with the one in its place, or that nobody is chosen")
  func bodyGone() throws {
    func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
    let merged = Reorganisation(
      id: "m", kind: .merge, takesEffectOn: try day("2026-01-01"),
      before: ["Kulturnämnden", "Fritidsnämnden"],
      after: [Body(name: "Kultur- och fritidsnämnden", kind: .committee)])
    let split = Reorganisation(
      id: "s", kind: .split, takesEffectOn: try day("2026-07-01"), before: ["Skolnämnden"],
      after: [
        Body(name: "Grundskolenämnden", kind: .committee),
        Body(name: "Gymnasienämnden", kind: .committee),
      ])
    let text = draft([
      .reviewResponsible: "Kulturnämnden", .followUpResponsible: "Skolnämnden",
    ])
    func check(on day: CalendarDate) -> [CompletenessFinding] {
      Completeness(
        on: day, taxonomy: Fixtures.taxonomy, organisation: Self.organisation,
        templates: Fixtures.templates, lineage: Lineage([merged, split])
      ).findings(of: text).filter { $0.code == .bodyGone }
    }
    #expect(
      check(on: Self.day).map(\.reason) == [
        .bodyGone(
          .reviewResponsible, body: "Kulturnämnden", successor: "Kultur- och fritidsnämnden"),
        .bodyGone(.followUpResponsible, body: "Skolnämnden", successor: nil),
      ])
    #expect(check(on: try day("2026-03-01")).map(\.place) == [.cover(.reviewResponsible)])
    #expect(check(on: try day("2025-12-31")).isEmpty)
  }

  @Test("what is adopted cannot be stopped: nothing of it is an error")
  func adopted() {
    let completeness = Completeness(
      on: Self.day, taxonomy: Fixtures.taxonomy, organisation: Self.organisation,
      templates: Fixtures.templates)
    let text = draft([.adoptedBy: "Kommunstyrelsen", .appliesTo: nil])
    #expect(completeness.findings(of: text).contains { $0.level == .error })
    #expect(!completeness.findings(adopted: text).contains { $0.level == .error })
    #expect(completeness.findings(adopted: text).count == completeness.findings(of: text).count)
  }
}

@Suite("A template is the beginning of a draft")
struct TemplateTests {
  private static let day = CalendarDate("2026-11-21") ?? CalendarDate(ordinal: 0)

  @Test("every type but the last has a template with the sections of its kind, in two languages")
  func all() throws {
    for type in DocumentType.allCases where type != .other {
      let template = try #require(Fixtures.templates.template(for: type, on: Self.day), "\(type)")
      #expect(Set(template.sections.map(\.kind)).count == template.sections.count)
      for part in template.sections {
        #expect(SectionKind(heading: part.heading.sv) == part.kind)
        #expect(!part.guidance.en.isEmpty && part.guidance.sv.hasSuffix("."))
      }
    }
    for type in [DocumentType.policy, .guidelines, .rules, .strategy, .programme, .plan] {
      let kinds = Fixtures.templates.template(for: type, on: Self.day)?.sections.map(\.kind) ?? []
      for kind in [SectionKind.purpose, .scope, .responsibility, .followUp, .validity] {
        #expect(kinds.contains(kind), "\(type)")
      }
    }
  }

  @Test("the skeleton has the title, the type's meaning on the day and a sentence a section")
  func skeleton() throws {
    let template = try #require(Fixtures.templates.template(for: .programme, on: Self.day))
    let text = template.skeleton(
      title: "Program för skog", taxonomy: Fixtures.taxonomy, on: Self.day)
    #expect(text.hasPrefix("# Program för skog\n\n> Program (planerande): Verksamheter"))
    #expect(text.contains("\n## Syfte\n\n> Skriv"))
    let old = CalendarDate("2016-01-28") ?? Self.day
    #expect(
      template.skeleton(title: "P", taxonomy: Fixtures.taxonomy, on: old).contains("(aktiverande)"))
    #expect(
      template.skeleton(
        title: "P", taxonomy: Fixtures.taxonomy, on: Self.day, language: .english
      ).contains("## Purpose"))
  }
}
