import Cooperation
import HTML
import Publishing
import ReferenceData
import Register
import Testing

@Suite("Partners on maps")
struct PartnerMapTests {
  private static func map(
    _ view: PartnerMap.View, _ entries: [PartnerMap.Entry] = PictureWorld.entries,
    _ words: PartnerMapWords = .swedish
  ) -> PartnerMap {
    PartnerMap(view, entries, home: PictureWorld.home, ground: PictureWorld.ground, words: words)
  }

  private static func many(_ count: Int) -> [PartnerMap.Entry] {
    (0..<count).map { number -> PartnerMap.Entry in
      let latitude = 45 + Double(number * 37 % 100) / 7
      let longitude = Double(number * 53 % 200) / 8
      return PartnerMap.Entry(
        name: "Stad \(number)", kind: Partner.Kind.allCases[number % 6],
        country: CountryCode(rawValue: "DEU"), countryName: "Tyskland",
        coordinate: Coordinate(latitude: latitude, longitude: longitude),
        state: RelationState.allCases[number % 8], address: "/samarbeten/stad-\(number)")
    }
  }

  @Test("a map is small, with two hundred partners too", arguments: PartnerMap.View.allCases)
  func size(view: PartnerMap.View) {
    #expect(Self.map(view).svg.bytes.count < 80_000)
    #expect(Self.map(view, Self.many(200)).svg.bytes.count < 120_000)
  }

  @Test("every country is drawn once, the Antarctic not at all")
  func countries() {
    let text = String(Self.map(.world, []).svg)
    let drawn = text.count(of: "<path d=")
    #expect(drawn == MapOutlines.world.count - 1)
    // Europe has countries in its corners that its own outlines do not reach.
    #expect(String(Self.map(.europe, []).svg).count(of: "<path d=") > 60)
  }

  @Test("a partner in any country that has a point is on the world's map")
  func everyCountry() {
    let entries = MapOutlines.labelPoints.keys.sorted().map { code in
      PartnerMap.Entry(name: code.rawValue, kind: .city, country: code, state: .active)
    }
    let map = Self.map(.world, entries)
    #expect(map.beside.map(\.name) == ["ATA"])
    #expect(map.withoutPlace.isEmpty)
    let nowhere = PartnerMap.Entry(
      name: "Cayenne", kind: .city, country: CountryCode(rawValue: "GUF"), state: .active)
    #expect(Self.map(.world, [nowhere]).withoutPlace.map(\.name) == ["Cayenne"])
  }

  @Test("a country without an outline is a ring at its own point")
  func small() {
    let entry = PartnerMap.Entry(
      name: "La Valette", kind: .city, country: CountryCode(rawValue: "MLT"), state: .active)
    let map = Self.map(.world, [entry])
    #expect(String(map.svg).contains("r=\"5\""))
    #expect(map.shown.count == 1)
  }

  @Test(
    "nothing but a cut's own edge lies outside the drawing", arguments: PartnerMap.View.allCases)
  func inside(view: PartnerMap.View) throws {
    let text = String(Self.map(view, Self.many(200)).svg)
    let height = try #require(text.between("viewBox=\"0 0 1440 ", "\"").first.flatMap { Int($0) })
    for path in text.between("<path d=\"", "\"") { try expectInside(path, height) }
    let marks = text.between("translate(", ")")
      .map { $0.split(separator: " ").compactMap { Int($0) } }.filter { $0[0] > 1 || $0[1] > 1 }
    #expect(marks.count > 200)
    for mark in marks {
      #expect((0...1440).contains(mark[0]) && (0...height).contains(mark[1]))
    }
  }

