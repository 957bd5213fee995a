import HTML
import KansliStore
import Register

/// Every decision about a document, the latest first, corrected and annulled ones marked as such.
struct DecisionLog {
  let page: DocumentPage
  let view: DocumentView

  private var words: Shared<PagePhrases> { page.phrases.pages }

  var html: HTML {
    let corrected = Set(view.entries.compactMap { $0.corrects?.decision })
    let annulled = Set(view.timeline.annulled.map(\.ground.reference.decision))
    let ordered = view.entries.filter { !$0.effects.isEmpty }.sorted {
      ($1.header.decidedOn ?? .init(ordinal: .min), $1.sequence)
        < ($0.header.decidedOn ?? .init(ordinal: .min), $0.sequence)
    }
    return element("ol", ["class": "log"]) {
      for entry in ordered {
        self.entry(
          entry, isCorrected: corrected.contains(entry.id), isAnnulled: annulled.contains(entry.id)
        )
      }
    }
  }

  private func entry(_ entry: Decision, isCorrected: Bool, isAnnulled: Bool) -> HTML {
    let header = entry.header
    return element("li", ["id": "beslut-\(entry.sequence)"]) {
      if let day = header.decidedOn {
        page.digits(day)
      } else {
        element("span", ["class": "day"]) { words.dayUnknown }
      }
      element("strong") {
        page.body(header.body)
        for part in [header.moment.minutesItem.map { "§\u{A0}\($0)" }, header.registryNumber] {
          if let part { ", \(part)" }
        }
      }
      element("p") { sentence(entry) }
      if isCorrected { element("p", ["class": "warn"]) { words.corrected } }
      // Of days to come nothing is told beyond what is known today.
      let day = min(page.day, page.frame.today)
      let told = isCorrected ? nil : view.finality[entry.id]?.told(on: day)
      if let told {
        element("p", ["class": told.stage == .annulled ? "warn" : "finality"]) {
          page.phrases.finality.told(told, day)
        }
      }
      if isAnnulled, told?.stage != .annulled {
        element("p", ["class": "warn"]) { words.annulled }
      }
      if entry.corrects != nil { element("p", ["class": "source"]) { words.corrects } }
      element("p", ["class": "source"]) {
        let dates = words.otherDates(told.map(header.without) ?? header)
        dates.isEmpty ? "" : "\(capitalised(dates)). "
        words.basisSource(header.basis)
      }
      let today = page.frame.heirs.name(header.body)
      if !isCorrected, page.frame.person?.rights.may(.correct(body: today)) ?? false {
        element("p", ["class": "deskward screen"]) {
          page.link(.decision(id: entry.id.rawValue), page.phrases.correction.title)
        }
      }
    }
  }

  private func sentence(_ entry: Decision) -> String {
    var documents = view.others
    documents[view.document.id] = view.document
    let mine = entry.effects.filter { effect in
      effect.document == nil || effect.documents.contains(view.document.id)
    }
    return mine.map { words.effect($0, documents) }.joined(separator: "; ") + "."
  }
}

extension DecisionHeader {
  /// The header less the day that how far the decision has come tells already.
  fileprivate func without(_ told: Finality.Status) -> DecisionHeader {
    var header = self
    switch told.stage {
    case .minutesApproved where told.since == minutesApprovedOn: header.minutesApprovedOn = nil
    case .announced where told.since == announcedOn: header.announcedOn = nil
    case .final where told.since == finalOn: header.finalOn = nil
    default: break
    }
    return header
  }
}
