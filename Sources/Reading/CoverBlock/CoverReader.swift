import Register

/// Reads the cover block: which labels stand where, and what they say.
struct CoverReader {
  private(set) var fields = FieldCollection()
  /// How many labels of the sort only governing documents have were found.
  private(set) var strongLabels = 0
  private var pending: [LabelHit] = []
  /// What counts only where nothing better is said: the paper's day, the unit that answers.
  private var spare: [(hit: LabelHit, value: Range<Int>)] = []

  /// Reads the labels of some lines and gives those lines the role of cover.
  static func read(_ page: inout Page, lines: Range<Int>) -> CoverReader {
    var reader = CoverReader()
    let hits = LabelFinder.hits(in: page.sheet, lines: lines)
    for (index, hit) in hits.enumerated() {
      let next = index + 1 < hits.count ? hits[index + 1] : nil
      reader.take(hit, next: next, lines: lines, &page)
    }
    reader.settle(&page)
    reader.takeSpare(&page)
    return reader
  }

  private mutating func take(
    _ hit: LabelHit, next: LabelHit?, lines: Range<Int>, _ page: inout Page
  ) {
    if case .field = hit.meaning { strongLabels += 1 }
    if case .adoption = hit.meaning { strongLabels += 1 }
    page.sheet.lines[hit.line].role = .cover
    let extent = CoverValues.extent(of: hit, next: next, page.sheet, lines: lines)
    let value = page.sheet.trimmed(extent, " -;:,")
    if value.isEmpty {
      if let next, next.line <= hit.line + 1, !hit.isCell || next.line == hit.line {
        pending.append(hit)
      } else {
        takeBelow(hit, lines: lines, &page)
      }
      return
    }
    markCovered(value, &page)
    if pending.last?.line == hit.line, CoverValues.isSameLine(pending, hit) {
      distribute(value, over: pending + [hit], &page)
      pending = []
      return
    }
    settle(&page)
    read(hit, value, confidence: 1, &page)
  }

  private mutating func read(
    _ hit: LabelHit, _ value: Range<Int>, confidence: Double, _ page: inout Page
  ) {
    switch hit.meaning {
    case .unit: spare.append((hit, value))
    case .day where SectionSigns.first(in: value, of: page.sheet) == nil:
      spare.append((hit, value))
    default: ValueReader.read(hit, value, confidence: confidence, into: &fields, &page)
    }
  }

  private mutating func takeSpare(_ page: inout Page) {
    for (hit, value) in spare {
      switch hit.meaning {
      case .unit where fields[.documentOwner] == nil:
        ValueReader.read(hit, value, confidence: 0.85, into: &fields, &page)
      case .day:
        // "Datum" is the decision's where the cover says who decided and no other day.
        guard let body = fields[.adoptedBy], fields[.adoptedOn]?.value == nil else { continue }
        let distance = abs(body.line - page.sheet.lines[hit.line].number)
        guard body.value != nil, distance <= 12 else { continue }
        ValueReader.read(hit, value, confidence: 1, into: &fields, &page)
      default: continue
      }
    }
  }

  /// Labels one below the other, then their values one below the other; or one label and its value.
  private mutating func takeBelow(_ hit: LabelHit, lines: Range<Int>, _ page: inout Page) {
    let labels = pending + [hit]
    if takeRow(labels, lines: lines, &page) || takeLine(labels, lines: lines, &page) { return }
    let isColumn = labels.count > 1 && hit.line - labels[0].line == labels.count - 1
    let first = hit.line + 1
    let wanted = isColumn ? labels.count : 1
    let isSpaced =
      isColumn && labels.count > 2
      && labels.dropFirst().allSatisfy { page.sheet.lines[$0.line].followsBlank }
    var values: [Range<Int>] = []
    for line in first..<max(first, min(first + wanted, lines.upperBound)) {
      let candidate = page.sheet.lines[line]
      // Where the labels stand in paragraphs of their own, their values do too.
      let isLoose = candidate.followsBlank && line > first && !isSpaced
      guard isValue(candidate, of: hit), candidate.heading == 0, !isLoose else { break }
      values.append(candidate.range)
    }
    let fits = zip(labels.suffix(wanted), values).allSatisfy { label, value in
      ValueShapes.fits(label.meaning, value, page.sheet)
        || (!page.sheet.lines[first].followsBlank || isSpaced) && CoverValues.isFree(label.meaning)
          && value.count <= 90
    }
    guard values.count == wanted, fits else {
      pending.append(hit)
      return settle(&page)
    }
    if !isColumn { settle(&page) }
    for (label, value) in zip(labels.suffix(wanted), values) {
      markCovered(value, &page)
      read(label, value, confidence: isColumn ? 0.85 : 0.97, &page)
    }
    pending = []
  }

