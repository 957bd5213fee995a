import KansliStore
import Publishing
import Register

/// The list of documents that have to be amended, as a paper and as a table.
struct AmendmentList {
  var following: ReorganisationFollowing
  var frame: Frame

  private var words: Shared<ReorganisationPhrases> { frame.phrases.reorganisation }

  var paper: Paper {
    let count = following.amendments.map(\.amendments.count).reduce(0, +)
    let event = following.reorganisation
    let lead = "\(words.sentence(event)), \(frame.phrases.day(event.takesEffectOn))."
    var sections = [
      PaperSection(
        .none,
        [
          .paragraph(lead),
          .paragraph(
            count == 0 ? words.noAmendments : words.amendmentsLead(count, following.day)),
        ])
    ]
    for group in following.amendments {
      sections.append(
        PaperSection(
          .operative(words.decides(group.decider)), group.amendments.flatMap(parts)))
    }
    return .amendmentList(
      municipality: frame.municipality, title: words.listTitle,
      registryNumber: event.registryNumber, day: frame.today,
      from: event.decision ?? words.title, sections: sections, language: frame.language.rawValue)
  }

  private func parts(_ amendment: Amendment) -> [PaperPart] {
    var parts: [PaperPart] = [
      .heading(amendment.title),
      .paragraph(words.adopted(amendment.edition, amendment.adoptedBy, amendment.adoptedOn)),
    ]
    parts += amendment.tasks.map { .paragraph(words.task($0)) }
    if !amendment.namings.isEmpty {
      parts.append(
        .list(
          amendment.namings.map { naming in
            let mention = naming.mention
            return "\(capitalised(words.place(naming.place))): "
              + "”\(mention.before)\(mention.words)\(mention.after)”"
          }))
    }
    return parts
  }

  /// A row for each place, and one for a document without any.
  var csv: String {
    var rows = [words.csvColumns]
    for group in following.amendments {
      for amendment in group.amendments {
        let head = [
          group.decider ?? words.waits, amendment.title,
          Route.document(slug: amendment.document.slug, on: nil).path(frame.language),
          "\(amendment.edition)", amendment.adoptedBy ?? "",
          amendment.adoptedOn?.description ?? "",
          amendment.tasks.map(words.task).joined(separator: " "),
        ]
        if amendment.namings.isEmpty { rows.append(head + ["", "", "", ""]) }
        for naming in amendment.namings {
          rows.append(
            head + [
              words.place(naming.place), naming.mention.before, naming.mention.words,
              naming.mention.after,
            ])
        }
      }
    }
    return "\u{FEFF}"
      + rows.map { $0.map(HistoryCSV.cell).joined(separator: ";") + "\r\n" }.joined()
  }
}
