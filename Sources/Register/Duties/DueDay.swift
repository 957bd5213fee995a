/// A day by which a body has to have decided something about a document, as it is open on some day.
public struct DueDay: Hashable, Sendable {
  /// What is to be decided by then.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The document's time runs out: the day is the last one it applies.
    case end
    /// A review laid down by the adoption: the day is the last one for it.
    case review
    /// No day was ever laid down, but the municipality's rule for the type says how often such a
    /// document is to be looked over: the day is the last one by that rule.
    case rule
  }

  public var document: DocumentID
  public var kind: Kind
  public var dueOn: CalendarDate
  public var edition: Int
  /// The day of the latest decision known to have set it; `nil` where that day is not known.
  public var since: CalendarDate?
  /// Whether a decision of unknown day may have met it.
  public var mayBeMet: Bool
  /// For an end: the first day on which something is in force again, where that is decided.
  public var nextFrom: CalendarDate?

  public init(
    document: DocumentID, kind: Kind, dueOn: CalendarDate, edition: Int,
    since: CalendarDate? = nil, mayBeMet: Bool = false, nextFrom: CalendarDate? = nil
  ) {
    self.document = document
    self.kind = kind
    self.dueOn = dueOn
    self.edition = edition
    self.since = since
    self.mayBeMet = mayBeMet
    self.nextFrom = nextFrom
  }
}

extension Timeline {
  /// The due days that are open on a day: not met by any decision made by then.
  ///
  /// A new edition, an amendment, an extension or a repeal meets a review. An end is met by what is
  /// in force directly after it, by a repeal or by another document's taking its place; once it has
  /// passed, by any decision that lets the document apply again. Of a document with nothing in
  /// force only the end is open, not the reviews.
  ///
  /// - Parameter months: how often the municipality's rule for the type says that such a document
  ///   is to be looked over. Used for one in force that has neither a review nor an end before that
  ///   day, so that what applies until further notice is not forgotten.
  public func dueDays(on day: CalendarDate, reviewEvery months: Int? = nil) -> [DueDay] {
    let known = decided(by: day)
    var days = known.openEnds(on: day) + known.openReviews(on: day)
    if let months, months > 0, let rule = known.openRule(months, on: day),
      !days.contains(where: { $0.kind == .review || $0.dueOn <= rule.dueOn })
    {
      days.append(rule)
    }
    return days.sorted { ($0.dueOn, $0.kind.rawValue) < ($1.dueOn, $1.kind.rawValue) }
  }

  private func openEnds(on day: CalendarDate) -> [DueDay] {
    guard let last = periods.last else { return undatedEnd.map { [$0] } ?? [] }
    // An edition of unknown day that is said to reach beyond every other has an end of its own.
    let beyond = undatedEnd.flatMap { end in
      last.until.map { $0 <= end.dueOn } ?? false && isLastlyExpired ? end : nil
    }
    return statedEnds(on: day) + (beyond.map { [$0] } ?? [])
  }

  private func statedEnds(on day: CalendarDate) -> [DueDay] {
    periods.enumerated().compactMap { index, period in
      guard let until = period.until, period.end.until == until else { return nil }
      let next = index + 1 < periods.count ? periods[index + 1] : nil
      if let next {
        // A hole that is decided on can be mended until it has begun.
        guard until < next.from, day < until else { return nil }
      } else {
        guard isLastlyExpired else { return nil }
      }
      return DueDay(
        document: document, kind: .end, dueOn: until.previous, edition: period.edition,
        since: period.grounds.compactMap(\.decidedOn).max(), mayBeMet: mayHaveMet(endingOn: until),
        nextFrom: next?.from)
    }
  }

  /// Whether an effect of unknown day may have met an end: an ending in form, or an adoption that
  /// is said to reach beyond it. One of which nothing more is known is rather an older edition.
  private func mayHaveMet(endingOn until: CalendarDate) -> Bool {
    undated.contains { effect in
      guard effect.edition != nil else { return true }
      switch effect.end {
      case .through(let day): return until <= day
      case .untilFurtherNotice: return true
      case .notStated, nil: return false
      }
    }
  }

  /// Whether it is by its end alone that the document in the end no longer applies.
  private var isLastlyExpired: Bool {
    let far = CalendarDate.last(ofYear: 9998) ?? CalendarDate(ordinal: .max)
    if case .expired? = standing(on: far) { return true }
    return false
  }

  /// The end of an edition that was adopted on a day nobody knows.
  private var undatedEnd: DueDay? {
    guard let last = undated.last(where: { $0.edition != nil }), let edition = last.edition,
      let through = last.end?.through, !undated.contains(where: { $0.edition == nil })
    else { return nil }
    return DueDay(
      document: document, kind: .end, dueOn: through, edition: edition,
      since: last.ground.decidedOn, mayBeMet: false)
  }

  private func openRule(_ months: Int, on day: CalendarDate) -> DueDay? {
    guard case .inForce(let edition, _)? = standing(on: day) else { return nil }
    let acts = effects.filter(\.isLookingOver)
    guard let last = acts.compactMap(\.header.decidedOn).max() else { return nil }
    return DueDay(
      document: document, kind: .rule, dueOn: last.addingMonths(months), edition: edition,
      since: last, mayBeMet: acts.contains { $0.header.decidedOn == nil })
  }

  private func openReviews(on day: CalendarDate) -> [DueDay] {
    switch standing(on: day)?.name {
    case .inForce, .adopted, .unknown: break
    case .draft, .expired, .repealed, .superseded, .annulled, nil: return []
    }
    return reviews.compactMap { review in
      guard review.doneOn == nil, review.actedLateOn == nil else { return nil }
      return DueDay(
        document: document, kind: .review, dueOn: review.dueBy, edition: review.edition,
        since: review.since, mayBeMet: review.mayBeDone)
    }
  }
}
