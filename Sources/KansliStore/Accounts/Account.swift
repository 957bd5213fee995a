import Register

/// A person who may come to the desk. Personal data: it stands here and nowhere else, so that it
/// can be removed; the ledger and the history know the account's id alone.
public struct Account: Hashable, Sendable {
  public var id: String
  /// In lower case; one address is one account.
  public var email: String
  public var name: String
  /// `sv` or `en`.
  public var language: String
  /// The password's hash with its parameters; `nil` where there is none yet, or sign-in goes
  /// through an identity provider.
  public var password: String?
  public var grants: [RoleGrant]
  public var isDisabled: Bool
  public var version: Int
  /// Roles that follow from those given since bodies have changed; kept nowhere.
  public var inherited: [RoleGrant] = []

  public init(
    id: String, email: String, name: String, language: String, grants: [RoleGrant]
  ) {
    self.id = id
    self.email = email
    self.name = name
    self.language = language
    self.grants = grants
    isDisabled = false
    version = 1
  }

  public var rights: Rights { isDisabled ? .none : Rights(grants + inherited) }
}

/// Somebody who acts at the desk: who, with what rights, and the recorder of what is done.
public struct Actor: Sendable {
  public var account: Account
  public var recorder: Recorder
  /// Who answers today for bodies that have changed.
  public var heirs: Heirs

  /// - Parameter recorder: its name is the account's id, since names of persons are not recorded.
  public init(_ account: Account, recorder: Recorder, heirs: Heirs = .none) {
    self.account = account
    self.account.inherited = heirs.inherited(account.grants)
    self.heirs = heirs
    self.recorder = recorder
    self.recorder.name = account.id
  }

  public var id: String { account.id }
  public var rights: Rights { account.rights }

  /// Refuses what the rights do not allow.
  public func require(_ permission: Permission) throws {
    guard rights.may(permission) else { throw StoreError.forbidden }
  }
}

extension Account {
  init(row: Row, grants: [RoleGrant]) throws {
    id = try row.text("id")
    email = try row.text("email")
    name = try row.text("name")
    language = try row.text("language")
    password = try row.optionalText("password")
    isDisabled = try row.optionalInteger("disabled_at") != nil
    version = try row.integer("version")
    self.grants = grants
  }
}

extension RoleGrant {
  init(row: Row) throws {
    let scope = try row.text("scope")
    let kind: Scope =
      switch try row.text("scope_kind") {
      case "department": .department(scope)
      case "body": .body(scope)
      default: .everywhere
      }
    self.init(try row.value("role"), kind)
  }

  var columns: [SQLValue] {
    switch scope {
    case .everywhere: [.text(role.rawValue), .text("everywhere"), .text("")]
    case .department(let name): [.text(role.rawValue), .text("department"), .text(name)]
    case .body(let name): [.text(role.rawValue), .text("body"), .text(name)]
    }
  }
}
