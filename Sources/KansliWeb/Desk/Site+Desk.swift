import Foundation
import HTML
import HTTPTypes
import Hummingbird
import KansliStore
import NIOCore
import Reading
import Register

/// The handlers of the officers' desk. Nothing of it is kept by anybody on the way.
extension Site {
  /// Items on a page of the queue.
  static let reviewPageSize = 50
  /// The longest text that is taken from a form, in bytes.
  static let pastedTextLimit = 500_000

  func addDesk(to router: Router<Context>) {
    for language in Language.allCases {
      let prefix = language == .english ? "/en" : ""
      router.get(RouterPath(prefix + Route.Kind.review.rawValue)) { request, _ in
        try await reviewList(request, language)
      }
      router.post(RouterPath(prefix + Route.Kind.review.rawValue)) { request, _ in
        try await acceptAll(request, language)
      }
      router.get(RouterPath(prefix + Route.Kind.reviewItem.rawValue)) { request, context in
        let id = try context.parameters.require("item")
        return try await show(
          ReviewItemPage(
            frame: try await deskFrame(language), sheet: try await store.reviewSheet(id),
            done: try await done(request.parameter("klart"))))
      }
      router.post(RouterPath(prefix + Route.Kind.reviewItem.rawValue)) { request, context in
        try await change(try context.parameters.require("item"), request, language)
      }
      router.get(RouterPath(prefix + Route.Kind.readText.rawValue)) { _, _ in
        try await show(ReadTextPage(frame: try await deskFrame(language)))
      }
      router.post(RouterPath(prefix + Route.Kind.readText.rawValue)) { request, _ in
        try await readText(request, language)
      }
    }
  }

  private var desk: Recorder {
    Recorder(name: "granskning", now: clock.now, makeID: makeReference)
  }

  private func deskFrame(_ language: Language) async throws -> Frame {
    Frame(
      language: language, settings: try await store.settings(), today: clock.today(),
      entries: try await store.head().count, isDesk: true)
  }

  /// The item dealt with last, to be named and undone.
  private func done(_ id: String?) async throws -> ReviewItem? {
    guard let id else { return nil }
    return try await store.reviewSheet(id).item
  }

  private func reviewList(_ request: Request, _ language: Language) async throws -> Response {
    let query = try ReviewQuery(request)
    let items = try await store.reviewItems(
      query.filter, after: query.after, limit: Self.reviewPageSize + 1)
    let shown = Array(items.prefix(Self.reviewPageSize))
    return try await show(
      ReviewListPage(
        frame: try await deskFrame(language), query: query, items: shown,
        next: items.count > shown.count ? shown.last?.id : nil,
        counts: try await store.reviewCounts(), done: try await done(query.done)))
  }

  /// Accepts the items of a page that are certain, each on its own: what cannot be recorded stays.
  private func acceptAll(_ request: Request, _ language: Language) async throws -> Response {
    let form = try await fields(of: request, upTo: 100_000)
    for (name, version) in form.sorted(by: { $0.key < $1.key }) {
      guard name.hasPrefix("item-"), let version = Int(version) else { continue }
      do {
        _ = try await store.accept(
          String(name.dropFirst(5)), version: version, answers: [:], target: .byItsWords, by: desk)
      } catch is Refusal {
        continue
      } catch is ReviewProblem {
        continue
      }
    }
    // What was accepted is what one wants to see, each with its way back.
    return redirect(.review(ReviewQuery(filter: .accepted)), language)
  }

  private func change(
    _ id: String, _ request: Request, _ language: Language
  ) async throws -> Response {
    let sheet = try await store.reviewSheet(id)
    let form = ReviewForm(try await fields(of: request, upTo: 200_000), of: sheet.part)
    switch form.wish {
    case .undo:
      try await store.undo(id, version: form.version, by: desk)
      return redirect(.reviewItem(id: id, done: id), language)
    case .reject:
      try await store.reject(id, version: form.version, by: desk)
      return redirect(after(sheet), language)
    case .preview:
      return try await show(page(sheet, form, nil, language))
    case .accept:
      guard form.problems.isEmpty else {
        return try await show(page(sheet, form, nil, language), .unprocessableContent)
      }
      do {
        _ = try await store.accept(
          id, version: form.version, answers: form.answers, target: form.target, by: desk)
        return redirect(after(sheet), language)
      } catch let refusal as Refusal {
        let sentence = language.phrases.refusal(refusal)
        return try await show(page(sheet, form, sentence, language), .conflict)
      } catch ReviewProblem.lacking(let facts) {
        let sentence = language.phrases.desk.lacking(facts)
        return try await show(page(sheet, form, sentence, language), .unprocessableContent)
      } catch ReviewProblem.nothingNew {
        let sentence = language.phrases.desk.nothingNew
        return try await show(page(sheet, form, sentence, language), .conflict)
      }
    }
  }

  /// The page again, with what the person wrote in it.
  private func page(
    _ sheet: ReviewSheet, _ form: ReviewForm, _ problem: String?, _ language: Language
  ) async throws -> ReviewItemPage {
    ReviewItemPage(
      frame: try await deskFrame(language),
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
  private func readText(_ request: Request, _ language: Language) async throws -> Response {
    let frame = try await deskFrame(language)
    let text: String
    do {
      text = try await fields(of: request, upTo: Self.pastedTextLimit)["text"] ?? ""
    } catch is NIOTooManyBytesError {
      return try await show(
        ReadTextPage(frame: frame, problem: frame.phrases.desk.tooLong), .contentTooLarge)
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
    try await store.importFiles([file], confirm: .none, by: desk) { _ in }
    let first = try await store.reviewItems(ofFile: file.sha256).first
    return redirect(
      first.map { .reviewItem(id: $0.id, done: nil) } ?? .review(ReviewQuery()), language)
  }

  // MARK: Answers

  private func show(
    _ page: any Page, _ status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    let bytes = page.html.bytes
    var headers = HTTPFields.pages(type: "text/html; charset=utf-8")
    headers[.contentLength] = "\(bytes.count)"
    headers[.cacheControl] = "no-store"
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  private func redirect(_ route: Route, _ language: Language) -> Response {
    Response(
      status: .seeOther,
      headers: [.location: route.path(language), .cacheControl: "no-store"])
  }

  /// The fields of a form, the first of each name.
  private func fields(of request: Request, upTo limit: Int) async throws -> [String: String] {
    let body = try await request.body.collect(upTo: limit)
    var fields: [String: String] = [:]
    for pair in String(buffer: body).split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let decoded = parts.map {
        $0.replacing("+", with: " ").removingPercentEncoding ?? ""
      }
      guard let name = decoded.first, fields[name] == nil else { continue }
      fields[name] = decoded.count > 1 ? decoded[1] : ""
    }
    return fields
  }
}

extension ReviewQuery {
  init(_ request: Request) throws {
    self.init(
      filter: try request.value("visa") ?? .doubtful, after: request.parameter("efter"),
      done: request.parameter("klart"))
  }
}
