import ArgumentParser
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

  func run() async throws {
    let (host, port) = try endpoint()
    let (edge, console) = (Edge.current, Console.current)
    try await common.withStore { store in
      var logger = Logger(label: "kansli", factory: { StreamLogHandler.standardError(label: $0) })
      logger.logLevel = .notice
      let site = Site(
        store: store,
        clock: SiteClock(
          now: { edge.now() }, today: { edge.today() },
          secondsLeftToday: { StockholmDay.secondsLeft(at: edge.now()) }),
        makeReference: edge.makeID, logger: logger, build: Program.build, hasDesk: !noDesk)
      let listen = "\(host):\(port)"
      let application = site.application(host: host, port: port) { port in
        console.print(edge.phrases.terminal.listening("\(host):\(port)"))
        console.flush()
      }
      do {
        try await application.runService()
      } catch let error as IOError {
        throw error.errnoCode == EADDRINUSE
          ? InputError.portInUse(listen) : InputError.cannotListen(listen)
      }
    }
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
