import Cooperation
import HTML
import KansliStore
import ReferenceData
import Register

/// What is known of every country on a day.
struct CountriesPage: Page {
  var frame: Frame
  var day: CalendarDate
  /// What somebody looks for.
  var name: String
  var countries: [(country: Country, screening: CountryScreening)]

  var route: Route { .international(.countries(on: day)) }
  var title: String { words.countries }
  private var words: Shared<ScreeningFormPhrases> { phrases.screeningForm }

  var main: HTML {
    HTML {
      trail((.international(.desk), phrases.sources.desk))
      element("h1") { title }
      element("p", ["class": "lead"]) { words.countriesLead }
      element(
        "form",
        [
          "class": "ask", "method": "get",
          "action": frame.path(.international(.countries(on: nil))),
        ]
      ) {
        element("label") {
          words.filter + " "
          element(
            "input", ["type": "search", "name": "namn", "value": name, "autocomplete": "off"])
        }
        element("label", ["class": "day"]) {
          phrases.site.askDay + " "
          element(
            "input",
            [
              "type": "date", "name": "den", "value": day.description, "min": "1900-01-01",
              "max": "2199-12-31",
            ])
        }
        element("button") { words.show }
      }
      element("p", ["role": "status"]) { words.found(countries.count) }
      element("ol", ["class": "rows countries"]) {
        for one in countries { row(one.country, one.screening) }
      }
    }
  }

  private func row(_ country: Country, _ screening: CountryScreening) -> HTML {
    element("li") {
      element("div") {
        element("p", ["class": "title"]) {
          link(
            .international(.country(code: country.code.rawValue, on: day)),
            phrases.screening.name(country))
        }
      }
      element("ul", ["class": "indications"]) {
        for criterion in Criterion.allCases {
          element("li") {
            element("span", ["class": "source"]) {
              capitalised(phrases.screening.criterion(criterion)) + ": "
            }
            indication(screening.evidence(of: criterion)?.indication ?? .noData)
          }
        }
      }
    }
  }
}

/// What is known of one country on a day, and what the rule of the day makes of it.
struct CountryPage: Page {
  var frame: Frame
  var country: Country
  var screening: CountryScreening
  var document: String?
  var attributions: [String]

  var route: Route {
    .international(.country(code: country.code.rawValue, on: screening.on))
  }
  var title: String { words.country(phrases.screening.name(country), screening.on) }
  private var words: Shared<ScreeningFormPhrases> { phrases.screeningForm }

  var main: HTML {
    HTML {
      trail((.international(.countries(on: screening.on)), words.countries))
      element("h1") { phrases.screening.name(country) }
      askDay(
        .international(.country(code: country.code.rawValue, on: nil)), day: screening.on)
      element("p", ["class": "lead"]) { phrases.screening.peopleDecide }
      section("regel", words.rule) {
        element("p") { phrases.screening.why(screening.conclusion) }
        if let rule = screening.rule {
          element("p") {
            link(
              .edition(slug: rule.slug, number: rule.edition),
              swedish: words.place(document ?? rule.slug, rule.edition))
          }
        }
      }
      territory(screening)
      for known in screening.criteria {
        section(
          "k-\(known.criterion.rawValue)",
          capitalised(phrases.screening.criterion(known.criterion))
        ) {
          element("p") {
            words.evidence + ": "
            indication(known.indication)
          }
          if screening.rule != nil, !screening.asked.contains(known.criterion) {
            element("p") { words.notAsked }
          }
          evidence(known)
        }
      }
      attributions(attributions)
    }
  }
}
