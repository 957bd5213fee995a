import HTML
import KansliStore
import Register

/// The papers of a matter as they were, each time it was sent on.
struct SentPaperList {
  let page: any Page
  let view: MatterView
  let papers: [SentPaper]
  let names: [String: String]

  private var words: Shared<KeptPhrases> { page.phrases.kept }

  @HTMLBuilder var html: HTML {
    let steps = view.steps.reversed().filter { step in papers.contains { $0.step == step.position }
    }
    if !steps.isEmpty {
      element("h3") { words.sentPapers }
      element("p", ["class": "source"]) { words.sentLead }
      for step in steps { of(step) }
    }
  }

  private func of(_ step: MatterStep) -> HTML {
    element("div", ["class": "sent"]) {
      element("h4") {
        words.asSent(step.at.day)
        if let body = recipient(of: step) {
          " "
          words.sentTo(body)
        }
      }
      element("p", ["class": "source"]) {
        names[step.by] ?? page.phrases.matter.unknownPerson(step.by)
      }
      element("ul", ["class": "notes"]) {
        for (label, files) in grouped(step) {
          element("li") {
            label
            ": "
            for (index, file) in files.enumerated() {
              if index > 0 { ", " }
              page.link(
                .sentPaper(
                  id: view.matter.id.rawValue, step: step.position, name: file.name),
                file.name.hasSuffix(".html") ? page.phrases.matter.web : "md")
            }
          }
        }
      }
    }
  }

  /// Who got them: the body whose turn it was.
  private func recipient(of step: MatterStep) -> String? {
    guard step.kind == .outcome else { return step.body }
    let chain = view.matter.chain
    guard let index = chain.firstIndex(of: step.body ?? ""), index + 1 < chain.count else {
      return nil
    }
    return chain[index + 1]
  }

  private func grouped(_ step: MatterStep) -> [(String, [SentPaper])] {
    let own = papers.filter { $0.step == step.position }
    return [
      ("tjansteskrivelse", page.phrases.matter.officersReport),
      ("forslag", page.phrases.matter.proposalPaper),
      ("remissammanstallning", page.phrases.matter.compilation), ("text", words.textName),
    ].compactMap { name, label in
      let files = own.filter { $0.name.hasPrefix("\(name).") }
      return files.isEmpty ? nil : (label, files)
    }
  }
}
