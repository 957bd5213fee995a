import KansliStore
import Register

extension Phrases {
  /// Swedish, the language of the offices.
  public static let swedish = Phrases(
    language: .swedish, standing: SwedishWords.standing, type: SwedishWords.type,
    effect: SwedishWords.effect, proposes: SwedishWords.proposes, basis: SwedishWords.basis,
    reviewState: SwedishWords.reviewState, day: SwedishWords.day, number: grouped,
    refusal: SwedishSentences.refusal, storeError: SwedishSentences.storeError,
    finding: SwedishFindings.finding, findingCode: SwedishFindings.code,
    findingLevel: SwedishFindings.level, warning: SwedishSentences.warning,
    waiting: SwedishSentences.waiting, verification: SwedishSentences.verification,
    field: SwedishWords.field, types: SwedishWords.types, bodyKind: SwedishWords.bodyKind,
    site: Shared(.swedish), front: Shared(.swedish), list: Shared(.swedish),
    pages: Shared(.swedish), about: Shared(.swedish), desk: Shared(.swedish),
    work: Shared(.swedish), matter: Shared(.swedish), terminal: Shared(.swedish),
    meeting: Shared(.swedish), account: Shared(.swedish), office: Shared(.swedish),
    history: Shared(.swedish), reorganisation: Shared(.swedish),
    watch: Shared(.swedish), screening: Shared(.swedish),
    rules: Shared(.swedish),
    correction: Shared(.swedish), finality: .swedish, kept: Shared(.swedish),
    outbox: Shared(.swedish), cooperation: Shared(.swedish),
    pictures: Shared(.swedish), report: Shared(.swedish), partnerTable: Shared(.swedish),
    screeningForm: Shared(.swedish), exemption: Shared(.swedish), sources: Shared(.swedish),
    settings: Shared(.swedish))

  /// Digits in groups of three with a no-break space, as both languages may have it.
  @Sendable static func grouped(_ number: Int) -> String {
    var digits = Array(String(abs(number)))
    var index = digits.count - 3
    while index > 0 {
      digits.insert("\u{A0}", at: index)
      index -= 3
    }
    return (number < 0 ? "−" : "") + String(digits)
  }
}

enum SwedishWords {
  static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
  ]

  @Sendable static func day(_ day: CalendarDate) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }

  @Sendable static func standing(_ name: Standing.Name) -> String {
    switch name {
    case .draft: "utkast"
    case .adopted: "antagen, gäller inte än"
    case .inForce: "gäller"
    case .expired: "har upphört att gälla"
    case .repealed: "upphävd"
    case .superseded: "ersatt"
    case .annulled: "ogiltigförklarad"
    case .unknown: "okänt"
    }
  }

  @Sendable static func type(_ type: DocumentType) -> String {
    switch type {
    case .strategy: "strategi"
    case .programme: "program"
    case .plan: "plan"
    case .actionPlan: "handlingsplan"
    case .policy: "policy"
    case .guidelines: "riktlinjer"
    case .rules: "regler"
    case .directive: "ägardirektiv"
    case .regulation: "föreskrift"
    case .termsOfReference: "reglemente"
    case .tariff: "taxa"
    case .instruction: "anvisning"
    case .vision: "vision"
    case .other: "annat styrdokument"
    }
  }

  @Sendable static func effect(_ kind: Effect.Kind) -> String {
    switch kind {
    case .adopt: "fastställer"
    case .amend: "ändrar"
    case .extend: "förlänger"
    case .repeal: "upphäver"
    case .annul: "upphäver genom dom"
    case .assign: "utser ansvarig"
    case .enter: "ingår samarbete"
    case .pause: "pausar samarbete"
    case .end: "avslutar samarbete"
    case .exempt: "ger undantag"
    }
  }

  @Sendable static func proposes(_ action: DecisionReading.Action) -> String {
    switch action {
    case .adopt: "fastställa"
    case .amend: "ändra"
    case .extend: "förlänga"
    case .repeal: "upphäva"
    case .annul: "upphäva genom dom"
    case .assign: "utse ansvarig"
    case .exempt: "ge undantag"
    case .correct: "rätta"
    case .propose: "föreslå"
    case .referBack: "återremittera"
    case .postpone: "bordlägga"
    case .withdraw: "dra tillbaka"
    case .reject: "avslå"
    case .enter: "ingå samarbete"
    case .pause: "pausa samarbete"
    case .end: "avsluta samarbete"
    case .other: "annat"
    }
  }

  @Sendable static func basis(_ basis: Basis) -> String {
    switch basis {
    case .minutes: "enligt protokoll"
    case .cover: "enligt titelbladet"
    case .recital: "enligt återgivning"
    case .judgment: "enligt dom"
    }
  }

  @Sendable static func reviewState(_ state: Review.State) -> String {
    switch state {
    case .done: "gjord"
    case .due: "kommande"
    case .missed: "inte gjord i tid"
    case .unknown: "ingen daterad åtgärd känd"
    }
  }

  @Sendable static func types(_ type: DocumentType) -> String {
    switch type {
    case .strategy: "strategier"
    case .programme: "program"
    case .plan: "planer"
    case .actionPlan: "handlingsplaner"
    case .policy: "policyer"
    case .guidelines: "riktlinjer"
    case .rules: "regler"
    case .directive: "ägardirektiv"
    case .regulation: "föreskrifter"
    case .termsOfReference: "reglementen"
    case .tariff: "taxor"
    case .instruction: "anvisningar"
    case .vision: "visioner"
    case .other: "andra styrdokument"
    }
  }

  @Sendable static func bodyKind(_ kind: BodyKind) -> String {
    switch kind {
    case .council: "fullmäktige"
    case .executiveBoard: "styrelsen"
    case .committee: "en nämnd"
    case .subcommittee: "ett utskott"
    case .department: "en förvaltning"
    case .company: "ett bolag"
    case .court: "en domstol"
    case .official: "en tjänsteman"
    }
  }

  /// The name of a cover's field.
  @Sendable static func field(_ field: String) -> String { fields[field] ?? field }

  private static let fields = [
    "title": "titel", "type": "typ", "municipality": "kommun", "adoptedBy": "fastställt av",
    "adoptedOn": "fastställt den", "paragraph": "§", "registryNumber": "diarienummer",
    "validFrom": "gäller från", "validThrough": "gäller till och med",
    "reviewBy": "revideras senast", "revisedOn": "reviderat den", "extendedOn": "förlängt den",
    "reviewResponsible": "ansvarar för revidering",
    "followUpResponsible": "ansvarar för uppföljning",
    "documentOwner": "dokumentansvarig", "appliesTo": "gäller för", "replaces": "ersätter",
    "version": "version", "familyLabel": "familj", "globalGoals": "globala mål", "kind": "slag",
    "provisions": "text", "decision": "beslut", "action": "vad som beslutades",
    "document": "dokument", "body": "organ", "decidedOn": "beslutat den",
    "effectiveFrom": "gäller från",
  ]
}
