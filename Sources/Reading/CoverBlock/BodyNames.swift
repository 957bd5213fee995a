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
    ("styrelsens", "styrelsen"), ("styrelsen", "styrelsen"),
    ("fullmäktigemötet", "fullmäktige"), ("fullmäktiges", "fullmäktige"),
    ("fullmäktige", "fullmäktige"),
    ("utskottets", "utskottet"), ("utskottet", "utskottet"),
    ("utskotts", "utskott"), ("utskott", "utskott"),
    ("beredningens", "beredningen"), ("beredningen", "beredningen"),
    ("direktionens", "direktionen"), ("direktionen", "direktionen"),
    ("stämman", "stämman"), ("stämma", "stämman"),
  ]

  /// How long names open, and how long they may be: what no other word does.
  static let openings: [(bytes: [UInt8], lengths: ClosedRange<Int>, name: String)] = [
    (Array("kommunfullm".utf8), 14...20, "Kommunfullmäktige"),
    (Array("kommunfulm".utf8), 14...19, "Kommunfullmäktige"),
    (Array("kommunstyrels".utf8), 13...17, "Kommunstyrelsen"),
    (Array("kommunsstyrels".utf8), 14...18, "Kommunstyrelsen"),
  ]

  static let endingBytes: [[UInt8]] = endings.map { Array($0.found.utf8) }
  static let directorEnding: [UInt8] = Array("direktören".utf8)

  /// Words that end like a body and are none.
  static let lookalikes: Set<String> = [
    "ovannämnd", "förutnämnd", "sistnämnd", "förstnämnd", "benämnd", "omnämnd", "nämnd", "nämnds",
    "bolagsstyrelsen", "bolagsstyrelsens", "länsstyrelsen", "länsstyrelsens", "skolstyrelsen",
    "myndighetsnämnd", "valberedningen",
  ]

  /// Bodies meant by their short name; which one is a guess.
  static let short: [String: String] = [
    "fullmäktige": "Kommunfullmäktige", "fullmäktiges": "Kommunfullmäktige",
    "fullmäktigemötet": "Kommunfullmäktige", "direktionen": "Förbundsdirektionen",
    "direktionens": "Förbundsdirektionen",
    "styrelsen": "Kommunstyrelsen", "styrelsens": "Kommunstyrelsen",
    "stadsdirektören": "Stadsdirektören", "kommundirektören": "Kommundirektören",
    "regiondirektören": "Regiondirektören",
  ]

  /// Words that may tie two halves of a name together ("Barn- och utbildningsnämnden").
  static let ties: Set<String> = ["och", "samt"]
}
