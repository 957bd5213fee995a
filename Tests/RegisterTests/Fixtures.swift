import Foundation
import Register

/// Files of the repository that the tests read.
enum Fixtures {
  static let root: URL = {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while !FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) {
      folder.deleteLastPathComponent()
    }
    return folder
  }()

  /// The example municipality's taxonomy, in which a family was renamed.
  static let taxonomy: Taxonomy = {
    let file = root.appending(path: "Sources/KansliStore/Demo/demo-taxonomy.json")
    do {
      return try JSONDecoder().decode(Taxonomy.self, from: Data(contentsOf: file))
    } catch {
      fatalError("the example taxonomy does not decode: \(error)")
    }
  }()

  /// The templates that are shipped with the program.
  static let templates: Templates = {
    let file = root.appending(path: "Sources/KansliStore/Data/templates.json")
    do {
      return try JSONDecoder().decode(Templates.self, from: Data(contentsOf: file))
    } catch {
      fatalError("the templates do not decode: \(error)")
    }
  }()

  /// The names of the case files, in order.
  static let cases = cases(in: "")

  /// The names of the case files in a folder of theirs, in order.
  static func cases(in folder: String) -> [String] {
    let folder = root.appending(path: "Tests/RegisterTests/Cases/\(folder)").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }

  static func text(ofCase name: String) throws -> String {
    try String(
      contentsOf: root.appending(path: "Tests/RegisterTests/Cases/\(name)"), encoding: .utf8)
  }
}
