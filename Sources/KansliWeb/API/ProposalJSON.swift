import KansliStore
import Register

/// The JSON form of a proposed act and of what it would change.
public struct ProposalJSON: Encodable, Sendable {
  struct Stretch: Encodable, Sendable {
    var from: CalendarDate
    var until: CalendarDate?
    var end: String

    init(_ period: Timeline.Period) {
      from = period.from
      until = period.until
      end = period.end.name
    }
  }

  struct Change: Encodable, Sendable {
    var document: String?
    var edition: Int
    var before: Stretch?
    var after: Stretch?
  }

  struct Gap: Encodable, Sendable {
    var from: CalendarDate
    var until: CalendarDate
  }

  var file: String
  var action: DecisionReading.Action
  var body: String?
  var decidedOn: String?
  var named: String?
  /// The document's address, where the register has it.
  var document: String?
  var effects: [Effect.Kind]
  var changes: [Change]
  var newGaps: [Gap]
  var refused: String?
  var waiting: [WaitingFact]
  /// Whether nothing is left to ask: it can be recorded as it is.
  var ready: Bool

  public init(file: String, _ proposal: ActProposal) {
    let decision = proposal.part.reading.decisions.first
    self.file = file
    action = decision?.action ?? .adopt
    body = decision?.body?.value
    decidedOn = decision?.decidedOn?.value
    named = proposal.part.title
    document = proposal.isNewDocument ? nil : proposal.document?.slug
    effects = proposal.drafts.flatMap { $0.effects.map(\.kind) }
    changes = proposal.consequences.flatMap { consequence in
      consequence.changes.map {
        Change(
          document: proposal.documents[consequence.document]?.slug,
          edition: $0.edition, before: $0.before.map(Stretch.init),
          after: $0.after.map(Stretch.init))
      }
    }
    newGaps = proposal.consequences.flatMap(\.newGaps).map { Gap(from: $0.from, until: $0.until) }
    refused = proposal.consequences.compactMap(\.refusal).first?.code
    waiting = proposal.waiting
    ready = waiting.isEmpty && refused == nil && !effects.isEmpty
  }
}
