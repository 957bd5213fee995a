import Cooperation
import HTML
import KansliStore
import Register

/// Where the figures come from, and from what value they say something.
struct SourcesPage: Page {
  var frame: Frame
  var editions: [IndicatorEdition]
  /// The editions that the municipality has imported, by title.
  var imported: Set<String>
  var thresholds: [ThresholdSettings]

  var route: Route { .international(.sources) }
  var title: String { words.title }
  private var words: Shared<SourcePhrases> { phrases.sources }

  var main: HTML {
    HTML {
      trail((.international(.desk), words.desk))
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      section("utgavor", words.editions) {
        table
        element("p") { words.howTo }
      }
      section("granser", words.thresholds) {
        element("p") { words.thresholdsLead }
        for settings in thresholds.reversed() { group(settings) }
      }
    }
  }

  private var table: HTML {
    element("table") {
      element("caption", ["class": "aside"]) { words.editions }
      element("thead") {
        element("tr") {
          for word in [words.source, words.published, words.retrieved, words.attribution] {
            element("th", ["scope": "col"]) { word }
          }
        }
      }
      element("tbody") {
        for edition in editions.reversed() {
          element("tr") {
            element("th", ["scope": "row"]) { edition.title }
            element("td", ["data-label": words.published]) { digits(edition.publishedOn) }
            element("td", ["data-label": words.retrieved]) {
              digits(edition.retrievedOn)
              if !imported.contains(edition.title) {
                element("span", ["class": "source"]) { " (\(words.shipped))" }
              }
            }
            element("td", ["data-label": words.attribution]) {
              element("span", ["lang": "en"]) { edition.attribution }
              element("span", ["class": "source"]) {
                " \(words.licence): \(edition.licence). \(words.checksum): "
              }
              element("code", ["class": "sum"]) { edition.sha256 }
            }
          }
        }
      }
    }
  }

  private func group(_ settings: ThresholdSettings) -> HTML {
    HTML {
      element("h3") { words.from(settings.from) }
      element("dl", ["class": "types"]) {
        for threshold in settings.thresholds {
          element("div") {
            element("dt") { phrases.screening.indicator(threshold.indicator) }
            element("dd") {
              element("p") {
                let form = phrases.screeningForm
                [
                  words.supports(form.figure(threshold.supportsFrom)),
                  words.contradicts(form.figure(threshold.contradictsBelow)),
                  words.role(threshold.role),
                ].joined(separator: ", ")
              }
              element("p", ["class": "source", "lang": swedish]) { threshold.reason }
            }
          }
        }
      }
    }
  }
}
