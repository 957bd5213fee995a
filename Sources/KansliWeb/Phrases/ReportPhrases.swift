import Cooperation

/// The words of the yearly report's page, and those that its text takes from the interface.
public struct ReportPhrases: Sendable {
  public let title: @Sendable (Int) -> String
  public let desk: String
  public let lead: String
  /// Where the report's figures come from.
  public let source: String
  public let answer: @Sendable (OfficerFinding.Answer) -> String
  /// The heading over the pictures, where somebody has written the text.
  public let appendix: String
  public let generated: String
  public let saved: @Sendable (_ version: Int, _ name: String, _ day: String) -> String
  public let files: String
  let form: @Sendable (YearlyReportPaper.Form) -> String
  public let otherYears: String
  public let write: String
  public let writeOn: String
  public let writeMore: String
  public let textLabel: String
  public let textHint: String
  public let save: String
  public let previewButton: String
  public let preview: String
  public let reads: String
  public let stale: String
  public let theirs: String
  public let again: String
  public let againLead: String
  public let difference: String
  public let differenceLead: String
  public let same: String
  public let replace: String
  public let keep: String
  public let versions: String
  public let written: @Sendable (String) -> String
  public let badYear: @Sendable (Int) -> String
  public let noOutput: @Sendable (String) -> String

  static let swedish = ReportPhrases(
    title: { "Årsrapport om internationellt arbete \($0)" },
    desk: "Internationellt",
    lead: "Rapporten till styrelsen görs av registret och kan sedan skrivas vidare på. Uppgifter "
      + "som är märkta med sekretess kommer aldrig med.",
    source: "Kanslis register över internationella samarbeten",
    answer: {
      switch $0 {
      case .met: "Uppfyllt"
      case .notMet: "Inte uppfyllt"
      case .uncertain: "Osäkert"
      }
    },
    appendix: "Bilder ur registret",
    generated: "Rapporten är gjord av registret. Ingen har skrivit i den.",
    saved: { "Version \($0), sparad av \($1) den \($2)." },
    files: "Hämta rapporten:",
    form: {
      switch $0 {
      case .html: "webbsida"
      case .pdf: "PDF"
      case .docx: "Word"
      case .md: "Markdown"
      }
    },
    otherYears: "Andra år",
    write: "Skriv i rapporten",
    writeOn: "Skriv vidare på registrets text",
    writeMore: "Skriv vidare",
    textLabel: "Rapportens text",
    textHint: "Markdown: # för rubriker, | mellan cellerna i en tabell. Skriv inget här som är "
      + "sekretess: rapporten lämnas vidare.",
    save: "Spara",
    previewButton: "Förhandsgranska",
    preview: "Så här blir det",
    reads: "Så här lyder rapporten",
    stale: "Någon har sparat rapporten medan du skrev. Det du skrev står kvar i fältet, och den "
      + "andras text visas här. Sparar du nu gäller din.",
    theirs: "Den andras text",
    again: "Gör om från registret",
    againLead: "Har registret ändrats sedan rapporten skrevs kan den göras om. Först visas vad som "
      + "skiljer.",
    difference: "Vad registret säger nu",
    differenceLead: "Det överstrukna står i rapporten men inte i registret, det understrukna "
      + "tvärtom. Ersätter du texten finns den gamla kvar bland versionerna.",
    same: "Rapporten säger redan det som registret säger.",
    replace: "Ersätt med registrets text",
    keep: "Behåll rapporten",
    versions: "Versioner",
    written: { "Rapporten är skriven till \($0)." },
    badYear: { "Det finns ingen rapport för år \($0). Ange ett år som har börjat." },
    noOutput: { "\($0) skrivs till en fil. Ange den med --output." })

  static let english = ReportPhrases(
    title: { "Yearly report on international work \($0)" },
    desk: "International",
    lead: "The report to the board is made from the register and can then be written on. What is "
      + "marked as secret is never in it.",
    source: "the register of international cooperation in Kansli",
    answer: {
      switch $0 {
      case .met: "Met"
      case .notMet: "Not met"
      case .uncertain: "Uncertain"
      }
    },
    appendix: "Pictures from the register",
    generated: "The report is made from the register. Nobody has written in it.",
    saved: { "Version \($0), saved by \($1) on \($2)." },
    files: "Get the report:",
    form: {
      switch $0 {
      case .html: "web page"
      case .pdf: "PDF"
      case .docx: "Word"
      case .md: "Markdown"
      }
    },
    otherYears: "Other years",
    write: "Write in the report",
    writeOn: "Continue from the register's text",
    writeMore: "Write on",
    textLabel: "The report's text",
    textHint: "Markdown: # for headings, | between the cells of a table. The board reads Swedish. "
      + "Write nothing here that is secret: the report is handed on.",
    save: "Save",
    previewButton: "Preview",
    preview: "How it turns out",
    reads: "How the report reads",
    stale: "Somebody has saved the report while you were writing. What you wrote is still in the "
      + "field, and the other text is shown here. If you save now, yours applies.",
    theirs: "The other text",
    again: "Make anew from the register",
    againLead:
      "If the register has changed since the report was written, it can be made anew. What "
      + "differs is shown first.",
    difference: "What the register says now",
    differenceLead: "What is struck out stands in the report and not in the register; what is "
      + "underlined is the other way round. The old text is kept among the versions.",
    same: "The report says what the register says.",
    replace: "Replace with the register's text",
    keep: "Keep the report",
    versions: "Versions",
    written: { "The report is written to \($0)." },
    badYear: { "There is no report for \($0). Give a year that has begun." },
    noOutput: { "\($0) is written to a file. Give it with --output." })
}
