/// What makes one reminder the same as another: told once.
public struct ReminderKey: Hashable, Sendable {
  public var document: DocumentID
  public var kind: DueDay.Kind
  public var dueOn: CalendarDate
  public var step: ReminderStep

  public init(
    document: DocumentID, kind: DueDay.Kind, dueOn: CalendarDate, step: ReminderStep
  ) {
    self.document = document
    self.kind = kind
    self.dueOn = dueOn
    self.step = step
  }

  /// The key as one line that never changes, such as `end 2027-12-31 -12 D1`: what a sender stores
  /// under a unique constraint.
  public var text: String { "\(kind.rawValue) \(dueOn) \(step.sign) \(document.rawValue)" }

  /// Whether both are of one document, kind and due day: steps of one ladder.
  public func isSameLadder(as other: ReminderKey) -> Bool {
    document == other.document && kind == other.kind && dueOn == other.dueOn
  }
}

extension ReminderKey: LosslessStringConvertible {
  public var description: String { text }

  /// Reads what `text` writes.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let kind = DueDay.Kind(rawValue: String(parts[0])),
      let dueOn = CalendarDate(String(parts[1])), let months = Int(parts[2].dropFirst()),
      months >= 0, !parts[3].isEmpty
    else { return nil }
    let step: ReminderStep
    switch parts[2].first {
    case "-": step = .before(months: months)
    case "+": step = .after(months: months)
    default: return nil
    }
    self.init(
      document: DocumentID(String(parts[3])), kind: kind, dueOn: dueOn, step: step)
  }
}

/// That a reminder was sent, and whether anyone has acted on it.
public struct SentReminder: Hashable, Sendable {
  public var key: ReminderKey
  public var sentOn: CalendarDate
  /// The day somebody opened a matter or said *seen*; `nil` where nobody has.
  public var answeredOn: CalendarDate?

  public init(key: ReminderKey, sentOn: CalendarDate, answeredOn: CalendarDate? = nil) {
    self.key = key
    self.sentOn = sentOn
    self.answeredOn = answeredOn
  }
}

/// Something to be told: that a document's day comes or has passed, to whom, with the next document
/// already drafted.
public struct Reminder: Hashable, Sendable {
  public var key: ReminderKey
  public var due: DueDay
  /// The day of the step; the reminder itself may be later, where the program stood still or the
  /// document was registered late.
  public var stepDay: CalendarDate
  /// Who is to be told, the one responsible first; never empty.
  public var told: [Told]
  public var next: DraftedNext
}

/// A document with what a reminder needs of it beside its timeline.
public struct ReminderSubject: Sendable {
  public var record: DocumentRecord
  /// The title each edition's own cover has.
  public var titles: [Int: String]
  /// The office that each edition's cover names as responsible for review.
  public var coverResponsible: [Int: String]
  /// Titles of documents that each edition's text refers to and that no longer apply.
  public var brokenReferences: [Int: [String]]
  /// How the municipality's bodies have changed.
  public var lineage: Lineage

  public init(
    record: DocumentRecord, titles: [Int: String] = [:], coverResponsible: [Int: String] = [:],
    brokenReferences: [Int: [String]] = [:], lineage: Lineage = .none
  ) {
    self.lineage = lineage
    self.record = record
    self.titles = titles
    self.coverResponsible = coverResponsible
    self.brokenReferences = brokenReferences
  }

  /// The office responsible on a day: by decision, else by the edition's cover; of a body that is
  /// no longer there, the one that has taken over.
  public func responsible(for edition: Int, on day: CalendarDate) -> String? {
    let timeline = record.timeline.decided(by: day)
    let named =
      timeline.assignment(for: .review, on: day)
      ?? coverResponsible[edition].map { ($0, timeline.adoption(of: edition)?.decidedOn) }
    return named.map {
      lineage.name($0.responsible, since: $0.since, for: record.document.id, on: day)
    }
  }

  /// The body that decides on an edition on a day: the one that adopted it, or has taken over.
  func decider(of edition: Int, on day: CalendarDate) -> String? {
    guard let adoption = record.timeline.adoption(of: edition), !adoption.body.isEmpty else {
      return nil
    }
    return lineage.name(
      adoption.body, since: adoption.decidedOn, for: record.document.id, on: day)
  }
}
