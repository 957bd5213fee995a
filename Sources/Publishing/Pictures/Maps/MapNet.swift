import HTML

/// The net of degrees and the rim around what is drawn.
struct MapNet {
  var projection: MapProjection

  var drawing: HTML {
    HTML {
      switch projection {
      case .world:
        element(
          "path", ["class": "rim", "d": rim, "fill": "none", "stroke": "#ddd2c0"])
      case .europe:
        element(
          "rect",
          [
            "class": "rim", "x": "1", "y": "1", "width": "\(projection.width - 2)",
            "height": "\(projection.height - 2)", "fill": "none", "stroke": "#ddd2c0",
          ])
      }
      element("path", ["class": "net", "d": lines.joined(), "fill": "none", "stroke": "#ddd2c0"])
    }
  }

  private typealias Place = (longitude: Double, latitude: Double)

  private static let latitudes = Array(stride(from: -57.0, through: 84, by: 3))

  private var rim: String {
    let east = Self.latitudes.map { Place(180, $0) }
    let west = Self.latitudes.reversed().map { Place(-180, $0) }
    return line(east + west) + "z"
  }

  /// Every thirtieth degree of the earth, every tenth of Europe.
  private var lines: [String] {
    switch projection {
    case .world:
      stride(from: -150.0, through: 150, by: 30).map { longitude in
        line(Self.latitudes.map { Place(longitude, $0) })
      } + [-30.0, 0, 30, 60].map { line([Place(-180, $0), Place(180, $0)]) }
    case .europe:
      stride(from: -50.0, through: 80, by: 10).map { longitude in
        line(stride(from: 26.0, through: 84, by: 2).map { Place(longitude, $0) })
      }
        + stride(from: 30.0, through: 80, by: 10).map { latitude in
          line(stride(from: -60.0, through: 90, by: 3).map { Place($0, latitude) })
        }
    }
  }

  /// A line through what is on the drawing or hardly beside it.
  private func line(_ places: [Place]) -> String {
    let points = places.map { projection.point(longitude: $0.longitude, latitude: $0.latitude) }
      .filter { projection.isWithin($0, margin: -120) }
    guard points.count > 1 else { return "" }
    return "M"
      + points.map { "\(Int($0.x.rounded())) \(Int($0.y.rounded()))" }.joined(separator: " ")
  }
}
