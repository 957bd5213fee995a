import Register

/// Sentences of the desk that depend on a case: a new case does not compile until both languages
/// have it.
enum WorkSentences {
  @Sendable static func swedish(_ problem: FieldProblem) -> String {
    switch problem {
    case .missing: "Fyll i det här."
    case .notADay(let words): "\(words) är ingen dag; skriv dagen som ÅÅÅÅ-MM-DD."
    case .notAnEnd(let words):
      "\(words) är inget slut; skriv en dag (2027-12-31), ett år (2027) eller tills vidare."
    case .notAnAddress(let words): "\(words) är ingen e-postadress; skriv den som namn@kommun.se."
    case .tooLong(let limit): "Det är längre än \(limit) tecken; korta det."
    case .notAChoice: "Välj ett av alternativen."
    case .unknownBody(let body):
      "\(body) finns inte bland kommunens organ. Skriv namnet som i registret, eller lägg till det "
        + "i inställningarna."
    case .notTheBody(let body): "Enligt policyn är det \(body) som beslutar; skriv det sist."
    case .before(let day): "Dagen ligger före \(day); ange en senare."
    case .after(let day): "Dagen ligger efter \(day); ange en tidigare."
    case .notFinal(let refusal): FinalitySentences.swedish(refusal)
    case .taken(let words): "\(words) används redan; ange något annat."
    case .notYours(let body):
      "Du får inte föra in eller rätta beslut av \(body); be en sekreterare där eller en "
        + "administratör."
    case .passwordTooShort(let length): "Lösenordet är kortare än \(length) tecken; gör det längre."
    case .passwordTooLong(let length): "Lösenordet är längre än \(length) tecken; gör det kortare."
    case .passwordHoldsName: "Lösenordet är nästan ditt namn eller din adress; välj ett annat."
    case .passwordsDiffer: "De två lösenorden är olika; skriv samma två gånger."
    case .reorganisation(let problem): ReorganisationSentences.swedish(problem)
    case .unreadable(let why): why
    }
  }

  @Sendable static func english(_ problem: FieldProblem) -> String {
    switch problem {
    case .missing: "Fill this in."
    case .notADay(let words): "\(words) is no day; write the day as YYYY-MM-DD."
    case .notAnEnd(let words):
      "\(words) is no end; write a day (2027-12-31), a year (2027) or until further notice."
    case .notAnAddress(let words): "\(words) is no e-mail address; write it as name@town.se."
    case .tooLong(let limit): "It is longer than \(limit) characters; shorten it."
    case .notAChoice: "Choose one of the alternatives."
    case .unknownBody(let body):
      "\(body) is not among the municipality’s bodies. Write its name as in the register, or "
        + "add it to the settings."
    case .notTheBody(let body): "By the policy it is \(body) that decides; write it last."
    case .before(let day): "The day is before \(day); give a later one."
    case .after(let day): "The day is after \(day); give an earlier one."
    case .notFinal(let refusal): FinalitySentences.english(refusal)
    case .taken(let words): "\(words) is in use already; give another."
    case .notYours(let body):
      "You may not record or correct decisions of \(body); ask a secretary there or an "
        + "administrator."
    case .passwordTooShort(let length):
      "The password is shorter than \(length) characters; make it longer."
    case .passwordTooLong(let length):
      "The password is longer than \(length) characters; make it shorter."
    case .passwordHoldsName: "The password is nearly your name or address; choose another."
    case .passwordsDiffer: "The two passwords differ; write the same twice."
    case .reorganisation(let problem): ReorganisationSentences.english(problem)
    case .unreadable(let why): why
    }
  }

  @Sendable static func swedish(_ refusal: MatterRefusal) -> String {
    switch refusal {
    case .closed:
      "Ärendet är avslutat, så det kan inte gå vidare; öppna ett nytt ärende om det behövs."
    case .wrongPlace:
      "Ärendet är inte där det här steget utgår från; se var det är och vad som kan göras."
    case .notTheDecider(let body):
      "\(body) bereder ärendet men beslutar inte i det; ange om det tillstyrks eller avstyrks."
    case .isTheDecider(let body):
      "\(body) beslutar i ärendet och föreslår inte vidare; registrera beslutet."
    case .reasonMissing:
      "En återremiss behöver ett skäl, så att den som tar emot ärendet vet vad som ska göras; "
        + "skriv skälet."
    case .nobodyDecides:
      "Ärendet har inget organ som beslutar, så det kan inte lämnas; ange vägen till beslut."
    }
  }

  @Sendable static func english(_ refusal: MatterRefusal) -> String {
    switch refusal {
    case .closed: "The matter is closed, so it cannot go on; open a new one where needed."
    case .wrongPlace:
      "The matter is not where this step begins; see where it is and what can be done."
    case .notTheDecider(let body):
      "\(body) prepares the matter and does not decide it; say that it supports or opposes."
    case .isTheDecider(let body):
      "\(body) decides the matter and proposes to nobody; record the decision."
    case .reasonMissing:
      "A matter referred back needs a reason, so that whoever gets it knows what to do; write it."
    case .nobodyDecides:
      "The matter has no body that decides, so it cannot be handed over; give the way there."
    }
  }
}
