import CReferenceData

/// A file of data that the program carries with it; sources and licences stand in
/// `CReferenceData/Data/README.md`.
public enum ReferenceFile: String, Sendable, CaseIterable {
  case vdem, wgi, lied, countries, aliases, world, europe, labelPoints, cities, programmes, goals

  /// Its bytes: UTF-8, comma separated, the first line naming the columns.
  public var bytes: UnsafeBufferPointer<UInt8> {
    var count = 0
    let start =
      switch self {
      case .vdem: kansli_vdem(&count)
      case .wgi: kansli_wgi(&count)
      case .lied: kansli_lied(&count)
      case .countries: kansli_countries(&count)
      case .aliases: kansli_aliases(&count)
      case .world: kansli_world(&count)
      case .europe: kansli_europe(&count)
      case .labelPoints: kansli_label_points(&count)
      case .cities: kansli_cities(&count)
      case .programmes: kansli_programmes(&count)
      case .goals: kansli_goals(&count)
      }
    return UnsafeBufferPointer(start: start, count: count)
  }
}
