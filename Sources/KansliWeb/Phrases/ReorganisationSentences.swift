import KansliStore
import Register

/// Sentences of reorganisations that depend on a case: a new case does not compile until both
/// languages have it.
enum ReorganisationSentences {
  @Sendable static func swedish(_ event: Reorganisation) -> String {
    let before = SwedishWatch.list(event.before)
    let after = event.after.map(\.name)
    switch event.kind {
    case .rename: return "\(before) byter namn till \(after.first ?? "")"
    case .merge where event.beginning.isEmpty:
      return "\(SwedishWatch.list(event.ceasing)) går upp i \(after.first ?? "")"
    case .merge:
      return event.before.count == 1
        ? "\(before) går upp i \(after.first ?? "")"
        : "\(before) läggs samman till \(after.first ?? "")"
    case .split: return "\(before) delas i \(SwedishWatch.list(after))"
    case .dissolve:
      return "\(before) upphör" + (event.heir.map { ", resten tas över av \($0)" } ?? "")
    }
  }

  @Sendable static func english(_ event: Reorganisation) -> String {
    let before = EnglishWatch.list(event.before)
    let after = event.after.map(\.name)
    let isOne = event.before.count == 1
    switch event.kind {
    case .rename: return "\(before) is renamed \(after.first ?? "")"
    case .merge where event.beginning.isEmpty || isOne:
      let ceasing = EnglishWatch.list(event.ceasing)
      return "\(ceasing) \(event.ceasing.count == 1 ? "goes" : "go") into \(after.first ?? "")"
    case .merge: return "\(before) are merged into \(after.first ?? "")"
    case .split: return "\(before) is split into \(EnglishWatch.list(after))"
    case .dissolve:
      return "\(before) \(isOne ? "is" : "are") dissolved"
        + (event.heir.map { ", the rest is taken over by \($0)" } ?? "")
    }
  }

  @Sendable static func swedish(_ problem: ReorganisationProblem) -> String {
    switch problem {
    case .noneNamed: "Ange minst ett organ."
    case .tooFew(.after): "En delning ger minst två organ; ange fler, eller välj namnbyte."
    case .tooFew: "En sammanläggning berör minst två organ; ange fler, eller välj namnbyte."
    case .tooMany(.after): "Här blir det bara ett organ; ta bort de andra, eller välj delning."
    case .tooMany: "Bara ett organ åt gången; för in en omorganisation för vart och ett."
    case .noneExpected:
      "Ett organ som upphör har ingen efterföljare här; välj namnbyte, sammanläggning eller "
        + "delning."
    case .twice(_, let name): "\(name) står två gånger; ta bort det ena."
    case .sameName(let name): "Organet heter redan \(name); ange det nya namnet."
    case .unknown(_, let name):
      "Registret känner inget organ som heter \(name); skriv namnet som det står under Organ."
    case .ended(_, let name, let day):
      "\(name) finns inte den dagen: organet upphörde \(SwedishWords.day(day)). Rätta den "
        + "omorganisationen, eller ange dess efterföljare."
    case .endsLater(let name, let day):
      "Det är redan infört att \(name) upphör \(SwedishWords.day(day)); rätta den omorganisationen."
    case .notYet(_, let name, let day):
      "\(name) finns först från \(SwedishWords.day(day)); ange en senare dag."
    case .nameTaken(let name):
      "\(name) finns redan; välj sammanläggning om organen ska bli ett."
    case .circle(let names):
      "Organen skulle följa på varandra i en ring: \(names.joined(separator: " → ")). Ändra någon "
        + "av omorganisationerna den dagen."
    case .noHeir(let name):
      "\(name) kan inte ta över resten; välj ett av organen efter, eller lämna tomt."
    case .neededBy(let day, let names):
      "Omorganisationen \(SwedishWords.day(day)) av \(SwedishWatch.list(names)) bygger på den här; "
        + "ta tillbaka den först."
    }
  }

  @Sendable static func english(_ problem: ReorganisationProblem) -> String {
    switch problem {
    case .noneNamed: "Name at least one body."
    case .tooFew(.after): "A split makes at least two bodies; name more, or choose renamed."
    case .tooFew: "A merger concerns at least two bodies; name more, or choose renamed."
    case .tooMany(.after): "Only one body comes of it; remove the others, or choose split."
    case .tooMany: "One body at a time; record a reorganisation for each."
    case .noneExpected:
      "A body that is dissolved has no successor here; choose renamed, merged or split."
    case .twice(_, let name): "\(name) stands twice; remove one."
    case .sameName(let name): "The body is called \(name) already; give the new name."
    case .unknown(_, let name):
      "The register knows no body called \(name); write the name as it stands under Bodies."
    case .ended(_, let name, let day):
      "\(name) is not there on that day: it ended on \(EnglishWords.day(day)). Correct that "
        + "reorganisation, or name its successor."
    case .endsLater(let name, let day):
      "It is recorded already that \(name) ends on \(EnglishWords.day(day)); correct that "
        + "reorganisation."
    case .notYet(_, let name, let day):
      "\(name) is there only from \(EnglishWords.day(day)); give a later day."
    case .nameTaken(let name):
      "\(name) is there already; choose merged where the two are to be one."
    case .circle(let names):
      "The bodies would follow each other in a circle: \(names.joined(separator: " → ")). Change "
        + "one of that day's reorganisations."
    case .noHeir(let name):
      "\(name) cannot take over the rest; choose one of the bodies after, or leave it empty."
    case .neededBy(let day, let names):
      "The reorganisation of \(EnglishWatch.list(names)) on \(EnglishWords.day(day)) builds on "
        + "this one; withdraw that first."
    }
  }
}
