import Publishing
import Register

/// Matters of an invented municipality.
enum SampleMatters {
  static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(ordinal: 0) }

  static func through(_ year: Int) -> StatedEnd {
    StatedEnd(.through(day("\(year)-12-31")), words: "\(year)")
  }

  /// The matter of a letter that asks for four more years.
  static let extension2031 = matter(.extend(through(2031)), title: "Förlängning av Resepolicy")

  static func matter(
    _ act: OperativeAct, title: String = "Ärende om Resepolicy", document: String = "Resepolicy",
    type: DocumentType = .policy,
    bodies: [String] = [
      "Kommunstyrelsens arbetsutskott", "Kommunstyrelsen", "Kommunfullmäktige",
    ]
  ) -> MatterFacts {
    MatterFacts(
      municipality: "Ekby kommun", registryNumber: "KS 2026-00123", title: title,
      documentTitle: document, documentType: type, department: "Kommunledningskontoret",
      officerRole: "Hållbarhetsstrateg", bodies: bodies, act: act,
      editionInForce: EditionInForce(
        number: 2, adoptedBy: "Kommunfullmäktige", adoptedOn: day("2023-06-21"),
        end: through(2027), reviewBy: StatedDate(.year(2026)),
        reviewResponsible: "Kommunstyrelsen"),
      background: ["Kontoret har gått igenom dokumentet tillsammans med nämnderna."],
      reasons: [
        "Texten svarar fortfarande mot hur resorna görs, och nämnderna har inte bett om ändringar.",
        "En ny resvaneundersökning & en ny upphandling <2029> ger underlag för nästa översyn.",
      ],
      consequences: [
        MatterConsequence(.economy, "Beslutet medför inga nya kostnader."),
        MatterConsequence(.children, "Beslutet rör inte barn direkt."),
      ],
      referral: ReferralSummary(
        sentOn: day("2026-08-17"), answeredBy: day("2026-10-01"),
        views: [
          ReferralSummary.View(
            party: "Socialnämnden", provision: "§ 3 | Ansvar", response: "Vem följer upp?",
            answer: "Kommunstyrelsen; det står nu i texten."),
          ReferralSummary.View(party: "Ungdomsrådet", response: "Mer tåg."),
        ], withoutObjection: ["Kulturnämnden"], withoutAnswer: ["Ekby Bostäder AB"]),
      annexes: ["Resepolicy, utgåva 2", "Sammanställning av remissvar"],
      recipients: ["Alla nämnder", "Registrator"])
  }
}
