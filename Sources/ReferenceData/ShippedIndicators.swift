import Cooperation
import Register

/// The editions of indicators that the program carries with it.
public enum ShippedIndicators {
  /// What is said of a file where it stands: the file itself has figures alone.
  struct Description {
    var file: ReferenceFile
    var source: IndicatorSource
    var name: String
    var publishedOn: String
    var retrievedOn: String
    var sha256: String
    var licence: String
    var attribution: String
  }

  static let descriptions = [
    Description(
      file: .vdem, source: .vdem, name: "v16", publishedOn: "2026-03-17",
      retrievedOn: "2026-11-20",
      sha256: "9d72470a7c5d2ecde4e2bc911c427f8be86145ec5b3a78566b5ae8d816c5179b",
      licence: "CC BY-SA 4.0",
      attribution: "V-Dem Country-Year Dataset v16 (Coppedge et al. 2026), "
        + "https://doi.org/10.23696/vdemds26; Lührmann, Tannenberg and Lindberg 2018; "
        + "Our World in Data"),
    Description(
      file: .wgi, source: .wgi, name: "2024", publishedOn: "2024-11-05",
      retrievedOn: "2026-11-20",
      sha256: "85a38888019ae493122dc2d0c57683c687690dee1e79fe8639af5533379b3515",
      licence: "CC BY 4.0",
      attribution: "Worldwide Governance Indicators, 2024, World Bank"),
    // Its own day of publication is not known: this is the day a public copy of it was made.
    Description(
      file: .lied, source: .lied, name: "v6.8", publishedOn: "2025-10-24",
      retrievedOn: "2026-11-20",
      sha256: "58fdca7f0f61d814cf592637c1de29f3710f824813474980d0958978a627a69a",
      licence: "CC0 1.0",
      attribution: "Lexical Index of Electoral Democracy v6.8, Skaaning, Gerring and "
        + "Bartusevičius"),
  ]

  /// The figures of all of them, read once.
  public static let data = IndicatorData(descriptions.map(edition))

  private static func edition(_ description: Description) -> IndicatorEdition {
    guard let publishedOn = CalendarDate(description.publishedOn),
      let retrievedOn = CalendarDate(description.retrievedOn)
    else { preconditionFailure("\(description.file) has a day that does not exist") }
    do throws(IndicatorProblem) {
      let reading = try IndicatorReading(
        description.file.bytes, countries: CountryList.shared)
      return reading.edition(
        named: description.name, publishedOn: publishedOn, retrievedOn: retrievedOn,
        sha256: description.sha256, licence: description.licence,
        attribution: description.attribution)
    } catch {
      preconditionFailure("the program's own \(description.file) is damaged: \(error)")
    }
  }
}
