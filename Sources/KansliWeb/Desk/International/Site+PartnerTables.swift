import Conversion
import Cooperation
import Foundation
import HTTPTypes
import Hummingbird
import KansliStore
import NIOCore
import ReferenceData
import Register

/// The handlers of tables that come in and go out.
extension Site {
  func addPartnerTables(to router: Router<Context>) {
    desk(router, .partnerTables) { call in
      var page = TablesPage(frame: call.frame)
      page.done = TablesPage.Done(call.request)
      return try await show(page)
    } post: {
      try await readTable($0)
    }
    desk(router, .partnerTable) { call in
      let name = try call.parameter("name")
      let tables = ExportTable.all(of: try await store.publicCooperations())
      guard let table = tables.first(where: { "\($0.name).csv" == name }) else {
        throw HTTPError(.notFound)
      }
      return Self.file(table)
    }
  }

  /// A table for a spreadsheet: a mark of UTF-8, semicolons, and no cell that is a formula.
  private static func file(_ table: ExportTable) -> Response {
    let lines = [table.columns] + table.rows.map { $0.map { $0 ?? "" } }
    let text =
      "\u{FEFF}"
      + lines.map { $0.map(cell).joined(separator: ";") + "\r\n" }.joined()
    var headers = HTTPFields.pages(type: "text/csv; charset=utf-8", isDesk: true)
    headers[.cacheControl] = "no-store"
    headers[.contentDisposition] = "attachment; filename=\"\(table.name).csv\""
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }

  /// A number is one, below zero too; whatever else could be a formula is marked as text.
  private static func cell(_ text: String) -> String {
    let isNumber = Double(text) != nil && text.utf8.allSatisfy { "-.0123456789".utf8.contains($0) }
    return isNumber ? text : HistoryCSV.cell(text)
  }

  private func readTable(_ call: DeskCall) async throws -> Response {
    try call.actor.require(.keepCooperations)
    var page = TablesPage(frame: call.frame, input: call.input)
    let words = call.frame.phrases.partnerTable
    let text: String
    switch call.wish {
    case "preview":
      guard let file = call.files["fil"], !file.content.isEmpty else {
        page.input.fail("fil", .missing)
        return try await show(page, .unprocessableContent)
      }
      do throws(ConversionFailure) {
        text = try await Self.table(of: file)
      } catch {
        let sentence =
          switch error {
          case .unsupported, .damaged, .noText: words.noTable(file.name)
          default: call.frame.phrases.terminal.unconvertible(file.name, error)
          }
        page.input.fail("fil", .unreadable(sentence))
        return try await show(page, .unprocessableContent)
      }
    case "import": text = call.input.raw("tabell")
    default: throw BadParameter(name: "gor", value: call.wish)
    }
    do {
      let table = PartnerTable(
        try CSVTable(text.utf8), municipality: call.frame.settings.organisation.name,
        country: { CountryList.shared.find($0)?.code })
      let today = call.frame.today
      if call.wish == "import" {
        let done = try await store.importTable(table, on: today, by: call.actor)
        let path = Route.international(.tables).path(call.language)
        return redirect(to: "\(path)?\(TablesPage.Done(done).query)")
      }
      page.preview = try await store.preview(table, on: today, for: call.actor)
      page.text = text
      return try await show(page)
    } catch let problem as CSVProblem {
      page.input.fail("fil", .unreadable(words.unreadable(problem)))
      return try await show(page, .unprocessableContent)
    }
  }

  /// A file as comma-separated values: what it is, or the first sheet of a workbook.
  private static func table(of file: UploadedFile) async throws(ConversionFailure) -> String {
    switch Converter.format(of: file.content, name: file.name) {
    case .plainText, .markdown, .csv, .empty: return text(file.content)
    default:
      let converted = try await Converter().text(of: file.content, name: file.name)
      return SheetTable.csv(of: String(decoding: converted.bytes, as: UTF8.self))
    }
  }

  /// The text of a file: UTF-8, or what a spreadsheet on Windows saves.
  private static func text(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(bytes: bytes, encoding: .windowsCP1252)
      ?? String(decoding: bytes, as: UTF8.self)
  }
}

/// The first sheet of a workbook, as conversion writes it, in comma-separated values.
enum SheetTable {
  static func csv(of text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0.isEmpty }.prefix { !$0.isEmpty }
    let rows = lines.map(cells)
    let width = rows.first?.count ?? 0
    return rows.map { row in
      // Cells at the end that are empty are not written in a workbook.
      let missing = [String](repeating: "", count: max(0, width - row.count))
      return (row + missing).map(quoted).joined(separator: ",") + "\n"
    }.joined()
  }

  /// A line such as `| Fjordby |  | Norge |`; no cell has the mark between them.
  private static func cells(_ line: Substring) -> [String] {
    line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static func quoted(_ cell: String) -> String {
    "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
