import HTTPTypes
import HummingbirdTesting
import KansliStore
import Register
import Testing

@testable import KansliWeb

@Suite("Reorganisations at the desk")
struct ReorganisationWebTests {
  private let new = Route.newReorganisation.path(.swedish)

  private func answers(_ more: (String, String)...) -> [(String, String)] {
    [
      ("slag", "rename"), ("dag", "2027-01-01"), ("fore1", "Kansliet"),
      ("efter1", "Stadskansliet"), ("beslut", "Kommunfullmäktige 2026-10-20 § 7"),
    ] + more
  }

  @Test("first what follows is shown, then it is recorded; nothing before that")
  func whole() async throws {
    try await withDeskWorld { desk in
      let preview = try await desk.post(new, answers(("gor", "preview")), as: .administrator)
      #expect(preview.status == .ok)
      #expect(preview.text.contains("Kansliet byter namn till Stadskansliet"))
      #expect(preview.text.contains("Inget är infört än"))
      #expect(preview.text.contains("Person author, som är"))
      #expect(preview.text.contains("Kostpolicy"))
      #expect(preview.text.contains("name=\"fore1\" value=\"Kansliet\""))
      #expect(try await desk.store.lineage().events.count == 1)
      let changed = try await desk.post(new, answers(("gor", "change")), as: .administrator)
      #expect(changed.status == .ok && changed.text.contains("value=\"Stadskansliet\""))
      let recorded = try await desk.post(new, answers(("gor", "record")), as: .administrator)
      #expect(recorded.status == .seeOther)
      let path = try #require(recorded.headers[.location])
      let page = try await desk.get(path, as: .secretary).text
      #expect(page.contains("planerad") && page.contains("§ 7"))
      #expect(!page.contains("Ta tillbaka"))
      let list = try await desk.get(Route.reorganisations.path(.english), as: .auditor).text
      #expect(list.contains("Kansliet is renamed Stadskansliet"))
      // The author's right goes over with the department, on the day.
      let heirs = Heirs(try await desk.store.lineage(), on: DeskWorld.today + 60)
      #expect(
        heirs.inherited(DeskWorld.Part.author.grants)
          == [RoleGrant(.author, .department("Stadskansliet"))])
    }
  }

  @Test("all that is wrong is told at once, each at its field, with what was written")
  func bad() async throws {
    try await withDeskWorld { desk in
      let empty = try await desk.post(new, [("gor", "preview")], as: .administrator)
      #expect(empty.status == .unprocessableContent && empty.text.contains("3 uppgifter"))
      let wrong = try await desk.post(
        new,
        [
          ("gor", "record"), ("slag", "rename"), ("dag", "2027-01-01"), ("fore1", "Ingenting"),
          ("efter1", "Kansliet"), ("efter2", "Staben"), ("resten", "Kansliet"),
        ], as: .administrator)
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("känner inget organ som heter Ingenting"))
      #expect(wrong.text.contains("Här blir det bara ett organ"))
      #expect(wrong.text.contains("kan inte ta över resten"))
      #expect(wrong.text.contains("value=\"Ingenting\"") && wrong.text.contains("value=\"Staben\""))
      let english = try await desk.post(
        Route.newReorganisation.path(.english),
        [("gor", "preview"), ("slag", "nej"), ("dag", "i vår"), ("fore1", "Kansliet")],
        as: .administrator)
      #expect(english.status == .unprocessableContent)
      #expect(english.text.contains("is no day") && english.text.contains("value=\"i vår\""))
      #expect(try await desk.store.lineage().events.count == 1)
    }
  }

  @Test("it is corrected and withdrawn with a reason; who was late sees how it is now")
  func correct() async throws {
    try await withDeskWorld { desk in
      let path = Route.reorganisation(id: desk.reorganisation).path(.swedish)
      let edit = Route.editReorganisation(id: desk.reorganisation).path(.swedish)
      let form = try await desk.get(edit, as: .administrator).text
      #expect(
        form.contains("value=\"Kulturchef\"") && form.contains("name=\"version\" value=\"1\""))
      let fields = [
        ("slag", "rename"), ("dag", "2027-02-01"), ("fore1", "Kulturchef"),
        ("efter1", "Chef för kultur"),
      ]
      let without = try await desk.post(
        edit, fields + [("gor", "preview"), ("version", "1")], as: .administrator)
      #expect(without.status == .unprocessableContent && without.text.contains("#f-skal"))
      let reason = fields + [("skal", "Fel dag")]
      let preview = try await desk.post(
        edit, reason + [("gor", "preview"), ("version", "1")], as: .administrator)
      #expect(preview.status == .ok && preview.text.contains("För in rättelsen"))
      let saved = try await desk.post(
        edit, reason + [("gor", "record"), ("version", "1")], as: .administrator)
      #expect(saved.status == .seeOther)
      let stale = try await desk.post(
        edit, reason + [("gor", "record"), ("version", "1")], as: .administrator)
      #expect(stale.status == .conflict && stale.text.contains("Någon annan har ändrat"))
      let page = try await desk.get(path, as: .administrator).text
      #expect(page.contains("Rättades") && page.contains("Skäl: Fel dag"))
      let silent = try await desk.post(
        path, [("gor", "withdraw"), ("version", "2"), ("skal", "")], as: .administrator)
      #expect(silent.status == .unprocessableContent)
      let withdrawn = try await desk.post(
        path, [("gor", "withdraw"), ("version", "2"), ("skal", "Blev inte av")],
        as: .administrator)
      #expect(withdrawn.status == .seeOther)
      let after = try await desk.get(path, as: .administrator).text
      #expect(after.contains("återtagen") && !after.contains("value=\"withdraw\""))
      #expect(try await desk.get("\(path)x", as: .administrator).status == .notFound)
      #expect(
        try await desk.post(path, [("gor", "annat")], as: .administrator).status
          == .unprocessableContent)
    }
  }

  @Test("after a split the documents are chosen for, and the list is printed in every form")
  func choosing() async throws {
    try await withDeskWorld { desk in
      let made = try await desk.post(
        new,
        [
          ("gor", "record"), ("slag", "split"), ("dag", "2026-11-01"),
          ("fore1", "Kommunfullmäktige"), ("efter1", "Norra fullmäktige"),
          ("efter2", "Södra fullmäktige"),
        ], as: .administrator)
      let path = try #require(made.headers[.location])
      let page = try await desk.get(path, as: .administrator).text
      #expect(page.contains("2 dokument har ännu inget organ") && page.contains("Bokpolicy"))
      let document = try await desk.store.timeline(slug: "bokpolicy").document.id
      let other = try await desk.store.timeline(slug: "resepolicy").document.id
      let chosen = try await desk.post(
        path,
        [
          ("gor", "choose"), ("val-\(document.rawValue)", "Södra fullmäktige"),
          ("val-\(other.rawValue)", "Norra fullmäktige"),
        ], as: .administrator)
      #expect(chosen.status == .seeOther)
      let after = try await desk.get(path, as: .administrator).text
      #expect(after.contains("Alla dokument har fått ett organ."))
      #expect(after.contains("Södra fullmäktige beslutar"))
      let refused = try await desk.post(
        path, [("gor", "choose"), ("val-\(document.rawValue)", "Kansliet")], as: .administrator)
      #expect(refused.status == .conflict && refused.text.contains("kan inte ta över resten"))
      for (name, type) in [("lista.html", "text/html"), ("lista.md", "text/markdown")] {
        let list = try await desk.get("\(path)/lista/\(name)", as: .secretary)
        #expect(list.headers[.contentType]?.hasPrefix(type) ?? false)
        #expect(list.text.contains("Bokpolicy") && list.text.contains("Södra fullmäktige beslutar"))
      }
      let csv = try await desk.get("\(path)/lista/lista.csv", as: .auditor)
      #expect(csv.text.hasPrefix("\u{FEFF}beslutar;dokument;adress;"))
      #expect(csv.text.contains("Södra fullmäktige;Bokpolicy;/styrdokument/bokpolicy;1;"))
      #expect(try await desk.get("\(path)/lista/annat.html", as: .auditor).status == .notFound)
    }
  }

  @Test("the public pages tell what a body has become, and who answers for a document today")
  func publicPages() async throws {
    try await withDeskWorld { desk in
      for (day, name) in [("2026-11-01", "Norra fullmäktige"), ("2027-03-01", "Östra fullmäktige")]
      {
        let made = try await desk.post(
          new,
          [
            ("gor", "record"), ("slag", "rename"), ("dag", day),
            ("fore1", day == "2026-11-01" ? "Kommunfullmäktige" : "Norra fullmäktige"),
            ("efter1", name),
          ], as: .administrator)
        #expect(made.status == .seeOther)
      }
      let index = try await desk.get(Route.bodies.path(.swedish), as: .stranger).text
      #expect(index.contains("upphörde 1 november 2026"))
      let old = try await desk.get("/organ/kommunfullmaktige", as: .stranger).text
      let link = "<a href=\"/organ/norra-fullmaktige\">Norra fullmäktige</a>."
      #expect(old.contains("Bytte namn 1 november 2026 till \(link)"))
      let now = try await desk.get("/en/organ/norra-fullmaktige", as: .stranger).text
      #expect(now.contains("Until 31 October 2026 called <a href=\"/en/organ/kommunfullmaktige\""))
      #expect(
        now.contains("To be renamed on 1 March 2027 to <a href=\"/en/organ/ostra-fullmaktige\""))
      let coming = try await desk.get("/organ/ostra-fullmaktige", as: .stranger)
      #expect(coming.status == .ok)
    }
  }
}
