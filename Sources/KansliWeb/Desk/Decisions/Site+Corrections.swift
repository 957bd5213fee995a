import Hummingbird
import KansliStore
import Register

/// The handlers of corrections: what was recorded of a decision is corrected, or voided.
extension Site {
  func addCorrections(to router: Router<Context>) {
    desk(router, .correctDecision) { call in
      try await correction(call)
    } post: {
      try await correct($0)
    }
    desk(router, .voidDecision) { call in
      let view = try await correctable(call)
      return try await show(try await voidPage(call, view, FormInput()))
    } post: {
      try await void($0)
    }
  }

  /// The decision of the address, where whoever asks may correct it.
  private func correctable(_ call: DeskCall) async throws -> DecisionView {
    let view = try await store.decision(DecisionID(try call.parameter("id")), for: call.actor)
    try call.actor.require(.correct(body: call.actor.heirs.name(view.standing.header.body)))
    return view
  }

  // MARK: Correcting

  private func correction(_ call: DeskCall) async throws -> Response {
    let view = try await correctable(call)
    let part = try part(call, view)
    if let part, let later = view.correctedParts[part] {
      return redirect(.correctDecision(id: later.rawValue, part: nil), call.language)
    }
    return try await show(try await correctionPage(call, view, part, nil))
  }

  /// The effect of the address, where it names one.
  private func part(_ call: DeskCall, _ view: DecisionView) throws -> Int? {
    guard let text = call.request.parameter("del") else { return nil }
    guard let part = Int(text), (1...max(1, view.standing.effects.count)).contains(part) else {
      throw BadParameter(name: "del", value: text)
    }
    return part
  }

  private func sheet(_ view: DecisionView, part: Int?) async throws -> CorrectionSheet {
    // What is void is corrected to what it said last: so it stands again.
    let effects = view.lastWithEffects.effects
    let parts = effects.enumerated().map {
      CorrectionSheet.Part(position: $0 + 1, effect: $1)
    }.filter { part == nil || $0.position == part }
    var editions: [DocumentID: [Int]] = [:]
    for document in view.documents {
      editions[document.id] = try await store.editionNumbers(of: document.id)
    }
    return CorrectionSheet(
      target: EffectReference(view.standing.id, position: part), header: view.standing.header,
      parts: parts, documents: try await store.documents(), editions: editions)
  }

  private func correctionPage(
    _ call: DeskCall, _ view: DecisionView, _ part: Int?, _ input: FormInput?
  ) async throws -> CorrectionPage {
    let sheet = try await sheet(view, part: part)
    return CorrectionPage(
      frame: call.frame, view: view, sheet: sheet, bodies: try await store.bodies(),
      names: try await store.accountNames(), input: input ?? sheet.filled)
  }

  private func correct(_ call: DeskCall) async throws -> Response {
    let view = try await correctable(call)
    var input = call.input
    let isStale = input["post"] != view.standing.id.rawValue
    let part = isStale ? nil : try part(call, view)
    var page = try await correctionPage(call, view, part, input)
    input.fill(from: page.sheet.filled)
    let form = page.sheet.form(from: &input, rights: call.actor.rights, today: call.frame.today)
    page.input = input
    if isStale {
      // The button pressed twice: the record says it already.
      if let form, form.isRecorded(by: view.standing) {
        return redirect(.decision(id: view.first.id.rawValue), call.language)
      }
      page.isConflict = true
      return try await show(page, .conflict)
    }
    guard let form else { return try await show(page, .unprocessableContent) }
    guard !form.changesNothing(of: view.standing) else {
      page.problem = call.frame.phrases.correction.nothingChanged
      return try await show(page, .unprocessableContent)
    }
    do {
      if call.wish == "record", call.input.isAsShown {
        try await store.correct(form, by: call.actor)
        return redirect(.decision(id: view.first.id.rawValue), call.language)
      }
      page.consequences = try await store.consequences(
        of: form, on: call.frame.today, for: call.actor)
      return try await show(page)
    } catch StoreError.stale {
      // Somebody was first between the question and the answer: the same press of the same button,
      // or asked anew a conflict.
      let now = try await correctable(call)
      if form.isRecorded(by: now.standing) {
        return redirect(.decision(id: now.first.id.rawValue), call.language)
      }
      var page = try await correctionPage(call, now, nil, input)
      page.isConflict = true
      return try await show(page, .conflict)
    } catch let refusal as Refusal {
      page.problem = call.frame.phrases.refusal(refusal)
      return try await show(page, .conflict)
    }
  }

  // MARK: Voiding

  private func voiding(_ view: DecisionView, reason: String) -> CorrectionForm {
    CorrectionForm(
      EffectReference(view.standing.id), header: view.standing.header, effects: [], reason: reason)
  }

  private func voidPage(
    _ call: DeskCall, _ view: DecisionView, _ input: FormInput
  ) async throws -> VoidPage {
    let consequences =
      view.isVoid
      ? []
      : try await store.consequences(
        of: voiding(view, reason: ""), on: call.frame.today, for: call.actor)
    return VoidPage(
      frame: call.frame, view: view, names: try await store.accountNames(),
      consequences: consequences, input: input)
  }

  private func void(_ call: DeskCall) async throws -> Response {
    let view = try await correctable(call)
    var input = call.input
    let reason = input.words("skal", atMost: 2000)
    guard input["post"] == view.standing.id.rawValue else {
      return try await voidedBefore(call, view, input)
    }
    guard input.isSound else {
      return try await show(try await voidPage(call, view, input), .unprocessableContent)
    }
    do {
      try await store.correct(voiding(view, reason: reason), by: call.actor)
    } catch StoreError.stale {
      return try await voidedBefore(call, try await correctable(call), input)
    }
    return redirect(.decision(id: view.first.id.rawValue), call.language)
  }

  /// Somebody was first: the same press of the same button, or a conflict.
  private func voidedBefore(
    _ call: DeskCall, _ view: DecisionView, _ input: FormInput
  ) async throws -> Response {
    if view.isVoid, view.standing.reason == input["skal"] {
      return redirect(.decision(id: view.first.id.rawValue), call.language)
    }
    var page = try await voidPage(call, view, input)
    page.problem = call.frame.phrases.correction.conflict
    return try await show(page, .conflict)
  }
}

extension CorrectionForm {
  /// Whether an entry says this already.
  fileprivate func isRecorded(by entry: Decision) -> Bool {
    entry.header == header && entry.effects == effects && entry.reason == reason
  }

  /// Whether the entry, or the effect of it that is meant, stays as it is.
  fileprivate func changesNothing(of entry: Decision) -> Bool {
    guard entry.header == header else { return false }
    guard let position = target.position else { return entry.effects == effects }
    return effects == [entry.effects[position - 1]]
  }
}

extension FormInput {
  /// What a form left out is as it was.
  mutating func fill(from other: FormInput) {
    for (name, value) in other.firsts where values[name] == nil { self[name] = value }
  }
}
