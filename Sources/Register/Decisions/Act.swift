/// A verb of the domain as a value: one pure function answers what it does, or why it cannot.
///
/// Page, command, API and store ask the same function. An act is refused only where it cannot be
/// folded into the timeline; what breaks the law or the municipality's own rules is recorded as it
/// was decided and reported as a `Finding`: a register of facts must hold unlawful decisions too.
public protocol Act: Hashable, Sendable {
  /// The effect the act has if it is recorded.
  var effect: Effect { get }

  /// The effect on a document as it stands, decided at a moment, or the refusal.
  func effect(on timeline: Timeline, decided moment: LegalMoment) throws(Refusal) -> Effect
}

extension Act {
  public func effect(
    on timeline: Timeline, decided moment: LegalMoment
  ) throws(Refusal) -> Effect {
    if let refusal = refusal(on: timeline, decided: moment) { throw refusal }
    return effect
  }

  /// Why the act cannot be recorded, or `nil`: pages ask before they offer the button.
  public func refusal(on timeline: Timeline, decided moment: LegalMoment) -> Refusal? {
    timeline.refusal(
      of: DecisionDraft(header: DecisionHeader(body: "", moment: moment), effects: [effect]))
  }
}

/// Why an act is refused. Each case says which ground; the sentence is the interface's.
public enum Refusal: Error, Hashable, Sendable {
  /// The document has no such edition to act on.
  case unknownEdition(Int)
  /// The document has no edition at all.
  case nothingToRepeal
  /// The end lies before the start.
  case endBeforeStart(start: CalendarDate, end: CalendarDate)
  /// The entry, or this effect of it, is corrected already: correct the correction.
  case alreadyCorrected(EffectReference, by: DecisionID)
  /// The ledger has no such entry, or the entry no such effect.
  case unknownEntry(EffectReference)
  /// The edition is repealed.
  case repealed(edition: Int, since: CalendarDate)
  /// The document has been replaced by another.
  case replaced(edition: Int, since: CalendarDate)
  /// A later edition is in force: two editions of a document cannot be.
  case succeeded(edition: Int, by: Int)
  /// Another edition of the document has the same first day.
  case sameFirstDay(CalendarDate, edition: Int)

  /// The case's name, as it stands in case files and problem details.
  public var code: String {
    switch self {
    case .unknownEdition: "unknownEdition"
    case .nothingToRepeal: "nothingToRepeal"
    case .endBeforeStart: "endBeforeStart"
    case .alreadyCorrected: "alreadyCorrected"
    case .unknownEntry: "unknownEntry"
    case .repealed: "repealed"
    case .replaced: "replaced"
    case .succeeded: "succeeded"
    case .sameFirstDay: "sameFirstDay"
    }
  }
}
