import Register

/// The name of a partner.
public struct PartnerID: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A country or territory by its ISO 3166-1 alpha-3 code (XKX for Kosovo), upper case.
public struct CountryCode: RawRepresentable, Hashable, Comparable, Sendable {
  public let rawValue: String
  public init?(rawValue: String) {
    guard rawValue.utf8.count == 3, rawValue.utf8.allSatisfy({ 0x41...0x5A ~= $0 }) else {
      return nil
    }
    self.rawValue = rawValue
  }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The municipality's own country: who is there is no partner abroad.
  public static let home = CountryCode(rawValue: "SWE")
}

/// A place on the map, in degrees of WGS 84.
public struct Coordinate: Hashable, Sendable {
  /// −90 to 90.
  public var latitude: Double
  /// −180 to 180.
  public var longitude: Double

  /// `nil` where there is no such place.
  public init?(latitude: Double, longitude: Double) {
    guard -90...90 ~= latitude, -180...180 ~= longitude else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// Part: someone abroad, or an organisation over borders, that the municipality has to do with.
public struct Partner: Hashable, Sendable {
  /// What sort of partner it is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A city or municipality.
    case city
    case region
    /// An organisation, an agency, an association.
    case organisation
    /// A network of many, such as of cities.
    case network
    case university
    case company
  }

  public var id: PartnerID
  public var name: String
  public var kind: Kind
  /// `nil` for what belongs to no one country, such as a network.
  public var country: CountryCode?
  /// The city or seat, in words.
  public var place: String?
  public var coordinate: Coordinate?
  public var website: String?
  /// What is noted of it.
  public var note: String?
  /// Fields that never leave the desk, by name.
  public var secret: Set<SecretField>
  /// Counts up at every change.
  public var version: Int

  public init(
    id: PartnerID, name: String, kind: Kind, country: CountryCode? = nil, place: String? = nil,
    coordinate: Coordinate? = nil, website: String? = nil, note: String? = nil,
    secret: Set<SecretField> = [], version: Int = 1
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.country = country
    self.place = place
    self.coordinate = coordinate
    self.website = website
    self.note = note
    self.secret = secret
    self.version = version
  }
}

/// A field of free words that somebody can mark as secret (offentlighets- och sekretesslagen):
/// it is then shown at the desk alone, and in no page, feed, export or search outside it.
public enum SecretField: String, Hashable, Sendable, Codable, CaseIterable {
  case note, purpose, benefit, contact, result, place, cost
  /// The screening's risks, the municipality's own record, and the reasons of its findings.
  case risks, ownRecord, reasons
  /// An agreement's file and where it is kept.
  case file
}
