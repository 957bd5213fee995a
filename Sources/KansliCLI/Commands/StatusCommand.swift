import ArgumentParser
import KansliStore
import KansliWeb
import Register

struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: help(
      "Visar vad som gäller, har upphört och ska revideras en dag.",
      "Shows what is in force, expired and due on a day."),
    discussion: help(
      """
      Exempel:
        kansli status
        kansli status --on 2022-06-01 --standing expired
        kansli status internationell-policy --on 2022-06-01 --known-at 2022-06-02T00:00:00Z
      """,
      """
      Examples:
        kansli status
        kansli status --on 2022-06-01 --standing expired
        kansli status internationell-policy --on 2022-06-01 --known-at 2022-06-02T00:00:00Z
      """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      help("Ett dokument; utan det hela registret.", "One document; without it all of them."),
      valueName: "slug"))
  var slug: String?

  @Option(
    help: ArgumentHelp(help("Dagen; annars i dag.", "The day; else today."), valueName: "date"))
  var on: String?

  @Option(
    help: ArgumentHelp(
      help("Så som registret var känt då.", "As the register was known then."),
      valueName: "instant"))
  var knownAt: String?

  @Option(
    help: ArgumentHelp(
      Standing.Name.allCases.map(\.rawValue).joined(separator: ", "), valueName: "standing"))
  var standing: String?

  @Option(
    help: ArgumentHelp(help("Högst så många rader.", "No more lines than this."), valueName: "n"))
  var limit: Int?

  @Flag(help: ArgumentHelp(help("En JSON-lista.", "A JSON array."))) var json = false

  func run() async throws {
    let day = try Words.day(on)
    let instant = try Words.instant(knownAt)
    var filter = StatusFilter()
    if let standing {
      guard let name = Standing.Name(rawValue: standing) else {
        throw InputError.badFormat(standing)
      }
      filter.standing = name
    }
    if let limit, limit < 0 { throw InputError.badFormat("\(limit)") }
    try await common.withStore { store in
      var output = StatusOutput(json: json)
      if let slug {
        let record = try await store.status(slug: slug, on: day, knownAt: instant ?? .endOfTime)
        if let record, filter.standing ?? record.standing == record.standing {
          try output.add([record])
        }
      } else {
        try await list(store, day, instant, filter, &output)
      }
      output.finish()
    }
  }

  private func list(
    _ store: Store, _ day: CalendarDate, _ instant: Instant?, _ filter: StatusFilter,
    _ output: inout StatusOutput
  ) async throws {
    var left = limit ?? .max
    var place: StatusItem.Place?
    while left > 0 {
      let size = min(left, 5000)
      let items =
        if let instant {
          try await store.status(
            on: day, knownAt: instant, filter: filter, after: place, limit: size)
        } else {
          try await store.status(on: day, filter: filter, after: place, limit: size)
        }
      try output.add(items)
      guard items.count == size else { break }
      left -= size
      place = items.last?.place
    }
  }
}

/// The lines of a status, streamed as they come.
private struct StatusOutput {
  let json: Bool
  private var count = 0
  private var table: TextTable

  init(json: Bool) {
    self.json = json
    let pages = Edge.current.phrases.pages
    table = TextTable([
      pages.title, pages.type, pages.standing,
      pages.edition(0).split(separator: " ")[0].description,
      pages.validThrough, Edge.current.phrases.terminal.reviewResponsible,
    ])
  }

  mutating func add(_ items: [StatusItem]) throws {
    let (console, phrases) = (Console.current, Edge.current.phrases)
    guard !items.isEmpty else { return }
    if json {
      console.write(count == 0 ? "[" : ",\n")
      console.write(try JSON.elements(items.map(RegisterJSON.Status.init)))
    } else {
      for item in items {
        let colour: Console.Colour? =
          switch item.standing {
          case .inForce: .green
          case .expired, .annulled: .red
          case .unknown, .adopted: .yellow
          default: .dim
          }
        table.add([
          .init(item.title), .init(phrases.type(item.type)),
          .init(phrases.standing(item.standing), colour),
          .init(item.edition.map(String.init) ?? "–"), .init(end(item, phrases)),
          .init(item.reviewResponsible ?? "–"),
        ])
      }
    }
    count += items.count
  }

  private func end(_ item: StatusItem, _ phrases: Phrases) -> String {
    switch (item.end, item.standing) {
    case (.through(let day), _): day.description
    case (.untilFurtherNotice, .inForce), (.untilFurtherNotice, .adopted):
      phrases.pages.untilFurtherNotice
    case (.notStated, .inForce), (.notStated, .adopted): phrases.pages.endNotStated
    default: "–"
    }
  }

  func finish() {
    let (console, words) = (Console.current, Edge.current.phrases.terminal)
    if json {
      console.print(count == 0 ? "[]" : "]")
    } else if count == 0 {
      console.print(words.noDocuments)
    } else {
      table.print(console)
    }
  }
}
