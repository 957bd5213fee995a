import Register

/// Something done within a cooperation: a visit, a delegation, a meeting.
public struct Activity: Hashable, Sendable {
  /// What sort of thing it was.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// We went there.
    case studyVisit
    /// They came here.
    case visit
    case meeting, exchange, event, other
  }

  public var id: String
  public var cooperation: CooperationID
  public var kind: Kind
  public var title: String
  public var from: CalendarDate
  /// Last day; `nil` for one day.
  public var through: CalendarDate?
  public var place: String?
  /// How many took part; who they were is not kept.
  public var participants: Int?
  public var cost: Money?
  /// What came of it.
  public var result: String?
  public var secret: Set<SecretField>
  public var version: Int

  public init(
    id: String, cooperation: CooperationID, kind: Kind, title: String, from: CalendarDate,
    through: CalendarDate? = nil, place: String? = nil, participants: Int? = nil,
    cost: Money? = nil, result: String? = nil, secret: Set<SecretField> = [], version: Int = 1
  ) {
    self.id = id
    self.cooperation = cooperation
    self.kind = kind
    self.title = title
    self.from = from
    self.through = through
    self.place = place
    self.participants = participants
    self.cost = cost
    self.result = result
    self.secret = secret
    self.version = version
  }

  /// The last day of it.
  public var lastDay: CalendarDate { through ?? from }
}

/// Uppdrag: a seat in a network or an organisation abroad.
public struct Assignment: Hashable, Sendable {
  public var id: String
  /// The network or organisation.
  public var partner: PartnerID
  /// What the seat is, such as "ledamot av styrelsen".
  public var seat: String
  /// The function or body that holds it, never a person's name.
  public var holder: String
  public var from: CalendarDate?
  public var through: CalendarDate?
  /// How human rights, democracy and the rule of law permeate it.
  public var permeatedBy: String?
  public var followedUpOn: CalendarDate?
  public var secret: Set<SecretField>
  public var version: Int

  public init(
    id: String, partner: PartnerID, seat: String, holder: String, from: CalendarDate? = nil,
    through: CalendarDate? = nil, permeatedBy: String? = nil, followedUpOn: CalendarDate? = nil,
    secret: Set<SecretField> = [], version: Int = 1
  ) {
    self.id = id
    self.partner = partner
    self.seat = seat
    self.holder = holder
    self.from = from
    self.through = through
    self.permeatedBy = permeatedBy
    self.followedUpOn = followedUpOn
    self.secret = secret
    self.version = version
  }
}
