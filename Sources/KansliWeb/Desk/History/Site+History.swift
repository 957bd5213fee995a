import Foundation
import HTTPTypes
import Hummingbird
import KansliStore
import NIOCore
import Register

/// The handlers of the history.
extension Site {
  /// Entries on a page, and in each step of a file.
  static let historySize = 100
  static let historyStep = 1000

  func addHistory(to router: Router<Context>) {
    desk(router, .history) { try await history($0) }
    desk(router, .historyCSV) { call in
      try await historyFile(call, HistoryCSV(words: call.frame.phrases))
    }
    desk(router, .historyJSON) { call in
      try await historyFile(call, HistoryJSON(words: call.frame.phrases))
    }
  }

  private func people() async throws -> HistoryPeople {
    HistoryPeople(
      names: try await store.accountNames(), removed: try await store.removedAccounts())
  }

  private func history(_ call: DeskCall) async throws -> Response {
    let question = try HistoryQuestion(call.request)
    let entries = try await store.history(
      question.filter, after: question.after, limit: Self.historySize + 1, for: call.actor)
    let shown = Array(entries.prefix(Self.historySize))
    let subject = try await question.filter.subject.asyncMap {
      try await store.named($0, for: call.actor)
    }
    return try await show(
      HistoryPage(
        frame: call.frame, question: question, subject: subject, entries: shown,
        next: shown.count < entries.count ? shown.last?.place : nil, people: try await people()))
  }

  /// The whole of what is asked for, read and sent step by step: the history may be long.
  private func historyFile(_ call: DeskCall, _ file: some HistoryFile) async throws -> Response {
    var question = try HistoryQuestion(call.request)
    question.after = nil
    let (filter, people, store) = (question.filter, try await people(), store)
    // Who may not read is told so before anything is sent.
    let first = try await store.history(filter, limit: Self.historyStep, for: call.actor)
    let actor = call.actor
    var headers = HTTPFields.pages(type: file.type, isDesk: true)
    headers[.cacheControl] = "no-store"
    headers[.contentDisposition] = "attachment; filename=\"historik.\(file.ending)\""
    return Response(
      status: .ok, headers: headers,
      body: ResponseBody { writer in
        try await writer.write(ByteBuffer(string: file.opening))
        var (entries, isFirst) = (first, true)
        while true {
          var text = ""
          for entry in entries {
            text += file.line(entry, people, isFirst: isFirst)
            isFirst = false
          }
          try await writer.write(ByteBuffer(string: text))
          guard entries.count == Self.historyStep, let last = entries.last else { break }
          entries = try await store.history(
            filter, after: last.place, limit: Self.historyStep, for: actor)
        }
        try await writer.write(ByteBuffer(string: file.closing))
        try await writer.finish(nil)
      })
  }
}

/// A form that the history is handed on in.
protocol HistoryFile: Sendable {
  var type: String { get }
  var ending: String { get }
  var opening: String { get }
  var closing: String { get }
  func line(_ entry: HistoryEntry, _ people: HistoryPeople, isFirst: Bool) -> String
}

/// For spreadsheets: semicolons, as Swedish settings take them, and a mark of UTF-8.
struct HistoryCSV: HistoryFile {
  var words: Phrases

  var type: String { "text/csv; charset=utf-8" }
  var ending: String { "csv" }
  var opening: String { "\u{FEFF}" + row(words.history.columns) }
  var closing: String { "" }

  func line(_ entry: HistoryEntry, _ people: HistoryPeople, isFirst: Bool) -> String {
    row([
      entry.at.description, StockholmTime(entry.at).sortable, entry.by,
      people.name(entry.by, words.history), words.history.source(entry.place.source),
      words.history.subjectKind(entry.subject.kind), entry.subject.id,
      objects(entry).map(words.text).joined(separator: ", "), words.what(entry),
    ])
  }

  /// What a decision concerns; else what it was done to.
  private func objects(_ entry: HistoryEntry) -> [HistorySubject] {
    let concerned = entry.documents + entry.cooperations
    return concerned.isEmpty ? [entry.subject] : concerned
  }

  private func row(_ cells: [String]) -> String {
    cells.map(Self.cell).joined(separator: ";") + "\r\n"
  }

  /// A cell that a spreadsheet would take for a formula is marked as text.
  static func cell(_ text: String) -> String {
    var text = text
    if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
      text = "'" + text
    }
    guard text.contains(where: { ";\"\n\r\r\n".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// For programs: an array of objects.
struct HistoryJSON: HistoryFile {
  var words: Phrases

  private struct Line: Encodable {
    struct Object: Encodable {
      var kind: String
      var id: String
      var name: String?
    }

    var at: String
    var stockholm: String
    var by: String
    var name: String
    var source: String
    var subject: Object
    var documents: [Object]
    /// Left out where there are none.
    var cooperations: [Object]?
    var what: String
    var change: String?
    var reason: String?
  }

  var type: String { "application/json; charset=utf-8" }
  var ending: String { "json" }
  var opening: String { "[" }
  var closing: String { "\n]\n" }

  func line(_ entry: HistoryEntry, _ people: HistoryPeople, isFirst: Bool) -> String {
    var line = Line(
      at: entry.at.description, stockholm: StockholmTime(entry.at).sortable, by: entry.by,
      name: people.name(entry.by, words.history), source: entry.place.source.rawValue,
      subject: object(entry.subject), documents: entry.documents.map(object),
      what: words.what(entry))
    if !entry.cooperations.isEmpty { line.cooperations = entry.cooperations.map(object) }
    switch entry.what {
    case .change(let word): line.change = word
    case .step(let step): (line.change, line.reason) = (step.kind.rawValue, step.reason)
    case .recorded: break
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(line) else { return "" }
    return (isFirst ? "\n" : ",\n") + String(decoding: data, as: UTF8.self)
  }

  private func object(_ subject: HistorySubject) -> Line.Object {
    Line.Object(
      kind: subject.kind.rawValue, id: subject.id,
      name: subject.name.map { name in subject.day.map { "\(name) \($0)" } ?? name })
  }
}
