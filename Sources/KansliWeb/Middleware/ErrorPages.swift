import HTML
import Hummingbird
import KansliStore
import Logging
import NIOCore
import Register

/// What a handler could not understand of an address or a form.
struct BadDay: Error {
  var text: String
}

/// The one place that turns errors into statuses and pages.
struct ErrorPages<Context: RequestContext>: RouterMiddleware {
  let makeReference: @Sendable () -> String

  func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let language: Language = Route.language(ofPath: request.uri.path)
      let (status, page) = answer(to: error, language, context.logger)
      return page.response(status: status)
    }
  }

  private func answer(
    to error: any Error, _ language: Language, _ logger: Logger
  ) -> (HTTPResponse.Status, ErrorPage) {
    let phrases = language.phrases
    func page(_ title: String, _ sentence: String) -> ErrorPage {
      ErrorPage(language: language, title: title, sentence: sentence)
    }
    let pages = phrases.pages
    switch error {
    case let error as BadDay:
      return (.unprocessableContent, page(pages.badDayTitle, pages.badDay(error.text)))
    case StoreError.unknownDocument, StoreError.unknownEdition:
      return (.notFound, page(pages.notFoundTitle, pages.notFound))
    case let error as HTTPError where error.status == .notFound:
      return (.notFound, page(pages.notFoundTitle, pages.notFound))
    case let error as StoreError:
      logger.error("the store does not answer", metadata: ["error": "\(error)"])
      return (
        .serviceUnavailable, page(pages.unavailableTitle, pages.unavailable)
      )
    case let error as HTTPError where error.status.code < 500:
      return (error.status, page(pages.notFoundTitle, pages.notFound))
    default:
      let reference = makeReference()
      logger.critical(
        "a handler failed", metadata: ["reference": "\(reference)", "error": "\(error)"])
      return (.internalServerError, page(pages.failedTitle, pages.failed(reference)))
    }
  }
}

extension Page {
  /// The page as a response.
  func response(status: HTTPResponse.Status = .ok) -> Response {
    let bytes = html.bytes
    return Response(
      status: status,
      headers: [
        .contentType: "text/html; charset=utf-8", .contentLength: "\(bytes.count)",
        .contentSecurityPolicy: "default-src 'none'; style-src 'self'; base-uri 'none'",
        .xContentTypeOptions: "nosniff",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
