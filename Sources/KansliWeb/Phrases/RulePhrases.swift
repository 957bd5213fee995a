import KansliStore
import Register

/// The words of the rules that editions carry.
public struct RulePhrases: Sendable {
  public let title: @Sendable (Int) -> String
  public let lead: String
  public let counts: @Sendable (_ proposed: Int, _ confirmed: Int) -> String
  public let text: String
  public let read: String
  public let nothingRead: String
  public let confirmAll: @Sendable (Int) -> String
  public let confirm: String
  public let reject: String
  public let change: String
  public let add: String
  public let cancel: String
  public let choose: String
  public let sentenceLabel: String
  public let kindLabel: String
  public let nameLabel: String
  public let nameHint: String
  public let modalityLabel: String
  public let changed: String
  public let changedLead: String
  /// What became of a rule in a new edition.
  let become: @Sendable (RuleChange.What) -> String
  public let state: @Sendable (EditionRule.State) -> String
  public let modality: @Sendable (PolicyRule.Modality) -> String
  public let criterion: @Sendable (Criterion) -> String
  public let kind: @Sendable (PolicyRule.Kind) -> String
  /// What waits at the desk: the edition, and how many rules.
  public let waits: @Sendable (_ edition: Int, _ count: Int) -> String
  let note: @Sendable (RuleNote) -> String

  /// What a rule asks, in a few words.
  var name: @Sendable (PolicyRule) -> String {
    { rule in
      let choice = RuleChoice(rule.content)
      return choice.needsName
        ? "\(self.choice(choice)): \(rule.value ?? "")" : self.choice(choice)
    }
  }

  /// What a rule can ask, as a choice.
  var choice: @Sendable (RuleChoice) -> String {
    { choice in
      choice.criterion.map { "\(kind(choice.kind)): \(criterion($0))" } ?? kind(choice.kind)
    }
  }

  static let swedish = RulePhrases(
    title: { "Regler i utgåva \($0)" },
    lead: "Det här ställer texten för krav. De regler som är bekräftade gäller i Kansli så länge "
      + "utgåvan gäller: de styr vilka samarbeten som får ingås och vem som beslutar om undantag.",
    counts: { "Föreslagna: \($0). Bekräftade: \($1)." },
    text: "Texten och dess regler",
    read: "Läs regler ur texten",
    nothingRead: "Inga regler hittades i texten. Lägg till dem för hand vid den bestämmelse där "
      + "de står.",
    confirmAll: { $0 == 1 ? "Bekräfta den föreslagna" : "Bekräfta alla \($0) föreslagna" },
    confirm: "Bekräfta",
    reject: "Avvisa",
    change: "Ändra",
    add: "Lägg till en regel",
    cancel: "Avbryt",
    choose: "Välj",
    sentenceLabel: "Meningen som regeln vilar på",
    kindLabel: "Vad den kräver",
    nameLabel: "Organ eller område",
    nameHint: "Fyll i organets fullständiga namn vid undantag, och områdets namn vid det som "
      + "samarbeten ska bidra till. Annars lämnas det tomt.",
    modalityLabel: "Hur bindande den är",
    changed: "Ändrat sedan utgåvan före",
    changedLead: "Det som vilar på de här reglerna behöver prövas igen.",
    become: { what in
      switch what {
      case .reworded: "bestämmelsen har fått en ny lydelse. Förut, och nu:"
      case .gone: "bestämmelsen finns inte kvar."
      case .added: "regeln är ny."
      }
    },
    state: { state in
      switch state {
      case .proposed: "Föreslagen"
      case .confirmed: "Bekräftad"
      case .rejected: "Avvisad"
      }
    },
    modality: { $0 == .must ? "ska" : "bör" },
    criterion: { criterion in
      switch criterion {
      case .humanRights: "mänskliga rättigheter"
      case .democracy: "demokrati"
      case .ruleOfLaw: "rättsstatens principer"
      }
    },
    kind: { kind in
      switch kind {
      case .condition: "Villkor för partner"
      case .exemption: "Beslutar om undantag"
      case .contribution: "Samarbeten bidrar till"
      case .severalParties: "Flera parter medverkar"
      case .externalFunding: "Extern finansiering finns"
      case .sameCriteria: "Bedöms efter samma kriterier som annan utveckling"
      case .permeatesAssignments: "Värdena genomsyrar internationella uppdrag"
      }
    },
    waits: { "Regler i utgåva \($0) att bekräfta: \($1)" },
    note: { note in
      note.proposed > 0
        ? "Regler i den nya utgåvan: \(note.proposed) föreslagna"
        : "Regler i den nya utgåvan: \(note.confirmed) bekräftade"
    })

  static let english = RulePhrases(
    title: { "Rules in edition \($0)" },
    lead: "This is what the text asks. Rules that are confirmed apply in Kansli for as long as "
      + "the edition is in force: they govern which cooperations may be entered into and who "
      + "decides on exemptions.",
    counts: { "Proposed: \($0). Confirmed: \($1)." },
    text: "The text and its rules",
    read: "Read rules from the text",
    nothingRead: "No rules were found in the text. Add them by hand at the provision where they "
      + "stand.",
    confirmAll: { $0 == 1 ? "Confirm the proposed one" : "Confirm all \($0) proposed" },
    confirm: "Confirm",
    reject: "Reject",
    change: "Change",
    add: "Add a rule",
    cancel: "Cancel",
    choose: "Choose",
    sentenceLabel: "The sentence that the rule rests on",
    kindLabel: "What it asks",
    nameLabel: "Body or area",
    nameHint: "Give the body's full name for an exemption, and the area's name for what "
      + "cooperation contributes to. Otherwise leave it empty.",
    modalityLabel: "How binding it is",
    changed: "Changed since the edition before",
    changedLead: "What rests on these rules needs to be tried again.",
    become: { what in
      switch what {
      case .reworded: "the provision has a new wording. Before, and now:"
      case .gone: "the provision is gone."
      case .added: "the rule is new."
      }
    },
    state: { state in
      switch state {
      case .proposed: "Proposed"
      case .confirmed: "Confirmed"
      case .rejected: "Rejected"
      }
    },
    modality: { $0 == .must ? "must" : "should" },
    criterion: { criterion in
      switch criterion {
      case .humanRights: "human rights"
      case .democracy: "democracy"
      case .ruleOfLaw: "the rule of law"
      }
    },
    kind: { kind in
      switch kind {
      case .condition: "Condition on partners"
      case .exemption: "Decides on exemptions"
      case .contribution: "Cooperation contributes to"
      case .severalParties: "Several parties take part"
      case .externalFunding: "There is external funding"
      case .sameCriteria: "Assessed by the criteria of other development"
      case .permeatesAssignments: "The values permeate international assignments"
      }
    },
    waits: { "Rules in edition \($0) to confirm: \($1)" },
    note: { note in
      note.proposed > 0
        ? "Rules in the new edition: \(note.proposed) proposed"
        : "Rules in the new edition: \(note.confirmed) confirmed"
    })
}
