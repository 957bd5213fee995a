import Register

/// The municipality that a postal address and a web address name together, where the text never
/// says *kommun*: "840 60 Ekby … www.ekby.se", "kommun@ekby.se".
enum AddressPlace {
  static func find(_ page: Page) -> FieldReading? {
    let sheet = page.sheet
    var (index, tried) = (0, 0)
    while index < sheet.bytes.count, tried < 6 {
      let byte = sheet.bytes[index]
      if byte == UInt8(ascii: "@") || byte == 0x2E && follows("www", index, sheet) {
        if let found = place(after: index, page) { return found }
        tried += 1
      }
      index += 1
    }
    return nil
  }

  private static func place(after mark: Int, _ page: Page) -> FieldReading? {
    let sheet = page.sheet
    var end = mark + 1
    while end < sheet.bytes.count,
      Bytes.isWord(sheet.bytes, end) || "-.".utf8.contains(sheet.bytes[end])
    { end += 1 }
    let host = String(decoding: sheet.folded[(mark + 1)..<end], as: UTF8.self)
      .split(separator: ".").map(String.init)
    guard let country = host.lastIndex(of: "se"), country > 0 else { return nil }
    let domain = plain(host[country - 1])
    guard domain.count > 2 else { return nil }
    if let town = postalTown(domain, sheet) {
      return page.field(.found, "\(sheet.text(town)) kommun", town, 0.8)
    }
    // A mailbox that calls itself the municipality's is that of the place its domain is named for.
    guard sheet.bytes[mark] == UInt8(ascii: "@"),
      follows("kommun", mark, sheet) || follows("kommunen", mark, sheet)
    else { return nil }
    let name = BodyReader.capitalised(host[country - 1])
    return page.field(.found, "\(name) kommun", mark..<end, 0.6)
  }

  private static func follows(_ word: String, _ end: Int, _ sheet: Sheet) -> Bool {
    let start = end - word.utf8.count
    return start >= 0 && sheet.folded[start..<end].elementsEqual(word.utf8)
      && (start == 0 || !Bytes.isWord(sheet.folded, start - 1))
  }

  /// The town behind a postal code whose name the domain is.
  private static func postalTown(_ domain: String, _ sheet: Sheet) -> Range<Int>? {
    var index = 0
    while index + 7 < sheet.bytes.count {
      guard sheet.isWordStart(index), Bytes.isDigit(sheet.bytes[index]),
        let start = afterCode(index, sheet)
      else {
        index += 1
        continue
      }
      let end = BodyReader.wordEnd(start, sheet, sheet.bytes.count)
      if Bytes.isUpper(sheet.bytes, start),
        plain(String(decoding: sheet.folded[start..<end], as: UTF8.self)) == domain
      {
        return start..<end
      }
      index = end
    }
    return nil
  }

  /// Where the town begins behind "840 60 ".
  private static func afterCode(_ start: Int, _ sheet: Sheet) -> Int? {
    let shape: [Bool] = [true, true, true, false, true, true, false]
    for (offset, isDigit) in shape.enumerated() {
      let byte = sheet.bytes[start + offset]
      guard isDigit ? Bytes.isDigit(byte) : byte == Bytes.space else { return nil }
    }
    let town = start + shape.count
    return town < sheet.bytes.count && Bytes.isWord(sheet.bytes, town) ? town : nil
  }

  /// As a domain is spelt: without rings, dots and hyphens.
  private static func plain(_ word: String) -> String {
    String(
      word.compactMap { letter in
        switch letter {
        case "å", "ä": "a"
        case "ö": "o"
        case "é": "e"
        case "-": nil
        default: letter
        }
      })
  }
}
