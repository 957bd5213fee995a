/// Where the knowledge of a decision comes from.
public enum Basis: String, Sendable, Codable, CaseIterable {
  /// The minutes, or an extract of them.
  case minutes
  /// The cover of the document.
  case cover
  /// Another text that tells of the decision.
  case recital
  /// A court's judgment.
  case judgment
}

/// When a decision stands in legal order: its day and its item in the minutes.
public struct LegalMoment: Hashable, Sendable {
  /// The day it was decided; `nil` where that is not known.
  public var decidedOn: CalendarDate?
  /// The § of the minutes.
  public var minutesItem: String?

  public init(decidedOn: CalendarDate?, minutesItem: String? = nil) {
    self.decidedOn = decidedOn
    self.minutesItem = minutesItem
  }

  /// The number of the § for ordering; items without one come first.
  var itemNumber: Int {
    guard let minutesItem else { return 0 }
    return Int(minutesItem.prefix { $0.isNumber }) ?? 0
  }
}

/// What a decision is apart from its effects: who, when, where it is written.
public struct DecisionHeader: Hashable, Sendable {
  /// The deciding body by its full official name.
  public var body: String
  public var moment: LegalMoment
  public var registryNumber: String?
  /// Justerat.
  public var minutesApprovedOn: CalendarDate?
  /// Tillkännagivet on the notice board.
  public var announcedOn: CalendarDate?
  /// Laga kraft.
  public var finalOn: CalendarDate?
  public var basis: Basis
  /// The file that the knowledge comes from, by SHA-256.
  public var sourceFile: String?

  public init(
    body: String, moment: LegalMoment, registryNumber: String? = nil,
    minutesApprovedOn: CalendarDate? = nil, announcedOn: CalendarDate? = nil,
    finalOn: CalendarDate? = nil, basis: Basis = .minutes, sourceFile: String? = nil
  ) {
    self.body = body
    self.moment = moment
    self.registryNumber = registryNumber
    self.minutesApprovedOn = minutesApprovedOn
    self.announcedOn = announcedOn
    self.finalOn = finalOn
    self.basis = basis
    self.sourceFile = sourceFile
  }

  public var decidedOn: CalendarDate? { moment.decidedOn }
}

/// An entry of the ledger: a dated, numbered, immutable fact.
public struct Decision: Hashable, Sendable {
  public var id: DecisionID
  /// The entry's place in the ledger, from 1.
  public var sequence: Int
  public var header: DecisionHeader
  /// What it does; empty in an entry that voids another.
  public var effects: [Effect]
  /// The entry, or the effect of an entry, that this one takes the place of.
  public var corrects: EffectReference?
  /// Why it corrects.
  public var reason: String?
  public var recordedAt: Instant
  public var recordedBy: String

  public init(
    id: DecisionID, sequence: Int, header: DecisionHeader, effects: [Effect],
    corrects: EffectReference? = nil, reason: String? = nil, recordedAt: Instant,
    recordedBy: String
  ) {
    self.id = id
    self.sequence = sequence
    self.header = header
    self.effects = effects
    self.corrects = corrects
    self.reason = reason
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
  }
}
