import Cooperation
import KansliStore
import Publishing
import Register

/// What was done, in words. The words of a change are the program's own.
enum HistorySentences {
  @Sendable static func swedish(_ decision: HistoryDecision) -> String {
    let act = decision.corrects == nil ? "Förde in" : "Rättade"
    let what = counted(decision.effects.map(SwedishWords.effect))
    let day = decision.decidedOn.map { " \($0)" } ?? ""
    let item = decision.minutesItem.map { " § \($0)" } ?? ""
    let body = "\(decision.body)\(day)\(item)"
    return what.isEmpty ? "\(act) \(body)" : "\(act) \(body): \(what)"
  }

  @Sendable static func english(_ decision: HistoryDecision) -> String {
    let act = decision.corrects == nil ? "Recorded" : "Corrected"
    let what = counted(decision.effects.map { Phrases.english.effect($0) })
    let day = decision.decidedOn.map { " \($0)" } ?? ""
    let item = decision.minutesItem.map { " § \($0)" } ?? ""
    let body = "\(decision.body)\(day)\(item)"
    return what.isEmpty ? "\(act) \(body)" : "\(act) \(body): \(what)"
  }

  /// Each thing once, in the order they came, with how many there are of it.
  private static func counted(_ effects: [String]) -> String {
    var seen: [String] = []
    for effect in effects where !seen.contains(effect) { seen.append(effect) }
    return seen.map { effect in
      let count = effects.count { $0 == effect }
      return count == 1 ? effect : "\(effect) (\(count))"
    }.joined(separator: ", ")
  }

  @Sendable static func swedishChange(_ kind: HistorySubject.Kind, _ what: String) -> String {
    stand(kind, what, .swedish) ?? words[what]?.swedish ?? what
  }

  @Sendable static func englishChange(_ kind: HistorySubject.Kind, _ what: String) -> String {
    stand(kind, what, .english) ?? words[what]?.english ?? what
  }

  /// A step of a relation or a project is told by where it led; the same words mean other things
  /// of other objects.
  private static func stand(
    _ kind: HistorySubject.Kind, _ what: String, _ words: CooperationWords
  ) -> String? {
    let state: String? =
      switch kind {
      case .cooperation: RelationState(rawValue: what).map(words.state)
      case .project: Project.State(rawValue: what).map(words.projectState)
      default: nil
      }
    return state.map { "\(words.stateHeading): \($0)" }
  }

  /// A word that no version has yet is shown as it is.
  private static let words: [String: (swedish: String, english: String)] = [
    "added": ("Lade till", "Added"), "changed": ("Ändrade", "Changed"),
    "removed": ("Tog bort", "Removed"), "roles": ("Fick roller", "Was given roles"),
    "password": ("Valde lösenord", "Chose a password"),
    "signedOut": ("Loggade ut överallt", "Signed out everywhere"),
    "link": ("Gjorde en länk att välja lösenord med", "Made a link to choose a password by"),
    "calendar": ("Gjorde en ny kalenderadress", "Made a new calendar address"),
    "language": ("Bytte språk", "Changed the language"), "disabled": ("Stängde av", "Disabled"),
    "enabled": ("Öppnade igen", "Enabled again"), "planned": ("Planerade", "Planned"),
    "moved": ("Flyttade", "Moved"), "cancelled": ("Ställde in", "Cancelled"),
    "restored": ("Tog tillbaka inställandet", "Took the cancellation back"),
    "ordered": ("Ändrade ordningen", "Changed the order"),
    "held": ("Gav till någon", "Gave to somebody"),
    "ended": ("Angav sista dag", "Gave the last day"),
    "unheld": ("Tog bort en rad", "Removed a row"), "replaced": ("Bytte ut", "Replaced"),
    "rebuilt": ("Räknade om", "Computed anew"), "dates": ("Ändrade dagarna", "Changed the days"),
    "notice": ("Ändrade anslaget", "Changed the notice"),
    "retried": ("Lät skickas igen", "Let be sent again"),
    "corrected": ("Rättade", "Corrected"), "withdrawn": ("Tog tillbaka", "Withdrew"),
    "chosen": ("Valde vem som tar över", "Chose who takes over"),
    "appeal": ("Ändrade överklagandet", "Changed the appeal"),
    "rulesProposed": ("Läste regler ur texten", "Read rules from the text"),
    "rulesConfirmed": ("Bekräftade regler", "Confirmed rules"),
    "ruleConfirmed": ("Bekräftade en regel", "Confirmed a rule"),
    "ruleRejected": ("Avvisade en regel", "Rejected a rule"),
    "ruleAdded": ("Lade till en regel", "Added a rule"),
    "ruleChanged": ("Ändrade en regel", "Changed a rule"),
    "imported": ("Läste in en tabell", "Imported a table"),
    "exempted": ("Förde in ett undantag", "Recorded an exemption"),
    "screened": ("Prövade en part", "Screened a partner"),
    "assessed": ("Skrev vad samarbetet bidrar till", "Wrote what it contributes to"),
    "signed": ("Förde in som undertecknat", "Recorded as signed"),
    "started": ("Startade", "Started"), "saved": ("Sparade", "Saved"),
    "taskDone": ("Gjorde klar en uppgift", "Finished a task"),
  ]
}
