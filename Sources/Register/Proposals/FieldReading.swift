/// What was read of one fact, with the place it came from.
public struct FieldReading: Hashable, Sendable, Codable {
  /// How far the reading got.
  public enum State: String, Sendable, Codable {
    /// A value was read.
    case found
    /// The label or clause is there, but the value is missing, lost or impossible.
    case unknown
    /// The value is a stand-in such as `201x-xx-xx`.
    case placeholder
    /// Two places disagree: the value is the likelier, `alternatives` holds the others.
    case conflict
  }

  /// Another value the same fact was given.
  public struct Alternative: Hashable, Sendable, Codable {
    public var value: String
    public var raw: String
    public var line: Int

    public init(value: String, raw: String, line: Int) {
      self.value = value
      self.raw = raw
      self.line = line
    }
  }

  public var state: State
  /// The value in its normal form (a day as YYYY-MM-DD, a body by its full name …), absent where
  /// none was read.
  public var value: String?
  /// The words of the source.
  public var raw: String
  /// Line in the file, from 1.
  public var line: Int
  /// 0 to 1: how sure the reading is of the value.
  public var confidence: Double
  public var alternatives: [Alternative]

  public init(
    _ state: State, value: String? = nil, raw: String, line: Int, confidence: Double,
    alternatives: [Alternative] = []
  ) {
    self.state = state
    self.value = value
    self.raw = raw
    self.line = line
    self.confidence = confidence
    self.alternatives = alternatives
  }

  /// The value where one was read and nothing contradicts it.
  public var foundValue: String? { state == .found ? value : nil }

  /// Whether the fact may be recorded without asking anyone: found, 0.9 or surer, uncontradicted.
  public var isCertain: Bool { state == .found && confidence >= 0.9 && alternatives.isEmpty }
}
