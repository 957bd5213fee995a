import HTML
import Markdown
import Publishing
import Register
import Testing

@Suite("Papers are made of a matter's facts")
struct PaperTests {
  private static let day = SampleMatters.day("2026-11-02")

  @Test(
    "the clause has the form that its act needs",
    arguments: [
      (
        OperativeAct.adopt(end: SampleMatters.through(2030)),
        ["att fastställa Resepolicy att gälla till och med 2030"]
      ),
      (
        .adopt(
          from: SampleMatters.day("2027-01-01"),
          end: StatedEnd(.through(SampleMatters.day("2030-06-30"))), supersedes: ["Bilpolicy"]),
        [
          "att fastställa Resepolicy att gälla från och med den 1 januari 2027 till och med "
            + "den 30 juni 2030",
          "att Bilpolicy upphör att gälla från och med den 1 januari 2027",
        ]
      ),
      (
        .adopt(end: StatedEnd(.untilFurtherNotice), supersedes: ["Bilpolicy"]),
        [
          "att fastställa Resepolicy att gälla tills vidare",
          "att Bilpolicy upphör därmed att gälla",
        ]
      ),
      (.adopt(end: .notStated), ["att fastställa Resepolicy"]),
      (
        .amend(from: SampleMatters.day("2027-02-01")),
        ["att ändra Resepolicy enligt bilagt förslag att gälla från och med den 1 februari 2027"]
      ),
      (
        .extend(SampleMatters.through(2031)),
        ["att Resepolicy i oförändrad lydelse fastställs att gälla till och med 2031"]
      ),
      (
        .extend(StatedEnd(.through(SampleMatters.day("2031-12-31")))),
        [
          "att Resepolicy i oförändrad lydelse fastställs att gälla till och med "
            + "den 31 december 2031"
        ]
      ),
      (.repeal(), ["att upphäva Resepolicy"]),
      (
        .repeal(from: SampleMatters.day("2027-07-01")),
        ["att upphäva Resepolicy från och med den 1 juli 2027"]
      ),
      (
        .exempt(
          partner: "Testhamn", rule: "kravet på part", end: SampleMatters.through(2028),
          conditions: ["samarbetet redovisas varje år"]),
        [
          "att för samarbete med Testhamn ge undantag från kravet på part i Resepolicy "
            + "till och med 2028",
          "att för undantaget gäller som villkor att samarbetet redovisas varje år",
        ]
      ),
    ])
  func clauses(act: OperativeAct, expected: [String]) {
    #expect(OperativeText.clauses(act, of: "Resepolicy") == expected)
  }

