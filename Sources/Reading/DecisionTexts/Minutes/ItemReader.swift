import Register

/// Reads one item of minutes: its sections, and in them its clauses.
struct ItemReader {
  private struct Section {
    var kind: SectionHeadings.Kind?
    /// The body in the heading, where it is not the meeting's own.
    var body: BodyWords?
    var range: Range<Int>
  }

  private let item: MinutesItem
  private let head: MinutesHead
  private var sections: [Section] = []
  private(set) var hasDecisionSection = false
  var hasSection: Bool { sections.contains { $0.kind != nil } }

  init(_ item: MinutesItem, head: MinutesHead, _ page: inout Page) {
    self.item = item
    self.head = head
    cut(page)
  }

  /// Cuts the item at its headings; a flattened page has them inside its lines.
  private mutating func cut(_ page: Page) {
    let sheet = page.sheet
    guard let first = item.lines.first, let last = item.lines.last else { return }
    var current = Section(kind: nil, body: nil, range: 0..<0)
    var start = sheet.lines[first].range.lowerBound
    func close(_ end: Int) {
      if end > start {
        current.range = start..<end
        sections.append(current)
      }
    }
    for index in item.lines {
      let line = sheet.lines[index]
      if let heading = SectionHeadings.heading(line, sheet) {
        close(line.range.lowerBound)
        current = Section(kind: heading.kind, body: heading.body, range: 0..<0)
        start = heading.end
      } else if line.range.count > SectionHeadings.longLine {
        for (heading, offset) in inline(line, sheet) {
          close(offset)
          current = Section(kind: heading.kind, body: heading.body, range: 0..<0)
          start = heading.end
        }
      }
    }
    close(sheet.lines[last].range.upperBound)
    // A heading over another heading decides nothing of itself.
    hasDecisionSection = sections.contains {
      $0.kind == .decision && isOwn($0.body) && !sheet.trimmed($0.range, " \n:.").isEmpty
    }
  }

  private func inline(
    _ line: Line, _ sheet: Sheet
  ) -> [(heading: SectionHeadings.Heading, start: Int)] {
    var found: [(heading: SectionHeadings.Heading, start: Int)] = []
    var offset = line.range.lowerBound
    while offset < line.range.upperBound {
      if sheet.isWordStart(offset), Bytes.isUpper(sheet.bytes, offset),
        let hit = SectionHeadings.inline(at: offset, before: line.range.upperBound, sheet)
      {
        found.append((hit, offset))
        offset = hit.end
      } else {
        offset += 1
      }
    }
    return found
  }

  /// Whether a body is the one that met; headings name it in full, in short or not at all.
  private func isOwn(_ body: BodyWords?) -> Bool {
    guard let body, let own = head.body?.value else { return true }
    return Self.same(body, own)
  }

  static func same(_ body: BodyWords, _ own: String) -> Bool {
    if body.name == own { return true }
    if isSameOffice(body.name, own) { return true }
    let (left, right) = (body.name.lowered(), own.lowered())
    if !body.isSure {
      return ["fullmäktige", "styrelsen", "nämnden", "direktionen"].contains {
        left.hasSuffix($0) && (right.hasSuffix($0) || right.hasPrefix($0))
      }
    }
    // "Arbetsutskottet" in the minutes of "Kommunstyrelsens arbetsutskott".
    let stem = left.hasSuffix("utskottet") ? String(left.dropLast(2)) : left
    return stem.hasSuffix("utskott") && right.hasSuffix(stem)
  }

  private static let councils: Set<String> = [
    "Kommunfullmäktige", "Regionfullmäktige", "Landstingsfullmäktige", "Stadsfullmäktige",
  ]
  private static let boards: Set<String> = [
    "Kommunstyrelsen", "Regionstyrelsen", "Landstingsstyrelsen",
  ]

  /// A page of today prints "Regionstyrelsen" over what was the municipality's board then.
  private static func isSameOffice(_ name: String, _ own: String) -> Bool {
    [councils, boards].contains { $0.contains(name) && $0.contains(own) }
  }

  /// The meeting as the item's own heading of decision names it.
  private func meeting(_ body: BodyWords?, _ page: Page) -> MinutesHead {
    guard let body, body.isSure, let own = head.body?.value, body.name != own,
      Self.isSameOffice(body.name, own)
    else { return head }
    return head.named(page.field(.found, body.name, body.range, 0.9))
  }

  mutating func read(_ page: inout Page) -> [DecisionReading] {
    var own: [DecisionReading] = []
    var offers: [ResolutionReader.Offer] = []
    var approval: BodyWords??
    let adoptions = adoptions(page.sheet)
    for section in sections {
      switch section.kind {
      case .debate, .background: continue
      case nil, .decision, .proposal:
        var resolution = ResolutionReader(
          item: item, head: meeting(section.body, page), isOpening: section.kind == nil,
          proposer: section.kind == .proposal || !isOwn(section.body) ? .some(section.body) : nil,
          adoptions: adoptions)
        resolution.read(section.range, &page)
        if section.kind == .proposal || !isOwn(section.body) {
          let isMine = section.body.map { isOwn($0) && !$0.name.hasSuffix("fullmäktige") } ?? false
          if isMine, section.kind == .proposal, head.body != nil, !hasDecisionSection {
            own += resolution.offers.map(\.decision)
          } else {
            offers += resolution.offers
          }
          own += resolution.decisions
        } else {
          own += resolution.decisions
          offers += resolution.offers
          approval = resolution.approval ?? approval
        }
      }
    }
    return settle(steps(own), offers, approval, page)
  }

