import Register

/// What a column of a register holds, by the word over it.
enum ColumnMeaning {
  /// The name of the document; `isSure` where the word can name nothing else.
  case title(isSure: Bool)
  case label(LabelMeaning)
  /// A day that may be the decision's: "Datum".
  case day
  /// A column the register has no fact for: links, days of publishing, remarks.
  case ignored
  /// A column that registers of documents do not have: prices, telephones, agenda items.
  case foreign
}

/// The words over the columns of registers, and of the lists that are none.
enum RegisterColumns {
  static func meaning(_ header: [UInt8]) -> ColumnMeaning? {
    let folded = plain(header)
    guard !folded.isEmpty, folded.count <= 60 else { return nil }
    if let hit = own.match(folded, at: 0), hit.end == folded.count { return hit.value }
    guard let hit = CoverLabels.table.match(folded, at: 0), hit.end == folded.count else {
      return nil
    }
    if case .other = hit.value { return .ignored }
    if case .status = hit.value { return .ignored }
    if case .act = hit.value { return .label(.adoption) }
    if case .field(.title) = hit.value { return .title(isSure: false) }
    return .label(hit.value)
  }

  /// Lower case, without the marks and remarks words over columns come with.
  private static func plain(_ header: [UInt8]) -> [UInt8] {
    var folded = Bytes.fold(header)
    if let remark = folded.firstIndex(of: UInt8(ascii: "(")), remark > 0 {
      folded.removeSubrange(remark...)
    }
    for index in folded.indices where "_-/".utf8.contains(folded[index]) {
      folded[index] = Bytes.space
    }
    while let last = folded.last, ":. *".utf8.contains(last) { folded.removeLast() }
    return LineMarks.collapsed(folded)
  }

  private static let own = PhraseTable<ColumnMeaning>(groups: [
    (.title(isSure: true), sureTitles), (.title(isSure: false), titles),
    (.day, ["datum", "dag"]),
    (.label(.field(.type)), ["kategori", "dokumentkategori", "slag", "styrdokumentstyp"]),
    (.label(.adoption), bodies), (.label(.adoptionDay), days),
    (.label(.paragraph), ["§", "paragraf nr", "protokollsparagraf", "beslut §"]),
    (
      .label(.field(.registryNumber)),
      ["diarie nr", "diarienr", "dnr", "ärendenr", "diariebeteckning", "diarienummer dnr"]
    ),
    (
      .label(.field(.validThrough)),
      [
        "slutdatum", "gäller t o m", "giltig t o m", "upphör", "upphör att gälla", "giltigt t o m",
        "giltighetstid till", "giltig till och med datum", "giltigt till", "sista giltighetsdatum",
        "gäller till och med", "gäller till år", "giltig till år",
      ]
    ),
    (
      .label(.field(.validFrom)),
      ["giltig fr o m", "gäller fr o m", "startdatum", "giltig från och med datum"]
    ),
    (
      .label(.field(.reviewBy)),
      ["ska revideras", "revideras år", "nästa revidering senast", "översyn", "revideringsår"]
    ),
    (
      .label(.field(.documentOwner)),
      ["ansvarig enhet", "ansvarig avdelning", "ansvar", "ansvarigt organ", "förvaltning"]
    ),
    (.ignored, ignored), (.foreign, foreign),
  ])

  private static let sureTitles = [
    "dokument", "styrdokument", "dokumentnamn", "dokumenttitel", "namn på dokument",
    "namn på styrdokument", "styrdokumentets namn", "dokumentets namn", "dokumentets titel",
    "namn på dokumentet", "författning", "styrande dokument", "styrdokumentets titel",
    "titel på dokument", "titel på styrdokument", "författningens namn", "dokument titel",
  ]

  private static let titles = ["titel", "namn", "rubrik", "benämning", "dokumentlänk", "filnamn"]

  private static let bodies = [
    "antagen av", "antaget av", "beslutsorgan", "beslutande organ", "beslutsfattare",
    "beslutsinstans", "instans", "organ", "beslutsnivå", "beslutad av", "fastställd av",
    "fastställt av", "antas av", "beslut", "senaste beslut", "antagen i", "antagande organ",
  ]

  private static let days = [
    "beslutsdatum", "antagen", "antaget", "antagandedatum", "beslutad", "beslutat", "fastställd",
    "fastställt", "antagen datum", "antaget datum", "beslutad datum", "datum för beslut",
    "datum beslut", "fastställd datum", "antagningsdatum", "beslutsdag", "antagen den",
    "beslutsdatum datum", "datum antagen", "datum fastställd", "antagen år",
  ]

  private static let ignored = [
    "länk", "url", "webbadress", "fil", "filtyp", "format", "storlek", "kommentar", "anmärkning",
    "nr", "nummer", "id", "publicerad", "publicerat", "publiceringsdatum", "uppladdad",
    "senast ändrad", "senast uppdaterad", "uppdaterad", "ändrad", "område", "ämne", "ämnesområde",
    "beskrivning", "sammanfattning", "språk", "sida", "sökord", "bilaga", "noteringar", "länk pdf",
    "publicerad datum", "verksamhet", "verksamhetsområde", "arkiverad", "status", "nivå",
  ]

  private static let foreign = [
    "avgift", "pris", "belopp", "kronor", "kr", "summa", "moms", "à pris", "kostnad", "taxa kr",
    "telefon", "mobil", "e post", "epost", "mejl", "förnamn", "efternamn", "adress", "postnummer",
    "personnummer", "parti", "uppdrag", "fakturanr", "fakturanummer", "leverantör", "förfallodag",
    "antal", "enhet", "konto", "ärende", "ärenden", "föredragande", "punkt", "tid", "klockslag",
    "motpart", "avtalsnr", "budget", "utfall", "ort", "lokal", "roll", "befattning", "yrke",
  ]
}
