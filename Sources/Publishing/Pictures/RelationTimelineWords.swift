import Cooperation
import Register

/// The words of the picture of relations over time.
public struct RelationTimelineWords: Sendable {
  public var shared: CooperationWords
  public var title: String
  /// A relation in a sentence, for one who does not see its bar.
  public var row: @Sendable (RelationTimelinePicture.Row) -> String
  /// "1990–2004", "sedan 1990".
  public var period: @Sendable (RelationTimelinePicture.Period) -> String
  public var relation: String
  public var entered: String
  public var ended: String
  public var pause: String
  public var agreement: String
  public var decision: String
  public var nothing: String

  public static let swedish = RelationTimelineWords(
    shared: .swedish, title: "Samarbeten över tid",
    row: { row in
      let words = CooperationWords.swedish
      return [
        row.title, words.state(row.state),
        row.enteredOn.map { "från \(words.day($0))" } ?? "okänt sedan när",
        row.endedOn.map { "till \(words.day($0))" },
        count(row.pauses.count, "paus", "pauser"), count(row.agreements.count, "avtal", "avtal"),
        count(row.decisions.count, "beslut", "beslut"),
      ].compactMap { $0 }.joined(separator: ", ")
    },
    period: { period($0, .swedish) }, relation: "Samarbete", entered: "Ingicks",
    ended: "Avslutades", pause: "Paus", agreement: "Avtal", decision: "Beslut",
    nothing: "Inga samarbeten är registrerade.")

  public static let english = RelationTimelineWords(
    shared: .english, title: "Cooperation over time",
    row: { row in
      let words = CooperationWords.english
      return [
        row.title, words.state(row.state),
        row.enteredOn.map { "from \(words.day($0))" } ?? "unknown since when",
        row.endedOn.map { "to \(words.day($0))" },
        count(row.pauses.count, "pause", "pauses"),
        count(row.agreements.count, "agreement", "agreements"),
        count(row.decisions.count, "decision", "decisions"),
      ].compactMap { $0 }.joined(separator: ", ")
    },
    period: { period($0, .english) }, relation: "Cooperation", entered: "Entered", ended: "Ended",
    pause: "Pause", agreement: "Agreement", decision: "Decision",
    nothing: "No cooperation is recorded.")

  private static func count(_ number: Int, _ one: String, _ many: String) -> String? {
    number == 0 ? nil : "\(number) \(number == 1 ? one : many)"
  }

  private static func period(
    _ period: RelationTimelinePicture.Period, _ words: CooperationWords
  ) -> String {
    let end =
      switch period.end {
      case .through(let day): words.day(day)
      case .untilFurtherNotice: words.untilFurtherNotice
      case .notStated: words.notStated
      }
    return "\(words.day(period.from)) – \(end)"
  }
}
