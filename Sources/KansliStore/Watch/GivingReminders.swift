import Crypto
import Register

/// What one person is told on a day: one letter, however many documents.
public struct ReminderDigest: Sendable {
  /// One document's day.
  public struct Item: Sendable {
    public var reminder: Reminder
    public var document: GoverningDocument
    /// How it came to be this person.
    public var told: Told
    /// The names of others who are told the same; the registry's mailbox is `nil`.
    public var others: [String?]
    /// Matters that somebody has opened on the document already.
    public var matters: [OpenMatter]
  }

  public var day: CalendarDate
  /// The account's id; `nil` for the registry's mailbox.
  public var account: String?
  /// The person's name; empty for the registry's mailbox.
  public var name: String
  public var address: String
  /// `sv` or `en`.
  public var language: String
  /// Whether the reader may open matters; what may be chosen is told without links otherwise.
  public var opensMatters: Bool
  public var items: [Item]
  /// Names of offices by id.
  public var offices: [String: String]

  /// The same for the same person and reminders, and no other: what its letter is sent once under.
  public var key: String {
    let all = items.map(\.reminder.key.text).sorted().joined(separator: "\n")
    let digits = SHA256.hash(data: Array(all.utf8)).prefix(12).map { byte in
      let text = String(byte, radix: 16)
      return text.count == 1 ? "0" + text : text
    }
    return "reminders \(account ?? "registry") \(address) \(digits.joined())"
  }
}

/// The reminders of a day, to whom.
public struct DueReminders: Sendable {
  public var day: CalendarDate
  public var reminders: [Reminder]
  /// Slugs of the documents.
  public var documents: [DocumentID: GoverningDocument]
  public var digests: [ReminderDigest]
  /// Reminders that there is nobody to tell of: they are not counted as given.
  public var untold: [Reminder]
}

extension Store {
  /// The reminders that are to be given on a day; nothing is written.
  public func remindersDue(on day: CalendarDate) async throws -> DueReminders {
    try await engine.read { try WatchReading(on: day, $0).due() }
  }

  /// Gives the reminders of a day: what was given and the letters are written in one transaction,
  /// so that each is given once, whatever stops and however many try.
  ///
  /// - Parameter write: makes the letter of a digest.
  @discardableResult
  public func giveReminders(
    on day: CalendarDate, by recorder: Recorder,
    write: @escaping @Sendable (ReminderDigest) -> OutboxLetter
  ) async throws -> DueReminders {
    // Most days have none: then nobody is kept from writing meanwhile.
    let expected = try await remindersDue(on: day)
    guard expected.reminders.count > expected.untold.count else { return expected }
    return try await engine.write { connection in
      let due = try WatchReading(on: day, connection).due()
      let untold = Set(due.untold.map(\.key))
      for reminder in due.reminders where !untold.contains(reminder.key) {
        let told = reminder.told.map { told in
          switch told.recipient {
          case .person(let id): id
          case .registry: "registry"
          }
        }
        _ = try connection.query(
          """
          INSERT INTO reminder (key, document_id, given_on, told) VALUES ($1, $2, $3, $4)
          """,
          [
            .text(reminder.key.text), .text(reminder.key.document.rawValue), SQLValue(day),
            .text(told.joined(separator: " ")),
          ])
      }
      try Outbox.add(due.digests.map(write), recorder, connection)
      return due
    }
  }

  /// The reminders given from a day on, in order: what the reminder table holds.
  public func remindersGiven(
    from day: CalendarDate = CalendarDate(ordinal: 0)
  ) async throws -> [(key: ReminderKey, givenOn: CalendarDate, told: [String])] {
    try await engine.read { connection in
      try connection.query(
        "SELECT * FROM reminder WHERE given_on >= $1 ORDER BY given_on, key", [SQLValue(day)]
      ).compactMap { row in
        guard let key = ReminderKey(try row.text("key")) else { return nil }
        return (
          key, try row.day("given_on"),
          try row.text("told").split(separator: " ").map(String.init)
        )
      }
    }
  }
}

extension WatchReading {
  /// Someone with an address.
  private struct Reader: Hashable {
    var account: String?
    var name: String
    var address: String
    var language: String
    var opensMatters: Bool
  }

  /// The reminders of the day by who reads them.
  func due() throws -> DueReminders {
    let reminders = self.reminders.due(subjects, on: day, sent: sent)
    let documents = Dictionary(
      subjects.map { ($0.record.document.id, $0.record.document) }, uniquingKeysWith: { $1 })
    var items: [Reader: [ReminderDigest.Item]] = [:]
    var untold: [Reminder] = []
    for reminder in reminders {
      var isTold = false
      for told in reminder.told {
        for reader in readers(of: told.recipient) {
          isTold = true
          let item = ReminderDigest.Item(
            reminder: reminder,
            document: documents[reminder.key.document]
              ?? GoverningDocument(
                id: reminder.key.document, slug: "", title: reminder.next.title,
                type: reminder.next.type),
            told: told,
            others: reminder.told.filter { $0.recipient != told.recipient }.map(name),
            matters: matters[reminder.key.document] ?? [])
          // The registry may be somebody who is told already.
          if items[reader]?.last?.reminder.key != reminder.key {
            items[reader, default: []].append(item)
          }
        }
      }
      if !isTold { untold.append(reminder) }
    }
    let names = Dictionary(
      offices.offices.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
    let digests = items.map { reader, items in
      ReminderDigest(
        day: day, account: reader.account, name: reader.name, address: reader.address,
        language: reader.language, opensMatters: reader.opensMatters, items: items,
        offices: names)
    }.sorted { $0.address < $1.address }
    return DueReminders(
      day: day, reminders: reminders, documents: documents, digests: digests, untold: untold)
  }

  private func name(_ told: Told) -> String? {
    switch told.recipient {
    case .person(let id): accounts[id]?.name
    case .registry: nil
    }
  }

  /// Who reads what is for somebody. For the registry it is its mailbox, else the secretaries of
  /// every body, else the administrators: somebody is there as long as anybody has an account.
  private func readers(of recipient: Told.Recipient) -> [Reader] {
    switch recipient {
    case .person(let id):
      return accounts[id].map { [reader($0)] } ?? []
    case .registry:
      if let address = settings.watch.registryAddress, !address.isEmpty {
        return [
          Reader(
            account: nil, name: "", address: address, language: "sv", opensMatters: true)
        ]
      }
      for role in [Role.secretary, .administrator] {
        let people = accounts.values.filter {
          $0.grants.contains { $0.role == role && $0.scope == .everywhere }
        }
        if !people.isEmpty { return people.sorted { $0.email < $1.email }.map(reader) }
      }
      return []
    }
  }

  private func reader(_ account: Account) -> Reader {
    Reader(
      account: account.id, name: account.name, address: account.email,
      language: account.language, opensMatters: account.rights.opensMatters)
  }
}
