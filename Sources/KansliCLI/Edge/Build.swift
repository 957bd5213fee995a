import Foundation

extension Program {
  /// The program file's age tells one build from another.
  static var build: String {
    let path = ProcessInfo.processInfo.arguments.first ?? ""
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? path
    let date =
      try? FileManager.default.attributesOfItem(atPath: program)[.modificationDate] as? Date
    return "\(Int(date?.timeIntervalSince1970 ?? 0))"
  }
}
