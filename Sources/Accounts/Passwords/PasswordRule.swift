import Foundation

/// What a new password must be: long enough, and not the account's own name.
///
/// Nothing about classes of characters, nor about changing it every so often: both make passwords
/// that are easier to guess.
public struct PasswordRule: Hashable, Sendable {
  /// What is wrong with a password.
  public enum Problem: Hashable, Sendable {
    case tooShort(atLeast: Int)
    case tooLong(atMost: Int)
    /// It is the account's name or address, or little more than that.
    case isOwnName
  }

  /// Fewest Unicode scalars, in composed form.
  public var atLeast = 12
  /// Most Unicode scalars, so that nobody can make hashing take long.
  public var atMost = 256

  public static let standard = PasswordRule()

  public init() {}

  /// Everything that is wrong with a password for an account with these names and addresses.
  public func problems(in password: String, names: [String]) -> [Problem] {
    let password = Self.normalised(password)
    let length = password.unicodeScalars.count
    var problems: [Problem] = []
    if length < atLeast { problems.append(.tooShort(atLeast: atLeast)) }
    if length > atMost { problems.append(.tooLong(atMost: atMost)) }
    let folded = Self.letters(of: password)
    let own = names.flatMap { [$0] + $0.split(separator: "@").prefix(1).map(String.init) }
    if own.map({ Self.letters(of: Self.normalised($0)) }).contains(where: { name in
      // Three signs around one's own name are the first thing that someone would try.
      !name.isEmpty && folded.contains(name) && folded.count - name.count <= 3
    }) {
      problems.append(.isOwnName)
    }
    return problems
  }

  /// The form in which passwords are compared: keyboards differ in how they write å.
  static func normalised(_ password: String) -> String {
    password.precomposedStringWithCanonicalMapping
  }

  private static func letters(of text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
