import Foundation

/// A folder for one file's conversion, for nobody else's eyes, that is removed afterwards.
struct WorkFolder: ~Copyable {
  let path: String

  init(in parent: String) throws(ConversionFailure) {
    var template = Array("\(parent)/kansli-XXXXXX".utf8CString)
    // mkdtemp makes the folder with mode 0700 under a name no one can guess.
    guard
      let made = template.withUnsafeMutableBufferPointer({ buffer -> String? in
        guard let start = buffer.baseAddress, mkdtemp(start) != nil else { return nil }
        return String(cString: start)
      })
    else { throw .cannotWork(parent) }
    path = made
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
