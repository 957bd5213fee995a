import Reading
import Register

/// Invented municipal texts with the quirks that real ones have.
enum Samples {
  /// A Markdown-like document on the common template: strip, split title, definitions, cover.
  static func template(
    title: String = "Kulturprogram", type: String = "Program", owner: String = "Ekby Stads",
    body: String = "Kulturnämnden", date: String = "2022-05-19", through: String = "2026"
  ) -> String {
    let strip = ["Strategi", "Program", "Plan", "Policy", "Riktlinjer", "Regler"]
      .map { $0 == type ? "• **\($0)**" : $0 }.joined(separator: "\n\n")
    return """
      \(strip)

      \(owner)

      # \(title)

      # \(owner) styrdokument

      ## Planerande

      STRATEGI – vägval för kommande år

      PROGRAM – arbete i riktning mot målen

      PLAN – aktiviteter och ansvar

      ## Normerande

      POLICY – hur vi förhåller oss

      RIKTLINJER – så gör vi helst

      REGLER – gränser som gäller

      Fastställt av: \(body)

      Datum: \(date)

      För revidering ansvarar: Kommunstyrelsen

      För ev uppföljning och tidplan för denna ansvarar: Fritidsnämnden

      Dokumentet gäller för: Alla nämnder

      Dokumentet gäller till och med: \(through)

      # \(title)

      Biblioteken ska hålla öppet så att fler kan låna.

      **Alla barn ska få möta en levande kultur i skolan.**

      Arbetet ska leda till:

      - Läslust, som väcks tidigt. Den ska vårdas.
      - Mötesplatser.

      EKBY
      STAD

      **Postadress** 123 45 Ekby **Telefon** 012-34 56 78 **e-post** info@ekby.example
      """
  }

  /// A letter with its annex glued on, cut from PDF: wraps, trailing blanks, no blank lines.
  static let letter = """
        Kommunfullmäktige\u{20}


    Revidering av Kostpolicy för Ekby\u{20}
    kommun\u{20}
    \u{20}
    Kostpolicy för Ekby kommun antogs av Kommunfullmäktige 14 mars\u{20}
    2017 och ska enligt reglerna revideras senast 2019. Den be-\u{20}
    rör alla kök.\u{20}
    \u{20}
    Kommunstyrelsen föreslår Kommunfullmäktige besluta\u{20}
    \u{20}
    Kostpolicy för Ekby kommun fastställs att gälla till och med 2024\u{20}
    \u{20}
    KOMMUNSTYRELSEN\u{20}


    Berta Påhitt\u{20}
    Kommunstyrelsens ordförande\u{20}
       Cesar Fiktiv\u{20}
       Kostchef\u{20}
     Fastställt av: Kommunfullmäktige
    För revidering ansvarar: Kommunstyrelsen
    Dokumentet gäller för: Alla kök
    Dokumentet gäller till och med: 2024

    Ekby kommuns\u{20}
    styrdokument
    Aktiverande
    strategi – vägval för kommande år
    program – arbete i riktning mot målen
    plan – aktiviteter och ansvar

    Normerande
    policy – hur vi förhåller oss
    riktlinjer – så gör vi helst
    regler – gränser som gäller
     Kostpolicy
    Maten ska lagas nära dem som äter den och av råvaror som håller god
    kvalitet hela året.

    Köken ska

    • Minska svinnet

    • Laga från grunden

    Gästerna ska möta en lugn
    matsal

    och mat som smakar.
    """

  static func read(_ text: String) -> FileReading { DocumentReader.read(text: text) }

  /// The first document of a text.
  static func document(_ text: String) -> DocumentReading? { read(text).documents.first }

  /// A cover of its own lines under a title, followed by a body.
  static func cover(_ lines: String...) -> DocumentReading? {
    document(
      """
      # Resepolicy

      Ekby kommun

      \(lines.joined(separator: "\n\n"))

      ## Syfte

      Alla resor ska planeras i god tid.
      """)
  }
}

extension DocumentReading {
  func value(_ field: Field) -> String? { self[field]?.value }
}
