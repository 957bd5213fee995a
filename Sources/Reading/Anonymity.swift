import Register

/// Keeps names of persons out of a reading, wherever they were repeated.
struct Anonymity {
  private let names: [String]

  static func without(_ names: [String], _ reading: FileReading) -> FileReading {
    guard !names.isEmpty else { return reading }
    let anonymity = Anonymity(names: names)
    var reading = reading
    let reasons = reading.letter?.reasons.map(anonymity.clean) ?? []
    reading.letter?.reasons = reasons
    reading.documents = reading.documents.map(anonymity.clean)
    reading.decisions = reading.decisions.map(anonymity.clean)
    reading.warnings = reading.warnings.map { warning in
      var warning = warning
      warning.detail = anonymity.clean(warning.detail)
      return warning
    }
    return reading
  }

  /// A text without the names.
  static func without(_ names: [String], _ text: String) -> String {
    names.isEmpty ? text : Anonymity(names: names).clean(text)
  }

  private func clean(_ text: String) -> String {
    var text = text
    for name in names where text.holds(name) {
      text = text.split(separator: name, omittingEmptySubsequences: false).joined(separator: "…")
    }
    return text
  }

  private func clean(_ field: FieldReading) -> FieldReading {
    var field = field
    field.raw = clean(field.raw)
    field.value = field.value.map(clean)
    for index in field.alternatives.indices {
      field.alternatives[index].value = clean(field.alternatives[index].value)
      field.alternatives[index].raw = clean(field.alternatives[index].raw)
    }
    return field
  }

  private func clean(_ document: DocumentReading) -> DocumentReading {
    var document = document
    document.fields = document.fields.mapValues(clean)
    document.globalGoals = document.globalGoals.map(clean)
    for index in document.provisions.indices {
      document.provisions[index].text = clean(document.provisions[index].text)
    }
    return document
  }

  private func clean(_ decision: DecisionReading) -> DecisionReading {
    var decision = decision
    decision.body = decision.body.map(clean)
    decision.decidedOn = decision.decidedOn.map(clean)
    decision.document = decision.document.map(clean)
    decision.documents = decision.documents.map(clean)
    decision.supersedes = decision.supersedes.map(clean)
    decision.conditions = decision.conditions.map(clean)
    decision.validThrough = decision.validThrough.map(clean)
    decision.effectiveFrom = decision.effectiveFrom.map(clean)
    decision.paragraph = decision.paragraph.map(clean)
    decision.registryNumber = decision.registryNumber.map(clean)
    return decision
  }
}
