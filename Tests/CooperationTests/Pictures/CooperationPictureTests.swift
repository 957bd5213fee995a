import Cooperation
import HTML
import Publishing
import ReferenceData
import Register
import Testing

@Suite("Ties, contributions, funding and goals as pictures")
struct CooperationPictureTests {
  private func timeline(
    _ rows: [RelationTimelinePicture.Row], _ words: RelationTimelineWords = .swedish
  ) -> RelationTimelinePicture {
    RelationTimelinePicture(rows, today: PictureWorld.day("2026-11-21"), words: words)
  }

  @Test("a tie has a bar, its pauses, its agreements and its decisions")
  func ties() {
    let text = String(timeline(PictureWorld.ties).figure)
    #expect(text.contains("Vänorten Vitebsk, avslutad, från 1 maj 1999, till 31 mars 2022, 1 paus"))
    #expect(text.count(of: "class=\"pause\"") == 3)
    #expect(text.count(of: "class=\"agreement\"") == 5)
    #expect(text.count(of: "class=\"decision\"") == 5)
    #expect(!text.contains("style="))
    let table = String(timeline(PictureWorld.ties).table)
    #expect(table.contains("Kommunstyrelsen § 203: pausas"))
    #expect(table.contains("1 januari 2021 – ej angivet"))
    #expect(table.contains("okänt"))
  }

  @Test("what rests and what has ended are drawn apart from what goes on, without the site's style")
  func inks() {
    func fills(_ state: RelationState, entered: CalendarDate?) -> String {
      String(
        timeline([
          RelationTimelinePicture.Row(
            title: "Ett", state: state, enteredOn: entered, endedOn: PictureWorld.day("2025-01-01"))
        ]).figure)
    }
    let day = PictureWorld.day("2020-01-01")
    let all = [RelationState.active, .dormant, .ended].map { fills($0, entered: day) }
    for (text, colour) in zip(all, ["#2d5f4a", "#8aa495", "#978b79"]) {
      #expect(text.contains("height=\"10\" fill=\"\(colour)\""), "\(colour)")
    }
    #expect(fills(.active, entered: nil).contains("fill=\"#fff\" stroke=\"#2d5f4a\""))
  }

