import Register

/// What is said of an account when it is made or changed.
public struct AccountForm: Hashable, Sendable {
  public var email: String
  public var name: String
  public var language: String
  public var grants: [RoleGrant]
  public var isDisabled: Bool

  public init(
    email: String, name: String, language: String = "sv", grants: [RoleGrant],
    isDisabled: Bool = false
  ) {
    self.email = email.lowercased()
    self.name = name
    self.language = language
    self.grants = grants
    self.isDisabled = isDisabled
  }
}

/// Accounts, within a transaction.
enum Accounts {
  static func find(_ id: String, _ connection: any Connection) throws -> Account? {
    try one("id = $1", id, connection)
  }

  static func one(
    _ condition: String, _ value: String, _ connection: any Connection
  ) throws -> Account? {
    try connection.query("SELECT * FROM account WHERE \(condition)", [.text(value)]).first
      .map { try Account(row: $0, grants: grants(try $0.text("id"), connection)) }
  }

  static func grants(_ id: String, _ connection: any Connection) throws -> [RoleGrant] {
    try connection.query(
      "SELECT * FROM account_role WHERE account_id = $1 ORDER BY role, scope_kind, scope",
      [.text(id)]
    ).map { try RoleGrant(row: $0) }
  }

  static func known(_ id: String, _ connection: any Connection) throws -> Account {
    guard let account = try find(id, connection) else { throw StoreError.unknown(.account, id) }
    return account
  }

  static func set(_ grants: [RoleGrant], of id: String, _ connection: any Connection) throws {
    _ = try connection.query("DELETE FROM account_role WHERE account_id = $1", [.text(id)])
    try connection.insert(
      into: "account_role", ["account_id", "role", "scope_kind", "scope"],
      Set(grants).map { [.text(id)] + $0.columns })
  }

  static func change(
    _ id: String, _ form: AccountForm, version: Int, _ connection: any Connection,
    _ recorder: Recorder
  ) throws {
    let account = try known(id, connection)
    guard account.version == version else { throw StoreError.stale }
    if let other = try one("email = $1", form.email, connection), other.id != id {
      throw StoreError.taken(form.email)
    }
    // The moment it was disabled stays the first one.
    _ = try connection.query(
      """
      UPDATE account SET email = $2, name = $3, language = $4,
        disabled_at = CASE WHEN $5 = 'on' THEN NULL ELSE coalesce(disabled_at, $6) END,
        version = version + 1 WHERE id = $1
      """,
      [
        .text(id), .text(form.email), .text(form.name), .text(form.language),
        .text(form.isDisabled ? "off" : "on"), .integer(recorder.now().microseconds),
      ])
    try set(form.grants, of: id, connection)
    if form.isDisabled { try Store.signOutEverywhere(id, connection) }
    let what =
      form.isDisabled == account.isDisabled
      ? "changed" : form.isDisabled ? "disabled" : "enabled"
    try Changes.write("account \(id)", what, connection, recorder)
  }

  static func remove(_ id: String, _ connection: any Connection, _ recorder: Recorder) throws {
    _ = try known(id, connection)
    try Store.signOutEverywhere(id, connection)
    for statement in [
      "DELETE FROM account_token WHERE account_id = $1",
      "DELETE FROM account_role WHERE account_id = $1",
      "DELETE FROM holding WHERE account_id = $1",
      "UPDATE matter SET officer_id = NULL, version = version + 1 WHERE officer_id = $1",
      "DELETE FROM account WHERE id = $1",
    ] {
      _ = try connection.query(statement, [.text(id)])
    }
    try Changes.write("account \(id)", "removed", connection, recorder)
  }
}

extension Store {
  /// Whether anybody can sign in: until then the desk is open to whoever sits at the computer.
  public func hasAccounts() async throws -> Bool {
    try await engine.read { try !$0.query("SELECT id FROM account LIMIT 1").isEmpty }
  }

  /// Everybody who has an account, by name.
  public func accounts() async throws -> [Account] {
    let accounts = try await engine.read { connection in
      try connection.query("SELECT * FROM account").map {
        try Account(row: $0, grants: Accounts.grants(try $0.text("id"), connection))
      }
    }
    return accounts.sorted { (SortKey.make($0.name), $0.id) < (SortKey.make($1.name), $1.id) }
  }

  public func account(_ id: String) async throws -> Account {
    try await engine.read { try Accounts.known(id, $0) }
  }

