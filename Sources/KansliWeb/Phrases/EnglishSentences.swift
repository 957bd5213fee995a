import KansliStore
import Register

enum EnglishSentences {
  @Sendable static func refusal(_ refusal: Refusal) -> String {
    switch refusal {
    case .unknownEdition(let edition):
      "Edition \(edition) is not in the register, so nothing can be decided about it; record "
        + "the decision that adopted it first."
    case .nothingToRepeal:
      "The document has no adopted edition to repeal; record the decision that adopted it first."
    case .endBeforeStart(let start, let end):
      "The end \(end) lies before the start \(start), so no validity is left; correct the dates."
    case .alreadyCorrected(let target, let by):
      "Entry \(target.decision.rawValue) is corrected already by \(by.rawValue); correct the "
        + "later entry instead."
    case .unknownEntry(let target):
      "There is no entry \(target.decision.rawValue) in the ledger; look its name up with "
        + "kansli timeline."
    case .repealed(let edition, let since):
      "Edition \(edition) has been repealed since \(since) and cannot be extended; adopt a "
        + "new edition."
    case .replaced(let edition, let since):
      "Edition \(edition) has been replaced by another document since \(since); adopt a new "
        + "edition."
    case .succeeded(let edition, let newer):
      "Edition \(newer) is in force in place of edition \(edition), so that one cannot be "
        + "extended; extend edition \(newer) or adopt a new one."
    case .sameFirstDay(let day, let edition):
      "Edition \(edition) comes into force on \(day) and two editions cannot begin on one "
        + "day; give another day or correct the first."
    }
  }

  @Sendable static func storeError(_ error: StoreError) -> String {
    switch error {
    case .unknownDocument(let slug):
      "The register has no document with the address \(slug); see the addresses with kansli status."
    case .unknownEdition(let slug, let number):
      "The document \(slug) has no edition \(number); see its editions with kansli timeline "
        + "\(slug)."
    case .unknownBody(let slug): "The register knows no body with the address \(slug)."
    case .unknownReviewItem: "The item is no longer in the queue; go back to the list."
    case .unknownTopic(let slug): "The register has no topic with the address \(slug)."
    case .unknown: "What you look for is not there, or has been removed; go back to the list."
    case .forbidden:
      "Your role does not reach this; ask somebody whose does, or the administrator for the role."
    case .stale:
      "Somebody has changed this since you opened the page, so nothing was saved; see how it "
        + "stands now and do again what is needed."
    case .taken(let name): "\(name) is in use already; give another."
    case .notEmpty:
      "The database holds a register already and is not overwritten; name an empty one with "
        + "--database."
    case .fileExists(let path):
      "The file \(path) exists already and is not overwritten; give another name."
    case .badAddress(let text):
      "\(text) is no address of a database; write sqlite:PATH or postgres://…"
    case .noDatabase(let path):
      "There is no database at \(path); make it with kansli import or kansli demo, or name "
        + "another with --database."
    case .noFolder(let path):
      "There is no folder \(path), so no file can be there; make the folder or name another."
    case .cannotOpen(let path):
      "\(path) cannot be opened; check that it is a file and that its permissions allow it."
    case .readOnly(let path):
      "\(path) is read-only, so nothing was stored; allow writing or name another database."
    case .notADatabase(let path):
      "\(path) is no database of Kansli; name another file with --database."
    case .newer(let version, let known):
      "The database has version \(version) and the program knows version \(known); update the "
        + "program."
    case .older(let version, let known):
      "The database has version \(version) and the program needs version \(known); run kansli "
        + "migrate."
    case .diskFull:
      "The disk is full, so the last part was not stored; free some space and run again."
    case .busy:
      "The database is in use by another, so nothing was stored; wait a little and run again."
    case .unreachable(let server, let reason):
      "PostgreSQL does not answer at \(server) (\(reason)); check that the server runs and "
        + "the address is right."
    case .postgresNotBuilt:
      "The program is built without PostgreSQL; build it with swift build -c release --traits "
        + "Postgres."
    case .failed(let reason):
      "The database could not do it (\(reason)); nothing of it was stored, check the "
        + "database and try again."
    case .damaged(let column):
      "The database has a value in \(column) that no version of Kansli writes; run kansli "
        + "verify and restore a backup."
    }
  }

  @Sendable static func warning(_ warning: ReadingWarning) -> String {
    switch warning.code {
    case .latin1: "the file is not UTF-8 and was read as Latin-1"
    case .utf16: "the file was read as UTF-16"
    case .byteOrderMark: "the file begins with a byte order mark, which was removed"
    case .invalidBytes: "some characters of the file could not be read"
    case .hyphensJoined: "words hyphenated at line ends were joined"
    case .goalsWithoutIcons:
      "the section on global goals lacks the goals, they were probably pictures"
    case .typeMarkMissing: "the type of document is not marked on the title page"
    case .unreadableText: "a part of the text is unreadable: \(warning.detail)"
    case .impossibleDate: "there is no such date: \(warning.detail)"
    case .placeholder: "a placeholder is left: \(warning.detail)"
    case .conflict: "two places disagree: \(warning.detail)"
    case .severalDocuments: "the file holds several documents"
    case .pagesWithoutText:
      "pages without text: \(warning.detail); pictures among them were not read, see the original"
    case .scanned: "the text was read from a picture; compare the facts with the original"
    }
  }

  @Sendable static func waiting(_ reason: WaitingFact.Reason) -> String {
    switch reason {
    case .uncertain: "the reading is not sure enough"
    case .conflict: "two places in the file disagree"
    case .unknown: "the fact is missing or cannot be read"
    case .identity: "the same title exists with another municipality or type"
    case .otherBody: "another body adopted what the decision is about"
    case .unnamed: "the words do not name one document of the register"
    case .otherText: "the same decision is on record with another text"
    case .refused: "the decision cannot be recorded"
    case .kind: "the file is not a single document with a title page"
    case .notConfirmed: "nothing was to be recorded in this run"
    }
  }

  @Sendable static func verification(_ problem: VerificationProblem) -> String {
    switch problem {
    case .entryMissing(let number): "Entry \(number) is missing from the ledger."
    case .entryChanged(let number): "Entry \(number) was changed after it was written."
    case .chainBroken(let number):
      "Entry \(number) does not follow on the one before: entries were moved, removed or put "
        + "in."
    case .headChanged: "The head of the ledger does not agree with the last entry."
    case .headUnknown(let hash):
      "The ledger never had the head \(hash): it was exchanged, or changed from the start."
    case .indexChanged(let number):
      "The index of which documents entry \(number) concerns was changed."
    case .textChanged(let slug, let edition):
      "The text of \(slug) edition \(edition) is not the one that was adopted."
    case .projectionChanged(let slug):
      "The stored standing of \(slug) does not agree with the decisions; run kansli rebuild."
    case .fileChanged(let name): "The original file \(name) is not the one that was stored."
    case .unreadable(let slug): "An entry about \(slug) cannot be understood."
    }
  }
}
