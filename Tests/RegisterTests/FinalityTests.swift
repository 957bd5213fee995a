import Foundation
import Register
import Testing

@Suite("Final or not, as a registrar would ask")
struct FinalityTests {
  @Test("the answers of the case are those of the days", arguments: Fixtures.cases(in: "Finality"))
  func answers(name: String) throws {
    let file = try FinalityCase(Fixtures.text(ofCase: "Finality/\(name)"))
    for (subject, answer) in file.questions {
      #expect(try file.answer(subject) == answer, "? \(subject)")
    }
  }

  @Test("the cases are there")
  func count() { #expect(Fixtures.cases(in: "Finality").count >= 17) }

  @Test("no posting can end before it begins")
  func postings() throws {
    let day = try #require(CalendarDate("2026-09-02"))
    #expect(NoticePosting(from: day, until: day) == nil)
    #expect(NoticePosting(from: day, until: day.previous) == nil)
    #expect(NoticePosting(from: day, until: day.next) != nil)
  }

  @Test("an entry of the ledger gives its days, and a judgment on it is seen")
  func ledger() throws {
    let runner = try CaseRunner(Fixtures.text(ofCase: "19-annulment-after-the-fact.txt"))
    let timeline = Timeline(runner.ledger, document: DocumentID(runner.file.documents[0].title))
    let undone = try #require(timeline.annulled.first)
    let finality = try #require(
      timeline.finality(of: undone.ground.reference.decision))
    #expect(finality.isAnnulled)
    #expect(finality.annulledOn == undone.by.decidedOn)
    #expect(timeline.finality(of: DecisionID("finns inte")) == nil)
  }

  @Test("the stage never goes back as days pass, unless an appeal is known or a notice breaks")
  func order() throws {
    let file = try FinalityCase(Fixtures.text(ofCase: "Finality/01-plain-course.txt"))
    let first = try #require(CalendarDate("2026-03-26"))
    let stages = (0..<100).compactMap { file.finality.status(on: first + $0)?.stage }
    let order = Finality.Stage.allCases
    let ranks = stages.compactMap { order.firstIndex(of: $0) }
    #expect(ranks == ranks.sorted())
    #expect(ranks.count == 100)
  }
}

/// A case of finality: facts, one a line, and questions.
private struct FinalityCase {
  var finality = Finality(decidedOn: nil)
  var questions: [(String, String)] = []

  struct NotUnderstood: Error { var line: String }

