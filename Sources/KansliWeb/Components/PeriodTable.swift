import HTML
import KansliStore
import Register

/// The same dates as the picture of time, with their grounds, as a table.
struct PeriodTable {
  let page: DocumentPage
  let view: DocumentView

  private var words: Shared<PagePhrases> { page.phrases.pages }

  /// The roles are said outright: on a phone the rows are laid out as blocks, and a browser then
  /// no longer calls it a table.
  var html: HTML {
    element("table", ["role": "table"]) {
      element("caption", ["class": "hidden"]) { words.periodsCaption }
      element("thead", ["role": "rowgroup"]) {
        element("tr", ["role": "row"]) {
          for label in [words.time, words.what, words.groundHeading] {
            element("th", ["scope": "col", "role": "columnheader"]) { label }
          }
        }
      }
      element("tbody", ["role": "rowgroup"]) {
        for period in view.timeline.periods {
          row(period)
          for gap in view.timeline.gaps where gap.from == period.until { row(gap) }
        }
        for undated in view.timeline.undated { row(undated) }
      }
    }
  }

  private func row(_ period: Timeline.Period) -> HTML {
    element("tr", ["role": "row"]) {
      element("th", ["scope": "row", "role": "rowheader"]) {
        page.digits(period.from)
        " – "
        if let until = period.until {
          page.digits(until.previous)
        } else {
          period.end == .notStated ? words.endNotStated : words.untilFurtherNotice
        }
      }
      element("td", ["role": "cell"]) {
        page.link(
          .edition(slug: view.document.slug, number: period.edition), words.edition(period.edition)
        )
      }
      element("td", ["role": "cell"]) { for ground in period.grounds { describe(ground) } }
    }
  }

  private func row(_ gap: Timeline.Gap) -> HTML {
    element("tr", ["role": "row", "class": "gap"]) {
      element("th", ["scope": "row", "role": "rowheader"]) {
        page.digits(gap.from)
        " – "
        page.digits(gap.until.previous)
      }
      element("td", ["role": "cell"]) { words.gap }
      element("td", ["role": "cell"]) { words.noDecisionKnown }
    }
  }

  private func row(_ undated: Timeline.Undated) -> HTML {
    element("tr", ["role": "row"]) {
      element("th", ["scope": "row", "role": "rowheader"]) {
        words.dayUnknown
        if let through = undated.end?.through {
          " – "
          page.digits(through)
        }
      }
      element("td", ["role": "cell"]) { undated.edition.map(words.edition) ?? "" }
      element("td", ["role": "cell"]) { describe(undated.ground) }
    }
  }

  private func describe(_ ground: Timeline.Ground) -> HTML {
    if let begins = words.groundBegins(ground) { return sentence(ground, begins) }
    return element("p") {
      page.body(ground.body)
      " \(words.ground(ground)), "
      if let day = ground.decidedOn { page.digits(day) } else { words.dayUnknown }
      if let item = ground.minutesItem { ", §\u{A0}\(item)" }
      " "
      element("span", ["class": "source"]) { page.phrases.basis(ground.basis) }
    }
  }

  private func sentence(_ ground: Timeline.Ground, _ begins: String) -> HTML {
    element("p") {
      "\(begins) "
      page.body(ground.body)
      if let day = ground.decidedOn {
        " on "
        page.time(day)
      } else {
        ", \(words.dayUnknown)"
      }
      if let item = ground.minutesItem { ", §\u{A0}\(item)" }
      " "
      element("span", ["class": "source"]) { words.groundSource(ground.basis) }
    }
  }
}
