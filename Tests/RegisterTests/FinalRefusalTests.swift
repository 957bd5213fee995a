import Register
import Testing

@Suite("A day of finality is not taken before the law allows it")
struct FinalRefusalTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func finality(
    announced: String?, down: String?, final: String?, anew: String? = nil
  ) throws -> Finality {
    var finality = Finality(
      decidedOn: try day("2026-03-26"), minutesApprovedOn: try day("2026-04-07"),
      announcedOn: try announced.map(day), finalOn: try final.map(day))
    if let announced {
      let until = try down.map(day)
      finality.postings = [NoticePosting(from: try day(announced), until: until)]
        .compactMap(\.self)
    }
    if let anew {
      finality.announcedOn = try day(anew)
      finality.postings += [NoticePosting(from: try day(anew))].compactMap(\.self)
    }
    return finality
  }

  @Test(
    "the time runs for three weeks from the notice, which has to stand until it is over",
    arguments: [
      ("2026-04-08", nil, nil, nil), ("2026-04-08", nil, "2026-04-30", nil),
      ("2026-04-08", "2026-04-30", "2026-04-30", nil),
      ("2026-04-08", nil, "2026-04-29", "2026-04-30"),
      ("2026-04-08", nil, "2026-04-01", "2026-04-30"),
      // Nothing is known of the notice: it cannot be older than the minutes' approval.
      (nil, nil, "2026-04-28", "2026-04-29"), (nil, nil, "2026-04-29", nil),
    ] as [(String?, String?, String?, String?)])
  func earliest(announced: String?, down: String?, final: String?, earliest: String?) throws {
    let refusal = try finality(announced: announced, down: down, final: final).finalRefusal
    #expect(refusal?.earliest?.description == earliest)
    #expect((refusal == nil) == (earliest == nil))
  }

  @Test("a notice down too soon gives no day at all until it is put up anew")
  func broken() throws {
    let early = try finality(announced: "2026-04-08", down: "2026-04-20", final: "2026-06-01")
    let through = try day("2026-04-29")
    #expect(
      early.finalRefusal == .noticeBroken(from: try day("2026-04-20"), appealThrough: through))
    #expect(early.finalRefusal?.earliest == nil)
    let anew = try finality(
      announced: "2026-04-08", down: "2026-04-20", final: "2026-06-01", anew: "2026-04-22")
    #expect(anew.finalRefusal == nil)
    let open = try finality(announced: "2026-04-08", down: "2026-04-20", final: nil)
    #expect(open.openBreak(on: try day("2026-04-19")) == nil)
    #expect(open.openBreak(on: try day("2026-04-21"))?.appealThrough == through)
    let mended = try finality(
      announced: "2026-04-08", down: "2026-04-20", final: nil, anew: "2026-04-22")
    #expect(mended.openBreak(on: try day("2026-04-23")) == nil)
  }

  @Test("where an appeal is known it is the court's record that counts")
  func appealed() throws {
    var finality = try finality(announced: "2026-04-08", down: nil, final: "2026-04-20")
    #expect(finality.finalRefusal != nil)
    finality.appeals = [
      Appeal(appealedOn: try day("2026-04-10"), closing: .withdrawn, closedOn: nil)
    ]
    #expect(finality.finalRefusal == nil)
  }
}
