import Register

/// What a cover label introduces.
enum LabelMeaning: Sendable {
  /// Who adopted, when and under which paragraph: covers mix them freely.
  case adoption
  case adoptionDay
  /// A word that is a decision day in some municipalities and something else in others.
  case status
  case paragraph
  case field(DocumentReading.Field)
  /// A label the register has no fact for; it ends the value before it.
  case other
}

/// The labels of cover blocks, as municipalities spell them.
enum CoverLabels {
  static let table = PhraseTable<LabelMeaning>(groups: groups)

  private static let groups: [(LabelMeaning, [String])] = [
    (.adoption, adoption), (.adoptionDay, adoptionDay), (.status, ["status"]),
    (.paragraph, ["paragraf", "beslutsparagraf", "protokollsparagraf", "paragraf i protokoll"]),
    (.field(.registryNumber), registryNumber), (.field(.validThrough), validThrough),
    (.field(.validFrom), validFrom), (.field(.reviewBy), reviewBy),
    (.field(.revisedOn), revisedOn),
    (.field(.extendedOn), ["förlängd", "förlängt", "förlängd den", "förlängd av"]),
    (.field(.reviewResponsible), reviewResponsible),
    (.field(.followUpResponsible), followUpResponsible),
    (.field(.documentOwner), documentOwner), (.field(.appliesTo), appliesTo),
    (.field(.replaces), replaces),
    (.field(.version), ["version", "versionsnummer", "versionsnr", "utgåva"]),
    (
      .field(.type),
      ["dokumenttyp", "typ av dokument", "typ av styrdokument", "styrdokumenttyp", "typ"]
    ),
    (
      .field(.title),
      ["dokumentnamn", "dokumentets namn", "titel", "dokumenttitel", "namn på dokumentet"]
    ),
    (.other, other),
  ]

  private static let adoption = [
    "fastställt av", "fastställd av", "fastställda av", "fastställs av", "fastställt i",
    "fastställd i", "fastställt", "fastställd", "fastställda", "fastställare", "antaget av",
    "antagen av", "antagna av", "antas av", "antaget i", "antagen i", "antaget", "antagen",
    "antagna", "beslutat av", "beslutad av", "beslutade av", "beslutat i", "beslutad i",
    "beslutat", "beslutad", "beslut av", "beslutas av", "beslutande organ", "beslutande instans",
    "beslutande", "beslutsorgan", "beslutsinstans", "beslutsfattare", "dokumentet är antaget av",
    "dokumentet är fastställt av", "dokumentet är beslutat av", "fastställt/antaget av",
    "antaget/fastställt av", "fastställande organ", "antaget av/datum", "fastställt av/datum",
    "beslutad av/datum",
  ]

  private static let adoptionDay = [
    "datum", "beslutsdatum", "datum för beslut", "datum för fastställande", "datum för antagande",
    "fastställelsedatum", "fastställandedatum", "antagandedatum", "antaget den", "antagen den",
    "fastställt den", "fastställd den", "beslutad den", "beslutat den", "beslutsdatum, paragraf",
    "datum och paragraf", "beslutsdatum och paragraf", "fastställt datum", "fastställd datum",
    "antaget datum", "antagen datum", "datum för fastställelse", "datum, paragraf",
  ]

  private static let registryNumber = [
    "dnr", "dnr.", "diarienummer", "diarienr", "diarienr.", "diarie-nr", "ärendenummer",
    "diarienummer/dnr", "ks dnr", "kf dnr", "dnr nr",
  ]

  private static let validThrough = [
    "dokumentet gäller till och med", "gäller till och med", "gäller t.o.m.", "gäller t.o.m",
    "gäller t o m", "gäller tom", "dokumentet gäller t.o.m.", "dokumentet gäller t.o.m",
    "dokumentet gäller t o m", "dokumentet gäller tom", "dokumentet gäller till",
    "giltighetstid", "giltighet", "giltig till och med", "giltigt till och med",
    "giltig t.o.m.", "giltig t.o.m", "giltig till", "giltigt till", "giltiga till",
    "gäller till den", "gäller till", "gäller tills", "sista giltighetsdag", "giltig tom",
    "giltighetsperiod", "dokumentets giltighetstid", "giltig t o m", "giltigt t.o.m.",
    "gäller till och med den", "giltighetstid till och med", "giltighetstid t.o.m.",
  ]

