import ArgumentParser
import KansliStore
import KansliWeb
import Register

struct ReorganisationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reorganisation",
    abstract: help(
      "Visar omorganisationer med det som är kvar att välja och ändra.",
      "Shows reorganisations with what is left to choose and to amend."),
    discussion: help(
      """
      De som ännu inte gäller, och de vars dokument inte är ändrade. De förs in under \
      Omorganisation på arbetssidorna.

      Exempel:
        kansli reorganisation
        kansli reorganisation --on 2027-01-01 --json
      """,
      """
      Those that are not yet in effect, and those whose documents are not amended. They are \
      recorded under Reorganisation at the desk.

      Examples:
        kansli reorganisation
        kansli reorganisation --on 2027-01-01 --json
      """))

  @OptionGroup var common: CommonOptions
  @Option(
    help: ArgumentHelp(help("Dagen; annars i dag.", "The day; else today."), valueName: "date"))
  var on: String?
  @Flag(help: ArgumentHelp(help("En JSON-lista.", "A JSON array."))) var json = false

  func run() async throws {
    let day = try Words.day(on)
    let plans = try await common.withStore { try await $0.reorganisationPlans(on: day) }
    let console = Console.current
    guard !json else {
      return console.print(try JSON.line(plans.map(ReorganisationJSON.init)))
    }
    let phrases = Edge.current.phrases
    if plans.isEmpty { console.print(phrases.reorganisation.none) }
    for plan in plans { show(plan, phrases, console) }
  }

  private func show(
    _ plan: ReorganisationFollowing, _ phrases: Phrases, _ console: Console
  ) {
    let words = phrases.reorganisation
    console.print("\(plan.reorganisation.takesEffectOn)  \(words.sentence(plan.reorganisation))")
    if !plan.waiting.isEmpty {
      console.print("  \(words.toChooseLead(plan.waiting.count))")
      for choice in plan.waiting {
        let fields = choice.fields.map(words.field).joined(separator: ", ")
        console.print("    \(choice.document.title) (\(choice.document.slug)): \(fields)")
      }
    }
    let count = plan.amendments.map(\.amendments.count).reduce(0, +)
    console.print("  " + (count == 0 ? words.noAmendments : words.amendmentsLead(count, plan.day)))
    for group in plan.amendments {
      console.print("  \(words.decides(group.decider)):")
      for amendment in group.amendments {
        console.print("    \(amendment.title) (\(amendment.document.slug))")
        for task in amendment.tasks { console.print("      → \(words.task(task))") }
        for naming in amendment.namings {
          let mention = naming.mention
          console.print(
            "      \(words.place(naming.place)): "
              + "\(mention.before)[\(mention.words)]\(mention.after)")
        }
      }
    }
  }
}

/// A reorganisation with what follows, as JSON.
private struct ReorganisationJSON: Encodable {
  struct Choice: Encodable {
    var slug: String
    var title: String
    var duties: [String]
  }

  struct Place: Encodable {
    /// `title`, `titlePage` or `text`.
    var place: String
    var field: String?
    var provision: String?
    var heading: String?
    var before: String
    var name: String
    var after: String

    init(_ naming: Amendment.Naming) {
      (before, name, after) = (naming.mention.before, naming.mention.words, naming.mention.after)
      switch naming.place {
      case .title: place = "title"
      case .cover(let name): (place, field) = ("titlePage", name)
      case .provision(let id, let under): (place, provision, heading) = ("text", id, under)
      }
    }
  }

  struct Item: Encodable {
    /// Who has to decide; absent where it is not known or is to be chosen.
    var decides: String?
    var slug: String
    var title: String
    var edition: Int
    var adoptedBy: String?
    var adoptedOn: CalendarDate?
    var tasks: [String]
    var places: [Place]
  }

  var id: String
  var kind: Reorganisation.Kind
  var takesEffectOn: CalendarDate
  var before: [String]
  var after: [String]
  var decision: String?
  var registryNumber: String?
  /// The day as of which it is seen.
  var on: CalendarDate
  var toChoose: [Choice]
  var toAmend: [Item]

  init(_ plan: ReorganisationFollowing) {
    let event = plan.reorganisation
    (id, kind, takesEffectOn) = (event.id, event.kind, event.takesEffectOn)
    (before, after) = (event.before, event.after.map(\.name))
    (decision, registryNumber, on) = (event.decision, event.registryNumber, plan.day)
    toChoose = plan.waiting.map {
      Choice(slug: $0.document.slug, title: $0.document.title, duties: $0.fields)
    }
    toAmend = plan.amendments.flatMap { group in
      group.amendments.map {
        Item(
          decides: group.decider, slug: $0.document.slug, title: $0.title, edition: $0.edition,
          adoptedBy: $0.adoptedBy, adoptedOn: $0.adoptedOn, tasks: $0.tasks.map(\.rawValue),
          places: $0.namings.map(Place.init))
      }
    }
  }
}
