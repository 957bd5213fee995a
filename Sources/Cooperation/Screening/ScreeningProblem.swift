import Register

/// Something that an officer's findings lack before they can be kept.
public enum ScreeningProblem: Error, Hashable, Sendable {
  /// The finding departs from what the figures indicate, or there are none to lean on: then it
  /// has to be said why.
  case reasonsMissing(Criterion, indication: Indication, answer: OfficerFinding.Answer)
}

extension OfficerFinding {
  /// Whether it says otherwise than the figures, or something where they say nothing plain.
  public func departs(from indication: Indication) -> Bool {
    switch (indication, answer) {
    case (.supports, .met), (.contradicts, .notMet): false
    default: true
    }
  }

  /// Whether something is said of why.
  public var hasReasons: Bool { reasons?.contains { !$0.isWhitespace } ?? false }
}

extension CountryScreening {
  /// All that the findings lack, in the order of the criteria.
  public func problems(_ findings: [Criterion: OfficerFinding]) -> [ScreeningProblem] {
    criteria.compactMap { known in
      guard let finding = findings[known.criterion], !finding.hasReasons,
        finding.departs(from: known.indication)
      else { return nil }
      return .reasonsMissing(
        known.criterion, indication: known.indication, answer: finding.answer)
    }
  }
}
