import Cooperation
import KansliStore
import ReferenceData
import Register

extension SourcePhrases {
  static let english = SourcePhrases(
    title: "Sources and thresholds",
    lead: "The figures on countries come from these sources. Every screening keeps the figures "
      + "that the sources had on the day it was made.",
    desk: "International",
    editions: "Editions", source: "Source", edition: "Edition", published: "Published",
    retrieved: "Retrieved", licence: "Licence", attribution: "Attribution",
    checksum: "Checksum", shipped: "comes with Kansli",
    howTo: "A new edition is taken in with the command kansli indicators. Every cooperation is "
      + "then screened again, and what has become worse is a task.",
    thresholds: "Thresholds",
    thresholdsLead: "The thresholds say when a figure supports a condition and when it contradicts "
      + "it. The municipality may set its own, from a day and with reasons, with the command "
      + "kansli settings.",
    from: { "From \(EnglishWords.day($0))" },
    supports: { "supports from \($0)" }, contradicts: { "contradicts below \($0)" },
    role: {
      switch $0 {
      case .primary: "primary"
      case .secondary: "secondary"
      case .standIn: "stand-in"
      }
    },
    tasks: "To do",
    tasksLead: "What the watch asks somebody to look at. No cooperation changes by itself.",
    noTasks: "There is nothing to do.", done: "Done", noTasksDone: "Nothing has been done yet.",
    kind: {
      switch $0 {
      case CooperationTask.indicatorsWorse: "The figures on the country have become worse"
      case CooperationTask.exemptionEnded: "The exemption has ended"
      case CooperationTask.agreementEnded: "The agreement has ended"
      case CooperationTask.ruleChanged: "The policy's rules have changed: to be screened again"
      default: $0
      }
    },
    note: "What was done?", finish: "Mark as done",
    asked: { "Since \(EnglishWords.day($0))" },
    finished: { "\(EnglishWords.day($0)), \($1)" },
    before: "Before", after: "After",
    figure: { figure in
      let name = CountryCode(rawValue: figure.country).flatMap { CountryList.shared[$0]?.english }
      return "\(name ?? figure.country), \(ScreeningPhrases.english.criterion(figure.criterion)): "
        + ScreeningPhrases.english.indication(figure.indication)
    },
    ended: { "The last day was \(EnglishWords.day($0))." },
    rules: { "\($0), edition \($1)" },
    seeCooperation: "The cooperation",
    open: "Open in Kansli",
    end: { one in
      let what =
        one.kind == .exemption ? "The exemption for" : "The agreement \(one.words ?? "") of"
      return one.months == 0
        ? "\(what) \(one.title) ended on \(EnglishWords.day(one.through))."
        : "\(what) \(one.title) ends on \(EnglishWords.day(one.through))."
    },
    endSubject: { one in
      let what = one.kind == .exemption ? "The exemption" : "The agreement"
      return one.months == 0
        ? "\(what) for \(one.title) has ended"
        : "\(what) for \(one.title) ends on \(EnglishWords.day(one.through))"
    },
    endsSubject: { "\($0) agreements and exemptions that end" },
    endConditions: { text in
      "Conditions: " + text.split(whereSeparator: \.isNewline).joined(separator: "; ") + "."
    },
    endTold: { one in
      switch (one.kind, one.months) {
      case (.exemption, 0):
        "The cooperation no longer rests on an exemption. Screen the partner again and propose a "
          + "new exemption, or a pause or an end."
      case (.exemption, _):
        "Follow up the conditions and screen the partner in time, if the cooperation is to go on."
      case (.agreement, 0): "Renew the agreement, or propose that the cooperation ends."
      case (.agreement, _): "Decide whether to renew the agreement, and evaluate it before."
      }
    },
    worseSubject: { "\($0): the evidence on cooperations has become worse" },
    worseLead: { "The figures of \($0) are worse than before for partners of the municipality." },
    worseNothing: "No cooperation has been changed. Screen the partner again if needed.",
    change: { one in
      let words = ScreeningPhrases.english
      let figures = one.change.figures.map { figure in
        let form = ScreeningFormPhrases.english
        func text(_ evidence: Evidence?) -> String {
          evidence.map { "\(form.figure($0.value)) (\($0.source), \($0.year))" } ?? "no data"
        }
        return "\(words.indicator(figure.indicator)): before \(text(figure.before)), "
          + "after \(text(figure.after))"
      }
      return "\(one.title) (\(one.partner)), \(words.criterion(one.change.criterion)): "
        + "\(words.indication(one.change.before.indication)) → "
        + "\(words.indication(one.change.after.indication)). "
        + figures.joined(separator: "; ")
    },
    taken: { "\($0) is taken in, with \($1) values." },
    takenBefore: { "\($0) was there already, with the same contents. Nothing is changed." },
    unknown: { "Unknown countries, left out: \($0.joined(separator: ", "))." },
    told: { "New tasks: \($0). Letters: \($1)." },
    badLine: { "\($0), line \($1.line): \(sentence($1)). The line is left out." },
    notRead: {
      "\($0) could not be read (line \($1.line)): \(sentence($1)). \(remedy($1.remedy)) Nothing "
        + "is stored."
    },
    otherSource: {
      "\($0) is a table of \($1.name). Give --source \($1.rawValue). Nothing is stored."
    })

  private static func sentence(_ problem: IndicatorProblem) -> String {
    switch problem.what {
    case .table(let problem): "the table is damaged (\(problem))"
    case .unknownHeader: "the columns are those of none of the sources"
    case .yearMissing: "the file does not say which year the figures are of"
    case .noValues: "the file has no values"
    case .notAYear(let text): "\(text) is not a year"
    case .notANumber(let column, let text): "\(text) in the column \(column) is not a number"
    case .outOfRange(let name, let value, let low, let high):
      "\(name) is \(value) and should lie between \(low) and \(high)"
    case .notWhole(let name, let value): "\(name) is \(value) and should be a whole number"
    case .outsideInterval(let name, let value, let low, let high):
      "\(name) is \(value), outside its own interval \(low)–\(high)"
    case .repeated(let name, let country, let year, let line):
      "\(name) of \(country.rawValue) \(year) stands on line \(line) with another value"
    case .countryMissing: "the country is missing"
    }
  }

  private static func remedy(_ remedy: IndicatorProblem.Remedy) -> String {
    switch remedy {
    case .fetchAgain: "Fetch the file anew from its source."
    case .saveAsUTF8: "Save the file as CSV in UTF-8."
    case .mendLine: "Mend the line, or take it out."
    case .useKnownFormat: "Use the source's own table: V-Dem, Our World in Data, WGI or LIED."
    case .giveYear: "Give the year with --year."
    }
  }
}
