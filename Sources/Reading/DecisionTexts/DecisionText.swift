import Register

/// Reads minutes, extracts and news: each sentence of decision, under its meeting and item.
enum DecisionText {
  static func read(
    _ page: inout Page, meetings: [MeetingHeadings.Meeting], lines: Range<Int>
  ) -> [DecisionReading] {
    var found: [DecisionReading] = []
    var item: FieldReading?
    let published = PublishedDay(page)
    var headlines: [DecisionReading] = []
    for index in lines where page.sheet.lines[index].role == .text {
      let line = page.sheet.lines[index]
      if let heading = itemHeading(line, page) {
        item = heading
        continue
      }
      guard !isWrapped(index, page) else { continue }
      var context = ClauseReader.Context()
      let meeting = meetings.last { $0.line <= index } ?? meetings.first
      context.body = meeting?.body
      context.decidedOn = meeting?.decidedOn
      context.document = item
      context.published = published
      context.paragraph = meeting?.paragraph
      context.recitesAdoption = found.contains { $0.action == .adopt && $0.recited }
      if isHeadline(index, page) {
        read(line.range, context, &headlines, &page)
        item = nil
        continue
      }
      for sentence in Sentences.ranges(in: paragraph(from: index, page), of: page.sheet) {
        let count = found.count
        read(sentence, context, &found, &page)
        // "… föreslår: 1. Policyn antas.": what follows such an opening is what it proposes.
        let asks = page.sheet.firstMatch(of: DecisionCues.proposing, in: sentence) != nil
        if asks, found.count == count { context.isProposal = true }
      }
    }
    // What a headline says the text below says again, and better.
    return headlines.filter { headline in
      !found.contains { $0.action == headline.action || $0.proposes == headline.action }
    } + found
  }

  /// One sentence, which may tell of several decisions.
  private static func read(
    _ sentence: Range<Int>, _ start: ClauseReader.Context, _ found: inout [DecisionReading],
    _ page: inout Page
  ) {
    var context = start
    var tells = false
    for clause in Clauses.ranges(in: sentence, of: page.sheet) {
      if let decision = ClauseReader(clause, page.sheet, context)?.read(&page),
        isMatter(decision, context.document)
      {
        append(decision.recited(where: recalls(clause, decision, page)), to: &found)
        tells = true
        context.body = decision.body ?? context.body
        context.decidedOn = decision.decidedOn ?? context.decidedOn
        context.paragraph = decision.paragraph ?? context.paragraph
        context.isTied = decision.action != .propose
        context.isProposal = decision.action == .propose
      }
    }
    if !tells, PassingOn.first(in: sentence, of: page.sheet) != nil,
      let last = found.indices.last
    {
      PassingOn.turn(&found[last])
    }
    if !tells, let last = found.last, !last.recited {
      FollowUp.attach(sentence, to: &found[found.count - 1], page: &page)
    }
  }

  private static let former = PhraseTable<Void>(groups: [
    (
      (),
      [
        "den nuvarande", "det nuvarande", "de nuvarande", "nuvarande", "nu gällande",
        "den gällande", "det gällande", "de gällande", "gällande", "den tidigare",
        "det tidigare", "de tidigare", "den förra", "det förra", "den gamla", "det gamla",
        "de gamla", "den senaste",
      ]
    )
  ])

  /// "Den nuvarande policyn antogs 2012" tells of the past, whatever else the text decides.
  private static func recalls(
    _ clause: Range<Int>, _ decision: DecisionReading, _ page: Page
  ) -> Bool {
    decision.action == .adopt
      && page.sheet.match(of: former, at: clause.lowerBound, before: clause.upperBound) != nil
      && page.sheet.firstMatch(of: DecisionVerbs.table, in: clause)
        .map { $0.value.form == .pastPassive } ?? false
  }

  /// News tell of much; only governing documents and cooperation are the register's.
  private static func isMatter(_ decision: DecisionReading, _ item: FieldReading?) -> Bool {
    let action = decision.action == .propose ? decision.proposes ?? .other : decision.action
    let name = decision.document?.value ?? item?.value ?? ""
    if !name.isEmpty, Matters.isOther(name) { return false }
    switch action {
    case .end, .pause, .enter:
      return Matters.isCooperation(name)
        || item.map { Matters.isCooperation($0.value ?? "") } ?? false
    case .adopt:
      return Matters.isGoverning(name) || Matters.isGoverning(item?.value ?? "")
    default: return true
    }
  }

  /// A short line that names the matter at hand.
  private static func itemHeading(_ line: Line, _ page: Page) -> FieldReading? {
    let text = page.sheet.text(line)
    guard text.utf8.count <= 120, let last = text.last, !".:,;".contains(last),
      line.bullet == .none, line.followsBlank,
      page.sheet.firstMatch(of: DecisionVerbs.table, in: line.range) == nil
        || line.heading > 0
    else { return nil }
    var title = text
    // "Regler för frågestund (Kc1)": the agenda's code is not the title's.
    if title.hasSuffix(")"), let open = title.lastIndex(of: "("),
      title.distance(from: open, to: title.endIndex) <= 8
    {
      title = title[..<open].trimmingSpace()
    }
    return page.field(.found, MatterTitle.document(in: title), line.range, 0.75)
  }

  /// A short line with a verb over a paragraph: the headline of a piece of news.
  private static func isHeadline(_ index: Int, _ page: Page) -> Bool {
    let lines = page.sheet.lines
    let line = lines[index]
    guard line.followsBlank, line.bullet == .none, line.range.count <= 90,
      !".:,;!?".utf8.contains(page.sheet.bytes[line.range.upperBound - 1]),
      index + 1 < lines.count, lines[index + 1].bullet == .none
    else { return false }
    return Bytes.isUpper(page.sheet.bytes, lines[index + 1].range.lowerBound)
  }

  /// Whether a line only goes on from the one before.
  private static func isWrapped(_ index: Int, _ page: Page) -> Bool {
    let line = page.sheet.lines[index]
    guard index > 0, !line.followsBlank, line.bullet == .none else { return false }
    return page.sheet.lines[index - 1].role == .text
      && itemHeading(page.sheet.lines[index - 1], page) == nil && !isHeadline(index - 1, page)
  }

  private static func paragraph(from index: Int, _ page: Page) -> Range<Int> {
    let lines = page.sheet.lines
    var end = index
    while end + 1 < lines.count, !lines[end + 1].followsBlank, lines[end + 1].role == .text,
      lines[end + 1].bullet == .none
    { end += 1 }
    return lines[index].range.lowerBound..<lines[end].range.upperBound
  }

  /// Matters that were withdrawn at one meeting are told as one.
  private static func append(_ decision: DecisionReading, to found: inout [DecisionReading]) {
    if decision.action == .withdraw, let last = found.lastIndex(where: { $0.action == .withdraw }),
      found[last].decidedOn?.value == decision.decidedOn?.value,
      let before = found[last].document?.value, let name = decision.document?.value
    {
      found[last].document?.value = "\(before); \(name)"
      return
    }
    found.append(decision)
  }
}

extension DecisionReading {
  /// The same, told as an earlier decision where it is one.
  fileprivate func recited(where isRecital: Bool) -> DecisionReading {
    var decision = self
    decision.recited = recited || isRecital
    return decision
  }
}
