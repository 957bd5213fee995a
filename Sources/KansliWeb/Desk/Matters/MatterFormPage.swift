import HTML
import KansliStore
import Publishing
import Register

/// Where a matter is opened, and where what it says of itself is changed.
struct MatterFormPage: Page {
  var frame: Frame
  var input: FormInput
  /// The matter that is changed; `nil` for a new one.
  var matter: Matter?
  var documents: [(slug: String, title: String)]
  var departments: [String]
  var officers: [Account]
  /// The proposal of an imported file that it is made from.
  var proposal: String?

  var route: Route {
    matter.map { .editMatter(id: $0.id.rawValue) }
      ?? .newMatter(document: nil, proposal: proposal)
  }
  var title: String { matter == nil ? words.newMatter : words.editMatter }
  private var words: Shared<MatterPhrases> { phrases.matter }

  var fields: [FormField] {
    let types = DocumentType.allCases.map { ($0.rawValue, capitalised(phrases.type($0))) }
    // An exemption is proposed from the cooperation that needs it, and stays one.
    let exemption = matter?.proposal.exemption
    let verbs = ProposedAct.Verb.allCases.filter { ($0 == .exempt) == (exemption != nil) }
      .map { ($0.rawValue, capitalised(words.verb($0))) }
    let fields = [
      FormField(
        name: "rubrik", label: words.titleLabel, isRequired: true, language: swedish),
      FormField(name: "diarienummer", label: words.numberLabel, hint: words.numberHint),
      FormField(name: "verb", label: words.verbLabel, control: .select(verbs), isRequired: true),
      FormField(
        name: "dokument", label: words.documentLabel,
        control: .select([("", words.newDocument)] + documents.map { ($0.slug, $0.title) }),
        language: swedish),
      FormField(
        name: "titel", label: words.documentTitleLabel, hint: words.documentTitleHint,
        language: swedish),
      FormField(name: "typ", label: words.typeLabel, control: .select([("", "")] + types)),
      FormField(
        name: "till", label: words.endLabel, hint: words.endHint),
      FormField(
        name: "fran", label: words.fromLabel, control: .day, hint: words.fromHint),
      FormField(name: "provas", label: words.reviewLabel, control: .day),
      FormField(
        name: "forvaltning", label: words.departmentLabel, control: .proposals(departments),
        isRequired: true, language: swedish),
      FormField(
        name: "handlaggare", label: words.officerLabel,
        control: .select([("", phrases.work.none)] + officers.map { ($0.id, $0.name) })),
      FormField(
        name: "vag", label: words.chainLabel, control: .area(rows: 4), hint: words.chainHint,
        isRequired: true, language: swedish),
    ]
    return exemption == nil ? fields : fields + [conditionsField]
  }

  private var conditionsField: FormField {
    FormField(
      name: "villkor", label: words.conditionsLabel, control: .area(rows: 4),
      hint: words.conditionsHint, language: swedish)
  }

  /// What the papers argue from.
  private var argumentFields: [FormField] {
    let consequences = MatterConsequence.Kind.allCases.map {
      FormField(
        name: "foljd-\($0.rawValue)", label: words.consequence($0), control: .area(rows: 2),
        language: swedish)
    }
    return [
      FormField(
        name: "bakgrund", label: words.backgroundLabel, control: .area(rows: 5),
        hint: words.backgroundHint, language: swedish),
      FormField(
        name: "skal", label: words.reasonsLabel, control: .area(rows: 5), language: swedish),
    ] + consequences
  }

  var main: HTML {
    HTML {
      if let matter {
        trail(
          (.matters(.open), phrases.work.matters), (.matter(id: matter.id.rawValue), matter.title))
      } else {
        trail((.matters(.open), phrases.work.matters))
      }
      element("h1") { title }
      problems(of: input, fields)
      form(route) {
        if let matter { hidden("version", "\(matter.version)") }
        if let proposal { hidden("forslag", proposal) }
        for one in fields { field(one, input) }
        element("details") {
          element("summary") { words.argument }
          for one in argumentFields { field(one, input) }
        }
        acts { button(matter == nil ? words.open : phrases.work.save, isMain: true) }
      }
    }
  }
}

