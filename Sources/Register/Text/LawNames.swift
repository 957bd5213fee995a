/// Laws that Swedish municipalities' documents name without their number.
enum LawNames {
  /// The names in the definite form, and where the law is found. For a law that has been replaced
  /// under the same name it is the one in force; a text that means the older gives its number.
  private static let numbers: [(name: String, target: String)] = [
    ("kommunallagen", "SFS 2017:725"), ("offentlighets- och sekretesslagen", "SFS 2009:400"),
    ("förvaltningslagen", "SFS 2017:900"), ("plan- och bygglagen", "SFS 2010:900"),
    ("skollagen", "SFS 2010:800"), ("socialtjänstlagen", "SFS 2025:400"),
    ("miljöbalken", "SFS 1998:808"), ("arkivlagen", "SFS 1990:782"),
    ("diskrimineringslagen", "SFS 2008:567"), ("arbetsmiljölagen", "SFS 1977:1160"),
    ("bibliotekslagen", "SFS 2013:801"), ("tryckfrihetsförordningen", "SFS 1949:105"),
    ("yttrandefrihetsgrundlagen", "SFS 1991:1469"), ("regeringsformen", "SFS 1974:152"),
    ("hälso- och sjukvårdslagen", "SFS 2017:30"), ("språklagen", "SFS 2009:600"),
    ("förvaltningsprocesslagen", "SFS 1971:291"), ("alkohollagen", "SFS 2010:1622"),
    ("ordningslagen", "SFS 1993:1617"), ("livsmedelslagen", "SFS 2006:804"),
    ("aktiebolagslagen", "SFS 2005:551"), ("bokföringslagen", "SFS 1999:1078"),
    ("säkerhetsskyddslagen", "SFS 2018:585"), ("patientsäkerhetslagen", "SFS 2010:659"),
    ("patientlagen", "SFS 2014:821"), ("semesterlagen", "SFS 1977:480"),
    ("medbestämmandelagen", "SFS 1976:580"), ("anställningsskyddslagen", "SFS 1982:80"),
    ("dataskyddslagen", "SFS 2018:218"), ("visselblåsarlagen", "SFS 2021:890"),
    ("konkurrenslagen", "SFS 2008:579"), ("jordabalken", "SFS 1970:994"),
    ("brottsbalken", "SFS 1962:700"), ("föräldrabalken", "SFS 1949:381"),
    ("kulturmiljölagen", "SFS 1988:950"), ("trafikförordningen", "SFS 1998:1276"),
    ("väglagen", "SFS 1971:948"), ("smittskyddslagen", "SFS 2004:168"),
    ("skolförordningen", "SFS 2011:185"), ("gymnasieförordningen", "SFS 2010:2039"),
    ("arkivförordningen", "SFS 1991:446"), ("plan- och byggförordningen", "SFS 2011:338"),
    ("avfallsförordningen", "SFS 2020:614"), ("arbetsmiljöförordningen", "SFS 1977:1166"),
    ("upphovsrättslagen", "SFS 1960:729"), ("föräldraledighetslagen", "SFS 1995:584"),
    ("lagen om offentlig upphandling", "SFS 2016:1145"),
    ("lagen om valfrihetssystem", "SFS 2008:962"),
    ("lagen om skydd mot olyckor", "SFS 2003:778"),
    ("lagen om anställningsskydd", "SFS 1982:80"),
    ("lagen om kommunal bokföring och redovisning", "SFS 2018:597"),
    ("lagen om kommunernas bostadsförsörjningsansvar", "SFS 2000:1383"),
    ("lagen om allmänna vattentjänster", "SFS 2006:412"),
    ("lagen om elektronisk kommunikation", "SFS 2022:482"),
    ("lagen om kollektivtrafik", "SFS 2010:1065"),
    ("lagen om nationella minoriteter och minoritetsspråk", "SFS 2009:724"),
    ("lagen om stöd och service till vissa funktionshindrade", "SFS 1993:387"),
    ("lagen om tillgänglighet till digital offentlig service", "SFS 2018:1937"),
    ("lagen om tobak och liknande produkter", "SFS 2018:2088"),
    ("dataskyddsförordningen", "EU 2016/679"), ("allmänna dataskyddsförordningen", "EU 2016/679"),
  ]

  /// Short names, which count only in capitals.
  private static let short: [(name: String, target: String)] = [
    ("GDPR", "EU 2016/679"), ("LOU", "SFS 2016:1145"), ("OSL", "SFS 2009:400"),
    ("PBL", "SFS 2010:900"), ("LSS", "SFS 1993:387"), ("LVU", "SFS 1990:52"),
    ("LUF", "SFS 2016:1146"), ("LOV", "SFS 2008:962"), ("MBL", "SFS 1976:580"),
  ]

  struct Entry: Sendable {
    var bytes: [UInt8]
    var target: String
    var isShort: Bool
  }

  /// The names by their first three letters, the longest first.
  private static let table: [UInt32: [Entry]] = {
    var table: [UInt32: [Entry]] = [:]
    for (name, target) in numbers {
      let bytes = Array(name.utf8)
      table[key(bytes, 0), default: []].append(
        Entry(bytes: bytes, target: target, isShort: false))
    }
    for (name, target) in short {
      let bytes = Array(name.lowercased().utf8)
      table[key(bytes, 0), default: []].append(
        Entry(bytes: bytes, target: target, isShort: true))
    }
    return table.mapValues { $0.sorted { $0.bytes.count > $1.bytes.count } }
  }()

  /// The names in lower case.
  static let words = (numbers + short).map { Array($0.name.lowercased().utf8) }
  private static let openings = WordOpenings(words)

  private static func key(_ bytes: [UInt8], _ start: Int) -> UInt32 {
    UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2])
  }

  /// The law named at an index and where its name ends.
  static func match(_ scan: ReferenceScan, at start: Int) -> (target: String, end: Int)? {
    guard start + 3 <= scan.folded.count, openings.hold(scan.folded, at: start),
      let entries = table[key(scan.folded, start)]
    else { return nil }
    for entry in entries {
      guard var end = end(of: entry.bytes, scan, start) else { continue }
      if entry.isShort {
        let isCapitals = scan.bytes[start..<end].allSatisfy { $0 &- 0x41 < 26 }
        guard isCapitals, !scan.isWord(end) else { continue }
        return (entry.target, end)
      }
      // "kommunallagens"
      if end < scan.bytes.count, scan.bytes[end] == UInt8(ascii: "s") { end += 1 }
      if !scan.isWord(end) { return (entry.target, end) }
    }
    return nil
  }

  private static func end(of name: [UInt8], _ scan: ReferenceScan, _ start: Int) -> Int? {
    var index = start
    for byte in name {
      guard index < scan.folded.count else { return nil }
      let isBlank = byte == 0x20 && scan.folded[index] == 0x0A
      guard isBlank || scan.folded[index] == byte else { return nil }
      index += 1
    }
    return index
  }
}
