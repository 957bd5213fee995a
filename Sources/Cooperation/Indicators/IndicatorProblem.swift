import Register

/// Something in a file of figures that is not as it should be.
public struct IndicatorProblem: Error, Hashable, Sendable {
  /// What it is.
  public enum What: Hashable, Sendable {
    /// The file as a table.
    case table(CSVProblem)
    /// The columns are those of no source that can be read.
    case unknownHeader([String])
    /// There is neither a column of years nor a year given.
    case yearMissing
    /// Nothing was left when all lines had been read.
    case noValues
    case notAYear(String)
    case notANumber(column: String, String)
    /// Impossible on the indicator's scale.
    case outOfRange(indicator: String, Double, low: Double, high: Double)
    /// Between two classes.
    case notWhole(indicator: String, Double)
    /// The interval does not hold the value.
    case outsideInterval(indicator: String, Double, low: Double, high: Double)
    /// Another line has another value for the same country, year and indicator.
    case repeated(indicator: String, country: CountryCode, year: Int, firstLine: Int)
    /// Neither code nor name.
    case countryMissing
  }

  /// What can be done about it.
  public enum Remedy: Hashable, Sendable {
    /// Fetch the file anew from its source, and leave it as it is.
    case fetchAgain
    /// Save it from the spreadsheet as CSV in UTF-8.
    case saveAsUTF8
    /// Mend the line, or take it out.
    case mendLine
    /// Give a file of one of the formats that are read.
    case useKnownFormat
    /// Say which year the figures are of.
    case giveYear
  }

  /// The line of the file, counted from 1.
  public var line: Int
  public var what: What

  public init(line: Int, _ what: What) {
    self.line = line
    self.what = what
  }

  public var remedy: Remedy {
    switch what {
    case .table(.notUTF8): .saveAsUTF8
    case .table(.empty), .table(.repeatedColumn), .table(.openQuote), .noValues: .fetchAgain
    case .unknownHeader: .useKnownFormat
    case .yearMissing: .giveYear
    case .table(.textAfterQuote), .table(.fieldCount), .notAYear, .notANumber, .outOfRange,
      .notWhole, .outsideInterval, .repeated, .countryMissing:
      .mendLine
    }
  }
}
