import Cooperation
import HTML
import KansliStore
import ReferenceData
import Register

/// A line of facts about something of cooperation.
struct CooperationFact: Sendable {
  var label: String
  var value: String
  var isSecret = false
  var route: Route?
  /// Whether the words are the municipality's own, in Swedish.
  var isSwedish = false

  init(
    _ label: String, _ value: String, isSecret: Bool = false, route: Route? = nil,
    isSwedish: Bool = false
  ) {
    self.label = label
    self.value = value
    self.isSecret = isSecret
    self.route = route
    self.isSwedish = isSwedish
  }
}

/// What stands in the way of what somebody wanted.
enum CooperationNotice: Sendable {
  case refused(CooperationRefusal)
  /// Somebody else has changed it.
  case stale
  case said(String)
  /// What was done, where nothing stood in the way.
  case told(String)
}

/// Pieces that the pages of cooperation share.
extension Page {
  func route(_ route: InternationalRoute) -> Route { .international(route) }

  func country(_ code: CountryCode) -> String {
    CountryList.shared[code].map(phrases.screening.name) ?? code.rawValue
  }

  /// "Mwanza, Tanzania".
  func placed(_ name: String, _ code: CountryCode?) -> String {
    code.map { "\(name), \(country($0))" } ?? name
  }

  /// An edition's name within a sentence.
  func editionName(_ number: Int) -> String {
    let name = phrases.pages.edition(number)
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  /// The way back up.
  func way(_ steps: [(Route, String)]) -> HTML {
    element("nav", ["class": "trail", "aria-label": phrases.site.whereYouAre]) {
      for (index, step) in steps.enumerated() {
        if index > 0 { " / " }
        link(step.0, step.1)
      }
    }
  }

  func secretMark() -> HTML {
    element("span", ["class": "secret-mark"]) { phrases.cooperation.secret }
  }

  /// Facts in their order.
  @HTMLBuilder func facts(_ facts: [CooperationFact]) -> HTML {
    if !facts.isEmpty {
      element("dl", ["class": "facts"]) {
        for fact in facts {
          element("div") {
            element("dt") {
              fact.label
              if fact.isSecret {
                " "
                secretMark()
              }
            }
            element("dd", ["lang": fact.isSwedish ? swedish : nil]) {
              if let route = fact.route { link(route, fact.value) } else { fact.value }
            }
          }
        }
      }
    }
  }

  // MARK: Why not

  /// Why something was not done, with the provision that says so and what can be done.
  @HTMLBuilder func notice(
    _ notice: CooperationNotice?, _ register: CooperationRegister,
    _ ways: [(Route, String)] = []
  ) -> HTML {
    switch notice {
    case nil: HTML()
    case .stale: element("p", ["class": "warn", "role": "alert"]) { phrases.cooperation.stale }
    case .said(let sentence): element("p", ["class": "warn", "role": "alert"]) { sentence }
    case .told(let sentence): element("p", ["class": "done", "role": "status"]) { sentence }
    case .refused(let refusal): refused(refusal, register, ways, isAnswer: true)
    }
  }

  /// A refusal in one sentence, the provision it rests on, and ways forward.
  func refused(
    _ refusal: CooperationRefusal, _ register: CooperationRegister,
    _ ways: [(Route, String)] = [], isAnswer: Bool = false
  ) -> HTML {
    let partner = refusal.partner.flatMap { register.partner($0)?.name }
    let sentence = phrases.cooperation.refusal(refusal, partner ?? "")
    return element("div", ["class": "refused", "role": isAnswer ? "alert" : nil]) {
      element("p", ["class": "warn"]) { sentence.message }
      for condition in unmet(refusal, register) { cited(condition) }
      if let rule = refusal.rule { cited(rule) }
      element("p") { sentence.todo }
      // Screening and exemption are ways past what is said of a partner.
      if refusal.partner != nil, !ways.isEmpty {
        element("p", ["class": "ways"]) {
          for (index, way) in ways.enumerated() {
            if index > 0 { " · " }
            link(way.0, way.1)
          }
        }
      }
    }
  }

  /// A provision's own words, with a link to where they stand.
  /// The conditions that a partner does not meet, where the refusal cites who may exempt from them.
  private func unmet(
    _ refusal: CooperationRefusal, _ register: CooperationRegister
  ) -> [RuleCitation] {
    guard case .needsExemption(_, let criteria, _, let exemption) = refusal,
      case .success(let edition) = register.book.conditions(on: frame.today)
    else { return [] }
    var cited: [RuleCitation] = []
    for one in edition.demanded where criteria.contains(one.criterion) {
      let rule = RuleCitation(one.rule, of: edition)
      if rule.words != exemption.words, !cited.contains(where: { $0.words == rule.words }) {
        cited.append(rule)
      }
    }
    return cited
  }

  func cited(_ rule: RuleCitation) -> HTML {
    element("blockquote") {
      element("p", ["lang": swedish]) { rule.words }
      element("p", ["class": "source"]) {
        element(
          "a",
          [
            "href": frame.path(.edition(slug: rule.slug, number: rule.edition))
              + "#\(rule.provision)", "lang": swedish,
          ]
        ) { rule.title }
        ", " + editionName(rule.edition)
      }
    }
  }

  // MARK: Findings

  /// What there is to look at, with drafts of what could be decided.
  @HTMLBuilder func findingNotes(
    _ findings: [CooperationFinding], _ register: CooperationRegister
  ) -> HTML {
    element("ul", ["class": "notes found"]) {
      for finding in findings {
        element("li", ["class": finding.level.rawValue]) {
          element("p") {
            element("b") { capitalised(phrases.findingLevel(finding.level)) }
            ": "
            sentence(finding, register)
          }
          if let rule = finding.rule { cited(rule) }
          proposals(finding, register)
        }
      }
    }
  }

  func sentence(_ finding: CooperationFinding, _ register: CooperationRegister) -> String {
    phrases.cooperation.finding(
      finding, finding.partner.flatMap { register.partner($0)?.name } ?? "")
  }

  @HTMLBuilder private func proposals(
    _ finding: CooperationFinding, _ register: CooperationRegister
  ) -> HTML {
    if !finding.proposals.isEmpty {
      element("details") {
        element("summary") { phrases.cooperation.drafts }
        element("ul") {
          for proposal in finding.proposals {
            let id = proposal.cooperation
            let thing = register.relation(id)
            let body = proposal.body ?? thing?.committee ?? register.project(id)?.committee
            element("li") {
              phrases.cooperation.proposal(
                proposal, thing?.title ?? register.project(id)?.title ?? "", body)
              switch proposal.kind {
              case .screen:
                " "
                link(
                  route(.screening(relation: id.rawValue, partner: finding.partner?.rawValue)),
                  phrases.cooperation.screen)
              case .exempt:
                " "
                link(
                  route(.exemption(relation: id.rawValue)), phrases.cooperation.proposeExemption)
              case .renew, .pause, .end, .evaluate: HTML()
              }
            }
          }
        }
      }
    }
  }

  /// Where what a finding is about is dealt with.
  func place(_ subject: CooperationFinding.Subject) -> Route {
    switch subject {
    case .relation(let id): route(.relation(id: id.rawValue))
    case .agreement(let id, _): route(.agreement(id: id.rawValue))
    case .project(let id): route(.project(id: id.rawValue))
    case .assignment(let id): route(.assignment(id: id))
    }
  }
}
