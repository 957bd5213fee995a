import Accounts
import Conversion
import HTTPTypes
import Hummingbird
import KansliStore
import Markdown
import Register

/// The handlers of referrals.
extension Site {
  func addReferrals(to router: Router<Context>) {
    desk(router, .referral) { call in
      try await show(try await referralPage(call, FormInput()))
    } post: {
      try await changeReferral($0)
    }
    for language in Language.allCases {
      let prefix = language == .english ? "/en" : ""
      let path = RouterPath(prefix + Route.Kind.answerReferral.rawValue)
      router.get(path) { request, context in
        try await answerPage(
          try context.parameters.require("token"), language,
          hasAnswered: request.parameter("tack") != nil)
      }
      router.post(path) { request, context in
        try await answerByLink(try context.parameters.require("token"), request, language)
      }
    }
  }

  private func referralPage(
    _ call: DeskCall, _ input: FormInput, links: [(name: String, address: String)] = []
  ) async throws -> ReferralPage {
    let id = try call.matterID()
    let view = try await store.matter(id, for: call.actor)
    let referral = try await store.referrals(of: id, for: call.actor).first
    var input = input
    if !input.has("svar-senast") {
      // Nobody is there to answer on a day of rest.
      input["svar-senast"] = (call.frame.today + 42).orNextWorkingDay.description
    }
    let text = try await store.drafts(of: id, for: call.actor)
      .first { $0.version == referral?.draftVersion }?.provisions
    return ReferralPage(
      frame: call.frame, view: view, referral: referral,
      hasDraft: try await store.draft(of: id, for: call.actor) != nil, provisions: text ?? [],
      links: links, sendsMail: sendsMail, input: input)
  }

  private func changeReferral(_ call: DeskCall) async throws -> Response {
    let id = try call.matterID()
    var input = call.input
    let today = call.frame.today
    switch call.wish {
    case "send": return try await sendReferral(call, id)
    case "close":
      try await store.closeReferral(of: id, on: today, version: call.version, by: call.actor)
      return redirect(.matter(id: id.rawValue), call.language)
    case "meet":
      try await store.meet(
        response: input["svar"], of: id, input["bemott"], version: call.version, by: call.actor)
    case "answer":
      let file = call.files["fil"].flatMap { $0.content.isEmpty ? nil : $0 }
      let words = file == nil ? input.words("svaret", atMost: 50_000) : input["svaret"]
      let body = input.words("instans")
      guard input.isSound else {
        return try await show(
          try await referralPage(call, input), .unprocessableContent)
      }
      try await store.answer(
        referralBody: body, of: id, words.isEmpty ? file?.name ?? "" : words,
        provision: input.optionalWords("stycke"),
        file: file.map { ($0.name, $0.content) }, on: today, by: call.actor)
    default: throw BadParameter(name: "gor", value: call.wish)
    }
    return redirect(.referral(id: id.rawValue), call.language)
  }

  private func sendReferral(_ call: DeskCall, _ id: MatterID) async throws -> Response {
    var input = call.input
    let today = call.frame.today
    let lines = input.words("instanser", atMost: 20_000).split(whereSeparator: \.isNewline)
      .map(String.init).filter { $0.contains { !$0.isWhitespace } }
    let parties = lines.map { Self.party($0, doors.makeToken()) }
    for party in parties {
      if let email = party.party.email, !FormInput.isAddress(email) {
        input.fail("instanser", .notAnAddress(email))
      }
    }
    let answersBy = input.day("svar-senast")
    if let answersBy, answersBy <= today { input.fail("svar-senast", .before(today.next)) }
    let question = input.words("fraga", atMost: 10_000)
    guard input.isSound, let answersBy else {
      return try await show(try await referralPage(call, input), .unprocessableContent)
    }
    let links = parties.map { party in
      (name: party.party.name, address: address(.answerReferral(token: party.secret.text), call))
    }
    let view = try await store.matter(id, for: call.actor)
    let addresses = links.map(\.address)
    let news = parties.enumerated().map { index, party in
      party.party.email.map { email in
        Letters.ReferralNews(
          title: view.matter.title, department: view.matter.department, question: question,
          answersBy: answersBy, party: party.party.name, email: email, link: addresses[index])
      }
    }
    let letters = writer(call, answersBy: answersBy)
    _ = try await store.refer(
      id, to: parties.map(\.party), on: today, answersBy: answersBy, question: question,
      isPublic: input["visas"] != "nej", version: call.version, by: call.actor
    ) { place, body in
      news[place].map { letters($0, body) } ?? []
    }
    return try await show(try await referralPage(call, FormInput(), links: links))
  }

