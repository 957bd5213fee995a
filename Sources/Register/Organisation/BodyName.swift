/// How the names of bodies are told apart, and the forms that running text gives them.
public enum BodyName {
  /// Without case and punctuation: *Barn- och utbildningsnämnden* is the same written anyhow.
  public static func fold(_ name: String) -> String {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// The words a name is found by in a text: lower case, a hyphen kept at the end of a half.
  static func words(_ name: String) -> [String] {
    name.lowercased().split(whereSeparator: \.isWhitespace).map { word in
      var word = word
      while let last = word.last, !last.isLetter, !last.isNumber, last != "-" { word.removeLast() }
      while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
      return String(word)
    }.filter { !$0.isEmpty }
  }

  /// The forms that the last word of a name takes: *nämnden*, *nämndens*, *nämnd*, *nämnds*.
  static func forms(ofLast word: String) -> Set<String> {
    var forms: Set<String> = [word, genitive(word)]
    for (definite, indefinite) in endings where word.hasSuffix(definite) {
      let bare = String(word.dropLast(definite.count)) + indefinite
      forms.formUnion([bare, genitive(bare)])
    }
    for (definite, indefinite) in endings where word.hasSuffix(indefinite) {
      let full = String(word.dropLast(indefinite.count)) + definite
      forms.formUnion([full, genitive(full)])
    }
    return forms
  }

  /// A piece of a name that stands in every form of it, in letters that every database folds alike:
  /// what texts are looked through by before they are read. Empty where there is none.
  public static func clue(to name: String) -> String {
    var words = words(name)
    guard let last = words.popLast() else { return "" }
    let stem = forms(ofLast: last).reduce(last) { Self.shared($0, $1) }
    return (words + [stem]).flatMap { word in
      word.split { !($0.isASCII && $0.isLetter) }.map(String.init)
    }.max { $0.count < $1.count } ?? ""
  }

  private static func shared(_ first: String, _ second: String) -> String {
    String(zip(first, second).prefix { $0 == $1 }.map(\.0))
  }

  private static func genitive(_ word: String) -> String { word.hasSuffix("s") ? word : word + "s" }

  /// How such names end in the definite form and without it.
  private static let endings: [(definite: String, indefinite: String)] = [
    ("nämnden", "nämnd"), ("styrelsen", "styrelse"), ("utskottet", "utskott"),
    ("beredningen", "beredning"), ("förvaltningen", "förvaltning"), ("kontoret", "kontor"),
    ("avdelningen", "avdelning"), ("enheten", "enhet"), ("bolaget", "bolag"), ("rådet", "råd"),
    ("direktionen", "direktion"), ("kansliet", "kansli"), ("sektorn", "sektor"),
  ]
}
