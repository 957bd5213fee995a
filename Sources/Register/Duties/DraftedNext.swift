/// The next decision on a document as data, ready to be phrased: what is known, the three choices
/// and the one the facts speak for. A body decides; the program only fills in.
public struct DraftedNext: Hashable, Sendable {
  /// One of the choices with its way to a decision.
  public struct Option: Hashable, Sendable {
    public var choice: NextChoice
    /// The end the new decision would state, the best founded first; empty for a repeal.
    public var proposedEnds: [ProposedEnd]
    /// The way back from the due day; `nil` where no deciding body is known.
    public var plan: BackwardPlan?
    /// Where the plan can no longer be kept: the first decision that can still be reached.
    public var earliest: ForwardPlan?
  }

  /// Why a choice is suggested.
  public enum Reason: Hashable, Sendable {
    /// The wording has never been extended, and nothing speaks against it.
    case neverExtended
    /// The wording has been extended so many times already.
    case alreadyExtended(times: Int)
    /// It refers to documents that no longer apply.
    case brokenReferences([String])
    /// The wording is so many whole years old.
    case oldWording(years: Int)
    /// Nothing has been in force for so many days.
    case lapsed(days: Int)
    /// A new wording cannot be decided in time; an unchanged one still can.
    case tooLateToRevise
  }

  public var document: DocumentID
  public var title: String
  public var type: DocumentType
  public var edition: Int
  /// The body that adopted the edition, and the day, where they are known.
  public var adoptedBy: String?
  public var adoptedOn: CalendarDate?
  /// The body that decides next: the one that adopted it, or has taken over by the due day.
  public var decidedBy: String?
  public var due: DueDay
  /// The end the edition has now.
  public var presentEnd: ValidityEnd
  /// How many times the edition's end has been moved.
  public var extensions: Int
  /// The office responsible for review, by decision or by the cover.
  public var responsible: String?
  /// Extend, revise, repeal: always all three.
  public var options: [Option]
  public var suggested: NextChoice
  /// The reasons for the choice suggested; never empty.
  public var reasons: [Reason]

  /// The option of a choice.
  public func option(_ choice: NextChoice) -> Option? { options.first { $0.choice == choice } }
}

/// An end that a new decision could state, and what it is founded on.
public struct ProposedEnd: Hashable, Sendable {
  /// Where the day comes from.
  public enum Ground: Hashable, Sendable {
    /// The taxonomy's rule for the type.
    case reviewRule(months: Int)
    /// As long as the edition was first given.
    case samePeriod(months: Int)
    /// The end of a council's mandate period.
    case mandatePeriod(electionYear: Int)
    /// One year more, to give time for a new wording.
    case timeToRevise
  }

  /// The last day of validity.
  public var through: CalendarDate
  public var ground: Ground

  public init(through: CalendarDate, ground: Ground) {
    self.through = through
    self.ground = ground
  }
}
