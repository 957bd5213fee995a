import Cooperation
import KansliStore
import ReferenceData
import Register

extension SourcePhrases {
  static let swedish = SourcePhrases(
    title: "Källor och gränser",
    lead: "Siffrorna om länder kommer från dessa källor. Varje prövning behåller de siffror som "
      + "källorna hade den dag den gjordes.",
    desk: "Internationellt",
    editions: "Utgåvor", source: "Källa", edition: "Utgåva", published: "Utgiven",
    retrieved: "Hämtad", licence: "Licens", attribution: "Så anges källan",
    checksum: "Kontrollsumma", shipped: "följer med Kansli",
    howTo: "En ny utgåva läses in med kommandot kansli indicators. Då prövas alla samarbeten på "
      + "nytt, och det som har blivit sämre blir en uppgift.",
    thresholds: "Gränser",
    thresholdsLead: "Gränserna säger när en siffra stöder en förutsättning och när den talar emot. "
      + "Kommunen kan sätta egna, från en viss dag och med skäl, med kommandot kansli settings.",
    from: { "Från \(SwedishWords.day($0))" },
    supports: { "stöder från \($0)" }, contradicts: { "talar emot under \($0)" },
    role: {
      switch $0 {
      case .primary: "avgörande"
      case .secondary: "kompletterande"
      case .standIn: "reserv"
      }
    },
    tasks: "Att göra",
    tasksLead: "Det som bevakningen ber någon titta på. Inget samarbete ändras av sig självt.",
    noTasks: "Det finns inget att göra.", done: "Klart", noTasksDone: "Inget är klarmarkerat än.",
    kind: {
      switch $0 {
      case CooperationTask.indicatorsWorse: "Siffrorna om landet har blivit sämre"
      case CooperationTask.exemptionEnded: "Undantaget har löpt ut"
      case CooperationTask.agreementEnded: "Avtalet har löpt ut"
      case CooperationTask.ruleChanged: "Policyns regler har ändrats: ska prövas på nytt"
      default: $0
      }
    },
    note: "Vad blev gjort?", finish: "Markera som klart",
    asked: { "Sedan \(SwedishWords.day($0))" },
    finished: { "\(SwedishWords.day($0)), \($1)" },
    before: "Före", after: "Efter",
    figure: { figure in
      let name = CountryCode(rawValue: figure.country).flatMap { CountryList.shared[$0]?.swedish }
      return "\(name ?? figure.country), \(ScreeningPhrases.swedish.criterion(figure.criterion)): "
        + ScreeningPhrases.swedish.indication(figure.indication)
    },
    ended: { "Sista dagen var \(SwedishWords.day($0))." },
    rules: { "\($0), utgåva \($1)" },
    seeCooperation: "Samarbetet",
    open: "Öppna i Kansli",
    end: { one in
      let what = one.kind == .exemption ? "Undantaget för" : "Avtalet \(one.words ?? "") inom"
      return one.months == 0
        ? "\(what) \(one.title) löpte ut \(SwedishWords.day(one.through))."
        : "\(what) \(one.title) löper ut \(SwedishWords.day(one.through))."
    },
    endSubject: { one in
      let what = one.kind == .exemption ? "Undantaget" : "Avtalet"
      return one.months == 0
        ? "\(what) för \(one.title) har löpt ut"
        : "\(what) för \(one.title) löper ut \(SwedishWords.day(one.through))"
    },
    endsSubject: { "\($0) avtal och undantag som löper ut" },
    endConditions: { text in
      "Villkor: " + text.split(whereSeparator: \.isNewline).joined(separator: "; ") + "."
    },
    endTold: { one in
      switch (one.kind, one.months) {
      case (.exemption, 0):
        "Samarbetet vilar inte längre på något undantag. Pröva parten på nytt och föreslå ett nytt "
          + "undantag, eller ett uppehåll eller slut."
      case (.exemption, _):
        "Följ upp villkoren och pröva parten på nytt i tid, om samarbetet ska fortsätta."
      case (.agreement, 0): "Förnya avtalet, eller föreslå att samarbetet avslutas."
      case (.agreement, _): "Bestäm om avtalet ska förnyas, och utvärdera det innan."
      }
    },
    worseSubject: { "\($0): underlaget om samarbeten har försämrats" },
    worseLead: { "Siffrorna i \($0) är sämre än tidigare för parter som kommunen samarbetar med." },
    worseNothing: "Inget samarbete har ändrats. Pröva parten på nytt om det behövs.",
    change: { one in
      let words = ScreeningPhrases.swedish
      let figures = one.change.figures.map { figure in
        let form = ScreeningFormPhrases.swedish
        func text(_ evidence: Evidence?) -> String {
          evidence.map { "\(form.figure($0.value)) (\($0.source), \($0.year))" } ?? "ingen uppgift"
        }
        return "\(words.indicator(figure.indicator)): före \(text(figure.before)), "
          + "efter \(text(figure.after))"
      }
      return "\(one.title) (\(one.partner)), \(words.criterion(one.change.criterion)): "
        + "\(words.indication(one.change.before.indication)) → "
        + "\(words.indication(one.change.after.indication)). "
        + figures.joined(separator: "; ")
    },
    taken: { "\($0) är inläst, med \($1) värden." },
    takenBefore: { "\($0) fanns redan, med samma innehåll. Inget är ändrat." },
    unknown: { "Okända länder, inte med: \($0.joined(separator: ", "))." },
    told: { "Nya uppgifter: \($0). Brev: \($1)." },
    badLine: { "\($0), rad \($1.line): \(sentence($1)). Raden är inte med." },
    notRead: {
      "\($0) gick inte att läsa (rad \($1.line)): \(sentence($1)). \(remedy($1.remedy)) Inget är "
        + "sparat."
    },
    otherSource: {
      "\($0) är en tabell från \($1.name). Ange --source \($1.rawValue). Inget är sparat."
    })

  private static func sentence(_ problem: IndicatorProblem) -> String {
    switch problem.what {
    case .table(let problem): "tabellen är skadad (\(problem))"
    case .unknownHeader: "kolumnerna är inte någon av källornas"
    case .yearMissing: "filen säger inte vilket år siffrorna gäller"
    case .noValues: "filen har inga värden"
    case .notAYear(let text): "\(text) är inget år"
    case .notANumber(let column, let text): "\(text) i kolumnen \(column) är inget tal"
    case .outOfRange(let name, let value, let low, let high):
      "\(name) är \(value) och ska ligga mellan \(low) och \(high)"
    case .notWhole(let name, let value): "\(name) är \(value) och ska vara ett heltal"
    case .outsideInterval(let name, let value, let low, let high):
      "\(name) är \(value), utanför sitt eget intervall \(low)–\(high)"
    case .repeated(let name, let country, let year, let line):
      "\(name) för \(country.rawValue) \(year) står redan på rad \(line) med ett annat värde"
    case .countryMissing: "landet saknas"
    }
  }

  private static func remedy(_ remedy: IndicatorProblem.Remedy) -> String {
    switch remedy {
    case .fetchAgain: "Hämta filen på nytt från källan."
    case .saveAsUTF8: "Spara filen som CSV i UTF-8."
    case .mendLine: "Rätta raden, eller ta bort den."
    case .useKnownFormat: "Använd källans egen tabell: V-Dem, Our World in Data, WGI eller LIED."
    case .giveYear: "Ange året med --year."
    }
  }
}
