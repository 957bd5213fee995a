/// Why a reorganisation cannot be as it is said to be.
public enum ReorganisationProblem: Error, Hashable, Sendable {
  /// The part of what was said that it is about.
  public enum Part: String, Sendable, CaseIterable {
    case before, after, heir, day
  }

  /// No body is named, where there must be one.
  case noneNamed(Part)
  /// A merger takes several bodies, or one that goes into another.
  case tooFew(Part)
  /// A renamed body is one body; one becomes several by a split.
  case tooMany(Part)
  /// After the end of a body no new one is named.
  case noneExpected
  /// One body is named twice.
  case twice(Part, String)
  /// A body is renamed to the name it has.
  case sameName(String)
  /// The register knows no body of the name.
  case unknown(Part, String)
  /// It is no longer there on the day.
  case ended(Part, String, CalendarDate)
  /// It is recorded already that it ends, later.
  case endsLater(String, CalendarDate)
  /// It is not there yet on the day.
  case notYet(Part, String, CalendarDate)
  /// The name is another body's: then it is a merger.
  case nameTaken(String)
  /// On one day the bodies would follow each other in a circle.
  case circle([String])
  /// Who takes over the rest is not one of the bodies there are then.
  case noHeir(String)
  /// Another reorganisation builds on it and would no longer hold.
  case neededBy(CalendarDate, [String])

  public var part: Part {
    switch self {
    case .noneNamed(let part), .tooFew(let part), .tooMany(let part), .twice(let part, _),
      .unknown(let part, _), .ended(let part, _, _), .notYet(let part, _, _):
      part
    case .noneExpected, .sameName, .nameTaken: .after
    case .endsLater, .circle: .before
    case .noHeir: .heir
    case .neededBy: .day
    }
  }
}

extension Lineage {
  /// What the register says of a name, beside the reorganisations.
  public struct Hearing: Sendable {
    /// Whether it has ever heard of such a body.
    public var isKnown: @Sendable (String) -> Bool
    /// Whether there is a body of the name on a day, as far as it can tell.
    public var isThere: @Sendable (String, CalendarDate) -> Bool

    public init(
      isKnown: @escaping @Sendable (String) -> Bool,
      isThere: @escaping @Sendable (String, CalendarDate) -> Bool
    ) {
      self.isKnown = isKnown
      self.isThere = isThere
    }
  }

  /// All that is wrong with a reorganisation beside those there are; empty where it can be.
  ///
  /// - Parameter hears: what the register says of names.
  public func problems(
    with new: Reorganisation, _ hears: Hearing
  ) -> [ReorganisationProblem] {
    var problems = numbers(new) + names(new)
    for name in new.before { problems += standing(of: name, .before, new, hears) }
    for name in new.ceasing {
      if let later = nextEnd(of: name, after: new.takesEffectOn) {
        problems.append(.endsLater(name, later.takesEffectOn))
      }
    }
    if new.kind == .rename, let name = new.beginning.first?.name, isThere(name, new, hears) {
      problems.append(.nameTaken(name))
    }
    if let heir = new.heir { problems += self.heir(heir, new, hears) }
    if let circle = circle(with: new) { problems.append(.circle(circle)) }
    var seen: Set<ReorganisationProblem> = []
    return problems.filter { seen.insert($0).inserted }
  }

  private func numbers(_ new: Reorganisation) -> [ReorganisationProblem] {
    var problems: [ReorganisationProblem] = []
    if new.before.isEmpty { problems.append(.noneNamed(.before)) }
    switch new.kind {
    case .rename:
      if new.before.count > 1 { problems.append(.tooMany(.before)) }
      if new.after.isEmpty { problems.append(.noneNamed(.after)) }
      if new.after.count > 1 { problems.append(.tooMany(.after)) }
    case .merge:
      if new.after.isEmpty { problems.append(.noneNamed(.after)) }
      if new.after.count > 1 { problems.append(.tooMany(.after)) }
      if !new.before.isEmpty, Set(new.names.map(BodyName.fold)).count < 2 {
        problems.append(.tooFew(.before))
      }
    case .split:
      if new.before.count > 1 { problems.append(.tooMany(.before)) }
      if new.after.count < 2 { problems.append(.tooFew(.after)) }
    case .dissolve:
      if !new.after.isEmpty { problems.append(.noneExpected) }
    }
    return problems
  }

