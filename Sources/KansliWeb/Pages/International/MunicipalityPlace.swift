import Cooperation
import Publishing
import ReferenceData

extension PartnerMap.Home {
  private static let sweden = CountryCode(rawValue: "SWE")
  private static let forms: Set<String> = ["kommun", "stad"]

  /// The municipality's own place by the name that its settings give it: "Borås stad", "Lunds
  /// kommun". `nil` where its place is not among the larger ones that the program knows.
  init?(municipality: String) {
    var words = municipality.split(separator: " ")
    if let last = words.last, words.count > 1, Self.forms.contains(last.lowercased()) {
      words.removeLast()
    }
    let name = words.joined(separator: " ")
    // The genitive's s; names that end in one of their own are found as they are.
    let names = name.hasSuffix("s") ? [name, String(name.dropLast())] : [name]
    guard let country = Self.sweden,
      let found = names.lazy.compactMap({ name in
        PlaceList.coordinate(of: name, in: country).map { (name, $0) }
      }).first
    else { return nil }
    self.init(name: found.0, coordinate: found.1)
  }
}
