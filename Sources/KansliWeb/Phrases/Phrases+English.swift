import KansliStore
import Register

extension Phrases {
  /// English, with the words of `docs/glossary.md`.
  public static let english = Phrases(
    language: .english, standing: EnglishWords.standing, type: EnglishWords.type,
    effect: EnglishWords.effect, proposes: EnglishWords.proposes, basis: EnglishWords.basis,
    reviewState: EnglishWords.reviewState, day: EnglishWords.day, number: grouped,
    refusal: EnglishSentences.refusal, storeError: EnglishSentences.storeError,
    finding: EnglishFindings.finding, findingCode: EnglishFindings.code,
    findingLevel: EnglishFindings.level, warning: EnglishSentences.warning,
    waiting: EnglishSentences.waiting, verification: EnglishSentences.verification,
    field: EnglishWords.field, types: EnglishWords.types, bodyKind: EnglishWords.bodyKind,
    site: Shared(.english), front: Shared(.english), list: Shared(.english),
    pages: Shared(.english), about: Shared(.english), desk: Shared(.english),
    work: Shared(.english), matter: Shared(.english), terminal: Shared(.english),
    meeting: Shared(.english), account: Shared(.english), office: Shared(.english),
    history: Shared(.english), reorganisation: Shared(.english),
    watch: Shared(.english), screening: Shared(.english),
    rules: Shared(.english),
    correction: Shared(.english), finality: .english, kept: Shared(.english),
    outbox: Shared(.english), cooperation: Shared(.english),
    pictures: Shared(.english), report: Shared(.english), partnerTable: Shared(.english),
    screeningForm: Shared(.english), exemption: Shared(.english), sources: Shared(.english),
    settings: Shared(.english))
}

enum EnglishWords {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  @Sendable static func day(_ day: CalendarDate) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }

  @Sendable static func standing(_ name: Standing.Name) -> String {
    switch name {
    case .draft: "draft"
    case .adopted: "adopted, not yet in force"
    case .inForce: "in force"
    case .expired: "expired"
    case .repealed: "repealed"
    case .superseded: "superseded"
    case .annulled: "annulled"
    case .unknown: "unknown"
    }
  }

  @Sendable static func type(_ type: DocumentType) -> String {
    switch type {
    case .strategy: "strategy"
    case .programme: "programme"
    case .plan: "plan"
    case .actionPlan: "action plan"
    case .policy: "policy"
    case .guidelines: "guidelines"
    case .rules: "rules"
    case .directive: "owner directive"
    case .regulation: "regulation"
    case .termsOfReference: "terms of reference"
    case .tariff: "tariff"
    case .instruction: "instruction"
    case .vision: "vision"
    case .other: "other governing document"
    }
  }

  @Sendable static func effect(_ kind: Effect.Kind) -> String {
    switch kind {
    case .adopt: "adopts"
    case .amend: "amends"
    case .extend: "extends"
    case .repeal: "repeals"
    case .annul: "annuls"
    case .assign: "assigns responsibility"
    case .enter: "enters a cooperation"
    case .pause: "pauses a cooperation"
    case .end: "ends a cooperation"
    case .exempt: "grants an exemption"
    }
  }

  @Sendable static func proposes(_ action: DecisionReading.Action) -> String {
    switch action {
    case .adopt: "adopt"
    case .amend: "amend"
    case .extend: "extend"
    case .repeal: "repeal"
    case .annul: "annul"
    case .assign: "assign responsibility"
    case .exempt: "grant an exemption"
    case .correct: "correct"
    case .propose: "propose"
    case .referBack: "refer back"
    case .postpone: "postpone"
    case .withdraw: "withdraw"
    case .reject: "reject"
    case .enter: "enter cooperation"
    case .pause: "pause cooperation"
    case .end: "end cooperation"
    case .other: "other"
    }
  }

  @Sendable static func basis(_ basis: Basis) -> String {
    switch basis {
    case .minutes: "by the minutes"
    case .cover: "by the title page"
    case .recital: "as recited"
    case .judgment: "by judgment"
    }
  }

  @Sendable static func reviewState(_ state: Review.State) -> String {
    switch state {
    case .done: "done"
    case .due: "due"
    case .missed: "not done in time"
    case .unknown: "no dated act known"
    }
  }

  @Sendable static func types(_ type: DocumentType) -> String {
    switch type {
    case .strategy: "strategies"
    case .programme: "programmes"
    case .plan: "plans"
    case .actionPlan: "action plans"
    case .policy: "policies"
    case .guidelines: "guidelines"
    case .rules: "rules"
    case .directive: "owner directives"
    case .regulation: "regulations"
    case .termsOfReference: "terms of reference"
    case .tariff: "tariffs"
    case .instruction: "instructions"
    case .vision: "visions"
    case .other: "other governing documents"
    }
  }

  @Sendable static func bodyKind(_ kind: BodyKind) -> String {
    switch kind {
    case .council: "the council"
    case .executiveBoard: "the executive board"
    case .committee: "a committee"
    case .subcommittee: "a sub-committee"
    case .department: "a department"
    case .company: "a company"
    case .court: "a court"
    case .official: "an official"
    }
  }

  /// The name of a cover's field.
  @Sendable static func field(_ field: String) -> String { fields[field] ?? field }

  private static let fields = [
    "title": "title", "type": "type", "municipality": "municipality", "adoptedBy": "adopted by",
    "adoptedOn": "adopted on", "paragraph": "item", "registryNumber": "registry number",
    "validFrom": "valid from", "validThrough": "valid through", "reviewBy": "review by",
    "revisedOn": "revised on", "extendedOn": "extended on",
    "reviewResponsible": "responsible for review",
    "followUpResponsible": "responsible for follow-up", "documentOwner": "document owner",
    "appliesTo": "applies to", "replaces": "replaces", "version": "version",
    "familyLabel": "family", "globalGoals": "global goals", "kind": "kind",
    "provisions": "text", "decision": "decision", "action": "what was decided",
    "document": "document", "body": "body", "decidedOn": "decided on",
    "effectiveFrom": "in force from",
  ]
}
