/// A duty to look a document over again by a day, and how it went.
public struct Review: Hashable, Sendable {
  /// How a review stands on a day.
  public enum State: String, Sendable, Codable {
    /// An act met it in time.
    case done
    /// Its day has not passed.
    case due
    /// Its day passed without an act.
    case missed
    /// An act may have met it, but the day of that act is not known.
    case unknown
  }

  /// The last day of the review, as the words are meant: "senast 2017" is 2017-12-31.
  public var dueBy: CalendarDate
  /// The edition whose adoption laid it down.
  public var edition: Int
  /// The day it was laid down, where known.
  public var since: CalendarDate?
  /// The first act that met it in time.
  public var doneOn: CalendarDate?
  /// Whether an act of unknown day may have met it.
  public var mayBeDone: Bool
  /// The first dated act after the due day.
  public var actedLateOn: CalendarDate?

  /// The state on a day.
  public func state(on day: CalendarDate) -> State {
    if let doneOn, doneOn <= day { return .done }
    if mayBeDone, doneOn == nil { return .unknown }
    return day <= dueBy ? .due : .missed
  }
}

extension Timeline {
  /// The reviews that adoptions have laid down, in the order of their days.
  ///
  /// Any act on the wording or its life meets a review: a new edition, an amendment, an extension,
  /// a repeal, another document in its place.
  public var reviews: [Review] {
    fold.effects.enumerated().compactMap { index, item in
      let carried: StatedDate? =
        switch item.effect {
        case .adopt(let act) where act.document == document: act.reviewBy
        case .amend(let act): act.reviewBy
        default: nil
        }
      guard let dueBy = carried?.lastDay, let edition = item.adopted else { return nil }
      let later = fold.effects[(index + 1)...].filter(\.isLookingOver)
      let days = later.compactMap(\.header.decidedOn)
      return Review(
        dueBy: dueBy, edition: edition, since: item.header.decidedOn,
        doneOn: days.first { $0 <= dueBy },
        mayBeDone: later.contains { mayHaveMet($0, by: dueBy) },
        actedLateOn: days.first { $0 > dueBy })
    }.sorted { ($0.dueBy, $0.edition) < ($1.dueBy, $1.edition) }
  }

  /// Whether an act of unknown day can have been in time: not where the edition it is about was
  /// adopted after the due day.
  private func mayHaveMet(_ item: Ledger.Standing, by dueBy: CalendarDate) -> Bool {
    guard item.header.decidedOn == nil else { return false }
    guard case .extend(let act) = item.effect,
      let adopted = adoption(of: act.edition)?.decidedOn
    else { return true }
    return adopted <= dueBy
  }

  /// The earliest review laid down by a day and not done on it.
  public func reviewDueBy(on day: CalendarDate) -> CalendarDate? {
    reviews.first { review in
      review.since.map { $0 <= day } ?? true && review.state(on: day) != .done
    }?.dueBy
  }
}

extension Ledger.Standing {
  /// Whether it is an act on the wording or its life, which meets a review.
  var isLookingOver: Bool {
    switch effect {
    case .adopt, .amend, .extend, .repeal: true
    case .annul, .assign, .cooperation: false
    }
  }
}
