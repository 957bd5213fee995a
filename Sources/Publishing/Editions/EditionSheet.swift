public import Register

/// An edition as it leaves the register: its title page and its text, to read, print or write on
/// from.
public struct EditionSheet: Hashable, Sendable {
  public var title: String
  public var number: Int?
  public var municipality: String?
  /// BCP 47 tag of the text.
  public var language: String
  public var text: CheckedText

  /// - Parameters: as the properties; `text` with what decisions say of the edition.
  public init(
    title: String, number: Int?, municipality: String?, language: String = "sv",
    text: CheckedText
  ) {
    self.title = title
    self.number = number
    self.municipality = municipality
    self.language = language
    self.text = text
  }

  /// An edition on record.
  public init(_ edition: Edition, timeline: Timeline?, municipality: String?) {
    self.init(
      title: edition.title, number: edition.number, municipality: municipality,
      language: edition.language, text: CheckedText(edition, timeline: timeline))
  }

  /// The provisions without a first heading that only says the title again.
  var provisions: ArraySlice<Provision> {
    let all = text.provisions[...]
    guard let first = all.first, first.kind == .heading,
      DocumentIdentity.fold(first.text, municipality: municipality)
        == DocumentIdentity.fold(title, municipality: municipality)
    else { return all }
    return all.dropFirst()
  }

  /// The lines of the title page in the order that covers have them, those without a value left
  /// out.
  func titlePage(_ words: PaperWords) -> [(label: String, value: String)] {
    var lines = Self.order.compactMap { field -> (label: String, value: String)? in
      text.fields[field].map { (words.field(field), value($0, of: field, words)) }
    }
    if case .stated(let goals) = text.goals { lines.append((words.globalGoals, goals)) }
    return lines
  }

  private static let order: [DocumentReading.Field] = [
    .type, .adoptedBy, .adoptedOn, .paragraph, .registryNumber, .validFrom,
    .validThrough, .reviewBy, .reviewResponsible, .followUpResponsible, .documentOwner,
    .appliesTo, .replaces,
  ]

  private func value(
    _ value: String, of field: DocumentReading.Field, _ words: PaperWords
  ) -> String {
    switch field {
    case .type:
      // The family stands beside the type, as on covers where one is marked under the other.
      (DocumentType(rawValue: value).map(words.type) ?? value)
        + (text.fields[.familyLabel].map { " (\($0.lowercased()))" } ?? "")
    case .paragraph: "§ \(value)"
    case .validThrough:
      ["until-further-notice", "until-decided"].contains(value) ? words.untilFurtherNotice : value
    default: value
    }
  }
}
