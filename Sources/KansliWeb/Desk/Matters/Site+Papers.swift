import Conversion
import HTML
import HTTPTypes
import Hummingbird
import KansliStore
import Logging
import NIOCore
import Publishing
import Register

/// The papers of a matter, in the forms that people read, print and write on.
extension Site {
  /// A paper's form, as the end of its name says.
  enum PaperForm: String, CaseIterable {
    case html, pdf, docx, md

    var type: String {
      switch self {
      case .html: "text/html; charset=utf-8"
      case .pdf: "application/pdf"
      case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
      case .md: "text/markdown; charset=utf-8"
      }
    }
  }

  func addPapers(to router: Router<Context>) {
    desk(router, .paper) { call in
      let parts = try call.parameter("name").split(separator: ".").map(String.init)
      guard parts.count == 2, let form = PaperForm(rawValue: parts[1]),
        let paper = try await paper(parts[0], call, in: call.language)
      else { throw HTTPError(.notFound) }
      return try await answer(paper, as: form, named: parts[0], call)
    }
    desk(router, .sentPaper) { call in
      let name = try call.parameter("name")
      guard let step = Int(try call.parameter("step")),
        let form = PaperForm(rawValue: name.split(separator: ".").last.map(String.init) ?? ""),
        let bytes = try await store.sentPaper(
          name, step: step, of: try call.matterID(), for: call.actor)
      else { throw HTTPError(.notFound) }
      return file(bytes, as: form, named: name)
    }
  }

  /// The papers as they stand, in Swedish, to be kept as the matter goes on.
  func papersToSend(_ call: DeskCall) async throws -> PapersToSend {
    let draft = try await store.draft(of: try call.matterID(), for: call.actor)
    var files: [(name: String, content: [UInt8])] = []
    for name in ["tjansteskrivelse", "forslag", "remissammanstallning"] {
      guard let paper = try await paper(name, call, in: .swedish) else { continue }
      let page = paper.page(.swedish, stylesheet: Route.printStylesheet.path(.swedish))
      files.append(("\(name).html", page.bytes))
      files.append(("\(name).md", Array(paper.markdown(.swedish).utf8)))
    }
    if let draft { files.append(("text.md", Array(draft.text.utf8))) }
    return PapersToSend(draftVersion: draft?.version, files: files)
  }

  private func file(_ bytes: [UInt8], as form: PaperForm, named name: String) -> Response {
    var headers = HTTPFields.pages(type: form.type, isDesk: true)
    headers[.contentLength] = "\(bytes.count)"
    headers[.cacheControl] = "no-store"
    if form != .html { headers[.contentDisposition] = "inline; filename=\"\(name)\"" }
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }

  func answer(
    _ paper: Paper, as form: PaperForm, named name: String, _ call: DeskCall
  ) async throws -> Response {
    let words: PaperWords = call.language == .english ? .english : .swedish
    let matter = call.frame.phrases.matter
    let bytes: [UInt8]
    do throws(PrintFailure) {
      switch form {
      case .html:
        bytes = paper.page(words, stylesheet: Route.printStylesheet.path(.swedish)).bytes
      case .md: bytes = Array(paper.markdown(words).utf8)
      case .pdf:
        bytes = try await printer.pdf(ofPage: paper.page(words).bytes, stylesheet: PrintStyle.css)
      case .docx:
        bytes = try await printer.word(
          ofPage: paper.page(words, for: .word).bytes, language: words.language)
      }
    } catch {
      logger.warning("a paper was not made", metadata: ["reason": "\(error)"])
      if case .missing = error { throw Unprintable(sentence: matter.printMissing) }
      throw Unprintable(sentence: matter.printFailed)
    }
    return file(bytes, as: form, named: "\(name).\(form.rawValue)")
  }

  /// A paper of a matter by its name; `nil` where the matter has none such.
  private func paper(
    _ name: String, _ call: DeskCall, in language: Language
  ) async throws -> Paper? {
    let id = try call.matterID()
    let view = try await store.matter(id, for: call.actor)
    let facts = try await facts(of: view, call, in: language)
    let today = call.frame.today
    switch name {
    case "tjansteskrivelse": return Paper.officersReport(facts, day: today)
    case "forslag":
      // The body that has the matter proposes to the next; before that, the first does.
      var step = 0
      if case .with(let index) = view.matter.place { step = index }
      return Paper.proposal(facts, from: min(step, max(0, facts.bodies.count - 2)), day: today)
        ?? Paper.proposedDecision(facts, day: today)
    case "remissammanstallning": return Paper.referralCompilation(facts, day: today)
    case "protokollsutdrag":
      guard let decided = view.steps.last(where: { $0.decision != nil })?.decision else {
        return nil
      }
      let header = try await store.decision(decided, for: call.actor).standing.header
      guard let day = header.decidedOn else { return nil }
      return Paper.minutesExtract(
        facts, body: facts.bodies.count - 1, day: day,
        minutesItem: header.moment.minutesItem ?? "")
    default: return nil
    }
  }

