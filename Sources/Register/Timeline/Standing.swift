/// How a document stands on a day: an answer computed from decisions, never a column.
public enum Standing: Hashable, Sendable {
  /// Not adopted: only drafts and proposals are known.
  case draft
  /// Adopted; nothing has come into force yet.
  case adopted(edition: Int, comesIntoForceOn: CalendarDate)
  /// In force, with the last day where one is stated.
  case inForce(edition: Int, end: ValidityEnd)
  /// Its time ran out.
  case expired(edition: Int, since: CalendarDate)
  case repealed(edition: Int, since: CalendarDate, by: DecisionID)
  /// Another document has taken its place.
  case superseded(edition: Int, since: CalendarDate, by: DocumentID)
  /// A court has annulled its adoption, and nothing else is left.
  case annulled(edition: Int, by: DecisionID)
  /// Adopted or ended on a day that is not known.
  case unknown(edition: Int)

  /// The case's name, as it stands in JSON and addresses.
  public enum Name: String, Sendable, Codable, CaseIterable {
    case draft, adopted, inForce, expired, repealed, superseded, annulled, unknown
  }

  public var name: Name {
    switch self {
    case .draft: .draft
    case .adopted: .adopted
    case .inForce: .inForce
    case .expired: .expired
    case .repealed: .repealed
    case .superseded: .superseded
    case .annulled: .annulled
    case .unknown: .unknown
    }
  }

  /// The edition last to have come into force, or the one that is to.
  public var edition: Int? {
    switch self {
    case .draft: nil
    case .adopted(let edition, _), .inForce(let edition, _), .expired(let edition, _),
      .repealed(let edition, _, _), .superseded(let edition, _, _), .annulled(let edition, _),
      .unknown(let edition):
      edition
    }
  }
}

extension Timeline {
  /// How the document stands on a day, or `nil` where it has no entry by that day.
  public func standing(on day: CalendarDate) -> Standing? {
    let spans = fold.cutSpans()
    if let (span, until) = spans.last(where: { $0.span.from <= day }) {
      if until.map({ day < $0 }) ?? true {
        if span.endIsUncertain { return .unknown(edition: span.edition) }
        // An adjoining stretch of the same edition may carry the end further.
        return .inForce(edition: span.edition, end: period(on: day)?.end ?? span.end)
      }
      return ended(span, until: until ?? day, on: day)
    }
    if let standing = undatedStanding(on: day) { return standing }
    if let (span, _) = spans.first, fold.effects.contains(where: { decided($0, by: day) }) {
      return .adopted(edition: span.edition, comesIntoForceOn: span.from)
    }
    return undoneStanding(on: day)
  }

  /// The standing after a span's end: the latest thing that is true of it.
  private func ended(_ span: Fold.Span, until: CalendarDate, on day: CalendarDate) -> Standing {
    if let (from, document) = span.superseded, from <= day {
      return .superseded(edition: span.edition, since: from, by: document)
    }
    if let (from, ground) = span.repealed, from <= day {
      return .repealed(edition: span.edition, since: from, by: ground.reference.decision)
    }
    return .expired(edition: span.edition, since: until)
  }

  private func undatedStanding(on day: CalendarDate) -> Standing? {
    guard let last = undated.last(where: { $0.edition != nil }), let edition = last.edition else {
      return nil
    }
    if let until = last.end?.until, until <= day { return .expired(edition: edition, since: until) }
    return .unknown(edition: edition)
  }

  /// Where every span was undone before it began, or annulled.
  private func undoneStanding(on day: CalendarDate) -> Standing? {
    if let span = fold.spans.last(where: \.isCancelled) {
      let decided = fold.effects.contains { self.decided($0, by: day) }
      guard decided else { return nil }
      return ended(span, until: span.from, on: day)
    }
    let undone = ledger.annulled.last { item in
      item.standing.effect.document == document && item.standing.adopted != nil
        && item.standing.header.decidedOn.map { $0 <= day } ?? true
    }
    guard let undone, let edition = undone.standing.adopted else { return nil }
    return .annulled(edition: edition, by: undone.by.reference.decision)
  }

  private func decided(_ item: Ledger.Standing, by day: CalendarDate) -> Bool {
    item.adopted != nil && item.header.decidedOn.map { $0 <= day } ?? true
  }
}

extension Ledger.Standing {
  /// The edition it makes, where it is an adoption or an amendment.
  var adopted: Int? {
    switch effect {
    case .adopt(let act): act.edition
    case .amend(let act): act.edition
    default: nil
    }
  }
}
