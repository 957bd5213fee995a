import Register

/// Finds signatures: a name with an office below it. The office is kept, the name never leaves.
enum Signatures {
  /// Gives signature lines the role of letter; answers the offices in order.
  static func mark(_ page: inout Page, lines: Range<Int>) -> (roles: [String], last: Int?) {
    var roles: [String] = []
    var last: Int?
    for index in lines {
      let line = page.sheet.lines[index]
      guard line.role == .text, line.heading == 0, line.range.count <= 80,
        Bytes.isUpper(page.sheet.bytes, line.range.lowerBound)
      else { continue }
      let text = page.sheet.text(line)
      if PersonNames.isName(text), let next = office(below: index, page, lines) {
        page.personNames.append(text)
        roles.append(page.sheet.text(page.sheet.lines[next]))
        page.sheet.lines[index].role = .letter
        page.sheet.lines[next].role = .letter
        last = next
      } else if let split = nameAndOffice(text) {
        page.personNames.append(split.name)
        roles.append(split.office)
        page.sheet.lines[index].role = .letter
        last = index
      }
    }
    return (roles, last)
  }

  private static func office(below index: Int, _ page: Page, _ lines: Range<Int>) -> Int? {
    let next = index + 1
    guard next < lines.upperBound else { return nil }
    let line = page.sheet.lines[next]
    let text = page.sheet.text(line)
    guard line.role == .text, line.heading == 0, line.range.count <= 60, !text.hasSuffix("."),
      !text.contains(":"), Roles.isRole(text)
    else { return nil }
    return next
  }

  /// "Förnamn Efternamn, kommundirektör" on one line.
  private static func nameAndOffice(_ text: String) -> (name: String, office: String)? {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return nil }
    let parts = text.split(separator: ",", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    let (name, office) = (parts[0].trimmingSpace(), parts[1].trimmingSpace())
    guard PersonNames.isName(name), Roles.isRole(office), !office.hasSuffix("."),
      office.utf8.count <= 50
    else { return nil }
    return (name, office)
  }
}
