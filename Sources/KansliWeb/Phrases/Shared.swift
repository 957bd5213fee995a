/// Words that stand in one place and are pointed to.
///
/// The words of a subject are a struct of some hundred sentences. Handed about as a value, all of
/// them would be copied, with a count for each, wherever one of them is read.
@dynamicMemberLookup public final class Shared<Words: Sendable>: Sendable {
  private let words: Words

  init(_ words: Words) { self.words = words }

  public subscript<Value>(dynamicMember path: KeyPath<Words, Value>) -> Value {
    words[keyPath: path]
  }
}