  init(_ text: String) throws {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("? ") {
        let parts = line.dropFirst(2).components(separatedBy: "  ")
        questions.append((parts[0], parts[1]))
      } else {
        try read(line)
      }
    }
  }

  private mutating func read(_ line: Substring) throws {
    let name = line.hasPrefix("laga kraft") ? "laga kraft" : String(line.prefix { $0 != " " })
    let words = line.dropFirst(name.count).split { $0 == " " || $0 == "–" }.map(String.init)
    let days = words.map { CalendarDate($0) }
    switch name {
    case "beslutat": finality.decidedOn = days[0]
    case "justerat": finality.minutesApprovedOn = days[0]
    case "tillkännagivet": finality.announcedOn = days[0]
    case "laga kraft": finality.finalOn = days[0]
    case "anslag":
      let from = try #require(days[0])
      let until = days.count > 1 ? days[1] : nil
      finality.postings.append(try #require(NoticePosting(from: from, until: until)))
    case "överklagat": finality.appeals.append(Appeal(appealedOn: days[0]))
    case "avgjort":
      let closings: [String: Appeal.Closing] = [
        "avslag": .dismissed, "avvisat": .notAdmitted, "återkallat": .withdrawn, "bifall": .upheld,
      ]
      finality.appeals[finality.appeals.count - 1].closing = closings[words[1]]
      finality.appeals[finality.appeals.count - 1].closedOn = days[0]
    case "inhibition":
      finality.stays.append(Stay(from: try #require(days[0]), until: days[1]))
    case "dom":
      finality.isAnnulled = true
      finality.annulledOn = days[0]
    default: throw NotUnderstood(line: String(line))
    }
  }

  func answer(_ subject: String) throws -> String {
    switch subject {
    case "förslag": return proposal
    case "anmärkningar": return list(finality.remarks.map(words))
    case let subject where subject.hasPrefix("att göra "):
      let day = try #require(CalendarDate(String(subject.dropFirst(9))))
      return finality.task(on: day).map(words) ?? "inget"
    default:
      return finality.status(on: try #require(CalendarDate(subject))).map(words) ?? "saknas"
    }
  }

  private func list(_ items: [String]) -> String {
    items.isEmpty ? "inga" : items.joined(separator: "; ")
  }

  private var proposal: String {
    func line(_ words: String, _ proposed: Finality.ProposedDay?) -> String? {
      guard let proposed else { return nil }
      var notes: [String] = proposed.isEstimated ? ["räknat på förslag"] : []
      if let moved = proposed.movedFrom { notes.append("från \(moved)") }
      let tail = notes.isEmpty ? "" : " (\(notes.joined(separator: ", ")))"
      return "\(words) \(proposed.day)\(tail)"
    }
    let proposal = finality.proposal
    return list(
      [
        line("justeras senast", proposal.minutesApprovedOn),
        line("tillkännages senast", proposal.announcedOn),
        line("överklagas senast", proposal.appealThrough),
        line("laga kraft", proposal.finalOn),
      ].compactMap { $0 })
  }

  private func words(_ status: Finality.Status) -> String {
    let stages: [Finality.Stage: String] = [
      .decided: "beslutat", .minutesApproved: "justerat", .announced: "tillkännagivet",
      .final: "laga kraft", .appealed: "överklagat", .annulled: "upphävt",
    ]
    var words = stages[status.stage] ?? ""
    if let since = status.since { words += " sedan \(since)" }
    switch status.finalGround {
    case .recorded: words += ", registrerat"
    case .timeRanOut: return words + ", tiden löpte ut"
    case .appealsClosed: return words + ", överklagandena avgjorda"
    case nil: break
    }
    if status.isStayed { words += ", inhibition" }
    switch status.appealPeriod?.proof {
    case .notRecorded: words += ", anslag ej registrerat"
    case .running: words += ", anslaget uppe"
    case .unbroken: words += ", anslaget obrutet"
    case .broken(let from, _): words += ", avbrott från \(from)"
    case nil: break
    }
    guard !status.unknown.isEmpty else { return words }
    return words + ", okänt: " + status.unknown.map(word).joined(separator: ", ")
  }

  private func word(_ milestone: Finality.Milestone) -> String {
    switch milestone {
    case .decided: "beslutat"
    case .minutesApproved: "justerat"
    case .announced: "tillkännagivet"
    case .final: "laga kraft"
    }
  }

  private func words(_ task: Finality.Task) -> String {
    switch task {
    case .approveMinutes(let by): "justera senast \(by)"
    case .announce(let by): "tillkännage senast \(by)"
    case .keepNotice(let until): "låt anslaget sitta till \(until)"
    case .putUpNoticeAnew(let from): "sätt upp anslaget på nytt, nere sedan \(from)"
    case .recordNotice(let through): "skriv in anslaget, tiden gick ut \(through)"
    case .awaitCourt: "vänta på domstolen"
    case .recordDays(let days): "skriv in: \(days.map(word).joined(separator: ", "))"
    }
  }

  private func words(_ remark: Finality.Remark) -> String {
    switch remark {
    case .minutesApprovedLate(let days): "justerat \(days) dagar för sent"
    case .announcedLate(let days): "tillkännagivet \(days) dagar för sent"
    case .reversed(let later, let earlier): "\(word(later)) ligger före \(word(earlier))"
    case .finalWithBrokenNotice(let from): "laga kraft trots avbrott från \(from)"
    case .finalTooEarly(let through): "laga kraft före \(through)"
    }
  }
}
