public import Cooperation

/// Larger places, by country and name (GeoNames, CC BY 4.0): where a partner stands on the map.
public enum PlaceList {
  /// What has to be said where places are shown.
  public static let attribution = "GeoNames, CC BY 4.0"

  private static let places: [String: Coordinate] = {
    do throws(CSVProblem) {
      let table = try CSVTable(ReferenceFile.cities.bytes)
      let columns = ["name", "iso3", "latitude", "longitude"].map { table.column($0) }
      var places: [String: Coordinate] = [:]
      for row in table.rows {
        let cells = columns.map { row.value($0) }
        guard let name = cells[0], let country = cells[1],
          let latitude = cells[2].flatMap({ Double($0) }),
          let longitude = cells[3].flatMap({ Double($0) })
        else { continue }
        let key = "\(country) \(NameFolding.plain(name))"
        // The file has the larger place first.
        if places[key] == nil {
          places[key] = Coordinate(latitude: latitude, longitude: longitude)
        }
      }
      return places
    } catch {
      preconditionFailure("the program's own list of places is damaged: \(error)")
    }
  }()

  /// Where a place of a country lies; `nil` where it is not among the larger ones.
  public static func coordinate(of name: String, in country: CountryCode) -> Coordinate? {
    places["\(country.rawValue) \(NameFolding.plain(name))"]
  }
}
