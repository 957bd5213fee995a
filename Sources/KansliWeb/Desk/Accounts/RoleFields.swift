import HTML
import KansliStore
import Register

/// What roles can be given for: the organisation's own names.
struct RoleChoices: Sendable {
  var departments: [String]
  var bodies: [String]
}

extension Page {
  /// The roles, each with what it means, and how far two of them reach.
  @HTMLBuilder func roleFields(_ choices: RoleChoices, _ input: FormInput) -> HTML {
    let words = phrases.account
    let chosen = Set(input.all("roll"))
    let problem = input.problems["roll"]
    element("fieldset", ["id": "f-roll", "tabindex": "-1"]) {
      element("legend") { words.rolesLabel }
      if let problem {
        element("p", ["class": "warn"]) { phrases.work.problem(problem) }
      }
      for role in Role.allCases {
        element("label") {
          box("roll", role.rawValue, isChosen: chosen.contains(role.rawValue))
          element("span") {
            capitalised(words.role(role))
            ". "
            element("span", ["class": "source"]) { words.roleMeans(role) }
          }
        }
      }
    }
    reach("forvaltning", words.departmentsLabel, choices.departments, input)
    reach("organ", words.bodiesLabel, choices.bodies, input)
  }

  @HTMLBuilder private func reach(
    _ name: String, _ label: String, _ names: [String], _ input: FormInput
  ) -> HTML {
    let chosen = Set(input.all(name))
    if !names.isEmpty || !chosen.isEmpty {
      element("details", ["open": chosen.isEmpty ? nil : ""]) {
        element("summary") { label }
        element("fieldset", ["id": "f-\(name)"]) {
          element("legend") { label }
          element("p", ["class": "source"]) { phrases.account.noneMeansAll }
          for one in Set(names).union(chosen).sorted(by: { SortKey.make($0) < SortKey.make($1) }) {
            element("label") {
              box(name, one, isChosen: chosen.contains(one))
              element("span", ["lang": swedish]) { one }
            }
          }
        }
      }
    }
  }

  private func box(_ name: String, _ value: String, isChosen: Bool) -> HTML {
    element(
      "input",
      ["type": "checkbox", "name": name, "value": value, "checked": isChosen ? "" : nil])
  }

  /// A role with how far it reaches, in words.
  func roleText(_ grant: RoleGrant) -> String {
    let name = phrases.account.role(grant.role)
    return switch grant.scope {
    case .everywhere: name
    case .department(let scope), .body(let scope): "\(name) (\(scope))"
    }
  }

  /// Roles one a line.
  func roleList(_ grants: [RoleGrant]) -> HTML {
    HTML {
      for grant in grants.sorted(by: Self.comesFirst) { element("p") { roleText(grant) } }
    }
  }

  private static func comesFirst(_ left: RoleGrant, _ right: RoleGrant) -> Bool {
    func place(_ grant: RoleGrant) -> (Int, String) {
      let index = Role.allCases.firstIndex(of: grant.role) ?? 0
      return switch grant.scope {
      case .everywhere: (index, "")
      case .department(let name), .body(let name): (index, name)
      }
    }
    return place(right) < place(left)
  }
}

extension FormInput {
  /// What an account's form is filled in with.
  init(_ account: Account) {
    var departments: [String] = []
    var bodies: [String] = []
    for grant in account.grants {
      switch grant.scope {
      case .everywhere: break
      case .department(let name): departments.append(name)
      case .body(let name): bodies.append(name)
      }
    }
    self.init([
      "namn": [account.name], "epost": [account.email], "sprak": [account.language],
      "roll": Array(Set(account.grants.map(\.role.rawValue))), "forvaltning": departments,
      "organ": bodies,
    ])
  }

  /// The account that the answers make; problems are noted.
  mutating func accountForm(isDisabled: Bool) -> AccountForm? {
    let name = words("namn", atMost: 200)
    let email = address("epost")
    let language = choice("sprak", Language.self)
    let roles = all("roll").compactMap(Role.init(rawValue:))
    if roles.isEmpty { fail("roll", .missing) }
    if roles.count != all("roll").count { fail("roll", .notAChoice) }
    guard isSound, let language else { return nil }
    let grants = roles.flatMap { role -> [RoleGrant] in
      let scopes: [RoleGrant.Scope] =
        switch role {
        case .author: all("forvaltning").map { .department($0) }
        case .secretary: all("organ").map { .body($0) }
        default: []
        }
      return scopes.isEmpty ? [RoleGrant(role)] : scopes.map { RoleGrant(role, $0) }
    }
    return AccountForm(
      email: email, name: name, language: language.rawValue, grants: grants,
      isDisabled: isDisabled)
  }
}
