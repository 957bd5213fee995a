import Cooperation
import Publishing
import ReferenceData
import Register

/// The invented municipality of Ekevalla and its partners; the places abroad are real.
enum PictureWorld {
  static let ground = PartnerMap.Ground(
    world: MapOutlines.world, europe: MapOutlines.europe, points: MapOutlines.labelPoints)

  static let home = Coordinate(latitude: 57.9, longitude: 13.4)
    .map { PartnerMap.Home(name: "Ekevalla", coordinate: $0) }

  static func day(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(ordinal: 0)
  }

  private typealias Row = (
    name: String, kind: Partner.Kind, country: String?, land: String?, at: (Double, Double)?,
    state: RelationState, since: String?
  )

  static var entries: [PartnerMap.Entry] {
    rows.map { row in
      PartnerMap.Entry(
        name: row.name, kind: row.kind, country: row.country.flatMap(CountryCode.init),
        countryName: row.land,
        coordinate: row.at.flatMap { Coordinate(latitude: $0.0, longitude: $0.1) },
        state: row.state, since: row.since.map(day),
        address: "/samarbeten/\(row.name.lowercased().filter(\.isLetter))")
    }
  }

  private static let rows: [Row] = [
    ("Hamar", .city, "NOR", "Norge", (60.79, 11.07), .active, "1947-06-01"),
    ("Haderslev", .city, "DNK", "Danmark", (55.25, 9.49), .active, "1947-06-01"),
    ("Mikkeli", .city, "FIN", "Finland", (61.69, 27.27), .dormant, "1951-02-03"),
    ("Tartu", .city, "EST", "Estland", (58.38, 26.72), .active, "1990-05-14"),
    ("Tartu universitet", .university, "EST", "Estland", (58.381, 26.72), .active, "2019-01-01"),
    ("Liepāja", .city, "LVA", "Lettland", (56.51, 21.01), .active, "1992-09-01"),
    ("Region Kurzeme", .region, "LVA", "Lettland", (56.9, 21.9), .underAssessment, nil),
    ("Vitebsk", .city, "BLR", "Belarus", (55.19, 30.2), .ended, "1999-05-01"),
    ("Greifswald", .city, "DEU", "Tyskland", (54.09, 13.39), .active, "1990-11-09"),
    ("Pinneberg Nord", .organisation, "DEU", "Tyskland", (53.66, 9.8), .paused, "2014-03-02"),
    ("Toruń", .city, "POL", "Polen", (53.01, 18.6), .active, "2005-04-18"),
    ("Zhytomyr", .city, "UKR", "Ukraina", (50.25, 28.66), .active, "2023-10-12"),
    ("Khmelnytskyj", .city, "UKR", "Ukraina", (49.42, 26.98), .intent, nil),
    ("Porto", .city, "PRT", "Portugal", (41.16, -8.63), .active, "2018-02-01"),
    ("Bryssel, regionkontoret", .organisation, "BEL", "Belgien", (50.85, 4.35), .active, nil),
    ("Genova Textil S.p.A.", .company, "ITA", "Italien", (44.41, 8.93), .active, "2022-01-01"),
    ("Larissa", .city, "GRC", "Grekland", (39.64, 22.42), .underTermination, "2001-01-01"),
    ("Reykjanes", .region, "ISL", "Island", (63.98, -22.56), .active, "1977-06-12"),
    ("Kutaisi", .city, "GEO", "Georgien", (42.27, 42.7), .idea, nil),
    ("Valletta", .city, "MLT", "Malta", nil, .active, "2011-01-01"),
    ("Dunfermline", .city, "GBR", "Storbritannien", (56.07, -3.46), .dormant, "1988-01-01"),
    ("Kisumu", .city, "KEN", "Kenya", (-0.1, 34.75), .active, "2009-08-20"),
    ("Makana", .city, "ZAF", "Sydafrika", (-33.3, 26.53), .ended, "2002-08-20"),
    ("Ningbo", .city, "CHN", "Kina", (29.87, 121.55), .paused, "2004-08-20"),
    ("Iringa", .region, "TZA", "Tanzania", (-7.77, 35.7), .active, "2011-08-20"),
    ("Bethlehem", .city, "PSE", "Palestina", (31.7, 35.2), .underAssessment, nil),
    ("Cuenca", .city, "ECU", "Ecuador", (-2.9, -79), .active, "2020-01-01"),
    ("Duluth", .city, "USA", "USA", (46.79, -92.1), .dormant, "1986-01-01"),
    ("Textilstädernas nätverk", .network, nil, nil, nil, .active, "2007-01-01"),
    ("Hållbara städer", .network, "BEL", "Belgien", (50.84, 4.36), .active, "2012-01-01"),
  ]
}

