import KansliStore
import Register

/// The words of offices: functions and bodies that answer for documents.
public struct OfficePhrases: Sendable {
  public let title: String
  public let lead: String
  public let none: String
  public let add: String
  public let nameLabel: String
  public let nameHint: String
  public let aliasesLabel: String
  public let aliasesHint: String
  public let parentLabel: String
  public let holderLabel: String
  public let deputyLabel: String
  public let nobody: String
  public let gaps: String
  public let gapsLead: String
  public let change: String
  public let stale: String
  public let holders: String
  public let noHolders: String
  public let personLabel: String
  public let fromLabel: String
  public let fromHint: String
  public let throughLabel: String
  public let throughHint: String
  public let kindLabel: String
  public let holder: String
  public let deputy: String
  public let give: String
  public let giveButton: String
  public let endLabel: String
  public let endButton: String
  public let mistake: String
  public let remove: String
  public let always: String
  public let stillThere: String
  public let actLabel: String
  public let coming: @Sendable (_ name: String, CalendarDate) -> String
  public let through: @Sendable (CalendarDate) -> String
  public let goesTo: @Sendable (String) -> String
  public let goesToRegistry: String
  public let refusal: @Sendable (OfficeRefusal) -> String

  static let swedish = OfficePhrases(
    title: "Funktioner",
    lead: "Funktioner och organ som ansvarar för dokument, och vem som har dem.",
    none: "Inga funktioner är upplagda.",
    add: "Lägg till en funktion",
    nameLabel: "Namn",
    nameHint: "Som dokumenten skriver det: Kommunikationschef, Kommunstyrelsen.",
    aliasesLabel: "Andra namn i dokumenten",
    aliasesHint: "Ett på varje rad, äldre namn också.",
    parentLabel: "Närmast över",
    holderLabel: "Har den nu",
    deputyLabel: "Ersättare",
    nobody: "Ingen",
    gaps: "Utan någon",
    gapsLead: "Påminnelser till de här går till den som är närmast över, sist till registraturen.",
    change: "Namn och plats",
    stale: "Någon annan har ändrat funktionen medan du skrev, så inget är sparat. Så är den nu:",
    holders: "Vem som har den",
    noHolders: "Ingen har eller har haft funktionen.",
    personLabel: "Person",
    fromLabel: "Från",
    fromHint: "Tomt om dagen inte är känd.",
    throughLabel: "Till och med",
    throughHint: "Tomt så länge det gäller tills vidare.",
    kindLabel: "Som",
    holder: "Ordinarie",
    deputy: "Ersättare",
    give: "Ge funktionen till någon",
    giveButton: "Ge funktionen",
    endLabel: "Sista dag",
    endButton: "Avsluta",
    mistake: "Ta bort raden",
    remove: "Ta bort funktionen",
    always: "Ej angivet",
    stillThere: "Tills vidare",
    actLabel: "Åtgärd",
    coming: { "\($0) från \(SwedishWords.day($1))" },
    through: { "till och med \(SwedishWords.day($0))" },
    goesTo: { "Går till \($0)" },
    goesToRegistry: "Går till registraturen",
    refusal: { refusal in
      switch refusal {
      case .aboveItself:
        "Funktionen skulle stå över sig själv; välj en annan som närmast över."
      case .endsBeforeItBegins: "Den sista dagen ligger före den första; ändra en av dem."
      case .inUse:
        "Någon har eller har haft funktionen, eller så står en annan under den, så den kan inte "
          + "tas bort; avsluta i stället."
      }
    })

  static let english = OfficePhrases(
    title: "Offices",
    lead: "Functions and bodies that answer for documents, and who holds them.",
    none: "No offices are set up.",
    add: "Add an office",
    nameLabel: "Name",
    nameHint: "As the documents write it: Kommunikationschef, Kommunstyrelsen.",
    aliasesLabel: "Other names in documents",
    aliasesHint: "One a line, older names too.",
    parentLabel: "Next above",
    holderLabel: "Holds it now",
    deputyLabel: "Deputy",
    nobody: "Nobody",
    gaps: "Without anybody",
    gapsLead: "Reminders to these go to whoever is next above, at last to the registry.",
    change: "Name and place",
    stale:
      "Somebody else changed the office while you were writing, so nothing is saved. It is now:",
    holders: "Who holds it",
    noHolders: "Nobody holds or has held the office.",
    personLabel: "Person",
    fromLabel: "From",
    fromHint: "Empty where the day is not known.",
    throughLabel: "Through",
    throughHint: "Empty while it lasts until further notice.",
    kindLabel: "As",
    holder: "Holder",
    deputy: "Deputy",
    give: "Give the office to somebody",
    giveButton: "Give the office",
    endLabel: "Last day",
    endButton: "End",
    mistake: "Remove the row",
    remove: "Remove the office",
    always: "Not stated",
    stillThere: "Until further notice",
    actLabel: "Act",
    coming: { "\($0) from \($1)" },
    through: { "through \($0)" },
    goesTo: { "Goes to \($0)" },
    goesToRegistry: "Goes to the registry",
    refusal: { refusal in
      switch refusal {
      case .aboveItself: "The office would stand above itself; choose another as next above."
      case .endsBeforeItBegins: "The last day is before the first; change one of them."
      case .inUse:
        "Somebody holds or has held the office, or another stands below it, so it cannot be "
          + "removed; end it instead."
      }
    })
}
