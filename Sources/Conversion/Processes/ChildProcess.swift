import CLimits
import Foundation
import Subprocess
import SystemPackage

/// Runs one program on one file: no shell, no environment, limits on time, memory and output.
struct ChildProcess: Sendable {
  /// What a program left behind.
  struct Output: Sendable {
    var text: [UInt8]
    var complaint: String
    var isSuccess: Bool
    /// Whether a signal ended it, as happens where memory runs out.
    var wasStopped: Bool
  }

  /// How a child ended, and what stood on its pipes.
  private typealias End = (status: TerminationStatus, text: [UInt8], complaint: [UInt8])
  private typealias Outcome = Result<End, ConversionFailure>

  let limits: ConversionLimits
  let tools: ToolPaths
  /// When the file's time is over, whichever program is at work.
  let deadline: ContinuousClock.Instant

  init(limits: ConversionLimits, tools: ToolPaths) {
    self.limits = limits
    self.tools = tools
    deadline = .now + limits.time
  }

  /// Runs a program, its limits set before its first instruction.
  func run(
    _ program: String, _ arguments: [String], in folder: String
  ) async throws(ConversionFailure) -> Output {
    try find(tools.prlimit)
    try find(program)
    // Pandoc's runtime asks for its limits when it starts, and fails on ones that come later.
    let arguments =
      [
        "--as=\(limits.memory)", "--fsize=\(limits.memory)", "--core=0", "--", program,
      ] + arguments
    let end = try await inTime {
      await Self.outcome(of: program) {
        let result = try await Subprocess.run(
          .path(FilePath(tools.prlimit)), arguments: Arguments(arguments),
          environment: Self.environment(folder: folder), workingDirectory: FilePath(folder),
          platformOptions: Self.options, input: .none, output: .bytes(limit: limits.output),
          error: .bytes(limit: Self.complaints))
        return (result.terminationStatus, result.standardOutput, result.standardError)
      }
    }
    return Output(end.status, end.text, end.complaint)
  }

  /// Runs a program that reads the file `MemoryFile.asInput` and writes none.
  ///
  /// Its limits are set in its first moments, while it is still being linked: to start it through
  /// `prlimit` would take a tenth of the time that a short PDF takes in all.
  func run(
    _ program: String, _ arguments: [String], on input: borrowing MemoryFile
  ) async throws(ConversionFailure) -> Output {
    try find(program)
    // Pipes would have this process woken for every few lines that the child writes.
    let text = try MemoryFile()
    let complaint = try MemoryFile()
    let files = (input.descriptor, text.descriptor, complaint.descriptor)
    let end = try await inTime {
      await Self.outcome(of: program) {
        let result = try await Subprocess.run(
          .path(FilePath(program)), arguments: Arguments(arguments),
          environment: Self.environment(folder: "/nonexistent"), workingDirectory: "/",
          platformOptions: Self.options,
          input: .fileDescriptor(files.0, closeAfterSpawningProcess: false),
          output: .fileDescriptor(files.1, closeAfterSpawningProcess: false),
          error: .fileDescriptor(files.2, closeAfterSpawningProcess: false)
        ) { execution in
          ProcessLimits.set(of: execution.processIdentifier.value, limits)
        }
        return (result.terminationStatus, [], [])
      }
    }
    if case .signaled(SIGXFSZ) = end.status { throw .tooMuchOutput }
    return Output(
      end.status, try text.bytes(upTo: limits.output), try complaint.bytes(upTo: Self.complaints))
  }

  /// The most a program may complain, in bytes.
  private static let complaints = 1 << 20

  private func find(_ tool: String) throws(ConversionFailure) {
    guard access(tool, X_OK) == 0 else {
      throw .toolMissing(tool.split(separator: "/").last.map(String.init) ?? tool)
    }
  }

  private static func environment(folder: String) -> Subprocess.Environment {
    .custom(["LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1", "TMPDIR": folder, "HOME": folder])
  }

  private static var options: PlatformOptions {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    return options
  }

  private func inTime(
    _ work: @Sendable @escaping () async -> Outcome?
  ) async throws(ConversionFailure) -> End {
    let outcome = await withTaskGroup(of: Outcome?.self) { group in
      group.addTask { await work() }
      group.addTask {
        try? await Task.sleep(until: deadline, clock: .continuous)
        return nil
      }
      let first = await group.next() ?? nil
      // Cancelling the first task sends the whole process group the signal it cannot refuse.
      group.cancelAll()
      return first
    }
    guard let outcome else { throw .timedOut }
    return try outcome.get()
  }

  private static func outcome(
    of program: String, _ work: () async throws -> End
  ) async -> Outcome? {
    do {
      return .success(try await work())
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      return .failure(.tooMuchOutput)
    } catch is CancellationError {
      return nil
    } catch {
      return .failure(.cannotWork(program))
    }
  }
}

/// Limits that the kernel holds a child to.
enum ProcessLimits {
  /// Those of a child that writes no files but its output.
  static func set(of process: pid_t, _ limits: ConversionLimits) {
    for (resource, value) in [
      (RLIMIT_AS, limits.memory), (RLIMIT_FSIZE, limits.output), (RLIMIT_CORE, 0),
    ] {
      // A child that has ended already needs no limit.
      _ = kansli_limit_process(process, Int32(resource.rawValue), UInt64(value))
    }
  }
}

extension ChildProcess.Output {
  fileprivate init(_ status: TerminationStatus, _ text: [UInt8], _ complaint: [UInt8]) {
    var wasStopped = false
    if case .signaled = status { wasStopped = true }
    self.init(
      text: text, complaint: String(decoding: complaint, as: UTF8.self),
      isSuccess: status.isSuccess, wasStopped: wasStopped)
  }

  /// Whether the program gave up for want of memory.
  var ranOutOfMemory: Bool {
    let words = [
      "memory", "bad_alloc", "heap exhausted", "Heap exhausted", "exceeded maximum heap",
    ]
    return wasStopped || !isSuccess && words.contains { complaint.contains($0) }
  }
}
