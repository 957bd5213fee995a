/// Who answers for whom on one day: the lineage as whoever works on the day needs it.
public struct Heirs: Hashable, Sendable {
  public var lineage: Lineage
  public var day: CalendarDate

  public init(_ lineage: Lineage, on day: CalendarDate) {
    self.lineage = lineage
    self.day = day
  }

  /// Nobody has taken over from anybody.
  public static let none = Heirs(.none, on: Timeline.dawn)

  /// The body by its name on the day; the last known where a person has to choose.
  public func name(_ body: String, for document: DocumentID? = nil) -> String {
    lineage.name(body, for: document, on: day)
  }

  /// The roles that somebody has beside those given out, since what they were given for has
  /// another name or is a part of another body. After a split nobody gets more than what is chosen
  /// to go with the rest.
  public func inherited(_ grants: [RoleGrant]) -> [RoleGrant] {
    guard !lineage.isEmpty else { return [] }
    var inherited: [RoleGrant] = []
    for grant in grants {
      let name: String
      let make: (String) -> RoleGrant.Scope
      switch grant.scope {
      case .everywhere: continue
      case .department(let department):
        (name, make) = (department, { .department($0) })
      case .body(let body): (name, make) = (body, { .body($0) })
      }
      let answer = lineage.answer(name, on: day)
      guard answer.hasMoved, let body = answer.body else { continue }
      let new = RoleGrant(grant.role, make(body))
      if !grants.contains(new), !inherited.contains(new) { inherited.append(new) }
    }
    return inherited
  }

  /// A matter under way as those who work on it see it: with the department and the bodies there
  /// are now. One that is closed stays as it was.
  public func seen(_ matter: Matter) -> Matter {
    guard !lineage.isEmpty, !matter.place.isClosed else { return matter }
    var seen = matter
    let document = matter.proposal.document
    seen.department = name(matter.department, for: document)
    seen.chain = matter.chain.map { name($0, for: document) }
    return seen
  }
}

extension Organisation {
  /// The bodies with the days that reorganisations give them, those too that they have made.
  public func reorganised(_ lineage: Lineage) -> Organisation {
    guard !lineage.isEmpty else { return self }
    var organisation = self
    for event in lineage.events {
      for index in organisation.bodies.indices
      where event.isEnd(of: organisation.bodies[index].name) {
        organisation.bodies[index].through = event.takesEffectOn.previous
      }
      for body in event.beginning {
        if let index = organisation.bodies.firstIndex(where: { $0.name.isBody(body.name) }) {
          // It comes back, or has been registered beforehand.
          if organisation.bodies[index].through.map({ $0 < event.takesEffectOn }) ?? false {
            organisation.bodies[index].through = nil
          }
        } else {
          organisation.bodies.append(
            Body(name: body.name, kind: body.kind, from: event.takesEffectOn))
        }
      }
    }
    return organisation
  }

  /// The bodies that are there on a day.
  public func bodies(on day: CalendarDate) -> [Body] {
    bodies.filter { body in
      (body.from.map { $0 <= day } ?? true) && (body.through.map { day <= $0 } ?? true)
    }
  }
}
