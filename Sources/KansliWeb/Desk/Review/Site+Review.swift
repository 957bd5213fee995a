import Foundation
import HTML
import HTTPTypes
import Hummingbird
import KansliStore
import NIOCore
import Reading
import Register

/// The handlers of the review queue.
extension Site {
  /// Items on a page of the queue.
  static let reviewPageSize = 50
  /// The longest text that is taken from a form, in bytes.
  static let pastedTextLimit = 500_000

  func addReview(to router: Router<Context>) {
    desk(router, .review) {
      try await reviewList($0)
    } post: {
      try await acceptAll($0)
    }
    desk(router, .reviewItem) { call in
      try call.actor.require(.reviewReadings)
      let id = try call.parameter("item")
      return try await show(
        ReviewItemPage(
          frame: call.frame, sheet: try await store.reviewSheet(id),
          done: try await done(call.request.parameter("klart"))))
    } post: {
      try await change(try $0.parameter("item"), $0)
    }
    desk(router, .readText) { call in
      try call.actor.require(.reviewReadings)
      return try await show(ReadTextPage(frame: call.frame))
    } post: {
      try await readText($0)
    }
  }

  /// The item dealt with last, to be named and undone.
  private func done(_ id: String?) async throws -> ReviewItem? {
    guard let id else { return nil }
    return try await store.reviewSheet(id).item
  }

  private func reviewList(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.reviewReadings)
    let query = try ReviewQuery(call.request)
    let items = try await store.reviewItems(
      query.filter, after: query.after, limit: Self.reviewPageSize + 1)
    let shown = Array(items.prefix(Self.reviewPageSize))
    return try await show(
      ReviewListPage(
        frame: call.frame, query: query, items: shown,
        next: items.count > shown.count ? shown.last?.id : nil,
        counts: try await store.reviewCounts(), done: try await done(query.done)))
  }

  /// Accepts the items of a page that are certain, each on its own: what cannot be recorded stays.
  private func acceptAll(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.reviewReadings)
    for name in call.input.values.keys.sorted() {
      guard name.hasPrefix("item-"), let version = Int(call.input[name]) else { continue }
      do {
        _ = try await store.accept(
          String(name.dropFirst(5)), version: version, answers: [:], target: .byItsWords,
          by: call.actor.recorder)
      } catch is Refusal {
        continue
      } catch is ReviewProblem {
        continue
      }
    }
    // What was accepted is what one wants to see, each with its way back.
    return redirect(.review(ReviewQuery(filter: .accepted)), call.language)
  }

  private func change(_ id: String, _ call: DeskCall) async throws -> Response {
    try call.actor.require(.reviewReadings)
    let language = call.language
    let sheet = try await store.reviewSheet(id)
    let form = ReviewForm(call.input.firsts, of: sheet.part)
    switch form.wish {
    case .undo:
      try await store.undo(id, version: form.version, by: call.actor.recorder)
      return redirect(.reviewItem(id: id, done: id), language)
    case .reject:
      try await store.reject(id, version: form.version, by: call.actor.recorder)
      return redirect(after(sheet), language)
    case .preview:
      return try await show(page(sheet, form, nil, call))
    case .accept:
      guard form.problems.isEmpty else {
        return try await show(page(sheet, form, nil, call), .unprocessableContent)
      }
      do {
        _ = try await store.accept(
          id, version: form.version, answers: form.answers, target: form.target,
          by: call.actor.recorder)
        return redirect(after(sheet), language)
      } catch let refusal as Refusal {
        let sentence = language.phrases.refusal(refusal)
        return try await show(page(sheet, form, sentence, call), .conflict)
      } catch ReviewProblem.lacking(let facts) {
        let sentence = language.phrases.desk.lacking(facts)
        return try await show(page(sheet, form, sentence, call), .unprocessableContent)
      } catch ReviewProblem.nothingNew {
        let sentence = language.phrases.desk.nothingNew
        return try await show(page(sheet, form, sentence, call), .conflict)
      }
    }
  }

  /// The page again, with what the person wrote in it.
  private func page(
    _ sheet: ReviewSheet, _ form: ReviewForm, _ problem: String?, _ call: DeskCall
  ) async throws -> ReviewItemPage {
    ReviewItemPage(
      frame: call.frame,
      sheet: try await store.reviewSheet(
        sheet.item.id, answers: form.answers, target: form.target),
      target: form.target, fieldProblems: form.problems, problem: problem,
      isPreview: form.wish == .preview)
  }

  private func after(_ sheet: ReviewSheet) -> Route {
    if let next = sheet.next { return .reviewItem(id: next, done: sheet.item.id) }
    let filter: ReviewFilter = sheet.item.doubts == 0 ? .ready : .doubtful
    return .review(ReviewQuery(filter: filter, done: sheet.item.id))
  }

  /// A text that somebody has pasted: the line of the minutes is typed once.
  private func readText(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.reviewReadings)
    let (frame, language) = (call.frame, call.language)
    let text = call.input.raw("text")
    guard text.utf8.count <= 4 * Self.pastedTextLimit, text.count <= Self.pastedTextLimit else {
      let limit = frame.phrases.desk.tooLong(Self.pastedTextLimit)
      return try await show(ReadTextPage(frame: frame, problem: limit), .contentTooLarge)
    }
    let content = Array(text.utf8)
    let reading: FileReading
    do throws(UnreadableFile) {
      reading = try DocumentReader.read(content)
    } catch {
      return try await show(
        ReadTextPage(frame: frame, text: text, problem: frame.phrases.desk.noText),
        .unprocessableContent)
    }
    guard !reading.parts.isEmpty else {
      return try await show(
        ReadTextPage(frame: frame, text: text, problem: frame.phrases.desk.nothingRead(reading)),
        .unprocessableContent)
    }
    let file = ImportFile(
      name: frame.phrases.desk.pastedName(frame.today), content: content, reading: reading)
    try await store.importFiles([file], confirm: .none, by: call.actor.recorder) { _ in }
    let first = try await store.reviewItems(ofFile: file.sha256).first
    return redirect(
      first.map { .reviewItem(id: $0.id, done: nil) } ?? .review(ReviewQuery()), language)
  }
}

extension ReviewQuery {
  init(_ request: Request) throws {
    self.init(
      filter: try request.value("visa") ?? .doubtful, after: request.parameter("efter"),
      done: request.parameter("klart"))
  }
}
