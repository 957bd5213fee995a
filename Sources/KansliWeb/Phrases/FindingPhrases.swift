import Register

enum SwedishFindings {
  @Sendable static func code(_ code: Finding.Code) -> String {
    switch code {
    case .gap: "lucka"
    case .expired: "upphört"
    case .overlap: "dubbelt"
    case .reviewDue: "revidering"
    case .reviewMissed: "revidering"
    case .reviewUnknown: "revidering"
    case .bodyNotAllowed: "fel organ"
    case .dayUnknown: "dag okänd"
    case .withoutPlace: "motsägelse"
    }
  }

  @Sendable static func level(_ level: Finding.Level) -> String {
    switch level {
    case .error: "fel"
    case .warning: "varning"
    case .note: "notering"
    }
  }

  @Sendable static func finding(_ finding: Finding) -> FindingPhrase {
    let from = finding.from?.description ?? "okänd dag"
    let through = finding.until?.previous.description ?? ""
    let edition = finding.edition.map(String.init) ?? "?"
    switch finding.code {
    case .gap:
      return FindingPhrase(
        "Inget gäller \(from) – \(through), mellan två utgåvor.",
        todo: finding.level == .note
          ? "Kontrollera om ett beslut för tiden finns i protokollen."
          : "Sök beslutet i protokollen, eller låt organet förlänga eller fastställa i tid.")
    case .expired:
      return FindingPhrase(
        finding.level == .warning
          ? "Utgåva \(edition) upphör att gälla; från \(from) gäller inget."
          : "Utgåva \(edition) har upphört; inget gäller sedan \(from).",
        todo: "Förläng, revidera eller upphäv dokumentet.")
    case .overlap:
      return FindingPhrase(
        "Gäller samtidigt som \(finding.other ?? "") i samma fråga, sedan \(from).",
        todo: "Upphäv det ena eller låt det ena ersätta det andra.")
    case .reviewDue:
      return FindingPhrase(
        "Ska revideras senast \(from).", todo: "Börja revideringen eller föreslå en förlängning.")
    case .reviewMissed:
      return FindingPhrase(
        "Skulle ha reviderats senast \(from) men ingen åtgärd är känd.",
        todo: finding.level == .note
          ? "Inget mer att göra: ett senare beslut finns." : "Revidera, förläng eller upphäv.")
    case .reviewUnknown:
      return FindingPhrase(
        "Skulle revideras senast \(from); om det gjordes i tid är okänt.",
        todo: "Sök dagen för beslutet i protokollen och rätta posten.")
    case .bodyNotAllowed:
      return FindingPhrase(
        "Utgåva \(edition) är beslutad av \(finding.body ?? ""), som inte får besluta om "
          + "denna typ.",
        todo: "Låt rätt organ fastställa dokumentet, eller ändra dokumenttypen.")
    case .dayUnknown:
      return FindingPhrase(
        "Dagen för ett beslut av \(finding.body ?? "") är okänd.",
        todo: "Sök dagen i protokollen och rätta posten.")
    case .withoutPlace:
      return FindingPhrase(
        "Ett beslut av \(finding.body ?? "") (\(from)) går inte ihop med de andra.",
        todo: "Jämför med protokollen och rätta den post som är fel.")
    }
  }
}

enum EnglishFindings {
  @Sendable static func code(_ code: Finding.Code) -> String {
    switch code {
    case .gap: "gap"
    case .expired: "expired"
    case .overlap: "overlap"
    case .reviewDue, .reviewMissed, .reviewUnknown: "review"
    case .bodyNotAllowed: "wrong body"
    case .dayUnknown: "day unknown"
    case .withoutPlace: "contradiction"
    }
  }

  @Sendable static func level(_ level: Finding.Level) -> String {
    switch level {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  @Sendable static func finding(_ finding: Finding) -> FindingPhrase {
    let from = finding.from?.description ?? "a day unknown"
    let through = finding.until?.previous.description ?? ""
    let edition = finding.edition.map(String.init) ?? "?"
    switch finding.code {
    case .gap:
      return FindingPhrase(
        "Nothing is in force \(from) – \(through), between two editions.",
        todo: finding.level == .note
          ? "Check whether the minutes hold a decision for that time."
          : "Look for the decision in the minutes, or have the body extend or adopt in time.")
    case .expired:
      return FindingPhrase(
        finding.level == .warning
          ? "Edition \(edition) expires; from \(from) nothing is in force."
          : "Edition \(edition) has expired; nothing is in force since \(from).",
        todo: "Extend, revise or repeal the document.")
    case .overlap:
      return FindingPhrase(
        "In force on the same matter as \(finding.other ?? ""), since \(from).",
        todo: "Repeal one of them, or let one supersede the other.")
    case .reviewDue:
      return FindingPhrase(
        "To be reviewed no later than \(from).",
        todo: "Begin the review or propose an extension.")
    case .reviewMissed:
      return FindingPhrase(
        "Should have been reviewed by \(from), but no act is known.",
        todo: finding.level == .note
          ? "Nothing more to do: there is a later decision." : "Revise, extend or repeal.")
    case .reviewUnknown:
      return FindingPhrase(
        "To be reviewed by \(from); whether it was done in time is not known.",
        todo: "Look the day of the decision up in the minutes and correct the entry.")
    case .bodyNotAllowed:
      return FindingPhrase(
        "Edition \(edition) was adopted by \(finding.body ?? ""), which may not adopt this type.",
        todo: "Have the right body adopt the document, or change its type.")
    case .dayUnknown:
      return FindingPhrase(
        "The day of a decision by \(finding.body ?? "") is not known.",
        todo: "Look the day up in the minutes and correct the entry.")
    case .withoutPlace:
      return FindingPhrase(
        "A decision by \(finding.body ?? "") (\(from)) cannot be reconciled with the others.",
        todo: "Compare with the minutes and correct the entry that is wrong.")
    }
  }
}
