/// What a register should be told of its documents on a day.
public struct Findings {
  let day: CalendarDate
  let horizon: CalendarDate
  let taxonomy: Taxonomy
  let organisation: Organisation

  /// Findings as of a day, under the municipality's own rules.
  public init(on day: CalendarDate, taxonomy: Taxonomy, organisation: Organisation) {
    self.day = day
    horizon = day.addingMonths(12)
    self.taxonomy = taxonomy
    self.organisation = organisation
  }

  /// The findings of one document, overlaps with others aside. None before its first entry.
  public func of(_ record: DocumentRecord) -> [Finding] {
    guard record.timeline.standing(on: day) != nil else { return [] }
    return gaps(record) + expiry(record) + reviews(record) + bodies(record) + unknownDays(record)
      + withoutPlace(record)
  }

  /// Pairs of documents of one type, on one subject, in force on the day: one finding for each.
  public func overlaps(_ records: some Sequence<DocumentRecord>) -> [Finding] {
    var bySubject: [Subject: [DocumentRecord]] = [:]
    for record in records where record.timeline.period(on: day) != nil {
      guard let subject = Subject(record.document) else { continue }
      bySubject[subject, default: []].append(record)
    }
    return bySubject.values.filter { $0.count > 1 }.flatMap { group in
      group.map { record in
        let others = group.filter { $0.document.id != record.document.id }
        let from = ([record] + others).compactMap { $0.timeline.period(on: day)?.from }.max()
        let titles = others.map(\.document.title).sorted { SortKey.make($0) < SortKey.make($1) }
        return Finding(
          .overlap, .error, record.document.id, from: from,
          other: titles.joined(separator: ", "))
      }
    }
  }

  /// The level of something that holds from a day until another.
  private func level(from: CalendarDate, until: CalendarDate?) -> Finding.Level? {
    if let until, until <= day { return .note }
    if from <= day { return .error }
    return from <= horizon ? .warning : nil
  }

  private func gaps(_ record: DocumentRecord) -> [Finding] {
    record.timeline.gaps.compactMap { gap in
      level(from: gap.from, until: gap.until).map {
        Finding(.gap, $0, record.document.id, from: gap.from, until: gap.until)
      }
    }
  }

  private func expiry(_ record: DocumentRecord) -> [Finding] {
    guard let last = record.timeline.periods.last, let until = last.until,
      case .expired? = record.timeline.standing(on: max(until, day)),
      let level = level(from: until, until: nil)
    else { return undatedExpiry(record) }
    return [
      Finding(.expired, level, record.document.id, from: until, edition: last.edition)
    ]
  }

  private func undatedExpiry(_ record: DocumentRecord) -> [Finding] {
    guard record.timeline.periods.isEmpty,
      case .expired(let edition, let since)? = record.timeline.standing(on: day)
    else { return [] }
    return [Finding(.expired, .error, record.document.id, from: since, edition: edition)]
  }

  private func reviews(_ record: DocumentRecord) -> [Finding] {
    record.timeline.reviews.compactMap { review in
      guard review.since.map({ $0 <= day }) ?? true else { return nil }
      func finding(_ code: Finding.Code, _ level: Finding.Level) -> Finding {
        Finding(
          code, level, record.document.id, from: review.dueBy, edition: review.edition)
      }
      switch review.state(on: day) {
      case .done: return nil
      case .unknown: return finding(.reviewUnknown, .note)
      case .due: return review.dueBy <= horizon ? finding(.reviewDue, .warning) : nil
      case .missed:
        let acted = review.actedLateOn.map { $0 <= day } ?? false
        return finding(.reviewMissed, acted ? .note : .error)
      }
    }
  }

  private func bodies(_ record: DocumentRecord) -> [Finding] {
    record.timeline.adoptions.compactMap { edition, ground in
      let decided = ground.decidedOn ?? day
      let kind = organisation.kind(of: ground.body)
      guard taxonomy.mayAdopt(kind, record.document.type, on: decided) == false else { return nil }
      let periods = record.timeline.periods.filter { $0.edition == edition }
      let from = periods.first?.from
      let until = periods.last?.until
      let level = from.map { self.level(from: $0, until: until) } ?? .note
      return level.map {
        Finding(
          .bodyNotAllowed, $0, record.document.id, from: from, until: until, edition: edition,
          body: ground.body)
      }
    }
  }

  private func unknownDays(_ record: DocumentRecord) -> [Finding] {
    record.timeline.undated.map {
      Finding(
        .dayUnknown, .note, record.document.id, edition: $0.edition, body: $0.ground.body)
    }
  }

  private func withoutPlace(_ record: DocumentRecord) -> [Finding] {
    record.timeline.unfolded.map {
      Finding(
        .withoutPlace, .error, record.document.id, from: $0.ground.decidedOn, body: $0.ground.body)
    }
  }
}
