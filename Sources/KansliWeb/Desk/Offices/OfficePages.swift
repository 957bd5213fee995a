import HTML
import KansliStore
import Register

/// The functions and bodies that answer for documents, with who holds them today.
struct OfficeListPage: Page {
  var frame: Frame
  var records: [OfficeRecord]
  var names: [String: String]
  var input = FormInput()

  var route: Route { .offices }
  var title: String { words.title }
  private var words: Shared<OfficePhrases> { phrases.office }
  private var mayKeep: Bool { (frame.person?.rights ?? .none).may(.keepOffices) }
  private var gaps: [OfficeRecord] { records.filter { $0.isVacant(on: frame.today) } }

  var main: HTML {
    HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      problems(of: input, officeFields(records, except: nil))
      if (frame.person?.rights ?? .none).may(.readReorganisations) {
        element("p") { link(.reorganisations, phrases.reorganisation.title) }
      }
      if records.isEmpty { element("p") { words.none } } else { table }
      if !gaps.isEmpty {
        section("luckor", words.gaps) {
          element("p") { words.gapsLead }
          element("ul", ["class": "notes"]) {
            for record in gaps {
              element("li") {
                link(.office(id: record.office.id), swedish: record.office.name)
                ". "
                next(record)
                "."
              }
            }
          }
        }
      }
      if mayKeep {
        section("ny", words.add) {
          form(route) {
            for one in officeFields(records, except: nil) { field(one, input) }
            acts { button(words.add, "add", isMain: true) }
          }
        }
      }
    }
  }

  /// Who is told in the office's place.
  private func next(_ record: OfficeRecord) -> String {
    var (current, seen): (OfficeRecord, Set<String>) = (record, [])
    while let parent = current.office.parent, seen.insert(current.office.id).inserted,
      let above = records.first(where: { $0.office.id == parent })
    {
      if !above.isVacant(on: frame.today) { return words.goesTo(above.office.name) }
      current = above
    }
    return words.goesToRegistry
  }

  private var table: HTML {
    element("table") {
      element("thead") {
        element("tr") {
          for label in [
            words.nameLabel, words.holderLabel, words.deputyLabel, words.parentLabel,
          ] {
            element("th", ["scope": "col"]) { label }
          }
        }
      }
      element("tbody") { for record in records { row(record) } }
    }
  }

  private func row(_ record: OfficeRecord) -> HTML {
    let now = record.holdings(on: frame.today)
    return element("tr") {
      element("th", ["scope": "row"]) {
        link(.office(id: record.office.id), swedish: record.office.name)
      }
      element("td", ["data-label": words.holderLabel]) {
        let holders = now.filter { !$0.isDeputy }
        if holders.isEmpty {
          element("strong", ["class": now.isEmpty ? "warn" : nil]) { words.nobody }
        }
        for holding in holders { person(holding) }
        for holding in record.holdings where holding.begins(after: frame.today) {
          element("p", ["class": "source"]) {
            words.coming(name(holding), holding.from ?? frame.today)
          }
        }
      }
      element("td", ["data-label": words.deputyLabel]) {
        for holding in now where holding.isDeputy { person(holding) }
      }
      element("td", ["data-label": words.parentLabel]) {
        if let parent = records.first(where: { $0.office.id == record.office.parent }) {
          link(.office(id: parent.office.id), swedish: parent.office.name)
        } else {
          "–"
        }
      }
    }
  }

  private func name(_ holding: HoldingRecord) -> String {
    names[holding.person] ?? phrases.matter.unknownPerson(holding.person)
  }

  private func person(_ holding: HoldingRecord) -> HTML {
    element("p") {
      name(holding)
      if let through = holding.through { ", \(words.through(through))" }
    }
  }
}

/// An office: its names and place, and everybody who has held it.
struct OfficePage: Page {
  var frame: Frame
  var record: OfficeRecord
  var records: [OfficeRecord]
  var names: [String: String]
  /// Those who can be given it.
  var people: [Account]
  var input: FormInput
  var isStale = false
  var problem: String?

  var route: Route { .office(id: record.office.id) }
  var title: String { record.office.name }
  private var words: Shared<OfficePhrases> { phrases.office }
  private var mayKeep: Bool { (frame.person?.rights ?? .none).may(.keepOffices) }

