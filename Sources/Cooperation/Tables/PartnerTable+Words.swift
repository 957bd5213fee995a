/// The words that tables use, in Swedish and English: data, so that one more is a line here.
extension PartnerTable {
  /// Header words, folded; of several in one header the first of the list is taken.
  static let headerWords: [Column: [String]] = [
    .name: ["partner", "namn", "name", "part", "city", "stad", "vänort", "ort"],
    .kind: ["slag", "kind", "partner kind", "typ", "type"],
    .country: ["iso3", "landkod", "country code", "land", "country", "country en"],
    .place: ["plats", "place", "säte", "seat"],
    .latitude: ["lat", "latitud", "latitude"],
    .longitude: ["lon", "lng", "long", "longitud", "longitude"],
    .website: ["webbplats", "website", "url", "webb"],
    .note: ["anteckning", "note", "notering", "anmärkning"],
    .project: ["projekt", "project", "projektnamn", "project name", "project title"],
    .programme: ["program", "programme", "eu program", "funding programme"],
    .part: ["roll", "role", "kommunens roll"],
    .from: ["start", "från", "from", "startdatum", "start date", "börjar"],
    .through: ["end", "slut", "till och med", "through", "slutdatum", "end date", "slutar"],
    .budget: ["partner budget eur", "budget eur", "budget", "budget euro"],
    .organisation: ["organisation", "organization", "deltagare", "participant", "projektpart"],
    .organisationKind: ["org type", "organisationstyp", "organisation type"],
    .swedishRegion: ["nuts3", "nuts 3", "län"],
  ]

  /// What a role in a project is called.
  static let parts: [String: Project.Part] = [
    "lp": .lead, "lead": .lead, "lead partner": .lead, "coordinator": .lead,
    "projektägare": .lead, "samordnare": .lead, "ledande part": .lead,
    "pp": .partner, "partner": .partner, "part": .partner, "project partner": .partner,
    "participant": .partner, "deltagare": .partner,
    "ap": .associated, "associated": .associated, "associated partner": .associated,
    "associerad": .associated, "associerad part": .associated,
  ]

  /// What a sort of partner is called.
  static let kinds: [String: Partner.Kind] = [
    "city": .city, "stad": .city, "kommun": .city, "municipality": .city, "ort": .city,
    "local public authority": .city,
    "region": .region, "regional public authority": .region,
    "organisation": .organisation, "organization": .organisation, "förening": .organisation,
    "association": .organisation, "myndighet": .organisation,
    "network": .network, "nätverk": .network,
    "university": .university, "universitet": .university, "högskola": .university,
    "higher education and research": .university,
    "higher education and research organisations": .university,
    "company": .company, "företag": .company, "bolag": .company,
    "small or medium sized enterprise sme": .company, "sme": .company, "enterprise": .company,
    "large enterprise": .company,
  ]

  /// Words that say what a municipality is and nothing of which.
  static let municipalityWords: Set<String> = ["kommun", "stad", "city", "municipality", "of"]
}

/// The name of a municipality as tables write it: *Ekby kommun*, *EKBY STAD*, *Ekbys kommun*, *City
/// of Ekby*, with a department after it.
struct OrganisationName {
  private let base: [String]

  init(_ name: String) {
    base = Self.words(name).filter { !PartnerTable.municipalityWords.contains($0) }
  }

  /// Whether an organisation is the municipality itself. A company or a school that bears its name
  /// is another.
  func isNamed(by organisation: String) -> Bool {
    guard let last = base.last else { return false }
    // What follows a comma or stands in brackets is a part of the organisation.
    let head = organisation.prefix { $0 != "," && $0 != "(" }
    let words = Self.words(String(head))
    let isSaid = words.contains { PartnerTable.municipalityWords.contains($0) && $0 != "of" }
    let rest = words.filter { !PartnerTable.municipalityWords.contains($0) }
    guard rest.count == base.count, let own = rest.last else { return false }
    let isSame = rest.dropLast() == base.dropLast() && (own == last || own == last + "s")
    // Bare of any word for what it is, only the very name counts.
    return isSame && (isSaid || own == last)
  }

  private static func words(_ text: String) -> [String] {
    PartnerTable.folded(text).split(separator: " ").map(String.init)
  }
}
