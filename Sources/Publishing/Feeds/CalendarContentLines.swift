/// A line of an iCalendar file, unfolded: a name, its parameters and the value as it is written.
struct CalendarContentLine: Hashable {
  var name: String
  var parameters: [String: String]
  var value: String
  /// Line in the file, from 1.
  var number: Int

  /// Reads `NAME;PARAMETER="a:b":value`, or `nil` where there is no colon or no name.
  init?(_ text: String, number: Int) {
    var isQuoted = false
    var parts: [String] = [""]
    var rest: Substring?
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ":", !isQuoted {
        rest = text[text.index(after: index)...]
        break
      } else if character == ";", !isQuoted {
        guard parts.count <= 30 else { return nil }
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
      index = text.index(after: index)
    }
    guard let rest, !parts[0].isEmpty else { return nil }
    name = parts[0].uppercased()
    value = String(rest)
    self.number = number
    parameters = [:]
    for part in parts.dropFirst() {
      let halves = part.split(separator: "=", maxSplits: 1)
      guard halves.count == 2 else { continue }
      parameters[halves[0].uppercased()] = String(halves[1])
    }
  }

  /// The value as text: escapes undone.
  var text: String {
    var text = ""
    var isEscaped = false
    for character in value {
      if isEscaped {
        text.append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }

  /// The text on one line, without blanks at its ends.
  var oneLine: String {
    text.split { $0.isWhitespace || $0 == "\u{0}" }.joined(separator: " ")
  }

  /// The lines of a file: folded ones joined, whatever the line ends are, each with its number.
  static func unfolded(_ bytes: [UInt8]) -> [(bytes: [UInt8], number: Int)] {
    var lines: [(bytes: [UInt8], number: Int)] = []
    var start = 0
    var number = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      number += 1
      let isFolded = start < end && (bytes[start] == 0x20 || bytes[start] == 0x09)
      if isFolded, !lines.isEmpty {
        // Folding may cut a letter in two: the bytes are joined before they are read as text.
        lines[lines.count - 1].bytes += bytes[(start + 1)..<end]
      } else if start < end {
        lines.append((Array(bytes[start..<end]), number))
      }
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    return lines
  }
}
