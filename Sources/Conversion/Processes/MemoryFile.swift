import CLimits
import SystemPackage

/// A file in memory that a child has as its input or its output.
///
/// It has no name, so that nobody else finds it, and is gone with the last process that holds it,
/// however that one ended. A work folder on a disk costs a twentieth of what a short PDF costs.
struct MemoryFile: ~Copyable {
  /// The name under which a child opens its input as a file.
  static let asInput = "/proc/self/fd/0"

  let descriptor: FileDescriptor

  init(_ bytes: [UInt8] = []) throws(ConversionFailure) {
    let file = FileDescriptor(rawValue: kansli_memory_file())
    guard file.rawValue >= 0 else { throw .cannotWork("memfd") }
    do {
      if !bytes.isEmpty { try file.writeAll(toAbsoluteOffset: 0, bytes) }
    } catch {
      try? file.close()
      throw .cannotWork("memfd")
    }
    descriptor = file
  }

  deinit { try? descriptor.close() }

  /// What was written; refused where it is more than the limit.
  func bytes(upTo limit: Int) throws(ConversionFailure) -> [UInt8] {
    guard let count = try? descriptor.seek(offset: 0, from: .end) else {
      throw .cannotWork("memfd")
    }
    guard count <= limit else { throw .tooMuchOutput }
    return [UInt8](unsafeUninitializedCapacity: Int(count)) { buffer, filled in
      let memory = UnsafeMutableRawBufferPointer(buffer)
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: memory[filled...])
        let read = try? descriptor.read(fromAbsoluteOffset: Int64(filled), into: rest)
        guard let read, read > 0 else { return }
        filled += read
      }
    }
  }
}
