/// Reads the decision lines of a case file.
struct CaseEntryParser {
  let line: Int

  /// Reads a line, or throws where it is not one.
  func parse(_ text: String) throws(CaseFileError) -> CaseEntry {
    var rest = Substring(text)
    let label = takeLabel(&rest)
    if let correction = rest.dropping(prefix: "stryker ") {
      var entry = CaseEntry(label: label, header: .empty, effects: [], line: line)
      var parts = correction.split(separator: ", ")[...]
      (entry.correctedLabel, entry.correctedPosition) = reference(parts.removeFirst())
      entry.hasHeader = false
      for clause in parts { try decisionClause(clause, &entry, required: true) }
      return entry
    }
    if let correction = rest.dropping(prefix: "rättar "),
      let colon = correction.firstRange(of: ": ")
    {
      let target = reference(correction[..<colon.lowerBound])
      rest = correction[colon.upperBound...]
      var entry = try statement(rest)
      entry.label = label
      (entry.correctedLabel, entry.correctedPosition) = target
      return entry
    }
    var entry = try statement(rest)
    guard entry.hasHeader else { throw fail("raden saknar dag och organ: \(text)") }
    entry.label = label
    return entry
  }

  private func fail(_ message: String) -> CaseFileError { CaseFileError(line: line, message) }

  private func takeLabel(_ rest: inout Substring) -> String? {
    guard let colon = rest.firstRange(of: ": "), rest[..<colon.lowerBound].isLabel else {
      return nil
    }
    let label = String(rest[..<colon.lowerBound])
    rest = rest[colon.upperBound...]
    return label
  }

  private func reference(_ text: Substring) -> (String, Int?) {
    let parts = text.split(separator: ".")
    return (String(parts.first ?? ""), parts.count > 1 ? Int(parts[1]) : nil)
  }

  /// `DAY  BODY VERB …`, or without day and body in a correction of one effect.
  private func statement(_ text: Substring) throws(CaseFileError) -> CaseEntry {
    var entry = CaseEntry(label: nil, header: .empty, effects: [], line: line)
    var rest = text.trimmingSpaces
    takeBasis(&rest, &entry)
    if let gap = rest.firstRange(of: "  ") {
      let day = rest[..<gap.lowerBound]
      guard day == "dag okänd" || CalendarDate(String(day)) != nil else {
        throw fail("ingen dag: \(day)")
      }
      entry.header.moment.decidedOn = CalendarDate(String(day))
      rest = rest[gap.upperBound...].trimmingSpaces
    } else {
      entry.hasHeader = false
    }
    let parts = rest.split(separator: ";").map(\.trimmingSpaces)
    for (index, part) in parts.enumerated() {
      var part = part
      if index == 0, entry.hasHeader {
        guard
          let verb = Self.verbs.compactMap({ part.firstRange(of: " \($0)") }).min(
            by: { $0.lowerBound < $1.lowerBound })
        else { throw fail("inget verb: \(part)") }
        entry.header.body = String(part[..<verb.lowerBound])
        part = part[verb.lowerBound...].trimmingSpaces
      }
      try effect(part, &entry)
    }
    return entry
  }

  private static let verbs = ["fastställer", "ändrar", "förlänger", "upphäver", "utser"]

  private func takeBasis(_ rest: inout Substring, _ entry: inout CaseEntry) {
    let bases: [(String, Basis)] = [
      ("(enligt titelbladet)", .cover), ("(enligt återgivning)", .recital),
      ("(enligt protokoll)", .minutes), ("(enligt dom)", .judgment),
    ]
    for (words, basis) in bases where rest.hasSuffix(words) {
      rest = rest.dropLast(words.count).trimmingSpaces
      entry.header.basis = basis
    }
  }

  private func effect(_ text: Substring, _ entry: inout CaseEntry) throws(CaseFileError) {
    var clauses = text.split(separator: ", ").map(\.trimmingSpaces)[...]
    let head = clauses.removeFirst()
    var effect = try verb(head)
    if case .annul = effect.verb { entry.header.basis = .judgment }
    for clause in clauses {
      if try effectClause(clause, &effect) { continue }
      try decisionClause(clause, &entry, required: true)
    }
    entry.effects.append(effect)
  }

