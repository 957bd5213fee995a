import Cooperation

/// A point of the drawing.
struct MapPoint: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// How a part of the round earth is laid on a drawing whose unit is half a pixel at 720 pixels'
/// width, so that whole numbers are fine enough.
enum MapProjection: Sendable {
  /// The earth by the Natural Earth projection (Patterson 2008; the polynomial of Šavrič et al.
  /// 2011), without the Antarctic, where no partner is.
  case world
  /// Europe by Lambert's equal-area azimuthal projection around 16° east, 52° north: Iceland to
  /// the Caucasus, the North Cape to Cyprus.
  case europe

  var width: Int { 1440 }

  var height: Int {
    switch self {
    case .world: 640
    case .europe: 1264
    }
  }

  func isWithin(_ point: MapPoint, margin: Double = 0) -> Bool {
    margin...(Double(width) - margin) ~= point.x && margin...(Double(height) - margin) ~= point.y
  }

  /// Where a place stands on the drawing, or beside it.
  func point(longitude: Double, latitude: Double) -> MapPoint {
    let radian = Double.pi / 180
    switch self {
    case .world:
      return Self.naturalEarth(longitude * radian, latitude * radian)
    case .europe:
      return Self.lambert((longitude - 16) * radian, latitude * radian)
    }
  }

  func point(_ place: Coordinate) -> MapPoint {
    point(longitude: place.longitude, latitude: place.latitude)
  }

  private static func naturalEarth(_ longitude: Double, _ latitude: Double) -> MapPoint {
    let p2 = latitude * latitude
    let p4 = p2 * p2
    let x =
      longitude
      * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4)))
    let y =
      latitude * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4)))
    // The globe's 2 · 2.7354 over the width less a line; the top is a little north of Greenland.
    return MapPoint(x: 720 + 262.5 * x, y: 371 - 262.5 * y)
  }

  private static func lambert(_ longitude: Double, _ latitude: Double) -> MapPoint {
    // The sine and cosine of 52°.
    let (sine, cosine) = (0.788_010_753_6, 0.615_661_475_3)
    let (sp, cp) = (Self.sine(latitude), Self.cosine(latitude))
    let (sl, cl) = (Self.sine(longitude), Self.cosine(longitude))
    let scale = (2 / (1 + sine * sp + cosine * cp * cl)).squareRoot()
    // 6,371 kilometres at 3.285 kilometres a unit.
    let radius = 1939.4
    return MapPoint(
      x: 694 + radius * scale * cp * sl,
      y: 679 - radius * scale * (cosine * sp - sine * cp * cl))
  }

  /// Between −π and π; the standard library has none without the system's own.
  static func sine(_ angle: Double) -> Double {
    let half = Double.pi / 2
    let x = angle > half ? Double.pi - angle : angle < -half ? -Double.pi - angle : angle
    let s = x * x
    // Taylor's series: within half a right angle of the end the error is below a millionth.
    return x
      * (1 - s / 6
        * (1 - s / 20 * (1 - s / 42 * (1 - s / 72 * (1 - s / 110 * (1 - s / 156))))))
  }

  static func cosine(_ angle: Double) -> Double { sine(Double.pi / 2 - abs(angle)) }
}
