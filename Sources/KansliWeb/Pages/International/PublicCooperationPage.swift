import Cooperation
import HTML
import KansliStore
import Publishing
import Register

/// A relation, for everybody.
struct PublicCooperationPage: Page {
  var frame: Frame
  var data: PublicInternational
  var relation: PublicRelation

  var route: Route { .international(.cooperation(slug: relation.slug)) }
  var title: String { relation.title }
  private var words: Shared<CooperationPhrases> { phrases.cooperation }

  var main: HTML {
    let projects = data.cooperations.projects.filter { $0.relation == relation.id }
    let activities = data.activities(of: relation.id)
    return HTML {
      trail((.international(.overview), words.publicTitle))
      element("h1", ["lang": swedish]) { title }
      element("p", ["class": "lead"]) {
        [
          capitalised(words.words.relationKind(relation.kind)),
          words.words.state(relation.state),
          relation.enteredOn.map { "\(words.entered) \(phrases.day($0))" },
        ].compactMap(\.self).joined(separator: ", ")
      }
      known(
        data.partners(relation.partners).map {
          (words.partner, placed($0.name, $0.country))
        } + [
          (words.purpose, relation.purpose), (words.benefit, relation.benefit),
          (words.committee, relation.committee), (words.department, relation.department),
          (words.contact, relation.contact),
        ])
      policy(data.policy)
      section("beslut", words.decisions) { steps }
      section("avtal", words.agreements) { agreements }
      contributions(data.cooperations.contributions[relation.id] ?? [])
      if !projects.isEmpty { section("projekt", words.projects) { projectRows(projects) } }
      if !activities.isEmpty {
        section("aktiviteter", words.activities) { publicActivities(activities) }
      }
    }
  }

  /// The steps and the exemptions, the latest first; what has no day comes last.
  private var steps: HTML {
    let exemptions = data.exemptions(of: relation.id).map { ($0.decidedOn, entry($0)) }
    let all = relation.steps.map { ($0.on as CalendarDate?, entry($0)) } + exemptions
    let ordered = all.enumerated().sorted { left, right in
      let (one, other) = (left.element.0?.ordinal ?? .min, right.element.0?.ordinal ?? .min)
      return one == other ? left.offset > right.offset : one > other
    }
    return element("ol", ["class": "log"]) { for item in ordered { item.element.1 } }
  }

  private func entry(_ exemption: PublicExemption) -> HTML {
    element("li") {
      if let day = exemption.decidedOn {
        digits(day)
      } else {
        element("span", ["class": "day"]) { "–" }
      }
      element("strong") { exempted(exemption) }
      if let conditions = exemption.conditions {
        element("p") {
          "\(words.conditions): "
          element("span", ["lang": swedish]) { conditions }
        }
      }
    }
  }

  private func entry(_ step: PublicStep) -> HTML {
    element("li") {
      digits(step.on)
      element("strong") { capitalised(words.words.state(step.state)) }
      if let header = step.decision.flatMap({ data.decisions[$0] }) {
        element("p", ["class": "source"]) { words.decidedBy(header) }
      }
    }
  }

  @HTMLBuilder private var agreements: HTML {
    let all = data.agreements(of: relation.id)
    if all.isEmpty { element("p", ["class": "source"]) { words.nothing } }
    element("ul", ["class": "rows"]) {
      for agreement in all {
        element("li") {
          element("div") {
            element("p", ["class": "title", "lang": swedish]) { agreement.title }
            if let number = agreement.registryNumber {
              element("p", ["class": "source"]) { number }
            }
          }
          element("div") {
            element("p", ["class": "source"]) {
              "\(words.signed) \(phrases.day(agreement.signedOn)); \(words.end(agreement.end))"
            }
            element("p", ["class": "source"]) {
              words.hasClauses(
                Agreement.Clause.allCases.filter { agreement.clauses.contains($0) })
            }
          }
        }
      }
    }
  }
}

extension Page {
  /// What a cooperation is said to give to the policy's contributions.
  @HTMLBuilder func contributions(_ entries: [PublicContribution]) -> HTML {
    let words = phrases.cooperation
    if !entries.isEmpty {
      section("bidrag", words.contributions) {
        for entry in entries {
          element("h3", ["lang": swedish]) { entry.contribution }
          known([
            (words.aim, entry.aim), (words.indicator, entry.indicator.flatMap(Self.said)),
            (words.result, entry.result),
          ])
        }
      }
    }
  }

  private static func said(_ text: String) -> String? { text.isEmpty ? nil : text }

  func publicActivities(_ activities: [PublicActivity]) -> HTML {
    let words = phrases.cooperation
    return element("ol", ["class": "log"]) {
      for activity in activities {
        element("li") {
          digits(activity.from)
          element("strong", ["lang": swedish]) { activity.title }
          element("p", ["class": "source"]) {
            [
              capitalised(words.words.activityKind(activity.kind)), activity.place,
              activity.participants.map { words.tookPart($0) },
              activity.cost.map(words.words.amount),
            ].compactMap(\.self).joined(separator: ", ")
          }
          if let result = activity.result { element("p", ["lang": swedish]) { result } }
        }
      }
    }
  }
}
