import Cooperation
import Register

/// Somebody who is told what the watch over cooperation finds.
public struct CooperationReader: Hashable, Sendable {
  /// Empty for the registry's mailbox.
  public var name: String
  public var address: String
  /// `sv` or `en`.
  public var language: String
}

/// What a new edition of figures changes for a cooperation.
public struct CooperationIndicatorChange: Hashable, Sendable {
  public var cooperation: CooperationID
  public var title: String
  public var partner: String
  public var change: IndicatorChange
}

/// What came of an import of figures.
public struct IndicatorImport: Sendable {
  public var isNew: Bool
  /// All that has changed for relations, worse or not.
  public var changes: [CooperationIndicatorChange]
  /// How many tasks and letters are new.
  public var tasks: Int
  public var letters: Int
}

/// The reminders of a day over cooperations.
public struct CooperationReminders: Sendable {
  public var reminders: [EndReminder]
  public var readers: [CooperationReader]
  /// How many tasks and letters were new.
  public var tasks = 0
  public var letters = 0
}

enum CooperationWatch {
  /// The coordinators; and where asked the registry: its mailbox, else the secretaries of all.
  static func readers(
    withRegistry: Bool, _ connection: any Connection
  ) throws -> [CooperationReader] {
    let accounts = try connection.query("SELECT * FROM account").map {
      try Account(row: $0, grants: Accounts.grants(try $0.text("id"), connection))
    }.filter { !$0.isDisabled }.sorted { $0.email < $1.email }
    var told = accounts.filter { $0.grants.contains { $0.role == .internationalCoordinator } }
      .map(CooperationReader.init)
    guard withRegistry else { return told }
    let registry = try Settings.read(connection).watch.registryAddress ?? ""
    let others =
      registry.isEmpty
      ? accounts.filter { $0.grants.contains(RoleGrant(.secretary)) }.map(CooperationReader.init)
      : [CooperationReader(name: "", address: registry, language: "sv")]
    told += others.filter { other in !told.contains { $0.address == other.address } }
    return told
  }

  /// What has changed for every cooperation with somebody, in the order of the register.
  static func changes(
    _ before: IndicatorData, _ after: IndicatorData, _ register: CooperationRegister,
    on day: CalendarDate, _ thresholds: Thresholds
  ) -> [CooperationIndicatorChange] {
    let countries = Set(register.partners.compactMap(\.country)).sorted()
    let changes = IndicatorChange.between(
      before, after, countries: countries, on: day, thresholds: thresholds)
    return register.relations.filter { $0.state != .ended }.flatMap { relation in
      register.partners(relation.partners).flatMap { partner in
        changes.filter { $0.country == partner.country }.map {
          CooperationIndicatorChange(
            cooperation: relation.id, title: relation.title, partner: partner.name, change: $0)
        }
      }
    }
  }

  /// A task for each cooperation that something has become worse for.
  static func tasks(
    _ worse: [CooperationIndicatorChange]
  ) throws -> [CooperationTaskForm] {
    var order: [CooperationID] = []
    for one in worse where !order.contains(one.cooperation) { order.append(one.cooperation) }
    return try order.map { id in
      let own = worse.filter { $0.cooperation == id }.map(\.change)
      func facts(
        _ evidence: (IndicatorChange) -> CriterionEvidence
      ) throws -> String {
        let sources = Set(own.flatMap { evidence($0).evidence.map(\.source) }).sorted()
        return try CooperationTaskFacts(
          figures: own.map {
            CooperationTaskFacts.Figure(
              country: $0.country.rawValue, criterion: $0.criterion,
              indication: evidence($0).indication)
          }, edition: sources.joined(separator: ", ")
        ).text
      }
      return CooperationTaskForm(
        cooperation: id, kind: CooperationTask.indicatorsWorse, before: try facts(\.before),
        after: try facts(\.after))
    }
  }

  /// What the day asks somebody to do: what has ended, and what rests on rules that have changed.
  static func tasks(
    _ reminders: [EndReminder], _ register: CooperationRegister, on day: CalendarDate,
    _ connection: any Connection
  ) throws -> [CooperationTaskForm] {
    let ended = try reminders.filter { $0.months == 0 }.map { reminder in
      CooperationTaskForm(
        cooperation: reminder.cooperation,
        kind: reminder.kind == .exemption
          ? CooperationTask.exemptionEnded : CooperationTask.agreementEnded,
        after: try CooperationTaskFacts(
          through: reminder.through, title: reminder.kind == .agreement ? reminder.words : nil
        ).text)
    }
    let changed = try EditionRules.changed(connection).filter { $0.since <= day }
    let rested = try changed.flatMap { changed -> [CooperationTaskForm] in
      let kinds: [PolicyRule.Kind] = [.condition, .exemption]
      guard changed.changes.contains(where: { kinds.contains($0.rule.kind) }) else { return [] }
      return try register.resting(on: changed.document.id, before: changed.to).map { id in
        CooperationTaskForm(
          cooperation: id, kind: CooperationTask.ruleChanged,
          before: try CooperationTaskFacts(
            document: changed.document.title, number: changed.from
          ).text,
          after: try CooperationTaskFacts(
            document: changed.document.title, number: changed.to
          ).text)
      }
    }
    // The latest change is the one to answer to.
    var latest: [CooperationTaskForm] = []
    for form in rested.reversed()
    where !latest.contains(where: { $0.cooperation == form.cooperation }) {
      latest.append(form)
    }
    return ended + latest
  }
}

