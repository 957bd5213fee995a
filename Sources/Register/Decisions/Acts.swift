/// Fastställa, anta: a wording becomes an edition of the document.
public struct Adopt: Act {
  public var document: DocumentID
  public var edition: Int
  /// Entry into force; `nil` where none is stated: then the day it was decided.
  public var comesIntoForceOn: CalendarDate?
  public var end: StatedEnd
  public var reviewBy: StatedDate?
  /// Documents that this one takes the place of.
  public var supersedes: [DocumentID]
  /// SHA-256 of the edition's canonical text, in hexadecimal; `nil` where no text is held.
  public var textHash: String?
  /// Whether the text is taken from elsewhere than the decision's own papers.
  public var textAttributed: Bool

  public init(
    document: DocumentID, edition: Int, comesIntoForceOn: CalendarDate? = nil,
    end: StatedEnd = .notStated, reviewBy: StatedDate? = nil, supersedes: [DocumentID] = [],
    textHash: String? = nil, textAttributed: Bool = false
  ) {
    self.document = document
    self.edition = edition
    self.comesIntoForceOn = comesIntoForceOn
    self.end = end
    self.reviewBy = reviewBy
    self.supersedes = supersedes
    self.textHash = textHash
    self.textAttributed = textAttributed
  }

  public var effect: Effect { .adopt(self) }
}

/// Ändra: the wording changes and becomes a new edition that takes over the old one's validity.
public struct Amend: Act {
  public var document: DocumentID
  /// The edition that is amended.
  public var amends: Int
  /// The edition it becomes.
  public var edition: Int
  public var comesIntoForceOn: CalendarDate?
  /// The new end; `nil` keeps the end of the edition amended.
  public var end: StatedEnd?
  public var reviewBy: StatedDate?
  public var textHash: String?
  public var textAttributed: Bool

  public init(
    document: DocumentID, amends: Int, edition: Int, comesIntoForceOn: CalendarDate? = nil,
    end: StatedEnd? = nil, reviewBy: StatedDate? = nil, textHash: String? = nil,
    textAttributed: Bool = false
  ) {
    self.document = document
    self.amends = amends
    self.edition = edition
    self.comesIntoForceOn = comesIntoForceOn
    self.end = end
    self.reviewBy = reviewBy
    self.textHash = textHash
    self.textAttributed = textAttributed
  }

  public var effect: Effect { .amend(self) }
}

/// Förlänga: an unchanged edition gets another end. Minutes often say *fastställs att gälla till
/// och med* for it.
public struct Extend: Act {
  public var document: DocumentID
  public var edition: Int
  public var end: StatedEnd

  public init(document: DocumentID, edition: Int, end: StatedEnd) {
    self.document = document
    self.edition = edition
    self.end = end
  }

  public var effect: Effect { .extend(self) }
}

/// Upphäva, by a body: the document ceases to apply.
public struct Repeal: Act {
  public var document: DocumentID
  /// The first day it no longer applies; `nil` for the day of the decision.
  public var from: CalendarDate?

  public init(document: DocumentID, from: CalendarDate? = nil) {
    self.document = document
    self.from = from
  }

  public var effect: Effect { .repeal(self) }
}

/// Upphäva, by a court: a decision is taken never to have been made (kommunallagen 13 kap.).
public struct Annul: Act {
  public var target: EffectReference

  public init(_ target: EffectReference) { self.target = target }

  public var effect: Effect { .annul(self) }
}

/// Utse ansvarig: a body is made answerable for review or follow-up.
public struct AssignResponsibility: Act {
  /// What the body answers for.
  public enum Duty: String, Sendable, Codable, CaseIterable {
    case review, followUp
  }

  public var document: DocumentID
  public var duty: Duty
  /// The body by its full official name.
  public var responsible: String

  public init(document: DocumentID, duty: Duty, responsible: String) {
    self.document = document
    self.duty = duty
    self.responsible = responsible
  }

  public var effect: Effect { .assign(self) }
}
