/// A date as a source states it: the reading beside the source's own words.
public struct StatedDate: Hashable, Sendable {
  /// What the words amount to, with the precision they have.
  public enum Reading: Hashable, Sendable {
    case day(CalendarDate)
    case year(Int)
    /// A date is spoken of, but which one is missing, lost or impossible.
    case unknown
  }

  public let reading: Reading
  /// The words of the source, empty where a program wrote the value.
  public let words: String

  /// Makes a stated date; a year outside 1 to 9998 becomes unknown, its words kept.
  public init(_ reading: Reading, words: String = "") {
    if case .year(let year) = reading, !(1...9998).contains(year) {
      self.reading = .unknown
    } else {
      self.reading = reading
    }
    self.words = words
  }

  /// Reads the normal forms `2027` and `2027-12-31`; anything else is unknown, with its words kept.
  public init(normal text: String, words: String? = nil) {
    let words = words ?? text
    if let day = CalendarDate(text) {
      self.init(.day(day), words: words)
    } else if text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }),
      let year = Int(text)
    {
      self.init(.year(year), words: words)
    } else {
      self.init(.unknown, words: words)
    }
  }

  /// The earliest day the words can mean.
  public var firstDay: CalendarDate? {
    switch reading {
    case .day(let day): day
    case .year(let year): CalendarDate.first(ofYear: year)
    case .unknown: nil
    }
  }

  /// The latest day the words can mean: so "till och med 2021" and "senast 2017" are meant.
  public var lastDay: CalendarDate? {
    switch reading {
    case .day(let day): day
    case .year(let year): CalendarDate.last(ofYear: year)
    case .unknown: nil
    }
  }
}
