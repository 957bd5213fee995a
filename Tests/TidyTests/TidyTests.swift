import Foundation
import KansliTestSupport
import Testing

/// A test of the source tree: the house rules that a reader would otherwise have to remember.
@Suite("The tree is tidy")
struct TidyTests {
  private struct File {
    var path: String
    var lines: [Substring]
  }

  private static let files: [File] = {
    let root = Repository.root.path
    return ["Sources", "Tests"].flatMap { folder -> [File] in
      let names = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
      return (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }
        .sorted().compactMap { name in
          let path = "\(folder)/\(name)"
          guard let text = try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8) else {
            return nil
          }
          return File(
            path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false))
        }
    }
  }()

  private var sources: [File] { Self.files.filter { $0.path.hasPrefix("Sources/") } }

  @Test("no file is longer than 400 lines, no line than 100 characters")
  func length() {
    #expect(Self.files.count > 100)
    for file in Self.files {
      #expect(file.lines.count <= 400, "\(file.path)")
      for (index, line) in file.lines.enumerated() where line.count > 100 {
        Issue.record("\(file.path):\(index + 1) has \(line.count) characters")
      }
    }
  }

  @Test("no function is longer than 60 lines")
  func functions() {
    for file in sources {
      var start: (line: Int, indent: Int)?
      for (index, line) in file.lines.enumerated() {
        let indent = line.prefix { $0 == " " }.count
        let text = line.dropFirst(indent)
        let isStart =
          text.contains("func ") && !text.hasPrefix("//") && !text.hasPrefix("*")
          || text.hasPrefix("init") || text.hasPrefix("public init")
        if start == nil, isStart { start = (index, indent) }
        if let begun = start, text.hasPrefix("}"), indent == begun.indent {
          let length = index - begun.line + 1
          #expect(length <= 60, "\(file.path):\(begun.line + 1)")
          start = nil
        } else if let begun = start, text.isEmpty || (isStart && indent <= begun.indent) {
          // A requirement of a protocol, or a function on one line, has no end of its own.
          if indent <= begun.indent { start = isStart ? (index, indent) : nil }
        }
      }
    }
  }

  @Test(
    "banned words are not used",
    arguments: [
      (" Date()", "the clock comes from the edge", ["Sources/KansliCLI/Edge/Edge.swift"]),
      (" UUID()", "names come from the edge", ["Sources/KansliCLI/Edge/Edge.swift"]),
      ("try!", "throw, or say in a precondition why it cannot fail", []),
      (" as!", "use a pattern", []),
      ("localizedCompare", "use SortKey: Foundation sorts Swedish wrongly here", []),
      ("Locale.current", "the interface's language is a value", []),
      ("TODO", "file an issue", []), ("FIXME", "mend it", []),
    ])
  func bannedWords(word: String, instead: String, allowed: [String]) {
    for file in sources
    where !allowed.contains(file.path) && !file.path.hasPrefix("Sources/KansliTestSupport/") {
      for (index, line) in file.lines.enumerated() where line.contains(word) {
        Issue.record("\(file.path):\(index + 1): \(word): \(instead)")
      }
    }
  }

  @Test("only the command line prints, and SQL stands in the store")
  func rooms() {
    for file in sources {
      for (index, line) in file.lines.enumerated() {
        let text = line.drop { $0 == " " }
        if text.hasPrefix("print("), !file.path.hasPrefix("Sources/KansliCLI/") {
          Issue.record("\(file.path):\(index + 1) prints")
        }
        let isSQL = ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM"].contains {
          line.contains("\"\($0)")
        }
        if isSQL, !file.path.hasPrefix("Sources/KansliStore/") {
          Issue.record("\(file.path):\(index + 1) holds SQL")
        }
      }
    }
  }

  @Test("type names say what a thing is, and public types say what they mean")
  func types() {
    let keywords = ["struct", "class", "enum", "protocol", "actor"]
    let vague = ["Manager", "Service", "Helper", "Util", "Revision"]
    for file in sources {
      for (index, line) in file.lines.enumerated() {
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "/" }
        guard let keyword = words.firstIndex(where: { keywords.contains(String($0)) }),
          keyword + 1 < words.count, !words[0].hasPrefix("//"), keyword <= 2
        else { continue }
        let name = words[keyword + 1]
        for word in vague where name.hasSuffix(word) {
          Issue.record("\(file.path):\(index + 1): \(name)")
        }
        guard words[0] == "public", name.first?.isUppercase == true else { continue }
        var above = index - 1
        while above >= 0, file.lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
        let isDocumented =
          above >= 0 && file.lines[above].drop { $0 == " " }.hasPrefix("///")
        let isNested = line.hasPrefix(" ") && ["State", "Kind", "Name"].contains(name)
        #expect(isDocumented || isNested, "\(file.path):\(index + 1): \(name)")
      }
    }
  }
}
