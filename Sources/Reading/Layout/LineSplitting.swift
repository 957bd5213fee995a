/// Cuts a text into rows: every sort of line end, odd blanks, letters in two pieces.
enum LineSplitting {
  static func rows(_ utf8: [UInt8]) -> [Row] {
    var rows: [Row] = []
    var (line, number, index) = ([UInt8](), 1, 0)
    func end() {
      rows.append(LineMarks.read(line, number: number))
      line.removeAll(keepingCapacity: true)
    }
    while index < utf8.count {
      let byte = utf8[index]
      switch byte {
      case 0x0A:
        end()
        number += 1
      case 0x0D:
        end()
        number += 1
        if index + 1 < utf8.count, utf8[index + 1] == 0x0A { index += 1 }
      case 0x0B, 0x0C:
        // A new page: a break, but not a line of the file.
        end()
        rows.append(Row(number: number, bytes: []))
      case 0x09: line.append(contentsOf: [Bytes.space, Bytes.space])
      case 0x20..<0x7F, 0xC3:
        let end = plainEnd(utf8, index)
        line.append(contentsOf: utf8[index..<end])
        index = end
        continue
      case 0x80...:
        index = appendWide(utf8, index, to: &line)
        continue
      default: break
      }
      index += 1
    }
    end()
    return rows
  }

  /// The end of a run of bytes that are taken as they are: ASCII and the Latin-1 letters.
  private static func plainEnd(_ utf8: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < utf8.count {
      if utf8[index] &- 0x20 < 0x5F {
        index += 1
      } else if utf8[index] == 0xC3, index + 1 < utf8.count {
        index += 2
      } else {
        break
      }
    }
    return index > start ? index : start + 1
  }

  /// Takes a letter or mark outside ASCII; answers the index after it.
  private static func appendWide(_ utf8: [UInt8], _ index: Int, to line: inout [UInt8]) -> Int {
    let lead = utf8[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    let end = min(index + length, utf8.count)
    let second = index + 1 < end ? utf8[index + 1] : 0
    let third = index + 2 < end ? utf8[index + 2] : 0
    switch (lead, second, third) {
    case (0xC2, 0xA0, _), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80):
      line.append(Bytes.space)
    case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9): line.append(Bytes.space)
    case (0xC2, 0xAD, _):
      // A soft hyphen is seen only at the end of a line.
      if isLineEnd(utf8, end) { line.append(Bytes.hyphen) }
    case (0xE2, 0x80, 0x90), (0xE2, 0x80, 0x91): line.append(Bytes.hyphen)
    case (0xE2, 0x80, 0x8B...0x8F), (0xEF, 0xBB, 0xBF), (0xC2, 0x80...0x9F, _): break
    case (0xEF, 0xAC, 0x80...0x84): line.append(contentsOf: ligatures[Int(third) - 0x80])
    case (0xCC, _, _) where line.last.map(Bytes.isASCIILetter) ?? false:
      if let letter = line.last, let composed = Composition.compose(letter: letter, mark: second) {
        line.removeLast()
        line.append(contentsOf: [0xC3, composed])
      } else {
        line.append(contentsOf: utf8[index..<end])
      }
    default: line.append(contentsOf: utf8[index..<end])
    }
    return end
  }

  /// ff, fi, fl, ffi, ffl, which PDF sets as one sign.
  private static let ligatures: [[UInt8]] = ["ff", "fi", "fl", "ffi", "ffl"].map { Array($0.utf8) }

  private static func isLineEnd(_ utf8: [UInt8], _ start: Int) -> Bool {
    var index = start
    while index < utf8.count, utf8[index] == 0x20 || utf8[index] == 0x09 { index += 1 }
    return index >= utf8.count || utf8[index] == 0x0A || utf8[index] == 0x0D
  }
}
