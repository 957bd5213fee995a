public import Register

/// A paper of a matter as a value, before anyone has chosen how it is printed.
public struct Paper: Hashable, Sendable {
  /// What sort of paper it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Tjänsteskrivelse.
    case officersReport
    /// A body's letter to the next.
    case proposal
    /// The clauses alone, for the table of the body that decides.
    case proposedDecision
    /// Sammanställning av remissvar.
    case referralCompilation
    /// Protokollsutdrag.
    case minutesExtract
    /// Which documents have to be amended since bodies are reorganised, by who decides.
    case amendmentList
  }

  public var kind: Kind
  public var municipality: String
  public var title: String
  public var registryNumber: String?
  public var day: CalendarDate?
  /// The § of the minutes, where it is an extract of them.
  public var minutesItem: String?
  /// The body or department it comes from, and who answers for it there, by name or by post.
  public var from: String
  public var senderRole: String?
  public var to: String?
  public var sections: [PaperSection]
  /// Each begins a page of its own, after the signatures.
  public var annexes: [PaperSection] = []
  /// Who signs, by post.
  public var signatures: [PaperSignature]
  /// BCP 47 tag of the texts; the operative clauses are Swedish whatever it says.
  public var language: String
}

extension Paper {
  /// The list of documents that have to be amended.
  public static func amendmentList(
    municipality: String, title: String, registryNumber: String?, day: CalendarDate,
    from: String, sections: [PaperSection], language: String
  ) -> Paper {
    Paper(
      kind: .amendmentList, municipality: municipality, title: title,
      registryNumber: registryNumber, day: day, from: from, senderRole: nil, to: nil,
      sections: sections, signatures: [], language: language)
  }
}

/// A part of a paper under a heading; the first may have none.
public struct PaperSection: Hashable, Sendable {
  /// What the heading says: words of the paper's language, or the matter's own.
  public enum Heading: Hashable, Sendable {
    case none
    case words(PaperHeading)
    /// Words of the decision, which are Swedish.
    case operative(String)
  }

  public var heading: Heading
  public var parts: [PaperPart]

  public init(_ heading: Heading, _ parts: [PaperPart]) {
    self.heading = heading
    self.parts = parts
  }
}

/// The headings that papers have.
public enum PaperHeading: String, Sendable, CaseIterable {
  case proposedDecision, decision, matter, reasons, consequences, referral, annexes, sentTo
  case screening
  case responses, withoutObjection, withoutAnswer
}

/// A piece of a paper.
public enum PaperPart: Hashable, Sendable {
  case paragraph(String)
  case list([String])
  /// A heading within a section.
  case heading(String)
  /// What is decided or proposed: who is to decide, and the clauses.
  case clauses(lead: String?, [String])
  /// A consequence: its kind and what is said of it.
  case consequences([MatterConsequence])
  case views([ReferralSummary.View])
  /// How many were asked and how many answered, and when.
  case referralCount(ReferralSummary)
  case table(PaperTable)
}

/// A table of a paper, in the paper's own language.
public struct PaperTable: Hashable, Sendable {
  public var caption: String
  public var head: [String]
  /// Each as long as the head; the first cell names the row.
  public var rows: [[String]]

  public init(caption: String, head: [String], rows: [[String]]) {
    self.caption = caption
    self.head = head
    self.rows = rows
  }
}

/// A line to sign on: the post, and a name only where whoever prints it asks for one.
public struct PaperSignature: Hashable, Sendable {
  /// Posts that every paper of a kind has.
  public enum Role: Hashable, Sendable {
    case chair, secretary, minutesApprover
    /// A post by its own name.
    case post(String)
  }

  /// The body the post belongs to, in the genitive's place before it.
  public var body: String?
  public var role: Role
  public var name: String?

  public init(_ role: Role, of body: String? = nil, name: String? = nil) {
    self.role = role
    self.body = body
    self.name = name
  }
}
