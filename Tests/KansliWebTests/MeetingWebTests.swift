import Accounts
import Foundation
import HTTPTypes
import HummingbirdTesting
import KansliStore
import NIOCore
import Register
import Testing

@testable import KansliWeb

@Suite("Meetings at the desk")
struct MeetingWebTests {
  private let plan = Route.newMeetings(body: nil).path(.swedish)

  /// Sends a calendar file as browsers do.
  private func send(
    _ desk: DeskWorld, _ file: String, body: String = ""
  ) async throws -> TestResponse {
    let token = try #require(
      try await desk.get(plan, as: .secretary).text
        .firstMatch(of: /name="form" value="([^"]+)"/)?.1)
    let parts = [("form", String(token)), ("gor", "file"), ("organ-fil", body)].map {
      "--x\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n"
    }
    let text =
      parts.joined()
      + "--x\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"k.ics\"\r\n"
      + "Content-Type: text/calendar\r\n\r\n\(file)\r\n--x--\r\n"
    let secret = try #require(desk.secrets[.secretary])
    return try await desk.client.execute(
      uri: plan, method: .post,
      headers: [
        .contentType: "multipart/form-data; boundary=x",
        .cookie: "\(DeskCookie.session.rawValue)=\(secret.text)",
      ], body: ByteBuffer(string: text))
  }

  @Test("meetings are listed by month, narrowed to a body, past ones on demand")
  func list() async throws {
    try await withDeskWorld { desk in
      try await desk.store.plan(
        [
          MeetingForm(body: "Kommunstyrelsen", heldOn: DeskWorld.today + -30),
          MeetingForm(body: "Kommunstyrelsen", heldOn: DeskWorld.today + 30),
        ], by: desk.actor(.secretary))
      let all = try await desk.get("/arbete/sammantraden", as: .reader).text
      #expect(all.contains("November 2026") && all.contains("December 2026"))
      #expect(all.contains("2026-12-21") && !all.contains("2026-10-22"))
      // Who plans nothing is not offered to.
      #expect(!all.contains(plan))
      let own = try await desk.get("/arbete/sammantraden?organ=Kommunstyrelsen", as: .secretary)
      #expect(own.text.contains("2026-12-21") && !own.text.contains("2026-11-26"))
      let past = try await desk.get("/arbete/sammantraden?visa=tidigare", as: .reader).text
      #expect(past.contains("2026-10-22") && !past.contains("2026-12-21"))
    }
  }

  @Test("one meeting is planned, its other days by the lead times")
  func one() async throws {
    try await withDeskWorld { desk in
      let fields = [("gor", "one"), ("organ", "Kommunstyrelsen"), ("dag", "2027-01-26")]
      #expect(try await desk.post(plan, fields, as: .secretary).status == .seeOther)
      let meeting = try #require(
        try await desk.store.meetings(from: DeskWorld.today, of: "Kommunstyrelsen").first)
      #expect(meeting.dispatchOn?.description == "2027-01-19")
      #expect(meeting.papersDueOn?.description == "2027-01-12")
      let again = try await desk.post(plan, fields, as: .secretary)
      #expect(again.status == .unprocessableContent && again.text.contains("value=\"2027-01-26\""))
      let bad = try await desk.post(
        plan,
        [("gor", "one"), ("organ", ""), ("dag", "i januari"), ("utskick", "2027-02-30")],
        as: .secretary)
      #expect(bad.status == .unprocessableContent)
      for words in ["value=\"i januari\"", "2027-02-30 är ingen dag", "3 uppgifter"] {
        #expect(bad.text.contains(words), "\(words)")
      }
      for part in [DeskWorld.Part.author, .otherSecretary, .administrator] {
        #expect(try await desk.post(plan, fields, as: part).status == .forbidden, "\(part)")
      }
    }
  }

  @Test("a year's days are seen before they are added, and only those chosen are")
  func several() async throws {
    try await withDeskWorld { desk in
      let before = try await desk.store.meetings(from: DeskWorld.today).count
      let preview = try await desk.post(
        plan,
        [
          ("gor", "several"), ("organ-flera", "Kommunfullmäktige"),
          ("dagar", "2026-11-26\ntisdag 26 januari 2027\n\n2027-02-23\n2027-02-23"),
        ], as: .secretary)
      #expect(preview.status == .ok)
      #expect(preview.text.contains("Finns; får de dagar som saknas"))
      #expect(preview.text.components(separatedBy: "Nytt sammanträde").count == 3)
      #expect(try await desk.store.meetings(from: DeskWorld.today).count == before)
      let added = try await desk.post(
        plan, [("gor", "add"), ("mote", "2027-01-26|Kommunfullmäktige|")], as: .secretary)
      #expect(added.status == .seeOther)
      #expect(try await desk.store.meetings(from: DeskWorld.today).count == before + 1)
      let bad = try await desk.post(
        plan,
        [("gor", "several"), ("organ-flera", "Kommunfullmäktige"), ("dagar", "26/1\n2027-02-23")],
        as: .secretary)
      #expect(bad.status == .unprocessableContent && bad.text.contains("26/1 är ingen dag"))
      #expect(bad.text.contains("26/1\n2027-02-23"))
      let foreign = try await desk.post(
        plan, [("gor", "add"), ("mote", "2027-01-26|Kommunfullmäktige|")], as: .otherSecretary)
      #expect(foreign.status == .forbidden)
      let nonsense = try await desk.post(
        plan, [("gor", "add"), ("mote", "i går")], as: .secretary)
      #expect(nonsense.status == .unprocessableContent)
    }
  }

  @Test("a calendar file is read by the bodies its titles name, and says what it leaves out")
  func file() async throws {
    try await withDeskWorld { desk in
      func event(_ uid: String, _ day: String, _ title: String) -> String {
        "BEGIN:VEVENT\r\nUID:\(uid)\r\nDTSTART;VALUE=DATE:\(day)\r\nSUMMARY:\(title)\r\n"
          + "END:VEVENT\r\n"
      }
      let calendar =
        "BEGIN:VCALENDAR\r\n" + event("a", "20270126", "Kommunstyrelsen sammanträder")
        + event("b", "20270302", "Julbord") + event("c", "20260105", "Kommunstyrelsen")
        + event("d", "20270230", "Kommunstyrelsen") + "END:VCALENDAR"
      let page = try await send(desk, calendar)
      #expect(page.status == .ok)
      for words in [
        "2027-01-26|Kommunstyrelsen|a", "En händelse namnger inget organ",
        "En händelse har redan varit", "20270230 är ingen dag",
      ] { #expect(page.text.contains(words), "\(words)") }
      let bad = try await send(desk, "Hej på dig")
      #expect(bad.status == .unprocessableContent && bad.text.contains("ingen kalender"))
      #expect(try await send(desk, "").status == .unprocessableContent)
    }
  }

  @Test("a matter that is decided is marked so on the agenda, with its day and its paragraph")
  func decided() async throws {
    try await withDeskWorld { desk in
      let second = try await desk.putSecondMatter()
      let path = Route.meeting(id: desk.meeting).path(.swedish)
      let before = try await desk.get(path, as: .secretary).text
      #expect(before.contains("Kommunfullmäktige beslutar att fastställa Badpolicy."))
      #expect(!before.contains("Beslutat 2026"))
      let secretary = desk.actor(.secretary)
      _ = try await desk.store.decide(
        MatterID(second),
        MatterDecision(
          header: DecisionHeader(
            body: "Kommunfullmäktige",
            moment: LegalMoment(decidedOn: DeskWorld.today, minutesItem: "31")),
          end: StatedEnd(.untilFurtherNotice), title: "Badpolicy",
          provisions: Provision.suggested([(.paragraph, 1, "Vi badar.")])),
        version: try await desk.store.matter(MatterID(second), for: secretary).matter.version,
        by: secretary)
      let page = try await desk.get(path, as: .reader).text
      #expect(page.components(separatedBy: "Beslutat 2026-11-21, § 31").count == 2)
      let english = try await desk.get(Route.meeting(id: desk.meeting).path(.english), as: .reader)
      #expect(english.text.contains("Decided 2026-11-21, § 31"))
    }
  }

  @Test("a meeting shows what goes up in order, and the order is changed")
  func order() async throws {
    try await withDeskWorld { desk in
      let path = Route.meeting(id: desk.meeting).path(.swedish)
      let second = try await desk.putSecondMatter()
      let page = try await desk.get(path, as: .secretary).text
      #expect(page.contains("Kommunfullmäktige beslutar att fastställa Resepolicy"))
      let first = try #require(page.range(of: "Resepolicy</a>"))
      let last = try #require(page.range(of: "Badpolicy</a>"))
      #expect(first.lowerBound < last.lowerBound)
      let form = [("gor", "up \(second)"), ("version", "1")]
      #expect(try await desk.post(path, form, as: .author).status == .forbidden)
      #expect(try await desk.post(path, form, as: .secretary).status == .seeOther)
      #expect(try await desk.post(path, form, as: .secretary).status == .conflict)
      let turned = try await desk.get(path, as: .secretary).text
      let top = try #require(turned.range(of: "Badpolicy</a>"))
      let below = try #require(turned.range(of: "Resepolicy</a>"))
      #expect(top.lowerBound < below.lowerBound)
    }
  }

  @Test("moving or cancelling a meeting that matters are on is asked about first")
  func change() async throws {
    try await withDeskWorld { desk in
      let path = Route.meeting(id: desk.meeting).path(.swedish)
      _ = try await desk.putSecondMatter()
      let fields = [("gor", "save"), ("version", "1"), ("dag", "2026-11-30")]
      let asked = try await desk.post(path, fields, as: .secretary)
      #expect(asked.status == .ok && asked.text.contains("2 ärenden är uppsatta"))
      #expect(
        try await desk.store.meetings(from: .init(ordinal: 0))[0].heldOn.description
          == "2026-11-26")
      let moved = try await desk.post(path, fields + [("vidare", "ja")], as: .secretary)
      #expect(moved.status == .seeOther)
      let now = try await desk.store.meeting(desk.meeting, for: desk.actor(.reader)).meeting
      // The days before it are given by the lead times where there were none.
      #expect(now.dispatchOn?.description == "2026-11-23")
      let stale = try await desk.post(path, fields + [("vidare", "ja")], as: .secretary)
      #expect(stale.status == .conflict)
      let further = try await desk.post(
        path,
        [
          ("gor", "save"), ("version", "2"), ("dag", "2026-12-02"), ("utskick", "2026-11-23"),
          ("handlingar", "2026-11-10"), ("vidare", "ja"),
        ], as: .secretary)
      #expect(further.status == .seeOther)
      let after = try await desk.store.meeting(desk.meeting, for: desk.actor(.reader)).meeting
      // What was not changed in the form follows, what was is as it was written.
      #expect(after.dispatchOn?.description == "2026-11-25")
      #expect(after.papersDueOn?.description == "2026-11-10")
      let cancel = [("gor", "cancel"), ("version", "3")]
      let question = try await desk.post(path, cancel, as: .secretary).text
      #expect(question.contains("på ett annat sammanträde"))
      _ = try await desk.post(path, cancel + [("vidare", "ja")], as: .secretary)
      #expect(try await desk.get(path, as: .reader).text.contains("Sammanträdet är inställt."))
      let back = try await desk.post(
        path, [("gor", "restore"), ("version", "4")], as: .secretary)
      #expect(back.status == .seeOther)
      let bad = try await desk.post(
        path,
        [("gor", "save"), ("version", "5"), ("dag", "2026-11-30"), ("utskick", "2026-12-24")],
        as: .secretary)
      #expect(bad.status == .unprocessableContent && bad.text.contains("value=\"2026-12-24\""))
    }
  }

  @Test("a meeting that is not there is not found")
  func none() async throws {
    try await withDeskWorld { desk in
      let path = "/arbete/sammantraden/finns-inte"
      #expect(try await desk.get(path, as: .secretary).status == .notFound)
      #expect(
        try await desk.post(path, [("gor", "cancel")], as: .secretary).status == .notFound)
      let odd = try await desk.post(
        Route.meeting(id: desk.meeting).path(.swedish), [("gor", "hoppa")], as: .secretary)
      #expect(odd.status == .unprocessableContent)
    }
  }
}

extension DeskWorld {
  /// Puts the matter that waits for a decision, and one more, on the meeting; answers the id of
  /// the one more.
  fileprivate func putSecondMatter() async throws -> String {
    let secretary = actor(.secretary)
    let id = try await store.openMatter(
      MatterForm(
        title: "Badpolicy", registryNumber: "KS 2026-9",
        proposal: ProposedAct(
          verb: .adopt, documentTitle: "Badpolicy", documentType: .policy, end: .notStated),
        department: "Kansliet", officer: nil, chain: ["Kommunfullmäktige"]), by: secretary)
    try await store.move(
      id, .submit, version: try await store.matter(id, for: secretary).matter.version,
      by: secretary)
    for matter in [MatterID(deciding), id] {
      let shown = try await store.matter(matter, for: secretary).matter.version
      try await store.put(matter, on: meeting, version: shown, by: secretary)
    }
    return id.rawValue
  }
}
