import Crypto

/// The chain: each entry's SHA-256 over the hash before it, the decision and all its effects.
enum LedgerHash {
  /// The hash of an entry, from its columns as they stand in the database.
  ///
  /// Every value is written with its column's name, its kind and its length, an unknown as such, so
  /// that no two entries have the same bytes. The bytes are the same on both engines. Effects on
  /// cooperations come last, so that entries without any hash as they did before there were such.
  static func make(
    decision: [SQLValue], effects: [[SQLValue]], cooperations: [[SQLValue]]
  ) -> String {
    var bytes: [UInt8] = []
    append(&bytes, LedgerColumns.decision, decision)
    for effect in effects { append(&bytes, LedgerColumns.effect, effect) }
    for effect in cooperations { append(&bytes, LedgerColumns.cooperation, effect) }
    return SHA256.hexadecimal(of: bytes)
  }

  private static func append(_ bytes: inout [UInt8], _ columns: [String], _ values: [SQLValue]) {
    for (column, value) in zip(columns, values) {
      bytes.append(contentsOf: column.utf8)
      switch value {
      case .null: bytes.append(contentsOf: " unknown\n".utf8)
      case .integer(let number): bytes.append(contentsOf: " number \(number)\n".utf8)
      case .text(let text):
        bytes.append(contentsOf: " text \(text.utf8.count):".utf8)
        bytes.append(contentsOf: text.utf8)
        bytes.append(UInt8(ascii: "\n"))
      case .blob(let blob):
        bytes.append(contentsOf: " bytes \(blob.count):".utf8)
        bytes.append(contentsOf: blob)
        bytes.append(UInt8(ascii: "\n"))
      }
    }
    bytes.append(contentsOf: "end\n".utf8)
  }
}
