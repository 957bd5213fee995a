import Register

/// The words that name the types of governing documents.
enum TypeWords {
  /// Endings of a title's head word, the longer before those they end in.
  static let endings: [(ending: String, type: DocumentType)] = [
    ("handlingsprogram", .programme), ("handlingsprogrammet", .programme),
    ("handlingsplan", .actionPlan), ("handlingsplanen", .actionPlan),
    ("handlingsplaner", .actionPlan), ("behandlingsplan", .plan), ("behandlingsplanen", .plan),
    ("aktivitetsplan", .actionPlan),
    ("åtgärdsplan", .actionPlan),
    ("strategi", .strategy), ("strategin", .strategy), ("strategier", .strategy),
    ("program", .programme), ("programmet", .programme),
    ("ägardirektiv", .directive), ("direktiv", .directive), ("direktivet", .directive),
    ("policy", .policy), ("policyn", .policy), ("policydokument", .policy),
    ("riktlinje", .guidelines), ("riktlinjer", .guidelines), ("riktlinjerna", .guidelines),
    ("riktlinjen", .guidelines),
    ("regler", .rules), ("reglerna", .rules), ("regel", .rules), ("regelverk", .rules),
    ("föreskrift", .regulation), ("föreskrifter", .regulation), ("föreskrifterna", .regulation),
    ("stadga", .regulation), ("stadgar", .regulation),
    ("reglemente", .termsOfReference), ("reglementet", .termsOfReference),
    ("reglementen", .termsOfReference),
    ("taxa", .tariff), ("taxan", .tariff), ("taxor", .tariff),
    ("instruktion", .instruction), ("instruktionen", .instruction),
    ("anvisning", .instruction), ("anvisningar", .instruction),
    ("vision", .vision), ("visionen", .vision),
    ("plan", .plan), ("planen", .plan), ("planer", .plan),
    ("strategy", .strategy), ("guidelines", .guidelines), ("programme", .programme),
    ("policies", .policy), ("regulations", .regulation),
  ]

  /// Heads of titles that name a governing document of no type of its own.
  private static let otherHeads = [
    "ordning", "rutin", "rutiner", "bestämmelser", "handbok", "manual", "styrmodell", "modell",
    "garanti", "garantier", "principer", "förfarande", "ramverk", "normer",
  ].map { Array($0.utf8) }

  private static let definiteEnds = [
    "policyn", "planen", "taxan", "strategin", "visionen", "instruktionen", "riktlinjen",
    "programmet", "reglementet", "direktivet", "erna",
  ].map { Array($0.utf8) }

  /// "Planen", "riktlinjerna": a document that is spoken of, not named.
  static func isDefinite(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return isDefinite(bytes, bytes.indices)
  }

  private static func isDefinite(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    type(ofWord: bytes, word) != nil
      && definiteEnds.contains { ByteWords.hasSuffix(bytes, word, $0) }
  }

  static func isJoint(_ word: String) -> Bool { headEnds.contains(word) }

  /// Whether a title's head names a governing document, of whatever type.
  static func isTitle(_ title: String) -> Bool {
    if type(ofTitle: title) != nil { return true }
    let folded = Array(title.lowered().utf8)
    let words = ByteWords.split(folded, folded.indices).map { ByteWords.trimmed(folded, $0) }
    let cut = words.firstIndex { headEnds.contains(folded, $0) } ?? words.count
    guard cut > 0 else { return false }
    return otherHeads.contains { ByteWords.hasSuffix(folded, words[cut - 1], $0) }
  }

  /// The endings by their last byte, the longest first.
  private static let endingsByLast: [[(ending: [UInt8], type: DocumentType)]] = {
    var table: [[(ending: [UInt8], type: DocumentType)]] = Array(repeating: [], count: 256)
    for entry in endings {
      let bytes = Array(entry.ending.utf8)
      table[Int(bytes[bytes.count - 1])].append((bytes, entry.type))
    }
    return table.map { $0.sorted { $0.ending.count > $1.ending.count } }
  }()

  /// Words that end like a type and are none.
  private static let lookalikes = WordSet([
    "television", "revision", "division", "provision", "precision", "kollision", "supervision",
    "markplan", "bottenplan", "våningsplan",
    "aeroplan", "flygplan", "förplan", "skolplaner", "fotbollsplan", "spelplan",
  ])

  /// The types a cover's strip lists.
  static let strip = PhraseTable<DocumentType>(groups: [
    (.strategy, ["strategi", "strategier"]), (.programme, ["program"]),
    (.plan, ["plan", "planer"]),
    (.actionPlan, ["handlingsplan", "handlingsplaner"]),
    (.policy, ["policy", "policyer"]), (.guidelines, ["riktlinjer", "riktlinje"]),
    (.rules, ["regler", "regel"]), (.directive, ["direktiv"]), (.vision, ["vision"]),
    (.termsOfReference, ["reglemente", "reglementen"]), (.tariff, ["taxa", "taxor"]),
    (.instruction, ["instruktion", "anvisning", "anvisningar"]),
    (.regulation, ["föreskrift", "föreskrifter"]),
  ])

  /// Family headings that covers print over their types.
  static let families: Set<String> = [
    "aktiverande", "planerande", "normerande", "organiserande", "reglerande", "överordnade",
    "styrande",
  ]

