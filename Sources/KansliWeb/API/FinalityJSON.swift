import KansliStore
import Register

extension DocumentJSON {
  /// How far a decision has come on the day asked; one of which nothing certain can be said is not
  /// in the list.
  struct Finality: Encodable {
    var entry: String
    var stage: Register.Finality.Stage
    /// The first day of the stage, where it is known.
    var since: CalendarDate?
    /// Milestones that may have come and are not on record.
    var unknown: [Register.Finality.Milestone]
    /// The last day for an appeal, while it can be appealed.
    var appealThrough: CalendarDate?
    var finalGround: Register.Finality.FinalGround?
    var isStayed: Bool

    /// In the order of the ledger.
    static func list(_ view: DocumentView, on day: CalendarDate) -> [Finality] {
      view.entries.compactMap { entry in
        guard let status = view.finality[entry.id]?.told(on: day) else { return nil }
        let through = status.appealPeriod?.through
        return Finality(
          entry: entry.id.rawValue, stage: status.stage, since: status.since,
          unknown: status.unknown,
          appealThrough: status.stage == .announced && through.map { day <= $0 } ?? false
            ? through : nil,
          finalGround: status.finalGround, isStayed: status.isStayed)
      }
    }
  }
}
