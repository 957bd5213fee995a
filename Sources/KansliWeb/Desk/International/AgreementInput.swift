import Cooperation
import Register

extension Agreement {
  /// The clauses that it says nothing of, in their order; a stated end or day of evaluation is one.
  var missingClauses: [Clause] {
    Clause.allCases.filter { clause in
      if clauses[clause]?.contains(where: { !$0.isWhitespace }) ?? false { return false }
      switch clause {
      case .end: return end.end.through == nil
      case .evaluation: return evaluateBy == nil
      case .renewal, .exit: return true
      }
    }
  }
}

extension FormInput {
  /// The form of an agreement, filled in.
  init(_ agreement: Agreement) {
    let end: String? =
      switch agreement.end.end {
      case .through(let day): day.description
      case .untilFurtherNotice: "tills vidare"
      case .notStated: nil
      }
    var values: [(String, String?)] = [
      ("titel", agreement.title), ("diarienummer", agreement.registryNumber),
      ("sprak", agreement.languages.joined(separator: ", ")),
      ("fran", agreement.from?.description), ("till", end),
      ("utvarderas", agreement.evaluateBy?.description), ("forvaras", agreement.keptAt),
    ]
    values += agreement.clauses.map { ("villkor-\($0.key.rawValue)", $0.value) }
    self.init(filled: values, secret: agreement.secret, partners: agreement.parties)
  }

  mutating func agreement(
    _ relation: CooperationID, _ old: Agreement?, _ partners: [Partner]
  ) -> Agreement? {
    let title = words("titel", atMost: 200)
    let parties = self.partners(partners)
    let from = optionalDay("fran")
    let end = end("till")
    checkOrder(from, end.end.through, "till")
    let evaluateBy = optionalDay("utvarderas")
    let signedOn = old == nil ? optionalDay("undertecknat") : old?.signedOn
    let languages =
      optionalWords("sprak", atMost: 100)?
      .split { $0 == "," || $0.isWhitespace }.map { $0.lowercased() } ?? []
    if languages.contains(where: { !Self.isLanguage($0) }) { fail("sprak", .notAChoice) }
    var clauses: [Agreement.Clause: String] = [:]
    for clause in Agreement.Clause.allCases {
      clauses[clause] = optionalWords("villkor-\(clause.rawValue)", atMost: 4000)
    }
    let keptAt = optionalWords("forvaras")
    let number = optionalWords("diarienummer", atMost: 100)
    guard isSound else { return nil }
    return Agreement(
      id: old?.id ?? AgreementID(""), relation: relation, title: title, parties: parties,
      registryNumber: number, languages: languages, signedOn: signedOn, from: from, end: end,
      evaluateBy: evaluateBy, clauses: clauses, file: old?.file, keptAt: keptAt,
      secret: secret(), version: old?.version ?? 1)
  }

  /// Whether a text has the shape of a BCP 47 tag.
  private static func isLanguage(_ text: String) -> Bool {
    2...11 ~= text.utf8.count
      && text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
  }
}
