import Cooperation
import Foundation
import Register

/// What a municipality sets for itself: its bodies, and its families and types of documents.
public struct Settings: Sendable, Hashable, Codable {
  public var organisation: Organisation
  public var taxonomy: Taxonomy
  public var site = SiteSettings()
  public var watch = WatchSettings()
  /// The municipality's own templates, each for a type and perhaps a time.
  public var templates = Templates([])
  public var cooperation = CooperationSettings()
  /// How the bodies have changed: dated facts of their own, which no settings file holds.
  public var lineage = Lineage.none

  private enum CodingKeys: String, CodingKey {
    case organisation, taxonomy, site, watch, templates, cooperation
  }

  /// The bodies with the days that reorganisations give them.
  public var bodies: Organisation { organisation.reorganised(lineage) }

  /// - Parameters: as the properties.
  public init(
    organisation: Organisation, taxonomy: Taxonomy, site: SiteSettings = SiteSettings(),
    watch: WatchSettings = WatchSettings(), templates: Templates = Templates([]),
    cooperation: CooperationSettings = CooperationSettings()
  ) {
    self.templates = templates
    self.cooperation = cooperation
    self.organisation = organisation
    self.taxonomy = taxonomy
    self.site = site
    self.watch = watch
  }

  /// The templates that hold: the municipality's own, and where it has none for a type and day
  /// those shipped with the program.
  public var templatesInUse: Templates {
    Templates(templates.templates + Templates.standard.templates)
  }

  /// Reads settings, those too that were written before there was a watch, templates,
  /// or cooperation abroad.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      organisation: try values.decode(Organisation.self, forKey: .organisation),
      taxonomy: try values.decode(Taxonomy.self, forKey: .taxonomy),
      site: try values.decode(SiteSettings.self, forKey: .site),
      watch: try values.decodeIfPresent(WatchSettings.self, forKey: .watch) ?? WatchSettings(),
      templates: try values.decodeIfPresent(Templates.self, forKey: .templates) ?? Templates([]),
      cooperation: try values.decodeIfPresent(CooperationSettings.self, forKey: .cooperation)
        ?? CooperationSettings())
  }

  /// What holds until a municipality has set its own.
  public static let standard = Settings(
    organisation: Organisation(name: "", bodies: []),
    taxonomy: decoded(PackageResources.taxonomy_json))

  /// Decodes data that is shipped with the program.
  static func decoded<T: Decodable>(_ bytes: [UInt8]) -> T {
    do {
      return try JSONDecoder().decode(T.self, from: Data(bytes))
    } catch {
      preconditionFailure("data shipped with the program does not decode: \(error)")
    }
  }
}

/// How the public pages look and whom they name.
public struct SiteSettings: Sendable, Hashable, Codable {
  /// How to reach the office that keeps the register; shown at the foot of every page.
  public var contact: String?
  /// The colour of links and of what is in force, as `#rrggbb`; a darker scheme has its own.
  public var accent: String?
  public var accentDark: String?
  /// A picture of the municipality's mark, as the text of an SVG file.
  public var logo: String?

  public init(
    contact: String? = nil, accent: String? = nil, accentDark: String? = nil, logo: String? = nil
  ) {
    self.contact = contact
    self.accent = accent
    self.accentDark = accentDark
    self.logo = logo
  }

  /// The colours that are colours; anything else could change the stylesheet.
  public var colours: [(name: String, value: String)] {
    [("--accent", accent), ("--accent-dark", accentDark)].compactMap { name, value in
      guard let value, value.utf8.count == 7, value.hasPrefix("#"),
        value.dropFirst().allSatisfy(\.isHexDigit)
      else { return nil }
      return (name, value)
    }
  }
}

extension Settings {
  static func read(_ connection: any Connection) throws -> Settings {
    var settings = Settings.standard
    for row in try connection.query("SELECT name, value FROM setting") {
      let value = Data(try row.text("value").utf8)
      do {
        switch try row.text("name") {
        case "organisation":
          settings.organisation = try JSONDecoder().decode(Organisation.self, from: value)
        case "site":
          settings.site = try JSONDecoder().decode(SiteSettings.self, from: value)
        case "taxonomy":
          settings.taxonomy = try JSONDecoder().decode(Taxonomy.self, from: value)
        case "templates":
          settings.templates = try JSONDecoder().decode(Templates.self, from: value)
        case "watch":
          settings.watch = try JSONDecoder().decode(WatchSettings.self, from: value)
        case "cooperation":
          settings.cooperation = try JSONDecoder().decode(CooperationSettings.self, from: value)
        default: break
        }
      } catch is DecodingError {
        throw StoreError.damaged(column: "setting.value")
      }
    }
    settings.lineage = try Reorganisations.lineage(connection)
    return settings
  }
}

extension Store {
  /// The municipality's settings, the standard ones where it has none.
  public func settings() async throws -> Settings {
    try await engine.read { try Settings.read($0) }
  }

  /// Replaces the municipality's settings.
  ///
  /// - Throws: `CriteriaInUse`.
  public func set(_ settings: Settings, by recorder: Recorder) async throws {
    try await engine.write { try Self.set(settings, $0, recorder) }
  }

  static func set(
    _ settings: Settings, _ connection: any Connection, _ recorder: Recorder
  ) throws {
    try CriteriaInUse.check(
      try Settings.read(connection).cooperation, settings.cooperation, connection)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let values = [
      "organisation": try encoder.encode(settings.organisation),
      "taxonomy": try encoder.encode(settings.taxonomy),
      "site": try encoder.encode(settings.site),
      "watch": try encoder.encode(settings.watch),
      "templates": try encoder.encode(settings.templates),
      "cooperation": try encoder.encode(settings.cooperation),
    ]
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      _ = try connection.query(
        """
        INSERT INTO setting (name, value) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """, [.text(name), .text(String(decoding: value, as: UTF8.self))])
      try Changes.write("setting \(name)", "replaced", connection, recorder)
    }
  }
}

/// Edits without legal effect: one row each, in the same transaction.
enum Changes {
  static func write(
    _ subject: String, _ what: String, _ connection: any Connection, _ recorder: Recorder
  ) throws {
    try connection.insert(
      into: "change", ["id", "changed_at", "changed_by", "subject", "what"],
      [
        [
          .text(recorder.makeID()), .integer(recorder.now().microseconds), .text(recorder.name),
          .text(subject), .text(what),
        ]
      ])
    try LedgerHead.countEdit(at: recorder.now(), connection)
  }
}