  private func verb(_ head: Substring) throws(CaseFileError) -> CaseEffect {
    if let rest = head.dropping(prefix: "fastställer utgåva ") {
      let (number, title) = try edition(rest)
      return CaseEffect(verb: .adopt(number), title: title)
    }
    if let rest = head.dropping(prefix: "ändrar utgåva ") {
      let halves = rest.split(separator: " till utgåva ")
      guard halves.count == 2, let from = Int(halves[0]) else { throw fail("läs: \(head)") }
      let (to, title) = try edition(halves[1])
      return CaseEffect(verb: .amend(from: from, to: to), title: title)
    }
    if let rest = head.dropping(prefix: "förlänger utgåva ") {
      guard let cut = rest.firstRange(of: " t.o.m. ") ?? rest.firstRange(of: " tills vidare") else {
        throw fail("förlängningen saknar slut: \(head)")
      }
      let (number, title) = try edition(rest[..<cut.lowerBound])
      var effect = CaseEffect(verb: .extend(number), title: title)
      effect.end = try end(rest[cut.lowerBound...].trimmingSpaces)
      return effect
    }
    if let rest = head.dropping(prefix: "upphäver genom dom ") {
      let (label, position) = reference(rest)
      return CaseEffect(verb: .annul(label: label, position: position))
    }
    if let rest = head.dropping(prefix: "upphäver") {
      let title = rest.trimmingSpaces
      return CaseEffect(verb: .repeal, title: title.isEmpty ? nil : String(title))
    }
    if let rest = head.dropping(prefix: "utser "),
      let cut = rest.firstRange(of: " till ansvarig för ")
    {
      let purpose = rest[cut.upperBound...]
      let duty: AssignResponsibility.Duty = purpose.hasPrefix("revidering") ? .review : .followUp
      var effect = CaseEffect(verb: .assign(duty, String(rest[..<cut.lowerBound])))
      if let av = purpose.firstRange(of: " av ") {
        effect.title = String(purpose[av.upperBound...])
      }
      return effect
    }
    throw fail("okänt verb: \(head)")
  }

  private func edition(_ text: Substring) throws(CaseFileError) -> (Int, String?) {
    let digits = text.prefix { $0.isNumber }
    guard let number = Int(digits) else { throw fail("ingen utgåva: \(text)") }
    let rest = text[digits.endIndex...]
    return (number, rest.dropping(prefix: " av ").map { String($0) })
  }

  private func end(_ text: Substring) throws(CaseFileError) -> StatedEnd {
    if text == "tills vidare" { return StatedEnd(.untilFurtherNotice, words: String(text)) }
    if text == "slut ej angivet" { return .notStated }
    guard let value = text.dropping(prefix: "t.o.m. "),
      let day = StatedDate(normal: String(value)).lastDay
    else { throw fail("inget slut: \(text)") }
    return StatedEnd(.through(day), words: String(text))
  }

  /// Whether the clause belongs to the effect.
  private func effectClause(
    _ clause: Substring, _ effect: inout CaseEffect
  ) throws(CaseFileError) -> Bool {
    if let rest = clause.dropping(prefix: "gäller ") {
      effect.end = try end(rest)
    } else if clause == "tills vidare" || clause == "slut ej angivet" || clause.hasPrefix("t.o.m. ")
    {
      effect.end = try end(clause)
    } else if let rest = clause.dropping(prefix: "i kraft ") {
      effect.comesIntoForceOn = try day(rest)
    } else if let rest = clause.dropping(prefix: "från ") {
      effect.from = try day(rest)
    } else if let rest = clause.dropping(prefix: "revideras senast ") {
      effect.reviewBy = StatedDate(normal: String(rest), words: String(clause))
    } else if let rest = clause.dropping(prefix: "ersätter ") {
      effect.supersedes = String(rest)
    } else {
      return false
    }
    return true
  }

  private func decisionClause(
    _ clause: Substring, _ entry: inout CaseEntry, required: Bool
  ) throws(CaseFileError) {
    if let rest = clause.dropping(prefix: "§ ") {
      entry.header.moment.minutesItem = String(rest)
    } else if let rest = clause.dropping(prefix: "dnr ") {
      entry.header.registryNumber = String(rest)
    } else if let rest = clause.dropping(prefix: "justerat ") {
      entry.header.minutesApprovedOn = try day(rest)
    } else if let rest = clause.dropping(prefix: "tillkännagivet ") {
      entry.header.announcedOn = try day(rest)
    } else if let rest = clause.dropping(prefix: "laga kraft ") {
      entry.header.finalOn = try day(rest)
    } else if let rest = clause.dropping(prefix: "registrerad ") {
      entry.recordedOn = try day(rest)
    } else {
      throw fail("okänt led: \(clause)")
    }
  }

  private func day(_ text: Substring) throws(CaseFileError) -> CalendarDate {
    guard let day = CalendarDate(String(text.trimmingSpaces)) else {
      throw fail("ingen dag: \(text)")
    }
    return day
  }
}

extension DecisionHeader {
  static let empty = DecisionHeader(body: "", moment: LegalMoment(decidedOn: nil))
}

extension Substring {
  func dropping(prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }

  var trimmingSpaces: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return text
  }

  fileprivate var isLabel: Bool {
    count <= 5 && first?.isLetter == true && dropFirst().allSatisfy(\.isNumber) && count > 1
  }
}
