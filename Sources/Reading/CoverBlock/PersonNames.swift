/// Tells offices from persons: an office is public and lasting, a name is personal data.
enum Roles {
  /// How the names of offices and units end.
  static let endings = [
    "chef", "chefen", "ordförande", "ordföranden", "direktör", "direktören", "sekreterare",
    "sekreteraren", "strateg", "strategen", "samordnare", "samordnaren", "ansvarig", "ansvarige",
    "handläggare", "utredare", "controller", "ledare", "ledaren", "nämnd", "nämnden", "nämnder",
    "styrelsen", "styrelse", "styrelser", "fullmäktige", "kontor", "kontoret", "förvaltning",
    "förvaltningen", "förvaltningar", "avdelning", "avdelningen", "enhet", "enheten", "stab",
    "staben", "kansli", "kansliet", "utskott", "utskottet", "planerare", "jurist", "ekonom",
    "arkitekt", "specialist", "råd", "rådet", "ombud", "ombudet", "bolag", "bolaget", "kommun",
    "stad", "revisor", "registrator", "ingenjör", "chefer", "inspektör", "administratör",
    "koordinator", "koordinatorn", "intendent", "rektor", "bibliotekarie", "arkivarie",
    "arkivarien", "antikvarie", "samordnarna", "assistent", "konsult",
    "skydd", "tjänst", "service", "miljö", "samverkan", "verket", "förbund", "förbundet", "centrum",
    "grupp", "gruppen", "byrån", "bygg", "sektor", "sektorn",
  ]

  static func isRole(_ words: String) -> Bool {
    words.lowered().split(separator: " ").contains { word in
      let plain = word.trimmingMarks()
      return endings.contains { plain.hasSuffix($0) || plain.hasSuffix($0 + "s") }
    }
  }
}

/// Keeps names of persons out of what is read.
enum PersonNames {
  /// The words without parts that are names; nil where nothing else is left.
  static func withoutNames(_ words: String) -> (kept: String?, isCut: Bool) {
    guard isName(words) || words.contains(",") || words.contains("(") else { return (words, false) }
    if isName(words) { return (nil, true) }
    let parts = words.split(whereSeparator: { ",()".contains($0) })
    guard parts.contains(where: { isName($0.trimmingSpace()) }) else { return (words, false) }
    let kept = parts.map { $0.trimmingSpace() }.filter { !isName($0) && !$0.isEmpty }
    return (kept.isEmpty ? nil : kept.joined(separator: ", "), true)
  }

  /// Two or three capitalised words of letters alone, none of which names an office.
  static func isName(_ words: String) -> Bool {
    guard words.utf8.count <= 60, mayBeName(words) else { return false }
    let parts = words.split(separator: " ")
    guard (2...4).contains(parts.count) else { return false }
    let isShaped = parts.allSatisfy { part in
      let letters = part.filter { $0 != "-" && $0 != "." }
      guard let first = letters.first, first.isUppercase, letters.allSatisfy(\.isLetter) else {
        return particles.contains(String(part))
      }
      return letters.dropFirst().allSatisfy(\.isLowercase) || part.contains("-")
        || letters.count == 1
    }
    return isShaped && !Roles.isRole(words)
  }

  /// A cheap test: letters, hyphens and full stops alone, and no small word but the particles.
  private static func mayBeName(_ words: String) -> Bool {
    let bytes = Array(words.utf8)
    let isLettered = bytes.allSatisfy { byte in
      byte >= 0x80 || Bytes.isASCIILetter(byte) || byte == Bytes.space || byte == Bytes.hyphen
        || byte == 0x2E
    }
    guard isLettered else { return false }
    let parts = ByteWords.split(bytes, bytes.indices)
    return (2...4).contains(parts.count)
      && parts.allSatisfy { part in
        bytes[part.lowerBound] &- 0x61 >= 26 || smalls.contains(bytes, part)
      }
  }

  private static let smalls = WordSet(particles)
  private static let particles: Set<String> = ["von", "af", "de", "van", "da"]
}

extension Substring {
  /// Without blanks at the ends.
  func trimmingSpace() -> String {
    var slice = self
    while slice.last == " " { slice.removeLast() }
    while slice.first == " " { slice.removeFirst() }
    return String(slice)
  }
}
