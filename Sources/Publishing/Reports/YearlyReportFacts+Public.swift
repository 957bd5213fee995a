public import Cooperation
public import Register

/// What the facts of a year say in words that the register does not have.
public struct ReportFactWords: Sendable {
  public var criterion: @Sendable (Criterion) -> String
  public var answer: @Sendable (OfficerFinding.Answer) -> String
  /// A programme by its name.
  public var programme: @Sendable (String) -> String
  public var notStated: String

  public init(
    criterion: @escaping @Sendable (Criterion) -> String,
    answer: @escaping @Sendable (OfficerFinding.Answer) -> String,
    programme: @escaping @Sendable (String) -> String, notStated: String
  ) {
    self.criterion = criterion
    self.answer = answer
    self.programme = programme
    self.notStated = notStated
  }
}

extension YearlyReportFacts {
  /// What is public of cooperation abroad in a year, as it stood on its last day, or today where
  /// the year is not over.
  ///
  /// - Parameters:
  ///   - facts: the year and who reports; the rest is filled in.
  ///   - decisions: the decisions that steps name.
  public init(
    _ facts: YearlyReportFacts, of all: PublicCooperations, decisions: [DecisionID: DecisionHeader],
    book: RuleBook, words: ReportFactWords
  ) {
    let reader = YearReader(
      year: facts.year, asOf: facts.asOf, all: all, decisions: decisions, words: words)
    self = facts
    let basis = ContributionBasis.of(enteredOn: nil, book: book, today: facts.asOf)
    policy = book.applicable(on: facts.asOf)?.document.title ?? basis?.edition.document.title
    ties = reader.ties
    activities = reader.activities
    projects = reader.projects.map(reader.fact)
    contributions = reader.contributions(basis?.contributions ?? [])
    newTies = reader.newTies
    endedTies = reader.endedTies
    exemptions = reader.exemptions
    conditions = reader.conditions
    dormant = reader.dormant
    assignments = reader.assignments
  }
}

/// Reads a year out of what is public.
private struct YearReader {
  let year: Int
  let asOf: CalendarDate
  let all: PublicCooperations
  let decisions: [DecisionID: DecisionHeader]
  let words: ReportFactWords

  private var first: CalendarDate { CalendarDate.first(ofYear: year) ?? asOf }

  private func isInYear(_ day: CalendarDate) -> Bool { first <= day && day <= asOf }

  /// Whether a stretch of days touches the year.
  private func touches(_ from: CalendarDate?, _ through: CalendarDate?) -> Bool {
    (from.map { $0 <= asOf } ?? true) && (through.map { first <= $0 } ?? true)
  }

  private func names(_ ids: [PartnerID]) -> [String] { ids.compactMap { all.partner($0)?.name } }

  private func title(_ id: CooperationID) -> String? {
    all.relations.first { $0.id == id }?.title ?? all.projects.first { $0.id == id }?.title
  }

  /// Where a relation stood on the report's day; `nil` where it was not meant yet.
  private func state(_ relation: PublicRelation) -> RelationState? {
    if let last = relation.steps.last(where: { $0.on <= asOf }) { return last.state }
    // Older than the register: it was entered, and what is recorded of it came later.
    guard let entered = relation.enteredOn, entered <= asOf else { return nil }
    return .active
  }

  var ties: [TieFact] {
    all.relations.compactMap { relation in
      guard let state = state(relation) else { return nil }
      // What ended in an earlier year is no part of this one.
      if state == .ended, !endings(relation).contains(where: { isInYear($0.on) }) { return nil }
      return TieFact(
        title: relation.title, kind: relation.kind, state: state,
        partners: names(relation.partners), committee: relation.committee,
        enteredOn: relation.enteredOn)
    }
  }

  private func endings(_ relation: PublicRelation) -> [PublicStep] {
    relation.steps.filter { $0.state == .ended }
  }

  var newTies: [TieChangeFact] {
    all.relations.compactMap { relation in
      guard let entered = relation.enteredOn, isInYear(entered) else { return nil }
      let step = relation.steps.first { $0.state == .active && $0.on == entered }
      return TieChangeFact(
        title: relation.title, on: entered, decision: citation(step?.decision))
    }
  }

  var endedTies: [TieChangeFact] {
    all.relations.compactMap { relation in
      guard let step = endings(relation).last(where: { isInYear($0.on) }) else { return nil }
      return TieChangeFact(
        title: relation.title, on: step.on, decision: citation(step.decision))
    }
  }

  private func citation(_ decision: DecisionID?) -> DecisionCitation? {
    decision.flatMap { decisions[$0] }.map { header in
      DecisionCitation(
        body: header.body, on: header.decidedOn, minutesItem: header.moment.minutesItem)
    }
  }

