/// Where marks stand so that none hides another, and which have room for their names.
struct MarkPlacement {
  /// A rectangle that something takes up.
  struct Box {
    var left, top, right, bottom: Double

    func overlaps(_ other: Box) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  /// Where a name stands by its mark.
  struct Label: Hashable {
    var x, y: Int
    /// `start`, `middle` or `end`, as SVG has it.
    var anchor: String
  }

  var projection: MapProjection
  /// How large marks are: a world has many in little room.
  var size: Double

  /// Each mark at its place, or at the nearest free one around it.
  func spread(_ wanted: [MapPoint]) -> [MapPoint] {
    // The least distance between two marks.
    let spacing = Self.spacing * size
    var taken: [MapPoint] = []
    for place in wanted {
      let free = Self.steps.lazy.map {
        MapPoint(x: place.x + size * $0.x, y: place.y + size * $0.y)
      }.first { spot in
        projection.isWithin(spot, margin: 18)
          && !taken.contains {
            let (dx, dy) = ($0.x - spot.x, $0.y - spot.y)
            return dx * dx + dy * dy < spacing * spacing - 1
          }
      }
      taken.append(free ?? place)
    }
    return taken
  }

  private static let spacing = 32.0

  /// A honeycomb's places, nearest first: seventeen rings hold more than nine hundred marks.
  private static let steps: [MapPoint] = {
    let reach = 17
    var all: [MapPoint] = []
    for row in -reach...reach {
      for column in -reach...reach where abs(row + column) <= reach {
        all.append(
          MapPoint(
            x: spacing * (Double(column) + Double(row) / 2), y: spacing * 0.866 * Double(row)))
      }
    }
    return all.sorted { left, right in
      let (a, b) = (left.x * left.x + left.y * left.y, right.x * right.x + right.y * right.y)
      return (a.rounded(), left.y, left.x) < (b.rounded(), right.y, right.x)
    }
  }()

  /// A place for each name that has room: right of its mark, left, under or over.
  func labels(_ names: [String], at marks: [MapPoint]) -> [Label?] {
    let reach = 16 * size
    var taken = marks.map {
      Box(left: $0.x - reach, top: $0.y - reach, right: $0.x + reach, bottom: $0.y + reach)
    }
    let frame = (Double(projection.width) - 4, Double(projection.height) - 4)
    let (step, type) = (20 * size, typeSize)
    return zip(names, marks).map { name, mark in
      // Half the size of the type is a letter's width, more or less.
      let width = Double(name.count) * type * 0.52 + 4
      let (under, over) = (step + 0.75 * type, -step - 2)
      let choices: [(Box, Label)] = [
        (box(mark.x + step, mark.y - type / 2, width), Self.label(mark, step, type / 3, "start")),
        (
          box(mark.x - step - width, mark.y - type / 2, width),
          Self.label(mark, -step, type / 3, "end")
        ),
        (box(mark.x - width / 2, mark.y + step - 3, width), Self.label(mark, 0, under, "middle")),
        (
          box(mark.x - width / 2, mark.y - step - type, width),
          Self.label(mark, 0, over, "middle")
        ),
      ]
      for (box, label) in choices {
        let isInside = box.left > 4 && box.top > 4 && box.right < frame.0 && box.bottom < frame.1
        guard isInside, !taken.contains(where: box.overlaps) else { continue }
        taken.append(box)
        return label
      }
      return nil
    }
  }

  /// The type of the names: the whole earth's drawing is shown wider than Europe's.
  var typeSize: Double { size < 1 ? 17 : 22 }

  private func box(_ left: Double, _ top: Double, _ width: Double) -> Box {
    Box(left: left, top: top, right: left + width, bottom: top + typeSize * 1.1)
  }

  private static func label(
    _ mark: MapPoint, _ dx: Double, _ dy: Double, _ anchor: String
  ) -> Label {
    Label(x: Int((mark.x + dx).rounded()), y: Int((mark.y + dy).rounded()), anchor: anchor)
  }
}
