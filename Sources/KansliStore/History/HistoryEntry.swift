import Register

/// Something that was done, whoever did it and wherever it is kept: an entry of the ledger, a step
/// of a matter or a change without legal effect.
public struct HistoryEntry: Hashable, Sendable {
  /// Where it is kept.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    case ledger, matter, change

    /// Of several at one moment, which comes first in the list.
    var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What was done.
  public enum What: Hashable, Sendable {
    case recorded(HistoryDecision)
    case step(MatterStep)
    /// A word of the program's own: `added`, `changed` …
    case change(String)
  }

  public var place: HistoryPlace
  /// An account's id, or the name of whatever part of the program did it.
  public var by: String
  public var subject: HistorySubject
  public var what: What
  /// The documents it concerns, where it is of the ledger.
  public var documents: [HistorySubject]
  /// The relations and projects abroad that it concerns, where it is of the ledger.
  public var cooperations: [HistorySubject] = []

  public var at: Instant { place.at }
}

/// An entry of the ledger, as the history shows it.
public struct HistoryDecision: Hashable, Sendable {
  public var id: DecisionID
  public var sequence: Int
  public var body: String
  public var decidedOn: CalendarDate?
  public var minutesItem: String?
  public var effects: [Effect.Kind]
  /// The decision that it corrects.
  public var corrects: DecisionID?
}

/// An object that something was done to.
public struct HistorySubject: Hashable, Sendable {
  /// What sort of object.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case document, decision, matter, meeting, account, office, reorganisation, setting, projection
    /// A relation abroad; the store writes projects under this name too, and `project` is what it
    /// is answered as where it is one.
    case cooperation, project
    case partner, agreement, activity, assignment, screening
    /// The yearly report, by its year.
    case report
    /// An edition of figures, by its source and name.
    case indicators
    /// A letter that waits.
    case outbox
    /// Of a kind that has no page.
    case other
  }

  public var kind: Kind
  /// The object's name among its kind; for a document its address.
  public var id: String
  /// What people call it; `nil` where it is gone.
  public var name: String?
  /// The day that belongs to its name, where it is a meeting.
  public var day: CalendarDate?

  public init(_ kind: Kind, _ id: String, name: String? = nil, day: CalendarDate? = nil) {
    self.kind = kind
    self.id = id
    self.name = name
    self.day = day
  }

  /// As an address and a row have it: `matter 0190…`.
  public init(text: String) {
    guard let gap = text.firstIndex(of: " ") else {
      self.init(Kind(rawValue: text) ?? .other, text)
      return
    }
    self.init(
      Kind(rawValue: String(text[..<gap])) ?? .other, String(text[text.index(after: gap)...]))
  }

  public var text: String { kind == .other || kind == .projection ? id : "\(kind.rawValue) \(id)" }
}

/// Where an entry stands in the history: the last first.
public struct HistoryPlace: Hashable, Sendable, LosslessStringConvertible {
  public var at: Instant
  public var source: HistoryEntry.Source
  /// What tells it from others of the same source and moment.
  public var id: String
  public var number: Int

  init(_ at: Instant, _ source: HistoryEntry.Source, _ id: String, _ number: Int) {
    self.at = at
    self.source = source
    self.id = id
    self.number = number
  }

  /// Reads what `description` wrote.
  public init?(_ text: String) {
    let parts = text.split(separator: "~", omittingEmptySubsequences: false)
    guard parts.count == 4, let at = Int64(parts[0]),
      let source = HistoryEntry.Source(rawValue: String(parts[1])), let number = Int(parts[3])
    else { return nil }
    self.init(Instant(microseconds: at), source, String(parts[2]), number)
  }

  public var description: String { "\(at.microseconds)~\(source.rawValue)~\(id)~\(number)" }

  /// Whether it comes before another in the list: the last moment first.
  func comes(before other: HistoryPlace) -> Bool {
    (other.at, source.rank, other.id, other.number) < (at, other.source.rank, id, number)
  }
}

/// What of the history is asked for.
public struct HistoryFilter: Hashable, Sendable {
  /// What it is about; for a document its address.
  public var subject: HistorySubject?
  /// An account's id.
  public var person: String?
  public var source: HistoryEntry.Source?
  public var from: Instant?
  /// The first moment no longer.
  public var until: Instant?

  public init(
    subject: HistorySubject? = nil, person: String? = nil, source: HistoryEntry.Source? = nil,
    from: Instant? = nil, until: Instant? = nil
  ) {
    self.subject = subject
    self.person = person
    self.source = source
    self.from = from
    self.until = until
  }
}
