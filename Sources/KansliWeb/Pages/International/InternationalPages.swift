import Cooperation
import HTML
import KansliStore
import Publishing
import ReferenceData
import Register

/// What the municipality does abroad, for everybody.
struct InternationalPage: Page {
  var frame: Frame
  var data: PublicInternational

  var route: Route { .international(.overview) }
  var title: String { words.publicTitle }
  private var words: Shared<CooperationPhrases> { phrases.cooperation }

  var main: HTML {
    let current = data.current
    // What has passed its last day runs no more, though nobody has closed it.
    let running = data.cooperations.projects.filter { project in
      project.state == .running && project.through.map { frame.today <= $0 } ?? true
    }
    let others = data.cooperations.projects.filter { project in
      !running.contains { $0.id == project.id }
    }
    let pictures = PublicPictures(
      data.cooperations, decisions: data.decisions, today: frame.today, language: frame.language,
      municipality: frame.settings.organisation.name)
    return HTML {
      element("h1") { title }
      element("p", ["class": "lead"]) { words.publicLead(frame.municipality) }
      policy(data.policy)
      section("samarbeten", words.relations) {
        if current.isEmpty { element("p", ["class": "source"]) { words.nothing } }
        if current.contains(where: { $0.kind == .sisterCity }) {
          element("p") { link(route(.sisterCities), words.sisterCities) }
        }
        relationRows(current, data)
      }
      if !pictures.isEmpty {
        section("bilder", phrases.pictures.title) {
          pictures.maps
          pictures.timeline
        }
      }
      section("projekt", words.runningProjects) {
        if running.isEmpty { element("p", ["class": "source"]) { words.nothing } }
        projectRows(running)
      }
      if !seats.isEmpty { section("uppdrag", words.assignments) { seatRows } }
      if !others.isEmpty { section("fler", words.otherProjects) { projectRows(others) } }
      if !data.ended.isEmpty {
        section("avslutade", words.endedRelations) { relationRows(data.ended, data) }
      }
      section("kallor", words.sources) { sources }
    }
  }

  /// The seats that somebody holds or is to hold.
  private var seats: [PublicAssignment] {
    data.cooperations.assignments.filter { $0.through.map { frame.today <= $0 } ?? true }
  }

  private var seatRows: HTML {
    element("ul", ["class": "rows"]) {
      for seat in seats {
        element("li") {
          element("p", ["class": "title", "lang": swedish]) { seat.seat }
          element("p", ["class": "source"]) {
            [
              data.cooperations.partner(seat.partner)?.name, seat.holder,
              words.period(seat.from, seat.through),
            ].compactMap(\.self).joined(separator: ", ")
          }
        }
      }
    }
  }

  private var sources: HTML {
    element("ul", ["class": "notes"]) {
      element("li") { words.sourceRegister(frame.municipality) }
      element("li") { "\(words.sourcePlaces): \(PlaceList.attribution)" }
      element("li") { words.sourceProgrammes }
      element("li") { link(.international(.cooperationsAPI), words.asData) }
    }
  }
}

/// The twin towns.
struct SisterCitiesPage: Page {
  var frame: Frame
  var data: PublicInternational

  var route: Route { .international(.sisterCities) }
  var title: String { phrases.cooperation.sisterCities }

  var main: HTML {
    let words = phrases.cooperation
    let going = data.current.filter { $0.kind == .sisterCity }
    let ended = data.ended.filter { $0.kind == .sisterCity }
    return HTML {
      trail((.international(.overview), words.publicTitle))
      element("h1") { title }
      element("p", ["class": "lead"]) { words.sisterLead(going.count) }
      if going.isEmpty { element("p", ["class": "source"]) { words.nothing } }
      relationRows(going, data)
      if !ended.isEmpty {
        section("avslutade", words.endedRelations) { relationRows(ended, data) }
      }
    }
  }
}

/// A project, for everybody.
struct PublicProjectPage: Page {
  var frame: Frame
  var data: PublicInternational
  var project: PublicProject

  var route: Route { .international(.publicProject(slug: project.slug)) }
  var title: String { project.title }

  var main: HTML {
    let words = phrases.cooperation
    let amount = words.words.amount
    let activities = data.activities(of: project.id)
    return HTML {
      trail((.international(.overview), words.publicTitle))
      element("h1", ["lang": swedish]) { title }
      element("p", ["class": "lead"]) {
        "\(capitalised(words.words.projectState(project.state))), "
          + words.period(project.from, project.through)
      }
      if let relation = data.cooperations.relations.first(where: { $0.id == project.relation }) {
        element("p") {
          "\(words.partOf): "
          link(route(.cooperation(slug: relation.slug)), swedish: relation.title)
        }
      }
      known([
        (words.purpose, project.purpose), (words.result, project.result),
        (words.programme, project.programme.map { ProjectForm.programme($0, words) }),
        (words.role, capitalised(words.words.projectPart(project.part))),
        (
          words.parties,
          project.parties.isEmpty
            ? nil
            : data.partners(project.parties).map { placed($0.name, $0.country) }
              .joined(separator: "; ")
        ),
        (words.committee, project.committee), (words.department, project.department),
        (words.budget, project.budget.map(amount)),
        (words.ownShare, project.ownShare.map(amount)),
        (words.granted, project.funding.granted.map(amount)),
        (words.paid, project.funding.paid.map(amount)),
        (words.withoutFunding, project.withoutFunding),
      ])
      contributions(data.cooperations.contributions[project.id] ?? [])
      if !activities.isEmpty {
        section("aktiviteter", words.activities) { publicActivities(activities) }
      }
    }
  }
}
