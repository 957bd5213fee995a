import KansliStore
import Logging
import Register

/// Gives the day's reminders and sends the mail, again and again beside the server.
///
/// Any number of servers may do so on one database: each reminder is given in one transaction, each
/// letter is taken by one. A server that stops in between loses and doubles nothing.
public struct Watchman: Sendable {
  public var store: Store
  public var clock: SiteClock
  public var mail: MailDoor
  /// The address that links in letters lead to.
  public var address: String
  public var makeID: @Sendable () -> String
  public var logger: Logger

  public init(
    store: Store, clock: SiteClock, mail: MailDoor, address: String,
    makeID: @escaping @Sendable () -> String, logger: Logger
  ) {
    self.store = store
    self.clock = clock
    self.mail = mail
    self.address = address
    self.makeID = makeID
    self.logger = logger
  }

  /// The name of the work that one process does at a time.
  static let job = "reminders"
  /// Six in the morning is eighteen hours before midnight on every day: the clocks are changed
  /// earlier in the night.
  static let secondsAfterSix = 18 * 3600

  /// A turn: reminders, where the day's are not given, and mail.
  public func turn() async {
    do {
      try await remind()
      var random = SystemRandomNumberGenerator()
      let chance = Double.random(in: 0...1, using: &random)
      let report = try await mail.send(from: store, clock: clock, chance: { chance })
      if report.failed > 0 || report.waiting > 0 {
        logger.warning(
          "some letters were not sent",
          metadata: ["later": "\(report.waiting)", "never": "\(report.failed)"])
      }
    } catch {
      // The next turn tries again.
      logger.error("reminders or mail failed", metadata: ["reason": "\(error)"])
    }
  }

  /// Turns until it is cancelled.
  public func run(every pause: Duration = .seconds(120)) async {
    while !Task.isCancelled {
      await turn()
      do { try await Task.sleep(for: pause) } catch { return }
    }
  }

  /// Gives the day's reminders once, after six in the morning in Stockholm.
  func remind() async throws {
    let (now, left) = (clock.now(), clock.secondsLeftToday())
    guard left <= Self.secondsAfterSix else { return }
    let six = now + .seconds(left) + .seconds(-Self.secondsAfterSix)
    if let last = try await store.lastRun(job: Self.job), six <= last { return }
    guard try await store.lease(job: Self.job, until: now + MailDoor.lease, now: now) else {
      return
    }
    let letters = Letters(
      address: address, municipality: try await store.settings().organisation.name)
    let due = try await store.giveReminders(
      on: clock.today(), by: Recorder(name: "kansli", now: clock.now, makeID: makeID)
    ) { letters.digest($0) }
    try await store.giveCooperationReminders(
      on: clock.today(), by: Recorder(name: "kansli", now: clock.now, makeID: makeID)
    ) { letters.ends($1, to: $0) }
    if !due.untold.isEmpty {
      logger.warning(
        "reminders have nobody to go to", metadata: ["count": "\(due.untold.count)"])
    }
    try await store.release(job: Self.job, ranAt: now)
  }
}
