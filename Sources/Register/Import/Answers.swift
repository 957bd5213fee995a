/// What a person says of a part of a reading: fields by name, values in their normal form. An empty
/// value says that there is no such fact.
public typealias Answers = [String: String]

extension ReadingPart {
  /// The fields a person may answer, in the order they are asked.
  public var fields: [String] {
    switch subject {
    case .document: Self.documentFields.map(\.rawValue)
    case .decision: Self.decisionFields
    }
  }

  /// What was read of a field.
  public func field(_ name: String) -> FieldReading? {
    switch subject {
    case .document:
      return DocumentReading.Field(rawValue: name).flatMap { reading.documents.first?[$0] }
    case .decision:
      guard let decision = reading.decisions.first else { return nil }
      if name == "action" { return Self.action(decision) }
      return decision[field: name]
    }
  }

  /// The part with a person's answers in the place of what was read, each of them certain.
  public func answered(_ answers: Answers) -> ReadingPart {
    var part = self
    for (name, value) in answers {
      let answer = value.isEmpty ? nil : Self.sure(value, instead: field(name))
      switch subject {
      case .document:
        guard let field = DocumentReading.Field(rawValue: name), !part.reading.documents.isEmpty
        else { continue }
        part.reading.documents[0].fields[field] = answer
      case .decision:
        guard !part.reading.decisions.isEmpty else { continue }
        if name == "action" {
          let action = DecisionReading.Action(rawValue: value)
          part.reading.decisions[0].action = action ?? part.reading.decisions[0].action
        } else {
          part.reading.decisions[0][field: name] = answer
          // A person who names another document means that one, and no list.
          if name == "document", value != self.field(name)?.value {
            part.reading.decisions[0].documents = []
          }
        }
      }
    }
    return part
  }

  private static func sure(_ value: String, instead read: FieldReading?) -> FieldReading {
    FieldReading(
      .found, value: value, raw: read?.raw ?? "", line: read?.line ?? 0, confidence: 1)
  }

  /// The verb as a field: it has no place of its own, the document's is the nearest.
  private static func action(_ decision: DecisionReading) -> FieldReading {
    let place = decision.document ?? decision.body
    return FieldReading(
      .found, value: decision.action.rawValue, raw: place?.raw ?? "", line: place?.line ?? 0,
      confidence: 0.9)
  }

  private static let documentFields: [DocumentReading.Field] = [
    .title, .type, .municipality, .adoptedBy, .adoptedOn, .paragraph, .registryNumber, .validFrom,
    .validThrough, .reviewBy, .reviewResponsible, .followUpResponsible, .documentOwner,
    .appliesTo, .replaces,
  ]

  private static let decisionFields = [
    "action", "document", "type", "body", "decidedOn", "paragraph", "registryNumber",
    "effectiveFrom", "validThrough",
  ]
}

extension DecisionReading {
  /// What was read of a field that has a place of its own.
  fileprivate subscript(field name: String) -> FieldReading? {
    get {
      switch name {
      case "document": document
      case "type": documentType
      case "body": body
      case "decidedOn": decidedOn
      case "paragraph": paragraph
      case "registryNumber": registryNumber
      case "effectiveFrom": effectiveFrom
      case "validThrough": validThrough
      default: nil
      }
    }
    set {
      switch name {
      case "document": document = newValue
      case "type": documentType = newValue
      case "body": body = newValue
      case "decidedOn": decidedOn = newValue
      case "paragraph": paragraph = newValue
      case "registryNumber": registryNumber = newValue
      case "effectiveFrom": effectiveFrom = newValue
      case "validThrough": validThrough = newValue
      default: break
      }
    }
  }
}

/// A person's words for a field, brought to the normal form of readings.
public enum AnswerForm {
  /// What a field holds.
  public enum Kind: Sendable, Hashable {
    case words, day, end, type, action, number
  }

  /// What a field holds.
  public static func kind(of field: String) -> Kind {
    switch field {
    case "adoptedOn", "decidedOn", "validFrom", "effectiveFrom": .day
    case "validThrough", "reviewBy": .end
    case "type": .type
    case "action": .action
    case "paragraph": .number
    default: .words
    }
  }

  /// The value in its normal form, empty for none; `nil` where the words are no value of the field.
  public static func value(_ words: String, of field: String) -> String? {
    let words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return "" }
    switch kind(of: field) {
    case .words: return words
    case .day:
      // A slip of the hand makes 3013 or 0013 of 2013; municipalities are from 1863.
      guard let day = CalendarDate(words), (1850...2199).contains(day.civil.year) else {
        return nil
      }
      return day.description
    case .end: return end(words, isReview: field == "reviewBy")
    case .type: return DocumentType(rawValue: words)?.rawValue
    case .action: return DecisionReading.Action(rawValue: words)?.rawValue
    case .number:
      let digits = words.filter { $0 != "§" && $0 != " " }
      return digits.allSatisfy(\.isNumber) && !digits.isEmpty ? digits : nil
    }
  }

  private static func end(_ words: String, isReview: Bool) -> String? {
    if StatedDate(normal: words).lastDay != nil { return words }
    guard !isReview else { return nil }
    switch words.lowercased().filter({ $0 != " " && $0 != "." }) {
    case "tillsvidare", "tv", "until-further-notice", "untilfurthernotice":
      return "until-further-notice"
    case "tillbeslutomupphörande", "until-decided", "untildecided": return "until-decided"
    default: return nil
    }
  }
}
