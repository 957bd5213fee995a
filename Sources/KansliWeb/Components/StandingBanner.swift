import HTML
import KansliStore
import Register

/// How a document stands on the day, said in words at the top of its page.
struct StandingBanner {
  let page: DocumentPage

  private var timeline: Timeline { page.view.timeline }
  private var words: Shared<PagePhrases> { page.phrases.pages }

  var html: HTML {
    let gap = timeline.gaps.first { $0.from <= page.day && page.day < $0.until }
    let standing = timeline.standing(on: page.day)
    let name = standing?.name ?? .unknown
    return element("div", ["class": name == .inForce ? "banner" : "banner gap"]) {
      element("p", ["class": "standing \(name.rawValue)"]) {
        if gap != nil {
          words.gapOn(page.day)
        } else if let standing {
          if page.askedDay != nil { words.onDay(page.day) }
          words.banner(standing, timeline.period(on: page.day))
        } else {
          words.noEntry
        }
      }
      element("div", ["class": "opening"]) {
        element("ul") {
          if let gap {
            around(gap)
          } else if let standing {
            details(standing)
          }
          for review in timeline.reviews where review.state(on: page.day) == .missed {
            if review.actedLateOn.map({ page.day < $0 }) ?? true {
              element("li", ["class": "warn"]) { words.reviewMissed(review.dueBy) }
            }
          }
        }
        page.askDay(.document(slug: page.view.document.slug, on: nil), day: page.day)
      }
    }
  }

  private func around(_ gap: Timeline.Gap) -> HTML {
    HTML {
      element("li") { words.gapSince(gap.from) }
      if let before = timeline.periods.last(where: { $0.until == gap.from }) {
        element("li") { words.before(before.edition, gap.from.previous) }
      }
      if let after = timeline.periods.first(where: { $0.from == gap.until }) {
        element("li") { words.after(after.edition, after.from) }
      }
    }
  }

  private func details(_ standing: Register.Standing) -> HTML {
    HTML {
      switch standing {
      case .expired(_, let since): element("li") { words.gapSince(since) }
      case .superseded(_, _, let by):
        if let other = page.view.others[by] {
          element("li") {
            page.link(.document(slug: other.slug, on: nil), words.replacedBy(other.title))
          }
        }
      default: decidedBy(standing)
      }
    }
  }

  private func decidedBy(_ standing: Register.Standing) -> HTML {
    guard let edition = standing.edition, let ground = timeline.adoption(of: edition) else {
      return HTML()
    }
    let header = page.view.entries.first { $0.id == ground.reference.decision }?.header
    return element("li") {
      page.body(ground.body)
      " \(words.decidedBy(ground.minutesItem, header?.registryNumber))."
    }
  }
}
