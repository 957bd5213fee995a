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
    // Pandoc's runtime asks for its limits when it starts, and fails on ones that come later.
    try await run(
      tools.prlimit,
      [
        "--as=\(limits.memory)", "--fsize=\(limits.memory)", "--core=0", "--", program,
      ] + arguments, in: folder, needs: program)
  }

  /// Runs a program whose limits are set in its first moments, while it is still being linked.
  ///
  /// To start it through `prlimit` would take a tenth of the time that a short PDF takes in all.
  func runAtOnce(
    _ program: String, _ arguments: [String], in folder: String
  ) async throws(ConversionFailure) -> Output {
    try await run(program, arguments, in: folder, needs: program)
  }

  private func run(
    _ program: String, _ arguments: [String], in folder: String, needs tool: String
  ) async throws(ConversionFailure) -> Output {
    for tool in [program, tool] where !FileManager.default.isExecutableFile(atPath: tool) {
      throw .toolMissing(tool.split(separator: "/").last.map(String.init) ?? tool)
    }
    let outcome: Result<Output, ConversionFailure>?
    outcome = await withTaskGroup(of: Result<Output, ConversionFailure>?.self) { group in
      group.addTask { await start(program, arguments, folder) }
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

  private func start(
    _ program: String, _ arguments: [String], _ folder: String
  ) async -> Result<Output, ConversionFailure>? {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    do {
      let result = try await Subprocess.run(
        .path(FilePath(program)), arguments: Arguments(arguments),
        environment: .custom([
          "LANG": "C.UTF-8", "OMP_THREAD_LIMIT": "1", "TMPDIR": folder, "HOME": folder,
        ]),
        workingDirectory: FilePath(folder), platformOptions: options,
        input: .none, output: .bytes(limit: limits.output), error: .bytes(limit: 1 << 20)
      ) { execution in
        ProcessLimits.set(of: execution.processIdentifier.value, memory: limits.memory)
      }
      var wasStopped = false
      if case .signaled = result.terminationStatus { wasStopped = true }
      return .success(
        Output(
          text: result.standardOutput,
          complaint: String(decoding: result.standardError, as: UTF8.self),
          isSuccess: result.terminationStatus.isSuccess, wasStopped: wasStopped))
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
  static func set(of process: pid_t, memory: Int) {
    for (resource, value) in [(RLIMIT_AS, memory), (RLIMIT_FSIZE, memory), (RLIMIT_CORE, 0)] {
      // A child that has ended already needs no limit.
      _ = kansli_limit_process(process, Int32(resource.rawValue), UInt64(value))
    }
  }
}

extension ChildProcess.Output {
  /// Whether the program gave up for want of memory.
  var ranOutOfMemory: Bool {
    let words = [
      "memory", "bad_alloc", "heap exhausted", "Heap exhausted", "exceeded maximum heap",
    ]
    return wasStopped || !isSuccess && words.contains { complaint.contains($0) }
  }
}
