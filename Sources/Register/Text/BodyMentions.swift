/// Where texts name bodies, in whatever form their names have there.
public struct BodyMentions: Sendable {
  /// A place in a text with the words around it.
  public struct Mention: Hashable, Sendable {
    /// The body's full official name.
    public var body: String
    public var before: String
    /// The name as the text has it.
    public var words: String
    public var after: String
  }

  private struct Name: Sendable {
    var body: String
    var lead: [String]
    var last: Set<String>
    var isWanted: Bool
  }

  /// By first word; the longest name first, since it is the one meant.
  private let byFirst: [String: [Name]]
  private static let span = 70
  private static let ties: Set<String> = ["och", "samt", "&"]

  /// - Parameters:
  ///   - wanted: the bodies looked for.
  ///   - others: bodies whose names must not be taken for those: *Miljö- och byggnadsnämnden* is
  ///     no *Byggnadsnämnden*.
  public init(_ wanted: [String], others: [String] = []) {
    var byFirst: [String: [Name]] = [:]
    for (names, isWanted) in [(wanted, true), (others, false)] {
      for body in names {
        if !isWanted, wanted.contains(where: { $0.isBody(body) }) { continue }
        var words = BodyName.words(body)
        guard let last = words.popLast() else { continue }
        let name = Name(
          body: body, lead: words, last: BodyName.forms(ofLast: last), isWanted: isWanted)
        for first in words.first.map({ [$0] }) ?? Array(name.last) {
          byFirst[first, default: []].append(name)
        }
      }
    }
    self.byFirst = byFirst.mapValues { $0.sorted { $0.lead.count > $1.lead.count } }
  }

  /// Every naming of a wanted body, in order.
  public func find(in text: String) -> [Mention] {
    let tokens = Self.tokens(text)
    var mentions: [Mention] = []
    var index = 0
    while index < tokens.count {
      guard let name = match(tokens, at: index) else {
        index += 1
        continue
      }
      let last = index + name.lead.count
      if name.isWanted, !Self.isSecondHalf(tokens, index) {
        let range = tokens[index].range.lowerBound..<tokens[last].range.upperBound
        mentions.append(Self.mention(name.body, range, in: text))
      }
      index = last + 1
    }
    return mentions
  }

  private struct Token {
    var word: String
    var range: Range<String.Index>
  }

  /// Words with their places; a hyphen at the end belongs to the word.
  private static func tokens(_ text: String) -> [Token] {
    var tokens: [Token] = []
    var start: String.Index?
    func end(_ index: String.Index) {
      if let from = start {
        tokens.append(Token(word: text[from..<index].lowercased(), range: from..<index))
      }
      start = nil
    }
    for index in text.indices {
      let character = text[index]
      if character.isLetter || character.isNumber || (character == "-" && start != nil) {
        if start == nil { start = index }
      } else if character == "&" {
        end(index)
        tokens.append(Token(word: "&", range: index..<text.index(after: index)))
      } else {
        end(index)
      }
    }
    end(text.endIndex)
    return tokens
  }

  private func match(_ tokens: [Token], at index: Int) -> Name? {
    byFirst[tokens[index].word]?.first { name in
      let last = index + name.lead.count
      guard last < tokens.count, name.last.contains(tokens[last].word) else { return false }
      return zip(name.lead, tokens[index...]).allSatisfy { $0 == $1.word }
    }
  }

  /// Whether what stands before makes it a part of a longer name: *Kultur- och* fritidsnämnden.
  private static func isSecondHalf(_ tokens: [Token], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    if tokens[index - 1].word.hasSuffix("-") { return true }
    return index > 1 && ties.contains(tokens[index - 1].word)
      && tokens[index - 2].word.hasSuffix("-")
  }

  private static func mention(
    _ body: String, _ range: Range<String.Index>, in text: String
  ) -> Mention {
    let before = text[..<range.lowerBound]
    let after = text[range.upperBound...]
    var lead = String(before.suffix(span))
    if lead.count < before.count {
      lead = "…" + (lead.firstIndex(of: " ").map { String(lead[$0...]) } ?? lead)
    }
    var rest = String(after.prefix(span))
    if rest.count < after.count {
      rest = (rest.lastIndex(of: " ").map { String(rest[..<$0]) } ?? rest) + " …"
    }
    return Mention(body: body, before: lead, words: String(text[range]), after: rest)
  }
}

extension BodyName {
  /// Whether a list of bodies, as a title page has it, names a body.
  public static func isNamed(_ body: String, in list: String) -> Bool {
    list.isBody(body) || BodyMentions([body]).find(in: list).contains { $0.words.isBody(body) }
  }
}
