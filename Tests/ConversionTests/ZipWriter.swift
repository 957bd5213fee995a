import CZlib

/// Writes zip archives, honest ones and others.
struct ZipWriter {
  struct Member {
    var name: String
    var content: [UInt8]
    var isLink = false
    /// Written in place of the true size.
    var claimedSize: Int?
    var flags = 0
  }

  static func archive(_ members: [Member]) -> [UInt8] {
    var out: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let packed = deflated(member.content)
      let sum = crc32(0, member.content, UInt32(member.content.count))
      let name = Array(member.name.utf8)
      let size = member.claimedSize ?? member.content.count
      let common =
        number(20, 2) + number(member.flags, 2) + number(8, 2) + number(0, 4)
        + number(Int(sum), 4) + number(packed.count, 4) + number(size, 4) + number(name.count, 2)
        + number(0, 2)
      let mode = member.isLink ? 0o120777 : 0o100644
      directory +=
        number(0x0201_4B50, 4) + [20, 3] + common + number(0, 2) + number(0, 4)
        + number(mode << 16, 4) + number(out.count, 4) + name
      out += number(0x0403_4B50, 4) + common + name + packed
    }
    return out + directory + number(0x0605_4B50, 4) + number(0, 4) + number(members.count, 2)
      + number(members.count, 2) + number(directory.count, 4) + number(out.count, 4) + number(0, 2)
  }

  static func archive(_ members: [String: String]) -> [UInt8] {
    archive(
      members.sorted { $0.key < $1.key }.map { Member(name: $0.key, content: Array($0.value.utf8)) }
    )
  }

  private static func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard kansli_deflate_init_gzip(&stream, 9) == Z_OK else { return [] }
    defer { deflateEnd(&stream) }
    var out = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))) + 64)
    var input = bytes
    let made = input.withUnsafeMutableBufferPointer { input -> Int in
      out.withUnsafeMutableBufferPointer { buffer in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        deflate(&stream, Z_FINISH)
        return buffer.count - Int(stream.avail_out)
      }
    }
    // Without gzip's ten bytes before and eight after, it is what a zip archive holds.
    return Array(out[10..<(made - 8)])
  }
}
