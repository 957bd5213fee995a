/// An edition in force, as far as the list of what must be amended needs it.
public struct AmendableEdition: Sendable {
  public var document: GoverningDocument
  public var number: Int
  public var title: String
  /// The body that adopted it, and the day, where they are known.
  public var adoptedBy: String?
  public var adoptedOn: CalendarDate?
  public var facts: [CoverFact]
  public var provisions: [Provision]

  public init(
    document: GoverningDocument, number: Int, title: String, adoptedBy: String?,
    adoptedOn: CalendarDate?, facts: [CoverFact] = [], provisions: [Provision] = []
  ) {
    self.document = document
    self.number = number
    self.title = title
    self.adoptedBy = adoptedBy
    self.adoptedOn = adoptedOn
    self.facts = facts
    self.provisions = provisions
  }
}

/// A document in force that names a body which is no longer there, and what has to be done by whom.
public struct Amendment: Hashable, Sendable {
  /// Where a document names it.
  public enum Place: Hashable, Sendable {
    case title
    /// A field of the title page.
    case cover(String)
    /// A provision by its id, with the heading it stands under.
    case provision(id: String, heading: String?)
  }

  /// A naming with the words around it.
  public struct Naming: Hashable, Sendable {
    public var place: Place
    public var mention: BodyMentions.Mention
  }

  /// What has to be done.
  public enum Task: String, Hashable, Sendable, CaseIterable {
    /// The terms of reference of a body that is no longer there: repealed, or others made.
    case termsOfReference
    /// The wording names it.
    case wording
    /// It was adopted by a body that is no longer there: who has taken over adopts it, or repeals.
    case takeOver
    /// Only the title page names it: changed with the next edition, the duty has passed on already.
    case titlePage
  }

  public var document: GoverningDocument
  public var edition: Int
  /// The edition's own title.
  public var title: String
  /// As it was decided then.
  public var adoptedBy: String?
  public var adoptedOn: CalendarDate?
  public var tasks: [Task]
  public var namings: [Naming]
  /// The body that has to decide; `nil` where it is not known or is to be chosen.
  public var decider: String?
  /// Whom it is to be chosen among, after a split.
  public var candidates: [String]
}

/// The documents that have to be amended after reorganisations, by who has to decide.
public struct Amendments: Sendable {
  public let lineage: Lineage
  /// The bodies that are no longer there, whose names are looked for.
  public let ceased: [String]
  private let mentions: BodyMentions

  /// - Parameters:
  ///   - ceased: the bodies looked for; those that are there again on the day are left out.
  ///   - others: names of other bodies, which must not be taken for one of them.
  public init(_ lineage: Lineage, ceased: [String], others: [String] = []) {
    self.lineage = lineage
    self.ceased = ceased
    mentions = BodyMentions(ceased, others: others)
  }

  /// What of an edition has to be amended as of a day; `nil` where nothing has.
  public func amendment(of edition: AmendableEdition, on day: CalendarDate) -> Amendment? {
    var namings = mentions.find(in: edition.title).map {
      Amendment.Naming(place: .title, mention: $0)
    }
    for fact in edition.facts where fact.field != "adoptedBy" && !Self.quiet.contains(fact.field) {
      // The source's words, else the name that they stand for.
      var found = mentions.find(in: fact.raw)
      if found.isEmpty { found = mentions.find(in: fact.value ?? "") }
      namings += found.map { Amendment.Naming(place: .cover(fact.field), mention: $0) }
    }
    namings += inText(edition.provisions)
    let decider = edition.adoptedBy.map {
      lineage.answer($0, since: edition.adoptedOn, for: edition.document.id, on: day)
    }
    var tasks: [Amendment.Task] = []
    let isInTitle = namings.contains { $0.place == .title }
    if edition.document.type == .termsOfReference, isInTitle { tasks.append(.termsOfReference) }
    let isInWording = namings.contains { if case .cover = $0.place { false } else { true } }
    if isInWording, tasks.isEmpty { tasks.append(.wording) }
    if let adoptedBy = edition.adoptedBy, let decider, decider.hasMoved,
      ceased.contains(where: { $0.isBody(adoptedBy) })
    {
      tasks.append(.takeOver)
    }
    if tasks.isEmpty, !namings.isEmpty { tasks.append(.titlePage) }
    guard !tasks.isEmpty else { return nil }
    return Amendment(
      document: edition.document, edition: edition.number, title: edition.title,
      adoptedBy: edition.adoptedBy, adoptedOn: edition.adoptedOn, tasks: tasks, namings: namings,
      decider: decider?.body, candidates: decider?.candidates ?? [])
  }

  private func inText(_ provisions: [Provision]) -> [Amendment.Naming] {
    var heading: String?
    var namings: [Amendment.Naming] = []
    for provision in provisions {
      if provision.kind == .heading { heading = provision.text }
      namings += mentions.find(in: provision.text).map {
        Amendment.Naming(
          place: .provision(id: provision.id, heading: heading), mention: $0)
      }
    }
    return namings
  }

  /// Fields of a title page that say nothing of who does what now.
  private static let quiet: Set<String> = [
    "title", "type", "registryNumber", "paragraph", "replaces", "version",
  ]
}

/// What one body has to decide.
public struct AmendmentGroup: Hashable, Sendable {
  /// The body; `nil` where it is not known or is to be chosen.
  public var decider: String?
  public var amendments: [Amendment]

  /// Amendments by who decides: the council first, then the executive, then the rest by name.
  public static func grouping(
    _ amendments: [Amendment], _ organisation: Organisation
  ) -> [AmendmentGroup] {
    let rank: [BodyKind: Int] = [.council: 0, .executiveBoard: 1, .committee: 2]
    return Dictionary(grouping: amendments, by: \.decider).map { decider, amendments in
      AmendmentGroup(
        decider: decider,
        amendments: amendments.sorted {
          (SortKey.make($0.title), $0.document.slug) < (SortKey.make($1.title), $1.document.slug)
        })
    }.sorted { left, right in
      func key(_ group: AmendmentGroup) -> (Int, String) {
        guard let name = group.decider else { return (9, "") }
        return (rank[organisation.kind(of: name)] ?? 3, SortKey.make(name))
      }
      return key(left) < key(right)
    }
  }
}
