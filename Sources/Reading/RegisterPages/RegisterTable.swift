import Register

/// A register kept as a table: one document a row.
struct RegisterTable {
  private var cells: CellSheet
  private let table: TextTable
  private var columns: [ColumnMeaning?] = []
  private var firstRow = 0
  private var titleColumn = 0
  private var hasHeader = false

  /// The documents of a table and what is to be warned of; nil where it is no register.
  static func read(
    _ table: TextTable
  ) -> (documents: [DocumentReading], warnings: [ReadingWarning])? {
    guard table.rows.count >= 2 else { return nil }
    var register = RegisterTable(table)
    guard register.findColumns(), register.isRegister else { return nil }
    let documents = register.documents()
    return documents.isEmpty ? nil : (documents, register.cells.page.warnings)
  }

  private init(_ table: TextTable) {
    self.table = table
    cells = CellSheet(table)
  }

  /// Finds the words over the columns in the first rows, or the columns by what they hold.
  private mutating func findColumns() -> Bool {
    for row in table.rows.indices.prefix(6) {
      let meanings = table.rows[row].cells.map(RegisterColumns.meaning)
      let isForeign = meanings.contains { if case .foreign = $0 { true } else { false } }
      if isForeign, row < 2 { return false }
      let known = meanings.count { $0 != nil }
      let width = table.rows[row].cells.count { !$0.isEmpty }
      guard known >= 2 || known == 1 && width == 1, known * 2 >= width else { continue }
      guard let title = Self.title(meanings) else { return false }
      (columns, titleColumn, firstRow, hasHeader) = (meanings, title, row + 1, true)
      return true
    }
    return findByContents()
  }

  private static func title(_ meanings: [ColumnMeaning?]) -> Int? {
    let sure = meanings.firstIndex { if case .title(isSure: true) = $0 { true } else { false } }
    return sure ?? meanings.firstIndex { if case .title = $0 { true } else { false } }
  }

  /// Without words over them: the column of titles, and the one of bodies beside it.
  private mutating func findByContents() -> Bool {
    let rows = table.rows.indices
    columns = Array(repeating: nil, count: table.columns)
    var found = false
    for column in columns.indices {
      let filled = rows.filter { !cells.range($0, column).isEmpty }
      guard filled.count * 2 > rows.count else { continue }
      let titles = filled.count {
        let text = cells.text($0, column)
        return text.utf8.count > 6 && TypeWords.type(ofTitle: text) != nil
      }
      let types = filled.count { typeWord(cells.range($0, column)) != nil }
      let bodies = filled.count { body(cells.range($0, column)) != nil }
      if types * 10 >= filled.count * 8 {
        columns[column] = .label(.field(.type))
      } else if !found, titles * 10 >= filled.count * 6 {
        (titleColumn, found) = (column, true)
        columns[column] = .title(isSure: false)
      } else if bodies * 10 >= filled.count * 8 {
        columns[column] = .label(.adoption)
      }
    }
    return found
  }

  /// Whether rows are governing documents rather than persons, prices or errands.
  private var isRegister: Bool {
    let rows = (firstRow..<table.rows.count).filter { !cells.range($0, titleColumn).isEmpty }
    guard !rows.isEmpty else { return false }
    let typeColumn = columns.firstIndex {
      if case .label(.field(.type)) = $0 { true } else { false }
    }
    let typed = rows.count { row in
      TypeWords.type(ofTitle: cells.text(row, titleColumn)) != nil
        || typeColumn.map { typeWord(cells.range(row, $0)) != nil } ?? false
    }
    var facts = 0
    for case .label(let meaning) in columns.compactMap({ $0 }) {
      switch meaning {
      case .adoption, .adoptionDay: facts += 1
      case .field(.validThrough), .field(.registryNumber), .field(.validFrom), .field(.reviewBy):
        facts += 1
      default: break
      }
    }
    if case .title(isSure: true) = columns[titleColumn], facts >= 1 {
      return typed * 4 >= rows.count
    }
    return rows.count >= 2 && typed * 2 >= rows.count && (facts >= 1 || hasHeader || rows.count > 2)
  }

  private mutating func documents() -> [DocumentReading] {
    var documents: [DocumentReading] = []
    var heading: DocumentType?
    for row in firstRow..<table.rows.count {
      let title = cells.range(row, titleColumn)
      let filled = cells.ranges[row].filter { !$0.isEmpty }
      if filled.count == 1, let type = typeWord(filled[0]) {
        // A row with a type alone is a heading over the rows below it.
        heading = type
        continue
      }
      guard !title.isEmpty, filled.count > 1 || table.columns == 1 || !hasHeader else { continue }
      documents.append(document(row, title, heading))
    }
    return documents
  }

  private mutating func document(
    _ row: Int, _ title: Range<Int>, _ heading: DocumentType?
  ) -> DocumentReading {
    var fields = FieldCollection()
    let name = RegisterTitles.plain(cells.page.sheet.text(title))
    fields.set(.title, cells.page.field(.found, name, title, hasHeader ? 0.95 : 0.85))
    for (column, meaning) in columns.enumerated() where column != titleColumn {
      let range = cells.range(row, column)
      guard let meaning, !range.isEmpty, !isDash(range) else { continue }
      read(meaning, range, into: &fields)
    }
    if fields[.type] == nil {
      if let type = TypeWords.type(ofTitle: name) {
        let field = cells.page.field(
          .found, type.type.rawValue, title, min(0.9, type.confidence))
        fields.set(.type, field)
      } else if let heading {
        fields.set(.type, cells.page.field(.found, heading.rawValue, title, 0.85))
      }
    }
    return DocumentReading(fields: fields.readings)
  }

  private mutating func read(
    _ meaning: ColumnMeaning, _ range: Range<Int>, into fields: inout FieldCollection
  ) {
    switch meaning {
    case .title, .ignored, .foreign: break
    case .day:
      // "Datum" may be the day of publishing: the decision's where a column says who decided.
      let hasBody = columns.contains {
        if case .label(.adoption) = $0 { true } else { false }
      }
      guard hasBody else { return }
      ListedFacts.readDay(range, hasHeader ? 0.8 : 0.6, into: &fields, &cells.page)
    case .label(let label):
      ListedFacts.read(label, range, hasHeader ? 1 : 0.7, into: &fields, &cells.page)
    }
  }

  private func isDash(_ range: Range<Int>) -> Bool {
    cells.page.sheet.trimmed(range, " -.?").isEmpty || cells.page.sheet.text(range) == "–"
  }

  private func body(_ range: Range<Int>) -> BodyWords? {
    BodyReader.at(range.lowerBound, of: cells.page.sheet, before: range.upperBound)
  }

  private func typeWord(_ range: Range<Int>) -> DocumentType? {
    ListedFacts.type(range, cells.page.sheet)
  }
}
