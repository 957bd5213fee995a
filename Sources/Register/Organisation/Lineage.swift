/// Which body answers for what another did, on any day: a pure function of the reorganisations.
///
/// Asked for a day before a reorganisation it answers as if there were none. A name may be used
/// again by a new body: which of them is meant is told by the day since when it is named.
public struct Lineage: Hashable, Sendable {
  /// By day, then by id.
  public let events: [Reorganisation]
  private let ending: [String: [Int]]
  private let making: [String: [Int]]

  /// A municipality whose bodies have never changed.
  public static let none = Lineage([])

  public init(_ reorganisations: some Sequence<Reorganisation>) {
    events = reorganisations.sorted { ($0.takesEffectOn, $0.id) < ($1.takesEffectOn, $1.id) }
    var (ending, making): ([String: [Int]], [String: [Int]]) = ([:], [:])
    for (index, event) in events.enumerated() {
      for name in event.before { ending[BodyName.fold(name), default: []].append(index) }
      for body in event.after { making[BodyName.fold(body.name), default: []].append(index) }
    }
    (self.ending, self.making) = (ending, making)
  }

  public var isEmpty: Bool { events.isEmpty }

  /// The body that answers, with the way there.
  public struct Answer: Hashable, Sendable {
    /// The name that was asked for.
    public var asked: String
    /// The body on the day; `nil` where a person has to choose.
    public var body: String?
    /// The last body that is known: the one asked for, or the one whose successor is not chosen.
    public var known: String
    /// Whom it can be given to, where it is to be chosen; empty for any body.
    public var candidates: [String]
    /// What has happened to the body, in order.
    public var path: [Reorganisation]

    /// Whether a reorganisation has put another name or body in its place.
    public var hasMoved: Bool { body.map { !$0.isBody(asked) } ?? true }

    /// The day since when it is so.
    public var since: CalendarDate? { path.last?.takesEffectOn }
  }

  /// Who answers on a day for what a body answered for.
  ///
  /// - Parameters:
  ///   - since: the day since when the body is named; `nil` where it is not known, then the body of
  ///     that name that there was last is meant.
  ///   - document: what it is about, since of a split body each document may go its own way.
  public func answer(
    _ body: String, since: CalendarDate? = nil, for document: DocumentID? = nil,
    on day: CalendarDate
  ) -> Answer {
    var answer = Answer(
      asked: body, body: body, known: body, candidates: [], path: [])
    guard !events.isEmpty else { return answer }
    var moment = start(of: body, since: since, on: day)
    var seen: Set<Int> = []
    while let index = next(answer.known, from: moment), events[index].takesEffectOn <= day,
      seen.insert(index).inserted
    {
      let event = events[index]
      guard let successor = event.successor(of: answer.known, for: document) else {
        answer.path.append(event)
        answer.body = nil
        answer.candidates = event.candidates
        return answer
      }
      let stays = successor.isBody(answer.known)
      if !stays || event.needsChoice { answer.path.append(event) }
      moment = stays ? event.takesEffectOn.next : event.takesEffectOn
      (answer.body, answer.known) = (successor, successor)
    }
    return answer
  }

  /// The body by its name on a day; the last known where a person has to choose.
  public func name(
    _ body: String, since: CalendarDate? = nil, for document: DocumentID? = nil,
    on day: CalendarDate
  ) -> String {
    events.isEmpty ? body : answer(body, since: since, for: document, on: day).known
  }

  /// Every body that answers on a day for something of a body's; itself where it is still there.
  public func successors(of body: String, on day: CalendarDate) -> [String] {
    leaves(body, from: start(of: body, since: nil, on: day), on: day)
  }

