import Register

/// What a document's text is made of and what it speaks of: known sections and references.
enum TextRelations {
  static func sections(_ result: ProvisionReader.Result) -> [Section] {
    zip(result.provisions, result.lines).compactMap { provision, line in
      guard provision.kind == .heading, let kind = SectionKind(heading: provision.text) else {
        return nil
      }
      return Section(kind: kind, provision: provision.id, line: line)
    }
  }

  /// The references of the lines that are text, each target once, where it stands first.
  static func references(
    _ page: Page, lines: Range<Int>, _ result: ProvisionReader.Result, _ sections: [Section],
    fields: FieldCollection
  ) -> [ReferenceReading] {
    guard let first = lines.first, let last = lines.last else { return [] }
    let start = page.sheet.lines[first].range.lowerBound
    let zone = start..<page.sheet.lines[last].range.upperBound
    let own = [fields[.title]?.value, fields[.registryNumber]?.value].compactMap {
      $0?.lowered()
    }
    var seen: Set<String> = Set(own)
    var references: [ReferenceReading] = []
    func add(_ reference: ReferenceReading) {
      let target = reference.target.lowered()
      // "Resepolicy för Ekby kommun" in the Resepolicy is the document itself.
      if reference.kind == .document, own.contains(where: { isSame($0, target) }) { return }
      guard seen.insert(target).inserted else { return }
      references.append(reference)
    }
    for hit in TextReference.find(
      utf8: Array(page.sheet.bytes[zone]), folded: Array(page.sheet.folded[zone]))
    {
      let range = (hit.range.lowerBound + start)..<(hit.range.upperBound + start)
      let line = page.sheet.lines[page.sheet.lineIndex(at: range.lowerBound)]
      guard line.role == .text else { continue }
      add(
        ReferenceReading(
          kind: hit.kind, target: hit.target, raw: page.sheet.text(range), line: line.number))
    }
    for reference in related(result, sections) { add(reference) }
    return references.sorted { ($0.line, $0.target) < ($1.line, $1.target) }
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.hasPrefix(right) || right.hasPrefix(left)
  }

  /// The items under "Relaterade styrdokument": titles that stand alone.
  private static func related(
    _ result: ProvisionReader.Result, _ sections: [Section]
  ) -> [ReferenceReading] {
    let headings = Set(sections.filter { $0.kind == .relatedDocuments }.map(\.provision))
    guard !headings.isEmpty else { return [] }
    var references: [ReferenceReading] = []
    var isRelated = false
    for (provision, line) in zip(result.provisions, result.lines) {
      if provision.kind == .heading {
        isRelated = headings.contains(provision.id)
        continue
      }
      guard isRelated, provision.kind == .item || provision.text.utf8.count <= 100 else { continue }
      var title = provision.text
      if let cut = title.firstIndex(where: { "(,;|".contains($0) }) {
        title = String(title[..<cut])
      }
      while title.hasSuffix(" ") { title.removeLast() }
      title = title.trimmingMarks()
      guard title.utf8.count <= 100, let first = title.first, first.isUppercase,
        TypeWords.type(ofTitle: title) != nil
      else { continue }
      references.append(
        ReferenceReading(kind: .document, target: title, raw: provision.text, line: line))
    }
    return references
  }
}
