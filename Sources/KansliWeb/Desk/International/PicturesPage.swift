import Cooperation
import HTML
import KansliStore
import Publishing
import Register

/// Cooperation abroad in pictures, each with its table and where its figures come from.
struct PicturesPage: Page {
  /// The policy whose goals and contributions are shown.
  struct Policy: Sendable {
    var slug: String
    var title: String
    var edition: Int
    var goals: ContributionGoals
  }

  var frame: Frame
  var pictures: CooperationPictures
  /// `nil` where no edition with rules has ever been in force.
  var policy: Policy?

  var route: Route { .international(.pictures) }
  var title: String { words.title }
  private var words: Shared<PicturePhrases> { phrases.pictures }

  var main: HTML {
    HTML {
      trail((.international(.desk), words.desk))
      element("h1") { title }
      element("p", ["class": "lead"]) { words.lead }
      element("p") {
        link(.international(.report(year: frame.today.civil.year)), words.toReport)
        " · "
        link(.international(.tables), words.toTables)
      }
      for view in PartnerMap.View.allCases { map(view) }
      timeline
      matrix
      funding
      goals
    }
  }

  private var source: HTML {
    element("p", ["class": "source"]) { words.source(phrases.day(frame.today)) }
  }

  private func map(_ view: PartnerMap.View) -> HTML {
    let map = pictures.map(view)
    return section("karta-\(view.rawValue)", map.words.title(view)) {
      map.figure
      PictureTable.details(words.asTable, map.table)
      source
    }
  }

  private var timeline: HTML {
    let picture = pictures.timeline()
    return section("tid", picture.words.title) {
      picture.figure
      PictureTable.details(words.asTable, picture.table)
      source
    }
  }

  private var matrix: HTML {
    let picture = pictures.matrixPicture
    return section("bidrag", picture.words.title) {
      if let policy {
        element("p") {
          words.follows + " "
          link(.edition(slug: policy.slug, number: policy.edition), swedish: policy.title)
          "."
        }
      }
      picture.table
      if !picture.missing.isEmpty, !picture.committees.isEmpty {
        element("p", ["class": "warn"]) {
          words.missing + " "
          element("span", ["lang": swedish]) { picture.missing.joined(separator: ", ") }
          "."
        }
      }
      source
    }
  }

  private var funding: HTML {
    let (pictures, undated) = pictures.funding
    return section("finansiering", words.funding) {
      if pictures.isEmpty { element("p") { words.noFunding } }
      for picture in pictures {
        picture.figure
        PictureTable.details(words.asTable, picture.table)
      }
      if undated > 0 { element("p") { words.undated(undated) } }
      source
    }
  }

  @HTMLBuilder private var goals: HTML {
    section("mal", words.goals) {
      if let policy, !policy.goals.goals.isEmpty {
        policy.goals.list
        element("p", ["class": "source"]) {
          words.goalsFrom + " "
          link(.edition(slug: policy.slug, number: policy.edition), swedish: policy.title)
          "."
        }
      } else {
        element("p") { words.noGoals }
      }
    }
  }
}
