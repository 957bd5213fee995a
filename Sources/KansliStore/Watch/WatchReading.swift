import Register

/// What the watch is made from, read within a transaction.
struct WatchReading {
  var day: CalendarDate
  var settings: Settings
  var subjects: [ReminderSubject]
  var offices: Offices
  var planning: Planning
  var sent: [SentReminder]
  var matters: [DocumentID: [OpenMatter]]
  var accounts: [String: Account]

  /// Reads it all in a few statements, however many documents there are.
  init(on day: CalendarDate, _ connection: any Connection) throws {
    self.day = day
    settings = try Settings.read(connection)
    accounts = [:]
    for row in try connection.query("SELECT * FROM account WHERE disabled_at IS NULL") {
      let id = try row.text("id")
      accounts[id] = try Account(row: row, grants: Accounts.grants(id, connection))
    }
    let people = accounts
    let read = try OfficeRows.offices(registry: settings.watch.registry, connection)
    // Who may no longer sign in is told nothing.
    offices = Offices(
      offices: read.offices, holdings: read.holdings.filter { people[$0.person] != nil },
      registry: read.registry, lineage: settings.lineage)
    planning = Planning(
      meetings: try Self.meetings(connection), leadTimes: settings.watch.leadTimes,
      taxonomy: settings.taxonomy)
    matters = try Self.openMatters(connection)
    sent = try Self.sent(connection)
    subjects = try Self.subjects(settings.lineage, connection)
    try readReferences(connection)
  }

  var reminders: Reminders {
    Reminders(ladder: settings.watch.ladder, offices: offices, planning: planning)
  }

  // MARK: Parts

  private static func subjects(
    _ lineage: Lineage, _ connection: any Connection
  ) throws -> [ReminderSubject] {
    var entries: [Int: Decision] = [:]
    for entry in try LedgerReading.entries(after: 0, count: 1 << 40, connection) {
      entries[entry.sequence] = entry
    }
    var ledgers: [String: [Decision]] = [:]
    for row in try connection.query(
      "SELECT document_id, decision_sequence FROM decision_document ORDER BY decision_sequence")
    {
      guard let entry = entries[try row.integer("decision_sequence")] else { continue }
      ledgers[try row.text("document_id"), default: []].append(entry)
    }
    var titles: [String: [Int: String]] = [:]
    for row in try connection.query("SELECT document_id, number, title FROM edition") {
      titles[try row.text("document_id"), default: [:]][try row.integer("number")] =
        try row.text("title")
    }
    var responsible: [String: [Int: String]] = [:]
    for row in try connection.query(
      """
      SELECT document_id, edition, value FROM cover_fact
      WHERE field = 'reviewResponsible' AND value IS NOT NULL
      """)
    {
      responsible[try row.text("document_id"), default: [:]][try row.integer("edition")] =
        try row.text("value")
    }
    return try connection.query("SELECT * FROM document ORDER BY sort_key, slug").map { row in
      let document = try GoverningDocument(row: row)
      let id = document.id.rawValue
      return ReminderSubject(
        record: DocumentRecord(
          document: document, timeline: Timeline(ledgers[id] ?? [], document: document.id)),
        titles: titles[id] ?? [:], coverResponsible: responsible[id] ?? [:],
        lineage: lineage)
    }
  }

  /// Looks through the texts of what is due within a year and a half for documents that no longer
  /// apply: more is not needed to draft what comes next.
  private mutating func readReferences(_ connection: any Connection) throws {
    let horizon = day.addingMonths(18)
    let titles = RegisterTitles(subjects.lazy.map(\.record), on: day)
    for index in subjects.indices {
      let document = subjects[index].record.document.id
      for due in planning.dueDays(subjects[index], on: day) where due.dueOn <= horizon {
        let provisions = try connection.query(
          "SELECT * FROM provision WHERE document_id = $1 AND edition = $2 ORDER BY position",
          [.text(document.rawValue), SQLValue(due.edition)]
        ).map { try Provision(row: $0) }
        subjects[index].brokenReferences[due.edition] = titles.broken(
          in: provisions, of: document)
      }
    }
  }

  private static func meetings(_ connection: any Connection) throws -> MeetingCalendar {
    MeetingCalendar(
      try Meetings.records(
        "SELECT * FROM meeting WHERE is_cancelled = $1 ORDER BY held_on, body",
        [SQLValue(false)], connection
      ).map { record in
        Meeting(
          body: record.body, on: record.heldOn, dispatchOn: record.dispatchOn,
          papersDueOn: record.papersDueOn, uid: record.uid)
      })
  }

  private static func openMatters(
    _ connection: any Connection
  ) throws -> [DocumentID: [OpenMatter]] {
    var matters: [DocumentID: [OpenMatter]] = [:]
    for row in try connection.query(
      """
      SELECT id, title, document_id FROM matter
      WHERE document_id IS NOT NULL AND place IN ('drafting', 'referral', 'with') ORDER BY id
      """)
    {
      matters[DocumentID(try row.text("document_id")), default: []].append(
        OpenMatter(id: MatterID(try row.text("id")), title: try row.text("title")))
    }
    return matters
  }

  /// What was given, and whether anybody opened a matter on the document since, or has one open.
  private static func sent(_ connection: any Connection) throws -> [SentReminder] {
    var opened: [String: [CalendarDate]] = [:]
    var isOpen: Set<String> = []
    for row in try connection.query(
      "SELECT document_id, created_at, place FROM matter WHERE document_id IS NOT NULL")
    {
      let document = try row.text("document_id")
      let at = Instant(microseconds: Int64(try row.integer("created_at")))
      if let day = CalendarDate(String(at.description.prefix(10))) {
        opened[document, default: []].append(day)
      }
      if ["drafting", "referral", "with"].contains(try row.text("place")) {
        isOpen.insert(document)
      }
    }
    return try connection.query("SELECT * FROM reminder ORDER BY given_on, key").compactMap { row in
      guard let key = ReminderKey(try row.text("key")) else {
        throw StoreError.damaged(column: "reminder.key")
      }
      let (document, given) = (try row.text("document_id"), try row.day("given_on"))
      let answer = opened[document]?.filter { given <= $0 }.min()
      return SentReminder(
        key: key, sentOn: given, answeredOn: answer ?? (isOpen.contains(document) ? given : nil))
    }
  }
}

/// A matter under way that concerns a document.
public struct OpenMatter: Hashable, Sendable {
  public var id: MatterID
  public var title: String
}
