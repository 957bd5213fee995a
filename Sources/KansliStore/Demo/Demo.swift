import Crypto
import Register

/// The example municipality: an invented one, whose documents together hold every awkward case.
public enum Demo {
  /// The municipality's bodies and its own taxonomy, with a family that was renamed.
  public static let settings = Settings(
    organisation: Settings.decoded(PackageResources.organisation_json),
    taxonomy: Settings.decoded(PackageResources.demo_taxonomy_json))

  static let files: [[UInt8]] = [
    PackageResources.internationell_policy_txt, PackageResources.telefonpolicy_txt,
    PackageResources.program_for_energi_och_klimat_txt,
    PackageResources.biblioteksplan_txt, PackageResources.riktlinjer_for_skolskjuts_txt,
    PackageResources.resepolicy_txt, PackageResources.riktlinjer_for_tjanstefordon_txt,
    PackageResources.policy_for_hallbara_resor_txt,
    PackageResources.upphandlingspolicy_txt,
    PackageResources.regler_for_foreningsbidrag_txt,
    PackageResources.policy_for_upphandling_txt,
    PackageResources.riktlinjer_for_enskilda_avlopp_txt,
  ]
}

extension Store {
  /// Loads the example municipality into an empty register; answers how many documents.
  ///
  /// - Throws: `StoreError.notEmpty` where the register holds anything else.
  public func loadDemo(by recorder: Recorder) async throws -> Int {
    let files = try Demo.files.map { try DemoFile(String(decoding: $0, as: UTF8.self)) }
    return try await engine.write { connection in
      guard try connection.query("SELECT id FROM document LIMIT 1").isEmpty else {
        throw StoreError.notEmpty
      }
      try Self.set(Demo.settings, connection, recorder)
      var loader = try DemoLoader(connection, recorder, files)
      try loader.run()
      var cooperation = DemoCooperationLoader(
        connection, recorder, Settings.decoded(PackageResources.cooperation_json))
      try cooperation.run()
      return files.count
    }
  }

  /// Whether the register holds the example municipality.
  public func isDemo() async throws -> Bool {
    try await settings().organisation == Demo.settings.organisation
  }
}

/// The recording of the example municipality, in the order things were recorded there.
private struct DemoLoader {
  let connection: any Connection
  let recorder: Recorder
  let files: [DemoFile]
  var writer: LedgerWriter
  var documents: [String: DocumentID] = [:]
  var hashes: [DocumentID: [Int: String]] = [:]
  /// Decisions recorded, by file and label.
  var labelled: [Int: [String: Decision]] = [:]

  init(_ connection: any Connection, _ recorder: Recorder, _ files: [DemoFile]) throws {
    self.connection = connection
    self.recorder = recorder
    self.files = files
    writer = try LedgerWriter(connection, recorder: recorder)
  }

  mutating func run() throws {
    for file in files { try insert(file) }
    for (file, entry, instant) in recordingOrder() {
      let title = files[file].title
      let labels = labelled[file] ?? [:]
      var draft = try entry.draft(
        document: { documents[$0 ?? title] }, entry: { labels[$0] })
      draft.effects = draft.effects.map(withText)
      let decision = try writer.append(draft, recordedAt: instant)
      if let label = entry.label { labelled[file, default: [:]][label] = decision }
    }
    try writer.finish()
  }

  private mutating func insert(_ file: DemoFile) throws {
    let document = GoverningDocument(
      id: DocumentID(recorder.makeID()), slug: try Documents.freeSlug(file.title, connection),
      title: file.title, type: file.type, municipality: Demo.settings.organisation.name,
      topics: file.topics)
    try Documents.insert(document, at: recorder.now(), connection)
    documents[file.title] = document.id
    var earlier: [Provision] = []
    for number in file.texts.keys.sorted() {
      let provisions = ProvisionMatching.assign(file.texts[number] ?? [], earlier: earlier)
      try Documents.insert(
        Edition(
          document: document.id, number: number, title: file.title, type: file.type,
          familyLabel: file.familyLabels[number], provisions: provisions, facts: file.facts),
        connection)
      for var rule in file.rules[number] ?? [] {
        guard let carrier = provisions.first(where: { $0.text.contains(rule.words) }) else {
          throw CaseFileError(line: 1, "ingen bestämmelse: \(rule.words)")
        }
        rule.provision = carrier.id
        try EditionRules.insert(rule, .confirmed, number, of: document.id, recorder, connection)
      }
      hashes[document.id, default: [:]][number] = SHA256.hexadecimal(
        of: Edition.canonicalText(provisions))
      let ids = Set(provisions.map(\.id))
      earlier = provisions + earlier.filter { !ids.contains($0.id) }
    }
  }

  /// The entries of all files by the moment each was recorded; within a file in its order.
  private func recordingOrder() -> [(file: Int, entry: CaseEntry, instant: Instant)] {
    var all: [(file: Int, entry: CaseEntry, instant: Instant)] = []
    for (index, file) in files.enumerated() {
      var clock = CaseClock()
      for entry in file.entries { all.append((index, entry, clock.record(entry))) }
    }
    return all.enumerated().sorted {
      ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset)
    }.map(\.element)
  }

  private func withText(_ effect: Effect) -> Effect {
    switch effect {
    case .adopt(var act):
      act.textHash = hashes[act.document]?[act.edition]
      return .adopt(act)
    case .amend(var act):
      act.textHash = hashes[act.document]?[act.edition]
      return .amend(act)
    default: return effect
    }
  }
}
