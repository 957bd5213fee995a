/// How long the work with a document takes in the municipality, and through which bodies it goes.
///
/// A setting with a first day and a reason: a plan made for a day uses the setting of that day.
public struct LeadTimes: Hashable, Sendable, Codable {
  /// The bodies that an item goes through, first to last; the last one decides.
  public struct Chain: Hashable, Sendable, Codable {
    /// The types it is for; empty for all.
    public var types: [DocumentType]
    public var bodies: [String]

    public init(types: [DocumentType] = [], bodies: [String]) {
      self.types = types
      self.bodies = bodies
    }
  }

  /// The first day the setting applies; `nil` where it always has.
  public var from: CalendarDate?
  /// Why it is so, in the words of whoever set it.
  public var reason: String
  /// Weeks for writing a proposal for a new wording, before the referral.
  public var draftingWeeks: Int
  /// Weeks that the referral (remiss) is out.
  public var referralWeeks: Int
  /// Weeks for the officer's report (tjänsteskrivelse), the answers put together.
  public var writingWeeks: Int
  /// Days before a meeting that papers are due, where the meeting itself does not say.
  public var papersDays: Int
  /// Days before a meeting that the notice is sent out, where the meeting itself does not say.
  public var dispatchDays: Int
  /// Days after a meeting until its minutes are approved; the law allows fourteen.
  public var minutesApprovalDays: Int
  /// Weeks counted for a body whose meetings are not known: it meets that often.
  public var meetingIntervalWeeks: Int
  public var chains: [Chain]

  public init(
    from day: CalendarDate? = nil, reason: String = "", draftingWeeks: Int = 8,
    referralWeeks: Int = 8, writingWeeks: Int = 3, papersDays: Int = 14, dispatchDays: Int = 7,
    minutesApprovalDays: Int = 14, meetingIntervalWeeks: Int = 5, chains: [Chain] = []
  ) {
    from = day
    self.reason = reason
    self.draftingWeeks = Self.bounded(draftingWeeks)
    self.referralWeeks = Self.bounded(referralWeeks)
    self.writingWeeks = Self.bounded(writingWeeks)
    self.papersDays = Self.bounded(papersDays)
    self.dispatchDays = Self.bounded(dispatchDays)
    self.minutesApprovalDays = Self.bounded(minutesApprovalDays)
    self.meetingIntervalWeeks = max(1, Self.bounded(meetingIntervalWeeks))
    self.chains = chains
  }

  /// No less than nothing and no more than some years, whatever a setting says.
  private static func bounded(_ count: Int) -> Int { min(max(0, count), 500) }

  /// Reads a stored setting; what it does not say is the program's own.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let standard = LeadTimes()
    func number(_ key: CodingKeys, _ standard: Int) throws -> Int {
      try values.decodeIfPresent(Int.self, forKey: key) ?? standard
    }
    self.init(
      from: try values.decodeIfPresent(CalendarDate.self, forKey: .from),
      reason: try values.decodeIfPresent(String.self, forKey: .reason) ?? "",
      draftingWeeks: try number(.draftingWeeks, standard.draftingWeeks),
      referralWeeks: try number(.referralWeeks, standard.referralWeeks),
      writingWeeks: try number(.writingWeeks, standard.writingWeeks),
      papersDays: try number(.papersDays, standard.papersDays),
      dispatchDays: try number(.dispatchDays, standard.dispatchDays),
      minutesApprovalDays: try number(.minutesApprovalDays, standard.minutesApprovalDays),
      meetingIntervalWeeks: try number(.meetingIntervalWeeks, standard.meetingIntervalWeeks),
      chains: try values.decodeIfPresent([Chain].self, forKey: .chains) ?? [])
  }

  /// The bodies an item goes through to the one that decides.
  ///
  /// The first chain of the setting that is for the type and ends in that body; without one, the
  /// usual one: an item for the council is prepared before it is decided, and the executive board
  /// has its say (kommunallagen 5 kap., beredning av ärenden), here through its working
  /// sub-committee. A committee that answers for the document comes first.
  public func chain(
    for type: DocumentType, decidedBy body: String, preparedBy committee: String? = nil
  ) -> [String] {
    let chosen = chains.first {
      ($0.types.isEmpty || $0.types.contains(type))
        && $0.bodies.last?.lowercased() == body.lowercased()
    }
    var bodies = chosen?.bodies ?? Self.usualChain(to: body)
    if let committee, BodyKind(naming: committee) == .committee,
      !bodies.contains(where: { $0.lowercased() == committee.lowercased() })
    {
      bodies.insert(committee, at: 0)
    }
    return bodies
  }

  private static func usualChain(to body: String) -> [String] {
    let board =
      body.lowercased().hasPrefix("region") ? "Regionstyrelsen" : "Kommunstyrelsen"
    return switch BodyKind(naming: body) {
    case .council: ["\(board)s arbetsutskott", board, body]
    case .executiveBoard: ["\(body)s arbetsutskott", body]
    default: [body]
    }
  }
}

/// The settings of lead times, each from its own day.
public struct LeadTimeSettings: Hashable, Sendable, Codable {
  public var settings: [LeadTimes]

  public init(_ settings: [LeadTimes] = []) { self.settings = settings }

  /// The setting of a day: the latest that has begun, else the program's own.
  public func on(_ day: CalendarDate) -> LeadTimes {
    let begun = settings.filter { $0.from.map { $0 <= day } ?? true }
    return begun.max { left, right in
      guard let rightDay = right.from else { return false }
      return left.from.map { $0 < rightDay } ?? true
    } ?? LeadTimes()
  }
}
