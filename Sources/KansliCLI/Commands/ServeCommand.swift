import ArgumentParser
import Conversion
import Foundation
import Hummingbird
import KansliStore
import KansliWeb
import Logging
import NIOCore

struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: help("Visar registret som webbplats.", "Serves the register as a web site."),
    discussion: help(
      "Exempel:\n  kansli serve --listen 127.0.0.1:8080",
      "Example:\n  kansli serve --listen 127.0.0.1:8080"))

  @OptionGroup var common: CommonOptions
  @Option(
    help: ArgumentHelp(
      help("Adress och port.", "Address and port."), valueName: "address:port"))
  var listen: String = "127.0.0.1:8080"

  @Flag(
    help: ArgumentHelp(
      help(
        "Visa bara de publika sidorna, inte arbetssidorna: för en server som andra når.",
        "Serve the public pages only, not the working pages: for a server that others reach.")))
  var noDesk = false

  @Option(
    help: ArgumentHelp(
      help(
        "Adressen utåt, när en webbserver står framför: https://styrdokument.ekevalla.se. Dess "
          + "uppgift om var besökaren kommer ifrån tros då.",
        "The address outwards, where a web server stands before: https://documents.town.se. Its "
          + "word on where visitors come from is then believed."), valueName: "url"))
  var publicAddress: String?

  func run() async throws {
    let (host, port) = try endpoint()
    let doors = try Doors(publicAddress: publicAddress, Edge.current.environment)
    let mail = try MailDoor.of(Edge.current.environment)
    let (edge, console) = (Edge.current, Console.current)
    try await common.withStore { store in
      var logger = Logger(label: "kansli", factory: { StreamLogHandler.standardError(label: $0) })
      logger.logLevel = .notice
      let site = Site(
        store: store, clock: edge.siteClock,
        makeReference: edge.makeID, logger: logger, build: Program.build, hasDesk: !noDesk,
        doors: doors, sendsMail: mail != nil, printer: Self.printer(edge.environment))
      let watchman = mail.map { mail in
        Watchman(
          store: store, clock: edge.siteClock, mail: mail,
          address: doors.publicAddress ?? "http://\(host):\(port)", makeID: edge.makeID,
          logger: logger)
      }
      let listen = "\(host):\(port)"
      let application = site.application(host: host, port: port) { port in
        console.print(edge.phrases.terminal.listening("\(host):\(port)"))
        console.flush()
      }
      do {
        try await Self.run(application, beside: watchman)
      } catch let error as IOError {
        throw error.errnoCode == EADDRINUSE
          ? InputError.portInUse(listen) : InputError.cannotListen(listen)
      }
    }
  }

  /// Runs the server, and whoever reminds and sends beside it until it ends.
  private static func run(
    _ application: some ApplicationProtocol, beside watchman: Watchman?
  ) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      if let watchman { group.addTask { await watchman.run() } }
      defer { group.cancelAll() }
      try await application.runService()
    }
  }

  /// What makes PDF: the program that `make` sets up, where it is there.
  static func printer(_ environment: [String: String]) -> Printer {
    let program = CommandLine.arguments.first.map {
      URL(filePath: $0).deletingLastPathComponent().path
    }
    let folders = [FileManager.default.currentDirectoryPath] + [program].compactMap(\.self)
    return Printer(
      weasyprint: Printer.weasyprint(environment: environment, folders: folders))
  }

  private func endpoint() throws -> (String, Int) {
    guard let colon = listen.lastIndex(of: ":"),
      let port = Int(listen[listen.index(after: colon)...]), (0...65_535).contains(port),
      colon != listen.startIndex
    else { throw InputError.badListen(listen) }
    return (String(listen[..<colon]), port)
  }
}

struct RoutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes",
    abstract: help("Visar webbplatsens adresser.", "Lists the addresses of the site."),
    discussion: help("Exempel:\n  kansli routes", "Example:\n  kansli routes"))

  func run() {
    for kind in Route.Kind.allCases {
      Console.current.print(kind.rawValue)
      if kind.isPage { Console.current.print(kind == .front ? "/en" : "/en\(kind.rawValue)") }
    }
  }
}

struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: help(
      "Läser in exempelkommunen Ekevalla i en tom databas.",
      "Loads the example municipality Ekevalla into an empty database."),
    discussion: help(
      "Exempel:\n  kansli demo --database sqlite:exempel.sqlite",
      "Example:\n  kansli demo --database sqlite:example.sqlite"))

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let (words, console) = (Edge.current.phrases.terminal, Console.current)
    try await common.withStore(.create) { store in
      if try await store.isDemo() { return console.print(words.demoThere) }
      let count = try await store.loadDemo(by: Edge.current.recorder)
      console.print(words.demoLoaded(count))
    }
  }
}