  private var giving: [FormField] {
    [
      FormField(
        name: "person", label: words.personLabel,
        control: .select([("", "")] + people.map { ($0.id, $0.name) }), isRequired: true),
      FormField(
        name: "som", label: words.kindLabel,
        control: .select([("ordinarie", words.holder), ("ersattare", words.deputy)])),
      FormField(name: "fran", label: words.fromLabel, control: .day, hint: words.fromHint),
      FormField(name: "till", label: words.throughLabel, control: .day, hint: words.throughHint),
    ]
  }

  var main: HTML {
    let fields = officeFields(records, except: record.office.id)
    return HTML {
      trail((.offices, words.title))
      element("h1", ["lang": swedish]) { title }
      if let problem { element("p", ["class": "warn", "role": "alert"]) { problem } }
      if isStale { stale }
      problems(
        of: input, fields + giving + [FormField(name: "sista", label: words.endLabel)])
      section("innehavare", words.holders) { holders }
      if mayKeep {
        section("ge", words.give) {
          form(route) {
            for one in giving { field(one, input) }
            acts { button(words.giveButton, "give", isMain: true) }
          }
        }
        section("namn", words.change) {
          form(route) {
            hidden("version", "\(record.version)")
            for one in fields { field(one, input) }
            acts {
              button(phrases.work.save, "save", isMain: true)
              if record.holdings.isEmpty { button(words.remove, "remove") }
            }
          }
        }
      }
      deskLinks(of: HistorySubject(.office, record.office.id))
    }
  }

  private var stale: HTML {
    element("div", ["class": "warn", "role": "alert"]) {
      element("p") { words.stale }
      element("p", ["lang": swedish]) {
        ([record.office.name] + record.office.aliases).joined(separator: ", ")
      }
      if let parent = records.first(where: { $0.office.id == record.office.parent }) {
        element("p") { "\(words.parentLabel): \(parent.office.name)" }
      }
    }
  }

  @HTMLBuilder private var holders: HTML {
    if record.isVacant(on: frame.today) {
      element("p", ["class": "warn"]) { words.nobody }
    }
    if record.holdings.isEmpty {
      element("p") { words.noHolders }
    } else {
      element("table") {
        element("thead") {
          element("tr") {
            for label in [
              words.personLabel, words.kindLabel, words.fromLabel, words.throughLabel,
            ] + (mayKeep ? [words.actLabel] : []) {
              element("th", ["scope": "col"]) { label }
            }
          }
        }
        element("tbody") { for holding in record.holdings.reversed() { row(holding) } }
      }
    }
  }

  private func row(_ holding: HoldingRecord) -> HTML {
    let name = names[holding.person] ?? phrases.matter.unknownPerson(holding.person)
    return element("tr", ["class": holding.holds(on: frame.today) ? nil : "off"]) {
      element("th", ["scope": "row"]) { name }
      element("td") { holding.isDeputy ? words.deputy : words.holder }
      element("td", ["data-label": words.fromLabel]) {
        holding.from.map { digits($0) } ?? HTML(words.always)
      }
      element("td", ["data-label": words.throughLabel]) {
        holding.through.map { digits($0) } ?? HTML(words.stillThere)
      }
      if mayKeep {
        element("td") {
          form(route, class: "plain ending") {
            hidden("rad", holding.id)
            element(
              "input",
              [
                "type": "date", "name": "sista", "aria-label": "\(words.endLabel): \(name)",
                "value": (holding.through ?? frame.today).description,
              ])
            button(words.endButton, "end")
            button(words.mistake, "unhold")
          }
        }
      }
    }
  }
}

extension Page {
  /// The questions of an office; another is above it, never itself.
  func officeFields(_ records: [OfficeRecord], except id: String?) -> [FormField] {
    let words = phrases.office
    return [
      FormField(
        name: "namn", label: words.nameLabel, hint: words.nameHint, isRequired: true,
        language: swedish),
      FormField(
        name: "andra", label: words.aliasesLabel, control: .area(rows: 3),
        hint: words.aliasesHint, language: swedish),
      FormField(
        name: "over", label: words.parentLabel,
        control: .select(
          [("", phrases.work.none)]
            + records.filter { $0.office.id != id }.map { ($0.office.id, $0.office.name) }),
        language: swedish),
    ]
  }
}
