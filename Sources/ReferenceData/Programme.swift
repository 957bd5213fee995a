import Cooperation

/// A funding programme with the share that it pays.
public struct Programme: Hashable, Sendable {
  public var code: String
  public var name: String
  public var fund: String
  public var address: String?
  public var legalBasis: String?
  /// The rate in the programme's own words.
  public var share: String?
  /// Whether the rate has been checked against its source.
  public var isChecked: Bool

  /// The programmes that the program carries, in the order of the file.
  public static let all: [Programme] = {
    do throws(CSVProblem) {
      let table = try CSVTable(ReferenceFile.programmes.bytes)
      func text(_ row: CSVTable.Row, _ column: String) -> String? {
        row.value(table.column(column)).flatMap { $0.isEmpty ? nil : $0 }
      }
      return table.rows.compactMap { row in
        guard let code = text(row, "code"), let name = text(row, "name") else { return nil }
        return Programme(
          code: code, name: name, fund: text(row, "fund") ?? "", address: text(row, "url"),
          legalBasis: text(row, "legal_basis"), share: text(row, "share"),
          isChecked: text(row, "checked") == "1")
      }
    } catch {
      preconditionFailure("the program's own list of programmes is damaged: \(error)")
    }
  }()

  /// The programme of a code, or of a name.
  public static func named(_ text: String) -> Programme? {
    all.first { $0.code == text } ?? all.first { $0.name == text }
  }
}
