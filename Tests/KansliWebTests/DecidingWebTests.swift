import Foundation
import Hummingbird
import HummingbirdTesting
import KansliStore
import KansliTestSupport
import Register
import Testing

@testable import KansliWeb

@Suite("What is recorded is what was shown")
struct DecidingWebTests {
  private static let fields = [
    ("dag", "2026-11-19"), ("paragraf", "12"), ("till", "2029"), ("titel", "Resepolicy"),
    ("text", "# Resepolicy\r\n\r\nVi tar tåget."),
  ]

  private func send(
    _ desk: DeskWorld, _ wish: String, _ changes: [String: String] = [:], seal: String? = nil
  ) async throws -> TestResponse {
    let fields = Self.fields.map { ($0.0, changes[$0.0] ?? $0.1) }
    let added = changes.filter { name, _ in !fields.contains { $0.0 == name } }.map { ($0, $1) }
    return try await desk.post(
      Route.decide(id: desk.deciding).path(.swedish),
      fields + added + [("gor", wish), ("version", try await desk.version(desk.deciding))]
        + (seal.map { [(FormInput.shown, $0)] } ?? []),
      as: .secretary)
  }

  private func seal(_ page: TestResponse) throws -> String {
    let text = page.text
    let mark = "name=\"\(FormInput.shown)\" value=\""
    let start = try #require(text.range(of: mark)).upperBound
    return String(text[start...].prefix { $0 != "\"" })
  }

  @Test("answers that have changed since what follows was shown are shown anew, not recorded")
  func changed() async throws {
    try await withDeskWorld { desk in
      let before = try await desk.store.head().count
      let shown = try await send(desk, "preview")
      #expect(shown.status == .ok && !shown.text.contains("har ändrats sedan"))
      let first = try seal(shown)
      let again = try await send(desk, "record", ["till": "2030"], seal: first)
      #expect(again.status == .ok && again.text.contains("har ändrats sedan"))
      #expect(again.text.contains("2030") && again.text.contains("Resepolicy"))
      #expect(try await desk.store.head().count == before)
      let second = try seal(again)
      #expect(second != first)
      let done = try await send(desk, "record", ["till": "2030"], seal: second)
      #expect(done.status == .seeOther)
      #expect(try await desk.store.head().count == before + 1)
    }
  }

  @Test("a decision of a day that has not come is refused, and a review after the end")
  func ahead() async throws {
    try await withDeskWorld { desk in
      let before = try await desk.store.head().count
      let answer = try await send(
        desk, "record", ["dag": "2027-12-24", "till": "2032", "provas": "2035-01-01"])
      #expect(answer.status == .unprocessableContent)
      #expect(answer.text.contains("Dagen ligger efter 2026-11-21"))
      #expect(answer.text.contains("Dagen ligger efter 2032-12-31"))
      #expect(answer.text.contains("value=\"2027-12-24\""))
      #expect(try await desk.store.head().count == before)
    }
  }
}
