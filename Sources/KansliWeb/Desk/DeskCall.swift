import Accounts
import HTML
import HTTPTypes
import Hummingbird
import KansliStore
import NIOCore
import Register

/// A request at the desk, by somebody who is let in.
struct DeskCall: Sendable {
  let request: Request
  let context: SiteContext
  let language: Language
  let actor: Actor
  let frame: Frame
  /// What was sent in a form.
  var input: FormInput
  var files: [String: UploadedFile] = [:]

  /// A name in the address.
  func parameter(_ name: String) throws -> String { try context.parameters.require(name) }

  var wish: String { input["gor"] }

  /// The version of the thing that the page showed.
  var version: Int { Int(input["version"]) ?? 0 }
}

/// A file sent in a form.
struct UploadedFile: Sendable {
  var name: String
  var content: [UInt8]
}

/// Why somebody is not let in.
enum NotLetIn: Error {
  /// Nobody is signed in.
  case signIn(back: String)
  /// There are no accounts yet: the desk is for whoever sits at the computer, and only the queue.
  case noAccounts
}

extension Site {
  typealias DeskHandler = @Sendable (DeskCall) async throws -> Response

  /// The largest form without a file, and with one, in bytes.
  static let formLimit = 2_000_000
  static let fileLimit = 52_000_000

  /// Lets a page of the desk answer in both languages.
  func desk(
    _ router: Router<Context>, _ kind: Route.Kind, get: DeskHandler?, post: DeskHandler? = nil
  ) {
    for language in Language.allCases {
      let path = RouterPath((language == .english ? "/en" : "") + kind.rawValue)
      if let get {
        router.get(path) { request, context in
          let visitor = try await visitor(request, context, kind, language)
          return try await get(
            DeskCall(
              request: request, context: context, language: language, actor: visitor.actor,
              frame: visitor.frame, input: FormInput()))
        }
      }
      if let post {
        router.post(path) { request, context in
          try await posted(request, context, kind, language, post)
        }
      }
    }
  }

  /// Who comes, and what surrounds their pages.
  private func visitor(
    _ request: Request, _ context: SiteContext, _ kind: Route.Kind, _ language: Language
  ) async throws -> (actor: Actor, frame: Frame, secret: SecretToken?) {
    let recorder = Recorder(name: "granskning", now: clock.now, makeID: makeReference)
    guard try await store.hasAccounts() else {
      try DeskDoor.check(request, context)
      guard kind.isQueue else { throw NotLetIn.noAccounts }
      let local = Account(local: recorder.name)
      return (Actor(local, recorder: recorder), try await frame(language), nil)
    }
    guard let secret = DeskCookie.session.secret(in: request),
      let account = try await signedIn(secret)
    else { throw NotLetIn.signIn(back: request.uri.string) }
    guard account.rights.may(.workAtDesk) else { throw StoreError.forbidden }
    var frame = try await frame(language)
    let actor = Actor(
      account, recorder: recorder, heirs: Heirs(frame.settings.lineage, on: frame.today))
    frame.person = actor.account
    var random = SystemRandomNumberGenerator()
    frame.formToken = FormToken.make(for: secret, using: &random)
    return (actor, frame, secret)
  }

  /// The account of a session that still holds.
  func signedIn(_ secret: SecretToken) async throws -> Account? {
    guard let session = try await store.session(tokenHash: secret.fingerprint) else { return nil }
    let now = clock.now()
    switch doors.policy.standing(begunAt: session.createdAt, seenAt: session.seenAt, now: now) {
    case .valid(let shouldNoteSeen):
      if shouldNoteSeen {
        try await store.touch(sessionHash: secret.fingerprint, at: now)
      }
      return session.account.isDisabled ? nil : session.account
    case .idleTooLong, .tooOld:
      try await store.signOut(sessionHash: secret.fingerprint)
      return nil
    }
  }

  func frame(_ language: Language) async throws -> Frame {
    Frame(
      language: language, settings: try await store.settings(), today: clock.today(),
      entries: try await store.head().count, isDesk: true)
  }

  /// A form that was sent. What was written is never lost: where the session has ended or the page
  /// is from an earlier one, it is shown to be sent again.
  private func posted(
    _ request: Request, _ context: SiteContext, _ kind: Route.Kind, _ language: Language,
    _ handler: DeskHandler
  ) async throws -> Response {
    guard DeskDoor.isOwn(request) else { throw DeskDoor.Foreign() }
    do {
      let visitor = try await visitor(request, context, kind, language)
      let form = try await Self.form(of: request)
      if let secret = visitor.secret,
        !FormToken.isValid(form.input["form"], for: secret)
      {
        return try await show(
          ResendPage(
            frame: visitor.frame, path: request.uri.string, input: form.input,
            needsSignIn: false), .forbidden)
      }
      return try await handler(
        DeskCall(
          request: request, context: context, language: language, actor: visitor.actor,
          frame: visitor.frame, input: form.input, files: form.files))
    } catch NotLetIn.signIn {
      let form = try await Self.form(of: request)
      return try await show(
        ResendPage(
          frame: try await frame(language), path: request.uri.string, input: form.input,
          needsSignIn: true), .unauthorized)
    }
  }

  /// The fields and files of a form.
  static func form(
    of request: Request
  ) async throws -> (input: FormInput, files: [String: UploadedFile]) {
    let type = request.headers[.contentType] ?? ""
    let isMultipart = type.lowercased().hasPrefix("multipart/form-data")
    let body = try await request.body.collect(upTo: isMultipart ? fileLimit : formLimit)
    if isMultipart {
      guard let parts = Multipart.parts(Array(body.readableBytesView), type: type) else {
        throw HTTPError(.badRequest)
      }
      var values: [String: [String]] = [:]
      var files: [String: UploadedFile] = [:]
      for part in parts {
        if let name = part.fileName {
          if !name.isEmpty || !part.content.isEmpty {
            files[part.name] = UploadedFile(name: name, content: part.content)
          }
        } else {
          values[part.name, default: []].append(String(decoding: part.content, as: UTF8.self))
        }
      }
      return (FormInput(values), files)
    }
    return (FormInput(URLEncodedForm.values(String(buffer: body))), [:])
  }

  // MARK: Answers

  func show(
    _ page: any Page, _ status: HTTPResponse.Status = .ok, cookies: [String] = []
  ) async throws -> Response {
    let bytes = page.html.bytes
    var headers = HTTPFields.pages(type: "text/html; charset=utf-8", isDesk: page.frame.isDesk)
    headers[.contentLength] = "\(bytes.count)"
    headers[.cacheControl] = "no-store"
    for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  func redirect(_ route: Route, _ language: Language, cookies: [String] = []) -> Response {
    redirect(to: route.path(language), cookies: cookies)
  }

  func redirect(to path: String, cookies: [String] = []) -> Response {
    var headers: HTTPFields = [.location: path, .cacheControl: "no-store"]
    for cookie in cookies { headers.append(HTTPField(name: .setCookie, value: cookie)) }
    return Response(status: .seeOther, headers: headers)
  }
}

extension Account {
  /// Whoever sits at the computer, before anybody has an account.
  init(local name: String) {
    self.init(id: name, email: "", name: "", language: "sv", grants: [RoleGrant(.secretary)])
  }
}

extension Route.Kind {
  /// Whether it is of the queue of what was read.
  var isQueue: Bool {
    switch self {
    case .review, .reviewItem, .readText: true
    default: false
    }
  }
}
