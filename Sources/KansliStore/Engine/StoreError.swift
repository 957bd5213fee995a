/// Why the store cannot do what it is asked. The sentences are the interface's.
public enum StoreError: Error, Hashable, Sendable {
  // Not found.
  case unknownDocument(slug: String)
  case unknownEdition(slug: String, number: Int)
  case unknownBody(slug: String)
  case unknownTopic(slug: String)
  case unknownReviewItem(id: String)
  /// Nothing of the desk has the id.
  case unknown(DeskThing, String)

  // Not allowed.
  /// Whoever asks is known, and may not.
  case forbidden

  // Stale or in the way.
  /// Somebody has changed it since it was shown.
  case stale
  /// The name or number is another's already.
  case taken(String)
  /// The database is not empty where it must be.
  case notEmpty
  /// The file exists and is not to be overwritten.
  case fileExists(path: String)

  // Unavailable.
  /// The address of a database is not understood.
  case badAddress(String)
  /// There is no database file yet.
  case noDatabase(path: String)
  case noFolder(path: String)
  case cannotOpen(path: String)
  case readOnly(path: String)
  case notADatabase(path: String)
  /// The database was written by a newer version of the program.
  case newer(version: Int, known: Int)
  case older(version: Int, known: Int)
  case diskFull
  case busy
  /// The PostgreSQL server does not answer, or went away.
  case unreachable(server: String, reason: String)
  /// The program was built without PostgreSQL.
  case postgresNotBuilt
  /// The database or its disk failed in another way.
  case failed(String)

  // Damaged.
  /// A column holds what no version of the program writes.
  case damaged(column: String)
}

/// What the desk keeps, by kind.
public enum DeskThing: String, Hashable, Sendable {
  case account, matter, meeting, referral, comment, decision, office, proposal, rule
  case partner, cooperation, agreement, activity, assignment, screening, cooperationTask
  case reorganisation
}
