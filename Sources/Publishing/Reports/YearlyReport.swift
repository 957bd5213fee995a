public import HTML
public import Register

/// The yearly report on international cooperation as a value, before anyone has chosen how it is
/// printed: generated from the register, and written on by a person afterwards.
public struct YearlyReport: Sendable {
  public var title: String
  public var municipality: String
  public var department: String?
  public var asOf: CalendarDate
  /// BCP 47 tag.
  public var language: String
  /// Of what day its figures are and where they come from.
  public var basis: String
  public var sections: [ReportSection]

  public init(
    title: String, municipality: String, department: String?, asOf: CalendarDate,
    language: String, basis: String, sections: [ReportSection]
  ) {
    self.title = title
    self.municipality = municipality
    self.department = department
    self.asOf = asOf
    self.language = language
    self.basis = basis
    self.sections = sections
  }
}

/// The parts that a yearly report has, in their order.
public enum ReportHeading: String, Hashable, Sendable, CaseIterable {
  case summary, ties, activities, projects, contributions, newTies, endedTies, exemptions, costs
  case conditions, attention, dormant, assignments
}

/// A part of a report under its heading.
public struct ReportSection: Sendable {
  public var heading: ReportHeading
  /// The heading in words.
  public var title: String
  public var parts: [ReportPart]

  public init(heading: ReportHeading, title: String, parts: [ReportPart]) {
    self.heading = heading
    self.title = title
    self.parts = parts
  }
}

/// A piece of a report.
public enum ReportPart: Sendable {
  case paragraph(String)
  case table(ReportTable)
  case picture(ReportPicture)
}

/// A table of a report, in words.
public struct ReportTable: Hashable, Sendable {
  public var caption: String
  public var columns: [String]
  /// As many cells as there are columns; the first names the row.
  public var rows: [[String]]
  /// The sums, where there are any.
  public var total: [String]?

  public init(caption: String, columns: [String], rows: [[String]], total: [String]? = nil) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.total = total
  }
}

/// A picture of a report: drawn where it can be, described where it cannot.
public struct ReportPicture: Sendable {
  public var figure: HTML
  public var description: String

  public init(figure: HTML, description: String) {
    self.figure = figure
    self.description = description
  }
}
