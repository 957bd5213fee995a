import Register

extension PaperWords {
  public static let english = PaperWords(
    language: "en",
    kind: {
      switch $0 {
      case .officersReport: "Officer's report"
      case .proposal: "Proposal"
      case .proposedDecision: "Proposed decision"
      case .referralCompilation: "Compilation of referral responses"
      case .minutesExtract: "Extract of minutes"
      case .amendmentList: "List"
      }
    },
    heading: {
      switch $0 {
      case .proposedDecision: "Proposed decision"
      case .decision: "Decision"
      case .matter: "The matter"
      case .reasons: "Reasons for the proposal"
      case .consequences: "Consequences"
      case .referral: "Referral"
      case .annexes: "Papers the decision rests on"
      case .screening: "Annex: screening"
      case .sentTo: "The decision is sent to"
      case .responses: "Responses"
      case .withoutObjection: "Without objection"
      case .withoutAnswer: "Have not answered"
      }
    },
    consequence: {
      switch $0 {
      case .economy: "Economy"
      case .organisation: "Organisation and staff"
      case .children: "Children and young people"
      case .equality: "Gender equality and equality"
      case .environment: "Environment and climate"
      case .law: "Law"
      }
    },
    type: {
      switch $0 {
      case .strategy: "Strategy"
      case .programme: "Programme"
      case .plan: "Plan"
      case .actionPlan: "Action plan"
      case .policy: "Policy"
      case .guidelines: "Guidelines"
      case .rules: "Rules"
      case .directive: "Owner directive"
      case .regulation: "Regulation"
      case .termsOfReference: "Terms of reference"
      case .tariff: "Tariff"
      case .instruction: "Instruction"
      case .vision: "Vision"
      case .other: "Governing document"
      }
    },
    date: "Date", registryNumber: "Registry number", to: "To", officer: "Officer",
    chair: { body in body.map { "Chair, \($0)" } ?? "Chair" },
    secretary: "Secretary", minutesApprover: "Approves the minutes",
    referralCount: { asked, answered in
      "\(asked) referral bodies were asked. \(answered) have answered."
    },
    referralDays: { sent, answer in
      switch (sent, answer) {
      case (let sent?, let answer?):
        "The proposal was referred on \(day(sent)), to be answered by \(day(answer))."
      case (let sent?, nil): "The proposal was referred on \(day(sent))."
      case (nil, let answer?): "It was to be answered by \(day(answer))."
      case (nil, nil): nil
      }
    },
    responsesCaption: "Views and how they were answered", party: "Referral body",
    provision: "Provision", response: "View", answer: "Answer",
    wholeText: "the whole proposal", notAnswered: "not answered yet",
    titlePage: "About the document", edition: { "Edition \($0)" },
    field: { fields[$0] ?? $0.rawValue }, notStated: "not stated",
    untilFurtherNotice: "until further notice", globalGoals: "Global Goals", note: "Note",
    page: "Page")

  private static func day(_ day: CalendarDate) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let fields: [DocumentReading.Field: String] = [
    .title: "Title", .type: "Type", .adoptedBy: "Adopted by", .adoptedOn: "Date",
    .paragraph: "Item", .registryNumber: "Registry number", .validFrom: "Valid from",
    .validThrough: "Valid through", .reviewBy: "To be reviewed by",
    .reviewResponsible: "Responsible for review", .followUpResponsible: "Responsible for follow-up",
    .documentOwner: "Document owner", .appliesTo: "Applies to", .replaces: "Replaces",
    .version: "Version", .familyLabel: "Family",
  ]
}
