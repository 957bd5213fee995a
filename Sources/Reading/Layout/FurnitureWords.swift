/// Words of pages rather than of documents: menus, stamps, contents, postal footers.
enum FurnitureWords {
  /// A line that opens so is the web page's or the printer's own.
  static let lineStarts = PhraseTable<Void>(groups: [
    (
      (),
      [
        "logotyp för", "logotyp", "hoppa till huvudinnehåll", "hoppa till innehåll",
        "gå till innehållet", "gå till innehåll", "snabbnavigation", "meny", "huvudmeny",
        "till startsidan", "länk till annan webbplats", "öppnas i nytt fönster", "lyssna",
        "skriv ut", "dela sidan", "senast ändrad", "senast uppdaterad", "senast granskad",
        "ändrad av", "lyssna på sidan", "lyssna på sidan lyssna", "no results found", "share",
        "artikeln publicerades", "sidan publicerades", "sidansvarig",
        "innehållsförteckning", "innehåll",
      ]
    )
  ])

  /// Labels of a postal footer.
  static let footer = PhraseTable<Void>(groups: [
    (
      (),
      [
        "postadress", "besöksadress", "telefon", "telefax", "fax", "tfn", "växel", "e-post",
        "epost", "e-postadress", "webbplats", "hemsida", "webb", "internet", "org.nr", "org. nr",
        "organisationsnummer", "bankgiro", "plusgiro", "postgiro", "webbadress", "mejl",
      ]
    )
  ])

  /// The last word of a municipality's name as a footer prints it, in capitals.
  static let bodyOfName: Set<String> = ["STAD", "KOMMUN", "REGION", "REGIONEN", "STADS"]
}
