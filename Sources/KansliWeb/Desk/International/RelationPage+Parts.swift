import Cooperation
import HTML
import KansliStore
import Publishing
import Register

/// What belongs to a relation.
extension RelationPage {
  private var id: String { relation.id.rawValue }

  @HTMLBuilder private func none(_ isEmpty: Bool) -> HTML {
    if isEmpty { element("p", ["class": "source"]) { words.nothing } }
  }

  @HTMLBuilder private func add(_ place: InternationalRoute, _ label: String) -> HTML {
    if mayKeep { element("p") { link(route(place), label) } }
  }

  @HTMLBuilder var agreements: HTML {
    let all = register.agreements(of: relation.id)
    none(all.isEmpty)
    element("ul", ["class": all.isEmpty ? nil : "rows"]) {
      for agreement in all {
        element("li") {
          element("p", ["class": "title"]) {
            link(route(.agreement(id: agreement.id.rawValue)), swedish: agreement.title)
          }
          element("p", ["class": "source"]) {
            agreement.signedOn.map { "\(words.signed) \(phrases.day($0))" } ?? words.notSigned
            "; \(words.end(agreement.end.end))"
          }
        }
      }
    }
    add(.newAgreement(relation: id), words.newAgreement)
  }

  @HTMLBuilder var trials: HTML {
    let screenings = register.screenings(of: relation.id)
    let exemptions = register.exemptions(of: relation.id)
    none(screenings.isEmpty && exemptions.isEmpty)
    element("ul", ["class": screenings.isEmpty && exemptions.isEmpty ? nil : "rows"]) {
      for screening in screenings {
        element("li") {
          element("p", ["class": "title"]) {
            link(
              route(.screeningRecord(id: screening.id)),
              words.screeningOf(register.partner(screening.partner)?.name ?? ""))
          }
          element("p", ["class": "source"]) {
            "\(phrases.day(screening.on)): \(phrases.screening.outcome(screening.outcome))"
          }
        }
      }
      for exemption in exemptions {
        element("li") {
          element("p", ["class": "title"]) {
            link(
              .decision(id: exemption.reference.decision.rawValue),
              words.exemptionOf(exemption.body))
          }
          element("p", ["class": exemption.holds(on: frame.today) ? "source" : "warn"]) {
            [
              exemption.from.map { "\(words.from) \(phrases.day($0))" },
              words.end(exemption.end.end),
            ]
            .compactMap(\.self).joined(separator: "; ")
          }
          if let conditions = exemption.conditions {
            element("p", ["lang": swedish]) { conditions }
          }
        }
      }
    }
    add(.screening(relation: id, partner: nil), words.screen)
    add(.exemption(relation: id), words.proposeExemption)
  }

  @HTMLBuilder var projects: HTML {
    let all = register.projects(of: relation.id)
    none(all.isEmpty)
    element("ul", ["class": all.isEmpty ? nil : "rows"]) {
      for project in all {
        element("li") {
          element("p", ["class": "title"]) {
            link(route(.project(id: project.id.rawValue)), swedish: project.title)
          }
          element("p", ["class": "source"]) { words.words.projectState(project.state) }
        }
      }
    }
    add(.newProject(relation: id), words.newProject)
  }

  @HTMLBuilder var activities: HTML {
    let all = register.activities(of: relation.id)
    none(all.isEmpty)
    activityRows(all)
    add(.newActivity(relation: id), words.newActivity)
  }

  /// By which edition, and what it gives.
  @HTMLBuilder var contributions: HTML {
    let assessment = register.contributions(of: relation.id, today: frame.today)
    if let basis = assessment.basis {
      element("p") {
        words.basis(basis)
        " "
        link(
          .edition(slug: basis.edition.document.slug, number: basis.edition.edition),
          swedish: basis.edition.document.title)
        ", \(editionName(basis.edition.edition))."
      }
      element("ul", ["class": "notes"]) {
        for row in assessment.rows {
          element("li") {
            element("b", ["lang": swedish]) { row.contribution }
            ": "
            if let entry = row.entry {
              element("span", ["lang": swedish]) { entry.aim }
            } else {
              element("span", ["class": "source"]) { words.nothing }
            }
          }
        }
      }
    } else {
      element("p", ["class": "source"]) { words.noContributions }
    }
    element("p") { link(route(.contributions(relation: id)), words.contributionsLink) }
  }
}

extension Page {
  /// Things done, the latest first.
  func activityRows(_ activities: [Activity]) -> HTML {
    element("ol", ["class": "log"]) {
      for activity in activities {
        element("li") {
          digits(activity.from)
          element("strong") { link(route(.activity(id: activity.id)), swedish: activity.title) }
          element("p", ["class": "source"]) {
            capitalised(phrases.cooperation.words.activityKind(activity.kind))
            activity.place.map { ", \($0)" } ?? ""
            activity.cost.map { ", \(phrases.cooperation.words.amount($0))" } ?? ""
          }
          if let result = activity.result { element("p", ["lang": swedish]) { result } }
        }
      }
    }
  }
}
