import Register

extension PublicCooperations {
  /// What the watch finds on a day that may be told to everybody: of what is published, and of
  /// nothing that rests on a field that somebody has marked. That a finding is not there must not
  /// tell what a marked field holds either.
  public static func findings(
    _ register: CooperationRegister, on day: CalendarDate
  ) -> [PlacedCooperationFinding] {
    let seen = PublicCooperations(register)
    let published = Set(seen.relations.map(\.id) + seen.projects.map(\.id))
    let past = register.standing(on: day)
    let open = past.findings(on: day).filter { finding in
      guard finding.subject.cooperation.map(published.contains) ?? true else { return false }
      return !rests(finding, onMarkedFieldsOf: register)
    }
    return past.placed(open)
  }

  private static func rests(
    _ finding: CooperationFinding, onMarkedFieldsOf register: CooperationRegister
  ) -> Bool {
    switch (finding.code, finding.subject) {
    case (.withoutFunding, .project(let id)):
      let secret = register.project(id)?.secret ?? []
      return !secret.isDisjoint(with: [.cost, .reasons])
    case (.notPermeated, .assignment(let id)):
      let secret = register.assignments.first { $0.id == id }?.secret ?? []
      return secret.contains(.reasons)
    default: return false
    }
  }
}
