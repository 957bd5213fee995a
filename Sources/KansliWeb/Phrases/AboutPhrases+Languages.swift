import Register

extension AboutPhrases {
  static let swedish = AboutPhrases(
    typesTitle: "Typer av styrdokument",
    typesLead: {
      "Vad orden betyder i \($0), vem som får besluta och hur ofta dokumenten ska ses över."
    },
    formerLabel: { "Till och med \(SwedishWords.day($1)) var ordet \($0)." },
    mayAdopt: { "Får beslutas av \($0.joined(separator: ", "))." },
    reviewRule: { rule in
      guard let rule else { return "Ingen regel om revidering är känd." }
      let source =
        rule.source.map { "enligt \($0.document), utgåva \($0.edition)" } ?? "källa okänd"
      return "Revideras minst var \(rule.everyMonths):e månad (\(source))."
    },
    inForce: { $0 == 0 ? "Ingen gäller" : "\($0) gäller" }, title: "Om registret",
    lead:
      "Registret visar vilka styrdokument som gäller, har gällt och ska börja gälla, dag för "
      + "dag, och vilket beslut det vilar på.",
    sections: [
      (
        "Hur det räknas",
        "Registret sparar beslut. Vad som gäller en dag räknas ut ur besluten varje gång "
          + "någon frågar; inget står som ”gällande” för att någon har kryssat i det. Ett fel "
          + "rättas genom en ny post, så det som stod förut går alltid att se."
      ),
      (
        "Vad orden betyder",
        "Gäller till och med är den sista dagen dokumentet gäller. Tills vidare betyder att "
          + "det gäller tills ett nytt beslut säger annat. Slut ej angivet betyder att källan "
          + "inte säger något om slutet. Dag okänd betyder att beslutet är känt men inte dagen."
      ),
      (
        "Vad som är original",
        "Texten här är en återgivning. Det justerade protokollet är originalet."
      ),
      (
        "Tillgänglighet",
        "Sidorna är byggda för att kunna läsas av alla: med tangentbord, skärmläsare, "
          + "förstoring och utan skript. Bilderna av tiden står också som tabell."
      ),
    ])

  static let english = AboutPhrases(
    typesTitle: "Types of governing documents",
    typesLead: {
      "What the words mean in \($0), who may adopt, and how often the documents are to be reviewed."
    },
    formerLabel: { "Through \(EnglishWords.day($1)) the word was \($0)." },
    mayAdopt: { "May be adopted by \($0.joined(separator: ", "))." },
    reviewRule: { rule in
      guard let rule else { return "No rule on review is known." }
      let source =
        rule.source.map { "by \($0.document), edition \($0.edition)" } ?? "source unknown"
      return "To be reviewed at least every \(rule.everyMonths) months (\(source))."
    },
    inForce: { $0 == 0 ? "None in force" : "\($0) in force" }, title: "About the register",
    lead:
      "The register shows which governing documents are, were and will be in force, day by "
      + "day, and on which decision that rests.",
    sections: [
      (
        "How it is computed",
        "The register keeps decisions. What is in force on a day is computed from them each "
          + "time somebody asks; nothing stands as “in force” because somebody ticked a box. A "
          + "mistake is corrected by a new entry, so that what stood before can always be seen."
      ),
      (
        "What the words mean",
        "Valid through is the last day the document is in force. Until further notice means "
          + "until a new decision says otherwise. End not stated means that the source is silent. "
          + "Day unknown means that the decision is known but not its day."
      ),
      (
        "What is the original",
        "The text here is a rendering. The approved minutes are the original. Documents are "
          + "shown in their own language, as a rule Swedish."
      ),
      (
        "Accessibility",
        "The pages are made to be read by everyone: by keyboard, screen reader, enlarged and "
          + "without scripts. The pictures of time stand as tables too."
      ),
    ])
}
