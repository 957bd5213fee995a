import Conversion

/// Why a file could not be made into text: what, why and what to do.
extension SwedishSentences {
  @Sendable static func unconvertible(_ file: String, _ failure: ConversionFailure) -> String {
    switch failure {
    case .empty: "\(file) är tom, så det finns inget att läsa; kontrollera att rätt fil valdes."
    case .tooLarge(let bytes):
      "\(file) är \(bytes / 1_000_000) MB och gränsen är 50 MB; dela filen."
    case .tooManyPages(let limit):
      "\(file) har fler än \(limit) sidor, mer än något styrdokument; dela filen."
    case .encrypted: "\(file) är låst med lösenord; spara en kopia utan lösenord."
    case .damaged: "\(file) är skadad eller avkortad; hämta filen på nytt från källan."
    case .timedOut: "\(file) tog längre tid att läsa än vad en fil får ta; dela eller förenkla den."
    case .tooMuchMemory:
      "\(file) kräver mer minne att läsa än vad en fil får ta; dela eller förenkla den."
    case .tooMuchOutput: "\(file) ger mer text än något dokument har; kontrollera filen."
    case .toolMissing(let tool):
      "\(file) kan inte läsas utan programmet \(tool); installera det: apt-get install "
        + "\(package(of: tool))."
    case .unsupported(.legacyWord):
      "\(file) är i Words gamla format; spara den som .docx eller PDF."
    case .unsupported(.rtf): "\(file) är RTF, som inte läses säkert; spara den som .docx eller PDF."
    case .unsupported:
      "\(file) är inget format som läses; spara filen som text, Word, OpenDocument eller PDF."
    case .bomb: "\(file) packas upp till orimligt mycket mer än den är och läses inte."
    case .escapingPath(let path):
      "\(file) har en post som pekar utanför arkivet (\(path)) och läses inte; packa om den."
    case .declaredEntities:
      "\(file) har inslag som inget kontorsprogram skriver och läses inte; spara om den i Word."
    case .tooManyMembers(let limit): "\(file) har fler än \(limit) filer i sig; dela arkivet."
    case .nestedTooDeep: "\(file) har arkiv i arkiv i arkiv; packa upp det först."
    case .noText:
      "\(file) har ingen text som går att läsa, inte heller i bilderna; skanna om med högre "
        + "upplösning."
    case .cannotWork(let program):
      "\(file) kunde inte läsas eftersom \(program) inte gick att starta; kontrollera utrymme och "
        + "rättigheter i /tmp."
    }
  }

  /// The Debian package that a program is in.
  static func package(of tool: String) -> String {
    switch tool {
    case "tesseract": "tesseract-ocr tesseract-ocr-swe"
    case "prlimit": "util-linux"
    case "pandoc": "pandoc"
    default: "poppler-utils"
    }
  }
}

extension EnglishSentences {
  @Sendable static func unconvertible(_ file: String, _ failure: ConversionFailure) -> String {
    switch failure {
    case .empty: "\(file) is empty, so there is nothing to read; check that it is the right file."
    case .tooLarge(let bytes):
      "\(file) is \(bytes / 1_000_000) MB and the limit is 50 MB; split the file."
    case .tooManyPages(let limit):
      "\(file) has more than \(limit) pages, more than any governing document; split the file."
    case .encrypted: "\(file) is locked with a password; save a copy without one."
    case .damaged: "\(file) is damaged or cut off; fetch it anew from its source."
    case .timedOut: "\(file) took longer to read than a file may take; split or simplify it."
    case .tooMuchMemory:
      "\(file) needs more memory to read than a file may take; split or simplify it."
    case .tooMuchOutput: "\(file) gives more text than any document has; check the file."
    case .toolMissing(let tool):
      "\(file) cannot be read without the program \(tool); install it: apt-get install "
        + "\(SwedishSentences.package(of: tool))."
    case .unsupported(.legacyWord):
      "\(file) is in Word's old format; save it as .docx or PDF."
    case .unsupported(.rtf):
      "\(file) is RTF, which is not read reliably; save it as .docx or PDF."
    case .unsupported:
      "\(file) is in no format that is read; save it as text, Word, OpenDocument or PDF."
    case .bomb: "\(file) unpacks to unreasonably more than it is and is not read."
    case .escapingPath(let path):
      "\(file) has a member that points out of the archive (\(path)) and is not read; pack it anew."
    case .declaredEntities:
      "\(file) holds what no office program writes and is not read; save it anew in Word."
    case .tooManyMembers(let limit):
      "\(file) has more than \(limit) files in it; split the archive."
    case .nestedTooDeep: "\(file) has archives in archives in archives; unpack it first."
    case .noText:
      "\(file) has no text that can be read, nor in its pictures; scan it again at a higher "
        + "resolution."
    case .cannotWork(let program):
      "\(file) could not be read since \(program) could not be started; check space and rights in "
        + "/tmp."
    }
  }
}
