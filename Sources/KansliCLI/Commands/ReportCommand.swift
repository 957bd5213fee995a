import ArgumentParser
import Conversion
import Foundation
import KansliStore
import KansliWeb
import Register

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: help(
      "Skriver årsrapporten om internationellt arbete.",
      "Writes the yearly report on international work."),
    discussion: help(
      """
      Har någon skrivit i årets rapport är det den texten; annars görs den av registret, med \
      läget den sista december eller, för innevarande år, i dag. Sekretess kommer aldrig med. \
      PDF och Word skrivs till en fil.

      Exempel:
        kansli report
        kansli report --year 2025 --format pdf --output rapport-2025.pdf
        kansli report --year 2025 --format html > rapport.html
      """,
      """
      Where somebody has written in the year's report it is that text; else it is made from the \
      register, as of 31 December or, for the present year, of today. What is secret is never in \
      it. PDF and Word are written to a file.

      Examples:
        kansli report
        kansli report --year 2025 --format pdf --output report-2025.pdf
        kansli report --year 2025 --format html > report.html
      """))

  @OptionGroup var common: CommonOptions
  @Option(help: ArgumentHelp(help("Året; i år om inget sägs.", "The year; this one unless said.")))
  var year: Int?
  @Option(help: ArgumentHelp(help("Formatet.", "The format."), valueName: "md|html|pdf|docx"))
  var format: String = "md"
  @Option(help: ArgumentHelp(help("Filen att skriva till.", "The file to write to.")))
  var output: String?

  func run() async throws {
    guard let form = YearlyReportPaper.Form(rawValue: format) else {
      throw InputError.badFormat(format)
    }
    // Bytes that no terminal shows go to a file.
    if form == .pdf || form == .docx, output == nil { throw InputError.noOutput(format) }
    let edge = Edge.current
    let today = edge.today()
    let year = year ?? today.civil.year
    guard 1900...today.civil.year ~= year else { throw InputError.badYear(year) }
    let paper = try await common.withStore { store in
      try await YearlyReportPaper.make(
        year: year, store: store, today: today, language: edge.phrases.language)
    }
    let bytes: [UInt8]
    do throws(PrintFailure) {
      bytes = try await paper.bytes(form, by: ServeCommand.printer(edge.environment))
    } catch {
      throw InputError.unprintable(error)
    }
    guard let output else {
      Console.current.write(String(decoding: bytes, as: UTF8.self))
      return
    }
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw InputError.cannotWrite(output)
    }
    Console.current.print(edge.phrases.report.written(output))
  }
}
