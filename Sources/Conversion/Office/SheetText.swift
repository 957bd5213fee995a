/// The cells of a spreadsheet as rows of a table, sheet after sheet.
///
/// Pandoc 2.17 reads no spreadsheets, and both formats are archives of XML: what is wanted, the
/// cells as they are shown, is in few elements.
enum SheetText {
  /// More cells in a row than any list has: what a program left formatted to the right edge.
  private static let widthLimit = 200

  static func text(of bytes: [UInt8], limits: ConversionLimits) throws(ConversionFailure)
    -> [UInt8]
  {
    try OfficePackage.check(bytes, limits: limits)
    let archive = try ZipArchive(bytes, limits: limits)
    if let content = archive.entries.first(where: { $0.name == "content.xml" }) {
      return openDocument(try archive.bytes(of: content, upTo: limits.unpacked))
    }
    var shared: [[UInt8]] = []
    if let entry = archive.entries.first(where: { $0.name == "xl/sharedStrings.xml" }) {
      shared = Workbook.strings(try archive.bytes(of: entry, upTo: limits.unpacked))
    }
    var days: Set<Int> = []
    if let entry = archive.entries.first(where: { $0.name == "xl/styles.xml" }) {
      days = Workbook.dayStyles(try archive.bytes(of: entry, upTo: limits.unpacked))
    }
    let sheets = archive.entries.filter {
      $0.name.hasPrefix("xl/worksheets/sheet") && $0.name.hasSuffix(".xml")
    }.sorted { ($0.name.utf8.count, $0.name) < ($1.name.utf8.count, $1.name) }
    var out: [UInt8] = []
    for entry in sheets {
      if !out.isEmpty { out.append(0x0A) }
      out += Workbook.text(try archive.bytes(of: entry, upTo: limits.unpacked), shared, days)
    }
    return out
  }

  static func write(_ row: [[UInt8]], to out: inout [UInt8]) {
    var cells = row.prefix(widthLimit)
    while cells.last?.isEmpty ?? false { cells.removeLast() }
    guard !cells.isEmpty else { return }
    for cell in cells {
      out += Array("| ".utf8)
      out += cell.map { $0 < 0x20 ? 0x20 : $0 == UInt8(ascii: "|") ? UInt8(ascii: "/") : $0 }
      out.append(0x20)
    }
    out += Array("|\n".utf8)
  }

  private static func openDocument(_ xml: [UInt8]) -> [UInt8] {
    var scanner = MarkupScanner(xml)
    var out: [UInt8] = []
    var row: [[UInt8]] = []
    var (cell, isInText, copies) = ([UInt8](), 0, 1)
    while let token = scanner.next() {
      switch token {
      case .open("table:table", _, _): if !out.isEmpty { out.append(0x0A) }
      case .open("table:table-row", _, _): row = []
      case .open("table:table-cell", let attributes, let isEmpty),
        .open("table:covered-table-cell", let attributes, let isEmpty):
        copies = scanner.number("table:number-columns-repeated", in: attributes) ?? 1
        cell = []
        if isEmpty { add(cell, copies, to: &row) }
      case .close("table:table-cell"), .close("table:covered-table-cell"):
        add(cell, copies, to: &row)
      case .open("text:p", _, false):
        isInText += 1
        if !cell.isEmpty { cell.append(0x20) }
      case .close("text:p"): isInText = max(0, isInText - 1)
      case .text(let range): if isInText > 0 { Entities.decode(xml[range], into: &cell) }
      case .close("table:table-row"): write(row, to: &out)
      default: break
      }
    }
    return out
  }

  private static func add(_ cell: [UInt8], _ copies: Int, to row: inout [[UInt8]]) {
    for _ in 0..<min(max(copies, 1), max(0, widthLimit - row.count)) { row.append(cell) }
  }
}

/// The parts of an XLSX file that hold its cells.
enum Workbook {
  static func strings(_ xml: [UInt8]) -> [[UInt8]] {
    var scanner = MarkupScanner(xml)
    var strings: [[UInt8]] = []
    var (text, isInText) = ([UInt8](), false)
    while let token = scanner.next() {
      switch token {
      case .open("si", _, _): text = []
      case .open("t", _, let isEmpty): isInText = !isEmpty
      case .close("t"): isInText = false
      case .text(let range): if isInText { Entities.decode(xml[range], into: &text) }
      case .close("si"): strings.append(text)
      default: break
      }
    }
    return strings
  }

