import Cooperation
import HTML
import KansliStore
import Publishing
import ReferenceData
import Register

/// What the public pages of cooperation are made from: nothing that is not everybody's.
struct PublicInternational: Sendable {
  var cooperations: PublicCooperations
  /// The bodies and days of decisions.
  var decisions: [DecisionID: DecisionHeader]
  /// The policy in force, where one is.
  var policy: RuleBook.Applicable?

  /// Relations that are going on, or are meant.
  var current: [PublicRelation] { cooperations.relations.filter { $0.state != .ended } }
  var ended: [PublicRelation] { cooperations.relations.filter { $0.state == .ended } }

  func partners(_ ids: [PartnerID]) -> [PublicPartner] {
    ids.compactMap { cooperations.partner($0) }
  }

  func exemptions(of id: CooperationID) -> [PublicExemption] {
    cooperations.exemptions.filter { $0.cooperation == id }
  }

  func agreements(of id: CooperationID) -> [PublicAgreement] {
    cooperations.agreements.filter { $0.relation == id }
  }

  func activities(of id: CooperationID) -> [PublicActivity] {
    cooperations.activities.filter { $0.cooperation == id }
  }

  /// The decision by which a relation is what it is.
  func decision(of relation: PublicRelation) -> DecisionHeader? {
    relation.steps.last { $0.decision != nil }?.decision.flatMap { decisions[$0] }
  }
}

/// Pieces that the public pages of cooperation share.
extension Page {
  /// Relations as rows: what they are on the left, how they stand on the right.
  func relationRows(_ relations: [PublicRelation], _ data: PublicInternational) -> HTML {
    let words = phrases.cooperation
    return element("ol", ["class": "rows"]) {
      for relation in relations {
        element("li") {
          element("div") {
            element("p", ["class": "title"]) {
              link(route(.cooperation(slug: relation.slug)), swedish: relation.title)
            }
            element("p", ["class": "source"]) {
              data.partners(relation.partners).map { placed($0.name, $0.country) }
                .joined(separator: "; ")
            }
          }
          element("div") {
            element("p", ["class": relation.state == .active ? "standing inForce" : "standing"]) {
              stands(relation)
            }
            if let decision = data.decision(of: relation) {
              element("p", ["class": "source"]) { words.decidedBy(decision) }
            }
            for exemption in data.exemptions(of: relation.id) {
              element("p", ["class": "source"]) { exempted(exemption) }
            }
          }
        }
      }
    }
  }

  /// "Vänort, aktiv sedan 3 maj 1991".
  private func stands(_ relation: PublicRelation) -> String {
    let words = phrases.cooperation
    let since = relation.steps.last?.on
    return [
      capitalised(words.words.relationKind(relation.kind)), words.words.state(relation.state),
      relation.enteredOn.map { "\(words.entered) \(phrases.day($0))" }
        ?? since.map { "\(words.since) \(phrases.day($0))" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  func exempted(_ exemption: PublicExemption) -> String {
    let words = phrases.cooperation
    let end = "\(words.exemptionOf(exemption.body))"
    return [
      end, exemption.decidedOn.map { phrases.day($0) },
      exemption.minutesItem.map { "§ \($0)" }, words.end(exemption.end),
    ].compactMap(\.self).joined(separator: ", ")
  }

  func projectRows(_ projects: [PublicProject]) -> HTML {
    let words = phrases.cooperation
    return element("ol", ["class": "rows"]) {
      for project in projects {
        element("li") {
          element("div") {
            element("p", ["class": "title"]) {
              link(route(.publicProject(slug: project.slug)), swedish: project.title)
            }
            element("p", ["class": "source"]) {
              project.programme.map { Programme.named($0)?.name ?? $0 } ?? words.noProgramme
            }
          }
          element("div") {
            element("p", ["class": project.state == .running ? "standing inForce" : "standing"]) {
              capitalised(words.words.projectState(project.state))
                + ", " + words.period(project.from, project.through)
            }
          }
        }
      }
    }
  }

  /// The policy that governs it all, as it stands today.
  @HTMLBuilder func policy(_ policy: RuleBook.Applicable?) -> HTML {
    if let policy {
      element("p") {
        phrases.cooperation.governedBy
        " "
        link(.document(slug: policy.document.slug, on: nil), swedish: policy.document.title)
        ", "
        link(
          .edition(slug: policy.document.slug, number: policy.edition),
          editionName(policy.edition))
        "."
      }
    } else {
      element("p", ["class": "warn"]) { phrases.cooperation.noPolicy }
    }
  }

  /// Plain facts, those that are known.
  @HTMLBuilder func known(_ lines: [(String, String?)]) -> HTML {
    facts(
      lines.compactMap { label, value in
        value.map { CooperationFact(label, $0, isSwedish: true) }
      })
  }
}
