import HTTPTypes
import HummingbirdTesting
import KansliStore
import Register
import Testing

@testable import KansliWeb

@Suite("Offices at the desk")
struct OfficeWebTests {
  private let list = Route.offices.path(.swedish)

  @Test("an office is added, given, ended and missed when nobody has it")
  func whole() async throws {
    try await withDeskWorld { desk in
      let added = try await desk.post(
        list,
        [("gor", "add"), ("namn", "Kommundirektör"), ("andra", "Stadsdirektör\n\n Direktören ")],
        as: .administrator)
      #expect(added.status == .seeOther)
      let top = try #require(added.headers[.location]?.split(separator: "/").last.map(String.init))
      let offices = try await desk.store.offices(registry: nil)
      #expect(offices.office(named: "direktören")?.id == top)
      let path = Route.office(id: desk.office).path(.swedish)
      let saved = try await desk.post(
        path, [("gor", "save"), ("version", "1"), ("namn", "Kulturchef"), ("over", top)],
        as: .secretary)
      #expect(saved.status == .seeOther)
      let author = try #require(desk.accounts[.author])
      for fields in [
        [("gor", "give"), ("person", author.id), ("som", "ordinarie"), ("till", "2026-11-20")],
        [("gor", "give"), ("person", author.id), ("som", "ersattare"), ("fran", "2026-12-01")],
      ] {
        #expect(try await desk.post(path, fields, as: .secretary).status == .seeOther)
      }
      let page = try await desk.get(list, as: .reader).text
      #expect(page.contains("Person author från 1 december 2026"))
      #expect(page.contains("Går till registraturen"))
      let record = try await desk.store.office(desk.office, for: desk.actor(.reader))
      #expect(record.isVacant(on: DeskWorld.today))
      let row = try #require(record.holdings.first { !$0.isDeputy })
      let ended = try await desk.post(
        path, [("gor", "end"), ("rad", row.id), ("sista", "2026-11-21")], as: .secretary)
      #expect(ended.status == .seeOther)
      let after = try await desk.get(list, as: .reader).text
      #expect(after.contains("Person author, till och med 21 november 2026"))
      let mine = try await desk.get(Route.me.path(.swedish), as: .author).text
      #expect(mine.contains("Kulturchef"))
    }
  }

  @Test("what is wrong is told with what was written; what is stale is shown with what is saved")
  func bad() async throws {
    try await withDeskWorld { desk in
      let path = Route.office(id: desk.office).path(.swedish)
      let taken = try await desk.post(list, [("namn", "Kulturchef")], as: .secretary)
      #expect(taken.status == .unprocessableContent && taken.text.contains("används redan"))
      #expect(taken.text.contains("value=\"Kulturchef\""))
      #expect(try await desk.post(list, [("namn", "")], as: .secretary).status.code == 422)
      let days = try await desk.post(
        path,
        [("gor", "give"), ("person", ""), ("fran", "2026-12-01"), ("till", "2026-11-01")],
        as: .secretary)
      #expect(days.status == .unprocessableContent && days.text.contains("2 uppgifter"))
      #expect(days.text.contains("value=\"2026-11-01\""))
      let nobody = try await desk.post(
        path, [("gor", "give"), ("person", "finns-inte")], as: .secretary)
      #expect(nobody.status == .unprocessableContent)
      let above = try await desk.post(
        path, [("gor", "save"), ("version", "1"), ("namn", "Chef"), ("over", desk.office)],
        as: .secretary)
      #expect(above.status == .conflict && above.text.contains("stå över sig själv"))
      let stale = try await desk.post(
        path, [("gor", "save"), ("version", "9"), ("namn", "Chef")], as: .secretary)
      #expect(stale.status == .conflict && stale.text.contains("value=\"Chef\""))
      #expect(stale.text.contains("Så är den nu"))
    }
  }

  @Test("only those who keep offices change them, and what is not there is not found")
  func rights() async throws {
    try await withDeskWorld { desk in
      let path = Route.office(id: desk.office).path(.swedish)
      for part in [DeskWorld.Part.reader, .author, .otherSecretary, .auditor] {
        let added = try await desk.post(list, [("namn", "X")], as: part)
        #expect(added.status == .forbidden, "\(part)")
        let removed = try await desk.post(path, [("gor", "remove")], as: part)
        #expect(removed.status == .forbidden, "\(part)")
        let page = try await desk.get(path, as: part).text
        #expect(!page.contains("value=\"give\""))
      }
      let gone = Route.office(id: "finns-inte").path(.swedish)
      #expect(try await desk.get(gone, as: .secretary).status == .notFound)
      #expect(
        try await desk.post(gone, [("gor", "remove")], as: .secretary).status == .notFound)
      #expect(
        try await desk.post(path, [("gor", "unhold"), ("rad", "x")], as: .secretary).status
          == .notFound)
      #expect(
        try await desk.post(path, [("gor", "remove")], as: .secretary).status == .seeOther)
    }
  }
}
