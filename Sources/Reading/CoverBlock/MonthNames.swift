/// The months as Swedish texts write them.
enum MonthNames {
  static let table = PhraseTable<Int>(groups: [
    (1, ["januari", "jan", "jan."]), (2, ["februari", "feb", "feb.", "febr"]),
    (3, ["mars", "mar"]), (4, ["april", "apr", "apr."]), (5, ["maj"]), (6, ["juni", "jun"]),
    (7, ["juli", "jul"]), (8, ["augusti", "aug", "aug."]),
    (9, ["september", "sept", "sep", "sept."]), (10, ["oktober", "okt", "okt."]),
    (11, ["november", "nov", "nov."]), (12, ["december", "dec", "dec."]),
  ])

  /// Words that may stand between a date and what leads up to it.
  static let leads = PhraseTable<Void>(groups: [
    (
      (),
      [
        "den", "måndagen den", "tisdagen den", "onsdagen den", "torsdagen den", "fredagen den",
        "lördagen den", "söndagen den",
      ]
    )
  ])
}
