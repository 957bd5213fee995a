/// How much one file may cost. What goes beyond is refused, with the limit's own case.
public struct ConversionLimits: Sendable, Hashable {
  /// The largest file, in bytes; as in `DocumentReader.sizeLimit`.
  public var fileSize = 50_000_000
  /// The time one file may take in all, with every program it needs.
  public var time = Duration.seconds(30)
  /// The address space of one child process, in bytes.
  public var memory = 1 << 30
  /// The text one child process may write, in bytes.
  public var output = 64_000_000
  /// Pages of a PDF with text.
  public var pages = 2_000
  /// Pages that are read by their picture, which takes seconds each.
  public var scannedPages = 40
  /// Programs at work at the same time on the pages of one scan.
  public var scanWidth = 2
  /// Members of one archive, those of inner archives counted in.
  public var members = 10_000
  /// What an archive may hold unpacked, inner archives counted in.
  public var unpacked = 256_000_000
  /// How many times larger than packed an archive may be; office XML seldom passes 30.
  public var ratio = 200
  /// Archives within archives.
  public var nesting = 3

  public init() {}

  /// The limits that fit a machine with 4 GB of memory.
  public static let standard = ConversionLimits()
}

/// Where the programs stand. Absolute paths: children are started without a search path.
public struct ToolPaths: Sendable, Hashable {
  public var prlimit = "/usr/bin/prlimit"
  public var pandoc = "/usr/bin/pandoc"
  public var pdftohtml = "/usr/bin/pdftohtml"
  public var pdftoppm = "/usr/bin/pdftoppm"
  public var tesseract = "/usr/bin/tesseract"
  /// The language of scans, as tesseract names it. With English added it loses å, ä and ö.
  public var scanLanguages = "swe"
  /// The folder in which the work folders are made.
  public var temporaryFolder = "/tmp"

  public init() {}

  /// Where Debian's packages put them.
  public static let standard = ToolPaths()
}
