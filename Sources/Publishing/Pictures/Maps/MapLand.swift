import Cooperation

/// The countries of a map as paths in whole numbers: what lies outside is cut off, points that
/// cannot be told apart are one, islets smaller than a pixel are left out.
struct MapLand: Sendable {
  /// A country as one path.
  struct Country: Hashable, Sendable {
    var code: CountryCode
    var path: String
  }

  var countries: [Country]

  /// - Parameters:
  ///   - outlines: what is drawn.
  ///   - surroundings: coarser outlines for what lies beyond them, used for Europe alone, whose
  ///     own are cut at straight lines inside the drawing's corners.
  init(
    _ projection: MapProjection, outlines: [CountryOutline], surroundings: [CountryOutline] = []
  ) {
    var rings: [(code: CountryCode, rings: [[MapPoint]])] = outlines.map {
      ($0.country, $0.rings.map { $0.map { MapPoint(x: $0.longitude, y: $0.latitude) } })
    }
    for outline in surroundings {
      let beyond = outline.rings.flatMap { Self.beyond($0) }
      guard !beyond.isEmpty else { continue }
      if let place = rings.firstIndex(where: { $0.code == outline.country }) {
        rings[place].rings += beyond
      } else {
        rings.append((outline.country, beyond))
      }
    }
    countries = rings.compactMap { code, rings in
      let path = rings.map { Self.path(of: $0, projection) }.joined()
      return path.isEmpty ? nil : Country(code: code, path: path)
    }
  }

  /// The parts of a ring outside the fine outlines' frame, a little over its edge so that the two
  /// hang together, and on this side of where the projection ends.
  private static func beyond(_ ring: [Coordinate]) -> [[MapPoint]] {
    let all = ring.map { MapPoint(x: $0.longitude, y: $0.latitude) }
    let near = clip(
      clip(clip(clip(all) { $0.x + 60 }, by: { 100 - $0.x }), by: { $0.y - 12 }),
      by: { 86 - $0.y })
    guard near.count > 2 else { return [] }
    return [
      clip(near) { $0.x - 45.7 }, clip(near) { -25.2 - $0.x }, clip(near) { 33.3 - $0.y },
      clip(near) { $0.y - 72.2 },
    ].filter { $0.count > 2 }
  }

  /// The part of a ring where a distance is not negative (Sutherland and Hodgman).
  private static func clip(
    _ ring: [MapPoint], by distance: (MapPoint) -> Double
  ) -> [MapPoint] {
    guard var last = ring.last else { return [] }
    var kept: [MapPoint] = []
    var lastDistance = distance(last)
    for point in ring {
      let here = distance(point)
      if (here < 0) != (lastDistance < 0) {
        let share = lastDistance / (lastDistance - here)
        kept.append(
          MapPoint(x: last.x + share * (point.x - last.x), y: last.y + share * (point.y - last.y)))
      }
      if here >= 0 { kept.append(point) }
      (last, lastDistance) = (point, here)
    }
    return kept
  }

  /// A ring as a piece of a path; empty where nothing of it can be seen.
  private static func path(of ring: [MapPoint], _ projection: MapProjection) -> String {
    var drawn = dense(ring).map { projection.point(longitude: $0.x, latitude: $0.y) }
    let (width, height) = (Double(projection.width), Double(projection.height))
    // A few units over the edge, so that the cut's own line falls outside.
    drawn = clip(clip(drawn) { $0.x + 8 }, by: { width + 8 - $0.x })
    drawn = clip(clip(drawn) { $0.y + 8 }, by: { height + 8 - $0.y })
    guard let wide = span(drawn.map(\.x)), let high = span(drawn.map(\.y)),
      max(wide, high) >= 3, drawn.contains(where: { projection.isWithin($0) })
    else { return "" }
    var corners = whole(drawn)
    guard corners.count > 2 else { return "" }
    // All run the same way, so that two that overlap are filled and not a hole.
    if area(corners) < 0 { corners.reverse() }
    return written(corners)
  }

  private static func span(_ values: [Double]) -> Double? {
    guard let least = values.min(), let most = values.max() else { return nil }
    return most - least
  }

  /// More points where two are far apart: a straight line on the net of degrees is a bent one on
  /// the drawing.
  private static func dense(_ ring: [MapPoint]) -> [MapPoint] {
    guard var last = ring.last else { return [] }
    var points: [MapPoint] = []
    for point in ring {
      let steps = Int(max(abs(point.x - last.x), abs(point.y - last.y)) / 2)
      for step in 0..<max(0, steps) where step > 0 {
        let share = Double(step) / Double(steps)
        points.append(
          MapPoint(x: last.x + share * (point.x - last.x), y: last.y + share * (point.y - last.y)))
      }
      points.append(point)
      last = point
    }
    return points
  }

  private typealias Corner = (x: Int, y: Int)

  /// In whole numbers, without repeated points and without those on a line between their
  /// neighbours.
  private static func whole(_ points: [MapPoint]) -> [Corner] {
    var corners: [Corner] = []
    for point in points {
      let corner = (x: Int(point.x.rounded()), y: Int(point.y.rounded()))
      if let last = corners.last, last == corner { continue }
      if corners.count > 1 {
        let (a, b) = (corners[corners.count - 2], corners[corners.count - 1])
        let (dx, dy) = (b.x - a.x, b.y - a.y)
        let (ex, ey) = (corner.x - b.x, corner.y - b.y)
        if dx * ey == dy * ex, dx * ex + dy * ey >= 0 { corners.removeLast() }
      }
      corners.append(corner)
    }
    if let first = corners.first, let last = corners.last, first == last, corners.count > 1 {
      corners.removeLast()
    }
    return corners
  }

  private static func area(_ corners: [Corner]) -> Int {
    guard var last = corners.last else { return 0 }
    var sum = 0
    for corner in corners {
      sum += last.x * corner.y - corner.x * last.y
      last = corner
    }
    return sum
  }

  /// `M` to the first and steps from there: steps are short, and short is what is sent.
  private static func written(_ corners: [Corner]) -> String {
    guard var last = corners.first else { return "" }
    var path = "M\(last.x) \(last.y)l"
    for (index, corner) in corners.dropFirst().enumerated() {
      let (dx, dy) = (corner.x - last.x, corner.y - last.y)
      path += (index == 0 || dx < 0 ? "" : " ") + "\(dx)" + (dy < 0 ? "" : " ") + "\(dy)"
      last = corner
    }
    return path + "z"
  }
}
