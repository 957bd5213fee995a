public import Cooperation
public import Register

/// The words that pictures and reports of cooperation share: kinds, states, days and amounts.
public struct CooperationWords: Sendable {
  /// BCP 47 tag.
  public let language: String
  public let partnerKind: @Sendable (Partner.Kind) -> String
  public let relationKind: @Sendable (Relation.Kind) -> String
  public let state: @Sendable (RelationState) -> String
  public let activityKind: @Sendable (Activity.Kind) -> String
  public let projectPart: @Sendable (Project.Part) -> String
  public let projectState: @Sendable (Project.State) -> String
  /// A day as people read it.
  public let day: @Sendable (CalendarDate) -> String
  /// An amount in whole units of its currency, such as *1 200 000 SEK*.
  public let amount: @Sendable (Money) -> String
  public let partner: String
  public let kind: String
  public let country: String
  public let stateHeading: String
  public let since: String
  public let unknown: String
  /// What is said of a figure that nobody has.
  public let notStated: String
  public let untilFurtherNotice: String
  public let total: String
}

extension CooperationWords {
  /// Whole units with a space between thousands; öre and cents are left out of pictures, not of
  /// tables where they are not zero.
  static func written(_ money: Money, thousands: String, decimal: String) -> String {
    let units = money.minorUnits.magnitude / 100
    let rest = money.minorUnits.magnitude % 100
    let sign = money.minorUnits < 0 ? "−" : ""
    let cents = rest == 0 ? "" : decimal + (rest < 10 ? "0" : "") + "\(rest)"
    return sign + grouped("\(units)", by: thousands) + cents + "\u{A0}" + money.currency
  }

  private static func grouped(_ digits: String, by separator: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }

  public static let swedish = CooperationWords(
    language: "sv",
    partnerKind: {
      switch $0 {
      case .city: "stad eller kommun"
      case .region: "region"
      case .organisation: "organisation"
      case .network: "nätverk"
      case .university: "universitet"
      case .company: "företag"
      }
    },
    relationKind: {
      switch $0 {
      case .sisterCity: "vänort"
      case .municipalPartnership: "kommunalt partnerskap"
      case .network: "nätverk"
      case .exchange: "utbyte"
      case .cooperation: "övrigt samarbete"
      case .letterOfIntent: "avsiktsförklaring"
      }
    },
    state: {
      switch $0 {
      case .idea: "idé"
      case .underAssessment: "under bedömning"
      case .intent: "avsiktsförklaring"
      case .active: "aktiv"
      case .dormant: "vilande"
      case .paused: "pausad"
      case .underTermination: "under uppsägning"
      case .ended: "avslutad"
      }
    },
    activityKind: {
      switch $0 {
      case .studyVisit: "studieresa"
      case .visit: "besök hos oss"
      case .meeting: "möte"
      case .exchange: "utbyte"
      case .event: "evenemang"
      case .other: "annat"
      }
    },
    projectPart: {
      switch $0 {
      case .lead: "samordnar"
      case .partner: "partner"
      case .associated: "associerad part"
      }
    },
    projectState: {
      switch $0 {
      case .idea: "idé"
      case .applied: "ansökt"
      case .running: "pågår"
      case .completed: "avslutat"
      case .dropped: "inte genomfört"
      }
    },
    day: { SwedishDay.plain($0) },
    amount: { written($0, thousands: "\u{A0}", decimal: ",") },
    partner: "Part", kind: "Slag", country: "Land", stateHeading: "Läge", since: "Ingicks",
    unknown: "okänt", notStated: "ej angivet", untilFurtherNotice: "tills vidare",
    total: "Summa")

  public static let english = CooperationWords(
    language: "en",
    partnerKind: {
      switch $0 {
      case .city: "city or municipality"
      case .region: "region"
      case .organisation: "organisation"
      case .network: "network"
      case .university: "university"
      case .company: "company"
      }
    },
    relationKind: {
      switch $0 {
      case .sisterCity: "sister city"
      case .municipalPartnership: "municipal partnership"
      case .network: "network"
      case .exchange: "exchange"
      case .cooperation: "other cooperation"
      case .letterOfIntent: "letter of intent"
      }
    },
    state: {
      switch $0 {
      case .idea: "idea"
      case .underAssessment: "under assessment"
      case .intent: "intended"
      case .active: "active"
      case .dormant: "dormant"
      case .paused: "paused"
      case .underTermination: "being ended"
      case .ended: "ended"
      }
    },
    activityKind: {
      switch $0 {
      case .studyVisit: "study visit"
      case .visit: "visit to us"
      case .meeting: "meeting"
      case .exchange: "exchange"
      case .event: "event"
      case .other: "other"
      }
    },
    projectPart: {
      switch $0 {
      case .lead: "lead"
      case .partner: "partner"
      case .associated: "associated party"
      }
    },
    projectState: {
      switch $0 {
      case .idea: "idea"
      case .applied: "applied for"
      case .running: "running"
      case .completed: "completed"
      case .dropped: "not carried out"
      }
    },
    day: { EnglishDay.words($0) },
    amount: { written($0, thousands: ",", decimal: ".") },
    partner: "Partner", kind: "Kind", country: "Country", stateHeading: "State", since: "Entered",
    unknown: "unknown", notStated: "not stated", untilFurtherNotice: "until further notice",
    total: "Total")
}

extension SwedishDay {
  /// "21 juni 2023": where no sentence goes on.
  static func plain(_ day: CalendarDate) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }
}

/// A day as English papers write it.
enum EnglishDay {
  /// "21 June 2023".
  static func words(_ day: CalendarDate) -> String {
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
