import HTML
import KansliStore
import Markdown
import Register

/// Every version of a matter's text with who and when, the difference between two of them, and all
/// comments, those dealt with too.
struct DraftHistoryPage: Page {
  var frame: Frame
  var view: MatterView
  var versions: [DraftVersion]
  var comments: [DraftComment]
  /// Referrals, by the version that was sent.
  var referrals: [Referral]
  /// The two that are compared, the older first.
  var compared: (from: Draft, to: Draft)?
  /// The text that comments are about, by the ids of its provisions.
  var provisions: [String: String]
  var names: [String: String]

  var route: Route {
    .draftHistory(
      id: view.matter.id.rawValue, from: compared?.from.version, to: compared?.to.version)
  }
  var title: String { words.title }
  private var words: Shared<KeptPhrases> { phrases.kept }
  private var id: String { view.matter.id.rawValue }

  var main: HTML {
    HTML {
      trail((.matters(.open), phrases.work.matters), (.matter(id: id), view.matter.title))
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      if let compared { difference(compared.from, compared.to) }
      section("versioner", words.versions) { versionList }
      section("kommentarer", words.comments) { commentList }
    }
  }

  // MARK: Versions

  @HTMLBuilder private var versionList: HTML {
    if versions.isEmpty {
      element("p") { words.noVersions }
    } else {
      if versions.count > 1 { question }
      element("table", ["class": "history"]) {
        element("thead") {
          element("tr") {
            for label in [words.versionLabel, words.when, words.who, words.changed] {
              element("th", ["scope": "col"]) { label }
            }
          }
        }
        element("tbody") { for version in versions { row(version) } }
      }
    }
  }

  private func row(_ version: DraftVersion) -> HTML {
    element("tr") {
      element("th", ["scope": "row"]) {
        phrases.matter.version(version.number)
        for referral in referrals where referral.draftVersion == version.number {
          ", "
          words.onReferral(referral.sentOn)
        }
      }
      element("td", ["data-label": words.when]) {
        element("time", ["datetime": version.savedAt.description]) {
          phrases.history.moment(version.savedAt)
        }
      }
      element("td", ["data-label": words.who]) { name(version.savedBy) }
      element("td", ["data-label": words.changed]) {
        if version.number > 1 {
          link(
            .draftHistory(id: id, from: version.number - 1, to: version.number),
            words.difference(version.number - 1, version.number))
        }
      }
    }
  }

  private var question: HTML {
    element(
      "form",
      [
        "class": "ask", "method": "get",
        "action": frame.path(.draftHistory(id: id, from: nil, to: nil)),
      ]
    ) {
      choice("fran", words.from, compared?.from.version ?? 1)
      choice("till", words.to, compared?.to.version ?? versions.first?.number ?? 1)
      element("button") { words.show }
    }
  }

  private func choice(_ name: String, _ label: String, _ chosen: Int) -> HTML {
    element("label") {
      label + " "
      element("select", ["name": name]) {
        for version in versions {
          element(
            "option",
            [
              "value": "\(version.number)", "selected": version.number == chosen ? "" : nil,
            ]
          ) {
            "\(phrases.matter.version(version.number)), \(phrases.history.moment(version.savedAt))"
          }
        }
      }
    }
  }

  private func difference(_ from: Draft, _ to: Draft) -> HTML {
    section("skillnad", words.difference(from.version, to.version)) {
      for draft in [from, to] {
        element("p", ["class": "source"]) {
          "\(phrases.matter.version(draft.version)): \(name(draft.savedBy)), "
            + phrases.history.moment(draft.savedAt)
        }
      }
      if from.text == to.text {
        element("p") { words.same }
      } else {
        let before = MarkdownText(from.text).provisions()
        ComparisonTable(
          comparison: EditionComparison(
            from: before, to: MarkdownText(to.text).provisions(after: before))
        ).html
      }
      let changes = Set(from.cover.keys).union(to.cover.keys).sorted()
        .filter { from.cover[$0] != to.cover[$0] }
      if !changes.isEmpty {
        element("h3") { words.cover }
        element("dl", ["class": "facts"]) {
          for field in changes {
            element("div") {
              element("dt") { capitalised(phrases.field(field)) }
              element("dd") {
                element("del", ["lang": swedish]) { from.cover[field] ?? words.empty }
                " → "
                element("ins", ["lang": swedish]) { to.cover[field] ?? words.empty }
              }
            }
          }
        }
      }
    }
  }

  // MARK: Comments

  @HTMLBuilder private var commentList: HTML {
    if comments.isEmpty {
      element("p") { words.noComments }
    } else {
      element("ol", ["class": "log"]) {
        for comment in comments.reversed() {
          element("li") {
            element("span", ["class": "day"]) { comment.at.day.description }
            element("p", ["lang": swedish]) { comment.words }
            element("p", ["class": "source"]) {
              name(comment.by)
              ", "
              phrases.history.moment(comment.at)
              if let provision = comment.provision {
                ", "
                element("q", ["lang": swedish]) { provisions[provision] ?? provision }
              }
              ". "
              if let closed = comment.closedAt {
                words.closed(closed.day)
              } else {
                words.open
              }
              "."
            }
          }
        }
      }
    }
  }

  private func name(_ id: String) -> String { names[id] ?? phrases.matter.unknownPerson(id) }
}
