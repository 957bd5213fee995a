import Register

/// Texts that speak of governing documents and are none: advertisements, letters, agendas, pages
/// that show the way to the documents.
enum OtherMatter {
  private static let cues = PhraseTable<Void>(groups: [
    (
      (),
      [
        "sista ansökningsdag", "ansök senast", "tillträde enligt överenskommelse",
        "anställningsform", "välkommen med din ansökan", "vi söker dig", "vill du arbeta",
        "vill du jobba", "om tjänsten", "med vänlig hälsning", "med vänliga hälsningar",
        "vänliga hälsningar", "tack för ert brev", "tack för ditt brev", "tack för ditt mejl",
        "hälsningar från", "föredragningslista", "val av justerare", "kallelse till",
        "kallas till sammanträde", "upprop", "här hittar du", "här finner du",
        "på den här sidan", "på denna sida", "på sidan finns", "här kan du läsa",
        "läs mer om våra", "pressmeddelande", "invigdes", "biljetter", "anbud lämnas",
        "prenumerera", "nyhetsbrev", "fakturanummer", "att betala", "dagordning",
      ]
    )
  ])
  private static let openings: Set<String> = [
    "kallelse", "inbjudan", "nyhetsbrev", "pressmeddelande", "faktura", "dagordning", "hej",
    "anslag", "bästa", "enkät", "minnesanteckningar", "protokollsutdrag", "platsannons",
  ]

  /// Papers that are forms, bills and advertisements whatever else they mention.
  private static let papers = PhraseTable<Void>(groups: [
    (
      (),
      [
        "fakturanummer", "fakturadatum", "förfallodatum", "att betala", "bankgiro och ocr",
        "sista ansökningsdag", "anställningsform", "välkommen med din ansökan",
        "logga in med bankid", "starta e-tjänsten", "skicka in ansökan", "ansökan avser",
        "namnförtydligande", "sökandens namn", "blanketten skickas till",
      ]
    )
  ])

  /// Whether a text is such a paper: what it says of decisions is told in passing.
  static func isPaper(_ page: Page, lines: Range<Int>) -> Bool {
    guard let first = lines.first else { return false }
    let start = page.sheet.lines[first].range.lowerBound
    let zone = start..<min(page.sheet.bytes.count, start + 1500)
    return page.sheet.firstMatch(of: papers, in: zone) != nil
  }

  static func speaks(in page: Page, lines: Range<Int>) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    let opening = page.sheet.text(page.sheet.lines[first]).lowered()
    if let word = opening.split(separator: " ").first,
      openings.contains(String(word).trimmingMarks())
    {
      return true
    }
    // What is said far down in a long document is not what the document is.
    let start = page.sheet.lines[first].range.lowerBound
    let end = page.sheet.lines[last].range.upperBound
    let zones = end - start > 3000 ? [start..<(start + 1500)] : [start..<end]
    return zones.contains { page.sheet.firstMatch(of: cues, in: $0) != nil }
  }
}
