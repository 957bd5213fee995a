import Foundation
import HTTPTypes
import HummingbirdTesting
import KansliTestSupport
import KansliWeb
import NIOCore
import Testing

/// Whole responses held as text, one file a page and language: what changes shows in the review.
///
/// `SNAPSHOTS=record make test` writes them anew.
@Suite("Whole responses")
struct SnapshotTests {
  private static let pages: [(name: String, path: String)] = [
    ("front", "/"), ("register", "/styrdokument"),
    ("register-day", "/styrdokument?den=2020-06-01&standing=expired"),
    ("document", "/styrdokument/internationell-policy"),
    ("document-gap", "/styrdokument/internationell-policy?den=2020-06-01"),
    ("document-superseded", "/styrdokument/resepolicy"),
    ("document-undated", "/styrdokument/riktlinjer-for-enskilda-avlopp"),
    ("document-annulled", "/styrdokument/regler-for-foreningsbidrag"),
    ("document-corrected", "/styrdokument/riktlinjer-for-skolskjuts"),
    ("edition", "/styrdokument/policy-for-upphandling/utgava/3"), ("bodies", "/organ"),
    ("body", "/organ/kommunstyrelsen"), ("topics", "/amnen"), ("topic", "/amnen/utbildning"),
    ("types", "/typer"), ("about", "/om"), ("not-found", "/finns-inte"),
    ("international", "/internationellt"), ("sister-cities", "/internationellt/vanorter"),
    ("cooperation", "/internationellt/samarbeten/kommunalt-partnerskap-med-mwanza"),
    ("international-project", "/internationellt/projekt/sjoar-utan-granser"),
    ("bad-day", "/styrdokument?den=2023-02-30"),
  ]

  private static let folder = Repository.root.appending(path: "Tests/KansliWebTests/Snapshots")
  private static let isRecording = ProcessInfo.processInfo.environment["SNAPSHOTS"] == "record"

  @Test("the response is the one on file", arguments: pages.map(\.name))
  func response(name: String) async throws {
    let page = try #require(Self.pages.first { $0.name == name })
    try await withSite { client, _ in
      for language in Language.allCases {
        let prefix = language == .english ? "/en" : ""
        let path = page.path == "/" && language == .english ? prefix : prefix + page.path
        let response = try await client.execute(uri: path, method: .get)
        let text = Self.text(path, response)
        let file = Self.folder.appending(path: "\(name).\(language.rawValue).txt")
        if Self.isRecording {
          try FileManager.default.createDirectory(
            at: Self.folder, withIntermediateDirectories: true)
          try Data(text.utf8).write(to: file)
        } else {
          let held = try String(contentsOf: file, encoding: .utf8)
          #expect(text == held, "SNAPSHOTS=record writes the file anew")
        }
      }
    }
  }

  private static func text(_ path: String, _ response: TestResponse) -> String {
    // Each element on a line of its own, so that a change is a line of the difference.
    let body = response.text.replacingOccurrences(of: "><", with: ">\n<")
    let headers = response.headers.map { "\($0.name): \($0.value)" }.sorted()
      .filter { !$0.hasPrefix("ETag") }
    return (["GET \(path)", "\(response.status.code)"] + headers + ["", body])
      .joined(separator: "\n")
  }
}
