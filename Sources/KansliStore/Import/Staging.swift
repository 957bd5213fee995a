import Crypto
import Foundation
import Register

/// A file that was read: its bytes and what they say.
public struct ImportFile: Sendable {
  /// The name to show, with the path it was given by.
  public var name: String
  public var content: [UInt8]
  public var reading: FileReading
  /// The text that was read, where the bytes are not a text themselves.
  public var text: String?
  public let sha256: String

  public init(name: String, content: [UInt8], reading: FileReading, text: String? = nil) {
    self.name = name
    self.content = content
    self.reading = reading
    self.text = text
    sha256 = Self.hash(content)
  }

  /// What names a file: the SHA-256 of its bytes, in hexadecimal.
  public static func hash(_ content: [UInt8]) -> String { SHA256.hexadecimal(of: content) }

  /// The name to keep: where a file lay on somebody's disk is not the register's to know.
  var baseName: String { name.split(separator: "/").last.map(String.init) ?? name }
}

/// A file whose reading is kept and whose facts are not yet taken up.
public struct StagedFile: Sendable, Hashable {
  public var name: String
  public var sha256: String
  public var kind: FileReading.Kind
  /// What orders the files of a run: the adoption they tell of.
  public var decidedOn: CalendarDate?
  /// Whether the file was kept before this run.
  public var isKnown: Bool
}

extension Store {
  /// Keeps files and what was read of them, in one transaction. Nothing is recorded yet.
  ///
  /// - Parameter reader: the build that read them.
  public func stage(
    _ files: [ImportFile], reader: String, by recorder: Recorder
  ) async throws -> [StagedFile] {
    try await engine.write { connection in
      try files.map { try Staging(connection, recorder).keep($0, reader: reader) }
    }
  }

  /// The file as it was kept before, where the same build has read the same bytes: it need not be
  /// converted and read again.
  public func staged(
    sha256: String, name: String, reader: String
  ) async throws -> StagedFile? {
    try await engine.read { connection in
      guard
        let row = try connection.query(
          "SELECT kind FROM reading WHERE source_file = $1 AND reader = $2",
          [.text(sha256), .text(reader)]
        ).first
      else { return nil }
      let day = try connection.query(
        "SELECT min(decided_on) AS day FROM review_item WHERE source_file = $1", [.text(sha256)]
      ).first?.optionalDay("day")
      return StagedFile(
        name: name, sha256: sha256, kind: try row.value("kind"), decidedOn: day, isKnown: true)
    }
  }
}

/// The keeping of a file and its reading, within a transaction.
struct Staging {
  let connection: any Connection
  let recorder: Recorder

  init(_ connection: any Connection, _ recorder: Recorder) {
    self.connection = connection
    self.recorder = recorder
  }

  func keep(_ file: ImportFile, reader: String) throws -> StagedFile {
    let isKnown = try SourceFiles.keep(
      file.baseName, file.content, sha256: file.sha256, at: recorder.now(), connection
    ).isKnown
    try keepReading(file, reader)
    let parts = file.reading.parts
    try Proposals.store(
      ImportPlanner.proposals(in: file.reading), file: file.sha256, at: recorder.now(), connection)
    // What a person has acted on stays as it was read then.
    _ = try connection.query(
      """
      DELETE FROM review_item WHERE source_file = $1 AND state IN ('read', 'open')
        AND NOT EXISTS (SELECT 1 FROM review_step WHERE item_id = review_item.id)
      """, [.text(file.sha256)])
    let taken = Set(
      try connection.query(
        "SELECT position FROM review_item WHERE source_file = $1", [.text(file.sha256)]
      ).map { try $0.integer("position") })
    for (index, part) in parts.enumerated() where !taken.contains(index + 1) {
      try connection.insert(
        into: "review_item", ReviewItem.columns,
        [
          [
            .text(recorder.makeID()), .text(file.sha256), SQLValue(index + 1),
            .text(part.subject.rawValue), SQLValue(part.title), SQLValue(part.decidedOn),
            .text(try StoredJSON.text(part.reading)), .text("{}"), .text("read"), SQLValue(0),
            SQLValue(1),
          ]
        ])
    }
    return StagedFile(
      name: file.name, sha256: file.sha256, kind: file.reading.kind,
      decidedOn: parts.compactMap(\.decidedOn).min(), isKnown: isKnown)
  }

  private func keepReading(_ file: ImportFile, _ reader: String) throws {
    _ = try connection.query(
      """
      INSERT INTO reading (source_file, kind, text, warnings, reader, read_at)
      VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (source_file) DO UPDATE SET kind = excluded.kind, text = excluded.text,
        warnings = excluded.warnings, reader = excluded.reader, read_at = excluded.read_at
      """,
      [
        .text(file.sha256), .text(file.reading.kind.rawValue), SQLValue(file.text),
        .text(try StoredJSON.text(file.reading.warnings)), .text(reader),
        .integer(recorder.now().microseconds),
      ])
  }
}

/// Values kept as JSON, read by this program alone.
enum StoredJSON {
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  static func value<T: Decodable>(_ text: String, _ type: T.Type = T.self) throws -> T {
    try JSONDecoder().decode(T.self, from: Data(text.utf8))
  }
}
