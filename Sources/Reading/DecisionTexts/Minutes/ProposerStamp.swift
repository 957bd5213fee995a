import Register

/// The meeting at which a proposal was made, where the text names it beside the one who proposes:
/// "Styrelsen beslutade 2025-03-03 § 40, på förslag av arbetsutskottet 2025-02-11, att föreslå".
struct ProposerStamp {
  private(set) var decidedOn: FieldReading?
  private(set) var paragraph: FieldReading?

  /// Words after which a body is named as the one that was listened to.
  private static let leads: [[UInt8]] = [
    "förslag av", "förslag från", "enligt", "yttrande från", "yttrande av", "remiss till",
    "tillstyrkan av", "initiativ av", "initiativ från", "beredning i", "beredning av",
  ].map { Array($0.utf8) }

  /// The body that proposes: the first that is not only named as another's adviser.
  static func proposer(of bodies: [BodyWords], _ sheet: Sheet) -> BodyWords? {
    bodies.first { body in
      let before = sheet.trimmed(max(0, body.range.lowerBound - 24)..<body.range.lowerBound)
      return !leads.contains { sheet.folded[before].hasSuffix($0) }
    } ?? bodies.first
  }

  /// The day and paragraph beside a body: behind it up to the next body, else just before it.
  static func read(
    beside body: BodyWords, among bodies: [BodyWords], in clause: Range<Int>, _ page: inout Page
  ) -> ProposerStamp? {
    let end = body.range.upperBound
    let next = bodies.first { $0.range.lowerBound > end }?.range.lowerBound ?? clause.upperBound
    let behind = end..<min(next, end + 60)
    let before = max(clause.lowerBound, body.range.lowerBound - 60)..<body.range.lowerBound
    return read(in: behind, &page)
      ?? (bodies.first?.range == body.range ? read(in: before, &page) : nil)
  }

  private static func read(in zone: Range<Int>, _ page: inout Page) -> ProposerStamp? {
    guard let date = DateReader.first(in: zone, of: page.sheet), date.day != nil,
      !Supersession.claims(date.range, in: zone, page.sheet)
    else { return nil }
    var stamp = ProposerStamp()
    stamp.decidedOn = DateField.make(date, date.range, within: date.range, 0.95, &page)
    stamp.paragraph = SectionSigns.first(in: zone, of: page.sheet).map {
      page.field(.found, $0.digits, $0.range, 0.93)
    }
    return stamp
  }
}
