/// How a document stands from one day until another: the whole of time cut where an answer changes.
///
/// What the projection stores. Made by asking `standing(on:)` at every day on which anything can
/// change, so a stored answer and a computed one cannot be two opinions.
public struct Step: Hashable, Sendable {
  public var from: CalendarDate
  /// The first day after it; `nil` for the last step.
  public var until: CalendarDate?
  public var standing: Standing.Name
  public var edition: Int?
  /// How the edition's end is stated, where one is or was in force.
  public var end: ValidityEnd?
  /// The last day in force, where it is stated.
  public var validThrough: CalendarDate?
  public var reviewDueBy: CalendarDate?
  public var reviewResponsible: String?
}

extension Timeline {
  /// The day before all others: an undated entry may be as old as that.
  static let dawn = CalendarDate(ordinal: -719_162)

  /// How the document stands on a day, with what a list shows of it; `nil` without an entry.
  ///
  /// - Parameter cover: the body that an edition's cover names as responsible for review.
  public func step(on day: CalendarDate, cover: (Int) -> String?) -> Step? {
    guard let standing = standing(on: day) else { return nil }
    let (end, through) = statedEnd(standing, on: day)
    return Step(
      from: day, until: nil, standing: standing.name, edition: standing.edition, end: end,
      validThrough: through, reviewDueBy: reviewDueBy(on: day),
      reviewResponsible: responsible(for: .review, on: day)
        ?? standing.edition.flatMap(cover))
  }

  /// Every step, in order, without overlap; a document without entries has none.
  public func steps(cover: (Int) -> String?) -> [Step] {
    var steps: [Step] = []
    for day in turningDays {
      guard var step = step(on: day, cover: cover) else {
        close(&steps, on: day)
        continue
      }
      if let last = steps.last, last.until == nil {
        step.from = last.from
        if step == last { continue }
        step.from = day
        close(&steps, on: day)
      }
      steps.append(step)
    }
    return steps
  }

  private func close(_ steps: inout [Step], on day: CalendarDate) {
    if let last = steps.indices.last, steps[last].until == nil { steps[last].until = day }
  }

  /// Every day on which an answer can change.
  private var turningDays: [CalendarDate] {
    var days: Set<CalendarDate> = [Self.dawn]
    for period in periods {
      days.insert(period.from)
      if let until = period.until { days.insert(until) }
    }
    for span in fold.spans {
      days.formUnion([span.from, span.repealed?.day, span.superseded?.day].compactMap { $0 })
    }
    days.formUnion(undated.compactMap { $0.end?.until })
    days.formUnion(fold.effects.compactMap(\.header.decidedOn))
    days.formUnion(ledger.annulled.compactMap(\.standing.header.decidedOn))
    for review in reviews {
      days.insert(review.dueBy.next)
      if let done = review.doneOn { days.insert(done) }
    }
    return days.sorted()
  }

  private func statedEnd(
    _ standing: Standing, on day: CalendarDate
  ) -> (ValidityEnd?, CalendarDate?) {
    let last = periods.last { $0.from <= day } ?? periods.first
    switch standing {
    case .inForce(_, let end): return (end, through(last, end))
    case .draft, .annulled: return (nil, nil)
    case .adopted, .expired, .repealed, .superseded:
      guard let last else { return undatedEnd }
      return (last.end, through(last, last.end))
    case .unknown: return last.map { ($0.end, nil) } ?? undatedEnd
    }
  }

  private var undatedEnd: (ValidityEnd?, CalendarDate?) {
    let end = undated.last { $0.edition != nil }?.end
    return (end, end?.through)
  }

  private func through(_ period: Period?, _ end: ValidityEnd) -> CalendarDate? {
    guard let stated = end.through else { return nil }
    guard let until = period?.until else { return stated }
    return min(stated, until.previous)
  }
}
