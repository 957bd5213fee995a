import Register

/// What a cover label introduces.
enum LabelMeaning: Sendable {
  /// Who adopted, when and under which paragraph: covers mix them freely.
  case adoption
  case adoptionDay
  /// A word that is a decision day in some municipalities and something else in others.
  case status
  /// A day of the paper: the decision's only where the cover names a body and no other day.
  case day
  /// *Gäller*, which introduces an end, a start or those it applies to.
  case inForce
  /// *Ändrad av*: a revision where a body or a paragraph follows, else the page's own stamp.
  case changed
  /// A type and the body that decides on it, in one.
  case typeAndBody
  /// A unit that answers for the document where nobody else is named.
  case unit
  case paragraph
  case field(DocumentReading.Field)
  /// A label the register has no fact for; it ends the value before it.
  case other
  /// *Beslut*: who decided, when and under which paragraph, where these follow; else a heading.
  case act
}

/// The labels of cover blocks, as municipalities spell them.
enum CoverLabels {
  static let table = PhraseTable<LabelMeaning>(groups: groups)

  /// Every label with its meaning.
  static let phrases: [(String, LabelMeaning)] = groups.flatMap { group in
    group.1.map { ($0, group.0) }
  }

  private static let groups: [(LabelMeaning, [String])] = [
    (.adoption, adoption), (.adoptionDay, adoptionDay), (.status, ["status"]),
    (.act, ["beslut", "beslut den", "beslut nr", "senaste beslut"]),
    (.day, ["datum", "date"]), (.changed, changed), (.unit, unit),
    (.inForce, ["gäller", "giltig", "giltigt", "giltiga", "gällande", "gällande tid", "valid"]),
    (.typeAndBody, ["dokumenttyp och beslutsinstans", "dokumenttyp/beslutsinstans"]),
    (
      .paragraph,
      [
        "paragraf", "beslutsparagraf", "protokollsparagraf", "paragraf i protokoll", "§",
        "beslutets paragraf", "paragrafnummer", "protokoll §",
      ]
    ),
    (.field(.registryNumber), registryNumber), (.field(.validThrough), validThrough),
    (.field(.validFrom), validFrom), (.field(.reviewBy), reviewBy),
    (.field(.revisedOn), revisedOn), (.field(.extendedOn), extendedOn),
    (.field(.reviewResponsible), reviewResponsible),
    (.field(.followUpResponsible), followUpResponsible),
    (.field(.documentOwner), documentOwner), (.field(.appliesTo), appliesTo),
    (.field(.replaces), replaces),
    (
      .field(.version),
      [
        "version", "versionsnummer", "versionsnr", "utgåva", "versionsnr.", "version nr", "ver.",
        "upplaga",
      ]
    ),
    (
      .field(.type),
      [
        "dokumenttyp", "typ av dokument", "typ av styrdokument", "styrdokumenttyp", "typ",
        "dokumentets typ", "dokumentkategori", "typ av styrande dokument", "document type",
      ]
    ),
    (
      .field(.title),
      [
        "dokumentnamn", "dokumentets namn", "titel", "dokumenttitel", "namn på dokumentet",
        "styrdokumentets namn", "rubrik", "dokumentets titel", "namn på styrdokument", "title",
      ]
    ),
    (.other, other),
  ]

  /// A body and its decision in one: the label is part of the value.
  static let decisions = PhraseTable<Void>(groups: [
    (
      (),
      [
        "kommunfullmäktiges beslut", "kommunstyrelsens beslut", "regionfullmäktiges beslut",
        "regionstyrelsens beslut", "kf:s beslut", "ks beslut", "kf beslut", "nämndens beslut",
        "kommunfullmäktige beslut", "kommunstyrelsen beslut", "landstingsfullmäktiges beslut",
      ]
    )
  ])

