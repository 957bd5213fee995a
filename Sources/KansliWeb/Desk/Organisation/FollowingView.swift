import HTML
import KansliStore
import Register

/// All that follows from a reorganisation, as its preview and its own page show it.
struct FollowingView<Host: Page> {
  let page: Host
  let following: ReorganisationFollowing

  private var words: Shared<ReorganisationPhrases> { page.phrases.reorganisation }
  private var swedish: String? { page.swedish }

  /// What waits for a choice, where nothing can be chosen yet.
  @HTMLBuilder var choices: HTML {
    if !following.choices.isEmpty {
      page.section("valj", words.toChoose) {
        element("p") { words.toChooseLead(following.waiting.count) }
        element("ul", ["class": "notes"]) {
          for choice in following.choices {
            element("li") {
              page.link(
                .document(slug: choice.document.slug, on: nil), swedish: choice.document.title)
              ": \(choice.fields.map(words.field).joined(separator: ", ")). "
              choice.body.map(words.asTheRest) ?? words.notChosen
            }
          }
        }
      }
    }
  }

  /// What goes over by itself: duties, rights, roles, offices, meetings, matters.
  @HTMLBuilder var moves: HTML {
    if !settled.isEmpty {
      page.section("over", words.movesByItself) {
        element("p") { words.movesLead }
        table
      }
    }
    if !following.rights.isEmpty { page.section("ratt", words.adoption) { rights } }
    if !following.grants.isEmpty { page.section("roller", words.people) { grants } }
    if !following.offices.isEmpty {
      page.section("funktioner", words.offices) {
        element("p") { words.officesLead }
        element("ul", ["class": "notes"]) {
          for office in following.offices {
            element("li") { page.link(.office(id: office.id), swedish: office.name) }
          }
        }
      }
    }
    if !following.meetings.isEmpty { page.section("moten", words.meetings) { meetings } }
    if !following.matters.isEmpty { page.section("arenden", words.matters) { matters } }
  }

  private var settled: [ReorganisationFollowing.Duty] {
    following.duties.filter { !$0.to.isEmpty }
  }

  private var table: HTML {
    element("table") {
      element("thead") {
        element("tr") {
          for label in [words.document, words.duty, words.from, words.to] {
            element("th", ["scope": "col"]) { label }
          }
        }
      }
      element("tbody") {
        for duty in settled {
          element("tr") {
            element("th", ["scope": "row"]) {
              page.link(.document(slug: duty.document.slug, on: nil), swedish: duty.document.title)
            }
            element("td", ["data-label": words.duty]) { words.field(duty.field) }
            element("td", ["data-label": words.from, "lang": swedish]) { duty.named }
            element("td", ["data-label": words.to, "lang": swedish]) {
              duty.to.joined(separator: ", ")
            }
          }
        }
      }
    }
  }

  private var rights: HTML {
    element("ul", ["class": "notes"]) {
      for right in following.rights {
        if !right.keeps.isEmpty {
          element("li") { words.keeps(right.body.name, right.keeps.map(page.phrases.types)) }
        }
        if !right.loses.isEmpty {
          element("li", ["class": "warn"]) {
            words.loses(right.body.name, right.loses.map(page.phrases.types))
          }
        }
      }
    }
  }

  private var grants: HTML {
    element("ul", ["class": "notes"]) {
      for grant in following.grants {
        let old = text(grant.grant)
        element("li", ["class": grant.added == nil ? "warn" : nil]) {
          grant.added.map { words.gets(grant.account.name, old, text($0)) }
            ?? words.getsNothing(grant.account.name, old)
        }
      }
    }
  }

  private func text(_ grant: RoleGrant) -> String {
    let role = page.phrases.account.role(grant.role).lowercased()
    switch grant.scope {
    case .everywhere: return role
    case .department(let name), .body(let name): return "\(role), \(name)"
    }
  }

  private var meetings: HTML {
    element("ul", ["class": "notes"]) {
      for meeting in following.meetings {
        element("li", ["class": meeting.to == nil ? "warn" : nil]) {
          words.meetingsMove(meeting.body, meeting.days.count, meeting.to)
          if !meeting.clashes.isEmpty { " " + words.clash(meeting.clashes) }
        }
      }
    }
  }

  private var matters: HTML {
    element("ul", ["class": "notes"]) {
      for matter in following.matters {
        element("li", ["class": matter.waiting.isEmpty ? nil : "warn"]) {
          page.link(.matter(id: matter.id.rawValue), swedish: matter.title)
          ": "
          let changes = matter.changes.sorted { $0.key < $1.key }
          (changes.map { words.matterChange($0.key, $0.value) }
            + matter.waiting.map(words.matterWaits))
            .joined(separator: "; ")
          "."
        }
      }
    }
  }

  // MARK: What must be amended

  var amendments: HTML {
    page.section("andra", words.amendments) {
      let count = following.amendments.map(\.amendments.count).reduce(0, +)
      if count == 0 {
        element("p") { words.noAmendments }
      } else {
        element("p") { words.amendmentsLead(count, following.day) }
        for group in following.amendments {
          element("h3") { words.decides(group.decider) }
          element("ol", ["class": "agenda"]) {
            for amendment in group.amendments { item(amendment) }
          }
        }
      }
    }
  }

  private func item(_ amendment: Amendment) -> HTML {
    element("li") {
      element("p", ["class": "title"]) {
        page.link(
          .document(slug: amendment.document.slug, on: nil), swedish: amendment.title)
      }
      element("p", ["class": "source"]) {
        words.adopted(amendment.edition, amendment.adoptedBy, amendment.adoptedOn)
        if amendment.decider == nil, amendment.adoptedBy != nil {
          " " + words.chooseDecider(amendment.candidates)
        }
      }
      for task in amendment.tasks { element("p") { words.task(task) } }
      if !amendment.namings.isEmpty {
        element("ul", ["class": "notes"]) {
          for naming in amendment.namings { element("li") { place(naming, amendment) } }
        }
      }
    }
  }

  private func place(_ naming: Amendment.Naming, _ amendment: Amendment) -> HTML {
    HTML {
      let label = capitalised(words.place(naming.place))
      if case .provision(let id, _) = naming.place {
        let edition = Route.edition(slug: amendment.document.slug, number: amendment.edition)
        element("a", ["href": page.frame.path(edition) + "#" + id, "lang": swedish]) { label }
      } else {
        label
      }
      ": "
      element("q", ["lang": swedish]) {
        naming.mention.before
        element("mark") { naming.mention.words }
        naming.mention.after
      }
    }
  }
}
