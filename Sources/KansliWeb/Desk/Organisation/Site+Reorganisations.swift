import HTTPTypes
import Hummingbird
import KansliStore
import NIOCore
import Publishing
import Register

/// The handlers of reorganisations.
extension Site {
  func addReorganisations(to router: Router<Context>) {
    desk(router, .reorganisations) { try await reorganisations($0) }
    desk(router, .newReorganisation) { call in
      try call.actor.require(.reorganise)
      return try await show(try await reorganisationForm(call, nil, FormInput()))
    } post: {
      try await write($0, replacing: nil)
    }
    desk(router, .reorganisation) { call in
      try await show(try await reorganisationPage(call))
    } post: {
      try await changeReorganisation($0)
    }
    desk(router, .editReorganisation) { call in
      try call.actor.require(.reorganise)
      let record = try await store.reorganisation(try call.parameter("id"), for: call.actor)
      return try await show(
        try await reorganisationForm(call, record, FormInput(record.reorganisation)))
    } post: { call in
      try call.actor.require(.reorganise)
      return try await write(
        call,
        replacing: try await store.reorganisation(try call.parameter("id"), for: call.actor))
    }
    desk(router, .reorganisationList) { try await amendmentList($0) }
  }

  private func reorganisations(_ call: DeskCall) async throws -> Response {
    var lines: [ReorganisationListPage.Line] = []
    for record in try await store.reorganisations(for: call.actor) {
      var line = ReorganisationListPage.Line(record: record, waiting: 0, amendments: 0)
      if !record.isWithdrawn {
        let following = try await store.following(
          reorganisation: record.id, on: call.frame.today, for: call.actor)
        line.waiting = following.waiting.count
        line.amendments = following.amendments.map(\.amendments.count).reduce(0, +)
      }
      lines.append(line)
    }
    return try await show(ReorganisationListPage(frame: call.frame, lines: lines))
  }

  private func reorganisationForm(
    _ call: DeskCall, _ record: ReorganisationRecord?, _ input: FormInput, isStale: Bool = false
  ) async throws -> ReorganisationFormPage {
    ReorganisationFormPage(
      frame: call.frame, record: record, names: try await store.bodyNames(for: call.actor),
      input: input, isStale: isStale)
  }

  /// Shows what follows, then records it.
  private func write(
    _ call: DeskCall, replacing old: ReorganisationRecord?
  ) async throws -> Response {
    try call.actor.require(.reorganise)
    var input = call.input
    let today = call.frame.today
    guard call.wish != "change", let form = input.reorganisationForm(isNew: old == nil) else {
      let status: HTTPResponse.Status = input.isSound ? .ok : .unprocessableContent
      return try await show(try await reorganisationForm(call, old, input), status)
    }
    do {
      guard call.wish == "record" else {
        let following = try await store.preview(
          form, replacing: old?.id, on: today, for: call.actor)
        return try await show(
          ReorganisationPreviewPage(
            frame: call.frame, record: old, following: following, input: input))
      }
      guard let old else {
        let id = try await store.record(form, on: today, by: call.actor)
        return redirect(.reorganisation(id: id), call.language)
      }
      try await store.correct(
        reorganisation: old.id, form, reason: input["skal"], version: call.version, on: today,
        by: call.actor)
      return redirect(.reorganisation(id: old.id), call.language)
    } catch let refusal as ReorganisationRefusal {
      input.fail(refusal)
      return try await show(
        try await reorganisationForm(call, old, input), .unprocessableContent)
    } catch StoreError.stale {
      return try await show(
        try await reorganisationForm(call, old, input, isStale: true), .conflict)
    }
  }

  private func reorganisationPage(
    _ call: DeskCall, _ input: FormInput = FormInput(), problem: String? = nil
  ) async throws -> ReorganisationPage {
    let id = try call.parameter("id")
    let record = try await store.reorganisation(id, for: call.actor)
    let event = record.reorganisation
    let lineage = call.frame.settings.lineage
    let day = max(event.takesEffectOn, call.frame.today)
    let bodies =
      event.kind == .split
      ? event.candidates
      : try await store.bodyNames(for: call.actor).filter {
        lineage.end(of: $0, on: day) == nil
      }
    return ReorganisationPage(
      frame: call.frame, record: record,
      following: try await store.following(
        reorganisation: id, on: call.frame.today, for: call.actor),
      bodies: bodies, names: try await store.accountNames(), input: input, problem: problem)
  }

  private func changeReorganisation(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.reorganise)
    let id = try call.parameter("id")
    var input = call.input
    let words = call.frame.phrases
    do {
      switch call.wish {
      case "choose":
        var choices: [DocumentID: String?] = [:]
        for name in input.values.keys where name.hasPrefix("val-") {
          let body = input[name]
          choices[DocumentID(String(name.dropFirst(4)))] = .some(body.isEmpty ? nil : body)
        }
        try await store.choose(choices, in: id, by: call.actor)
      case "withdraw":
        let reason = input.words("skal", atMost: 1000)
        guard input.isSound else {
          return try await show(
            try await reorganisationPage(call, input), .unprocessableContent)
        }
        try await store.withdraw(
          reorganisation: id, reason: reason, version: call.version, on: call.frame.today,
          by: call.actor)
      default: throw BadParameter(name: "gor", value: call.wish)
      }
    } catch StoreError.stale {
      return try await show(
        try await reorganisationPage(call, input, problem: words.reorganisation.stale), .conflict)
    } catch let refusal as ReorganisationRefusal {
      let problem = refusal.problems.map(words.reorganisation.problem).joined(separator: " ")
      return try await show(
        try await reorganisationPage(call, input, problem: problem), .conflict)
    }
    return redirect(.reorganisation(id: id), call.language)
  }

  // MARK: The list

  private func amendmentList(_ call: DeskCall) async throws -> Response {
    let following = try await store.following(
      reorganisation: try call.parameter("id"), on: call.frame.today, for: call.actor)
    let list = AmendmentList(following: following, frame: call.frame)
    let parts = try call.parameter("name").split(separator: ".").map(String.init)
    guard parts.count == 2, parts[0] == "lista" else { throw HTTPError(.notFound) }
    if parts[1] == "csv" {
      var headers = HTTPFields.pages(type: "text/csv; charset=utf-8", isDesk: true)
      headers[.cacheControl] = "no-store"
      headers[.contentDisposition] = "attachment; filename=\"lista.csv\""
      return Response(
        status: .ok, headers: headers,
        body: ResponseBody(byteBuffer: ByteBuffer(string: list.csv)))
    }
    guard let form = PaperForm(rawValue: parts[1]) else { throw HTTPError(.notFound) }
    return try await answer(list.paper, as: form, named: "lista", call)
  }
}
