public import HTML
import Register

extension RelationTimelinePicture {
  /// The same as a table.
  public var table: HTML {
    element("table", ["class": "ties"]) {
      element("caption") { words.title }
      element("thead") {
        element("tr") {
          for heading in [
            words.relation, words.shared.stateHeading, words.entered, words.ended, words.pause,
            words.agreement, words.decision,
          ] { element("th", ["scope": "col"]) { heading } }
        }
      }
      element("tbody") {
        if rows.isEmpty {
          element("tr", ["class": "empty"]) { element("td", ["colspan": "7"]) { words.nothing } }
        }
        for row in rows { self.row(row) }
      }
    }
  }

  private func row(_ row: Row) -> HTML {
    element("tr") {
      element("th", ["scope": "row"]) {
        if let address = row.address {
          element("a", ["href": address]) { row.title }
        } else {
          row.title
        }
      }
      element("td", ["data-label": words.shared.stateHeading]) { words.shared.state(row.state) }
      element("td", ["data-label": words.entered]) {
        if let day = row.enteredOn { time(day) } else { words.shared.unknown }
      }
      element("td", ["data-label": words.ended]) { if let day = row.endedOn { time(day) } }
      element("td", ["data-label": words.pause]) { lines(row.pauses.map(words.period)) }
      element("td", ["data-label": words.agreement]) {
        lines(row.agreements.map { "\($0.title), \(words.period($0.period))" })
      }
      element("td", ["data-label": words.decision]) {
        lines(row.decisions.map { "\(words.shared.day($0.on)): \($0.text)" })
      }
    }
  }

  private func time(_ day: CalendarDate) -> HTML {
    element("time", ["datetime": "\(day)"]) { words.shared.day(day) }
  }

  @HTMLBuilder private func lines(_ lines: [String]) -> HTML {
    for line in lines { element("p") { line } }
  }
}
