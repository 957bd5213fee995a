import KansliStore
import Mail
import Register

/// How letters leave: given by the edge. Where there is none, nothing is sent and nobody reminded
/// by mail.
public struct MailDoor: Sendable {
  public var transport: any Transport
  /// The address that letters come from, where the settings have no other.
  public var sender: MailAddress?
  public var rule: RetryRule

  public init(
    transport: any Transport, sender: MailAddress?, rule: RetryRule = .standard
  ) {
    self.transport = transport
    self.sender = sender
    self.rule = rule
  }
}

/// What came of a turn of sending.
public struct MailReport: Hashable, Sendable {
  public var sent = 0
  /// Failed for now, to be tried again.
  public var waiting = 0
  /// Given up.
  public var failed = 0

  public init() {}
}

extension MailDoor {
  /// How long a letter that a process has taken is nobody else's: longer than sending can take.
  static let lease: Duration = .seconds(600)

  /// Sends what is due. A letter that was taken when the program stopped is taken again when its
  /// lease is over, under the same message id.
  ///
  /// - Parameter chance: between 0 and 1, so that what failed together is not tried together.
  public func send(
    from store: Store, clock: SiteClock, chance: @Sendable () -> Double = { 0 }
  ) async throws -> MailReport {
    let settings = try await store.settings()
    var report = MailReport()
    while !Task.isCancelled {
      let now = clock.now()
      let letters = try await store.leaseLetters(limit: 10, until: now + Self.lease, now: now)
      guard !letters.isEmpty else { break }
      for leased in letters where !Task.isCancelled {
        let problem = await deliver(leased, settings)
        guard let problem else {
          try await store.settle(letter: leased.id, sent: true, retryAt: nil, problem: nil)
          try await store.noteReminded(letter: leased.letter.key, on: clock.today())
          report.sent += 1
          continue
        }
        let retry =
          problem.isTemporary
          ? rule.next(
            attempts: leased.attempts + 1, writtenAt: leased.createdAt, now: clock.now(),
            chance: chance()) : nil
        try await store.settle(
          letter: leased.id, sent: false, retryAt: retry, problem: problem.text)
        if retry == nil { report.failed += 1 } else { report.waiting += 1 }
      }
    }
    return report
  }

  private struct Problem {
    var text: String
    var isTemporary: Bool
  }

  /// Sends one letter; `nil` where the server has taken it.
  private func deliver(_ leased: LeasedLetter, _ settings: Settings) async -> Problem? {
    let letter = leased.letter
    guard let to = MailAddress(letter.address) else {
      return Problem(text: "address", isTemporary: false)
    }
    guard let from = settings.watch.sender.flatMap({ MailAddress($0) }) ?? sender else {
      return Problem(text: "sender", isTemporary: true)
    }
    let office = settings.organisation.name
    var message = Message(
      from: Mailbox(office.isEmpty ? "Kansli" : "Kansli, \(office)", from),
      to: Mailbox(letter.name.isEmpty ? nil : letter.name, to), subject: letter.subject,
      text: letter.plain, id: leased.id, writtenAt: leased.createdAt, language: letter.language)
    message.html = letter.html
    message.replyTo = settings.watch.registryAddress.flatMap { MailAddress($0) }
      .map { Mailbox(nil, $0) }
    do throws(SendFailure) {
      try await transport.send(message)
      return nil
    } catch {
      return Problem(text: error.inWords, isTemporary: error.isTemporary)
    }
  }
}

extension SendFailure {
  /// What stood in the way, for the outbox: the kind of problem first, then what the server said.
  /// No credentials are in it.
  fileprivate var inWords: String {
    switch self {
    case .message(let problem): "message \(problem)"
    case .delivery(let failure):
      switch failure.cause {
      case .refused(let code, let line): "refused \(code) \(line)"
      case .signInRefused(let code, let line): "signInRefused \(code) \(line)"
      case .unreachable: "unreachable"
      case .timedOut: "timedOut"
      case .notTrusted: "notTrusted"
      case .program(let code): "program \(code)"
      case .unusable: "unusable"
      }
    }
  }
}
