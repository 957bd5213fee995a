import Cooperation
import HTML
import Hummingbird
import KansliStore
import Publishing
import ReferenceData
import Register

/// The partners, by name.
struct PartnersPage: Page {
  var frame: Frame
  var register: CooperationRegister

  var route: Route { .international(.partners) }
  var title: String { words.partners }
  private var words: Shared<CooperationPhrases> { phrases.cooperation }

  var main: HTML {
    HTML {
      way([(.international(.desk), words.title)])
      element("h1") { title }
      if frame.person?.rights.may(.keepCooperations) ?? false {
        element("p") { link(route(.newPartner), words.newPartner) }
      }
      if register.partners.isEmpty { element("p", ["class": "source"]) { words.noPartners } }
      element("ol", ["class": "rows"]) {
        for partner in register.partners {
          element("li") {
            element("div") {
              element("p", ["class": "title"]) {
                link(route(.partner(id: partner.id.rawValue)), partner.name)
              }
              element("p", ["class": "source"]) {
                capitalised(words.words.partnerKind(partner.kind))
                partner.country.map { ", \(country($0))" } ?? ""
              }
            }
            element("div") {
              for relation in register.relations(with: partner.id) {
                element("p", ["class": "source", "lang": swedish]) { relation.title }
              }
            }
          }
        }
      }
    }
  }
}

/// The handlers of partners.
extension Site {
  func addPartners(to router: Router<Context>) {
    desk(router, .partners) { call in
      try await show(
        PartnersPage(
          frame: call.frame, register: try await store.cooperations(for: call.actor)))
    }
    desk(router, .newPartner) { call in
      try call.actor.require(.keepCooperations)
      return try await show(try await partnerPage(call, nil, FormInput(["slag": "city"])))
    } post: {
      try await savePartner($0, isNew: true)
    }
    desk(router, .partner) { call in
      try await show(try await partnerPage(call, try call.parameter("id"), nil))
    } post: {
      try await savePartner($0, isNew: false)
    }
  }

  private func partnerPage(
    _ call: DeskCall, _ id: String?, _ input: FormInput?, _ notice: CooperationNotice? = nil
  ) async throws -> CooperationFormPage {
    let register = try await store.cooperations(for: call.actor)
    let words = call.frame.phrases.cooperation
    let partner = id.flatMap { register.partner(PartnerID($0)) }
    if let id, partner == nil { throw StoreError.unknown(.partner, id) }
    let mayKeep = call.actor.rights.may(.keepCooperations)
    var page = CooperationFormPage(
      frame: call.frame, route: .international(id.map { .partner(id: $0) } ?? .newPartner),
      title: partner?.name ?? words.newPartner, register: register,
      steps: [(.international(.partners), words.partners)], notice: notice,
      items: mayKeep ? Self.partnerItems(call.frame) : [],
      input: input ?? partner.map { FormInput($0) } ?? FormInput(), version: partner?.version,
      button: partner == nil ? words.add : call.frame.phrases.work.save)
    guard let partner else { return page }
    page.shown = Self.facts(partner, call.frame)
    page.subject = HistorySubject(.partner, partner.id.rawValue)
    page.before = { page in Self.relations(with: partner, on: page, mayKeep: mayKeep) }
    return page
  }

  private static func facts(_ partner: Partner, _ frame: Frame) -> [CooperationFact] {
    let words = frame.phrases.cooperation
    var facts = [CooperationFact(words.kind, capitalised(words.words.partnerKind(partner.kind)))]
    if let code = partner.country {
      let name = CountryList.shared[code].map(frame.phrases.screening.name) ?? code.rawValue
      facts.append(
        CooperationFact(
          words.country, name, route: .international(.country(code: code.rawValue, on: nil))))
    }
    func add(_ label: String, _ value: String?, _ secret: SecretField? = nil) {
      guard let value else { return }
      facts.append(
        CooperationFact(
          label, value, isSecret: secret.map(partner.secret.contains) ?? false))
    }
    add(words.place, partner.place, .place)
    if partner.place != nil, partner.coordinate == nil {
      facts.append(CooperationFact(words.onMap, words.placeUnknown))
    } else {
      add(words.onMap, partner.coordinate.map { FormInput.degrees($0) })
    }
    add(words.website, partner.website)
    add(words.note, partner.note, .note)
    return facts
  }

  private static func relations(
    with partner: Partner, on page: CooperationFormPage, mayKeep: Bool
  ) -> HTML {
    let words = page.phrases.cooperation
    let relations = page.register.relations(with: partner.id)
    let projects = page.register.projects(with: partner.id)
    return page.section("har", words.withPartner) {
      if relations.isEmpty, projects.isEmpty {
        element("p", ["class": "source"]) { words.nothing }
      }
      element("ul", ["class": "rows"]) {
        for relation in relations {
          element("li") {
            element("p", ["class": "title"]) {
              page.link(
                .international(.relation(id: relation.id.rawValue)), swedish: relation.title)
            }
            element("p", ["class": "source"]) {
              capitalised(words.words.relationKind(relation.kind))
              ", \(words.words.state(relation.state))"
            }
          }
        }
        for project in projects {
          element("li") {
            element("p", ["class": "title"]) {
              page.link(
                .international(.project(id: project.id.rawValue)), swedish: project.title)
            }
            element("p", ["class": "source"]) { words.words.projectState(project.state) }
          }
        }
      }
      if mayKeep {
        element("p") {
          page.link(
            .international(.newRelation(partner: partner.id.rawValue)), words.newRelation)
        }
      }
    }
  }

