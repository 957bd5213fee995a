import ArgumentParser
import Cooperation
import KansliStore
import KansliWeb
import ReferenceData
import Register

struct ScreenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: help(
      "Visar underlaget om ett land och vad den policy som gäller säger om samarbete.",
      "Shows the evidence on a country and what the policy in force says of cooperation."),
    discussion: help(
      """
      Ett underlag innan någon har bedömt: en handläggare bedömer parten, och det organ som policyn
      anger beslutar om undantag.

      Exempel:
        kansli screen NOR
        kansli screen Turkiet --on 2024-05-01
        kansli screen --all --json
      """,
      """
      Evidence before anyone has judged: an officer judges the partner, and the body that the policy
      names decides on exemptions.

      Examples:
        kansli screen NOR
        kansli screen Turkey --on 2024-05-01
        kansli screen --all --json
      """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      help("Landets kod eller namn.", "The country's code or name."), valueName: "country"))
  var country: String?

  @Flag(help: ArgumentHelp(help("Alla länder och territorier.", "Every country and territory.")))
  var all = false

  @Option(
    help: ArgumentHelp(help("Dagen; annars i dag.", "The day; else today."), valueName: "date"))
  var on: String?

  @Flag(
    help: ArgumentHelp(
      help("JSON: ett objekt, med --all en lista.", "JSON: an object, with --all an array.")))
  var json = false

  func validate() throws {
    guard (country == nil) == all else {
      throw ValidationError(
        help("Ange ett land, eller --all.", "Give a country, or --all."))
    }
  }

  func run() async throws {
    let day = try Words.day(on)
    let phrases = Edge.current.phrases
    let countries = try country.map { [try Self.find($0, phrases)] } ?? CountryList.shared.countries
    try await common.withStore { store in
      let basis = try await store.screeningBasis()
      let screenings = countries.map { ($0, basis.screen($0.code, on: day)) }
      if json {
        try write(screenings.map(\.1), phrases)
      } else if all {
        table(screenings, phrases)
      } else if let (country, screening) = screenings.first {
        describe(country, screening, basis, phrases)
      }
    }
  }

  private static func find(_ text: String, _ phrases: Phrases) throws -> Country {
    if let country = CountryList.shared.find(text) { return country }
    let suggestions = CountryList.shared.suggestions(for: text).map(phrases.screening.name)
    throw InputError.unknownCountry(text, suggestions: suggestions)
  }

  private func write(_ screenings: [CountryScreening], _ phrases: Phrases) throws {
    let answers = screenings.map { screening in
      var answer = ScreeningAnswer(screening, why: phrases.screening.why(screening.conclusion))
      answer.territoryOf = Self.state(of: screening)?.code.rawValue
      return answer
    }
    let console = Console.current
    if let answer = answers.first, !all {
      console.print(try JSON.line(answer))
    } else {
      console.write("[")
      console.write(try JSON.elements(answers))
      console.print("]")
    }
  }

  /// The state of a territory that lacks figures of its own.
  private static func state(of screening: CountryScreening) -> Country? {
    screening.lacksFigures ? CountryList.shared.state(of: screening.country) : nil
  }

  private func table(_ screenings: [(Country, CountryScreening)], _ phrases: Phrases) {
    let words = phrases.screening
    var table = TextTable(
      [words.country, words.outcomeLabel] + Criterion.allCases.map(words.criterion))
    for (country, screening) in screenings {
      table.add(
        [.init(words.name(country)), .init(words.outcome(screening.outcome))]
          + Criterion.allCases.map { criterion in
            let indication = screening.evidence(of: criterion)?.indication ?? .noData
            return .init(words.indication(indication), Self.colour(indication))
          })
    }
    table.print(Console.current)
    Console.current.print(words.peopleDecide)
  }

  private static func colour(_ indication: Indication) -> Console.Colour? {
    switch indication {
    case .supports: .green
    case .doubtful: .yellow
    case .contradicts: .red
    case .noData: .dim
    }
  }

  private func describe(
    _ country: Country, _ screening: CountryScreening, _ basis: ScreeningBasis, _ phrases: Phrases
  ) {
    let (console, words) = (Console.current, phrases.screening)
    console.print("\(words.name(country)), \(phrases.day(screening.on))")
    console.print("\(words.outcomeLabel): \(words.outcome(screening.outcome))")
    console.print(words.why(screening.conclusion))
    if let state = Self.state(of: screening) {
      console.print(words.territory(words.name(country), words.name(state)))
      console.print("  kansli screen \(state.code.rawValue)")
    }
    for known in screening.criteria {
      console.print("")
      console.print("\(words.criterion(known.criterion)): \(words.indication(known.indication))")
      for evidence in known.evidence {
        let notes = evidence.notes.map { "; " + words.note($0) }.joined()
        let value =
          "\(phrases.screeningForm.figure(evidence.value)) (\(words.scale(evidence.scale)))"
        console.print(
          "  \(words.indicator(evidence.indicator)): \(value), "
            + "\(evidence.source), \(evidence.year)\(notes)")
      }
    }
    console.print("")
    console.print(words.peopleDecide)
    let sources = Set(screening.criteria.flatMap(\.evidence).map(\.source)).sorted()
    for attribution in basis.attributions(of: sources) { console.print(attribution) }
  }
}
