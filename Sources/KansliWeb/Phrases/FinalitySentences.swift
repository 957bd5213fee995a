import Register

/// Why a decision is not final yet, in sentences that say what to do.
enum FinalitySentences {
  @Sendable static func swedish(_ refusal: Finality.FinalRefusal) -> String {
    switch refusal {
    case .timeRuns(let from, let milestone, let through):
      let counted =
        switch milestone {
        case .announced: "från att justeringen tillkännagavs, \(from)"
        case .minutesApproved:
          "från tillkännagivandet, som inte kan ha gjorts före justeringen \(from)"
        case .decided, .final:
          "från tillkännagivandet, som inte kan ha gjorts före beslutet \(from)"
        }
      return
        "Laga kraft tidigast \(through.next): tiden för överklagande är tre veckor \(counted), "
        + "och går ut \(through). Ange en senare dag eller låt fältet vara tomt."
    case .noticeBroken(let from, let through):
      return "Anslaget togs ned \(from), innan tiden för överklagande gick ut \(through), så "
        + "beslutet kan inte ha vunnit laga kraft. Anslå på nytt; tidigast tre veckor efter det."
    }
  }

  @Sendable static func english(_ refusal: Finality.FinalRefusal) -> String {
    switch refusal {
    case .timeRuns(let from, let milestone, let through):
      let counted =
        switch milestone {
        case .announced: "from the public notice on \(from)"
        case .minutesApproved:
          "from the public notice, which cannot be earlier than the approval of the minutes on "
            + "\(from)"
        case .decided, .final:
          "from the public notice, which cannot be earlier than the decision on \(from)"
        }
      return "Final on \(through.next) at the earliest: the time for appeal is three weeks "
        + "\(counted), and ends on \(through). Give a later day or leave it empty."
    case .noticeBroken(let from, let through):
      return "The notice was taken down on \(from), before the time for appeal ended on "
        + "\(through), so the decision cannot be final. Post it again; three weeks after that at "
        + "the earliest."
    }
  }

  @Sendable static func brokenSwedish(_ from: CalendarDate, _ through: CalendarDate) -> String {
    "Anslaget togs ned \(from), men tiden för överklagande går inte ut förrän \(through). Anslå på "
      + "nytt: ange den nya dagen som Tillkännagivet och låt Anslaget nedtaget vara tomt. Tiden "
      + "räknas om därifrån."
  }

  @Sendable static func brokenEnglish(_ from: CalendarDate, _ through: CalendarDate) -> String {
    "The notice was taken down on \(from), but the time for appeal does not run out until "
      + "\(through). Post it again: give the new day as Announced and leave Notice taken down "
      + "empty. The time is counted anew from there."
  }
}