  private static let adoption = [
    "fastställt av", "fastställd av", "fastställda av", "fastställs av", "fastställt i",
    "fastställd i", "fastställt", "fastställd", "fastställda", "fastställare", "antaget av",
    "antagen av", "antagna av", "antas av", "antaget i", "antagen i", "antaget", "antagen",
    "antagna", "beslutat av", "beslutad av", "beslutade av", "beslutat i", "beslutad i",
    "beslutat", "beslutad", "beslut av", "beslut i", "beslut fattat av", "beslutas av",
    "beslutande organ", "beslutande instans",
    "beslutande", "beslutsorgan", "beslutsinstans", "beslutsfattare", "dokumentet är antaget av",
    "dokumentet är fastställt av", "dokumentet är beslutat av", "fastställt/antaget av",
    "antaget/fastställt av", "fastställande organ", "antaget av/datum", "fastställt av/datum",
    "beslutad av, datum", "antagen av, datum", "fastställd av, datum", "antaget av, datum",
    "beslutsinstans, datum", "beslutsinstans/datum", "beslutsinstans och datum",
    "beslutad av/datum", "fastställd/upprättad", "fastställt/upprättat", "fastställt/antaget",
    "fastställd/antagen", "faställd av", "faställt av", "faställda av", "faställd", "faställt",
    "fastsälld av", "fastsällt av", "fastsälld", "fastsällt", "fasställd av", "fasställt av",
    "antagen/fastställd", "antagen av/datum", "beslutande nämnd",
    "beslutande myndighet", "beslutsnivå", "beslutas i", "beslutade", "beslutat/fastställt av",
    "antagen/beslutad av", "antagen beslutad av",
    "fastställelse", "fastställande", "antagande", "adopted by", "approved by", "decided by",
    "adopted", "approved", "beslutsfattande organ", "beslutsfattande instans", "utfärdad av",
    "godkänd av", "godkänt av", "dokumentet antaget av",
    "antogs av", "antogs i", "fastställdes av", "beslutades av", "antagen genom beslut i",
    "antagen vid",
    "detta dokument är antaget av",
  ]

  private static let adoptionDay = [
    "beslutsdatum", "datum för beslut", "beslutandedatum", "datum beslut", "beslutat datum",
    "beslutad datum", "antagningsdatum", "datum för antagning", "datum för beslutet",
    "fastställelsedag", "dag för beslut", "fastställt/datum", "beslut datum", "beslutsdag",
    "date of adoption", "adopted on", "decision date", "datum för fastställande",
    "datum för antagande", "tidpunkt för fastställande", "tidpunkt för antagande",
    "tidpunkt för beslut", "tidpunkt för beslutet", "dag för antagande", "dag för fastställande",
    "fastställelsedatum", "fastställandedatum", "antagandedatum", "antaget den", "antagen den",
    "fastställt den", "fastställd den", "beslutad den", "beslutat den", "beslutsdatum, paragraf",
    "datum och paragraf", "beslutsdatum och paragraf", "fastställt datum", "fastställd datum",
    "antaget datum", "antagen datum", "datum för fastställelse", "datum, paragraf",
  ]

  private static let registryNumber = [
    "dnr", "dnr.", "diarienummer", "diarienr", "diarienr.", "diarie-nr", "ärendenummer",
    "diarienummer/dnr", "ks dnr", "kf dnr", "dnr nr", "ärendenr", "ärendenr.", "ärende nr",
    "dnr/beteckning",
    "diarienummer (dnr)", "diarienr/dnr", "dokumentets diarienummer", "diariebeteckning",
    "registreringsnummer", "diarienummer för beslut", "reference number",
  ]

  private static let validThrough = [
    "dokumentet gäller till och med", "gäller till och med", "gäller t.o.m.", "gäller t.o.m",
    "gäller t o m", "gäller tom", "dokumentet gäller t.o.m.", "dokumentet gäller t.o.m",
    "dokumentet gäller t o m", "dokumentet gäller tom", "dokumentet gäller till",
    "giltighetstid", "giltighet", "giltig till och med", "giltigt till och med",
    "giltig t.o.m.", "giltig t.o.m", "giltig till", "giltigt till", "giltiga till",
    "gäller till den", "gäller till", "sista giltighetsdag", "giltig tom",
    "giltighetsperiod", "dokumentets giltighetstid", "giltig t o m", "giltigt t.o.m.",
    "gäller till och med den", "giltighetstid till och med", "giltighetstid t.o.m.",
    "dokumentet gäller till och med den", "giltig till och med den", "giltig längst till",
    "giltigt till den", "gäller längst till", "gäller till och med år", "giltigt tom",
    "giltigt t o m", "dokumentet är giltigt till", "dokumentet är giltigt till och med",
    "gäller för perioden", "gäller för åren", "avser perioden", "giltighet till och med",
    "giltighet t.o.m.", "giltighet till", "gällande till och med", "gällande till",
    "gällande t.o.m.", "dokumentets giltighet", "slutdatum", "upphör att gälla",
    "giltighetsdatum", "planperiod", "programperiod", "gäller perioden", "tidsperiod",
    "valid until", "valid through", "valid to", "giltighetstiden",
  ]

  private static let validFrom =
    [
      "gäller från", "gäller från och med", "gäller fr.o.m.", "gäller fr.o.m", "gäller fr o m",
      "gällande från", "gällande from", "gällande fr.o.m.", "giltig från", "giltigt från",
      "giltig från och med", "giltigt från och med", "giltig fr.o.m.", "ikraftträdande",
      "träder i kraft", "dokumentet gäller från", "dokumentet gäller från och med",
      "gäller från den", "gällande från och med", "gäller från och med den", "gäller from",
      "giltig from", "giltig fr o m", "giltigt fr.o.m.", "giltig fr. o. m.", "gäller fr. o. m.",
      "gäller fr. o. m", "gäller fr.om", "ikraftträdandedatum", "datum för ikraftträdande",
      "att gälla från", "att gälla från och med", "att gälla fr.o.m.", "gäller från datum",
      "ikraft", "i kraft", "i kraft från", "startdatum", "valid from",
      "giltig från och med den", "dokumentet gäller fr.o.m.", "att gälla fr o m",
    ] + wordings.flatMap { wording in starts.map { wording + " " + $0 } }

