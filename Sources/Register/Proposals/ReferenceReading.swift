/// Something outside itself that a document speaks of, with the place it does so first.
public struct ReferenceReading: Hashable, Sendable, Codable {
  public var kind: TextReference.Kind
  /// What is meant, written in one way.
  public var target: String
  /// The words of the source.
  public var raw: String
  /// Line in the file, from 1.
  public var line: Int

  public init(kind: TextReference.Kind, target: String, raw: String, line: Int) {
    self.kind = kind
    self.target = target
    self.raw = raw
    self.line = line
  }
}
