import Cooperation
import ReferenceData
import Testing

@Suite("The list of countries")
struct CountryListTests {
  private let list = CountryList.shared

  @Test("it has the countries of ISO 3166-1 and Kosovo, in Swedish order")
  func all() throws {
    #expect(list.countries.count == 250)
    #expect(list.countries.first?.swedish == "Afghanistan")
    #expect(list.countries.last?.swedish == "Östtimor")
    #expect(list.countries.filter { $0.memberships.contains(.eu) }.count == 27)
    #expect(list.countries.filter { $0.memberships.contains(.unMember) }.count == 193)
  }

  @Test("a territory belongs to a state that is one itself, and no member state to another")
  func states() {
    let territories = list.countries.filter { $0.state != nil }
    #expect(territories.count == 49)
    for territory in territories {
      let state = list.state(of: territory.code)
      #expect(state?.memberships.contains(.unMember) == true, "\(territory.swedish)")
      #expect(state?.state == nil && !territory.memberships.contains(.unMember))
    }
    func state(_ code: String) -> String? {
      CountryCode(rawValue: code).flatMap { list.state(of: $0) }?.swedish
    }
    #expect(state("ALA") == "Finland" && state("GRL") == "Danmark" && state("GUF") == "Frankrike")
    // What is disputed, or answers for itself, is left to people.
    for code in ["SWE", "TWN", "PSE", "XKX", "ESH", "COK", "ATA", "VAT"] {
      #expect(state(code) == nil, "\(code)")
    }
  }

  @Test("every country is found by both its codes and both its names")
  func everyName() {
    for country in list.countries {
      #expect(list.find(country.code.rawValue) == country)
      #expect(list.find(country.alpha2) == country)
      #expect(list.find(country.swedish) == country, "\(country.swedish)")
      #expect(list.find(country.english) == country, "\(country.english)")
    }
  }

  @Test(
    "what people write finds the country",
    arguments: [
      ("swe", "SWE"), (" se ", "SWE"), ("NA", "NAM"), ("österrike", "AUT"), ("OSTERRIKE", "AUT"),
      ("Osttimor", "TLS"), ("Vitryssland", "BLR"), ("Turkey", "TUR"), ("Turkiye", "TUR"),
      ("Holland", "NLD"), ("Cote d'Ivoire", "CIV"), ("Bosnien-Hercegovina", "BIH"),
      ("The Gambia", "GMB"), ("Saint Lucia", "LCA"), ("Trinidad and Tobago", "TTO"),
      ("Congo, Dem. Rep.", "COD"), ("Kongo", "COG"), ("Korea, South", "KOR"), ("usa", "USA"),
      ("Fo\u{0308}renade kungariket", "GBR"), ("Aland", "ALA"), ("Kosovo", "XKX"),
    ])
  func found(text: String, code: String) { #expect(list.find(text)?.code.rawValue == code) }

  @Test(
    "what is no country is not found", arguments: ["", " ", "XX", "ZZZ", "Ekby", "Korea", "SW"])
  func notFound(text: String) { #expect(list.find(text) == nil) }

  @Test(
    "a near miss is answered with what may be meant, the nearest first",
    arguments: [
      ("Sverge", "SWE"), ("Tysland", "DEU"), ("Frankrkie", "FRA"), ("Noreg", "NOR"),
      ("Ryslan", "RUS"), ("SEW", "SWE"), ("Nederl", "NLD"), ("Storbritanien", "GBR"),
      ("Kirgizistn", "KGZ"),
    ])
  func near(text: String, code: String) {
    #expect(list.suggestions(for: text).prefix(3).map(\.code.rawValue).contains(code))
  }

  @Test("nothing is suggested for what is near nothing", arguments: ["", "Qwertyuiopå", "…"])
  func far(text: String) { #expect(list.suggestions(for: text).isEmpty) }
}
