public import Cooperation
import Register

/// The tables of cooperation abroad for spreadsheets and programs, made from what everybody may
/// see and from nothing else.
extension ExportTable {
  /// Partners, relations, agreements, projects and activities.
  public static func all(of cooperations: PublicCooperations) -> [ExportTable] {
    [
      partners(cooperations), relations(cooperations), agreements(cooperations),
      projects(cooperations), activities(cooperations),
    ]
  }

  private static func partners(_ all: PublicCooperations) -> ExportTable {
    ExportTable(
      name: "partners",
      columns: ["name", "kind", "country", "place", "latitude", "longitude", "website"],
      rows: all.partners.map { partner in
        [
          partner.name, partner.kind.rawValue, partner.country?.rawValue, partner.place,
          partner.coordinate.map { "\($0.latitude)" },
          partner.coordinate.map { "\($0.longitude)" }, partner.website,
        ]
      })
  }

  private static func relations(_ all: PublicCooperations) -> ExportTable {
    ExportTable(
      name: "relations",
      columns: [
        "slug", "title", "kind", "state", "partners", "committee", "department", "contact",
        "entered_on", "purpose", "benefit",
      ],
      rows: all.relations.map { relation in
        [
          relation.slug, relation.title, relation.kind.rawValue, relation.state.rawValue,
          all.names(relation.partners), relation.committee, relation.department,
          relation.contact, day(relation.enteredOn), relation.purpose, relation.benefit,
        ]
      })
  }

  private static func agreements(_ all: PublicCooperations) -> ExportTable {
    ExportTable(
      name: "agreements",
      columns: [
        "relation", "title", "parties", "registry_number", "languages", "signed_on", "from_on",
        "end_kind", "end_through", "evaluate_by", "clauses",
      ],
      rows: all.agreements.map { agreement in
        [
          all.relations.first { $0.id == agreement.relation }?.slug, agreement.title,
          all.names(agreement.parties), agreement.registryNumber,
          agreement.languages.joined(separator: ", "), day(agreement.signedOn),
          day(agreement.from), kind(agreement.end), day(agreement.end.through),
          day(agreement.evaluateBy),
          agreement.clauses.map(\.rawValue).sorted().joined(separator: ", "),
        ]
      })
  }

  private static func projects(_ all: PublicCooperations) -> ExportTable {
    ExportTable(
      name: "projects",
      columns: [
        "slug", "project", "programme", "relation", "role", "parties", "state", "start", "end",
        "budget", "own_share", "applied", "granted", "paid", "currency", "committee",
        "department", "purpose", "result",
      ],
      rows: all.projects.map { project in
        let money = [
          project.budget, project.ownShare, project.funding.applied, project.funding.granted,
          project.funding.paid,
        ]
        let currencies = Set(money.compactMap { $0?.currency }).sorted()
        // A column of amounts is in one currency; where a project has two, each says its own.
        let amounts = money.map { $0.map { amount($0, names: currencies.count > 1) } }
        return [
          project.slug, project.title, project.programme,
          all.relations.first { $0.id == project.relation }?.slug, project.part.rawValue,
          all.names(project.parties), project.state.rawValue, day(project.from),
          day(project.through),
        ] + amounts + [
          currencies.isEmpty ? nil : currencies.joined(separator: ", "), project.committee,
          project.department, project.purpose, project.result,
        ]
      })
  }

  private static func activities(_ all: PublicCooperations) -> ExportTable {
    ExportTable(
      name: "activities",
      columns: [
        "cooperation", "kind", "title", "from_on", "through_on", "place", "participants", "cost",
        "currency", "result",
      ],
      rows: all.activities.map { activity in
        [
          all.relations.first { $0.id == activity.cooperation }?.slug
            ?? all.projects.first { $0.id == activity.cooperation }?.slug,
          activity.kind.rawValue, activity.title, day(activity.from), day(activity.through),
          activity.place, activity.participants.map { "\($0)" },
          activity.cost.map { amount($0, names: false) }, activity.cost?.currency,
          activity.result,
        ]
      })
  }

  private static func day(_ day: CalendarDate?) -> String? { day?.description }

  private static func kind(_ end: ValidityEnd) -> String {
    switch end {
    case .through: "through"
    case .untilFurtherNotice: "untilFurtherNotice"
    case .notStated: "notStated"
    }
  }

  /// Whole units, and hundredths where there are any: what a spreadsheet adds up.
  private static func amount(_ money: Money, names: Bool) -> String {
    let (units, rest) = (money.minorUnits.magnitude / 100, money.minorUnits.magnitude % 100)
    let hundredths = rest == 0 ? "" : (rest < 10 ? ".0" : ".") + "\(rest)"
    return (money.minorUnits < 0 ? "-" : "") + "\(units)\(hundredths)"
      + (names ? " \(money.currency)" : "")
  }
}

extension PublicCooperations {
  /// The names of partners in their order.
  func names(_ ids: [PartnerID]) -> String {
    ids.compactMap { partner($0)?.name }.joined(separator: ", ")
  }
}
