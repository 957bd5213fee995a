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
  ]

  /// "Planen", "riktlinjerna": a document that is spoken of, not named.
  static func isDefinite(_ word: String) -> Bool {
    guard type(ofWord: word) != nil else { return false }
    return ["policyn", "planen", "taxan", "strategin", "visionen", "instruktionen", "riktlinjen"]
      .contains { word.hasSuffix($0) }
      || ["programmet", "reglementet", "direktivet", "erna"].contains { word.hasSuffix($0) }
  }

  static func isJoint(_ word: String) -> Bool { headEnds.contains(word) }

  /// Whether a title's head names a governing document, of whatever type.
  static func isTitle(_ title: String) -> Bool {
    if type(ofTitle: title) != nil { return true }
    let words = title.lowercased().split(separator: " ").map { $0.trimmingMarks() }
    let cut = words.firstIndex { headEnds.contains($0) } ?? words.count
    guard cut > 0 else { return false }
    return otherHeads.contains { words[cut - 1].hasSuffix($0) }
  }

  /// The endings by their last byte, the longest first.
  private static let endingsByLast: [UInt8: [(ending: [UInt8], type: DocumentType)]] = {
    var table: [UInt8: [(ending: [UInt8], type: DocumentType)]] = [:]
    for entry in endings {
      let bytes = Array(entry.ending.utf8)
      table[bytes[bytes.count - 1], default: []].append((bytes, entry.type))
    }
    return table.mapValues { $0.sorted { $0.ending.count > $1.ending.count } }
  }()

  /// Words that end like a type and are none.
  static let lookalikes: Set<String> = [
    "television", "revision", "division", "provision", "precision", "kollision", "supervision",
    "markplan", "bottenplan", "våningsplan",
    "aeroplan", "flygplan", "förplan", "skolplaner", "fotbollsplan", "spelplan",
  ]

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
  static let headEnds: Set<String> = [
    "för", "om", "i", "mot", "vid", "avseende", "gällande", "till", "på", "av", "med", "och",
    "inom", "kring", "rörande", "angående", "enligt", "att", "samt", "hos", "från", "över",
  ]

  /// What a cover calls an edition rather than a type, in front of a title's head.
  static func type(ofWord word: String) -> DocumentType? {
    let bytes = Array(word.utf8)
    guard let last = bytes.last, let candidates = endingsByLast[last],
      let entry = candidates.first(where: { bytes.hasSuffix($0.ending) }),
      !lookalikes.contains(word)
    else { return nil }
    return entry.type
  }

  /// The type a title names by its head word, and how surely.
  static func type(ofTitle title: String) -> (type: DocumentType, confidence: Double)? {
    let folded = Bytes.fold(Array(title.utf8))
    let words = folded.split(whereSeparator: { " ,/()".utf8.contains($0) })
      .filter { $0.contains { Bytes.isASCIILetter($0) || $0 == 0xC3 } }
      .map { String(decoding: $0.trimmingMarks(), as: UTF8.self) }
    guard !words.isEmpty else { return nil }
    if words.count >= 3, ["kommun", "stad"].contains(words[words.count - 1]),
      !headEnds.contains(words[words.count - 3]), let type = type(ofWord: words[words.count - 3])
    {
      // "Biblioteksplan 2014–2016 Ekby kommun": the name is no part of the head.
      return (type, 0.9)
    }
    // The "och" of "Barn- och ungdomsplan" ties two halves of one word.
    let cut =
      words.indices.first { index in
        headEnds.contains(words[index]) && !(index > 0 && words[index - 1].hasSuffix("-"))
      } ?? words.count
    if cut > 0, let type = type(ofWord: words[cut - 1]) {
      // Two types in one title ("Policy och riktlinjer") leave the choice open.
      let isTwofold =
        cut + 1 < words.count && words[cut] == "och"
        && self.type(ofWord: words[cut + 1]) != nil
      return (type, isTwofold ? 0.7 : 0.92)
    }
    // "Mål och riktlinjer för …"
    if cut > 0, cut + 1 < words.count, words[cut] == "och",
      let type = type(ofWord: words[cut + 1]), !isDefinite(words[cut + 1])
    {
      return (type, 0.85)
    }
    // "Vision Ekby 2030": the type opens the title and no preposition follows.
    if cut == words.count || words[cut] == "och", words.count <= 7,
      let type = strip.value(of: words[0])
    {
      return (type, 0.85)
    }
    if let last = words.last, cut < words.count, let type = type(ofWord: last), words.count <= 6 {
      return (type, 0.85)
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// Without marks at the ends of a word.
  fileprivate func trimmingMarks() -> ArraySlice<UInt8> {
    var slice = self
    while let last = slice.last, ".,:;()\"'!?".utf8.contains(last) { slice.removeLast() }
    while let first = slice.first, "(\"'".utf8.contains(first) { slice.removeFirst() }
    return slice
  }
}

extension StringProtocol {
  /// Without marks at the ends of a word.
  func trimmingMarks() -> String {
    var slice = self[...]
    while let last = slice.last, ".,:;()”\"'!?".contains(last) { slice.removeLast() }
    while let first = slice.first, "(”\"'".contains(first) { slice.removeFirst() }
    return String(slice)
  }
}
