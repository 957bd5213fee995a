import Foundation
import Register
import Testing

/// Plays a case file: records its entries in order and answers its questions.
struct CaseRunner {
  let file: CaseFile
  private(set) var ledger: [Decision] = []
  private var labelled: [String: Decision] = [:]
  private var clock = CaseClock()

  init(_ text: String) throws {
    file = try CaseFile(text)
    for line in file.lines {
      switch line {
      case .entry(let entry): try record(entry)
      case .refused(let refused): try refuse(refused)
      case .question: break
      }
    }
  }

  private func documentID(_ title: String?) -> DocumentID? {
    guard let title else { return DocumentID(file.documents[0].title) }
    return file.documents.contains { $0.title == title } ? DocumentID(title) : nil
  }

  private func draft(_ entry: CaseEntry) throws -> DecisionDraft {
    try entry.draft(document: documentID, entry: { labelled[$0] })
  }

  private func refusal(_ draft: DecisionDraft) -> Refusal? {
    let documents = draft.effects.flatMap(\.documents) + [DocumentID(file.documents[0].title)]
    return documents.lazy.compactMap { timeline($0).refusal(of: draft) }.first
  }

  private mutating func record(_ entry: CaseEntry) throws {
    let draft = try draft(entry)
    if let refusal = refusal(draft) {
      Issue.record("rad \(entry.line): vägrades med \(refusal)")
    }
    let decision = draft.entry(
      id: DecisionID("e\(ledger.count + 1)"), sequence: ledger.count + 1,
      recordedAt: clock.record(entry), recordedBy: "Registrar Ek")
    ledger.append(decision)
    if let label = entry.label { labelled[label] = decision }
  }

  private func refuse(_ refused: CaseFile.RefusedEntry) throws {
    let code = refusal(try draft(refused.entry))?.code
    #expect(code == refused.code, "rad \(refused.entry.line)")
  }

  private func timeline(_ document: DocumentID, knownAt: Instant = .endOfTime) -> Timeline {
    Timeline(ledger, document: document, knownAt: knownAt)
  }

  func check() {
    for line in file.lines {
      guard case .question(let question) = line else { continue }
      let answer = answer(question.subject, expecting: question.answer)
      #expect(answer == question.answer, "rad \(question.line): ? \(question.subject)")
    }
  }

  private func answer(_ subject: String, expecting expected: String) -> String {
    var subject = subject
    var document = DocumentID(file.documents[0].title)
    for other in file.documents where subject.hasPrefix("\(other.title): ") {
      document = DocumentID(other.title)
      subject.removeFirst(other.title.count + 2)
    }
    let parts = subject.components(separatedBy: " känt ")
    let knownAt = parts.count > 1 ? CalendarDate(parts[1]).map(CaseClock.end) : nil
    let timeline = timeline(document, knownAt: knownAt ?? .endOfTime)
    let words = parts[0].split(separator: " ").map(String.init)
    let day = words.lazy.compactMap { CalendarDate($0) }.first
    switch (words.first ?? "", day) {
    case ("perioder", _): return periods(timeline)
    case ("luckor", _): return gaps(timeline)
    case ("granskning", let day?): return reviews(timeline, on: day)
    case ("ansvarig", let day?): return timeline.responsible(for: .review, on: day) ?? "ingen"
    case ("fynd", let day?): return findings(on: day)
    case ("öppet", let day?): return open(timeline, on: day)
    case ("påminns", let day?): return reminders(timeline, document, from: day)
    case ("familj", _): return family(edition: words.last.flatMap(Int.init) ?? 0, timeline)
    case (_, let day?): return standing(timeline.standing(on: day), expecting: expected)
    default: return "frågan förstås inte"
    }
  }

  private func standing(_ standing: Standing?, expecting expected: String) -> String {
    if expected == "ingen" {
      if case .inForce(let edition, _)? = standing { return "utgåva \(edition)" }
      return "ingen"
    }
    return switch standing {
    case nil: "saknas"
    case .draft: "utkast"
    case .adopted(let edition, _): "antagen \(edition)"
    case .inForce(let edition, _): "utgåva \(edition)"
    case .expired(let edition, _): "utgången \(edition)"
    case .repealed(let edition, _, _): "upphävd \(edition)"
    case .superseded(let edition, _, _): "ersatt \(edition)"
    case .annulled(let edition, _): "ogiltig \(edition)"
    case .unknown: "okänd"
    }
  }

  private func list(_ items: [String]) -> String {
    items.isEmpty ? "inga" : items.joined(separator: "; ")
  }

  private func periods(_ timeline: Timeline) -> String {
    list(
      timeline.periods.map {
        "utgåva \($0.edition) \($0.from)–\($0.until?.previous.description ?? "")"
      })
  }

  private func gaps(_ timeline: Timeline) -> String {
    list(timeline.gaps.map { "\($0.from)–\($0.until.previous)" })
  }

  private func reviews(_ timeline: Timeline, on day: CalendarDate) -> String {
    let words: [Review.State: String] = [
      .done: "klar", .due: "kommande", .missed: "missad", .unknown: "okänd",
    ]
    return list(timeline.reviews.map { "\($0.dueBy) \(words[$0.state(on: day)] ?? "")" })
  }

  /// The due days that are open on a day.
  private func open(_ timeline: Timeline, on day: CalendarDate) -> String {
    list(
      timeline.dueDays(on: day).map {
        "\($0.kind == .end ? "slut" : "granskning") \($0.dueOn)\($0.mayBeMet ? " kanske" : "")"
      })
  }

  /// The reminders of six years from a day.
  private func reminders(
    _ timeline: Timeline, _ id: DocumentID, from first: CalendarDate
  ) -> String {
    let document = GoverningDocument(
      id: id, slug: "", title: id.rawValue, type: file.documents[0].type)
    let subject = ReminderSubject(
      record: DocumentRecord(document: document, timeline: timeline))
    let walk = ReminderWalk(offices: Offices(offices: [], holdings: [], registry: nil))
    let sent = walk.walk([subject], from: first, through: first.addingMonths(72))
    return list(
      sent.map {
        let kind = $0.reminder.key.kind == .end ? "slut" : "granskning"
        return "\($0.day) \(kind)\($0.reminder.key.step.sign)"
      })
  }

  private func findings(on day: CalendarDate) -> String {
    let judge = Findings(
      on: day, taxonomy: Fixtures.taxonomy,
      organisation: Organisation(name: "Ekevalla kommun", bodies: []))
    let records = file.documents.map { document in
      let id = DocumentID(document.title)
      return DocumentRecord(
        document: GoverningDocument(
          id: id, slug: Slug.make(document.title), title: document.title, type: document.type),
        timeline: timeline(id))
    }
    let findings = records.flatMap(judge.of) + judge.overlaps(records)
    return list(findings.map { "\($0.code.rawValue) \($0.level.rawValue)" }.sorted())
  }

  private func family(edition: Int, _ timeline: Timeline) -> String {
    let document = file.documents[0]
    let label = document.familyLabels[edition] ?? document.familyLabels[nil]
    return Fixtures.taxonomy.familyLabel(
      cover: label, type: document.type, adoptedOn: timeline.adoption(of: edition)?.decidedOn)
      ?? "okänd"
  }
}
