import ArgumentParser
import Cooperation
import Foundation
import KansliStore
import KansliWeb
import ReferenceData
import Register

struct IndicatorsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indicators",
    abstract: help(
      "Läser in en ny utgåva av en källas siffror om länder och prövar samarbetena på nytt.",
      "Takes in a new edition of a source's figures on countries and screens again."),
    discussion: help(
      """
      Filerna är källans egna tabeller (CSV): V-Dem eller Our World in Data, WGI, LIED. Flera \
      filer blir en utgåva. Inget samarbete ändras: det som har blivit sämre blir en uppgift och \
      ett brev till samordnarna.

      Exempel:
        kansli indicators vdem.csv --source vdem --edition v17 --published 2027-03-15
      """,
      """
      The files are the source's own tables (CSV): V-Dem or Our World in Data, WGI, LIED. Several \
      files make one edition. No cooperation is changed: what has become worse is a task, and a \
      letter to the coordinators.

      Example:
        kansli indicators vdem.csv --source vdem --edition v17 --published 2027-03-15
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var link: LinkOptions

  @Argument(help: ArgumentHelp(help("Källans filer.", "The source's files."), valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("vdem, wgi, lied"))
  var source: IndicatorSource

  @Option(
    help: ArgumentHelp(
      help("Utgåvans namn, till exempel v17.", "The edition's name, such as v17."),
      valueName: "name"))
  var edition: String

  @Option(
    help: ArgumentHelp(
      help("Dagen den gavs ut.", "The day it was published."), valueName: "date"))
  var published: String

  @Option(
    help: ArgumentHelp(
      help(
        "Året, där filen inte säger det.", "The year, where the file does not say."),
      valueName: "year"))
  var year: Int?

  @Flag(help: ArgumentHelp(help("Svara med JSON.", "Answer with JSON."))) var json = false

  func validate() throws {
    guard !files.isEmpty, edition.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError(
        help("Ange filer och utgåvans namn.", "Give files and the edition's name."))
    }
  }

  func run() async throws {
    let (edge, console) = (Edge.current, Console.current)
    let day = edge.today()
    let publishedOn = try Words.day(published)
    let taken = try read(publishedOn: publishedOn, retrievedOn: day)
    // Whoever runs the command has the database itself: the coordinator's right is the least.
    let account = Account(
      id: edge.recorder.name, email: "", name: "", language: edge.language.rawValue,
      grants: [RoleGrant(.internationalCoordinator)])
    let outcome = try await common.withStore { store in
      let letters = Letters(
        address: link.base, municipality: try await store.settings().organisation.name)
      return try await store.take(
        taken.edition, on: day, by: Actor(account, recorder: edge.recorder)
      ) { letters.worse($1, edition: taken.edition.title, to: $0) }
    }
    if json {
      console.print(try JSON.line(IndicatorsJSON(taken, outcome)))
    } else {
      show(taken, outcome, edge.phrases.sources, console)
    }
    if !taken.problems.isEmpty { throw Ending(code: 1) }
  }

  /// What was read of the files, as one edition.
  struct Taken {
    var edition: IndicatorEdition
    var count = 0
    var problems: [(file: String, problem: IndicatorProblem)] = []
    var unknown: [String] = []
  }

  /// Reads every file before anything is kept: one that is no table of the source ends it.
  private func read(publishedOn: CalendarDate, retrievedOn: CalendarDate) throws -> Taken {
    var bytes: [UInt8] = []
    var taken: Taken?
    var problems: [(file: String, problem: IndicatorProblem)] = []
    var (count, unknown) = (0, [String]())
    for path in try Files.expand(files) {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw InputError.cannotReadFile(path)
      }
      let content = [UInt8](data)
      let reading: IndicatorReading
      do throws(IndicatorProblem) {
        reading = try IndicatorReading(content, countries: CountryList.shared, year: year)
      } catch { throw InputError.badIndicators(path, error) }
      guard reading.source == source else {
        throw InputError.wrongSource(path, is: reading.source)
      }
      guard reading.count > 0 else {
        throw InputError.badIndicators(
          path, reading.problems.first ?? IndicatorProblem(line: 1, .noValues))
      }
      bytes += content
      let part = reading.edition(
        named: edition, publishedOn: publishedOn, retrievedOn: retrievedOn,
        sha256: ImportFile.hash(bytes), licence: source.licence,
        attribution: source.attribution(edition: edition))
      problems += reading.problems.map { (path, $0) }
      unknown += reading.unknown.map(\.name)
      count += reading.count
      var joined = taken?.edition.joined(with: part) ?? part
      joined.sha256 = part.sha256
      taken = Taken(edition: joined)
    }
    guard var taken else { throw InputError.nothingToImport }
    (taken.problems, taken.count, taken.unknown) = (problems, count, unknown)
    return taken
  }

  private func show(
    _ taken: Taken, _ outcome: IndicatorImport, _ words: Shared<SourcePhrases>,
    _ console: Console
  ) {
    for (file, problem) in taken.problems { console.error(words.badLine(file, problem)) }
    console.print(
      outcome.isNew
        ? words.taken(taken.edition.title, taken.count)
        : words.takenBefore(taken.edition.title))
    if !taken.unknown.isEmpty { console.print(words.unknown(taken.unknown)) }
    for one in outcome.changes where one.change.changesIndication {
      console.print("  " + words.change(one))
    }
    console.print(words.told(outcome.tasks, outcome.letters))
  }
}

extension IndicatorSource: ExpressibleByArgument {}

/// What came of an import as JSON.
private struct IndicatorsJSON: Encodable {
  struct Problem: Encodable {
    var file: String
    var line: Int
    var what: String
  }

  struct Relation: Encodable {
    var cooperation: String
    var title: String
    var partner: String
    var country: String
    var criterion: Criterion
    var before: Indication
    var after: Indication
    var worse: Bool
  }

  var source: IndicatorSource
  var edition: String
  var publishedOn: CalendarDate
  var sha256: String
  var licence: String
  var new: Bool
  var values: Int
  var countries: Int
  var problems: [Problem]
  var unknown: [String]
  var relations: [Relation]
  var tasks: Int
  var letters: Int

  init(_ taken: IndicatorsCommand.Taken, _ outcome: IndicatorImport) {
    let edition = taken.edition
    source = edition.source
    self.edition = edition.name
    publishedOn = edition.publishedOn
    sha256 = edition.sha256
    licence = edition.licence
    new = outcome.isNew
    values = taken.count
    countries = edition.values.count
    problems = taken.problems.map {
      Problem(file: $0.file, line: $0.problem.line, what: "\($0.problem.what)")
    }
    unknown = taken.unknown
    relations = outcome.changes.map { one in
      Relation(
        cooperation: one.cooperation.rawValue, title: one.title, partner: one.partner,
        country: one.change.country.rawValue, criterion: one.change.criterion,
        before: one.change.before.indication, after: one.change.after.indication,
        worse: one.change.isWorse)
    }
    tasks = outcome.tasks
    letters = outcome.letters
  }
}
