/// The language of a skeleton: documents are written in Swedish, a few in English too.
public enum SkeletonLanguage: String, Sendable, CaseIterable {
  case swedish = "sv"
  case english = "en"

  func words(_ text: BilingualText) -> String { self == .swedish ? text.sv : text.en }
}

extension Template {
  /// The beginning of a draft in Markdown: the headings, and under each a sentence of guidance as
  /// a quotation for the writer to replace.
  ///
  /// What the type means stands first, in the words of the taxonomy in force on the day.
  public func skeleton(
    title: String, taxonomy: Taxonomy, on day: CalendarDate,
    language: SkeletonLanguage = .swedish
  ) -> String {
    var lines = ["# " + Self.oneLine(title), ""]
    if let meaning = Self.meaning(of: type, taxonomy, on: day, language) {
      lines += ["> " + meaning, ""]
    }
    for part in sections {
      lines += ["## " + language.words(part.heading), "", "> " + language.words(part.guidance), ""]
    }
    return lines.joined(separator: "\n")
  }

  /// "Riktlinjer (normerande): Rekommenderade sätt att agera."
  static func meaning(
    of type: DocumentType, _ taxonomy: Taxonomy, on day: CalendarDate,
    _ language: SkeletonLanguage
  ) -> String? {
    guard let entry = taxonomy.entry(for: type) else { return nil }
    let name = language.words(entry.name)
    let family = taxonomy.familyLabel(for: type, on: day).map {
      " (" + language.words($0).lowercased() + ")"
    }
    return name.prefix(1).uppercased() + name.dropFirst() + (family ?? "") + ": "
      + language.words(entry.definition)
  }

  private static func oneLine(_ title: String) -> String {
    title.split { $0.isNewline || $0 == " " }.joined(separator: " ")
  }
}