  @Test(
    "what takes the place of an edition in force is the text annexed, in the title's own gender",
    arguments: [
      ("Resepolicy", "bilagd Resepolicy"), ("Program för skog", "bilagt Program för skog"),
      ("Riktlinjer för skog", "bilagda Riktlinjer för skog"),
      ("Giftfri vardag", "bilagt förslag till Giftfri vardag"),
    ])
  func renewed(title: String, words: String) {
    let act = OperativeAct.adopt(end: SampleMatters.through(2030))
    #expect(
      OperativeText.clauses(act, of: title, renews: true)
        == ["att fastställa \(words) att gälla till och med 2030"])
  }

  @Test("a matter of the register gives its own facts", arguments: ProposedAct.Verb.allCases)
  func matter(verb: ProposedAct.Verb) throws {
    let matter = Matter(
      id: MatterID("m"), registryNumber: "KS 2026-7", title: "Resor",
      proposal: ProposedAct(
        verb: verb, documentTitle: "Resepolicy", documentType: .policy,
        end: verb == .repeal ? .notStated : SampleMatters.through(2030),
        effectiveFrom: verb == .extend ? nil : SampleMatters.day("2027-01-01"),
        exemption: verb != .exempt
          ? nil
          : ProposedExemption(
            cooperation: CooperationID("c"), title: "Testhamn", partner: "Testhamn")),
      department: "Kansliet", chain: ["Kommunstyrelsen", "Kommunfullmäktige"])
    let facts = MatterFacts(matter, municipality: "Ekby kommun", officerRole: "Sekreterare")
    let text = Paper.officersReport(facts, day: Self.day).markdown(.swedish)
    let clause =
      switch verb {
      case .adopt:
        "att fastställa Resepolicy att gälla från och med den 1 januari 2027 till och med 2030."
      case .extend: "att Resepolicy i oförändrad lydelse fastställs att gälla till och med 2030."
      case .repeal: "att upphäva Resepolicy från och med den 1 januari 2027."
      case .exempt:
        "att för samarbete med Testhamn ge undantag från förutsättningarna i Resepolicy "
          + "till och med 2030."
      }
    #expect(text.contains(clause) && text.contains("Dnr KS 2026-7"))
  }

  @Test("proposals nest for as many bodies as the matter passes")
  func nested() throws {
    let facts = SampleMatters.extension2031
    let report = Paper.officersReport(facts, day: Self.day).markdown(.swedish)
    #expect(
      report.contains(
        "Kommunledningskontoret föreslår att Kommunstyrelsens arbetsutskott föreslår att "
          + "Kommunstyrelsen föreslår att Kommunfullmäktige beslutar\n\natt Resepolicy"))
    let second = try #require(Paper.proposal(facts, from: 1, day: Self.day))
    #expect(second.to == "Kommunfullmäktige")
    #expect(
      second.markdown(.swedish)
        .contains("## Kommunstyrelsen föreslår att Kommunfullmäktige beslutar\n"))
    #expect(Paper.proposal(facts, from: 2, day: Self.day) == nil)
    #expect(Paper.proposal(facts, from: -1, day: Self.day) == nil)
  }

  @Test("the same number, title and clause stand in every paper of a matter")
  func same() throws {
    let facts = SampleMatters.extension2031
    let papers = [
      Paper.officersReport(facts, day: Self.day),
      try #require(Paper.proposal(facts, from: 0, day: Self.day)),
      try #require(Paper.referralCompilation(facts, day: Self.day)),
      try #require(
        Paper.minutesExtract(facts, body: 2, day: Self.day, minutesItem: "45")),
    ]
    for paper in papers {
      for text in [
        paper.markdown(.swedish), String(decoding: paper.page(.swedish).bytes, as: UTF8.self),
      ] {
        #expect(text.contains("KS 2026-00123") && text.contains("Förlängning av Resepolicy"))
        if paper.kind != .referralCompilation {
          #expect(
            text.contains(
              "att Resepolicy i oförändrad lydelse fastställs att gälla till och med 2031"))
        }
      }
    }
  }

  @Test(
    "a condition stands in its clause without the marks and the att it was typed with",
    arguments: [
      ("samarbetet redovisas varje år", "samarbetet redovisas varje år"),
      ("samarbetet redovisas varje år,", "samarbetet redovisas varje år"),
      ("Att inga uppgifter lämnas ut..", "inga uppgifter lämnas ut"),
      ("att  resor, boende m.m. betalas .", "resor, boende m.m. betalas"),
      ("parten betalar resor m.m.", "parten betalar resor m.m."),
      ("attester lämnas; ", "attester lämnas"),
    ])
  func conditions(typed: String, words: String) {
    let act = OperativeAct.exempt(
      partner: "Testhamn", rule: "kravet på part", conditions: [typed, " . ", "att"])
    let clauses = OperativeText.clauses(act, of: "Resepolicy")
    #expect(clauses.dropFirst() == ["att för undantaget gäller som villkor att \(words)"])
    let last = OperativeText.closed(clauses[1], isLast: true)
    #expect(last.hasSuffix(".") && !last.hasSuffix("..") == true)
    #expect(OperativeText.closed(clauses[0], isLast: false).hasSuffix("Resepolicy, samt"))
  }

  @Test("what lies on the table of the body that decides is the clause, and no more")
  func table() throws {
    var facts = SampleMatters.matter(.extend(SampleMatters.through(2031)), bodies: ["Nämnden"])
    facts.screening = [.paragraph("Prövningen i ord.")]
    facts.officerName = "Berit Fiktiv"
    #expect(Paper.proposal(facts, from: 0, day: Self.day) == nil)
    let text = Paper.proposedDecision(facts, day: Self.day).markdown(.swedish)
    #expect(text.contains("\n\nFörslag till beslut\n\nHandläggare: Berit Fiktiv\n"))
    #expect(text.contains("## Kommunledningskontoret föreslår att Nämnden beslutar\n\natt Rese"))
    #expect(!text.contains("Prövningen") && !text.contains(facts.reasons[0]))
  }

  @Test("an annex begins a page of its own after the signatures, under its own heading")
  func annex() throws {
    var facts = SampleMatters.extension2031
    facts.screening = [.paragraph("Prövningen i ord.")]
    for paper in [
      Paper.officersReport(facts, day: Self.day),
      try #require(Paper.proposal(facts, from: 1, day: Self.day)),
    ] {
      #expect(paper.markdown(.swedish).hasSuffix("\n\n## Bilaga: prövning\n\nPrövningen i ord.\n"))
      let html = String(decoding: paper.page(.swedish).bytes, as: UTF8.self)
      let annex = try #require(html.firstRange(of: "<section class=\"annex\">"))
      let signed = try #require(html.firstRange(of: "class=\"signatures\""))
      #expect(signed.lowerBound < annex.lowerBound)
    }
    #expect(PrintStyle.css.contains(".annex { break-before: page }"))
    let without = Paper.officersReport(SampleMatters.extension2031, day: Self.day)
    #expect(!without.markdown(.swedish).contains("Bilaga"))
  }

  @Test("an officer who is not known is not called by the label once more")
  func noOfficer() {
    var facts = SampleMatters.extension2031
    facts.officerRole = "Handläggare"
    let text = Paper.officersReport(facts, day: Self.day).markdown(.swedish)
    #expect(!text.contains("Handläggare: "))
    facts.officerName = "Berit Fiktiv"
    let named = Paper.officersReport(facts, day: Self.day).markdown(.swedish)
    #expect(named.contains("Handläggare: Berit Fiktiv"))
    #expect(named.hasSuffix("Berit Fiktiv  \nHandläggare\n"))
  }

  @Test("papers name posts, and a name only where whoever prints it asks for one")
  func roles() throws {
    var paper = try #require(Paper.proposal(SampleMatters.extension2031, from: 1, day: Self.day))
    #expect(paper.signatures.allSatisfy { $0.name == nil })
    let text = paper.markdown(.swedish)
    #expect(
      text.hasSuffix("KOMMUNSTYRELSEN\n\nKommunstyrelsens ordförande\n\nHållbarhetsstrateg\n"))
    paper.signatures[0].name = "Nils Påhitt"
    #expect(paper.markdown(.swedish).contains("Nils Påhitt  \nKommunstyrelsens ordförande"))
  }

  @Test("a referral is a table of views and answers, with who had none and who is silent")
  func referral() throws {
    let paper = try #require(Paper.referralCompilation(SampleMatters.extension2031, day: Self.day))
    let text = paper.markdown(.swedish)
    #expect(text.contains("4 remissinstanser har tillfrågats. 3 har svarat."))
    #expect(text.contains("den 17 augusti 2026 med sista svarsdag den 1 oktober 2026"))
    #expect(text.contains("| Socialnämnden | § 3 \\| Ansvar | Vem följer upp? | Kommunstyrelsen;"))
    #expect(text.contains("| Ungdomsrådet | hela förslaget | Mer tåg. | ännu inte besvarad |"))
    #expect(text.contains("## Har inte svarat\n\n- Ekby Bostäder AB"))
    var facts = SampleMatters.extension2031
    facts.referral = nil
    #expect(Paper.referralCompilation(facts, day: Self.day) == nil)
  }

  @Test("an empty part has no heading")
  func empty() {
    var facts = SampleMatters.extension2031
    facts.consequences = []
    facts.referral = nil
    facts.annexes = []
    facts.recipients = []
    let text = Paper.officersReport(facts, day: Self.day).markdown(.swedish)
    for heading in ["Konsekvenser", "Remiss", "Beslutsunderlag", "skickas"] {
      #expect(!text.contains(heading))
    }
  }

  @Test("pages are whole HTML: language, title, one first heading, headers of tables, no script")
  func html() throws {
    let facts = SampleMatters.extension2031
    for words in [PaperWords.swedish, .english] {
      let papers = [
        Paper.officersReport(facts, day: Self.day),
        try #require(Paper.referralCompilation(facts, day: Self.day)),
        try #require(Paper.minutesExtract(facts, body: 1, day: Self.day, minutesItem: "45")),
      ]
      for paper in papers {
        let html = String(
          decoding: paper.page(words, stylesheet: "/utskrift.css").bytes, as: UTF8.self)
        #expect(html.contains("<html lang=\"\(words.language)\">"))
        #expect(html.contains("<title>\(paper.fullTitle)</title>"))
        #expect(html.components(of: "<h1").count == 1)
        #expect(!html.contains("<script") && !html.contains("style=") && !html.contains("<2029>"))
        #expect(Self.headingsDescendByOne(html))
        #expect(html.contains("<table>") == (paper.kind == .referralCompilation))
      }
    }
    let report = Paper.officersReport(facts, day: Self.day)
    let english = String(decoding: report.page(.english).bytes, as: UTF8.self)
    #expect(english.contains("<h2>Proposed decision</h2><div class=\"operative\" lang=\"sv\">"))
    #expect(english.contains("<h1 lang=\"sv\">"))
    let swedish = String(decoding: report.page(.swedish).bytes, as: UTF8.self)
    #expect(!swedish.contains("lang=\"en\"") && swedish.contains("&lt;2029&gt;"))
  }

  private static func headingsDescendByOne(_ html: String) -> Bool {
    let levels = html.components(of: "<h").compactMap { $0.first?.wholeNumberValue }
    return zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 } && levels.first == 1
  }
}

extension String {
  /// What follows each place where a text stands.
  fileprivate func components(of mark: String) -> [Substring] {
    var found: [Substring] = []
    var rest = self[...]
    while let hit = rest.firstRange(of: mark) {
      rest = rest[hit.upperBound...]
      found.append(rest)
    }
    return found
  }
}
