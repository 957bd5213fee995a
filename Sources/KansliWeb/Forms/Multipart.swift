import Foundation

/// A form with files (RFC 7578).
enum Multipart {
  /// One field or file.
  struct Part: Sendable, Equatable {
    var name: String
    /// The file's own name; `nil` for a field.
    var fileName: String?
    var content: [UInt8]
  }

  /// More parts than any form of ours has.
  private static let most = 500

  /// The parts in order; `nil` where it is no such form, or cut off.
  static func parts(_ body: [UInt8], type: String) -> [Part]? {
    guard let boundary = boundary(type) else { return nil }
    let mark = Array("--\(boundary)".utf8)
    guard var place = find(mark, in: body, from: 0) else { return nil }
    var parts: [Part] = []
    while parts.count < most {
      place += mark.count
      if body.starts(with: Array("--".utf8), at: place) { return parts }
      guard body.starts(with: [13, 10], at: place) else { return nil }
      place += 2
      let end = Array("\r\n--\(boundary)".utf8)
      guard let next = find(end, in: body, from: place - 2) else { return nil }
      if next >= place, let part = part(body[place..<next]) {
        parts.append(part)
      } else {
        return nil
      }
      place = next + 2
    }
    return nil
  }

  private static func boundary(_ type: String) -> String? {
    guard let range = type.range(of: "boundary=", options: .caseInsensitive) else { return nil }
    var value = type[range.upperBound...]
    if let semicolon = value.firstIndex(of: ";") { value = value[..<semicolon] }
    let text = value.trimmingCharacters(in: .whitespaces)
      .trimmingCharacters(in: CharacterSet(charactersIn: "\""))
    return (1...70).contains(text.utf8.count) ? text : nil
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
    let whole = Array(bytes)
    guard let gap = find([13, 10, 13, 10], in: whole, from: 0) else { return nil }
    let head = String(decoding: whole[..<gap], as: UTF8.self)
    let content = Array(whole[(gap + 4)...])
    for line in head.split(separator: "\r\n") {
      guard line.lowercased().hasPrefix("content-disposition:") else { continue }
      guard let name = parameter("name", of: line) else { return nil }
      return Part(name: name, fileName: parameter("filename", of: line), content: content)
    }
    return nil
  }

  /// A quoted parameter; browsers write a quote in it as %22.
  private static func parameter(_ name: String, of line: Substring) -> String? {
    guard let range = line.range(of: "; \(name)=\"", options: .caseInsensitive) else { return nil }
    let rest = line[range.upperBound...]
    guard let end = rest.firstIndex(of: "\"") else { return nil }
    return String(rest[..<end]).replacing("%22", with: "\"").replacing("%0D%0A", with: " ")
  }

  /// Where some bytes begin, by steps that skip what cannot match (Horspool).
  private static func find(_ needle: [UInt8], in hay: [UInt8], from start: Int) -> Int? {
    guard !needle.isEmpty, start >= 0 else { return nil }
    var skip = [Int](repeating: needle.count, count: 256)
    for (index, byte) in needle.dropLast().enumerated() {
      skip[Int(byte)] = needle.count - 1 - index
    }
    var place = start
    while place + needle.count <= hay.count {
      if hay.starts(with: needle, at: place) { return place }
      place += skip[Int(hay[place + needle.count - 1])]
    }
    return nil
  }
}

extension [UInt8] {
  fileprivate func starts(with other: [UInt8], at place: Int) -> Bool {
    guard place >= 0, place + other.count <= count else { return false }
    for index in other.indices where self[place + index] != other[index] { return false }
    return true
  }
}
