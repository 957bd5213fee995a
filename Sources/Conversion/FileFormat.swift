/// What a file is, judged by its content first and its name second.
public enum FileFormat: String, Sendable, Hashable, CaseIterable {
  case plainText, markdown, csv
  case html, docx, odt, rtf, pdf
  /// A picture of a page: PNG, JPEG or TIFF.
  case image
  /// A spreadsheet: XLSX or ODS.
  case spreadsheet
  case zip
  /// Word's binary format from before 2007.
  case legacyWord
  /// An office package that is neither text nor spreadsheet, or another known archive.
  case otherPackage
  case unknownBinary
  case empty
}