  /// The account with an address, or `nil`.
  public func account(email: String) async throws -> Account? {
    try await engine.read { try Accounts.one("email = $1", email.lowercased(), $0) }
  }

  /// The names of accounts by id, for what people did: an account removed has none.
  public func accountNames() async throws -> [String: String] {
    try await engine.read { connection in
      var names: [String: String] = [:]
      for row in try connection.query("SELECT id, name FROM account") {
        names[try row.text("id")] = try row.text("name")
      }
      return names
    }
  }

  /// The account of somebody whom an identity provider vouches for, made or brought up to date. An
  /// account with the address is its owner's, once the provider has checked the address. `nil`
  /// where no account can be told.
  ///
  /// - Parameter replacesRoles: whether the provider's groups say what roles there are.
  public func account(
    issuer: String, subject: String, _ form: AccountForm, isAddressChecked: Bool,
    replacesRoles: Bool, by recorder: Recorder
  ) async throws -> Account? {
    try await engine.write { connection in
      let known = try connection.query(
        "SELECT id FROM account WHERE issuer = $1 AND subject = $2",
        [.text(issuer), .text(subject)]
      ).first?.text("id")
      let named = try Accounts.one("email = $1", form.email, connection)
      let id: String
      if let known {
        id = known
      } else if let named {
        // An account that belongs to another at the provider is not to be had by an address.
        let isFree = try connection.query(
          "SELECT id FROM account WHERE id = $1 AND issuer IS NULL", [.text(named.id)])
        guard isAddressChecked, !isFree.isEmpty else { return nil }
        id = named.id
      } else {
        guard !form.email.isEmpty else { return nil }
        id = recorder.makeID()
        try connection.insert(
          into: "account", ["id", "email", "name", "language", "created_at", "version"],
          [
            [
              .text(id), .text(form.email), .text(form.name), .text(form.language),
              .integer(recorder.now().microseconds), .integer(1),
            ]
          ])
        try Changes.write("account \(id)", "added", connection, recorder)
      }
      _ = try connection.query(
        "UPDATE account SET name = $2, issuer = $3, subject = $4 WHERE id = $1",
        [.text(id), .text(form.name), .text(issuer), .text(subject)])
      if replacesRoles, Set(try Accounts.grants(id, connection)) != Set(form.grants) {
        try Accounts.set(form.grants, of: id, connection)
        try Changes.write("account \(id)", "roles", connection, recorder)
      }
      return try Accounts.known(id, connection)
    }
  }

  /// Makes an account, or answers `nil` where the address has one.
  public func addAccount(_ form: AccountForm, by recorder: Recorder) async throws -> Account? {
    let id = recorder.makeID()
    return try await engine.write { connection in
      guard try Accounts.one("email = $1", form.email, connection) == nil else { return nil }
      try connection.insert(
        into: "account", ["id", "email", "name", "language", "created_at", "version"],
        [
          [
            .text(id), .text(form.email), .text(form.name), .text(form.language),
            .integer(recorder.now().microseconds), .integer(1),
          ]
        ])
      try Accounts.set(form.grants, of: id, connection)
      try Changes.write("account \(id)", "added", connection, recorder)
      return try Accounts.known(id, connection)
    }
  }

  /// Changes an account; one that is disabled is signed out everywhere.
  public func change(
    account id: String, _ form: AccountForm, version: Int, by recorder: Recorder
  ) async throws {
    try await engine.write {
      try Accounts.change(id, form, version: version, $0, recorder)
    }
  }

  /// Removes a person: name, address and password go, what was done stays under the id alone.
  public func remove(account id: String, by recorder: Recorder) async throws {
    try await engine.write { try Accounts.remove(id, $0, recorder) }
  }

  /// Gives an account a password by its hash, and signs it out everywhere.
  public func setPassword(
    _ hash: String, of id: String, by recorder: Recorder
  ) async throws {
    try await engine.write { connection in
      _ = try Accounts.known(id, connection)
      _ = try connection.query(
        "UPDATE account SET password = $2, version = version + 1 WHERE id = $1",
        [.text(id), .text(hash)])
      try Self.signOutEverywhere(id, connection)
      try Changes.write("account \(id)", "password", connection, recorder)
    }
  }

  static func signOutEverywhere(_ id: String, _ connection: any Connection) throws {
    _ = try connection.query("DELETE FROM session WHERE account_id = $1", [.text(id)])
  }
}
