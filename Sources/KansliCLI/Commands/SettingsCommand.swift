import ArgumentParser
import Foundation
import KansliStore
import KansliWeb
import Register

struct SettingsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: help(
      "Visar kommunens inställningar som JSON, eller ersätter dem med en fil.",
      "Shows the municipality's settings as JSON, or replaces them with a file."),
    discussion: help(
      """
      Kommunens namn och organ, familjer och typer av dokument, och hur sidorna ser ut.

      Exempel:
        kansli settings > installningar.json
        kansli settings installningar.json
        kansli settings --templates          mallarna som används, att utgå från
      """,
      """
      The municipality's name and bodies, families and types of documents, and how pages look.

      Examples:
        kansli settings > settings.json
        kansli settings settings.json
        kansli settings --templates          the templates in use, to begin from
      """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(help("En fil med nya inställningar.", "A file with new settings.")))
  var file: String?

  @Flag(
    help: ArgumentHelp(
      help(
        "Visa mallarna som används: de egna, och programmets där det inte finns någon egen.",
        "Show the templates in use: the municipality's own, and the program's where it has none.")))
  var templates = false

  func run() async throws {
    let console = Console.current
    guard let file else {
      let settings = try await common.withStore { try await $0.settings() }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
      let data =
        templates
        ? try encoder.encode(settings.templatesInUse) : try encoder.encode(settings)
      console.print(String(decoding: data, as: UTF8.self))
      return
    }
    guard let data = FileManager.default.contents(atPath: file) else {
      throw InputError.noSuchFile(file)
    }
    let settings: Settings
    do {
      settings = try Settings.read(json: data)
    } catch let error as BadSettings {
      throw InputError.badSettings(file, error.problems)
    }
    try await common.withStore(.create) { try await $0.set(settings, by: Edge.current.recorder) }
    console.print(Edge.current.phrases.terminal.settingsReplaced)
  }
}