  private static let validFrom = [
    "gäller från", "gäller från och med", "gäller fr.o.m.", "gäller fr.o.m", "gäller fr o m",
    "gällande från", "gällande from", "gällande fr.o.m.", "giltig från", "giltigt från",
    "giltig från och med", "giltigt från och med", "giltig fr.o.m.", "ikraftträdande",
    "träder i kraft", "dokumentet gäller från", "dokumentet gäller från och med",
    "gäller från den", "gällande från och med",
  ]

  private static let reviewBy = [
    "revideras senast", "bör revideras senast", "ska revideras senast", "skall revideras senast",
    "dokumentet ska revideras senast", "dokumentet revideras senast", "revideras",
    "tidpunkt för aktualitetsprövning", "tidpunkt för - aktualitetsprövning",
    "aktualitetsprövas", "aktualitetsprövas senast", "aktualitetsprövning",
    "aktualitetsprövning senast", "nästa revidering", "nästa översyn", "nästa aktualitetsprövning",
    "revidering senast", "revideras före", "översyn senast", "ses över senast",
    "ska ses över senast", "tidpunkt för revidering", "datum för nästa revidering",
    "datum för aktualitetsprövning", "senast revidering",
  ]

  private static let revisedOn = [
    "reviderad", "reviderat", "reviderade", "reviderad den", "reviderat den", "senast reviderad",
    "senast reviderat", "senaste revidering", "revidering", "datum för revidering",
    "revideringsdatum", "datum för senaste revidering", "reviderad av", "reviderat av",
    "senast reviderad av",
  ]

  private static let reviewResponsible = [
    "för revidering ansvarar", "för revideringen ansvarar", "revideringsansvarig",
    "ansvarig för revidering", "revideras av", "ansvar för revidering", "revideringsansvar",
    "ansvarig för revideringen", "för revidering ansvarig",
  ]

  private static let followUpResponsible =
    ["ev", "ev.", "eventuell"].map {
      "för \($0) uppföljning och tidplan för denna ansvarar"
    } + [
      "för uppföljning och tidplan för denna ansvarar", "för uppföljning ansvarar",
      "för uppföljningen ansvarar", "för uppföljning och tidplan ansvarar",
      "för ev uppföljning ansvarar", "för ev. uppföljning ansvarar", "ansvarig för uppföljning",
      "uppföljningsansvarig", "uppföljning ansvarar", "ansvar för uppföljning",
      "för ev uppföljning och tidplan ansvarar",
    ]

  private static let documentOwner = [
    "dokumentansvarig", "dokumentägare", "dokumentets ägare", "dokumentansvar",
    "dokumentansvarig på tjänstemannanivå", "dokumentansvarig tjänsteperson", "ägare",
    "dokumentansvarig funktion", "dokumentansvarig nämnd", "dokumentansvarig förvaltning",
    "ansvarig förvaltning", "ansvarig funktion", "ansvarig nämnd", "ansvarig tjänsteman",
    "ansvarig tjänsteperson", "ansvarig", "organisation", "dokumentansvarig enhet",
    "ansvarig för dokumentet",
  ]

  private static let appliesTo = [
    "dokumentet gäller för", "gäller för", "adresserat till", "omfattar", "målgrupp",
    "dokumentet omfattar", "riktar sig till", "dokumentet riktar sig till", "berörda",
  ]

  private static let replaces = [
    "ersätter", "ersätter tidigare versioner", "ersätter tidigare version", "ersätter dokument",
    "ersätter dokumentet", "ersätter tidigare", "ersätter version", "dokumentet ersätter",
    "ersätter styrdokument",
  ]

  private static let other = [
    "handläggare", "handläggs av", "sökord", "relaterade styrdokument", "relaterade dokument",
    "tjänsteställe", "kontaktperson", "författare", "upprättad av", "upprättat av", "publicerad",
    "publicerat", "senast uppdaterad", "senast uppdaterat", "senast ändrad", "ändrad av",
    "artikeln publicerades", "dokumentansvarig på politisk nivå", "beteckning", "mottagare",
    "tel", "lagstöd", "foto", "produktion", "layout", "beredning med", "skapad av", "upprättad",
    "sekretess", "kontakt", "informationsklass", "diariekod", "klassificering",
  ]
}
