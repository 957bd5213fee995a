import HTML
import KansliStore
import Register

/// What of an entry can be corrected, as the fields of a form.
struct CorrectionSheet: Sendable {
  /// An effect with its place in the entry.
  struct Part: Sendable {
    var position: Int
    var effect: Effect
  }

  /// What the answers are compared with.
  var target: EffectReference
  var header: DecisionHeader
  var parts: [Part]
  /// The documents of the register, for what is superseded and for titles.
  var documents: [GoverningDocument]
  /// The editions that there are of the documents concerned.
  var editions: [DocumentID: [Int]]

  func title(_ id: DocumentID?) -> String {
    documents.first { $0.id == id }?.title ?? ""
  }

  static func name(_ position: Int, _ field: String) -> String { "e\(position)-\(field)" }

  // MARK: What is on record

  /// The form as the record has it.
  var filled: FormInput {
    var values = [
      "organ": header.body, "dag": header.decidedOn?.description ?? "",
      "paragraf": header.moment.minutesItem ?? "", "diarienummer": header.registryNumber ?? "",
      "kalla": header.basis.rawValue,
    ]
    for part in parts {
      for (field, value) in recorded(part.effect) {
        values[Self.name(part.position, field)] = value
      }
    }
    return FormInput(values)
  }

  private func recorded(_ effect: Effect) -> [String: String] {
    switch effect {
    case .adopt(let act):
      var values = [
        "fran": act.comesIntoForceOn?.description ?? "", "till": Self.text(act.end.end),
        "provas": Self.text(act.reviewBy), "ur": act.textAttributed ? "annan" : "egen",
      ]
      for (index, id) in act.supersedes.enumerated() {
        values["ersatter-\(index + 1)"] = documents.first { $0.id == id }?.slug ?? ""
      }
      return values
    case .amend(let act):
      return [
        "grund": "\(act.amends)", "fran": act.comesIntoForceOn?.description ?? "",
        "till": act.end.map { Self.text($0.end) } ?? "", "provas": Self.text(act.reviewBy),
        "ur": act.textAttributed ? "annan" : "egen",
      ]
    case .extend(let act): return ["grund": "\(act.edition)", "till": Self.text(act.end.end)]
    case .cooperation(let act):
      return [
        "fran": act.from?.description ?? "", "till": Self.text(act.end.end),
        "villkor": act.conditions ?? "",
      ]
    case .repeal(let act): return ["fran": act.from?.description ?? ""]
    case .assign(let act): return ["uppgift": act.duty.rawValue, "ansvarig": act.responsible]
    // What a decision on a cooperation says is corrected by a decision of its own.
    case .annul: return [:]
    }
  }

  private static func text(_ end: ValidityEnd) -> String {
    switch end {
    case .through(let day): day.description
    case .untilFurtherNotice: "tills vidare"
    case .notStated: ""
    }
  }

  private static func text(_ date: StatedDate?) -> String {
    switch date?.reading {
    case .day(let day)?: day.description
    case .year(let year)?: "\(year)"
    case .unknown?: date?.words ?? ""
    case nil: ""
    }
  }

  // MARK: The fields

  /// Fields under a heading.
  struct Group {
    var heading: String
    var fields: [FormField]
  }

  func groups(_ phrases: Phrases, bodies: [String], swedish: String?) -> [Group] {
    let words = phrases.correction
    let head = Group(
      heading: words.decisionHeading,
      fields: [
        FormField(
          name: "organ", label: words.bodyLabel, control: .proposals(bodies), isRequired: true,
          language: swedish),
        FormField(
          name: "dag", label: phrases.matter.decidedOn, control: .day, hint: words.dayHint),
        FormField(name: "paragraf", label: phrases.matter.item),
        FormField(name: "diarienummer", label: phrases.matter.numberLabel),
        FormField(
          name: "kalla", label: words.basisLabel,
          control: .select(Basis.allCases.map { ($0.rawValue, words.basis($0)) })),
      ])
    return [head]
      + parts.map { part in
        Group(
          heading: words.effectHeading(part.effect, title(part.effect.document)),
          fields: fields(part, phrases, bodies, swedish))
      }
  }

  private func fields(
    _ part: Part, _ phrases: Phrases, _ bodies: [String], _ swedish: String?
  ) -> [FormField] {
    let words = phrases.correction
    func field(
      _ name: String, _ label: String, _ control: FormField.Control = .line,
      hint: String? = nil, isRequired: Bool = false, language: String? = nil
    ) -> FormField {
      FormField(
        name: Self.name(part.position, name), label: label, control: control, hint: hint,
        isRequired: isRequired, language: language)
    }
    let from = field("fran", phrases.matter.fromLabel, .day, hint: phrases.matter.fromHint)
    let end = field("till", phrases.matter.endLabel, hint: words.endHint)
    let review = field("provas", phrases.matter.reviewLabel, hint: words.reviewHint)
    let text = field(
      "ur", words.textFromLabel, .select([("egen", words.ownPapers), ("annan", words.otherPapers)]))
    func edition(_ label: String, of document: DocumentID) -> FormField {
      let numbers = editions[document] ?? []
      return field(
        "grund", label, .select(numbers.map { ("\($0)", phrases.pages.edition($0)) }),
        isRequired: true)
    }
    switch part.effect {
    case .adopt(let act):
      let others =
        [("", phrases.work.none)]
        + documents.filter { $0.id != act.document }
        .map { ($0.slug, $0.title) }
      let replaced = (1...(act.supersedes.count + 1)).map {
        field("ersatter-\($0)", words.supersedesLabel($0), .select(others), language: swedish)
      }
      return [from, end, review] + replaced + [text]
    case .amend(let act):
      var kept = end
      kept.hint = act.end == nil ? words.keptEndHint : words.endHint
      return [edition(words.amendsLabel, of: act.document), from, kept, review, text]
    case .extend(let act):
      return [
        edition(words.extendsLabel, of: act.document),
        field("till", phrases.matter.endLabel, hint: phrases.matter.endHint, isRequired: true),
      ]
    case .cooperation:
      let conditions = field(
        "villkor", phrases.matter.conditionsLabel, .area(rows: 4),
        hint: phrases.matter.conditionsHint, language: swedish)
      return [from, end, conditions]
    case .repeal: return [field("fran", words.repealedFrom, .day, hint: phrases.matter.fromHint)]
    case .assign:
      return [
        field(
          "uppgift", words.dutyLabel,
          .select(AssignResponsibility.Duty.allCases.map { ($0.rawValue, words.duty($0)) })),
        field(
          "ansvarig", words.responsibleLabel, .proposals(bodies), isRequired: true,
          language: swedish),
      ]
    case .annul: return []
    }
  }
}
