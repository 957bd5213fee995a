/// The order in which effects fold: by the day decided, the item of the minutes, the order of
/// recording. Never by when a file happened to be imported.
///
/// An effect whose day is not known stands directly after the effect it builds on and before the
/// next dated one. An extension builds on the last effect on its edition that ends sooner than it
/// does, at the least on the adoption.
enum LegalOrder {
  static func sorted(_ effects: [Ledger.Standing]) -> [Ledger.Standing] {
    var ordered = effects.filter { $0.orderingDay != nil }.sorted {
      key($0) < key($1)
    }
    let undated = effects.filter { $0.orderingDay == nil }.sorted { $0.order < $1.order }
    // Adoptions of unknown day first: other undated effects may build on them.
    ordered.insert(contentsOf: undated.filter(\.isAdoption), at: 0)
    let rest = undated.filter { !$0.isAdoption }
      .sorted { ($0.endRank, $0.order) < ($1.endRank, $1.order) }
    for effect in rest {
      ordered.insert(effect, at: place(of: effect, in: ordered))
    }
    return ordered
  }

  private static func key(_ item: Ledger.Standing) -> (CalendarDate, Int, Int, Int) {
    let day = item.orderingDay ?? CalendarDate(ordinal: .min)
    return (day, item.header.moment.itemNumber, item.order, item.reference.position ?? 0)
  }

  private static func place(of effect: Ledger.Standing, in ordered: [Ledger.Standing]) -> Int {
    let edition: Int
    switch effect.effect {
    case .extend(let act): edition = act.edition
    case .amend(let act): edition = act.amends
    default: return ordered.endIndex
    }
    let onEdition = ordered.indices.filter { ordered[$0].concerns(edition: edition) }
    let builtOn = onEdition.last { ordered[$0].endRank < effect.endRank } ?? onEdition.first
    return builtOn.map { $0 + 1 } ?? ordered.endIndex
  }
}

extension Ledger.Standing {
  /// The day that places it; an adoption of unknown day may state when it comes into force.
  fileprivate var orderingDay: CalendarDate? {
    if let day = header.decidedOn { return day }
    switch effect {
    case .adopt(let act): return act.comesIntoForceOn
    case .amend(let act): return act.comesIntoForceOn
    case .repeal(let act): return act.from
    default: return nil
    }
  }

  fileprivate var isAdoption: Bool { if case .adopt = effect { true } else { false } }

  fileprivate func concerns(edition: Int) -> Bool {
    if case .extend(let act) = effect { return act.edition == edition }
    return adopted == edition
  }

  /// How late its stated end is: not stated first, until further notice last.
  fileprivate var endRank: Int {
    let end: ValidityEnd? =
      switch effect {
      case .adopt(let act): act.end.end
      case .amend(let act): act.end?.end
      case .extend(let act): act.end.end
      default: nil
      }
    return switch end {
    case .through(let day): Int(day.ordinal)
    case .untilFurtherNotice: Int.max
    case .notStated, nil: Int.min
    }
  }
}