  var activities: [ActivityFact] {
    all.activities.filter { touches($0.from, $0.through ?? $0.from) }.sorted {
      ($0.from, $0.id) < ($1.from, $1.id)
    }.compactMap { activity in
      guard let cooperation = title(activity.cooperation) else { return nil }
      return ActivityFact(
        cooperation: cooperation, kind: activity.kind, title: activity.title,
        from: activity.from, through: activity.through, participants: activity.participants,
        cost: activity.cost, result: activity.result)
    }
  }

  /// The projects of the year; one whose days nobody knows belongs to the year it is now.
  var projects: [PublicProject] {
    all.projects.filter { project in
      guard project.from != nil || project.through != nil else {
        return project.state != .completed && asOf < lastOfYear
      }
      return touches(project.from, project.through)
    }
  }

  private var lastOfYear: CalendarDate { CalendarDate.last(ofYear: year) ?? asOf }

  func fact(_ project: PublicProject) -> ProjectFact {
    // What has been completed since was running then.
    let wasRunning = project.state == .completed && (project.through.map { $0 > asOf } ?? false)
    return ProjectFact(
      title: project.title, programme: project.programme.map(words.programme),
      part: project.part, state: wasRunning ? .running : project.state,
      partners: names(project.parties), budget: project.budget, ownShare: project.ownShare,
      funding: project.funding, withoutFunding: project.withoutFunding, from: project.from,
      through: project.through, result: project.result)
  }

  /// The contributions of the edition in its order, those that nothing gives to as well.
  func contributions(_ names: [String]) -> [ContributionFact] {
    let going = Set(
      all.relations.filter { state($0)?.isEntered ?? false }.map(\.id) + projects.map(\.id))
    let given = all.contributions.filter { going.contains($0.key) }
      .sorted { $0.key.rawValue < $1.key.rawValue }.flatMap(\.value)
    return names.map { name in
      let own = given.filter { $0.contribution == name }
      return ContributionFact(name: name, count: own.count, results: own.compactMap(\.result))
    }
  }

  var exemptions: [ExemptionFact] {
    all.exemptions.filter { touches($0.from ?? $0.decidedOn, $0.end.through) }
      .compactMap { exemption in
        guard let cooperation = title(exemption.cooperation) else { return nil }
        return ExemptionFact(
          cooperation: cooperation,
          decision: DecisionCitation(
            body: exemption.body, on: exemption.decidedOn, minutesItem: exemption.minutesItem),
          from: exemption.from, end: StatedEnd(exemption.end),
          conditions: exemption.conditions)
      }
  }

  /// What was found of the policy's conditions in the year.
  var conditions: [ConditionFact] {
    all.screenings.filter { isInYear($0.on) }.sorted { ($0.on, $0.id) < ($1.on, $1.id) }
      .flatMap { screening -> [ConditionFact] in
        guard let cooperation = title(screening.cooperation) else { return [] }
        return Criterion.allCases.compactMap { criterion in
          guard let finding = screening.findings[criterion] else { return nil }
          let answer = words.answer(finding.answer)
          return ConditionFact(
            cooperation: cooperation, condition: words.criterion(criterion),
            followedUpOn: screening.on,
            finding: finding.reasons.map { "\(answer). \($0)" } ?? answer)
        }
      }
  }

  /// The relations in which nothing has been done for as long as the watch allows.
  var dormant: [DormantFact] {
    let limit = asOf.addingMonths(-Vitality.dormancyMonths)
    return all.relations.compactMap { relation in
      guard let state = state(relation), state == .active || state == .dormant else { return nil }
      let own = all.activities.filter { activity in
        activity.cooperation == relation.id
          || all.projects.contains {
            $0.id == activity.cooperation && $0.relation == relation.id
          }
      }
      let last = own.filter { $0.from <= asOf }.map { min($0.through ?? $0.from, asOf) }.max()
      let known = last ?? relation.enteredOn
      guard state == .dormant || (known.map { $0 < limit } ?? true) else { return nil }
      return DormantFact(
        title: relation.title, lastActivityOn: last, committee: relation.committee)
    }
  }

  var assignments: [AssignmentFact] {
    all.assignments.filter { touches($0.from, $0.through) }.map { assignment in
      AssignmentFact(
        organisation: all.partner(assignment.partner)?.name ?? words.notStated,
        seat: assignment.seat, holder: assignment.holder ?? words.notStated,
        permeatedBy: assignment.permeatedBy, followedUpOn: assignment.followedUpOn)
    }
  }
}
