import Register

/// That a cooperation may be entered or renewed, and on what ground.
public enum Clearance: Hashable, Sendable {
  /// No condition stands in the way.
  case free(Freedom)
  /// The conditions of the edition in force are met, or set aside by exemption.
  case cleared(RuleCitation, [Passage])

  /// Why nothing needs to be tried.
  public enum Freedom: Hashable, Sendable {
    /// No condition on partners applies that day.
    case noRule(RuleBook.Absence)
    /// The conditions are advice: they say *bör*.
    case recommended(RuleCitation)
    /// Nobody abroad takes part.
    case nobodyToTry
  }

  /// What lets a partner through.
  public struct Passage: Hashable, Sendable {
    public var partner: PartnerID
    public var screening: String
    /// The exemption, where a condition is not met.
    public var exemption: EffectReference?
    /// The last day of the exemption, where one is stated.
    public var through: CalendarDate?

    public init(
      partner: PartnerID, screening: String, exemption: EffectReference? = nil,
      through: CalendarDate? = nil
    ) {
      self.partner = partner
      self.screening = screening
      self.exemption = exemption
      self.through = through
    }
  }
}

/// What is asked: a relation or project that is to be entered, renewed or started.
public struct ClearanceCase: Hashable, Sendable {
  /// What somebody is about to do.
  public enum Step: String, Hashable, Sendable, Codable, CaseIterable {
    /// The relation is entered, or taken up again.
    case enter
    /// An agreement is recorded as signed: a renewal.
    case sign
    /// A project starts.
    case startProject
  }

  public var step: Step
  public var cooperation: CooperationID
  /// The relation that a project is part of: what was tried and decided for it holds for its parts.
  public var within: CooperationID?
  public var partners: [PartnerID]
  public var purpose: String?

  public init(
    _ step: Step, _ cooperation: CooperationID, within: CooperationID? = nil,
    partners: [PartnerID], purpose: String?
  ) {
    self.step = step
    self.cooperation = cooperation
    self.within = within
    self.partners = partners
    self.purpose = purpose
  }

  public init(_ relation: Relation, _ step: Step = .enter) {
    self.init(step, relation.id, partners: relation.partners, purpose: relation.purpose)
  }

  public init(_ project: Project) {
    self.init(
      .startProject, project.id, within: project.relation, partners: project.parties,
      purpose: project.purpose)
  }

  func isAbout(_ id: CooperationID) -> Bool { id == cooperation || id == within }
}

/// What is known when it is asked: the rules, what has been tried, and the exemptions that stand.
public struct ClearanceRecord: Sendable {
  public var book: RuleBook
  public var screenings: [Screening]
  public var exemptions: [Exemption]
  /// Partners as they are now; one that is known to be in another country than it was tried for
  /// has not been tried.
  public var partners: [Partner]

  public init(
    book: RuleBook, screenings: [Screening], exemptions: [Exemption], partners: [Partner] = []
  ) {
    self.book = book
    self.screenings = screenings
    self.exemptions = exemptions
    self.partners = partners
  }

  /// Why it may not be done on a day, or `nil`: pages ask before they offer the button.
  public func refusal(of asked: ClearanceCase, on day: CalendarDate) -> CooperationRefusal? {
    do throws(CooperationRefusal) {
      _ = try clearance(of: asked, on: day)
      return nil
    } catch {
      return error
    }
  }

  /// Whether it may be done on a day, by the edition in force that day and no other: what was
  /// entered before there was a rule is never refused after the fact.
  public func clearance(
    of asked: ClearanceCase, on day: CalendarDate
  ) throws(CooperationRefusal) -> Clearance {
    if asked.partners.isEmpty, asked.step != .startProject { throw .noPartner }
    try checkParties(asked, on: day)
    let edition: RuleBook.Applicable
    switch book.conditions(on: day) {
    case .failure(let absence): return .free(.noRule(absence.reason))
    case .success(let found): edition = found
    }
    guard let first = edition.demanded.first else {
      let advice = edition.conditions[0].rule
      return .free(.recommended(RuleCitation(advice, of: edition)))
    }
    if let purpose = edition.rules.first(where: { $0.kind == .contribution }),
      asked.purpose?.allSatisfy(\.isWhitespace) ?? true
    {
      throw .purposeMissing(RuleCitation(purpose, of: edition))
    }
    var passages: [Clearance.Passage] = []
    for partner in asked.partners where isAbroad(partner) {
      passages.append(try passage(of: partner, asked, edition, on: day))
    }
    guard !passages.isEmpty else { return .free(.nobodyToTry) }
    return .cleared(RuleCitation(first.rule, of: edition), passages)
  }