  /// What writes the letters to those asked: none where no mail is sent.
  private func writer(
    _ call: DeskCall, answersBy: CalendarDate
  ) -> @Sendable (Letters.ReferralNews, String) -> [OutboxLetter] {
    guard sendsMail else { return { _, _ in [] } }
    let letters = Letters(
      address: address(call), municipality: call.frame.settings.organisation.name)
    let language = call.language
    let days = max(
      0,
      answersBy.days(since: call.frame.today)
        - call.frame.settings.watch.referralReminderDays)
    // Whole days from now: at the same time of the day.
    let remindAt = clock.now() + .seconds(days * 86_400)
    return { letters.referral($0, body: $1, remindAt: remindAt, language) }
  }

  /// "Cykelfrämjandet <info@cykel.example>" with the secret of its link.
  private static func party(
    _ line: String, _ secret: SecretToken
  ) -> (party: ReferralParty, secret: SecretToken) {
    func tidy(_ text: some StringProtocol) -> String {
      text.split(separator: " ").joined(separator: " ")
    }
    var (name, email): (String, String?) = (tidy(line), nil)
    if let open = line.lastIndex(of: "<"), let close = line.lastIndex(of: ">"), open < close {
      email = tidy(line[line.index(after: open)..<close]).lowercased()
      name = tidy(line[..<open])
      if name.isEmpty { name = email ?? "" }
    }
    return (ReferralParty(name: name, email: email, tokenHash: secret.fingerprint), secret)
  }

  /// A whole address, for letters and for links that are handed on.
  func address(_ route: Route, _ call: DeskCall, in language: Language? = nil) -> String {
    address(call) + route.path(language ?? call.language)
  }

  /// The address that the site is reached by, without a path.
  func address(_ call: DeskCall) -> String {
    doors.publicAddress ?? "http://\(call.request.head.authority ?? "localhost")"
  }

  // MARK: Answering by a link

  private func answerPage(
    _ token: String, _ language: Language, hasAnswered: Bool, _ input: FormInput = FormInput(),
    _ status: HTTPResponse.Status = .ok
  ) async throws -> Response {
    var frame = try await frame(language)
    frame.isDesk = false
    let asked = try await SecretToken(token).asyncMap {
      try await store.referral(tokenHash: $0.fingerprint)
    }
    let found = asked.flatMap { $0 }
    return try await show(
      AnswerReferralPage(
        frame: frame, token: token, asked: found, hasAnswered: hasAnswered, input: input),
      found == nil ? .gone : status)
  }

  /// The largest file that an answer may be: those who answer have no account.
  private static let answerMegabytes = 10

  /// Whether a file is a text that somebody can open, and no larger than an answer may be.
  private static func isPaper(_ file: UploadedFile) -> Bool {
    let papers: [FileFormat] = [.plainText, .markdown, .docx, .odt, .pdf]
    return file.content.count <= answerMegabytes * 1_000_000
      && papers.contains(Converter.format(of: file.content, name: file.name))
  }

  private func answerByLink(
    _ token: String, _ request: Request, _ language: Language
  ) async throws -> Response {
    guard DeskDoor.isOwn(request) else { throw DeskDoor.Foreign() }
    let form = try await Self.form(of: request)
    var input = form.input
    let file = form.files["fil"].flatMap { $0.content.isEmpty ? nil : $0 }
    let words =
      file == nil
      ? input.words("svaret", atMost: 50_000)
      : input.optionalWords("svaret", atMost: 50_000) ?? file?.name ?? ""
    if let file, !Self.isPaper(file) {
      input.fail(
        "fil", .unreadable(language.phrases.matter.notAPaper(file.name, Self.answerMegabytes)))
    }
    let provision = input.optionalWords("stycke")
    guard let secret = SecretToken(token),
      let asked = try await store.referral(tokenHash: secret.fingerprint)
    else { return try await answerPage(token, language, hasAnswered: false) }
    let provisions = MarkdownText(asked.referral.text).provisions()
    if let provision, !provisions.contains(where: { $0.id == provision }) {
      input.fail("stycke", .notAChoice)
    }
    guard input.isSound else {
      return try await answerPage(
        token, language, hasAnswered: false, input, .unprocessableContent)
    }
    let recorder = Recorder(name: "referral", now: clock.now, makeID: makeReference)
    guard
      try await store.answer(
        tokenHash: secret.fingerprint, words, provision: provision,
        file: file.map { ($0.name, $0.content) }, on: clock.today(), by: recorder)
    else { return try await answerPage(token, language, hasAnswered: false) }
    return redirect(to: Route.answerReferral(token: token).path(language) + "?tack=1")
  }
}
