import Cooperation
import HTML
import Hummingbird
import ReferenceData
import Register

/// Choosing partners for something: few are ticked in a list; of many, those chosen are shown, and
/// others are searched for by name, place or country.
struct PartnerChoice {
  /// Up to this many are listed.
  static let listed = 24
  /// The most that a search shows: more are found by a longer search.
  static let shown = 20

  /// The partners whose name, place or country has the words, those whose name begins with them
  /// first.
  static func matches(_ query: String, in partners: [Partner]) -> [Partner] {
    let wanted = query.lowercased().split(whereSeparator: \.isWhitespace)
    guard !wanted.isEmpty else { return [] }
    let found = partners.filter { partner in
      let country = partner.country.flatMap { CountryList.shared[$0] }
      let words = [partner.name, partner.place, country?.swedish, country?.english]
        .compactMap(\.self).joined(separator: " ").lowercased()
      return wanted.allSatisfy { words.contains($0) }
    }
    let beginning = query.lowercased()
    let first = found.filter { $0.name.lowercased().hasPrefix(beginning) }
    return first + found.filter { !$0.name.lowercased().hasPrefix(beginning) }
  }
}

extension CooperationItem {
  /// Whether it asks for partners by searching.
  var isSearched: Bool {
    if case .partners(_, let partners, _) = self {
      partners.count > PartnerChoice.listed
    } else {
      false
    }
  }
}

extension FormInput {
  /// The name of the field that partners are searched for in.
  static let partnerSearch = "parter-sok"

  /// Whether the form was sent to look for a partner: words left in the search are meant to be
  /// searched for, whichever way the form was sent.
  var isPartnerSearch: Bool { has(Self.partnerSearch) || self["gor"] == "parter" }
}

extension Page {
  /// A button for the Enter key, which presses the first one of a form: what is searched for is
  /// looked for all the same.
  func defaultButton(_ wish: String) -> HTML {
    element("button", ["name": "gor", "value": wish, "hidden": "", "tabindex": "-1"])
  }

  func partnerChoice(
    _ label: String, _ partners: [Partner], _ isRequired: Bool, _ input: FormInput
  ) -> HTML {
    let problem = input.problems["parter"]
    let chosen = input.all("parter")
    let isSearched = partners.count > PartnerChoice.listed
    return element(
      "fieldset",
      [
        "id": "f-parter", "tabindex": "-1", "class": problem == nil ? "boxes" : "boxes field doubt",
      ]
    ) {
      element("legend") { isRequired ? "\(label) (\(phrases.work.required))" : label }
      if let problem {
        element("p") { element("strong", ["class": "warn"]) { phrases.work.problem(problem) } }
      }
      if partners.isEmpty { element("p", ["class": "source"]) { phrases.cooperation.noPartners } }
      for partner in isSearched
        ? partners.filter({ chosen.contains($0.id.rawValue) }) : partners
      {
        partnerBox(partner, chosen)
      }
      if isSearched { partnerSearch(partners, chosen, input) }
    }
  }

  @HTMLBuilder private func partnerSearch(
    _ partners: [Partner], _ chosen: [String], _ input: FormInput
  ) -> HTML {
    let query = input[FormInput.partnerSearch]
    let words = phrases.cooperation
    if !query.isEmpty {
      let all = PartnerChoice.matches(query, in: partners)
      let found = all.filter { !chosen.contains($0.id.rawValue) }
      element("p", ["class": "source", "role": "status", "id": "parter-svar"]) {
        words.partnersFound(query, all.count, min(found.count, PartnerChoice.shown))
      }
      for partner in found.prefix(PartnerChoice.shown) { partnerBox(partner, chosen) }
    }
    element("p", ["class": "partner-search"]) {
      element("label", ["for": "f-parter-sok"]) { words.findPartner }
      element(
        "input",
        [
          "type": "text", "id": "f-parter-sok", "name": FormInput.partnerSearch,
          "autocomplete": "off", "aria-describedby": "om-parter-sok",
          "autofocus": input.isPartnerSearch ? "" : nil,
        ])
      element("button", ["name": "gor", "value": "parter"]) { words.search }
    }
    element("p", ["class": "source", "id": "om-parter-sok"]) {
      words.findPartnerHint(partners.count)
    }
  }

  private func partnerBox(_ partner: Partner, _ chosen: [String]) -> HTML {
    element("label") {
      element(
        "input",
        [
          "type": "checkbox", "name": "parter", "value": partner.id.rawValue,
          "checked": chosen.contains(partner.id.rawValue) ? "" : nil,
        ])
      element("span") { placed(partner.name, partner.country) }
    }
  }
}

extension Site {
  /// The form again with the partners that were searched for, where that is what was asked. One
  /// whose name is the words alone is ticked.
  func searching(
    _ call: DeskCall, _ partners: [Partner],
    _ form: (FormInput) async throws -> CooperationFormPage
  ) async throws -> Response? {
    guard call.input.isPartnerSearch else { return nil }
    var input = call.input
    let query = input[FormInput.partnerSearch].lowercased()
    let named = partners.filter { $0.name.lowercased() == query }
    if named.count == 1, !input.all("parter").contains(named[0].id.rawValue) {
      input.add("parter", named[0].id.rawValue)
    }
    var page = try await form(input)
    // What was shown when the form was opened is what a change is measured against.
    if page.version != nil { page.version = call.version }
    if call.files.values.contains(where: { !$0.content.isEmpty }) {
      page.notice = .said(call.frame.phrases.cooperation.chooseFileAgain)
    }
    return try await show(page)
  }
}
