public import Cooperation

/// The outlines that maps are drawn from (Natural Earth, public domain), one entry a country in
/// the order of the file.
public enum MapOutlines {
  /// The whole earth, coarse.
  public static let world = outlines(in: .world)
  /// 25.5° west to 46° east and 33° to 72.5° north, finer; cut straight at those lines.
  public static let europe = outlines(in: .europe)
  /// A point in each country, where a mark stands that has no place of its own.
  public static let labelPoints = points(in: .labelPoints)

  private static func lines(of file: ReferenceFile) -> [Substring] {
    String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .dropFirst().map { $0 }
  }

  private static func outlines(in file: ReferenceFile) -> [CountryOutline] {
    var outlines: [CountryOutline] = []
    var places: [CountryCode: Int] = [:]
    for line in lines(of: file) {
      guard let country = CountryCode(rawValue: String(line.prefix(3))) else { continue }
      let numbers = line.dropFirst(4).filter { $0 != "\"" }.split(separator: " ")
      let ring = numbers.compactMap { pair -> Coordinate? in
        let parts = pair.split(separator: ",").compactMap { Double($0) }
        guard parts.count == 2 else { return nil }
        return Coordinate(latitude: parts[1], longitude: parts[0])
      }
      if let place = places[country] {
        outlines[place].rings.append(ring)
      } else {
        places[country] = outlines.count
        outlines.append(CountryOutline(country: country, rings: [ring]))
      }
    }
    return outlines
  }

  private static func points(in file: ReferenceFile) -> [CountryCode: Coordinate] {
    var points: [CountryCode: Coordinate] = [:]
    for line in lines(of: file) {
      let cells = line.split(separator: ",")
      guard cells.count == 3, let country = CountryCode(rawValue: String(cells[0])),
        let longitude = Double(cells[1]), let latitude = Double(cells[2])
      else { continue }
      points[country] = Coordinate(latitude: latitude, longitude: longitude)
    }
    return points
  }
}
