import Cooperation
import KansliStore
import Register

extension SettingsPhrases {
  static let english = SettingsPhrases(
    problem: EnglishSettings.problem,
    criteriaInUse: { used in
      let which =
        used.from == AssessmentCriteria.standard.from
        ? "Kansli’s own questions" : "the criteria from \(used.from)"
      let made = used.count == 1 ? "One assessment has" : "\(used.count) assessments have"
      return "\(made) been made by \(which), which can therefore not be changed, removed or "
        + "replaced backwards in time. Let them stand, and add new ones with a later day in "
        + "\"from\"."
    })
}

private enum EnglishSettings {
  @Sendable static func problem(_ fault: SettingsProblem.Fault) -> String {
    switch fault {
    case .notJSON: "The file is not JSON. Begin with what kansli settings prints."
    case .missing(let expected): "The field is missing. \(ask(expected))"
    case .unreadable(let value, let expected): "\(value) cannot be used. \(ask(expected))"
    case .notAColour(let value): "\"\(value)\" is no colour. Write it as #rrggbb."
    case .templates(let type):
      "Templates for \(type) hold on the same day, or one of them ends before it begins. Give each "
        + "its own time by \"from\" and \"through\"."
    case .threshold(let problem): threshold(problem)
    case .criteria(let problem): criteria(problem)
    }
  }

  private static func ask(_ expected: SettingsProblem.Expected) -> String {
    switch expected {
    case .text: "Write a text in quotation marks."
    case .number: "Write a number with a decimal point, without quotation marks."
    case .day: "Write a day such as \"2027-01-31\"."
    case .list: "Write a list within [ ]."
    case .object: "Write names and values within { }."
    case .oneOf(let values):
      "Write one of \(values.map { "\"\($0)\"" }.joined(separator: ", "))."
    case .other: "Compare with what kansli settings prints."
    }
  }

  private static func threshold(_ problem: ThresholdProblem) -> String {
    func place(_ name: String) -> String {
      SettingsPhrases.place(name, ScreeningPhrases.english.criterion)
    }
    func number(_ value: Double) -> String { SettingsPhrases.written(value) }
    return switch problem {
    case .unknownIndicator(let name):
      "\"indicator\" is \"\(name)\", which is no indicator. Write one of "
        + "\(SettingsPhrases.indicators)."
    case .repeated(let name): "\(place(name)): the indicator stands twice. Keep one of the lines."
    case .reversed(let name, let supports, let contradicts):
      "\(place(name)): \"supportsFrom\" is \(number(supports)) and \"contradictsBelow\" "
        + "\(number(contradicts)). The threshold that supports must not lie under the one that "
        + "contradicts: write at least \(number(contradicts)) in \"supportsFrom\"."
    case .outsideScale(let name, let value):
      "\(place(name)): \(number(value)) is outside the indicator’s scale. Write a number from "
        + (Indicator.named(name).map {
          "\(number($0.range.lowerBound)) to \(number($0.range.upperBound))."
        } ?? "the scale.")
    case .noPrimary(let criterion):
      "\(ScreeningPhrases.english.criterion(criterion)): no indicator is decisive. Give at least "
        + "one of \(SettingsPhrases.indicators(of: criterion)) the role \"primary\"."
    case .noReason(let name):
      "\(place(name)): \"reason\" is empty. Write why the thresholds lie there."
    }
  }

  private static func criteria(_ problem: CriteriaProblem) -> String {
    let limits = AssessmentCriteria.limits
    return switch problem {
    case .noSource(let day):
      "The criteria from \(day): \"source\" is empty. Write which decision, guidelines or project "
        + "model they come from."
    case .noItems(let day):
      "The criteria from \(day): \"items\" is empty. Write a question at least."
    case .tooManyItems(let day, let count):
      "The criteria from \(day): \(count) questions are too many. Write \(limits.items) at most."
    case .badKey(let day, let key):
      "The criteria from \(day): \"key\" is \"\(key)\". Write 1–40 characters of a–z, A–Z, 0–9 and "
        + "hyphens."
    case .repeatedKey(let day, let key):
      "The criteria from \(day): \"key\" \"\(key)\" stands twice. Give each question its own."
    case .noQuestion(let day, let key):
      "The criteria from \(day), \"\(key)\": there is no question in Swedish. Write it in "
        + "\"words\" under \"sv\"."
    case .longQuestion(let day, let key, let count):
      "The criteria from \(day), \"\(key)\": the question has \(count) characters. Write "
        + "\(limits.words) at most."
    case .unknownLanguage(let day, let key, let language):
      "The criteria from \(day), \"\(key)\": pages are not in \"\(language)\". Write \"sv\" or "
        + "\"en\"."
    case .repeatedDay(let day):
      "Two sets of criteria have \"from\" \"\(day)\". Give each its own day."
    }
  }
}
