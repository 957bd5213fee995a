import Register

/// Why what somebody wrote in a field is no answer.
public enum FieldProblem: Hashable, Sendable {
  case missing
  case notADay(String)
  /// Neither a day, a year nor *until further notice*.
  case notAnEnd(String)
  case notAnAddress(String)
  case tooLong(Int)
  case notAChoice
  /// A day before another that it must not be before.
  case before(CalendarDate)
  /// A day after another that it must not be after.
  case after(CalendarDate)
  /// A day of finality that cannot be right yet.
  case notFinal(Finality.FinalRefusal)
  case taken(String)
  /// A body whose decisions the person may not record.
  case notYours(String)
  case passwordTooShort(Int)
  case passwordTooLong(Int)
  case passwordHoldsName
  case passwordsDiffer
  /// A body that the municipality does not have.
  case unknownBody(String)
  /// A body that is not the one the policy names, which is given.
  case notTheBody(String)
  /// A file that cannot be read; the sentence says why.
  case unreadable(String)
  /// Bodies that cannot be reorganised so.
  case reorganisation(ReorganisationProblem)
}

/// What somebody sent in a form: the words as they were written, and every problem with them, so
/// that the page can be shown again with all of it.
public struct FormInput: Sendable {
  public private(set) var values: [String: [String]]
  public private(set) var problems: [String: FieldProblem] = [:]
  /// The names of fields with problems, in the order they were found.
  public private(set) var order: [String] = []

  public init(_ values: [String: [String]] = [:]) { self.values = values }

  public init(_ values: [String: String]) { self.values = values.mapValues { [$0] } }

  /// A field's first value, trimmed; empty where there is none.
  public subscript(_ name: String) -> String {
    get { Self.trimmed(values[name]?.first ?? "") }
    set { values[name] = [newValue] }
  }

  /// A field's words as they stand.
  public func raw(_ name: String) -> String { values[name]?.first ?? "" }

  /// The first words of each field.
  var firsts: [String: String] { values.compactMapValues(\.first) }

  public func all(_ name: String) -> [String] {
    (values[name] ?? []).map(Self.trimmed).filter { !$0.isEmpty }
  }

  /// Gives a field one value more.
  public mutating func add(_ name: String, _ value: String) {
    values[name, default: []].append(value)
  }

  public func has(_ name: String) -> Bool { !self[name].isEmpty }

  public var isSound: Bool { problems.isEmpty }

  public mutating func fail(_ name: String, _ problem: FieldProblem) {
    guard problems[name] == nil else { return }
    problems[name] = problem
    order.append(name)
  }

  /// Words that must be there.
  public mutating func words(_ name: String, atMost limit: Int = 500) -> String {
    let text = optionalWords(name, atMost: limit)
    if text == nil, problems[name] == nil { fail(name, .missing) }
    return text ?? ""
  }

  public mutating func optionalWords(_ name: String, atMost limit: Int = 500) -> String? {
    let text = self[name]
    guard !text.isEmpty else { return nil }
    if text.count > limit { fail(name, .tooLong(limit)) }
    return text
  }

  public mutating func optionalDay(_ name: String) -> CalendarDate? {
    let text = self[name]
    guard !text.isEmpty else { return nil }
    guard let day = CalendarDate(text) else {
      fail(name, .notADay(text))
      return nil
    }
    return day
  }

  public mutating func day(_ name: String) -> CalendarDate? {
    let day = optionalDay(name)
    if day == nil, problems[name] == nil { fail(name, .missing) }
    return day
  }

  public mutating func choice<T: RawRepresentable<String>>(
    _ name: String, _ type: T.Type = T.self
  ) -> T? {
    let text = self[name]
    if text.isEmpty {
      fail(name, .missing)
      return nil
    }
    guard let value = T(rawValue: text) else {
      fail(name, .notAChoice)
      return nil
    }
    return value
  }

  /// An end of validity: a day, a year (through its last day) or *tills vidare*; empty for none.
  public mutating func end(_ name: String) -> StatedEnd {
    let text = self[name]
    guard !text.isEmpty else { return .notStated }
    let value = AnswerForm.value(text, of: "validThrough")
    switch value {
    case "until-further-notice"?, "until-decided"?:
      return StatedEnd(.untilFurtherNotice, words: text)
    case let value?:
      if let day = StatedDate(normal: value).lastDay {
        return StatedEnd(.through(day), words: text)
      }
    case nil: break
    }
    fail(name, .notAnEnd(text))
    return .notStated
  }

  public mutating func address(_ name: String) -> String {
    let text = words(name, atMost: 254)
    guard !text.isEmpty, problems[name] == nil else { return text }
    if !Self.isAddress(text) { fail(name, .notAnAddress(text)) }
    return text.lowercased()
  }

  /// Whether a text has the shape of an e-mail address; only a letter shows whether it is one.
  static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
      !parts[1].hasPrefix("."), !parts[1].hasSuffix(".")
    else { return false }
    return !text.contains { $0.isWhitespace || "<>,;:\"()[]\\".contains($0) }
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
