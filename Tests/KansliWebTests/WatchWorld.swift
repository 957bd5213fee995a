import Foundation
import KansliStore
import KansliTestSupport
import Mail
import Reading
import Register

@testable import KansliWeb

/// A register with one policy of three entries: adopted, extended on a day that is not known, and
/// adopted anew; and the people who have answered for it.
struct WatchWorld: Sendable {
  let store: Store
  let world = FixedWorld()
  let letters = Letters(address: "https://dok.ekby.example", municipality: "Ekby kommun")
  var secretary: Actor

  /// A letter and the policy it proposes to extend, then the next edition.
  static var texts: [(name: String, text: String)] {
    let letter = SampleTexts.proposal(
      title: "Internationell policy", adoptedOn: "28 januari 2016", through: "2021"
    )
    .replacingOccurrences(of: "revideras senast 2016", with: "revideras senast 2017")
    let policy = SampleTexts.policy(
      title: "Internationell policy", day: "2023-06-21", through: "2027")
    return [("brev.txt", letter), ("policy.md", policy)].map { name, text in
      (
        name,
        text.replacingOccurrences(of: "ansvarar: Kommunstyrelsen", with: "ansvarar: Kanslirådet")
          .replacingOccurrences(of: "ansvarar Kommunstyrelsen", with: "ansvarar Kanslirådet")
      )
    }
  }

  init(_ store: Store) async throws {
    self.store = store
    let form = AccountForm(email: "holm@ekby.example", name: "Ha Holm", grants: [.init(.secretary)])
    guard let holm = try await store.addAccount(form, by: world.ek) else {
      throw StoreError.taken(form.email)
    }
    secretary = Actor(holm, recorder: world.ek)
  }

  /// The same through another door to the database.
  init(copying other: WatchWorld, with store: Store) {
    self.store = store
    secretary = other.secretary
  }

  func importTexts(_ files: [(name: String, content: [UInt8])]) async throws {
    let files = try files.map {
      ImportFile(
        name: $0.name, content: $0.content, reading: try DocumentReader.read($0.content))
    }
    try await store.importFiles(files, confirm: .certain, by: world.ek) { _ in }
  }

  func importPolicy() async throws {
    try await importTexts(Self.texts.map { ($0.name, Array($0.text.utf8)) })
  }

  func account(_ name: String, _ grants: [RoleGrant], language: String = "sv") async throws
    -> Account
  {
    let form = AccountForm(
      email: "\(name)@ekby.example", name: name.capitalized, language: language, grants: grants)
    guard let account = try await store.addAccount(form, by: world.ek) else {
      throw StoreError.taken(name)
    }
    return account
  }

  /// Who held what: Ek until June 2019, Lind in her place until September 2021, Berg from 2024;
  /// above them Holm, above her Sund.
  func people() async throws {
    let top = try await store.addOffice(OfficeForm(name: "Kommundirektör"), by: secretary)
    let middle = try await store.addOffice(
      OfficeForm(name: "Kanslichef", parent: top), by: secretary)
    let own = try await store.addOffice(
      OfficeForm(name: "Kanslirådet", parent: middle), by: secretary)
    let author = [RoleGrant(.author, .department("Kansliet"))]
    func give(
      _ person: String, _ office: String, from: String, through: String? = nil,
      isDeputy: Bool = false
    ) async throws {
      try await store.give(
        HoldingForm(
          person: person, from: CalendarDate(from), through: through.flatMap { CalendarDate($0) },
          isDeputy: isDeputy), ofOffice: office, by: secretary)
    }
    let ek = try await account("ek", author)
    let lind = try await account("lind", author)
    let berg = try await account("berg", author)
    let sund = try await account("sund", [RoleGrant(.reader)], language: "en")
    try await give(ek.id, own, from: "2015-01-01", through: "2019-06-30")
    try await give(
      lind.id, own, from: "2018-01-01", through: "2021-09-30", isDeputy: true)
    try await give(berg.id, own, from: "2024-01-01")
    try await give(secretary.id, middle, from: "2015-01-01")
    try await give(sund.id, top, from: "2015-01-01")
    var settings = Settings.standard
    settings.organisation.name = "Ekby kommun"
    settings.watch.registry = "Kommundirektör"
    settings.watch.registryAddress = "kansli@ekby.example"
    settings.watch.sender = "register@ekby.example"
    try await store.set(settings, by: world.ek)
  }

  func give(on day: CalendarDate) async throws -> DueReminders {
    let letters = letters
    return try await store.giveReminders(on: day, by: world.ek) { letters.digest($0) }
  }

  /// Takes every letter out of the outbox, in order, as sent.
  func takeLetters() async throws -> [OutboxLetter] {
    let now = Instant(microseconds: world.now().microseconds + 1_000_000)
    let leased = try await store.leaseLetters(limit: 1000, until: now + .seconds(60), now: now)
    for letter in leased {
      try await store.settle(letter: letter.id, sent: true, retryAt: nil, problem: nil)
    }
    return leased.map(\.letter)
  }
}

/// A mail server of the tests: keeps what it takes, and refuses as many as it is told to first.
final class KeptMail: Transport {
  private let lock = NSLock()
  nonisolated(unsafe) private var kept: [(to: String, text: String)] = []
  nonisolated(unsafe) private var refusals: [DeliveryFailure]

  init(refusals: [DeliveryFailure] = []) { self.refusals = refusals }

  var messages: [(to: String, text: String)] { lock.withLock { kept } }

  func deliver(
    _ bytes: [UInt8], from sender: MailAddress, to recipient: MailAddress
  ) async throws(DeliveryFailure) {
    let refusal: DeliveryFailure? = lock.withLock {
      if let first = refusals.first {
        refusals.removeFirst()
        return first
      }
      kept.append((recipient.description, String(decoding: bytes, as: UTF8.self)))
      return nil
    }
    if let refusal { throw refusal }
  }
}

extension CalendarDate {
  static func of(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      preconditionFailure("no day: \(year)-\(month)-\(day)")
    }
    return date
  }
}
