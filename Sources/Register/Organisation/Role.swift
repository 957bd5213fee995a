/// What a person may do in Kansli, as a municipality gives it out.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
  /// Reads what the desk holds.
  case reader
  /// Writes drafts and drives matters for own departments.
  case author
  /// Plans meetings and records decisions for own bodies.
  case secretary
  /// Keeps the register of international cooperation.
  case internationalCoordinator
  /// Reads everything, the ledger and its history too.
  case auditor
  /// Sets up accounts and settings, and mends entries of the ledger; writes no matter.
  case administrator
}

/// A role and how far it reaches.
public struct RoleGrant: Hashable, Sendable {
  /// Where a role holds.
  public enum Scope: Hashable, Sendable {
    case everywhere
    /// A department by its full official name.
    case department(String)
    /// A deciding body by its full official name.
    case body(String)
  }

  public var role: Role
  public var scope: Scope

  public init(_ role: Role, _ scope: Scope = .everywhere) {
    self.role = role
    self.scope = scope
  }
}

/// As settings write it: `{"role": "author", "department": "Kulturkontoret"}`.
extension RoleGrant: Codable {
  private enum CodingKeys: String, CodingKey {
    case role, department, body
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    role = try container.decode(Role.self, forKey: .role)
    if let name = try container.decodeIfPresent(String.self, forKey: .department) {
      scope = .department(name)
    } else if let name = try container.decodeIfPresent(String.self, forKey: .body) {
      scope = .body(name)
    } else {
      scope = .everywhere
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(role, forKey: .role)
    switch scope {
    case .everywhere: break
    case .department(let name): try container.encode(name, forKey: .department)
    case .body(let name): try container.encode(name, forKey: .body)
    }
  }
}

/// What somebody wants to do, as far as a right depends on it.
public enum Permission: Hashable, Sendable {
  /// See the desk: matters, meetings, what is due.
  case workAtDesk
  /// Take up what was read of files.
  case reviewReadings
  /// Open a matter for a department.
  case openMatter(department: String)
  /// Write in a matter that a department answers for and that goes to some bodies.
  case editMatter(department: String, bodies: [String])
  /// Propose an exemption for a cooperation, in a matter that goes to some bodies.
  case proposeExemption(bodies: [String])
  /// Comment on drafts.
  case comment
  /// Plan a body's meetings and say what came of them.
  case planMeetings(body: String)
  /// Record a body's decisions, and the days and court rulings that follow.
  case record(body: String)
  /// Correct what was recorded of a body's decision, or void it.
  case correct(body: String)
  /// See who did what, when.
  case readHistory
  /// Say which functions answer for documents and who holds them.
  case keepOffices
  /// Confirm and change the rules that an edition carries.
  case keepRules
  /// Write in the register of cooperation abroad: partners, relations, projects, screenings.
  case keepCooperations
  /// See which bodies have been or are to be reorganised, and what follows.
  case readReorganisations
  /// Record that bodies are renamed, merged, split or dissolved.
  case reorganise
  /// Accounts and settings.
  case administer
}

/// All that somebody may do: a pure function of the roles given.
public struct Rights: Hashable, Sendable {
  public var grants: [RoleGrant]

  public init(_ grants: [RoleGrant]) { self.grants = grants }

  /// Of somebody who is not signed in.
  public static let none = Rights([])

  /// Whether something is allowed.
  public func may(_ permission: Permission) -> Bool {
    switch permission {
    case .workAtDesk: !grants.isEmpty
    case .reviewReadings: has(.secretary)
    case .openMatter(let department): has(.secretary) || isAuthor(department)
    case .editMatter(let department, let bodies):
      isAuthor(department) || bodies.contains { isSecretary($0) }
    case .proposeExemption(let bodies):
      has(.internationalCoordinator) || bodies.contains { isSecretary($0) }
    case .comment: has(.author) || has(.secretary) || has(.internationalCoordinator)
    case .planMeetings(let body), .record(let body): isSecretary(body)
    // Who sets the register up can mend it too, where a body has no secretary any more.
    case .correct(let body): isSecretary(body) || has(.administrator)
    case .readHistory: has(.auditor) || has(.administrator) || has(.secretary)
    case .keepOffices: has(.administrator) || grants.contains(RoleGrant(.secretary))
    case .keepRules: has(.secretary) || has(.internationalCoordinator)
    case .keepCooperations: has(.secretary) || has(.internationalCoordinator)
    case .readReorganisations: has(.administrator) || has(.secretary) || has(.auditor)
    case .reorganise, .administer: has(.administrator)
    }
  }

  /// Whether a role is held at all, however far it reaches.
  public func has(_ role: Role) -> Bool { grants.contains { $0.role == role } }

  /// Whether matters can be opened at all, for some department.
  public var opensMatters: Bool { has(.author) || has(.secretary) }

  /// The departments that somebody writes for; `nil` for all of them.
  public var departments: [String]? {
    let own = grants.filter { $0.role == .author }.map(\.scope)
    guard !own.contains(.everywhere), !has(.secretary) else { return nil }
    return own.compactMap { if case .department(let name) = $0 { name } else { nil } }
  }

  private func isAuthor(_ department: String) -> Bool {
    grants.contains {
      $0.role == .author && ($0.scope == .everywhere || $0.scope == .department(department))
    }
  }

  private func isSecretary(_ body: String) -> Bool {
    grants.contains {
      $0.role == .secretary && ($0.scope == .everywhere || $0.scope == .body(body))
    }
  }
}
