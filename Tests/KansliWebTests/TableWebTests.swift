import Accounts
import Cooperation
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import NIOCore
import ReferenceData
import Register
import Testing

@testable import KansliWeb

@Suite("Tables of partners and projects at the desk")
struct TableWebTests {
  private static let path = Route.international(.tables).path(.swedish)

  private func with(
    municipality: String = "Ekby kommun",
    _ body: @escaping @Sendable (DeskWorld) async throws -> Void
  ) async throws {
    try await withDeskWorld { desk in
      var settings = try await desk.store.settings()
      settings.organisation.name = municipality
      try await desk.store.set(settings, by: desk.recorder)
      try await body(desk)
    }
  }

  /// Sends a form with a file, as a browser does.
  private func send(
    _ desk: DeskWorld, _ file: [UInt8], name: String = "parter.csv",
    as part: DeskWorld.Part = .coordinator
  ) async throws -> TestResponse {
    let secret = try #require(desk.secrets[part])
    var random = SystemRandomNumberGenerator()
    let token = FormToken.make(for: secret, using: &random)
    let edge = "gräns"
    var body = Array(
      """
      --\(edge)\r\nContent-Disposition: form-data; name="form"\r\n\r\n\(token)\r
      --\(edge)\r\nContent-Disposition: form-data; name="gor"\r\n\r\npreview\r
      --\(edge)\r\nContent-Disposition: form-data; name="fil"; filename="\(name)"\r
      Content-Type: text/csv\r\n\r\n
      """.utf8)
    body += file + Array("\r\n--\(edge)--\r\n".utf8)
    return try await desk.client.execute(
      uri: Self.path, method: .post,
      headers: [
        .cookie: "\(DeskCookie.session.rawValue)=\(secret.text)",
        .contentType: "multipart/form-data; boundary=\(edge)",
      ], body: ByteBuffer(bytes: body))
  }

  private static let table = """
    namn;slag;land;plats;latitud;longitud
    Havsby;stad;Norge;Havsby;62,7;7,1
    Sundby;stad;Danmark;Sundby;;
    Ingenstad;stad;Nånstans;;;
    """