  /// A text that was changed is in force "in its present wording" from some day.
  private static let wordings = [
    "gäller i nu gällande lydelse", "gäller i nuvarande lydelse", "gäller i denna lydelse",
    "gäller i sin nuvarande lydelse", "nu gällande lydelse gäller", "i nu gällande lydelse",
    "i denna lydelse", "nuvarande lydelse gäller", "denna lydelse gäller",
    "senaste lydelse gäller", "senaste lydelsen gäller", "ändringen gäller", "ändringarna gäller",
    "ändringen träder i kraft", "ändringarna träder i kraft",
  ]
  private static let starts = [
    "från", "från och med", "fr.o.m.", "fr.o.m", "fr o m", "from", "den",
  ]

  private static let reviewBy = [
    "revideras senast", "bör revideras senast", "ska revideras senast", "skall revideras senast",
    "dokumentet ska revideras senast", "dokumentet revideras senast", "revideras",
    "tidpunkt för aktualitetsprövning", "tidpunkt för - aktualitetsprövning",
    "aktualitetsprövas", "aktualitetsprövas senast", "aktualitetsprövning",
    "aktualitetsprövning senast", "nästa revidering", "nästa översyn", "nästa aktualitetsprövning",
    "revidering senast", "revideras före", "översyn senast", "ses över senast",
    "ska ses över senast", "tidpunkt för revidering", "datum för nästa revidering",
    "datum för aktualitetsprövning", "senast revidering", "ses över", "översyn",
    "nästa översyn senast", "revideras senast år",
    "ska revideras", "bör revideras", "ska revideras senast den", "dokumentet ska revideras",
    "ska aktualitetsprövas", "ska aktualitetsprövas senast", "ska ses över", "omprövas",
    "omprövas senast", "nästa uppdatering", "uppdateras senast", "ska uppdateras senast",
    "revideras år", "revidering planeras", "planerad revidering", "revidering ska ske senast",
    "senast aktualitetsprövning", "granskas senast", "to be reviewed by", "next review",
    "revideringstidpunkt", "tid för revidering", "tidpunkt för översyn", "revidering sker",
    "aktualiseras senast", "aktualiseras",
  ]

  private static let revisedOn = [
    "reviderad", "reviderat", "reviderade", "reviderad den", "reviderat den", "senast reviderad",
    "senast reviderat", "senaste revidering", "revidering", "datum för revidering",
    "revideringsdatum", "datum för senaste revidering", "reviderad av", "reviderat av",
    "senast reviderad av", "reviderade av", "reviderad i",
    "reviderad datum", "reviderat datum", "rev", "rev.", "reviderad/ändrad", "datum revidering",
    "senaste reviderad", "revised", "last revised", "uppdaterad av", "senast reviderade",
    "revidering antagen av", "tidpunkt för senaste revidering",
    "tidpunkt för senaste revideringen", "tidpunkt för senaste uppdatering",
    "datum för senaste uppdatering", "senaste uppdatering", "revidering beslutad av",
    "revidering beslutad", "ändring antagen",
    "reviderad senast", "revision date", "senaste revideringsdatum", "revideringar",
  ]

  private static let changed = [
    "ändrad", "ändrat", "ändrade", "ändrad av", "senast ändrad", "senast ändrad av",
    "senast ändrat", "senast ändrat av", "senaste ändring", "ändrad genom", "ändringar",
    "uppdaterad", "uppdaterat", "senast uppdaterad", "senast uppdaterat", "senast ändrade",
    "senaste ändringen", "tidigare ändringar", "ändring",
  ]

  private static let extendedOn = [
    "förlängd", "förlängt", "förlängd den", "förlängd av", "förlängda av", "förlängning",
    "giltighetstiden förlängd", "giltighetstiden förlängd av",
    "giltighetstiden är förlängd av", "förlängd giltighet", "förlängd giltighetstid",
    "giltigheten förlängd", "giltigheten förlängd av",
    "beslut om förlängning", "datum för förlängning",
  ]

