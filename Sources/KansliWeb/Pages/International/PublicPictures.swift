import Cooperation
import HTML
import KansliStore
import Publishing
import Register

/// The maps and the timeline of what everybody may see, as a public page places them.
///
/// They are made from public values alone: a place that is marked is not among them, and its
/// partner stands at its country's own point.
struct PublicPictures: Sendable {
  private var pictures: CooperationPictures
  private let words: Shared<PicturePhrases>

  init(
    _ cooperations: PublicCooperations, decisions: [DecisionID: DecisionHeader] = [:],
    today: CalendarDate, language: Language, municipality: String = ""
  ) {
    pictures = CooperationPictures(
      cooperations, decisions: decisions, today: today, language: language)
    pictures.home = PartnerMap.Home(municipality: municipality)
    words = language.phrases.pictures
  }

  /// Whether there is anything to draw.
  var isEmpty: Bool { pictures.ties.isEmpty }

  /// The world and Europe, each with its table.
  var maps: HTML {
    HTML {
      for view in PartnerMap.View.allCases { map(view) }
    }
  }

  /// One map with its table.
  func map(_ view: PartnerMap.View) -> HTML {
    let map = pictures.map(view)
    return HTML {
      map.figure
      PictureTable.details(words.asTable, map.table)
    }
  }

  /// Relations over time, with their table.
  var timeline: HTML {
    let picture = pictures.timeline()
    return HTML {
      picture.figure
      PictureTable.details(words.asTable, picture.table)
    }
  }
}

/// The table beside a picture: opened by whoever would rather read it.
enum PictureTable {
  static func details(_ label: String, _ table: HTML) -> HTML {
    element("details") {
      element("summary") { label }
      table
    }
  }
}
