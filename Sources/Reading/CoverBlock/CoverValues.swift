import Register

/// Where a label's value begins and ends.
enum CoverValues {
  /// From the label to the next label, or to the end of its line and of the lines it goes on over.
  static func extent(
    of hit: LabelHit, next: LabelHit?, _ sheet: Sheet, lines: Range<Int>
  ) -> Range<Int> {
    if let next, next.line == hit.line { return hit.valueStart..<next.range.lowerBound }
    var line = sheet.lineIndex(at: max(hit.valueStart - 1, hit.range.lowerBound))
    var end = max(sheet.lines[line].range.upperBound, hit.valueStart)
    // A label that is all its line has its value below, which is another matter.
    guard !sheet.trimmed(hit.valueStart..<end).isEmpty else { return hit.valueStart..<end }
    while line + 1 < lines.upperBound, line + 1 < (next?.line ?? Int.max),
      goesOn(sheet, from: line, isFree: isFree(hit.meaning))
    {
      line += 1
      end = sheet.lines[line].range.upperBound
    }
    return hit.valueStart..<end
  }

  private static func goesOn(_ sheet: Sheet, from line: Int, isFree: Bool) -> Bool {
    let next = sheet.lines[line + 1]
    guard !next.followsBlank, next.heading == 0, next.bullet == .none, next.role == .text else {
      return false
    }
    let ending = sheet.folded[sheet.lines[line].range]
    let isOpen =
      ending.last == UInt8(ascii: ",") || ending.last == Bytes.hyphen
      || ending.suffix(4).elementsEqual(" och".utf8) || ending.suffix(5).elementsEqual(" samt".utf8)
    return isOpen || isFree && Bytes.isLower(sheet.bytes, next.range.lowerBound)
  }

  static func isFree(_ meaning: LabelMeaning) -> Bool {
    switch meaning {
    case .field(let field):
      switch field {
      case .appliesTo, .replaces, .documentOwner, .version, .title, .type: true
      default: false
      }
    default: false
    }
  }

  static func isSameLine(_ labels: [LabelHit], _ hit: LabelHit) -> Bool {
    labels.allSatisfy { $0.line == hit.line }
  }

  /// Where the value of a label ends when other values follow on the same line.
  static func leadingValue(
    _ meaning: LabelMeaning, _ range: Range<Int>, _ sheet: Sheet
  ) -> Int? {
    if case .field(.validThrough) = meaning,
      let open = ValidityWords.open.match(sheet.folded, at: range.lowerBound)
    {
      return open.end
    }
    if let body = BodyReader.at(range.lowerBound, of: sheet, before: range.upperBound) {
      return takesBody(meaning) ? body.range.upperBound : nil
    }
    if let date = DateReader.at(range.lowerBound, of: sheet, before: range.upperBound) {
      return takesDate(meaning) ? date.range.upperBound : nil
    }
    return nil
  }

  private static func takesBody(_ meaning: LabelMeaning) -> Bool {
    switch meaning {
    case .adoption, .field(.reviewResponsible), .field(.followUpResponsible),
      .field(.documentOwner):
      true
    default: false
    }
  }

  private static func takesDate(_ meaning: LabelMeaning) -> Bool {
    switch meaning {
    case .adoption, .adoptionDay, .status: true
    case .field(let field):
      [.validThrough, .validFrom, .reviewBy, .revisedOn, .extendedOn].contains(field)
    default: false
    }
  }
}
