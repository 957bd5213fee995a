/// The names that minutes give documents by their definite form: *Resepolicyn* is the register's
/// *Resepolicy*, *riktlinjerna för resor* its *Riktlinjer för resor*.
public enum DefiniteForms {
  /// A folded title with every definite form in it made indefinite; `nil` where it has none.
  public static func indefinite(_ folded: String) -> String? {
    let words = folded.split(separator: " ").map { word in
      endings.first { word.hasSuffix($0.definite) }
        .map { word.dropLast($0.definite.count) + $0.indefinite } ?? String(word)
    }
    let changed = words.joined(separator: " ")
    return changed == folded ? nil : changed
  }

  private static let endings: [(definite: String, indefinite: String)] = [
    ("policyn", "policy"), ("policyerna", "policyer"), ("planen", "plan"),
    ("strategin", "strategi"), ("programmet", "program"), ("riktlinjerna", "riktlinjer"),
    ("riktlinjen", "riktlinje"), ("reglerna", "regler"), ("reglementet", "reglemente"),
    ("taxan", "taxa"), ("taxorna", "taxor"), ("föreskrifterna", "föreskrifter"),
    ("visionen", "vision"), ("instruktionen", "instruktion"), ("anvisningarna", "anvisningar"),
    ("direktivet", "direktiv"), ("direktiven", "direktiv"), ("ordningen", "ordning"),
    ("stadgan", "stadga"), ("handboken", "handbok"), ("principerna", "principer"),
  ]
}
