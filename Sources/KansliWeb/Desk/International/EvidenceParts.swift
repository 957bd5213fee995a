import Cooperation
import HTML
import KansliStore
import ReferenceData
import Register

/// What figures say of a country, as it is shown wherever it is.
extension Page {
  /// The words of an indication, with a sign: never by colour alone.
  func indication(_ indication: Indication) -> HTML {
    element("span", ["class": "indication \(indication.rawValue)"]) {
      element("span", ["class": "sign", "aria-hidden": "true"]) { indication.sign }
      " "
      phrases.screening.indication(indication)
    }
  }

  /// The figures of a criterion in a table; a sentence where there are none.
  @HTMLBuilder func evidence(_ known: CriterionEvidence) -> HTML {
    let words = phrases.screeningForm
    if known.evidence.isEmpty {
      element("p") { words.nothing }
    } else {
      element("table", ["class": "evidence"]) {
        element("caption", ["class": "aside"]) {
          "\(words.evidence): \(phrases.screening.criterion(known.criterion))"
        }
        element("thead") {
          element("tr") {
            for word in [
              words.measure, words.value, words.source, words.direction, words.says,
            ] {
              element("th", ["scope": "col"]) { word }
            }
          }
        }
        element("tbody") { for one in known.evidence { row(one) } }
      }
    }
  }

  /// Where a territory's figures are lacking: whose it is, with a way to the state's, which are
  /// never used as its own.
  @HTMLBuilder func territory(_ screening: CountryScreening) -> HTML {
    if screening.lacksFigures, let own = CountryList.shared[screening.country],
      let state = CountryList.shared.state(of: own.code)
    {
      let name = phrases.screening.name(state)
      element("p", ["class": "territory"]) {
        phrases.screening.territory(phrases.screening.name(own), name)
        " "
        link(
          .international(.country(code: state.code.rawValue, on: screening.on)),
          phrases.screening.figuresOf(name))
      }
    }
  }

  private func row(_ one: Evidence) -> HTML {
    let words = phrases.screeningForm
    return element("tr") {
      element("th", ["scope": "row"]) { phrases.screening.indicator(one.indicator) }
      element("td", ["data-label": words.value]) {
        element("b") { words.figure(one.value) }
        bar(one)
        if let drawn = Indicator.named(one.indicator)?.drawn {
          element("span", ["class": "source"]) {
            words.scale(words.figure(drawn.lowerBound), words.figure(drawn.upperBound))
            if let low = one.low, let high = one.high {
              ", " + words.interval(words.figure(low), words.figure(high))
            }
          }
        }
      }
      element("td", ["data-label": words.source]) { "\(one.source), \(one.year)" }
      element("td", ["data-label": words.direction]) { directions(one) }
      element("td", ["data-label": words.says]) {
        indication(one.indication)
        for note in one.notes {
          element("span", ["class": "source"]) { " (\(phrases.screening.note(note)))" }
        }
      }
    }
  }

  @HTMLBuilder private func directions(_ one: Evidence) -> HTML {
    let words = phrases.screeningForm
    for (change, years) in [(one.change5, 5), (one.change10, 10)] {
      if let change {
        element("span", ["class": "direction"]) {
          change == 0
            ? "→ " + words.unchanged(years)
            : (change > 0 ? "↑ " : "↓ ")
              + words.change((change > 0 ? "+" : "") + words.figure(change), years)
        }
      }
    }
  }

  /// The value on its scale, with the interval that the source gives; the figures stand beside it.
  @HTMLBuilder private func bar(_ one: Evidence) -> HTML {
    if let scale = Indicator.named(one.indicator)?.drawn {
      element(
        "svg",
        [
          "class": "scale", "viewBox": "0 0 100 10", "aria-hidden": "true",
          "preserveAspectRatio": "none",
        ]
      ) {
        element("rect", ["class": "track", "x": "0", "y": "3", "width": "100", "height": "4"])
        element(
          "rect",
          [
            "class": "filled", "x": "0", "y": "3", "width": "\(scale.place(of: one.value))",
            "height": "4",
          ])
        if let low = one.low, let high = one.high {
          element(
            "rect",
            [
              "class": "interval", "x": "\(scale.place(of: low))", "y": "1",
              "width": "\(max(1, scale.place(of: high) - scale.place(of: low)))",
              "height": "8",
            ])
        }
      }
    }
  }

  /// The words of a rule, and where they stand.
  func quoted(
    _ sentence: String, _ place: String, _ route: Route, provision: String
  ) -> HTML {
    element("figure", ["class": "quoted"]) {
      element("blockquote", ["lang": swedish]) { element("p") { sentence } }
      element("figcaption", ["class": "source"]) {
        element("a", ["href": "\(frame.path(route))#\(provision)", "lang": swedish]) { place }
      }
    }
  }

  /// What has to be said wherever a source's figures are shown.
  @HTMLBuilder func attributions(_ sentences: [String]) -> HTML {
    if !sentences.isEmpty {
      element("aside", ["class": "source", "aria-label": phrases.screening.sources]) {
        element("p") {
          phrases.screening.sources
          ": "
          link(.international(.sources), phrases.sources.title)
        }
        element("ul") {
          for sentence in sentences { element("li", ["lang": "en"]) { sentence } }
        }
      }
    }
  }
}

extension Indication {
  /// A sign to see by, beside the word.
  var sign: String {
    switch self {
    case .supports: "+"
    case .doubtful: "±"
    case .contradicts: "−"
    case .noData: "?"
    }
  }
}

extension Indicator {
  /// The scale as it is drawn: nearly all values of an unbounded one lie within it.
  fileprivate var drawn: ClosedRange<Double> {
    source == .wgi ? -2.5...2.5 : range
  }
}

extension ClosedRange<Double> {
  /// Where a value lies, in whole hundredths.
  fileprivate func place(of value: Double) -> Int {
    let part = (value - lowerBound) / (upperBound - lowerBound)
    return Int((Swift.min(1, Swift.max(0, part)) * 100).rounded())
  }
}
