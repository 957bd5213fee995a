import Register

/// What stands behind a label of responsibility: an office, or the rest of a label that was not
/// known.
enum OwnerValues {
  /// "/processägare", "ägare: Avfallschef": no value, but more of the label.
  static func isPartOfLabel(_ value: Range<Int>, _ sheet: Sheet) -> Bool {
    let value = sheet.trimmed(value)
    guard !value.isEmpty else { return false }
    if "/:".utf8.contains(sheet.bytes[value.lowerBound]) { return true }
    let near = value.lowerBound..<min(value.upperBound, value.lowerBound + 40)
    guard let colon = sheet.bytes[near].firstIndex(of: Bytes.colon) else { return false }
    // "ägare: …", "och uppföljning: …", but not "Kommunstyrelsen: kanslichefen".
    return Bytes.isLower(sheet.bytes, value.lowerBound)
      || sheet.match(of: CoverLabels.table, at: value.lowerBound, before: colon) != nil
  }

  /// Whether another label stands among the words: then it is not known where the value ends.
  static func holdsLabel(_ value: Range<Int>, _ sheet: Sheet) -> Bool {
    if value.count > 90 || sheet.bytes[value].contains(Bytes.colon)
      || DateReader.first(in: value, of: sheet) != nil
    {
      return true
    }
    var from = value.lowerBound
    while let hit = sheet.firstMatch(of: CoverLabels.table, in: from..<value.upperBound) {
      if hit.range.count >= 11, Bytes.isUpper(sheet.bytes, hit.range.lowerBound),
        hit.range.lowerBound > value.lowerBound
      {
        return true
      }
      from = hit.range.upperBound
    }
    return false
  }

  /// Where an office in one or two words ends, when the next capital opens another value.
  static func officeEnd(_ range: Range<Int>, _ sheet: Sheet) -> Int? {
    guard Bytes.isUpper(sheet.bytes, range.lowerBound) else { return nil }
    var (end, next, count) = (range.lowerBound, range.lowerBound, 0)
    while next < range.upperBound, count < 5,
      count == 0 || Bytes.isLower(sheet.bytes, next)
    {
      end = BodyReader.wordEnd(next, sheet, range.upperBound)
      guard end > next else { return nil }
      count += 1
      next = DateReader.skipSpace(end, sheet, range.upperBound)
      if next == end { break }
    }
    return Roles.isRole(sheet.text(range.lowerBound..<end)) ? end : nil
  }
}