  @Test("a table is shown line by line before anything is written, and is then read")
  func partners() async throws {
    try await with { desk in
      let preview = try await send(desk, Array(Self.table.utf8))
      #expect(preview.status == .ok)
      #expect(preview.text.contains("3 nya, 0 ändras och 0 är som förut."))
      #expect(preview.text.contains("Havsby") && preview.text.contains("Rad 4:"))
      #expect(preview.text.contains("landet Nånstans är okänt"))
      let actor = desk.actor(.coordinator)
      #expect(try await desk.store.cooperations(for: actor).partners.count == 1)
      let done = try await desk.post(
        Self.path, [("gor", "import"), ("tabell", Self.table)], as: .coordinator)
      #expect(done.status == .seeOther)
      let place = try #require(done.headers[.location])
      #expect(
        try await desk.get(place, as: .coordinator).text
          .contains("Tabellen är inläst: 3 nya, 0 ändrade och 0 som förut."))
      #expect(try await desk.store.cooperations(for: actor).partners.count == 4)
      let again = try await send(desk, Array(Self.table.utf8))
      #expect(again.text.contains("0 nya, 0 ändras och 3 är som förut."))
      #expect(!again.text.contains("value=\"import\""))
    }
  }

  @Test("what a spreadsheet on Windows saves is read too")
  func windows() async throws {
    try await with { desk in
      let bytes = try #require("namn;land\r\nÅby;Norge\r\n".data(using: .windowsCP1252))
      #expect(try await send(desk, Array(bytes)).text.contains("Åby"))
    }
  }

  @Test("the first sheet of a workbook is a table, with empty cells and quotes in it")
  func workbook() {
    let sheet = "| namn | land | plats |\n| Fjord \"by\" |  | Sund |\n| Norrby |\n\n| annat |\n"
    #expect(
      SheetTable.csv(of: sheet)
        == "\"namn\",\"land\",\"plats\"\n\"Fjord \"\"by\"\"\",\"\",\"Sund\"\n"
        + "\"Norrby\",\"\",\"\"\n")
    #expect(SheetTable.csv(of: "") == "")
  }

  @Test("a broken table is told of, with the line and what to do")
  func broken() async throws {
    try await with { desk in
      for (content, words) in [
        ("namn\n\"öppet", "börjar ett citattecken"),
        ("namn;namn\na;b", "Två kolumner heter namn"),
      ] {
        let answer = try await send(desk, Array(content.utf8))
        #expect(answer.status == .unprocessableContent, "\(words)")
        #expect(answer.text.contains(words), "\(words)")
      }
      let zip = try await send(desk, Array("PK\u{3}\u{4}trasig".utf8), name: "parter.xlsx")
      #expect(zip.status == .unprocessableContent && zip.text.contains("href=\"#f-fil\""))
      let none = try await desk.post(Self.path, [("gor", "preview")], as: .coordinator)
      #expect(none.status == .unprocessableContent && none.text.contains("href=\"#f-fil\""))
      let odd = try await send(desk, Array("färg;form\nröd;rund\n".utf8))
      #expect(odd.status == .ok && odd.text.contains("ingen kolumn med partens namn"))
      let wish = try await desk.post(Self.path, [("gor", "sjung")], as: .coordinator)
      #expect(wish.status == .unprocessableContent)
    }
  }

  @Test("readers get the tables and read none in")
  func rights() async throws {
    try await with { desk in
      for part in [DeskWorld.Part.reader, .author, .auditor, .administrator] {
        let page = try await desk.get(Self.path, as: part).text
        #expect(page.contains("partners.csv") && !page.contains("type=\"file\""), "\(part)")
        let posted = try await desk.post(
          Self.path, [("gor", "import"), ("tabell", Self.table)], as: part)
        #expect(posted.status == .forbidden, "\(part)")
      }
    }
  }

  @Test("an exported table opens in a spreadsheet, runs no formula, and is read in again")
  func exports() async throws {
    try await with { desk in
      let actor = desk.actor(.coordinator)
      let id = try await desk.store.add(
        Partner(
          id: PartnerID(""), name: "=HYPERLINK(\"x\")", kind: .city,
          country: CountryCode(rawValue: "NOR"),
          coordinate: Coordinate(latitude: 62.7375, longitude: -7.1591)), by: actor)
      _ = try await desk.store.add(
        Relation(
          id: CooperationID(""), slug: "", title: "Vänort; den \"första\"", kind: .sisterCity,
          partners: [id]), first: RelationMove(to: .intent, on: DeskWorld.today),
        today: DeskWorld.today, by: actor)
      let file = Route.international(.table(name: "partners.csv")).path(.swedish)
      let answer = try await desk.get(file, as: .reader)
      #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
      #expect(answer.headers[.contentDisposition] == "attachment; filename=\"partners.csv\"")
      #expect(Array(answer.body.readableBytesView.prefix(3)) == [0xEF, 0xBB, 0xBF])
      #expect(answer.text.contains("\"'=HYPERLINK(\"\"x\"\")\""))
      let table = PartnerTable(
        try CSVTable(answer.body.readableBytesView), municipality: "Ekby kommun")
      #expect(table.partners.map(\.kind) == [.city] && table.problems.isEmpty)
      let relations = Route.international(.table(name: "relations.csv")).path(.swedish)
      #expect(
        try await desk.get(relations, as: .reader).text
          .contains("\"Vänort; den \"\"första\"\"\""))
      for name in ["secrets.csv", "partners", "partners.xlsx", "..%2Fpartners.csv"] {
        let path = Self.path + "/" + name
        #expect(try await desk.get(path, as: .reader).status == .notFound, "\(name)")
      }
    }
  }

  private static let interreg = Repository.root
    .appending(path: "../shared/data/eu/interreg_2021_2027_swedish_partners.csv")
    .standardizedFileURL

  @Test(
    "the table of Interreg gives every project that the municipality is a partner in",
    .enabled(
      if: FileManager.default.fileExists(atPath: interreg.path),
      "../shared/data is not beside the clone"))
  func interregTable() async throws {
    let content = Array(try Data(contentsOf: Self.interreg))
    let table = try CSVTable(content)
    let (title, name) = (
      try #require(table.column("project")), try #require(table.column("organisation"))
    )
    var projects: [String: Set<String>] = [:]
    for row in table.rows {
      projects[row.text(name), default: []].insert(row.text(title))
    }
    let most = projects.filter { $0.key.hasSuffix(" kommun") }
      .max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }
    // The one whose policy is in the seeds, and whichever has most.
    let boras = try #require(projects["Borås Stad"])
    #expect(boras == ["TEXAD", "EUREKA", "MoLo Hubs", "GRITH"])
    for (own, titles) in [("Borås Stad", boras), try #require(most)] {
      try await with(municipality: own) { desk in
        let preview = try await send(desk, content, name: "interreg.csv")
        #expect(preview.status == .ok)
        let text = String(decoding: content, as: UTF8.self)
        let done = try await desk.post(
          Self.path, [("gor", "import"), ("tabell", text)], as: .coordinator)
        #expect(done.status == .seeOther)
        let register = try await desk.store.cooperations(for: desk.actor(.coordinator))
        #expect(Set(register.projects.map(\.title)) == titles, "\(own)")
      }
    }
  }
}