extension CooperationWatch {
  /// Notes reminders as given; answers those that were not before.
  fileprivate static func give(
    _ reminders: [EndReminder], on day: CalendarDate, _ connection: any Connection
  ) throws -> [EndReminder] {
    try reminders.filter { reminder in
      try !connection.query(
        """
        INSERT INTO cooperation_reminder (key, cooperation_id, given_on) VALUES ($1, $2, $3)
        ON CONFLICT (key) DO NOTHING RETURNING key
        """, [.text(reminder.key), .text(reminder.cooperation.rawValue), SQLValue(day)]
      ).isEmpty
    }
  }
}

extension CooperationReader {
  init(_ account: Account) {
    self.init(name: account.name, address: account.email, language: account.language)
  }
}

extension Store {
  /// Keeps an edition of figures and tries every relation again by it: what has become worse is
  /// asked about, and told to the coordinators, each once. No state is changed.
  ///
  /// - Throws: `StoreError.taken` where there is one of the name with other contents.
  public func take(
    _ edition: IndicatorEdition, on day: CalendarDate, by actor: Actor,
    write: @escaping @Sendable (CooperationReader, [CooperationIndicatorChange]) -> OutboxLetter
  ) async throws -> IndicatorImport {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      // Of one that was taken before, what it changed is asked again: it is answered once.
      let before = try ImportedIndicators.data(without: edition, connection)
      let isNew = try ImportedIndicators.keep(edition, actor.recorder, connection)
      let after = before.adding(edition)
      let register = try Cooperations.register(connection)
      let thresholds = try Settings.read(connection).cooperation.thresholdsInUse
      let changes = CooperationWatch.changes(before, after, register, on: day, thresholds)
      let worse = changes.filter(\.change.isWorse)
      let tasks = try Cooperations.ask(
        CooperationWatch.tasks(worse), actor.recorder, connection)
      var letters = 0
      if !worse.isEmpty {
        let readers = try CooperationWatch.readers(withRegistry: false, connection)
        letters = try Outbox.add(
          readers.map { reader in
            var letter = write(reader, worse)
            letter.key = "indicators \(edition.title) \(edition.sha256) \(reader.address)"
            return letter
          }, actor.recorder, connection)
      }
      return IndicatorImport(isNew: isNew, changes: changes, tasks: tasks, letters: letters)
    }
  }

  /// What is to be said on a day of exemptions and agreements that end; nothing is written.
  public func cooperationReminders(on day: CalendarDate) async throws -> CooperationReminders {
    try await engine.read { connection in
      CooperationReminders(
        reminders: try Cooperations.register(connection).endReminders(on: day),
        readers: try CooperationWatch.readers(withRegistry: true, connection))
    }
  }

  /// Says it, one letter to each reader with all that is new, and asks for what has ended or rests
  /// on changed rules to be looked at: letters and tasks in one transaction, each reminder once,
  /// whatever stops and however many try.
  @discardableResult
  public func giveCooperationReminders(
    on day: CalendarDate, by recorder: Recorder,
    write: @escaping @Sendable (CooperationReader, [EndReminder]) -> OutboxLetter
  ) async throws -> CooperationReminders {
    try await engine.write { connection in
      let register = try Cooperations.register(connection)
      var given = CooperationReminders(
        reminders: register.endReminders(on: day),
        readers: try CooperationWatch.readers(withRegistry: true, connection))
      // Where there is nobody to tell, it is told when there is.
      let new =
        given.readers.isEmpty
        ? [] : try CooperationWatch.give(given.reminders, on: day, connection)
      if let first = new.first {
        given.letters = try Outbox.add(
          given.readers.map { reader in
            var letter = write(reader, new)
            letter.key = "cooperation-end \(first.key) \(reader.address)"
            return letter
          }, recorder, connection)
      }
      given.tasks = try Cooperations.ask(
        CooperationWatch.tasks(given.reminders, register, on: day, connection), recorder,
        connection)
      return given
    }
  }
}
