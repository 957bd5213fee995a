import Cooperation
import Foundation
import HTML
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Publishing
import Register
import Testing

@testable import KansliWeb

/// What is marked as secret leaves the desk by no way there is. The ways are taken from the kinds
/// of address that there are, so that a new one is walked by itself.
@Suite("What is secret stays at the desk")
struct SecrecyTests {
  private func with(
    _ body: @escaping @Sendable (SecretWorld) async throws -> Void
  ) async throws {
    try await withDeskWorld { try await body(try await SecretWorld($0)) }
  }

  /// The secret words in a text, however its amounts are written.
  static func secrets(in text: String) -> [String] {
    let words = text.lowercased()
    let isSigned = words.contains(SecretWorld.sign)
    let found = isSigned ? SecretWorld.words.filter { words.contains($0.lowercased()) } : []
    let digits = text.filter { !$0.isWhitespace && $0 != "," }
    let others = ([SecretWorld.amount] + SecretWorld.degrees).filter { digits.contains($0) }
    return found + others + (isSigned && found.isEmpty ? [SecretWorld.sign] : [])
  }

  // MARK: Addresses

  /// Addresses that lead elsewhere, take forms alone, need a letter that nobody has got, or are of
  /// what the tests' desk has none of.
  private static let answersNobody: Set<Route.Kind> = [
    .signInElsewhere, .signInReturn, .signOut, .password, .answerReferral, .ownCalendar, .logo,
    .publicReferral, .topic,
  ]

  /// Every address of a kind, with each name of its pattern filled in with all that may stand.
  private func addresses(_ kind: Route.Kind, _ values: [String: [String]]) throws -> [String] {
    var paths = [""]
    for segment in kind.rawValue.split(separator: "/") {
      var choices = [String(segment)]
      if segment.hasPrefix(":") {
        let name = String(segment.dropFirst())
        choices = try #require(values[name], "nothing stands for \(name) of \(kind)")
      }
      paths = paths.flatMap { path in choices.map { "\(path)/\($0)" } }
    }
    paths = paths.map { $0.isEmpty ? "/" : $0 }
    guard kind.isPage else { return paths }
    return paths + paths.map { $0 == "/" ? "/en" : "/en\($0)" }
  }

  /// What stands in patterns: every slug that the public site has, and every id of the desk.
  private func values(_ world: SecretWorld) async throws -> [String: [String]] {
    let (store, actor) = (world.desk.store, world.desk.actor(.coordinator))
    let register = try await store.cooperations(for: actor)
    let documents = try await store.status(on: DeskWorld.today, limit: 100).map(\.slug)
    let ids =
      register.partners.map(\.id.rawValue) + register.relations.map(\.id.rawValue)
      + register.projects.map(\.id.rawValue) + register.agreements.map(\.id.rawValue)
      + register.activities.map(\.id) + register.assignments.map(\.id)
      + register.screenings.map(\.id) + [world.matter.rawValue]
    return [
      "slug": documents + register.relations.map(\.slug) + register.projects.map(\.slug)
        + [Slug.make("Kommunfullmäktige"), Slug.make("Kommunstyrelsen")]
        + (try await store.topics().map { Slug.make($0.name) }),
      "number": ["1", "2"], "token": ["nej"], "item": [world.desk.item], "id": ids,
      "code": ["NOR", "SWE"], "year": ["\(DeskWorld.today.civil.year)"],
      "name": Self.files,
    ]
  }

  /// The files that the desk makes, which are handed on.
  private static let files: [String] =
    ["tjansteskrivelse", "forslag", "rapport"].flatMap { name in
      ["html", "md"].map { "\(name).\($0)" }
    } + ["partners", "relations", "agreements", "projects", "activities"].map { "\($0).csv" }

  @Test("no public address has a secret word, in either language, signed in or not")
  func addresses() async throws {
    try await with { world in
      let values = try await values(world)
      for kind in Route.Kind.allCases where !kind.isDesk {
        var isAnswered = false
        for path in try addresses(kind, values) {
          for part in [DeskWorld.Part.stranger, .coordinator] {
            let answer = try await world.desk.get(path, as: part)
            isAnswered = isAnswered || answer.status == .ok
            let found = Self.secrets(in: answer.text)
            #expect(found.isEmpty, "\(path) as \(part): \(found)")
          }
        }
        if !Self.answersNobody.contains(kind) {
          #expect(isAnswered, "no address of \(kind) answers: nothing was looked at")
        }
      }
    }
  }

  @Test("no paper, report or table that the desk hands on has a secret word")
  func files() async throws {
    try await with { world in
      let values = try await values(world)
      for kind in [Route.Kind.paper, .report, .reportPaper, .partnerTable] {
        var count = 0
        for path in try addresses(kind, values) {
          let answer = try await world.desk.get(path, as: .coordinator)
          guard answer.status == .ok else { continue }
          count += 1
          let found = Self.secrets(in: answer.text)
          #expect(found.isEmpty, "\(path): \(found)")
        }
        #expect(count > 0, "\(kind) gave nothing to look at")
      }
    }
  }

