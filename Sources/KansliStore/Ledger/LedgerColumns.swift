import Register

/// An entry as columns: what is written, what is hashed and what is read back are one list.
///
/// Every column but `hash` itself is part of the hash, so an edit of any field is found.
enum LedgerColumns {
  static let decision = [
    "sequence", "id", "body", "decided_on", "minutes_item", "registry_number",
    "minutes_approved_on", "announced_on", "final_on", "basis", "source_file",
    "corrects_decision", "corrects_position", "reason", "recorded_at", "recorded_by",
    "effect_count", "previous_hash",
  ]

  static let effect = [
    "decision_sequence", "position", "kind", "document_id", "edition", "amends_edition",
    "comes_into_force_on", "end_kind", "end_through", "end_words", "review_by", "review_words",
    "supersedes", "text_hash", "text_attributed", "target_decision", "target_position", "duty",
    "responsible",
  ]

  /// An effect on a cooperation.
  static let cooperation = [
    "decision_sequence", "position", "kind", "cooperation_id", "from_on", "end_kind",
    "end_through", "end_words", "conditions", "screening_id", "document_id", "edition",
    "provision",
  ]

  static func values(_ entry: Decision, previousHash: String) -> [SQLValue] {
    let header = entry.header
    return [
      SQLValue(entry.sequence), .text(entry.id.rawValue), .text(header.body),
      SQLValue(header.decidedOn), SQLValue(header.moment.minutesItem),
      SQLValue(header.registryNumber), SQLValue(header.minutesApprovedOn),
      SQLValue(header.announcedOn), SQLValue(header.finalOn), .text(header.basis.rawValue),
      SQLValue(header.sourceFile), SQLValue(entry.corrects?.decision.rawValue),
      SQLValue(entry.corrects?.position), SQLValue(entry.reason),
      .integer(entry.recordedAt.microseconds), .text(entry.recordedBy),
      SQLValue(entry.effects.count), .text(previousHash),
    ]
  }

  static func values(_ effect: Effect, sequence: Int, position: Int) -> [SQLValue] {
    var columns = EffectColumns()
    columns.fill(effect)
    let (endKind, endThrough) = columns.end.map { endColumns($0.end) } ?? (.null, .null)
    let review = columns.reviewBy
    return [
      SQLValue(sequence), SQLValue(position), .text(effect.kind.rawValue),
      SQLValue(effect.document?.rawValue), SQLValue(columns.edition), SQLValue(columns.amends),
      SQLValue(columns.comesIntoForceOn), endKind, endThrough, SQLValue(columns.end?.words),
      SQLValue(review.flatMap(\.normal)), SQLValue(review?.words),
      SQLValue(columns.supersedes.isEmpty ? nil : columns.supersedes.joined(separator: " ")),
      SQLValue(columns.textHash), SQLValue(columns.textAttributed),
      SQLValue(columns.target?.decision.rawValue), SQLValue(columns.target?.position),
      SQLValue(columns.duty?.rawValue), SQLValue(columns.responsible),
    ]
  }

  static func values(
    _ effect: CooperationEffect, sequence: Int, position: Int
  ) -> [SQLValue] {
    let end = endColumns(effect.end.end)
    return [
      SQLValue(sequence), SQLValue(position), .text(effect.verb.rawValue),
      .text(effect.cooperation.rawValue), SQLValue(effect.from), end.kind, end.through,
      .text(effect.end.words), SQLValue(effect.conditions), SQLValue(effect.screening),
      SQLValue(effect.ground?.document.rawValue), SQLValue(effect.ground?.edition),
      SQLValue(effect.ground?.provision),
    ]
  }

  private struct EffectColumns {
    var edition: Int?
    var amends: Int?
    var comesIntoForceOn: CalendarDate?
    var end: StatedEnd?
    var reviewBy: StatedDate?
    var supersedes: [String] = []
    var textHash: String?
    var textAttributed = false
    var target: EffectReference?
    var duty: AssignResponsibility.Duty?
    var responsible: String?

    mutating func fill(_ effect: Effect) {
      switch effect {
      case .adopt(let act):
        (edition, comesIntoForceOn, end) = (act.edition, act.comesIntoForceOn, act.end)
        (reviewBy, supersedes) = (act.reviewBy, act.supersedes.map(\.rawValue))
        (textHash, textAttributed) = (act.textHash, act.textAttributed)
      case .amend(let act):
        (edition, amends, comesIntoForceOn) = (act.edition, act.amends, act.comesIntoForceOn)
        (end, reviewBy) = (act.end, act.reviewBy)
        (textHash, textAttributed) = (act.textHash, act.textAttributed)
      case .extend(let act): (edition, end) = (act.edition, act.end)
      case .repeal(let act): comesIntoForceOn = act.from
      case .annul(let act): target = act.target
      case .assign(let act): (duty, responsible) = (act.duty, act.responsible)
      // Has columns and a table of its own.
      case .cooperation: break
      }
    }
  }

  static func endColumns(_ end: ValidityEnd) -> (kind: SQLValue, through: SQLValue) {
    switch end {
    case .through(let day): (.text("stated"), SQLValue(day))
    case .untilFurtherNotice: (.text("untilFurtherNotice"), .null)
    case .notStated: (.text("notStated"), .null)
    }
  }

  static func end(kind: String?, through: CalendarDate?) throws -> ValidityEnd? {
    switch (kind, through) {
    case (nil, nil): nil
    case ("stated", let day?): .through(day)
    case ("untilFurtherNotice", _): .untilFurtherNotice
    case ("notStated", _): .notStated
    default: throw StoreError.damaged(column: "end_kind")
    }
  }
}

extension StatedDate {
  /// The normal form: a day or a year; `nil` where the date is unknown.
  var normal: String? {
    switch reading {
    case .day(let day): day.description
    case .year(let year): String(repeating: "0", count: max(0, 4 - "\(year)".count)) + "\(year)"
    case .unknown: nil
    }
  }
}
