/// A run of words in one style at one place of a printed page, in units of that page.
struct Fragment {
  var left: Int
  var top: Int
  var width: Int
  var height: Int
  /// The type's size, as far as the page tells.
  var size: Int
  var isBold: Bool
  var text: [UInt8]

  var right: Int { left + width }
  var bottom: Int { top + height }
  var letters: Int { text.count(where: { $0 != 0x20 }) }
}

/// One page with its words where they were printed.
struct PrintedPage {
  var width: Int
  var height: Int
  var fragments: [Fragment] = []

  var letters: Int { fragments.reduce(0) { $0 + $1.letters } }
}
