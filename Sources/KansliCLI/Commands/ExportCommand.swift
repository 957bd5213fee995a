import ArgumentParser
import Foundation
import KansliStore
import KansliWeb

struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: help(
      "Skriver ut hela registret som JSON eller CSV.",
      "Writes the whole register as JSON or CSV."),
    discussion: help(
      """
      En fil per tabell: dokument, utgåvor, bestämmelser, beslut, verkningar, förslag och \
      det som är offentligt om internationella samarbeten. \
      Originalfiler och namn på dem som skrivit under följer inte med.

      Exempel:
        kansli export --format csv utdrag/
      """,
      """
      A file a table: documents, editions, provisions, decisions, effects, proposals and \
      what is public of international cooperation. \
      Original files and the names of those who signed are left out.

      Example:
        kansli export --format csv extract/
      """))

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(help("Formatet.", "The format."), valueName: "json|csv"))
  var format: String = "json"
  @Argument(
    help: ArgumentHelp(help("Mappen; skapas om den saknas.", "The folder; made if missing.")))
  var folder: String

  func run() async throws {
    guard format == "json" || format == "csv" else { throw InputError.badFormat(format) }
    let tables = try await common.withStore { try await $0.exportTables() }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      for table in tables {
        let text = format == "csv" ? csv(table) : try json(table)
        let file = URL(fileURLWithPath: folder).appending(path: "\(table.name).\(format)")
        try Data(text.utf8).write(to: file, options: .atomic)
      }
    } catch is CocoaError {
      throw InputError.cannotWrite(folder)
    }
    Console.current.print(Edge.current.phrases.terminal.exported(folder, tables.count))
  }

  private func json(_ table: ExportTable) throws -> String {
    let rows = table.rows.map { row in
      Dictionary(
        zip(table.columns, row).compactMap { name, value in value.map { (name, $0) } },
        uniquingKeysWith: { first, _ in first })
    }
    return try "[" + rows.map(JSON.line).joined(separator: ",\n") + "]\n"
  }

  /// CSV after RFC 4180.
  private func csv(_ table: ExportTable) -> String {
    func field(_ text: String) -> String {
      guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
      return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
    let lines = [table.columns] + table.rows.map { $0.map { $0 ?? "" } }
    return lines.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }
}
