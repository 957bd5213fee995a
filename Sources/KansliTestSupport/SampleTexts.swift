/// Invented documents in the forms that real ones have.
public enum SampleTexts {
  /// A policy with its cover, as a municipality publishes it.
  public static func policy(
    title: String = "Resepolicy", body: String = "Kommunfullmäktige", day: String = "2020-03-26",
    through: String = "2023", first: String = "Resor i tjänsten ska planeras i god tid."
  ) -> String {
    """
    # \(title)

    Ekevalla kommuns styrdokument

    Fastställt av: \(body)

    Datum: \(day)

    För revidering ansvarar: Kommunstyrelsen

    Dokumentet gäller för: Alla nämnder

    Dokumentet gäller till och med: \(through)

    # \(title)

    \(first)

    Den som reser väljer i första hand tåg, därnäst buss och först därefter bil.

    - Bokning, som görs genom kommunens resebyrå.
    - Redovisning, som lämnas inom en månad.
    """
  }

  /// A board's letter that proposes to extend a policy, with the policy annexed.
  public static func proposal(
    title: String = "Resepolicy", adoptedOn: String = "12 mars 2015", through: String = "2019"
  ) -> String {
    """
    Kommunfullmäktige

    Revidering av \(title) för Ekevalla kommun

    \(title) för Ekevalla kommun fastställdes av Kommunfullmäktige \(adoptedOn) och ska enligt
    riktlinjerna revideras senast 2016. För revideringen ansvarar Kommunstyrelsen.

    Kommunstyrelsen anser att arbetet fungerar och föreslår därför att den ska fastställas att
    gälla ytterligare tre år, till och med \(through).

    Kommunstyrelsen föreslår Kommunfullmäktige besluta

    \(title) för Ekevalla kommun fastställs att gälla till och med \(through)

    KOMMUNSTYRELSEN

    Fastställt av: Kommunfullmäktige
    För revidering ansvarar: Kommunstyrelsen
    Dokumentet gäller för: Alla nämnder
    Dokumentet gäller till och med: \(through)

    Ekevalla kommuns styrdokument
     \(title)
    Resor i tjänsten ska planeras i god tid.

    Den som reser väljer i första hand tåg, därnäst buss och först därefter bil.
    """
  }
}
