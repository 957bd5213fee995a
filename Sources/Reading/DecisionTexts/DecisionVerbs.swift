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
}

/// The verbs decisions are written with.
enum DecisionVerbs {
  static let table = PhraseTable<DecisionVerb>(groups: [
    verb(.adopt, .pastPassive, ["fastställdes", "antogs", "har antagits", "har fastställts"]),
    verb(.adopt, .pastActive, ["fastställde", "antog", "har antagit", "har fastställt"]),
    verb(.adopt, .presentActive, ["fastställer", "antar"]),
    verb(.adopt, .presentPassive, ["fastställs", "fastställes", "antas", "antages"]),
    verb(.adopt, .infinitive, ["fastställa", "anta", "fastställas", "godkänna"]),
    verb(.adopt, .participle, adopted),
    verb(.extend, .pastPassive, ["förlängdes", "har förlängts"]),
    verb(.extend, .pastActive, ["förlängde", "har förlängt"]),
    verb(.extend, .presentActive, ["förlänger"]), verb(.extend, .presentPassive, ["förlängs"]),
    verb(.extend, .infinitive, ["förlänga", "förlängas", "förlänga giltighetstiden"]),
    verb(.extend, .participle, ["förlängd", "förlängt"]),
    verb(.amend, .pastPassive, ["ändrades", "reviderades", "har reviderats", "har ändrats"]),
    verb(.amend, .pastActive, ["ändrade"]), verb(.amend, .presentActive, ["ändrar"]),
    verb(.amend, .presentPassive, ["ändras"]), verb(.amend, .infinitive, ["ändra", "revidera"]),
    verb(.repeal, .pastPassive, ["upphävdes", "har upphävts"]),
    verb(.repeal, .pastActive, ["upphävde"]), verb(.repeal, .presentActive, ["upphäver"]),
    verb(.repeal, .presentPassive, ["upphävs", "upphäves", "upphör att gälla"]),
    verb(.repeal, .infinitive, ["upphäva", "upphävas", "upphöra att gälla"]),
    verb(.referBack, .pastPassive, ["återremitterades"]),
    verb(.referBack, .pastActive, ["återremitterade"]),
    verb(.referBack, .presentActive, ["återremitterar"]),
    verb(.referBack, .presentPassive, ["återremitteras"]),
    verb(.referBack, .infinitive, ["återremittera"]),
    verb(.postpone, .pastPassive, ["bordlades"]), verb(.postpone, .pastActive, ["bordlade"]),
    verb(.postpone, .presentActive, ["bordlägger"]),
    verb(.postpone, .presentPassive, ["bordläggs"]), verb(.postpone, .infinitive, ["bordlägga"]),
    verb(
      .withdraw, .pastPassive,
      ["ärendet utgick", "ärendet utgår", "ärendet drogs tillbaka", "ärendet drogs ur"]),
    verb(.reject, .pastPassive, ["avslogs"]), verb(.reject, .pastActive, ["avslog"]),
    verb(.reject, .presentActive, ["avslår"]), verb(.reject, .infinitive, ["avslå"]),
    verb(.end, .infinitive, ["inte förnya", "säga upp", "avsluta"]),
    verb(.end, .pastActive, ["sade upp", "sa upp", "avslutade"]),
    verb(.end, .presentActive, ["säger upp", "avslutar"]),
    verb(.pause, .infinitive, ["pausa"]), verb(.pause, .pastActive, ["pausade"]),
    verb(.enter, .infinitive, ["teckna", "ingå avtal", "ingå ett avtal"]),
    verb(.enter, .pastActive, ["tecknade"]),
    verb(.assign, .pastActive, ["fick i uppdrag", "gav i uppdrag"]),
  ])

  private static let adopted = [
    "fastställd av", "fastställt av", "antagen av", "antaget av", "antagna av", "fastställda av",
    "beslutad av", "beslutat av", "antagen i", "antaget i", "fastställd den", "antagen den",
    "fastställd i", "fastställd", "antagen",
  ]

  private static func verb(
    _ action: DecisionReading.Action, _ form: DecisionVerb.Form, _ words: [String]
  ) -> (DecisionVerb, [String]) {
    (DecisionVerb(action: action, form: form), words)
  }

  /// What makes a decision of a later infinitive.
  static let deciding = PhraseTable<Void>(groups: [
    (
      (),
      [
        "beslutade att", "beslutar att", "beslutade", "beslutar", "har beslutat att",
        "valde att", "har beslutat", "beslöt att", "beslöt",
      ]
    )
  ])

  /// What makes a proposal of whatever follows.
  static let proposing = PhraseTable<Void>(groups: [
    (
      (),
      [
        "föreslår", "föreslog", "föreslås", "föreslagit", "förslag till beslut", "beslutsförslag",
        "förslag till kommunfullmäktige", "förslag till kommunstyrelsen", "förslaget är att",
        "förslag på beslut",
      ]
    )
  ])

  /// Words that show a text is new although the document is not.
  static let renewing = PhraseTable<Void>(groups: [
    (
      (),
      [
        "reviderad", "reviderade", "reviderat", "ny", "nya", "nytt", "uppdaterad", "uppdaterade",
        "uppdaterat", "förslag till", "omarbetad", "bilagd", "föreliggande",
      ]
    )
  ])

  /// Words that show an extension whatever the verb.
  static let extending = PhraseTable<Void>(groups: [
    ((), ["ytterligare", "fortsatt", "förlängs", "förlängd", "förlänga", "alltjämt"])
  ])
}
