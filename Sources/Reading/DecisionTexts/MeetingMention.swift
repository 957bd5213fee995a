import Register

/// A body and the day it met, as headings and news put them together.
struct MeetingMention {
  var body: BodyWords
  var date: DateWords
  var range: Range<Int>
  /// A word of meetings stands with them, so that the day is the meeting's and no other's.
  var isMeeting: Bool

  /// Words that may stand between body and day; true for those that name a meeting.
  private static let words = PhraseTable<Bool>(groups: [
    (
      true,
      [
        "sammanträde", "sammanträdet", "möte", "mötet", "sammanträdesdatum", "protokoll",
        "protokollsutdrag", "sammanträdde", "sammanträder", "kl", "kl.", "sammanträde var",
        "sammanträde hölls", "möte hölls",
      ]
    ),
    (
      false,
      [
        "den", "beslut", "extra", "ordinarie", "senaste", "sista", "första", "digitala", "måndagen",
        "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen", "måndag", "tisdag",
        "onsdag", "torsdag", "fredag", "på", "i", "från",
      ]
    ),
  ])

  static func first(in range: Range<Int>, _ sheet: Sheet) -> MeetingMention? {
    for body in BodyReader.all(in: range, of: sheet) {
      if let mention = after(body, range, sheet) { return mention }
    }
    return nil
  }

  private static func after(
    _ body: BodyWords, _ range: Range<Int>, _ sheet: Sheet
  ) -> MeetingMention? {
    var offset = body.range.upperBound
    var isMeeting = false
    let limit = min(range.upperBound, offset + 90)
    while offset < limit {
      if Bytes.isWord(sheet.bytes, offset) {
        if let date = DateReader.at(offset, of: sheet, before: range.upperBound) {
          guard date.day != nil || date.reading == .incomplete else { return nil }
          return MeetingMention(
            body: body, date: date, range: body.range.lowerBound..<date.range.upperBound,
            isMeeting: isMeeting)
        }
        guard let hit = sheet.match(of: words, at: offset, before: limit) else { return nil }
        isMeeting = isMeeting || hit.value
        offset = hit.end
      } else if " ,:\n–->".utf8.contains(sheet.bytes[offset]) || sheet.bytes[offset] >= 0x80 {
        offset += 1
      } else {
        return nil
      }
    }
    return nil
  }
}
