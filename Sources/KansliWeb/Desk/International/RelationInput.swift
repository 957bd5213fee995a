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
  mutating func grounds() -> CooperationGrounds? {
    let day = day("dag")
    let reason = optionalWords("skal", atMost: 2000)
    let decidedOn = optionalDay("beslutsdag")
    let decision = decision(decidedOn)
    guard let day else { return nil }
    return CooperationGrounds(day: day, reason: reason, decision: decision)
  }

  private mutating func decision(_ decidedOn: CalendarDate?) -> CooperationDecision? {
    guard has("organ") || has("beslutsdag") || has("paragraf") else { return nil }
    let body = words("organ", atMost: 200)
    if decidedOn == nil, problems["beslutsdag"] == nil { fail("beslutsdag", .missing) }
    return .new(
      DecisionHeader(
        body: body,
        moment: LegalMoment(decidedOn: decidedOn, minutesItem: optionalWords("paragraf")),
        registryNumber: optionalWords("diarienummer")))
  }
}
