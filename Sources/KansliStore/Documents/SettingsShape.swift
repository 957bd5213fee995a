import Cooperation
import Register

/// A value of a settings file as it was written, whatever it should have been.
enum WrittenValue: Hashable, Codable {
  case nothing
  case truth(Bool)
  case number(Double)
  case text(String)
  case list([WrittenValue])
  case object([String: WrittenValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .nothing
    } else if let value = try? container.decode(Bool.self) {
      self = .truth(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([WrittenValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: WrittenValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .nothing: try container.encodeNil()
    case .truth(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  subscript(_ key: String) -> WrittenValue? {
    if case .object(let values) = self { values[key] } else { nil }
  }

  var elements: [WrittenValue] { if case .list(let values) = self { values } else { [] } }

  /// The value as a sentence quotes it.
  var quoted: String {
    switch self {
    case .nothing: "null"
    case .truth(let value): "\(value)"
    case .number(let value): Int(exactly: value).map { "\($0)" } ?? "\(value)"
    case .text(let value): "\"\(value.prefix(60))\""
    case .list(let values): values.isEmpty ? "[]" : "[…]"
    case .object(let values): values.isEmpty ? "{}" : "{…}"
    }
  }
}

/// What a part of a settings file must look like: what decoding would stop at the first fault of,
/// this tells all of.
indirect enum SettingsShape: Sendable {
  case text, number, day
  case oneOf([String])
  case list(SettingsShape)
  /// Members by their names, all of which must be there.
  case object([(name: String, shape: SettingsShape)])
  /// Texts by any name.
  case words

  static let thresholds = SettingsShape.list(
    .object([
      ("from", .day),
      (
        "thresholds",
        .list(
          .object([
            ("indicator", .text), ("role", .oneOf(IndicatorRole.allCases.map(\.rawValue))),
            ("supportsFrom", .number), ("contradictsBelow", .number), ("reason", .text),
          ]))
      ),
    ]))

  static let criteria = SettingsShape.list(
    .object([
      ("from", .day), ("source", .text),
      ("items", .list(.object([("key", .text), ("words", .words)]))),
    ]))

  private var expected: SettingsProblem.Expected {
    switch self {
    case .text: .text
    case .number: .number
    case .day: .day
    case .oneOf(let values): .oneOf(values)
    case .list: .list
    case .object, .words: .object
    }
  }

  /// All places where a value is another than it must be.
  func problems(_ value: WrittenValue?, at place: String) -> [SettingsProblem] {
    guard let value else { return [SettingsProblem(place, .missing(expected))] }
    switch (self, value) {
    case (.text, .text), (.number, .number): return []
    case (.day, .text(let text)) where CalendarDate(text) != nil: return []
    case (.oneOf(let allowed), .text(let text)) where allowed.contains(text): return []
    case (.list(let shape), .list(let values)):
      return values.enumerated().flatMap { shape.problems($1, at: "\(place)[\($0)]") }
    case (.object(let members), .object(let values)):
      return members.flatMap { $0.shape.problems(values[$0.name], at: "\(place).\($0.name)") }
    case (.words, .object(let values)):
      return values.sorted { $0.key < $1.key }.flatMap {
        SettingsShape.text.problems($0.value, at: "\(place).\($0.key)")
      }
    default: return [SettingsProblem(place, .unreadable(value: value.quoted, expected))]
    }
  }
}