  private func names(_ new: Reorganisation) -> [ReorganisationProblem] {
    var problems: [ReorganisationProblem] = []
    for (part, names) in [
      (ReorganisationProblem.Part.before, new.before), (.after, new.after.map(\.name)),
    ] {
      var seen: Set<String> = []
      for name in names where !seen.insert(BodyName.fold(name)).inserted {
        problems.append(.twice(part, name))
      }
    }
    if new.kind == .rename, let old = new.before.first, let name = new.after.first?.name,
      old.isBody(name)
    {
      problems.append(.sameName(name))
    }
    return problems
  }

  /// Whether there is a body of the name the day before, or already of another reorganisation.
  private func isThere(_ name: String, _ new: Reorganisation, _ hears: Hearing) -> Bool {
    let day = new.takesEffectOn
    guard end(of: name, on: day) == nil, beginning(of: name, after: day) == nil else {
      return false
    }
    return !origins(of: name, on: day).isEmpty || hears.isThere(name, day.previous)
  }

  private func standing(
    of name: String, _ part: ReorganisationProblem.Part, _ new: Reorganisation,
    _ hears: Hearing
  ) -> [ReorganisationProblem] {
    let day = new.takesEffectOn
    // On its own day a body may take part in what comes after: renamed and merged at once.
    if let end = end(of: name, on: day) { return [.ended(part, name, end.takesEffectOn)] }
    if let first = beginning(of: name, after: day) { return [.notYet(part, name, first)] }
    let isMade = !origins(of: name, on: day).isEmpty
    return isMade || hears.isKnown(name) ? [] : [.unknown(part, name)]
  }

  private func heir(
    _ heir: String, _ new: Reorganisation, _ hears: Hearing
  ) -> [ReorganisationProblem] {
    switch new.kind {
    case .rename, .merge: return [.noHeir(heir)]
    case .split: return new.candidates.contains { $0.isBody(heir) } ? [] : [.noHeir(heir)]
    case .dissolve:
      if new.before.contains(where: { $0.isBody(heir) }) { return [.noHeir(heir)] }
      return standing(of: heir, .heir, new, hears)
    }
  }

  /// A circle that the reorganisations of one day would make.
  private func circle(with new: Reorganisation) -> [String]? {
    let sameDay = events.filter { $0.takesEffectOn == new.takesEffectOn } + [new]
    for first in new.ceasing {
      var (path, reached): ([String], Set<String>) = ([first], [])
      var ahead = new.beginning.map(\.name)
      while let name = ahead.popLast() {
        if name.isBody(first) { return path + [name] }
        guard reached.insert(BodyName.fold(name)).inserted else { continue }
        path.append(name)
        for event in sameDay where event.isEnd(of: name) {
          ahead += event.beginning.map(\.name)
        }
      }
    }
    return nil
  }

  /// Why a reorganisation cannot be taken away, or be otherwise: others build on it.
  ///
  /// - Parameter after: the reorganisations as they would be.
  public func broken(
    by after: [Reorganisation], _ hears: Hearing
  ) -> [ReorganisationProblem] {
    after.compactMap { event in
      let now = Lineage(events.filter { $0.id != event.id })
      let then = Lineage(after.filter { $0.id != event.id })
      let wasSound = now.problems(with: event, hears).isEmpty
      return wasSound && !then.problems(with: event, hears).isEmpty
        ? .neededBy(event.takesEffectOn, event.before) : nil
    }
  }
}

extension Reorganisation {
  /// Every body it names.
  public var names: [String] { before + after.map(\.name) }
}
