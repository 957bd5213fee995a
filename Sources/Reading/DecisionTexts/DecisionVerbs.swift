import Register

/// A verb of decision and the form it stands in, which tells who acts and whether it is done.
struct DecisionVerb: Sendable {
  enum Form: Sendable {
    /// "fastställdes", "har antagits": done; who did it follows "av".
    case pastPassive
    /// "fastställde", "antog": done; who did it stands before.
    case pastActive
    /// "fastställer": done where a body's minutes say so.
    case presentActive
    /// "fastställs", "antas": to be done, or done in minutes.
    case presentPassive
    /// "fastställa": done after "beslutade att", else to be done.
    case infinitive
    /// "fastställd", "antagen": done.
    case participle
  }

  var action: DecisionReading.Action
  var form: Form
  /// Whether the verb serves all sorts of matters ("godkänner"), so that its object must tell.
  var isWeak = false
  /// Whether it only says yes ("ställer sig bakom"): of a board, to what another is to decide.
  var isBacking = false
}

/// The verbs decisions are written with.
enum DecisionVerbs {
  static let table = PhraseTable<DecisionVerb>(
    groups: adopting + extending + amending + repealing + sending + agreeing)

  private typealias Row = (DecisionVerb, [String])

  private static let adopting: [Row] = [
    verb(
      .adopt, .pastPassive,
      ["fastställdes", "antogs", "har antagits", "har fastställts", "blev antagen"]),
    verb(
      .adopt, .pastActive,

      [
        "fastställde", "antog", "har antagit", "har fastställt", "klubbade", "klubbade igenom",
        "antagit",
      ]),
    verb(.adopt, .presentActive, ["fastställer", "antar", "klubbar"]),
    verb(.adopt, .presentPassive, ["fastställs", "fastställes", "antas", "antages"]),
    verb(.adopt, .infinitive, ["fastställa", "anta", "antaga", "fastställas"]),
    verb(.adopt, .participle, adopted),
    weak(.adopt, .pastPassive, ["godkändes", "har godkänts"]),
    weak(
      .adopt, .pastActive,
      [
        "godkände", "har godkänt", "beslutade om", "har beslutat om", "fattade beslut om",
        "fattade bland annat beslut om",
        "fattade också beslut om", "fattade även beslut om", "röstade igenom",
      ]),
    weak(.adopt, .presentActive, ["godkänner"]),
    weak(.adopt, .presentPassive, ["godkänns", "godkännes"]),
    weak(.adopt, .infinitive, ["godkänna", "godkännas"]),
    backing(
      .pastActive,
      [
        "ställde sig bakom", "ställde sig i går bakom", "ställde sig igår bakom",
        "ställde sig i dag bakom", "ställde sig enhälligt bakom", "ställde sig också bakom",
        "ställde sig även bakom", "har ställt sig bakom", "ställt sig bakom",
        "sa ja till", "sade ja till", "har sagt ja till", "röstade ja till",
      ]),
    backing(
      .presentActive,
      [
        "ställer sig bakom", "ställer sig enhälligt bakom", "ställer sig positiv till",
        "ställer sig positivt till", "säger ja till",
      ]),
    backing(.infinitive, ["ställa sig bakom", "ställa sig positiv till", "säga ja till"]),
  ]

  private static let extending: [Row] = [
    verb(
      .extend, .pastPassive,
      [
        "förlängdes", "har förlängts", "förlängts", "prolongerades", "prolongerats",
        "blev förlängd", "blev förlängt", "har blivit förlängd",
        "har blivit förlängt",
      ]),
    verb(.extend, .pastActive, ["förlängde", "har förlängt", "prolongerade"]),
    verb(
      .extend, .presentActive,
      [
        "förlänger", "prolongerar", "förlänger giltighetstiden för", "förlänger giltigheten för",
        "förlänger giltigheten av",
      ]),
    verb(
      .extend, .presentPassive,
      [
        "förlängs", "förlänges", "prolongeras", "fortsätter gälla", "fortsätter att gälla",
        "ska fortsätta gälla", "ska fortsätta att gälla", "skall fortsätta gälla",
        "ska fortsatt gälla", "gäller fortsatt", "äger fortsatt giltighet",
        "har fortsatt giltighet", "ges fortsatt giltighet",
      ]),
    verb(
      .extend, .infinitive,
      [
        "förlänga", "förlängas", "förlänga giltighetstiden", "prolongera", "fortsätta gälla",
        "förlänga giltighetstiden för", "förlänga giltigheten för", "förlänga giltigheten av",
      ]),
    verb(.extend, .participle, ["förlängd", "förlängt"]),
  ]

  private static let amending: [Row] = [
    verb(.amend, .pastPassive, ["ändrades", "reviderades", "har reviderats", "har ändrats"]),
    verb(.amend, .pastActive, ["ändrade", "reviderade"]),
    verb(.amend, .presentActive, ["ändrar", "reviderar", "beslutar om ändrade"]),
    verb(.amend, .presentPassive, ["ändras", "revideras"]),
    verb(.amend, .infinitive, ["ändra", "revidera", "revideras"]),
  ]

