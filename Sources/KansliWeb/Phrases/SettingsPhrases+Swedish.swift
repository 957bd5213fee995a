import Cooperation
import KansliStore
import Register

extension SettingsPhrases {
  static let swedish = SettingsPhrases(
    problem: SwedishSettings.problem,
    criteriaInUse: { used in
      let which =
        used.from == AssessmentCriteria.standard.from
        ? "Kanslis egna frågor" : "kriterierna från \(used.from)"
      let made = used.count == 1 ? "En bedömning" : "\(used.count) bedömningar"
      return "\(made) är gjord\(used.count == 1 ? "" : "a") efter \(which), som därför inte kan "
        + "ändras, tas bort eller ersättas bakåt i tiden. Låt dem stå och lägg till nya med en "
        + "senare dag i \"from\"."
    })
}

private enum SwedishSettings {
  @Sendable static func problem(_ fault: SettingsProblem.Fault) -> String {
    switch fault {
    case .notJSON: "Filen är inte JSON. Utgå från vad kansli settings skriver ut."
    case .missing(let expected): "Fältet saknas. \(ask(expected))"
    case .unreadable(let value, let expected): "\(value) kan inte användas. \(ask(expected))"
    case .notAColour(let value): "\"\(value)\" är ingen färg. Skriv den som #rrggbb."
    case .templates(let type):
      "Mallarna för \(type) gäller samma dag, eller en av dem slutar innan den börjar. Ge var och "
        + "en sin tid med \"from\" och \"through\"."
    case .threshold(let problem): threshold(problem)
    case .criteria(let problem): criteria(problem)
    }
  }

  private static func ask(_ expected: SettingsProblem.Expected) -> String {
    switch expected {
    case .text: "Skriv en text inom citattecken."
    case .number: "Skriv ett tal med decimalpunkt, utan citattecken."
    case .day: "Skriv en dag som \"2027-01-31\"."
    case .list: "Skriv en lista inom [ ]."
    case .object: "Skriv namn och värden inom { }."
    case .oneOf(let values):
      "Skriv något av \(values.map { "\"\($0)\"" }.joined(separator: ", "))."
    case .other: "Jämför med vad kansli settings skriver ut."
    }
  }

  private static func threshold(_ problem: ThresholdProblem) -> String {
    func place(_ name: String) -> String {
      SettingsPhrases.place(name, ScreeningPhrases.swedish.criterion)
    }
    func number(_ value: Double) -> String { SettingsPhrases.written(value) }
    return switch problem {
    case .unknownIndicator(let name):
      "\"indicator\" är \"\(name)\", som inte är ett mått. Skriv något av "
        + "\(SettingsPhrases.indicators)."
    case .repeated(let name): "\(place(name)): måttet står två gånger. Behåll en av raderna."
    case .reversed(let name, let supports, let contradicts):
      "\(place(name)): \"supportsFrom\" är \(number(supports)) och \"contradictsBelow\" "
        + "\(number(contradicts)). Gränsen som stöder får inte ligga under den som talar emot: "
        + "skriv minst \(number(contradicts)) i \"supportsFrom\"."
    case .outsideScale(let name, let value):
      "\(place(name)): \(number(value)) ligger utanför måttets skala. Skriv ett tal från "
        + (Indicator.named(name).map {
          "\(number($0.range.lowerBound)) till \(number($0.range.upperBound))."
        } ?? "skalan.")
    case .noPrimary(let criterion):
      "\(ScreeningPhrases.swedish.criterion(criterion)): inget mått är avgörande. Ge minst ett av "
        + "\(SettingsPhrases.indicators(of: criterion)) rollen \"primary\"."
    case .noReason(let name):
      "\(place(name)): \"reason\" är tom. Skriv varför gränserna ligger där."
    }
  }

  private static func criteria(_ problem: CriteriaProblem) -> String {
    let limits = AssessmentCriteria.limits
    return switch problem {
    case .noSource(let day):
      "Kriterierna från \(day): \"source\" är tom. Skriv vilket beslut, vilka riktlinjer eller "
        + "vilken projektmodell de kommer från."
    case .noItems(let day): "Kriterierna från \(day): \"items\" är tom. Skriv minst en fråga."
    case .tooManyItems(let day, let count):
      "Kriterierna från \(day): \(count) frågor är för många. Skriv högst \(limits.items)."
    case .badKey(let day, let key):
      "Kriterierna från \(day): \"key\" är \"\(key)\". Skriv 1–40 tecken av a–z, A–Z, 0–9 och "
        + "bindestreck."
    case .repeatedKey(let day, let key):
      "Kriterierna från \(day): \"key\" \"\(key)\" står två gånger. Ge varje fråga sin egen."
    case .noQuestion(let day, let key):
      "Kriterierna från \(day), \"\(key)\": frågan saknas på svenska. Skriv den i \"words\" under "
        + "\"sv\"."
    case .longQuestion(let day, let key, let count):
      "Kriterierna från \(day), \"\(key)\": frågan har \(count) tecken. Skriv högst "
        + "\(limits.words)."
    case .unknownLanguage(let day, let key, let language):
      "Kriterierna från \(day), \"\(key)\": \"\(language)\" är inget språk som sidorna har. Skriv "
        + "\"sv\" eller \"en\"."
    case .repeatedDay(let day):
      "Två uppsättningar kriterier har \"from\" \"\(day)\". Ge dem var sin dag."
    }
  }
}
