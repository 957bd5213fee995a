import Cooperation
public import HTML

extension PartnerMap {
  /// The map. Its marks are links, so it is a group and no image: what an image holds is hidden
  /// from those who listen.
  public var svg: HTML {
    let spots = self.spots
    return element(
      "svg",
      [
        "class": "map \(view.rawValue)", "role": "group",
        "viewBox": "0 0 \(projection.width) \(projection.height)",
        "aria-labelledby": "\(id)-title \(id)-desc",
      ]
    ) {
      element("title", ["id": "\(id)-title"]) { words.title(view) }
      element("desc", ["id": "\(id)-desc"]) { words.summary(self) }
      element("g", ["aria-hidden": "true"]) {
        MapNet(projection: projection).drawing
        lands
        leaders(spots)
      }
      homeMark
      element("g", PartnerMarkShape.colours) { for spot in spots { mark(spot) } }
      labels(spots)
    }
  }

  /// An entry, where it belongs and where its mark has room.
  struct Spot {
    var entry: Entry
    var wanted: MapPoint
    var placed: MapPoint
  }

  var spots: [Spot] {
    let found = entries.compactMap { entry in spot(of: entry).map { (entry, $0) } }
    // The municipality's own place is taken first, so that no partner hides it.
    let own = home.map { projection.point($0.coordinate) }.map { [$0] } ?? []
    let placed = placement.spread(own + found.map(\.1)).dropFirst(own.count)
    return zip(found, placed).map { Spot(entry: $0.0, wanted: $0.1, placed: $1) }
  }

  private var land: MapLand {
    switch view {
    case .world: ground.world
    case .europe: ground.europe
    }
  }

  /// The line around a country is painted before its land, so that it shows towards neighbours
  /// alone and not where two parts of one country meet.
  @HTMLBuilder private var lands: HTML {
    let (partners, land) = (partnerCountries, land)
    element("g", ["class": "land", "fill": "#e9e0d0", "stroke": "#fff", "stroke-width": "2"]) {
      for country in land.countries where !partners.contains(country.code) {
        path(country.path)
      }
    }
    element(
      "g", ["class": "land partner", "fill": "#b9d0c3", "stroke": "#fff", "stroke-width": "2"]
    ) {
      for country in land.countries where partners.contains(country.code) { path(country.path) }
      // Too small to be drawn: a ring around where it is.
      for code in partners.subtracting(land.countries.map(\.code)).sorted() {
        if let point = ground.points[code].map(projection.point), projection.isWithin(point) {
          element(
            "circle",
            ["cx": "\(Int(point.x.rounded()))", "cy": "\(Int(point.y.rounded()))", "r": "5"])
        }
      }
    }
  }

  private func path(_ data: String) -> HTML {
    element("path", ["d": data, "paint-order": "stroke", "stroke-linejoin": "round"])
  }

  /// From a mark that had to move to where it belongs.
  @HTMLBuilder private func leaders(_ spots: [Spot]) -> HTML {
    let moved = spots.filter { $0.wanted != $0.placed }
    if !moved.isEmpty {
      element(
        "path",
        [
          "class": "leader", "fill": "none", "stroke": "#231f1a", "stroke-width": "1.5",
          "d": moved.map { spot in
            let (from, to) = (spot.wanted, spot.placed)
            return "M\(Int(from.x.rounded())) \(Int(from.y.rounded()))"
              + "L\(Int(to.x.rounded())) \(Int(to.y.rounded()))"
          }.joined(),
        ])
    }
  }

  private var placement: MarkPlacement {
    MarkPlacement(projection: projection, size: view == .world ? 0.72 : 1)
  }

  private func at(_ point: MapPoint) -> String {
    "translate(\(Int(point.x.rounded())) \(Int(point.y.rounded())))"
      + (view == .world ? " scale(.72)" : "")
  }

  @HTMLBuilder private func mark(_ spot: Spot) -> HTML {
    let shape = PartnerMarkShape(kind: spot.entry.kind, state: spot.entry.state)
    let sentence = words.mark(spot.entry)
    let inner = HTML {
      element("title") { sentence }
      element("g") { shape.drawing }
    }
    // The title names it, to those who listen and to a pointer that rests on it.
    if let address = spot.entry.address {
      element("a", ["class": shape.name, "href": address, "transform": at(spot.placed)]) { inner }
    } else {
      element("g", ["class": shape.name, "role": "img", "transform": at(spot.placed)]) { inner }
    }
  }

  @HTMLBuilder private var homeMark: HTML {
    if let home {
      let point = projection.point(home.coordinate)
      if projection.isWithin(point) {
        element(
          "g",
          ["class": "home", "role": "img", "aria-label": home.name, "transform": at(point)]
        ) {
          element("title") { home.name }
          homeDrawing
        }
      }
    }
  }

  /// A ring with a dot: no partner is drawn so.
  @HTMLBuilder var homeDrawing: HTML {
    element("circle", ["r": "9", "fill": "none", "stroke": "#231f1a", "stroke-width": "2"])
    element("circle", ["class": "dot", "r": "4", "fill": "#231f1a"])
  }

  /// Whether the municipality's own place is on the drawing.
  var showsHome: Bool {
    home.map { projection.isWithin(projection.point($0.coordinate)) } ?? false
  }

  /// The names that have room; small screens show none of them, the table has them all.
  @HTMLBuilder private func labels(_ spots: [Spot]) -> HTML {
    let all =
      spots.map { ($0.entry.name, $0.placed) }
      + (home.map { [($0.name, projection.point($0.coordinate))] } ?? [])
      .filter { projection.isWithin($0.1) }
    let places = placement.labels(all.map(\.0), at: all.map(\.1))
    element(
      "g",
      [
        "class": "names minor", "aria-hidden": "true", "font-size": "\(Int(placement.typeSize))",
      ]
    ) {
      for ((name, _), place) in zip(all, places) {
        if let place {
          element(
            "text", ["x": "\(place.x)", "y": "\(place.y)", "text-anchor": place.anchor]
          ) { name }
        }
      }
    }
  }
}
