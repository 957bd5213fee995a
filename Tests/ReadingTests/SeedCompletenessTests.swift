import Foundation
import Reading
import Register
import Testing

@Suite("The seeds are checked as drafts", .enabled(if: Seeds.folder != nil, Seeds.missing))
struct SeedCompletenessTests {
  private func findings(
    _ prefix: String, on day: String, goals: Bool = false
  ) throws -> [CompletenessFinding.Reason] {
    let document = try #require(try Seeds.read(prefix).documents.first)
    let day = try #require(CalendarDate(day))
    var templates: Templates = try data("Data/templates.json")
    for index in templates.templates.indices {
      templates.templates[index].requiresGlobalGoals = goals
    }
    return Completeness(
      on: day, taxonomy: try data("Demo/demo-taxonomy.json"),
      organisation: Organisation(name: "", bodies: []), templates: templates
    ).findings(of: CheckedText(document)).map(\.reason)
  }

  private func data<T: Decodable>(_ name: String) throws -> T {
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/" {
      url.deleteLastPathComponent()
      let file = url.appendingPathComponent("Sources/KansliStore/\(name)")
      if let data = FileManager.default.contents(atPath: file.path) {
        return try JSONDecoder().decode(T.self, from: data)
      }
    }
    throw CocoaError(.fileNoSuchFile)
  }

  @Test("both lack a purpose by heading, and nothing else while goals are not asked for")
  func plain() throws {
    #expect(try findings("000", on: "2017-10-01") == [.sectionMissing(.purpose)])
    #expect(try findings("001", on: "2023-06-21") == [.sectionMissing(.purpose)])
  }

  @Test("neither names a global goal: the first has no such section, the second an empty one")
  func goals() throws {
    for (prefix, day) in [("000", "2017-10-01"), ("001", "2023-06-21")] {
      let found = try findings(prefix, on: day, goals: true)
      #expect(found == [.goalsMissing, .sectionMissing(.purpose)])
    }
  }

  @Test("the first, brought up for decision unchanged in 2022, would be over before it began")
  func late() throws {
    let found = try findings("000", on: "2022-06-01")
    let start = try #require(CalendarDate("2022-06-01"))
    let end = try #require(CalendarDate("2021-12-31"))
    #expect(found.first == .endBeforeStart(start: start, end: end))
  }
}
