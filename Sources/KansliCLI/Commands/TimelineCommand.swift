import ArgumentParser
import KansliStore
import KansliWeb
import Register

struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: help(
      "Visar ett dokuments perioder, luckor och grunder.",
      "Shows a document's periods, gaps and grounds."),
    discussion: help(
      """
      Exempel:
        kansli timeline internationell-policy
        kansli timeline internationell-policy --known-at 2022-06-02T00:00:00Z --json
      """,
      """
      Examples:
        kansli timeline internationell-policy
        kansli timeline internationell-policy --known-at 2022-06-02T00:00:00Z --json
      """))

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(help("Dokumentets adress.", "The document's address.")))
  var slug: String

  @Option(
    help: ArgumentHelp(
      help("Så som registret var känt då.", "As the register was known then."),
      valueName: "instant"))
  var knownAt: String?

  @Flag(help: ArgumentHelp(help("JSON.", "JSON."))) var json = false

  func run() async throws {
    let instant = try Words.instant(knownAt) ?? .endOfTime
    let (edge, console) = (Edge.current, Console.current)
    try await common.withStore { store in
      let view = try await store.document(slug: slug, knownAt: instant)
      if json {
        console.print(
          try JSON.line(
            RegisterJSON.Timeline(view.document, view.timeline, today: edge.today())))
      } else {
        TimelineReport(view: view, today: edge.today(), phrases: edge.phrases, console: console)
          .print()
      }
    }
  }
}

/// A timeline for a person: one line a period or gap, its grounds below.
private struct TimelineReport {
  let view: DocumentView
  let today: CalendarDate
  let phrases: Phrases
  let console: Console

  func print() {
    let pages = phrases.pages
    console.print(console.coloured(view.document.title, .bold))
    for period in view.timeline.periods {
      let through = period.until?.previous.description ?? end(period.end)
      console.print(
        "\(period.from) – \(through)  "
          + console.coloured(pages.edition(period.edition), .green))
      for ground in period.grounds { console.print("    \(describe(ground))") }
      for gap in view.timeline.gaps where gap.from == period.until {
        console.print(
          "\(gap.from) – \(gap.until.previous)  " + console.coloured(pages.gap, .red))
      }
    }
    for undated in view.timeline.undated {
      let through = undated.end?.through.map { "– \($0)" } ?? ""
      let edition = undated.edition.map { pages.edition($0) } ?? ""
      console.print("… \(through)  \(console.coloured(edition, .yellow))")
      console.print("    \(describe(undated.ground))")
    }
    for annulled in view.timeline.annulled {
      let edition = annulled.edition.map { pages.edition($0) } ?? ""
      console.print("\(console.coloured(phrases.standing(.annulled), .red))  \(edition)")
      console.print("    \(describe(annulled.ground))")
      console.print("    \(describe(annulled.by))")
    }
    for review in view.timeline.reviews {
      let state = phrases.reviewState(review.state(on: today))
      console.print("\(pages.reviews): \(review.dueBy), \(state)")
    }
    if !view.proposals.isEmpty {
      console.print("\(pages.proposals):")
      for proposal in view.proposals { console.print("    \(pages.proposal(proposal))") }
    }
  }

  private func end(_ end: ValidityEnd) -> String {
    end == .untilFurtherNotice ? phrases.pages.untilFurtherNotice : phrases.pages.endNotStated
  }

  private func describe(_ ground: Timeline.Ground) -> String {
    let day = ground.decidedOn?.description ?? phrases.pages.dayUnknown
    let item = ground.minutesItem.map { " § \($0)" } ?? ""
    return "\(day)  \(ground.body) \(phrases.pages.ground(ground))\(item)"
      + " (\(phrases.basis(ground.basis)))"
  }
}
