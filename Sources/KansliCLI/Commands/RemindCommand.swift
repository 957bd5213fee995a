import ArgumentParser
import Cooperation
import KansliStore
import KansliWeb
import Register

struct RemindCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract: help(
      "Visar dagens påminnelser, eller ger dem och skickar posten.",
      "Shows the day's reminders, or gives them and sends the mail."),
    discussion: help(
      """
      Utan --send skrivs och skickas inget. Servern gör samma sak varje dag av sig själv när \
      KANSLI_MAIL är satt; kommandot är för cron och för att se efter.

      Exempel:
        kansli remind --on 2027-01-31
        KANSLI_MAIL=smtp://localhost:25 kansli remind --send --site https://styrdokument.ekevalla.se
      """,
      """
      Without --send nothing is written or sent. The server does the same each day by itself where \
      KANSLI_MAIL is set; the command is for cron, and for having a look.

      Examples:
        kansli remind --on 2027-01-31
        KANSLI_MAIL=smtp://localhost:25 kansli remind --send --site https://documents.town.se
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var link: LinkOptions
  @Option(
    help: ArgumentHelp(
      help("Dagen; i dag om inget sägs.", "The day; today unless said."), valueName: "date"))
  var on: String?
  @Flag(
    help: ArgumentHelp(
      help("Ge påminnelserna och skicka posten.", "Give the reminders and send the mail.")))
  var send = false
  @Flag(help: ArgumentHelp(help("Svara med JSON.", "Answer with JSON."))) var json = false

  func run() async throws {
    let (edge, console) = (Edge.current, Console.current)
    let words = edge.phrases.watch
    let day = try Words.day(on)
    let mail = try MailDoor.of(edge.environment)
    try await common.withStore { store in
      let name = try await store.settings().organisation.name
      let letters = Letters(address: link.base, municipality: name)
      let due =
        send
        ? try await store.giveReminders(on: day, by: edge.recorder) { letters.digest($0) }
        : try await store.remindersDue(on: day)
      let ends =
        send
        ? try await store.giveCooperationReminders(on: day, by: edge.recorder) {
          letters.ends($1, to: $0)
        } : try await store.cooperationReminders(on: day)
      if json {
        console.print(try JSON.line(RemindersJSON(due, ends, letters, isGiven: send)))
      } else {
        for end in ends.reminders {
          console.print(edge.phrases.sources.end(end) + " " + edge.phrases.sources.endTold(end))
        }
        show(due, letters, words, console)
      }
      if send, let mail {
        let report = try await mail.send(from: store, clock: edge.siteClock)
        if !json { console.print(words.mailSent(report)) }
      }
      if !due.untold.isEmpty { console.error(words.nobodyToTell(due.untold.count)) }
    }
  }

  private func show(
    _ due: DueReminders, _ letters: Letters, _ words: Shared<WatchPhrases>, _ console: Console
  ) {
    guard !due.reminders.isEmpty else { return console.print(words.nothingDue(due.day)) }
    for digest in due.digests {
      let letter = letters.digest(digest)
      console.print("\(digest.address): \(letter.subject)")
      for item in digest.items {
        let next = item.reminder.next
        console.print("  \(next.title). \(words.due(next.due, due.day)) \(words.suggestion(next))")
      }
    }
    console.print(
      send
        ? words.given(due.reminders.count - due.untold.count, due.digests.count)
        : words.wouldBeGiven)
  }
}

/// The reminders of a day as JSON.
private struct RemindersJSON: Encodable {
  struct Item: Encodable {
    var slug: String
    var title: String
    var kind: DueDay.Kind
    var dueOn: CalendarDate
    /// Months before or after the due day, such as `-12`; `+0` is the day after.
    var step: String
    var suggested: NextChoice
    var latestStart: CalendarDate?
    var to: [String]
  }

  struct Letter: Encodable {
    var to: String
    var subject: String
    var text: String
  }

  /// An exemption or an agreement abroad that ends.
  struct End: Encodable {
    var kind: EndReminder.Kind
    var cooperation: String
    var title: String
    var through: CalendarDate
    var months: Int
    var to: [String]
  }

  var day: CalendarDate
  var given: Bool
  var ends: [End]
  var reminders: [Item]
  var letters: [Letter]
  /// Reminders that there is nobody to tell of; they are not counted as given.
  var untold: Int

  init(
    _ due: DueReminders, _ ends: CooperationReminders, _ letters: Letters, isGiven: Bool
  ) {
    self.ends = ends.reminders.map { end in
      End(
        kind: end.kind, cooperation: end.cooperation.rawValue, title: end.title,
        through: end.through, months: end.months, to: ends.readers.map(\.address))
    }
    day = due.day
    given = isGiven
    untold = due.untold.count
    reminders = due.reminders.map { reminder in
      Item(
        slug: due.documents[reminder.key.document]?.slug ?? "", title: reminder.next.title,
        kind: reminder.key.kind, dueOn: reminder.key.dueOn, step: reminder.key.step.sign,
        suggested: reminder.next.suggested,
        latestStart: reminder.next.suggestedPlan?.latestStart,
        to: due.digests.filter { $0.items.contains { $0.reminder.key == reminder.key } }
          .map(\.address))
    }
    self.letters = due.digests.map { digest in
      let letter = letters.digest(digest)
      return Letter(to: digest.address, subject: letter.subject, text: letter.plain)
    }
  }
}
