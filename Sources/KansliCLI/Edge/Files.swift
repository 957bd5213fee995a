import Conversion
import Foundation
import KansliStore
import Reading
import Register

/// Files as commands are given them.
enum Files {
  /// A file that was read and understood, or why not.
  struct Read: Sendable {
    /// The path; of an archive's member, after the archive's own.
    var path: String
    var content: [UInt8]
    /// The text that was read, where the bytes are not a text themselves.
    var converted: [UInt8]?
    var result: Result<FileReading, InputError>

    /// The file as the store keeps it; `nil` where it is none to keep.
    var importFile: ImportFile? {
      guard case .success(let reading) = result, reading.kind != .unknown else { return nil }
      return ImportFile(
        name: path, content: content, reading: reading, text: converted.map(Self.text))
    }

    /// A database's text holds no NUL.
    private static func text(_ bytes: [UInt8]) -> String {
      String(decoding: bytes.contains(0) ? bytes.filter { $0 != 0 } : bytes, as: UTF8.self)
    }
  }

  /// Bytes with the name they came by.
  struct Loaded: Sendable {
    var path: String
    var content: [UInt8]
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

  /// A file's bytes; of an archive its members, each on its own. An archive that is refused leaves
  /// nothing behind: all its members are unpacked before the first is answered.
  static func load(_ path: String) async -> [Result<Loaded, InputError>] {
    let content: [UInt8]
    switch bytes(path) {
    case .success(let bytes): content = bytes
    case .failure(let error): return [.failure(error)]
    }
    guard Converter.format(of: content, name: path) == .zip else {
      return [.success(Loaded(path: path, content: content))]
    }
    do throws(ConversionFailure) {
      return try await Converter().members(of: content, name: path)
        .filter { !$0.name.split(separator: "/").contains { $0.hasPrefix(".") } }
        .map { .success(Loaded(path: "\(path)/\($0.name)", content: $0.bytes)) }
    } catch {
      return [.failure(.unconvertible(path, error))]
    }
  }

  /// What a file's bytes say, made into text first where they are none.
  static func read(_ file: Loaded) async -> Read {
    var read = Read(
      path: file.path, content: file.content, result: .failure(.cannotReadFile(file.path)))
    let converted: ConvertedText
    do throws(ConversionFailure) {
      converted = try await Converter().text(of: file.content, name: file.path)
    } catch {
      read.result = .failure(.unconvertible(file.path, error))
      return read
    }
    if converted.bytes != file.content { read.converted = converted.bytes }
    do throws(UnreadableFile) {
      var reading = try DocumentReader.read(
        converted.bytes, origin: converted.isScan ? .scan : .typed)
      let more = converted.warnings.filter { !reading.warnings.contains($0) }
      reading.warnings = more + reading.warnings
      read.result = .success(reading)
    } catch {
      read.result = .failure(.unreadable(file.path, error))
    }
    return read
  }

  /// Reads a file, or the members of an archive.
  static func read(_ path: String) async -> [Read] {
    var reads: [Read] = []
    for loaded in await load(path) {
      switch loaded {
      case .success(let file): reads.append(await read(file))
      case .failure(let error):
        reads.append(Read(path: path, content: [], result: .failure(error)))
      }
    }
    return reads
  }

  /// A text that was typed and lies in no file.
  static func typed(_ name: String, _ text: String) async -> Read {
    await read(Loaded(path: name, content: Array(text.utf8)))
  }

  private static func bytes(_ path: String) -> Result<[UInt8], InputError> {
    guard FileManager.default.fileExists(atPath: path) else { return .failure(.noSuchFile(path)) }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= DocumentReader.sizeLimit else {
      // Not opened at all: a file of a gigabyte must not fill the memory first.
      return .failure(.unreadable(path, .tooLarge(byteCount: size)))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      return .failure(.cannotReadFile(path))
    }
    return .success([UInt8](data))
  }
}
