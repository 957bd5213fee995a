import Register

/// The word forms that rules on cooperation are written with.
///
/// A form that ends in `*` stands for every word that begins so.
struct RuleWords: Sendable {
  private var whole: Set<String> = []
  private var openings: [String] = []

  init(_ forms: String) {
    for form in forms.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if form.hasSuffix("*") {
        openings.append(String(form.dropLast()))
      } else {
        whole.insert(String(form))
      }
    }
  }

  func contains(_ word: String) -> Bool {
    whole.contains(word) || openings.contains { word.utf8.starts(with: $0.utf8) }
  }
}

extension RuleWords {
  // MARK: What is spoken of

  static let abroad = RuleWords(
    """
    internationell* internationalisering* vänort* utländsk* utland* utomlands gränsöverskridande
    mellanfolklig* omvärlden
    """)
  static let cooperation = RuleWords(
    """
    samarbet* samverka* partnerskap* vänort* projektsamverkan samarbetsavtal* utbyte* utbyten*
    avtal avtalet avtalen relation relationer relationerna förbindelse* vänortsavtal*
    """)
  static let cooperating = RuleWords(
    "samarbet* samverka* ingå* inled* teckn* sluta sluts etabler* upprätta* påbörja* delta deltar")
  static let party = RuleWords(
    """
    part parten parter parterna partens parternas parts partner partners partnern partnerns
    partnerna partnernas partnerkommun* partnerstad* partnerort* motpart*
    samarbetspart* projektpart* avtalspart* vänort* medpart*
    """)
  static let place = RuleWords(
    """
    land landet landets länder länderna länders stat staten stater staterna nation nationen
    nationer stad staden städer städerna region regioner ort orten orter kommuner kommunerna
    samarbetsland* partnerland* hemland* regim* styre styret styrelseskick* rättsstat* demokratier
    värdland*
    """)
  /// What a list may be said of in a text that is about cooperation abroad.
  static let work = RuleWords(
    """
    samarbet* samverka* arbetet arbete insatser insatserna insats engagemang* utbyte* kontakter
    kontakterna kontakt projekt projekten projektet partnerskap* vänort* deltagande deltagandet
    verksamheten verksamhet aktiviteter aktiviteterna nätverk nätverken uppdrag uppdragen det de
    policyn strategin programmet
    """)

  // MARK: How binding it is

  static let must = RuleWords(
    """
    ska skall måste förutsättning* grundförutsättning* förutsätt* villkor villkoret villkoren
    grundvillkor* krav kravet kraven grundkrav* kräver krävs krävas
    """)
  static let should = RuleWords("bör borde")
  static let only = RuleWords("endast enbart bara uteslutande")
  static let negation = RuleWords("inte ej aldrig ingen inget inga icke knappast")
  static let opening = RuleWords("om när ifall därest såvida")

  // MARK: Conditions

  /// Words that set a condition on what follows.
  static let demand = RuleWords(
    """
    förutsättning* grundförutsättning* förutsätt* villkor villkoret villkoren grundvillkor* krav
    kravet kraven grundkrav* kräver krävs krävas
    """)
  static let holding = RuleWords(
    """
    respekter* upprätthåll* är vara uppfyll* följ* lev* erkänn* iakttar iaktta iakttas råder råda
    styrs har ha delar dela garanter* efterlev* värnar värna värnas skyddar skydda skyddas
    tillämp* vilar vila bygger står
    """)
  static let promoting = RuleWords(
    """
    främja* stärk* utveckl* bidra* bidrag* verka verkar arbeta arbetar förbättr* öka ökar sprid*
    stödj* stöd utbild* diskuter* informer* påverka*
    """)
  static let defect = RuleWords(
    "kränk* bryt* sakna* åsidosätt* förtryck* inskränk* missakt* diktatur* odemokrati*")

  // MARK: Exemptions

  static let exemption = RuleWords("undantag* dispens* avsteg avsteget")
  static let deciding = RuleWords(
    """
    beslutar besluta beslutat fattar fatta beviljar bevilja medger medge prövar pröva avgör avgöra
    godkänner godkänna ger ge lämnar lämna gör göra beslut
    """)
  static let decided = RuleWords(
    """
    fattas beslutas beviljas medges prövas avgörs avgöras godkänns godkännas ges lämnas fattat
    göras görs beslut godkännande tillstånd medgivande prövning avgörande beslutade
    """)

  // MARK: Projects and assignments

  static let project = RuleWords("projekt* samarbet* samverka* insats* uppdrag* satsning*")
  static let taking = RuleWords(
    """
    medverka* delta deltar deltagande ingå ingår samverka* involver* finns finnas bidrar bidra med
    tillsammans vara är engager* omfatta* ha har
    """)
  static let severalParty = RuleWords(
    """
    parter parterna partner partners partnerna aktörer aktörerna länder organisationer kommuner
    samarbetspart* projektpart* deltagare städer
    """)
  static let outside = RuleWords("extern externa externt utomstående utifrån")
  static let funding = RuleWords(
    """
    finansiering finansieringen medfinansiering* delfinansiering* medel medlen finansiär*
    bidrag bidragen bidragsgivare* projektmedel* eu-medel
    """)
  static let funded = RuleWords(
    """
    finns finnas krävs krävas kräver ha har säkra* sökas söka söks eftersträva* ske sker
    finansier* medfinansier* föreligg* omfatta* vara är bygg* ingå ingår tillkomma prioriteras
    """)
  static let fundingObject = RuleWords("om kring angående beträffande rörande")
  static let measure = RuleWords("kriterier kriterierna villkor krav grunder principer mått")
  static let judging = RuleWords(
    "bedöm* pröva* prövning värder* utvärder* prioriter* behandlas granska* mäts mätas")
  static let permeating = RuleWords("genomsyr* präglas prägla präglar vägled* styra styrande")
  static let assignment = RuleWords(
    """
    uppdrag uppdragen uppdraget representation* representera* nätverk nätverken nätverket
    organisationer organisationerna medlemskap* styrelseuppdrag* förtroendeuppdrag*
    """)

  // MARK: Contributions

  static let contributing = RuleWords("bidra bidraga bidrar leda leder")
  static let aim = RuleWords("syftet syfte målet mål ambitionen avsikten")
}

extension Criterion {
  /// The criterion that a word, with those after it, names.
  static func named(_ words: [RuleToken], at index: Int) -> Criterion? {
    let word = words[index].text
    if democracy.contains(word) { return .democracy }
    if ruleOfLaw.contains(word) { return .ruleOfLaw }
    if word.hasPrefix("människorätt") { return .humanRights }
    guard word.hasPrefix("rättighet") else { return nil }
    // "mänskliga rättigheter", "mänskliga fri- och rättigheter", "fri- och rättigheterna".
    let before = words[max(0, index - 3)..<index].map(\.text)
    return before.contains { $0.hasPrefix("mänsklig") || $0 == "fri" } ? .humanRights : nil
  }

  private static let democracy = RuleWords("demokrati* folkstyre* odemokrati* diktatur*")
  private static let ruleOfLaw = RuleWords("rättsstat* rättssäker* rättstrygg*")
}
