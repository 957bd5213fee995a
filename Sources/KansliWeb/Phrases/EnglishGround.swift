import Register

/// What a decision did to a document, as an English sentence begins with it.
enum EnglishGround {
  @Sendable static func begins(_ ground: Timeline.Ground) -> String? {
    guard ground.replacedBy == nil else { return "Another document put in its place by" }
    return switch ground.kind {
    case .adopt: "Adopted by"
    case .amend: "Amended by"
    case .extend: "Extended by"
    case .repeal: "Repealed by"
    case .annul: "Annulled by"
    case .assign, .enter, .pause, .end, .exempt: nil
    }
  }

  @Sendable static func source(_ basis: Basis) -> String {
    switch basis {
    case .minutes: "(source: the minutes)"
    case .cover: "(source: the title page)"
    case .recital: "(as recited)"
    case .judgment: "(source: the judgment)"
    }
  }
}
