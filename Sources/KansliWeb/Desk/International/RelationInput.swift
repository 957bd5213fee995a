import Cooperation
import KansliStore
import Register

/// What stands behind a step: a day, and a reason or a body's decision.
struct CooperationGrounds {
  var day: CalendarDate
  var reason: String?
  var decision: CooperationDecision?
}

extension FormInput {
  /// The form of a relation, filled in.
  init(_ relation: Relation) {
    self.init(
      filled: [
        ("titel", relation.title), ("slag", relation.kind.rawValue),
        ("namnd", relation.committee), ("forvaltning", relation.department),
        ("kontakt", relation.contact), ("syfte", relation.purpose),
        ("nytta", relation.benefit), ("ingicks", relation.enteredOn?.description),
        ("adress", relation.slug),
      ], secret: relation.secret, partners: relation.partners)
  }

  /// A relation as the form has it, or `nil` where something is wrong.
  mutating func relation(_ old: Relation?, _ partners: [Partner]) -> Relation? {
    let title = words("titel", atMost: 200)
    let kind = choice("slag", Relation.Kind.self)
    let chosen = self.partners(partners)
    let enteredOn = optionalDay("ingicks")
    let committee = optionalWords("namnd")
    let department = optionalWords("forvaltning")
    let contact = optionalWords("kontakt")
    let purpose = optionalWords("syfte", atMost: 4000)
    let benefit = optionalWords("nytta", atMost: 4000)
    guard isSound, let kind else { return nil }
    return Relation(
      id: old?.id ?? CooperationID(""), slug: has("adress") ? self["adress"] : old?.slug ?? "",
      title: title, kind: kind, partners: chosen, committee: committee, department: department,
      contact: contact, purpose: purpose, benefit: benefit, enteredOn: enteredOn,
      state: old?.state ?? .idea, secret: secret(), version: old?.version ?? 1)
  }

  /// The day of a step, with its reason or decision. A decision has a body and a day.
  mutating func grounds(_ frame: Frame) -> CooperationGrounds? {
    let day = day("dag")
    let reason = optionalWords("skal", atMost: 2000)
    let decision = decision(frame)
    guard let day else { return nil }
    return CooperationGrounds(day: day, reason: reason, decision: decision)
  }

  /// A decision: one of the ledger, or as the minutes have it.
  mutating func decision(_ frame: Frame) -> CooperationDecision? {
    if has("beslut") { return .recorded(DecisionID(self["beslut"])) }
    let decidedOn = optionalDay("beslutsdag")
    guard has("organ") || has("beslutsdag") || has("paragraf") else { return nil }
    let body = words("organ", atMost: 200)
    // The ledger forgets nothing, a misspelt committee neither.
    let isListed = !frame.settings.organisation.bodies.isEmpty
    if isListed, !body.isEmpty,
      !frame.settings.bodies.bodies.contains(where: { $0.name.isBody(body) })
    {
      fail("organ", .unknownBody(body))
    }
    if let decidedOn, frame.today < decidedOn { fail("beslutsdag", .after(frame.today)) }
    if decidedOn == nil, problems["beslutsdag"] == nil { fail("beslutsdag", .missing) }
    return .new(
      DecisionHeader(
        body: body,
        moment: LegalMoment(decidedOn: decidedOn, minutesItem: item),
        registryNumber: optionalWords("diarienummer")))
  }

  /// What the ledger is searched for by: what has been said of a decision.
  var ledgerSearch: LedgerSearch {
    LedgerSearch(
      body: has("organ") ? self["organ"] : nil, decidedOn: CalendarDate(self["beslutsdag"]),
      minutesItem: item)
  }

  /// The item of the minutes without its sign.
  private var item: String? {
    let text = self["paragraf"].drop { $0 == "§" || $0.isWhitespace }
    return text.isEmpty ? nil : String(text)
  }

  /// Notes what is missing where somebody asks for decisions without saying which.
  mutating func checkLedgerSearch() {
    _ = optionalDay("beslutsdag")
    if isSound, ledgerSearch.isEmpty { fail("organ", .missing) }
  }
}
