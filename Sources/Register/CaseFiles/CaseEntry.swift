/// A line of a case file that tells of a decision, as a registrar would write it.
///
/// `2016-01-28  Kommunfullmäktige fastställer utgåva 1, gäller t.o.m. 2021, § 12`. The grammar is
/// described in `docs/case-files.md`.
public struct CaseEntry: Hashable, Sendable {
  /// The name later lines refer to it by.
  public var label: String?
  public var header: DecisionHeader
  public var effects: [CaseEffect]
  /// The label and position that it corrects.
  public var corrects: (label: String, position: Int?)? {
    correctedLabel.map { ($0, correctedPosition) }
  }
  var correctedLabel: String?
  var correctedPosition: Int?
  /// Whether it says who decided and when; a correction of one effect keeps what stands.
  public var hasHeader = true
  /// The day it was recorded, where that is said.
  public var recordedOn: CalendarDate?
  /// Line in the file, from 1.
  public var line: Int

  public init(label: String?, header: DecisionHeader, effects: [CaseEffect], line: Int) {
    self.label = label
    self.header = header
    self.effects = effects
    self.line = line
  }

  /// The decision it tells of, with titles and labels resolved.
  ///
  /// - Parameters:
  ///   - document: the id of a title; `nil` asks for the file's own document.
  ///   - entry: the decision recorded for a label.
  ///   - headers: the header of a decision, for a correction that keeps it.
  public func draft(
    document: (String?) -> DocumentID?, entry: (String) -> Decision?
  ) throws(CaseFileError) -> DecisionDraft {
    var draft = DecisionDraft(header: header, effects: [])
    if let corrects {
      let target = entry(corrects.label)
      draft.correction = Correct(
        EffectReference(
          target?.id ?? DecisionID(corrects.label), position: corrects.position),
        reason: "rättelse")
      if !hasHeader, let target { draft.header = header.filled(from: target.header) }
    }
    for effect in effects {
      draft.effects.append(try effect.effect(line: line, document: document, entry: entry))
    }
    return draft
  }
}

/// What a case file says that cannot be understood, and where.
public struct CaseFileError: Error, Hashable, Sendable {
  public var line: Int
  public var message: String

  public init(line: Int, _ message: String) {
    self.line = line
    self.message = message
  }
}

/// An effect as a case file writes it, its titles and labels not yet looked up.
public struct CaseEffect: Hashable, Sendable {
  enum Verb: Hashable {
    case adopt(Int)
    case amend(from: Int, to: Int)
    case extend(Int)
    case repeal
    case annul(label: String, position: Int?)
    case assign(AssignResponsibility.Duty, String)
  }

  var verb: Verb
  var title: String?
  var end: StatedEnd?
  var comesIntoForceOn: CalendarDate?
  var reviewBy: StatedDate?
  var from: CalendarDate?
  var supersedes: String?

  /// The edition it makes, where it makes one, and the title of its document.
  public var madeEdition: (title: String?, edition: Int)? {
    switch verb {
    case .adopt(let edition), .amend(_, let edition): (title, edition)
    default: nil
    }
  }

  func effect(
    line: Int, document: (String?) -> DocumentID?, entry: (String) -> Decision?
  ) throws(CaseFileError) -> Effect {
    if case .annul(let label, let position) = verb {
      let id = entry(label)?.id ?? DecisionID(label)
      return Annul(EffectReference(id, position: position)).effect
    }
    guard let id = document(title) else {
      throw CaseFileError(line: line, "okänt dokument: \(title ?? "–")")
    }
    switch verb {
    case .adopt(let edition):
      return Adopt(
        document: id, edition: edition, comesIntoForceOn: comesIntoForceOn,
        end: end ?? .notStated, reviewBy: reviewBy,
        supersedes: try replaced(line: line, document: document)
      ).effect
    case .amend(let old, let new):
      return Amend(
        document: id, amends: old, edition: new, comesIntoForceOn: comesIntoForceOn, end: end,
        reviewBy: reviewBy
      ).effect
    case .extend(let edition):
      return Extend(document: id, edition: edition, end: end ?? .notStated).effect
    case .repeal: return Repeal(document: id, from: from).effect
    case .assign(let duty, let body):
      return AssignResponsibility(document: id, duty: duty, responsible: body).effect
    case .annul(let label, _): throw CaseFileError(line: line, "okänd post: \(label)")
    }
  }

  /// Titles joined by *och*, which may stand inside a title too.
  private func replaced(
    line: Int, document: (String?) -> DocumentID?
  ) throws(CaseFileError) -> [DocumentID] {
    guard var rest = supersedes else { return [] }
    var found: [DocumentID] = []
    while !rest.isEmpty {
      var words = rest.split(separator: " ")
      while !words.isEmpty, document(words.joined(separator: " ")) == nil { words.removeLast() }
      let title = words.joined(separator: " ")
      guard !words.isEmpty, let id = document(title) else {
        throw CaseFileError(line: line, "okänt dokument: \(rest)")
      }
      found.append(id)
      rest = String(rest.dropFirst(title.count))
      if rest.hasPrefix(" och ") { rest = String(rest.dropFirst(5)) }
    }
    return found
  }
}

extension DecisionHeader {
  /// This header with what it does not say taken from another.
  fileprivate func filled(from other: DecisionHeader) -> DecisionHeader {
    var filled = other
    filled.moment.minutesItem = moment.minutesItem ?? other.moment.minutesItem
    filled.registryNumber = registryNumber ?? other.registryNumber
    filled.minutesApprovedOn = minutesApprovedOn ?? other.minutesApprovedOn
    filled.announcedOn = announcedOn ?? other.announcedOn
    filled.finalOn = finalOn ?? other.finalOn
    return filled
  }
}
