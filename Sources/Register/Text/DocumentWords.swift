/// The words by which a text names other governing documents.
enum DocumentWords {
  /// Words for types, with the form a title has.
  private static let titles: [(ending: [UInt8], title: String)] = [
    ("policyn", "policy"), ("policy", "policy"), ("riktlinjerna", "riktlinjer"),
    ("riktlinjer", "riktlinjer"), ("riktlinjen", "riktlinje"), ("riktlinje", "riktlinje"),
    ("strategin", "strategi"), ("strategi", "strategi"), ("programmet", "program"),
    ("program", "program"), ("planen", "plan"), ("plan", "plan"), ("reglerna", "regler"),
    ("regler", "regler"), ("reglementet", "reglemente"), ("reglemente", "reglemente"),
    ("föreskrifterna", "föreskrifter"), ("föreskrifter", "föreskrifter"), ("taxan", "taxa"),
    ("taxa", "taxa"), ("direktivet", "direktiv"), ("ägardirektiv", "ägardirektiv"),
    ("anvisningarna", "anvisningar"), ("anvisningar", "anvisningar"),
    ("delegationsordningen", "delegationsordning"), ("delegationsordning", "delegationsordning"),
    ("arbetsordningen", "arbetsordning"), ("arbetsordning", "arbetsordning"),
  ].map { (Array($0.0.utf8), $0.1) }

  private static let types = ByteIndex(titles, by: \.ending.last)

  /// Compounds that end so and are no governing documents.
  private static let lookalikes: [[UInt8]] = [
    "flygplan", "fotbollsplan", "spelplan", "skolplan ", "tv-program", "dataprogram",
    "datorprogram", "bottenplan", "markplan", "våningsplan", "detaljplan", "trafikplan ",
    "spelregler", "grundregler", "läroplan", "kursplan", "utbildningsprogram",
  ].map { Array($0.utf8) }

  struct TypeName {
    /// The word as a title has it.
    var name: String
    /// Whether the word says of what: "Resepolicy", not "Policy" or "Handlingsplan".
    var isOneOfAKind: Bool
    /// An order of its body: "kommunstyrelsens delegationsordning" is one of a kind.
    var isOrder: Bool
  }

  /// What comes before a type without saying of what it is.
  private static let plain: [[UInt8]] = [
    "handlings", "aktivitets", "åtgärds", "ägar", "verksamhets", "tids", "mål", "policy", "under",
  ].map { Array($0.utf8) }

  /// The type a word names.
  static func type(
    _ word: Range<Int>, _ scan: ReferenceScan
  ) -> TypeName? {
    guard word.count >= 4, word.count <= 50,
      let type = types[scan.folded[word.upperBound - 1]]
        .first(where: { scan.ends(word, in: $0.ending) }),
      !lookalikes.contains(where: { scan.ends(word, in: $0) })
    else { return nil }
    let stem = word.lowerBound..<(word.upperBound - type.ending.count)
    let isOrder = type.title.hasSuffix("ordning")
    guard stem.isEmpty || stem.count >= 3 else { return nil }
    let name = scan.text(stem) + (stem.isEmpty ? capitalised(type.title) : type.title)
    let isPlain = plain.contains { scan.folded[stem].elementsEqual($0) }
    return TypeName(name: name, isOneOfAKind: stem.count >= 3 && !isPlain, isOrder: isOrder)
  }

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Whose documents a text speaks of.
  static let ownerWords = [
    "kommunens", "stadens", "regionens", "kommunkoncernens", "kommunfullmäktiges",
    "kommunstyrelsens", "fullmäktiges", "regionfullmäktiges", "regionstyrelsens",
  ].map { Array($0.utf8) }
  static let owners = ByteIndex(ownerWords, by: \.first)

  /// Words that lead from the type to the matter: "Policy **för** resor".
  static let leads: Set<String> = ["för", "om", "mot", "gällande", "avseende", "angående", "vid"]

  static let ties: Set<String> = ["och", "samt", "&"]

  /// Small words inside a matter, which never end it.
  static let smalls: Set<String> = [
    "i", "av", "på", "till", "med", "för", "om", "mot", "vid", "inom", "från", "hos", "den", "det",
    "de", "en", "ett",
  ]

  /// Words that end a title: verbs and what begins a new clause.
  static let stops: Set<String> = [
    "ska", "skall", "är", "bör", "har", "får", "kan", "gäller", "anger", "innebär", "måste",
    "finns", "som", "att", "samt", "eller", "men", "där", "när", "vilka", "vilken", "vilket",
    "beskriver", "omfattar", "antogs", "antas", "beslutades", "fastställdes", "reglerar", "styr",
    "enligt", "genom", "utifrån", "följs", "följas", "följer", "se", "antagen", "antagna",
    "fastställd", "fastställda", "beslutad", "dnr", "kf", "ks", "inte", "utgår", "tillämpas",
    "kompletteras", "kompletterar", "ersätter", "ersätts", "upphör", "var", "blir", "ger",
    "innehåller", "framgår", "uppdateras", "revideras", "bygger", "utgör", "samlar", "visar",
  ]
}
