public import Register

/// What a matter asks its deciding body to do with the document.
public enum OperativeAct: Hashable, Sendable {
  case adopt(from: CalendarDate? = nil, end: StatedEnd, supersedes: [String] = [])
  case amend(from: CalendarDate? = nil, end: StatedEnd = .notStated)
  case extend(StatedEnd)
  case repeal(from: CalendarDate? = nil)
  /// Undantag: a cooperation the document's own rule does not allow by itself.
  case exempt(partner: String, rule: String, end: StatedEnd = .notStated, conditions: [String] = [])
}

extension OperativeAct {
  /// What a matter of the register proposes.
  ///
  /// - Parameter supersedes: the titles of documents that a new one takes the place of.
  public init(_ proposal: ProposedAct, supersedes: [String] = []) {
    self =
      switch proposal.verb {
      case .adopt:
        .adopt(from: proposal.effectiveFrom, end: proposal.end, supersedes: supersedes)
      case .extend: .extend(proposal.end)
      case .repeal: .repeal(from: proposal.effectiveFrom)
      case .exempt:
        .exempt(
          partner: proposal.exemption?.partner ?? "", rule: "förutsättningarna", end: proposal.end,
          conditions: proposal.exemption?.conditions ?? [])
      }
  }
}

/// Writes what is decided as a secretary writes it in the minutes: Swedish, whatever language
/// the paper's headings are in, since the words are the decision.
public enum OperativeText {
  /// The clauses of an act, each beginning with *att*.
  ///
  /// - Parameter renews: whether an edition is in force that an adoption takes the place of; a
  ///   clause that did not say so would read as an extension of that one.
  public static func clauses(
    _ act: OperativeAct, of document: String, renews: Bool = false
  ) -> [String] {
    switch act {
    case .adopt(let from, let end, let supersedes):
      let adopt =
        "att fastställa " + (renews ? renewed(document) : document)
        + validity(from: from, end: end)
      return [adopt]
        + supersedes.map { old in
          from.map { "att \(old) upphör att gälla från och med \(SwedishDay.words($0))" }
            ?? "att \(old) upphör därmed att gälla"
        }
    case .amend(let from, let end):
      return ["att ändra \(document) enligt bilagt förslag" + validity(from: from, end: end)]
    case .extend(let end):
      // The same verb as an adoption in common usage; *oförändrad* makes it clear that no new
      // wording is decided.
      let words = through(end)
      return [
        "att \(document) i oförändrad lydelse fastställs att gälla"
          + (words.isEmpty ? "" : " \(words)")
      ]
    case .repeal(let from):
      return [
        "att upphäva \(document)" + (from.map { " från och med \(SwedishDay.words($0))" } ?? "")
      ]
    case .exempt(let partner, let rule, let end, let conditions):
      let words = through(end)
      return [
        // The partner first: after the title it would read as part of it.
        "att för samarbete med \(partner) ge undantag från \(rule) i \(document)"
          + (words.isEmpty ? "" : " \(words)")
      ]
        + conditions.map(OperativeCondition.words).filter { !$0.isEmpty }
        .map { "att för undantaget gäller som villkor att \($0)" }
    }
  }

  /// "bilagd Resepolicy", "bilagda Riktlinjer för resor", "bilagt förslag till Giftfri vardag".
  private static func renewed(_ document: String) -> String {
    let words = document.lowercased().split { !$0.isLetter }
    let form = words.lazy.compactMap { word in
      forms.first { $0.endings.contains { word.hasSuffix($0) } }?.adjective
    }.first
    return (form ?? "bilagt förslag till") + " " + document
  }

  /// How *bilagd* agrees with the word that a title names its type by.
  private static let forms: [(adjective: String, endings: [String])] = [
    ("bilagt", ["program", "reglemente", "direktiv"]),
    ("bilagda", ["riktlinjer", "regler", "föreskrifter", "anvisningar", "principer", "taxor"]),
    (
      "bilagd",
      ["policy", "strategi", "plan", "taxa", "vision", "ordning", "riktlinje", "anvisning"]
    ),
  ]

  /// The clauses that a matter asks for.
  public static func clauses(_ facts: MatterFacts) -> [String] {
    clauses(facts.act, of: facts.documentTitle, renews: facts.editionInForce != nil)
  }

  /// The act as one sentence: what everyone asks for before the clauses are read.
  public static func summary(_ act: OperativeAct, of document: String) -> String {
    switch act {
    case .adopt: "Ärendet gäller att fastställa \(document)."
    case .amend: "Ärendet gäller en ändring av \(document)."
    case .extend: "Ärendet gäller en förlängning av \(document) med oförändrad text."
    case .repeal: "Ärendet gäller att upphäva \(document)."
    case .exempt(let partner, _, _, _):
      "Ärendet gäller ett undantag i \(document) för samarbete med \(partner)."
    }
  }

  /// A clause with what closes it where it stands: each is a sentence's part, the last its end.
  public static func closed(_ clause: String, isLast: Bool) -> String {
    guard isLast else { return clause + ", samt" }
    return clause.hasSuffix(".") ? clause : clause + "."
  }

  /// Who decides, or proposes it, at a body's meeting: "Kommunstyrelsen föreslår att
  /// Kommunfullmäktige beslutar". A body that the matter does not pass has no part in it.
  public static func lead(of body: String, in bodies: [String]) -> String {
    guard let step = bodies.firstIndex(of: body) else { return "\(bodies.last ?? body) beslutar" }
    let rest = Array(bodies[(step + 1)...])
    return rest.isEmpty ? "\(body) beslutar" : lead(body, through: rest)
  }

  /// "Kommunstyrelsens arbetsutskott föreslår att Kommunstyrelsen föreslår att Kommunfullmäktige
  /// beslutar": each body but the last hands on what the one after it is to propose.
  public static func lead(_ proposer: String, through bodies: [String]) -> String {
    guard let decider = bodies.last else { return "\(proposer) föreslår" }
    let between = bodies.dropLast().map { " föreslår att \($0)" }.joined()
    return "\(proposer)\(between) föreslår att \(decider) beslutar"
  }

  /// ", att gälla från och med den 1 januari 2027 till och med 2030".
  static func validity(from: CalendarDate?, end: StatedEnd) -> String {
    let start = from.map { "från och med \(SwedishDay.words($0))" }
    let words = [start, through(end).isEmpty ? nil : through(end)].compactMap { $0 }
    return words.isEmpty ? "" : " att gälla " + words.joined(separator: " ")
  }

  /// "till och med 2030", "till och med den 30 juni 2030", "tills vidare"; empty where nothing is
  /// stated.
  public static func through(_ end: StatedEnd) -> String {
    switch end.end {
    case .through(let day):
      let isYear =
        end.words == "\(day.civil.year)" && CalendarDate.last(ofYear: day.civil.year) == day
      return "till och med " + (isYear ? end.words : SwedishDay.words(day))
    case .untilFurtherNotice: return "tills vidare"
    case .notStated: return ""
    }
  }
}

/// A day as Swedish papers write it.
enum SwedishDay {
  /// "den 21 juni 2023".
  static func words(_ day: CalendarDate) -> String {
    let (year, month, number) = day.civil
    return "den \(number) \(months[month - 1]) \(year)"
  }

  static let months = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober", "november", "december",
  ]
}
