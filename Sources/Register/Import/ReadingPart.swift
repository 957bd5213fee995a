/// One thing of a file that a person can accept or reject on its own: a document, a line of a
/// list, or a decision.
public struct ReadingPart: Sendable, Hashable {
  /// What it is about.
  public enum Subject: String, Sendable, Codable, CaseIterable {
    case document, decision
  }

  public var subject: Subject
  /// The file's reading with this part alone in it.
  public var reading: FileReading

  public init(_ subject: Subject, _ reading: FileReading) {
    self.subject = subject
    self.reading = reading
  }

  /// What to call it: the document's title, or as much as the text gives.
  public var title: String? {
    switch subject {
    case .document: reading.documents.first?[.title]?.value
    case .decision: reading.decisions.first?.document?.value
    }
  }

  /// The day of the adoption or decision, which orders the parts of a run.
  public var decidedOn: CalendarDate? {
    if subject == .decision {
      return reading.decisions.first?.decidedOn?.foundValue.flatMap(CalendarDate.init)
    }
    let own = reading.documents.first?[.adoptedOn]?.foundValue
    let recited = reading.decisions.first { $0.recited && $0.action == .adopt }?
      .decidedOn?.foundValue
    return (reading.kind == .proposal ? recited : own ?? recited).flatMap(CalendarDate.init)
  }
}

extension FileReading {
  /// The parts of the file, in the order they stand in it. Proposals are none: they are kept with
  /// the file, and decide nothing.
  public var parts: [ReadingPart] {
    switch kind {
    case .document, .proposal:
      return documents.isEmpty ? [] : [ReadingPart(.document, self)]
    case .register:
      return documents.map {
        ReadingPart(.document, FileReading(kind: kind, documents: [$0], warnings: []))
      }
    case .decision:
      return decisions.filter { !$0.recited && $0.action != .propose }.map {
        ReadingPart(.decision, FileReading(kind: kind, decisions: [$0], warnings: []))
      }
    case .unknown: return []
    }
  }
}