  @Test("the yearly report has no secret word in any form, generated or written on")
  func report() async throws {
    try await with { world in
      let (store, today) = (world.desk.store, DeskWorld.today)
      func check(_ what: String) async throws {
        for language in Language.allCases {
          let paper = try await YearlyReportPaper.make(
            year: today.civil.year, store: store, today: today, language: language)
          let texts = [
            paper.markdown, paper.generated,
            String(decoding: paper.page(for: .print).bytes, as: UTF8.self),
            String(decoding: paper.page(for: .word).bytes, as: UTF8.self),
          ]
          for text in texts {
            #expect(Self.secrets(in: text).isEmpty, "\(what), \(language)")
            #expect(text.contains("Fjordby"), "\(what), \(language): nothing was looked at")
          }
        }
      }
      try await check("generated")
      let text = try await YearlyReportPaper.make(
        year: today.civil.year, store: store, today: today, language: .swedish
      ).generated
      _ = try await store.save(
        report: text, year: today.civil.year, from: 0, by: world.desk.actor(.coordinator))
      try await check("written on")
    }
  }

  @Test("the whole export has no secret word, and what is public is in it")
  func export() async throws {
    try await with { world in
      let tables = try await world.desk.store.exportTables()
      for table in tables {
        let text = table.rows.map { $0.compactMap { $0 }.joined(separator: "\n") }
          .joined(separator: "\n")
        #expect(Self.secrets(in: text).isEmpty, "\(table.name)")
      }
      let rows = tables.first { $0.name == "relations" }?.rows ?? []
      #expect(rows.contains { $0.contains("Vänorten Fjordby") })
    }
  }

  @Test("no letter in the outbox has a secret word")
  func letters() async throws {
    try await with { world in
      var settings = Settings.standard
      settings.organisation.name = "Ekby kommun"
      settings.watch.registryAddress = "kansli@ekby.example"
      settings.watch.sender = "register@ekby.example"
      let (store, recorder) = (world.desk.store, world.desk.recorder)
      try await store.set(settings, by: recorder)
      let letters = Letters(address: "https://dok.ekby.example", municipality: "Ekby kommun")
      // The days around which an exemption's end and the year's turn are told of.
      for day in [DeskWorld.today, SecretWorld.last + -180, SecretWorld.last + -30] {
        _ = try await store.giveReminders(on: day, by: recorder) { letters.digest($0) }
      }
      let now = Instant(microseconds: recorder.now().microseconds + 1_000_000)
      for leased in try await store.leaseLetters(
        limit: 1000, until: now + .seconds(60), now: now)
      {
        #expect(Self.secrets(in: "\(leased.letter)").isEmpty)
      }
    }
  }

  // MARK: At the desk

  /// The words that a page of the desk shows of the object it is about.
  private static let shown: [Route.Kind: [String]] = [
    .partner: ["PartnerNote", "PartnerPlace"],
    .relation: ["RelationPurpose", "RelationBenefit", "RelationContact"],
    .agreement: ["AgreementKept", "AgreementClause"],
    .activity: ["ActivityPlace", "ActivityResult"],
    .project: ["ProjectPurpose", "ProjectResult"],
    .screeningRecord: ["ScreeningReasons", "ScreeningRecord", "ScreeningRisks"],
    .assignment: ["AssignmentHolder", "AssignmentReasons"],
    .contributions: ["ContributionAim", "ContributionResult"],
  ]

  @Test("at the desk every secret word is on record, and shown where it belongs")
  func desk() async throws {
    try await with { world in
      let register = try await world.desk.store.cooperations(for: world.desk.actor(.reader))
      let kept = "\(register)"
      for word in SecretWorld.words { #expect(kept.contains(word), "\(word) is not kept") }
      let values = try await values(world)
      for (kind, words) in Self.shown {
        var text = ""
        for path in try addresses(kind, values) {
          let answer = try await world.desk.get(path, as: .coordinator)
          if answer.status == .ok { text += answer.text }
        }
        #expect(!text.isEmpty, "no page of \(kind) answers")
        for word in words {
          #expect(text.contains(SecretWorld.sign + word), "\(kind) does not show \(word)")
        }
      }
    }
  }

  @Test("no object of the public register carries what is marked, whatever is marked")
  func values() async throws {
    try await with { world in
      let basis = try await world.desk.store.reportBasis()
      let found = Self.secrets(in: "\(basis.cooperations)")
      #expect(found.isEmpty, "\(found)")
      #expect(basis.cooperations.relations.map(\.title) == ["Vänorten Fjordby"])
      #expect(basis.cooperations.projects.map(\.title) == ["Båten"])
      #expect(basis.cooperations.exemptions.map(\.conditions) == ["En rapport varje år"])
    }
  }
}
