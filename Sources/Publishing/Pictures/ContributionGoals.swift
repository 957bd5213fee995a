public import HTML

/// The global goals that a cooperation contributes to: number, short name and colour, as a plain
/// list. The icons are the United Nations' own and are not drawn.
public struct ContributionGoals: Sendable {
  /// One goal.
  public struct Goal: Hashable, Sendable {
    public var number: Int
    /// Its short name in the language of the page.
    public var name: String
    /// Its colour, such as `#E5243B`.
    public var colour: String

    public init(number: Int, name: String, colour: String) {
      self.number = number
      self.name = name
      self.colour = colour
    }
  }

  public var goals: [Goal]
  /// What the list is called.
  public var title: String

  public init(_ goals: [Goal], title: String) {
    self.goals = goals
    self.title = title
  }

  /// The list; nothing where there are no goals.
  @HTMLBuilder public var list: HTML {
    if !goals.isEmpty {
      element("ul", ["class": "goals", "aria-label": title]) {
        for goal in goals {
          element("li") {
            chip(goal)
            goal.name
          }
        }
      }
    }
  }

  /// The number on its colour, in whichever of black and white stands out more.
  private func chip(_ goal: Goal) -> HTML {
    let ink = Self.ink(on: goal.colour)
    return element(
      "svg",
      ["class": "goal", "viewBox": "0 0 28 28", "width": "28", "height": "28", "role": "img"]
    ) {
      element("title") { "\(goal.number)" }
      element(
        "rect", ["width": "28", "height": "28", "rx": "3", "fill": ink.ground])
      element(
        "text",
        [
          "x": "14", "y": "19.5", "text-anchor": "middle", "fill": ink.text,
          "class": ink.text == "#000" ? "black" : "white", "font-size": "15",
        ]
      ) { "\(goal.number)" }
    }
  }

  /// Black or white, and the ground it stands on: a colour that is none becomes grey.
  static func ink(on colour: String) -> (text: String, ground: String) {
    guard let light = luminance(colour) else { return ("#fff", "#595959") }
    // Contrast by WCAG: the lighter and the darker, each with 0.05 of stray light.
    let onWhite = 1.05 / (light + 0.05)
    let onBlack = (light + 0.05) / 0.05
    return (onWhite >= onBlack ? "#fff" : "#000", colour)
  }

  /// The relative luminance of `#rrggbb`; `nil` where it is no colour.
  static func luminance(_ colour: String) -> Double? {
    guard colour.hasPrefix("#"), colour.utf8.count == 7,
      let value = Int(colour.dropFirst(), radix: 16), value >= 0
    else { return nil }
    let parts = [value >> 16, value >> 8, value].map { linear(Double($0 & 255) / 255) }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// A screen's value as light: WCAG's curve by a polynomial of the third degree, off by less
  /// than a hundredth, since the standard library raises nothing to 2.4.
  private static func linear(_ value: Double) -> Double {
    value <= 0.04045
      ? value / 12.92 : value * (value * (value * 0.305306011 + 0.682171111) + 0.012522878)
  }
}
