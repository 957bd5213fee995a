import Register

/// How far a decision has come, in words for anybody.
public struct FinalityPhrases: Sendable {
  public let told: @Sendable (Finality.Status, _ day: CalendarDate) -> String

  static let swedish = FinalityPhrases { status, day in
    let since = status.since.map { " \($0)" } ?? ""
    var text =
      switch status.stage {
      case .decided: "Beslutat. Ingen justering är registrerad"
      case .minutesApproved: "Justerat\(since). Inget tillkännagivande är registrerat"
      case .announced: "Tillkännagivet\(since)\(appealSwedish(status, day))"
      case .final: "Laga kraft\(since)"
      case .appealed: "Överklagat\(since), inte avgjort"
      case .annulled: "Upphävt av domstol\(since)"
      }
    if status.stage != .final, status.unknown.contains(.final) {
      text += ". Om beslutet har vunnit laga kraft är inte känt"
    }
    if status.isStayed { text += ". Får inte verkställas tills vidare (inhibition)" }
    return text + "."
  }

  static let english = FinalityPhrases { status, day in
    let since = status.since.map { " \($0)" } ?? ""
    var text =
      switch status.stage {
      case .decided: "Decided. No approval of the minutes is on record"
      case .minutesApproved: "Minutes approved\(since). No public notice is on record"
      case .announced: "Announced\(since)\(appealEnglish(status, day))"
      case .final: "Final since\(since)"
      case .appealed: "Appealed\(since), not settled"
      case .annulled: "Annulled by a court\(since)"
      }
    if status.stage == .final, status.since == nil { text = "Final" }
    if status.stage != .final, status.unknown.contains(.final) {
      text += ". Whether the decision is final is not known"
    }
    if status.isStayed { text += ". Not to be carried out for the time being (stay)" }
    return text + "."
  }

  private static func appealSwedish(_ status: Finality.Status, _ day: CalendarDate) -> String {
    guard let period = status.appealPeriod else { return "" }
    if case .broken = period.proof {
      return ", men anslaget har inte suttit uppe hela tiden för överklagande"
    }
    return day <= period.through ? ". Kan överklagas till och med \(period.through)" : ""
  }

  private static func appealEnglish(_ status: Finality.Status, _ day: CalendarDate) -> String {
    guard let period = status.appealPeriod else { return "" }
    if case .broken = period.proof {
      return ", but the notice was not up all through the time for appeal"
    }
    return day <= period.through ? ". Can be appealed through \(period.through)" : ""
  }
}
