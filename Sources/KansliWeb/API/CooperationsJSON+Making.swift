import Cooperation
import Register

extension CooperationsJSON.Relation {
  init(_ relation: PublicRelation, _ data: PublicInternational) {
    self.init(
      slug: relation.slug, title: relation.title, kind: relation.kind, state: relation.state,
      enteredOn: relation.enteredOn, committee: relation.committee,
      department: relation.department, contact: relation.contact, purpose: relation.purpose,
      benefit: relation.benefit,
      partners: data.partners(relation.partners).map(CooperationsJSON.Partner.init),
      steps: relation.steps.map { step in
        CooperationsJSON.Step(
          state: step.state, on: step.on,
          decision: step.decision.flatMap { data.decisions[$0] }
            .map(CooperationsJSON.Decided.init))
      },
      exemptions: data.exemptions(of: relation.id).map {
        CooperationsJSON.Exemption(
          body: $0.body, decidedOn: $0.decidedOn, minutesItem: $0.minutesItem, from: $0.from,
          end: $0.end.name, validThrough: $0.end.through, conditions: $0.conditions)
      },
      agreements: data.agreements(of: relation.id).map { agreement in
        CooperationsJSON.Agreement(
          title: agreement.title, registryNumber: agreement.registryNumber,
          languages: agreement.languages, signedOn: agreement.signedOn,
          end: agreement.end.name, validThrough: agreement.end.through,
          evaluateBy: agreement.evaluateBy,
          clauses: Agreement.Clause.allCases.filter { agreement.clauses.contains($0) })
      },
      activities: data.activities(of: relation.id).map(CooperationsJSON.Activity.init),
      contributions: CooperationsJSON.contributions(of: relation.id, data))
  }
}

extension CooperationsJSON.Project {
  init(_ project: PublicProject, _ data: PublicInternational) {
    self.init(
      slug: project.slug, title: project.title, state: project.state, part: project.part,
      programme: project.programme,
      relation: data.cooperations.relations.first { $0.id == project.relation }?.slug,
      parties: data.partners(project.parties).map(CooperationsJSON.Partner.init),
      from: project.from, through: project.through,
      budget: project.budget.map(CooperationsJSON.Amount.init),
      ownShare: project.ownShare.map(CooperationsJSON.Amount.init),
      applied: project.funding.applied.map(CooperationsJSON.Amount.init),
      granted: project.funding.granted.map(CooperationsJSON.Amount.init),
      paid: project.funding.paid.map(CooperationsJSON.Amount.init),
      withoutFunding: project.withoutFunding, committee: project.committee,
      department: project.department, purpose: project.purpose, result: project.result,
      activities: data.activities(of: project.id).map(CooperationsJSON.Activity.init),
      contributions: CooperationsJSON.contributions(of: project.id, data))
  }
}

extension CooperationsJSON {
  fileprivate static func contributions(
    of id: CooperationID, _ data: PublicInternational
  ) -> [Contribution] {
    (data.cooperations.contributions[id] ?? []).map {
      Contribution(
        contribution: $0.contribution, aim: $0.aim, indicator: $0.indicator, result: $0.result)
    }
  }
}
