import KansliStore
import Register

/// The public JSON forms, the same on the command line and over HTTP. An unknown is an absent key.
public enum RegisterJSON {
  /// A document's timeline.
  public struct Timeline: Encodable, Sendable {
    struct Period: Encodable, Sendable {
      var from: CalendarDate
      var until: CalendarDate?
      var end: String
      var edition: Int
      var grounds: [Ground]
    }

    struct Ground: Encodable, Sendable {
      var entry: String
      var effect: String
      var body: String
      var decidedOn: CalendarDate?
      var minutesItem: String?
      var basis: Basis
    }

    struct Gap: Encodable, Sendable {
      var from: CalendarDate
      var until: CalendarDate
    }

    struct Review: Encodable, Sendable {
      var dueBy: CalendarDate
      var state: Register.Review.State
    }

    struct Undated: Encodable, Sendable {
      var edition: Int?
      var end: String?
      var validThrough: CalendarDate?
      var entry: String
      var effect: Effect.Kind
      var body: String
      var basis: Basis
    }

    var slug: String
    var title: String
    var periods: [Period]
    var gaps: [Gap]
    var reviews: [Review]
    var undated: [Undated]

    /// - Parameter today: the day that reviews are seen from.
    public init(_ document: GoverningDocument, _ timeline: Register.Timeline, today: CalendarDate) {
      slug = document.slug
      title = document.title
      periods = timeline.periods.map {
        Period(
          from: $0.from, until: $0.until, end: $0.end.name, edition: $0.edition,
          grounds: $0.grounds.map(Ground.init))
      }
      gaps = timeline.gaps.map { Gap(from: $0.from, until: $0.until) }
      reviews = timeline.reviews.map { Review(dueBy: $0.dueBy, state: $0.state(on: today)) }
      undated = timeline.undated.map {
        Undated(
          edition: $0.edition, end: $0.end?.name, validThrough: $0.end?.through,
          entry: $0.ground.reference.decision.rawValue, effect: $0.ground.kind,
          body: $0.ground.body, basis: $0.ground.basis)
      }
    }
  }

  /// How a document stands on a day.
  public struct Status: Encodable, Sendable {
    var slug: String
    var title: String
    var type: DocumentType
    var standing: Standing.Name
    var edition: Int?
    var end: String?
    var validThrough: CalendarDate?
    var reviewDueBy: CalendarDate?
    /// As the title page or a decision names it.
    var reviewResponsible: String?
    /// Who has taken over, where that body is no longer there on the day.
    var reviewSuccessor: String?

    public init(_ item: StatusItem) {
      slug = item.slug
      title = item.title
      type = item.type
      standing = item.standing
      edition = item.edition
      end = item.end?.name
      validThrough = item.validThrough
      reviewDueBy = item.reviewDueBy
      reviewResponsible = item.reviewResponsible
      reviewSuccessor = item.reviewSuccessor
    }
  }

  /// A finding with its sentences.
  public struct Finding: Encodable, Sendable {
    var code: Register.Finding.Code
    var level: Register.Finding.Level
    var slug: String
    var from: CalendarDate?
    var until: CalendarDate?
    var message: String
    var todo: String

    public init(_ placed: PlacedFinding, _ phrases: Phrases) {
      let phrase = phrases.finding(placed.finding)
      code = placed.finding.code
      level = placed.finding.level
      slug = placed.slug
      from = placed.finding.from
      until = placed.finding.until
      message = phrase.message
      todo = phrase.todo
    }
  }
}

extension RegisterJSON.Timeline.Ground {
  init(_ ground: Register.Timeline.Ground) {
    self.init(
      entry: ground.reference.decision.rawValue,
      effect: ground.replacedBy == nil ? ground.kind.rawValue : "supersede", body: ground.body,
      decidedOn: ground.decidedOn, minutesItem: ground.minutesItem, basis: ground.basis)
  }
}

extension ValidityEnd {
  /// The end's name in JSON.
  public var name: String {
    switch self {
    case .through: "stated"
    case .untilFurtherNotice: "untilFurtherNotice"
    case .notStated: "notStated"
    }
  }
}
