/// What a ledger says of one document: which edition applied on which days, and on what grounds.
///
/// A pure function of decisions on two axes. *Valid time* is the days in the effects; *recorded
/// time* is when entries were recorded, and `knownAt` looks only at that.
public struct Timeline: Sendable {
  /// The entry that gave, moved or ended a period.
  public struct Ground: Hashable, Sendable {
    public var reference: EffectReference
    public var kind: Effect.Kind
    public var body: String
    public var decidedOn: CalendarDate?
    public var basis: Basis
    public var minutesItem: String?
    /// The document whose adoption took this one's place, where that is what ended a period.
    public var replacedBy: DocumentID?
  }

  /// A stretch of days in which one edition is in force.
  public struct Period: Hashable, Sendable {
    public var edition: Int
    public var from: CalendarDate
    /// The first day after it; `nil` where nothing ends it.
    public var until: CalendarDate?
    /// How its end is stated, whatever ended it.
    public var end: ValidityEnd
    public var grounds: [Ground]

    public func contains(_ day: CalendarDate) -> Bool {
      from <= day && (until.map { day < $0 } ?? true)
    }
  }

  /// Days between two periods in which nothing was in force.
  public struct Gap: Hashable, Sendable {
    public var from: CalendarDate
    public var until: CalendarDate

    public init(from: CalendarDate, until: CalendarDate) {
      self.from = from
      self.until = until
    }
  }

  /// An effect that cannot be placed in time, since its day is not known.
  public struct Undated: Hashable, Sendable {
    public var edition: Int?
    public var end: ValidityEnd?
    public var ground: Ground
  }

  /// An effect that has no place in the timeline, and why.
  public struct Unfolded: Hashable, Sendable {
    public var ground: Ground
    public var refusal: Refusal
  }

  public let document: DocumentID
  /// What it was folded from, in the order given; corrected and annulled entries too.
  public let entries: [Decision]
  let knownAt: Instant
  let ledger: Ledger
  let fold: Fold
  public let periods: [Period]
  public let gaps: [Gap]

  /// Folds the entries that concern a document; others among them are passed over.
  public init(_ entries: [Decision], document: DocumentID, knownAt: Instant = .endOfTime) {
    self.init(entries, document, knownAt: knownAt, ledger: Ledger(entries, knownAt: knownAt))
  }

  private init(
    _ entries: [Decision], _ document: DocumentID, knownAt: Instant, ledger: Ledger
  ) {
    self.document = document
    self.entries = entries
    self.knownAt = knownAt
    self.ledger = ledger
    fold = Fold(ledger.standing, document: document)
    periods = fold.periods()
    gaps = zip(periods, periods.dropFirst()).compactMap { before, after in
      before.until.flatMap { $0 < after.from ? Gap(from: $0, until: after.from) : nil }
    }
  }

  /// The timeline with what had been decided by a day, whenever it was recorded: what is decided
  /// after that day is left out, what a later judgment undid is there still. An effect of unknown
  /// day stays.
  public func decided(by day: CalendarDate) -> Timeline {
    guard let ledger = ledger.decided(by: day) else { return self }
    return Timeline(entries, document, knownAt: knownAt, ledger: ledger)
  }

  /// Effects whose day is not known and that therefore make or end no period.
  public var undated: [Undated] { fold.undated }

  /// An effect on the document that a court has undone, and by which judgment.
  public struct Annulled: Hashable, Sendable {
    public var edition: Int?
    public var ground: Ground
    public var by: Ground
  }

  /// What courts have undone, in the order of recording.
  public var annulled: [Annulled] {
    ledger.annulled.filter { $0.standing.effect.documents.contains(document) }.map {
      Annulled(
        edition: $0.standing.adopted, ground: Ground($0.standing), by: Ground($0.by))
    }
  }

  /// Effects on record that the others leave no room for.
  public var unfolded: [Unfolded] { fold.unfolded }

  /// The period of a day, where an edition is in force on it.
  public func period(on day: CalendarDate) -> Period? { periods.first { $0.contains(day) } }

  /// The editions that a decision has made, in the order of their numbers.
  public var editions: [Int] { Set(fold.editions).sorted() }

  /// The day an edition was adopted or became by amendment, and by whom; the first where several.
  public func adoption(of edition: Int) -> Ground? {
    fold.adoptions.first { $0.edition == edition }?.ground
  }

  /// The edition that was adopted on a day, or the undated ones where `day` is `nil`.
  public func editions(adoptedOn day: CalendarDate?) -> [Int] {
    fold.adoptions.filter { $0.ground.decidedOn == day }.map(\.edition)
  }

  /// The adoptions and amendments that stand, in legal order.
  public var adoptions: [(edition: Int, ground: Ground)] { fold.adoptions }

  /// The effects on the document that stand, in legal order.
  public var effects: [Ledger.Standing] { fold.effects }

  /// The body answerable on a day by decision; `nil` where only the cover says.
  public func responsible(
    for duty: AssignResponsibility.Duty, on day: CalendarDate
  ) -> String? {
    assignment(for: duty, on: day)?.responsible
  }

  /// The body answerable on a day by decision, and since when it is named.
  public func assignment(
    for duty: AssignResponsibility.Duty, on day: CalendarDate
  ) -> (responsible: String, since: CalendarDate?)? {
    fold.assignments.last { $0.duty == duty && $0.from.map { $0 <= day } ?? true }
      .map { ($0.responsible, $0.from) }
  }

  /// Why a draft cannot be folded into this timeline, or `nil`.
  ///
  /// Entries recorded before that lose their place by it are reported as findings, unless two
  /// editions would begin on one day: that no fold can hold.
  public func refusal(of draft: DecisionDraft) -> Refusal? {
    if let refusal = draft.refusal(in: entries) { return refusal }
    let sequence = (entries.map(\.sequence).max() ?? 0) + 1
    let probe = draft.entry(
      id: DecisionID("\u{0}probe"), sequence: sequence, recordedAt: .beginning, recordedBy: "")
    let after = Fold(Ledger(entries + [probe]).standing, document: document)
    let before = Set(Fold(Ledger(entries).standing, document: document).unfolded)
    let new = after.unfolded.filter { !before.contains($0) }
    return new.first { $0.ground.reference.decision == probe.id }?.refusal
      ?? new.lazy.map(\.refusal).first { if case .sameFirstDay = $0 { true } else { false } }
  }
}
