import CZlib

/// Unpacks deflated bytes, never to more than is allowed.
enum Inflater {
  static func inflate(_ packed: ArraySlice<UInt8>, upTo limit: Int) throws(ConversionFailure)
    -> [UInt8]
  {
    var stream = z_stream()
    guard kansli_inflate_init_raw(&stream) == Z_OK else { throw .tooMuchMemory }
    defer { inflateEnd(&stream) }
    var out: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    var status = Z_OK
    var input = Array(packed)
    let isWhole = input.withUnsafeMutableBufferPointer { input -> Bool in
      stream.next_in = input.baseAddress
      stream.avail_in = UInt32(input.count)
      while status == Z_OK {
        let made = chunk.withUnsafeMutableBufferPointer { buffer -> Int in
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(buffer.count)
          status = CZlib.inflate(&stream, Z_NO_FLUSH)
          return buffer.count - Int(stream.avail_out)
        }
        out.append(contentsOf: chunk[..<made])
        if out.count > limit { return true }
        if made == 0, status == Z_OK { return false }
      }
      return status == Z_STREAM_END
    }
    if out.count > limit { throw .bomb }
    guard isWhole else { throw .damaged }
    return out
  }
}
