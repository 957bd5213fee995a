import Register

/// How the municipality keeps watch over its documents: how long the work takes, when people are
/// reminded, and who is told where nobody else is.
public struct WatchSettings: Sendable, Hashable, Codable {
  /// Lead times, each from its own day.
  public var leadTimes: LeadTimeSettings
  /// When reminders of a due day are given.
  public var ladder: ReminderLadder
  /// The name of the office that is the registry: told where nobody holds the office that answers.
  public var registry: String?
  /// The registry's own mailbox: the last resort, and where answers to letters go.
  public var registryAddress: String?
  /// The address that letters come from.
  public var sender: String?
  /// Days before the last day for answers that those asked who have not answered are reminded.
  public var referralReminderDays: Int
  /// How far ahead the list of what is due looks, in months.
  public var horizonMonths: Int

  public init(
    leadTimes: LeadTimeSettings = LeadTimeSettings(), ladder: ReminderLadder = .standard,
    registry: String? = nil, registryAddress: String? = nil, sender: String? = nil,
    referralReminderDays: Int = 7, horizonMonths: Int = 24
  ) {
    self.leadTimes = leadTimes
    self.ladder = ladder
    self.registry = registry
    self.registryAddress = registryAddress
    self.sender = sender
    self.referralReminderDays = min(max(1, referralReminderDays), 60)
    self.horizonMonths = min(max(1, horizonMonths), 120)
  }

  private enum CodingKeys: String, CodingKey {
    case leadTimes, reminders, registry, registryAddress, sender, referralReminderDays
    case horizonMonths
  }

  /// The ladder as a settings file has it; what it leaves out is the program's own.
  private struct Ladder: Codable {
    var before: [Int]?
    var after: [Int]?
    var thenEvery: Int?
    var afterIfMayBeMet: [Int]?
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let standard = WatchSettings()
    var ladder = ReminderLadder.standard
    if let own = try values.decodeIfPresent(Ladder.self, forKey: .reminders) {
      ladder = ReminderLadder(
        before: own.before ?? ladder.before, after: own.after ?? ladder.after,
        thenEvery: own.thenEvery ?? ladder.thenEvery,
        afterIfMayBeMet: own.afterIfMayBeMet ?? ladder.afterIfMayBeMet)
    }
    self.init(
      leadTimes: LeadTimeSettings(
        try values.decodeIfPresent([LeadTimes].self, forKey: .leadTimes) ?? []),
      ladder: ladder, registry: try values.decodeIfPresent(String.self, forKey: .registry),
      registryAddress: try values.decodeIfPresent(String.self, forKey: .registryAddress),
      sender: try values.decodeIfPresent(String.self, forKey: .sender),
      referralReminderDays: try values.decodeIfPresent(Int.self, forKey: .referralReminderDays)
        ?? standard.referralReminderDays,
      horizonMonths: try values.decodeIfPresent(Int.self, forKey: .horizonMonths)
        ?? standard.horizonMonths)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(leadTimes.settings, forKey: .leadTimes)
    // Zero is a number of months that means never again.
    try values.encode(
      Ladder(
        before: ladder.before, after: ladder.after, thenEvery: ladder.thenEvery ?? 0,
        afterIfMayBeMet: ladder.afterIfMayBeMet), forKey: .reminders)
    try values.encodeIfPresent(registry, forKey: .registry)
    try values.encodeIfPresent(registryAddress, forKey: .registryAddress)
    try values.encodeIfPresent(sender, forKey: .sender)
    try values.encode(referralReminderDays, forKey: .referralReminderDays)
    try values.encode(horizonMonths, forKey: .horizonMonths)
  }
}