  /// The bodies that something has come from to a body by a day, other than itself.
  public func predecessors(of body: String, on day: CalendarDate) -> [String] {
    var found: [String] = []
    for event in events where event.takesEffectOn <= day {
      for name in event.before where !name.isBody(body) {
        guard !found.contains(where: { $0.isBody(name) }) else { continue }
        let leaves = leaves(name, from: event.takesEffectOn, on: day)
        if leaves.contains(where: { $0.isBody(body) }) { found.append(name) }
      }
    }
    return found
  }

  private func leaves(
    _ body: String, from moment: CalendarDate, on day: CalendarDate
  ) -> [String] {
    var found: [String] = []
    var seen: Set<Int> = []
    func walk(_ name: String, from moment: CalendarDate) {
      guard let index = next(name, from: moment), events[index].takesEffectOn <= day else {
        if !found.contains(where: { $0.isBody(name) }) { found.append(name) }
        return
      }
      guard seen.insert(index).inserted else { return }
      let event = events[index]
      for successor in event.successors {
        walk(
          successor, from: successor.isBody(name) ? event.takesEffectOn.next : event.takesEffectOn)
      }
    }
    walk(body, from: moment)
    return found
  }

  // MARK: A body

  /// The reorganisation by which a body is no longer there on a day; `nil` where it is.
  public func end(of body: String, on day: CalendarDate) -> Reorganisation? {
    let fold = BodyName.fold(body)
    let last = (ending[fold] ?? []).last {
      events[$0].takesEffectOn <= day && events[$0].isEnd(of: body)
    }
    guard let last else { return nil }
    let isBack = (making[fold] ?? []).contains {
      events[last].takesEffectOn < events[$0].takesEffectOn && events[$0].takesEffectOn <= day
    }
    return isBack ? nil : events[last]
  }

  /// The next reorganisation that a body ends by, after a day.
  public func nextEnd(of body: String, after day: CalendarDate) -> Reorganisation? {
    (ending[BodyName.fold(body)] ?? []).lazy.map { events[$0] }
      .first { day < $0.takesEffectOn && $0.isEnd(of: body) }
  }

  /// The reorganisations by which something came to a body by a day, in order.
  public func origins(of body: String, on day: CalendarDate) -> [Reorganisation] {
    (making[BodyName.fold(body)] ?? []).map { events[$0] }.filter { $0.takesEffectOn <= day }
  }

  /// When a body of a name begins after a day, where it does and was not there before.
  func beginning(of body: String, after day: CalendarDate) -> CalendarDate? {
    let fold = BodyName.fold(body)
    guard !(making[fold] ?? []).contains(where: { events[$0].takesEffectOn <= day }),
      !(ending[fold] ?? []).contains(where: { events[$0].takesEffectOn <= day })
    else { return nil }
    return (making[fold] ?? []).map { events[$0] }.first { $0.isBeginning(of: body) }?.takesEffectOn
  }

  // MARK: Steps

  private func next(_ body: String, from moment: CalendarDate) -> Int? {
    ending[BodyName.fold(body)]?.first { moment <= events[$0].takesEffectOn }
  }

  /// From which day on reorganisations concern the body that is meant by a name.
  private func start(
    of body: String, since: CalendarDate?, on day: CalendarDate
  ) -> CalendarDate {
    if let since {
      guard let end = end(of: body, on: since) else { return since.next }
      return end.takesEffectOn
    }
    // The last time that such a body came to be after one of the name had ended.
    let fold = BodyName.fold(body)
    let births = (making[fold] ?? []).map { events[$0] }.filter { event in
      event.takesEffectOn <= day && event.isBeginning(of: body)
        && end(of: body, on: event.takesEffectOn.previous) != nil
    }
    return births.last?.takesEffectOn ?? Timeline.dawn
  }
}

extension Reorganisation {
  /// Whether a body ends by it.
  func isEnd(of body: String) -> Bool { ceasing.contains { $0.isBody(body) } }

  /// Whether a body comes to be by it.
  func isBeginning(of body: String) -> Bool {
    beginning.contains { $0.name.isBody(body) }
  }
}
