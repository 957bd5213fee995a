import HTML
import KansliStore
import Register

/// What would apply if something were recorded, document by document: now beside afterwards, then
/// what opens, closes and should be looked at.
struct ConsequenceView {
  let page: any Page
  let documents: [DocumentConsequence]

  private var words: Shared<CorrectionPhrases> { page.phrases.correction }

  /// Why it cannot be recorded, where it cannot.
  var refusal: Refusal? { documents.lazy.compactMap(\.consequence.refusal).first }

  var html: HTML {
    element("div", ["class": "would"]) {
      if let refusal {
        element("p", ["class": "warn"]) { page.phrases.refusal(refusal) }
      } else {
        for one in documents { of(one) }
        if documents.isEmpty { element("p") { page.phrases.desk.noChange } }
      }
    }
  }

  private func of(_ one: DocumentConsequence) -> HTML {
    let consequence = one.consequence
    return HTML {
      element("h3") {
        page.link(.document(slug: one.document.slug, on: nil), swedish: one.document.title)
      }
      if consequence.before == consequence.after {
        element("p") { words.samePeriods }
        stretches(consequence.before)
      } else {
        element("div", ["class": "columns"]) {
          element("div") {
            element("h4") { words.now }
            stretches(consequence.before)
          }
          element("div") {
            element("h4") { words.afterwards }
            stretches(consequence.after)
          }
        }
      }
      notes(one)
    }
  }

  /// What is in force from when to when, gaps between told.
  @HTMLBuilder private func stretches(_ periods: [Timeline.Period]) -> HTML {
    if periods.isEmpty {
      element("p") { words.nothingEver }
    } else {
      element("ol", ["class": "stretches"]) {
        for (index, period) in periods.enumerated() {
          if index > 0, let until = periods[index - 1].until, until < period.from {
            element("li", ["class": "warn"]) {
              page.phrases.desk.newGap(Timeline.Gap(from: until, until: period.from))
            }
          }
          element("li") { words.stretch(period) }
        }
      }
    }
  }

  @HTMLBuilder private func notes(_ one: DocumentConsequence) -> HTML {
    let consequence = one.consequence
    let isQuiet =
      consequence.newGaps.isEmpty && consequence.closedGaps.isEmpty && one.newFindings.isEmpty
      && one.goneFindings.isEmpty
    if !isQuiet {
      element("ul", ["class": "notes"]) {
        for gap in consequence.newGaps {
          element("li", ["class": "warn"]) { words.gapOpens(gap) }
        }
        for gap in consequence.closedGaps { element("li") { words.gapCloses(gap) } }
        for finding in one.newFindings where !isGap(finding) {
          let phrase = page.phrases.finding(finding)
          element("li", ["class": finding.level == .error ? "warn" : nil]) {
            phrase.message + " " + phrase.todo
          }
        }
        for finding in one.goneFindings where !isGap(finding) {
          element("li") { words.findingGone(page.phrases.finding(finding).message) }
        }
      }
    }
  }

  /// A gap is told above, in its own words.
  private func isGap(_ finding: Finding) -> Bool { finding.code == .gap }
}
