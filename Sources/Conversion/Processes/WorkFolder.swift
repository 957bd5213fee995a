import Foundation

/// A folder for one file's conversion, for nobody else's eyes, that is removed afterwards.
struct WorkFolder: ~Copyable {
  let path: String

  init(in parent: String) throws(ConversionFailure) {
    let process = ProcessInfo.processInfo.processIdentifier
    var template = Array("\(parent)/\(Self.prefix)\(process)-XXXXXX".utf8CString)
    // mkdtemp makes the folder with mode 0700 under a name no one can guess.
    guard
      let made = template.withUnsafeMutableBufferPointer({ buffer -> String? in
        guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return nil }
        return String(cString: start)
      })
    else { throw .cannotWork(parent) }
    path = made
  }

  private static let prefix = "kansli-work-"

  /// Removes the folders of processes that were stopped before they could: a file that somebody
  /// wanted read must not lie about.
  static func removeAbandoned(in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where name.hasPrefix(prefix) {
      let number = name.dropFirst(prefix.count).prefix { $0.isNumber }
      let isOver = !FileManager.default.fileExists(atPath: "/proc/\(number)")
      // Another user's folder cannot be removed, and need not be by us.
      if !number.isEmpty, isOver {
        try? FileManager.default.removeItem(atPath: "\(parent)/\(name)")
      }
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ bytes: [UInt8], as name: String) throws(ConversionFailure) -> String {
    let file = "\(path)/\(name)"
    guard FileManager.default.createFile(atPath: file, contents: Data(bytes)) else {
      throw .cannotWork(file)
    }
    return file
  }

  /// The names of the files there, in order.
  func names(with ending: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: path)
    return (names ?? []).filter { $0.hasSuffix(ending) }.sorted()
  }
}