  /// Whether a line is a family heading.
  static func isFamily(_ folded: ArraySlice<UInt8>) -> Bool {
    folded.count <= 16 && familyBytes.contains { folded.elementsEqual($0) }
  }

  private static let familyBytes: [[UInt8]] = families.map { Array($0.utf8) }

  /// Words after which a title's head is over: "Riktlinjer **för** resor".
  static let headEnds = WordSet([
    "för", "om", "i", "mot", "vid", "avseende", "gällande", "till", "på", "av", "med", "och",
    "inom", "kring", "rörande", "angående", "enligt", "att", "samt", "hos", "från", "över",
  ])

  /// The type a word ends in.
  static func type(ofWord word: String) -> DocumentType? {
    let bytes = Array(word.utf8)
    return type(ofWord: bytes, bytes.indices)
  }

  static func type(ofWord bytes: [UInt8], _ word: Range<Int>) -> DocumentType? {
    guard !word.isEmpty else { return nil }
    for entry in endingsByLast[Int(bytes[word.upperBound - 1])]
    where ByteWords.hasSuffix(bytes, word, entry.ending) {
      return lookalikes.contains(bytes, word) ? nil : entry.type
    }
    return nil
  }

  /// Whether a title may have the word for its head: nearly no other word has such an ending.
  static func mayHead(_ folded: [UInt8], _ word: Range<Int>) -> Bool {
    type(ofWord: folded, word) != nil || strip.value(of: folded, word) != nil
      || otherHeads.contains { ByteWords.hasSuffix(folded, word, $0) }
  }

  private static let places = WordSet(["kommun", "stad"])
  private static let and = WordSet(["och"])

  /// The type a title names by its head word, and how surely.
  static func type(ofTitle title: String) -> (type: DocumentType, confidence: Double)? {
    let bytes = Bytes.fold(Array(title.utf8))
    return type(ofTitle: bytes, bytes.indices)
  }

  /// The same for a title's bytes, in lower case.
  static func type(
    ofTitle bytes: [UInt8], _ title: Range<Int>
  ) -> (type: DocumentType, confidence: Double)? {
    let words = words(ofTitle: bytes, title)
    guard let first = words.first, let last = words.last else { return nil }
    if words.count >= 3, places.contains(bytes, last) {
      let head = words[words.count - 3]
      // "Biblioteksplan 2014–2016 Ekby kommun": the name is no part of the head.
      if !headEnds.contains(bytes, head), let type = type(ofWord: bytes, head) {
        return (type, 0.9)
      }
    }
    // The "och" of "Barn- och ungdomsplan" ties two halves of one word.
    let cut =
      words.indices.first { index in
        headEnds.contains(bytes, words[index])
          && !(index > 0 && bytes[words[index - 1].upperBound - 1] == Bytes.hyphen)
      } ?? words.count
    let isTied = cut < words.count && and.contains(bytes, words[cut])
    if cut > 0, let type = type(ofWord: bytes, words[cut - 1]) {
      // Two types in one title ("Policy och riktlinjer") leave the choice open.
      let isTwofold =
        isTied && cut + 1 < words.count && self.type(ofWord: bytes, words[cut + 1]) != nil
      return (type, isTwofold ? 0.7 : 0.92)
    }
    // "Mål och riktlinjer för …"
    if cut > 0, cut + 1 < words.count, isTied, let type = type(ofWord: bytes, words[cut + 1]),
      !isDefinite(bytes, words[cut + 1])
    {
      return (type, 0.85)
    }
    // "Vision Ekby 2030": the type opens the title and no preposition follows.
    if cut == words.count || isTied, words.count <= 7, let type = strip.value(of: bytes, first) {
      return (type, 0.85)
    }
    if cut < words.count, words.count <= 6, let type = type(ofWord: bytes, last) {
      return (type, 0.85)
    }
    return nil
  }

  /// The words of a title that have letters, without marks at their ends.
  private static func words(ofTitle bytes: [UInt8], _ title: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    words.reserveCapacity(title.count / 6 + 1)
    var (start, hasLetter) = (title.lowerBound, false)
    for index in title {
      switch bytes[index] {
      case 0x20, 0x2C, 0x2F, 0x28, 0x29:
        if hasLetter { words.append(trimmed(bytes, start..<index)) }
        (start, hasLetter) = (index + 1, false)
      case let byte: hasLetter = hasLetter || Bytes.isASCIILetter(byte) || byte == 0xC3
      }
    }
    if hasLetter { words.append(trimmed(bytes, start..<title.upperBound)) }
    return words
  }

  /// Without marks at the ends of a word.
  private static func trimmed(_ bytes: [UInt8], _ word: Range<Int>) -> Range<Int> {
    var (low, high) = (word.lowerBound, word.upperBound)
    trailing: while low < high {
      switch bytes[high - 1] {
      case 0x2E, 0x2C, 0x3A, 0x3B, 0x28, 0x29, 0x22, 0x27, 0x21, 0x3F: high -= 1
      default: break trailing
      }
    }
    leading: while low < high {
      switch bytes[low] {
      case 0x28, 0x22, 0x27: low += 1
      default: break leading
      }
    }
    return low..<high
  }
}

extension StringProtocol {
  /// Without marks at the ends of a word.
  func trimmingMarks() -> String {
    let bytes = Array(utf8)
    let word = ByteWords.trimmed(bytes, bytes.indices)
    return word.count == bytes.count ? String(self) : String(decoding: bytes[word], as: UTF8.self)
  }
}
