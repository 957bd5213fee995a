import Register

/// What the check before a decision says: what, why, and what can be done.
enum CompletenessSentences {
  @Sendable static func swedish(_ finding: CompletenessFinding) -> String {
    let words = Phrases.swedish
    switch finding.reason {
    case .fieldMissing(let field): return "Titelbladet saknar \(words.field(field.rawValue))."
    case .fieldUnclear(let field, let text):
      return "Titelbladets \(words.field(field.rawValue)) går inte att tolka: \(text)."
    case .endMissing:
      return "Varken giltighetstid eller dag för aktualitetsprövning står; ange det ena."
    case .endBeforeStart(let start, let end):
      return "Slutet \(end) ligger före början \(start)."
    case .sectionMissing(let kind):
      return "Avsnittet \(SectionNames.swedish(kind)) saknas, som typen ska ha."
    case .sectionEmpty(let kind):
      return "Avsnittet \(SectionNames.swedish(kind)) har en rubrik men ingen text."
    case .guidanceLeft(let text): return "Mallens egen mening står kvar: \(text)"
    case .typeUnknown(let text): return "Dokumenttypen \(text) finns inte i kommunens indelning."
    case .bodyNotAllowed(let body, let type, _):
      return "\(body) får inte fastställa \(words.types(type)) enligt kommunens egen ordning."
    case .bodyGone(let field, let body, let successor):
      let now = successor.map { " \($0) har tagit över; skriv det." }
      return "Titelbladets \(words.field(field.rawValue)) är \(body), som inte finns längre."
        + (now ?? " Vem som tar över är inte valt.")
    case .validityTooLong(let through, let latest, let months):
      return "Gäller till \(through), men typen ska prövas var \(months):e månad: senast \(latest)."
    case .reviewTooLate(let due, let latest, let months):
      return "Prövas först \(due), men typen ska prövas var \(months):e månad: senast \(latest)."
    case .goalsMissing: return "De globala målen är inte angivna."
    case .referenceNotInForce(let title, let standing):
      return "Texten hänvisar till \(title), som är \(words.standing(standing))."
    case .labelOfAnotherTime(let label, let day):
      return "Familjen heter \(day) nu, inte \(label)."
    case .titleNamesOtherType(let title, let named, let type):
      return "Titeln \(title) säger \(words.type(named)), men dokumentet är \(words.type(type))."
    case .wordingDoesNotFit(let word, let type, let definition):
      return "Ordet ”\(word)” passar inte i \(words.types(type)): \(definition)"
    }
  }

  @Sendable static func english(_ finding: CompletenessFinding) -> String {
    let words = Phrases.english
    switch finding.reason {
    case .fieldMissing(let field): return "The title page lacks \(words.field(field.rawValue))."
    case .fieldUnclear(let field, let text):
      return "The title page’s \(words.field(field.rawValue)) cannot be read: \(text)."
    case .endMissing: return "Neither an end of validity nor a day of review; give one of them."
    case .endBeforeStart(let start, let end): return "The end \(end) is before the start \(start)."
    case .sectionMissing(let kind):
      return "The section \(SectionNames.english(kind)) is missing, which the type must have."
    case .sectionEmpty(let kind):
      return "The section \(SectionNames.english(kind)) has a heading and no text."
    case .guidanceLeft(let text): return "The template’s own sentence is left: \(text)"
    case .typeUnknown(let text): return "The municipality knows no type \(text)."
    case .bodyNotAllowed(let body, let type, _):
      return "\(body) may not adopt \(words.types(type)) by the municipality’s own order."
    case .bodyGone(let field, let body, let successor):
      let now = successor.map { " \($0) has taken over; write that." }
      return "The title page’s \(words.field(field.rawValue)) is \(body), which is no more."
        + (now ?? " Nobody is chosen to take over.")
    case .validityTooLong(let through, let latest, let months):
      return "Valid through \(through), but the type is reviewed every \(months) months: by "
        + "\(latest)."
    case .reviewTooLate(let due, let latest, let months):
      return "Reviewed only by \(due), but the type is reviewed every \(months) months: by "
        + "\(latest)."
    case .goalsMissing: return "The Global Goals are not given."
    case .referenceNotInForce(let title, let standing):
      return "The text refers to \(title), which is \(words.standing(standing))."
    case .labelOfAnotherTime(let label, let day):
      return "The family is called \(day), not \(label)."
    case .titleNamesOtherType(let title, let named, let type):
      return
        "The title \(title) says \(words.type(named)), but the document is \(words.type(type))."
    case .wordingDoesNotFit(let word, let type, let definition):
      return "The word “\(word)” does not fit \(words.types(type)): \(definition)"
    }
  }
}

/// What sections are called.
enum SectionNames {
  static func swedish(_ kind: SectionKind) -> String {
    switch kind {
    case .purpose: "Syfte"
    case .background: "Bakgrund"
    case .scope: "Omfattning"
    case .definitions: "Definitioner"
    case .goals: "Mål"
    case .responsibility: "Ansvar"
    case .followUp: "Uppföljning"
    case .validity: "Giltighet"
    case .entryIntoForce: "Ikraftträdande"
    case .review: "Revidering"
    case .relatedDocuments: "Relaterade dokument"
    }
  }

  static func english(_ kind: SectionKind) -> String {
    switch kind {
    case .purpose: "Purpose"
    case .background: "Background"
    case .scope: "Scope"
    case .definitions: "Definitions"
    case .goals: "Goals"
    case .responsibility: "Responsibility"
    case .followUp: "Follow-up"
    case .validity: "Validity"
    case .entryIntoForce: "Entry into force"
    case .review: "Review"
    case .relatedDocuments: "Related documents"
    }
  }
}
