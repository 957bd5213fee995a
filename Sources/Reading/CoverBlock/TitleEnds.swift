import Register

/// Where a title ends in a line that says more, and what stands before it there.
enum TitleEnds {
  /// "Kulturprogram. Kommunfullmäktige 14 april 2009", "Flik Titel Reglemente för …".
  static func cut(_ text: String) -> String {
    beforePages(beforeBody(behindLabel(text)))
  }

  /// "RIKTLINJE 1(12)": the page and how many there are.
  private static func beforePages(_ text: String) -> String {
    guard text.utf8.last == UInt8(ascii: ")"), let open = text.lastIndex(of: "("),
      text[open...].dropFirst().dropLast().allSatisfy(\.isNumber)
    else { return text }
    let head = text[..<open].reversed().drop { $0 == " " }
    let page = head.prefix { $0.isNumber }
    guard (1...3).contains(page.count) else { return text }
    return String(head.dropFirst(page.count).drop { $0 == " " }.reversed())
  }

  /// Without who decided, behind a full stop.
  private static func beforeBody(_ text: String) -> String {
    guard text.utf8.contains(0x2E), let stop = text.firstIndex(of: "."),
      text.distance(from: text.startIndex, to: stop) >= 8
    else { return text }
    let rest = text[stop...].drop { $0 == "." || $0 == " " }
    guard let word = rest.split(separator: " ").first,
      BodyNames.known.value(of: String(word).trimmingMarks()) != nil
    else { return text }
    return String(text[..<stop])
  }

  /// Without the label *Titel* and what a collection prints before it.
  private static func behindLabel(_ text: String) -> String {
    guard text.holds("Titel") else { return text }
    let words = text.split(separator: " ")
    guard words.count > 2, let label = words.firstIndex(of: "Titel"), label + 1 < words.count else {
      return text
    }
    let title = words[(label + 1)...].joined(separator: " ")
    return TypeWords.isTitle(title) ? title : text
  }
}
