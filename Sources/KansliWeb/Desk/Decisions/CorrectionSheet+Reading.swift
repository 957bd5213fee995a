import KansliStore
import Register

extension CorrectionSheet {
  /// The correction that the answers make; problems are noted. What nobody touched stays exactly as
  /// it is on record, the source's own words with it.
  func form(
    from input: inout FormInput, rights: Rights, today: CalendarDate
  ) -> CorrectionForm? {
    let header = header(from: &input, rights: rights, today: today)
    var effects: [Effect] = []
    for part in parts {
      var reader = PartReader(
        position: part.position, sheet: self, filled: filled, start: header.decidedOn)
      effects.append(reader.read(part.effect, &input))
    }
    let reason = input.words("skal", atMost: 2000)
    guard input.isSound else { return nil }
    return CorrectionForm(target, header: header, effects: effects, reason: reason)
  }

  private func header(
    from input: inout FormInput, rights: Rights, today: CalendarDate
  ) -> DecisionHeader {
    var new = header
    new.body = input.words("organ", atMost: 200)
    if !new.body.isEmpty, !rights.may(.correct(body: new.body)) {
      input.fail("organ", .notYours(new.body))
    }
    new.moment.decidedOn = input.optionalDay("dag")
    if let day = new.decidedOn {
      if today < day {
        input.fail("dag", .after(today))
      } else if let approved = header.minutesApprovedOn, approved < day {
        input.fail("dag", .after(approved))
      }
    }
    let item = input.optionalWords("paragraf", atMost: 40).map {
      $0.filter { $0 != "§" && !$0.isWhitespace }
    }
    new.moment.minutesItem = item.flatMap { $0.isEmpty ? nil : $0 }
    new.registryNumber = input.optionalWords("diarienummer", atMost: 100)
    new.basis = input.choice("kalla", Basis.self) ?? header.basis
    return new
  }

  /// What differs between the record and what was written: the field, then both values.
  func differences(
    _ input: FormInput, _ groups: [Group]
  ) -> [(label: String, before: String, after: String)] {
    let filled = filled
    return groups.flatMap { group in
      group.fields.compactMap { field in
        let (before, after) = (filled[field.name], input[field.name])
        guard before != after else { return nil }
        return (field.label, field.shown(before), field.shown(after))
      }
    }
  }
}

/// Reads the answers about one effect.
private struct PartReader {
  let position: Int
  let sheet: CorrectionSheet
  let filled: FormInput
  /// The day from which it applies where nothing else is said.
  let start: CalendarDate?

  private func name(_ field: String) -> String { CorrectionSheet.name(position, field) }

  private func isUntouched(_ field: String, _ input: FormInput) -> Bool {
    input[name(field)] == filled[name(field)]
  }

  mutating func read(_ effect: Effect, _ input: inout FormInput) -> Effect {
    switch effect {
    case .adopt(var act):
      act.comesIntoForceOn = input.optionalDay(name("fran"))
      if !isUntouched("till", input) { act.end = input.end(name("till")) }
      act.reviewBy = review(act.reviewBy, &input)
      act.supersedes = superseded(&input)
      act.textAttributed = input[name("ur")] == "annan"
      check(act.end, from: act.comesIntoForceOn, &input)
      return .adopt(act)
    case .amend(var act):
      act.amends = edition(act.amends, of: act.document, &input)
      act.comesIntoForceOn = input.optionalDay(name("fran"))
      if !isUntouched("till", input) {
        act.end = input.has(name("till")) ? input.end(name("till")) : nil
      }
      act.reviewBy = review(act.reviewBy, &input)
      act.textAttributed = input[name("ur")] == "annan"
      if let end = act.end { check(end, from: act.comesIntoForceOn, &input) }
      return .amend(act)
    case .extend(var act):
      act.edition = edition(act.edition, of: act.document, &input)
      if !isUntouched("till", input) { act.end = input.end(name("till")) }
      if act.end.end == .notStated { input.fail(name("till"), .missing) }
      return .extend(act)
    case .cooperation(var act):
      act.from = input.optionalDay(name("fran"))
      if !isUntouched("till", input) { act.end = input.end(name("till")) }
      let conditions = input.conditions(name("villkor"))
      act.conditions = conditions.isEmpty ? nil : conditions.joined(separator: "\n")
      check(act.end, from: act.from, &input)
      return .cooperation(act)
    case .repeal(var act):
      act.from = input.optionalDay(name("fran"))
      return .repeal(act)
    case .assign(var act):
      act.duty = input.choice(name("uppgift"), AssignResponsibility.Duty.self) ?? act.duty
      act.responsible = input.words(name("ansvarig"), atMost: 200)
      return .assign(act)
    case .annul: return effect
    }
  }

  private func check(
    _ end: StatedEnd, from: CalendarDate?, _ input: inout FormInput
  ) {
    if case .through(let last) = end.end, let first = from ?? start, last < first {
      input.fail(name("till"), .before(first))
    }
  }

  private func review(_ was: StatedDate?, _ input: inout FormInput) -> StatedDate? {
    guard !isUntouched("provas", input) else { return was }
    guard let text = input.optionalWords(name("provas"), atMost: 40) else { return nil }
    let date = StatedDate(normal: text)
    if date.lastDay == nil { input.fail(name("provas"), .notAnEnd(text)) }
    return date
  }

  private func edition(
    _ was: Int, of document: DocumentID, _ input: inout FormInput
  ) -> Int {
    guard !isUntouched("grund", input) else { return was }
    guard let number = Int(input[name("grund")]),
      (sheet.editions[document] ?? []).contains(number)
    else {
      input.fail(name("grund"), .notAChoice)
      return was
    }
    return number
  }

  /// The documents chosen, each once.
  private func superseded(_ input: inout FormInput) -> [DocumentID] {
    var chosen: [DocumentID] = []
    var number = 1
    while input.values[name("ersatter-\(number)")] != nil {
      let field = name("ersatter-\(number)")
      let slug = input[field]
      number += 1
      guard !slug.isEmpty else { continue }
      guard let id = sheet.documents.first(where: { $0.slug == slug })?.id else {
        input.fail(field, .notAChoice)
        continue
      }
      if !chosen.contains(id) { chosen.append(id) }
    }
    return chosen
  }
}

extension FormField {
  /// A value as the field shows it.
  fileprivate func shown(_ value: String) -> String {
    guard case .select(let options) = control else { return value }
    return options.first { $0.value == value }?.text ?? value
  }
}
