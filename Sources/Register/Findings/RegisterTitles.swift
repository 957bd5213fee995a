/// The register's titles with how each document stands on a day: what a text's references are
/// held against.
public struct RegisterTitles: Sendable {
  /// A document that a title names.
  public struct Entry: Hashable, Sendable {
    public var document: DocumentID
    public var title: String
    public var standing: Standing.Name
  }

  private var entries: [String: Entry] = [:]

  /// No document at all.
  public init() {}

  /// The documents of a register as they stand on a day.
  public init(_ records: some Sequence<DocumentRecord>, on day: CalendarDate) {
    for record in records {
      guard let standing = record.timeline.standing(on: day)?.name else { continue }
      add(
        record.document.title, of: record.document.id, municipality: record.document.municipality,
        standing: standing)
    }
  }

  /// Adds a title; of two documents with one title the one in force is meant.
  public mutating func add(
    _ title: String, of document: DocumentID, municipality: String? = nil, standing: Standing.Name
  ) {
    let folded = DocumentIdentity.fold(title, municipality: municipality)
    if entries[folded]?.standing == .inForce { return }
    entries[folded] = Entry(document: document, title: title, standing: standing)
  }

  /// The document a text names, by its title or the title's definite form.
  public func entry(named title: String) -> Entry? {
    let folded = DocumentIdentity.fold(title, municipality: nil)
    return entries[folded] ?? DefiniteForms.indefinite(folded).flatMap { entries[$0] }
  }
}