extension PictureWorld {
  static var ties: [RelationTimelinePicture.Row] {
    [
      .init(
        title: "Vänorten Tartu", address: "/samarbeten/tartu", state: .active,
        enteredOn: day("1990-05-14"),
        agreements: [
          .init(
            title: "Vänortsavtal",
            period: .init(from: day("1990-05-14"), end: .untilFurtherNotice)),
          .init(
            title: "Avsiktsförklaring om skolutbyte",
            period: .init(from: day("2015-01-01"), end: .through(day("2019-12-31")))),
        ],
        decisions: [.init(on: day("1990-03-22"), text: "Kommunfullmäktige § 41: ingås")]),
      .init(
        title: "Vänorten Vitebsk", address: "/samarbeten/vitebsk", state: .ended,
        enteredOn: day("1999-05-01"), endedOn: day("2022-03-31"),
        pauses: [.init(from: day("2020-09-01"), end: .through(day("2022-03-31")))],
        agreements: [
          .init(
            title: "Samarbetsavtal",
            period: .init(from: day("1999-05-01"), end: .through(day("2009-12-31"))))
        ],
        decisions: [
          .init(on: day("2020-08-24"), text: "Kommunstyrelsen § 203: pausas"),
          .init(on: day("2022-03-24"), text: "Kommunfullmäktige § 52: avslutas"),
        ]),
      .init(
        title: "Ungdomsutbyte med Ningbo och fyra andra städer vid kusten", state: .paused,
        pauses: [.init(from: day("2021-01-01"), end: .notStated)],
        decisions: [.init(on: day("2020-12-14"), text: "Kommunstyrelsen § 311: pausas")]),
      .init(
        title: "Iringa, kommunalt partnerskap", address: "/samarbeten/iringa", state: .active,
        enteredOn: day("2011-08-20"),
        agreements: [
          .init(
            title: "Partnerskapsavtal",
            period: .init(from: day("2024-01-01"), end: .through(day("2028-12-31"))))
        ]),
      .init(title: "Tanken på Kutaisi", state: .idea),
    ]
  }

  static let contributions = [
    "Tillväxt", "Kunskap", "Demokrati", "Integration", "Hållbarhet", "Kultur", "Attraktivitet",
  ]

  static var matrix: ContributionMatrixPicture {
    matrix(.swedish)
  }

  static func matrix(_ words: ContributionMatrixWords) -> ContributionMatrixPicture {
    let committees = [
      "Kommunstyrelsen", "Grundskolenämnden", "Kulturnämnden", "Samhällsbyggnadsnämnden",
      "Vård- och äldrenämnden",
    ]
    let counts = [[6, 2, 3, 1, 4, 0, 2], [0, 5, 1, 2, 0, 0, 0], [1, 1, 0, 1, 0, 0, 0]]
    var cells: [ContributionMatrixPicture.Cell] = []
    for (committee, row) in zip(committees, counts) {
      for (name, count) in zip(contributions, row) {
        cells.append(
          .init(
            committee: committee, contribution: name, count: count, address: "/samarbeten?bidrag=1"
          ))
      }
    }
    return ContributionMatrixPicture(
      committees: committees, contributions: contributions, cells: cells, words: words)
  }

  static func money(_ units: Int, _ currency: String = "SEK") -> Money {
    Money(minorUnits: units * 100, currency: currency)
  }

  static var funding: [FundingPicture.Amounts] {
    [
      .init(
        programme: "Interreg Baltic Sea Region", year: 2024, applied: money(410_000, "EUR"),
        granted: money(350_000, "EUR"), paid: money(120_500, "EUR")),
      .init(
        programme: "Interreg Baltic Sea Region", year: 2025, applied: money(90_000, "EUR"),
        granted: money(90_000, "EUR")),
      .init(programme: "Horisont Europa", year: 2025, applied: money(600_000, "EUR")),
      .init(
        programme: "Erasmus+", year: 2024, applied: money(60_000, "EUR"),
        granted: money(58_000, "EUR"), paid: money(58_000, "EUR")),
      .init(
        programme: "Kommunalt partnerskap", year: 2024, applied: money(1_200_000),
        granted: money(1_000_000), paid: money(640_000)),
    ]
  }

  /// Five of the global goals, with their colours.
  static let goals: [ContributionGoals.Goal] = [
    .init(number: 4, name: "God utbildning för alla", colour: "#C5192D"),
    .init(number: 7, name: "Hållbar energi för alla", colour: "#FCC30B"),
    .init(number: 11, name: "Hållbara städer och samhällen", colour: "#FD9D24"),
    .init(number: 16, name: "Fredliga och inkluderande samhällen", colour: "#00689D"),
    .init(number: 17, name: "Genomförande och globalt partnerskap", colour: "#19486A"),
  ]
}