  private static let repealing: [Row] = [
    verb(
      .repeal, .pastPassive, ["upphävdes", "har upphävts", "upphörde att gälla", "avskaffades"]),
    verb(.repeal, .pastActive, ["upphävde", "avskaffade", "har upphävt", "upphävt"]),
    verb(.repeal, .presentActive, ["upphäver", "avskaffar"]),
    verb(
      .repeal, .presentPassive,
      [
        "upphävs", "upphäves", "upphör att gälla", "upphör därmed att gälla",
        "upphör därmed gälla", "upphör samtidigt att gälla", "upphör härmed att gälla",
        "upphör gälla", "upphör från och med", "ska upphöra att gälla", "ska upphöra gälla",
        "upphör i och med", "tas ur bruk", "avskaffas", "upphör i samband",
      ]),
    verb(
      .repeal, .infinitive, ["upphäva", "upphävas", "upphöra att gälla", "avskaffa"]),
  ]

  private static let sending: [Row] = [
    verb(.referBack, .pastPassive, ["återremitterades", "har återremitterats"]),
    verb(.referBack, .pastActive, ["återremitterade", "har återremitterat"]),
    verb(.referBack, .presentActive, ["återremitterar"]),
    verb(.referBack, .presentPassive, ["återremitteras", "återvisas", "visas åter"]),
    verb(
      .referBack, .infinitive,
      ["återremittera", "visa ärendet åter", "återvisa", "visa åter ärendet"]),
    verb(.postpone, .pastPassive, ["bordlades", "sköts upp"]),
    verb(.postpone, .pastActive, ["bordlade", "sköt upp"]),
    verb(.postpone, .presentActive, ["bordlägger", "skjuter upp"]),
    verb(.postpone, .presentPassive, ["bordläggs", "bordlägges", "skjuts upp"]),
    verb(.postpone, .infinitive, ["bordlägga", "skjuta upp"]),
    verb(
      .withdraw, .pastPassive,
      [
        "ärendet utgick", "ärendet utgår", "ärendet drogs tillbaka", "ärendet drogs ur",
        "ärendet har utgått", "ärendet dras tillbaka", "ärendet utgår från dagordningen",
        "ärendet lyfts ur",
      ]),
    verb(.reject, .pastPassive, ["avslogs"]), verb(.reject, .pastActive, ["avslog"]),
    verb(.reject, .presentActive, ["avslår"]), verb(.reject, .presentPassive, ["avslås"]),
    verb(.reject, .infinitive, ["avslå"]),
  ]

  private static let agreeing: [Row] = [
    verb(
      .end, .infinitive,
      [
        "inte förnya", "säga upp", "avsluta", "bryta", "avveckla", "sägas upp", "avbryta",
      ]),
    verb(.end, .pastActive, ["sade upp", "sa upp", "avslutade", "bröt", "avbröt"]),
    verb(.end, .pastPassive, ["sades upp", "avslutades", "har sagts upp", "har avslutats"]),
    verb(.end, .presentActive, ["säger upp", "avslutar"]),
    verb(.end, .presentPassive, ["sägs upp", "avslutas", "avvecklas", "upphör"]),
    verb(.pause, .infinitive, ["pausa", "vilandeförklara", "frysa"]),
    verb(.pause, .pastActive, ["pausade", "frös", "har pausat"]),
    verb(.pause, .pastPassive, ["pausades", "frystes", "har pausats", "lades på is"]),
    verb(.pause, .presentActive, ["pausar", "fryser"]),
    verb(
      .pause, .presentPassive,
      [
        "pausas", "läggs på is", "vilandeförklaras", "läggs vilande", "läggs i vila", "fryses",
        "ska vila", "ska vara vilande", "sätts på paus", "förklaras vilande", "ska pausas",
      ]),
    verb(.enter, .infinitive, ["teckna", "ingå avtal", "ingå ett avtal", "ingå", "underteckna"]),
    verb(.enter, .pastActive, ["tecknade", "ingick"]),
    verb(.enter, .presentActive, ["tecknar", "ingår avtal", "ingår ett avtal"]),
    verb(.enter, .presentPassive, ["tecknas", "undertecknas"]),
    verb(.assign, .pastActive, ["fick i uppdrag", "gav i uppdrag"]),
  ]

  private static let adopted = [
    "fastställd av", "fastställt av", "antagen av", "antaget av", "antagna av", "fastställda av",
    "beslutad av", "beslutat av", "antagen i", "antaget i", "fastställd den", "antagen den",
    "fastställd i", "fastställd", "antagen", "antagna", "antaget", "fastställda",
  ]

  private static func verb(
    _ action: DecisionReading.Action, _ form: DecisionVerb.Form, _ words: [String]
  ) -> Row {
    (DecisionVerb(action: action, form: form), words)
  }

  private static func backing(_ form: DecisionVerb.Form, _ words: [String]) -> Row {
    (DecisionVerb(action: .adopt, form: form, isWeak: true, isBacking: true), words)
  }

  private static func weak(
    _ action: DecisionReading.Action, _ form: DecisionVerb.Form, _ words: [String]
  ) -> Row {
    (DecisionVerb(action: action, form: form, isWeak: true), words)
  }
}
