import Cooperation
import KansliStore

/// The words of tables that come in and go out.
public struct PartnerTablePhrases: Sendable {
  public let title: String
  public let desk: String
  public let lead: String
  public let importTitle: String
  public let importLead: String
  /// What a table of each sort is known by.
  public let columns: [(String, String)]
  public let fileLabel: String
  public let fileHint: String
  /// A file, by its name, that is no table.
  public let noTable: @Sendable (String) -> String
  public let unreadable: @Sendable (CSVProblem) -> String
  public let previewButton: String
  public let previewTitle: String
  public let would: @Sendable (_ adds: Int, _ changes: Int, _ keeps: Int) -> String
  public let imported: @Sendable (_ adds: Int, _ changes: Int, _ keeps: Int) -> String
  public let swedishOnly: String
  public let projects: String
  public let partners: String
  public let line: String
  public let name: String
  public let effectLabel: String
  /// What a row changes, by the names of columns.
  public let changing: @Sendable ([String]) -> String
  public let column: @Sendable (PartnerTable.Column) -> String
  public let effect: @Sendable (PartnerImport.Effect) -> String
  public let more: @Sendable (Int) -> String
  public let problems: @Sendable (Int) -> String
  public let atLine: @Sendable (Int) -> String
  public let problem: @Sendable (PartnerTable.Problem) -> String
  public let importButton: @Sendable (Int) -> String
  public let cancel: String
  public let exportTitle: String
  public let exportLead: String
  public let tables: [(name: String, label: String)]
}
