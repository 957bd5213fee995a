import Accounts
import ArgumentParser
import KansliStore
import KansliWeb
import Register

/// Accounts from the command line: the first administrator, and help when somebody is locked out.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: help(
      "Lägger upp dem som får arbeta i registret.", "Sets up those who may work in the register."),
    discussion: help(
      """
      Exempel:
        kansli user add ek@ekevalla.se --name "Eva Ek" --administrator --role secretary
        kansli user add lind@ekevalla.se --name "Li Lind" --role "author:Kulturkontoret"
        kansli user link ek@ekevalla.se      en ny länk att välja lösenord med
      """,
      """
      Examples:
        kansli user add ek@ekevalla.se --name "Eva Ek" --administrator --role secretary
        kansli user add lind@ekevalla.se --name "Li Lind" --role "author:Kulturkontoret"
        kansli user link ek@ekevalla.se      a new link to choose a password by
      """),
    subcommands: [
      UserAddCommand.self, UserListCommand.self, UserLinkCommand.self, UserDisableCommand.self,
      UserRemoveCommand.self,
    ])
}

/// Where a one-time link leads.
struct LinkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      help("Adressen som sidorna nås på.", "The address that the pages are reached by."),
      valueName: "url"))
  var site: String = "http://127.0.0.1:8080"

  /// Where the links lead, without a slash at the end.
  var base: String { site.hasSuffix("/") ? String(site.dropLast()) : site }

  /// Makes a link that opens the choosing of a password, once, for two days.
  func make(for account: Account, in store: Store) async throws -> String {
    base
      + Route.password(token: try await token(for: account, in: store).text).path(
        Language(rawValue: account.language) ?? .swedish)
  }

  /// Makes a link and sends it to whom it is for, by the outbox.
  func mail(to account: Account, in store: Store, _ door: MailDoor) async throws -> MailReport {
    let token = try await token(for: account, in: store)
    let letters = Letters(
      address: base, municipality: try await store.settings().organisation.name)
    let letter = letters.accountLink(account, token: token.text, key: token.fingerprint)
    try await store.post([letter], by: Edge.current.recorder)
    return try await door.send(from: store, clock: Edge.current.siteClock)
  }

  private func token(for account: Account, in store: Store) async throws -> SecretToken {
    var random = SystemRandomNumberGenerator()
    let (token, now) = (SecretToken(using: &random), Edge.current.now())
    try await store.addToken(
      token.fingerprint, .password, of: account.id, at: now,
      expiresAt: Instant(microseconds: now.microseconds + 2 * 86_400_000_000))
    return token
  }
}

/// Whether a link goes by mail instead of being printed.
struct MailOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      help(
        "Skicka länken med e-post i stället för att skriva ut den.",
        "Send the link by mail instead of printing it.")))
  var mail = false

  /// How it goes, where it does.
  func door() throws -> MailDoor? {
    guard mail else { return nil }
    guard let door = try MailDoor.of(Edge.current.environment) else {
      throw InputError.badMail("KANSLI_MAIL")
    }
    return door
  }
}

struct UserAddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: help(
      "Lägger upp ett konto och skriver ut länken att välja lösenord med.",
      "Makes an account and prints the link to choose a password by."),
    discussion: help(
      "Exempel:\n  kansli user add ek@ekevalla.se --name \"Eva Ek\" --administrator",
      "Example:\n  kansli user add ek@ekevalla.se --name \"Eva Ek\" --administrator"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var link: LinkOptions
  @OptionGroup var post: MailOptions
  @Argument(help: ArgumentHelp(help("E-postadress.", "E-mail address."))) var email: String
  @Option(help: ArgumentHelp(help("Personens namn.", "The person's name."))) var name: String?
  @Flag(
    help: ArgumentHelp(
      help("Får sköta konton och inställningar.", "May manage accounts and settings.")))
  var administrator = false
  @Option(
    help: ArgumentHelp(
      help(
        "reader, author[:FÖRVALTNING], secretary[:ORGAN], internationalCoordinator, auditor "
          + "eller administrator; kan upprepas.",
        "reader, author[:DEPARTMENT], secretary[:BODY], internationalCoordinator, auditor or "
          + "administrator; can be repeated.")))
  var role: [String] = []
  @Option(help: ArgumentHelp(help("sv eller en.", "sv or en."))) var language = "sv"

  func run() async throws {
    let (words, console) = (Edge.current.phrases.terminal, Console.current)
    guard email.contains("@"), !email.contains(" ") else { throw InputError.badEmail(email) }
    var grants = try role.map(RoleWords.grant)
    if administrator { grants.append(RoleGrant(.administrator)) }
    if grants.isEmpty { grants = [RoleGrant(.reader)] }
    guard Language(rawValue: language) != nil else { throw InputError.badLanguage(language) }
    let door = try post.door()
    let form = AccountForm(
      email: email, name: name ?? email, language: language, grants: grants)
    try await common.withStore(.create) { store in
      guard let account = try await store.addAccount(form, by: Edge.current.recorder) else {
        throw StoreError.taken(email)
      }
      guard let door else {
        console.print(words.accountAdded(account.name))
        return console.print(try await link.make(for: account, in: store))
      }
      let report = try await link.mail(to: account, in: store, door)
      console.print(Edge.current.phrases.watch.mailSent(report))
    }
  }
}