  /// A lone number below *Paragraf* looks like a page number.
  private func isValue(_ line: Line, of hit: LabelHit) -> Bool {
    if line.role == .text { return true }
    guard line.role == .furniture else { return false }
    switch hit.meaning {
    case .paragraph, .field(.version): return line.range.count <= 8
    default: return false
    }
  }

  /// A table's heading row, with its values in as many cells on the next line.
  private mutating func takeRow(
    _ labels: [LabelHit], lines: Range<Int>, _ page: inout Page
  ) -> Bool {
    guard let last = labels.last, last.isCell, last.line + 1 < lines.upperBound else {
      return false
    }
    let row = labels.filter { $0.line == last.line }
    let line = page.sheet.lines[last.line + 1]
    let starts = [line.range.lowerBound] + line.gaps
    guard row.count > 1, line.role == .text, starts.count == row.count,
      page.sheet.lines[last.line].gaps.count + 1 == row.count
    else { return false }
    pending = labels.filter { $0.line != last.line }
    settle(&page)
    markCovered(line.range, &page)
    for (index, label) in row.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : line.range.upperBound
      let value = page.sheet.trimmed(starts[index]..<end, " -;:,")
      if value.isEmpty {
        ValueReader.readMissing(label, into: &fields, page)
      } else {
        read(label, value, confidence: 0.96, &page)
      }
    }
    return true
  }

  /// Labels in a row without cells, and their values in a row on the next line.
  private mutating func takeLine(
    _ labels: [LabelHit], lines: Range<Int>, _ page: inout Page
  ) -> Bool {
    guard labels.count > 1, let last = labels.last, CoverValues.isSameLine(labels, last),
      labels[0].range.lowerBound == page.sheet.lines[last.line].range.lowerBound,
      last.line + 1 < lines.upperBound
    else { return false }
    let line = page.sheet.lines[last.line + 1]
    guard line.role == .text, line.heading == 0, !line.followsBlank, line.range.count <= 160,
      let end = CoverValues.leadingValue(labels[0].meaning, line.range, page.sheet),
      end < line.range.upperBound
    else { return false }
    markCovered(line.range, &page)
    distribute(line.range, over: labels, &page)
    pending = []
    return true
  }

  /// Labels in a row followed by their values in a row.
  private mutating func distribute(
    _ value: Range<Int>, over labels: [LabelHit], _ page: inout Page
  ) {
    var start = value.lowerBound
    for label in labels.dropLast() {
      let rest = start..<value.upperBound
      guard let end = CoverValues.leadingValue(label.meaning, rest, page.sheet) else {
        ValueReader.readMissing(label, into: &fields, page)
        continue
      }
      read(label, start..<end, confidence: 0.85, &page)
      start = DateReader.skipSpace(end, page.sheet, value.upperBound)
    }
    guard let last = labels.last else { return }
    let rest = start..<value.upperBound
    if rest.isEmpty {
      ValueReader.readMissing(last, into: &fields, page)
    } else {
      read(last, rest, confidence: 0.85, &page)
    }
  }

  private mutating func settle(_ page: inout Page) {
    for hit in pending { ValueReader.readMissing(hit, into: &fields, page) }
    pending = []
  }

  private func markCovered(_ value: Range<Int>, _ page: inout Page) {
    let first = page.sheet.lineIndex(at: value.lowerBound)
    let last = page.sheet.lineIndex(at: max(value.lowerBound, value.upperBound - 1))
    for line in first...max(first, last) where page.sheet.lines[line].role == .text {
      page.sheet.lines[line].role = .cover
    }
  }
}
