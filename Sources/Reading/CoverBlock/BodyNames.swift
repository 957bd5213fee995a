/// The bodies every municipality or region has, and how the names of the others are built.
enum BodyNames {
  /// Names and their spellings, also the misspelt ones that have been seen.
  static let known = PhraseTable<String>(groups: [
    (
      "Kommunfullmäktige",
      [
        "kommunfullmäktige", "kommunfullmäktiges", "kommunfullmäktiga", "komunfullmäktige",
        "kommunfullmäktigte", "kommunfullmäktge", "kommunfulmäktige", "kommunfullmäkitge",
        "kommunfullmäktige:s", "kf", "city council", "municipal council",
        "the municipal council", "the city council", "kommunalfullmäktige",
      ]
    ),
    (
      "Kommunstyrelsen",
      [
        "kommunstyrelsen", "kommunstyrelsens", "kommunstyrelse", "kommunstyrelses", "ks",
        "komunstyrelsen", "kommunstyrelesn", "kommunstyrlsen", "municipal executive board",
        "city executive board", "the municipal executive board", "the city executive board",
        "municipal board",
      ]
    ),
    ("Regionfullmäktige", ["regionfullmäktige", "regionfullmäktiges", "rf"]),
    ("Regionstyrelsen", ["regionstyrelsen", "regionstyrelsens", "rs"]),
    ("Landstingsfullmäktige", ["landstingsfullmäktige", "landstingsfullmäktiges"]),
    ("Stadsfullmäktige", ["stadsfullmäktige", "stadsfullmäktiges"]),
  ])

  /// How other bodies' names end: the ending as found and as it is written in full.
  static let endings: [(found: String, full: String)] = [
    ("nämndens", "nämnden"), ("nämnden", "nämnden"), ("nämnds", "nämnden"), ("nämnd", "nämnden"),
    // Slips of the pen that are often seen.
    ("nämdens", "nämnden"), ("nämden", "nämnden"), ("nämnnden", "nämnden"),
    ("nämndnen", "nämnden"), ("nänmden", "nämnden"), ("nämndem", "nämnden"),
    ("styrelsens", "styrelsen"), ("styrelsen", "styrelsen"),
    ("fullmäktigemötet", "fullmäktige"), ("fullmäktiges", "fullmäktige"),
    ("fullmäktige", "fullmäktige"),
    ("utskottets", "utskottet"), ("utskottet", "utskottet"),
    ("utskotts", "utskott"), ("utskott", "utskott"),
    ("beredningens", "beredningen"), ("beredningen", "beredningen"),
    ("direktionens", "direktionen"), ("direktionen", "direktionen"),
    ("stämman", "stämman"), ("stämma", "stämman"),
  ]

  static let endingBytes = endings.map { (found: Array($0.found.utf8), full: $0.full) }

  /// How long names open, and how long they may be: what no other word does.
  static let openings: [(bytes: [UInt8], lengths: ClosedRange<Int>, name: String)] = [
    (Array("kommunfullm".utf8), 14...20, "Kommunfullmäktige"),
    (Array("kommunfulm".utf8), 14...19, "Kommunfullmäktige"),
    (Array("kommunstyrels".utf8), 13...17, "Kommunstyrelsen"),
    (Array("kommunsstyrels".utf8), 14...18, "Kommunstyrelsen"),
  ]

  /// The last four bytes of those endings, as a key of a word is made.
  static let endingKeys = WordKeys(
    endingsByLast.joined().compactMap { WordMarks.key(ofBytes: $0, at: $0.count - 4) })

  /// The keys of the words that names open with.
  static let openingKeys = WordKeys([
    known.keys, WordKeys(openings.compactMap { WordMarks.key(ofBytes: $0.bytes, at: 0) }),
  ])

  /// How the last word of a name may end, by its last byte.
  static let endingsByLast: [[[UInt8]]] = {
    var table: [[[UInt8]]] = Array(repeating: [], count: 256)
    for ending in endings.map(\.found) + ["direktören"] {
      let bytes = Array(ending.utf8)
      table[Int(bytes[bytes.count - 1])].append(bytes)
    }
    return table
  }()

  /// Words that end like a body and are none.
  static let lookalikes = WordSet([
    "ovannämnd", "förutnämnd", "sistnämnd", "förstnämnd", "benämnd", "omnämnd", "nämnd", "nämnds",
    "bolagsstyrelsen", "bolagsstyrelsens", "länsstyrelsen", "länsstyrelsens", "skolstyrelsen",
    "myndighetsnämnd", "valberedningen",
  ])

  /// Bodies of which the text does not say what they are for.
  static let incomplete = WordSet(["nämnden", "nämndens"])

  /// Bodies meant by their short name; which one is a guess.
  static let short: [String: String] = [
    "fullmäktige": "Kommunfullmäktige", "fullmäktiges": "Kommunfullmäktige",
    "fullmäktigemötet": "Kommunfullmäktige", "direktionen": "Förbundsdirektionen",
    "direktionens": "Förbundsdirektionen",
    "styrelsen": "Kommunstyrelsen", "styrelsens": "Kommunstyrelsen",
    "stadsdirektören": "Stadsdirektören", "kommundirektören": "Kommundirektören",
    "regiondirektören": "Regiondirektören",
  ]

  static let shortWords = WordSet(short.keys)

  /// Words that may tie two halves of a name together ("Barn- och utbildningsnämnden").
  static let ties = WordSet(["och", "samt"])
}
