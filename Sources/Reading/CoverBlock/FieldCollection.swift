import Register

/// The facts of a cover as they come in; two that disagree make a conflict.
struct FieldCollection {
  private(set) var readings: [DocumentReading.Field: FieldReading] = [:]
  /// Fields that were given two different values, with the line of the second.
  private(set) var conflicts: [(field: DocumentReading.Field, line: Int)] = []

  subscript(field: DocumentReading.Field) -> FieldReading? { readings[field] }

  mutating func add(_ field: DocumentReading.Field, _ reading: FieldReading) {
    guard var known = readings[field] else {
      readings[field] = reading
      return
    }
    guard let value = reading.value, reading.state == .found else { return }
    guard let before = known.value, known.state != .unknown else {
      // A label may stand empty on one page and filled in on the next.
      readings[field] = reading
      return
    }
    if field == .revisedOn {
      // A document is revised many times: the last is the one that tells its age.
      if value > before { readings[field] = reading }
      return
    }
    if Self.agree(before, value, field) {
      // "2022" and "2022-12-31" say the same end, the latter more exactly.
      if value.utf8.count > before.utf8.count, field == .validThrough {
        known.value = value
      }
      known.confidence = max(known.confidence, reading.confidence)
      readings[field] = known
      return
    }
    known.state = .conflict
    known.confidence = min(known.confidence, reading.confidence, 0.6)
    if !known.alternatives.contains(where: { $0.value == value }) {
      known.alternatives.append(.init(value: value, raw: reading.raw, line: reading.line))
    }
    readings[field] = known
    conflicts.append((field, reading.line))
  }

  private static func agree(
    _ first: String, _ second: String, _ field: DocumentReading.Field
  ) -> Bool {
    if first.lowered() == second.lowered() { return true }
    guard field == .validThrough else { return false }
    return first + "-12-31" == second || second + "-12-31" == first
  }

  /// Sets a fact where none is known.
  mutating func addIfAbsent(_ field: DocumentReading.Field, _ reading: FieldReading) {
    if readings[field]?.value == nil { readings[field] = reading }
  }

  /// Replaces whatever is known.
  mutating func set(_ field: DocumentReading.Field, _ reading: FieldReading?) {
    readings[field] = reading
  }
}