  /// Follows a path of `M`, `l` and `z` and holds each corner to the drawing.
  private func expectInside(_ path: String, _ height: Int) throws {
    for ring in path.split(separator: "z") {
      let parts = ring.dropFirst().split(separator: "l")
      var numbers: [Int] = []
      for part in parts {
        for piece in part.replacing("-", with: " -").split(separator: " ") {
          numbers.append(try #require(Int(piece)))
        }
      }
      var (x, y) = (0, 0)
      for step in stride(from: 0, to: numbers.count - 1, by: 2) {
        x += numbers[step]
        y += numbers[step + 1]
        #expect((-10...1450).contains(x) && (-10...height + 10).contains(y))
      }
    }
  }

  @Test(
    "a place stands where the projection has it",
    arguments: [
      (PartnerMap.View.europe, 52.0, 16.0, "694 679"), (.europe, 71.17, 25.78, "802 25"),
      (.europe, 35.17, 33.36, "1175 1192"), (.world, 0, 0, "720 371"),
      (.world, -33.9, 151.2, "1290 528"),
    ])
  func places(view: PartnerMap.View, latitude: Double, longitude: Double, at: String) {
    let entry = PartnerMap.Entry(
      name: "Där", kind: .city,
      coordinate: Coordinate(latitude: latitude, longitude: longitude), state: .active)
    let map = PartnerMap(view, [entry], ground: PictureWorld.ground, words: .english)
    let isThere = String(map.svg).contains("translate(\(at))")
    #expect(isThere)
  }

  @Test("a place at the rim is on the map, its mark drawn in a little")
  func rim() {
    let entry = PartnerMap.Entry(
      name: "Vid randen", kind: .city, coordinate: Coordinate(latitude: 0, longitude: -179.9),
      state: .active)
    let map = Self.map(.world, [entry])
    #expect(map.beside.isEmpty)
    #expect(map.shown.count == 1)
    #expect(String(map.svg).count(of: "class=\"leader\"") == 1)
  }

  @Test("no mark hides another")
  func apart() {
    let text = String(Self.map(.europe, Self.many(200)).svg)
    let places = text.between("translate(", ")").filter { $0.count > 5 }
    #expect(Set(places).count == places.count)
  }

  @Test("each mark is a link that says what it is, and the table has the same")
  func marks() {
    let text = String(Self.map(.europe).svg)
    #expect(text.contains("<a class=\"mark city active\" href=\"/samarbeten/tartu\""))
    #expect(text.contains("<title>Tartu, Estland, stad eller kommun, aktiv, ingicks 14 maj 1990"))
    #expect(text.contains("role=\"group\""))
    #expect(!text.contains("style="))
    let table = String(Self.map(.europe).table)
    #expect(table.contains("<a href=\"/samarbeten/tartu\">Tartu</a>"))
    #expect(table.contains("<time datetime=\"1990-05-14\">14 maj 1990</time>"))
    #expect(!table.contains("Kisumu"))
    #expect(String(Self.map(.world).table).contains("Kisumu"))
  }

  @Test("what cannot be shown is named, never left out")
  func beside() {
    let map = Self.map(.europe)
    #expect(map.beside.map(\.name).contains("Ningbo"))
    #expect(map.withoutPlace.map(\.name) == ["Textilstädernas nätverk"])
    #expect(map.shown.count + map.beside.count + map.withoutPlace.count == map.entries.count)
    let figure = String(map.figure)
    #expect(figure.contains("Utan plats på kartan: Textilstädernas nätverk."))
    #expect(figure.contains("Natural Earth"))
    #expect(Self.map(.world).beside.isEmpty)
  }

  @Test("a country with a partner is told from the others by its class")
  func highlighted() {
    let none = String(Self.map(.world, []).svg)
    #expect(none.between("class=\"land partner\"", "</g>").first?.contains("<path") == false)
    let one = String(Self.map(.world, [PictureWorld.entries[0]]).svg)
    #expect(one.between("class=\"land partner\"", "</g>").first?.count(of: "<path") == 1)
  }

  @Test("a country of ended cooperation alone is not told from those without any")
  func ended() {
    var entry = PictureWorld.entries[0]
    entry.state = .ended
    for view in PartnerMap.View.allCases {
      let svg = String(Self.map(view, [entry]).svg)
      #expect(svg.between("class=\"land partner\"", "</g>").first?.contains("<path") == false)
      #expect(svg.contains(entry.name))
      let both = String(Self.map(view, [entry, PictureWorld.entries[0]]).svg)
      #expect(both.between("class=\"land partner\"", "</g>").first?.count(of: "<path") == 1)
    }
  }

  @Test("the municipality's own mark is told in the key, where it is on the map")
  func homeKey() {
    let map = Self.map(.europe, [])
    #expect(map.home?.name == "Ekevalla")
    #expect(String(map.figure).contains("</svg>Ekevalla</li>"))
    var without = map
    without.home = nil
    #expect(!String(without.figure).contains("Ekevalla"))
    #expect(!String(without.figure).contains("class=\"key\""))
  }

  @Test("awkward names stay words")
  func awkward() {
    let entry = PartnerMap.Entry(
      name: "<script>\"O'Brien\" & Söner</script>", kind: .company, countryName: "<b>",
      coordinate: Coordinate(latitude: 53, longitude: -6), state: .idea,
      address: "/x?a=1&b=\"2\"")
    let map = Self.map(.europe, [entry])
    for html in [map.figure, map.table] {
      #expect(!String(html).contains("<script"))
      #expect(!String(html).contains("<b>"))
      #expect(String(html).contains("&amp; Söner"))
    }
  }

  @Test("nothing is drawn of nothing, and it is said so", arguments: ["sv", "en"])
  func empty(language: String) {
    let words = language == "sv" ? PartnerMapWords.swedish : .english
    let sentence = language == "sv" ? "Inga samarbeten" : "No cooperation"
    let map = PartnerMap(
      .world, [], ground: PartnerMap.Ground(world: [], europe: [], points: [:]), words: words)
    #expect(String(map.svg).contains(sentence))
    #expect(String(map.figure).contains(words.nothing))
    #expect(String(map.table).contains(words.nothing))
  }

  @Test("every kind and state has words of its own in both languages")
  func words() {
    for shared in [CooperationWords.swedish, .english] {
      #expect(Set(Partner.Kind.allCases.map(shared.partnerKind)).count == 6)
      #expect(Set(RelationState.allCases.map(shared.state)).count == 8)
      #expect(Set(Relation.Kind.allCases.map(shared.relationKind)).count == 6)
    }
    let text = String(Self.map(.europe, PictureWorld.entries, .english).figure)
    #expect(text.contains("Cooperation in Europe"))
    #expect(text.contains("Without a place on the map"))
  }
}

extension String {
  init(_ html: HTML) { self.init(decoding: html.bytes, as: UTF8.self) }

  func count(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }

  /// What stands between two pieces of text, each time.
  func between(_ start: String, _ end: String) -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.split(separator: end, maxSplits: 1, omittingEmptySubsequences: false).first }
      .map(String.init)
  }
}
