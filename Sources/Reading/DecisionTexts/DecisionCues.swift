/// The words round a verb of decision that tell whether, and how, it is decided.
enum DecisionCues {
  /// What makes a decision of a later infinitive.
  static let deciding = PhraseTable<Void>(groups: [
    (
      (),
      [
        "beslutade att", "beslutar att", "beslutade", "beslutar", "har beslutat att",
        "valde att", "har beslutat", "beslöt att", "beslöt", "besluter", "beslutat att",
        "beslutades", "beslut att", "valde", "enades om att", "bestämde att", "bestämde",
      ]
    )
  ])

  /// What makes a proposal of whatever follows.
  static let proposing = PhraseTable<Void>(groups: [
    (
      (),
      [
        "föreslår", "föreslog", "föreslås", "föreslagit", "föreslå", "föreslogs",
        "förslag till beslut", "beslutsförslag", "förslag till kommunfullmäktige",
        "förslag till kommunstyrelsen", "förslaget är att", "förslag på beslut",
        "hemställer", "hemställa", "hemställde", "hemställs", "hemställt", "tillstyrker",
        "tillstyrka", "tillstyrkte", "tillstyrks", "tillstyrkt", "rekommenderar", "rekommendera",
        "rekommenderade att", "rekommenderas", "rekommenderat", "förordar", "förorda",
        "förordade att", "förordas", "förordat", "anhåller",
        "lämnar förslag", "lägger fram förslag",
      ]
    )
  ])

  /// What sends a matter on: the one who "antog" it has only passed it to the next.
  static let passingOn = PhraseTable<Void>(groups: [
    (
      (),
      [
        "för antagande", "för fastställande", "för slutligt antagande", "för vidare behandling",
        "för vidare beredning", "till kommunfullmäktige för", "till fullmäktige för",
        "till regionfullmäktige för",
        "för antagande i", "för antagande av", "för fastställande i", "för fastställande av",
        "till kommunstyrelsen för", "till regionstyrelsen för", "överlämna till kommunfullmäktige",
        "överlämnar till kommunfullmäktige", "överlämna förslaget till",
        "överlämnar förslaget till", "överlämna det till", "skicka vidare till",
        "nästa beslutsinstans", "går vidare till kommunfullmäktige", "går nu vidare till",
        "gå vidare till kommunfullmäktige", "går vidare till fullmäktige",
        "fattar ett slutgiltigt beslut", "fattar slutgiltigt beslut",
        "fattar det slutgiltiga beslutet", "fattar ett slutligt beslut",
        "fattar det slutliga beslutet", "tar det slutliga beslutet",
        "tar det slutgiltiga beslutet", "tar slutgiltig ställning",
        "slutgiltigt beslut fattas", "slutligt beslut fattas", "för slutligt beslut i",
        "för vidare beslut i", "för beslut i kommunfullmäktige", "vidare till kommunfullmäktige",
        "vidare till regionfullmäktige", "fattar kommunfullmäktige", "fattar regionfullmäktige",
        "avgörs i kommunfullmäktige", "avgörs av kommunfullmäktige", "upp i kommunfullmäktige",
        "upp till beslut i kommunfullmäktige", "kommunfullmäktige har sista ordet",
        "tas slutligt av kommunfullmäktige", "slutligt av kommunfullmäktige",
        "kommunfullmäktige väntas", "väntas kommunfullmäktige", "fullmäktige som väntas",
        "beslut i kommunfullmäktige väntas", "kommunfullmäktige fattar det slutliga",
        "fullmäktige har att ta ställning", "tar kommunfullmäktige ställning",
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
    (
      (),
      [
        "ytterligare", "fortsatt", "förlängs", "förlängd", "förlänga", "förlängning av",
        "förlängd giltighet", "alltjämt", "prolongering av",
      ]
    )
  ])

  /// The text stays as it is.
  static let unchanged = PhraseTable<Void>(groups: [
    (
      (),
      [
        "oförändrad", "oförändrat", "oförändrade", "utan ändringar", "utan ändring",
        "utan förändringar", "i nuvarande lydelse", "i befintlig lydelse",
      ]
    )
  ])

  /// Changes to a document as the thing decided: "godkänner revideringen av reglementet".
  static let changes = PhraseTable<Void>(groups: [
    (
      (),
      [
        "revidering av", "revideringen av", "revideringar av", "revideringar i", "ändring av",
        "ändring i", "ändringar av", "ändringar i", "ändringen av", "ändringarna i",
        "tillägg till", "tillägget till", "föreslagna ändringar", "revideringen", "ändringarna",
      ]
    )
  ])

  /// Words after which nothing is decided yet: wishes, duties, conditions, the future.
  static let unreal = PhraseTable<Void>(groups: [
    (
      (),
      [
        "kan", "kunde", "kommer att", "ska besluta", "skall besluta", "ska ta ställning",
        "väntas", "bör", "borde", "vill", "ville", "önskar", "skulle kunna", "planerar att",
        "inför beslut", "innan", "avser att", "får", "måste", "motion", "motionen",
        "har möjlighet att", "har rätt att", "medborgarförslag", "medborgarförslaget",
        "ett förslag om att", "för att", "innebär att", "innebar att",
      ]
    )
  ])

  /// What is handed in by those who do not decide.
  static let petitions = PhraseTable<Void>(groups: [
    (
      (),
      [
        "motion", "motionen", "motioner", "medborgarförslag", "medborgarförslaget", "e-förslag",
        "invånarförslag", "motionären", "förslagsställaren", "interpellation",
      ]
    )
  ])

  /// What is said and voted on at the meeting.
  static let debating = PhraseTable<Void>(groups: [
    (
      (),
      [
        "yrkar", "yrkade", "yrkat", "yrkande", "yrkanden", "yrkandet", "röstade", "röstar",
        "reserverade sig", "reserverar sig", "reserverat sig", "ställer proposition",
        "ställde proposition", "ordföranden finner", "finner ordföranden", "proposition på",
        "voterades", "deltog inte i beslutet", "deltar inte i beslutet",
      ]
    )
  ])

  /// A sentence that opens so sets a condition.
  static let ifs = PhraseTable<Void>(groups: [
    ((), ["om", "ifall", "innan", "när", "därest", "huruvida", "inför"])
  ])

  /// Words that turn a verb into its opposite.
  static let negations = PhraseTable<Void>(groups: [((), ["inte", "icke", "ej"])])

  /// What is decided is what was proposed: "enligt kommunstyrelsens förslag".
  static let asProposed = PhraseTable<Void>(groups: [
    (
      (),
      [
        "enligt", "i enlighet med", "bifaller", "bifall till", "bifalla", "bifölls", "biföll",
        "antar", "fastställer", "godkänner", "anta", "godkänna", "fastställa",
      ]
    )
  ])
  static let proposal = PhraseTable<Void>(groups: [
    ((), ["förslag", "förslaget", "förslag till beslut", "beslutsförslag", "beslutsförslaget"])
  ])

  /// The board decides a part itself.
  static let forItself = PhraseTable<Void>(groups: [
    ((), ["för egen del", "för sin del", "för sin egen del"])
  ])
}
