import KansliStore
import Register

extension TerminalPhrases {
  static let english = TerminalPhrases(
    noSuchFile: { "There is no file \($0); check the path." },
    emptyFile: { "\($0) is empty, so there is nothing to read; check that it is the right file." },
    binaryFile: { "\($0) is no text file; save it as text or Markdown and try again." },
    tooLargeFile: { file, bytes in
      "\(file) is \(bytes / 1_000_000) MB and the limit is 50 MB; split the file."
    },
    notADocument: {
      "\($0) is no governing document that can be recognised; nothing was recorded."
    },
    cannotReadFile: { "\($0) cannot be read; check its permissions." },
    badDay: { "\($0) is no day; write the day as YYYY-MM-DD." },
    badInstant: { "\($0) is no instant; write it like this: 2026-11-21T12:00:00Z." },
    badListen: { "\($0) is no address to listen on; write it like this: 127.0.0.1:8080." },
    badFormat: { "\($0) is no format here; see --help." },
    badConfirm: { "\($0) cannot be chosen; --confirm is certain, all or none." },
    badEmail: { "\($0) is no e-mail address; write it as name@town.se." },
    badRole: { "\($0) is no role; see kansli user add --help." },
    badLanguage: { "\($0) is no language here; write sv or en." },
    badProvider: { "The identity provider cannot be used: \($0); see docs/operations.md." },
    badMail: {
      "\($0) cannot be used. Write KANSLI_MAIL as smtp://host:25, smtps://user:password@host, "
        + "sendmail or off, and KANSLI_MAIL_FROM as an e-mail address."
    },
    accountAdded: {
      "\($0) has an account. The link chooses a password, holds two days and once:"
    },
    accountDisabled: { "\($0) is closed and signed out everywhere." },
    accountRemoved: { "\($0) is removed. What was done stays, without a name." },
    settingsReplaced: "The settings are replaced.",
    portInUse: { "Another program listens on \($0) already; stop it or choose another port." },
    cannotListen: { "Listening on \($0) is not possible; choose another address or port." },
    nothingToImport: "There are no files to import; name a file or a folder with files.",
    unexpected: { "Something unexpected happened (\($0)); report it with the command you ran." },
    cannotWrite: { "Writing in \($0) is not possible; check space and permissions." },
    unconvertible: EnglishSentences.unconvertible,
    recorded: { slugs, count in
      let documents = slugs.count > 2 ? "\(slugs.count) documents" : slugs.joined(separator: ", ")
      return "\(count) \(count == 1 ? "decision" : "decisions") in \(documents)"
    },
    known: "was there already",
    waits: { $0 == 1 ? "1 fact to look at" : "\($0) facts to look at" },
    ready: { "\($0) ready to accept" },
    nothingToRecord: "nothing to record",
    progress: { isReading, bar, done, total, rate, left in
      let speed = rate < 10 ? "\((rate * 10).rounded() / 10)" : "\(Int(rate))"
      let rest = left.map { $0 < 90 ? "\($0) s left" : "\(($0 + 30) / 60) min left" } ?? ""
      return
        "\(isReading ? "Reading  " : "Recording") \(bar) \(done)/\(total)  \(speed)/s  \(rest)"
    },
    proposalKept: "proposal kept, decision not known",
    rulesProposed: { $0 == 1 ? "1 rule proposed" : "\($0) rules proposed" },
    rulesConfirmed: { $0 == 1 ? "1 rule confirmed" : "\($0) rules confirmed" },
    summary: { summary in
      func files(_ count: Int) -> String {
        count == 1 ? "1 file" : "\(Phrases.grouped(count)) files"
      }
      let doubts = summary.commonDoubts.map { "\(EnglishWords.field($0.field)) \($0.count)" }
      let isQuiet = summary.recorded == 0 && summary.known + summary.ready + summary.doubtful > 0
      var lines =
        isQuiet
        ? []
        : [
          "Recorded:          \(summary.entries) decisions from \(files(summary.recorded)), "
            + "\(summary.newDocuments) new documents"
        ]
      if summary.known > 0 { lines.append("There already:     \(files(summary.known))") }
      if summary.ready > 0 { lines.append("Ready to accept:   \(summary.ready)") }
      if summary.doubtful > 0 {
        lines.append(
          "To look at:        \(files(summary.doubtful)) (\(doubts.joined(separator: ", ")))")
      }
      if summary.silent > 0 { lines.append("Nothing to record: \(files(summary.silent))") }
      if summary.failed > 0 { lines.append("Not readable:      \(files(summary.failed))") }
      lines.append("Time:              \(summary.seconds) s")
      return lines.joined(separator: "\n")
    },
    reviewHint:
      "Review what waits: kansli serve, and then http://127.0.0.1:8080/en/arbete/granska",
    migrated: {
      $0.isEmpty
        ? "The database was up to date." : "The database now has version \($0.last ?? 0)."
    },
    rebuilt: { "The standing of \($0) documents was computed anew." },
    verified: { "The ledger is whole: \($0.count) entries, head \($0.hash)" },
    backedUp: { path, head in
      "The backup is in \(path): \(head.count) entries, head \(head.hash)"
    },
    restored: { "The register is restored: \($0.count) entries, head \($0.hash)" },
    exported: { folder, files in "\(files) files were written in \(folder)." },
    demoLoaded: { "Ekevalla kommun is loaded: \($0) documents." },
    demoThere: "Ekevalla kommun was loaded already.",
    listening: { "The register is at http://\($0) – end with Ctrl-C." },
    noFindings: "Nothing to report.", noDocuments: "The register is empty on that day.",
    understood: {
      switch $0 {
      case .document: "governing document"
      case .register: "list of governing documents"
      case .proposal: "proposed decision"
      case .decision: "decision text"
      case .unknown: "no governing document"
      }
    },
    fieldName: EnglishWords.field,
    fieldState: {
      switch $0 {
      case .found: "found"
      case .unknown: "unknown"
      case .placeholder: "placeholder"
      case .conflict: "conflict"
      }
    },
    line: { "line \($0)" },
    action: { decision in
      let verb = EnglishWords.proposes(decision.proposes ?? decision.action)
      let form = decision.action == .propose ? "proposal to \(verb)" : "decision to \(verb)"
      return decision.recited ? "\(form) (recited)" : form
    },
    provisions: { "\($0) paragraphs, items and headings" },
    reviewResponsible: "Responsible for review", added: "added", removed: "removed",
    unchangedProvisions: { "(\($0) unchanged)" })
}
