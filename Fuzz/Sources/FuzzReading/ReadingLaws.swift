import Reading
import Register

/// What holds for the reading of any bytes whatever.
enum ReadingLaws {
  static func check(_ bytes: [UInt8]) {
    guard let reading = try? DocumentReader.read(bytes) else { return }
    let again = try? DocumentReader.read(bytes)
    hold(reading == again, "the same bytes read twice give two readings")
    let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
    for document in reading.documents { check(document, lines) }
    for decision in reading.decisions {
      let fields = [
        decision.body, decision.decidedOn, decision.document, decision.validThrough,
        decision.effectiveFrom, decision.paragraph, decision.registryNumber,
      ]
      for field in fields { check(field, lines) }
    }
    for warning in reading.warnings { check(line: warning.line, lines) }
    checkReferences(String(decoding: bytes, as: UTF8.self))
  }

  private static func check(_ document: DocumentReading, _ lines: Int) {
    for field in document.fields.values { check(field, lines) }
    check(document.globalGoals, lines)
    let ids = Set(document.provisions.map(\.id))
    hold(ids.count == document.provisions.count, "two provisions share an id")
    hold(!ids.contains(""), "a provision has no id")
    for provision in document.provisions {
      hold(!provision.text.isEmpty, "a provision has no text")
      hold((1...1000).contains(provision.level), "a provision's level is \(provision.level)")
    }
    for section in document.sections {
      hold(ids.contains(section.provision), "a section has no heading")
      check(line: section.line, lines)
    }
    for reference in document.references {
      hold(!reference.target.isEmpty && !reference.raw.isEmpty, "a reference is empty")
      check(line: reference.line, lines)
    }
  }

  private static func check(_ field: FieldReading?, _ lines: Int) {
    guard let field else { return }
    hold((0...1).contains(field.confidence), "a confidence is \(field.confidence)")
    hold(field.state != .found || field.value != nil, "a value is found and missing")
    check(line: field.line, lines)
    for other in field.alternatives { check(line: other.line, lines) }
  }

  private static func check(line: Int?, _ lines: Int) {
    guard let line else { return }
    hold((1...lines).contains(line), "line \(line) is not among \(lines)")
  }

  private static func checkReferences(_ text: String) {
    var end = 0
    for reference in TextReference.find(in: text) {
      hold(reference.range.lowerBound >= end, "a reference lies over another")
      hold(!reference.range.isEmpty && !reference.target.isEmpty, "a reference is empty")
      let words = reference.indices(in: text).map { String(text[$0]) }
      hold(words?.utf8.count == reference.range.count, "a reference cuts a letter in two")
      end = reference.range.upperBound
    }
  }

  private static func hold(_ condition: Bool, _ law: @autoclosure () -> String) {
    precondition(condition, law())
  }
}
