/// The fold of standing effects into spans of validity for one document.
struct Fold {
  /// A stretch that an adoption, an amendment or a reviving extension opened.
  struct Span {
    var edition: Int
    var from: CalendarDate
    var end: ValidityEnd
    var grounds: [Timeline.Ground]
    /// The first day a repeal holds, and which one.
    var repealed: (day: CalendarDate, ground: Timeline.Ground)?
    /// The first day another document stands in its place, and which one.
    var superseded: (day: CalendarDate, document: DocumentID)?
    /// Whether an ending of unknown day lies on it.
    var endIsUncertain = false

    /// The first day it cannot reach, apart from the next edition's first day.
    var limit: CalendarDate? {
      [end.until, repealed?.day, superseded?.day].compactMap { $0 }.min()
    }

    /// Whether it was undone before it began.
    var isCancelled: Bool {
      repealed.map { $0.day <= from } ?? false || superseded.map { $0.day <= from } ?? false
    }
  }

  struct Assignment {
    var duty: AssignResponsibility.Duty
    var responsible: String
    var from: CalendarDate?
  }

  let document: DocumentID
  private(set) var spans: [Span] = []
  private(set) var undated: [Timeline.Undated] = []
  private(set) var unfolded: [Timeline.Unfolded] = []
  private(set) var adoptions: [(edition: Int, ground: Timeline.Ground)] = []
  private(set) var assignments: [Assignment] = []
  private(set) var effects: [Ledger.Standing] = []

  var editions: [Int] { adoptions.map(\.edition) }

  init(_ standing: [Ledger.Standing], document: DocumentID) {
    self.document = document
    effects = LegalOrder.sorted(standing.filter { $0.effect.documents.contains(document) })
    for item in effects { apply(item) }
  }

  private mutating func apply(_ item: Ledger.Standing) {
    switch item.effect {
    case .adopt(let act) where act.document == document:
      adopt(act.edition, from: act.comesIntoForceOn, end: act.end.end, item)
    case .adopt(let act): supersede(by: act, item)
    case .amend(let act): amend(act, item)
    case .extend(let act): extend(act, item)
    case .repeal(let act): repeal(act, item)
    case .assign(let act):
      assignments.append(
        Assignment(duty: act.duty, responsible: act.responsible, from: item.header.decidedOn))
    case .annul, .cooperation: break
    }
  }

  private mutating func adopt(
    _ edition: Int, from stated: CalendarDate?, end: ValidityEnd, _ item: Ledger.Standing
  ) {
    let ground = Timeline.Ground(item)
    guard let from = stated ?? item.header.decidedOn else {
      adoptions.append((edition, ground))
      undated.append(Timeline.Undated(edition: edition, end: end, ground: ground))
      return
    }
    guard Validity(from: from, end: end) != nil else {
      return refuse(.endBeforeStart(start: from, end: end.through ?? from), ground)
    }
    if let other = spans.first(where: { $0.from == from && !$0.isCancelled }) {
      return refuse(.sameFirstDay(from, edition: other.edition), ground)
    }
    adoptions.append((edition, ground))
    spans.append(Span(edition: edition, from: from, end: end, grounds: [ground]))
  }

  private mutating func amend(_ act: Amend, _ item: Ledger.Standing) {
    guard let base = spans.last(where: { $0.edition == act.amends }) else {
      if let base = undated.last(where: { $0.edition == act.amends }) {
        return adopt(
          act.edition, from: act.comesIntoForceOn, end: act.end?.end ?? base.end ?? .notStated,
          item)
      }
      return refuse(.unknownEdition(act.amends), Timeline.Ground(item))
    }
    let start = act.comesIntoForceOn ?? item.header.decidedOn
    if let repealed = base.repealed, start.map({ repealed.day <= $0 }) ?? true {
      return refuse(
        .repealed(edition: base.edition, since: repealed.day), Timeline.Ground(item))
    }
    adopt(act.edition, from: act.comesIntoForceOn, end: act.end?.end ?? base.end, item)
  }

