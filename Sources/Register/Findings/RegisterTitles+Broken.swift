extension RegisterTitles {
  /// The titles that a document's text refers to and that no longer apply, each once, as they are
  /// found.
  public func broken(in provisions: [Provision], of document: DocumentID) -> [String] {
    var titles: [String] = []
    for provision in provisions where !Completeness.tellsOfEnd(provision.text) {
      for reference in TextReference.find(in: provision.text) where reference.kind == .document {
        guard let entry = entry(named: reference.target), entry.document != document,
          Completeness.isOver(entry.standing), !titles.contains(entry.title)
        else { continue }
        titles.append(entry.title)
      }
    }
    return titles
  }
}
