public import Register

extension Paper {
  /// Tjänsteskrivelse: the department's report to the first body of the chain, with the proposal
  /// first, as whoever decides reads it.
  public static func officersReport(_ facts: MatterFacts, day: CalendarDate) -> Paper {
    var sections = [
      PaperSection(
        .words(.proposedDecision),
        [
          .clauses(
            lead: OperativeText.lead(facts.department, through: facts.bodies),
            OperativeText.clauses(facts))
        ]),
      PaperSection(
        .words(.matter), (Recital.sentences(facts) + facts.background).map(PaperPart.paragraph)),
      PaperSection(.words(.reasons), facts.reasons.map(PaperPart.paragraph)),
      PaperSection(
        .words(.consequences), facts.consequences.isEmpty ? [] : [.consequences(facts.consequences)]
      ),
    ]
    if let referral = facts.referral {
      sections.append(PaperSection(.words(.referral), [.referralCount(referral)]))
    }
    sections += closing(facts)
    return Paper(
      kind: .officersReport, municipality: facts.municipality, title: facts.title,
      registryNumber: facts.registryNumber, day: day, from: facts.department,
      senderRole: facts.officer, to: facts.bodies.first, sections: sections.filter(\.hasParts),
      annexes: annexes(facts), signatures: [officer(facts)], language: facts.language)
  }

  /// The clauses alone, from the department to the body that decides: what is laid on its table
  /// where no body stands between them.
  public static func proposedDecision(_ facts: MatterFacts, day: CalendarDate) -> Paper {
    Paper(
      kind: .proposedDecision, municipality: facts.municipality, title: facts.title,
      registryNumber: facts.registryNumber, day: day, from: facts.department,
      senderRole: facts.officer, to: facts.bodies.first,
      sections: [
        PaperSection(
          .operative(OperativeText.lead(facts.department, through: facts.bodies)),
          [.clauses(lead: nil, OperativeText.clauses(facts))])
      ], signatures: [officer(facts)], language: facts.language)
  }

  /// A body's proposal to the next in the chain; `nil` for the body that decides.
  ///
  /// - Parameter step: the place of the proposing body in the facts' bodies, from 0.
  public static func proposal(_ facts: MatterFacts, from step: Int, day: CalendarDate?) -> Paper? {
    guard facts.bodies.indices.contains(step), step + 1 < facts.bodies.count else { return nil }
    let body = facts.bodies[step]
    let rest = Array(facts.bodies[(step + 1)...])
    let reasons = facts.background + facts.reasons
    return Paper(
      kind: .proposal, municipality: facts.municipality, title: facts.title,
      registryNumber: facts.registryNumber, day: day, from: body, senderRole: nil, to: rest.first,
      sections: [
        PaperSection(.none, (Recital.sentences(facts) + reasons).map(PaperPart.paragraph)),
        PaperSection(
          .operative(OperativeText.lead(body, through: rest)),
          [.clauses(lead: nil, OperativeText.clauses(facts))]),
        PaperSection(.words(.annexes), facts.annexes.isEmpty ? [] : [.list(facts.annexes)]),
      ].filter(\.hasParts), annexes: annexes(facts),
      signatures: [PaperSignature(.chair, of: body), officer(facts)], language: facts.language)
  }

  /// Every view of the referral with how it was answered; `nil` where nothing was referred.
  public static func referralCompilation(_ facts: MatterFacts, day: CalendarDate) -> Paper? {
    guard let referral = facts.referral else { return nil }
    return Paper(
      kind: .referralCompilation, municipality: facts.municipality, title: facts.title,
      registryNumber: facts.registryNumber, day: day, from: facts.department,
      senderRole: facts.officer, to: facts.bodies.first,
      sections: [
        PaperSection(.none, [.referralCount(referral)]),
        PaperSection(.words(.responses), referral.views.isEmpty ? [] : [.views(referral.views)]),
        PaperSection(
          .words(.withoutObjection),
          referral.withoutObjection.isEmpty ? [] : [.list(referral.withoutObjection)]),
        PaperSection(
          .words(.withoutAnswer),
          referral.withoutAnswer.isEmpty ? [] : [.list(referral.withoutAnswer)]),
      ].filter(\.hasParts), signatures: [], language: facts.language)
  }

  /// Protokollsutdrag: what a body decided, on which day and under which §.
  ///
  /// The last body of the chain decides; one before it proposes to the next, and its extract
  /// says so.
  public static func minutesExtract(
    _ facts: MatterFacts, body step: Int, day: CalendarDate, minutesItem: String
  ) -> Paper? {
    guard facts.bodies.indices.contains(step) else { return nil }
    let body = facts.bodies[step]
    let rest = Array(facts.bodies[(step + 1)...])
    let lead = rest.isEmpty ? "\(body) beslutar" : OperativeText.lead(body, through: rest)
    return Paper(
      kind: .minutesExtract, municipality: facts.municipality, title: facts.title,
      registryNumber: facts.registryNumber, day: day, minutesItem: minutesItem, from: body,
      senderRole: nil, to: nil,
      sections: [
        PaperSection(
          .words(.decision),
          [.clauses(lead: lead, OperativeText.clauses(facts))]),
        PaperSection(
          .words(.matter),
          ([OperativeText.summary(facts.act, of: facts.documentTitle)] + facts.background)
            .map(PaperPart.paragraph)),
      ] + closing(facts),
      signatures: [
        PaperSignature(.secretary), PaperSignature(.chair), PaperSignature(.minutesApprover),
      ], language: facts.language)
  }

  private static func officer(_ facts: MatterFacts) -> PaperSignature {
    PaperSignature(.post(facts.officerRole), name: facts.officerName)
  }

  private static func annexes(_ facts: MatterFacts) -> [PaperSection] {
    [PaperSection(.words(.screening), facts.screening)].filter(\.hasParts)
  }

  private static func closing(_ facts: MatterFacts) -> [PaperSection] {
    [
      PaperSection(.words(.annexes), facts.annexes.isEmpty ? [] : [.list(facts.annexes)]),
      PaperSection(.words(.sentTo), facts.recipients.isEmpty ? [] : [.list(facts.recipients)]),
    ].filter(\.hasParts)
  }
}

extension MatterFacts {
  /// Who prepares the matter: by name where it is known, else by post.
  var officer: String { officerName ?? officerRole }
}

extension PaperSection {
  var hasParts: Bool { !parts.isEmpty }
}

/// What a paper says of the edition in force before it asks for anything.
enum Recital {
  /// "Internationell policy fastställdes av Kommunfullmäktige den 28 januari 2016 och ska enligt
  /// riktlinjerna för styrdokument revideras senast 2017. För revideringen ansvarar
  /// Kommunstyrelsen."
  static func sentences(_ facts: MatterFacts) -> [String] {
    guard let edition = facts.editionInForce else { return [] }
    var first = "\(facts.documentTitle) fastställdes av \(edition.adoptedBy)"
    if let day = edition.adoptedOn { first += " \(SwedishDay.words(day))" }
    if let words = review(edition.reviewBy) {
      first += " och ska enligt riktlinjerna för styrdokument revideras senast \(words)"
    }
    var text = first + "."
    let through = OperativeText.through(edition.end)
    if !through.isEmpty { text += " Dokumentet gäller \(through)." }
    if let body = edition.reviewResponsible { text += " För revideringen ansvarar \(body)." }
    return [text]
  }

  private static func review(_ date: StatedDate?) -> String? {
    switch date?.reading {
    case .day(let day): SwedishDay.words(day)
    case .year(let year): "\(year)"
    case .unknown, nil: nil
    }
  }
}