  /// "Godkänner förslaget till föreskrifter, samt hemställer att fullmäktige antar dem": where the
  /// same is asked of another, what the board said yes to is a step on the way.
  private func steps(_ decisions: [DecisionReading]) -> [DecisionReading] {
    guard !PassingOn.isCouncil(head.body?.value ?? "") else { return decisions }
    var decisions = decisions
    for index in decisions.indices where decisions[index].final && !decisions[index].recited {
      let isAsked = decisions[(index + 1)...].contains {
        $0.action == .propose && $0.proposes == decisions[index].action
          && isSame($0.document?.value, decisions[index].document?.value)
      }
      guard isAsked else { continue }
      PassingOn.turn(&decisions[index])
      decisions[index].recited = true
    }
    return decisions
  }

  /// Whether two names may mean one document: one is in the other, or is the item's title.
  private func isSame(_ name: String?, _ other: String?) -> Bool {
    guard let name = name?.lowered(), let other = other?.lowered() else { return true }
    return name.holds(other) || other.holds(name)
  }

  private static let adopted = PhraseTable<Void>(groups: [
    ((), ["antogs", "fastställdes", "har antagits", "antogs av", "är antagen", "är fastställd"])
  ])

  /// What the reasons tell of earlier adoptions, unless the title speaks of a new text.
  private func adoptions(_ sheet: Sheet) -> [String] {
    let title = (item.title?.raw ?? "").lowered().split(separator: " ").map(String.init)
    guard
      !["revidering", "antagande", "ny", "nya", "nytt", "reviderad"].contains(where: title.contains)
    else { return [] }
    return sections.filter { $0.kind == .background || $0.kind == nil }.flatMap { section in
      Sentences.ranges(in: section.range, of: sheet)
        .filter { sheet.firstMatch(of: Self.adopted, in: $0) != nil }
        .map { sheet.text($0).lowered() }
    }
  }

  /// What the item comes to: its own decisions, or the proposal that was agreed to.
  private func settle(
    _ own: [DecisionReading], _ offers: [ResolutionReader.Offer], _ approval: BodyWords??,
    _ page: Page
  ) -> [DecisionReading] {
    let matters = own.filter { Self.isMatter($0, item) }
    let asked = offers.filter { Self.isMatter($0.decision, item) }
    let hasOwn = matters.contains { !$0.recited }
    if !hasOwn, let approval {
      return agreed(asked, approval, page) + matters + asked.map { recited($0.decision) }
    }
    if hasOwn || hasDecisionSection {
      return unrepeated(matters) + asked.map { recited($0.decision) }
    }
    let last = asked.last?.source
    return matters
      + asked.map { offer in
        var decision = offer.decision
        // The day of the meeting is not the proposal's; one of its own it keeps.
        if decision.decidedOn?.value == head.decidedOn?.value { decision.decidedOn = nil }
        if offer.source != last { decision.recited = true }
        return decision
      }
  }

  /// "Beslut enligt kommunstyrelsens förslag": the content of the proposal is what is decided.
  private func agreed(
    _ offers: [ResolutionReader.Offer], _ named: BodyWords?, _ page: Page
  ) -> [DecisionReading] {
    let matching = offers.filter { offer in
      guard let named, let proposer = offer.decision.body?.value else { return false }
      return Self.same(named, proposer)
    }
    let chosen = matching.isEmpty ? offers : matching
    let source = chosen.last?.source
    return chosen.filter { $0.source == source }.map { offer in
      var decision = offer.decision
      let isMine = offer.proposers.contains { body in
        head.body?.value.map { Self.same(body, $0) } ?? false
      }
      if !isMine, let action = decision.proposes {
        decision.action = action
        decision.proposes = nil
        decision.final = ClauseReader.isFinal(action)
      }
      decision.body = head.body
      decision.decidedOn = head.decidedOn
      return decision
    }
  }

  private func recited(_ decision: DecisionReading) -> DecisionReading {
    var decision = decision
    decision.recited = true
    if decision.body?.value != head.body?.value { decision.decidedOn = nil }
    return decision
  }

  /// Where nobody knows who met, several proposals of one thing are steps on the way to the last.
  private func unrepeated(_ decisions: [DecisionReading]) -> [DecisionReading] {
    var decisions = decisions
    for index in decisions.indices where decisions[index].action == .propose {
      let isStep = decisions[(index + 1)...].contains {
        $0.action == .propose && $0.proposes == decisions[index].proposes
          && $0.body?.value != decisions[index].body?.value
      }
      if isStep, head.body == nil { decisions[index].recited = true }
    }
    return decisions
  }

  /// Elections, budgets, motions and reports are no matters of the register.
  private static func isMatter(_ decision: DecisionReading, _ item: MinutesItem) -> Bool {
    if decision.recited { return true }
    let action = decision.action == .propose ? decision.proposes ?? .other : decision.action
    let title = item.title?.value ?? ""
    let name = decision.document?.value ?? title
    let governs =
      Matters.isGoverning(name) && !Matters.isOther(name)
      || Matters.isGoverning(title) && !Matters.isOther(title)
    switch action {
    case .end, .pause, .enter: return Matters.isCooperation(name) || Matters.isCooperation(title)
    case .adopt, .amend, .extend, .repeal:
      if Matters.isOther(name) { return false }
      return governs
        || !title.isEmpty && !Matters.isOther(title) && decision.document?.raw != item.title?.raw
          && isNamesake(name, title)
    case .referBack, .postpone, .withdraw, .reject:
      return governs || Matters.isCooperation(title)
    default: return false
    }
  }

  /// "Antagande av Framtid Ekby" adopts what its title names, whatever sort of text it is.
  private static func isNamesake(_ name: String, _ title: String) -> Bool {
    name.utf8.count >= 6 && title.lowered().holds(name.lowered())
  }
}