  /// Whether a partner is abroad, or in no one country: those in Sweden are not tried.
  public func isAbroad(_ partner: PartnerID) -> Bool {
    guard let country = partners.first(where: { $0.id == partner })?.country else { return true }
    return country != CountryCode.home
  }

  private func checkParties(
    _ asked: ClearanceCase, on day: CalendarDate
  ) throws(CooperationRefusal) {
    guard asked.step == .startProject, let edition = book.applicable(on: day),
      let rule = edition.rule(.severalParties), rule.modality == .must
    else { return }
    let parties = ProjectFindings.parties(asked.partners)
    guard ProjectFindings.areSeveral(parties) else {
      throw .severalPartiesMissing(parties: parties, RuleCitation(rule, of: edition))
    }
  }

  private func passage(
    of partner: PartnerID, _ asked: ClearanceCase, _ edition: RuleBook.Applicable,
    on day: CalendarDate
  ) throws(CooperationRefusal) -> Clearance.Passage {
    let demanded = edition.demanded
    let citation = RuleCitation(demanded[0].rule, of: edition)
    guard let screening = latestScreening(of: partner, asked, on: day) else {
      throw .notScreened(partner, citation)
    }
    guard let ground = screening.rule, book.isUnchanged(ground, in: edition) else {
      throw .screenedUnderOlderRule(partner, screening: screening.id, citation)
    }
    let trial = ScreeningTrial(screening, demanded.map(\.criterion))
    if trial.isMet { return Clearance.Passage(partner: partner, screening: screening.id) }
    let search = ExemptionSearch(
      record: self, asked: asked, partner: partner, edition: edition, day: day)
    if let exemption = search.counting {
      return Clearance.Passage(
        partner: partner, screening: screening.id, exemption: exemption.reference,
        through: exemption.end.end.through)
    }
    if trial.unmet.isEmpty { throw .needsJudgement(partner, trial.unsure, citation) }
    throw search.refusal(unmet: trial.unmet)
  }

  /// The latest made for the cooperation by a day.
  public func latestScreening(
    of partner: PartnerID, _ asked: ClearanceCase, on day: CalendarDate
  ) -> Screening? {
    let known = partners.first { $0.id == partner }
    return
      screenings
      .filter { screening in
        screening.partner == partner && asked.isAbout(screening.cooperation)
          && screening.on <= day && known.map { $0.country == screening.country } ?? true
      }
      .max { ($0.on, $0.madeAt, $0.id) < ($1.on, $1.madeAt, $1.id) }
  }
}

/// How a screening answers the conditions that are demanded.
///
/// Findings go before figures. Where nobody has found anything of a condition, the frozen outcome
/// holds if it is stricter than the figures.
struct ScreeningTrial {
  var unmet: [Criterion] = []
  var unsure: [Criterion] = []

  init(_ screening: Screening, _ demanded: [Criterion]) {
    for criterion in demanded {
      let indication = screening.criteria.first { $0.criterion == criterion }?.indication
      switch (screening.findings[criterion]?.answer, indication) {
      case (.met, _), (nil, .supports): break
      case (.notMet, _), (nil, .contradicts): unmet.append(criterion)
      case (.uncertain, _), (nil, .doubtful), (nil, .noData), (nil, nil): unsure.append(criterion)
      }
    }
    guard isMet, demanded.contains(where: { screening.findings[$0] == nil }) else { return }
    switch screening.outcome {
    case .mayBeEntered: break
    case .needsExemption: unmet = demanded
    case .needsJudgement, .noRule: unsure = demanded
    }
  }

  var isMet: Bool { unmet.isEmpty && unsure.isEmpty }
}
