import Cooperation
import Register

/// The words of the map of partners.
public struct PartnerMapWords: Sendable {
  /// Kinds, states and days.
  public var shared: CooperationWords
  /// What the picture shows, in a few words.
  public var title: @Sendable (PartnerMap.View) -> String
  /// What it says, for one who does not see it.
  public var summary: @Sendable (PartnerMap) -> String
  /// One entry in a sentence: the text alternative of its mark.
  public var mark: @Sendable (PartnerMap.Entry) -> String
  /// Those that the map cannot show, by name.
  public var beside: @Sendable ([String]) -> String
  public var withoutPlace: @Sendable ([String]) -> String
  /// What stands where there is no partner at all.
  public var nothing: String
  public var legend: String
  /// Where the outlines come from.
  public var source: String

  public init(
    shared: CooperationWords, title: @escaping @Sendable (PartnerMap.View) -> String,
    summary: @escaping @Sendable (PartnerMap) -> String,
    mark: @escaping @Sendable (PartnerMap.Entry) -> String,
    beside: @escaping @Sendable ([String]) -> String,
    withoutPlace: @escaping @Sendable ([String]) -> String, nothing: String, legend: String,
    source: String
  ) {
    self.shared = shared
    self.title = title
    self.summary = summary
    self.mark = mark
    self.beside = beside
    self.withoutPlace = withoutPlace
    self.nothing = nothing
    self.legend = legend
    self.source = source
  }

  public static let swedish = PartnerMapWords(
    shared: .swedish,
    title: { $0 == .world ? "Samarbeten i världen" : "Samarbeten i Europa" },
    summary: { map in
      let (count, countries) = counts(map)
      guard count > 0 else { return "Inga samarbeten på kartan." }
      return "\(count) \(count == 1 ? "samarbete" : "samarbeten") "
        + "i \(countries) \(countries == 1 ? "land" : "länder"). "
        + "Samma uppgifter finns i tabellen."
    },
    mark: { sentence($0, .swedish) { "ingicks \($0)" } },
    beside: { "Utanför kartan: \($0.joined(separator: ", "))." },
    withoutPlace: { "Utan plats på kartan: \($0.joined(separator: ", "))." },
    nothing: "Inga samarbeten är registrerade.", legend: "Teckenförklaring",
    source: "Kartunderlag: Natural Earth.")

  public static let english = PartnerMapWords(
    shared: .english,
    title: { $0 == .world ? "Cooperation in the world" : "Cooperation in Europe" },
    summary: { map in
      let (count, countries) = counts(map)
      guard count > 0 else { return "No cooperation on the map." }
      return "\(count) \(count == 1 ? "cooperation" : "cooperations") "
        + "in \(countries) \(countries == 1 ? "country" : "countries"). "
        + "The table has the same."
    },
    mark: { sentence($0, .english) { "entered \($0)" } },
    beside: { "Outside the map: \($0.joined(separator: ", "))." },
    withoutPlace: { "Without a place on the map: \($0.joined(separator: ", "))." },
    nothing: "No cooperation is recorded.", legend: "Key",
    source: "Map data: Natural Earth.")

  private static func counts(_ map: PartnerMap) -> (marks: Int, countries: Int) {
    let shown = map.shown
    return (shown.count, Set(shown.compactMap(\.country)).count)
  }

  private static func sentence(
    _ entry: PartnerMap.Entry, _ words: CooperationWords, entered: (String) -> String
  ) -> String {
    [
      entry.name, entry.countryName, words.partnerKind(entry.kind), words.state(entry.state),
      entry.since.map { entered(words.day($0)) },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
