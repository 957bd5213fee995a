import Register

/// A document of the example municipality: its facts, its decisions and its texts, in one file.
struct DemoFile: Sendable {
  var title = ""
  var type = DocumentType.policy
  var topics: [String] = []
  var facts: [CoverFact] = []
  var familyLabels: [Int: String] = [:]
  var entries: [CaseEntry] = []
  var texts: [Int: [Provision]] = [:]
  /// What the editions' texts ask, by edition; the words tell the provision.
  var rules: [Int: [PolicyRule]] = [:]

  init(_ text: String) throws(CaseFileError) {
    var section = "head"
    var body: [Substring] = []
    var firstLine = 1
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("--- ") {
        try take(section, body, firstLine: firstLine)
        (section, body, firstLine) = (String(line.dropFirst(4)), [], index + 2)
      } else {
        body.append(line)
      }
    }
    try take(section, body, firstLine: firstLine)
  }

  private mutating func take(
    _ section: String, _ lines: [Substring], firstLine: Int
  ) throws(CaseFileError) {
    if section == "head" {
      for line in lines where !line.isEmpty { try takeHead(line) }
    } else if section == "beslut" {
      entries = try CaseFile.entries(lines.joined(separator: "\n"), firstLine: firstLine)
    } else if let number = section.split(separator: " ").last.flatMap({ Int($0) }) {
      texts[number] = Self.provisions(lines)
    }
  }

  private mutating func takeHead(_ line: Substring) throws(CaseFileError) {
    guard let colon = line.firstRange(of: ": ") else {
      throw CaseFileError(line: 1, "läs: \(line)")
    }
    let (label, value) = (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
    switch label {
    case "titel": title = value
    case "typ": type = CaseFile.types[value] ?? .other
    case "ämne": topics = value.split(separator: "; ").map(String.init)
    case let label where label.hasPrefix("familj utgåva "):
      if let number = Int(label.dropFirst(14)) { familyLabels[number] = value }
    case let label where label.hasPrefix("regel utgåva "):
      guard let number = Int(label.dropFirst(13)), let rule = Self.rule(value) else {
        throw CaseFileError(line: 1, "läs: \(line)")
      }
      rules[number, default: []].append(rule)
    default:
      guard let field = Self.fields[label] else { throw CaseFileError(line: 1, "läs: \(line)") }
      facts.append(CoverFact(field: field, value: value, raw: value, line: 0))
    }
  }

  /// `condition must democracy | the sentence`.
  private static func rule(_ text: String) -> PolicyRule? {
    guard let bar = text.firstRange(of: " | ") else { return nil }
    let parts = text[..<bar.lowerBound].split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count >= 2, let kind = PolicyRule.Kind(rawValue: parts[0]),
      let modality = PolicyRule.Modality(rawValue: parts[1]),
      let content = PolicyRule.Content(kind, value: parts.count > 2 ? parts[2] : nil)
    else { return nil }
    return PolicyRule(
      content, modality, provision: "", words: String(text[bar.upperBound...]))
  }

  private static let fields = [
    "gäller för": "appliesTo", "ansvarig för revidering": "reviewResponsible",
    "ansvarig för uppföljning": "followUpResponsible", "dokumentägare": "documentOwner",
  ]

  private static func provisions(_ lines: [Substring]) -> [Provision] {
    let parts: [(kind: Provision.Kind, level: Int, text: String)] = lines.compactMap { line in
      if line.hasPrefix("- ") { return (.item, 1, String(line.dropFirst(2))) }
      let level = line.prefix { $0 == "#" }.count
      if level == 1 { return nil }  // the title is not a provision
      if level > 1 { return (.heading, level - 1, String(line.dropFirst(level + 1))) }
      return line.isEmpty ? nil : (.paragraph, 1, String(line))
    }
    return Provision.suggested(parts)
  }
}
