public import Cooperation
public import Register

/// The partners on a map, and the same as a table.
///
/// Only what is public belongs here: whoever makes the entries leaves out what is marked secret.
public struct PartnerMap: Sendable {
  /// The part of the earth that is drawn.
  public enum View: String, Sendable, CaseIterable {
    case world, europe
  }

  /// One partner in one relation.
  public struct Entry: Hashable, Sendable {
    public var name: String
    public var kind: Partner.Kind
    /// `nil` for what belongs to no one country.
    public var country: CountryCode?
    /// The country's name in the language of the page.
    public var countryName: String?
    /// `nil` where it is unknown: the mark then stands at the country's own point.
    public var coordinate: Coordinate?
    public var state: RelationState
    /// The day it was entered; `nil` where nobody knows.
    public var since: CalendarDate?
    /// Where its page is.
    public var address: String?

    public init(
      name: String, kind: Partner.Kind, country: CountryCode? = nil, countryName: String? = nil,
      coordinate: Coordinate? = nil, state: RelationState, since: CalendarDate? = nil,
      address: String? = nil
    ) {
      self.name = name
      self.kind = kind
      self.country = country
      self.countryName = countryName
      self.coordinate = coordinate
      self.state = state
      self.since = since
      self.address = address
    }
  }

  /// The municipality itself.
  public struct Home: Hashable, Sendable {
    public var name: String
    public var coordinate: Coordinate

    public init(name: String, coordinate: Coordinate) {
      self.name = name
      self.coordinate = coordinate
    }
  }

  /// What is drawn underneath: made once from the reference data and used for every map.
  public struct Ground: Sendable {
    let world: MapLand
    let europe: MapLand
    /// A point in each country.
    let points: [CountryCode: Coordinate]

    public init(
      world: [CountryOutline], europe: [CountryOutline], points: [CountryCode: Coordinate]
    ) {
      // No partner is in the Antarctic, and half the drawing would be ice.
      let inhabited = world.filter { $0.country.rawValue != "ATA" }
      self.world = MapLand(.world, outlines: inhabited)
      self.europe = MapLand(.europe, outlines: europe, surroundings: inhabited)
      self.points = points
    }
  }

  public var view: View
  public var entries: [Entry]
  public var home: Home?
  public var ground: Ground
  public var words: PartnerMapWords
  /// What the ids within the picture begin with, where a page has several.
  public var id: String

  public init(
    _ view: View, _ entries: [Entry], home: Home? = nil, ground: Ground, words: PartnerMapWords,
    id: String? = nil
  ) {
    self.view = view
    self.entries = entries
    self.home = home
    self.ground = ground
    self.words = words
    self.id = id ?? "map-\(view.rawValue)"
  }

  var projection: MapProjection {
    switch view {
    case .world: .world
    case .europe: .europe
    }
  }

  /// Where an entry stands on the drawing; `nil` where it has no place, or one beside the map.
  func spot(of entry: Entry) -> MapPoint? {
    guard let place = place(of: entry) else { return nil }
    let spot = projection.point(place)
    return projection.isWithin(spot) && isNear(place) ? spot : nil
  }

  private func place(of entry: Entry) -> Coordinate? {
    entry.coordinate ?? entry.country.flatMap { ground.points[$0] }
  }

  /// Whether the projection of Europe is to be trusted with a place at all: the far side of the
  /// earth would be drawn around its rim.
  private func isNear(_ place: Coordinate) -> Bool {
    view == .world || (place.latitude > 20 && -60...90 ~= place.longitude)
  }

  /// The entries that stand on the map, in their order.
  public var shown: [Entry] { entries.filter { spot(of: $0) != nil } }

  /// Those that have a place, but not on this map.
  public var beside: [Entry] {
    entries.filter { spot(of: $0) == nil && place(of: $0) != nil }
  }

  /// Those that have no place: networks, most of them.
  public var withoutPlace: [Entry] { entries.filter { place(of: $0) == nil } }

  /// What the table has: all but those beside the map.
  var listed: [Entry] { entries.filter { spot(of: $0) != nil || place(of: $0) == nil } }

  /// The countries that a partner is in, of a cooperation that has not ended.
  var partnerCountries: Set<CountryCode> {
    Set(entries.filter { $0.state != .ended }.compactMap(\.country))
  }
}
