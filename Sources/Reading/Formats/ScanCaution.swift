import Register

/// Makes nothing of a scan certain, so that a misread figure always meets a person's eye.
enum ScanCaution {
  /// Below what import records unasked.
  static let ceiling = 0.85

  static func applied(to reading: FileReading) -> FileReading {
    var reading = reading
    for index in reading.documents.indices {
      reading.documents[index].fields = reading.documents[index].fields.mapValues(capped)
      reading.documents[index].globalGoals = reading.documents[index].globalGoals.map(capped)
    }
    reading.decisions = reading.decisions.map(capped)
    reading.warnings.insert(ReadingWarning(.scanned), at: 0)
    return reading
  }

  private static func capped(_ field: FieldReading) -> FieldReading {
    var field = field
    field.confidence = min(field.confidence, ceiling)
    return field
  }

  private static func capped(_ decision: DecisionReading) -> DecisionReading {
    var decision = decision
    decision.body = decision.body.map(capped)
    decision.decidedOn = decision.decidedOn.map(capped)
    decision.document = decision.document.map(capped)
    decision.validThrough = decision.validThrough.map(capped)
    decision.effectiveFrom = decision.effectiveFrom.map(capped)
    decision.paragraph = decision.paragraph.map(capped)
    decision.registryNumber = decision.registryNumber.map(capped)
    return decision
  }
}
