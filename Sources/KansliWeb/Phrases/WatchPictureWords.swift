import Publishing
import Register

/// The words of the load chart and the year wheel.
enum WatchPictureWords {
  static let swedishLoad = LoadWords(
    title: "Dokument som löper ut eller ska ses över, månad för månad",
    summary: { chart in
      let total = chart.total
      guard let highest = chart.months.max(by: { $0.load.total < $1.load.total }),
        total.total > 0
      else { return "Inget löper ut eller ska ses över under perioden." }
      return "\(total.ends) löper ut och \(total.reviews) ska ses över. Mest i "
        + "\(swedish(highest.month)): \(highest.load.total)."
    },
    column: {
      "\(swedish($0.month)): \($0.load.ends) löper ut, \($0.load.reviews) ska ses över"
    }, month: swedish, monthHeading: "Månad", ends: "Löper ut", reviews: "Ses över",
    total: "Summa")

  static let englishLoad = LoadWords(
    title: "Documents that run out or are to be reviewed, month by month",
    summary: { chart in
      let total = chart.total
      guard let highest = chart.months.max(by: { $0.load.total < $1.load.total }),
        total.total > 0
      else { return "Nothing runs out or is to be reviewed in the period." }
      return "\(total.ends) run out and \(total.reviews) are to be reviewed. Most in "
        + "\(english(highest.month)): \(highest.load.total)."
    },
    column: {
      "\(english($0.month)): \($0.load.ends) run out, \($0.load.reviews) to be reviewed"
    }, month: english, monthHeading: "Month", ends: "Run out", reviews: "To review",
    total: "Total")

  @Sendable static func swedishWheel(_ year: Int) -> YearWheelWords {
    YearWheelWords(
      title: "Årshjul \(year)",
      summary: { wheel in
        let counts = Counts(wheel)
        return "\(counts.due) dokument löper ut eller ska ses över, \(counts.starts) arbeten "
          + "behöver börja och \(counts.meetings) sammanträden är inlagda."
      },
      shortMonth: { String(SwedishWords.months[$0.month - 1].prefix(3)) },
      month: { SwedishWords.months[$0.month - 1] },
      event: { event in
        switch event {
        case .meeting(let meeting, let decides):
          decides.isEmpty
            ? "\(meeting.body) sammanträder"
            : "\(meeting.body) sammanträder, sista möjliga för "
              + SwedishWatch.list(decides.map(\.title))
        case .papersDue(let meeting):
          "Handlingar till \(meeting.body) den \(SwedishWords.day(meeting.on)) lämnas senast"
        case .latestStart(let next): "Sista dag att börja: \(next.title)"
        case .referral(let next): "Remissen går ut: \(next.title)"
        case .due(let next):
          next.due.kind == .end
            ? "Sista dag som \(next.title) gäller" : "\(next.title) ska ha setts över"
        }
      }, day: SwedishWords.day, monthHeading: "Månad", dayHeading: "Dag",
      eventHeading: "Vad", nothing: "Inget")
  }

  @Sendable static func englishWheel(_ year: Int) -> YearWheelWords {
    YearWheelWords(
      title: "The year \(year)",
      summary: { wheel in
        let counts = Counts(wheel)
        return "\(counts.due) documents run out or are to be reviewed, \(counts.starts) pieces of "
          + "work have to begin and \(counts.meetings) meetings are entered."
      },
      shortMonth: { String(EnglishWords.months[$0.month - 1].prefix(3)) },
      month: { EnglishWords.months[$0.month - 1] },
      event: { event in
        switch event {
        case .meeting(let meeting, let decides):
          decides.isEmpty
            ? "\(meeting.body) meets"
            : "\(meeting.body) meets, the last possible time for "
              + EnglishWatch.list(decides.map(\.title))
        case .papersDue(let meeting):
          "Papers for \(meeting.body) on \(EnglishWords.day(meeting.on)) are due"
        case .latestStart(let next): "Last day to begin: \(next.title)"
        case .referral(let next): "The referral goes out: \(next.title)"
        case .due(let next):
          next.due.kind == .end
            ? "Last day that \(next.title) applies" : "\(next.title) is to have been reviewed"
        }
      }, day: EnglishWords.day, monthHeading: "Month", dayHeading: "Day",
      eventHeading: "What", nothing: "Nothing")
  }

  private struct Counts {
    var due = 0
    var starts = 0
    var meetings = 0

    init(_ wheel: YearWheel) {
      for entry in wheel.months.flatMap(\.entries) {
        switch entry.event {
        case .due: due += 1
        case .latestStart: starts += 1
        case .meeting: meetings += 1
        case .papersDue, .referral: break
        }
      }
    }
  }

  @Sendable private static func swedish(_ month: Month) -> String {
    "\(SwedishWords.months[month.month - 1]) \(month.year)"
  }

  @Sendable private static func english(_ month: Month) -> String {
    "\(EnglishWords.months[month.month - 1]) \(month.year)"
  }
}
