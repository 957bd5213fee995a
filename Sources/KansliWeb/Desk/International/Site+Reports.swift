import Conversion
import HTTPTypes
import Hummingbird
import KansliStore
import Logging
import NIOCore
import Register

/// The handlers of the yearly report.
extension Site {
  func addReports(to router: Router<Context>) {
    desk(router, .report) { call in
      try await show(try await reportPage(call))
    } post: {
      try await writeReport($0)
    }
    desk(router, .reportPaper) { call in
      let parts = try call.parameter("name").split(separator: ".").map(String.init)
      guard parts.count == 2, parts[0] == Self.reportName,
        let form = YearlyReportPaper.Form(rawValue: parts[1])
      else { throw HTTPError(.notFound) }
      return try await reportFile(form, call)
    }
  }

  /// What the report's files are called, before the end that says their form.
  static let reportName = "rapport"

  /// A year that can have a report: not one that has not begun.
  private func reportYear(_ call: DeskCall) throws -> Int {
    guard let year = Int(try call.parameter("year")),
      1900...call.frame.today.civil.year ~= year
    else { throw HTTPError(.notFound) }
    return year
  }

  private func reportPaper(
    _ call: DeskCall, language: Language? = nil
  ) async throws -> YearlyReportPaper {
    try await YearlyReportPaper.make(
      year: try reportYear(call), store: store, today: call.frame.today,
      language: language ?? call.language)
  }

  private func reportPage(
    _ call: DeskCall, input: FormInput? = nil, theirs: StoredReport? = nil,
    compared: String? = nil
  ) async throws -> ReportPage {
    let year = try reportYear(call)
    let paper = try await reportPaper(call)
    // The board reads Swedish, whoever writes to it.
    let draft = paper.stored == nil ? try await reportPaper(call, language: .swedish) : paper
    return ReportPage(
      frame: call.frame, year: year, paper: paper,
      input: input ?? FormInput(["text": draft.markdown]), isWritten: input != nil,
      theirs: theirs, compared: compared,
      versions: try await store.reports(year: year, for: call.actor),
      years: try await store.reportYears(for: call.actor),
      names: try await store.accountNames())
  }

  private func writeReport(_ call: DeskCall) async throws -> Response {
    let year = try reportYear(call)
    try call.actor.require(.keepCooperations)
    let text: String
    switch call.wish {
    case "preview":
      return try await show(try await reportPage(call, input: call.input))
    case "compare":
      return try await show(try await reportPage(call, compared: try await registerText(call)))
    case "replace": text = try await registerText(call)
    case "save":
      var input = call.input
      text = input.draftText
      if text.allSatisfy(\.isWhitespace) { input.fail("text", .missing) }
      if text.utf8.count > 1_000_000 { input.fail("text", .tooLong(1_000_000)) }
      guard input.isSound else {
        return try await show(
          try await reportPage(call, input: input), .unprocessableContent)
      }
    default: throw BadParameter(name: "gor", value: call.wish)
    }
    switch try await store.save(
      report: text, year: year, from: call.version, by: call.actor)
    {
    case .saved: return redirect(.international(.report(year: year)), call.language)
    case .stale(let theirs):
      return try await show(
        try await reportPage(call, input: FormInput(["text": text]), theirs: theirs), .conflict)
    }
  }

  /// What the register gives of the year now, in the language of the report.
  private func registerText(_ call: DeskCall) async throws -> String {
    try await reportPaper(call, language: .swedish).generated
  }

  private func reportFile(
    _ form: YearlyReportPaper.Form, _ call: DeskCall
  ) async throws -> Response {
    let paper = try await reportPaper(call)
    let bytes: [UInt8]
    do throws(PrintFailure) {
      bytes = try await paper.bytes(form, by: printer)
    } catch {
      let words = call.frame.phrases.matter
      logger.warning("a report was not made", metadata: ["reason": "\(error)"])
      if case .missing = error { throw Unprintable(sentence: words.printMissing) }
      throw Unprintable(sentence: words.printFailed)
    }
    var headers = HTTPFields.pages(type: form.type, isDesk: true)
    headers[.contentLength] = "\(bytes.count)"
    headers[.cacheControl] = "no-store"
    if form != .html {
      let name = "\(Self.reportName)-\(try reportYear(call)).\(form.rawValue)"
      headers[.contentDisposition] = "inline; filename=\"\(name)\""
    }
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