  /// Units, not persons or bodies: less than a label that names the owner.
  private static let unit = [
    "ansvarig förvaltning", "ansvarig enhet", "ansvarig avdelning", "ansvarig verksamhet",
    "ansvarigt kontor", "ansvarig sektor", "dokumentansvarig enhet", "ansvarig organisation",
    "organisation", "ansvar", "ansvarig nämnd/förvaltning", "ansvarig förvaltning/enhet",
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
      "ansvar uppföljning", "ansvarig uppföljning", "ansvar uppföljning/uppdatering",
      "ansvar för uppföljning och uppdatering", "ansvarig för uppföljning och revidering",
      "uppföljningsansvarig", "uppföljning ansvarar", "ansvar för uppföljning",
      "för ev uppföljning och tidplan ansvarar",
    ]

  private static let documentOwner = [
    "dokumentansvarig", "dokumentägare", "dokumentets ägare", "dokumentansvar",
    "dokumentansvarig på tjänstemannanivå", "dokumentansvarig tjänsteperson", "ägare",
    "dokumentansvarig funktion", "dokumentansvarig nämnd", "dokumentansvarig förvaltning",
    "ansvarig funktion", "ansvarig nämnd", "ansvarig tjänsteman", "dokumentansvarige",
    "ansvarig tjänsteperson", "ansvarig", "ansvarig för dokumentet", "dokumentansvarig chef",
    "dokumentansvarig i förvaltningen", "ansvarig för dokument", "ansvarig chef",
    "dokumentansvarig tjänsteman", "dokumentansvarig roll", "styrdokumentsansvarig",
    "ansvarig för styrdokumentet", "dokumentansvarig/process", "dokument-ansvarig",
    "processägare", "sakansvarig", "huvudansvarig", "responsible", "document owner",
    "ansvarig för innehållet", "ansvarig för rutin", "ansvarig för rutinen",
    "ansvarig för riktlinjen", "ansvarig för policyn", "innehållsansvarig", "dokumentförvaltare",
    "ansvarig befattning", "dokumentansvarig/ägare", "styrdokumentets ägare",
    "styrdokumentägare", "ansvarig ägare", "ägare/ansvarig", "dokumentets ansvarige",
  ]

  private static let appliesTo = [
    "dokumentet gäller för", "gäller för", "adresserat till", "omfattar", "målgrupp",
    "dokumentet omfattar", "riktar sig till", "dokumentet riktar sig till", "berörda",
    "gäller för målgruppen", "berörda verksamheter", "gäller för verksamhet", "berör",
    "berörda nämnder", "gäller för följande verksamheter", "dokumentet gäller", "applies to",
    "detta dokument gäller för", "styrdokumentet gäller för",
    "målgrupper", "omfattning/målgrupp",
    "gäller verksamhet", "gäller för nämnd",
  ]

  private static let replaces = [
    "ersätter", "ersätter tidigare versioner", "ersätter tidigare version", "ersätter dokument",
    "ersätter dokumentet", "ersätter tidigare", "ersätter version", "dokumentet ersätter",
    "ersätter styrdokument", "ersätter tidigare dokument", "ersätter tidigare beslut",
    "ersätter tidigare styrdokument", "detta dokument ersätter", "ersatt dokument", "replaces",
    "ersätter dokument med namn",
  ]

  private static let other = [
    "handläggare", "handläggs av", "sökord", "relaterade styrdokument", "relaterade dokument",
    "tjänsteställe", "kontaktperson", "författare", "upprättad av", "upprättat av", "publicerad",
    "publicerat", "senast ändrad", "ändrad av",
    "artikeln publicerades", "dokumentansvarig på politisk nivå", "beteckning", "mottagare",
    "tel", "lagstöd", "foto", "produktion", "layout", "beredning med", "skapad av", "upprättad",
    "sekretess", "kontakt", "informationsklass", "diariekod", "klassificering", "enhet",
    "myndighet", "ansvarig utgivare", "ansvarig handläggare", "framtagen av", "framtaget av",
    "utarbetad av", "uppföljning", "följs upp", "följas upp", "uppföljning sker", "upprättat",
    "upprättad datum", "skapad", "dokumentinformation", "telefon",
    "kontakt om styrdokumentet", "publiceras", "publiceringsdatum", "beredd av", "beredning",
    "giltig version", "relaterat",
    "antagande dnr, beslutsparagraf (första beslutsdatum)", "lagrum", "it-stöd", "ämnesområde",
    "senast reviderad dnr, beslutsparagraf (beslutsdatum)", "förvaras", "förvaring",
    "kontaktuppgifter", "beslutshistorik", "dokument-id", "dokumentid", "uppdragsgivare",
    "hör ihop med", "publicerad på", "e-post", "dokumentets status", "tillhör", "författad av",
    "revisionsintervall", "revideringsintervall", "intervall för aktualitetsprövning",
    "intervall för revidering", "intervall för uppföljning", "intervall för översyn",
    "aktualitetsprövningsintervall", "översynsintervall", "uppföljningsintervall",
    "relaterade dokument och styrdokument", "nivå", "typ av beslut",
  ]
}