extension FormInput {
  /// The answers that a matter gives.
  init(
    _ matter: Matter, slug: String?, officer: String?,
    argument: MatterArgument = MatterArgument()
  ) {
    let end =
      switch matter.proposal.end.end {
      case .through(let day): day.description
      case .untilFurtherNotice: "tills vidare"
      case .notStated: ""
      }
    var values = [
      "bakgrund": argument.background, "skal": argument.reasons,
      "rubrik": matter.title, "diarienummer": matter.registryNumber ?? "",
      "verb": matter.proposal.verb.rawValue, "dokument": slug ?? "",
      "titel": matter.proposal.documentTitle, "typ": matter.proposal.documentType.rawValue,
      "till": end, "fran": matter.proposal.effectiveFrom?.description ?? "",
      "provas": matter.proposal.reviewBy?.description ?? "", "forvaltning": matter.department,
      "handlaggare": officer ?? "", "vag": matter.chain.joined(separator: "\n"),
    ]
    for (name, text) in argument.consequences { values["foljd-\(name)"] = text }
    if let exemption = matter.proposal.exemption {
      values["villkor"] = exemption.conditions.joined(separator: "\n")
    }
    self.init(values)
  }

  /// The conditions of an exemption, one a line.
  func conditions(_ name: String) -> [String] {
    self[name].split(whereSeparator: \.isNewline)
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// The matter that the answers make; problems are noted.
  ///
  /// - Parameter exemption: what a matter of an exemption is about.
  mutating func matterForm(
    documents: [String: GoverningDocument], exemption: ProposedExemption? = nil
  ) -> MatterForm? {
    let title = words("rubrik", atMost: 300)
    let verb = choice("verb", ProposedAct.Verb.self)
    let slug = optionalWords("dokument")
    let document = slug.flatMap { documents[$0] }
    if slug != nil, document == nil { fail("dokument", .notAChoice) }
    let documentTitle = optionalWords("titel", atMost: 300)
    var type = document?.type
    if document == nil {
      if documentTitle == nil { fail("titel", .missing) }
      type = choice("typ", DocumentType.self)
      if let verb, verb != .adopt { fail("dokument", .missing) }
    }
    let end = self.end("till")
    let from = optionalDay("fran")
    if case .through(let last) = end.end, let from, last < from { fail("till", .before(from)) }
    if verb == .extend || verb == .exempt, end.end == .notStated { fail("till", .missing) }
    if let verb, (verb == .exempt) != (exemption != nil) { fail("verb", .notAChoice) }
    var exempted = exemption
    exempted?.conditions = conditions("villkor")
    let review = optionalDay("provas")
    let department = words("forvaltning", atMost: 200)
    let chain = self["vag"].split(whereSeparator: \.isNewline)
      .map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    if chain.isEmpty { fail("vag", .missing) }
    let background = optionalWords("bakgrund", atMost: 20_000)
    let reasons = optionalWords("skal", atMost: 20_000)
    var consequences: [String: String] = [:]
    for kind in MatterConsequence.Kind.allCases {
      consequences[kind.rawValue] = optionalWords("foljd-\(kind.rawValue)", atMost: 20_000)
    }
    guard isSound, let verb, let type else { return nil }
    return MatterForm(
      title: title, registryNumber: optionalWords("diarienummer", atMost: 100),
      proposal: ProposedAct(
        verb: verb, document: document?.id,
        documentTitle: documentTitle ?? document?.title ?? title, documentType: type, end: end,
        effectiveFrom: from, reviewBy: review, exemption: exempted),
      department: department, officer: optionalWords("handlaggare"), chain: chain,
      argument: MatterArgument(
        background: background ?? "", reasons: reasons ?? "", consequences: consequences))
  }
}