  private mutating func extend(_ act: Extend, _ item: Ledger.Standing) {
    let ground = Timeline.Ground(item)
    guard let index = spans.lastIndex(where: { $0.edition == act.edition }) else {
      guard let index = undated.lastIndex(where: { $0.edition == act.edition }) else {
        return refuse(.unknownEdition(act.edition), ground)
      }
      undated[index].end = act.end.end
      return
    }
    let span = spans[index]
    if let repealed = span.repealed {
      return refuse(.repealed(edition: act.edition, since: repealed.day), ground)
    }
    if let superseded = span.superseded, item.header.decidedOn.map({ superseded.day <= $0 }) ?? true
    {
      return refuse(.replaced(edition: act.edition, since: superseded.day), ground)
    }
    if let decided = item.header.decidedOn,
      let newer = spans.first(where: {
        $0.edition != act.edition && span.from < $0.from && $0.from <= decided && !$0.isCancelled
          && (until(of: $0).map { decided < $0 } ?? true)
      })
    {
      return refuse(.succeeded(edition: act.edition, by: newer.edition), ground)
    }
    if let decided = item.header.decidedOn, let until = span.end.until, until <= decided {
      return revive(act, on: decided, ground)
    }
    guard Validity(from: span.from, end: act.end.end) != nil else {
      return refuse(
        .endBeforeStart(start: span.from, end: act.end.end.through ?? span.from), ground)
    }
    spans[index].end = act.end.end
    spans[index].grounds.append(ground)
  }

  /// An extension decided after the end: the edition applies again from the day of the decision.
  private mutating func revive(_ act: Extend, on day: CalendarDate, _ ground: Timeline.Ground) {
    guard Validity(from: day, end: act.end.end) != nil else {
      return refuse(.endBeforeStart(start: day, end: act.end.end.through ?? day), ground)
    }
    if let other = spans.first(where: { $0.from == day && !$0.isCancelled }) {
      return refuse(.sameFirstDay(day, edition: other.edition), ground)
    }
    spans.append(Span(edition: act.edition, from: day, end: act.end.end, grounds: [ground]))
  }

  private mutating func repeal(_ act: Repeal, _ item: Ledger.Standing) {
    let ground = Timeline.Ground(item)
    guard !spans.isEmpty || !undated.isEmpty else { return refuse(.nothingToRepeal, ground) }
    end(on: act.from ?? item.header.decidedOn, ground) { $0.repealed = ($1, ground) }
  }

  private mutating func supersede(by act: Adopt, _ item: Ledger.Standing) {
    var ground = Timeline.Ground(item)
    ground.replacedBy = act.document
    end(on: act.comesIntoForceOn ?? item.header.decidedOn, ground) {
      $0.superseded = ($1, act.document)
    }
  }

  /// Ends what applies on a day or is to apply after it; what had ended before is left alone, but
  /// for the last of it, which now has been ended in form too.
  private mutating func end(
    on day: CalendarDate?, _ ground: Timeline.Ground,
    _ mark: (inout Span, CalendarDate) -> Void
  ) {
    let latest = spans.indices.max { spans[$0].from < spans[$1].from }
    guard let day else {
      undated.append(Timeline.Undated(edition: nil, end: nil, ground: ground))
      if let latest { spans[latest].endIsUncertain = true }
      return
    }
    for index in spans.indices {
      let isOver = until(of: spans[index]).map { $0 <= day } ?? false
      if isOver, index != latest { continue }
      let ended = [spans[index].repealed?.day, spans[index].superseded?.day].compactMap { $0 }.min()
      if let ended, ended <= day { continue }
      mark(&spans[index], day)
      if !isOver { spans[index].grounds.append(ground) }
    }
  }

  /// The first day after a span, the next edition's first day taken into account.
  private func until(of span: Span) -> CalendarDate? {
    let next = spans.filter { !$0.isCancelled && span.from < $0.from }.map(\.from).min()
    return [span.limit, next].compactMap { $0 }.min()
  }

  private mutating func refuse(_ refusal: Refusal, _ ground: Timeline.Ground) {
    unfolded.append(Timeline.Unfolded(ground: ground, refusal: refusal))
  }

  /// The spans that came to stand, by first day, each cut by the next one's first day.
  func cutSpans() -> [(span: Span, until: CalendarDate?)] {
    let standing = spans.filter { !$0.isCancelled }.sorted { $0.from < $1.from }
    return standing.enumerated().map { index, span in
      let next = index + 1 < standing.count ? standing[index + 1].from : nil
      return (span, [span.limit, next].compactMap { $0 }.min())
    }
  }

  func periods() -> [Timeline.Period] {
    var periods: [Timeline.Period] = []
    for (span, until) in cutSpans() {
      if let last = periods.last, last.edition == span.edition, last.until == span.from {
        periods[periods.count - 1].until = until
        periods[periods.count - 1].end = span.end
        periods[periods.count - 1].grounds += span.grounds
      } else {
        periods.append(
          Timeline.Period(
            edition: span.edition, from: span.from, until: until, end: span.end,
            grounds: span.grounds))
      }
    }
    return periods
  }
}

extension Timeline.Ground {
  init(_ item: Ledger.Standing) {
    self.init(
      reference: item.reference, kind: item.effect.kind, body: item.header.body,
      decidedOn: item.header.decidedOn, basis: item.header.basis,
      minutesItem: item.header.moment.minutesItem)
  }
}
