import Reading

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer,
  _ callback: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// SwiftPM links a program with `main` = `<target>_main`; the fuzzer's own main is called here.
@_cdecl("FuzzReading_main")
public func fuzzReadingMain(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
  var count = count
  var arguments = arguments
  return runDriver(&count, &arguments) { pointer, length in
    let bytes = [UInt8](UnsafeBufferPointer(start: pointer, count: length))
    ReadingLaws.check(bytes)
    return 0
  }
}