  /// The cell styles that show a number as a day.
  static func dayStyles(_ xml: [UInt8]) -> Set<Int> {
    var scanner = MarkupScanner(xml)
    var formats = Set(14...22)
    var styles: Set<Int> = []
    var (isInStyles, index) = (false, 0)
    while let token = scanner.next() {
      switch token {
      case .open("numfmt", let attributes, _):
        let code = scanner.attribute("formatCode", in: attributes).map { xml[$0] }
        if let id = scanner.number("numFmtId", in: attributes),
          code?.contains(where: { $0 | 0x20 == UInt8(ascii: "y") }) ?? false
        {
          formats.insert(id)
        }
      case .open("cellxfs", _, _): isInStyles = true
      case .close("cellxfs"): isInStyles = false
      case .open("xf", let attributes, _) where isInStyles:
        if let id = scanner.number("numFmtId", in: attributes), formats.contains(id) {
          styles.insert(index)
        }
        index += 1
      default: break
      }
    }
    return styles
  }

  static func text(_ xml: [UInt8], _ shared: [[UInt8]], _ days: Set<Int>) -> [UInt8] {
    var scanner = MarkupScanner(xml)
    var out: [UInt8] = []
    var row: [[UInt8]] = []
    var (value, isInValue, isShared, isDay) = ([UInt8](), false, false, false)
    while let token = scanner.next() {
      switch token {
      case .open("row", _, _): row = []
      case .open("c", let attributes, _):
        value = []
        isShared = scanner.attribute("t", in: attributes).map { xml[$0] == [0x73] } ?? false
        isDay = scanner.number("s", in: attributes).map(days.contains) ?? false
        let column = scanner.attribute("r", in: attributes).map { Self.column(xml[$0]) }
        // Empty cells are left out; the reference tells how many.
        while let column, row.count < min(column, 200) { row.append([]) }
      case .open("v", _, let isEmpty), .open("t", _, let isEmpty): isInValue = !isEmpty
      case .close("v"), .close("t"): isInValue = false
      case .text(let range): if isInValue { Entities.decode(xml[range], into: &value) }
      case .close("c"): row.append(shown(value, isShared: isShared, isDay: isDay, shared))
      case .close("row"): SheetText.write(row, to: &out)
      default: break
      }
    }
    return out
  }

  private static func shown(
    _ value: [UInt8], isShared: Bool, isDay: Bool, _ shared: [[UInt8]]
  ) -> [UInt8] {
    let text = String(decoding: value, as: UTF8.self)
    if isShared {
      guard let index = Int(text), shared.indices.contains(index) else { return [] }
      return shared[index]
    }
    guard isDay, let days = Double(text), (1...2_958_465).contains(days) else { return value }
    return Array(SheetDay.text(Int(days)).utf8)
  }

  /// The column of a reference such as `AB12`, from 0.
  private static func column(_ reference: ArraySlice<UInt8>) -> Int {
    var number = 0
    for byte in reference.prefix(3) where byte &- 0x41 < 26 {
      number = number * 26 + Int(byte) - 64
    }
    return max(0, number - 1)
  }
}

/// Excel counts days from 1900, with a 29 February that year never had.
enum SheetDay {
  static func text(_ number: Int) -> String {
    // Days since 1 March of year 0, in cycles of 400 years.
    let day = number + (number < 60 ? 693_900 : 693_899)
    let era = day / 146_097
    let inEra = day - era * 146_097
    let year = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let inYear = inEra - (365 * year + year / 4 - year / 100)
    let month = (5 * inYear + 2) / 153
    let date = inYear - (153 * month + 2) / 5 + 1
    let civil = (year + era * 400 + (month >= 10 ? 1 : 0), month < 10 ? month + 3 : month - 9)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(civil.0)-\(two(civil.1))-\(two(date))"
  }
}
