import Register

extension ClauseReader {
  func document(before stop: Int?) -> FieldReading? {
    let object = object.map { $0.lowerBound..<min($0.upperBound, stop ?? $0.upperBound) }
    let subject = isPassive ? related(subject) : subject
    let name = (isPassive ? subject : object).flatMap { DocumentNames.read($0, sheet) }
    if let name { return name }
    if isPassive, let subject, subject != self.subject {
      return DocumentNames.read(subject, sheet, alone: true)
    }
    // "På mötet antogs en ny biblioteksplan": what is named stands on the other side.
    let other = (isPassive ? object : subject).flatMap { DocumentNames.read($0, sheet) }
    if isPassive, let other, other.confidence >= DocumentNames.named { return other }
    if let known = context.document ?? other { return known }
    return (isPassive ? subject : object).flatMap { DocumentNames.read($0, sheet, alone: true) }
      ?? (isPassive ? object : nil).flatMap { DocumentNames.read($0, sheet, alone: true) }
  }

  private static let relative = PhraseTable<Void>(groups: [((), ["som"])])

  /// "… i lokalplanen som presenterades och godkändes": what is meant stands before "som".
  private func related(_ subject: Range<Int>?) -> Range<Int>? {
    guard let subject, let som = sheet.firstMatch(of: Self.relative, in: subject),
      som.range.lowerBound > subject.lowerBound
    else { return subject }
    let end = som.range.lowerBound - 1
    var start = end
    while start > subject.lowerBound, !Bytes.isSpace(sheet.bytes[start - 1]) { start -= 1 }
    let word = sheet.text(start..<end).lowered().trimmingMarks()
    return TypeWords.type(ofWord: word) != nil && word.utf8.count > 9 ? start..<end : subject
  }

  /// A name that is written as a title, or is the item's own, is sure; other words may be loose.
  func weighed(_ name: FieldReading) -> FieldReading {
    var name = name
    if let title = context.document, let own = title.value,
      Self.plain(own) == Self.plain(name.value ?? "")
    {
      name.confidence = max(name.confidence, 0.92)
    } else if isTitle(name) {
      name.confidence = max(name.confidence, 0.92)
    }
    return name
  }

  /// Quoted, or with a capital that no sentence's beginning asks for.
  private func isTitle(_ name: FieldReading) -> Bool {
    guard name.confidence >= DocumentNames.named, let first = name.raw.first,
      name.raw.split(separator: " ").count <= 8
    else { return false }
    if "”\"“»".contains(first) { return "”\"“»«".contains(name.raw.last ?? " ") }
    guard first.isUppercase else { return false }
    // A passive clause opens with its document, and any word has a capital there.
    let start = sheet.text(range)
    return !start.lowered().hasPrefix(name.raw.lowered())
  }

  private static func plain(_ name: String) -> String {
    var words = name.lowered().split(separator: " ")[...]
    while let first = words.first,
      ["en", "ett", "den", "det", "ny", "nytt", "nya"].contains(first)
    {
      words = words.dropFirst()
    }
    return words.joined(separator: " ").trimmingMarks()
  }
}
