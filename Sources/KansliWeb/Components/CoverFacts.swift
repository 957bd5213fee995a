import HTML
import KansliStore
import Register

/// The facts of an edition's cover, each with its source, and what its type means.
struct CoverFacts<Host: Page> {
  let page: Host
  let view: DocumentView
  let edition: Edition?
  /// The day as of which bodies are followed to who has taken over; `nil` to show what is written.
  var day: CalendarDate?

  private var words: Shared<PagePhrases> { page.phrases.pages }

  var html: HTML {
    element("dl", ["class": "facts"]) {
      type
      if let label = familyLabel {
        fact(words.family, source: familySource) { HTML(label) }
      }
      if let edition {
        for field in Self.shown {
          if let fact = edition.facts.first(where: { $0.field == field }) {
            let answer = answer(fact, edition)
            self.fact(
              capitalised(page.phrases.field(field)),
              source: words.titlePage(edition.number, fact.line)
                + (answer.map { ". \(passedOn($0))" } ?? changed(fact, edition))
            ) { answer?.body.map { page.body($0) } ?? value(fact) }
          }
        }
      }
      if !view.document.topics.isEmpty {
        element("div") {
          element("dt") { page.phrases.list.topic }
          element("dd") {
            for (index, topic) in view.document.topics.enumerated() {
              if index > 0 { ", " }
              page.link(.topic(slug: Slug.make(topic)), swedish: topic)
            }
          }
        }
      }
    }
  }

  private static var shown: [String] {
    [
      "adoptedBy", "adoptedOn", "paragraph", "registryNumber", "validFrom", "validThrough",
      "reviewBy", "reviewResponsible", "followUpResponsible", "documentOwner", "appliesTo",
      "replaces", "version", "globalGoals",
    ]
  }

  private static var bodies: [String] { ["adoptedBy", "reviewResponsible", "followUpResponsible"] }

  /// Who has taken over what a field gives a body, where somebody has.
  private func answer(_ fact: CoverFact, _ edition: Edition) -> Lineage.Answer? {
    guard let day, let value = fact.value, Self.passing.contains(fact.field) else { return nil }
    let answer = page.frame.settings.lineage.answer(
      value, since: view.timeline.adoption(of: edition.number)?.decidedOn,
      for: view.document.id, on: day)
    return answer.hasMoved ? answer : nil
  }

  private static var passing: [String] {
    ["reviewResponsible", "followUpResponsible", "documentOwner", "appliesTo"]
  }

  /// What has become of bodies in a list of them, which is shown as it stands.
  private func changed(_ fact: CoverFact, _ edition: Edition) -> String {
    let lineage = page.frame.settings.lineage
    guard let day, fact.field == "appliesTo", let value = fact.value, !lineage.isEmpty else {
      return ""
    }
    var seen: Set<String> = []
    let names = lineage.events.flatMap(\.before).filter {
      seen.insert(BodyName.fold($0)).inserted && BodyName.isNamed($0, in: value)
    }
    return names.compactMap { name in
      let now = lineage.successors(of: name, on: day)
      guard !now.contains(where: { $0.isBody(name) }) else { return nil }
      return ". " + page.phrases.reorganisation.isNow(name, now)
    }.joined()
  }

  private func passedOn(_ answer: Lineage.Answer) -> String {
    let words = page.phrases.reorganisation
    return answer.body == nil
      ? words.passedOnOpen(answer.known, answer.since)
      : words.passedOn(answer.asked, answer.path.first?.takesEffectOn)
  }

  private func fact(
    _ label: String, source: String, @HTMLBuilder _ value: () -> HTML
  ) -> HTML {
    element("div") {
      element("dt") { label }
      element("dd") {
        value()
        element("span", ["class": "source"]) { "\(words.source): \(source)" }
      }
    }
  }

  private var type: HTML {
    let entry = page.frame.settings.taxonomy.entry(for: view.document.type)
    let definition = page.frame.language == .english ? entry?.definition.en : entry?.definition.sv
    return element("div") {
      element("dt") { words.type }
      element("dd") {
        page.link(.types, capitalised(page.phrases.type(view.document.type)))
        if let definition { element("span", ["class": "source"]) { definition } }
      }
    }
  }

  private var familyLabel: String? {
    edition.flatMap {
      page.frame.settings.taxonomy.familyLabel(
        cover: $0.familyLabel, type: $0.type,
        adoptedOn: view.timeline.adoption(of: $0.number)?.decidedOn)
    }
  }

  private var familySource: String {
    guard let edition, edition.familyLabel != nil else { return page.phrases.site.types }
    return words.titlePage(edition.number, 0)
  }

  private func value(_ fact: CoverFact) -> HTML {
    guard let value = fact.value else {
      return element("em") { words.unknownValue }
    }
    if Self.bodies.contains(fact.field), BodyKind(naming: value) != .official {
      return page.body(value)
    }
    switch value {
    case "until-further-notice": return HTML(words.untilFurtherNotice)
    case "until-decided": return HTML(fact.raw)
    default: return element("span", ["lang": page.swedish]) { value }
    }
  }
}
