import Cooperation
import KansliStore
import Publishing
import Register

/// The screening as the papers of an exemption have it: Swedish, as the papers' own texts are, and
/// without what is secret, since papers leave the desk.
struct ScreeningAnnex {
  var screening: Screening
  var partner: Partner
  var attributions: [String]

  private let words = Language.swedish.phrases
  private var day: CalendarDate { screening.on }

  init(_ screening: Screening, _ partner: Partner, attributions: [String]) {
    self.screening = screening
    self.partner = partner
    self.attributions = attributions
  }

  /// What the annex is called among the papers.
  var title: String { words.exemption.annex(partner.name, day) }

  var parts: [PaperPart] {
    var parts: [PaperPart] = [.table(figures), .table(findings)]
    for (text, label, mark) in texts where !screening.secret.contains(mark) {
      let lines = text.split(whereSeparator: \.isNewline).map(String.init)
      parts.append(.paragraph("\(label): \(lines.joined(separator: " "))"))
    }
    let left = leftOut
    if !left.isEmpty { parts.append(.paragraph(words.exemption.left(left))) }
    if !attributions.isEmpty {
      parts.append(
        .paragraph("\(words.screening.sources): \(attributions.joined(separator: "; "))."))
    }
    return parts
  }

  private var texts: [(String, String, SecretField)] {
    let form = words.screeningForm
    return [
      (screening.ownRecord, form.ownRecord, SecretField.ownRecord),
      (screening.risks, form.risks, .risks), (screening.localBenefit, form.benefit, .benefit),
    ].compactMap { text, label, mark in text.map { ($0, label, mark) } }
  }

  /// What has been left out, by its name.
  private var leftOut: [String] {
    var left = texts.filter { screening.secret.contains($0.2) }.map { $0.1.lowercased() }
    if screening.secret.contains(.reasons),
      screening.findings.values.contains(where: \.hasReasons)
    {
      left.append(words.screeningForm.reasons.lowercased())
    }
    return left
  }

  private var figures: PaperTable {
    let form = words.screeningForm
    return PaperTable(
      caption: words.exemption.figures(partner.name, day),
      head: [words.exemption.criterion, form.measure, form.value, form.source, form.says],
      rows: screening.criteria.flatMap { known -> [[String]] in
        let name = capitalised(words.screening.criterion(known.criterion))
        guard !known.evidence.isEmpty else {
          return [[name, "–", "–", "–", words.screening.indication(.noData)]]
        }
        return known.evidence.map { one in
          let notes = one.notes.map { " (\(words.screening.note($0)))" }.joined()
          return [
            name, words.screening.indicator(one.indicator), form.figure(one.value),
            "\(one.source), \(one.year)", words.screening.indication(one.indication) + notes,
          ]
        }
      })
  }

  private var findings: PaperTable {
    let form = words.screeningForm
    let hidesReasons = screening.secret.contains(.reasons)
    return PaperTable(
      caption: words.exemption.findings(partner.name, day),
      head: [words.exemption.criterion, form.evidence, words.exemption.finding, form.reasons],
      rows: screening.criteria.map { known in
        let finding = screening.findings[known.criterion]
        let reasons = finding?.reasons.map {
          hidesReasons ? "–" : $0.split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        return [
          capitalised(words.screening.criterion(known.criterion)),
          words.screening.indication(known.indication),
          finding.map { form.answer($0.answer) } ?? form.noFinding.lowercased(),
          reasons ?? "–",
        ]
      })
  }
}

extension Site {
  /// What the papers of an exemption have besides those of any matter.
  func addExemption(
    _ view: MatterView, to facts: inout MatterFacts, _ call: DeskCall
  ) async throws {
    guard let exemption = view.matter.proposal.exemption else { return }
    let register = try await store.cooperations(for: call.actor)
    let all = register.screenings(of: exemption.cooperation)
    let chosen = all.first { $0.id == exemption.screening } ?? all.first
    guard let chosen else { return }
    // Of each partner the latest as of what was laid before the body; of the one chosen, itself.
    var screenings = [chosen]
    for one in all
    where one.on <= chosen.on && !screenings.contains(where: { $0.partner == one.partner }) {
      screenings.append(one)
    }
    let basis = try await store.screeningBasis()
    for screening in screenings {
      guard let partner = register.partner(screening.partner) else { continue }
      let sources = Set(screening.criteria.flatMap(\.evidence).map(\.source)).sorted()
      let annex = ScreeningAnnex(
        screening, partner, attributions: basis.attributions(of: sources))
      facts.screening += annex.parts
      facts.annexes.append(annex.title)
    }
    guard let ground = chosen.rule,
      case .exempt(let partner, _, let end, let conditions) = facts.act,
      let rules = register.book.entries.first(where: { $0.document.id == ground.document })?
        .rules[ground.edition],
      let rule = rules.first(where: { $0.provision == ground.provision && $0.kind == .condition })
    else { return }
    // A sentence within a sentence has no full stop of its own.
    let sentence = rule.words.hasSuffix(".") ? String(rule.words.dropLast()) : rule.words
    facts.act = .exempt(
      partner: partner, rule: Language.swedish.phrases.exemption.conditionRule(sentence),
      end: end, conditions: conditions)
  }
}