  /// What a matter asks for, in the words that its papers have.
  func clauses(of view: MatterView, _ call: DeskCall) async throws -> [String] {
    OperativeText.clauses(try await act(of: view, call, in: .swedish))
  }

  /// The facts that the clauses are made of, and the screening annexed where there is one.
  private func act(
    of view: MatterView, _ call: DeskCall, in language: Language
  ) async throws -> MatterFacts {
    var inForce: EditionInForce?
    if let document = view.document {
      let timeline = try await store.document(slug: document.slug).timeline
      // Of a decided matter the papers say what applied before the decision.
      let before = try await decidedOn(view, call)?.previous
      let day = before ?? call.frame.today
      let number =
        timeline.period(on: day)?.edition ?? timeline.periods.last { $0.from <= day }?.edition
      if let number, let ground = timeline.adoption(of: number) {
        let period = timeline.periods.last { $0.edition == number }
        let review = timeline.reviews.last { $0.edition == number }
        inForce = EditionInForce(
          number: number, adoptedBy: ground.body, adoptedOn: ground.decidedOn,
          end: StatedEnd(period?.end ?? .notStated),
          reviewBy: review.map { StatedDate(normal: $0.dueBy.description) },
          reviewResponsible: try await reviewResponsible(document, number))
      }
    }
    var facts = MatterFacts(
      view.matter, municipality: call.frame.municipality,
      officerRole: language.phrases.matter.officerLabel, editionInForce: inForce)
    facts.annexes = view.matter.proposal.hasText ? [view.matter.proposal.documentTitle] : []
    try await addExemption(view, to: &facts, call)
    return facts
  }

  private func facts(
    of view: MatterView, _ call: DeskCall, in language: Language
  ) async throws -> MatterFacts {
    var facts = try await act(of: view, call, in: language)
    facts.officerName = view.officer?.name
    facts.background = Self.paragraphs(view.argument.background)
    facts.reasons = Self.paragraphs(view.argument.reasons)
    facts.consequences = MatterConsequence.Kind.allCases.compactMap { kind in
      view.argument.consequences[kind.rawValue].map { MatterConsequence(kind, $0) }
    }
    facts.referral = try await summary(of: view.matter.id, call)
    facts.recipients = [view.matter.department]
    return facts
  }

  private func decidedOn(_ view: MatterView, _ call: DeskCall) async throws -> CalendarDate? {
    guard let decision = view.steps.last(where: { $0.decision != nil })?.decision else {
      return nil
    }
    return try await store.decision(decision, for: call.actor).standing.header.decidedOn
  }

  private func reviewResponsible(
    _ document: GoverningDocument, _ number: Int
  ) async throws -> String? {
    try await store.document(slug: document.slug).editions.first { $0.number == number }?
      .fact("reviewResponsible")
  }

  private func summary(
    of id: MatterID, _ call: DeskCall
  ) async throws -> ReferralSummary? {
    guard let referral = try await store.referrals(of: id, for: call.actor).first else {
      return nil
    }
    let sent =
      try await store.drafts(of: id, for: call.actor)
      .first { $0.version == referral.draftVersion }?.provisions ?? []
    var summary = ReferralSummary(sentOn: referral.sentOn, answeredBy: referral.answersBy)
    for body in referral.bodies {
      if body.responses.isEmpty { summary.withoutAnswer.append(body.name) }
      for response in body.responses {
        let provision = response.provision.map { id in
          sent.first { $0.id == id }.map { String($0.text.prefix(60)) } ?? id
        }
        summary.views.append(
          ReferralSummary.View(
            party: body.name, provision: provision, response: response.words,
            answer: response.answeredHow))
      }
    }
    return summary
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init)
      .filter { $0.contains { !$0.isWhitespace } }
  }
}

/// A paper that cannot be made in the form asked for; the sentence is for whoever asked.
struct Unprintable: Error {
  var sentence: String
}
