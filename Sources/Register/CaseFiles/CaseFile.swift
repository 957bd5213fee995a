/// Decisions about one or more documents, and questions about the days, as a registrar writes them.
///
/// The form of the domain tests and of the example municipality.
public struct CaseFile: Sendable {
  /// A document the case is about.
  public struct Document: Hashable, Sendable {
    public var title: String
    public var type: DocumentType
    /// The family label on the cover, for every edition or one.
    public var familyLabels: [Int?: String] = [:]
  }

  /// A line that asks something, for the reader of the file to answer.
  public struct Question: Hashable, Sendable {
    /// What stands before the two spaces, such as `2021-12-31 känt 2017-01-01`.
    public var subject: String
    public var answer: String
    public var line: Int
  }

  /// An entry that is to be refused, with the code of the refusal.
  public struct RefusedEntry: Hashable, Sendable {
    public var code: String
    public var entry: CaseEntry
  }

  /// A line after the heading, in order.
  public enum Line: Sendable {
    case entry(CaseEntry)
    case refused(RefusedEntry)
    case question(Question)
  }

  public private(set) var documents: [Document] = []
  public private(set) var lines: [Line] = []

  /// The entries alone, in order.
  public var entries: [CaseEntry] {
    lines.compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
  }

  /// Reads a case file.
  public init(_ text: String) throws(CaseFileError) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      var line = line
      while line.last == " " || line.last == "\r" { line.removeLast() }
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      try read(line, number: index + 1)
    }
    guard !documents.isEmpty else { throw CaseFileError(line: 1, "filen saknar titel") }
  }

  /// Entries alone, for a document whose title and texts stand elsewhere.
  public static func entries(
    _ text: some StringProtocol, firstLine: Int
  ) throws(CaseFileError) -> [CaseEntry] {
    var entries: [CaseEntry] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.hasPrefix("#") {
      let line = line.filter { $0 != "\r" }
      guard line.contains(where: { $0 != " " }) else { continue }
      entries.append(
        try CaseEntryParser(line: firstLine + index).parse(String(Substring(line).trimmingSpaces)))
    }
    return entries
  }

  private mutating func read(_ line: Substring, number: Int) throws(CaseFileError) {
    if documents.isEmpty {
      documents = [Document(title: String(line), type: .policy)]
    } else if let rest = line.dropping(prefix: "dokument: ") {
      documents += rest.split(separator: ";").map {
        Document(title: String($0.trimmingSpaces), type: .policy)
      }
    } else if line.hasPrefix("typ: ") || line.hasPrefix("typ ") {
      try readType(line, number: number)
    } else if line.hasPrefix("familj: ") || line.hasPrefix("familj utgåva ") {
      try readFamily(line, number: number)
    } else if let rest = line.dropping(prefix: "? ") {
      guard let gap = rest.firstRange(of: "  ") else {
        throw CaseFileError(line: number, "frågan saknar svar")
      }
      lines.append(
        .question(
          Question(
            subject: String(rest[..<gap.lowerBound]),
            answer: String(rest[gap.upperBound...].trimmingSpaces), line: number)))
    } else if let rest = line.dropping(prefix: "! ") {
      let code = rest.prefix { $0 != " " }
      let entry = String(rest[code.endIndex...].trimmingSpaces)
      lines.append(
        .refused(
          RefusedEntry(
            code: String(code), entry: try CaseEntryParser(line: number).parse(entry))))
    } else {
      lines.append(.entry(try CaseEntryParser(line: number).parse(String(line))))
    }
  }

  private mutating func readType(_ line: Substring, number: Int) throws(CaseFileError) {
    guard let colon = line.firstRange(of: ": "),
      let type = Self.types[String(line[colon.upperBound...].trimmingSpaces)]
    else { throw CaseFileError(line: number, "okänd typ: \(line)") }
    let title = line[..<colon.lowerBound].dropFirst(3).trimmingSpaces
    guard let index = title.isEmpty ? 0 : documents.firstIndex(where: { $0.title == title }) else {
      throw CaseFileError(line: number, "okänt dokument: \(title)")
    }
    documents[index].type = type
  }

  private mutating func readFamily(_ line: Substring, number: Int) throws(CaseFileError) {
    guard let colon = line.firstRange(of: ": ") else {
      throw CaseFileError(line: number, "läs: \(line)")
    }
    let label = String(line[colon.upperBound...].trimmingSpaces)
    let edition = line[..<colon.lowerBound].dropping(prefix: "familj utgåva ").flatMap { Int($0) }
    documents[0].familyLabels[edition] = label
  }

  /// The words for types in case files.
  public static let types: [String: DocumentType] = [
    "strategi": .strategy, "program": .programme, "plan": .plan, "handlingsplan": .actionPlan,
    "policy": .policy, "riktlinjer": .guidelines, "regler": .rules, "direktiv": .directive,
    "föreskrift": .regulation, "reglemente": .termsOfReference, "taxa": .tariff,
    "anvisning": .instruction, "vision": .vision,
  ]
}
