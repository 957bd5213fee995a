import Register

/// The addresses of international cooperation, public ones and the desk's.
public enum InternationalRoute: Hashable, Sendable {
  case overview
  case sisterCities
  case cooperation(slug: String)
  case publicProject(slug: String)
  case cooperationsAPI
  case desk
  case tasks
  case partners
  case newPartner
  case partner(id: String)
  case newRelation(partner: String?)
  case relation(id: String)
  case editRelation(id: String)
  case screening(relation: String, partner: String?)
  case screeningRecord(id: String)
  case exemption(relation: String)
  /// - Parameter criteria: the first day of the criteria to assess by anew.
  case contributions(relation: String, criteria: String? = nil)
  case newAgreement(relation: String)
  case agreement(id: String)
  case newActivity(relation: String)
  case activity(id: String)
  case projects
  case newProject(relation: String?)
  case project(id: String)
  case assignments
  case assignment(id: String)
  case countries(on: CalendarDate?)
  case country(code: String, on: CalendarDate?)
  case sources
  case pictures
  case report(year: Int)
  case reportPaper(year: Int, name: String)
  case tables
  case table(name: String)

  var kind: Route.Kind {
    switch self {
    case .overview: .international
    case .sisterCities: .sisterCities
    case .cooperation: .cooperation
    case .publicProject: .publicProject
    case .cooperationsAPI: .cooperationsAPI
    case .desk: .internationalDesk
    case .tasks: .internationalTasks
    case .partners: .partners
    case .newPartner: .newPartner
    case .partner: .partner
    case .newRelation: .newRelation
    case .relation: .relation
    case .editRelation: .editRelation
    case .screening: .screening
    case .screeningRecord: .screeningRecord
    case .exemption: .exemption
    case .contributions: .contributions
    case .newAgreement: .newAgreement
    case .agreement: .agreement
    case .newActivity: .newActivity
    case .activity: .activity
    case .projects: .projects
    case .newProject: .newProject
    case .project: .project
    case .assignments: .assignments
    case .assignment: .assignment
    case .countries: .countries
    case .country: .country
    case .sources: .sources
    case .pictures: .pictures
    case .report: .report
    case .reportPaper: .reportPaper
    case .tables: .partnerTables
    case .table: .partnerTable
    }
  }

  /// The values that take the places of the pattern's names, in order.
  var parameters: [String] {
    switch self {
    case .cooperation(let slug), .publicProject(let slug): [slug]
    case .partner(let id), .relation(let id), .editRelation(let id), .screening(let id, _),
      .screeningRecord(let id), .exemption(let id), .contributions(let id, _),
      .newAgreement(let id), .agreement(let id), .newActivity(let id), .activity(let id),
      .project(let id), .assignment(let id), .country(let id, _), .table(let id):
      [id]
    case .report(let year): ["\(year)"]
    case .reportPaper(let year, let name): ["\(year)", name]
    default: []
    }
  }

  var query: [(String, String)] {
    switch self {
    case .newRelation(let partner?), .screening(_, let partner?): [("part", partner)]
    case .newProject(let relation?): [("samarbete", relation)]
    case .countries(let day?), .country(_, let day?): [("den", day.description)]
    case .contributions(_, let criteria?): [("kriterier", criteria)]
    default: []
    }
  }
}