  @Test("nothing is wider than the drawing, an agreement for a thousand years neither")
  func wide() {
    let row = RelationTimelinePicture.Row(
      title: "Evigt", state: .active, enteredOn: PictureWorld.day("1645-01-01"),
      endedOn: PictureWorld.day("1600-01-01"),
      agreements: [
        .init(
          title: "För alltid",
          period: .init(
            from: PictureWorld.day("1645-01-01"), end: .through(.init(ordinal: 900_000))
          ))
      ])
    let values = String(timeline([row]).figure).between("x=\"", "%\"").compactMap { Double($0) }
    #expect(values.count > 2)
    for value in values { #expect((0...100).contains(value)) }
  }

  @Test("a picture of nothing says so", arguments: ["sv", "en"])
  func noTies(language: String) {
    let words = language == "sv" ? RelationTimelineWords.swedish : .english
    #expect(String(timeline([], words).figure).contains(words.nothing))
    #expect(String(timeline([], words).table).contains(words.nothing))
  }

  @Test("a committee without cooperation and a contribution without any are said to be missing")
  func matrix() {
    #expect(PictureWorld.matrix.missing == ["Kultur"])
    let text = String(PictureWorld.matrix.table)
    #expect(text.contains("<th scope=\"row\">Kommunstyrelsen</th>"))
    #expect(text.contains("<th scope=\"col\">Tillväxt</th>"))
    #expect(text.contains("<td class=\"count n4\" data-label=\"Tillväxt\">"))
    #expect(text.contains("<td class=\"count n1\" data-label=\"Integration\">"))
    #expect(text.count(of: "<span class=\"hidden\">saknas</span>") == 24)
    #expect(String(PictureWorld.matrix(.english).table).contains(">none</span>"))
  }

  @Test("a matrix without committees or contributions has a sentence instead")
  func emptyMatrix() {
    let empty = ContributionMatrixPicture(
      committees: [], contributions: [], cells: [], words: .swedish)
    #expect(String(empty.table).contains("Ingen regel om bidrag gäller."))
  }

  @Test("each currency has a picture of its own, and none is added to another")
  func currencies() {
    let pictures = FundingPicture.each(PictureWorld.funding, words: .swedish)
    #expect(pictures.map(\.currency) == ["EUR", "SEK"])
    let text = String(pictures[0].table)
    #expect(text.contains("1\u{A0}160\u{A0}000\u{A0}EUR"))
    #expect(!text.contains("SEK"))
    #expect(String(pictures[1].figure).contains("Kommunalt partnerskap 2024: sökt 1"))
    #expect(FundingPicture.each([], words: .swedish).isEmpty)
  }

  @Test("more paid than granted, or less than nothing, breaks no bar")
  func oddAmounts() {
    let odd = FundingPicture(
      [
        .init(
          programme: "<i>", year: 2024, applied: PictureWorld.money(-5),
          granted: PictureWorld.money(10), paid: PictureWorld.money(20)),
        .init(
          programme: "<i>", year: 2023, applied: Money(minorUnits: .max, currency: "SEK"),
          granted: Money(minorUnits: .max, currency: "SEK")),
      ], currency: "SEK", words: .english)
    let text = String(odd.figure)
    #expect(!text.contains("<i>"))
    let widths = text.between("width=\"", "%\"").compactMap { Double($0) }
    #expect(widths.count == 2)
    for width in widths { #expect((0...100).contains(width)) }
    #expect(String(odd.table).contains("−5"))
  }

  @Test(
    "amounts are written as each language has them",
    arguments: [
      (123_456_700, "1\u{A0}234\u{A0}567\u{A0}SEK", "1,234,567\u{A0}SEK"),
      (5, "0,05\u{A0}SEK", "0.05\u{A0}SEK"), (-99_900, "−999\u{A0}SEK", "−999\u{A0}SEK"),
    ])
  func amounts(minor: Int, swedish: String, english: String) {
    let money = Money(minorUnits: minor, currency: "SEK")
    #expect(CooperationWords.swedish.amount(money) == swedish)
    #expect(CooperationWords.english.amount(money) == english)
  }

  @Test("a goal's number stands out on its colour")
  func goals() throws {
    let lines = String(decoding: ReferenceFile.goals.bytes, as: UTF8.self)
      .split(whereSeparator: \.isNewline).dropFirst()
    #expect(lines.count == 17)
    let goals = try lines.map { line in
      let number = try #require(Int(line.prefix { $0 != "," }))
      return ContributionGoals.Goal(
        number: number, name: "Mål \(number)", colour: String(line.suffix(7)))
    }
    let text = String(ContributionGoals(goals, title: "Globala målen").list)
    #expect(text.count(of: "<li>") == 17)
    // Yellow takes black, dark blue takes white.
    #expect(
      text.contains(
        "fill=\"#FCC30B\"></rect><text x=\"14\" y=\"19.5\" text-anchor=\"middle\" fill=\"#000\""))
    #expect(
      text.contains(
        "fill=\"#19486A\"></rect><text x=\"14\" y=\"19.5\" text-anchor=\"middle\" fill=\"#fff\""))
    #expect(!text.contains("<img"))
  }

  @Test("a colour that is none becomes grey, and no goals no list")
  func badGoals() {
    let bad = ContributionGoals(
      [.init(number: 1, name: "<b>", colour: "\" onload=\"x")], title: "Mål")
    let text = String(bad.list)
    #expect(text.contains("#595959"))
    #expect(!text.contains("onload"))
    #expect(ContributionGoals([], title: "Mål").list.bytes.isEmpty)
  }
}
