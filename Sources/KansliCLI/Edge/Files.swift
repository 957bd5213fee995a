import Foundation
import Reading
import Register

/// Files as commands are given them.
enum Files {
  /// A file that was read and understood, or why not.
  struct Read: Sendable {
    var path: String
    var content: [UInt8]
    var result: Result<FileReading, InputError>
  }

  /// The files that paths name, folders opened, hidden files passed over, in order of name.
  static func expand(_ paths: [String]) throws -> [String] {
    try paths.flatMap { path -> [String] in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw InputError.noSuchFile(path)
      }
      guard isFolder.boolValue else { return [path] }
      guard let names = FileManager.default.enumerator(atPath: path) else {
        throw InputError.cannotReadFile(path)
      }
      let files = names.compactMap { $0 as? String }.filter { name in
        let full = "\(path)/\(name)"
        var isInner: ObjCBool = false
        return !name.split(separator: "/").contains { $0.hasPrefix(".") }
          && FileManager.default.fileExists(atPath: full, isDirectory: &isInner)
          && !isInner.boolValue
      }
      return files.sorted().map { path.hasSuffix("/") ? path + $0 : "\(path)/\($0)" }
    }
  }

  /// Reads a file's bytes and what they say.
  static func read(_ path: String) -> Read {
    guard FileManager.default.fileExists(atPath: path) else {
      return Read(path: path, content: [], result: .failure(.noSuchFile(path)))
    }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= 50_000_000 else {
      // Not opened at all: a file of a gigabyte must not fill the memory first.
      return Read(
        path: path, content: [],
        result: .failure(.unreadable(path, .tooLarge(byteCount: size))))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return Read(path: path, content: [], result: .failure(.cannotReadFile(path)))
    }
    let content = [UInt8](data)
    do throws(UnreadableFile) {
      return Read(path: path, content: content, result: .success(try DocumentReader.read(content)))
    } catch {
      return Read(path: path, content: content, result: .failure(.unreadable(path, error)))
    }
  }

  /// Reads many files on every core, in the order given.
  static func readAll(_ paths: [String]) async -> [Read] {
    let share = 64
    let starts = Array(stride(from: 0, to: paths.count, by: share))
    return await withTaskGroup(of: (Int, [Read]).self) { group in
      for start in starts {
        let part = Array(paths[start..<min(start + share, paths.count)])
        group.addTask { (start, part.map(read)) }
      }
      var parts: [Int: [Read]] = [:]
      for await (start, reads) in group { parts[start] = reads }
      return starts.flatMap { parts[$0] ?? [] }
    }
  }
}
