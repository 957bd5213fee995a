import Foundation
import KansliTestSupport
import Register
import Testing

@testable import KansliStore

@Suite("The SQLite file")
struct FileTests {
  @Test("when the register is closed the file alone holds all of it")
  func alone() async throws {
    try await withFolder { folder in
      let path = folder.appending(path: "register.sqlite").path
      let store = try await Store.open(DatabaseAddress("sqlite:\(path)"), mode: .create)
      _ = try await store.loadDemo(by: FixedWorld().ek)
      let head = try await store.head()
      try await store.close()
      let copy = folder.appending(path: "copy.sqlite").path
      try FileManager.default.copyItem(atPath: path, toPath: copy)
      let copied = try await Store.open(DatabaseAddress("sqlite:\(copy)"), mode: .existing)
      #expect(try await copied.head() == head)
      #expect(try await copied.verify().problems == [])
      try await copied.close()
    }
  }
}