struct UserListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: help("Visar konton och roller.", "Shows accounts and roles."),
    discussion: help("Exempel:\n  kansli user list", "Example:\n  kansli user list"))

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let accounts = try await common.withStore { try await $0.accounts() }
    for account in accounts {
      let roles =
        account.isDisabled ? "–" : account.grants.map(RoleWords.text).joined(separator: ", ")
      Console.current.print("\(account.email)\t\(account.name)\t\(roles)")
    }
  }
}

struct UserLinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: help(
      "Skriver ut en ny länk att välja lösenord med; den gäller två dagar och en gång.",
      "Prints a new link to choose a password by; it holds two days and once."),
    discussion: help(
      "Exempel:\n  kansli user link ek@ekevalla.se", "Example:\n  kansli user link ek@ekevalla.se"))

  @OptionGroup var common: CommonOptions
  @OptionGroup var link: LinkOptions
  @OptionGroup var post: MailOptions
  @Argument(help: ArgumentHelp(help("E-postadress.", "E-mail address."))) var email: String

  func run() async throws {
    try await common.withStore { store in
      let account = try await RoleWords.account(email, store)
      guard let door = try post.door() else {
        return Console.current.print(try await link.make(for: account, in: store))
      }
      let report = try await link.mail(to: account, in: store, door)
      Console.current.print(Edge.current.phrases.watch.mailSent(report))
    }
  }
}

struct UserDisableCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disable",
    abstract: help(
      "Stänger ett konto och loggar ut det överallt.",
      "Closes an account and signs it out everywhere."),
    discussion: help(
      "Exempel:\n  kansli user disable ek@ekevalla.se",
      "Example:\n  kansli user disable ek@ekevalla.se"))

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp(help("E-postadress.", "E-mail address."))) var email: String

  func run() async throws {
    try await common.withStore { store in
      let account = try await RoleWords.account(email, store)
      let form = AccountForm(
        email: account.email, name: account.name, language: account.language,
        grants: account.grants, isDisabled: true)
      try await store.change(
        account: account.id, form, version: account.version, by: Edge.current.recorder)
    }
    Console.current.print(Edge.current.phrases.terminal.accountDisabled(email))
  }
}

struct UserRemoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: help(
      "Tar bort en person: namn, adress och lösenord försvinner, det som gjorts finns kvar.",
      "Removes a person: name, address and password go, what was done stays."),
    discussion: help(
      "Exempel:\n  kansli user remove ek@ekevalla.se",
      "Example:\n  kansli user remove ek@ekevalla.se"))

  @OptionGroup var common: CommonOptions
  @Argument(help: ArgumentHelp(help("E-postadress.", "E-mail address."))) var email: String

  func run() async throws {
    try await common.withStore { store in
      let account = try await RoleWords.account(email, store)
      try await store.remove(account: account.id, by: Edge.current.recorder)
    }
    Console.current.print(Edge.current.phrases.terminal.accountRemoved(email))
  }
}

/// Roles as they are written on the command line: `author:Kulturkontoret`.
enum RoleWords {
  static func grant(_ text: String) throws -> RoleGrant {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    guard let role = parts.first.flatMap(Role.init(rawValue:)) else {
      throw InputError.badRole(text)
    }
    guard parts.count == 2 else { return RoleGrant(role) }
    switch role {
    case .author: return RoleGrant(role, .department(parts[1]))
    case .secretary: return RoleGrant(role, .body(parts[1]))
    default: throw InputError.badRole(text)
    }
  }

  static func text(_ grant: RoleGrant) -> String {
    switch grant.scope {
    case .everywhere: grant.role.rawValue
    case .department(let name), .body(let name): "\(grant.role.rawValue):\(name)"
    }
  }

  static func account(_ email: String, _ store: Store) async throws -> Account {
    guard let account = try await store.account(email: email) else {
      throw StoreError.unknown(.account, email)
    }
    return account
  }
}
