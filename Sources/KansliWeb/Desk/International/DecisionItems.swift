import Cooperation
import KansliStore
import Publishing
import Register

/// Which decision stands behind a step: one that the ledger has, or a new one.
enum DecisionItems {
  static func items(_ frame: Frame, _ choices: LedgerChoices) -> [CooperationItem] {
    let words = frame.phrases.cooperation
    let swedish = frame.language == .swedish ? nil : "sv"
    return [
      .field(
        FormField(
          name: "beslut", label: words.ledgerDecision,
          control: .select(
            [("", words.noLedgerDecision)]
              + choices.all.map { ($0.id.rawValue, name($0, frame)) }),
          hint: words.ledgerDecisionHint, language: swedish)),
      .field(
        FormField(
          name: "organ", label: words.body,
          control: .proposals(frame.settings.organisation.bodies.map(\.name)),
          hint: words.bodyHint, language: swedish)),
      .field(FormField(name: "beslutsdag", label: words.decidedOn, control: .day)),
      .field(FormField(name: "paragraf", label: words.minutesItem)),
      .field(FormField(name: "diarienummer", label: words.registryNumber)),
    ]
  }

  /// "2026-03-26 Kommunfullmäktige § 45: fastställer Internationell policy".
  private static func name(_ choice: LedgerChoice, _ frame: Frame) -> String {
    let head = [
      choice.header.decidedOn?.description, choice.header.body,
      choice.header.moment.minutesItem.map { "§ \($0)" },
    ].compactMap(\.self).joined(separator: " ")
    let acts = choice.effects.map { frame.phrases.effect($0) }.joined(separator: ", ")
    let about = choice.subjects.prefix(3).joined(separator: ", ")
    return "\(head): \(acts) \(about)"
  }
}

extension Site {
  /// The decisions to choose among for a cooperation, or for one that is new.
  func choices(
    _ call: DeskCall, _ register: CooperationRegister, _ id: CooperationID?, _ input: FormInput
  ) async throws -> LedgerChoices {
    guard call.actor.rights.may(.keepCooperations) else { return LedgerChoices() }
    return try await store.choices(
      concerning: id.map(register.related) ?? [], input.ledgerSearch,
      chosen: input.has("beslut") ? DecisionID(input["beslut"]) : nil, for: call.actor)
  }

  /// What a search of the ledger came to. One decision alone is chosen.
  static func found(
    _ choices: LedgerChoices, _ input: inout FormInput, _ frame: Frame
  ) -> CooperationNotice {
    if choices.found == 1 { input["beslut"] = choices.all[0].id.rawValue }
    let sentence = frame.phrases.cooperation.decisionsFound(choices.found)
    return choices.found == 0 ? .said(sentence) : .told(sentence)
  }
}
