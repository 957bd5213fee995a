import Cooperation
import Register

extension Store {
  /// Keeps an edition of figures, beside those that the program carries. One of the same name is
  /// not rewritten: a screening may rest on it.
  ///
  /// - Throws: `StoreError.taken` where there is one of the name from another file.
  /// - Returns: whether it was new.
  @discardableResult
  public func keep(_ edition: IndicatorEdition, by actor: Actor) async throws -> Bool {
    try actor.require(.keepCooperations)
    return try await engine.write { connection in
      try ImportedIndicators.keep(edition, actor.recorder, connection)
    }
  }

  /// The editions that are kept here, in the order that they were published.
  public func indicators() async throws -> IndicatorData {
    try await engine.read { connection in
      IndicatorData(
        try ImportedIndicators.titles(connection).map {
          try ImportedIndicators.edition($0, from: 0, connection)
        })
    }
  }

  /// The names of the editions that are kept here, such as `V-Dem v17`.
  public func importedEditions() async throws -> Set<String> {
    try await engine.read { connection in
      Set(
        try ImportedIndicators.titles(connection).map { "\($0.source.name) \($0.name)" })
    }
  }
}
