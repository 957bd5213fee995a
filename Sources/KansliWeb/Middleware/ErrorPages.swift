import Accounts
import Cooperation
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import KansliStore
import Logging
import NIOCore
import Register

/// The one place that turns errors into statuses, pages and problem details.
struct ErrorPages: RouterMiddleware {
  typealias Context = SiteContext

  let site: Site

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      let isRead = request.method == .get || request.method == .head
      // The public site only reads; the desk and its doors take forms.
      let takesForms = site.hasDesk && Self.takesForms(request.uri.path)
      guard isRead || takesForms && request.method == .post else {
        throw HTTPError(.methodNotAllowed)
      }
      return try await next(request, context)
    } catch NotLetIn.signIn(let back) where request.method != .post {
      let language = Route.language(ofPath: request.uri.path)
      return site.redirect(.signIn(back: back), language)
    } catch {
      let isAPI = request.uri.path.hasPrefix("/api/")
      // Programs are answered in English, as their keys are.
      let language = isAPI ? .english : Route.language(ofPath: request.uri.path)
      let answer = answer(to: error, language, isText: Self.isText(request))
      if isAPI {
        let problem = Problem(
          title: answer.title, status: answer.status.code, detail: answer.sentence)
        var response = Response.json(
          Array(try Site.encoder.encode(problem)), status: answer.status,
          type: "application/problem+json")
        if answer.status == .methodNotAllowed { response.headers[.allow] = "GET, HEAD" }
        return response
      }
      // From the desk one goes back to the desk, unless it is closed.
      let isDesk =
        site.hasDesk && DeskDoor.isDesk(request.uri.path) && !(error is DeskDoor.Closed)
      return await page(answer, language, isDesk ? request : nil)
    }
  }

  /// Whether what was sent is a form's words alone, which have a lower limit than its files.
  private static func isText(_ request: Request) -> Bool {
    !(request.headers[.contentType] ?? "").lowercased().hasPrefix("multipart/form-data")
  }

  private static func takesForms(_ path: String) -> Bool {
    let path = path.hasPrefix("/en/") ? String(path.dropFirst(3)) : path
    return DeskDoor.isDesk(path)
      || ["/logga-in", "/logga-ut", "/losenord/", "/remiss/"].contains { path.hasPrefix($0) }
  }

  private struct Answer {
    var status: HTTPResponse.Status
    var title: String
    var sentence: String
  }

  private func answer(to error: any Error, _ language: Language, isText: Bool) -> Answer {
    let words = language.phrases.site
    if let sentence = refusal(error, language.phrases) {
      return Answer(status: .conflict, title: words.refusedTitle, sentence: sentence)
    }
    switch error {
    case let error as BadDay:
      return Answer(
        status: .unprocessableContent, title: words.badDayTitle, sentence: words.badDay(error.text))
    case let error as BadParameter:
      return Answer(
        status: .unprocessableContent, title: words.badParameterTitle,
        sentence: words.badParameter(error.name, error.value))
    case StoreError.unknownDocument, StoreError.unknownEdition, StoreError.unknownBody,
      StoreError.unknownTopic, StoreError.unknownReviewItem:
      return Answer(status: .notFound, title: words.notFoundTitle, sentence: words.notFound)
    case is DeskDoor.Closed:
      return Answer(status: .forbidden, title: words.deskClosedTitle, sentence: words.deskClosed)
    case is DeskDoor.Foreign:
      return Answer(status: .forbidden, title: words.forbiddenTitle, sentence: words.deskForeign)
    case NotLetIn.noAccounts:
      return Answer(
        status: .forbidden, title: words.noAccountsTitle, sentence: words.noAccounts)
    case StoreError.unknown:
      return Answer(status: .notFound, title: words.notFoundTitle, sentence: words.notFound)
    case StoreError.forbidden:
      return Answer(
        status: .forbidden, title: words.forbiddenTitle,
        sentence: language.phrases.storeError(.forbidden))
    case let error as StoreError where error == .stale:
      return Answer(
        status: .conflict, title: words.staleTitle,
        sentence: language.phrases.storeError(.stale))
    case let error as Unprintable:
      return Answer(
        status: .serviceUnavailable, title: words.refusedTitle, sentence: error.sentence)
    case is NIOTooManyBytesError:
      return Self.tooLarge(words, isText: isText)
    case is ReviewProblem:
      return Answer(status: .conflict, title: words.staleTitle, sentence: words.stale)
    case let error as StoreError:
      site.logger.error("the store does not answer", metadata: ["error": "\(error)"])
      return Answer(
        status: .serviceUnavailable, title: words.unavailableTitle, sentence: words.unavailable)
    case let error as HTTPError where error.status == .methodNotAllowed:
      return Answer(
        status: error.status, title: words.wrongMethodTitle, sentence: words.wrongMethod)
    case let error as HTTPError where error.status.code < 500:
      return Answer(status: error.status, title: words.notFoundTitle, sentence: words.notFound)
    default:
      let reference = site.makeReference()
      site.logger.critical(
        "a handler failed", metadata: ["reference": "\(reference)", "error": "\(error)"])
      return Answer(
        status: .internalServerError, title: words.failedTitle,
        sentence: words.failed(reference))
    }
  }

  private static func tooLarge(_ words: Shared<SitePhrases>, isText: Bool) -> Answer {
    Answer(
      status: .contentTooLarge, title: words.tooLargeTitle,
      sentence: isText
        ? words.tooLongText(Site.formLimit / 1_000_000)
        : words.tooLarge(Site.fileLimit / 1_000_000))
  }

  /// What the law or a rule refuses, in words.
  private func refusal(_ error: any Error, _ phrases: Phrases) -> String? {
    switch error {
    case let refusal as MatterRefusal: phrases.work.matterRefusal(refusal)
    case let refusal as AccountRefusal: phrases.account.refusal(refusal)
    case let refusal as OfficeRefusal: phrases.office.refusal(refusal)
    case let refusal as CooperationRefusal: Self.sentence(phrases.cooperation.refusal(refusal, ""))
    case let refusal as Refusal: phrases.refusal(refusal)
    default: nil
    }
  }

  private static func sentence(_ phrase: FindingPhrase) -> String {
    "\(phrase.message) \(phrase.todo)"
  }

  /// - Parameter desk: what was asked of the desk, where it was; its page keeps the desk's menu.
  private func page(
    _ answer: Answer, _ language: Language, _ desk: Request?
  ) async -> Response {
    // An error page must not need what may have failed: without the register it names nobody.
    let settings: Settings
    do { settings = try await site.store.settings() } catch { settings = .standard }
    var frame = Frame(
      language: language, settings: settings, today: site.clock.today(), entries: nil,
      isDesk: desk != nil)
    if let desk { await fill(&frame, desk) }
    let page = ErrorPage(frame: frame, title: answer.title, sentence: answer.sentence)
    let bytes = page.html.bytes
    var headers = HTTPFields.pages(type: "text/html; charset=utf-8", isDesk: desk != nil)
    headers[.contentLength] = "\(bytes.count)"
    headers[.cacheControl] = "no-store"
    if answer.status == .methodNotAllowed { headers[.allow] = "GET, HEAD" }
    return Response(
      status: answer.status, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  /// Whoever is signed in, so that the page has their menu; nobody where the register is silent.
  private func fill(_ frame: inout Frame, _ request: Request) async {
    guard let secret = DeskCookie.session.secret(in: request) else { return }
    do {
      guard let person = try await site.signedIn(secret), person.rights.may(.workAtDesk) else {
        return
      }
      var random = SystemRandomNumberGenerator()
      frame.person = person
      frame.formToken = FormToken.make(for: secret, using: &random)
    } catch {
      site.logger.debug("an error page without its reader", metadata: ["error": "\(error)"])
    }
  }
}
