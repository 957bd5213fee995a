import Conversion
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import KansliStore
import Markdown
import NIOCore
import Reading
import Register

/// The handlers of a matter's text.
extension Site {
  func addDrafts(to router: Router<Context>) {
    desk(router, .draft) { call in
      let draft = try await store.draft(of: try call.matterID(), for: call.actor)
      return try await show(
        try await draftPage(call, FormInput(draft), draft: draft))
    } post: {
      try await writeDraft($0)
    }
  }

  private func draftPage(
    _ call: DeskCall, _ input: FormInput, draft: Draft?, theirs: Draft? = nil
  ) async throws -> DraftPage {
    let id = try call.matterID()
    let view = try await store.matter(id, for: call.actor)
    return DraftPage(
      frame: call.frame, view: view, draft: draft, theirs: theirs,
      edition: try await lastEdition(of: view.document, on: call.frame.today),
      versions: try await store.drafts(of: id, for: call.actor),
      names: try await store.accountNames(), input: input)
  }

  /// The edition in force on a day, or else the last that was; `nil` where there is no text.
  func lastEdition(
    of document: GoverningDocument?, on day: CalendarDate
  ) async throws -> Edition? {
    guard let document else { return nil }
    let view = try await store.document(slug: document.slug)
    let number =
      view.timeline.period(on: day)?.edition
      ?? view.timeline.periods.last { $0.from <= day }?.edition
      ?? view.editions.last?.number
    return view.editions.first { $0.number == number } ?? view.editions.last
  }

  private func writeDraft(_ call: DeskCall) async throws -> Response {
    let id = try call.matterID()
    let last = try await store.draft(of: id, for: call.actor)
    switch call.wish {
    case "copy", "template": return try await begin(call, id)
    case "read": return try await readFile(call, id)
    case "preview":
      return try await show(try await draftPage(call, call.input, draft: last))
    default: break
    }
    let isQuiet = call.request.headers[.accept]?.contains("application/json") ?? false
    let saving = try await store.save(
      call.input.draftText, cover: call.input.draftCover, of: id, from: call.version,
      by: call.actor)
    switch saving {
    case .saved(let draft):
      guard isQuiet else { return redirect(.draft(id: id.rawValue), call.language) }
      return try await quietly(call, draft, isStale: false)
    case .stale(let theirs):
      guard isQuiet else {
        return try await show(
          try await draftPage(call, call.input, draft: last, theirs: theirs), .conflict)
      }
      return try await quietly(call, theirs, isStale: true)
    }
  }

  /// What the page's script is told after saving by itself.
  private struct Saved: Encodable {
    var version: Int
    var isStale: Bool
    var message: String
    var preview: String
    /// How the text differs from the edition in force, where there is one.
    var difference: String?
  }

  private func quietly(
    _ call: DeskCall, _ draft: Draft, isStale: Bool
  ) async throws -> Response {
    let words = call.frame.phrases.matter
    let names = try await store.accountNames()
    let name = names[draft.savedBy] ?? words.unknownPerson(draft.savedBy)
    let html = MarkdownText(call.input.raw("text")).rendered(topHeading: 3).html
    let document = try await store.matter(call.matterID(), for: call.actor).document
    let difference = call.input.difference(
      from: try await lastEdition(of: document, on: call.frame.today))
    let answer = Saved(
      version: draft.version, isStale: isStale,
      message: isStale ? words.staleLead : words.savedBy(name, draft.savedAt.day),
      preview: String(decoding: html.bytes, as: UTF8.self),
      difference: difference.map { String(decoding: $0.bytes, as: UTF8.self) })
    return Response.json(
      Array(try Self.encoder.encode(answer)), status: isStale ? .conflict : .ok)
  }

  /// A draft begins as the last edition's words, or as the type's template.
  private func begin(_ call: DeskCall, _ id: MatterID) async throws -> Response {
    let view = try await store.matter(id, for: call.actor)
    let edition = try await lastEdition(of: view.document, on: call.frame.today)
    let proposal = view.matter.proposal
    let (settings, today) = (call.frame.settings, call.frame.today)
    var text = "# \(proposal.documentTitle)\n"
    var cover: [String: String] = [:]
    if call.wish == "copy", let edition {
      text = MarkdownWriter.text(of: edition.provisions)
      for name in Draft.coverFields { cover[name] = edition.fact(name) }
    } else if let template = settings.templatesInUse.template(
      for: proposal.documentType, on: today)
    {
      text = template.skeleton(
        title: proposal.documentTitle, taxonomy: settings.taxonomy, on: today)
    }
    _ = try await store.save(text, cover: cover, of: id, from: 0, by: call.actor)
    return redirect(.draft(id: id.rawValue), call.language)
  }

  /// A file becomes the draft: what it says as text, and the facts of its cover.
  private func readFile(_ call: DeskCall, _ id: MatterID) async throws -> Response {
    var input = call.input
    let last = try await store.draft(of: id, for: call.actor)
    let words = call.frame.phrases
    guard let file = call.files["fil"], !file.content.isEmpty else {
      input.fail("fil", .missing)
      return try await show(
        try await draftPage(call, input, draft: last), .unprocessableContent)
    }
    do {
      let text = try await Converter().text(of: file.content, name: file.name)
      let reading = try DocumentReader.read(text.bytes)
      let document = reading.documents.first
      let provisions = document?.provisions ?? []
      var cover: [String: String] = [:]
      for name in Draft.coverFields {
        guard let field = DocumentReading.Field(rawValue: name) else { continue }
        cover[name] = document?[field]?.foundValue
      }
      let draft =
        provisions.isEmpty
        ? String(decoding: text.bytes, as: UTF8.self) : MarkdownWriter.text(of: provisions)
      let saving = try await store.save(
        draft, cover: cover, of: id, from: call.version, by: call.actor)
      if case .stale(let theirs) = saving {
        return try await show(
          try await draftPage(call, FormInput(theirs), draft: theirs), .conflict)
      }
      return redirect(.draft(id: id.rawValue), call.language)
    } catch let failure as ConversionFailure {
      input.fail("fil", .unreadable(words.terminal.unconvertible(file.name, failure)))
    } catch is UnreadableFile {
      input.fail("fil", .unreadable(words.desk.noText))
    }
    return try await show(try await draftPage(call, input, draft: last), .unprocessableContent)
  }
}

extension FormInput {
  /// The answers that a draft gives.
  init(_ draft: Draft?) {
    var values = draft?.cover ?? [:]
    values["text"] = draft?.text ?? ""
    self.init(values)
  }

  /// The text with one kind of line ends, as every system reads it.
  var draftText: String {
    raw("text").replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }

  var draftCover: [String: String] {
    var cover: [String: String] = [:]
    for name in Draft.coverFields where has(name) { cover[name] = self[name] }
    return cover
  }
}