  private static func partnerItems(_ frame: Frame) -> [CooperationItem] {
    let words = frame.phrases.cooperation
    let kinds = Partner.Kind.allCases.map {
      ($0.rawValue, capitalised(words.words.partnerKind($0)))
    }
    let countries = CountryList.shared.countries.map { country in
      (country.code.rawValue, frame.phrases.screening.name(country))
    }.map { (SortKey.make($0.1), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    return [
      .field(FormField(name: "namn", label: words.name, isRequired: true)),
      .field(
        FormField(name: "slag", label: words.kind, control: .select(kinds), isRequired: true)),
      .field(
        FormField(
          name: "land", label: words.country,
          control: .select([("", words.noCountry)] + countries))),
      .field(
        FormField(name: "ort", label: words.place, hint: words.placeHint), secret: .place),
      .field(FormField(name: "lage", label: words.onMap, hint: words.onMapHint)),
      .field(FormField(name: "webb", label: words.website, hint: words.websiteHint)),
      .field(
        FormField(
          name: "not", label: words.note, control: .area(rows: 3), hint: words.noteHint),
        secret: .note),
    ]
  }

  private func savePartner(_ call: DeskCall, isNew: Bool) async throws -> Response {
    try call.actor.require(.keepCooperations)
    var input = call.input
    let id = isNew ? nil : try call.parameter("id")
    guard var partner = input.partner(id, call.frame.phrases.cooperation) else {
      return try await show(try await partnerPage(call, id, input), .unprocessableContent)
    }
    partner.version = call.version
    let written = partner
    // Two of the same name in one country could not be told apart where one is chosen.
    let others = try await store.cooperations(for: call.actor).partners
    if others.contains(where: {
      $0.id.rawValue != id && $0.country == written.country
        && SortKey.make($0.name) == SortKey.make(written.name)
    }) {
      input.fail("namn", .taken(written.name))
      return try await show(try await partnerPage(call, id, input), .unprocessableContent)
    }
    var place = id
    let notice = try await noticed {
      if id == nil {
        place = try await store.add(written, by: call.actor).rawValue
      } else {
        try await store.change(written, by: call.actor)
      }
    }
    guard notice == nil, let place else {
      return try await show(try await partnerPage(call, id, input, notice), .conflict)
    }
    return redirect(.international(.partner(id: place)), call.language)
  }
}

extension FormInput {
  /// The form of a partner, filled in. A place that is looked up is not written out, so that
  /// another town is looked up anew.
  init(_ partner: Partner) {
    let found = partner.country.flatMap { country in
      partner.place.flatMap { PlaceList.coordinate(of: $0, in: country) }
    }
    self.init(
      filled: [
        ("namn", partner.name), ("slag", partner.kind.rawValue),
        ("land", partner.country?.rawValue), ("ort", partner.place),
        ("lage", partner.coordinate == found ? nil : partner.coordinate.map { Self.degrees($0) }),
        ("webb", partner.website), ("not", partner.note),
      ], secret: partner.secret)
  }

  /// "59.4, 17.9".
  static func degrees(_ place: Coordinate) -> String {
    func written(_ degrees: Double) -> String {
      let units = Int((degrees.magnitude * 1e4).rounded())
      let rest = String("\(10_000 + units % 10_000)".dropFirst())
      return "\(degrees < 0 && units > 0 ? "-" : "")\(units / 10_000).\(rest)"
    }
    return "\(written(place.latitude)), \(written(place.longitude))"
  }

  private static func degrees(_ text: Substring) -> Double? {
    Double(text.filter { !$0.isWhitespace })
  }

  mutating func partner(
    _ id: String?, _ words: Shared<CooperationPhrases>
  ) -> Partner? {
    let name = self.words("namn", atMost: 200)
    let kind = choice("slag", Partner.Kind.self)
    var country: CountryCode?
    if has("land") {
      country = CountryCode(rawValue: self["land"])
      if country.map({ !CountryList.shared.contains($0) }) ?? true { fail("land", .notAChoice) }
    }
    let place = optionalWords("ort", atMost: 200)
    let coordinate = coordinate(place, country, words)
    let website = optionalWords("webb")
    if let website, !website.hasPrefix("https://"), !website.hasPrefix("http://") {
      fail("webb", .unreadable(words.notAWebsite))
    }
    let note = optionalWords("not", atMost: 4000)
    guard isSound, let kind else { return nil }
    return Partner(
      id: PartnerID(id ?? ""), name: name, kind: kind, country: country, place: place,
      coordinate: coordinate, website: website, note: note, secret: secret())
  }

  private mutating func coordinate(
    _ place: String?, _ country: CountryCode?, _ words: Shared<CooperationPhrases>
  ) -> Coordinate? {
    guard has("lage") else {
      return place.flatMap { name in country.flatMap { PlaceList.coordinate(of: name, in: $0) } }
    }
    // Where a semicolon parts them, the comma is a decimal one.
    let text = self["lage"]
    let parts =
      text.contains(";")
      ? text.replacing(",", with: ".").split(separator: ";").map(Self.degrees)
      : text.split(separator: ",").map(Self.degrees)
    guard parts.count == 2, let latitude = parts[0], let longitude = parts[1],
      let found = Coordinate(latitude: latitude, longitude: longitude)
    else {
      fail("lage", .unreadable(words.notAPlace))
      return nil
    }
    return found
  }
}
